//! What the office waits for, measured beside a floor of the same run: the least that any program doing the same
//! would have to do. Nothing here passes or fails; the ratios are to be read, and compared with those of yesterday.

mod bare;
mod certificates;
mod county_file;
mod importing;
mod listing;
mod measure;
mod office;
mod opening;
mod people;
mod review;
mod rubric;
mod sides;
mod table;

fn main() {
    // The preview under measure starts this program again as the child that reads one file.
    if desk::reading::child::served().is_some() {
        return;
    }
    // And as the process that prints certificates beside those of others.
    if sides::served().is_some() {
        return;
    }
    println!("Medians of several runs after a warm-up; files are in the system's cache.");
    let asked = Asked::from_arguments();
    if asked.for_block("importing") {
        importing::measure();
    }
    if asked.for_block("certificates") {
        certificates::measure();
    }
    if asked.for_block("review") {
        review::measure();
        rubric::measure();
    }
    if asked.for_block("records") {
        let crowd = listing::Crowd::gather();
        listing::measure(&crowd);
        opening::measure(&crowd);
    }
}

/// The blocks named after the command; all if none is.
struct Asked(Vec<String>);

impl Asked {
    fn from_arguments() -> Self {
        let arguments = std::env::args().skip(1);
        // Cargo adds its own.
        Self(arguments.filter(|one| !one.starts_with("--")).collect())
    }

    fn for_block(&self, name: &str) -> bool {
        self.0.is_empty() || self.0.iter().any(|one| one == name)
    }
}
