//! How the clients are drawn: what is counted, the matrix, and the selected client below.

use ratatui::Frame;
use ratatui::layout::{Margin, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::detail::{turn_label, turn_style};
use super::matrix::{COUNT, Matrix, right};
use super::{Clients, Focus, IMPORT, NEW};
use crate::core::comparison::Turn;
use crate::core::verdict::Verdict;
use crate::text::harmless;
use crate::tui::job::Row;
use crate::tui::key::Key;
use crate::tui::session::Session;
use crate::tui::widgets::panel;
use crate::tui::widgets::split::{REST, columns, rows};
use crate::tui::widgets::table::{Column, fit};
use crate::tui::widgets::wrap::{self, width};

/// The changes that are counted above the list.
const TURNS: [Turn; 3] = [Turn::Gains, Turn::Loses, Turn::Depends];

/// Fewest lines for the selected client, and for the list.
const LEAST: (u16, u16) = (5, 4);

impl Clients {
    pub(super) fn draw(&self, session: &Session, frame: &mut Frame, area: Rect) {
        if self.is_empty() {
            return self.nothing(session, frame, area);
        }
        let screening = self.screening(session);
        let matrix = Matrix::fitting(session, &screening, area.width);
        let counts = if matrix.is_whole() && screening.compare.is_some() { TURNS.len() as u16 } else { 1 };
        let [status, heads, totals, rest] = rows(area, [1, 1, counts, REST]);
        self.status(session, frame, status);
        let at = matrix.places(area);
        let head = Line::styled(session.text.say("clients-name").into_owned(), session.theme.dim);
        put(frame, heads, at.name, head);
        if let Some(reference) = at.reference {
            let head = Line::styled(session.text.say("clients-reference").into_owned(), session.theme.dim);
            put(frame, heads, reference, head);
        }
        put(frame, heads, at.matrix, matrix.heads(session));
        if let Some(changed) = at.changed {
            let head = Line::styled(session.text.say("clients-last-change").into_owned(), session.theme.dim);
            put(frame, heads, changed, head);
        }
        self.totals(session, frame, totals, &matrix);
        // The list takes what it needs without a search, so that nothing moves during one.
        let most = rest.height.saturating_sub(1 + LEAST.0.max(rest.height / 3));
        let count = if self.choice.affected { self.list.totals().affected } else { self.list.count() };
        let tall = u16::try_from(count).unwrap_or(u16::MAX).max(LEAST.1).min(most);
        let [list, rule, detail] = rows(rest, [tall, 1, REST]);
        self.table(session, frame, list, &matrix);
        panel::rule(&session.theme, frame, rule);
        let focused = self.focus == Focus::Detail;
        let detail = Rect { x: detail.x + 1, width: detail.width.saturating_sub(2), ..detail };
        if self.detail.view(frame, detail) || focused {
            let style = if focused { session.theme.accent } else { session.theme.dim };
            let more = format!(" {} {} ", session.text.say("app-more"), session.theme.symbols.down);
            let place = Rect { x: rule.x + 2, width: rule.width.saturating_sub(4), ..rule };
            frame.render_widget(Line::styled(more, style).right_aligned(), place);
        }
    }

    /// What is listed and how far a run is, and the search.
    fn status(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let (text, theme) = (&session.text, &session.theme);
        let searches = self.focus == Focus::Search || !self.search.text().is_empty();
        let wide = if searches { area.width / 3 } else { 0 };
        let [said, field] = columns(area, [REST, wide]);
        let mut parts = Vec::new();
        let number = |count: usize| text.number(count as i64);
        if let Some(reason) = &self.failure {
            let said = text.say_with("clients-unread", &[("reason", reason.as_str().into())]);
            parts.push(Span::styled(said, theme.warn));
        }
        if let Some((done, total)) = self.run.progress() {
            let args = [("done", number(done).into()), ("total", number(total).into())];
            parts.push(Span::styled(text.say_with("clients-reading", &args), theme.accent));
        } else if let Some((done, total)) = self.run.stopped {
            let args = [("done", number(done).into()), ("total", number(total).into())];
            parts.push(Span::styled(text.say_with("clients-stopped", &args), theme.warn));
        }
        let totals = self.list.totals();
        let clients = self.list.count() - totals.damaged;
        if let Some(days) = self.screening(session).days() {
            let (from, to) = (text.date(days.first.date()), text.date(days.last.date()));
            parts.push(Span::styled(format!("{from} {} {to}", theme.symbols.becomes), theme.strong));
            let count = totals.affected;
            let args = [
                ("count", count.into()),
                ("number", number(count).into()),
                ("total", number(clients).into()),
            ];
            parts.push(Span::raw(text.say_with("clients-affected", &args)));
            let listed = if self.choice.affected { "clients-only-these" } else { "clients-all-listed" };
            parts.push(Span::raw(text.say_with(listed, &args)));
        } else {
            let args = [("count", clients.into()), ("number", number(clients).into())];
            parts.push(Span::raw(text.say_with("clients-count", &args)));
        }
        if self.choice.query.is_some() {
            let count = self.list.shown();
            let args = [("count", count.into()), ("number", number(count).into())];
            parts.push(Span::raw(text.say_with("clients-found", &args)));
        }
        if totals.damaged > 0 {
            let args = [("count", totals.damaged.into()), ("number", number(totals.damaged).into())];
            parts.push(Span::styled(text.say_with("clients-damaged", &args), theme.warn));
        }
        parts.push(Span::styled(text.say(self.choice.sort.label()).into_owned(), theme.dim));
        let line = joined(parts, theme.symbols.dot, theme.dim, said.width.saturating_sub(2));
        frame.render_widget(line, Rect { x: said.x + 1, width: said.width.saturating_sub(1), ..said });
        if searches {
            let focused = self.focus == Focus::Search;
            let sign = Span::styled("/ ", if focused { theme.accent } else { theme.dim });
            frame.render_widget(sign, field);
            let input = Rect { x: field.x + 2, width: field.width.saturating_sub(3), ..field };
            let style = if focused { theme.accent } else { Style::new() };
            self.search.view(frame, input, style, theme.symbols.more, focused);
        }
    }

    /// How many clients each category concerns.
    fn totals(&self, session: &Session, frame: &mut Frame, area: Rect, matrix: &Matrix) {
        let (text, theme) = (&session.text, &session.theme);
        let (totals, at) = (self.list.totals(), matrix.places(area));
        let number = |column: usize, count: usize, style: Style| match count {
            0 => Span::styled(theme.symbols.dot, theme.dim),
            count => Span::styled(matrix.number(text, column, count), style),
        };
        let columns = 0..matrix.categories.len();
        if !matrix.is_whole() {
            let cells = matrix.kinds().into_iter().enumerate().map(|(at, kind)| {
                let count = columns.clone().map(|column| kind.total(totals, column)).sum();
                right(&number(at, count, kind.style(theme)), COUNT)
            });
            put(frame, area, at.matrix, matrix.line(cells));
            let label = Line::styled(text.say("clients-total").into_owned(), theme.dim);
            return put(frame, area, at.name, label);
        }
        if self.compare.is_none() {
            let (sign, word, style) = theme.verdict(Verdict::Eligible);
            let label = Line::from(Span::styled(format!("{sign} {}", text.say(word)), style));
            put(frame, area, at.name, label);
            let cells = columns.map(|column| number(column, totals.of(column, Verdict::Eligible), style));
            return put(frame, area, at.matrix, matrix.line(cells));
        }
        let turned =
            |column: usize, turn| number(column, totals.turned(column, turn), turn_style(theme, turn));
        let wide = |column: usize| {
            TURNS.into_iter().map(|turn| width(&turned(column, turn).content)).max().unwrap_or(0)
        };
        for (turn, y) in TURNS.into_iter().zip(area.top()..area.bottom()) {
            let place = Rect { y, height: 1, ..area };
            // A span, not a line: an underline ends with the word.
            let label = Span::styled(text.say(turn_label(turn)).into_owned(), turn_style(theme, turn));
            put(frame, place, at.name, label.into());
            let cells = columns.clone().map(|column| right(&turned(column, turn), wide(column)));
            put(frame, place, at.matrix, matrix.line(cells));
        }
    }

    fn table(&self, session: &Session, frame: &mut Frame, area: Rect, matrix: &Matrix) {
        let theme = &session.theme;
        if self.list.shown() == 0 && self.list.count() > 0 {
            let id = if self.choice.query.is_some() || self.run.is_going() {
                "clients-none-found"
            } else {
                "clients-none-affected"
            };
            let said = Line::styled(session.text.say(id).into_owned(), theme.dim);
            frame.render_widget(said, Rect { x: area.x + 1, width: area.width - 1, height: 1, ..area });
        }
        let in_view = self.in_view(session);
        let row = |at: usize| {
            self.list.get(at).map_or_else(Vec::new, |row| {
                cells(session, matrix, row, in_view.as_ref() == Some(&row.record.place))
            })
        };
        let wide = matrix.widths();
        let columns: Vec<Column> = wide.into_iter().map(|wide| Column::new("", wide)).collect();
        self.table.view(theme, frame, area, &columns, &(self.list.shown(), row), self.focus != Focus::Detail);
    }

    /// What is said where there are no clients: where they would be, and how to begin.
    fn nothing(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let (text, theme) = (&session.text, &session.theme);
        // Nothing of the list can be clicked.
        self.table.view(theme, frame, Rect::ZERO, &[], &(0, |_| Vec::new()), false);
        let area = area.inner(Margin::new(2, 1));
        let columns = area.width.min(72);
        let mut lines: Vec<Line> = Vec::new();
        let mut put = |line: Line<'static>| lines.extend(wrap::lines(&line, columns));
        let folder = self.folder.as_ref().map(|folder| folder.display().to_string());
        match (&self.failure, folder) {
            (Some(reason), _) => {
                put(Line::styled(
                    text.say_with("clients-unread", &[("reason", reason.as_str().into())]),
                    theme.warn,
                ));
            }
            (None, None) => put(Line::styled(text.say("clients-no-folder").into_owned(), theme.strong)),
            (None, Some(folder)) => {
                put(Line::styled(text.say("clients-empty").into_owned(), theme.strong));
                put(Line::default());
                put(Line::from(text.say_with("clients-empty-where", &[("folder", folder.into())])));
                put(Line::default());
                put(Line::from(text.say("clients-empty-what").into_owned()));
                put(Line::default());
                for (key, label) in [(NEW, "clients-new"), (IMPORT, "clients-import")] {
                    let key = Key::parse(key).map(|key| key.label(text, &theme.symbols)).unwrap_or_default();
                    let label = text.say(label).into_owned();
                    put(Line::from(vec![Span::styled(key, theme.accent), Span::raw(format!("  {label}"))]));
                }
            }
        }
        for (line, y) in lines.into_iter().zip(area.top()..area.bottom()) {
            frame.render_widget(line, Rect { y, height: 1, ..area });
        }
    }
}

/// The cells of one row: name, reference, matrix, date of the last change.
fn cells(session: &Session, matrix: &Matrix, row: &Row, in_view: bool) -> Vec<Line<'static>> {
    let theme = &session.theme;
    let mut cells = Vec::with_capacity(4);
    let reference = if let Ok(client) = &row.record.client {
        let name = harmless::line(&client.name);
        let name = if name.is_empty() { row.record.file_name() } else { name };
        cells.push(Line::styled(name, if in_view { theme.accent } else { Style::new() }));
        harmless::line(&client.reference)
    } else {
        cells.push(Span::styled(harmless::line(&row.record.file_name()), theme.warn).into());
        String::new()
    };
    if matrix.has_reference {
        cells.push(Line::from(reference));
    }
    cells.push(if row.record.client.is_ok() {
        matrix.row(session, row)
    } else {
        let said = Span::styled(session.text.say("clients-cannot-be-read").into_owned(), theme.warn);
        fit(said.into(), matrix.width(), theme.symbols.more)
    });
    if matrix.has_change {
        let changed = row.record.changed.map(|at| session.text.date(at.date_naive()));
        cells.push(Line::styled(changed.unwrap_or_default(), theme.dim));
    }
    cells
}

/// As many of the parts as fit, with a dot between them.
fn joined(parts: Vec<Span<'static>>, dot: &str, style: Style, room: u16) -> Line<'static> {
    let mut line = Line::default();
    let mut used = 0;
    for part in parts {
        let wide = width(&part.content) + if used > 0 { 3 } else { 0 };
        if used > 0 && used + wide > room {
            break;
        }
        if used > 0 {
            line.push_span(Span::styled(format!(" {dot} "), style));
        }
        line.push_span(part);
        used += wide;
    }
    line
}

/// Draws a line at `x` of the row that `area` is.
fn put(frame: &mut Frame, area: Rect, x: u16, line: Line) {
    if area.contains(Position::new(x, area.y)) {
        frame.render_widget(line, Rect { x, width: area.right() - x, height: 1, ..area });
    }
}
