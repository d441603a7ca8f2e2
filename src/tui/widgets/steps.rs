//! A count over the days to come as a line with steps.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span as Words};

use super::axis::Axis;
use super::wrap::width;
use crate::core::calendar::{Day, Span};
use crate::tui::theme::Theme;

/// The picture: what the count is on the first day, and on which days it changes.
#[derive(Clone, Debug)]
pub struct StepChart {
    /// The days.
    pub days: Span,
    /// The count on the first of them.
    pub start: u16,
    /// Days of change, in order, and the count from each on.
    pub changes: Vec<(Day, u16)>,
}

/// Columns for the counts on the left.
const LABEL: u16 = 6;

impl StepChart {
    fn on(&self, day: Day) -> u16 {
        let begun = self.changes.iter().take_while(|(from, _)| *from <= day);
        begun.last().map_or(self.start, |&(_, count)| count)
    }

    /// Draws the years, and below them the line; the highest and the lowest count at the left.
    /// `here` is the day of the change selected, if one is.
    pub fn view(&self, theme: &Theme, frame: &mut Frame, area: Rect, here: Option<Day>) {
        if area.height < 3 || area.width <= LABEL + 4 {
            return;
        }
        let axis = Axis::new(self.days, area.width - LABEL - 1);
        let place = |y: u16| Rect { x: area.x + LABEL, y: area.y + y, width: axis.cells(), height: 1 };
        frame.render_widget(axis.ruler(theme), place(0));
        let counts = || std::iter::once(self.start).chain(self.changes.iter().map(|&(_, count)| count));
        let (low, high) = (counts().min().unwrap_or(0), counts().max().unwrap_or(0));
        let rows = if low == high { 1 } else { area.height - 1 };
        let row_of = |count: u16| {
            let range = u32::from(high - low).max(1);
            ((u32::from(high - count) * u32::from(rows - 1) + range / 2) / range) as u16
        };
        let cells = self.cells(theme, axis, rows, row_of);
        let mark = here.map(|day| usize::from(axis.cell(day)));
        for (y, row) in (1..).zip(&cells) {
            let mut line = Line::default();
            for (at, symbol) in row.iter().enumerate() {
                let style = if mark == Some(at) { theme.accent.patch(theme.strong) } else { theme.accent };
                line.push_span(Words::styled(*symbol, if *symbol == " " { Style::new() } else { style }));
            }
            frame.render_widget(line, place(y));
        }
        for (count, y) in [(high, 1), (low, rows)] {
            let label = count.to_string();
            let indent = " ".repeat(usize::from((LABEL - 1).saturating_sub(width(&label))));
            let at = Rect { x: area.x, y: area.y + y, width: LABEL, height: 1 };
            frame.render_widget(Words::styled(indent + &label, theme.dim), at);
        }
    }

    /// The symbol of every cell, row by row.
    fn cells(
        &self,
        theme: &Theme,
        axis: Axis,
        rows: u16,
        row_of: impl Fn(u16) -> u16,
    ) -> Vec<Vec<&'static str>> {
        let symbols = &theme.symbols;
        let mut cells = vec![vec![" "; usize::from(axis.cells())]; usize::from(rows)];
        let mut before = row_of(self.start);
        for cell in 0..axis.cells() {
            let row = row_of(self.on(axis.days_of(cell).last));
            let (top, bottom) = (before.min(row), before.max(row));
            let column = usize::from(cell);
            for between in top..=bottom {
                cells[usize::from(between)][column] = symbols.border.vertical_left;
            }
            let (from, to) = if row > before {
                (symbols.border.top_right, symbols.border.bottom_left)
            } else {
                (symbols.border.bottom_right, symbols.border.top_left)
            };
            cells[usize::from(before)][column] = from;
            cells[usize::from(row)][column] = if row == before { symbols.rule } else { to };
            before = row;
        }
        cells
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_steps_down_and_up() {
        let day = |text: &str| Day::from(text.parse::<chrono::NaiveDate>().expect("a date"));
        let chart = StepChart {
            days: Span { first: day("2026-01-01"), last: day("2026-12-31") },
            start: 400,
            changes: vec![(day("2026-04-01"), 390), (day("2026-09-01"), 410)],
        };
        let axis = Axis::new(chart.days, 12);
        let rows = |count: u16| (410 - count) / 10;
        let cells = chart.cells(&Theme::color(), axis, 3, rows);
        let lines: Vec<String> = cells.iter().map(|row| row.concat()).collect();
        // The first of September lies in the cell of August's end.
        assert_eq!(lines, ["       ╭────", "──╮    │    ", "  ╰────╯    "]);
    }
}
