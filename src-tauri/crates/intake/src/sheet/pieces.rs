//! A sheet put together from pieces that were read apart.

use super::{EMPTY_ROWS_AT_END, MOST_ROWS, Sheet};

impl Sheet {
    /// Whether `next` holds what follows in the same sheet, without a gap that would end it.
    #[must_use]
    pub fn goes_on_in(&self, next: &Self) -> bool {
        match (self.rows.last(), next.rows.first()) {
            (Some(last), Some(first)) => {
                (1..=EMPTY_ROWS_AT_END).contains(&first.index.saturating_sub(last.index))
            }
            _ => false,
        }
    }

    /// Takes up what was read apart of this sheet, piece after piece, each within a `share` of its room; `false` if that is more than a sheet may hold, and
    /// nothing is taken up then.
    pub fn take_up(&mut self, pieces: Vec<Self>, share: usize) -> bool {
        let rows: usize = pieces.iter().map(|piece| piece.rows.len()).sum();
        let merges: usize = pieces.iter().map(|piece| piece.merges.len()).sum();
        if rows > MOST_ROWS || merges > MOST_ROWS {
            return false;
        }
        let taken: usize = pieces
            .iter()
            .map(|piece| share - piece.room.min(share))
            .sum();
        self.room = self.room.saturating_sub(taken);
        self.rows.reserve(rows);
        for mut piece in pieces {
            self.rows.append(&mut piece.rows);
            self.merges.append(&mut piece.merges);
            self.hidden_rows.append(&mut piece.hidden_rows);
            self.hidden_columns.append(&mut piece.hidden_columns);
            self.filtered |= piece.filtered;
            self.pictured |= piece.pictured;
            self.claimed_rows = self.claimed_rows.max(piece.claimed_rows);
            self.marks.take_up(piece.marks);
        }
        true
    }
}
