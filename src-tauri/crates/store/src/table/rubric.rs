//! 评分标准 and their items.

use rules::category::Category;
use rusqlite::{Row, params};

use super::{change, change_one, doors, insert, rows, value};
use crate::code::{Code, RubricItemKind, RubricNature};
use crate::error::StoreError;
use crate::ids::{RubricId, RubricItemId};

doors!(rubrics, Rubrics, RubricsChange);

const COLUMNS: &str = "year, category, nature, version, title, is_sample, extra_cap, \
     pass_line, honours_line, pass_required";
const ITEM_COLUMNS: &str =
    "rubric_id, position, section, title, kind, points, step, required, guide";
const WHAT: &str = "这份评分标准";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRubric {
    pub year: i32,
    pub category: Category,
    pub nature: RubricNature,
    pub version: u32,
    pub title: String,
    pub is_sample: bool,
    /// An exact decimal.
    pub extra_cap: Option<String>,
    /// 合格线 and 优秀线, exact decimals.
    pub pass_line: Option<String>,
    pub honours_line: Option<String>,
    /// 未达合格线不得入选.
    pub pass_required: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rubric {
    pub id: RubricId,
    pub content: NewRubric,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRubricItem {
    pub rubric_id: RubricId,
    pub position: u32,
    pub section: String,
    pub title: String,
    pub kind: RubricItemKind,
    /// Exact decimals.
    pub points: String,
    pub step: String,
    pub required: bool,
    pub guide: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RubricItem {
    pub id: RubricItemId,
    pub content: NewRubricItem,
}

impl Rubric {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewRubric {
                year: row.get("year")?,
                category: row.get::<_, Code<_>>("category")?.0,
                nature: row.get::<_, Code<_>>("nature")?.0,
                version: row.get("version")?,
                title: row.get("title")?,
                is_sample: row.get("is_sample")?,
                extra_cap: row.get("extra_cap")?,
                pass_line: row.get("pass_line")?,
                honours_line: row.get("honours_line")?,
                pass_required: row.get("pass_required")?,
            },
        })
    }
}

impl RubricItem {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            content: NewRubricItem {
                rubric_id: row.get("rubric_id")?,
                position: row.get("position")?,
                section: row.get("section")?,
                title: row.get("title")?,
                kind: row.get::<_, Code<_>>("kind")?.0,
                points: row.get("points")?,
                step: row.get("step")?,
                required: row.get("required")?,
                guide: row.get("guide")?,
            },
        })
    }
}

impl Rubrics<'_> {
    /// Those of one category.
    pub fn all(&self, year: i32, category: Category) -> Result<Vec<Rubric>, StoreError> {
        let sql = format!(
            "SELECT id, {COLUMNS} FROM rubric WHERE year = ?1 AND category = ?2 ORDER BY id"
        );
        rows(
            self.conn,
            &sql,
            params![year, Code(category)],
            Rubric::from_row,
        )
    }

    /// In their order.
    pub fn items(&self, rubric: RubricId) -> Result<Vec<RubricItem>, StoreError> {
        let sql = format!(
            "SELECT id, {ITEM_COLUMNS} FROM rubric_item WHERE rubric_id = ?1 ORDER BY position, id"
        );
        rows(self.conn, &sql, [rubric], RubricItem::from_row)
    }

    /// Whether anything was scored, said or answered by it: it stands still from then on.
    pub fn is_used(&self, rubric: RubricId) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM rubric_item i WHERE i.rubric_id = ?1 AND (\
                   EXISTS (SELECT 1 FROM score_item s WHERE s.item_id = i.id) OR \
                   EXISTS (SELECT 1 FROM score_comment c WHERE c.item_id = i.id) OR \
                   EXISTS (SELECT 1 FROM gate_answer g WHERE g.item_id = i.id) OR \
                   EXISTS (SELECT 1 FROM self_score o WHERE o.item_id = i.id)))";
        value(self.conn, sql, [rubric])
    }
}

impl RubricsChange<'_> {
    pub fn insert(&self, rubric: &NewRubric) -> Result<RubricId, StoreError> {
        let sql = format!(
            "INSERT INTO rubric ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
        );
        insert(
            self.conn,
            &sql,
            params![
                rubric.year,
                Code(rubric.category),
                Code(rubric.nature),
                rubric.version,
                rubric.title,
                rubric.is_sample,
                rubric.extra_cap,
                rubric.pass_line,
                rubric.honours_line,
                rubric.pass_required
            ],
        )
    }

    /// A new version of its title, its cap, its lines and where it comes from; its items are put anew.
    pub fn update(&self, id: RubricId, rubric: &NewRubric) -> Result<(), StoreError> {
        let sql = "UPDATE rubric SET version = ?2, title = ?3, is_sample = ?4, extra_cap = ?5, \
                   pass_line = ?6, honours_line = ?7, pass_required = ?8 WHERE id = ?1";
        change_one(
            self.conn,
            sql,
            params![
                id,
                rubric.version,
                rubric.title,
                rubric.is_sample,
                rubric.extra_cap,
                rubric.pass_line,
                rubric.honours_line,
                rubric.pass_required
            ],
            WHAT,
        )
    }

    /// With its items.
    pub fn delete(&self, id: RubricId) -> Result<(), StoreError> {
        self.clear_items(id)?;
        change_one(self.conn, "DELETE FROM rubric WHERE id = ?1", [id], WHAT)
    }

    pub fn insert_item(&self, item: &NewRubricItem) -> Result<RubricItemId, StoreError> {
        let sql = format!(
            "INSERT INTO rubric_item ({ITEM_COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
        );
        insert(
            self.conn,
            &sql,
            params![
                item.rubric_id,
                item.position,
                item.section,
                item.title,
                Code(item.kind),
                item.points,
                item.step,
                item.required,
                item.guide
            ],
        )
    }

    /// With what was read back of them: an id that comes again is another item.
    pub fn clear_items(&self, rubric: RubricId) -> Result<(), StoreError> {
        change(
            self.conn,
            "DELETE FROM score_second WHERE item_id IN (SELECT id FROM rubric_item WHERE rubric_id = ?1)",
            [rubric],
        )?;
        change(
            self.conn,
            "DELETE FROM rubric_item WHERE rubric_id = ?1",
            [rubric],
        )
        .map(drop)
    }
}
