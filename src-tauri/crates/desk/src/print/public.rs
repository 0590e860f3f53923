//! 公开文件不带个人号码: whatever a paper was made from, what counts is what stands in its finished bytes.

use rules::personal_number::personal_numbers;

use crate::error::DeskError;
use crate::wire::printing::FileFormat;

/// # Errors
/// `personal_number` naming the file, the place in it, the number with its middle hidden, and the remedy.
pub(crate) fn refuse_personal_numbers(
    file_name: &str,
    format: FileFormat,
    bytes: &[u8],
) -> Result<(), DeskError> {
    refuse_in_name(file_name)?;
    match format {
        FileFormat::Pdf => {
            let read = printing::inspected(bytes)?;
            for (number, page) in (1..).zip(&read.pages) {
                let place = format!("第 {number} 页");
                let mut texts = page.lines.iter().chain(&page.turns);
                texts.try_for_each(|text| refuse(file_name, &place, text))?;
            }
            let mut properties = read.properties.iter();
            properties.try_for_each(|text| refuse(file_name, "文件属性", text))
        }
        FileFormat::Docx | FileFormat::Xlsx => {
            let read = editable::inspected(bytes)?;
            let mut placed = read.iter();
            placed.try_for_each(|found| refuse(file_name, &found.place, &found.text))
        }
    }
}

/// # Errors
/// As [`refuse_personal_numbers`].
pub(crate) fn refuse_in_name(file_name: &str) -> Result<(), DeskError> {
    refuse(file_name, "文件名", file_name)
}

fn refuse(file_name: &str, place: &str, text: &str) -> Result<(), DeskError> {
    let Some(found) = personal_numbers(text).into_iter().next() else {
        return Ok(());
    };
    let message = format!(
        "“{file_name}”没有生成：{place}有{}“{}”，疑为身份证号、信用代码或手机号，公开的文件不能带个人号码。请在对象资料或“设置”的联系方式中删去它（联系电话改填办公电话，区号后写连字符，如 0335-3668000），再重新生成。",
        found.kind.title(),
        found.masked()
    );
    Err(DeskError::new("personal_number", message))
}

#[cfg(test)]
mod tests {
    use editable::{Block, Letter, letter};

    use super::refuse_personal_numbers;
    use crate::wire::printing::FileFormat;

    fn letter_of(line: &str) -> Vec<u8> {
        letter(&Letter {
            title: "公示".into(),
            addressee: String::new(),
            blocks: vec![Block::Paragraph(line.into())],
            issuer: "秦皇岛市总工会".into(),
            date: "2026年10月16日".into(),
        })
        .expect("a letter")
    }

    #[test]
    fn a_number_in_a_document_is_named_with_its_place_and_its_middle_hidden() {
        let bytes = letter_of("王芳，１３８　００１３　８０００");
        let error = refuse_personal_numbers("公示.docx", FileFormat::Docx, &bytes)
            .expect_err("a number stands in it");
        assert_eq!(error.code, "personal_number");
        assert!(
            error
                .message
                .contains("“公示.docx”没有生成：正文有11位号码“138＊＊＊＊＊＊00”"),
            "{}",
            error.message
        );
    }

    #[test]
    fn a_name_of_a_file_counts_and_an_office_telephone_does_not() {
        let bytes = letter_of("电话：0335-3668000");
        let checked = |name: &str| refuse_personal_numbers(name, FileFormat::Docx, &bytes);
        checked("公示.docx").expect("clean");
        let error = checked("公示13800138000.docx").expect_err("the name has one");
        assert!(error.message.contains("文件名有"), "{}", error.message);
    }
}
