//! The categories of the edition in view, a line each: verdict, since when, until when.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::core::assessment::Answer;
use crate::core::category::Verdict;
use crate::core::timeline::YEARS_AHEAD;
use crate::tui::screen::Input;
use crate::tui::session::Session;
use crate::tui::widgets::table::{Column, Moved, Table};
use crate::tui::widgets::wrap::{self, width};

/// The lines and which is selected.
#[derive(Debug, Default)]
pub struct List {
    table: Table,
    ids: Vec<&'static str>,
    rows: Vec<[Line<'static>; 4]>,
    titles: [String; 4],
    /// The first title at full length, for where there is room.
    rules: String,
    /// Columns that each of the four needs.
    widths: [u16; 4],
    /// Said below when a verdict has no end within the years looked at.
    footnote: Option<String>,
}

impl List {
    /// Takes the answers in view, with `selected` among them.
    pub fn refresh(&mut self, session: &Session, selected: usize) {
        let text = &session.text;
        let answers = &session.assessment().answers;
        self.ids = answers.iter().map(|answer| answer.category.id.as_str()).collect();
        self.rows = answers.iter().map(|answer| row(session, answer)).collect();
        let date = session.edition().map_or_else(String::new, |edition| text.date(edition.in_force_from));
        self.rules = text.say_with("result-rules-of", &[("date", date.as_str().into())]);
        let title = |id| text.say(id).into_owned();
        self.titles = [date, title("result-verdict"), title("result-since"), title("result-until")];
        for (at, (wide, title)) in self.widths.iter_mut().zip(&self.titles).enumerate() {
            let cells = self.rows.iter().map(|row| width(&row[at].to_string()));
            *wide = cells.max().unwrap_or(0).max(width(title));
        }
        let endless = answers.iter().any(|answer| stands(answer) && answer.unbroken.until.is_none());
        let years = [("years", YEARS_AHEAD.into())];
        self.footnote = endless.then(|| text.say_with("result-no-end-explained", &years));
        self.table.select(selected);
    }

    /// Position of the selected category.
    pub fn position(&self) -> usize {
        self.table.selected()
    }

    /// Id of the selected category.
    pub fn selected(&self) -> Option<&'static str> {
        self.ids.get(self.table.selected()).copied()
    }

    /// Lets an input move the selection.
    pub fn update(&mut self, input: &Input) -> Moved {
        self.table.update(input, self.ids.len())
    }

    /// Lines it takes, with its titles and the footnote in `columns`.
    pub fn height(&self, columns: u16) -> u16 {
        (self.rows.len() + 1) as u16 + self.below(columns).len() as u16
    }

    /// Columns it may take, the most first: with the dates and the title in full, with the
    /// dates, with the title in full, with neither.
    pub fn widths(&self) -> [u16; 4] {
        let [name, word, since, until] = self.widths;
        let least = |name: u16| 2 + name + 2 + word;
        let (full, dates) = (name.max(width(&self.rules)), 2 + since + 2 + until);
        [least(full) + dates, least(name) + dates, least(full), least(name)]
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
        let [date, verdict, from, to] = &self.titles;
        let [both, dates, full, _] = self.widths();
        let roomy = area.width >= both || (full..dates).contains(&area.width);
        let (rules, name) = if roomy { (&self.rules, name.max(width(&self.rules))) } else { (date, name) };
        let columns = [
            Column::new(rules, name),
            Column::new(verdict, word),
            Column::new(from, since).rank(1),
            Column::new(to, until).rank(2),
        ];
        let row = |at: usize| self.rows[at].to_vec();
        // Dates are shown both or not at all.
        let shown = if area.width >= dates { &columns[..] } else { &columns[..2] };
        self.table.view(theme, frame, area, shown, &(self.rows.len(), row), focused);
        let rows = self.rows.len() as u16 + 1;
        if shown.len() == columns.len() && area.height >= self.height(area.width) {
            for (line, y) in self.below(area.width).into_iter().zip(area.y + rows..area.bottom()) {
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

/// Whether the verdict is one whose end is worth a word.
fn stands(answer: &Answer) -> bool {
    matches!(answer.ruling.verdict, Verdict::Eligible | Verdict::Depends)
}

fn row(session: &Session, answer: &Answer) -> [Line<'static>; 4] {
    let (theme, text) = (&session.theme, &session.text);
    let (sign, word, style) = theme.verdict(answer.ruling.verdict);
    let name = answer.category.short.get(session.lang()).to_owned();
    let named = if answer.ruling.verdict == Verdict::Eligible { theme.strong } else { Style::new() };
    let nothing = || Line::styled(text.say("result-none").into_owned(), theme.dim);
    let date = |day: chrono::NaiveDate| Line::from(text.date(day));
    let since = since(answer).map_or_else(nothing, |day| date(day.date()));
    let until = match answer.unbroken.until {
        _ if answer.last_safe_day.is_some() => answer
            .unbroken
            .until
            .map_or_else(nothing, |day| Line::styled(format!("{} !", text.date(day.date())), theme.warn)),
        Some(day) if stands(answer) || is_followed(answer) => date(day.date()),
        None if stands(answer) => Line::from(text.say("result-no-end").into_owned()),
        _ => nothing(),
    };
    let name = vec![Span::styled(format!("{sign} "), style), Span::styled(name, named)];
    let word = Line::styled(text.say(word_of(word)).into_owned(), style);
    [name.into(), word, since, until]
}

/// The day a verdict began, where that was a change or a beginning worth naming.
fn since(answer: &Answer) -> Option<crate::core::calendar::Day> {
    let since = answer.unbroken.since;
    let before = answer.track.intervals.iter().find(|interval| interval.days.last.next() == since);
    let changed = before.is_some_and(|interval| interval.verdict.is_some());
    (stands(answer) || changed).then_some(since)
}

/// Whether another verdict follows, and not just the end of the category.
fn is_followed(answer: &Answer) -> bool {
    let until = answer.unbroken.until.map(|day| day.next());
    let after = answer.track.intervals.iter().find(|interval| Some(interval.days.first) == until);
    after.is_some_and(|interval| interval.verdict.is_some())
}

/// The word of a verdict short enough for the table.
fn word_of(word: &'static str) -> &'static str {
    if word == "verdict-unknown" { "result-unknown" } else { word }
}
