//! 奖牌稿样 1:1, as the maker's list has them.

use chrono::NaiveDate;
use printing::{FontBook, PlaqueProof, PlaqueProofs, PrintError, plaque_proofs};
use rules::plaque::{PlaqueSize, PlaqueSizeError};
use store::table::nominee::Nominee;

use super::recipients;
use crate::error::DeskError;
use crate::plaque::{CATEGORIES, Faces};
use crate::print::form::title;
use crate::print::paper::{Entry, Made};
use crate::wire::printing::{Form, FormArgs, Missed};
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let settings = now.settings()?;
    let faces = Faces::of_year(now, &settings)?;
    let nominees = recipients(now, args, &CATEGORIES)?;
    let mut drawn = Drawn {
        dated: settings.issue_date,
        title: title(now.year, Form::PlaqueProofs),
        ..Drawn::default()
    };
    for nominee in nominees {
        match proof(&faces, &nominee) {
            Ok(proof) => drawn.whole.push((nominee, proof)),
            Err(why) => drawn.miss(&nominee, why.to_string()),
        }
    }
    drawn.made(now.fonts())
}

fn proof(faces: &Faces, nominee: &Nominee) -> Result<PlaqueProof, PlaqueSizeError> {
    let face = faces.of(nominee);
    let size = PlaqueSize::parse(&face.size)?;
    Ok(PlaqueProof {
        recipient: nominee.content.name.clone(),
        width: size.width,
        height: size.height,
        face: face.lines,
    })
}

#[derive(Default)]
struct Drawn {
    dated: NaiveDate,
    title: String,
    whole: Vec<(Nominee, PlaqueProof)>,
    missed: Vec<Missed>,
}

impl Drawn {
    fn miss(&mut self, nominee: &Nominee, why: String) {
        self.missed.push(Missed {
            what: nominee.content.name.clone(),
            why,
        });
    }

    fn print(&self, book: &FontBook) -> Result<Vec<u8>, PrintError> {
        let proofs = self.whole.iter().map(|(_, proof)| proof.clone());
        self.of(book, proofs.collect())
    }

    fn of(&self, book: &FontBook, proofs: Vec<PlaqueProof>) -> Result<Vec<u8>, PrintError> {
        let run = PlaqueProofs {
            dated: self.dated,
            title: self.title.clone(),
            proofs,
        };
        plaque_proofs(book, &run)
    }

    /// One whose text does not fit its plaque is left out by name; what no font has stops them all.
    fn made(mut self, book: &FontBook) -> Result<Made, DeskError> {
        let mut bytes = self.print(book);
        if matches!(bytes, Err(PrintError::TooLong { .. })) {
            self.sift(book);
            bytes = self.print(book);
        }
        if self.whole.is_empty() && !self.missed.is_empty() {
            let why: Vec<String> = self.missed.into_iter().map(|one| one.why).collect();
            return Err(DeskError::new("print_failed", why.join("\n")));
        }
        let entries = self.whole.iter();
        Ok(Made {
            bytes: bytes?,
            entries: entries
                .map(|(nominee, proof)| Entry::of(nominee, proof))
                .collect(),
            missed: self.missed,
        })
    }

    fn sift(&mut self, book: &FontBook) {
        for (nominee, proof) in std::mem::take(&mut self.whole) {
            match self.of(book, vec![proof.clone()]) {
                Ok(_) => self.whole.push((nominee, proof)),
                Err(why) => self.miss(&nominee, why.to_string()),
            }
        }
    }
}
