//! The answers as JSON. Keys and ids are the same in every language; only `text` changes.

use std::io::Write;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::Failure;
use crate::core::assessment::{Answer, Assessment};
use crate::core::calendar::Day;
use crate::core::client::Client;
use crate::core::finding::{self, Finding};
use crate::core::reading::Question;
use crate::core::rulebook::{Category, Edition, Rule, Rulebook, Source};
use crate::text::Text;

/// Writes `value` indented, with a line feed at its end.
pub fn write(out: &mut impl Write, value: &Value) -> Result<(), Failure> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)?;
    Ok(())
}

/// A whole assessment.
pub fn assessment(text: &Text, book: &Rulebook, client: &Client, assessment: &Assessment) -> Value {
    let categories: Vec<Value> =
        assessment.answers.iter().map(|answer| category(text, book, answer)).collect();
    json!({
        "as_of": assessment.as_of.date(),
        "edition": assessment.edition.map(|edition| edition.id),
        "data_verified_through": book.law.verified_through,
        "client": { "name": client.name, "reference": client.reference },
        "categories": categories,
    })
}

fn category(text: &Text, book: &Rulebook, answer: &Answer) -> Value {
    let ruling = &answer.ruling;
    let caution = answer.last_safe_day.map(|day| {
        json!({ "id": "ends-soon", "last_safe_day": day.date(), "text": text.caution(book, day.date()) })
    });
    let depends_on: Vec<&str> = ruling.depends_on.iter().map(Question::id).collect();
    json!({
        "id": answer.category.id,
        "verdict": ruling.verdict.id(),
        "occupation": ruling.occupation,
        "depends_on": depends_on,
        "missing": ruling.missing,
        "since": answer.unbroken.since.date(),
        "until": answer.unbroken.until.map(Day::date),
        "cautions": caution.into_iter().collect::<Vec<_>>(),
        "finding": finding(text, book, &answer.finding, None),
    })
}

/// A finding and the steps it rests on; a step without a source of its own cites its parent's.
fn finding(text: &Text, book: &Rulebook, found: &Finding, cited: Option<(NaiveDate, &Source)>) -> Value {
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
        finding::Value::Count(count) => json!(count),
        finding::Value::Decimal(number) => json!(f64::from(*number)),
        finding::Value::Date(date) => json!(date),
        finding::Value::Length { months, days } => json!({ "months": months, "days": days }),
        finding::Value::Noc(noc) => json!(noc),
        finding::Value::Country(country) => json!(country),
        finding::Value::Question(question) => json!(question.id()),
        finding::Value::Test(test) => json!(test.id()),
        finding::Value::Ability(ability) => json!(ability.id()),
        finding::Value::Word(word) => json!(word),
        finding::Value::Text(text) => json!(text),
    }
}

/// The edition in force, with each category's rule and occupations.
pub fn edition(text: &Text, book: &Rulebook, edition: &Edition) -> Value {
    let lang = text.lang();
    let categories: Vec<Value> =
        edition.categories.iter().map(|category| rules(text, book, edition, category)).collect();
    json!({
        "edition": edition.id,
        "announced": edition.announced,
        "in_force_from": edition.in_force_from,
        "in_force_until": edition.in_force_until,
        "summary": edition.summary.get(lang),
        "data_verified_through": book.law.verified_through,
        "categories": categories,
        "sources": edition.sources.values().map(source).collect::<Vec<_>>(),
    })
}

fn rules(text: &Text, book: &Rulebook, edition: &Edition, category: &Category) -> Value {
    let lang = text.lang();
    let occupations: Vec<Value> = category
        .rule
        .occupations()
        .iter()
        .map(|&noc| {
            let title = book.occupations.get(noc).map(|unit| unit.title(lang));
            json!({ "noc": noc, "teer": noc.teer(), "title": title })
        })
        .collect();
    let conditions: Vec<&str> = book
        .law
        .conditions
        .iter()
        .filter(|condition| category.conditions.contains(&condition.id))
        .map(|condition| condition.text.get(lang))
        .collect();
    json!({
        "id": category.id,
        "name": category.name.get(lang),
        "rule": rule(&category.rule),
        "occupations": occupations,
        "conditions": conditions,
        "confidence": category.confidence.id(),
        "note": category.note.get(lang),
        "source": source(edition.source_of(category)),
    })
}

fn rule(rule: &Rule) -> Value {
    match rule {
        Rule::Work(rule) => json!({
            "kind": "work",
            "min_months": rule.min_months,
            "continuous": rule.continuous,
            "window_years": rule.window_years,
            "location": rule.location,
        }),
        Rule::French(rule) => json!({ "kind": "french", "min_nclc": rule.min_nclc }),
        Rule::Military(rule) => json!({
            "kind": "military",
            "service_years": rule.service_years,
            "offer_years": rule.offer_years,
            "credential_years": rule.credential_years,
        }),
    }
}

fn source(source: &Source) -> Value {
    json!({ "title": source.title, "url": source.url, "published": source.published })
}
