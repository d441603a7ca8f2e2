//! The cut-offs over time, with the client's own score as a line.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span as Words};

use crate::core::calendar::{Day, Span};
use crate::tui::theme::Theme;
use crate::tui::widgets::axis::Axis;
use crate::tui::widgets::wrap::width;

/// Columns of the scores before the picture.
const LEFT: u16 = 6;
/// Scores by which the scale is rounded.
const STEP: u16 = 50;
/// Dots of a cell, across and down.
const DOTS: (u16, u16) = (2, 4);

/// One round in the picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Point {
    pub(super) day: Day,
    pub(super) cut_off: u16,
    /// The client's own score that day.
    pub(super) own: Option<u16>,
}

/// The rounds to draw, oldest first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Chart {
    pub(super) points: Vec<Point>,
}

/// What the marks of one cell stand for.
#[derive(Clone, Copy, Default)]
struct Cell {
    rounds: u8,
    own: u8,
    selected: bool,
}

impl Chart {
    /// Lowest and highest score shown, rounded outwards.
    fn scale(&self) -> (u16, u16) {
        let scores = || self.points.iter().flat_map(|it| [Some(it.cut_off), it.own]).flatten();
        let (low, high) = (scores().min().unwrap_or(0), scores().max().unwrap_or(0));
        let low = low / STEP * STEP;
        (low, (high / STEP + 1) * STEP)
    }

    /// Draws the years, the picture, and the date in view below it.
    pub(super) fn view(
        &self,
        theme: &Theme,
        frame: &mut Frame,
        area: Rect,
        selected: Option<Day>,
        here: (Day, &str),
    ) {
        let (Some(first), Some(last)) = (self.points.first(), self.points.last()) else { return };
        if area.height < 4 || area.width < LEFT + 10 {
            return;
        }
        // A single round still has a year around it.
        let days = Span { first: first.day.before(), last: last.day.max(first.day.plus(365)).next() };
        let axis = Axis::new(days, area.width - LEFT - 1);
        let tall = area.height - 2;
        let row = |y: u16| Rect { x: area.x + LEFT, y, width: axis.cells(), height: 1 };
        frame.render_widget(axis.ruler(theme), row(area.y));
        let (low, high) = self.scale();
        for (y, line) in self.picture(theme, axis, tall, (low, high), selected).into_iter().enumerate() {
            frame.render_widget(line, row(area.y + 1 + y as u16));
        }
        for (y, score) in labels(tall, (low, high)) {
            let label = Words::styled(format!("{score:>width$}", width = usize::from(LEFT) - 2), theme.dim);
            frame.render_widget(label, Rect { x: area.x, y: area.y + 1 + y, width: LEFT - 1, height: 1 });
        }
        frame.render_widget(pointer(theme, axis, here), row(area.y + 1 + tall));
    }

    fn picture(
        &self,
        theme: &Theme,
        axis: Axis,
        tall: u16,
        (low, high): (u16, u16),
        selected: Option<Day>,
    ) -> Vec<Line<'static>> {
        let dots = theme.symbols.chart.dots;
        let (across, down) = if dots { DOTS } else { (1, 1) };
        let fine = Axis::new(axis.days(), axis.cells() * across);
        let levels = u32::from(tall * down);
        let level = |score: u16| {
            let score = score.clamp(low, high);
            let up = u32::from(score - low) * (levels - 1) / u32::from(high - low).max(1);
            (levels - 1 - up) as u16
        };
        let mut cells = vec![Cell::default(); usize::from(axis.cells() * tall)];
        let mut put = |x: u16, y: u16, set: &dyn Fn(&mut Cell, u8)| {
            let at = usize::from(y / down) * usize::from(axis.cells()) + usize::from(x / across);
            if let Some(cell) = cells.get_mut(at) {
                set(cell, dot(x % across, y % down));
            }
        };
        let mut before: Option<(u16, u16)> = None;
        for point in &self.points {
            let x = fine.cell(point.day);
            if let Some(own) = point.own {
                let y = level(own);
                // Between two rounds the score stands as it was.
                let from = before.map_or(x, |(from, _)| from);
                let kept = before.map_or(y, |(_, kept)| kept);
                (from..x).for_each(|x| put(x, kept, &|cell, dot| cell.own |= dot));
                put(x, y, &|cell, dot| cell.own |= dot);
                before = Some((x, y));
            } else {
                before = None;
            }
            let here = selected == Some(point.day);
            put(x, level(point.cut_off), &|cell, dot| {
                cell.rounds |= dot;
                cell.selected |= here;
            });
        }
        cells.chunks(usize::from(axis.cells())).map(|row| line(theme, row)).collect()
    }
}

