//! Drawing the tab: the bar on top, the lists side by side, what is selected below.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::{Categories, FULL_RULE, Focus, NEXT_RULES, SEARCH};
use crate::core::rulebook::{Category, Edition};
use crate::core::verdict::Verdict;
use crate::tui::action::Action;
use crate::tui::key::Key;
use crate::tui::session::Session;
use crate::tui::widgets::panel;
use crate::tui::widgets::reader::{Entry, Reader};
use crate::tui::widgets::table::{Column, fit};
use crate::tui::widgets::wrap::{cut, width};

/// Fewest columns for the categories and their occupations side by side.
const SIDE_BY_SIDE: u16 = 76;
/// Fewest columns for the categories beside the search.
const SEARCH_BESIDE: u16 = 130;

impl Categories {
    pub(super) fn draw(&self, session: &Session, frame: &mut Frame, area: Rect) {
        self.regions.clear();
        let rows = [Constraint::Length(2), Constraint::Length(1), Constraint::Min(0)];
        let [bar, rule, rest] = Layout::vertical(rows).areas(area);
        self.bar.view(session, frame, bar);
        panel::rule(&session.theme, frame, rule);
        let below = rest.height.saturating_sub(least(session) + 1).min((rest.height / 3).max(5));
        let rows = [Constraint::Min(0), Constraint::Length(1), Constraint::Length(below)];
        let [lists, rule, about] = Layout::vertical(rows).areas(rest);
        let (left, right) = self.panes(session, lists);
        if !left.is_empty() && !right.is_empty() {
            let wall = Rect { x: right.x - 2, width: 1, ..right };
            for y in wall.top()..wall.bottom() {
                let cell = Rect { y, height: 1, ..wall };
                frame.render_widget(Span::styled(session.theme.symbols.wall, session.theme.dim), cell);
            }
        }
        self.list_view(session, frame, left);
        if right.is_empty() {
            self.hide_right(session, frame);
        } else if self.focus == Focus::Search {
            self.search_view(session, frame, right);
        } else {
            self.occupations_view(session, frame, right);
        }
        panel::rule(&session.theme, frame, rule);
        self.about_view(session, frame, rule, about);
    }

    /// Draws the table on the right nowhere, so that nothing in it can be clicked.
    fn hide_right(&self, session: &Session, frame: &mut Frame) {
        for table in [&self.occupations, &self.search.table] {
            table.view(&session.theme, frame, Rect::default(), &[], &(0, |_| Vec::new()), false);
        }
    }

    /// The places of the categories and of the occupations; one is empty where both do not fit.
    fn panes(&self, session: &Session, area: Rect) -> (Rect, Rect) {
        let wanted = if self.focus == Focus::Search { SEARCH_BESIDE } else { SIDE_BY_SIDE };
        let Some(edition) = session.edition().filter(|_| area.width >= wanted) else {
            let none = Rect::default();
            let right = self.focus != Focus::List || session.edition().is_none();
            return if right {
                (none, Rect { x: area.x + 1, width: area.width - 1, ..area })
            } else {
                (area, none)
            };
        };
        let wide = columns(session, edition).iter().map(|(_, wide)| wide + 2).sum::<u16>();
        let left = Rect { width: wide, ..area };
        (left, Rect { x: area.x + wide + 2, width: area.width - wide - 2, ..area })
    }

