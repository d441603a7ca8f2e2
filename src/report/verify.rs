//! Whether a report still holds: everything worked out again from its facts and compared.

use serde::Deserialize;
use serde_json::Value;

use super::{Format, Order, Report, Unwritten, proof};
use crate::core::check::Problem;
use crate::core::rulebook::Rulebook;
use crate::store;

/// Where the proof begins and ends in a page of HTML.
pub const OPENS: &str = "<template id=\"drawcheck-proof\">";
/// The end of the proof in a page of HTML.
pub const CLOSES: &str = "</template>";

/// Something in a report that is not as it was written, or not as it is worked out.
#[derive(Clone, PartialEq, Debug)]
pub enum Difference {
    /// A fact of the client is not the one the report was written for.
    Fact {
        /// Its place in the proof.
        place: String,
        /// What stands there now; `None` when it is gone.
        now: Option<String>,
    },
    /// The facts cannot be read as a client any more.
    Client(Problem),
    /// The rules the report names are not the ones of this program.
    Rule {
        /// Name of the file.
        file: String,
        /// Its hash in the report; `None` when it names none.
        says: Option<String>,
        /// Its hash here; `None` when there is none.
        here: Option<String>,
    },
    /// Something that was worked out differently.
    Result {
        /// Its place in the proof.
        place: String,
        /// What the report says; `None` when it is not there.
        says: Option<String>,
        /// What comes out here; `None` when nothing does.
        here: Option<String>,
    },
    /// The seal is not that of the rest.
    Seal,
    /// A line of the page around the proof.
    Line {
        /// Its number, from 1.
        line: usize,
        /// What stands there.
        says: String,
        /// What should.
        here: String,
    },
    /// The pages around the proof, where they have no lines.
    Pages,
}

/// What came out of looking at a report.
#[derive(Clone, PartialEq, Debug)]
pub struct Checked {
    /// Everything that differs; empty when the report holds.
    pub differences: Vec<Difference>,
    /// The version that wrote it, where it is another than this: then only the proof was
    /// compared, not the page around it.
    pub other_version: Option<String>,
}

/// Why a file was not looked at.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Unreadable {
    /// It carries no proof.
    #[error("no proof")]
    NoProof,
    /// The proof is of a form this program does not know.
    #[error("format {0}")]
    Format(String),
    /// The proof is damaged: what is wrong with it.
    #[error("{0}")]
    Damaged(String),
}

/// Works the report in `bytes` out again and compares.
///
/// # Errors
/// A file without a proof, or with one that cannot be read.
pub fn verify(book: &Rulebook, bytes: &[u8]) -> Result<Checked, Unreadable> {
    let (format, text) = carried(bytes).ok_or(Unreadable::NoProof)?;
    let mut reader = serde_json::Deserializer::from_slice(text);
    let found = Value::deserialize(&mut reader).map_err(|error| Unreadable::Damaged(error.to_string()))?;
    match found["format"].as_str() {
        Some(proof::FORMAT) => {}
        Some(other) => return Err(Unreadable::Format(other.to_owned())),
        None => return Err(Unreadable::NoProof),
    }
    let order: Order = serde_path_to_error::deserialize(&found["order"])
        .map_err(|error| Unreadable::Damaged(format!("order.{error}")))?;
    let mut differences = facts(&found);
    differences.extend(rules(&found));
    let version = found["program"]["version"].as_str().unwrap_or_default();
    let other_version = (version != env!("CARGO_PKG_VERSION")).then(|| version.to_owned());
    let client = match store::parse(book, found["client"].to_string().as_bytes()) {
        Ok(client) => client,
        Err(problems) => {
            differences.extend(problems.into_iter().map(Difference::Client));
            return Ok(Checked { differences, other_version });
        }
    };
    let report = match Report::new(book, &client, order) {
        Ok(report) => report,
        Err(refused) => {
            differences.push(Difference::Result {
                place: "order.kind".to_owned(),
                says: Some("opinion".to_owned()),
                here: Some(refused.to_string()),
            });
            return Ok(Checked { differences, other_version });
        }
    };
    let here = proof::of(&report);
    for key in ["readings", "answers", "reasons"] {
        compare(key, found.get(key), here.get(key), &mut differences);
    }
    if proof::seal(&found) != proof::sealed(&found) {
        differences.push(Difference::Seal);
    }
    if differences.is_empty() && other_version.is_none() {
        differences.extend(around(&report, format, bytes));
    }
    Ok(Checked { differences, other_version })
}

