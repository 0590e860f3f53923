use std::ffi::OsString;
use std::path::PathBuf;

/// What the program was started with.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// The folder of the records; None: the user's own data folder.
    pub data: Option<PathBuf>,
    /// Open the sample year when no year is open yet.
    pub sample: bool,
}

const USAGE: &str = "用法：xuanshu [--data 数据文件夹] [--sample]";

impl Arguments {
    /// # Errors
    /// An argument that is none of these, in a sentence.
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let mut arguments = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--data") => {
                    let folder = words
                        .next()
                        .ok_or_else(|| format!("--data 之后要写数据文件夹。{USAGE}"))?;
                    arguments.data = Some(folder.into());
                }
                Some("--sample") => arguments.sample = true,
                _ => return Err(format!("不认识参数“{}”。{USAGE}", word.display())),
            }
        }
        Ok(arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Arguments, String> {
        Arguments::read(words.iter().map(OsString::from))
    }

    #[test]
    fn a_start_without_arguments_uses_the_users_own_folder() {
        assert_eq!(
            read(&[]),
            Ok(Arguments {
                data: None,
                sample: false
            })
        );
    }

    #[test]
    fn a_folder_and_the_sample_year_can_be_asked_for() {
        assert_eq!(
            read(&["--data", "records", "--sample"]),
            Ok(Arguments {
                data: Some("records".into()),
                sample: true
            })
        );
    }

    #[test]
    fn an_unknown_argument_is_named_with_the_usage() {
        let sentence = read(&["--date", "x"]).unwrap_err();
        assert!(
            sentence.contains("--date") && sentence.contains(USAGE),
            "{sentence}"
        );
    }

    #[test]
    fn a_folder_that_is_not_named_is_asked_for() {
        assert!(read(&["--data"]).unwrap_err().contains("--data 之后"));
    }
}
