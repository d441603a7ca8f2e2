//! The programs as dated data: what each asks for on a day, and the settlement funds of that day.
//!
//! Immigration and Refugee Protection Regulations, ss. 75 to 83 (federal skilled workers),
//! 87.1 (Canadian experience class) and 87.2 (federal skilled trades).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::core::bilingual::Bilingual;
use crate::core::calendar::{Day, Span};
use crate::core::client::{Ability, EducationLevel};
use crate::core::noc::Noc;
use crate::core::reading::{Question, Reading, Readings};
use crate::core::rulebook::Location;
use crate::core::source::{Confidence, Source};

/// Whether work of one kind counts for a program.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Counting {
    /// It counts.
    Counts,
    /// The regulations exclude it.
    Excluded,
    /// No text says so either way: the open question decides, as for a category.
    Open,
}

/// A set of occupations, by TEER category and first digits.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Occupations {
    /// TEER categories.
    pub teers: Vec<u8>,
    /// First digits of which a code must have some; empty for any.
    pub include: Vec<String>,
    /// First digits that a code must not have.
    pub exclude: Vec<String>,
}

impl Occupations {
    /// Whether `noc` is in the set.
    pub fn has(&self, noc: Noc) -> bool {
        if !self.teers.contains(&noc.teer()) {
            return false;
        }
        if self.include.is_empty() && self.exclude.is_empty() {
            return true;
        }
        let code = noc.to_string();
        let begins = |prefixes: &[String]| prefixes.iter().any(|prefix| code.starts_with(prefix));
        (self.include.is_empty() || begins(&self.include)) && !begins(&self.exclude)
    }
}

/// The work a program asks for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// Years of full-time work; said, not counted with.
    pub years: u32,
    /// The hours those years are.
    pub hours: u32,
    /// How many years back the work may lie.
    pub window_years: u32,
    /// Where the work must have been done.
    pub location: Location,
    /// Whether all of it must be in one occupation.
    pub one_occupation: bool,
    /// Whether it must be one unbroken run.
    pub continuous: bool,
    /// The occupations.
    pub occupations: Occupations,
    /// Self-employed work.
    pub self_employed: Counting,
    /// Work during full-time study.
    pub full_time_study: Counting,
    /// Unauthorized work in Canada.
    pub unauthorized: Counting,
}

impl Work {
    /// How the law settles a question for this program; `None` where it leaves it open.
    pub fn settled(&self, question: Question) -> Option<Reading> {
        let counting = match question {
            Question::SelfEmployment => self.self_employed,
            Question::StudyWork => self.full_time_study,
            Question::UnauthorizedWork => self.unauthorized,
            Question::WindowEdge => return None,
            Question::Gap if self.continuous => return None,
            // Without a run there is no gap; and the law gives the year in hours.
            Question::Gap | Question::MonthMeasure => return Some(Reading::Strict),
        };
        match counting {
            Counting::Counts => Some(Reading::Lenient),
            Counting::Excluded => Some(Reading::Strict),
            Counting::Open => None,
        }
    }

    /// `readings` with what the law settles put in, over any pinned reading.
    pub fn read(&self, readings: Readings) -> Readings {
        Question::ALL.into_iter().fold(readings, |readings, question| match self.settled(question) {
            Some(reading) => readings.with(question, reading),
            None => readings,
        })
    }
}

/// The level needed in each ability.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thresholds {
    /// Speaking.
    pub speaking: u8,
    /// Listening.
    pub listening: u8,
    /// Reading.
    pub reading: u8,
    /// Writing.
    pub writing: u8,
}

impl Thresholds {
    /// The level needed in one ability.
    pub fn of(&self, ability: Ability) -> u8 {
        match ability {
            Ability::Speaking => self.speaking,
            Ability::Listening => self.listening,
            Ability::Reading => self.reading,
            Ability::Writing => self.writing,
        }
    }

    /// The levels in the order of [`Ability::ALL`].
    pub fn levels(&self) -> [u8; 4] {
        Ability::ALL.map(|ability| self.of(ability))
    }
}

/// The levels needed by someone whose occupation is in some TEER categories.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeerThresholds {
    /// The TEER categories.
    pub teers: Vec<u8>,
    /// Speaking.
    pub speaking: u8,
    /// Listening.
    pub listening: u8,
    /// Reading.
    pub reading: u8,
    /// Writing.
    pub writing: u8,
}

impl TeerThresholds {
    /// The levels.
    pub fn thresholds(&self) -> Thresholds {
        let TeerThresholds { speaking, listening, reading, writing, .. } = *self;
        Thresholds { speaking, listening, reading, writing }
    }
}

/// Points from a count on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rows(pub Vec<(u8, u16)>);

