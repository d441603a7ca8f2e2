//! The categories of the edition in view and the programs of the pool below them, a line each:
//! verdict, since when, until when.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::subject::Subject;
use crate::core::calendar::{Day, YEARS_AHEAD};
use crate::core::verdict::Verdict;
use crate::data;
use crate::tui::screen::Input;
use crate::tui::session::Session;
use crate::tui::widgets::table::{Column, Moved, Table};
use crate::tui::widgets::wrap::{self, cut, width};

/// The lines and which is selected.
#[derive(Debug, Default)]
pub struct List {
    table: Table,
    ids: Vec<&'static str>,
    rows: Vec<[Line<'static>; 4]>,
    /// The line above the programs, which cannot be selected; `None` where there are none.
    heading: Option<usize>,
    /// Above the names and verdicts, and above each of the two dates.
    titles: [String; 3],
    /// Columns that each of the four needs in any edition, and the names in this one.
    widths: [u16; 4],
    names: u16,
    /// Said below when a verdict has no end within the years looked at.
    footnote: Option<String>,
}

impl List {
    /// Takes the answers in view, with `selected` among them.
    pub fn refresh(&mut self, session: &Session, selected: usize) {
        let text = &session.text;
        let subjects: Vec<Subject> = Subject::all(session).collect();
        self.ids = subjects.iter().map(|subject| subject.id()).collect();
        self.rows = subjects.iter().map(|&subject| row(session, subject)).collect();
        let categories = session.assessment().answers.len();
        self.heading = (categories < self.rows.len()).then_some(categories);
        if let Some(at) = self.heading {
            let title = Line::styled(text.say("result-programs").into_owned(), session.theme.dim);
            let row = [title, Line::default(), Line::default(), Line::default()];
            self.rows.insert(at, row);
        }
        let rules = if let Some(edition) = session.edition() {
            let date = text.date(edition.in_force_from);
            text.say_with("result-rules-of", &[("date", date.into())])
        } else {
            let first = text.date(session.book.first_day().date());
            text.say_with("result-no-categories", &[("first", first.into())])
        };
        let title = |id| text.say(id).into_owned();
        self.titles = [rules, title("result-since"), title("result-until")];
        self.widths = widths(session, &self.titles);
        self.names = self.rows.iter().map(|row| width(&row[0].to_string())).max().unwrap_or(0);
        let endless = subjects.iter().any(|&it| stands(it) && it.unbroken().until.is_none());
        let years = [("years", YEARS_AHEAD.into())];
        self.footnote = endless.then(|| text.say_with("result-no-end-explained", &years));
        self.table.select(self.line(selected));
    }

    /// The line of an answer.
    fn line(&self, position: usize) -> usize {
        position + usize::from(self.heading.is_some_and(|heading| position >= heading))
    }

    /// Position of the selected answer.
    pub fn position(&self) -> usize {
        let line = self.table.selected();
        line - usize::from(self.heading.is_some_and(|heading| line > heading))
    }

    /// Id of the selected category or program.
    pub fn selected(&self) -> Option<&'static str> {
        self.ids.get(self.position()).copied()
    }

    /// Lets an input move the selection, over the line above the programs.
    pub fn update(&mut self, input: &Input) -> Moved {
        let before = self.table.selected();
        let moved = self.table.update(input, self.rows.len());
        if let Some(heading) = self.heading.filter(|&heading| heading == self.table.selected()) {
            let up = before > heading && heading > 0;
            self.table.select(if up { heading - 1 } else { heading + 1 });
        }
        moved
    }

    /// Lines it takes, with its titles and the footnote in `columns`.
    pub fn height(&self, columns: u16) -> u16 {
        (self.rows.len() + 1) as u16 + self.below(columns).len() as u16
    }

    /// Columns it takes with the dates, and without.
    pub fn widths(&self) -> [u16; 2] {
        let [name, word, since, until] = self.widths;
        [2 + name + 2 + word + 2 + since + 2 + until, 2 + self.names + 2 + word]
    }

    /// The footnote with a blank line above it.
    fn below(&self, columns: u16) -> Vec<String> {
        let note = self.footnote.iter().flat_map(|note| wrap::text(note, columns.saturating_sub(2)));
        let lines: Vec<String> = note.collect();
        if lines.is_empty() { lines } else { std::iter::once(String::new()).chain(lines).collect() }
    }

