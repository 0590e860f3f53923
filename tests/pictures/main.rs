//! Every paper of the office as it comes out of the printer: its pages beside pictures kept of them, and what its
//! bytes promise. Each new document of the printing centre is looked at without being named here.

#[path = "../acceptance/office.rs"]
#[expect(dead_code, reason = "the acceptance tests use the rest of it")]
mod office;
mod papers;
mod picture;
mod poppler;
mod rare_names;

use std::collections::BTreeSet;

use papers::all;
use picture::{Kept, Picture};

/// Everything that does not hold, not only the first.
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_first_and_the_last_page_of_every_paper_look_as_they_did() {
    let kept = Kept::folder();
    let mut faults: Vec<String> = Vec::new();
    let mut shown: BTreeSet<String> = rare_names::pictures();
    for paper in all() {
        let file = poppler::Pdf::of(&paper.bytes);
        let picture = |page| file.picture(page, 50).coarse();
        let (first, last) = (picture(1), picture(file.pages()));
        let mut look = |page: usize, seen: &Picture| {
            let name = format!("{}-{page}.png", paper.name);
            faults.extend(kept.compare(&name, seen).err());
            shown.insert(name);
        };
        look(1, &first);
        if last.difference(&first).is_some() {
            look(file.pages(), &last);
        }
    }
    faults.extend(kept.names().difference(&shown).map(|name| {
        format!(
            "{name} is kept of a page that no paper has: remove it, or look where the page went"
        )
    }));
    assert_none(&faults);
}

#[test]
fn every_paper_is_sound_and_carries_each_of_its_fonts_once_and_cut() {
    let mut faults = Vec::new();
    for paper in all() {
        let file = poppler::Pdf::of(&paper.bytes);
        faults.extend(file.unsound().map(|why| format!("{}: {why}", paper.name)));
        let fonts = file.fonts();
        let names: BTreeSet<&String> = fonts.iter().map(|font| &font.name).collect();
        if names.len() != fonts.len() || fonts.is_empty() {
            faults.push(format!(
                "{}: a font is in it twice, or none: {fonts:?}",
                paper.name
            ));
        }
        for font in fonts.iter().filter(|font| !font.is_whole()) {
            faults.push(format!("{}: {font:?}", paper.name));
        }
    }
    assert_none(&faults);
}

#[test]
fn every_paper_asked_for_twice_is_the_same_to_the_byte() {
    let faults: Vec<String> = all()
        .iter()
        .filter(|paper| paper.bytes != paper.bytes_again)
        .map(|paper| format!("{} differs from itself", paper.name))
        .collect();
    assert_none(&faults);
}
