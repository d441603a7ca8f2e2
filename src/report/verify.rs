//! Whether a report still holds: everything worked out again from its facts and compared.

mod compare;
mod page;
mod strict;

use serde_json::Value;

use super::{Format, Order, Report, proof};
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
    /// What was worked out stands in another order.
    Order {
        /// Its place in the proof.
        place: String,
    },
    /// The seal is not that of the rest.
    Seal,
    /// A line of the page around the proof.
    Line {
        /// Its number, from 1; of one that is gone, that of the line that stands there instead.
        line: usize,
        /// What stands there; `None` when nothing does.
        says: Option<String>,
        /// What should; `None` when nothing should.
        here: Option<String>,
    },
    /// A page of a PDF.
    Page {
        /// Its number, from 1.
        page: usize,
    },
    /// The pages around the proof, in something that is no line and no page of theirs.
    Pages,
    /// The page around the proof was not compared; the message says why.
    NotCompared(&'static str),
}

/// What came out of looking at a report.
#[derive(Clone, PartialEq, Debug)]
pub struct Checked {
    /// Everything that differs; empty when the report holds.
    pub differences: Vec<Difference>,
    /// The version it says it was written by, where it is another than this: then what differs
    /// may come from that.
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
    /// The proof gives this key twice, so that it says two things.
    #[error("{0} is given twice")]
    Twice(String),
    /// Text stands after the proof, in a file that is nothing but the proof.
    #[error("text after the proof")]
    After,
}

/// Works the report in `bytes` out again and compares all of it: the proof key by key, and
/// where it holds the page around it. Nothing in the file says what is compared.
///
/// # Errors
/// A file without a proof, or with one that cannot be read.
pub fn verify(book: &Rulebook, bytes: &[u8]) -> Result<Checked, Unreadable> {
    let (format, text) = carried(bytes).ok_or(Unreadable::NoProof)?;
    let found = strict::value(text, format != Format::Pdf)?;
    match found["format"].as_str() {
        Some(proof::FORMAT) => {}
        Some(other) if other.starts_with(proof::KIND) => return Err(Unreadable::Format(other.to_owned())),
        _ => return Err(Unreadable::NoProof),
    }
    let version = found["program"]["version"].as_str().filter(|version| is_version(version));
    let other_version = version.filter(|version| *version != proof::VERSION).map(str::to_owned);
    let mut told = vec!["rules"];
    let mut differences = compare::facts(&found);
    if !differences.is_empty() {
        told.extend(["client", "order", "facts_sha256"]);
    }
    differences.extend(compare::rules(&found));
    match anew(book, &found) {
        Ok(report) => {
            let report = report.written_by(version.unwrap_or(proof::VERSION));
            let here = proof::of(&report);
            differences.extend(compare::whole(&found, &here, &told));
            // The seal stands over the very text: over the order of its keys too.
            let seal = proof::seal(&found);
            if seal != proof::sealed(&found) || (differences.is_empty() && seal != proof::seal(&here)) {
                differences.push(Difference::Seal);
            }
            if differences.is_empty() {
                differences.extend(page::around(&report, format, bytes));
            } else if format != Format::Json {
                differences.push(Difference::NotCompared("report-verify-not-compared"));
            }
        }
        Err(NotAnew::Order(error)) if differences.is_empty() => return Err(Unreadable::Damaged(error)),
        Err(NotAnew::Order(_)) => {}
        Err(NotAnew::Differs(more)) => differences.extend(more),
    }
    Ok(Checked { differences, other_version })
}

/// Why a report cannot be worked out again.
enum NotAnew {
    /// What was asked for cannot be read.
    Order(String),
    /// These facts allow no such report.
    Differs(Vec<Difference>),
}

/// The report that the facts in a proof give.
fn anew<'b>(book: &'b Rulebook, found: &Value) -> Result<Report<'b>, NotAnew> {
    let order: Order = serde_path_to_error::deserialize(&found["order"])
        .map_err(|error| NotAnew::Order(format!("order.{error}")))?;
    let client = store::parse(book, found["client"].to_string().as_bytes())
        .map_err(|problems| NotAnew::Differs(problems.into_iter().map(Difference::Client).collect()))?;
    Report::new(book, &client, order).map_err(|refused| {
        NotAnew::Differs(vec![Difference::Result {
            place: "order.kind".to_owned(),
            says: Some("opinion".to_owned()),
            here: Some(refused.to_string()),
        }])
    })
}

/// Whether this is the number of a version and no other text: it stands on the page.
fn is_version(version: &str) -> bool {
    let number = |part: &str| (1..6).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    version.split('.').count() == 3 && version.split('.').all(number)
}

/// The proof in a file, and what kind of file it is.
fn carried(bytes: &[u8]) -> Option<(Format, &[u8])> {
    let find = |from: usize, mark: &str| {
        bytes[from..].windows(mark.len()).position(|part| part == mark.as_bytes()).map(|at| from + at)
    };
    if bytes.starts_with(b"%PDF") {
        // The attachment is not compressed: it stands in the file as it is.
        let mark = find(0, &format!("\"format\": \"{}", proof::KIND))?;
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
