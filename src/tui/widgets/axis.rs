//! Days across the width of a picture, and the years above it.

use chrono::{Datelike, NaiveDate};
use ratatui::text::{Line, Span as Words};

use super::wrap::width;
use crate::core::calendar::{Day, Span};
use crate::tui::theme::Theme;

/// Which cells of a row stand for which days.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Axis {
    days: Span,
    cells: u16,
}

impl Axis {
    /// An axis of `cells` cells, at least one, for `days`, at least one.
    pub fn new(days: Span, cells: u16) -> Axis {
        let last = days.last.max(days.first);
        Axis { days: Span { last, ..days }, cells: cells.max(1) }
    }

    /// The days it stands for.
    pub fn days(self) -> Span {
        self.days
    }

    /// How many cells it has.
    pub fn cells(self) -> u16 {
        self.cells
    }

    /// The cell of `day`; days outside stand at the ends.
    pub fn cell(self, day: Day) -> u16 {
        let day = day.clamp(self.days.first, self.days.last);
        let into = self.days.first.until(day) * i64::from(self.cells);
        (into / self.days.days()) as u16
    }

    /// The days of `cell`, at least one.
    pub fn days_of(self, cell: u16) -> Span {
        let start = |cell: u16| {
            let days = i64::from(cell) * self.days.days();
            self.days.first.plus((days + i64::from(self.cells) - 1) / i64::from(self.cells))
        };
        let first = start(cell.min(self.cells - 1)).min(self.days.last);
        let last = start(cell.min(self.cells - 1) + 1).before().clamp(first, self.days.last);
        Span { first, last }
    }

    /// The first day of each year within, with its cell.
    pub fn years(self) -> impl Iterator<Item = (u16, i32)> {
        let (first, last) = (self.days.first.date().year(), self.days.last.date().year());
        (first..=last).filter_map(move |year| {
            let day = Day::from(NaiveDate::from_ymd_opt(year, 1, 1)?);
            self.days.contains(day).then(|| (self.cell(day), year))
        })
    }

    /// The line of years above a picture: a tick and the year where it begins, as many as fit.
    pub fn ruler(self, theme: &Theme) -> Line<'static> {
        let mut line = String::new();
        for (cell, year) in self.years() {
            let label = format!("{}{year}", theme.symbols.wall);
            let free = cell.saturating_sub(width(&line));
            let fits = cell + width(&label) <= self.cells;
            if fits && (free > 0 || line.is_empty()) {
                line.push_str(&" ".repeat(usize::from(free)));
                line.push_str(&label);
            }
        }
        Line::from(Words::styled(line, theme.dim))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse::<NaiveDate>().expect("a date").into()
    }

    fn axis(cells: u16) -> Axis {
        Axis::new(Span { first: day("2023-05-31"), last: day("2027-11-22") }, cells)
    }

    #[test]
    fn every_day_lies_among_the_days_of_its_cell() {
        for cells in [1, 7, 60, 4000] {
            let axis = axis(cells);
            let mut day = axis.days().first;
            while day <= axis.days().last {
                assert!(axis.days_of(axis.cell(day)).contains(day), "{day:?} of {cells}");
                day = day.next();
            }
        }
    }

    #[test]
    fn the_ruler_names_the_years_that_fit() {
        let text = axis(60).ruler(&Theme::color()).to_string();
        assert_eq!(text.trim_start(), "│2024         │2025        │2026         │2027");
        assert!(width(&axis(8).ruler(&Theme::color()).to_string()) <= 8);
    }
}
