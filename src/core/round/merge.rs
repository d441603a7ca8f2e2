//! Rounds of a newer file laid beside those on file: what is on file stays, what is newer is
//! added, and where the two disagree it is said.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::book::{Gate, Kind, Name, Round, RoundNumber, Rounds};
use super::pool::Snapshot;
use crate::core::bilingual::Bilingual;

/// A round as a file of the department has it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// Its number.
    pub number: RoundNumber,
    /// The day it was held.
    pub date: NaiveDate,
    /// When it was held, where that is told.
    pub held_at: Option<DateTime<Utc>>,
    /// Its name.
    pub name: String,
    /// The ways into the pool it was open to.
    pub gates: Vec<Gate>,
    /// How many were invited.
    pub invitations: u32,
    /// The lowest score invited.
    pub cut_off: u16,
    /// The tie-break, where one is told.
    pub tie_break: Option<DateTime<Utc>>,
}

/// What a file supplies: rounds, and the scores in the pool.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feed {
    /// The rounds, oldest first.
    pub rounds: Vec<Published>,
    /// The last scores in the pool that were published.
    pub pool: Option<Snapshot>,
}

impl Feed {
    /// The day of its last round.
    pub fn through(&self) -> Option<NaiveDate> {
        self.rounds.last().map(|round| round.date)
    }

    /// With what `earlier` has and this has not.
    #[must_use]
    pub fn over(mut self, earlier: &Feed) -> Feed {
        let is_new = |round: &&Published| !self.rounds.iter().any(|own| own.number == round.number);
        let kept: Vec<Published> = earlier.rounds.iter().filter(is_new).cloned().collect();
        self.rounds.extend(kept);
        self.rounds.sort_by_key(|round| round.number);
        let newer = |own: &Option<Snapshot>, other: &Option<Snapshot>| {
            own.as_ref().map(|it| it.date) < other.as_ref().map(|it| it.date)
        };
        if newer(&self.pool, &earlier.pool) {
            self.pool.clone_from(&earlier.pool);
        }
        self
    }
}

/// A round of a file that is on file otherwise.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// Which round.
    pub number: RoundNumber,
    /// The key of the file.
    pub field: &'static str,
    /// What is on file.
    pub kept: String,
    /// What the file says.
    pub given: String,
    /// Whether what the file says takes its place: so it is with what an older file of the
    /// user's said. What came with the program stays.
    pub taken: bool,
}

/// What laying a file beside the rounds on file came to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Merged {
    /// The rounds that were added.
    pub added: Vec<RoundNumber>,
    /// The numbers that neither has.
    pub missing: Vec<u16>,
    /// Rounds that were added and are of no kind that the program knows.
    pub unknown: Vec<RoundNumber>,
    /// Where the file disagrees.
    pub differences: Vec<Difference>,
    /// The day of the scores in the pool that were added.
    pub pool: Option<NaiveDate>,
}

/// Adds to `rounds` what is newer in `feed`.
pub fn merge(rounds: &mut Rounds, feed: &Feed) -> Merged {
    let mut merged = Merged::default();
    let mut newer: Vec<&Published> = Vec::new();
    for given in &feed.rounds {
        match rounds.find(given.number) {
            Some(kept) => merged.differences.extend(differences(rounds, kept, given)),
            None => newer.push(given),
        }
    }
    for given in newer {
        let last = rounds.list.last().map_or(0, |round| round.number.number());
        merged.missing.extend(last + 1..given.number.number());
        let name = rounds.name_of(given);
        if rounds.names[name].kind == Kind::Other {
            merged.unknown.push(given.number);
        }
        rounds.list.push(Round {
            number: given.number,
            date: given.date,
            held_at: given.held_at,
            name,
            invitations: given.invitations,
            cut_off: given.cut_off,
            tie_break: given.tie_break,
            supplied: true,
        });
        merged.added.push(given.number);
    }
    let last = rounds.pool.last().map(|snapshot| snapshot.date);
    if let Some(pool) = feed.pool.as_ref().filter(|pool| Some(pool.date) > last) {
        rounds.pool.push(pool.clone());
        merged.pool = Some(pool.date);
    }
    rounds.supplied_through = feed.through().max(rounds.supplied_through);
    merged
}

