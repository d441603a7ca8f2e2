//! What there is to say about a category and about an occupation, a labelled fact a line.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::listing::listed_in;
use crate::core::assessment::Answer;
use crate::core::noc::Noc;
use crate::core::rulebook::{Category, Edition, Location, Rule};
use crate::core::source::Confidence;
use crate::tui::key::Key;
use crate::tui::session::Session;

/// A label and what stands beside it.
pub(super) type Fact = (String, Line<'static>);

/// Everything about a category of `edition`, the most asked for first.
pub(super) fn of_category(session: &Session, edition: &Edition, category: &Category) -> Vec<Fact> {
    let (text, lang) = (&session.text, session.lang());
    let label = |id: &str| text.say(id).into_owned();
    let mut facts: Vec<Fact> = vec![
        (label("categories-rule"), text.rule(&category.rule).into()),
        (label("categories-client"), client(session, category)),
        (label("categories-valid"), valid(session, edition).into()),
    ];
    if let Rule::Work(rule) = &category.rule {
        let place = match rule.location {
            Location::Anywhere => "categories-anywhere",
            Location::Canada => "categories-canada",
        };
        facts.push((label("categories-where"), label(place).into()));
    }
    facts.push((label("categories-confidence"), confidence(session, category).into()));
    let source = edition.source_of(category);
    facts.push((label("categories-source"), text.source(source).into()));
    facts.push((String::new(), Line::styled(source.url(session.lang()).to_owned(), session.theme.dim)));
    facts.push((label("categories-note"), category.note.get(lang).to_owned().into()));
    let conditions = &session.book.law.conditions;
    let besides = category.conditions.iter().filter_map(|id| conditions.iter().find(|c| c.id == *id));
    for (at, condition) in besides.enumerate() {
        let label = if at == 0 { label("categories-besides") } else { String::new() };
        facts.push((label, condition.text.get(lang).to_owned().into()));
    }
    let verified = text.date(session.book.law.verified_through);
    let verified = text.say_with("categories-verified-to", &[("date", verified.into())]);
    facts.push((label("categories-verified"), verified.into()));
    facts
}

/// The client's verdict with its dates; whoever has no work yet is told where to begin.
fn client(session: &Session, category: &Category) -> Line<'static> {
    let (theme, text) = (&session.theme, &session.text);
    let Some(answer) = session.answer(&category.id) else { return Line::default() };
    if session.client().work.is_empty() && matches!(category.rule, Rule::Work(_)) {
        let key = Key::parse(super::ADD).map_or_else(String::new, |key| key.label(text, &theme.symbols));
        return text.say_with("categories-no-work", &[("key", key.into())]).into();
    }
    let (symbol, word, style) = theme.verdict(answer.ruling.verdict);
    Line::from(vec![Span::styled(format!("{symbol} "), style), Span::raw(reason(session, answer, word))])
}

fn reason(session: &Session, answer: &Answer, word: &str) -> String {
    let text = &session.text;
    let args = [("verdict", text.say(word).into()), ("when", text.since_until(answer.unbroken).into())];
    match answer.ruling.occupation {
        Some(noc) => {
            let occupation = ("occupation", text.occupation(session.book, noc).into());
            text.say_with("categories-through", &[args[0].clone(), args[1].clone(), occupation])
        }
        None => text.say_with("categories-plain-verdict", &args),
    }
}

/// The days on which an edition is in force.
pub(super) fn valid(session: &Session, edition: &Edition) -> String {
    let text = &session.text;
    let from = ("from", text.date(edition.in_force_from).into());
    match edition.in_force_until {
        Some(until) => text.say_with("categories-valid-between", &[from, ("to", text.date(until).into())]),
        None => text.say_with("categories-valid-since", &[from]),
    }
}

fn confidence(session: &Session, category: &Category) -> String {
    let id = match category.confidence {
        Confidence::Official => "categories-official",
        Confidence::TwoSources => "categories-two-sources",
        Confidence::OneSource => "categories-one-source",
    };
    session.text.say(id).into_owned()
}

/// An occupation in a few lines: whole title, categories, what is noted beside it.
pub(super) fn of_occupation(session: &Session, noc: Noc, found_by: Option<&str>, note: &str) -> Vec<Fact> {
    let text = &session.text;
    let label = |id: &str| text.say(id).into_owned();
    let mut facts = vec![(noc.to_string(), title(session, noc))];
    if let Some(alias) = found_by {
        facts.push((label("categories-found-by"), alias.to_owned().into()));
    }
    let mut listed = Line::from(listed_in(session, session.edition(), noc));
    if !note.is_empty() {
        let theme = &session.theme;
        listed.push_span(Span::styled(format!(" {} {note}", theme.symbols.dot), theme.dim));
    }
    facts.push((label("categories-listed"), listed));
    facts
}

/// The official title and the TEER category.
pub(super) fn title(session: &Session, noc: Noc) -> Line<'static> {
    let theme = &session.theme;
    let title = session.book.occupations.get(noc).map_or("", |unit| unit.title(session.lang()));
    let teer = format!(" {} {} {}", theme.symbols.dot, session.text.say("categories-teer"), noc.teer());
    Line::from(vec![Span::styled(title, theme.strong), Span::styled(teer, theme.dim)]).style(Style::new())
}
