//! Drawing the form: which facts it asks for, the fields, what the one in focus is for, and
//! what follows from what is typed.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use super::{Mode, Profile, TURN, fields, missing};
use crate::core::needs::{Asker, is_fact};
use crate::tui::key::Key;
use crate::tui::screen::Screen;
use crate::tui::session::Session;
use crate::tui::widgets::table::fit;
use crate::tui::widgets::{panel, wrap};

/// Rows from which on there is room for a third line of the hint.
const TALL: u16 = 30;

impl Profile {
    pub(super) fn draw(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let theme = &session.theme;
        let whole = area.x == frame.area().x;
        frame.render_widget(Clear, area);
        let area =
            if whole { Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area } } else { area };
        let inner = panel::panel(session, frame, area, &session.text.say(self.title()));
        let row = |y: u16| Rect { y, height: 1, ..inner }.intersection(inner);
        self.heading(session, frame, row(inner.y));
        let follows = self.follows.len().min(if inner.height > 16 { 2 } else { 1 }) as u16;
        let hint_rows = if inner.height >= TALL { 3 } else { 2 };
        let foot = 1 + hint_rows + 1 + follows;
        let air = u16::from(inner.height > 20);
        let top = inner.y + 1 + air;
        let body =
            Rect { y: top, height: (inner.bottom().saturating_sub(foot)).saturating_sub(top), ..inner };
        if self.is_bare() {
            let args = [("key", turn_key(session).into())];
            let said = wrap::text(&session.text.say_with("profile-nothing-missing", &args), inner.width);
            for (line, y) in said.into_iter().zip(body.top()..body.bottom()) {
                frame.render_widget(Line::raw(line), row(y));
            }
        } else {
            self.form.view(session, frame, body);
        }
        let rule = theme.symbols.rule.repeat(inner.width.into());
        frame.render_widget(Span::styled(rule, theme.dim), row(body.bottom()));
        let mut y = body.bottom() + 1;
        if !self.is_bare() {
            // What the fact is for may take a line of the hint.
            let (purpose, style) = self.purpose(session);
            let purpose = wrap::text(&purpose, inner.width);
            let rows = (purpose.len().clamp(1, 2), usize::from(hint_rows) + 1);
            said(session, frame, row(y), &self.form.hint(session), (rows.1 - rows.0, theme.dim));
            said(session, frame, row(y + (rows.1 - rows.0) as u16), &purpose.join(" "), (rows.0, style));
        }
        y += hint_rows + 1;
        for (said, y) in self.follows.iter().zip(y..y + follows) {
            frame.render_widget(said.line(theme, inner.width), row(y));
        }
    }

    /// Which facts are asked for, and where the focus is among them.
    fn heading(&self, session: &Session, frame: &mut Frame, place: Rect) {
        let (theme, text) = (&session.theme, &session.text);
        let id = match self.mode {
            Mode::Missing => "profile-mode-missing",
            Mode::Everything => "profile-mode-everything",
        };
        let said = text.say_with(id, &[("missing", missing(&self.needs).len().into())]);
        let (at, of) = self.form.progress();
        let progress = text.say_with("profile-progress", &[("at", at.into()), ("of", of.into())]);
        let wide = wrap::width(&progress);
        let room = place.width.saturating_sub(if self.is_bare() { 0 } else { wide + 2 });
        let turn = format!(" {} {} {}", theme.symbols.dot, turn_key(session), text.say(self.mode.other()));
        let line = Line::from(vec![Span::raw(said), Span::styled(turn, theme.dim)]);
        frame.render_widget(fit(line, room, theme.symbols.more), place);
        if !self.is_bare() && place.width > wide {
            let corner = Rect { x: place.right() - wide, width: wide, ..place };
            frame.render_widget(Line::styled(progress, theme.dim), corner);
        }
    }

    /// What the fact in focus is for, and in which style that is said.
    fn purpose(&self, session: &Session) -> (String, Style) {
        let (theme, text) = (&session.theme, &session.text);
        let id = self.form.focused();
        let about: Vec<_> = self.needs.iter().filter(|need| fields::is_part(need.path, id)).collect();
        let mut askers: Vec<Asker> = Vec::new();
        for &asker in about.iter().flat_map(|need| &need.askers) {
            if !askers.contains(&asker) {
                askers.push(asker);
            }
        }
        if askers.is_empty() {
            let told = if is_fact(id) { text.say("profile-for-nothing") } else { "".into() };
            return (told.into_owned(), theme.dim);
        }
        let names: Vec<String> = askers.into_iter().map(|asker| text.asker(asker)).collect();
        let missing = about.iter().any(|need| need.missing);
        let id = if missing { "profile-missing-for" } else { "profile-for" };
        let style = if missing { theme.warn } else { Style::new() };
        (text.say_with(id, &[("names", names.join(", ").into())]), style)
    }
}

/// Draws `words` from `first` on, in at most so many lines and in a style.
fn said(session: &Session, frame: &mut Frame, first: Rect, words: &str, (rows, style): (usize, Style)) {
    let lines = wrap::text(words, first.width);
    for at in 0..lines.len().min(rows) {
        // The last line says by its end that there is more.
        let line = if at + 1 == rows { lines[at..].join(" ") } else { lines[at].clone() };
        let line = wrap::cut(&line, first.width, session.theme.symbols.more);
        let place = Rect { y: first.y + at as u16, ..first };
        frame.render_widget(Span::styled(line, style), place);
    }
}

/// The key that turns to the other mode, as keys are written.
fn turn_key(session: &Session) -> String {
    let key = Key::parse(TURN);
    key.map_or_else(String::new, |key| key.label(&session.text, &session.theme.symbols))
}
