//! 示例评分标准: the regulation has no points, so these are a proposal made from Arts. 5–7, for the leading group to change.

use crate::error::DeskError;
use crate::wire::Category;
use crate::wire::rubric::{RubricItem, RubricNature, SaveRubricArgs};

const HOME: &str = include_str!("../../../../../assets/rubric/home.json");
const SMALL_HOME: &str = include_str!("../../../../../assets/rubric/small_home.json");
const WORKER: &str = include_str!("../../../../../assets/rubric/worker.json");

/// As unions elsewhere draw them on a hundred points: 合格 from 75, 模范 from 90.
const PASS: &str = "75";
const HONOURS: &str = "90";

const TITLE: &str = "示例，请领导小组修改";

pub(crate) fn of(category: Category) -> Result<SaveRubricArgs, DeskError> {
    let text = match category {
        Category::Home => HOME,
        Category::SmallHome => SMALL_HOME,
        Category::Worker => WORKER,
    };
    let items: Vec<RubricItem> =
        serde_json::from_str(text).map_err(|error| DeskError::internal(&error))?;
    Ok(SaveRubricArgs {
        category,
        nature: RubricNature::Any,
        title: TITLE.to_owned(),
        extra_cap: None,
        pass_line: Some(PASS.to_owned()),
        honours_line: Some(HONOURS.to_owned()),
        pass_required: false,
        items,
    })
}
