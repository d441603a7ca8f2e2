//! The rule of a category in full: everything the pane below the lists has no room for.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::facts::of_category;
use crate::tui::keymap::{self, Binding};
use crate::tui::screen::{Effect, Input, Screen};
use crate::tui::session::Session;
use crate::tui::widgets::reader::{Entry, Reader};

/// The facts about one category, to be scrolled.
pub(super) struct FullRule {
    category: String,
    reader: Reader,
}

impl FullRule {
    pub(super) fn new(session: &Session, category: &str) -> FullRule {
        let mut layer = FullRule { category: category.to_owned(), reader: Reader::default() };
        layer.refresh(session);
        layer
    }
}

impl Screen for FullRule {
    fn title(&self) -> &'static str {
        "categories-rule-title"
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        keymap::list("app-scroll")
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        self.reader.place(body, 96)
    }

    fn update(&mut self, _session: &Session, input: &Input) -> Vec<Effect> {
        self.reader.update(input);
        Vec::new()
    }

    fn refresh(&mut self, session: &Session) {
        let edition = session.edition();
        let found = edition.and_then(|edition| Some((edition, edition.category(&self.category)?)));
        let facts =
            found.map_or_else(Vec::new, |(edition, category)| of_category(session, edition, category));
        self.reader.set(Entry::labelled(&session.theme, facts));
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let category = session.edition().and_then(|edition| edition.category(&self.category));
        let name = category.map_or("", |category| category.name.get(session.lang()));
        self.reader.panel(session, frame, area, name);
    }
}
