use store::code::NoteTarget as StoredTarget;
use store::table::annotation::NewAnnotation;
use store::table::nominee::Nominee;

use super::{author, said, show::place_title, show::stands_in};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::{facts, find, read::dossier};
use crate::twin::twin;
use crate::wire::annotation::{AnnotateArgs, NoteAudience, NoteTarget};
use crate::wire::nominee::Dossier;
use crate::year::YearReader;

/// `annotation.add`
pub fn add(desk: &mut Desk, args: &AnnotateArgs) -> Result<Dossier, DeskError> {
    let text = said(&args.text)?;
    let by = author(args.by.as_deref());
    let audience = args.audience.unwrap_or(NoteAudience::Office).into();
    let (name, spot) = desk.read(|now| {
        let nominee = find(now, args.nominee)?;
        let spot = spot(now, &nominee, args)?;
        Ok((nominee.content.name, spot))
    })?;
    desk.act("annotation.add", format!("批注 {name}"), |now| {
        let nominee = find(&now.reader(), args.nominee)?;
        now.records.annotations().insert(&NewAnnotation {
            nominee_id: nominee.id,
            target: spot.target,
            place: spot.place,
            quote: spot.quote,
            audience,
            text,
            by,
            at: now.at,
        })?;
        dossier(&now.reader(), args.nominee)
    })
}

struct Spot {
    target: StoredTarget,
    place: String,
    quote: String,
}

fn spot(now: &YearReader<'_>, nominee: &Nominee, args: &AnnotateArgs) -> Result<Spot, DeskError> {
    let target = args.target.unwrap_or(NoteTarget::Nominee);
    let place = args.place.clone().unwrap_or_default();
    let quote = args.quote.as_deref().unwrap_or_default().trim().to_owned();
    let (place, quote) = match target {
        NoteTarget::Nominee => (String::new(), String::new()),
        NoteTarget::Field | NoteTarget::Condition => {
            if place_title(now, nominee, target.into(), &place)?.is_none() {
                let message = "没有这个栏目或条件，请在案卷里点它旁边的“批注”。";
                return Err(DeskError::bad_input("place", message));
            }
            (place, String::new())
        }
        NoteTarget::Passage => {
            let known = facts::from_json(nominee.category, &nominee.content.facts)?;
            if !stands_in(known.story(), &quote) {
                let message = "主要事迹里没有选中的这段话，请重新选中文字再批注。";
                return Err(DeskError::bad_input("quote", message));
            }
            (facts::STORY.to_owned(), quote)
        }
    };
    Ok(Spot {
        target: target.into(),
        place,
        quote,
    })
}

twin!(NoteTarget => StoredTarget { Nominee, Field, Passage, Condition });
