//! Drawing a form: labels on the left, values aligned, the hint under the field in focus.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{Field, Form, Kind};
use crate::core::client::parse_date;
use crate::tui::session::Session;
use crate::tui::widgets::wrap;

/// Rows from which on a group is set off from the one before by an empty line.
const GROUP_AIR: u16 = 16;

/// The lines of one field below its value.
enum Below {
    Hint(String),
    Problem(String),
    Nothing,
}

impl Form {
    /// Draws the form in `area`, scrolled so that the focused field is in sight.
    pub fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        self.regions.clear();
        if area.is_empty() {
            return;
        }
        let visible: Vec<usize> = self.visible().collect();
        let labels = visible.iter().map(|&at| wrap::width(&self.fields[at].label(session, self)));
        let label = labels.max().unwrap_or(0).min((area.width / 2).saturating_sub(4));
        // With room for a line under every field, moving the focus moves nothing else.
        let grouped = visible.iter().any(|&at| self.fields[at].group.is_some());
        let roomy = !grouped && visible.len() * 2 <= area.height as usize;
        let indent = (label + 4).min(area.width / 2);
        let air = u16::from(area.height > GROUP_AIR);
        let (mut y, mut places, mut titles) = (0, Vec::new(), Vec::new());
        let mut group = None;
        for &at in &visible {
            let title = self.fields[at].group;
            if title != group {
                y += if titles.is_empty() { 0 } else { air };
                titles.extend(title.map(|title| (title, y)));
                y += u16::from(title.is_some());
                group = title;
            }
            let below = self.below(session, at);
            let lines = below_lines(&below, area.width.saturating_sub(indent));
            let extra = (lines.len() as u16).max(u16::from(roomy));
            places.push((at, y, lines, matches!(below, Below::Problem(_))));
            y += 1 + extra;
        }
        let focused = places.iter().find(|place| place.0 == self.focus);
        let (top, end) = focused.map_or((0, 1), |(_, y, lines, _)| (*y, y + 1 + lines.len() as u16));
        let scroll = self.scroll.get().clamp(end.saturating_sub(area.height).min(top), top);
        let scroll = scroll.min(y.saturating_sub(area.height));
        // The first field of a group is not parted from its title.
        let scroll =
            scroll - u16::from(scroll > 0 && scroll == top && titles.iter().any(|it| it.1 + 1 == top));
        self.scroll.set(scroll);
        for (title, y) in titles {
            let y = y.checked_sub(scroll).filter(|&y| y + 1 < area.height);
            if let Some(y) = y {
                title_line(session, frame, Rect { y: area.y + y, height: 1, ..area }, title);
            }
        }
        for (at, y, lines, wrong) in places {
            let row = |down: u16| {
                let y = (y + down).checked_sub(scroll)?;
                (y < area.height).then(|| Rect { y: area.y + y, height: 1, ..area })
            };
            if let Some(place) = row(0) {
                self.regions.add(place, (at, place.x + indent));
                self.line(session, frame, place, at, label);
            }
            let style = if wrong { session.theme.bad } else { session.theme.dim };
            for (down, line) in lines.into_iter().enumerate() {
                if let Some(place) = row(1 + down as u16) {
                    let place = Rect { x: place.x + indent, width: place.width - indent, ..place };
                    frame.render_widget(Span::styled(line, style), place);
                }
            }
        }
    }

    fn below(&self, session: &Session, at: usize) -> Below {
        let field = &self.fields[at];
        if field.shown
            && let Some(problem) = self.problem(session, at)
        {
            return Below::Problem(problem);
        }
        if at == self.focus && !self.hints_apart {
            Below::Hint(field.hint(session, self).into_owned())
        } else {
            Below::Nothing
        }
    }

    /// Label, value and what is said beside it.
    fn line(&self, session: &Session, frame: &mut Frame, place: Rect, at: usize, label_width: u16) {
        let theme = &session.theme;
        let (field, focused) = (&self.fields[at], at == self.focus);
        let label = wrap::cut(&field.label(session, self), label_width, theme.symbols.more);
        let (marker, style) = if focused { (theme.symbols.marker, theme.accent) } else { (" ", theme.dim) };
        let lead =
            Line::from(vec![Span::styled(marker, theme.accent), Span::styled(format!(" {label}"), style)]);
        frame.render_widget(lead, place);
        let x = (label_width + 4).min(place.width / 2);
        let value = Rect { x: place.x + x, width: place.width - x, ..place };
        let note = self.note(session, field).unwrap_or_default();
        let room = wrap::width(&note) + 2;
        let taken = if let Some(input) = field.input() {
            let least = if field.short { 11 } else { 12 };
            let noted = !note.is_empty() && value.width >= least + room;
            let width = if noted { value.width - room } else { value.width };
            let width = if field.short { width.min(least) } else { width };
            let style = if focused { theme.strong } else { Style::new() };
            input.view(frame, Rect { width, ..value }, style, theme.symbols.more, focused);
            if let Some(blank) = field.blank.filter(|_| input.text().is_empty()) {
                let said = wrap::cut(&session.text.say(blank), value.width, theme.symbols.more);
                frame.render_widget(Span::styled(said, theme.dim), value);
            }
            width
        } else {
            let line = value_line(session, field, focused);
            let width = wrap::width(&line.to_string()).min(value.width);
            frame
                .render_widget(crate::tui::widgets::table::fit(line, value.width, theme.symbols.more), value);
            width
        };
        if !note.is_empty() && value.width > taken + 2 {
            let rest = Rect { x: value.x + taken + 2, width: value.width - taken - 2, ..value };
            let note = wrap::cut(&note, rest.width, theme.symbols.more);
            frame.render_widget(Span::styled(note, theme.dim), rest);
        }
    }

    fn note(&self, session: &Session, field: &Field) -> Option<String> {
        let value = field.value().trim();
        if value.is_empty() || field.check(session, self).is_err() {
            return None;
        }
        match (&field.note, &field.kind) {
            (Some(note), _) => note(session, self, value),
            (None, Kind::Date(_)) => parse_date(value).ok().map(|date| session.text.date(date)),
            _ => None,
        }
    }
}

