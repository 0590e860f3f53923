//! The cells of a sheet as they stood, packed once for all its rows: 来源 of every nominee without a copy in each.

use serde::{Deserialize, Serialize};

use crate::error::DeskError;

#[derive(Serialize, Deserialize)]
pub(crate) struct RawSheet {
    /// By column, 0-based.
    pub headings: Vec<(u32, String)>,
    /// By row as the spreadsheet program counts, ascending.
    pub rows: Vec<(u32, Vec<(u32, String)>)>,
}

impl RawSheet {
    pub fn pack(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    pub fn unpack(bytes: &[u8]) -> Result<Self, DeskError> {
        postcard::from_bytes(bytes).map_err(|error| DeskError::internal(&error))
    }

    /// Heading and text of each filled cell of a row.
    pub fn row(&self, row: u32) -> Vec<(String, String)> {
        let Ok(at) = self.rows.binary_search_by_key(&row, |(number, _)| *number) else {
            return Vec::new();
        };
        let heading = |column: &u32| {
            self.headings
                .iter()
                .find(|(known, _)| known == column)
                .map(|(_, heading)| heading.clone())
                .unwrap_or_default()
        };
        self.rows[at]
            .1
            .iter()
            .map(|(column, text)| (heading(column), text.clone()))
            .collect()
    }
}
