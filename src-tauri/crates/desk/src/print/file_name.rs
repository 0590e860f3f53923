//! Names of files that every system takes: 003-秦工优〔2026〕03号-张三.pdf.

/// The serial has as many digits as the last one, so that a folder sorts them.
pub(crate) fn of_one(
    serial: usize,
    total: usize,
    number: &str,
    name: &str,
    extension: &str,
) -> String {
    let width = total.to_string().len().max(2);
    let parts = [format!("{serial:0width$}"), safe(number), safe(name)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.{extension}", parts.join("-"))
}

/// What Windows refuses in a name is replaced; a long name is cut, for its path has an end too.
fn safe(text: &str) -> String {
    const LONGEST: usize = 60;
    let is_refused = |c: char| c.is_control() || r#"\/:*?"<>|"#.contains(c);
    let replaced = text.chars().map(|c| if is_refused(c) { '_' } else { c });
    let cut: String = replaced.take(LONGEST).collect();
    cut.trim_matches([' ', '.', '\u{3000}']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::of_one;

    #[test]
    fn a_file_is_called_by_its_serial_its_number_and_its_name() {
        assert_eq!(
            of_one(3, 120, "秦工优〔2026〕03号", "阿依古丽·买买提", "pdf"),
            "003-秦工优〔2026〕03号-阿依古丽·买买提.pdf"
        );
        assert_eq!(of_one(1, 5, "", "张三", "pdf"), "01-张三.pdf");
    }

    #[test]
    fn what_windows_refuses_in_a_name_is_replaced() {
        assert_eq!(
            of_one(1, 1, "工/优:1", "甲厂?工会.", "pdf"),
            "01-工_优_1-甲厂_工会.pdf"
        );
        let long = of_one(1, 1, "", &"长".repeat(200), "pdf");
        assert_eq!(long.chars().count(), "01-.pdf".len() + 60);
    }
}
