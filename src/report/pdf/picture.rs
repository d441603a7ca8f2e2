//! The jobs over the years, drawn.

use super::flow::{Flow, Ink, Mark, Role, SIDE, SMALL, Style};
use crate::report::Unwritten;
use crate::report::document::{Bars, Fill};

/// Width of the labels at the left, height of a row and of a bar in it.
const LABEL: f32 = 140.0;
const ROW: f32 = 17.0;
const BAR: f32 = 9.0;
const LETTERS: Style = Style { size: 7.5, leading: 10.0, ink: Ink::Text, ..SMALL };

impl Flow<'_> {
    /// The picture of a work history; whole on one sheet where it fits on one.
    pub(super) fn picture(&mut self, bars: &Bars) -> Result<(), Unwritten> {
        let height = 14.0 + bars.rows.len() as f32 * ROW + bars.windows.len() as f32 * 26.0 + 24.0;
        self.space(4.0);
        self.keep(height);
        self.begin(Role::Figure(bars.caption.clone()));
        self.years(bars, height);
        for row in &bars.rows {
            if !self.fits(ROW) {
                self.turn();
            }
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

    /// Names and lines of the years, behind the bars.
    fn years(&mut self, bars: &Bars, height: f32) {
        let foot = self.y + (height - 24.0 - bars.windows.len() as f32 * 26.0);
        for (day, name) in &bars.years {
            let x = self.across(bars.at(*day));
            self.place(Mark::Line { points: vec![(x, self.y + 11.0), (x, foot)], ink: Ink::Rule });
            self.line(name, Style { ink: Ink::Quiet, ..LETTERS }, x - SIDE + 1.5);
        }
        self.y += 14.0;
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
