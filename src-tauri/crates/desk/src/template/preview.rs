use printing::{Boxed, Fault, Mode, Template, TemplatedRun, tried};

use super::fields::sheet_of_sample;
use super::sound::refuse_unsound;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::print::hand_over::shown;
use crate::printer::profile_of;
use crate::wire::template::{TemplateBox, TemplateFault, TemplatePreview, TemplatePreviewArgs};

/// `template.preview`: drawn whatever is wrong with it, for the office to put right.
pub fn preview(desk: &Desk, args: &TemplatePreviewArgs) -> Result<TemplatePreview, DeskError> {
    refuse_unsound(&args.content)?;
    desk.read(|now| {
        let template = Template::from(args.content.clone());
        let run = TemplatedRun {
            title: "荣誉证书".to_owned(),
            dated: now.settings()?.issue_date,
            template: &template,
            sheets: vec![sheet_of_sample(now, args.sample)?],
            mode: if args.overprint {
                Mode::Overprint
            } else {
                Mode::Whole
            },
            profile: profile_of(now, args.profile)?,
        };
        let tried = tried(now.fonts(), &run)?;
        Ok(TemplatePreview {
            paper: shown("证书版式.pdf".to_owned(), &tried.pdf),
            boxes: tried.boxes.into_iter().map(boxed).collect(),
            faults: tried.faults.into_iter().map(fault).collect(),
        })
    })
}

fn boxed(boxed: Boxed) -> TemplateBox {
    TemplateBox {
        block: boxed.block,
        x: boxed.x,
        y: boxed.y,
        width: boxed.width,
        height: boxed.height,
        size: boxed.size,
    }
}

fn fault(fault: Fault) -> TemplateFault {
    TemplateFault {
        block: fault.block,
        text: fault.what.to_string(),
    }
}
