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
    /// Whether the client would have been invited.
    pub(super) invited: bool,
}

/// The rounds to draw, and the client's own score on some days, all oldest first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Chart {
    pub(super) points: Vec<Point>,
    pub(super) own: Vec<(Day, u16)>,
}

/// The words beside the marks.
#[derive(Clone, Debug)]
pub(super) struct Legend {
    pub(super) round: String,
    /// A round in which the client would have been invited.
    pub(super) invited: String,
    /// The client's own score.
    pub(super) own: String,
}

/// What the marks of one cell stand for.
#[derive(Clone, Copy, Default)]
struct Cell {
    rounds: u8,
    own: bool,
    invited: bool,
    selected: bool,
}

impl Cell {
    /// How it is drawn. The own score is a line where no round stands in its way, so that the
    /// two are told apart without colour.
    fn mark(self, theme: &Theme) -> (String, Style) {
        let symbols = &theme.symbols.chart;
        let symbol = match self.rounds {
            0 if self.own => return (symbols.own.to_owned(), theme.accent),
            0 => return (" ".to_owned(), Style::new()),
            _ if !symbols.dots => symbols.round.to_owned(),
            dots => char::from_u32(0x2800 + u32::from(dots)).map_or_else(String::new, String::from),
        };
        let style = match self {
            Cell { selected: true, .. } => theme.cursor,
            Cell { invited: true, .. } => theme.good,
            _ => Style::new(),
        };
        (symbol, style)
    }
}

impl Chart {
    /// Lowest and highest score shown, rounded outwards.
    fn scale(&self, days: Span) -> (u16, u16) {
        let own = || self.own.iter().filter(|(day, _)| days.contains(*day)).map(|(_, score)| *score);
        let scores = || self.points.iter().map(|it| it.cut_off).chain(own());
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
        legend: &Legend,
    ) {
        let (Some(first), Some(last)) = (self.points.first(), self.points.last()) else { return };
        if area.height < 4 || area.width < LEFT + 10 {
            return;
        }
        // A single round still has a year around it, and the last one the date in view after it.
        let last = last.day.max(first.day.plus(365));
        let after = Some(here.0).filter(|day| (last..=last.plus(365)).contains(day)).unwrap_or(last);
        let days = Span { first: first.day.before(), last: after.next() };
        let axis = Axis::new(days, area.width - LEFT - 1);
        let tall = area.height - 2;
        let row = |y: u16| Rect { x: area.x + LEFT, y, width: axis.cells(), height: 1 };
        frame.render_widget(axis.ruler(theme), row(area.y));
        let (low, high) = self.scale(days);
        for (y, line) in self.picture(theme, axis, tall, (low, high), selected).into_iter().enumerate() {
            frame.render_widget(line, row(area.y + 1 + y as u16));
        }
        for (y, score) in labels(tall, (low, high)) {
            let label = Words::styled(format!("{score:>width$}", width = usize::from(LEFT) - 2), theme.dim);
            frame.render_widget(label, Rect { x: area.x, y: area.y + 1 + y, width: LEFT - 1, height: 1 });
        }
        frame.render_widget(pointer(theme, axis, here, self.legend(theme, legend)), row(area.y + 1 + tall));
    }

