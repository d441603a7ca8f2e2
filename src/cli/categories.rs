//! `drawcheck categories`: the edition in force, its rules and its occupations.

use std::io::Write;

use serde_json::json;

use super::{Context, Failure, json};
use crate::core::rulebook::Category;

pub fn run(context: &Context, out: &mut impl Write) -> Result<(), Failure> {
    let as_of = context.as_of()?;
    let (text, book) = (&context.text, context.book);
    let edition = book.edition_on(as_of.into());
    if context.flag("json") {
        let mut value = match edition {
            Some(edition) => json::edition(text, book, edition),
            None => {
                json!({ "edition": null, "categories": [], "data_verified_through": book.law.verified_through })
            }
        };
        value["as_of"] = json!(as_of);
        return json::write(out, &value);
    }
    let Some(edition) = edition else {
        let first = text.date(book.first_day().date());
        writeln!(out, "{}", text.say_with("plain-not-in-force", &[("first", first.into())]))?;
        return Ok(());
    };
    let verified = text.date(book.law.verified_through);
    let args = [("edition", text.date(edition.id).into()), ("verified", verified.into())];
    writeln!(out, "{}", text.say_with("plain-edition", &args))?;
    writeln!(out, "{}", edition.summary.get(text.lang()))?;
    for category in &edition.categories {
        writeln!(out, "\n{} ({})", category.name.get(text.lang()), category.id)?;
        writeln!(out, "  {}", text.rule(&category.rule))?;
        occupations(context, category, out)?;
        writeln!(out, "  {}", category.note.get(text.lang()))?;
        let source = edition.source_of(category);
        writeln!(out, "  {} {}", text.source(source), source.url(text.lang()))?;
    }
    Ok(())
}

fn occupations(context: &Context, category: &Category, out: &mut impl Write) -> Result<(), Failure> {
    for &noc in category.rule.occupations() {
        writeln!(out, "    {}", context.text.occupation(context.book, noc))?;
    }
    Ok(())
}
