//! The score's rules as dated data: which tables hold on a day, and where they are printed.

use chrono::NaiveDate;

use super::factor::Factor;
use super::tables::Tables;
use crate::core::bilingual::Bilingual;
use crate::core::calendar::Day;
use crate::core::source::Source;

/// Where the table of a factor comes from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The day the table in force came into force; `None` before there is one.
    pub in_force_from: Option<NaiveDate>,
    /// The day the first table of this factor came into force.
    pub first: NaiveDate,
    /// Where it is printed; the first is the one cited.
    pub sources: Vec<Source>,
    /// What a careful reader should know.
    pub note: Option<Bilingual>,
}

/// Why the totals of an edition are not the whole score.
#[derive(Clone, Debug)]
pub struct Warning {
    /// What is not known, in words.
    pub text: Bilingual,
    /// Where it is reported.
    pub sources: Vec<Source>,
}

/// The tables in force over one span of days.
#[derive(Clone, Debug)]
pub struct Edition {
    /// First day in force, which is also its name.
    pub in_force_from: NaiveDate,
    /// Last day in force; `None` while no later one is known.
    pub in_force_until: Option<NaiveDate>,
    /// What it brought.
    pub summary: Bilingual,
    /// Where that is written.
    pub sources: Vec<Source>,
    /// Set where rules in force are not in the tables: totals are then base scores.
    pub warning: Option<Warning>,
    /// The tables.
    pub tables: Tables,
    /// Where they come from, in the order of [`Factor::ALL`].
    pub origins: Vec<Origin>,
}

impl Edition {
    /// Where the table of `factor` comes from.
    ///
    /// # Panics
    /// Never for a loaded edition: the loader fills in every factor.
    pub fn origin(&self, factor: Factor) -> &Origin {
        &self.origins[factor as usize]
    }
}

/// Which work counts as skilled work of one kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(clippy::struct_excessive_bools)] // five independent facts of the rule, each a key of the table
pub struct WorkCount {
    /// Only the work in one occupation, the one with most.
    pub one_occupation: bool,
    /// Only one unbroken run.
    pub continuous: bool,
    /// Self-employed work counts.
    pub self_employed: bool,
    /// Work during full-time study counts.
    pub full_time_study: bool,
    /// Unauthorized work counts.
    pub unauthorized: bool,
}

/// How years of work are counted over one span of days.
#[derive(Clone, Debug)]
pub struct WorkCounts {
    /// First day in force.
    pub in_force_from: NaiveDate,
    /// Last day in force; `None` while no later rule is known.
    pub in_force_until: Option<NaiveDate>,
    /// Years back that count.
    pub window_years: u32,
    /// TEER categories that are skilled.
    pub teers: Vec<u8>,
    /// Hours a week of full-time work; more never counts.
    pub full_time_hours: u32,
    /// Hours that make one year.
    pub year_hours: u32,
    /// Work in Canada.
    pub canadian: WorkCount,
    /// Work abroad.
    pub foreign: WorkCount,
    /// The spouse's work in Canada.
    pub spouse: WorkCount,
    /// Where that is written.
    pub sources: Vec<Source>,
    /// What a careful reader should know.
    pub note: Bilingual,
}

/// Everything the score rests on.
#[derive(Debug)]
pub struct Crs {
    /// The date up to which the tables were checked.
    pub verified_through: NaiveDate,
    /// How they were checked.
    pub verified_note: Bilingual,
    /// The editions, oldest first, without gap or overlap.
    pub editions: Vec<Edition>,
    /// How work is counted, oldest first.
    pub work: Vec<WorkCounts>,
}

impl Crs {
    /// The edition in force on `day`; `None` before the first, when there was no score.
    pub fn on(&self, day: Day) -> Option<&Edition> {
        let in_force = |it: &&Edition| holds(it.in_force_from, it.in_force_until, day);
        self.editions.iter().rev().find(in_force)
    }

    /// How work is counted on `day`; `None` where that is not on file.
    pub fn work_on(&self, day: Day) -> Option<&WorkCounts> {
        let in_force = |it: &&WorkCounts| holds(it.in_force_from, it.in_force_until, day);
        self.work.iter().rev().find(in_force)
    }

    /// The first day on which there was a score.
    pub fn first_day(&self) -> Day {
        self.editions.first().map_or(Day::FAR, |edition| edition.in_force_from.into())
    }

    /// The first day for which the counting of work is on file.
    pub fn first_work_day(&self) -> Day {
        self.work.first().map_or(Day::FAR, |counts| counts.in_force_from.into())
    }
}

fn holds(from: NaiveDate, until: Option<NaiveDate>, day: Day) -> bool {
    Day::from(from) <= day && until.is_none_or(|last| day <= Day::from(last))
}
