use printing::Template;
use store::code::PaperPurpose;
use store::table::paper_template::PaperTemplate as Stored;

use super::content::read_back;
use super::fields::offered;
use super::in_force::in_force;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::Nothing;
use crate::wire::template::{PaperSize, PaperTemplate, TemplateShelf};
use crate::year::YearReader;

const SIZES: [(&str, u32, u32); 6] = [
    ("A4 横向", 29700, 21000),
    ("A4 纵向", 21000, 29700),
    ("A3 横向", 42000, 29700),
    ("16开 横向", 26000, 18500),
    ("8开 横向", 37000, 26000),
    ("12开 横向", 28500, 25000),
];

/// `template.list`
pub fn list(desk: &Desk, _: &Nothing) -> Result<TemplateShelf, DeskError> {
    desk.read(shelf)
}

pub(crate) fn shelf(now: &YearReader<'_>) -> Result<TemplateShelf, DeskError> {
    let stored = now.records.paper_templates().all(now.year)?;
    let mut templates = Vec::new();
    for purpose in [PaperPurpose::Certificate, PaperPurpose::Overprint] {
        let of_purpose: Vec<&Stored> = stored
            .iter()
            .filter(|stored| stored.content.purpose == purpose)
            .collect();
        let whole = PaperPurpose::Certificate;
        templates.push(PaperTemplate {
            id: None,
            purpose: purpose.into(),
            name: if purpose == whole {
                "自带版式（A4 横向）".to_owned()
            } else {
                "与整页证书相同".to_owned()
            },
            in_use: of_purpose.iter().all(|stored| !stored.in_use),
            content: if purpose == whole {
                Template::certificate().into()
            } else {
                in_force(now, whole)?.into()
            },
        });
        for stored in of_purpose {
            templates.push(to_wire(stored)?);
        }
    }
    let size = |(title, width, height): (&str, u32, u32)| PaperSize {
        title: title.to_owned(),
        width,
        height,
    };
    Ok(TemplateShelf {
        templates,
        fields: offered(),
        sizes: SIZES.into_iter().map(size).collect(),
    })
}

fn to_wire(stored: &Stored) -> Result<PaperTemplate, DeskError> {
    Ok(PaperTemplate {
        id: Some(stored.id.0),
        purpose: stored.content.purpose.into(),
        name: stored.content.name.clone(),
        in_use: stored.in_use,
        content: read_back(&stored.content.content)?,
    })
}
