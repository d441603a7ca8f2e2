//! The client's work and language results.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::Line;

use crate::tui::keymap::Binding;
use crate::tui::screen::{Effect, Input, Route, Screen};
use crate::tui::session::Session;

/// The tab [`Route::Experience`].
#[derive(Debug)]
pub struct Experience;

impl Experience {
    /// The tab as it is first shown.
    pub fn new(_session: &Session) -> Experience {
        Experience
    }
}

impl Screen for Experience {
    fn title(&self) -> &'static str {
        Route::Experience.title()
    }

    fn is_layer(&self) -> bool {
        false
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        Vec::new()
    }

    fn update(&mut self, _session: &Session, _input: &Input) -> Vec<Effect> {
        Vec::new()
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let empty = Line::styled(session.text.say("app-empty-experience"), session.theme.dim);
        frame.render_widget(empty, area.inner(Margin::new(2, 1)));
    }
}
