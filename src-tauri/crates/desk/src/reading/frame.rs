//! How the child speaks: a byte for the kind, four for the length, then the content.

use std::io::{self, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::order::{Part, PreparedRow};

/// A reading that says more than this in all is no county's file: ten thousand rows say a third of it.
pub(crate) const MOST_BYTES: u64 = 48 << 20;

#[derive(Debug)]
pub(crate) enum Frame {
    /// Rows read so far.
    Progress(u32),
    Part(Part),
    /// More rows of the table said last.
    Rows(Vec<PreparedRow>),
    Done,
}

impl Frame {
    pub fn write(&self, to: &mut impl Write) -> io::Result<()> {
        let (kind, content) = match self {
            Self::Progress(rows) => (b'p', rows.to_le_bytes().to_vec()),
            Self::Part(part) => (b'f', packed(part)?),
            Self::Rows(rows) => (b'r', packed(rows)?),
            Self::Done => (b'd', Vec::new()),
        };
        let length = u32::try_from(content.len()).map_err(io::Error::other)?;
        to.write_all(&[kind])?;
        to.write_all(&length.to_le_bytes())?;
        to.write_all(&content)?;
        to.flush()
    }

    /// Takes its length from what may still be said.
    pub fn read(from: &mut impl Read, left: &mut u64) -> io::Result<Self> {
        let mut head = [0_u8; 5];
        from.read_exact(&mut head)?;
        let [kind, length @ ..] = head;
        let length = u64::from(u32::from_le_bytes(length));
        *left = left.checked_sub(length).ok_or(io::ErrorKind::InvalidData)?;
        let mut content = Vec::new();
        from.take(length).read_to_end(&mut content)?;
        match kind {
            b'p' => Ok(Self::Progress(u32::from_le_bytes(
                content.try_into().map_err(|_| io::ErrorKind::InvalidData)?,
            ))),
            b'f' => unpacked(&content).map(Self::Part),
            b'r' => unpacked(&content).map(Self::Rows),
            b'd' => Ok(Self::Done),
            _ => Err(io::ErrorKind::InvalidData.into()),
        }
    }
}

fn packed(content: &impl Serialize) -> io::Result<Vec<u8>> {
    postcard::to_allocvec(content).map_err(io::Error::other)
}

fn unpacked<T: DeserializeOwned>(content: &[u8]) -> io::Result<T> {
    postcard::from_bytes(content).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said() -> Vec<u8> {
        let part = Part::Refused {
            name: "某县.xlsx".into(),
            trap: 2,
            reason: "文件是空的".into(),
        };
        let mut bytes = Vec::new();
        for frame in [Frame::Progress(200), Frame::Part(part), Frame::Done] {
            frame.write(&mut bytes).unwrap();
        }
        bytes
    }

    fn heard(mut bytes: &[u8], mut left: u64) -> Vec<Frame> {
        std::iter::from_fn(|| Frame::read(&mut bytes, &mut left).ok()).collect()
    }

    #[test]
    fn what_a_child_said_is_heard_as_it_was_said() {
        let heard = heard(&said(), MOST_BYTES);
        assert!(matches!(
            heard.as_slice(),
            [
                Frame::Progress(200),
                Frame::Part(Part::Refused { trap: 2, .. }),
                Frame::Done
            ]
        ));
    }

    #[test]
    fn a_child_that_is_cut_off_anywhere_never_said_that_it_was_done() {
        let whole = said();
        for end in 0..whole.len() {
            let heard = heard(&whole[..end], MOST_BYTES);
            assert!(
                !heard.iter().any(|frame| matches!(frame, Frame::Done)),
                "{end}"
            );
        }
    }

    #[test]
    fn a_child_that_babbles_is_answered_whatever_it_says() {
        let whole = said();
        for at in 0..whole.len() {
            for byte in [0, 1, 0x7F, 0x80, 0xFF] {
                let mut bytes = whole.clone();
                bytes[at] = byte;
                heard(&bytes, MOST_BYTES);
            }
        }
    }

    #[test]
    fn a_child_that_says_too_much_in_all_is_heard_no_further() {
        assert_eq!(heard(&said(), 4).len(), 1);
        let boast = [b"f".as_slice(), &u32::MAX.to_le_bytes()].concat();
        assert!(heard(&boast, MOST_BYTES).is_empty());
    }
}
