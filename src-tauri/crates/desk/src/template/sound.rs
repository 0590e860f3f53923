//! What a template must be to be kept. A block in the seal's way or over the edge is kept all the same: it is on its
//! way somewhere, and the preview says so.

use super::fields::is_field;
use crate::error::DeskError;
use crate::wire::template::{TemplateBlock, TemplateContent};

/// Of paper, in hundredths of a millimetre: 50 mm to 600 mm.
const SIDES: std::ops::RangeInclusive<u32> = 5_000..=60_000;
/// Of type, in tenths of a point.
const SIZES: std::ops::RangeInclusive<u32> = 40..=2_000;

/// # Errors
/// `bad_input` naming the block and what about it is off.
pub(crate) fn refuse_unsound(content: &TemplateContent) -> Result<(), DeskError> {
    refuse_size(content.width, content.height)?;
    if content.blocks.is_empty() {
        return Err(DeskError::bad_input(
            "blocks",
            "版式里至少要有一栏文字，请先添加。",
        ));
    }
    for (place, block) in content.blocks.iter().enumerate() {
        let earlier = &content.blocks[..place];
        if block.id.trim().is_empty() {
            return Err(DeskError::bad_input("id", "请给这一栏起个名字。"));
        }
        if earlier.iter().any(|other| other.id == block.id) {
            return Err(off(block, "id", "与另一栏同名，请换个名字"));
        }
        if let Some(leader) = &block.follows
            && !earlier.iter().any(|other| other.id == *leader)
        {
            return Err(off(block, "follows", "只能跟在排在它前面的一栏之后"));
        }
        refuse_block(block)?;
    }
    Ok(())
}

/// # Errors
/// `bad_input` for paper that no printer of an office takes.
pub(crate) fn refuse_size(width: u32, height: u32) -> Result<(), DeskError> {
    for (field, side) in [("width", width), ("height", height)] {
        if !SIDES.contains(&side) {
            return Err(DeskError::bad_input(
                field,
                "纸的宽和高各应在 50 至 600 毫米之间。",
            ));
        }
    }
    Ok(())
}

fn refuse_block(block: &TemplateBlock) -> Result<(), DeskError> {
    let rules = [
        (
            SIZES.contains(&block.size),
            "size",
            "字号应在 4 至 200 磅之间",
        ),
        (
            (*SIZES.start()..=block.size).contains(&block.least),
            "least",
            "最小字号应在 4 磅和它的字号之间",
        ),
        (
            (100..=60_000).contains(&block.width),
            "width",
            "宽应在 1 至 600 毫米之间",
        ),
        (
            (-60_000..=60_000).contains(&block.x),
            "x",
            "位置应在 600 毫米以内",
        ),
        (
            (-60_000..=60_000).contains(&block.y),
            "y",
            "位置应在 600 毫米以内",
        ),
        (
            (80..=500).contains(&block.leading),
            "leading",
            "行距应是字号的 0.8 至 5 倍",
        ),
        (
            (1..=20).contains(&block.lines),
            "lines",
            "行数应在 1 至 20 之间",
        ),
        (block.indent <= 10, "indent", "缩进不超过 10 个字"),
        (
            (-200..=2_000).contains(&block.tracking),
            "tracking",
            "字距应在 -20 至 200 磅之间",
        ),
        (!block.text.trim().is_empty(), "text", "没有文字，请填写"),
    ];
    if let Some((_, field, why)) = rules.into_iter().find(|(holds, ..)| !holds) {
        return Err(off(block, field, why));
    }
    for named in block.text.split('{').skip(1) {
        let name = named.split('}').next().unwrap_or_default();
        if !is_field(name) {
            let why = format!("里的“{{{name}}}”不是可用的字段，请从字段表里选");
            return Err(off(block, "text", &why));
        }
    }
    Ok(())
}

fn off(block: &TemplateBlock, field: &str, why: &str) -> DeskError {
    DeskError::bad_input(field, format!("“{}”一栏{why}。", block.id))
}
