//! JSON on standard output. Keys and ids are the same in every language; only `text` changes.

use std::io::Write;

use serde_json::{Value, json};

use super::Failure;
use crate::core::rulebook::{Category, Edition, Rule, Rulebook};
use crate::report::answers::source;
use crate::text::Text;

/// Writes `value` indented, with a line feed at its end.
pub fn write(out: &mut impl Write, value: &Value) -> Result<(), Failure> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)?;
    Ok(())
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
