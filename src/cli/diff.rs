//! `drawcheck diff DATE DATE`: what changed between the rules of two days.

use std::io::Write;

use serde_json::{Value, json};

use super::{Context, Failure, json};
use crate::core::client::parse_date;
use crate::core::diff::{CategoryChange, changes};
use crate::core::noc::Noc;
use crate::core::rulebook::{Category, Edition};
use crate::core::source::Source;
use crate::report::answers::source;

pub fn run(context: &Context, out: &mut impl Write) -> Result<(), Failure> {
    let day = |name: &str| {
        let written = context.value(name).unwrap_or_default();
        parse_date(written).map_err(|refusal| context.refused(name, &refusal))
    };
    let days = [day("from")?, day("to")?];
    let [before, after] = days.map(|day| context.book.edition_on(day.into()));
    let changes = changes(before, after);
    if context.flag("json") {
        let value = json!({
            "from": before.map(|edition| edition.id),
            "to": after.map(|edition| edition.id),
            "days": days,
            "categories": changes.iter().map(|it| change(it, [before, after])).collect::<Vec<_>>(),
        });
        return json::write(out, &value);
    }
    let text = &context.text;
    let title = match (before, after) {
        (Some(_), Some(_)) => "diff-title",
        (None, Some(_)) => "diff-title-first",
        (Some(_), None) => "diff-title-back",
        (None, None) => "diff-no-edition",
    };
    let named = |edition: Option<&Edition>| edition.map(|edition| text.date(edition.id)).unwrap_or_default();
    let args = [("from", named(before).into()), ("to", named(after).into())];
    writeln!(out, "{}", text.say_with(title, &args))?;
    if changes.is_empty() {
        writeln!(out, "{}", text.say("diff-nothing"))?;
    }
    for change in &changes {
        writeln!(out)?;
        for line in text.category_change(context.book, change) {
            writeln!(out, "{line}")?;
        }
    }
    let mut sources: Vec<&Source> = Vec::new();
    for source in changes.iter().map(|change| stated(change, [before, after])) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    for (at, source) in sources.into_iter().enumerate() {
        let blank = if at == 0 { "\n" } else { "" };
        writeln!(out, "{blank}{} {}", text.source(source), source.url(text.lang()))?;
    }
    Ok(())
}

/// Where the category is stated as it is after, or else as it was before.
fn stated<'a>(change: &CategoryChange, [before, after]: [Option<&'a Edition>; 2]) -> &'a Source {
    let edition = if change.after.is_some() { after } else { before };
    edition.expect("a category is of an edition").source_of(change.category())
}

/// A parameter as the data has it: a number, true or false, or a word.
fn parameter(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| json!(text))
}

fn change(change: &CategoryChange, editions: [Option<&Edition>; 2]) -> Value {
    let status = match (change.before, change.after) {
        (None, _) => "new",
        (_, None) => "gone",
        _ => "changed",
    };
    let moves = |list: &[(Noc, Option<&Category>)], key: &str| -> Vec<Value> {
        list.iter()
            .map(|(noc, other)| json!({ "noc": noc, key: other.map(|category| &category.id) }))
            .collect()
    };
    let rule: Vec<Value> = change
        .rule
        .iter()
        .map(|rule| {
            let (before, after) = (parameter(&rule.before), parameter(&rule.after));
            json!({ "parameter": rule.parameter, "before": before, "after": after })
        })
        .collect();
    json!({
        "id": change.category().id,
        "status": status,
        "rule": rule,
        "in": moves(&change.came, "moved_from"),
        "out": moves(&change.went, "moved_to"),
        "confidence": change.category().confidence.id(),
        "source": source(stated(change, editions)),
    })
}
