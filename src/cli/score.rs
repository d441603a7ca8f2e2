//! `drawcheck score FILE|-`: the Comprehensive Ranking System score, factor by factor.

use std::io::Write;

use serde_json::{Value, json};

use super::{Context, Failure, json};
use crate::core::calendar::{Day, Span, YEARS_AHEAD};
use crate::core::crs::{Ahead, FactorScore, Improvement, Score, ahead, improvements, score};
use crate::core::finding::Outcome;
use crate::data;
use crate::report::answers::finding;
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
    let day = Day::from(as_of);
    let days = Span { first: day, last: day.plus_years(YEARS_AHEAD) };
    let ahead = if context.flag("ahead") { ahead(book, crs, &client, days) } else { None };
    let ideas = context.flag("what-if").then(|| improvements(book, crs, &client, day));
    if context.flag("json") {
        let mut value = told(context, &score);
        // Only where there are some, so that the contract's keys are the others.
        let open = open_questions(context, &score);
        if !open.is_empty() {
            value["open_questions"] = open.into();
        }
        if let Some(ahead) = &ahead {
            value["ahead"] = over_time(context, ahead);
        }
        if let Some(ideas) = &ideas {
            value["improvements"] = ideas.iter().map(|it| improvement(context, it)).collect();
        }
        return json::write(out, &value);
    }
    write!(out, "{}", text.score(book, crs, &score))?;
    if let Some(ahead) = &ahead {
        write!(out, "\n{}", text.ahead(book, crs, ahead))?;
    }
    if let Some(ideas) = &ideas {
        write!(out, "\n{}", text.improvements(book, ideas))?;
    }
    Ok(())
}

/// The days of change with their reasons, and the total on the first of each month.
fn over_time(context: &Context, ahead: &Ahead) -> Value {
    let changes = ahead.changes.iter().map(|it| {
        let reasons = it.causes.iter().map(|cause| context.text.finding(context.book, cause));
        json!({
            "date": it.day.date(),
            "total": it.total,
            "points": it.points(),
            "base_score": it.is_base,
            "reasons": reasons.collect::<Vec<_>>(),
        })
    });
    let months = ahead.months().map(
        |(day, total)| json!({ "date": day.date(), "total": total, "base_score": ahead.is_base_on(day) }),
    );
    json!({
        "from": ahead.days.first.date(),
        "to": ahead.days.last.date(),
        "changes": changes.collect::<Vec<_>>(),
        "months": months.collect::<Vec<_>>(),
    })
}

/// One change, what it gives, and what it takes for granted; `capped` where a cap takes away
/// some of what the factors gain.
fn improvement(context: &Context, it: &Improvement) -> Value {
    let text = |finding| context.text.finding(context.book, finding);
    let factors = it.factors.iter().map(|(factor, points)| json!({ "id": factor.id(), "points": points }));
    json!({
        "id": it.id(),
        "text": text(&it.what),
        "points": it.points,
        "total": it.total,
        "at_most": it.most,
        "capped": it.is_capped(),
        "assumed": it.assumed.as_ref().map(text),
        "factors": factors.collect::<Vec<_>>(),
    })
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

/// The open questions that points turn on, each under the factor it changes, with its source.
fn open_questions(context: &Context, score: &Score) -> Vec<Value> {
    let told = score.factors.iter().flat_map(|it| {
        let open = it.finding.children.iter().filter(|step| step.outcome == Outcome::Depends);
        open.map(|step| {
            let mut value = finding(&context.text, context.book, step, None);
            value["factor"] = json!(it.factor.id());
            value
        })
    });
    told.collect()
}

fn warning<'s>(text: &Text, score: &'s Score) -> Option<&'s str> {
    score.edition.warning.as_ref().map(|warning| warning.text.get(text.lang()))
}
