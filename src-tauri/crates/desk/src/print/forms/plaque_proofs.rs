//! 奖牌稿样 1:1, as the maker's list has them.

use printing::{PlaqueProof, PlaqueProofs};
use rules::plaque::PlaqueSize;
use store::table::nominee::Nominee;

use super::recipients;
use crate::error::DeskError;
use crate::plaque::{CATEGORIES, Faces};
use crate::print::form::title;
use crate::print::paper::{Entry, Made};
use crate::wire::printing::{Form, FormArgs};
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let settings = now.settings()?;
    let faces = Faces::of_year(now, &settings)?;
    let nominees = recipients(now, args, &CATEGORIES)?;
    let one = |nominee: &Nominee| {
        let face = faces.of(nominee);
        let size = PlaqueSize::parse(&face.size)
            .map_err(|error| DeskError::new("print_failed", error.to_string()))?;
        Ok(PlaqueProof {
            recipient: nominee.content.name.clone(),
            width: size.width,
            height: size.height,
            face: face.lines,
        })
    };
    let run = PlaqueProofs {
        dated: settings.issue_date,
        title: title(now.year, Form::PlaqueProofs),
        proofs: nominees.iter().map(one).collect::<Result<_, DeskError>>()?,
    };
    let entries = nominees.iter().zip(&run.proofs);
    let entries = entries.map(|(nominee, proof)| Entry::of(nominee, proof));
    Ok(Made {
        entries: entries.collect(),
        ..Made::of(printing::plaque_proofs(now.fonts(), &run)?)
    })
}
