//! The rules as dated data: editions of the category list and which is in force on a day.
//!
//! Immigration and Refugee Protection Act, s. 10.3(3): the instructions in force when an
//! invitation issues apply to everyone in the pool, so one edition governs each day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::bilingual::Bilingual;
use super::calendar::{Day, Span};
use super::country::Countries;
use super::language::LanguageTable;
use super::noc::{Classification, Noc};
use super::reading::Question;
use super::source::{Confidence, Source};

/// Where work must have been done to count.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Location {
    /// In any country.
    Anywhere,
    /// In Canada only.
    Canada,
}

impl Location {
    /// The id used in data and JSON, by which messages choose their form.
    pub fn id(self) -> &'static str {
        match self {
            Location::Anywhere => "anywhere",
            Location::Canada => "canada",
        }
    }
}

/// How much work in one listed occupation a category asks for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkRule {
    /// Months of full-time work, or the equivalent in part-time work.
    pub min_months: u32,
    /// Whether the work must be one unbroken run.
    pub continuous: bool,
    /// How many years back the work may lie.
    pub window_years: u32,
    /// Where the work must have been done.
    pub location: Location,
    /// The listed occupations, by code.
    pub occupations: Vec<Noc>,
}

/// What the French category asks for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrenchRule {
    /// Level needed in each of the four abilities.
    pub min_nclc: u32,
}

/// What the military category asks for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MilitaryRule {
    /// Years of continuous service.
    pub service_years: u32,
    /// Length of the Canadian Forces offer, in years.
    pub offer_years: u32,
    /// Length of the post-secondary credential, in years.
    pub credential_years: u32,
    /// The listed occupations, by code.
    pub occupations: Vec<Noc>,
}

/// The rule of a category.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// Recent work in one listed occupation.
    Work(WorkRule),
    /// French results.
    French(FrenchRule),
    /// Foreign military service and a Canadian Forces offer.
    Military(MilitaryRule),
}

impl Rule {
    /// The occupations the rule lists; empty for French.
    pub fn occupations(&self) -> &[Noc] {
        match self {
            Rule::Work(rule) => &rule.occupations,
            Rule::French(_) => &[],
            Rule::Military(rule) => &rule.occupations,
        }
    }
}

/// One category of one edition.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Id, the same in every edition and language.
    pub id: String,
    /// Official name.
    pub name: Bilingual,
    /// Name short enough for a table.
    pub short: Bilingual,
    /// The rule.
    pub rule: Rule,
    /// Ids of further conditions the text states; see [`Law::conditions`].
    pub conditions: Vec<String>,
    /// How well the text is attested.
    pub confidence: Confidence,
    /// What a careful reader should know.
    pub note: Bilingual,
    /// Key of the edition's source that states the rule.
    pub source: String,
}

/// The set of categories in force over one span of days.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The day it came into force, which is also its name.
    pub id: NaiveDate,
    /// The day it was announced.
    pub announced: NaiveDate,
    /// First day in force.
    pub in_force_from: NaiveDate,
    /// Last day in force, included; `None` while no later edition is known.
    pub in_force_until: Option<NaiveDate>,
    /// A few words that tell it from the others.
    pub label: Bilingual,
    /// What it brought.
    pub summary: Bilingual,
    /// Where it can be read, by the key its categories cite.
    pub sources: BTreeMap<String, Source>,
    /// Its categories, in the order they are shown.
    pub categories: Vec<Category>,
    /// Which categories list an occupation, one bit a category; filled by [`Edition::index`].
    #[serde(skip)]
    listings: Vec<(Noc, u32)>,
}

impl Edition {
    /// Prepares the look-up of occupations; the loader calls it once.
    pub fn index(&mut self) {
        let mut pairs: Vec<(Noc, u32)> = Vec::new();
        for (at, category) in self.categories.iter().enumerate() {
            pairs.extend(category.rule.occupations().iter().map(|&noc| (noc, 1 << at)));
        }
        pairs.sort_unstable();
        self.listings.clear();
        for (noc, bit) in pairs {
            match self.listings.last_mut() {
                Some((last, bits)) if *last == noc => *bits |= bit,
                _ => self.listings.push((noc, bit)),
            }
        }
    }

    /// The categories that list `noc`, one bit for each position in [`Edition::categories`].
    pub fn listing_bits(&self, noc: Noc) -> u32 {
        self.listings.binary_search_by_key(&noc, |&(listed, _)| listed).map_or(0, |at| self.listings[at].1)
    }

