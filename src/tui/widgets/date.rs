//! The date in view: typed, or stepped through with everything behind following along.

use chrono::{Days, Months, NaiveDate};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::panel;
use super::text_input::{TextInput, Typed};
use crate::core::client::{Refusal, parse_date};
use crate::tui::action::Action;
use crate::tui::key::Key;
use crate::tui::keymap::{Binding, Group};
use crate::tui::screen::{Effect, Input, Screen};
use crate::tui::session::Session;

/// The field and the date to go back to.
pub struct DateLayer {
    before: NaiveDate,
    input: TextInput,
    /// Whether the next digit starts a new date instead of adding to the one shown.
    fresh: bool,
    problem: Option<Refusal>,
}

impl DateLayer {
    /// A layer that starts from the date in view.
    pub fn new(session: &Session) -> DateLayer {
        let before = session.as_of();
        DateLayer { before, input: TextInput::new(before.to_string()), fresh: true, problem: None }
    }

    fn show(&mut self, date: NaiveDate) -> Vec<Effect> {
        self.input.set(date.to_string());
        self.fresh = true;
        self.problem = None;
        vec![Effect::SetDate(date)]
    }

    fn typed(&mut self, typed: Typed) -> Vec<Effect> {
        if typed != Typed::Changed {
            return Vec::new();
        }
        self.problem = None;
        parse_date(self.input.text()).map_or_else(|_| Vec::new(), |date| vec![Effect::SetDate(date)])
    }

    fn accept(&mut self) -> Vec<Effect> {
        match parse_date(self.input.text()) {
            Ok(date) => vec![Effect::SetDate(date), Effect::Pop],
            Err(refusal) => {
                self.problem = Some(refusal);
                Vec::new()
            }
        }
    }
}

/// The date that a step leads to, if it can also be typed.
fn step(session: &Session, action: Action) -> Option<NaiveDate> {
    let date = session.as_of();
    let stepped = match action {
        Action::Left => date.checked_sub_days(Days::new(1)),
        Action::Right => date.checked_add_days(Days::new(1)),
        Action::WeekBack => date.checked_sub_days(Days::new(7)),
        Action::WeekForward => date.checked_add_days(Days::new(7)),
        Action::MonthBack => date.checked_sub_months(Months::new(1)),
        Action::MonthForward => date.checked_add_months(Months::new(1)),
        Action::PreviousEdition => session.edition_before(),
        Action::NextEdition => session.edition_after(),
        Action::Today => Some(session.today),
        _ => None,
    };
    stepped.filter(|date| parse_date(&date.to_string()).is_ok())
}

impl Screen for DateLayer {
    fn title(&self) -> &'static str {
        "app-date-title"
    }

    fn bindings(&self, session: &Session) -> Vec<Binding> {
        let moving = |keys, action, label| Binding::new(keys, action, label).group(Group::Move);
        vec![
            moving("left h", Action::Left, "app-date-day").rank(2),
            moving("right l", Action::Right, "app-date-day").rank(2),
            moving("up k", Action::WeekBack, "app-date-week").rank(5),
            moving("down j", Action::WeekForward, "app-date-week").rank(5),
            moving("pageup", Action::MonthBack, "app-date-month").rank(3),
            moving("pagedown", Action::MonthForward, "app-date-month").rank(3),
            moving("[", Action::PreviousEdition, "app-edition")
                .rank(3)
                .off_when(session.edition_before().is_none(), "app-no-earlier-edition"),
            moving("]", Action::NextEdition, "app-edition")
                .rank(3)
                .off_when(session.edition_after().is_none(), "app-no-later-edition"),
            Binding::new("t", Action::Today, "app-date-today").rank(4),
            Binding::new("enter", Action::Accept, "app-accept").rank(1),
            Binding::new("esc", Action::Back, "app-date-return").rank(1),
        ]
    }

    fn takes(&self, key: Key) -> bool {
        let erases = matches!(key.code, crossterm::event::KeyCode::Backspace);
        erases || key.typed().is_some_and(|typed| typed.is_ascii_digit() || typed == '-')
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        panel::top_right(body, 46, 6)
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        match input {
            Input::Key(key, None) if self.takes(*key) => {
                if std::mem::take(&mut self.fresh) && key.typed().is_some() {
                    self.input.set("");
                }
                let typed = self.input.press(*key);
                self.typed(typed)
            }
            Input::Paste(text) => {
                self.input.set("");
                let typed = self.input.insert(text.trim());
                self.typed(typed)
            }
            _ => match input.action() {
                Some(Action::Accept) => self.accept(),
                Some(Action::Back) => vec![Effect::SetDate(self.before), Effect::Pop],
                Some(action) => match step(session, action) {
                    Some(date) => self.show(date),
                    None => Vec::new(),
                },
                None => Vec::new(),
            },
        }
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let (theme, text) = (&session.theme, &session.text);
        let inner = panel::panel(session, frame, area, &text.say(self.title()));
        let [field, _, words, edition] = Layout::vertical([Constraint::Length(1); 4]).areas(inner);
        self.input.view(frame, field, theme.accent.patch(theme.strong), theme.symbols.more, true);
        let shape = Line::styled(text.say("app-date-shape"), theme.dim);
        frame.render_widget(
            shape.right_aligned(),
            Rect { x: field.x + 12, width: field.width.saturating_sub(12), ..field },
        );
        let line = match &self.problem {
            Some(refusal) => Line::styled(session.refusal(refusal), theme.bad),
            None => Line::from(session.day_in_words()),
        };
        frame.render_widget(line, words);
        let rules = session.edition_in_words();
        frame.render_widget(Span::styled(rules, theme.dim), edition);
    }
}
