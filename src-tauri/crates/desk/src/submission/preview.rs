//! From files to a held preview: read apart, planned against the records, nothing written.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use intake::Choices;

use super::held::{HeldPreview, Input};
use super::plan::plan;
use super::{memory, show, spool};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::host::Host;
use crate::print::preview::sha256;
use crate::reading::apart;
use crate::reading::order::Order;
use crate::surroundings::{PickedContent, PickedFile, Surroundings};
use crate::under_way::UnderWay;
use crate::wire::intake::{Accept, Adjustments, Preview, PreviewArgs, UploadedFile};

/// `submission.preview`
pub fn preview(host: &Host, args: &PreviewArgs) -> Result<Preview, DeskError> {
    let decode = |file: &UploadedFile| {
        let bytes = STANDARD.decode(&file.base64).map_err(|_| {
            DeskError::bad_input(
                "files",
                format!("文件“{}”没有传完整，请重新拖入。", file.name),
            )
        })?;
        Ok(PickedFile {
            name: file.name.clone(),
            content: PickedContent::Bytes(bytes),
        })
    };
    let files = args
        .files
        .iter()
        .map(decode)
        .collect::<Result<Vec<_>, DeskError>>()?;
    preview_files(host, files)
}

/// Reads outside the desk's lock: the rest of the window goes on, and asks how far it has come.
pub(crate) fn preview_files(host: &Host, files: Vec<PickedFile>) -> Result<Preview, DeskError> {
    let session = host.with_desk(|desk| Session::of(desk))?;
    let reader = Reader {
        around: Some(host.around()),
        under_way: host.reading(),
    };
    let read = reader.first_look(&session, files)?;
    host.with_desk(|desk| {
        let (remembered, choices) = memory::recall(desk, &read.inputs)?;
        Ok((remembered, choices))
    })
    .and_then(|(remembered, choices)| {
        let mut read = read;
        reader.look_again(&session, &mut read, &HashMap::new(), &choices)?;
        host.with_desk(|desk| hold(desk, read, remembered, Adjustments::default()))
    })
}

/// Files the program itself carries, read in place and with the desk in hand.
pub(crate) fn preview_own(desk: &mut Desk, files: Vec<PickedFile>) -> Result<Preview, DeskError> {
    let session = Session::of(desk)?;
    let reader = Reader {
        around: None,
        under_way: &UnderWay::default(),
    };
    let read = reader.first_look(&session, files)?;
    hold(desk, read, Vec::new(), Adjustments::default())
}

/// What a reading needs to know of the year in hand.
pub(crate) struct Session {
    year: i32,
    aliases: Vec<(String, String)>,
}

impl Session {
    pub fn of(desk: &Desk) -> Result<Self, DeskError> {
        desk.read(|now| {
            Ok(Self {
                year: now.year,
                aliases: memory::aliases(now)?,
            })
        })
    }
}

/// Files laid down and read.
pub(crate) struct ReadFiles {
    pub spool: tempfile::TempDir,
    pub inputs: Vec<Input>,
}

pub(crate) struct Reader<'h> {
    pub around: Option<&'h dyn Surroundings>,
    pub under_way: &'h UnderWay,
}

pub(crate) type ByPart = HashMap<String, Choices>;

impl Reader<'_> {
    fn first_look(
        &self,
        session: &Session,
        files: Vec<PickedFile>,
    ) -> Result<ReadFiles, DeskError> {
        if files.is_empty() {
            return Err(DeskError::bad_input(
                "files",
                "没有选中文件。请选择县区报来的汇总表、审批表、附件或压缩包。",
            ));
        }
        let (spool, inputs) = spool::lay_down(files)?;
        let mut read = ReadFiles { spool, inputs };
        self.read(session, &mut read, &HashMap::new(), |input| {
            input.parts.is_empty()
        })?;
        refuse_copies(&mut read.inputs);
        Ok(read)
    }

    /// Reads anew what is to be read in another way than before.
    pub fn look_again(
        &self,
        session: &Session,
        read: &mut ReadFiles,
        before: &ByPart,
        after: &ByPart,
    ) -> Result<(), DeskError> {
        self.read(session, read, after, |input| {
            input
                .parts
                .iter()
                .any(|part| before.get(part.name()) != after.get(part.name()))
        })?;
        refuse_copies(&mut read.inputs);
        Ok(())
    }

    fn read(
        &self,
        session: &Session,
        read: &mut ReadFiles,
        choices: &ByPart,
        wanted: impl Fn(&Input) -> bool,
    ) -> Result<(), DeskError> {
        let files = u32::try_from(read.inputs.len()).unwrap_or(u32::MAX);
        let _begun = self.under_way.begin(files);
        for (number, input) in (1..).zip(&mut read.inputs) {
            if !wanted(input) {
                continue;
            }
            self.under_way.file(&input.name, number);
            let order = Order {
                name: input.name.clone(),
                path: input.path.clone(),
                spool: read.spool.path().to_owned(),
                year: session.year,
                aliases: session.aliases.clone(),
                choices: choices.clone(),
                judge_sheet: false,
            };
            let child = self.around.and_then(Surroundings::reader);
            input.parts = apart::read(child, &order, self.under_way)?;
        }
        Ok(())
    }
}

/// The same bytes twice among the files: the second is named and left out.
fn refuse_copies(inputs: &mut [Input]) {
    use crate::reading::order::Part;
    let mut seen: HashMap<String, String> = HashMap::new();
    for part in inputs.iter_mut().flat_map(|input| &mut input.parts) {
        let Part::Table(table) = part else { continue };
        match seen.get(&table.sha256) {
            Some(first) if *first != table.name => {
                let reason = format!("内容与“{first}”完全相同，不再重复读取");
                let name = std::mem::take(&mut table.name);
                *part = Part::Refused {
                    name,
                    trap: 7,
                    reason,
                };
            }
            Some(_) => {}
            None => {
                seen.insert(table.sha256.clone(), table.name.clone());
            }
        }
    }
}

/// Plans what was read, and keeps it for the import.
pub(crate) fn hold(
    desk: &mut Desk,
    read: ReadFiles,
    remembered: Vec<String>,
    adjustments: Adjustments,
) -> Result<Preview, DeskError> {
    let ReadFiles { spool, inputs } = read;
    let planned = {
        let parts: Vec<_> = inputs.iter().flat_map(|input| &input.parts).collect();
        desk.read(|now| plan(now, &parts, &remembered, &adjustments, Accept::Ticked))?
    };
    let held = HeldPreview {
        token: token_of(&inputs),
        spool,
        inputs,
        adjustments,
        remembered,
        plan: planned,
    };
    let shown = desk.read(|now| show::preview(now, &held))?;
    desk.held = Some(held);
    Ok(shown)
}

/// The same files in the same order are the same preview.
fn token_of(inputs: &[Input]) -> String {
    use crate::reading::order::Part;
    let mut text = String::new();
    for part in inputs.iter().flat_map(|input| &input.parts) {
        text.push_str(part.name());
        match part {
            Part::Table(table) => text.push_str(&table.sha256),
            Part::Attachment(attachment) => text.push_str(&attachment.sha256),
            Part::JudgeSheet(sheet) => text.push_str(&sheet.sha256),
            Part::Refused { reason, .. } => text.push_str(reason),
        }
    }
    sha256(text.as_bytes())
}
