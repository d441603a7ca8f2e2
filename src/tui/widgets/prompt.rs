//! One line of text asked for, over what it is about.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::panel;
use super::text_input::{TextInput, Typed};
use crate::core::client::Refusal;
use crate::tui::action::Action;
use crate::tui::key::Key;
use crate::tui::keymap::Binding;
use crate::tui::screen::{Effect, Input, Screen};
use crate::tui::session::Session;

/// What a typed line leads to, or why it is refused.
type Then = Box<dyn Fn(&str) -> Result<Vec<Effect>, Refusal>>;

/// The field and what its text leads to.
pub struct Prompt {
    title: &'static str,
    hint: &'static str,
    input: TextInput,
    problem: Option<Refusal>,
    then: Then,
}

impl Prompt {
    /// A prompt with message ids of its title and hint, the text it starts with, and the
    /// effects of accepting it.
    pub fn new(
        title: &'static str,
        hint: &'static str,
        text: impl Into<String>,
        then: impl Fn(&str) -> Result<Vec<Effect>, Refusal> + 'static,
    ) -> Prompt {
        Prompt { title, hint, input: TextInput::new(text), problem: None, then: Box::new(then) }
    }

    fn accept(&mut self) -> Vec<Effect> {
        match (self.then)(self.input.text()) {
            Ok(effects) => std::iter::once(Effect::Pop).chain(effects).collect(),
            Err(refusal) => {
                self.problem = Some(refusal);
                Vec::new()
            }
        }
    }
}

impl Screen for Prompt {
    fn title(&self) -> &'static str {
        self.title
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        vec![Binding::new("enter ctrl-s", Action::Accept, "app-accept").rank(1)]
    }

    fn takes(&self, key: Key) -> bool {
        TextInput::takes(key)
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        panel::centred(body, 60, 5)
    }

    fn update(&mut self, _session: &Session, input: &Input) -> Vec<Effect> {
        let typed = match input {
            Input::Key(_, Some(Action::Accept)) | Input::Act(Action::Accept) => return self.accept(),
            Input::Key(key, None) => self.input.press(*key),
            Input::Paste(text) => self.input.insert(text),
            _ => Typed::Ignored,
        };
        if typed == Typed::Changed {
            self.problem = None;
        }
        Vec::new()
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let (theme, text) = (&session.theme, &session.text);
        let inner = panel::panel(session, frame, area, &text.say(self.title));
        let [field, _, note] = Layout::vertical([Constraint::Length(1); 3]).areas(inner);
        self.input.view(frame, field, theme.accent, theme.symbols.more, true);
        let line = match &self.problem {
            Some(refusal) => Line::styled(session.refusal(refusal), theme.bad),
            None => Line::styled(text.say(self.hint), theme.dim),
        };
        frame.render_widget(line, note);
    }
}
