//! A picture of a work history: a bar a job over the years, and what counts of them.
//!
//! The bars stand in the order of the jobs. Below them a bracket shows the days that may
//! count on the date in view and another the days that did.

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span as Words};

use super::axis::Axis;
use super::wrap::{cut, width};
use crate::core::calendar::{Day, Span};
use crate::tui::theme::Theme;

/// How much of a job counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    /// Full-time work.
    Full,
    /// Part-time work.
    Part,
    /// Does not count.
    Nothing,
}

/// One job.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bar {
    /// What tells it from the others: the code of its occupation.
    pub label: String,
    /// Its days; a job still going on ends at [`Day::FAR`].
    pub days: Span,
    /// How much of it counts.
    pub weight: Weight,
    /// Those of its days that were counted.
    pub counted: Option<Span>,
}

/// A bracket under the bars, with what it is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bracket {
    /// The days.
    pub days: Span,
    /// What is said about them.
    pub label: String,
    /// Whether they are what is needed.
    pub enough: bool,
}

/// The picture. What it shows is worked out before; drawing it only places it.
#[derive(Debug)]
pub struct History {
    /// The date in view.
    pub as_of: Day,
    /// The date in view in words, for when there is no bracket that ends there.
    pub day: String,
    /// The jobs.
    pub bars: Vec<Bar>,
    /// The days that may count.
    pub window: Option<Bracket>,
    /// The days that were counted.
    pub counted: Option<Bracket>,
    /// First bar in sight; known only while drawing.
    offset: Cell<usize>,
}

/// Columns for the labels, the marker before and the space behind included.
const LABEL: u16 = 9;
/// Lines of the picture that are not bars: the years above, two brackets below.
pub const AROUND: u16 = 3;

impl History {
    /// A picture of `bars` on `as_of`, without brackets.
    pub fn new(as_of: Day, day: String, bars: Vec<Bar>) -> History {
        History { as_of, day, bars, window: None, counted: None, offset: Cell::new(0) }
    }

    /// The days across the picture: all jobs and brackets with some room at both ends, but not
    /// so many that the years in view shrink to nothing.
    fn days(&self) -> Span {
        /// Years shown at most before and after the date in view.
        const BEFORE: u32 = 12;
        const AFTER: u32 = 4;
        let brackets = self.window.iter().chain(&self.counted).map(|bracket| bracket.days);
        let spans = || self.bars.iter().map(|bar| bar.days).chain(brackets.clone());
        let first = spans().map(|days| days.first).min().unwrap_or(self.as_of).min(self.as_of);
        let ends = spans().map(|days| if days.last == Day::FAR { days.first } else { days.last });
        let last = ends.max().unwrap_or(self.as_of).max(self.as_of);
        let first = first.max(self.as_of.minus_years(BEFORE)).min(self.as_of.minus_years(1));
        let last = last.min(self.as_of.plus_years(AFTER));
        let room = first.until(last) / 24 + 20;
        Span { first: first.plus(-room), last: last.plus(room) }
    }

