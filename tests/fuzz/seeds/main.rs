//! `seeds SAMPLE OUT` lays down a folder of small files for each fuzz target.

use std::io::Read;
use std::path::{Path, PathBuf};

use seeds::hostile::{Make, disguise, ods, ole, table, text, workbook, zip as archives};

/// libFuzzer makes little of longer ones.
const LONGEST: usize = 1 << 16;

/// A 推荐审批表 in few words.
const FORM: &str = "<w:document><w:body><w:p><w:t>优秀工会工作者推荐审批表</w:t></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:t>姓名</w:t></w:p></w:tc><w:tc><w:p><w:t>王伟</w:t></w:p></w:tc></w:tr><w:tr><w:tc><w:t>性别</w:t></w:tc><w:tc><w:sdt><w:sdtContent><w:t>☑男 □女</w:t></w:sdtContent></w:sdt></w:tc></w:tr><w:tr><w:tc><w:t>工会职务</w:t></w:tc><w:tc><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>主席</w:t><w:br/></w:tc></w:tr><w:tr><w:tc><w:t>从事工会工作年限</w:t></w:tc><w:tc><w:del><w:t>4</w:t></w:del><w:t>5</w:t></w:tc></w:tr></w:tbl></w:body></w:document>";

struct Seeds {
    out: PathBuf,
    laid: usize,
}

fn main() {
    let mut arguments = std::env::args().skip(1).map(PathBuf::from);
    let (Some(sample), Some(out)) = (arguments.next(), arguments.next()) else {
        panic!("seeds SAMPLE OUT");
    };
    let mut seeds = Seeds { out, laid: 0 };
    for entry in std::fs::read_dir(sample).expect("the sample").flatten() {
        seeds.take(&std::fs::read(entry.path()).expect("readable"));
    }
    for (_, bytes) in table::honest() {
        seeds.take(&bytes);
    }
    seeds.lay("docx", FORM.as_bytes());
    for hostile in [
        archives::names(),
        archives::broken(),
        workbook::far(),
        workbook::traps(),
        ole::circles(),
        ole::lies(),
        ods::repeating(),
        text::strange(),
        disguise::files(),
    ]
    .into_iter()
    .flatten()
    {
        if let Make::Bytes(make) = hostile.make {
            seeds.take(&make());
        }
    }
    println!("{} seeds", seeds.laid);
}

impl Seeds {
    /// For the targets that read such bytes, and for those that read what is in it.
    fn take(&mut self, bytes: &[u8]) {
        self.lay("sniff", bytes);
        if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
            self.lay("xls", bytes);
        } else if bytes.starts_with(b"PK") {
            self.lay("xlsx", bytes);
            self.lay("zip", bytes);
            self.take_parts(bytes);
        } else {
            self.lay("csv", bytes);
        }
    }

    fn take_parts(&mut self, bytes: &[u8]) {
        let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
            return;
        };
        let mut part = |name: &str| {
            let part = archive.by_name(name).ok()?;
            let mut bytes = Vec::new();
            part.take(LONGEST as u64 + 1).read_to_end(&mut bytes).ok()?;
            Some(bytes)
        };
        let strings = part("xl/sharedStrings.xml").unwrap_or_default();
        if let Some(sheet) = part("xl/worksheets/sheet1.xml") {
            self.lay("xlsx_sheet", &[sheet, vec![0], strings].concat());
        }
        if let Some(content) = part("content.xml") {
            self.lay("ods", &content);
        }
    }

    fn lay(&mut self, target: &str, bytes: &[u8]) {
        if bytes.len() > LONGEST {
            return;
        }
        let folder: &Path = &self.out.join(target);
        std::fs::create_dir_all(folder).expect("a folder");
        std::fs::write(folder.join(format!("seed-{}", self.laid)), bytes).expect("written");
        self.laid += 1;
    }
}
