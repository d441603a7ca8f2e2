//! The rounds on file: number, date, whom it was for, how many, and where the line was drawn.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::pool::Snapshot;
use crate::core::bilingual::{Bilingual, Lang};
use crate::core::calendar::Day;
use crate::core::client::Refusal;
use crate::core::source::{Confidence, Source};

/// The number of a round; a few were split in two and bear a letter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RoundNumber {
    number: u16,
    part: Option<char>,
}

impl RoundNumber {
    /// The number without its letter.
    pub fn number(self) -> u16 {
        self.number
    }
}

impl FromStr for RoundNumber {
    type Err = Refusal;

    /// Reads `447` or `91a`.
    fn from_str(text: &str) -> Result<RoundNumber, Refusal> {
        let refuse = || Refusal::new("problem-round-number", text);
        let digits = text.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
        let mut letters = text[digits.len()..].chars();
        let (part, rest) = (letters.next(), letters.next());
        let plain = digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
        match digits.parse() {
            Ok(number) if plain && rest.is_none() => Ok(RoundNumber { number, part }),
            _ => Err(refuse()),
        }
    }
}

impl fmt::Display for RoundNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            Some(part) => f.pad(&format!("{}{part}", self.number)),
            None => self.number.fmt(f),
        }
    }
}

impl From<RoundNumber> for String {
    fn from(number: RoundNumber) -> String {
        number.to_string()
    }
}

impl TryFrom<String> for RoundNumber {
    type Error = Refusal;

    fn try_from(text: String) -> Result<RoundNumber, Refusal> {
        text.parse()
    }
}

/// A way into the pool that a round is open to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gate {
    /// The Canadian Experience Class.
    Cec,
    /// The Federal Skilled Worker Program.
    Fsw,
    /// The Federal Skilled Trades Program.
    Fst,
    /// A nomination by a province or territory.
    Pnp,
}

impl Gate {
    /// Every gate, in the order in which they are shown.
    pub const ALL: [Gate; 4] = [Gate::Cec, Gate::Fsw, Gate::Fst, Gate::Pnp];

    /// The programs, in the order in which one is invited.
    pub const PROGRAMS: [Gate; 3] = [Gate::Cec, Gate::Fsw, Gate::Fst];

    /// The id used in data and JSON.
    pub fn id(self) -> &'static str {
        match self {
            Gate::Cec => "cec",
            Gate::Fsw => "fsw",
            Gate::Fst => "fst",
            Gate::Pnp => "pnp",
        }
    }

    /// The gate with this id.
    pub fn of(id: &str) -> Option<Gate> {
        Gate::ALL.into_iter().find(|gate| gate.id() == id)
    }
}

/// Whom a round is for.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// Everyone in the pool.
    General,
    /// One program, or those nominated.
    Program(Gate),
    /// A category, by its id.
    Category(String),
    /// Something the program does not know.
    Other,
}

impl Kind {
    /// Every id.
    pub const IDS: [&str; 7] = ["general", "cec", "fsw", "fst", "pnp", "category", "other"];

    /// The id used in data and JSON.
    pub fn id(&self) -> &str {
        match self {
            Kind::General => "general",
            Kind::Program(gate) => gate.id(),
            Kind::Category(_) => "category",
            Kind::Other => "other",
        }
    }

    /// The id of the category, for a round by category.
    pub fn category(&self) -> Option<&str> {
        match self {
            Kind::Category(id) => Some(id),
            _ => None,
        }
    }
}

/// What rounds of one kind and version are called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Name {
    /// Whom the rounds are for.
    pub kind: Kind,
    /// The ways into the pool they are open to.
    pub gates: Vec<Gate>,
    /// The year of the instructions that name the version, where the name bears one.
    pub edition: Option<u16>,
    /// As published in English, and in French.
    pub said: Bilingual,
}

impl Name {
    /// The programs of which one must be met. Everyone in the pool meets one, those whom a
    /// province nominated too: a round for them is open to all three.
    pub fn programs(&self) -> impl Iterator<Item = Gate> {
        let for_nominees = self.is_for_nominees();
        Gate::PROGRAMS.into_iter().filter(move |gate| for_nominees || self.gates.contains(gate))
    }

    /// Whether only those nominated by a province or territory are invited.
    pub fn is_for_nominees(&self) -> bool {
        self.gates == [Gate::Pnp]
    }
}

