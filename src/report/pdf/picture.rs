//! The jobs over the years, drawn.

use super::flow::{Flow, Ink, Mark, Role, SIDE, SMALL, Style};
use crate::report::Unwritten;
use crate::report::document::{Bar, Bars, Fill};

/// Width of the labels at the left; height of the names of years, of a row and of a bar in it.
const LABEL: f32 = 140.0;
const YEARS: f32 = 14.0;
const ROW: f32 = 17.0;
const BAR: f32 = 9.0;
const LETTERS: Style = Style { size: 7.5, leading: 10.0, ink: Ink::Text, ..SMALL };

impl Flow<'_> {
    /// The picture of a work history; whole on one sheet where it fits on one. On each sheet it
    /// goes on to, the years are named anew.
    pub(super) fn picture(&mut self, bars: &Bars) -> Result<(), Unwritten> {
        let below = bars.windows.len() as f32 * 26.0 + 24.0;
        self.space(4.0);
        self.keep(YEARS + bars.rows.len() as f32 * ROW + below);
        self.begin(Role::Figure(bars.caption.clone()));
        let mut rows = bars.rows.as_slice();
        loop {
            let fit = (1..=rows.len()).take_while(|&count| self.fits(YEARS + count as f32 * ROW)).count();
            let (these, rest) = rows.split_at(fit.max(rows.len().min(1)));
            self.years(bars, these.len() as f32 * ROW);
            for row in these {
                self.job(bars, row)?;
            }
            rows = rest;
            if rows.is_empty() {
                break;
            }
            self.turn();
        }
        if !self.fits(below) {
            self.turn();
        }
        for (days, name) in &bars.windows {
            let (from, to) = bars.reach(*days);
            let (left, right, y) = (self.across(from), self.across(to), self.y + 2.0);
            let points = vec![(left, y), (left, y + 7.0), (right, y + 7.0), (right, y)];
            self.place(Mark::Line { points, ink: Ink::Text });
            let wide = self.faces.width(name, LETTERS.weight, LETTERS.size)?;
            let middle = f32::midpoint(left, right) - wide / 2.0 - SIDE;
            self.y += 11.0;
            self.line(name, LETTERS, middle.min(self.width() - wide));
            self.y += 15.0;
        }
        self.y += 4.0;
        let mut from = LABEL;
        for (fill, name) in &bars.legend {
            let (x, y) = (SIDE + from, self.y + 1.5);
            self.place(bar(*fill, x, y, 16.0));
            self.line(name, Style { ink: Ink::Quiet, ..LETTERS }, from + 21.0);
            from += 36.0 + self.faces.width(name, LETTERS.weight, LETTERS.size)?;
        }
        self.y += 18.0;
        Ok(())
    }

    /// A job: its name and its bar.
    fn job(&mut self, bars: &Bars, row: &Bar) -> Result<(), Unwritten> {
        let label = self.faces.lines(&row.label, LETTERS.weight, LETTERS.size, LABEL - 12.0)?;
        let label = match label.as_slice() {
            [only] => only.clone(),
            [first, ..] => format!("{first}…"),
            [] => String::new(),
        };
        self.y += (ROW - LETTERS.leading) / 2.0;
        self.line(&label, LETTERS, 0.0);
        self.y -= (ROW - LETTERS.leading) / 2.0;
        let (from, to) = bars.reach(row.days);
        let (x, y) = (self.across(from), self.y + (ROW - BAR) / 2.0);
        let width = (self.across(to) - x).max(1.5);
        self.place(bar(row.fill, x, y, width));
        if row.goes_on {
            self.place(Mark::Tip { x: x + width, y: y - 1.0, height: BAR + 2.0 });
        }
        self.y += ROW;
        Ok(())
    }

    /// Names of the years, and their lines behind rows of this `height`.
    fn years(&mut self, bars: &Bars, height: f32) {
        let foot = self.y + YEARS + height;
        for (day, name) in &bars.years {
            let x = self.across(bars.at(*day));
            self.place(Mark::Line { points: vec![(x, self.y + 11.0), (x, foot)], ink: Ink::Rule });
            self.line(name, Style { ink: Ink::Quiet, ..LETTERS }, x - SIDE + 1.5);
        }
        self.y += YEARS;
    }

    /// A place from 0 to 1 in points from the left edge of the page.
    fn across(&self, place: f32) -> f32 {
        SIDE + LABEL + place * (self.width() - LABEL - 8.0)
    }
}

fn bar(fill: Fill, x: f32, y: f32, width: f32) -> Mark {
    let height = BAR;
    match fill {
        Fill::Canada => Mark::Box { x, y, width, height, ink: Ink::Accent },
        Fill::Abroad => Mark::Box { x, y, width, height, ink: Ink::Light },
        Fill::Uncounted => Mark::Frame { x, y, width, height },
    }
}
