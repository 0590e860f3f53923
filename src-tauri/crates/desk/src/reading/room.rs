//! How much one arrival may bring, all its parts together: what passes here lies in the office's session as long as
//! the preview is open.

use intake::FileReading;

/// Of all tables of an arrival. Fewer than are read of one sheet: a sheet that was cut short is never taken for whole.
const MOST_ROWS: usize = 15_000;
/// More of them nobody goes through.
const MOST_PROBLEMS: usize = 20_000;
const MOST_TABLES: usize = 500;

pub(super) struct Room {
    rows: usize,
    problems: usize,
    tables: usize,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            rows: MOST_ROWS,
            problems: MOST_PROBLEMS,
            tables: MOST_TABLES,
        }
    }
}

impl Room {
    /// Takes a table's share.
    ///
    /// # Errors
    /// Why there is no room for it, and what to do.
    pub fn take(&mut self, reading: &FileReading) -> Result<(), String> {
        let left = |room: usize, wanted: usize, what: String| {
            room.checked_sub(wanted).ok_or_else(|| {
                format!("{what}，不像一个单位的材料，没有读入。请核对后改正，或分成几个文件再导入")
            })
        };
        let rows = left(
            self.rows,
            reading.rows.len(),
            format!("推荐对象超过{MOST_ROWS}行"),
        )?;
        let problems = left(
            self.problems,
            reading.problems.len(),
            format!("表中的问题超过{MOST_PROBLEMS}处"),
        )?;
        let tables = left(self.tables, 1, format!("压缩包里的表格超过{MOST_TABLES}个"))?;
        *self = Self {
            rows,
            problems,
            tables,
        };
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use intake::{Choices, SourceFile};

    use super::*;

    fn table(rows: usize) -> FileReading {
        let head = "推荐单位,姓名,性别,工会职务\n";
        let text = head.to_owned() + &"卢龙县总工会,王伟,男,主席\n".repeat(rows);
        let file = SourceFile {
            name: "工作者.csv",
            bytes: text.as_bytes(),
        };
        intake::read_file(&file, 2026, &Choices::default(), &mut |_| true).unwrap()
    }

    #[test]
    fn a_table_that_does_not_fit_leaves_its_room_to_the_next() {
        let mut room = Room {
            rows: 5,
            ..Room::default()
        };
        assert!(room.take(&table(3)).is_ok());
        assert!(room.take(&table(3)).unwrap_err().contains('请'));
        assert!(room.take(&table(2)).is_ok());
    }

    #[test]
    fn more_tables_than_a_county_has_are_not_taken() {
        let mut room = Room::default();
        let one = table(1);
        let taken = (0..2 * MOST_TABLES)
            .filter(|_| room.take(&one).is_ok())
            .count();
        assert_eq!(taken, MOST_TABLES);
    }
}
