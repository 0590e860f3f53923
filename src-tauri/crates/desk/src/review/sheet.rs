//! The score sheet of a category: who scored whom, the figure by the chosen rule, the ranking and the cut line.
//! Everything that shows a score is drawn from here: console, board, dossier, decision.

use std::collections::{HashMap, HashSet};

use rules::category::Category;
use rules::fraction::Fraction;
use rules::ranking::{CutTie, Place, Ranked, Ranking, rank};
use rules::score::{Rule, summarise};
use store::ids::{MemberId, NomineeId};
use store::table::member::Member;
use store::table::nominee::Nominee;

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
    /// Only once every eligible member's score is in.
    pub value: Option<Fraction>,
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
}

impl SheetRow {
    pub fn complete(&self) -> bool {
        self.expected > 0 && self.entered == self.expected
    }

    /// Its scores stay on file, uncounted.
    fn struck(self, reason: &str) -> Self {
        Self {
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
            let row = summed_up(
                (nominee, lacks),
                cells,
                settings.rule(),
                settings.wire.score_decimals,
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

    /// Nominees on the agenda that lack a figure, though nothing 必备.
    pub fn unscored(&self) -> u32 {
        let waits = |row: &&SheetRow| row.value.is_none() && !row.struck && row.lacking.is_empty();
        count(self.rows.iter().filter(waits))
    }

    pub fn scored(&self) -> u32 {
        count(self.rows.iter().filter(|row| row.value.is_some()))
    }

    pub fn all_scored(&self) -> bool {
        !self.rows.is_empty() && self.unscored() == 0
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
    mut cells: Vec<Cell>,
    rule: Rule,
    decimals: u32,
) -> Result<SheetRow, DeskError> {
    let expected = count(cells.iter().filter(|cell| cell.is_open()));
    let counted: Vec<usize> = (0..cells.len())
        .filter(|index| cells[*index].is_open() && cells[*index].text.is_some())
        .collect();
    let values = counted
        .iter()
        .filter_map(|index| cells[*index].text.as_deref())
        .map(|text| Fraction::parse_decimal(text).map_err(|error| DeskError::internal(&error)))
        .collect::<Result<Vec<_>, _>>()?;
    let entered = count(values.iter());
    let mut row = SheetRow {
        nominee,
        cells: Vec::new(),
        entered,
        expected,
        value: None,
        obstacle: None,
        lacking,
        struck: false,
        decimals,
    };
    if row.complete() {
        match summarise(rule, &values) {
            Ok(summary) => {
                row.value = Some(summary.value);
                for dropped in summary.dropped {
                    cells[counted[dropped]].dropped = true;
                }
            }
            Err(error) => row.obstacle = Some(error.to_string()),
        }
    }
    row.cells = cells;
    Ok(row)
}

/// A count that fits the wire; no sheet holds four thousand million rows.
pub(crate) fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
