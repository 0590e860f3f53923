use std::collections::BTreeMap;

use super::roles::{ALL, FontNames, names_of, words};
use super::scan::Installed;
use super::shelf::ChosenFonts;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::Nothing;
use crate::wire::fonts::{FontCandidate, FontLicence, FontList, FontRole, FontUse};

/// `font.list`
pub fn list(desk: &Desk, _: &Nothing) -> Result<FontList, DeskError> {
    desk.read(|now| {
        let names = names_of(&now.settings()?);
        let chosen = now.chosen_fonts();
        let installed = now.shelf.installed();
        Ok(FontList {
            roles: roles(&names, chosen, &installed),
            extra: chosen.extra.clone(),
            folder: now.shelf.extra_folder().display().to_string(),
            licences: licences(),
        })
    })
}

fn roles(names: &FontNames, chosen: &ChosenFonts, installed: &[Installed]) -> Vec<FontRole> {
    (0..)
        .zip(ALL)
        .map(|(at, role): (usize, FontUse)| FontRole {
            role,
            title: role.title().to_owned(),
            bundled: role.bundled().to_owned(),
            chosen: names[at].clone(),
            trouble: chosen.troubles[at].clone(),
            candidates: candidates(role, &names[at], installed),
        })
        .collect()
}

/// Chinese fonts only, the usual ones of the role first; the one chosen stands among them even if it is gone.
fn candidates(role: FontUse, chosen: &str, installed: &[Installed]) -> Vec<FontCandidate> {
    let mut found: BTreeMap<(bool, &str), Option<String>> = BTreeMap::new();
    for face in installed.iter().filter(|face| face.facts.is_chinese) {
        let key = (!role.is_usual(&face.facts), face.facts.family.as_str());
        let refusal = face.facts.unfit.map(|unfit| words(unfit).to_owned());
        let kept = found.entry(key).or_insert_with(|| refusal.clone());
        if refusal.is_none() {
            *kept = None;
        }
    }
    let candidate =
        |((is_unusual, family), refusal): ((bool, &str), Option<String>)| FontCandidate {
            family: family.to_owned(),
            is_usual: !is_unusual,
            refusal,
        };
    let mut all: Vec<FontCandidate> = found.into_iter().map(candidate).collect();
    if !chosen.is_empty() && !all.iter().any(|candidate| candidate.family == chosen) {
        all.push(FontCandidate {
            family: chosen.to_owned(),
            is_usual: false,
            refusal: None,
        });
    }
    all
}

fn licences() -> Vec<FontLicence> {
    [
        (
            "思源宋体、思源黑体",
            "SIL OFL 1.1",
            include_str!("../../../../../assets/fonts/LICENSE-Noto-OFL.txt"),
        ),
        (
            "朱雀仿宋",
            "SIL OFL 1.1",
            include_str!("../../../../../assets/fonts/LICENSE-Zhuque-OFL.txt"),
        ),
        (
            "霞鹜文楷",
            "SIL OFL 1.1",
            include_str!("../../../../../assets/fonts/LICENSE-WenKai-OFL.txt"),
        ),
        (
            "花园明朝",
            "花园字体许可",
            include_str!("../../../../../assets/fonts/LICENSE-Hanazono.txt"),
        ),
    ]
    .map(|(fonts, name, text)| FontLicence {
        fonts: fonts.to_owned(),
        name: name.to_owned(),
        text: text.to_owned(),
    })
    .into()
}
