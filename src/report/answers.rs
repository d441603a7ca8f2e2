//! The answers as JSON. Keys and ids are the same in every language; only `text` changes.

use chrono::{NaiveDate, SecondsFormat};
use serde_json::{Map, Value, json};

use crate::core::assessment::{Answer, Assessment};
use crate::core::calendar::Day;
use crate::core::client::Client;
use crate::core::clock::TwoClocks;
use crate::core::finding::{self, Finding};
use crate::core::program;
use crate::core::reading::Question;
use crate::core::rulebook::Rulebook;
use crate::core::source::Source;
use crate::core::verdict::Ruling;
use crate::text::Text;

/// A whole assessment, of the categories and of the programs.
pub fn assessment(
    text: &Text,
    book: &Rulebook,
    client: &Client,
    assessment: &Assessment,
    programs: &program::Answers,
) -> Value {
    let categories: Vec<Value> =
        assessment.answers.iter().map(|answer| category(text, book, answer)).collect();
    json!({
        "as_of": assessment.as_of.date(),
        "edition": assessment.edition.map(|edition| edition.id),
        "data_verified_through": book.law.verified_through,
        "client": { "name": client.name, "reference": client.reference },
        "categories": categories,
        "programs": programs.answers.iter().map(|answer| of_program(text, book, answer)).collect::<Vec<_>>(),
    })
}

fn category(text: &Text, book: &Rulebook, answer: &Answer) -> Value {
    let soon = soon(text, book, answer.last_safe_day);
    json!({
        "id": answer.category.id,
        "verdict": answer.ruling.verdict.id(),
        "occupation": answer.ruling.occupation,
        "depends_on": depends_on(&answer.ruling),
        "missing": answer.ruling.missing,
        "since": answer.unbroken.since.date(),
        "until": answer.unbroken.until.map(Day::date),
        "cautions": soon.into_iter().collect::<Vec<_>>(),
        "observed": answer.observed.as_ref().map(observed),
        "finding": finding(text, book, &answer.finding, None),
    })
}

fn of_program(text: &Text, book: &Rulebook, answer: &program::Answer) -> Value {
    let soon = soon(text, book, answer.last_safe_day);
    let granted = answer.cautions();
    let granted =
        granted.into_iter().map(|(id, caution)| json!({ "id": id, "text": text.finding(book, caution) }));
    json!({
        "id": answer.program.id,
        "verdict": answer.ruling.verdict.id(),
        "occupation": answer.ruling.occupation,
        "depends_on": depends_on(&answer.ruling),
        "missing": answer.ruling.missing,
        "since": answer.unbroken.since.date(),
        "until": answer.unbroken.until.map(Day::date),
        "cautions": soon.into_iter().chain(granted).collect::<Vec<_>>(),
        "observed": answer.observed.as_ref().map(observed),
        "finding": finding(text, book, &answer.finding, None),
    })
}

fn depends_on(ruling: &Ruling) -> Vec<&'static str> {
    ruling.depends_on.iter().map(Question::id).collect()
}

/// The caution for a verdict that ends before an application may be received.
fn soon(text: &Text, book: &Rulebook, last_safe_day: Option<Day>) -> Option<Value> {
    last_safe_day.map(|day| {
        json!({ "id": "ends-soon", "last_safe_day": day.date(), "text": text.caution(book, day.date()) })
    })
}

/// The profile's count of months, which is observed and not law.
fn observed(clocks: &TwoClocks) -> Value {
    json!({
        "months": f64::from(clocks.months),
        "needed": clocks.need,
        "passes": clocks.passes,
        "exact_days_pass": clocks.exact,
        "window": clocks.window.map(|days| json!({ "from": days.first.date(), "to": days.last.map(Day::date) })),
        "first_safe": clocks.first_safe.map(Day::date),
        "last_safe": clocks.last_safe.map(Day::date),
    })
}

/// A finding and the steps it rests on; a step without a source of its own cites its parent's.
pub fn finding(text: &Text, book: &Rulebook, found: &Finding, cited: Option<(NaiveDate, &Source)>) -> Value {
    let cited = found.source.or(cited);
    let facts: Map<String, Value> =
        found.facts.iter().map(|(name, fact)| ((*name).to_owned(), value(fact))).collect();
    let children: Vec<Value> = found.children.iter().map(|child| finding(text, book, child, cited)).collect();
    let mut source = cited.map_or_else(|| json!({}), |(_, cited)| source(cited));
    if let Some((edition, _)) = cited {
        source["edition"] = json!(edition);
    }
    json!({
        "rule": found.rule,
        "outcome": found.outcome.id(),
        "text": text.finding(book, found),
        "facts": facts,
        "source": source,
        "children": children,
    })
}

fn value(value: &finding::Value) -> Value {
    match value {
        finding::Value::Count(count) | finding::Value::Number(count) => json!(count),
        finding::Value::Decimal(number) => json!(f64::from(*number)),
        finding::Value::Date(date) => json!(date),
        finding::Value::Moment(time) => json!(time.to_rfc3339_opts(SecondsFormat::Secs, true)),
        finding::Value::Said(said) => json!(said),
        finding::Value::Length { months, days } => json!({ "months": months, "days": days }),
        finding::Value::Noc(noc) => json!(noc),
        finding::Value::Country(country) => json!(country),
        finding::Value::Question(question) => json!(question.id()),
        finding::Value::Test(test) => json!(test.id()),
        finding::Value::Ability(ability) => json!(ability.id()),
        finding::Value::Word(word) => json!(word),
        finding::Value::Wording(wording) => json!(wording),
        finding::Value::Text(text) => json!(text),
        finding::Value::Fact(path) => json!(path),
    }
}

/// A source: its title, address and date.
pub fn source(source: &Source) -> Value {
    json!({ "title": source.title, "url": source.url, "published": source.published })
}
