//! Lines between and below the nominees that are none: totals, signatures, notes. Texts come without spaces, narrow.

/// 合计, also with what it counts: 小计(1个).
#[must_use]
pub fn is_total(text: &str) -> bool {
    const WORDS: [&str; 8] = [
        "合计",
        "总计",
        "小计",
        "共计",
        "本页合计",
        "本页小计",
        "累计",
        "总共",
    ];
    let counts = |rest: &str| rest.chars().all(|c| c.is_ascii_digit() || is_of_count(c));
    WORDS
        .iter()
        .filter_map(|word| text.strip_prefix(word))
        .any(counts)
        || text
            .strip_prefix('共')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) && counts(rest))
}

fn is_of_count(c: char) -> bool {
    matches!(
        c,
        '(' | ')'
            | '['
            | ']'
            | ':'
            | '.'
            | '、'
            | ','
            | '共'
            | '计'
            | '个'
            | '人'
            | '家'
            | '名'
            | '项'
            | '户'
    )
}

/// Lines a form ends with.
#[must_use]
pub fn is_closing(text: &str) -> bool {
    const STARTS: [&str; 28] = [
        "填报人",
        "填表人",
        "制表",
        "审核",
        "审批人",
        "报送人",
        "负责人:",
        "负责人(",
        "负责人签",
        "单位负责人",
        "单位(盖章",
        "单位(公章",
        "单位盖章",
        "(盖章",
        "(公章",
        "盖章",
        "注:",
        "备注:",
        "说明:",
        "填表说明",
        "联系人:",
        "填报日期",
        "填表日期",
        "报送日期",
        "主管领导",
        "分管领导",
        "主要领导",
        "领导签",
    ];
    const ENDS: [&str; 7] = ["签字", "签名", "签章", "盖章", "公章", "小计", "合计"];
    let bare = text.trim_end_matches([':', ')', '(', '_']);
    is_total(text)
        || STARTS.iter().any(|start| text.starts_with(start))
        || ENDS.iter().any(|end| bare.ends_with(end))
        || (text.starts_with('第') && text.ends_with('页'))
        || (text.starts_with('共') && text.ends_with('页'))
}

/// 2026年9月10日, or 年月日 left to be filled in.
#[must_use]
pub fn is_day(text: &str) -> bool {
    text.ends_with('日')
        && text.contains('年')
        && text.contains('月')
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trap_16_totals_with_counts_and_signatures_close_a_table_and_unions_do_not() {
        for text in [
            "合计",
            "小计(1个)",
            "总计:2个",
            "合计共3人",
            "共2人",
            "海港区小计",
            "主要领导签字:",
            "工会主席(签字):",
            "单位(盖章):",
            "第1页,共1页",
        ] {
            assert!(is_closing(text), "{text}");
        }
        for text in [
            "合计量具有限公司工会委员会",
            "小计科技有限公司工会委员会",
            "共青路小学工会委员会",
            "签字笔厂工会委员会",
            "注塑机厂工会委员会",
        ] {
            assert!(!is_closing(text), "{text}");
        }
        assert!(is_day("年月日") && is_day("2026年9月10日") && !is_day("2026年9月"));
    }
}