    /// The categories that list `noc`.
    pub fn listing(&self, noc: Noc) -> impl Iterator<Item = &Category> {
        let bits = self.listing_bits(noc);
        self.categories.iter().enumerate().filter(move |(at, _)| bits & (1 << at) != 0).map(|(_, c)| c)
    }

    /// The category with this id.
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// The source that states a category's rule.
    ///
    /// # Panics
    /// Never for a loaded rulebook: the loader refuses a key without a source.
    pub fn source_of(&self, category: &Category) -> &Source {
        self.sources.get(&category.source).expect("the loader checked every key")
    }

    /// First day in force.
    pub fn first_day(&self) -> Day {
        self.in_force_from.into()
    }

    /// Last day in force, [`Day::FAR`] while no later edition is known.
    pub fn last_day(&self) -> Day {
        self.in_force_until.map_or(Day::FAR, Day::from)
    }

    /// The days in force.
    pub fn days(&self) -> Span {
        Span { first: self.first_day(), last: self.last_day() }
    }
}

/// A number of the law and where it is written.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    /// The number.
    pub value: u32,
    /// Where it is written.
    pub source: Source,
}

/// A question the official texts leave open, in words.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenQuestion {
    /// Which one.
    pub id: Question,
    /// A few words for lists.
    pub short: Bilingual,
    /// The question.
    pub ask: Bilingual,
    /// Why it is open.
    pub why: Bilingual,
    /// What the strict reading says.
    pub strict: Bilingual,
    /// What the lenient reading says.
    pub lenient: Bilingual,
    /// The number the lenient reading uses, where it has one: days of a gap, days of a year.
    #[serde(default)]
    pub lenient_days: Option<u32>,
    /// The text that leaves it open.
    pub source: Source,
}

/// A further condition that a category's text states.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Id that categories name.
    pub id: String,
    /// The condition in words.
    pub text: Bilingual,
}

/// What holds for every edition.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// The date up to which the editions and lists were checked.
    pub verified_through: NaiveDate,
    /// Hours a week of full-time work; more never counts.
    pub full_time_hours: Cited,
    /// Days after the invitation within which the application is received.
    pub application_days: Cited,
    /// The open questions, one for each [`Question`].
    pub questions: Vec<OpenQuestion>,
    /// Conditions stated beside the rules.
    pub conditions: Vec<Condition>,
}

impl Law {
    /// An open question in words.
    ///
    /// # Panics
    /// Never for a loaded rulebook: the loader refuses a missing question.
    pub fn question(&self, question: Question) -> &OpenQuestion {
        let found = self.questions.iter().find(|open| open.id == question);
        found.expect("the loader checked every question")
    }

    /// The days that the lenient reading of `question` names; 0 where it names none.
    pub fn lenient_days(&self, question: Question) -> u32 {
        self.question(question).lenient_days.unwrap_or(0)
    }

    /// Full-time hours a week, in hundredths.
    pub fn full_time_rate(&self) -> u32 {
        self.full_time_hours.value * 100
    }
}

/// Something the department's system has been seen to do, which no text states.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observed {
    /// When it was first seen.
    pub first_seen: NaiveDate,
    /// When it was last seen.
    pub last_seen: NaiveDate,
    /// What was seen.
    pub description: Bilingual,
    /// How well it is attested.
    pub confidence: Confidence,
    /// Who saw it.
    pub sources: Vec<Source>,
}

/// Everything the answers rest on.
#[derive(Debug)]
pub struct Rulebook {
    /// What holds for every edition.
    pub law: Law,
    /// The editions, oldest first, without gap or overlap.
    pub editions: Vec<Edition>,
    /// Language tests and the levels they give.
    pub languages: LanguageTable,
    /// The occupations.
    pub occupations: Classification,
    /// The countries.
    pub countries: Countries,
    /// How the department's profile counts months of work.
    pub observed: Observed,
}

impl Rulebook {
    /// The edition in force on `day`; `None` before the first, when there are no categories.
    pub fn edition_on(&self, day: Day) -> Option<&Edition> {
        self.editions.iter().rev().find(|edition| edition.first_day() <= day && day <= edition.last_day())
    }

    /// The first day on which there are categories.
    pub fn first_day(&self) -> Day {
        self.editions.first().map_or(Day::FAR, Edition::first_day)
    }
}
