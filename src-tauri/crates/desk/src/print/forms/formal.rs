//! 版头 and 版记 of what is issued as 公文 (GB/T 9704-2012, 7.2 and 7.4).

use printing::{ImprintLine, Masthead, Official};

use crate::error::DeskError;
use crate::wire::printing::{FormArgs, MastheadChoice};

/// As many characters as one line holds.
const LONGEST_NUMBER: usize = 28;
const LONGEST_COPY_TO: usize = 200;

pub(super) fn formal(
    document: Official,
    args: &FormArgs,
    year: i32,
) -> Result<Official, DeskError> {
    let choice = args.masthead.unwrap_or_default();
    if choice == MastheadChoice::None {
        return Ok(document);
    }
    let number = given(
        "document_number",
        "发文字号",
        args.document_number.as_deref(),
        LONGEST_NUMBER,
    )?;
    let number = match number {
        "" => format!("〔{year}〕　　号"),
        number => number.to_owned(),
    };
    let copy_to = given("copy_to", "抄送", args.copy_to.as_deref(), LONGEST_COPY_TO)?;
    Ok(Official {
        masthead: match choice {
            MastheadChoice::Printed => Masthead::Printed {
                mark: format!("{}文件", document.issuer),
                number,
            },
            MastheadChoice::Room | MastheadChoice::None => Masthead::Room,
        },
        imprint: Some(ImprintLine {
            copy_to: copy_to.to_owned(),
            printer: format!("{}办公室", document.issuer),
            date: format!("{}印发", document.date),
        }),
        ..document
    })
}

fn given<'t>(
    field: &str,
    title: &str,
    text: Option<&'t str>,
    longest: usize,
) -> Result<&'t str, DeskError> {
    let text = text.unwrap_or_default().trim();
    let length = text.chars().count();
    if length > longest {
        let why = format!("{title}最多 {longest} 个字；录入了 {length} 个字。请缩短。");
        return Err(DeskError::bad_input(field, why));
    }
    Ok(text)
}
