//! Scenarios as data: each states a client, a day, the answer and the calculation by hand.
//!
//! A file of `tests/core/cases` holds one theme. A category of `expected` is compared in the keys it
//! states and no others; `null` says that there is no such category on that day. The programs
//! are stated the same way under `programs`.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use drawcheck::core::assessment::{Answer, assess};
use drawcheck::core::calendar::Day;
use drawcheck::core::client::Client;
use drawcheck::core::clock::TwoClocks;
use drawcheck::core::program;
use drawcheck::core::reading::Question;
use drawcheck::core::timeline::Unbroken;
use drawcheck::core::verdict::{Ruling, Verdict};
use drawcheck::data::{programs, rulebook};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    name: String,
    because: String,
    as_of: NaiveDate,
    client: Client,
    /// The edition in force; `null` before the first.
    #[serde(default, deserialize_with = "stated")]
    edition: Stated,
    /// The categories.
    #[serde(default)]
    expected: Map<String, Value>,
    /// The programs.
    #[serde(default)]
    programs: Map<String, Value>,
}

/// A key that may be left out, and may say that there is nothing.
#[derive(Default)]
enum Stated {
    #[default]
    LeftOut,
    As(Option<NaiveDate>),
}

fn stated<'de, D: Deserializer<'de>>(from: D) -> Result<Stated, D::Error> {
    Option::deserialize(from).map(Stated::As)
}

/// Every scenario, with the file it is in.
fn scenarios() -> Vec<(String, Scenario)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/core/cases");
    let listed = fs::read_dir(&folder).expect("the folder of scenarios");
    let mut files: Vec<_> = listed.map(|file| file.expect("an entry of a folder").path()).collect();
    files.sort();
    let mut all = Vec::new();
    for path in files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "json")) {
        let theme = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(path).expect("a readable file");
        let mut reader = serde_json::Deserializer::from_str(&text);
        let read: Vec<Scenario> = serde_path_to_error::deserialize(&mut reader)
            .unwrap_or_else(|error| panic!("{theme}: {}: {}", error.path(), error.inner()));
        all.extend(read.into_iter().map(|scenario| (theme.clone(), scenario)));
    }
    all
}

/// An answer under the keys a scenario may state.
fn told(answer: &Answer) -> Value {
    let mut told = keys(&answer.ruling, answer.unbroken, answer.last_safe_day);
    clocks(&mut told, answer.observed);
    told
}

/// Adds the days on which an invitation may come too early.
fn clocks(told: &mut Value, observed: Option<TwoClocks>) {
    let date = |day: Option<Day>| day.map(Day::date);
    let window = observed.and_then(|clocks| clocks.window);
    told["early_from"] = json!(date(window.map(|window| window.first)));
    told["early_to"] = json!(date(window.and_then(|window| window.last)));
    told["first_safe"] = json!(date(observed.and_then(|clocks| clocks.first_safe)));
    told["last_safe"] = json!(date(observed.and_then(|clocks| clocks.last_safe)));
}

fn told_of_program(answer: &program::Answer) -> Value {
    let mut told = keys(&answer.ruling, answer.unbroken, answer.last_safe_day);
    clocks(&mut told, answer.observed);
    told["short"] = answer.outlook.shortfalls.iter().map(|short| short.message).collect();
    told["ending"] = answer.outlook.ending.as_ref().map(|ending| ending.message).into();
    told["cautions"] = answer.cautions().into_iter().map(|(id, _)| id).collect();
    told
}

fn keys(ruling: &Ruling, unbroken: Unbroken, last_safe_day: Option<Day>) -> Value {
    let date = |day: Option<Day>| day.map(|day| day.date().to_string());
    json!({
        "verdict": ruling.verdict.id(),
        "occupation": ruling.occupation.map(|noc| noc.to_string()),
        "since": date(Some(unbroken.since)),
        "until": date(unbroken.until),
        "depends_on": ruling.depends_on.iter().map(Question::id).collect::<Vec<_>>(),
        "missing": ruling.missing,
        "caution": date(last_safe_day),
    })
}

