//! Texts: kept as written but for what nobody wrote, such as control characters, tags of a web page and the look-alike
//! shapes a PDF leaves behind.

use unicode_normalization::UnicodeNormalization;

use super::{Note, Outcome, is_absent, is_common_han, narrow, says_none};
use crate::batch::Action;
use crate::sheet::{Cell, is_space};

/// So many changed shapes are named in one remark.
const SHOWN_SHAPES: usize = 5;

/// A short text of one line or two.
#[must_use]
pub fn plain(cell: &Cell) -> Outcome<String> {
    let text = cell.text.trim_matches(is_space);
    if is_ordinary(text) {
        return Outcome::read(text.to_owned());
    }
    let shaped = usual_shapes(text);
    let cleaned = without_controls(&shaped);
    let mut read = Outcome::read(cleaned.clone());
    read.notes.extend(shape_note(text, &shaped));
    if cleaned != shaped {
        read = read.noting(
            Action::Fix,
            43,
            Some(cleaned.clone()),
            "控制字符、制表符或网页标记已去掉",
        );
    }
    read.notes.extend(formula_note(&cleaned));
    read
}

/// A text in which 无 is an answer: other words for it become it, mere strokes are none.
#[must_use]
pub fn statement(cell: &Cell) -> Outcome<String> {
    const NONE: &str = "无";
    if !is_absent(&cell.text) {
        return plain(cell);
    }
    if !says_none(&narrow(&cell.text)) {
        return Outcome::absent();
    }
    let none = Outcome::read(NONE.to_owned());
    if cell.text == NONE {
        return none;
    }
    none.noting(Action::Fix, 32, Some(NONE.to_owned()), "已统一写作“无”")
}

/// 主要事迹: paragraphs stay; more characters than allowed are warned about.
#[must_use]
pub fn story(cell: &Cell, most: usize) -> Outcome<String> {
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let mut read = plain(cell);
    let count = read.value.as_deref().map_or(0, words);
    if count > most {
        read = read.noting(
            Action::Warn,
            43,
            None,
            format!("共{count}字，超过{most}字的限制，请压缩"),
        );
    }
    read
}

/// So many as the limit named in a heading: 主要事迹（500字以内）.
#[must_use]
pub fn limit_in(heading: &str) -> Option<usize> {
    let heading = narrow(heading);
    let (before, _) = heading.split_once('字')?;
    let start = before.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| {
        at + before[at..].chars().next().map_or(1, char::len_utf8)
    });
    before.get(start..)?.parse().ok()
}

/// Han characters, and words of letters and digits, as office programs count.
fn words(text: &str) -> usize {
    let mut count = 0;
    let mut in_word = false;
    for c in text.chars() {
        let han = is_common_han(c) || ('\u{3400}'..='\u{4DBF}').contains(&c) || c >= '\u{20000}';
        let word = !han && c.is_alphanumeric();
        count += usize::from(han) + usize::from(word && !in_word);
        in_word = word;
    }
    count
}

/// Nothing in it that any of the steps below would change or remark on.
fn is_ordinary(text: &str) -> bool {
    !text.starts_with(['=', '+', '-', '@'])
        && text.chars().all(|c| {
            is_common_han(c)
                || (c.is_ascii() && !c.is_ascii_control() && !"<&_".contains(c))
                || matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF5E}')
        })
}

/// The usual shapes of radicals and compatibility ideographs; everything else as it is.
#[must_use]
pub fn usual_shapes(text: &str) -> String {
    let mut usual = String::with_capacity(text.len());
    for c in text.chars() {
        if is_compatibility_shape(c) {
            usual.extend(std::iter::once(c).nfkc());
        } else {
            usual.push(c);
        }
    }
    usual
}

#[must_use]
pub fn is_compatibility_shape(c: char) -> bool {
    matches!(c, '\u{F900}'..='\u{FAFF}' | '\u{2F00}'..='\u{2FDF}' | '\u{2E80}'..='\u{2EFF}' | '\u{2F800}'..='\u{2FA1F}')
}

/// What is logged when shapes were changed.
#[must_use]
pub fn shape_note(before: &str, after: &str) -> Option<Note> {
    if before == after {
        return None;
    }
    let changed = before.chars().filter(|c| is_compatibility_shape(*c));
    let pairs: Vec<String> = changed
        .map(|c| (c, std::iter::once(c).nfkc().collect::<String>()))
        .filter(|(c, usual)| !usual.starts_with(*c))
        .map(|(c, usual)| format!("{c}→{usual}"))
        .take(SHOWN_SHAPES)
        .collect();
    Some(Note {
        action: Action::Fix,
        trap: 37,
        proposed: Some(after.to_owned()),
        message: format!("兼容字形已换成标准字：{}", pairs.join("、")),
    })
}

