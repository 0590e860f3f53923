//! What of a cell's number format or font decides how it is read.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    #[default]
    Plain,
    Percent,
    /// Exactly two decimals: 1985.1 was shown as 1985.10.
    TwoDecimals,
    /// Not a number format but a font in which letters look like ticks and boxes (Wingdings).
    Symbols,
}

impl Format {
    /// [ECMA-376] 18.8.30: numbers of formats every spreadsheet program knows.
    #[must_use]
    pub fn built_in(id: u32) -> Self {
        match id {
            9 | 10 => Self::Percent,
            2 | 4 => Self::TwoDecimals,
            _ => Self::Plain,
        }
    }

    /// What a number format such as `0.0%` or `0.00_ ` decides.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        let first = code.split(';').next().unwrap_or_default();
        if first.contains('%') {
            return Self::Percent;
        }
        let decimals = first.split_once('.').map_or(0, |(_, after)| {
            after.chars().take_while(|c| *c == '0').count()
        });
        if decimals == 2 {
            Self::TwoDecimals
        } else {
            Self::Plain
        }
    }

    /// Of a text the number format decides nothing.
    #[must_use]
    pub fn of_text(self) -> Self {
        match self {
            Self::Symbols => Self::Symbols,
            Self::Plain | Self::Percent | Self::TwoDecimals => Self::Plain,
        }
    }
}