    /// Draws it.
    pub fn view(&self, session: &Session, frame: &mut Frame, area: Rect, focused: bool) {
        let theme = &session.theme;
        let [name, word, since, until] = self.widths;
        let [rules, from, to] = &self.titles;
        // Dates are shown both or not at all.
        let full = area.width >= self.widths()[0];
        let name = if full { name } else { self.names };
        let from_at = 1 + name + 2 + word + 2;
        let dates = [(from, from_at), (to, from_at + since + 2)];
        let titles = [(rules, 1)].into_iter().chain(dates.into_iter().filter(|_| full));
        for (title, x) in titles {
            let title = Span::styled(cut(title, area.width - x, theme.symbols.more), theme.dim);
            frame.render_widget(title, Rect { x: area.x + x, width: area.width - x, height: 1, ..area });
        }
        let columns = [name, word, since, until].map(|wide| Column::new("", wide));
        let shown = if full { &columns[..] } else { &columns[..2] };
        let row = |at: usize| self.rows[at].to_vec();
        let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        self.table.view(theme, frame, body, shown, &(self.rows.len(), row), focused);
        if full && area.height >= self.height(area.width) {
            let free = area.y + 1 + self.rows.len() as u16;
            for (line, y) in self.below(area.width).into_iter().zip(free..area.bottom()) {
                let place = Rect { x: area.x + 1, y, width: area.width - 1, height: 1 };
                frame.render_widget(Span::styled(line, theme.dim), place);
            }
        }
    }

    /// Draws nothing, so that nothing of it can be clicked.
    pub fn hide(&self, session: &Session, frame: &mut Frame) {
        self.table.view(&session.theme, frame, Rect::ZERO, &[], &(0, |_| Vec::new()), false);
    }
}

/// The widest that names, verdicts and dates can be, so that nothing moves from one day or
/// edition to another.
fn widths(session: &Session, titles: &[String; 3]) -> [u16; 4] {
    const VERDICTS: [Verdict; 4] =
        [Verdict::Eligible, Verdict::NotEligible, Verdict::Depends, Verdict::Unknown];
    let (theme, text) = (&session.theme, &session.text);
    let lang = session.lang();
    let categories = session.book.editions.iter().flat_map(|edition| &edition.categories);
    let categories = categories.map(|category| category.short.get(lang));
    let programs = data::programs().editions.iter().flat_map(|edition| &edition.programs);
    let names = categories.chain(programs.map(|program| program.short.get(lang)));
    let name = names.map(width).max().unwrap_or(0);
    let name = width(theme.symbols.eligible) + 1 + name;
    let words = VERDICTS.map(|verdict| width(&text.say(word_of(theme.verdict(verdict).1))));
    let dates = (1..=12).filter_map(|month| chrono::NaiveDate::from_ymd_opt(2026, month, 28));
    let date = dates.map(|date| width(&text.date(date))).max().unwrap_or(0);
    let [rules, since, until] = titles.each_ref().map(|title| width(title));
    let word = words.into_iter().max().unwrap_or(0).max(rules.saturating_sub(name + 2));
    [name, word, date.max(since), date.max(until)]
}

/// Whether the verdict is one whose end is worth a word.
fn stands(subject: Subject) -> bool {
    matches!(subject.verdict(), Verdict::Eligible | Verdict::Depends)
}

fn row(session: &Session, subject: Subject) -> [Line<'static>; 4] {
    let (theme, text) = (&session.theme, &session.text);
    let (sign, word, style) = theme.verdict(subject.verdict());
    let name = subject.short(session).to_owned();
    let named = if subject.verdict() == Verdict::Eligible { theme.strong } else { Style::new() };
    let nothing = || Line::styled(text.say("result-none").into_owned(), theme.dim);
    let date = |day: chrono::NaiveDate| Line::from(text.date(day));
    let since = since(subject).map_or_else(nothing, |day| date(day.date()));
    let until = match subject.unbroken().until {
        Some(day) if subject.last_safe_day().is_some() => {
            Span::styled(text.date(day.date()), theme.warn).into()
        }
        Some(day) if stands(subject) || is_followed(subject) => date(day.date()),
        None if stands(subject) => Line::from(text.say("result-no-end").into_owned()),
        _ => nothing(),
    };
    let name = vec![Span::styled(sign, style), Span::raw(" "), Span::styled(name, named)];
    // A span, not a line: an underline ends with the word.
    let word = Span::styled(text.say(word_of(word)).into_owned(), style);
    [name.into(), word.into(), since, until]
}

/// The day a verdict began, where that was a change or a beginning worth naming.
fn since(subject: Subject) -> Option<Day> {
    let since = subject.unbroken().since;
    let before = subject.track().intervals.iter().find(|interval| interval.days.last.next() == since);
    let changed = before.is_some_and(|interval| interval.verdict.is_some());
    (stands(subject) || changed).then_some(since)
}

/// Whether another verdict follows, and not just the end of the category.
fn is_followed(subject: Subject) -> bool {
    let until = subject.unbroken().until.map(Day::next);
    let after = subject.track().intervals.iter().find(|interval| Some(interval.days.first) == until);
    after.is_some_and(|interval| interval.verdict.is_some())
}

/// The word of a verdict short enough for the table.
fn word_of(word: &'static str) -> &'static str {
    if word == "verdict-unknown" { "result-unknown" } else { word }
}
