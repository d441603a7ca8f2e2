//! Looking for an occupation among all of them, as one types.

use crate::core::noc::Noc;
use crate::tui::session::Session;
use crate::tui::widgets::table::Table;
use crate::tui::widgets::text_input::TextInput;

/// An occupation found, and the everyday name it was found by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Found {
    pub(super) noc: Noc,
    pub(super) alias: Option<&'static str>,
}

/// What is typed and what it finds.
#[derive(Debug, Default)]
pub(super) struct Search {
    pub(super) input: TextInput,
    pub(super) found: Vec<Found>,
    pub(super) table: Table,
}

impl Search {
    /// Finds again after the words changed: the best is selected.
    pub(super) fn find(&mut self, session: &Session) {
        self.found = find(session, self.input.text());
        self.table = Table::default();
    }

    /// Finds again after the language or the date changed: the selection stays.
    pub(super) fn refresh(&mut self, session: &Session) {
        self.found = find(session, self.input.text());
    }

    /// The occupation selected.
    pub(super) fn selected(&self) -> Option<Found> {
        self.found.get(self.table.selected()).copied()
    }
}

/// The occupations that answer `words`, best first; all of them, by code, without words.
fn find(session: &Session, words: &str) -> Vec<Found> {
    let words = words.to_lowercase();
    let units = session.book.occupations.units().iter();
    let answers = |title: &str| words.split_whitespace().all(|word| title.to_lowercase().contains(word));
    let found = units.filter(|unit| {
        answers(unit.title_en) || answers(unit.title_fr) || unit.noc.to_string().starts_with(words.trim())
    });
    found.map(|unit| Found { noc: unit.noc, alias: None }).collect()
}
