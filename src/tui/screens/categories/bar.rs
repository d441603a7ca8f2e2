//! The editions of the rules side by side, the one in force on the date in view marked.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::core::rulebook::Edition;
use crate::tui::key::Key;
use crate::tui::session::Session;
use crate::tui::widgets::regions::Regions;
use crate::tui::widgets::wrap::{cut, width};

/// Where the editions were last drawn.
#[derive(Debug, Default)]
pub(super) struct Bar {
    /// Position of an edition in the rulebook.
    regions: Regions<usize>,
}

/// An edition as the bar shows it.
struct Cell {
    at: usize,
    date: String,
    label: &'static str,
    here: bool,
}

impl Cell {
    /// Columns with the marker, on one line or with the label below.
    fn width(&self, labelled: bool) -> u16 {
        let label = if labelled { width(self.label) } else { 0 };
        1 + width(&self.date).max(label)
    }
}

impl Bar {
    /// The date that shows the edition at `position`, if there is one.
    pub(super) fn date_at(&self, session: &Session, position: Position) -> Option<NaiveDate> {
        let edition = session.book.editions.get(self.regions.at(position)?)?;
        Some(session.date_of(edition))
    }

    /// Draws the bar in two lines: dates, and what each edition brought. Where the labels do
    /// not fit side by side, the one in view has its own alone, with the first one's key.
    pub(super) fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        self.regions.clear();
        let room = area.width.saturating_sub(1);
        let mut cells = cells(session, true);
        if least(&cells, false) > room + 1 {
            cells = self::cells(session, false);
        }
        let labelled = least(&cells, true) <= room + 1;
        let between = (room + 1).saturating_sub(least(&cells, labelled)) / (cells.len().max(2) as u16 - 1);
        let gap = between.min(3) + 1;
        let here = cells.iter().position(|cell| cell.here).unwrap_or(0);
        let mut x = area.x;
        for cell in in_sight(&cells, here, gap, room) {
            let wide = cell.width(labelled).min(area.right().saturating_sub(x));
            self.cell(session, frame, Rect { x, width: wide, ..area }, cell, labelled);
            x += wide + gap;
        }
        if !labelled {
            below(session, frame, Rect { y: area.y + 1, height: 1, width: room, ..area }, &cells);
        }
    }

    fn cell(&self, session: &Session, frame: &mut Frame, place: Rect, cell: &Cell, labelled: bool) {
        let theme = &session.theme;
        self.regions.add(place, cell.at);
        let first = Rect { height: 1, ..place };
        let second = Rect { y: place.y + 1, ..first };
        let (marker, style) = marks(session, cell);
        frame.render_widget(Line::from(vec![marker.clone(), Span::styled(cell.date.clone(), style)]), first);
        if labelled {
            let style = if cell.here { Style::new() } else { theme.dim };
            frame.render_widget(Line::from(vec![marker, Span::styled(cell.label, style)]), second);
        }
    }
}

fn marks(session: &Session, cell: &Cell) -> (Span<'static>, Style) {
    let theme = &session.theme;
    if cell.here {
        (Span::styled(theme.symbols.marker, theme.accent), theme.accent.patch(theme.strong))
    } else {
        (Span::raw(" "), Style::new())
    }
}

/// The label of the edition in view and, with its key, that of the first.
fn below(session: &Session, frame: &mut Frame, area: Rect, cells: &[Cell]) {
    let theme = &session.theme;
    let mut used = 0;
    if let Some(cell) = cells.iter().find(|cell| cell.here) {
        let label = cut(cell.label, area.width.saturating_sub(1), theme.symbols.more);
        used = width(&label) + 1;
        frame.render_widget(Line::from(vec![marks(session, cell).0, Span::raw(label)]), area);
    }
    let Some(first) = cells.first().filter(|first| !first.here) else { return };
    let key =
        Key::parse(super::FIRST_RULES).map_or_else(String::new, |k| k.label(&session.text, &theme.symbols));
    let hint =
        Line::from(vec![Span::styled(format!("{key} "), theme.accent), Span::styled(first.label, theme.dim)]);
    if used + 3 + width(&hint.to_string()) <= area.width {
        frame.render_widget(hint.right_aligned(), area);
    }
}

/// Columns of all cells, one between each and the next.
fn least(cells: &[Cell], labelled: bool) -> u16 {
    cells.iter().map(|cell| cell.width(labelled) + 1).sum()
}

/// The editions; with room for it, the one in force today says so.
fn cells(session: &Session, roomy: bool) -> Vec<Cell> {
    let today = session.today.into();
    let in_view = session.edition().map(|edition| edition.id);
    let cell = |(at, edition): (usize, &'static Edition)| {
        let mut date = session.text.date(edition.in_force_from);
        if roomy && edition.first_day() <= today && today <= edition.last_day() {
            date =
                format!("{date} {} {}", session.theme.symbols.dot, session.text.say("categories-in-force"));
        }
        Cell { at, date, label: edition.label.get(session.lang()), here: Some(edition.id) == in_view }
    };
    session.book.editions.iter().enumerate().map(cell).collect()
}

/// The cells that fit with the one in view among them, should there ever be too many.
fn in_sight(cells: &[Cell], here: usize, gap: u16, room: u16) -> &[Cell] {
    let wide = |cells: &[Cell]| cells.iter().map(|cell| cell.width(false) + gap).sum::<u16>();
    let first = (0..=here).find(|&first| wide(cells.get(first..=here).unwrap_or(&[])) <= room + gap);
    let first = first.unwrap_or(here);
    let end = (here + 1..=cells.len()).rev().find(|&end| wide(&cells[first..end]) <= room + gap);
    cells.get(first..end.unwrap_or(cells.len())).unwrap_or(&[])
}
