//! 性别, 民族, 政治面貌 and 学历 in the words of the forms.

use rules::identity::{self, Sex};

use super::{Note, Outcome, is_absent, narrow};
use crate::batch::Action;
use crate::sheet::Cell;

const TRAP: u8 = 41;

/// 56 民族, without the last character.
const PEOPLES: [&str; 56] = [
    "汉",
    "满",
    "回",
    "蒙古",
    "壮",
    "维吾尔",
    "藏",
    "苗",
    "彝",
    "土家",
    "朝鲜",
    "侗",
    "瑶",
    "白",
    "哈尼",
    "哈萨克",
    "黎",
    "傣",
    "畲",
    "傈僳",
    "仡佬",
    "东乡",
    "高山",
    "拉祜",
    "水",
    "佤",
    "纳西",
    "羌",
    "土",
    "仫佬",
    "锡伯",
    "柯尔克孜",
    "达斡尔",
    "景颇",
    "毛南",
    "撒拉",
    "布朗",
    "塔吉克",
    "阿昌",
    "普米",
    "鄂温克",
    "怒",
    "京",
    "基诺",
    "德昂",
    "保安",
    "俄罗斯",
    "裕固",
    "乌孜别克",
    "门巴",
    "鄂伦春",
    "独龙",
    "塔塔尔",
    "赫哲",
    "珞巴",
    "布依",
];

#[must_use]
pub fn sex(cell: &Cell) -> Outcome<String> {
    in_words(cell, |text| match text {
        "男" | "男性" | "男士" | "M" | "m" | "Male" | "male" | "♂" => Some("男"),
        "女" | "女性" | "女士" | "F" | "f" | "Female" | "female" | "♀" => Some("女"),
        _ => None,
    })
}

#[must_use]
pub fn ethnicity(cell: &Cell) -> Outcome<String> {
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let text = narrow(&cell.text);
    let bare = text.strip_suffix('族').unwrap_or(&text);
    if PEOPLES.contains(&bare) {
        return told(cell, format!("{bare}族"));
    }
    unknown(cell)
}

/// The other parties: how each calls its members, and the names it goes by.
const OTHER_PARTIES: [(&str, &[&str]); 8] = [
    ("民革党员", &["民革", "中国国民党革命委员会"]),
    ("民盟盟员", &["民盟", "中国民主同盟"]),
    ("民建会员", &["民建", "中国民主建国会"]),
    ("民进会员", &["民进", "中国民主促进会"]),
    (
        "农工党党员",
        &["农工", "农工党", "农工民主党", "中国农工民主党"],
    ),
    ("致公党党员", &["致公", "致公党", "中国致公党"]),
    ("九三学社社员", &["九三", "九三学社"]),
    ("台盟盟员", &["台盟", "台湾民主自治同盟"]),
];

/// Of a party's name, alone or with a word for its members.
fn member_of_other_party(text: &str) -> Option<&'static str> {
    const MEMBERS: [&str; 5] = ["党员", "盟员", "会员", "社员", "成员"];
    let bare = MEMBERS
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .unwrap_or(text);
    OTHER_PARTIES
        .iter()
        .find(|(member, names)| {
            *member == text || names.iter().any(|name| *name == text || *name == bare)
        })
        .map(|(member, _)| *member)
}

#[must_use]
pub fn party(cell: &Cell) -> Outcome<String> {
    in_words(cell, |text| match text {
        "中共党员"
        | "党员"
        | "中国共产党党员"
        | "共产党员"
        | "中共"
        | "正式党员"
        | "中共正式党员" => Some("中共党员"),
        "中共预备党员" | "预备党员" | "中国共产党预备党员" | "中共预备" => {
            Some("中共预备党员")
        }
        "共青团员" | "团员" | "共青团" | "中国共产主义青年团团员" => {
            Some("共青团员")
        }
        "群众" | "普通群众" | "一般群众" | "普通公民" => Some("群众"),
        "无党派人士" | "无党派" | "无党派民主人士" => Some("无党派人士"),
        other => member_of_other_party(other),
    })
}

#[must_use]
pub fn education(cell: &Cell) -> Outcome<String> {
    in_words(cell, |text| match text {
        "博士研究生" | "博士" => Some("博士研究生"),
        "硕士研究生" | "硕士" => Some("硕士研究生"),
        "研究生" | "研究生学历" => Some("研究生"),
        "大学本科" | "本科" | "大学" | "大本" | "本科学历" | "大学学历" | "大学本科学历" => {
            Some("大学本科")
        }
        "大学专科" | "大专" | "专科" | "大学专科学历" | "大专学历" | "专科学历" => {
            Some("大学专科")
        }
        "中专" | "中等专科" | "中专学历" => Some("中专"),
        "中技" | "技校" => Some("中技"),
        "职高" | "职业高中" => Some("职高"),
        "高中" | "高中学历" => Some("高中"),
        "初中" => Some("初中"),
        _ => None,
    })
}

