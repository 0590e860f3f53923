//! A long sheet read in pieces, each on a core of its own.
//!
//! Sound because every piece but the last must end between two tokens and outside a cell, every piece but the first begins with a row
//! that says its number, and rows ascend from piece to piece. Where any of it does not hold, or a bound is met, nothing
//! of the pieces is kept.

use std::num::NonZero;
use std::thread;

use super::{Book, Place};
use crate::refusal::Refusal;
use crate::sheet::Sheet;
use crate::tokens::{Token, Tokens};

/// Of less, a thread's start takes as long as it saves.
const FEWEST_BYTES: usize = 256 << 10;
const MOST_PIECES: usize = 8;
const ROW: &str = "<row ";

/// `false` if the sheet has to be read in one go; it is as it was before then.
pub fn read(sheet: &mut Sheet, xml: &str, book: &Book) -> bool {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    read_in(sheet, xml, book, cores.min(xml.len() / FEWEST_BYTES))
}

fn read_in(sheet: &mut Sheet, xml: &str, book: &Book, pieces: usize) -> bool {
    if pieces < 2 {
        return false;
    }
    let pieces = cut(xml, pieces.min(MOST_PIECES));
    let share = sheet.room() / pieces.len();
    let read: Vec<Option<Sheet>> = thread::scope(|scope| {
        let at_work: Vec<_> = pieces
            .iter()
            .map(|piece| scope.spawn(move || read_piece(piece, book, share).ok().flatten()))
            .collect();
        let done = at_work.into_iter().map(|one| one.join().ok().flatten());
        done.collect()
    });
    let Some(read) = read.into_iter().collect::<Option<Vec<Sheet>>>() else {
        return false;
    };
    if !read.windows(2).all(|pair| pair[0].goes_on_in(&pair[1])) {
        return false;
    }
    sheet.take_up(read, share)
}

/// At the row after each part of equal length.
fn cut(xml: &str, pieces: usize) -> Vec<&str> {
    let mut cut = Vec::with_capacity(pieces);
    let mut rest = xml;
    for left in (2..=pieces).rev() {
        let about = rest.ceil_char_boundary(rest.len() / left);
        let Some(at) = rest[about..].find(ROW) else {
            break;
        };
        let (piece, after) = rest.split_at(about + at);
        cut.push(piece);
        rest = after;
    }
    cut.push(rest);
    cut
}

/// Nothing if it does not stand for itself, or is more than it may be.
fn read_piece(piece: &str, book: &Book, room: usize) -> Result<Option<Sheet>, Refusal> {
    if piece.starts_with(ROW) && !says_its_number(piece)? {
        return Ok(None);
    }
    let mut sheet = Sheet::within("", room);
    let mut place = Place::at_start(&mut sheet, book);
    let whole = place.read(piece)? && place.open.is_none();
    let kept = whole && sheet.lost.is_none() && !sheet.cut;
    Ok(kept.then_some(sheet))
}

fn says_its_number(piece: &str) -> Result<bool, Refusal> {
    Ok(match Tokens::of(piece).next()? {
        Token::Open(tag) => tag.number::<u32>("r").is_some_and(|row| row > 0),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> Book {
        Book {
            strings: Vec::new(),
            looks: Vec::new(),
            since_1904: false,
        }
    }

    fn row(number: u32) -> String {
        format!("<row r=\"{number}\"><c r=\"A{number}\"><v>{number}</v></c><c><v>7</v></c></row>")
    }

    fn sheet_of(rows: &str) -> String {
        format!(
            "<dimension ref=\"A1:B9\"/><sheetData>{rows}</sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"
        )
    }

    fn in_one_go(xml: &str) -> Result<Sheet, Refusal> {
        let mut sheet = Sheet::named("某县");
        Place::at_start(&mut sheet, &book()).read(xml)?;
        Ok(sheet)
    }

    fn in_pieces(xml: &str, pieces: usize) -> Option<Sheet> {
        let mut sheet = Sheet::named("某县");
        read_in(&mut sheet, xml, &book(), pieces).then_some(sheet)
    }

    #[test]
    fn a_sheet_read_in_pieces_is_the_sheet_read_in_one_go() {
        let rows: String = (1..=97).map(row).collect();
        let hidden = "<row r=\"98\" hidden=\"1\"><c><v>1</v></c></row><!-- <row -->";
        let xml = sheet_of(&(rows + hidden));
        for pieces in 2..=8 {
            assert_eq!(
                in_pieces(&xml, pieces).ok_or(()),
                in_one_go(&xml).map_err(drop),
                "{pieces}"
            );
        }
    }

    #[test]
    fn what_cannot_be_cut_soundly_is_read_in_one_go() {
        let many: String = (1..=20).map(row).collect();
        let without_numbers = many.replace("<row r=", "<row x=");
        let descending: String = (1..=20).rev().map(row).collect();
        let far_apart = many.clone() + &row(20_000);
        let in_a_comment = format!("<!--{many}-->{}", row(21));
        let in_a_text = format!("<row r=\"1\"><c><v><![CDATA[{many}]]></v></c></row>");
        let rows_alone: String = (2..=20).map(|row| format!("<row r=\"{row}\"/>")).collect();
        let in_a_cell = format!("<row r=\"1\"><c><v>1</v>{rows_alone}</c></row>");
        for rows in [
            without_numbers,
            descending,
            far_apart,
            in_a_comment,
            in_a_text,
            in_a_cell,
        ] {
            let xml = sheet_of(&rows);
            assert!(in_pieces(&xml, 2).is_none(), "{}", &xml[..120]);
        }
    }
}
