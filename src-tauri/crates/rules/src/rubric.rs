//! 评分标准: sections of items with points. The regulation has none: every figure is 本单位设定, and the sample is made from
//! Arts. 5–7.

use crate::points::{Points, PointsError};

/// What the points of an item do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// 基本分: every judge must give some.
    Basic,
    /// 加分: may stay blank; all of them together count up to the cap.
    Extra,
    /// 扣分: may stay blank; taken from the rest, which never falls below nothing.
    Deduction,
}

impl ItemKind {
    pub fn title(self) -> &'static str {
        match self {
            Self::Basic => "基本分",
            Self::Extra => "加分",
            Self::Deduction => "扣分",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub section: String,
    pub title: String,
    pub kind: ItemKind,
    /// The most a judge may give, or take.
    pub points: Points,
    /// 步长; nothing leaves every figure free.
    pub step: Points,
    /// 必备: a nominee that lacks it cannot be selected, whatever the total.
    pub required: bool,
}

/// What was keyed for an item and cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{title}”应为 0–{most}{step}；{given}")]
pub struct OffItem {
    title: String,
    most: String,
    step: String,
    given: String,
}

impl Item {
    /// Reads what a judge gives for the item.
    ///
    /// # Errors
    /// No number, more than the item has, or between two steps.
    pub fn accept(&self, text: &str) -> Result<Points, OffItem> {
        match Points::parse(text) {
            Ok(given) if given <= self.points && given.is_on(self.step) => Ok(given),
            Ok(given) => Err(self.off(format!("录入了 {}", given.text()))),
            Err(PointsError::NotANumber(problem)) => Err(self.off(problem.to_string())),
            Err(problem) => Err(self.off(problem.to_string())),
        }
    }

    fn off(&self, given: String) -> OffItem {
        let step = if self.step.is_zero() {
            String::new()
        } else {
            format!("，步长 {}", self.step.text())
        };
        OffItem {
            title: self.title.clone(),
            most: self.points.text(),
            step,
            given,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rubric {
    pub items: Vec<Item>,
    /// The most that all extras together add; none: without a cap.
    pub extra_cap: Option<Points>,
}

/// One judge's sheet put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    pub basic: Points,
    /// As given, and as counted under the cap.
    pub extra: Points,
    pub extra_counted: Points,
    pub deducted: Points,
    pub total: Points,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RubricError {
    #[error("评分标准至少要有一项基本分")]
    NoBasicItem,
    #[error("第 {at} 项没有名称，请填写")]
    Nameless { at: usize },
    #[error("“{title}”的分值应大于 0")]
    Worthless { title: String },
    #[error("“{title}”的分值 {points} 不是步长 {step} 的整数倍，最高分录不进去")]
    OffStep {
        title: String,
        points: String,
        step: String,
    },
    #[error("“{title}”是{kind}项，不能设为必备", kind = kind.title())]
    RequiredExtra { title: String, kind: ItemKind },
}

impl Rubric {
    /// # Errors
    /// The first thing about it that cannot be scored by.
    pub fn check(&self) -> Result<(), RubricError> {
        for (at, item) in (1..).zip(&self.items) {
            let title = || item.title.clone();
            if item.title.trim().is_empty() {
                return Err(RubricError::Nameless { at });
            }
            if item.points.is_zero() {
                return Err(RubricError::Worthless { title: title() });
            }
            if !item.points.is_on(item.step) {
                return Err(RubricError::OffStep {
                    title: title(),
                    points: item.points.text(),
                    step: item.step.text(),
                });
            }
            if item.required && item.kind != ItemKind::Basic {
                return Err(RubricError::RequiredExtra {
                    title: title(),
                    kind: item.kind,
                });
            }
        }
        let basic = |item: &Item| item.kind == ItemKind::Basic;
        if self.items.iter().any(basic) {
            Ok(())
        } else {
            Err(RubricError::NoBasicItem)
        }
    }

    /// 满分: what the basic items come to.
    pub fn full_marks(&self) -> Points {
        let basic = self
            .items
            .iter()
            .filter(|item| item.kind == ItemKind::Basic);
        basic.map(|item| item.points).sum()
    }

    /// Basic items that still want points.
    pub fn blank(&self, given: &[Option<Points>]) -> usize {
        let basic = |(at, item): &(usize, &Item)| {
            item.kind == ItemKind::Basic && given.get(*at).copied().flatten().is_none()
        };
        self.items.iter().enumerate().filter(basic).count()
    }

    /// Puts one judge's points together, an entry for each item; none while a basic item is blank.
    pub fn total(&self, given: &[Option<Points>]) -> Option<Total> {
        let (mut basic, mut extra, mut deducted) = (Points::ZERO, Points::ZERO, Points::ZERO);
        for (at, item) in self.items.iter().enumerate() {
            let given = given.get(at).copied().flatten();
            match item.kind {
                ItemKind::Basic => basic = basic + given?,
                ItemKind::Extra => extra = extra + given.unwrap_or_default(),
                ItemKind::Deduction => deducted = deducted + given.unwrap_or_default(),
            }
        }
        let extra_counted = self.extra_cap.map_or(extra, |cap| extra.min(cap));
        Some(Total {
            basic,
            extra,
            extra_counted,
            deducted,
            total: (basic + extra_counted).less(deducted),
        })
    }
}

/// Whom a rubric is for: unions of different kinds are judged by their own (本单位设定).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitNature {
    Enterprise,
    Institution,
    Government,
    Township,
}

impl UnitNature {
    pub const ALL: [Self; 4] = [
        Self::Enterprise,
        Self::Institution,
        Self::Government,
        Self::Township,
    ];

    pub fn title(self) -> &'static str {
        match self {
            Self::Enterprise => "企业",
            Self::Institution => "事业单位",
            Self::Government => "机关",
            Self::Township => "乡镇（街道）",
        }
    }

    /// From 单位性质 as a county writes it; none where it names no kind, or several.
    pub fn of(stated: &str) -> Option<Self> {
        const WORDS: [(UnitNature, &[&str]); 4] = [
            (UnitNature::Enterprise, &["企", "公司"]),
            (UnitNature::Institution, &["事业"]),
            (UnitNature::Government, &["机关", "党政", "行政单位"]),
            (UnitNature::Township, &["乡", "镇", "街道"]),
        ];
        let mut named = WORDS
            .iter()
            .filter(|(_, words)| words.iter().any(|word| stated.contains(word)));
        match (named.next(), named.next()) {
            (Some((nature, _)), None) => Some(*nature),
            _ => None,
        }
    }
}
