//! `drawcheck rounds`: the rounds of invitations on file, and the import of newer ones.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value, json};

use super::{Context, Failure, json};
use crate::core::client::Refusal;
use crate::core::round::{Note, Round, Rounds, Selection, Snapshot};
use crate::data;
use crate::report::answers::source;
use crate::store::{self, RoundsError};
use crate::text::Text;

pub fn run(context: &Context, out: &mut impl Write) -> Result<(), Failure> {
    if let Some(file) = context.args.get_one::<OsString>("import") {
        return import(context, Path::new(file), out);
    }
    let selection = selection(context)?;
    let rounds = on_file(context);
    let text = &context.text;
    let by = context.as_of()?;
    let held = || rounds.list.iter().rev().filter(|round| round.date <= by);
    let chosen = || held().filter(|round| selection.takes(rounds.kind(round)));
    if context.flag("json") {
        return json::write(out, &told(text, &rounds, chosen()));
    }
    writeln!(out, "{}\n", text.rounds_through(&rounds))?;
    if chosen().next().is_none() {
        writeln!(out, "{}", text.say("rounds-none"))?;
        return Ok(());
    }
    write!(out, "{}", text.rounds(&rounds, chosen().map(|round| (round, None)), false))?;
    Ok(())
}

/// The rounds on file with those that the user supplied; what keeps these from being read is
/// said, and the others are shown.
pub fn on_file(context: &Context) -> Rounds {
    let Some(folder) = context.folder() else { return data::rounds().clone() };
    store::with_supplied(data::rounds(), folder.path()).unwrap_or_else(|error| {
        for line in refused(&context.text, &error) {
            writeln!(std::io::stderr(), "{line}").ok();
        }
        data::rounds().clone()
    })
}

/// Which rounds are asked for.
pub fn selection(context: &Context) -> Result<Selection, Failure> {
    if let Some(kind) = context.value("type") {
        return Ok(Selection::Kind(kind.to_owned()));
    }
    let Some(id) = context.value("category") else { return Ok(Selection::All) };
    let editions = &context.book.editions;
    if editions.iter().any(|edition| edition.category(id).is_some()) {
        return Ok(Selection::Category(id.to_owned()));
    }
    Err(context.refused("--category", &Refusal::new("problem-category", id)))
}

fn import(context: &Context, file: &Path, out: &mut impl Write) -> Result<(), Failure> {
    let folder = context.folder();
    let folder = folder.as_ref().map(store::Folder::path);
    let imported = store::import(data::rounds(), folder, file, context.setting.today)
        .map_err(|error| Failure::Refused(refused(&context.text, &error)))?;
    let text = &context.text;
    for line in text.imported(&imported.merged, imported.through) {
        writeln!(out, "{line}")?;
    }
    writeln!(out, "{}", text.rounds_through(&imported.rounds))?;
    Ok(())
}

/// Why rounds were not read or imported, a line for each problem.
fn refused(text: &Text, error: &RoundsError) -> Vec<String> {
    match error {
        RoundsError::Io { path, error } => vec![format!("{}: {}", path.display(), text.io_error(error))],
        RoundsError::Problems { path, problems } => {
            problems.iter().map(|problem| format!("{}: {}", path.display(), text.problem(problem))).collect()
        }
        RoundsError::NoFolder => vec![text.say("cli-no-folder").into_owned()],
    }
}

fn told<'r>(text: &Text, rounds: &Rounds, list: impl Iterator<Item = &'r Round>) -> Value {
    let list: Vec<Value> = list
        .map(|round| {
            let mut told = Value::Object(facts(text, rounds, round));
            told["supplied"] = json!(round.supplied);
            told["confidence"] = json!((!round.supplied).then(|| rounds.confidence.id()));
            let note = |note: &Note| note.text.get(text.lang()).to_owned();
            told["notes"] = json!(rounds.notes_on(round).map(note).collect::<Vec<_>>());
            told
        })
        .collect();
    json!({
        "through": rounds.through(),
        "verified_through": rounds.verified_through,
        "supplied_through": rounds.supplied_through,
        "rounds": list,
        "pool": rounds.pool.last().map(pool),
        "sources": rounds.sources.iter().map(source).collect::<Vec<_>>(),
    })
}

/// What was published of a round.
pub fn facts(text: &Text, rounds: &Rounds, round: &Round) -> Map<String, Value> {
    let name = rounds.name(round);
    let time = |time: DateTime<Utc>| time.to_rfc3339_opts(SecondsFormat::Secs, true);
    let facts = [
        ("number", json!(round.number)),
        ("date", json!(round.date)),
        ("type", json!(name.kind.id())),
        ("category", json!(name.kind.category())),
        ("name", json!(name.said.get(text.lang()))),
        ("edition", json!(name.edition)),
        ("programs", json!(name.gates)),
        ("invitations", json!(round.invitations)),
        ("cut_off", json!(round.cut_off)),
        ("tie_break", json!(round.tie_break.map(time))),
    ];
    facts.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn pool(snapshot: &Snapshot) -> Value {
    json!({ "date": snapshot.date, "total": snapshot.total, "bands": snapshot.bands })
}
