//! The container of old Office files (OLE2, [MS-CFB]): which streams it holds, and their bytes.
//!
//! calamine opens the same container; this look beforehand tells a spreadsheet from a document or
//! an encrypted workbook, and stops at chains that run in circles, which calamine would follow
//! until memory is gone.

const SIGNATURE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const HEADER_BYTES: usize = 512;
const DIRECTORY_ENTRY_BYTES: usize = 128;
const MINI_SECTOR_BYTES: usize = 64;
const MINI_STREAM_CUTOFF: usize = 4096;
/// Sector numbers from here on are marks (end of chain, free, table sectors), not places.
const FIRST_RESERVED: u32 = 0xFFFF_FFFA;

pub struct Ole<'a> {
    bytes: &'a [u8],
    sector_bytes: usize,
    table: Vec<u32>,
    mini_table: Vec<u32>,
    mini_stream: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    length: usize,
}

#[must_use]
pub fn is_ole(bytes: &[u8]) -> bool {
    bytes.starts_with(&SIGNATURE)
}

impl<'a> Ole<'a> {
    /// `None` if the container is cut off or its chains are broken.
    #[must_use]
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        if !is_ole(bytes) || bytes.len() < HEADER_BYTES {
            return None;
        }
        let sector_bytes = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut ole = Self {
            bytes,
            sector_bytes,
            table: Vec::new(),
            mini_table: Vec::new(),
            mini_stream: Vec::new(),
            entries: Vec::new(),
        };
        ole.table = ole.read_table()?;
        let directory = ole.chained(u32_at(bytes, 48)?)?;
        ole.entries = directory
            .chunks_exact(DIRECTORY_ENTRY_BYTES)
            .filter_map(entry)
            .collect();
        let root = ole.entries.first()?.start;
        if u32_at(bytes, 64)? > 0 {
            ole.mini_table = numbers(&ole.chained(u32_at(bytes, 60)?)?);
            ole.mini_stream = ole.chained(root)?;
        }
        Some(ole)
    }

    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    #[must_use]
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entry(name)?;
        let mut content = if entry.length < MINI_STREAM_CUTOFF {
            self.mini_chained(entry.start)?
        } else {
            self.chained(entry.start)?
        };
        content.truncate(entry.length);
        Some(content)
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(number)
            .ok()?
            .checked_add(1)?
            .checked_mul(self.sector_bytes)?;
        let end = start.checked_add(self.sector_bytes)?;
        self.bytes.get(start..end.min(self.bytes.len()))
    }

    fn read_table(&self) -> Option<Vec<u32>> {
        let most = self.bytes.len() / self.sector_bytes + 1;
        let mut places = numbers(self.bytes.get(76..HEADER_BYTES)?);
        let mut next = u32_at(self.bytes, 68)?;
        let mut steps = 0;
        while next < FIRST_RESERVED {
            steps += 1;
            if steps > most {
                return None;
            }
            let mut more = numbers(self.sector(next)?);
            next = more.pop()?;
            places.extend(more);
        }
        let mut table = Vec::new();
        for place in places.into_iter().filter(|place| *place < FIRST_RESERVED) {
            table.extend(numbers(self.sector(place)?));
        }
        Some(table)
    }

    fn chained(&self, start: u32) -> Option<Vec<u8>> {
        let mut content = Vec::new();
        for number in chain(&self.table, start)? {
            content.extend_from_slice(self.sector(number)?);
        }
        Some(content)
    }

    fn mini_chained(&self, start: u32) -> Option<Vec<u8>> {
        let mut content = Vec::new();
        for number in chain(&self.mini_table, start)? {
            let from = usize::try_from(number)
                .ok()?
                .checked_mul(MINI_SECTOR_BYTES)?;
            let to = from.checked_add(MINI_SECTOR_BYTES)?;
            content.extend_from_slice(self.mini_stream.get(from..to)?);
        }
        Some(content)
    }
}

fn chain(table: &[u32], start: u32) -> Option<Vec<u32>> {
    let mut numbers = Vec::new();
    let mut number = start;
    while number < FIRST_RESERVED {
        if numbers.len() > table.len() {
            return None;
        }
        numbers.push(number);
        number = *table.get(usize::try_from(number).ok()?)?;
    }
    Some(numbers)
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let units: Vec<u16> = bytes
        .get(..64)?
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
        .take_while(|unit| *unit != 0)
        .collect();
    Some(Entry {
        name: String::from_utf16_lossy(&units),
        start: u32_at(bytes, 116)?,
        length: usize::try_from(u32_at(bytes, 120)?).ok()?,
    })
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes
        .chunks_exact(4)
        .map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
        .collect()
}

#[must_use]
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes([pair[0], pair[1]]))
}

#[must_use]
pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}
