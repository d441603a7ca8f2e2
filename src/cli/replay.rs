//! `drawcheck replay FILE|-`: for every round, the four answers for one client.

use std::io::Write;

use serde_json::{Value, json};

use super::rounds::{facts, on_file, selection};
use super::{Context, Failure, json};
use crate::core::client::Client;
use crate::core::round::{Asked, Round, RoundNumber, Rounds, Rules, Score, Standing, explain, replay};
use crate::data;
use crate::report::answers::finding;
use crate::text::Text;

pub fn run(context: &Context, out: &mut impl Write) -> Result<(), Failure> {
    let selection = selection(context)?;
    let rounds = on_file(context);
    let one = one(context, &rounds)?;
    let client = context.client(&context.file().unwrap_or_default())?;
    if let Some(round) = one {
        return explained(context, &rounds, round, &client, out);
    }
    let text = &context.text;
    let standings = replay(rules(context), &rounds, &client);
    let by = context.as_of()?;
    let pairs = rounds.list.iter().zip(&standings).filter(|(round, _)| round.date <= by);
    let chosen: Vec<(&Round, &Standing)> =
        pairs.rev().filter(|(round, _)| selection.takes(rounds.kind(round))).collect();
    // The tables whose totals are base scores, where any of those is told.
    let base = chosen.iter().find(|(_, standing)| standing.score.is_some_and(|score| score.base));
    let warned = base.and_then(|(round, _)| data::crs().on(round.date.into()));
    if context.flag("json") {
        let warning = warned.and_then(|edition| edition.warning.as_ref());
        let list: Vec<Value> =
            chosen.iter().map(|(round, standing)| told(text, &rounds, round, standing)).collect();
        let mut value = json!({
            "client": { "name": client.name, "reference": client.reference },
            "through": rounds.through(),
            "rounds": list,
        });
        // Only where it holds, so that the contract's keys are the others.
        if let Some(warning) = warning {
            value["warning"] = json!(warning.text.get(text.lang()));
        }
        return json::write(out, &value);
    }
    writeln!(out, "{}", text.rounds_through(&rounds))?;
    if chosen.is_empty() {
        writeln!(out, "{}", text.say("rounds-none"))?;
        return Ok(());
    }
    let of: Vec<&Standing> = chosen.iter().map(|(_, standing)| *standing).collect();
    writeln!(out, "{}", text.replay_sum(&of))?;
    if let Some(caution) = warned.and_then(|edition| text.base_caution(edition)) {
        writeln!(out, "! {caution}")?;
    }
    writeln!(out)?;
    let list = chosen.iter().map(|&(round, standing)| (round, Some(standing)));
    write!(out, "{}", text.rounds(&rounds, list, true))?;
    writeln!(out, "\n{}", text.say("not-legal-advice"))?;
    Ok(())
}

fn rules(context: &Context) -> Rules<'static> {
    Rules { book: context.book, programs: data::programs(), crs: data::crs() }
}

/// The round of `--round`, if one is asked for.
fn one<'r>(context: &Context, rounds: &'r Rounds) -> Result<Option<&'r Round>, Failure> {
    let Some(written) = context.value("round") else { return Ok(None) };
    let number: RoundNumber = written.parse().map_err(|refusal| context.refused("--round", &refusal))?;
    let unknown = || {
        context.refused("--round", &crate::core::client::Refusal::new("problem-feed-unknown-round", number))
    };
    rounds.find(number).map(Some).ok_or_else(unknown)
}

fn told(text: &Text, rounds: &Rounds, round: &Round, standing: &Standing) -> Value {
    let mut told = Value::Object(facts(text, rounds, round));
    let answers = Asked::ALL.map(|asked| (asked.id().to_owned(), json!(standing.answer(asked).id())));
    told["score"] = json!(standing.score.and_then(Score::by_tables));
    told["score_least"] = json!(standing.score.map(|score| score.least));
    // What a base score could be at most is not known.
    told["score_most"] = json!(standing.score.filter(|score| !score.base).map(|score| score.most));
    told["base_score"] = json!(standing.score.is_some_and(|score| score.base));
    told["answers"] = Value::Object(answers.into_iter().collect());
    told["invited"] = json!(standing.invited().id());
    told["against"] = json!(standing.against().map(Asked::id).collect::<Vec<_>>());
    told
}

/// One round with every reason.
fn explained(
    context: &Context,
    rounds: &Rounds,
    round: &Round,
    client: &Client,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let (book, text) = (context.book, &context.text);
    let tree = explain(rules(context), rounds, round, client);
    if context.flag("json") {
        let mut value = Value::Object(facts(text, rounds, round));
        value["finding"] = finding(text, book, &tree, None);
        return json::write(out, &value);
    }
    write!(out, "{}", text.explanation(book, &tree))?;
    writeln!(out, "{}", text.say("not-legal-advice"))?;
    Ok(())
}