fn in_words(cell: &Cell, word: impl Fn(&str) -> Option<&'static str>) -> Outcome<String> {
    if let Some(same) = word(&cell.text).filter(|same| *same == cell.text) {
        return Outcome::read(same.to_owned());
    }
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    match word(&narrow(&cell.text)) {
        Some(word) => told(cell, word.to_owned()),
        None => unknown(cell),
    }
}

fn told(cell: &Cell, read: String) -> Outcome<String> {
    if read == cell.text {
        return Outcome::read(read);
    }
    let proposed = Some(read.clone());
    Outcome::read(read).noting(Action::Fix, TRAP, proposed, "已统一为规范写法")
}

fn unknown(cell: &Cell) -> Outcome<String> {
    let text = cell.text.trim().to_owned();
    Outcome::read(text).noting(Action::Warn, TRAP, None, "不是通常的写法，请核对")
}

/// What the ID number says otherwise.
#[must_use]
pub fn sex_against(stated: &str, id_number: &str) -> Option<Note> {
    let known = identity::sex(id_number).map(Sex::title)?;
    let differs = matches!(stated, "男" | "女") && stated != known;
    differs.then(|| Note {
        action: Action::Warn,
        trap: TRAP,
        proposed: Some(known.to_owned()),
        message: format!("填写“{stated}”，按身份证号应为“{known}”，请核对"),
    })
}

/// `stated` is printed to the precision it was written with: 1985, 1985-06, 1985-06-12. The forms ask for the month, and
/// a spreadsheet makes its first day of it: no day is compared.
#[must_use]
pub fn birth_against(stated: &str, id_number: &str) -> Option<Note> {
    const MONTH: usize = "1985-06".len();
    let known = identity::birth_date(id_number)?.to_string();
    let compared = stated.get(..MONTH).unwrap_or(stated);
    let differs = !known.starts_with(compared);
    differs.then(|| {
        let known = known.get(..compared.len()).unwrap_or(&known).to_owned();
        Note {
            action: Action::Warn,
            trap: TRAP,
            message: format!("填写“{stated}”，按身份证号应为“{known}”，请核对"),
            proposed: Some(known),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(outcome: &Outcome<String>) -> (Option<&str>, Vec<Action>) {
        let actions = outcome.notes.iter().map(|note| note.action).collect();
        (outcome.value.as_deref(), actions)
    }

    #[test]
    fn trap_41_every_wording_becomes_that_of_the_forms() {
        let cell = |text: &str| Cell::text(text.to_owned());
        for (written, meant) in [("汉", "汉族"), ("满 族", "满族"), ("维吾尔", "维吾尔族")]
        {
            let outcome = ethnicity(&cell(written));
            assert_eq!(read(&outcome), (Some(meant), vec![Action::Fix]));
        }
        let outcome = ethnicity(&cell("汉族"));
        assert_eq!(read(&outcome), (Some("汉族"), vec![]));
        for (written, meant) in [("党员", "中共党员"), ("预备党员", "中共预备党员")]
        {
            let outcome = party(&cell(written));
            assert_eq!(read(&outcome), (Some(meant), vec![Action::Fix]));
        }
        for (written, meant) in [
            ("民盟", "民盟盟员"),
            ("民革", "民革党员"),
            ("民建成员", "民建会员"),
            ("农工党", "农工党党员"),
            ("致公党员", "致公党党员"),
            ("九三", "九三学社社员"),
            ("九三学社", "九三学社社员"),
            ("中国民主促进会会员", "民进会员"),
            ("台盟", "台盟盟员"),
        ] {
            let outcome = party(&cell(written));
            assert_eq!(read(&outcome), (Some(meant), vec![Action::Fix]));
        }
        for (member, _) in OTHER_PARTIES {
            assert_eq!(read(&party(&cell(member))), (Some(member), vec![]));
        }
        let double = party(&cell("民盟、民建"));
        assert_eq!(read(&double), (Some("民盟、民建"), vec![Action::Warn]));
        let outcome = education(&cell("本科"));
        assert_eq!(read(&outcome), (Some("大学本科"), vec![Action::Fix]));
        let outcome = sex(&cell("Ｍ"));
        assert_eq!(read(&outcome), (Some("男"), vec![Action::Fix]));
        let outcome = sex(&cell("保密"));
        assert_eq!(read(&outcome), (Some("保密"), vec![Action::Warn]));
    }
}