/// What a scenario states and the core does not say.
fn mismatches(scenario: &Scenario) -> Vec<String> {
    let assessment = assess(rulebook(), &scenario.client, scenario.as_of.into());
    let mut found = Vec::new();
    let edition = assessment.edition.map(|edition| edition.id);
    if let Stated::As(stated) = scenario.edition
        && stated != edition
    {
        found.push(format!("edition: stated {stated:?}, got {edition:?}"));
    }
    for (id, stated) in &scenario.expected {
        let answer = assessment.answers.iter().find(|answer| answer.category.id == *id);
        compare(id, stated, &answer.map_or(Value::Null, told), &mut found);
    }
    let programs = program::assess(rulebook(), programs(), &scenario.client, scenario.as_of.into());
    for (id, stated) in &scenario.programs {
        let answer = programs.answers.iter().find(|answer| answer.program.id == *id);
        compare(id, stated, &answer.map_or(Value::Null, told_of_program), &mut found);
    }
    for answer in &programs.answers {
        if Verdict::from(answer.finding.outcome) != answer.ruling.verdict {
            found.push(format!("{}: the explanation says {:?}", answer.program.id, answer.finding.outcome));
        }
    }
    for answer in &assessment.answers {
        if Verdict::from(answer.finding.outcome) != answer.ruling.verdict {
            found.push(format!("{}: the explanation says {:?}", answer.category.id, answer.finding.outcome));
        }
    }
    found
}

/// Adds every key of `stated` that `got` does not say.
fn compare(id: &str, stated: &Value, got: &Value, found: &mut Vec<String>) {
    match (stated, got) {
        (Value::Object(stated), Value::Object(got)) => {
            for (key, value) in stated {
                if got.get(key) != Some(value) {
                    let got = got.get(key).map_or("no such key".to_owned(), Value::to_string);
                    found.push(format!("{id}.{key}: stated {value}, got {got}"));
                }
            }
        }
        (Value::Null, Value::Null) => {}
        (stated, got) => found.push(format!("{id}: stated {stated}, got {got}")),
    }
}

#[test]
fn every_scenario_gives_the_answer_worked_out_by_hand() {
    let mut report = String::new();
    for (theme, scenario) in scenarios() {
        let found = mismatches(&scenario);
        if !found.is_empty() {
            writeln!(report, "\n{theme}: {}, as of {}", scenario.name, scenario.as_of).unwrap();
            writeln!(report, "  because: {}", scenario.because).unwrap();
            for line in found {
                writeln!(report, "  {line}").unwrap();
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn every_scenario_says_what_it_is_why_and_states_something() {
    let all = scenarios();
    assert!(all.len() >= 100, "only {} scenarios", all.len());
    for (at, (theme, scenario)) in all.iter().enumerate() {
        assert!(!scenario.because.is_empty(), "{theme}: {}: because of what?", scenario.name);
        let states = !scenario.expected.is_empty() || !scenario.programs.is_empty();
        assert!(states, "{theme}: {}: expects nothing", scenario.name);
        let same = |(other, it): &&(String, Scenario)| other == theme && it.name == scenario.name;
        assert!(!all[..at].iter().any(|each| same(&each)), "{theme}: {} is there twice", scenario.name);
    }
}

#[test]
fn the_scenarios_stand_on_both_sides_of_every_edition() {
    let days: Vec<NaiveDate> = scenarios().iter().map(|(_, scenario)| scenario.as_of).collect();
    for edition in &rulebook().editions {
        let first = edition.in_force_from;
        assert!(days.contains(&first), "none on {first}");
        assert!(days.contains(&first.pred_opt().unwrap()), "none on the day before {first}");
    }
}

#[test]
fn a_wrong_expectation_is_reported() {
    let (_, mut scenario) = scenarios().into_iter().find(|(_, it)| !it.expected.is_empty()).unwrap();
    for (_, stated) in &mut scenario.expected {
        *stated = json!({ "verdict": "never", "unheard-of": 1 });
    }
    scenario.edition = Stated::As(Some(NaiveDate::MIN));
    assert!(mismatches(&scenario).len() > 2 * scenario.expected.len());
}
