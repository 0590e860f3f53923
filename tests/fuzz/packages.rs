//! Parts in archives whose sums are right, so that the fuzzing reaches those who read the parts.

use seeds::hostile::archive::{Entry, archive};
use seeds::hostile::sheet::{relations_xml, root_xml, workbook_xml};

pub fn workbook(sheet: &[u8], strings: &[u8]) -> Vec<u8> {
    let relations = relations_xml("worksheets/sheet1.xml").into_bytes();
    archive(&[
        Entry::stored("_rels/.rels", root_xml().into_bytes()),
        Entry::stored("xl/workbook.xml", workbook_xml(1).into_bytes()),
        Entry::stored("xl/_rels/workbook.xml.rels", relations),
        Entry::stored("xl/worksheets/sheet1.xml", sheet.to_vec()),
        Entry::stored("xl/sharedStrings.xml", strings.to_vec()),
    ])
}

pub fn open_document(content: &[u8]) -> Vec<u8> {
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    archive(&[
        Entry::stored("mimetype", kind.to_vec()),
        Entry::stored("content.xml", content.to_vec()),
    ])
}

pub fn document(text: &[u8]) -> Vec<u8> {
    archive(&[Entry::stored("word/document.xml", text.to_vec())])
}
