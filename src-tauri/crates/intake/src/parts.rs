//! The parts of a zipped document (.xlsx, .ods, .docx), each inflated once and no further than a bound, whatever the
//! archive says of its size.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use crate::refusal::Refusal;

/// Larger than any part of a county's table that is read to its end.
const MOST_BYTES_OF_A_PART: usize = 96 << 20;
/// What is inflated of one document altogether, also where it is only passed over.
const MOST_BYTES: usize = 1 << 30;
const CHUNK: usize = 64 << 10;
/// Merged areas and the like stand at the end of a sheet and fit in far less.
const END_BYTES: usize = 2 << 20;

/// What was inflated of a part: its first bytes, and if there are more, the last ones.
struct Inflated {
    start: Vec<u8>,
    end: Option<Vec<u8>>,
}

/// A part, or its beginning and its end.
pub struct Ends {
    pub text: String,
    /// What stood between the two is left out.
    pub cut: bool,
}

pub struct Parts<'a> {
    archive: zip::ZipArchive<Cursor<&'a [u8]>>,
    places: HashMap<String, usize>,
    most: usize,
    left: usize,
}

impl<'a> Parts<'a> {
    /// # Errors
    /// [`Refusal::Damaged`] if the list of contents cannot be read.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
        let mut places = HashMap::with_capacity(archive.len());
        for index in 0..archive.len() {
            let part = archive.by_index_raw(index).map_err(|_| Refusal::Damaged)?;
            places.insert(plain(&String::from_utf8_lossy(part.name_raw())), index);
        }
        Ok(Self {
            archive,
            places,
            most: MOST_BYTES_OF_A_PART,
            left: MOST_BYTES,
        })
    }

    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.places.contains_key(&plain(name))
    }

    /// The whole part; none if there is no such part.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] beyond the bound, [`Refusal::Damaged`] if it is no text.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        match self.inflate(name)? {
            None => Ok(None),
            Some(Inflated { end: Some(_), .. }) => Err(Refusal::TooLarge),
            Some(Inflated { start, end: None }) => utf8(start).map(Some),
        }
    }

    /// The part, of which the middle is left out if it is beyond the bound: its beginning up to a tag's end, then what
    /// follows the last `mark`.
    ///
    /// # Errors
    /// As for [`Self::text`].
    pub fn ends(&mut self, name: &str, mark: &str) -> Result<Option<Ends>, Refusal> {
        let Some(Inflated { mut start, end }) = self.inflate(name)? else {
            return Ok(None);
        };
        let cut = end.is_some();
        if let Some(end) = end {
            let whole = start.iter().rposition(|byte| *byte == b'>');
            start.truncate(whole.map_or(0, |at| at + 1));
            start.extend_from_slice(after(&end, mark.as_bytes()));
        }
        utf8(start).map(|text| Some(Ends { text, cut }))
    }

    fn inflate(&mut self, name: &str) -> Result<Option<Inflated>, Refusal> {
        let Some(place) = self.places.get(&plain(name)) else {
            return Ok(None);
        };
        let part = self
            .archive
            .by_index(*place)
            .map_err(|_| Refusal::Damaged)?;
        let expected = usize::try_from(part.size()).unwrap_or(usize::MAX);
        let mut stream = part.take(u64::try_from(self.left).unwrap_or(u64::MAX));
        let mut bytes = Vec::with_capacity(expected.min(self.most / 4) + 1);
        let most = u64::try_from(self.most).unwrap_or(u64::MAX);
        let read = stream.by_ref().take(most).read_to_end(&mut bytes);
        self.left = self
            .left
            .saturating_sub(read.map_err(|_| Refusal::Damaged)?);
        if bytes.len() < self.most {
            return Ok(Some(Inflated {
                start: bytes,
                end: None,
            }));
        }
        let (end, passed) = last_bytes(&mut stream)?;
        self.left = self.left.saturating_sub(passed);
        if self.left == 0 {
            return Err(Refusal::TooLarge);
        }
        Ok(Some(Inflated {
            start: bytes,
            end: Some(end),
        }))
    }
}

fn last_bytes(stream: &mut impl Read) -> Result<(Vec<u8>, usize), Refusal> {
    let mut end: Vec<u8> = Vec::new();
    let mut chunk = vec![0; CHUNK];
    let mut passed = 0_usize;
    loop {
        let read = stream.read(&mut chunk).map_err(|_| Refusal::Damaged)?;
        if read == 0 {
            return Ok((end, passed));
        }
        passed = passed.saturating_add(read);
        end.extend_from_slice(chunk.get(..read).unwrap_or_default());
        if end.len() > 2 * END_BYTES {
            end.drain(..END_BYTES);
        }
    }
}

fn after<'b>(bytes: &'b [u8], mark: &[u8]) -> &'b [u8] {
    let at = bytes.windows(mark.len()).rposition(|window| window == mark);
    at.and_then(|at| bytes.get(at + mark.len()..))
        .unwrap_or_default()
}

fn utf8(bytes: Vec<u8>) -> Result<String, Refusal> {
    String::from_utf8(bytes).map_err(|_| Refusal::Damaged)
}

/// Some programs write other cases, or the other slash.
fn plain(name: &str) -> String {
    name.trim_start_matches('/')
        .to_ascii_lowercase()
        .replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn archive_of(content: &[u8]) -> Vec<u8> {
        let mut target = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let deflated = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Deflated);
        target
            .start_file("xl/Sheet.xml", deflated)
            .expect("in memory");
        target.write_all(content).expect("in memory");
        target.finish().expect("in memory").into_inner()
    }

    fn bounded(bytes: &[u8], most: usize, left: usize) -> Parts<'_> {
        let mut parts = Parts::open(bytes).expect("an archive");
        (parts.most, parts.left) = (most, left);
        parts
    }

    #[test]
    fn a_part_of_another_size_than_is_said_is_damaged() {
        let mut bytes = archive_of(&[b' '; 100_000]);
        let list = bytes
            .windows(4)
            .position(|window| window == b"PK\x01\x02")
            .expect("a list");
        bytes[list + 24..list + 28].copy_from_slice(&1_u32.to_le_bytes());
        let text = bounded(&bytes, 200_000, 200_000).text("xl/sheet.xml");
        assert_eq!(text, Err(Refusal::Damaged));
    }

    #[test]
    fn a_part_is_inflated_to_its_bound() {
        let bytes = archive_of(&[b' '; 100_000]);
        let whole = bounded(&bytes, 200_000, 200_000).text("xl/sheet.xml");
        assert_eq!(
            whole.map(|text| text.map(|text| text.len())),
            Ok(Some(100_000))
        );
        let large = bounded(&bytes, 50_000, 200_000).text("xl/sheet.xml");
        assert_eq!(large, Err(Refusal::TooLarge));
        let endless = bounded(&bytes, 50_000, 60_000).ends("xl/sheet.xml", "x");
        assert_eq!(endless.err(), Some(Refusal::TooLarge));
        assert_eq!(bounded(&bytes, 1, 1).text("xl/other.xml"), Ok(None));
    }

    #[test]
    fn of_a_part_beyond_its_bound_the_ends_are_kept() {
        let text = format!("<a><b/>{}</cells><merge/></a>", "<c></c>".repeat(10_000));
        let bytes = archive_of(text.as_bytes());
        let ends = bounded(&bytes, 9, 1 << 20).ends("xl/sheet.xml", "cells>");
        let ends = ends.expect("an archive").expect("a part");
        assert_eq!(
            (ends.text.as_str(), ends.cut),
            ("<a><b/><merge/></a>", true)
        );
    }
}