    fn list_view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let Some(edition) = session.edition() else { return };
        let theme = &session.theme;
        let columns = columns(session, edition).map(|(column, _)| column);
        let row = |at: usize| {
            let category = &edition.categories[at];
            vec![
                Line::from(category.short.get(session.lang())),
                Line::styled(count(session, category), theme.dim),
                verdict(session, category),
            ]
        };
        let focused = self.focus == Focus::List;
        self.list.view(theme, frame, area, &columns, &(edition.categories.len(), row), focused);
    }

    fn occupations_view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let (theme, text) = (&session.theme, &session.text);
        let rows = [Constraint::Length(1), Constraint::Min(0)];
        let [heading, body] = Layout::vertical(rows).areas(area);
        let Some((_, category)) = self.selected(session) else {
            self.search_hint(session, frame, heading, 0);
            self.hide_right(session, frame);
            return none_yet(session, frame, area);
        };
        let (name, short) = (category.name.get(session.lang()), category.short.get(session.lang()));
        let count = count_in_words(session, category);
        let room = self.search_hint(session, frame, heading, width(short) + width(&count));
        let name = if width(name) + width(&count) <= room { name } else { short };
        let title = vec![Span::styled(name, theme.strong), Span::styled(count, theme.dim)];
        let title = fit(Line::from(title), room, theme.symbols.more);
        frame.render_widget(title, Rect { width: room, ..heading });
        if self.listed.is_empty() {
            self.hide_right(session, frame);
            let said = Entry::plain(Line::styled(text.say("categories-no-list").into_owned(), theme.dim));
            let place = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
            Reader::new(vec![said])
                .view(frame, Rect { width: place.width.saturating_sub(1).min(64), ..place });
            return;
        }
        let notes = self.listed.iter().map(|listed| width(&listed.note)).max().unwrap_or(0);
        let mut columns = occupation_columns(session);
        columns.push(Column::new("", notes).rank(1));
        let row = |at: usize| {
            let listed = &self.listed[at];
            let unit = session.book.occupations.get(listed.noc);
            vec![
                Line::from(listed.noc.to_string()),
                Line::styled(listed.noc.teer().to_string(), theme.dim),
                Line::from(unit.map_or("", |unit| unit.title(session.lang()))),
                Line::styled(listed.note.clone(), theme.dim),
            ]
        };
        let focused = self.focus == Focus::Occupations;
        self.occupations.view(theme, frame, left_of(body), &columns, &(self.listed.len(), row), focused);
    }

    /// The way into the search, at the right of `area`, in as many words as leave room for
    /// `wanted` columns; returns the columns left of it.
    fn search_hint(&self, session: &Session, frame: &mut Frame, area: Rect, wanted: u16) -> u16 {
        let (theme, text) = (&session.theme, &session.text);
        let count = session.book.occupations.units().len();
        let all = text.say_with("categories-search-all", &[("count", count.into())]);
        let key = key(session, SEARCH);
        let beside = |hint: &str| width(&key) + 1 + width(hint) + 3;
        let fits = wanted + beside(&all) <= area.width;
        let words = if fits { all } else { text.say("categories-search").into_owned() };
        let wide = beside(&words).min(area.width);
        let place = Rect { x: area.right() - wide + 2, width: wide - 3, ..area };
        let hint = vec![Span::styled(format!("{key} "), theme.accent), Span::styled(words, theme.dim)];
        frame.render_widget(Line::from(hint), place);
        self.regions.add(place, Action::Search);
        area.width - wide
    }

    fn search_view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let (theme, text) = (&session.theme, &session.text);
        let rows = [Constraint::Length(1), Constraint::Min(0)];
        let [field, body] = Layout::vertical(rows).areas(area);
        let key = key(session, SEARCH);
        frame.render_widget(Span::styled(key.clone(), theme.accent), field);
        let shift = width(&key) + 1;
        let input = Rect { x: field.x + shift, width: field.width.saturating_sub(shift + 1), ..field };
        self.search.input.view(frame, input, theme.strong, theme.symbols.more, true);
        if self.search.input.text().is_empty() {
            let hint = cut(&text.say("categories-search-hint"), input.width - 1, theme.symbols.more);
            let place = Rect { x: input.x + 1, width: input.width - 1, ..input };
            frame.render_widget(Span::styled(hint, theme.dim), place);
        }
        if self.search.found.is_empty() {
            self.hide_right(session, frame);
            frame.render_widget(Line::styled(text.say("app-nothing-found"), theme.dim), body);
            return;
        }
        let mut columns = occupation_columns(session);
        columns.push(Column::new(text.say("categories-listed-in"), 16).grow(1));
        let row = |at: usize| {
            let noc = self.search.found[at].noc;
            let unit = session.book.occupations.get(noc);
            let listed = session.edition().map_or(0, |edition| edition.listing_bits(noc));
            let style = if listed == 0 { theme.dim } else { ratatui::style::Style::new() };
            vec![
                Line::from(noc.to_string()),
                Line::styled(noc.teer().to_string(), theme.dim),
                Line::from(unit.map_or("", |unit| unit.title(session.lang()))),
                Line::styled(super::listing::listed_in(session, session.edition(), noc), style),
            ]
        };
        let found = self.search.found.len();
        self.search.table.view(theme, frame, left_of(body), &columns, &(found, row), true);
    }

    /// What is selected, in words; the rule above says how to read the rest.
    fn about_view(&self, session: &Session, frame: &mut Frame, rule: Rect, area: Rect) {
        let text = Rect { x: area.x + 1, width: area.width.saturating_sub(2).min(112), ..area };
        let more = self.about.view(frame, text);
        if self.focus == Focus::Search || self.selected(session).is_none() {
            return;
        }
        self.regions.add(area, Action::FullRule);
        if more {
            let theme = &session.theme;
            let label = session.text.say("categories-rule-in-full");
            let hint = Line::from(vec![
                Span::styled(format!(" {} ", key(session, FULL_RULE)), theme.accent),
                Span::styled(format!("{label} "), theme.dim),
            ]);
            let wide = width(&hint.to_string());
            let place = Rect { x: rule.right().saturating_sub(wide + 2), width: wide, ..rule };
            frame.render_widget(hint, place);
            self.regions.add(place, Action::FullRule);
        }
    }
}

