//! How a name is kept and how it is set on paper.

use unicode_normalization::UnicodeNormalization;

/// A name as it should be kept.
///
/// Compatibility shapes pasted from PDFs become the usual characters (NFKC), invisible ones go, a minority name's
/// dots become U+00B7, and a name without Latin letters loses its spaces. Variants (喆 哲, 堃 坤) stay as they are.
pub fn normalise_name(name: &str) -> String {
    if name.chars().all(is_plain_han) {
        return name.to_owned();
    }
    let visible: String = name
        .nfkc()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .filter(|letter| !is_invisible(*letter))
        .nfc()
        .collect();
    let spaced = if visible.chars().any(|letter| letter.is_ascii_alphabetic()) {
        visible.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        visible.split_whitespace().collect()
    };
    // What stood apart may compose now: "Â´" is an accent after a space to NFKC.
    unify_dots(&spaced.nfc().collect::<String>())
}

/// Han characters of the first block are their own normal form.
fn is_plain_han(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}')
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
        || letter.is_control()
}

/// A full stop counts as the dot only between Han characters: "J. Smith" keeps his.
fn unify_dots(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let han_at = |place: Option<usize>| {
        place
            .and_then(|place| letters.get(place))
            .is_some_and(|letter| is_han(*letter))
    };
    letters
        .iter()
        .enumerate()
        .map(|(place, letter)| match letter {
            '•' | '・' | '‧' | '∙' | '⋅' => '·',
            '.' if han_at(place.checked_sub(1)) && han_at(Some(place + 1)) => '·',
            other => *other,
        })
        .collect()
}

/// A name as printed forms set it: two Han characters get a full-width space (U+3000) between them.
pub fn spaced(name: &str) -> String {
    let name = normalise_name(name);
    let letters: Vec<char> = name.chars().collect();
    match letters[..] {
        [surname, given] if is_han(surname) && is_han(given) => format!("{surname}\u{3000}{given}"),
        _ => name,
    }
}

/// CJK ideographs with their extensions, the ideographic zero, and the compatibility block.
pub(super) fn is_han(letter: char) -> bool {
    matches!(letter,
        '〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
