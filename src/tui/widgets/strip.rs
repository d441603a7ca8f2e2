//! A strip for each category: its verdict over the years, all on one axis.
//!
//! A cell stands for several weeks. It shows the verdict of most of its days, but a stretch
//! that would then be seen nowhere gets the cell it fills most, an eligible one before any
//! other: no chance and no gap is too short to be seen.

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span as Words};

use super::axis::Axis;
use super::wrap::width;
use crate::core::calendar::{Day, Span};
use crate::core::rulebook::{Edition, Rulebook};
use crate::core::timeline::Track;
use crate::core::verdict::Verdict;
use crate::text::Text;
use crate::tui::theme::Theme;

/// Days of one verdict, whatever the edition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// The days.
    pub days: Span,
    /// The verdict; `None` while the category does not exist.
    pub verdict: Option<Verdict>,
}

/// The stretches of a track.
pub fn stretches(track: &Track) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for interval in &track.intervals {
        match found.last_mut() {
            Some(last) if last.verdict == interval.verdict => last.days.last = interval.days.last,
            _ => found.push(Stretch { days: interval.days, verdict: interval.verdict }),
        }
    }
    found
}

/// The strip of one category.
#[derive(Clone, Debug)]
pub struct Strip {
    /// Its name.
    pub name: String,
    /// Its verdict on the date in view.
    pub verdict: Verdict,
    /// Its verdicts over time.
    pub stretches: Vec<Stretch>,
}

impl Strip {
    /// The first day of the last stretch that begins before `day` and has a verdict.
    pub fn change_before(&self, day: Day) -> Option<Day> {
        self.changes().rev().find(|&change| change < day)
    }

    /// The first day of the first stretch that begins after `day` and has a verdict.
    pub fn change_after(&self, day: Day) -> Option<Day> {
        self.changes().find(|&change| change > day)
    }

    fn changes(&self) -> impl DoubleEndedIterator<Item = Day> {
        self.stretches.iter().filter(|stretch| stretch.verdict.is_some()).map(|stretch| stretch.days.first)
    }
}

/// A day below the strips, with its date.
#[derive(Clone, Debug)]
struct Mark {
    day: Day,
    label: String,
}

/// The strips of several categories.
#[derive(Debug)]
pub struct Strips {
    rows: Vec<Strip>,
    days: Span,
    here: Mark,
    editions: Vec<Mark>,
    /// First strip in sight, and where the strips were drawn; known only while drawing.
    offset: Cell<usize>,
    drawn: Cell<Option<(Rect, Axis)>>,
}

/// Lines around the strips: years above, marks and legend below.
const AROUND: u16 = 3;

impl Strips {
    /// Strips over `days`, with the editions that begin within and `here`, the date in view.
    pub fn new(text: &Text, book: &Rulebook, days: Span, here: Day, strips: Vec<Strip>) -> Strips {
        let mark = |day: Day| Mark { day, label: text.date(day.date()) };
        let begun = book.editions.iter().map(Edition::first_day);
        let within = begun.filter(|&day| days.first < day && day <= days.last);
        Strips {
            rows: strips,
            days,
            here: mark(here),
            editions: within.map(mark).collect(),
            offset: Cell::default(),
            drawn: Cell::default(),
        }
    }

    /// The strips, in the order they are shown.
    pub fn strips(&self) -> &[Strip] {
        &self.rows
    }

    /// The lines needed for `strips` of them.
    pub fn height(strips: u16) -> u16 {
        strips + AROUND
    }

    /// The strip and the day at a place of the screen.
    pub fn at(&self, position: Position) -> Option<(usize, Day)> {
        let (area, axis) = self.drawn.get()?;
        let inside = area.contains(position);
        let at = self.offset.get() + usize::from(position.y.saturating_sub(area.y));
        let day = || axis.days_of(position.x - area.x).first;
        (inside && at < self.rows.len()).then(|| (at, day()))
    }

    /// Draws the years, as many strips as there is room for, always with the selected one,
    /// the marks and the legend.
    pub fn view(&self, theme: &Theme, text: &Text, frame: &mut Frame, area: Rect, selected: usize) {
        self.drawn.set(None);
        let names = self.rows.iter().map(|strip| width(&strip.name)).max().unwrap_or(0);
        let symbol = width(theme.symbols.eligible);
        let left = names + symbol + 4;
        if area.height <= AROUND || area.width <= left + 2 {
            return;
        }
        let room = usize::from(area.height - AROUND).min(self.rows.len());
        let offset = self.offset.get().clamp((selected + 1).saturating_sub(room), selected);
        let offset = offset.min(self.rows.len().saturating_sub(room));
        self.offset.set(offset);
        let axis = Axis::new(self.days, area.width - left - 1);
        let row = |y: u16| Rect { y, height: 1, ..area };
        let picture = |y: u16| Rect { x: area.x + left, width: axis.cells(), ..row(y) };
        frame.render_widget(axis.ruler(theme), picture(area.y));
        for (y, (at, strip)) in self.rows.iter().enumerate().skip(offset).take(room).enumerate() {
            let y = area.y + 1 + y as u16;
            let (sign, _, style) = theme.verdict(strip.verdict);
            let (marker, name) =
                if at == selected { (theme.symbols.marker, theme.strong) } else { (" ", Style::new()) };
            let label = Line::from(vec![
                Words::styled(marker, theme.dim),
                Words::styled(sign, style),
                Words::styled(format!(" {}", strip.name), name),
            ]);
            frame.render_widget(label, Rect { width: left, ..row(y) });
            self.draw(theme, axis, strip, frame, picture(y));
        }
        let below = area.y + 1 + room as u16;
        let cells = Rect { height: room as u16, ..picture(area.y + 1) };
        self.drawn.set(Some((cells, axis)));
        frame.render_widget(self.marks(theme, axis), picture(below));
        if below + 1 < area.bottom() {
            let legend = Rect { x: area.x + 1, width: area.width - 2, ..row(below + 1) };
            let seen = &self.rows[offset..offset + room];
            frame.render_widget(legend_of(theme, text, seen, legend.width), legend);
        }
    }

