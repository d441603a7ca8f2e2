//! Rows in columns, one of them selected.
//!
//! Only the rows in sight are asked for, so a table of every occupation costs no more than
//! one of ten.

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::regions::Regions;
use super::wrap::{cut, width};
use crate::tui::action::Action;
use crate::tui::screen::Input;
use crate::tui::theme::Theme;

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    title: String,
    least: u16,
    grow: u16,
    right: bool,
    rank: u8,
}

impl Column {
    /// A column of at least `least` cells.
    pub fn new(title: impl Into<String>, least: u16) -> Column {
        Column { title: title.into(), least, grow: 0, right: false, rank: 0 }
    }

    /// Takes `share` parts of the width that is left.
    #[must_use]
    pub fn grow(mut self, share: u16) -> Column {
        self.grow = share;
        self
    }

    /// Aligns to the right, as numbers do.
    #[must_use]
    pub fn right(mut self) -> Column {
        self.right = true;
        self
    }

    /// Left out when there is too little room, the highest rank first; 0 always stays.
    #[must_use]
    pub fn rank(mut self, rank: u8) -> Column {
        self.rank = rank;
        self
    }
}

/// The rows of a table, asked for one by one.
pub trait Rows {
    /// How many there are.
    fn len(&self) -> usize;

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The cells of one row.
    fn row(&self, at: usize) -> Vec<Line<'static>>;
}

impl<F: Fn(usize) -> Vec<Line<'static>>> Rows for (usize, F) {
    fn len(&self) -> usize {
        self.0
    }

    fn row(&self, at: usize) -> Vec<Line<'static>> {
        (self.1)(at)
    }
}

/// What an input did to a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Moved {
    /// Nothing: it means something else.
    Ignored,
    /// Another row may be selected.
    Selected,
    /// The selected row was clicked again.
    Opened,
}

/// The selection of a table and where it was last drawn.
#[derive(Debug, Default)]
pub struct Table {
    selected: usize,
    /// First row in sight and number of rows in sight; known only while drawing.
    offset: Cell<usize>,
    height: Cell<usize>,
    regions: Regions<usize>,
    /// Where it was last drawn.
    area: Cell<Rect>,
}

/// Columns between two columns.
const GAP: u16 = 2;

impl Table {
    /// The selected row.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// Selects a row.
    pub fn select(&mut self, row: usize) {
        self.selected = row;
    }

    /// Lets an input move the selection among `len` rows.
    pub fn update(&mut self, input: &Input, len: usize) -> Moved {
        match input {
            Input::Click(position) => match self.regions.at(*position) {
                Some(row) if row < len && row == self.selected => return Moved::Opened,
                Some(row) if row < len => self.selected = row,
                _ => return Moved::Ignored,
            },
            Input::Scroll(at, _) if !self.area.get().contains(*at) => return Moved::Ignored,
            Input::Scroll(_, lines) => self.step(*lines as isize, len),
            _ => match input.action() {
                Some(action) => return self.act(action, len),
                None => return Moved::Ignored,
            },
        }
        Moved::Selected
    }

    fn act(&mut self, action: Action, len: usize) -> Moved {
        let page = self.height.get().max(2) as isize - 1;
        match action {
            Action::Up => self.step(-1, len),
            Action::Down => self.step(1, len),
            Action::PageUp => self.step(-page, len),
            Action::PageDown => self.step(page, len),
            Action::First => self.selected = 0,
            Action::Last => self.selected = len.saturating_sub(1),
            _ => return Moved::Ignored,
        }
        Moved::Selected
    }

    fn step(&mut self, by: isize, len: usize) {
        let selected = self.selected.min(len.saturating_sub(1));
        self.selected = selected.saturating_add_signed(by).min(len.saturating_sub(1));
    }

    /// Draws the table: a line of titles, unless all are empty, and as many rows as fit. The
    /// first cell of `area` is for the marker; `focused` says whether keys go to the table.
    pub fn view(
        &self,
        theme: &Theme,
        frame: &mut Frame,
        area: Rect,
        columns: &[Column],
        rows: &impl Rows,
        focused: bool,
    ) {
        self.regions.clear();
        self.area.set(area);
        if area.is_empty() {
            return;
        }
        let places = places(columns, area);
        let mut body = area;
        if columns.iter().any(|column| !column.title.is_empty()) {
            for (column, place) in columns.iter().zip(&places) {
                let Some((x, wide)) = *place else { continue };
                let title = Line::styled(cut(&column.title, wide, theme.symbols.more), theme.dim);
                let cell = Rect { x, width: wide, height: 1, ..area };
                frame.render_widget(title.alignment(column.alignment()), cell);
            }
            body = Rect { y: area.y + 1, height: area.height - 1, ..area };
        }
        let (len, room) = (rows.len(), body.height as usize);
        self.height.set(room);
        let selected = self.selected.min(len.saturating_sub(1));
        let lowest = selected.saturating_sub(room.saturating_sub(1));
        let offset = self.offset.get().clamp(lowest, selected.max(lowest)).min(len.saturating_sub(room));
        self.offset.set(offset);
        for (line, at) in (offset..len).take(room).enumerate() {
            let place = Rect { y: body.y + line as u16, height: 1, ..body };
            self.regions.add(place, at);
            let here = at == selected;
            if here {
                let style = if focused { theme.accent } else { theme.dim };
                frame.render_widget(Span::styled(theme.symbols.marker, style), Rect { width: 1, ..place });
            }
            let style = if here { theme.strong } else { Style::new() };
            self.row(theme, frame, place, columns, &places, rows.row(at), style);
        }
    }

