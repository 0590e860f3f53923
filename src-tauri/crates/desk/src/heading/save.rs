use intake::Field;

use super::list::aliases;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::keeping::{HeadingAliases, SaveHeadingAliasArgs};

/// `heading.save`
pub fn save(desk: &mut Desk, args: &SaveHeadingAliasArgs) -> Result<HeadingAliases, DeskError> {
    let heading = args.heading.trim();
    if heading.is_empty() {
        return Err(DeskError::bad_input(
            "heading",
            "请填写县区表格里的栏目名。",
        ));
    }
    let field = args.field.as_deref();
    if field.is_some_and(|code| Field::from_code(code).is_none()) {
        return Err(DeskError::bad_input("field", "请从列表中选择栏目的含义。"));
    }
    let summary = match field {
        Some(_) => format!("增加栏目别名“{heading}”"),
        None => format!("删去栏目别名“{heading}”"),
    };
    desk.act("heading.save", summary, |now| {
        match field {
            Some(code) => now.records.heading_aliases().set(now.year, heading, code)?,
            None => now.records.heading_aliases().remove(now.year, heading)?,
        }
        aliases(&now.reader())
    })
}
