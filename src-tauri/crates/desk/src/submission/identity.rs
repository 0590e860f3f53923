//! Which rows are about the same nominee.

use intake::ReadRow;
use rules::facts::Facts;
use rules::names::normalise_name;

/// Tells the same nominee in two files: a person by the ID number, else by name and place of work; a collective by its name.
pub(crate) fn identity_key(row: &ReadRow) -> String {
    let organisation = || tight(row.organisation.as_deref().unwrap_or_default());
    match &row.facts {
        Facts::Worker(worker) => match &worker.id_number {
            Some(id) => format!("id:{id}"),
            None => format!("name:{}@{}", tight(&row.name), organisation()),
        },
        Facts::SmallHome(_) => format!("name:{}@{}", tight(&row.name), organisation()),
        Facts::Home(_) => format!("name:{}", tight(&row.name)),
    }
}

/// A name as it is compared: no spaces, one kind of brackets.
pub(crate) fn tight(text: &str) -> String {
    normalise_name(text)
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '（' => '(',
            '）' => ')',
            other => other,
        })
        .collect()
}
