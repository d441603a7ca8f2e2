//! `drawcheck timeline FILE --from DATE --to DATE`: verdicts over time.

use std::io::Write;

use serde_json::{Value, json};

use super::{Context, Failure, json};
use crate::core::calendar::Span;
use crate::core::client::Refusal;
use crate::core::timeline::{Interval, Track, timeline};

pub fn run(context: &Context, out: &mut impl Write) -> Result<(), Failure> {
    let bound = |name: &str| Ok::<_, Failure>(context.date(name)?.unwrap_or(context.setting.today));
    let (from, to) = (bound("from")?, bound("to")?);
    if to < from {
        return Err(context.refused("--to", &Refusal::new("problem-date-order", to)));
    }
    let client = context.client(&context.file().unwrap_or_default())?;
    let span = Span { first: from.into(), last: to.into() };
    let tracks = timeline(context.book, &client, span);
    if context.flag("json") {
        let tracks: Vec<Value> = tracks.iter().map(track).collect();
        return json::write(out, &json!({ "categories": tracks }));
    }
    let text = &context.text;
    let exists = |track: &&Track| track.intervals.iter().any(|interval| interval.verdict.is_some());
    let existing: Vec<&Track> = tracks.iter().filter(exists).collect();
    if existing.is_empty() {
        let first = text.date(context.book.first_day().date());
        writeln!(out, "{}", text.say_with("cli-timeline-none", &[("first", first.into())]))?;
    }
    for track in existing {
        let editions = context.book.editions.iter().rev();
        let category = editions.into_iter().find_map(|edition| edition.category(track.category));
        writeln!(out, "{}", category.map_or(track.category, |category| category.name.get(text.lang())))?;
        for interval in &track.intervals {
            let verdict = match interval.verdict {
                Some(verdict) => text.verdict(verdict),
                None => text.say("verdict-not-in-force"),
            };
            let days = interval.days;
            let args = [
                ("since", text.date(days.first.date()).into()),
                ("until", text.date(days.last.date()).into()),
            ];
            let days = text.say_with("plain-since-until", &args);
            match interval.edition {
                Some(edition) => {
                    let rules = text.say_with("app-rules-of", &[("date", text.date(edition.id).into())]);
                    writeln!(out, "  {days}: {verdict} ({rules})")?;
                }
                None => writeln!(out, "  {days}: {verdict}")?,
            }
        }
    }
    Ok(())
}

fn track(track: &Track) -> Value {
    let interval = |interval: &Interval| {
        json!({
            "from": interval.days.first.date(),
            "to": interval.days.last.date(),
            "verdict": interval.verdict.map_or("not_in_force", |verdict| verdict.id()),
            "edition": interval.edition.map(|edition| edition.id),
        })
    };
    json!({ "id": track.category, "intervals": track.intervals.iter().map(interval).collect::<Vec<_>>() })
}
