//! The score sheet of a category: who scored whom, the figure by the chosen rule, the ranking and the cut line.
//! Everything that shows a score is drawn from here: console, board, dossier, decision.

use std::collections::{HashMap, HashSet};

use rules::category::Category;
use rules::fraction::Fraction;
use rules::ranking::{CutTie, Place, Ranked, Ranking, rank};
use rules::score::{Rule, ScoreError, summarise};
use store::ids::{MemberId, NomineeId};
use store::table::member::Member;
use store::table::nominee::Nominee;
use store::table::reveal::Reveal;

use crate::agenda::line::Line;
use crate::error::DeskError;
use crate::meeting::held::Room;
use crate::tie::record::in_force;
use crate::tie::tied::Tied;
use crate::year::YearReader;

pub(crate) struct Sheet {
    pub category: Category,
    pub members: Vec<Member>,
    pub rule: Rule,
    pub decimals: u32,
    pub seats: u32,
    /// The nominees that passed the vetting, in the order of the agenda.
    pub rows: Vec<SheetRow>,
    /// Of the complete rows; the tie on the cut line as people broke it is already applied.
    pub ranking: Ranking<NomineeId>,
    /// The tie on the cut line as the scores left it.
    pub tie: Option<CutTie<NomineeId>>,
    pub tie_resolved: bool,
}

pub(crate) struct SheetRow {
    pub nominee: Nominee,
    /// In seat order.
    pub cells: Vec<Cell>,
    pub entered: u32,
    /// Members in the room who may score this nominee.
    pub expected: u32,
    /// Once every eligible member's score is in, or the chair closed without: what is revealed, or waits to be.
    pub figure: Option<Fraction>,
    /// The figure, once it is revealed to all.
    pub value: Option<Fraction>,
    /// Why the chair did not wait for the last score.
    pub closed_early: Option<String>,
    /// Why a full row has no figure: too few scores to trim.
    pub obstacle: Option<String>,
    /// 必备 that it lacks: it is out of the ranking, whatever its figure.
    pub lacking: Vec<String>,
    /// 撤下: off the agenda, so that nothing waits for its scores.
    pub struck: bool,
    decimals: u32,
}

pub(crate) struct Cell {
    pub member: MemberId,
    pub seat: u32,
    pub text: Option<String>,
    pub recused: bool,
    /// Not in the room: the cell is shut.
    pub absent: bool,
    pub dropped: bool,
}

impl Cell {
    pub fn is_open(&self) -> bool {
        !self.recused && !self.absent
    }

    fn counts(&self) -> bool {
        self.is_open() && self.text.is_some()
    }
}

impl SheetRow {
    pub fn complete(&self) -> bool {
        self.expected > 0 && self.entered == self.expected
    }

    /// What the chair would close with now, whoever is still out.
    pub fn figure_so_far(&self, rule: Rule) -> Result<Result<Fraction, ScoreError>, DeskError> {
        let values = counted_values(&self.cells)?;
        Ok(summarise(rule, &values).map(|summary| summary.value))
    }

    /// The figure is there and nobody has seen it.
    pub fn awaits_reveal(&self) -> bool {
        self.figure.is_some() && self.value.is_none()
    }

    /// Its scores stay on file, uncounted.
    fn struck(self, reason: &str) -> Self {
        Self {
            figure: None,
            value: None,
            obstacle: Some(format!("已从议程撤下（{reason}），不计分、不参加排名。")),
            struck: true,
            ..self
        }
    }

    pub fn value_text(&self) -> Option<String> {
        self.value
            .map(|value| value.to_decimal_half_up(self.decimals))
    }
}