    /// Draws the picture, scrolled so that the bar `selected` is in sight; it is marked when
    /// `focused`.
    pub fn view(&self, theme: &Theme, frame: &mut Frame, area: Rect, selected: usize, focused: bool) {
        if area.width <= LABEL + 2 || area.height == 0 {
            return;
        }
        let axis = Axis::new(self.days(), area.width - LABEL - 1);
        let row = |y: u16| Rect { x: area.x + LABEL, y: area.y + y, width: axis.cells(), height: 1 };
        frame.render_widget(axis.ruler(theme), row(0));
        // The bars come before the brackets, which come before nothing.
        let brackets = (AROUND - 1).min(area.height.saturating_sub(2));
        let room = area.height.saturating_sub(1 + brackets) as usize;
        let selected = selected.min(self.bars.len().saturating_sub(1));
        let lowest = (selected + 1).saturating_sub(room);
        let offset = self.offset.get().clamp(lowest, selected.max(lowest));
        let offset = offset.min(self.bars.len().saturating_sub(room));
        self.offset.set(offset);
        let shown = self.bars.iter().enumerate().skip(offset).take(room);
        let mut y = 1;
        for (at, bar) in shown {
            let label = cut(&bar.label, LABEL - 2, theme.symbols.more);
            let here = focused && at == selected;
            let marker = if here { theme.symbols.marker } else { " " };
            let style = if here { theme.strong } else { theme.dim };
            let lead = Line::from(vec![Words::styled(marker, theme.accent), Words::styled(label, style)]);
            frame.render_widget(lead, Rect { x: area.x, y: area.y + y, width: LABEL, height: 1 });
            frame.render_widget(self.bar(theme, axis, bar), row(y));
            y += 1;
        }
        if self.bars.len() > room {
            let last = if room > 1 { format!("-{}", offset + room) } else { String::new() };
            let seen = format!(" {}{last}/{}", offset + 1, self.bars.len());
            let place = Rect { x: area.x, y: area.y, width: LABEL, height: 1 };
            frame.render_widget(Line::styled(seen, theme.dim), place);
        }
        let counted =
            self.counted.as_ref().map(|bracket| (bracket, theme.symbols.bars.counted, self.credit(theme)));
        let window = self.window.as_ref().map(|bracket| (bracket, theme.symbols.bars.window, theme.dim));
        if window.is_none() && y < area.height {
            frame.render_widget(self.pointer(theme, axis), row(y));
            y += 1;
        }
        for (bracket, ends, style) in counted.into_iter().chain(window) {
            if y < area.height {
                let place = Rect { y: area.y + y, height: 1, ..area };
                frame.render_widget(bracket.line(theme, axis, ends, style), place);
                y += 1;
            }
        }
    }

    /// The style of what was counted.
    fn credit(&self, theme: &Theme) -> Style {
        let enough = self.counted.as_ref().is_some_and(|bracket| bracket.enough);
        if enough { theme.good } else { Style::new() }
    }

    fn bar(&self, theme: &Theme, axis: Axis, bar: &Bar) -> Line<'static> {
        let symbols = &theme.symbols.bars;
        let going_on = bar.days.last == Day::FAR;
        let last = if going_on { self.as_of.max(bar.days.first) } else { bar.days.last };
        let shown = axis.days();
        let cells =
            |days: Span| days.overlap(shown).map(|days| (axis.cell(days.first), axis.cell(days.last)));
        let drawn = cells(Span { first: bar.days.first, last });
        let counted = bar.counted.and_then(cells);
        let window = self.window.as_ref().and_then(|bracket| cells(bracket.days));
        let within = |range: Option<(u16, u16)>, cell| range.is_some_and(|(a, b)| (a..=b).contains(&cell));
        let glyph = match bar.weight {
            Weight::Full => symbols.full,
            Weight::Part => symbols.part,
            Weight::Nothing => symbols.faint,
        };
        let now = axis.cell(self.as_of);
        let arrow = match drawn {
            Some((_, end)) if going_on => Some(end + 1),
            _ => None,
        };
        let mut line = Line::default();
        for cell in 0..axis.cells() {
            let (symbol, style) = if cell == 0 && bar.days.first < shown.first && within(drawn, 0) {
                (symbols.earlier, theme.dim)
            } else if within(drawn, cell) {
                let style = if within(counted, cell) {
                    self.credit(theme)
                } else if within(window, cell) && bar.weight != Weight::Nothing {
                    Style::new()
                } else {
                    theme.dim
                };
                (glyph, style)
            } else if arrow == Some(cell) {
                (symbols.onward, theme.dim)
            } else if cell == now {
                (symbols.now, theme.dim)
            } else {
                (" ", Style::new())
            };
            match line.spans.last_mut() {
                Some(last) if last.style == style => last.content.to_mut().push_str(symbol),
                _ => line.push_span(Words::styled(symbol.to_owned(), style)),
            }
        }
        line
    }

    /// The date in view below the bars.
    fn pointer(&self, theme: &Theme, axis: Axis) -> Line<'static> {
        let pointer = theme.symbols.bars.pointer;
        let at = axis.cell(self.as_of);
        let said = width(&self.day) + 1;
        let text = if at + 1 + said <= axis.cells() {
            format!("{}{pointer} {}", " ".repeat(at.into()), self.day)
        } else {
            format!("{}{} {pointer}", " ".repeat(at.saturating_sub(said).into()), self.day)
        };
        Line::styled(text, theme.dim)
    }
}

