//! 复核录分: a second person types a judge's paper again without seeing what the first typed. The regulation asks for none
//! (本单位设定).

use crate::fraction::Fraction;

/// One figure as the second person read it; no value is a blank on the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub value: Option<Fraction>,
    /// What stood typed when it was read.
    pub against: Option<Fraction>,
    /// Somebody looked at the difference and let the first figure stand.
    pub kept: bool,
}

/// What a reading says of the figure that stands typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Compared {
    /// Nobody has read it.
    Waiting,
    /// It was read, and changed since: it must be read again.
    Stale,
    Agrees,
    Differs,
    /// 以初录为准.
    Kept,
}

impl Compared {
    pub fn is_read(self) -> bool {
        matches!(self, Self::Agrees | Self::Differs | Self::Kept)
    }
}

/// Two people who read the same agree, whichever typed first: a first figure put right is not read again.
pub fn compare(first: Option<Fraction>, reading: Option<Reading>) -> Compared {
    match reading {
        None => Compared::Waiting,
        Some(reading) if reading.value == first => Compared::Agrees,
        Some(reading) if reading.against != first => Compared::Stale,
        Some(Reading { kept: true, .. }) => Compared::Kept,
        Some(_) => Compared::Differs,
    }
}

/// How far a paper was read back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub of: u32,
    pub read: u32,
    /// Differences that nobody has settled.
    pub differing: u32,
}

impl Tally {
    pub fn is_done(self) -> bool {
        self.read == self.of && self.differing == 0
    }
}

impl FromIterator<Compared> for Tally {
    fn from_iter<I: IntoIterator<Item = Compared>>(figures: I) -> Self {
        figures
            .into_iter()
            .fold(Self::default(), |tally, one| Self {
                of: tally.of + 1,
                read: tally.read + u32::from(one.is_read()),
                differing: tally.differing + u32::from(one == Compared::Differs),
            })
    }
}
