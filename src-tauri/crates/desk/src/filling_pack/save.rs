//! 填报包: what a county fills in, one archive for one unit or for all.

use std::io::{Cursor, Write as _};

use editable::{FillingPack, FillingSheet, approval_form, filling_pack};
use rules::category::Category;
use zip::write::SimpleFileOptions;

use super::{approval, columns};
use crate::error::DeskError;
use crate::host::Host;
use crate::print::hand_over::saved;
use crate::setting::Settings;
use crate::unit::list::units;
use crate::wire::keeping::FillingPackArgs;
use crate::wire::office::Unit;
use crate::wire::printing::SaveOutcome;
use crate::year::YearReader;

/// Raised whenever the columns change, so that an old form is known when it comes back.
pub(crate) const FORM_VERSION: u32 = 1;
/// Ruled rows where a unit has no quota; with one, twice as many as it may send.
const ROWS: u32 = 20;

/// `filling_pack.save`
pub fn save(host: &Host, args: &FillingPackArgs) -> Result<SaveOutcome, DeskError> {
    let (name, bytes) = host.with_desk(|desk| desk.read(|now| archive(now, args.unit)))?;
    saved(host, &name, &bytes)
}

fn archive(now: &YearReader<'_>, unit: Option<i64>) -> Result<(String, Vec<u8>), DeskError> {
    let wanted: Vec<Unit> = units(now)?
        .into_iter()
        .filter(|one| unit.is_none_or(|id| one.id == id))
        .collect();
    let Some(first) = wanted.first() else {
        return Err(DeskError::not_found("这个推荐单位"));
    };
    let whose = if unit.is_some() {
        first.name.as_str()
    } else {
        "全部推荐单位"
    };
    let name = format!("{}年度填报包-{whose}.zip", now.year);
    let settings = now.settings()?;
    let mut files = Vec::new();
    for unit in &wanted {
        files.extend(of_unit(now.year, &settings, unit)?);
    }
    zipped(&files)
        .map(|bytes| (name, bytes))
        .map_err(|error| DeskError::internal(&error))
}

/// In a folder of the unit's name.
fn of_unit(
    year: i32,
    settings: &Settings,
    unit: &Unit,
) -> Result<Vec<(String, Vec<u8>)>, DeskError> {
    let folder = unit.name.replace(['/', '\\', ':'], "_");
    let mut files = vec![(
        format!("{folder}/{year}年度推荐汇总表-{folder}.xlsx"),
        filling_pack(&pack(year, settings, unit))?,
    )];
    for category in Category::ALL {
        let form = approval::form(category, year, &settings.full_title(category), &unit.name);
        files.push((
            format!("{folder}/{}推荐审批表.docx", category.title()),
            approval_form(&form)?,
        ));
    }
    Ok(files)
}

fn pack(year: i32, settings: &Settings, unit: &Unit) -> FillingPack {
    let sheet = |category: Category| {
        let quota = unit.quota.get(category.into());
        FillingSheet {
            title: category.title().to_owned(),
            category: category.code().to_owned(),
            heading: format!("{year}年度{}推荐汇总表", settings.full_title(category)),
            quota: (quota > 0).then_some(quota),
            columns: columns::of(category, year),
            rows: if quota > 0 { quota * 2 } else { ROWS },
        }
    };
    FillingPack {
        unit: unit.name.clone(),
        year,
        form_version: FORM_VERSION,
        sheets: Category::ALL.map(sheet).into(),
        notes: notes(&settings.wire.submission_deadline),
    }
}

fn notes(deadline: &str) -> Vec<String> {
    let mut notes: Vec<String> = [
        "填报说明",
        "1. 每个项目一张工作表，每个推荐对象一行；带 * 的栏必填，鼠标停在栏目名上可看到依据的条文。",
        "2. 请不要增删栏目、改动栏目名，也不要合并单元格；没有内容的填“无”。",
        "3. 身份证号、信用代码、电话等栏已设为文本，请直接输入，不要粘贴为数字。",
        "4. 名称按公章全称填写，到“工会委员会”为止；姓名中间不加空格。",
        "5. 填好后连同推荐审批表、事迹材料等一并打包报送。",
    ]
    .map(str::to_owned)
    .into();
    if !deadline.is_empty() {
        notes.push(format!("6. 报送截止日期：{deadline}。"));
    }
    notes
}

fn zipped(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, zip::result::ZipError> {
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
