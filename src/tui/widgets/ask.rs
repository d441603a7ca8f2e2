//! A question with a few answers, over what it is about.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::panel;
use super::regions::Regions;
use super::wrap;
use crate::tui::action::Action;
use crate::tui::keymap::{Binding, Group};
use crate::tui::screen::{Effect, Input, Screen};
use crate::tui::session::Session;

/// The question. Its answers carry the effects they have, after the question is gone.
pub struct Ask {
    title: &'static str,
    question: String,
    answers: Vec<(&'static str, Vec<Effect>)>,
    selected: usize,
    regions: Regions<usize>,
}

impl Ask {
    /// A question with no answers yet; Esc is always one, with no effect.
    pub fn new(title: &'static str, question: impl Into<String>) -> Ask {
        let regions = Regions::default();
        Ask { title, question: question.into(), answers: Vec::new(), selected: 0, regions }
    }

    /// Adds an answer with the message id of its label. The first is selected.
    #[must_use]
    pub fn answer(mut self, label: &'static str, effects: Vec<Effect>) -> Ask {
        self.answers.push((label, effects));
        self
    }

    fn give(&mut self) -> Vec<Effect> {
        let mut effects = vec![Effect::Pop];
        if let Some((_, own)) = self.answers.get_mut(self.selected) {
            effects.append(own);
        }
        effects
    }

    fn inner_width(body: Rect) -> u16 {
        body.width.min(60).saturating_sub(4)
    }
}

impl Screen for Ask {
    fn title(&self) -> &'static str {
        self.title
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        let moving = |keys, action| Binding::new(keys, action, "app-choose").group(Group::Move).rank(2);
        vec![
            moving("up k backtab", Action::Up),
            moving("down j tab", Action::Down),
            Binding::new("enter space", Action::Open, "app-accept").rank(1),
        ]
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        let question = wrap::text(&self.question, Ask::inner_width(body)).len();
        panel::centred(body, 60, (question + self.answers.len() + 3) as u16)
    }

    fn update(&mut self, _session: &Session, input: &Input) -> Vec<Effect> {
        let count = self.answers.len().max(1);
        match (input, input.action()) {
            (Input::Click(position), _) => {
                if let Some(at) = self.regions.at(*position) {
                    self.selected = at;
                    return self.give();
                }
            }
            (_, Some(Action::Up)) => self.selected = (self.selected + count - 1) % count,
            (_, Some(Action::Down)) => self.selected = (self.selected + 1) % count,
            (_, Some(Action::Open)) => return self.give(),
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let (theme, text) = (&session.theme, &session.text);
        let inner = panel::panel(session, frame, area, &text.say(self.title));
        self.regions.clear();
        let mut y = inner.y;
        for line in wrap::text(&self.question, inner.width) {
            draw(frame, inner, y, Line::from(line));
            y += 1;
        }
        y += 1;
        for (at, (label, _)) in self.answers.iter().enumerate() {
            let here = at == self.selected;
            let (marker, style) = if here {
                (theme.symbols.marker, theme.accent.patch(theme.strong))
            } else {
                (" ", theme.dim)
            };
            draw(frame, inner, y, Line::styled(format!("{marker} {}", text.say(label)), style));
            self.regions.add(Rect { y, height: 1, ..inner }, at);
            y += 1;
        }
    }
}

fn draw(frame: &mut Frame, inner: Rect, y: u16, line: Line) {
    let place = Rect { y, height: 1, ..inner };
    if inner.contains(Position::new(inner.x, y)) {
        frame.render_widget(line, place);
    }
}
