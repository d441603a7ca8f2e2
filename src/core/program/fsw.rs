//! Federal Skilled Worker Program: minimums, the selection grid and settlement funds.
//!
//! Immigration and Refugee Protection Regulations, ss. 75(2) and 76(1). Whoever misses a
//! minimum is refused before any points are counted.

use super::book::{FswRule, Programs};
use super::funds::Funds;
use super::grid::Grid;
use super::language::Results;
use super::offer::Offer;
use super::requirement::{Stands, known};
use super::work::{BothWays, Jobs};
use crate::core::calendar::Day;
use crate::core::client::{Client, EducationLevel, OfficialLanguage};
use crate::core::reading::Readings;
use crate::core::rulebook::Rulebook;

/// A client before the Federal Skilled Worker Program.
#[derive(Debug)]
pub struct Fsw<'a> {
    /// What it asks for.
    pub rule: &'a FswRule,
    /// The client.
    pub client: &'a Client,
    /// The jobs.
    pub jobs: Jobs<'a>,
    /// The work, counted.
    pub work: BothWays,
    /// The language results.
    pub results: Results<'a>,
    /// The selection grid.
    pub grid: Grid<'a>,
    /// The funds.
    pub funds: Funds<'a>,
}

impl<'a> Fsw<'a> {
    /// `client` before `rule`.
    pub fn new(book: &'a Rulebook, programs: &'a Programs, rule: &'a FswRule, client: &'a Client) -> Fsw<'a> {
        let jobs = Jobs::new(&book.law, &rule.work, &client.work, &client.readings);
        let work = jobs.both();
        let exempt = Offer::of(&rule.funds_exempt_offer, client.job_offer.as_ref());
        Fsw {
            rule,
            client,
            jobs,
            work,
            results: Results::new(&book.languages, &client.language_tests),
            grid: Grid::new(book, rule, client),
            funds: Funds::new(programs, client, exempt),
        }
    }

    /// The work, the language, the education, the grid and the funds, in this order.
    pub fn requirements(&self, as_of: Day) -> [Stands; 5] {
        let grid = self.grid.stands(&self.work, &self.results, as_of);
        self.with(self.work.stands(as_of), grid, as_of)
    }

    /// How everything stands under `readings`.
    pub fn met_under(&self, readings: Readings, as_of: Day) -> [Stands; 5] {
        let counted = self.jobs.counted(readings);
        let grid = self.grid.stands_by(&counted, &self.results, as_of);
        self.with(counted.stands(as_of), grid, as_of)
    }

    fn with(&self, work: Stands, grid: Stands, as_of: Day) -> [Stands; 5] {
        let language = self.results.stands(self.rule.language.into(), self.first_language(), as_of);
        [work, language, known(self.educated()), grid, self.funds.stands(as_of)]
    }

    /// The language chosen to count first; `None` where either may.
    pub fn first_language(&self) -> Option<OfficialLanguage> {
        self.client.first_official_language
    }

    /// The level of education.
    pub fn level(&self) -> Option<EducationLevel> {
        self.client.education.as_ref().and_then(|education| education.level)
    }

    /// Whether the education is enough, taken as assessed.
    pub fn educated(&self) -> Option<bool> {
        self.level().map(|level| level >= self.rule.education.least)
    }
}