impl Rows {
    /// The points for `count`.
    pub fn at(&self, count: u8) -> u16 {
        self.0.iter().rev().find(|&&(from, _)| count >= from).map_or(0, |&(_, points)| points)
    }

    /// The most points there are.
    pub fn max(&self) -> u16 {
        self.0.iter().map(|&(_, points)| points).max().unwrap_or(0)
    }
}

/// A table of the grid and the most it gives.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The most it gives.
    pub maximum: u16,
    /// Points by count.
    pub rows: Rows,
}

/// Points of the second official language: all or nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondLanguage {
    /// The most it gives.
    pub maximum: u16,
    /// Level needed in every ability.
    pub least: u8,
    /// The points.
    pub points: u16,
}

/// Points by level of education.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EducationTable {
    /// The most it gives.
    pub maximum: u16,
    /// Points by level, lowest first.
    pub rows: Vec<(EducationLevel, u16)>,
}

impl EducationTable {
    /// The points of a level.
    pub fn at(&self, level: EducationLevel) -> u16 {
        self.rows.iter().find(|&&(row, _)| row == level).map_or(0, |&(_, points)| points)
    }
}

/// Points by years of work.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExperienceTable {
    /// The most it gives.
    pub maximum: u16,
    /// The hours of a year.
    pub year_hours: u32,
    /// Points by whole years.
    pub rows: Rows,
}

/// Which job offers count.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferRule {
    /// Least length in years.
    pub min_years: u32,
    /// Occupations offered.
    pub occupations: Occupations,
}

/// Points for an offer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArrangedEmployment {
    /// The points.
    pub points: u16,
    /// Which offers count.
    pub offer: OfferRule,
}

/// Points for results of a level in every ability.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeastLevel {
    /// The level.
    pub least: u8,
    /// The points.
    pub points: u16,
}

/// Points for full-time work in Canada.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CanadianWork {
    /// The points.
    pub points: u16,
    /// The hours of the year it takes.
    pub hours: u32,
    /// TEER categories.
    pub teers: Vec<u8>,
}

/// The last factor of the grid.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adaptability {
    /// The most all of it gives.
    pub maximum: u16,
    /// The spouse's language.
    pub spouse_language: LeastLevel,
    /// Study in Canada.
    pub own_study: u16,
    /// The spouse's study in Canada.
    pub spouse_study: u16,
    /// Work in Canada.
    pub own_work: CanadianWork,
    /// The spouse's work in Canada.
    pub spouse_work: CanadianWork,
    /// Points for arranged employment were given.
    pub arranged_employment: u16,
    /// A relative in Canada.
    pub relative: u16,
}

/// The selection grid of federal skilled workers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GridRule {
    /// Key of the source that prints it.
    pub source: String,
    /// The points it takes.
    pub pass_mark: u16,
    /// The most there are.
    pub maximum: u16,
    /// First official language, by level of one ability.
    pub first_language: Table,
    /// Second official language.
    pub second_language: SecondLanguage,
    /// Education.
    pub education: EducationTable,
    /// Work.
    pub experience: ExperienceTable,
    /// Age.
    pub age: Table,
    /// Job offer.
    pub arranged_employment: ArrangedEmployment,
    /// Adaptability.
    pub adaptability: Adaptability,
}

/// What the Canadian Experience Class asks for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CecRule {
    /// Work.
    pub work: Work,
    /// Language, by the occupation with most work.
    pub language: Vec<TeerThresholds>,
}

/// The education that federal skilled workers need.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EducationRule {
    /// The least level.
    pub least: EducationLevel,
    /// Years for which an assessment of a foreign credential holds.
    pub assessment_years: u32,
}

/// What the Federal Skilled Worker Program asks for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FswRule {
    /// Work.
    pub work: Work,
    /// Language.
    pub language: Thresholds,
    /// Education.
    pub education: EducationRule,
    /// The selection grid.
    pub grid: GridRule,
    /// Offers that, with authorization to work in Canada, take the place of funds.
    pub funds_exempt_offer: OfferRule,
}

/// What the Federal Skilled Trades Program asks for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FstRule {
    /// Work in the trade.
    pub work: Work,
    /// Language.
    pub language: Thresholds,
    /// The offer that takes the place of a certificate, and of funds as for skilled workers.
    pub offer: OfferRule,
}

/// The rule of a program.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// Canadian Experience Class.
    Cec(CecRule),
    /// Federal Skilled Worker Program.
    Fsw(Box<FswRule>),
    /// Federal Skilled Trades Program.
    Fst(FstRule),
}

