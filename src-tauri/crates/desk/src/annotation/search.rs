use super::show::to_wire;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::find;
use crate::wire::annotation::{FoundAnnotation, SearchAnnotationsArgs};

const FEWEST_CHARACTERS: usize = 2;
const MOST_FOUND: u32 = 100;

/// `annotation.search`
pub fn search(
    desk: &Desk,
    args: &SearchAnnotationsArgs,
) -> Result<Vec<FoundAnnotation>, DeskError> {
    let words: Vec<String> = args.search.split_whitespace().map(str::to_owned).collect();
    if words.concat().chars().count() < FEWEST_CHARACTERS {
        let message = "查找批注请至少输入两个字，可以是批注里的话、姓名或单位。";
        return Err(DeskError::bad_input("search", message));
    }
    desk.read(|now| {
        let limit = args.limit.min(MOST_FOUND);
        let notes = now.records.annotations().search(now.year, &words, limit)?;
        notes
            .into_iter()
            .map(|note| {
                let nominee = find(now, note.content.nominee_id.0)?;
                let annotation = to_wire(now, &nominee, note)?;
                Ok(FoundAnnotation {
                    nominee: nominee.id.0,
                    number: nominee.number,
                    name: nominee.content.name,
                    category: nominee.category.into(),
                    annotation,
                })
            })
            .collect()
    })
}
