//! What stands alike on every page of a run is stored once, under and over what is each page's own.

use crate::draw::{Drawing, Item, Page};

pub struct Layers<'d> {
    /// Under every page.
    pub lower: Vec<&'d Item>,
    /// Of each page.
    pub own: Vec<Vec<&'d Item>>,
    /// Over every page.
    pub upper: Vec<&'d Item>,
}

impl<'d> Layers<'d> {
    /// Pages differ in layout, or there is one: each is its own.
    pub fn of(drawing: &'d Drawing) -> Self {
        let pages = &drawing.pages;
        let mut layers = Layers {
            lower: drawing.backdrop.iter().collect(),
            own: Vec::new(),
            upper: Vec::new(),
        };
        let alike = alike(pages);
        let first_own = alike.iter().position(|alike| !alike);
        let first_own = first_own.unwrap_or(alike.len());
        let is_lower = |at: usize| at < first_own;
        // Moved over the page's own, a filled outline would hide what stood on it.
        let is_upper = |at: usize, item: &Item| {
            !is_lower(at) && alike.get(at) == Some(&true) && !item.is_filled()
        };
        if let Some(page) = pages.first() {
            let items = || page.items.iter().enumerate();
            let lower = items().filter(|(at, _)| is_lower(*at));
            layers.lower.extend(lower.map(|(_, item)| item));
            let upper = items().filter(|(at, item)| is_upper(*at, item));
            layers.upper.extend(upper.map(|(_, item)| item));
        }
        let own = |page: &'d Page| {
            let items = page.items.iter().enumerate();
            let own = items.filter(|(at, item)| !is_lower(*at) && !is_upper(*at, item));
            own.map(|(_, item)| item).collect()
        };
        layers.own = pages.iter().map(own).collect();
        layers
    }

    /// Each once.
    pub fn items(&self) -> impl Iterator<Item = &'d Item> {
        let own = self.own.iter().flatten();
        self.lower.iter().chain(&self.upper).chain(own).copied()
    }
}

/// Of each place in the order of drawing, whether the same item is drawn there on every page.
fn alike(pages: &[Page]) -> Vec<bool> {
    let Some((first, others)) = pages.split_first() else {
        return Vec::new();
    };
    let form = |page: &Page| (page.width, page.height, page.items.len());
    if others.is_empty() || others.iter().any(|page| form(page) != form(first)) {
        return Vec::new();
    }
    let items = first.items.iter().enumerate();
    let is_alike = |(at, item)| others.iter().all(|page| page.items.get(at) == Some(item));
    items.map(is_alike).collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::draw::{BLACK, Spot};

    fn line(y: f32) -> Item {
        let at = |x| Spot { x, y };
        Item::Line {
            from: at(0.0),
            to: at(9.0),
            width: 0.2,
            colour: BLACK,
        }
    }

    fn patch() -> Item {
        Item::Polygon {
            points: Vec::new(),
            colour: BLACK,
        }
    }

    fn drawing(pages: Vec<Vec<Item>>) -> Drawing {
        Drawing {
            title: String::new(),
            dated: NaiveDate::default(),
            backdrop: vec![line(0.0)],
            pages: Page::all(210.0, 297.0, pages),
        }
    }

    #[test]
    fn what_every_page_has_is_kept_once_on_either_side_of_what_is_its_own() {
        let page = |own: f32| vec![line(1.0), line(own), line(3.0)];
        let drawing = drawing(vec![page(20.0), page(21.0)]);
        let layers = Layers::of(&drawing);
        assert_eq!(layers.lower, [&line(0.0), &line(1.0)]);
        assert_eq!(layers.own, [[&line(20.0)], [&line(21.0)]]);
        assert_eq!(layers.upper, [&line(3.0)]);
    }

    #[test]
    fn a_filled_outline_never_comes_to_lie_on_what_stood_on_it() {
        let page = |own: f32| vec![patch(), line(own), patch(), line(own + 5.0)];
        let drawing = drawing(vec![page(20.0), page(21.0)]);
        let layers = Layers::of(&drawing);
        assert_eq!(layers.lower, [&line(0.0), &patch()]);
        assert_eq!(layers.own[0], [&line(20.0), &patch(), &line(25.0)]);
        assert!(layers.upper.is_empty());
    }

    #[test]
    fn a_single_page_and_pages_of_different_layout_keep_all_that_is_theirs() {
        let single = drawing(vec![vec![line(1.0)]]);
        assert_eq!(Layers::of(&single).own, [[&line(1.0)]]);
        let different = drawing(vec![vec![line(1.0)], vec![line(1.0), line(2.0)]]);
        let layers = Layers::of(&different);
        assert_eq!(layers.lower, [&line(0.0)]);
        assert_eq!(layers.own.concat().len(), 3);
    }
}