/// The title of a group, with a line to the edge.
fn title_line(session: &Session, frame: &mut Frame, place: Rect, title: &str) {
    let theme = &session.theme;
    let title = session.text.say(title);
    let rest = place.width.saturating_sub(wrap::width(&title) + 1);
    let line = Line::from(vec![
        Span::styled(title.into_owned(), theme.strong),
        Span::styled(format!(" {}", theme.symbols.rule.repeat(rest.into())), theme.dim),
    ]);
    frame.render_widget(line, place);
}

fn below_lines(below: &Below, columns: u16) -> Vec<String> {
    match below {
        Below::Hint(said) | Below::Problem(said) if !said.is_empty() => wrap::text(said, columns),
        _ => Vec::new(),
    }
}

fn value_line(session: &Session, field: &Field, focused: bool) -> Line<'static> {
    let (theme, text) = (&session.theme, &session.text);
    let style = if focused { theme.strong } else { Style::new() };
    let between = |said: String| {
        let (open, close) = theme.symbols.choice;
        let quiet = if focused { theme.accent } else { theme.dim };
        Line::from(vec![
            Span::styled(format!("{open} "), quiet),
            Span::styled(said, style),
            Span::styled(format!(" {close}"), quiet),
        ])
    };
    match &field.kind {
        Kind::Choice { options, at } => between(text.say(options[*at].1).into_owned()),
        Kind::Toggle(on) => between(text.say(if *on { "app-yes" } else { "app-no" }).into_owned()),
        Kind::Picker { id, .. } if id.is_empty() => {
            Line::styled(text.say(field.blank.unwrap_or("app-pick")).into_owned(), theme.dim)
        }
        Kind::Picker { id, show, .. } => Line::styled(show(session, id), style),
        Kind::Entry { said, .. } => Line::styled(said.clone(), style),
        Kind::Text(_) | Kind::Date(_) | Kind::Number(_) => Line::default(),
    }
}
