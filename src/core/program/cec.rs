//! Canadian Experience Class: a year of skilled work in Canada and the language of its occupation.
//!
//! Immigration and Refugee Protection Regulations, s. 87.1(2): work within three years in any
//! mix of occupations; the level asked for is that of the occupation with most of the work.

use super::book::{CecRule, Thresholds};
use super::language::Results;
use super::requirement::Stands;
use super::work::{BothWays, Counted, Jobs};
use crate::core::calendar::Day;
use crate::core::client::Client;
use crate::core::finding::Outcome;
use crate::core::noc::Noc;
use crate::core::reading::Readings;
use crate::core::rulebook::Rulebook;
use crate::core::verdict::Held;

/// A client before the Canadian Experience Class.
#[derive(Debug)]
pub struct Cec<'a> {
    /// What it asks for.
    pub rule: &'a CecRule,
    /// The jobs.
    pub jobs: Jobs<'a>,
    /// The work, counted.
    pub work: BothWays,
    /// The language results.
    pub results: Results<'a>,
}

impl<'a> Cec<'a> {
    /// `client` before `rule`.
    pub fn new(book: &'a Rulebook, rule: &'a CecRule, client: &'a Client) -> Cec<'a> {
        let jobs = Jobs::new(&book.law, &rule.work, &client.work, &client.readings);
        let work = jobs.both();
        Cec { rule, jobs, work, results: Results::new(&book.languages, &client.language_tests) }
    }

    /// The work and the language, in this order.
    pub fn requirements(&self, as_of: Day) -> [Stands; 2] {
        [self.work.stands(as_of), self.language(as_of)]
    }

    /// Whether everything holds under `readings`.
    pub fn met_under(&self, readings: Readings, as_of: Day) -> [Stands; 2] {
        [self.jobs.counted(readings).stands(as_of), self.language(as_of)]
    }

    fn language(&self, as_of: Day) -> Stands {
        let every = |group: usize| self.results.stands(self.levels(group).into(), None, as_of);
        let strictest = every(0);
        // Where the strictest and the mildest say the same, the occupation decides nothing.
        let mildest = every(self.rule.language.len() - 1);
        if strictest.value == mildest.value {
            return strictest;
        }
        let group = self.group(as_of);
        let asked = every(group.value);
        Held { value: asked.value, through: asked.through.min(group.through) }
    }

    /// The levels of a group of TEER categories.
    pub fn levels(&self, group: usize) -> Thresholds {
        self.rule.language[group].thresholds()
    }

    /// The group whose levels are asked for: that of the occupation with most work.
    ///
    /// Where several have the same, or the edge of the window decides, the strictest of them.
    pub fn group(&self, as_of: Day) -> Held<usize> {
        let strict = self.group_by(&self.work.strict, as_of);
        let lenient = self.group_by(self.work.lenient(), as_of);
        Held { value: strict.value.min(lenient.value), through: strict.through.min(lenient.through) }
    }

    /// The occupations with the most work in the window: several only where they are level.
    pub fn leading(&self, as_of: Day) -> impl Iterator<Item = Noc> {
        let counted = &self.work.strict;
        let amount = move |own| counted.amount(own, as_of);
        let most = counted.own.iter().map(amount).max().unwrap_or(0);
        counted.own.iter().filter(move |own| most > 0 && amount(own) == most).map(|own| own.noc)
    }

    /// Whether the level asked for decides where occupations of several levels have the same
    /// work; `None` where they do not.
    pub fn level_decides(&self, as_of: Day) -> Option<bool> {
        let groups = &self.rule.language;
        let of = |noc: Noc| groups.iter().position(|group| group.teers.contains(&noc.teer()));
        let mildest = self.leading(as_of).filter_map(of).max()?;
        let asked = self.group(as_of).value;
        let level = self.leading(as_of).filter_map(of).any(|group| group < mildest);
        let met = |group| self.results.stands(self.levels(group).into(), None, as_of).value == Outcome::Met;
        level.then(|| !met(asked) && met(mildest))
    }

    fn group_by(&self, counted: &Counted, as_of: Day) -> Held<usize> {
        let groups = &self.rule.language;
        let most_of = |teers: &[u8]| {
            let own = counted.own.iter().filter(|own| teers.contains(&own.noc.teer()));
            own.map(|own| counted.amount(own, as_of)).max().unwrap_or(0)
        };
        let mut first = (0, most_of(&groups[0].teers));
        let mut closest = i64::MAX;
        for (at, group) in groups.iter().enumerate().skip(1) {
            let most = most_of(&group.teers);
            closest = closest.min((most - first.1).abs());
            if most > first.1 {
                first = (at, most);
            }
        }
        // From one day to the next each amount gains at most a full day and loses at most a
        // full day, and once one more across 29 February.
        let full_day = i64::from(self.jobs.law.full_time_rate());
        let steady = ((closest - full_day - 1) / (2 * full_day)).max(0);
        Held { value: first.0, through: as_of.plus(steady) }
    }
}