    #[allow(clippy::too_many_arguments, clippy::unused_self)] // one row of `view`, cut out to be read
    fn row(
        &self,
        theme: &Theme,
        frame: &mut Frame,
        place: Rect,
        columns: &[Column],
        places: &[Option<(u16, u16)>],
        cells: Vec<Line<'static>>,
        style: Style,
    ) {
        for ((column, spot), cell) in columns.iter().zip(places).zip(cells) {
            let Some((x, wide)) = *spot else { continue };
            let cell = fit(cell, wide, theme.symbols.more).patch_style(style);
            let area = Rect { x, width: wide, ..place };
            frame.render_widget(cell.alignment(column.alignment()), area);
        }
    }
}

impl Column {
    fn alignment(&self) -> Alignment {
        if self.right { Alignment::Right } else { Alignment::Left }
    }
}

/// Left edge and width of each column; `None` for those left out.
fn places(columns: &[Column], area: Rect) -> Vec<Option<(u16, u16)>> {
    let room = area.width.saturating_sub(2);
    let mut kept: Vec<bool> = columns.iter().map(|_| true).collect();
    let needed = |kept: &[bool]| {
        let widths =
            columns.iter().zip(kept).filter(|&(_, &kept)| kept).map(|(column, _)| column.least + GAP);
        widths.sum::<u16>().saturating_sub(GAP)
    };
    while needed(&kept) > room {
        let ranked = columns.iter().enumerate().filter(|&(at, column)| kept[at] && column.rank > 0);
        let Some((at, _)) = ranked.max_by_key(|(_, column)| column.rank) else { break };
        kept[at] = false;
    }
    let rest = room.saturating_sub(needed(&kept));
    let shares: u16 = columns.iter().zip(&kept).filter(|&(_, &kept)| kept).map(|(c, _)| c.grow).sum();
    let (mut x, end) = (area.x + 1, area.right());
    let mut given = 0;
    let mut seen = 0;
    let place = columns.iter().zip(&kept).map(|(column, &kept)| {
        if !kept || x >= end {
            return None;
        }
        seen += column.grow;
        let share = if column.grow == 0 { 0 } else { rest * seen / shares - given };
        given += share;
        let spot = (x, (column.least + share).min(end - x));
        x += column.least + share + GAP;
        Some(spot)
    });
    place.collect()
}

/// A line in at most `columns`, cut with `more` where it is longer.
pub fn fit(line: Line<'static>, columns: u16, more: &str) -> Line<'static> {
    if width(&line.to_string()) <= columns {
        return line;
    }
    let mut kept = Line::default().style(line.style);
    let mut room = columns;
    for span in line.spans {
        let wide = width(&span.content);
        if wide < room {
            room -= wide;
            kept.push_span(span);
        } else {
            // More follows, or this one is too long: either way the cut is here.
            let longer = format!("{}{more}", span.content);
            kept.push_span(Span::styled(cut(&longer, room, more), span.style));
            break;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_what_is_left_and_the_least_needed_go_first() {
        let columns =
            [Column::new("NOC", 5), Column::new("Title", 10).grow(1), Column::new("Note", 8).rank(1)];
        let wide = places(&columns, Rect::new(0, 0, 40, 5));
        assert_eq!(wide, [Some((1, 5)), Some((8, 21)), Some((31, 8))]);
        let narrow = places(&columns, Rect::new(0, 0, 22, 5));
        assert_eq!(narrow, [Some((1, 5)), Some((8, 13)), None]);
    }

    #[test]
    fn the_selection_stays_within_the_rows() {
        let mut table = Table::default();
        table.select(9);
        table.update(&Input::Act(Action::Down), 3);
        assert_eq!(table.selected(), 2);
        table.update(&Input::Act(Action::Up), 0);
        assert_eq!(table.selected(), 0);
    }

    #[test]
    fn a_cell_too_long_ends_in_the_sign_for_more() {
        let line = Line::from(vec![Span::raw("Civil "), Span::raw("engineers")]);
        assert_eq!(fit(line.clone(), 9, "…").to_string(), "Civil en…");
        assert_eq!(fit(line, 15, "…").to_string(), "Civil engineers");
    }
}
