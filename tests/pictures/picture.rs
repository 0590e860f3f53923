//! Grey pictures of pages, and those kept of them.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::path::{Path, PathBuf};

/// Two greys this far apart are seen to differ; edges that another renderer smooths otherwise are nearer.
const SEEN: u8 = 48;
/// As many of a page's points may be seen to differ, in thousandths.
const THOUSANDTHS: usize = 3;
/// A square about the size of a character: its grey as a whole may differ by so much. What is one character of a
/// page to the share above is all of such a square.
const SQUARE: usize = 14;
const SQUARE_MAY_DIFFER: usize = 32;
/// Greys a kept picture has: as many as make half a byte.
const STEP: u8 = 17;

#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    /// Row by row; 0 is ink.
    pub grey: Vec<u8>,
}

impl Picture {
    pub fn blank(width: usize, height: usize) -> Self {
        let grey = vec![u8::MAX; width * height];
        Self {
            width,
            height,
            grey,
        }
    }

    pub fn decoded(bytes: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut samples = vec![0; reader.output_buffer_size().expect("a size")];
        let frame = reader.next_frame(&mut samples).expect("a whole picture");
        // poppler writes its greys as three equal colours.
        let each = frame.color_type.samples();
        Self {
            width: usize::try_from(frame.width).expect("a width"),
            height: usize::try_from(frame.height).expect("a height"),
            grey: samples.into_iter().step_by(each).collect(),
        }
    }

    /// In the greys a kept picture has.
    pub fn coarse(mut self) -> Self {
        for grey in &mut self.grey {
            *grey = grey.saturating_add(STEP / 2) / STEP * STEP;
        }
        self
    }

    fn encoded(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let side = |length: usize| u32::try_from(length).expect("a length");
        let mut encoder = png::Encoder::new(&mut bytes, side(self.width), side(self.height));
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("a header");
        writer.write_image_data(&self.halves()).expect("the data");
        writer.finish().expect("its end");
        bytes
    }

    /// Two points a byte, each row from a byte of its own.
    fn halves(&self) -> Vec<u8> {
        let two = |pair: &[u8]| (pair[0] / STEP) << 4 | pair.get(1).map_or(0, |grey| grey / STEP);
        let rows = self.grey.chunks(self.width);
        rows.flat_map(|row| row.chunks(2).map(two)).collect()
    }

    pub fn part(&self, left: usize, top: usize, width: usize, height: usize) -> Self {
        let mut part = Self::blank(width, height);
        for y in 0..height.min(self.height.saturating_sub(top)) {
            for x in 0..width.min(self.width.saturating_sub(left)) {
                part.grey[y * width + x] = self.grey[(top + y) * self.width + left + x];
            }
        }
        part
    }

    pub fn lay(&mut self, left: usize, top: usize, part: &Self) {
        for y in 0..part.height.min(self.height.saturating_sub(top)) {
            for x in 0..part.width.min(self.width.saturating_sub(left)) {
                self.grey[(top + y) * self.width + left + x] = part.grey[y * part.width + x];
            }
        }
    }

    /// Points dark enough to be read.
    pub fn ink(&self) -> usize {
        self.grey.iter().filter(|grey| **grey < 128).count()
    }

    /// Points seen to differ. Both are of one size.
    pub fn differing(&self, other: &Self) -> usize {
        self.both(other)
            .filter(|(one, two)| one.abs_diff(*two) > SEEN)
            .count()
    }

    fn both<'p>(&'p self, other: &'p Self) -> impl Iterator<Item = (u8, u8)> + 'p {
        self.grey.iter().copied().zip(other.grey.iter().copied())
    }

    /// What tells them apart, if anything does.
    pub fn difference(&self, kept: &Self) -> Option<String> {
        if (self.width, self.height) != (kept.width, kept.height) {
            return Some(format!(
                "is {}×{} points instead of {}×{}",
                self.width, self.height, kept.width, kept.height
            ));
        }
        let differing = self.differing(kept);
        if differing * 1000 > self.grey.len() * THOUSANDTHS {
            let of = self.grey.len();
            return Some(format!("has {differing} of {of} points that differ"));
        }
        let (x, y) = self.squares().find(|(x, y)| {
            let square = |of: &Self| of.part(*x, *y, SQUARE, SQUARE);
            square(self).sum().abs_diff(square(kept).sum()) > SQUARE_MAY_DIFFER * SQUARE * SQUARE
        })?;
        Some(format!("differs around the point {x}, {y}"))
    }

