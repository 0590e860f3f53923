//! How long the texts are that cells of an old .xls share ([MS-XLS] 2.4.265): calamine copies one for every cell, and a
//! long one shared by every cell is small only in the file.

use crate::ole::{u16_at, u32_at};

/// Characters of each text. `parts` are the table's record and those that continue it.
#[must_use]
pub fn lengths(parts: &[&[u8]]) -> Vec<u32> {
    const COUNTS: usize = 8;
    let mut table = Table {
        parts,
        part: 0,
        at: COUNTS,
    };
    let mut lengths = Vec::new();
    while let Some(length) = table.next_text() {
        lengths.push(u32::from(length));
    }
    lengths
}

struct Table<'p> {
    parts: &'p [&'p [u8]],
    part: usize,
    at: usize,
}

impl Table<'_> {
    fn rest(&self) -> &[u8] {
        let part = self.parts.get(self.part).copied().unwrap_or_default();
        part.get(self.at..).unwrap_or_default()
    }

    fn next_text(&mut self) -> Option<u16> {
        while self.rest().is_empty() && self.part < self.parts.len() {
            (self.part, self.at) = (self.part + 1, 0);
        }
        let rest = self.rest();
        let (length, flags) = (u16_at(rest, 0)?, *rest.get(2)?);
        let mut head = 3;
        let mut after = 0_usize;
        if flags & 0x08 != 0 {
            after += usize::from(u16_at(rest, head)?) * 4;
            head += 2;
        }
        if flags & 0x04 != 0 {
            after = after.checked_add(usize::try_from(u32_at(rest, head)?).ok()?)?;
            head += 4;
        }
        self.at += head;
        self.pass_characters(usize::from(length), flags & 1 != 0);
        self.pass(after);
        Some(length)
    }

    /// Where a text goes on in the next record, the record begins with its flags anew.
    fn pass_characters(&mut self, mut count: usize, mut wide: bool) {
        while count > 0 && self.part < self.parts.len() {
            let width = if wide { 2 } else { 1 };
            let here = (self.rest().len() / width).min(count);
            self.at += here * width;
            count -= here;
            if count > 0 {
                (self.part, self.at) = (self.part + 1, 0);
                wide = self.rest().first().is_some_and(|flags| flags & 1 != 0);
                self.at = 1;
            }
        }
    }

    fn pass(&mut self, mut bytes: usize) {
        while bytes > 0 && self.part < self.parts.len() {
            let here = self.rest().len().min(bytes);
            self.at += here;
            bytes -= here;
            if bytes > 0 {
                (self.part, self.at) = (self.part + 1, 0);
            }
        }
    }
}
