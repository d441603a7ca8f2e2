//! The explanation tree: what was asked, what was found, by which text.
//!
//! Screen, command line, report and JSON are renderings of this tree. A finding holds a
//! message id and values, never a sentence.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, Utc};

use super::bilingual::Bilingual;
use super::calendar::{Day, Span};
use super::client::{Ability, Hundredths, TestId};
use super::country::Country;
use super::noc::Noc;
use super::reading::Question;
use super::source::Source;
use super::verdict::Verdict;

/// What a finding found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// The condition holds.
    Met,
    /// The condition does not hold.
    NotMet,
    /// It holds or not by how an open question is read.
    Depends,
    /// A fact is missing.
    Unknown,
    /// Said for information; decides nothing.
    Noted,
}

impl Outcome {
    /// The id used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Outcome::Met => "met",
            Outcome::NotMet => "not_met",
            Outcome::Depends => "depends",
            Outcome::Unknown => "unknown",
            Outcome::Noted => "not_applicable",
        }
    }

    /// Met or not.
    pub fn of(met: bool) -> Outcome {
        if met { Outcome::Met } else { Outcome::NotMet }
    }
}

impl From<Verdict> for Outcome {
    fn from(verdict: Verdict) -> Outcome {
        match verdict {
            Verdict::Eligible => Outcome::Met,
            Verdict::NotEligible => Outcome::NotMet,
            Verdict::Depends => Outcome::Depends,
            Verdict::Unknown => Outcome::Unknown,
        }
    }
}

impl From<Outcome> for Verdict {
    /// The verdict that a whole tree with this outcome gives.
    fn from(outcome: Outcome) -> Verdict {
        match outcome {
            Outcome::Met => Verdict::Eligible,
            Outcome::NotMet | Outcome::Noted => Verdict::NotEligible,
            Outcome::Depends => Verdict::Depends,
            Outcome::Unknown => Verdict::Unknown,
        }
    }
}

/// A value that a finding read or worked out.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// A count.
    Count(i64),
    /// A large number that chooses no plural form: its thousands are set apart.
    Number(i64),
    /// A number of up to two decimals.
    Decimal(Hundredths),
    /// A day.
    Date(NaiveDate),
    /// A time to the second.
    Moment(DateTime<Utc>),
    /// A name or sentence that is on file in both languages.
    Said(Bilingual),
    /// A length of time.
    Length {
        /// Whole months.
        months: u32,
        /// Days left over.
        days: u32,
    },
    /// An occupation.
    Noc(Noc),
    /// A country.
    Country(Country),
    /// An open question.
    Question(Question),
    /// A language test.
    Test(TestId),
    /// An ability that a language test measures.
    Ability(Ability),
    /// A word by which a message chooses its form, such as `continuous` or `total`.
    Word(&'static str),
    /// A fact of the client file, by its path.
    Fact(&'static str),
    /// A sentence of the data, in both languages.
    Wording(Bilingual),
    /// Text the person typed.
    Text(String),
}

impl From<Day> for Value {
    fn from(day: Day) -> Value {
        Value::Date(day.date())
    }
}

impl From<u32> for Value {
    fn from(count: u32) -> Value {
        Value::Count(i64::from(count))
    }
}

impl From<i64> for Value {
    fn from(count: i64) -> Value {
        Value::Count(count)
    }
}

impl From<Noc> for Value {
    fn from(noc: Noc) -> Value {
        Value::Noc(noc)
    }
}

impl From<(u32, u32)> for Value {
    fn from((months, days): (u32, u32)) -> Value {
        Value::Length { months, days }
    }
}

/// One step of an explanation.
#[derive(Clone, PartialEq, Debug)]
pub struct Finding<'a> {
    /// Id of the rule that was applied, such as `category.stem.work`.
    pub rule: Cow<'a, str>,
    /// What was found.
    pub outcome: Outcome,
    /// Id of the message that says it.
    pub message: &'static str,
    /// The facts and parameters it read, by the name the message uses.
    pub facts: Vec<(&'static str, Value)>,
    /// The edition applied and the text that states the rule.
    pub source: Option<(NaiveDate, &'a Source)>,
    /// The steps it rests on.
    pub children: Vec<Finding<'a>>,
}

impl<'a> Finding<'a> {
    /// A finding without facts, source or steps yet.
    pub fn new(rule: impl Into<Cow<'a, str>>, outcome: Outcome, message: &'static str) -> Finding<'a> {
        Finding { rule: rule.into(), outcome, message, facts: Vec::new(), source: None, children: Vec::new() }
    }

    /// Adds a fact.
    #[must_use]
    pub fn fact(mut self, name: &'static str, value: impl Into<Value>) -> Finding<'a> {
        self.facts.push((name, value.into()));
        self
    }

    /// Adds the first and last day of a span as `from` and `to`.
    #[must_use]
    pub fn span(self, days: Span) -> Finding<'a> {
        self.fact("from", days.first).fact("to", days.last)
    }

    /// Adds a step it rests on.
    #[must_use]
    pub fn child(mut self, child: Finding<'a>) -> Finding<'a> {
        self.children.push(child);
        self
    }

    /// Adds steps it rests on.
    #[must_use]
    pub fn steps(mut self, steps: impl IntoIterator<Item = Finding<'a>>) -> Finding<'a> {
        self.children.extend(steps);
        self
    }
}
