//! What a question of eligibility is answered with.

use super::calendar::Day;
use super::noc::Noc;
use super::reading::Questions;

/// The answer for one category on one day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Verdict {
    /// Met on the strictest reading.
    Eligible,
    /// Not met even on the most lenient reading.
    NotEligible,
    /// Met or not, by how an open question is read.
    Depends,
    /// A fact is missing.
    Unknown,
}

impl Verdict {
    /// The id used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Eligible => "eligible",
            Verdict::NotEligible => "not_eligible",
            Verdict::Depends => "depends",
            Verdict::Unknown => "unknown",
        }
    }
}

/// An answer and a day through which it certainly stays the same under the same edition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Held<T> {
    /// The answer.
    pub value: T,
    /// A later day, or the same, through which it holds.
    pub through: Day,
}

/// The verdict for one category, and what it turns on.
#[derive(Clone, PartialEq, Debug)]
pub struct Ruling {
    /// The verdict.
    pub verdict: Verdict,
    /// The occupation that meets the rule, or comes nearest to it.
    pub occupation: Option<Noc>,
    /// The questions that alone decide.
    pub depends_on: Questions,
    /// Paths of the facts that are missing.
    pub missing: Vec<&'static str>,
    /// A day through which the verdict certainly holds.
    pub through: Day,
}

impl Ruling {
    /// A verdict that turns on nothing more.
    pub(super) fn plain(verdict: Verdict, through: Day) -> Ruling {
        Ruling { verdict, occupation: None, depends_on: Questions::default(), missing: Vec::new(), through }
    }
}