    /// Half over one another, so that what falls between two is whole in a third.
    fn squares(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let half = SQUARE / 2;
        let (columns, rows) = (self.width / half, self.height / half);
        (0..rows).flat_map(move |row| (0..columns).map(move |column| (column * half, row * half)))
    }

    fn sum(&self) -> usize {
        self.grey.iter().map(|grey| usize::from(*grey)).sum()
    }
}

/// The pictures somebody looked at and found right.
pub struct Kept {
    folder: PathBuf,
}

impl Kept {
    pub fn folder() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/pictures");
        Self { folder }
    }

    pub fn names(&self) -> BTreeSet<String> {
        std::fs::read_dir(&self.folder)
            .expect("a folder")
            .flatten()
            .map(|file| file.file_name().to_string_lossy().into_owned())
            .filter(|name| name.ends_with(".png") && !name.ends_with(".new.png"))
            .collect()
    }

    /// # Errors
    /// What differs, and what to do about it. A page of which nothing is kept yet is kept, and told all the same.
    pub fn compare(&self, name: &str, seen: &Picture) -> Result<(), String> {
        let path = self.folder.join(name);
        let new = path.with_extension("new.png");
        let Ok(bytes) = std::fs::read(&path) else {
            std::fs::write(&path, seen.encoded()).expect("the picture is written");
            return Err(format!(
                "{name} was not there and is now: look at {}, and commit it if it is right",
                path.display()
            ));
        };
        let Some(difference) = seen.difference(&Picture::decoded(&bytes)) else {
            // Of an earlier run, when the page still differed.
            let _ = std::fs::remove_file(&new);
            return Ok(());
        };
        std::fs::write(&new, seen.encoded()).expect("the new picture is written");
        Err(format!(
            "{name} {difference}: compare {new} with {path}; if the new one is right, mv '{new}' '{path}'",
            new = new.display(),
            path = path.display()
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page with a character's worth of ink at each of these places.
    fn page(places: &[(usize, usize)]) -> Picture {
        let mut page = Picture::blank(400, 500);
        for (x, y) in places {
            let mut character = Picture::blank(10, 10);
            character
                .grey
                .iter_mut()
                .step_by(2)
                .for_each(|grey| *grey = 0);
            page.lay(*x, *y, &character);
        }
        page
    }

    #[test]
    fn a_page_is_like_itself_and_a_shade_darker() {
        let kept = page(&[(50, 60), (70, 60)]);
        let mut darker = kept.clone();
        for grey in &mut darker.grey {
            *grey = grey.saturating_sub(20);
        }
        assert_eq!(kept.difference(&kept), None);
        assert_eq!(darker.difference(&kept), None);
    }

    #[test]
    fn one_character_more_or_less_is_seen_wherever_it_stands() {
        let kept = page(&[(50, 60)]);
        for at in [(0, 0), (77, 61), (203, 333), (389, 489)] {
            let difference = page(&[(50, 60), at]).difference(&kept);
            assert!(difference.is_some_and(|said| said.starts_with("differs around")));
        }
    }

    #[test]
    fn a_page_of_another_size_is_another_page() {
        let difference = Picture::blank(400, 501).difference(&page(&[]));
        assert_eq!(
            difference.as_deref(),
            Some("is 400×501 points instead of 400×500")
        );
    }

    #[test]
    fn a_kept_picture_comes_back_as_it_was_written() {
        let seen = page(&[(3, 3), (61, 80)]).coarse();
        assert!(Picture::decoded(&seen.encoded()) == seen);
        let odd = seen.part(0, 0, 33, 21);
        assert!(Picture::decoded(&odd.encoded()) == odd);
    }
}