/// The bit of a dot in a cell of eight.
fn dot(x: u16, y: u16) -> u8 {
    match (x, y) {
        (0, 3) => 0x40,
        (_, 3) => 0x80,
        (0, y) => 1 << y,
        (_, y) => 8 << y,
    }
}

fn line(theme: &Theme, cells: &[Cell]) -> Line<'static> {
    let mut line = Line::default();
    let symbols = &theme.symbols.chart;
    for cell in cells {
        let style = match cell {
            Cell { selected: true, .. } => theme.cursor,
            Cell { rounds: 0, own: 1.., .. } => theme.accent,
            _ => Style::new(),
        };
        let bits = cell.rounds | cell.own;
        let symbol = match (bits, symbols.dots) {
            (0, _) => ' ',
            (bits, true) => char::from_u32(0x2800 + u32::from(bits)).unwrap_or(' '),
            (_, false) if cell.rounds > 0 => symbols.round.chars().next().unwrap_or('*'),
            (_, false) => symbols.own.chars().next().unwrap_or('-'),
        };
        match line.spans.last_mut() {
            Some(last) if last.style == style => last.content.to_mut().push(symbol),
            _ => line.push_span(Words::styled(symbol.to_string(), style)),
        }
    }
    line
}

/// The scores beside the picture: at its top, its foot and, where there is room, between.
fn labels(tall: u16, (low, high): (u16, u16)) -> Vec<(u16, u16)> {
    let mut labels = vec![(0, high), (tall - 1, low)];
    if tall >= 5 {
        let middle = tall / 2;
        let up = u32::from(tall - 1 - middle) * u32::from(high - low) / u32::from(tall - 1);
        labels.push((middle, low + up as u16));
    }
    labels
}

/// The date in view below the picture, where it lies within.
fn pointer(theme: &Theme, axis: Axis, (here, said): (Day, &str)) -> Line<'static> {
    let sign = theme.symbols.bars.pointer;
    let at = axis.cell(here);
    let wide = width(said) + 2;
    let text = if at + wide <= axis.cells() {
        format!("{}{sign} {said}", " ".repeat(at.into()))
    } else {
        format!("{}{said} {sign}", " ".repeat((at + 1).saturating_sub(wide).into()))
    };
    Line::styled(text, theme.accent)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse::<NaiveDate>().expect("a date").into()
    }

    fn point(text: &str, cut_off: u16, own: Option<u16>) -> Point {
        Point { day: day(text), cut_off, own }
    }

    fn drawn(chart: &Chart, theme: &Theme, tall: u16) -> Vec<String> {
        let (first, last) = (chart.points[0].day, chart.points[chart.points.len() - 1].day);
        let axis = Axis::new(Span { first, last }, 20);
        let lines = chart.picture(theme, axis, tall, chart.scale(), None);
        lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_scale_holds_every_score_and_the_own() {
        let chart =
            Chart { points: vec![point("2024-01-01", 476, Some(430)), point("2024-06-01", 550, None)] };
        assert_eq!(chart.scale(), (400, 600));
    }

    #[test]
    fn plain_symbols_tell_rounds_from_the_own_score() {
        let points = vec![point("2024-01-01", 440, Some(420)), point("2024-12-31", 410, Some(420))];
        let shown = drawn(&Chart { points }, &Theme::mono().ascii(), 5);
        assert_eq!(shown.iter().filter(|line| line.contains('*')).count(), 2, "{shown:#?}");
        assert!(shown.iter().any(|line| line.contains("-----")), "{shown:#?}");
    }

    #[test]
    fn a_higher_cut_off_stands_higher() {
        let points = vec![point("2024-01-01", 450, None), point("2024-12-31", 400, None)];
        let shown = drawn(&Chart { points }, &Theme::color(), 4);
        let at = |side: usize| {
            shown.iter().position(|line| line.chars().nth(side).is_some_and(|c| c != ' ')).expect("a dot")
        };
        assert!(at(0) < at(19), "{shown:#?}");
    }
}