    /// Draws the cells of one strip; the one of the date in view has the colour of the focus.
    /// Each is one glyph, so they go to the screen as they are: to measure them again as text
    /// was a tenth of the first frame.
    fn draw(&self, theme: &Theme, axis: Axis, strip: &Strip, frame: &mut Frame, area: Rect) {
        let here = usize::from(axis.cell(self.here.day));
        let places = area.intersection(frame.area()).positions();
        for ((cell, verdict), place) in cells(axis, &strip.stretches).into_iter().enumerate().zip(places) {
            let Some((glyph, style)) = verdict.map(|verdict| theme.strip(verdict)) else { continue };
            let style = if cell == here { theme.accent } else { style };
            frame.buffer_mut()[place].set_symbol(glyph).set_style(style);
        }
    }

    /// The date in view and the days on which editions begin, with their dates where there is
    /// room: the date in view first, then the latest editions.
    fn marks(&self, theme: &Theme, axis: Axis) -> Line<'static> {
        let strip = &theme.symbols.strip;
        let mut cells: Vec<(char, Style)> = vec![(' ', Style::new()); usize::from(axis.cells())];
        let editions = self.editions.iter().rev().map(|mark| (mark, strip.edition, theme.dim));
        let all: Vec<(&Mark, &str, Style)> =
            editions.chain([(&self.here, strip.here, theme.accent)]).collect();
        for (mark, tick, style) in &all {
            cells[usize::from(axis.cell(mark.day))] = (tick.chars().next().unwrap_or(' '), *style);
        }
        for (mark, _, style) in all.iter().rev() {
            let (at, wide) = (usize::from(axis.cell(mark.day)), usize::from(width(&mark.label)));
            // To the right of its tick with a blank around, else well apart to the left.
            let places = [(at + 2, 1), (at.wrapping_sub(wide + 1), 3)];
            let free = |&(start, apart): &(usize, usize)| {
                let end = start.saturating_add(wide);
                let around = start.saturating_sub(apart)..end.saturating_add(1).min(cells.len());
                end <= cells.len() && around.into_iter().all(|cell| cells[cell].0 == ' ' || cell == at)
            };
            if let Some((start, _)) = places.into_iter().find(free) {
                for (cell, letter) in cells[start..].iter_mut().zip(mark.label.chars()) {
                    *cell = (letter, *style);
                }
            }
        }
        let words = cells.chunk_by(|a, b| a.1 == b.1);
        let span = |chunk: &[(char, Style)]| {
            Words::styled(chunk.iter().map(|&(letter, _)| letter).collect::<String>(), chunk[0].1)
        };
        words.map(span).collect::<Vec<_>>().into()
    }
}

/// What the symbols mean, as far as it fits; only what `strips` show is told.
fn legend_of(theme: &Theme, text: &Text, strips: &[Strip], room: u16) -> Line<'static> {
    const ALL: [Verdict; 4] = [Verdict::Eligible, Verdict::Depends, Verdict::Unknown, Verdict::NotEligible];
    let stretches = || strips.iter().flat_map(|strip| &strip.stretches);
    let seen = ALL.into_iter().filter(|&v| stretches().any(|stretch| stretch.verdict == Some(v)));
    let verdicts = seen.map(|verdict| {
        let (glyph, style) = theme.strip(verdict);
        (glyph.repeat(2), style, text.verdict(verdict).into_owned())
    });
    let strip = &theme.symbols.strip;
    let marks = [
        (strip.here.to_owned(), theme.accent, text.say("result-legend-date").into_owned()),
        (strip.edition.to_owned(), theme.dim, text.say("result-legend-rules").into_owned()),
    ];
    let (mut line, mut used) = (Line::default(), 0);
    for (glyph, style, label) in verdicts.chain(marks) {
        let gap = if used == 0 { 0 } else { 3 };
        let wide = gap + width(&glyph) + 1 + width(&label);
        if used + wide > room {
            break;
        }
        used += wide;
        line.push_span(Words::raw(" ".repeat(usize::from(gap))));
        line.push_span(Words::styled(glyph, style));
        line.push_span(Words::styled(format!(" {label}"), theme.dim));
    }
    line
}

