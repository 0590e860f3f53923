//! 本单位设定: what the regulation leaves to the office, kept per year, one row a key.

pub mod change;
pub mod read;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rules::category::Category;
use rules::fraction::Fraction;
use rules::number::NumberPattern;
use rules::score::{Rule, ScoreScale};
use rules::threshold::Threshold;
use store::Reader;

use crate::error::DeskError;
use crate::text::date;
use crate::wire::ballot::{BallotBase, BallotThreshold, TiePriority};
use crate::wire::board::Masking;
use crate::wire::committee::QuorumShare;
use crate::wire::office::{ListOrder, Settings as WireSettings};
use crate::wire::pure::{Counting, ScoreRule};

/// The settings of a year, known to be sound.
pub(crate) struct Settings {
    pub wire: WireSettings,
    pub scale: ScoreScale,
    pub issue_date: NaiveDate,
    patterns: [NumberPattern; 3],
}

impl Settings {
    /// What a new year begins with.
    pub fn initial(year: i32) -> WireSettings {
        WireSettings {
            union_name: "秦皇岛市总工会".into(),
            prefix: "秦皇岛市".into(),
            verb: "选树".into(),
            score_rule: ScoreRule::TrimmedMean,
            score_decimals: 2,
            score_max: "100".into(),
            score_step: "0.5".into(),
            quorum: QuorumShare::TwoThirds,
            committee_term: String::new(),
            speech_minutes: 5,
            publicity_days: 5,
            counting: Counting::NextDay,
            strict_publicity: false,
            list_order: ListOrder::Unit,
            number_home: "秦工家〔{year}〕{serial:02}号".into(),
            number_small_home: "秦工小家〔{year}〕{serial:02}号".into(),
            number_worker: "秦工优〔{year}〕{serial:02}号".into(),
            issue_date: format!("{year}-12-01"),
            masking: Masking::Surname,
            contact: String::new(),
            plaque_size: "600×400 mm".into(),
            plaque_material: "木托沙金板".into(),
            font_title: String::new(),
            font_body: String::new(),
            font_kai: String::new(),
            font_head: String::new(),
            submission_deadline: String::new(),
            ballot_threshold: BallotThreshold::OverHalf,
            ballot_base: BallotBase::Present,
            tie_priority: TiePriority::Submitted,
        }
    }

    pub fn of_year(records: &Reader<'_>, year: i32) -> Result<Self, DeskError> {
        let mut map = to_map(&Self::initial(year))?;
        map.extend(
            records
                .settings()
                .all(year)?
                .into_iter()
                .map(|(key, text)| (key, serde_json::from_str(&text).unwrap_or_default())),
        );
        let wire = serde_json::from_value(serde_json::Value::from_iter(map))
            .map_err(|error| DeskError::internal(&error))?;
        Self::sound(wire)
    }

    /// # Errors
    /// `bad_input` naming the field that is off.
    pub fn sound(wire: WireSettings) -> Result<Self, DeskError> {
        let scale = ScoreScale {
            max: positive("score_max", &wire.score_max)?,
            step: positive("score_step", &wire.score_step)?,
        };
        if wire.score_decimals > 6 {
            return Err(DeskError::bad_input(
                "score_decimals",
                "得分的小数位数应为 0–6。",
            ));
        }
        if !(1..=60).contains(&wire.speech_minutes) {
            return Err(DeskError::bad_input(
                "speech_minutes",
                "发言时限应为 1–60 分钟。",
            ));
        }
        if !(1..=60).contains(&wire.publicity_days) {
            return Err(DeskError::bad_input(
                "publicity_days",
                "公示应为 1–60 个工作日。",
            ));
        }
        for (field, text) in [("union_name", &wire.union_name), ("verb", &wire.verb)] {
            if text.trim().is_empty() {
                return Err(DeskError::bad_input(
                    field,
                    "这一项不能空着，证书和名单上要印它。",
                ));
            }
        }
        let issue_date = date("issue_date", &wire.issue_date)?;
        if !wire.submission_deadline.is_empty() {
            date("submission_deadline", &wire.submission_deadline)?;
        }
        let patterns = [
            pattern(&wire, Category::Home)?,
            pattern(&wire, Category::SmallHome)?,
            pattern(&wire, Category::Worker)?,
        ];
        refuse_alike(&patterns)?;
        Ok(Self {
            wire,
            scale,
            issue_date,
            patterns,
        })
    }

    pub fn rule(&self) -> Rule {
        self.wire.score_rule.into()
    }

    pub fn quorum(&self) -> Threshold {
        match self.wire.quorum {
            QuorumShare::OverHalf => Threshold::over_half(),
            QuorumShare::TwoThirds => Threshold::two_thirds(),
        }
    }

    pub fn counting(&self) -> rules::calendar::Counting {
        self.wire.counting.into()
    }

    pub fn pattern(&self, category: Category) -> &NumberPattern {
        let [home, small_home, worker] = &self.patterns;
        match category {
            Category::Home => home,
            Category::SmallHome => small_home,
            Category::Worker => worker,
        }
    }

    /// The pattern as the office wrote it.
    pub fn number_pattern(&self, category: Category) -> &str {
        written(&self.wire, category)
    }

    /// 秦皇岛市模范职工之家
    pub fn full_title(&self, category: Category) -> String {
        format!("{}{}", self.wire.prefix, category.title())
    }
}

/// One row a setting: its key, and its value as JSON.
pub(crate) fn to_map(
    settings: &WireSettings,
) -> Result<BTreeMap<String, serde_json::Value>, DeskError> {
    let value = serde_json::to_value(settings).map_err(|error| DeskError::internal(&error))?;
    serde_json::from_value(value).map_err(|error| DeskError::internal(&error))
}

fn positive(field: &str, text: &str) -> Result<Fraction, DeskError> {
    Fraction::parse_decimal(text)
        .ok()
        .filter(|value| *value > Fraction::ZERO)
        .ok_or_else(|| DeskError::bad_input(field, format!("“{text}”应是大于 0 的数。")))
}

pub(crate) fn number_field(category: Category) -> &'static str {
    match category {
        Category::Home => "number_home",
        Category::SmallHome => "number_small_home",
        Category::Worker => "number_worker",
    }
}

fn written(wire: &WireSettings, category: Category) -> &str {
    match category {
        Category::Home => &wire.number_home,
        Category::SmallHome => &wire.number_small_home,
        Category::Worker => &wire.number_worker,
    }
}

fn pattern(wire: &WireSettings, category: Category) -> Result<NumberPattern, DeskError> {
    NumberPattern::parse(written(wire, category))
        .map_err(|error| DeskError::bad_input(number_field(category), error.to_string()))
}

/// One number must not stand on two papers.
fn refuse_alike(patterns: &[NumberPattern; 3]) -> Result<(), DeskError> {
    for (place, category) in Category::ALL.into_iter().enumerate() {
        for (other, earlier) in Category::ALL.into_iter().take(place).enumerate() {
            if patterns[place] == patterns[other] {
                return Err(DeskError::bad_input(
                    number_field(category),
                    format!(
                        "{}与{}的编号格式相同，编号会重复。请改用不同的格式。",
                        category.title(),
                        earlier.title()
                    ),
                ));
            }
        }
    }
    Ok(())
}
