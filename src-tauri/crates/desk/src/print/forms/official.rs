//! One 公文, two writers: PDF to be signed, .docx to be edited further.

use editable::{AnnexPart, Block, OfficialDocument, official_document};
use printing::{
    AnnexColumn, AnnexContent, ListEntry, ListSection, Official, Passage, official, turned_title,
};

use crate::error::DeskError;
use crate::wire::printing::{FileFormat, FormArgs};
use crate::year::YearReader;

pub(super) fn written(
    now: &YearReader<'_>,
    document: &Official,
    args: &FormArgs,
) -> Result<Vec<u8>, DeskError> {
    match args.format.unwrap_or_default() {
        FileFormat::Docx => Ok(official_document(&editable(document))?),
        FileFormat::Pdf | FileFormat::Xlsx => Ok(official(now.fonts(), document)?),
    }
}

fn editable(document: &Official) -> OfficialDocument {
    let annexes = document.annexes.iter().enumerate();
    OfficialDocument {
        title: turned_title(&document.title),
        addressee: document.addressee.clone(),
        blocks: document.body.iter().flat_map(blocks).collect(),
        annexes: annexes
            .map(|(place, annex)| AnnexPart {
                mark: document.annex_label(place),
                title: turned_title(&annex.title),
                note: annex.note.clone(),
                blocks: annex_blocks(&annex.content),
            })
            .collect(),
        issuer: document.issuer.clone(),
        date: document.date.clone(),
    }
}

fn blocks(passage: &Passage) -> Vec<Block> {
    match passage {
        Passage::Heading(text) => vec![Block::Heading(text.clone())],
        Passage::SecondHeading(text) => vec![Block::SecondHeading(text.clone())],
        Passage::Paragraph(text) => vec![Block::Paragraph(text.clone())],
        Passage::List(section) => list_blocks(section),
    }
}

fn list_blocks(section: &ListSection) -> Vec<Block> {
    let entry = |entry: &ListEntry| (entry.name.clone(), entry.detail.clone());
    let heading = (!section.heading.is_empty()).then(|| Block::Heading(section.heading.clone()));
    let list = Block::List(section.entries.iter().map(entry).collect());
    heading.into_iter().chain([list]).collect()
}

fn annex_blocks(content: &AnnexContent) -> Vec<Block> {
    match content {
        AnnexContent::Lists(sections) => sections.iter().flat_map(list_blocks).collect(),
        AnnexContent::Table { columns, rows } => {
            let head = |column: &AnnexColumn| column.head.clone();
            vec![Block::Table {
                heads: columns.iter().map(head).collect(),
                widths_mm: columns.iter().map(|column| column.width).collect(),
                rows: rows.clone(),
            }]
        }
    }
}