/// Rows that the lists have before anything is said below: enough for every category.
fn least(session: &Session) -> u16 {
    session.book.editions.iter().map(|edition| edition.categories.len()).max().unwrap_or(0) as u16
}

/// The columns of the categories, as wide as the edition needs: they do not move with the client.
fn columns(session: &Session, edition: &Edition) -> [(Column, u16); 3] {
    let names = edition.categories.iter().map(|category| width(category.short.get(session.lang())));
    let counts = edition.categories.iter().map(|category| width(&count(session, category)));
    let verdicts = [Verdict::Eligible, Verdict::NotEligible, Verdict::Depends, Verdict::Unknown];
    let verdicts = verdicts.iter().map(|&verdict| {
        let (symbol, word) = short(session, verdict);
        width(symbol) + 1 + width(&session.text.say(word))
    });
    let [name, count, verdict] =
        [names.max().unwrap_or(0), counts.max().unwrap_or(0), verdicts.max().unwrap_or(0)];
    [
        (Column::new("", name).grow(1), name),
        (Column::new("", count).right(), count),
        (Column::new("", verdict), verdict),
    ]
}

/// The number of occupations that a category lists.
fn count(session: &Session, category: &Category) -> String {
    match category.rule.occupations().len() {
        0 => session.theme.symbols.rule.to_owned(),
        count => session.text.number(count as i64),
    }
}

/// Symbol and short word of a verdict.
fn short(session: &Session, verdict: Verdict) -> (&'static str, &'static str) {
    let word = match verdict {
        Verdict::Eligible => "categories-eligible",
        Verdict::NotEligible => "categories-not-eligible",
        Verdict::Depends => "categories-depends",
        Verdict::Unknown => "categories-unknown",
    };
    (session.theme.verdict(verdict).0, word)
}

fn verdict(session: &Session, category: &Category) -> Line<'static> {
    let Some(answer) = session.answer(&category.id) else { return Line::default() };
    let (symbol, word) = short(session, answer.ruling.verdict);
    let style = session.theme.verdict(answer.ruling.verdict).2;
    Line::from(Span::styled(format!("{symbol} {}", session.text.say(word)), style))
}

/// How many occupations a category lists, to stand after its name.
fn count_in_words(session: &Session, category: &Category) -> String {
    let listed = category.rule.occupations().len();
    if listed == 0 {
        return String::new();
    }
    let count = session.text.say_with("categories-count", &[("count", listed.into())]);
    format!(" {} {count}", session.theme.symbols.dot)
}

fn occupation_columns(session: &Session) -> Vec<Column> {
    let text = &session.text;
    let teer = text.say("categories-teer");
    vec![
        Column::new(text.say("categories-noc"), 5),
        Column::new(teer.clone(), width(&teer)).right(),
        Column::new(text.say("categories-occupation"), 18).grow(3),
    ]
}

/// A table keeps its first cell for the marker: one column to the left of the heading.
fn left_of(area: Rect) -> Rect {
    Rect { x: area.x.saturating_sub(1), width: area.width + 1, ..area }
}

/// Before the first edition: that there is nothing, and the way to something.
fn none_yet(session: &Session, frame: &mut Frame, area: Rect) {
    let text = &session.text;
    let first = text.date(session.book.first_day().date());
    let args = [("date", first.into()), ("key", key(session, NEXT_RULES).into())];
    let said = vec![
        Entry::plain(Line::styled(text.say("categories-none").into_owned(), session.theme.strong)),
        Entry::gap(),
        Entry::plain(text.say_with("categories-none-yet", &args)),
    ];
    let place = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    Reader::new(said).view(frame, Rect { width: place.width.saturating_sub(1).min(64), ..place });
}

fn key(session: &Session, name: &str) -> String {
    Key::parse(name).map_or_else(String::new, |key| key.label(&session.text, &session.theme.symbols))
}