fn differences(rounds: &Rounds, kept: &Round, given: &Published) -> Vec<Difference> {
    let tie_break = |at: Option<DateTime<Utc>>| at.map_or_else(String::new, |at| at.to_rfc3339());
    let pairs = [
        ("drawDate", kept.date.to_string(), given.date.to_string()),
        ("drawName", rounds.name(kept).said.en.clone(), given.name.clone()),
        ("drawSize", kept.invitations.to_string(), given.invitations.to_string()),
        ("drawCRS", kept.cut_off.to_string(), given.cut_off.to_string()),
        ("drawCutOff", tie_break(kept.tie_break), tie_break(given.tie_break)),
    ];
    let differ = pairs.into_iter().filter(|(_, kept, given)| plain(kept) != plain(given));
    let number = given.number;
    differ.map(|(field, kept, given)| Difference { number, field, kept, given, taken: false }).collect()
}

/// A name without what tells spellings apart: case, blanks and marks, `&` or `and`.
fn plain(name: &str) -> String {
    let name = name.replace('&', "and");
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A name without its version: `Trades Occupations, 2026-Version 3` is `Trades Occupations`.
fn stem(name: &str) -> &str {
    let lower = name.to_ascii_lowercase();
    let version = lower.rfind("version").unwrap_or(name.len());
    let digits_or_marks = |c: char| !c.is_alphabetic();
    name[..version].trim_end_matches(digits_or_marks)
}

/// The year in a name, where it bears one, and its version.
fn version(name: &str) -> (Option<u16>, Option<u16>) {
    let rest = &name[stem(name).len()..];
    let numbers: Vec<u16> =
        rest.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect();
    let is_year = |number: &&u16| (2000..2200).contains(*number);
    let year = numbers.iter().find(is_year).copied();
    (year, numbers.into_iter().rfind(|number| !is_year(&number)))
}

impl Rounds {
    /// The name of a round of a file, put among the names where it is a new one.
    fn name_of(&mut self, given: &Published) -> usize {
        let same = |name: &Name| plain(&name.said.en) == plain(&given.name) && name.gates == given.gates;
        if let Some(at) = self.names.iter().position(same) {
            return at;
        }
        let (edition, version) = version(&given.name);
        let kin = self.kin(&given.name);
        let fr = kin.as_ref().map_or_else(|| given.name.clone(), |(_, fr)| in_french(fr, edition, version));
        self.names.push(Name {
            kind: kin.map_or(Kind::Other, |(kind, _)| kind),
            gates: given.gates.clone(),
            edition,
            said: Bilingual { en: given.name.clone(), fr },
        });
        self.names.len() - 1
    }

    /// The kind of rounds that a name is a new version of, and what they are called in French:
    /// by the names of earlier rounds, or by that of a category which had none yet.
    fn kin(&self, name: &str) -> Option<(Kind, String)> {
        let is_same = |known: &str| plain(stem(known)) == plain(stem(name));
        let earlier = self.names.iter().rfind(|name| is_same(&name.said.en));
        let earlier = earlier.map(|name| (name.kind.clone(), stem(&name.said.fr).to_owned()));
        earlier.or_else(|| {
            let (id, said) = self.categories.iter().rfind(|(_, said)| is_same(&said.en))?;
            Some((Kind::Category(id.clone()), said.fr.clone()))
        })
    }
}

fn in_french(stem: &str, year: Option<u16>, version: Option<u16>) -> String {
    match (year, version) {
        (Some(year), Some(version)) => format!("{stem}, {year} – version {version}"),
        (None, Some(version)) => format!("{stem} (version {version})"),
        _ => stem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_by_its_stem() {
        assert_eq!(stem("Trades Occupations, 2026-Version 3"), "Trades Occupations");
        assert_eq!(stem("French-Language proficiency 2026-Version 2"), "French-Language proficiency");
        assert_eq!(stem("STEM occupations (Version 1)"), "STEM occupations");
        assert_eq!(stem("General"), "General");
        assert_eq!(version("Trades Occupations, 2027-Version 4"), (Some(2027), Some(4)));
        assert_eq!(version("STEM occupations (Version 1)"), (None, Some(1)));
        assert_eq!(version("General"), (None, None));
        assert_eq!(plain("French-Language"), plain("French language"));
    }
}