impl Bracket {
    /// The bracket with its label inside, or beside it where it is too short. The line begins
    /// with the columns of the labels, which a label beside it may take.
    fn line(&self, theme: &Theme, axis: Axis, ends: (&str, &str), style: Style) -> Line<'static> {
        let Some(days) = self.days.overlap(axis.days()) else { return Line::default() };
        let (from, to) = (axis.cell(days.first), axis.cell(days.last));
        let inside = (to - from).saturating_sub(1);
        let label = format!(" {} ", self.label);
        let wide = width(&label);
        let rule = |cells: u16| theme.symbols.rule.repeat(cells.into());
        let (left, bracket, right) = if wide <= inside {
            let before = (inside - wide) / 2;
            let bracket =
                format!("{}{}{label}{}{}", ends.0, rule(before), rule(inside - wide - before), ends.1);
            (String::new(), bracket, String::new())
        } else {
            let bracket =
                if to > from { format!("{}{}{}", ends.0, rule(inside), ends.1) } else { ends.0.to_owned() };
            let after = axis.cells() - to - 1;
            if wide - 1 <= after {
                (String::new(), bracket, label.trim_end().to_owned())
            } else {
                (cut(label.trim_start(), LABEL - 1 + from, theme.symbols.more), bracket, String::new())
            }
        };
        let indent = (LABEL + from).saturating_sub(width(&left));
        Line::from(vec![
            Words::raw(" ".repeat(indent.into())),
            Words::styled(left + &bracket + &right, style),
        ])
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse::<NaiveDate>().expect("a date").into()
    }

    fn span(first: &str, last: &str) -> Span {
        Span { first: day(first), last: if last.is_empty() { Day::FAR } else { day(last) } }
    }

    fn job(first: &str, last: &str, weight: Weight) -> Bar {
        Bar { label: "21300".to_owned(), days: span(first, last), weight, counted: None }
    }

    fn drawn(history: &History, bar: usize) -> String {
        let axis = Axis::new(history.days(), 60);
        history.bar(&Theme::color(), axis, &history.bars[bar]).to_string()
    }

    #[test]
    fn a_job_going_on_ends_in_an_arrow_after_the_date_in_view() {
        let bars = vec![job("2021-01-01", "2022-06-30", Weight::Part), job("2023-01-09", "", Weight::Full)];
        let history = History::new(day("2026-11-22"), String::new(), bars);
        assert!(drawn(&history, 1).trim_end().ends_with("█▶"), "{}", drawn(&history, 1));
        let ended = drawn(&history, 0);
        assert!(ended.contains('▒') && !ended.contains('▶') && ended.contains('┊'), "{ended}");
    }

    #[test]
    fn a_single_day_is_seen_and_so_is_a_job_that_began_long_ago() {
        let bars = vec![job("2024-03-01", "2024-03-01", Weight::Full), job("1990-01-01", "", Weight::Full)];
        let history = History::new(day("2026-11-22"), String::new(), bars);
        assert_eq!(drawn(&history, 0).matches('█').count(), 1);
        assert!(drawn(&history, 1).starts_with('◀'));
    }

    #[test]
    fn a_label_too_long_for_its_bracket_stands_beside_it() {
        let axis = Axis::new(span("2020-01-01", "2026-12-31"), 70);
        let bracket =
            |first, last| Bracket { days: span(first, last), label: "3 years".to_owned(), enough: false };
        let drawn =
            |bracket: Bracket| bracket.line(&Theme::color(), axis, ("╟", "╢"), Style::new()).to_string();
        assert!(drawn(bracket("2021-01-01", "2023-12-31")).contains("─ 3 years ─"));
        assert!(drawn(bracket("2021-01-01", "2021-03-31")).contains("╢ 3 years"));
        assert!(drawn(bracket("2026-10-01", "2026-12-31")).contains("3 years ╟"));
    }
}
