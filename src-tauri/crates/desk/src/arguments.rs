//! What is wrong with a command's arguments, told in Chinese: the JSON reader tells it in English.

use serde_json::error::Category;

/// A sentence without its full stop, and the argument it speaks of when the reader named one.
pub(crate) fn told(error: &serde_json::Error) -> (String, Option<String>) {
    if matches!(error.classify(), Category::Syntax | Category::Eof) {
        let place = format!("第{}行第{}列", error.line(), error.column());
        return (format!("不是完整的 JSON（{place}）"), None);
    }
    let text = error.to_string();
    let quoted: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
    if text.starts_with("missing field")
        && let [field, ..] = quoted[..]
    {
        return (format!("缺少“{field}”"), Some(field.to_owned()));
    }
    if text.starts_with("unknown field")
        && let [given, ..] = quoted[..]
    {
        return (format!("没有“{given}”这一项"), Some(given.to_owned()));
    }
    if text.starts_with("unknown variant")
        && let [given, allowed @ ..] = &quoted[..]
    {
        let allowed = allowed.join("、");
        return (format!("“{given}”不能用，应为 {allowed} 之一"), None);
    }
    match text.rsplit_once("expected ") {
        Some((given, expected)) => {
            let given = value_in(given)
                .map(|value| format!("“{value}”不能用，"))
                .unwrap_or_default();
            (format!("{given}应为{}", kind(expected)), None)
        }
        None => ("形式不对".to_owned(), None),
    }
}

/// The value that the reader repeats: a text between double quotes, anything else between backquotes.
fn value_in(given: &str) -> Option<&str> {
    ['"', '`'].into_iter().find_map(|quote| {
        let (_, after) = given.split_once(quote)?;
        Some(after.rsplit_once(quote)?.0)
    })
}

fn kind(expected: &str) -> &'static str {
    let is = |words: &[&str]| words.iter().any(|word| expected.starts_with(word));
    if is(&["a string", "a borrowed string", "string"]) {
        "加引号的文字"
    } else if is(&["u8", "u16", "u32", "u64", "usize"]) {
        "不小于 0、不过大的整数"
    } else if is(&["i8", "i16", "i32", "i64", "isize"]) {
        "不过大的整数"
    } else if is(&["a boolean"]) {
        "true 或 false"
    } else if is(&["a sequence"]) {
        "方括号中的一列"
    } else {
        "花括号中的各项参数"
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::told;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only read into, to be refused")]
    struct Args {
        posted: String,
        days: u32,
        counting: Counting,
        names: Vec<String>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Counting {
        NextDay,
        PostingDay,
    }

    fn refusal(json: &str) -> (String, Option<String>) {
        told(&serde_json::from_str::<Args>(json).expect_err("refused"))
    }

    #[test]
    fn every_refusal_is_told_without_english_prose() {
        for (json, sentence) in [
            (r#"{"days":1}"#, "缺少“posted”"),
            (r#"{"posted":1}"#, "“1”不能用，应为加引号的文字"),
            (r#"{"days":-1}"#, "“-1”不能用，应为不小于 0、不过大的整数"),
            (r#"{"days":"五"}"#, "“五”不能用，应为不小于 0、不过大的整数"),
            (r#"{"names":null}"#, "应为方括号中的一列"),
            (
                r#"{"counting":"x"}"#,
                "“x”不能用，应为 next_day、posting_day 之一",
            ),
            (r#"{"posted":"","tomorrow":1}"#, "没有“tomorrow”这一项"),
            ("null", "应为花括号中的各项参数"),
            ("7", "“7”不能用，应为花括号中的各项参数"),
            (r#"{"posted":"#, "不是完整的 JSON（第1行第10列）"),
        ] {
            assert_eq!(refusal(json).0, sentence, "{json}");
        }
    }

    #[test]
    fn a_missing_argument_is_named_as_the_field() {
        assert_eq!(refusal("{}").1.as_deref(), Some("posted"));
    }
}