/// What is logged of a text a spreadsheet program would take for a formula.
fn formula_note(text: &str) -> Option<Note> {
    text.starts_with(['=', '+', '-', '@']).then(|| Note {
        action: Action::Fix,
        trap: 44,
        proposed: Some(text.to_owned()),
        message: "以“=”“+”“-”或“@”开头，按文本保存，不作为公式".to_owned(),
    })
}

fn without_controls(text: &str) -> String {
    // As which Excel keeps a carriage return in a file.
    let text = without_tags(text).replace("_x000D_", "");
    let mut lines: Vec<String> = Vec::new();
    for line in text
        .replace("\r\n", "\n")
        .split(['\n', '\r', '\u{B}', '\u{2028}', '\u{2029}'])
    {
        let kept: String = line
            .chars()
            .map(|c| if c == '\t' { ' ' } else { c })
            .filter(|c| !c.is_control() && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}'))
            .collect();
        lines.push(kept.trim_end().to_owned());
    }
    let joined = lines.join("\n");
    joined.trim_matches(is_space).to_owned()
}

/// Tags of a pasted web page; a paragraph's end and a line break stay as line breaks.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tagged) = rest.split_at(at);
        plain.push_str(before);
        let tag = tagged.find('>').and_then(|end| tagged.get(1..end));
        let Some(tag) = tag.filter(|tag| is_tag(tag)) else {
            plain.push('<');
            rest = &tagged[1..];
            continue;
        };
        let name = tag.to_ascii_lowercase();
        if name.starts_with("br") || name == "/p" || name == "/div" {
            plain.push('\n');
        }
        rest = &tagged[tag.len() + 2..];
    }
    plain.push_str(rest);
    const NAMED: [(&str, &str); 6] = [
        ("&nbsp;", " "),
        ("&ldquo;", "“"),
        ("&rdquo;", "”"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    NAMED
        .iter()
        .fold(plain, |text, (name, meant)| text.replace(name, meant))
}

fn is_tag(inside: &str) -> bool {
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let ends = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    const KNOWN: [&str; 14] = [
        "p", "br", "div", "span", "b", "i", "u", "strong", "em", "font", "a", "table", "tr", "td",
    ];
    KNOWN.contains(&name[..ends].to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<String>, Vec<(Action, u8)>) {
        let outcome = plain(&Cell::text(text.to_owned()));
        let notes = outcome.notes.iter().map(|note| (note.action, note.trap));
        (outcome.value, notes.collect())
    }

    #[test]
    fn trap_43_paragraphs_stay_and_control_characters_and_tags_go() {
        let (text, notes) = read("第一段\t甲\u{7}乙\r\n\r\n<p class=\"x\">第二段</p>3<5");
        assert_eq!(text.as_deref(), Some("第一段 甲乙\n\n第二段\n3<5"));
        assert_eq!(notes, [(Action::Fix, 43)]);
        let (page, _) = read("<p>他<b>勤勉</b>&nbsp;敬业</p><br/>深受好评_x000D_");
        assert_eq!(page.as_deref(), Some("他勤勉 敬业\n\n深受好评"));
        assert_eq!(read("甲_乙 & 丙").1, [], "nothing to put right");
        assert_eq!(read("一段话，“引号”照旧。").1, [], "nothing to put right");
    }

    #[test]
    fn trap_43_han_characters_and_words_are_counted() {
        assert_eq!(words("工会 2026 年度 star"), 6);
        assert_eq!(limit_in("主要事迹（500字以内）"), Some(500));
        assert_eq!(limit_in("主要事迹"), None);
        let long = story(&Cell::text("甲".repeat(11)), 10);
        assert_eq!(
            (long.notes[0].action, long.notes[0].trap),
            (Action::Warn, 43)
        );
    }

    #[test]
    fn trap_32_a_stroke_is_no_statement_and_every_word_for_none_is_one() {
        let read = |text: &str| {
            let outcome = statement(&Cell::text(text.to_owned()));
            (outcome.value, outcome.notes.len())
        };
        let none = || Some("无".to_owned());
        assert_eq!(read("无"), (none(), 0));
        for words in ["暂无", "没有", "（无）", " 无"] {
            assert_eq!(read(words), (none(), 1), "{words}");
        }
        for stroke in ["-", "—", "－－", "/", "\\", "空", "N/A", "——"] {
            assert_eq!(read(stroke), (None, 0), "{stroke}");
        }
        let story = story(&Cell::text("-".to_owned()), 10);
        assert_eq!(story, Outcome::absent());
    }

    #[test]
    fn trap_44_what_looks_like_a_formula_stays_a_text() {
        assert_eq!(
            read("=cmd|' /C calc'!A0"),
            (
                Some("=cmd|' /C calc'!A0".to_owned()),
                vec![(Action::Fix, 44)]
            )
        );
    }

    #[test]
    fn trap_37_shapes_from_a_pdf_become_the_usual_ones() {
        let (text, notes) = read("⼯会⼩家");
        assert_eq!(text.as_deref(), Some("工会小家"));
        assert_eq!(notes, [(Action::Fix, 37)]);
    }
}
