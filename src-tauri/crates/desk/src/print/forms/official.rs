//! One 公文, two writers: PDF to be signed, .docx to be edited further.

use editable::{
    AnnexPart, Block, DocumentColumn, DocumentFoot, DocumentHead, DocumentTable, OfficialDocument,
    official_document,
};
use printing::{
    Align, AnnexContent, ImprintLine, ListEntry, ListSection, Masthead, Official, OfficialTable,
    Passage, TableCell, TableColumn, TableGroup, official, turned_title,
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
        masthead: masthead(&document.masthead),
        imprint: document.imprint.as_ref().map(imprint),
    }
}

fn masthead(masthead: &Masthead) -> DocumentHead {
    match masthead {
        Masthead::None => DocumentHead::None,
        Masthead::Room => DocumentHead::Room,
        Masthead::Printed { mark, number } => DocumentHead::Printed {
            mark: mark.clone(),
            number: number.clone(),
        },
    }
}

fn imprint(line: &ImprintLine) -> DocumentFoot {
    DocumentFoot {
        copy_to: line.copy_to.clone(),
        printer: line.printer.clone(),
        date: line.date.clone(),
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
        AnnexContent::Table(table) => vec![Block::Table(editable_table(table))],
    }
}

fn editable_table(table: &OfficialTable) -> DocumentTable {
    const MM_OF_TYPE_AREA: u16 = 156;
    let widths = table.columns.iter().filter_map(|column| column.width);
    let rest = (MM_OF_TYPE_AREA * 10).saturating_sub(widths.sum());
    let column = |column: &TableColumn| DocumentColumn {
        head: column.head.clone(),
        width_mm: column.width.unwrap_or(rest) / 10,
        centred: column.align != Align::Left,
    };
    let group = |group: &TableGroup| (group.title.clone(), group.columns);
    let cell = |cell: &TableCell| (cell.text.clone(), cell.columns);
    DocumentTable {
        groups: table.groups.iter().map(group).collect(),
        columns: table.columns.iter().map(column).collect(),
        rows: table
            .rows
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect(),
    }
}
