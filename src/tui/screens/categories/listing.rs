//! The occupations of one category, each with what is to be said about it.

use chrono::Datelike;

use crate::core::diff::changes;
use crate::core::noc::Noc;
use crate::core::rulebook::{Category, Edition, Rulebook};
use crate::tui::session::Session;

/// An occupation in the list of a category.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) noc: Noc,
    /// Whether the client has a job in it.
    pub(super) known: bool,
    /// In the history, new, come from another category; empty where there is nothing to say.
    pub(super) note: String,
}

/// The occupations of `category`, in the order of the rule.
pub(super) fn listing(session: &Session, edition: &'static Edition, category: &Category) -> Vec<Listed> {
    let came = came(session.book, edition, category);
    let listed = category.rule.occupations().iter().map(|&noc| {
        let known = session.client().work.iter().any(|entry| entry.noc == noc);
        let own = known.then(|| session.text.say("categories-in-history").into_owned());
        let from = came.iter().find(|(new, _)| *new == noc);
        let from = from.map(|(_, from)| origin(session, edition, *from));
        let notes: Vec<String> = own.into_iter().chain(from).collect();
        Listed { noc, known, note: notes.join(", ") }
    });
    listed.collect()
}

/// Where an occupation that came in was before: in another category, or in none.
fn origin(session: &Session, edition: &Edition, from: Option<&Category>) -> String {
    if let Some(other) = from {
        let other = other.short.get(session.lang());
        return session.text.say_with("categories-from", &[("category", other.into())]);
    }
    let year = edition.in_force_from.year().to_string();
    session.text.say_with("categories-new-in", &[("year", year.into())])
}

/// The occupations that came into `category` with `edition`, each with the category it left.
/// The first edition brought none in: there was nothing to come to.
fn came(
    book: &'static Rulebook,
    edition: &'static Edition,
    category: &Category,
) -> Vec<(Noc, Option<&'static Category>)> {
    let Some(before) = edition_before(book, edition) else { return Vec::new() };
    let changes = changes(Some(before), Some(edition));
    let own = changes.into_iter().find(|change| change.after.is_some_and(|after| after.id == category.id));
    own.map_or_else(Vec::new, |change| change.came)
}

/// The edition that `edition` replaced.
pub(super) fn edition_before(book: &'static Rulebook, edition: &Edition) -> Option<&'static Edition> {
    book.editions.iter().rev().find(|before| before.in_force_from < edition.in_force_from)
}

/// The short names of the categories that list `noc` in `edition`, or that none does.
pub(super) fn listed_in(session: &Session, edition: Option<&Edition>, noc: Noc) -> String {
    let names: Vec<&str> = edition
        .into_iter()
        .flat_map(|edition| edition.listing(noc))
        .map(|category| category.short.get(session.lang()))
        .collect();
    if names.is_empty() { session.text.say("categories-in-none").into_owned() } else { names.join(", ") }
}
