use printing::Template;

use super::sound::{refuse_size, refuse_unsound};
use crate::error::DeskError;
use crate::wire::template::{ResizeTemplateArgs, TemplateContent};

/// `template.resize`
pub fn resize(args: &ResizeTemplateArgs) -> Result<TemplateContent, DeskError> {
    refuse_unsound(&args.content)?;
    refuse_size(args.width, args.height)?;
    let template = Template::from(args.content.clone());
    Ok(template.resized(args.width, args.height).into())
}
