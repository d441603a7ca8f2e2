//! `drawcheck diff DATE DATE`: what changed between the rules of two days.

use std::io::Write;

use serde_json::{Value, json};

use super::{Context, Failure, json};
use crate::core::client::parse_date;
use crate::core::diff::{CategoryChange, changes};
use crate::core::noc::Noc;
use crate::core::rulebook::{Category, Edition};

pub fn run(context: &Context, out: &mut impl Write) -> Result<(), Failure> {
    let edition = |name: &str| -> Result<Option<&'static Edition>, Failure> {
        let written = context.value(name).unwrap_or_default();
        let date = parse_date(written).map_err(|refusal| context.refused(name, &refusal))?;
        Ok(context.book.edition_on(date.into()))
    };
    let (before, after) = (edition("from")?, edition("to")?);
    let changes = changes(before, after);
    if context.flag("json") {
        let value = json!({
            "from": before.map(|edition| edition.id),
            "to": after.map(|edition| edition.id),
            "categories": changes.iter().map(change).collect::<Vec<_>>(),
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
    let day = |edition: Option<&Edition>| edition.map(|edition| text.date(edition.id)).unwrap_or_default();
    let args = [("from", day(before).into()), ("to", day(after).into())];
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
    Ok(())
}

fn change(change: &CategoryChange) -> Value {
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
        .map(|rule| json!({ "parameter": rule.parameter, "before": rule.before, "after": rule.after }))
        .collect();
    json!({
        "id": change.category().id,
        "status": status,
        "rule": rule,
        "in": moves(&change.came, "moved_from"),
        "out": moves(&change.went, "moved_to"),
    })
}
