//! What the result says when there is nothing to decide: where to begin.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};

use crate::data;
use crate::tui::key::Key;
use crate::tui::screen::{Effect, Route};
use crate::tui::session::Session;
use crate::tui::widgets::wrap;

/// Why there is nothing to decide.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Empty {
    /// The date in view lies before the first categories and programs.
    NotInForce,
    /// No work, no French result and no military service on file.
    NothingOnFile,
}

impl Empty {
    /// Why there is nothing to decide, if there is not.
    pub fn of(session: &Session) -> Option<Empty> {
        let client = session.client();
        let mut french = session.book.languages.french(&client.language_tests);
        if session.edition().is_none() && session.programs().answers.is_empty() {
            Some(Empty::NotInForce)
        } else if client.work.is_empty() && client.military.is_none() && french.next().is_none() {
            Some(Empty::NothingOnFile)
        } else {
            None
        }
    }

    /// Message id of what Enter does.
    pub fn label(self) -> &'static str {
        match self {
            Empty::NotInForce => "result-to-first-edition",
            Empty::NothingOnFile => "result-to-experience",
        }
    }

    /// Where Enter leads.
    pub fn way_out(self, session: &Session) -> Effect {
        match self {
            Empty::NotInForce => Effect::SetDate(session.book.first_day().date()),
            Empty::NothingOnFile => Effect::Go(Route::Experience),
        }
    }

    /// Draws it.
    pub fn view(self, session: &Session, frame: &mut Frame, area: Rect) {
        let (theme, text) = (&session.theme, &session.text);
        let area = area.inner(Margin::new(2, 1));
        let columns = area.width.min(72);
        let mut lines: Vec<Line> = Vec::new();
        let mut put = |line: Line<'static>| lines.extend(wrap::lines(&line, columns));
        let first = text.date(session.book.first_day().date());
        match self {
            Empty::NotInForce => {
                put(Line::styled(
                    text.say_with("plain-not-in-force", &[("first", first.into())]),
                    theme.strong,
                ));
                put(Line::default());
                let programs = text.date(data::programs().first_day().date());
                put(Line::from(text.say_with("result-before-first", &[("programs", programs.into())])));
            }
            Empty::NothingOnFile => {
                put(Line::styled(text.say("app-empty-result").into_owned(), theme.strong));
                put(Line::default());
                put(Line::from(text.say("result-teach").into_owned()));
                put(Line::default());
                put(Line::from(text.say("result-teach-french").into_owned()));
            }
        }
        put(Line::default());
        let enter = Key::parse("enter").map(|key| key.label(text, &theme.symbols)).unwrap_or_default();
        put(Line::from(vec![
            Span::styled(enter, theme.accent),
            Span::raw(format!("  {}", text.say(self.label()))),
        ]));
        for (line, y) in lines.into_iter().zip(area.top()..area.bottom()) {
            frame.render_widget(line, Rect { y, height: 1, ..area });
        }
    }
}