impl Sheet {
    pub fn of(now: &YearReader<'_>, category: Category) -> Result<Self, DeskError> {
        let settings = now.settings()?;
        let members = now.records.members().all(now.year)?;
        let mut scores: HashMap<(NomineeId, MemberId), String> = HashMap::new();
        for score in now.records.scores().all(now.year, category)? {
            scores.insert((score.nominee_id, score.member_id), score.value);
        }
        let recused: HashSet<(NomineeId, MemberId)> = now
            .records
            .recusals()
            .all(now.year, category)?
            .into_iter()
            .map(|recusal| (recusal.nominee_id, recusal.member_id))
            .collect();
        let mut reveals: HashMap<NomineeId, Reveal> = HashMap::new();
        for reveal in now.records.reveals().all(now.year, category)? {
            reveals.insert(reveal.nominee_id, reveal);
        }
        let room = Room::of(now, category)?;
        let line = Line::of(now, category)?;
        let mut lacking: HashMap<NomineeId, Vec<String>> = HashMap::new();
        for (nominee, title) in now.records.score_items().unmet(now.year, category)? {
            lacking.entry(nominee).or_default().push(title);
        }
        let mut row_of = |nominee: Nominee| {
            let cell = |member: &Member| {
                let text = scores.get(&(nominee.id, member.id)).cloned();
                Cell {
                    member: member.id,
                    seat: member.content.seat,
                    absent: room.shuts(member.id, text.is_some()),
                    text,
                    recused: recused.contains(&(nominee.id, member.id)),
                    dropped: false,
                }
            };
            let cells = members.iter().map(cell).collect();
            let struck = line.struck(nominee.id).map(str::to_owned);
            let lacks = lacking.remove(&nominee.id).unwrap_or_default();
            let reveal = reveals.remove(&nominee.id);
            let row = summed_up(
                (nominee, lacks),
                cells,
                (settings.rule(), settings.wire.score_decimals),
                reveal,
            )?;
            Ok::<_, DeskError>(match struck {
                Some(reason) => row.struck(&reason),
                None => row,
            })
        };
        let rows = line
            .sorted(now)?
            .into_iter()
            .map(&mut row_of)
            .collect::<Result<Vec<_>, _>>()?;
        let mut sheet = Self {
            category,
            rule: settings.rule(),
            decimals: settings.wire.score_decimals,
            seats: category.annual_seats(),
            ranking: Ranking {
                rows: Vec::new(),
                tie: None,
            },
            rows,
            members,
            tie: None,
            tie_resolved: false,
        };
        sheet.rank(now)?;
        Ok(sheet)
    }

    fn rank(&mut self, now: &YearReader<'_>) -> Result<(), DeskError> {
        let values: Vec<(NomineeId, Fraction)> = self
            .rows
            .iter()
            .filter(|row| row.lacking.is_empty())
            .filter_map(|row| Some((row.nominee.id, row.value?)))
            .collect();
        self.ranking = rank(&values, self.seats);
        self.tie.clone_from(&self.ranking.tie);
        let Some(tie) = &self.tie else { return Ok(()) };
        let Some(tied) = Tied::on_line(&self.ranking) else {
            return Ok(());
        };
        // An order given before the scores changed speaks of another tie: it no longer counts.
        if let Some(order) = in_force(now, self.category, &tied)? {
            apply(&mut self.ranking.rows, &order, tie.seats);
            self.tie_resolved = true;
        }
        Ok(())
    }

    pub fn row(&self, id: NomineeId) -> Option<&SheetRow> {
        self.rows.iter().find(|row| row.nominee.id == id)
    }

    pub fn ranked(&self, id: NomineeId) -> Option<&Ranked<NomineeId>> {
        self.ranking.rows.iter().find(|row| row.id == id)
    }

    /// Those that were not taken off the agenda.
    pub fn on_agenda(&self) -> impl Iterator<Item = &SheetRow> {
        self.rows.iter().filter(|row| !row.struck)
    }

    /// Nominees on the agenda that lack a figure, though nothing 必备.
    pub fn unscored(&self) -> u32 {
        let waits = |row: &&SheetRow| row.figure.is_none() && row.lacking.is_empty();
        count(self.on_agenda().filter(waits))
    }

    /// Nominees whose figure nobody has seen, though nothing 必备 is lacking.
    pub fn unrevealed(&self) -> u32 {
        let waits = |row: &&SheetRow| row.awaits_reveal() && row.lacking.is_empty();
        count(self.on_agenda().filter(waits))
    }

