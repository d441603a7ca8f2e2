//! One fault of form in a client file: the typed reader's own error in our words, and how to
//! get past it to the next one.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use serde_path_to_error::{Error, Segment};

use super::outline::{Outline, Step, written};
use crate::core::check::Problem;
use crate::core::client::{CanadianStudy, EducationLevel, OfficialLanguage, Refusal, TestId};
use crate::core::reading::Reading;

/// One fault of form.
pub struct Fault {
    /// What is wrong, and where.
    pub problem: Problem,
    steps: Vec<Step>,
    /// What may stand there so that reading can go on; nothing where the key may be missing.
    sound: Option<Value>,
}

impl Fault {
    /// The fault the typed reader met.
    pub fn of(error: &Error<serde_json::Error>, outline: &Outline) -> Fault {
        let mut steps: Vec<Step> = error.path().iter().filter_map(step).collect();
        let message = error.inner().to_string();
        let is_unknown = message.starts_with("unknown field ");
        let missing = message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'));
        steps.extend(missing.map(|key| Step::Key(key.to_owned())));
        let value = outline.value(&steps);
        let refusal = if is_unknown {
            Refusal::new("problem-unknown-key", last_key(&steps))
        } else if let Some(key) = missing {
            Refusal::new("problem-missing", key)
        } else if let Some(mut refusal) = Refusal::parse(&message) {
            // A number as it is written, 1e30 and not thirty zeros.
            let number = value.filter(|value| value.starts_with(|c: char| c == '-' || c.is_ascii_digit()));
            refusal.value = number.map_or(refusal.value, short);
            refusal
        } else if let Some((word, choices)) = unknown_choice(&message) {
            choice(word, &choices)
        } else {
            wrong_type(&steps, value.unwrap_or_default())
        };
        let sound = if is_unknown { None } else { sound(&steps) };
        let problem = Problem { line: Some(outline.line(&steps)), ..Problem::new(written(&steps), refusal) };
        Fault { problem, steps, sound }
    }

    /// Puts what is sound in the place of the fault; `false` when that changed nothing.
    pub fn mend(self, file: &mut Value) -> bool {
        let Some((last, down)) = self.steps.split_last() else { return false };
        let holder = down.iter().try_fold(file, |value, step| match step {
            Step::Key(key) => value.as_object_mut()?.get_mut(key),
            Step::Item(at) => value.as_array_mut()?.get_mut(*at),
        });
        match (holder, last, self.sound) {
            (Some(Value::Object(object)), Step::Key(key), None) => object.shift_remove(key).is_some(),
            (Some(Value::Object(object)), Step::Key(key), Some(sound)) => {
                object.insert(key.clone(), sound.clone()) != Some(sound)
            }
            (Some(Value::Array(items)), Step::Item(at), Some(sound)) => {
                items.get_mut(*at).is_some_and(|item| std::mem::replace(item, sound.clone()) != sound)
            }
            _ => false,
        }
    }
}

fn step(segment: &Segment) -> Option<Step> {
    match segment {
        Segment::Seq { index } => Some(Step::Item(*index)),
        Segment::Map { key } => Some(Step::Key(key.clone())),
        Segment::Enum { .. } | Segment::Unknown => None,
    }
}

/// The key of the last step; of an item, nothing.
fn last_key(steps: &[Step]) -> &str {
    match steps.last() {
        Some(Step::Key(key)) => key,
        _ => "",
    }
}

/// What may stand at a place that must hold something. No fault that is not in the file may
/// follow from it.
fn sound(steps: &[Step]) -> Option<Value> {
    let value = match steps {
        [Step::Key(readings), _] if readings == "readings" => return None,
        [.., Step::Key(work), Step::Item(_)] if work == "work" => {
            json!({ "title": "", "noc": "00010", "country": "CA", "start": "1900-01-01", "hours_per_week": 1 })
        }
        [.., Step::Item(_)] => json!({ "test": "clb", "taken": "2000-01-01",
            "listening": 0, "reading": 0, "writing": 0, "speaking": 0 }),
        _ => match last_key(steps) {
            "format" => json!("drawcheck-client/1"),
            "name" | "title" => json!(""),
            "noc" => json!("00010"),
            "country" => json!("CA"),
            // No last day is before it.
            "start" => json!("1900-01-01"),
            "hours_per_week" => json!(1),
            "test" => json!("clb"),
            "taken" => json!("2000-01-01"),
            "listening" | "reading" | "writing" | "speaking" => json!(0),
            _ => return None,
        },
    };
    Some(value)
}

/// A value of another type than its key takes, and which type that is.
fn wrong_type(steps: &[Step], value: &str) -> Refusal {
    if let Some(choices) = choices(steps) {
        return choice(value, &choices);
    }
    let id = match last_key(steps) {
        "format" | "name" | "reference" | "notes" | "title" | "employer" => "problem-type-text",
        "birth_date" | "start" | "end" | "taken" | "service_start" => "problem-type-date",
        "profile_submitted_at" => "problem-moment",
        "noc" => "problem-type-noc",
        "country" => "problem-type-country",
        "hours_per_week" | "listening" | "reading" | "writing" | "speaking" | "years" | "caf_offer_years"
        | "credential_years" => "problem-type-number",
        "funds_cad" => "problem-dollars",
        "family_size" => "problem-family-size",
        "work" | "language_tests" => "problem-type-list",
        "" | "education" | "spouse" | "family" | "job_offer" | "military" | "readings" => {
            "problem-type-object"
        }
        _ => "problem-type-bool",
    };
    Refusal::new(id, short(value))
}

/// The words that may stand at a place that takes one of a few.
fn choices(steps: &[Step]) -> Option<Vec<String>> {
    match steps {
        [Step::Key(readings), _] if readings == "readings" => choices_of::<Reading>(),
        _ => match last_key(steps) {
            "test" => choices_of::<TestId>(),
            "level" => choices_of::<EducationLevel>(),
            "canadian_study" => choices_of::<CanadianStudy>(),
            "first_official_language" => choices_of::<OfficialLanguage>(),
            _ => None,
        },
    }
}

/// What the typed reader says when it is given another word.
fn choices_of<T: DeserializeOwned>() -> Option<Vec<String>> {
    let error = serde_json::from_value::<T>(json!("")).err()?;
    Some(unknown_choice(&error.to_string())?.1)
}

/// The word and the choices of "unknown variant `word`, expected `one` or `other`".
fn unknown_choice(message: &str) -> Option<(&str, Vec<String>)> {
    let (word, choices) = message.strip_prefix("unknown variant `")?.rsplit_once("`, expected ")?;
    Some((word, choices.split('`').skip(1).step_by(2).map(str::to_owned).collect()))
}

fn choice(word: &str, choices: &[String]) -> Refusal {
    Refusal::new("problem-choice", format!("{} → {}", short(word), choices.join(", ")))
}

/// A value as it can be shown in one line.
fn short(value: &str) -> String {
    const MOST: usize = 60;
    let words = value.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= MOST { words } else { words.chars().take(MOST).chain(['…']).collect() }
}
