//! The selected client in words: verdicts, or what differs and why, or what is wrong with the file.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::core::client::Client;
use crate::core::comparison::{Change, Turn};
use crate::core::screening::Screening;
use crate::core::source::Source;
use crate::core::verdict::Verdict;
use crate::text::harmless;
use crate::tui::job::{Place, Row};
use crate::tui::session::Session;
use crate::tui::theme::Theme;
use crate::tui::widgets::reader::Entry;

/// The verdicts, the best first.
const VERDICTS: [Verdict; 4] = [Verdict::Eligible, Verdict::Depends, Verdict::Unknown, Verdict::NotEligible];

/// What is said of a client.
pub(super) fn of(session: &Session, screening: &Screening, row: &Row) -> Vec<Entry> {
    let mut entries = vec![heading(session, row)];
    match &row.record.client {
        Err(problems) => {
            let (text, theme) = (&session.text, &session.theme);
            let file = row.record.file_name();
            let untouched = text.say_with("clients-problems", &[("value", file.into())]);
            entries = vec![Entry::plain(Line::styled(untouched, theme.strong))];
            entries.extend(
                problems
                    .iter()
                    .map(|problem| Entry::item(0, theme.symbols.dot, theme.bad, text.problem(problem))),
            );
        }
        Ok(client) if screening.compare.is_some() => entries.extend(changes(session, screening, client)),
        Ok(client) => entries.extend(verdicts(session, screening, client)),
    }
    entries
}

/// Name, reference, file, and when it was written.
fn heading(session: &Session, row: &Row) -> Entry {
    let (text, theme) = (&session.text, &session.theme);
    let mut parts = Vec::new();
    if let Ok(client) = &row.record.client {
        let name = harmless::line(&client.name);
        let name = if name.is_empty() { row.record.file_name() } else { name };
        parts.push(Span::styled(name, theme.strong));
        let reference = harmless::line(&client.reference);
        if !reference.is_empty() {
            parts.push(Span::raw(reference));
        }
    }
    if let Place::File(_) = row.record.place {
        parts.push(Span::styled(row.record.file_name(), theme.dim));
    }
    if let Some(changed) = row.record.changed {
        let date = text.date(changed.date_naive());
        parts.push(Span::styled(text.say_with("clients-changed", &[("date", date.into())]), theme.dim));
    }
    let dot = || Span::styled(format!(" {} ", theme.symbols.dot), theme.dim);
    let spans = parts.into_iter().enumerate().flat_map(|(at, part)| {
        let before = (at > 0).then(dot);
        before.into_iter().chain([part])
    });
    Entry::plain(Line::from(spans.collect::<Vec<_>>()))
}

/// A line a verdict with the categories it holds for.
fn verdicts(session: &Session, screening: &Screening, client: &Client) -> Vec<Entry> {
    let (text, theme) = (&session.text, &session.theme);
    let Some(edition) = screening.edition() else {
        let first = text.date(session.book.first_day().date());
        return vec![Entry::plain(text.say_with("plain-not-in-force", &[("first", first.into())]))];
    };
    let given = screening.verdicts(client);
    let names = |verdict: Verdict| {
        let named = edition.categories.iter().zip(&given).filter(|&(_, &given)| given == verdict);
        named.map(|(category, _)| category.short.get(session.lang())).collect::<Vec<_>>().join(", ")
    };
    let facts = VERDICTS.into_iter().map(|verdict| (verdict, names(verdict)));
    let facts = facts.filter(|(_, names)| !names.is_empty()).map(|(verdict, names)| {
        let (sign, word, style) = theme.verdict(verdict);
        let names =
            if verdict == Verdict::NotEligible { Line::styled(names, theme.dim) } else { names.into() };
        Entry::item(0, &format!("{sign} {} ", text.say(word)), style, names)
    });
    facts.collect()
}

/// What differs between the days, each with its reason and the source of the rule.
fn changes(session: &Session, screening: &Screening, client: &Client) -> Vec<Entry> {
    let (text, theme) = (&session.text, &session.theme);
    let mut found = screening.changes(client);
    if found.is_empty() {
        return vec![Entry::plain(text.say("clients-same").into_owned())];
    }
    found.sort_by_key(Change::turn);
    let mut entries = Vec::new();
    for (at, change) in found.iter().enumerate() {
        entries.push(Entry::plain(transition(session, change)));
        let said = text.change_reason(session.book, change).replace('→', theme.symbols.becomes);
        if !said.is_empty() {
            entries.push(Entry::item(2, theme.symbols.dot, theme.dim, said));
        }
        // Of changes that have one source, the last names it.
        let own = source(session, screening, change);
        let next = found.get(at + 1).and_then(|next| source(session, screening, next));
        if let Some(source) = own.filter(|_| own != next) {
            let source = text.say_with("result-source", &[("source", text.source(source).into())]);
            entries.push(Entry::item(2, " ", theme.dim, Line::styled(source, theme.dim)));
        }
    }
    entries
}

/// Where the rule is stated that a change rests on: the later day's, or the earlier day's of a
/// category that is gone.
fn source(session: &Session, screening: &Screening, change: &Change) -> Option<&'static Source> {
    let days = screening.days()?;
    [days.last, days.first].into_iter().find_map(|day| {
        let edition = session.book.edition_on(day)?;
        Some(edition.source_of(edition.category(&change.category.id)?))
    })
}

/// `gains  STEM  ○ not eligible → ● eligible`.
fn transition(session: &Session, change: &Change) -> Line<'static> {
    let (text, theme) = (&session.text, &session.theme);
    let side = |verdict: Option<Verdict>| match verdict {
        Some(verdict) => {
            let (sign, word, style) = theme.verdict(verdict);
            Span::styled(format!("{sign} {}", text.say(word)), style)
        }
        None => Span::styled(text.say("verdict-not-in-force").into_owned(), theme.dim),
    };
    let name = change.category.short.get(session.lang()).to_owned();
    Line::from(vec![
        Span::styled(text.say(turn_label(change.turn())).into_owned(), turn_style(theme, change.turn())),
        Span::raw("  "),
        Span::styled(name, theme.strong),
        Span::raw("  "),
        side(change.from),
        Span::styled(format!(" {} ", theme.symbols.becomes), theme.dim),
        side(change.to),
    ])
}

/// Message id of what a change means.
pub(super) fn turn_label(turn: Turn) -> &'static str {
    match turn {
        Turn::Gains => "clients-gains",
        Turn::Loses => "clients-loses",
        Turn::Depends => "clients-depends",
        Turn::Unknown => "clients-unknown",
        Turn::Neither => "clients-neither",
    }
}

/// The style of what a change means.
pub(super) fn turn_style(theme: &Theme, turn: Turn) -> Style {
    match turn {
        Turn::Gains => theme.good,
        Turn::Loses => theme.bad,
        Turn::Depends | Turn::Unknown => theme.warn,
        Turn::Neither => theme.dim,
    }
}
