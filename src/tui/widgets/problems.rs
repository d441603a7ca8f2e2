//! Everything that is wrong with a file, to be scrolled.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::reader::{Entry, Reader};
use crate::core::check::Problem;
use crate::tui::keymap::{self, Binding};
use crate::tui::screen::{Effect, Input, Screen};
use crate::tui::session::Session;

/// The problems of one file.
pub struct Problems {
    /// Message ids of the title and of what comes before the problems.
    words: (&'static str, &'static str),
    file: String,
    found: Vec<Problem>,
    reader: Reader,
}

impl Problems {
    /// The problems of the client file called `file`.
    pub fn new(session: &Session, file: impl Into<String>, found: Vec<Problem>) -> Problems {
        Problems::said(session, ("clients-problems-title", "clients-problems"), file.into(), found)
    }

    /// The problems of a file of rounds.
    pub fn of_rounds(session: &Session, file: String, found: Vec<Problem>) -> Problems {
        Problems::said(session, ("rounds-problems-title", "rounds-problems"), file, found)
    }

    fn said(
        session: &Session,
        words: (&'static str, &'static str),
        file: String,
        found: Vec<Problem>,
    ) -> Problems {
        let mut layer = Problems { words, file, found, reader: Reader::default() };
        layer.refresh(session);
        layer
    }
}

impl Screen for Problems {
    fn title(&self) -> &'static str {
        self.words.0
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        keymap::list("app-scroll")
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        self.reader.place(body, 76)
    }

    fn update(&mut self, _session: &Session, input: &Input) -> Vec<Effect> {
        self.reader.update(input);
        Vec::new()
    }

    fn refresh(&mut self, session: &Session) {
        let untouched = session.text.say_with(self.words.1, &[("value", self.file.as_str().into())]);
        let mut entries = vec![Entry::plain(untouched), Entry::gap()];
        let sign = session.theme.symbols.dot;
        entries.extend(
            self.found
                .iter()
                .map(|problem| Entry::item(0, sign, session.theme.bad, session.text.problem(problem))),
        );
        self.reader.set(entries);
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        self.reader.panel(session, frame, area, &session.text.say(self.title()));
    }
}