/// The proof in a file, and what kind of file it is.
fn carried(bytes: &[u8]) -> Option<(Format, &[u8])> {
    let find = |from: usize, mark: &str| {
        bytes[from..].windows(mark.len()).position(|part| part == mark.as_bytes()).map(|at| from + at)
    };
    if bytes.starts_with(b"%PDF") {
        // The attachment is not compressed: it stands in the file as it is.
        let mark = find(0, &format!("\"format\": \"{}", proof::FORMAT.split('/').next()?))?;
        let start = bytes[..mark].iter().rposition(|&byte| byte == b'{')?;
        return Some((Format::Pdf, &bytes[start..]));
    }
    if let Some(start) = find(0, OPENS) {
        let start = start + OPENS.len();
        let end = find(start, CLOSES)?;
        return Some((Format::Html, &bytes[start..end]));
    }
    let json = bytes.trim_ascii_start().starts_with(b"{");
    json.then_some((Format::Json, bytes))
}

/// Facts that are not those their hashes were taken of.
fn facts(found: &Value) -> Vec<Difference> {
    let none = serde_json::Map::new();
    let was = found["facts_sha256"].as_object().unwrap_or(&none);
    let now = proof::facts(&found["client"]);
    let now = now.as_object().unwrap_or(&none);
    let value = |place: &str| {
        // A place starts with `client`, the rest is a path below it.
        let path = place.replace('[', "/").replace(']', "").replace('.', "/");
        found.pointer(&format!("/{path}")).map(ToString::to_string)
    };
    let altered = now.iter().filter(|(place, hash)| was.get(*place) != Some(hash));
    let altered = altered.map(|(place, _)| Difference::Fact { now: value(place), place: place.clone() });
    let gone = was.keys().filter(|place| !now.contains_key(*place));
    altered.chain(gone.map(|place| Difference::Fact { place: place.clone(), now: None })).collect()
}

/// Rules that are not those of this program.
fn rules(found: &Value) -> Vec<Difference> {
    let mut differences = Vec::new();
    let here = proof::rules();
    let none = serde_json::Map::new();
    let (says, here) = (found["rules"].as_object().unwrap_or(&none), here.as_object().unwrap_or(&none));
    let text = |value: Option<&Value>| value.map(|value| value.as_str().unwrap_or_default().to_owned());
    let own = says.keys().filter(|file| !here.contains_key(*file));
    for file in here.keys().chain(own) {
        let (says, here) = (says.get(file), here.get(file));
        if says != here {
            differences.push(Difference::Rule { file: file.clone(), says: text(says), here: text(here) });
        }
    }
    differences
}

/// Everything that differs between two values, the innermost first found.
fn compare(place: &str, says: Option<&Value>, here: Option<&Value>, found: &mut Vec<Difference>) {
    match (says, here) {
        (Some(Value::Object(says)), Some(Value::Object(here))) => {
            let more = says.keys().filter(|key| !here.contains_key(*key));
            for key in here.keys().chain(more) {
                compare(&format!("{place}.{key}"), says.get(key), here.get(key), found);
            }
        }
        (Some(Value::Array(says)), Some(Value::Array(here))) => {
            for at in 0..says.len().max(here.len()) {
                compare(&format!("{place}[{at}]"), says.get(at), here.get(at), found);
            }
        }
        (says, here) if says != here => found.push(Difference::Result {
            place: place.to_owned(),
            says: says.map(ToString::to_string),
            here: here.map(ToString::to_string),
        }),
        _ => {}
    }
}

/// The page around a proof that holds, against the page written anew.
fn around(report: &Report, format: Format, bytes: &[u8]) -> Vec<Difference> {
    if format == Format::Json {
        return Vec::new();
    }
    let anew = match report.write(format) {
        Ok(anew) => anew,
        Err(Unwritten::NoPdf) => return Vec::new(),
        Err(_) => return vec![Difference::Pages],
    };
    if anew == bytes {
        return Vec::new();
    }
    if format == Format::Pdf {
        return vec![Difference::Pages];
    }
    let (says, here) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&anew));
    let (mut says, mut here) = (says.lines(), here.lines());
    let pairs = std::iter::from_fn(|| match (says.next(), here.next()) {
        (None, None) => None,
        (says, here) => Some((says.unwrap_or_default().to_owned(), here.unwrap_or_default().to_owned())),
    });
    let differs = pairs.enumerate().filter(|(_, (says, here))| says != here);
    let lines: Vec<Difference> =
        differs.map(|(at, (says, here))| Difference::Line { line: at + 1, says, here }).collect();
    if lines.is_empty() { vec![Difference::Pages] } else { lines }
}