/// One round of invitations.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Round {
    /// Its number.
    pub number: RoundNumber,
    /// The day it was held.
    pub date: NaiveDate,
    /// When it was held, where that is on file.
    pub held_at: Option<DateTime<Utc>>,
    /// Position of its name in [`Rounds::names`].
    pub name: usize,
    /// How many were invited.
    pub invitations: u32,
    /// The lowest score invited.
    pub cut_off: u16,
    /// Of those with that score, the time before which a profile had to be submitted.
    pub tie_break: Option<DateTime<Utc>>,
    /// Whether the user supplied it.
    pub supplied: bool,
}

/// Something a careful reader should know of some rounds.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The rounds.
    pub rounds: Vec<RoundNumber>,
    /// What.
    pub text: Bilingual,
}

/// How ties are broken.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TieBreaks {
    /// The first round whose tie-break was published.
    pub since: RoundNumber,
    /// Where the rule is explained.
    pub source: Source,
}

/// Everything on file about rounds, and about the scores in the pool.
#[derive(Clone, Debug)]
pub struct Rounds {
    /// The day through which the rounds on file are complete.
    pub verified_through: NaiveDate,
    /// How well they are attested.
    pub confidence: Confidence,
    /// How ties are broken.
    pub tie_breaks: TieBreaks,
    /// Where the rounds were published; the first is the one cited.
    pub sources: Vec<Source>,
    /// Remarks.
    pub notes: Vec<Note>,
    /// The categories of every edition, by id, and what they are called, the latest last.
    pub categories: Vec<(String, Bilingual)>,
    /// What the rounds are called.
    pub names: Vec<Name>,
    /// The rounds, oldest first.
    pub list: Vec<Round>,
    /// The scores in the pool, oldest first.
    pub pool: Vec<Snapshot>,
    /// The day of the last round in the file that the user supplied, if one was.
    pub supplied_through: Option<NaiveDate>,
}

impl Rounds {
    /// The name of a round.
    pub fn name(&self, round: &Round) -> &Name {
        &self.names[round.name]
    }

    /// Whom a round was for.
    pub fn kind(&self, round: &Round) -> &Kind {
        &self.name(round).kind
    }

    /// What a round is called in `lang`.
    pub fn said(&self, round: &Round, lang: Lang) -> &str {
        self.name(round).said.get(lang)
    }

    /// The round with this number.
    pub fn find(&self, number: RoundNumber) -> Option<&Round> {
        let at = self.list.binary_search_by_key(&number, |round| round.number).ok()?;
        self.list.get(at)
    }

    /// What a careful reader should know of a round.
    pub fn notes_on(&self, round: &Round) -> impl Iterator<Item = &Note> {
        let number = round.number;
        self.notes.iter().filter(move |note| note.rounds.contains(&number))
    }

    /// The day through which rounds are on file, those of the user included.
    pub fn through(&self) -> NaiveDate {
        let supplied = self.supplied_through.filter(|_| self.list.iter().any(|round| round.supplied));
        supplied.unwrap_or(self.verified_through).max(self.verified_through)
    }

    /// The last time on which the scores in the pool were published, on or before `day`.
    pub fn pool_on(&self, day: Day) -> Option<&Snapshot> {
        self.pool.iter().rev().find(|snapshot| Day::from(snapshot.date) <= day)
    }
}

/// Which rounds are asked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Selection {
    /// All of them.
    #[default]
    All,
    /// Those of one kind: `general`, a program's id, `category` for any category, `other`.
    Kind(String),
    /// Those of one category.
    Category(String),
}

impl Selection {
    /// Whether rounds of this kind are asked for.
    pub fn takes(&self, kind: &Kind) -> bool {
        match self {
            Selection::All => true,
            Selection::Kind(id) => kind.id() == id,
            Selection::Category(id) => kind.category() == Some(id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_may_bear_one_letter() {
        let read = |text: &str| text.parse::<RoundNumber>().map(|number| number.to_string());
        assert_eq!(read("447"), Ok("447".to_owned()));
        assert_eq!(read("91a"), Ok("91a".to_owned()));
        for text in ["", "a", "091", "91ab", "91A", "-1", "+1", "4 47", "99999", "９"] {
            assert_eq!(read(text).expect_err(text).id, "problem-round-number");
        }
    }

    #[test]
    fn the_parts_of_a_round_stand_between_its_neighbours() {
        let mut numbers: Vec<RoundNumber> =
            ["92", "91b", "90", "91a"].map(|text| text.parse().expect("a number")).to_vec();
        numbers.sort();
        let written: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        assert_eq!(written, ["90", "91a", "91b", "92"]);
    }
}
