//! `drawcheck score FILE|-`: the Comprehensive Ranking System score, factor by factor.

use std::io::Write;

use serde_json::{Value, json};

use super::{Context, Failure, json};
use crate::core::crs::{FactorScore, Score, score};
use crate::data;
use crate::text::Text;

pub fn run(context: &Context, out: &mut impl Write) -> Result<(), Failure> {
    let as_of = context.as_of()?;
    let client = context.client(&context.file().unwrap_or_default())?;
    let (book, crs, text) = (context.book, data::crs(), &context.text);
    let Some(score) = score(book, crs, &client, as_of.into()) else {
        let first = text.date(crs.first_day().date());
        let args = [("day", text.date(as_of).into()), ("first", first.into())];
        return Err(Failure::Refused(vec![text.say_with("score-not-in-force", &args)]));
    };
    if context.flag("json") {
        json::write(out, &told(context, &score))
    } else {
        write!(out, "{}", text.score(book, crs, &score))?;
        Ok(())
    }
}

fn told(context: &Context, score: &Score) -> Value {
    let text = &context.text;
    let factor = |it: &FactorScore| {
        json!({
            "id": it.factor.id(),
            "points": it.points,
            "max": it.max,
            "text": text.finding(context.book, &it.finding),
        })
    };
    let parts = score.parts.iter().map(|it| (it.part.id().to_owned(), json!(it.points)));
    json!({
        "as_of": score.as_of.date(),
        "total": score.total,
        "base_score": score.is_base(),
        "warning": warning(text, score),
        "parts": Value::Object(parts.collect()),
        "factors": score.factors.iter().map(factor).collect::<Vec<_>>(),
    })
}

fn warning<'s>(text: &Text, score: &'s Score) -> Option<&'s str> {
    score.edition.warning.as_ref().map(|warning| warning.text.get(text.lang()))
}
