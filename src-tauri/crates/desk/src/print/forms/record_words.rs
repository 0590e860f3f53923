//! What 资格审查表 and 推荐对象档案 say alike.

use printing::{Align, RecordTable, TableColumn};
use rules::category::Category;
use rules::condition::{Finding, Standing, Verdict, standing};
use rules::personal_number::{personal_numbers, without_personal_numbers};
use store::code::Vetting;
use store::table::nominee::Nominee;

/// A text with every personal number in it reduced to its head and tail.
pub(super) fn hidden(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = 0;
    for number in personal_numbers(text) {
        out.push_str(&text[rest..number.range.start]);
        out.push_str(&shortened(&number.masked()));
        rest = number.range.end;
    }
    out.push_str(&text[rest..]);
    without_personal_numbers(&out)
}

/// 138＊＊＊＊00: how long it was is nobody's business either.
fn shortened(masked: &str) -> String {
    let (head, tail) = (masked.find('＊'), masked.rfind('＊'));
    let (head, tail) = (head.unwrap_or(0), tail.map_or(0, |at| at + '＊'.len_utf8()));
    format!("{}＊＊＊＊{}", &masked[..head], &masked[tail..])
}

/// What the name of a nominee is called on its form.
pub(super) fn name_label(category: Category) -> &'static str {
    match category {
        Category::Home => "工会名称",
        Category::SmallHome => "小家名称",
        Category::Worker => "姓名",
    }
}

pub(super) fn column(head: &str, width: Option<u16>, align: Align) -> TableColumn {
    TableColumn {
        head: head.to_owned(),
        width,
        align,
    }
}

/// One row a condition, in the order of the regulation.
pub(super) fn condition_table(found: &[Finding]) -> RecordTable {
    let row = |(at, finding): (usize, &Finding)| {
        vec![
            (at + 1).to_string(),
            finding.article.to_owned(),
            finding.title.to_owned(),
            result(finding.verdict),
            remark(finding),
        ]
    };
    RecordTable {
        columns: vec![
            column("序号", Some(110), Align::Centre),
            column("依据", Some(260), Align::Centre),
            column("审查条件", Some(475), Align::Left),
            column("审查结果", Some(185), Align::Centre),
            column("情况说明", None, Align::Left),
        ],
        rows: found.iter().enumerate().map(row).collect(),
    }
}

/// What is not decided yet is ticked by hand.
fn result(verdict: Verdict) -> String {
    match verdict {
        Verdict::Waiting => "☐符合\n☐不符合".to_owned(),
        Verdict::Met | Verdict::Doubt | Verdict::Unmet | Verdict::Vetoed => {
            verdict.title().to_owned()
        }
    }
}

/// What the result rests on, a clearing reason among it, and what is still to be done.
pub(super) fn remark(finding: &Finding) -> String {
    let open = finding.remedy.as_ref().map(|remedy| {
        let word = finding.verdict.title();
        format!("{word}：{remedy}")
    });
    let figures = Some(finding.figures.clone()).filter(|figures| !figures.is_empty());
    let said: Vec<String> = figures.into_iter().chain(open).collect();
    hidden(&said.join("；"))
}

/// 符合条件，22 项全部符合; 符合 13 项，待核查 9 项
pub(super) fn summary(found: &[Finding]) -> String {
    let standing = standing(found);
    if standing == Standing::Clear {
        return format!("{}，{} 项全部符合", standing.title(), found.len());
    }
    let counts = Verdict::ALL.into_iter().filter_map(|verdict| {
        let count = found.iter().filter(|one| one.verdict == verdict).count();
        (count > 0).then(|| format!("{} {count} 项", verdict.title()))
    });
    let counts: Vec<String> = counts.collect();
    counts.join("，")
}

/// 审核结论, with what was said for it.
pub(super) fn outcome(nominee: &Nominee) -> String {
    let word = match nominee.vetting {
        Vetting::Pending => "待审核",
        Vetting::Returned => "退回补正",
        Vetting::Passed => "审核通过",
        Vetting::Barred => "不予推荐",
        Vetting::Withdrawn => "推荐单位撤回",
    };
    match nominee.vetting_reason.trim() {
        "" => word.to_owned(),
        reason => hidden(&format!("{word}：{reason}")),
    }
}

#[cfg(test)]
mod tests {
    use super::hidden;

    #[test]
    fn a_number_keeps_its_head_and_tail_and_other_words_stay() {
        assert_eq!(
            hidden("联系人王芳，138 0013 8000，办公室0335-3668000"),
            "联系人王芳，138＊＊＊＊00，办公室0335-3668000"
        );
        assert_eq!(hidden("账号6222020200112233445"), "账号＊＊＊");
        assert_eq!(hidden("职工540人，2026年"), "职工540人，2026年");
    }
}
