//! 奖牌制作清单, for the maker: to be signed on paper, and as a workbook.

use editable::{BookColumn, BookSheet, SheetBook, sheet_book};
use printing::{PlaqueList, PlaqueRow, engraved_characters};
use store::table::nominee::Nominee;

use super::{number_of, recipients};
use crate::error::DeskError;
use crate::plaque::{CATEGORIES, Faces};
use crate::print::form::title;
use crate::print::paper::{Entry, Made};
use crate::setting::Settings;
use crate::wire::printing::{FileFormat, Form, FormArgs};
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let nominees = recipients(now, args, &CATEGORIES)?;
    let list = plaques(now, &now.settings()?, &nominees)?;
    let entries = nominees.iter().zip(&list.rows);
    let entries = entries.map(|(nominee, row)| Entry::of(nominee, row));
    let bytes = match args.format {
        Some(FileFormat::Xlsx) => sheet_book(&book(&list))?,
        _ => printing::plaque_list(now.fonts(), &list)?,
    };
    Ok(Made {
        entries: entries.collect(),
        ..Made::of(bytes)
    })
}

/// 第十八条 “对选树的先进集体，市总工会颁发奖牌”
fn plaques(
    now: &YearReader<'_>,
    settings: &Settings,
    nominees: &[Nominee],
) -> Result<PlaqueList, DeskError> {
    let faces = Faces::of_year(now, settings)?;
    let one = |nominee: &Nominee| {
        let face = faces.of(nominee);
        Ok(PlaqueRow {
            face: face.lines,
            number: number_of(now, nominee)?,
            recipient: nominee.content.name.clone(),
            size: face.size,
            material: face.material,
            count: face.count,
        })
    };
    Ok(PlaqueList {
        dated: settings.issue_date,
        title: title(now.year, Form::Plaques),
        rows: nominees.iter().map(one).collect::<Result<_, DeskError>>()?,
        issuer: settings.wire.union_name.clone(),
    })
}

fn book(list: &PlaqueList) -> SheetBook {
    let column = |head: &str, width, centred| BookColumn {
        head: head.to_owned(),
        width,
        centred,
    };
    let row = |(number, row): (u32, &PlaqueRow)| {
        vec![
            number.to_string(),
            row.face.join("\n"),
            row.recipient.clone(),
            row.number.clone(),
            engraved_characters(&row.face).to_string(),
            row.size.clone(),
            row.material.clone(),
            row.count.to_string(),
            String::new(),
        ]
    };
    let count: u64 = list.rows.iter().map(|row| u64::from(row.count)).sum();
    SheetBook {
        title: list.title.clone(),
        sheets: vec![BookSheet {
            name: "奖牌".into(),
            heading: list.title.clone(),
            lead: Vec::new(),
            frozen: 0,
            columns: vec![
                column("序号", 6, true),
                column("牌面全文", 30, true),
                column("得牌单位全称", 44, false),
                column("编号", 26, true),
                column("字数", 6, true),
                column("尺寸", 16, true),
                column("材质", 14, true),
                column("数量", 6, true),
                column("校对人签字", 14, true),
            ],
            rows: (1..).zip(&list.rows).map(row).collect(),
            foot: vec![format!(
                "合计：{}种，{count}块。　　　　制表单位：{}",
                list.rows.len(),
                list.issuer
            )],
        }],
    }
}
