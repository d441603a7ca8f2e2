//! Looking for an occupation among all of them, as one types.

use crate::core::noc::Noc;
use crate::core::search::{Hit, Via};
use crate::data;
use crate::tui::session::Session;
use crate::tui::widgets::table::Table;
use crate::tui::widgets::text_input::TextInput;

/// The most that a search gives: below these nothing answers what was typed.
const MOST: usize = 50;

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
    let (index, lang) = (data::search_index(), session.lang());
    if words.trim().is_empty() {
        return index.all(lang).map(|hit| Found { noc: hit.noc, alias: None }).collect();
    }
    let found = |hit: Hit| Found { noc: hit.noc, alias: (hit.via == Via::Alias).then_some(hit.text) };
    index.search(words, lang, MOST).into_iter().map(found).collect()
}
