//! `drawcheck noc WORDS...`: occupations by title, everyday name or code, best first.

use std::io::Write;

use serde_json::{Value, json};

use super::{Context, Failure, json};
use crate::core::noc::Noc;
use crate::core::rulebook::Category;
use crate::data;

pub fn run(context: &Context, out: &mut impl Write) -> Result<(), Failure> {
    let edition = context.book.edition_on(context.as_of()?.into());
    let words: Vec<&str> =
        context.args.get_many::<String>("words").into_iter().flatten().map(String::as_str).collect();
    let query = words.join(" ");
    let limit = context.args.get_one::<u16>("limit").copied().map_or(usize::MAX, usize::from);
    let (text, book) = (&context.text, context.book);
    let hits = data::search_index().search(&query, text.lang(), limit);
    let listing = |noc: Noc| edition.into_iter().flat_map(move |edition| edition.listing(noc));
    if context.flag("json") {
        let hit = |noc: Noc| -> Value {
            let title = book.occupations.get(noc).map(|unit| unit.title(text.lang()));
            let categories: Vec<&str> = listing(noc).map(|category| category.id.as_str()).collect();
            json!({ "noc": noc, "teer": noc.teer(), "title": title, "categories": categories })
        };
        return json::write(out, &hits.iter().map(|hit_by| hit(hit_by.noc)).collect());
    }
    if hits.is_empty() {
        writeln!(out, "{}", text.say_with("noc-none", &[("words", query.into())]))?;
    }
    for hit in hits {
        let title = book.occupations.get(hit.noc).map_or("", |unit| unit.title(text.lang()));
        let short = |category: &Category| category.short.get(text.lang()).to_owned();
        let categories = listing(hit.noc).map(short).collect::<Vec<_>>().join(", ");
        let id = if categories.is_empty() { "noc-unlisted" } else { "noc-listed" };
        let args = [
            ("noc", hit.noc.to_string().into()),
            ("teer", hit.noc.teer().into()),
            ("title", title.into()),
            ("categories", categories.into()),
        ];
        writeln!(out, "{}", text.say_with(id, &args))?;
    }
    Ok(())
}