    /// What the marks stand for.
    fn legend(&self, theme: &Theme, legend: &Legend) -> Vec<Words<'static>> {
        let symbols = &theme.symbols.chart;
        let mut spans =
            vec![Words::raw(symbols.round), Words::styled(format!(" {}", legend.round), theme.dim)];
        let mut add = |sign: &str, style: Style, said: &str| {
            spans.push(Words::styled(format!("   {sign}"), style));
            spans.push(Words::styled(format!(" {said}"), theme.dim));
        };
        if self.points.iter().any(|point| point.invited) && theme.good.fg.is_some() {
            add(symbols.round, theme.good, &legend.invited);
        }
        if !self.own.is_empty() {
            add(&symbols.own.repeat(2), theme.accent, &legend.own);
        }
        spans
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
        for &(day, own) in self.own.iter().filter(|(day, _)| axis.days().contains(*day)) {
            let (x, y) = (fine.cell(day), level(own));
            // Between two days the score stands as it was.
            let (from, kept) = before.unwrap_or((x, y));
            (from..x).for_each(|x| put(x, kept, &|cell, _| cell.own = true));
            put(x, y, &|cell, _| cell.own = true);
            before = Some((x, y));
        }
        for point in &self.points {
            let x = fine.cell(point.day);
            let here = selected == Some(point.day);
            put(x, level(point.cut_off), &|cell, dot| {
                cell.rounds |= dot;
                cell.invited |= point.invited;
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
    for cell in cells {
        let (symbol, style) = cell.mark(theme);
        match line.spans.last_mut() {
            Some(last) if last.style == style => last.content.to_mut().push_str(&symbol),
            _ => line.push_span(Words::styled(symbol, style)),
        }
    }
    line
}

/// The scores beside the picture: at its top, its foot and, where there is room, between.
fn labels(tall: u16, (low, high): (u16, u16)) -> Vec<(u16, u16)> {
    let mut labels = vec![(0, high), (tall - 1, low)];
    let middle = u16::midpoint(low, high) / STEP * STEP;
    if tall >= 5 && middle > low {
        let up = u32::from(middle - low) * u32::from(tall - 1) / u32::from(high - low);
        labels.push((tall - 1 - up as u16, middle));
    }
    labels
}

/// The legend, and the date in view below its days, if it is one of them; the legend gives way
/// to the date.
fn pointer(
    theme: &Theme,
    axis: Axis,
    (here, said): (Day, &str),
    legend: Vec<Words<'static>>,
) -> Line<'static> {
    if !axis.days().contains(here) {
        return Line::from(legend);
    }
    let sign = theme.symbols.bars.pointer;
    let at = axis.cell(here);
    let wide = width(said) + 2;
    let (start, text) = if at + wide <= axis.cells() {
        (at, format!("{sign} {said}"))
    } else {
        ((at + 1).saturating_sub(wide), format!("{said} {sign}"))
    };
    let legend_wide = legend.iter().map(|span| width(&span.content)).sum::<u16>();
    let mut line = Line::default();
    let mut used = 0;
    if legend_wide + 2 <= start {
        line.spans = legend;
        used = legend_wide;
    }
    line.push_span(Words::raw(" ".repeat((start - used).into())));
    line.push_span(Words::styled(text, theme.accent));
    line
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse::<NaiveDate>().expect("a date").into()
    }

    fn chart(rounds: &[(&str, u16)], own: &[(&str, u16)]) -> Chart {
        let point = |&(text, cut_off): &(&str, u16)| Point { day: day(text), cut_off, invited: false };
        Chart {
            points: rounds.iter().map(point).collect(),
            own: own.iter().map(|&(text, score)| (day(text), score)).collect(),
        }
    }

    fn drawn(chart: &Chart, theme: &Theme, tall: u16) -> Vec<String> {
        let (first, last) = (chart.points[0].day, chart.points[chart.points.len() - 1].day);
        let axis = Axis::new(Span { first, last }, 20);
        let lines = chart.picture(theme, axis, tall, chart.scale(axis.days()), None);
        lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_scale_holds_every_score_within_its_days() {
        let chart =
            chart(&[("2024-01-01", 476), ("2024-06-01", 550)], &[("2020-01-01", 100), ("2024-02-01", 430)]);
        let days = Span { first: day("2024-01-01"), last: day("2024-06-01") };
        assert_eq!(chart.scale(days), (400, 600));
    }

    #[test]
    fn plain_symbols_tell_rounds_from_the_own_score() {
        let chart =
            chart(&[("2024-01-01", 440), ("2024-12-31", 410)], &[("2024-01-01", 420), ("2024-12-31", 420)]);
        let shown = drawn(&chart, &Theme::mono().ascii(), 5);
        assert_eq!(shown.iter().filter(|line| line.contains('*')).count(), 2, "{shown:#?}");
        assert!(shown.iter().any(|line| line.contains("-----")), "{shown:#?}");
    }

    #[test]
    fn a_higher_cut_off_stands_higher() {
        let shown = drawn(&chart(&[("2024-01-01", 450), ("2024-12-31", 400)], &[]), &Theme::color(), 4);
        let at = |side: usize| {
            shown.iter().position(|line| line.chars().nth(side).is_some_and(|c| c != ' ')).expect("a dot")
        };
        assert!(at(0) < at(19), "{shown:#?}");
    }
}
