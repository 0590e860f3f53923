//! The command line: `xuanshu-cli [--data DIR] VERB …`.

use std::path::PathBuf;

use desk::error::DeskError;

pub const USAGE: &str = "用法：xuanshu-cli [--data 文件夹] 动词 …
  call 命令 JSON                         运行一个命令，结果为 JSON
  commands                               列出全部命令及其参数和结果
  demo --out 文件夹                      在空的数据文件夹中走完示例年度，把 PDF 写到 --out
  preview 文件…                          预览县区报来的文件、压缩包或文件夹，不写入任何内容
  import 文件… [--accept proposed|none]  导入它们；proposed 接受全部建议，none（默认）只导入没有疑问的行
  print certificates|plaques|plaque-proofs|final-list|notice|decision|call|vetting|dossiers|sign-in|labels
        [--out 文件夹] [--reason 事由]   印制一种文件，写到 --out（默认当前文件夹）；印过的须写明为何再印
  verify                                 检查数据库";

pub struct Arguments {
    pub data: Option<PathBuf>,
    pub out: Option<PathBuf>,
    /// Why a paper is printed again.
    pub reason: Option<String>,
    /// Whether questions are answered as proposed.
    pub accept_proposed: bool,
    /// The verb and what follows it.
    pub words: Vec<String>,
}

pub fn parse(mut raw: impl Iterator<Item = String>) -> Result<Arguments, DeskError> {
    let mut parsed = Arguments {
        data: None,
        out: None,
        reason: None,
        accept_proposed: false,
        words: Vec::new(),
    };
    while let Some(word) = raw.next() {
        match word.as_str() {
            "--data" => parsed.data = Some(folder(&word, raw.next())?),
            "--out" => parsed.out = Some(folder(&word, raw.next())?),
            "--reason" => parsed.reason = raw.next(),
            "--accept" => parsed.accept_proposed = accepted(raw.next().as_deref())?,
            _ => parsed.words.push(word),
        }
    }
    Ok(parsed)
}

fn folder(option: &str, value: Option<String>) -> Result<PathBuf, DeskError> {
    value
        .map(PathBuf::from)
        .ok_or_else(|| usage(&format!("{option} 后面要写文件夹。")))
}

fn accepted(value: Option<&str>) -> Result<bool, DeskError> {
    match value {
        Some("proposed") => Ok(true),
        Some("none") => Ok(false),
        _ => Err(usage("--accept 后面写 proposed 或 none。")),
    }
}

pub fn usage(problem: &str) -> DeskError {
    DeskError::new("usage", format!("{problem}\n{USAGE}"))
}
