//! Asking for the department's file, and telling what it brought.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::core::client::Refusal;
use crate::tui::keymap::{self, Binding};
use crate::tui::screen::{Effect, Input, Screen};
use crate::tui::session::Session;
use crate::tui::widgets::prompt::Prompt;
use crate::tui::widgets::reader::{Entry, Reader};

/// Asks where the file is, with `typed` there already.
pub fn import_prompt(typed: impl Into<String>) -> Prompt {
    Prompt::new("rounds-import-title", "rounds-import-hint", typed, |typed| match typed.trim() {
        "" => Err(Refusal::new("rounds-import-empty", "")),
        path => Ok(vec![Effect::ImportRounds(path.into())]),
    })
}

/// What an import came to, to be scrolled.
pub struct Told {
    reader: Reader,
}

impl Told {
    /// The lines to tell.
    pub fn new(lines: Vec<String>) -> Told {
        Told { reader: Reader::new(lines.into_iter().map(Entry::plain).collect()) }
    }
}

impl Screen for Told {
    fn title(&self) -> &'static str {
        "rounds-told-title"
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

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        self.reader.panel(session, frame, area, &session.text.say(self.title()));
    }
}