/// The verdict that each cell of the axis shows.
fn cells(axis: Axis, stretches: &[Stretch]) -> Vec<Option<Verdict>> {
    let share = |at: usize, cell: u16| {
        let common = stretches[at].days.overlap(axis.days_of(cell));
        common.map_or(0, Span::days)
    };
    let places = |at: usize| {
        let days = stretches[at].days.overlap(axis.days());
        days.map_or(1..1, |days| axis.cell(days.first)..axis.cell(days.last) + 1)
    };
    // The stretch each cell belongs to: of equal shares the earlier one.
    let mut owner: Vec<usize> = vec![usize::MAX; usize::from(axis.cells())];
    let mut most = vec![0; owner.len()];
    for at in 0..stretches.len() {
        for cell in places(at) {
            let days = share(at, cell);
            if days > most[usize::from(cell)] {
                most[usize::from(cell)] = days;
                owner[usize::from(cell)] = at;
            }
        }
    }
    let eligible = |at: &usize| stretches[*at].verdict == Some(Verdict::Eligible);
    let exists = |at: &usize| stretches[*at].verdict.is_some();
    let others = (0..stretches.len()).filter(|at| exists(at) && !eligible(at));
    for at in others.chain((0..stretches.len()).filter(eligible)) {
        let hidden = places(at).all(|cell| owner[usize::from(cell)] != at);
        if let Some(cell) = places(at).max_by_key(|&cell| share(at, cell)).filter(|_| hidden) {
            owner[usize::from(cell)] = at;
        }
    }
    owner.into_iter().map(|at| stretches.get(at).and_then(|stretch| stretch.verdict)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: &str = "2023-05-31";

    fn day(text: &str) -> Day {
        text.parse::<chrono::NaiveDate>().expect("a date").into()
    }

    /// Stretches of so many days each, one after the other, from [`START`].
    fn stretches(of: &[(i64, Verdict)]) -> Vec<Stretch> {
        let mut first = day(START);
        let stretch = |&(days, verdict): &(i64, Verdict)| {
            let span = Span { first, last: first.plus(days - 1) };
            first = span.last.next();
            Stretch { days: span, verdict: Some(verdict) }
        };
        of.iter().map(stretch).collect()
    }

    /// The cells of `stretches` in as many cells, a letter each.
    fn shown(of: &[(i64, Verdict)], cells_wide: u16) -> String {
        let stretches = stretches(of);
        let days = Span { first: day(START), last: stretches.last().expect("a stretch").days.last };
        let letter = |verdict: Option<Verdict>| match verdict {
            Some(Verdict::Eligible) => 'E',
            Some(Verdict::NotEligible) => 'n',
            Some(Verdict::Depends) => 'd',
            Some(Verdict::Unknown) => 'u',
            None => ' ',
        };
        cells(Axis::new(days, cells_wide), &stretches).into_iter().map(letter).collect()
    }

    #[test]
    fn a_cell_shows_the_verdict_of_most_of_its_days() {
        use Verdict::{Eligible, NotEligible};
        assert_eq!(shown(&[(14, NotEligible), (26, Eligible)], 4), "nEEE");
        assert_eq!(shown(&[(16, NotEligible), (24, Eligible)], 4), "nnEE");
    }

    #[test]
    fn one_eligible_day_is_seen_wherever_it_falls() {
        use Verdict::{Eligible, NotEligible};
        for before in 1..99 {
            let shown = shown(&[(before, NotEligible), (1, Eligible), (100 - before - 1, NotEligible)], 10);
            assert_eq!(shown.matches('E').count(), 1, "{before}: {shown}");
        }
    }

    #[test]
    fn a_short_gap_in_an_eligible_stretch_is_seen() {
        use Verdict::{Eligible, NotEligible};
        assert_eq!(shown(&[(44, Eligible), (2, NotEligible), (54, Eligible)], 10), "EEEEnEEEEE");
        // Half in one cell, half in the next: it would win neither.
        assert_eq!(shown(&[(38, Eligible), (4, NotEligible), (58, Eligible)], 10).matches('n').count(), 1);
    }

    #[test]
    fn an_eligible_stretch_goes_before_any_other_in_one_cell() {
        use Verdict::{Depends, Eligible, NotEligible};
        assert_eq!(shown(&[(11, NotEligible), (5, Depends), (2, Eligible), (22, NotEligible)], 4), "nEnn");
    }

    #[test]
    fn changes_are_the_first_days_of_stretches() {
        let strip = Strip {
            name: String::new(),
            verdict: Verdict::Eligible,
            stretches: stretches(&[(10, Verdict::NotEligible), (10, Verdict::Eligible)]),
        };
        let (first, second) = (day("2023-05-31"), day("2023-06-10"));
        assert_eq!(strip.change_after(first), Some(second));
        assert_eq!(strip.change_before(second), Some(first));
        assert_eq!(strip.change_before(second.next()), Some(second));
        assert_eq!(strip.change_before(first), None);
        assert_eq!(strip.change_after(second), None);
    }
}