    pub fn scored(&self) -> u32 {
        count(self.rows.iter().filter(|row| row.figure.is_some()))
    }

    /// Every figure is in and was revealed.
    pub fn all_scored(&self) -> bool {
        !self.rows.is_empty() && self.unscored() == 0 && self.unrevealed() == 0
    }

    /// 2 个推荐对象评分不全，3 个评齐未亮分
    pub fn outstanding(&self) -> String {
        let parts = [
            (self.unscored(), "个推荐对象评分不全"),
            (self.unrevealed(), "个推荐对象已评齐、还没有亮分"),
        ];
        let words = parts.iter().filter(|(count, _)| *count > 0);
        let words: Vec<String> = words
            .map(|(count, word)| format!("{count} {word}"))
            .collect();
        words.join("，")
    }

    /// The finished figures as printed.
    pub fn values(&self) -> HashMap<NomineeId, String> {
        self.rows
            .iter()
            .filter_map(|row| Some((row.nominee.id, row.value_text()?)))
            .collect()
    }
}

/// Puts the tied rows in the people's order and draws the cut line through them.
fn apply(rows: &mut [Ranked<NomineeId>], order: &[NomineeId], seats: u32) {
    let place_of = |id: NomineeId| {
        order
            .iter()
            .position(|tied| *tied == id)
            .unwrap_or(usize::MAX)
    };
    let inside = usize::try_from(seats).unwrap_or(usize::MAX);
    let Some(first) = rows.iter().position(|row| row.place == Place::Tied) else {
        return;
    };
    let tied = &mut rows[first..first + order.len()];
    tied.sort_by_key(|row| place_of(row.id));
    for (index, row) in tied.iter_mut().enumerate() {
        row.place = if index < inside {
            Place::Inside
        } else {
            Place::Outside
        };
    }
}

fn summed_up(
    (nominee, lacking): (Nominee, Vec<String>),
    cells: Vec<Cell>,
    (rule, decimals): (Rule, u32),
    reveal: Option<Reveal>,
) -> Result<SheetRow, DeskError> {
    let expected = count(cells.iter().filter(|cell| cell.is_open()));
    let counted: Vec<usize> = (0..cells.len())
        .filter(|index| cells[*index].counts())
        .collect();
    let values = counted_values(&cells)?;
    let mut row = SheetRow {
        nominee,
        cells,
        entered: count(values.iter()),
        expected,
        figure: None,
        value: None,
        closed_early: None,
        obstacle: None,
        lacking,
        struck: false,
        decimals,
    };
    let closed_early = reveal.as_ref().map(|one| one.early_reason.as_str());
    let closed_early = closed_early.is_some_and(|reason| !reason.is_empty());
    if !row.complete() && !closed_early {
        return Ok(row);
    }
    match summarise(rule, &values) {
        Ok(summary) => {
            let is_revealed = reveal.as_ref().is_some_and(|one| shows(one, summary.value));
            row.figure = Some(summary.value).filter(|_| row.complete() || is_revealed);
            if is_revealed {
                row.value = row.figure;
                row.closed_early = reveal
                    .map(|one| one.early_reason)
                    .filter(|_| !row.complete());
                for dropped in summary.dropped {
                    row.cells[counted[dropped]].dropped = true;
                }
            }
        }
        Err(error) => row.obstacle = row.complete().then(|| error.to_string()),
    }
    Ok(row)
}

fn counted_values(cells: &[Cell]) -> Result<Vec<Fraction>, DeskError> {
    let counted = cells.iter().filter(|cell| cell.counts());
    counted
        .filter_map(|cell| cell.text.as_deref())
        .map(|text| Fraction::parse_decimal(text).map_err(|error| DeskError::internal(&error)))
        .collect()
}

/// Another figure than the one that was revealed is hidden again.
fn shows(reveal: &Reveal, figure: Fraction) -> bool {
    let kept = reveal.figure.as_deref();
    kept.is_none_or(|kept| kept == figure.to_string())
}

/// A count that fits the wire; no sheet holds four thousand million rows.
pub(crate) fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
