use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDateTime;

/// `serve --data DIR [--now 2026-09-24T09:00:00] [--pages DIR] [--pick FILE]… [--save-dir DIR] [--for SECONDS]`
pub struct Arguments {
    pub data: PathBuf,
    pub now: Option<NaiveDateTime>,
    /// Built pages other than those of this checkout.
    pub pages: Option<PathBuf>,
    pub pick: Vec<PathBuf>,
    pub save_dir: Option<PathBuf>,
    pub limit: Duration,
}

const LIMIT: Duration = Duration::from_secs(600);

impl Arguments {
    pub fn read(words: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self {
            data: PathBuf::new(),
            now: None,
            pages: None,
            pick: Vec::new(),
            save_dir: None,
            limit: LIMIT,
        };
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let value = words
                .next()
                .ok_or_else(|| format!("{word} wants a value"))?;
            match word.as_str() {
                "--data" => arguments.data = value.into(),
                "--now" => arguments.now = Some(read(&word, &value)?),
                "--pages" => arguments.pages = Some(value.into()),
                "--pick" => arguments.pick.push(value.into()),
                "--save-dir" => arguments.save_dir = Some(value.into()),
                "--for" => arguments.limit = Duration::from_secs(read(&word, &value)?),
                _ => return Err(format!("{word} is not known")),
            }
        }
        if arguments.data.as_os_str().is_empty() {
            return Err("--data DIR is missing".into());
        }
        Ok(arguments)
    }
}

fn read<T: std::str::FromStr<Err: std::fmt::Display>>(
    word: &str,
    value: &str,
) -> Result<T, String> {
    value
        .parse()
        .map_err(|error| format!("{word} {value}: {error}"))
}
