//! 奖牌稿样 1:1, as the maker's list has them.

use printing::{PlaqueProof, PlaqueProofs, plaque_proofs};
use rules::plaque::PlaqueSize;
use store::table::nominee::Nominee;

use super::recipients;
use crate::error::DeskError;
use crate::plaque::{CATEGORIES, Faces};
use crate::print::form::title;
use crate::print::paper::Made;
use crate::print::sifted::sifted;
use crate::wire::printing::{Form, FormArgs};
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let settings = now.settings()?;
    let faces = Faces::of_year(now, &settings)?;
    let proof = |nominee: Nominee| {
        let face = faces.of(&nominee);
        let size = PlaqueSize::parse(&face.size)
            .map_err(|error| DeskError::new("print_failed", error.to_string()))?;
        let proof = PlaqueProof {
            recipient: nominee.content.name.clone(),
            width: size.width,
            height: size.height,
            face: face.lines,
        };
        Ok((nominee, proof))
    };
    let nominees = recipients(now, args, &CATEGORIES)?.into_iter();
    let proofs = nominees.map(proof).collect::<Result<_, DeskError>>()?;
    sifted(proofs, |proofs| {
        let run = PlaqueProofs {
            dated: settings.issue_date,
            title: title(now.year, Form::PlaqueProofs),
            proofs,
        };
        plaque_proofs(now.fonts(), &run)
    })
}
