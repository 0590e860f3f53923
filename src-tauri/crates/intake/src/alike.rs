//! Who looks like somebody met before (Art. 4: 一般不重复推荐): the same person, the same union under two names, or the
//! chair of a recommended union recommended in person. It only tells; rows stay.

use std::collections::HashMap;

use rules::category::Category;
use rules::facts::Facts;
use serde::{Deserialize, Serialize};

use crate::cell::name::unit_key;

/// What a nominee is compared by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Likeness {
    person: bool,
    id_number: Option<String>,
    credit_code: Option<String>,
    /// The key of a collective's name; a person's name as it is.
    name: String,
    /// Of the union a small home belongs to, or the place where a person works.
    within: String,
    chair: Option<String>,
}

impl Likeness {
    #[must_use]
    pub fn of(name: &str, organisation: Option<&str>, facts: &Facts) -> Self {
        let within = organisation.map(unit_key).unwrap_or_default();
        match facts {
            Facts::Home(home) => Self {
                person: false,
                id_number: None,
                credit_code: home.credit_code.clone(),
                name: unit_key(name),
                within,
                chair: home.union_chair.clone(),
            },
            Facts::SmallHome(_) => Self {
                person: false,
                id_number: None,
                credit_code: None,
                name: unit_key(name),
                within,
                chair: None,
            },
            Facts::Worker(worker) => Self {
                person: true,
                id_number: worker.id_number.clone(),
                credit_code: None,
                name: name.to_owned(),
                within,
                chair: None,
            },
        }
    }
}

impl Likeness {
    /// What stays when a county corrects the rest: the code of a union that is renamed, name and place of a person whose
    /// number was wrong.
    #[must_use]
    pub fn trace(&self) -> Option<String> {
        match &self.credit_code {
            Some(code) => Some(format!("code:{code}")),
            None => self
                .person
                .then(|| format!("name:{}@{}", self.name, self.within)),
        }
    }
}

/// In what two nominees are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likelihood {
    IdNumber,
    CreditCode,
    Name,
    /// One is recommended both as 之家 and as 小家.
    OtherCategory,
    Chair,
}

impl Likelihood {
    /// `other`: where the nominee met before stands.
    #[must_use]
    pub fn message(self, other: &str) -> String {
        match self {
            Self::IdNumber => format!("身份证号与{other}相同，请核对是否重复推荐"),
            Self::CreditCode => format!("统一社会信用代码与{other}相同，请核对"),
            Self::Name => format!("与{other}像是同一推荐对象，请核对是否重复推荐"),
            Self::OtherCategory => {
                format!("与{other}像是同一单位，既报之家又报小家，请核对是否重复推荐")
            }
            Self::Chair => format!("与{other}的工会主席同名同单位，请核对是否重复推荐"),
        }
    }
}

/// Everybody met so far, each at a place `P` the caller can name.
pub struct Acquaintances<'l, P> {
    numbers: HashMap<&'l str, P>,
    codes: HashMap<&'l str, P>,
    people: HashMap<(&'l str, &'l str), P>,
    collectives: HashMap<&'l str, Vec<(Category, &'l str, P)>>,
    /// By their names, with the union each chairs.
    chairs: HashMap<&'l str, Vec<(&'l str, P)>>,
}

impl<P> Default for Acquaintances<'_, P> {
    fn default() -> Self {
        Self {
            numbers: HashMap::new(),
            codes: HashMap::new(),
            people: HashMap::new(),
            collectives: HashMap::new(),
            chairs: HashMap::new(),
        }
    }
}

impl<'l, P: Copy> Acquaintances<'l, P> {
    /// Every chair is to be known before the first person is met: the union may stand further below.
    pub fn chair(&mut self, likeness: &'l Likeness, place: P) {
        if let Some(chair) = &likeness.chair {
            self.chairs
                .entry(chair)
                .or_default()
                .push((&likeness.name, place));
        }
    }

    /// Whom this one looks like, if anybody; from now on it is known itself.
    pub fn meet(
        &mut self,
        category: Category,
        likeness: &'l Likeness,
        place: P,
    ) -> Vec<(Likelihood, P)> {
        if likeness.name.is_empty() {
            return Vec::new();
        }
        match category {
            Category::Worker => self.person(likeness, place),
            Category::Home | Category::SmallHome => self.collective(category, likeness, place),
        }
    }

    fn person(&mut self, likeness: &'l Likeness, place: P) -> Vec<(Likelihood, P)> {
        let same_number = likeness
            .id_number
            .as_deref()
            .and_then(|number| self.numbers.insert(number, place));
        let same_name = self
            .people
            .insert((&likeness.name, &likeness.within), place)
            .filter(|_| same_number.is_none());
        let found = [
            same_number.map(|other| (Likelihood::IdNumber, other)),
            same_name.map(|other| (Likelihood::Name, other)),
            self.chaired_by(likeness)
                .map(|home| (Likelihood::Chair, home)),
        ];
        found.into_iter().flatten().collect()
    }

    fn chaired_by(&self, person: &Likeness) -> Option<P> {
        self.chairs
            .get(person.name.as_str())?
            .iter()
            .find(|(home, _)| !home.is_empty() && person.within.contains(home))
            .map(|(_, place)| *place)
    }

    fn collective(
        &mut self,
        category: Category,
        likeness: &'l Likeness,
        place: P,
    ) -> Vec<(Likelihood, P)> {
        let same_code = likeness
            .credit_code
            .as_deref()
            .and_then(|code| self.codes.insert(code, place));
        let known = self.collectives.entry(&likeness.name).or_default();
        let same_name = known.iter().find_map(|(other, within, place)| {
            match (*other == category, *within == likeness.within) {
                (true, true) => Some((Likelihood::Name, *place)),
                (true, false) => None,
                (false, _) => Some((Likelihood::OtherCategory, *place)),
            }
        });
        known.push((category, &likeness.within, place));
        let code = same_code.map(|other| (Likelihood::CreditCode, other));
        code.into_iter().chain(same_name).collect()
    }
}
