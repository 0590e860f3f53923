//! How the child speaks: a byte for the kind, four for the length, then the content.

use std::io::{self, Read, Write};

use super::order::Part;

/// A reading that says more than this in all is no county's file: ten thousand rows say a third of it.
pub(crate) const MOST_BYTES: u64 = 48 << 20;

#[derive(Debug)]
pub(crate) enum Frame {
    /// Rows read so far.
    Progress(u32),
    Part(Part),
    Done,
}

impl Frame {
    pub fn write(&self, to: &mut impl Write) -> io::Result<()> {
        let (kind, content) = match self {
            Self::Progress(rows) => (b'p', rows.to_le_bytes().to_vec()),
            Self::Part(part) => (b'f', postcard::to_allocvec(part).map_err(io::Error::other)?),
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
            b'f' => postcard::from_bytes(&content)
                .map(Self::Part)
                .map_err(io::Error::other),
            b'd' => Ok(Self::Done),
            _ => Err(io::ErrorKind::InvalidData.into()),
        }
    }
}