impl Rule {
    /// The work it asks for.
    pub fn work(&self) -> &Work {
        match self {
            Rule::Cec(rule) => &rule.work,
            Rule::Fsw(rule) => &rule.work,
            Rule::Fst(rule) => &rule.work,
        }
    }
}

/// What a program asks for that no fact of a client file answers: it is said, never assumed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// To intend to live outside Quebec.
    OutsideQuebec,
    /// To be admissible.
    Admissible,
    /// To have done what the occupation is described by.
    Duties,
    /// To have held status and worked in Canada for an employer there.
    Status,
    /// To have been qualified to practise the trade.
    Qualified,
    /// To meet the employment requirements of the trade.
    EmploymentRequirements,
}

/// One program of one edition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Id, the same in every edition and language.
    pub id: String,
    /// Official name.
    pub name: Bilingual,
    /// Name short enough for a table.
    pub short: Bilingual,
    /// Key of the source that states the rule.
    pub source: String,
    /// Key of the official page that explains it.
    pub page: String,
    /// What it asks for besides, that no fact of a client file answers.
    pub conditions: Vec<Condition>,
    /// The rule.
    pub rule: Rule,
}

/// The programs in force over one span of days.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The day it came into force, which is also its name.
    pub id: NaiveDate,
    /// First day in force.
    pub in_force_from: NaiveDate,
    /// Last day in force, included; `None` while no later edition is known.
    pub in_force_until: Option<NaiveDate>,
    /// A few words that tell it from the others.
    pub label: Bilingual,
    /// Key of the source that gives the order of the programs.
    pub source: String,
    /// The programs, in the order in which a person who meets several is invited.
    pub programs: Vec<Program>,
}

impl Edition {
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

    /// The program with this id.
    pub fn program(&self, id: &str) -> Option<&Program> {
        self.programs.iter().find(|program| program.id == id)
    }
}

/// The settlement funds asked for over one span of days, in Canadian dollars.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FundsTable {
    /// First day in force.
    pub in_force_from: NaiveDate,
    /// Last day in force, included; `None` while no later table is known.
    pub in_force_until: Option<NaiveDate>,
    /// The amount for one person, for two and so on.
    pub amounts: Vec<u32>,
    /// The amount for each person beyond those.
    pub each_more: u32,
    /// Keys of the sources that give the amounts.
    pub sources: Vec<String>,
    /// How well the amounts are attested.
    pub confidence: Confidence,
    /// What a careful reader should know.
    pub note: Option<Bilingual>,
}

impl FundsTable {
    /// The amount for a family of `size`; that of one person for nobody.
    pub fn amount(&self, size: u8) -> u64 {
        let size = usize::from(size.max(1));
        let listed = self.amounts.get(size.min(self.amounts.len()) - 1).copied().unwrap_or(0);
        let more = size.saturating_sub(self.amounts.len()) as u64;
        u64::from(listed) + more * u64::from(self.each_more)
    }

    /// Last day in force, [`Day::FAR`] while no later table is known.
    pub fn last_day(&self) -> Day {
        self.in_force_until.map_or(Day::FAR, Day::from)
    }
}

/// What being in the pool asks for besides a program.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pool {
    /// Months for which a profile is valid from the day it was submitted.
    pub profile_months: u32,
    /// Key of the text that states it.
    pub source: String,
}

/// Everything the answers for the programs rest on.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programs {
    /// The date up to which the rules were checked.
    pub verified_through: NaiveDate,
    /// How they were checked.
    pub verified_note: Bilingual,
    /// Where everything can be read, by key.
    pub sources: BTreeMap<String, Source>,
    /// What being in the pool asks for besides a program.
    pub pool: Pool,
    /// The editions, oldest first, without gap or overlap.
    pub editions: Vec<Edition>,
    /// The settlement funds, oldest first, without gap or overlap.
    pub funds: Vec<FundsTable>,
}

impl Programs {
    /// The edition in force on `day`; `None` before the first that is on file.
    pub fn edition_on(&self, day: Day) -> Option<&Edition> {
        self.editions.iter().rev().find(|edition| edition.first_day() <= day && day <= edition.last_day())
    }

    /// The first day for which the programs are on file.
    pub fn first_day(&self) -> Day {
        self.editions.first().map_or(Day::FAR, Edition::first_day)
    }

    /// The settlement funds of `day`; `None` before the first table that is on file.
    pub fn funds_on(&self, day: Day) -> Option<&FundsTable> {
        self.funds.iter().rev().find(|table| Day::from(table.in_force_from) <= day && day <= table.last_day())
    }

    /// The source with this key.
    ///
    /// # Panics
    /// Never for a key that a loaded file names: the loader refuses one without a source.
    pub fn source(&self, key: &str) -> &Source {
        self.sources.get(key).expect("the loader checked every key")
    }
}
