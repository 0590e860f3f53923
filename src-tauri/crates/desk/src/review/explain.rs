//! 怎么算的: every figure can be read back from the scores it was made of.

use rules::score::Rule;

use super::sheet::{Cell, Sheet, SheetRow};

/// （1 人回避，不计入；1 人缺席）
fn apart(row: &SheetRow) -> String {
    let counted = |is_such: fn(&&Cell) -> bool| row.cells.iter().filter(is_such).count();
    let recused = counted(|cell| cell.recused);
    let absent = counted(|cell| cell.absent && !cell.recused);
    let parts: Vec<String> = [(recused, "人回避，不计入"), (absent, "人缺席")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    if parts.is_empty() {
        String::new()
    } else {
        format!("（{}）", parts.join("；"))
    }
}

/// （应评 9 人，主持人提前收分：张三临时离场）
fn closed(row: &SheetRow) -> String {
    match &row.closed_early {
        Some(reason) => format!("（应评 {} 人，主持人提前收分：{reason}）", row.expected),
        None => String::new(),
    }
}

impl Sheet {
    /// In words and figures: 9人评分，去掉最高 96.0、最低 87.0，其余7个相加 638.5 ÷ 7 ＝ 91.21
    pub fn explain(&self, row: &SheetRow) -> String {
        if !row.lacking.is_empty() {
            return format!("必备条件“{}”未达到，不参加排名。", row.lacking.join("”“"));
        }
        if let Some(obstacle) = &row.obstacle {
            return obstacle.clone();
        }
        if row.awaits_reveal() {
            return format!("{} 人已评齐，亮分后显示。", row.expected);
        }
        let Some(value) = row.value else {
            return format!(
                "已评 {}/{} 人，评齐后算出{}。",
                row.entered,
                row.expected,
                self.rule.title()
            );
        };
        let texts = |dropped: bool| -> Vec<&str> {
            row.cells
                .iter()
                .filter(|cell| cell.is_open() && cell.dropped == dropped)
                .filter_map(|cell| cell.text.as_deref())
                .collect()
        };
        let kept = texts(false);
        let words = format!("{} 人评分{}{}", row.entered, apart(row), closed(row));
        let sum = kept.join("＋");
        let figure = value.to_decimal_half_up(self.decimals);
        match self.rule {
            Rule::Sum => format!("{words}，相加：{sum}＝{figure}。"),
            Rule::Mean => format!(
                "{words}，平均：（{sum}）÷{}＝{value}，四舍五入为 {figure}。",
                kept.len()
            ),
            Rule::TrimmedMean => format!(
                "{words}，去掉 {}，其余平均：（{sum}）÷{}＝{value}，四舍五入为 {figure}。",
                texts(true).join("、"),
                kept.len()
            ),
        }
    }
}
