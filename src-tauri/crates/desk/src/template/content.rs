//! A template as it is kept and sent, and as `printing` knows it.

use printing::{Align3, Block, Circle, Figure, Frame, Ornament, PaperRole, Template};

use crate::error::DeskError;
use crate::twin::twin;
use crate::wire::template::{
    TemplateAlign, TemplateBlock, TemplateCircle, TemplateContent, TemplateFigure, TemplateFrame,
    TemplateOrnament, TemplateRole,
};

twin!(PaperRole => TemplateRole { Title, Body, Kai, Head });
twin!(TemplateRole => PaperRole { Title, Body, Kai, Head });
twin!(Align3 => TemplateAlign { Left, Centre, Right });
twin!(TemplateAlign => Align3 { Left, Centre, Right });
twin!(Frame => TemplateFrame { None, Fret });
twin!(TemplateFrame => Frame { None, Fret });

/// What a row of the table keeps.
pub(crate) fn kept(content: &TemplateContent) -> Result<String, DeskError> {
    serde_json::to_string(content).map_err(|error| DeskError::internal(&error))
}

pub(crate) fn read_back(kept: &str) -> Result<TemplateContent, DeskError> {
    serde_json::from_str(kept).map_err(|error| DeskError::internal(&error))
}

impl From<Template> for TemplateContent {
    fn from(template: Template) -> Self {
        Self {
            width: template.width,
            height: template.height,
            frame: template.frame.into(),
            ornaments: template.ornaments.into_iter().map(Into::into).collect(),
            seal: template.seal.map(|seal| TemplateCircle {
                x: seal.x,
                y: seal.y,
                radius: seal.radius,
            }),
            blocks: template.blocks.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<TemplateContent> for Template {
    fn from(content: TemplateContent) -> Self {
        Self {
            width: content.width,
            height: content.height,
            frame: content.frame.into(),
            ornaments: content.ornaments.into_iter().map(Into::into).collect(),
            seal: content.seal.map(|seal| Circle {
                x: seal.x,
                y: seal.y,
                radius: seal.radius,
            }),
            blocks: content.blocks.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Ornament> for TemplateOrnament {
    fn from(ornament: Ornament) -> Self {
        Self {
            figure: match ornament.figure {
                Figure::Flourish => TemplateFigure::Flourish,
                Figure::Laurel => TemplateFigure::Laurel,
                Figure::Path(path) => TemplateFigure::Path { path },
            },
            x: ornament.x,
            y: ornament.y,
            width: ornament.width,
            colour: ornament.colour,
        }
    }
}

impl From<TemplateOrnament> for Ornament {
    fn from(ornament: TemplateOrnament) -> Self {
        Self {
            figure: match ornament.figure {
                TemplateFigure::Flourish => Figure::Flourish,
                TemplateFigure::Laurel => Figure::Laurel,
                TemplateFigure::Path { path } => Figure::Path(path),
            },
            x: ornament.x,
            y: ornament.y,
            width: ornament.width,
            colour: ornament.colour,
        }
    }
}

impl From<Block> for TemplateBlock {
    fn from(block: Block) -> Self {
        Self {
            id: block.id,
            role: block.role.into(),
            size: block.size,
            least: block.least,
            tracking: block.tracking,
            colour: block.colour,
            align: block.align.into(),
            x: block.x,
            y: block.y,
            width: block.width,
            leading: block.leading,
            indent: block.indent,
            lines: block.lines,
            text: block.text,
            follows: block.follows,
            overprinted: block.overprinted,
            under_seal: block.under_seal,
        }
    }
}

impl From<TemplateBlock> for Block {
    fn from(block: TemplateBlock) -> Self {
        Self {
            id: block.id,
            role: block.role.into(),
            size: block.size,
            least: block.least,
            tracking: block.tracking,
            colour: block.colour,
            align: block.align.into(),
            x: block.x,
            y: block.y,
            width: block.width,
            leading: block.leading,
            indent: block.indent,
            lines: block.lines,
            text: block.text,
            follows: block.follows,
            overprinted: block.overprinted,
            under_seal: block.under_seal,
        }
    }
}
