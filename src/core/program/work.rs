//! The work a program asks for, counted from the dated jobs as for a category.
//!
//! Immigration and Refugee Protection Regulations, ss. 73(1), 75(2)(a), 87.1(2)(a) and
//! 87.2(3)(b): a year of full-time work or as much part-time, never more than 30 hours a week.

use smallvec::SmallVec;

use super::book::Work;
use super::requirement::{Stands, read_both_ways};
use crate::core::calendar::{Day, Span};
use crate::core::category::any_met;
use crate::core::client::WorkEntry;
use crate::core::clock::Clock;
use crate::core::finding::Outcome;
use crate::core::noc::Noc;
use crate::core::reading::{Pins, Question, Readings};
use crate::core::rulebook::Law;
use crate::core::verdict::Held;
use crate::core::work::{Measure, Stretch, Tally, Worked, exclusion};

/// The work in one occupation.
#[derive(Debug)]
pub struct Own {
    /// The occupation.
    pub noc: Noc,
    /// Its counted work.
    pub worked: Worked,
}

/// A client's work as one set of readings counts it.
#[derive(Debug)]
pub struct Counted {
    /// The readings, with what the law settles put in.
    pub readings: Readings,
    measure: Measure,
    /// The work in each occupation, by code.
    pub own: SmallVec<[Own; 2]>,
    /// The work in all occupations together.
    pub together: Worked,
    one_occupation: bool,
}

impl Counted {
    fn new(jobs: &Jobs, readings: Readings) -> Counted {
        let Jobs { rule, law, work, .. } = *jobs;
        let full_time = law.full_time_rate();
        let counts = |entry: &&WorkEntry| exclusion(entry, rule.location, readings).is_none();
        let mut own: SmallVec<[Own; 2]> = SmallVec::new();
        for &noc in &jobs.occupations {
            let of_it = work.iter().filter(|entry| entry.noc == noc).filter(counts);
            own.push(Own { noc, worked: Worked::new(of_it, full_time) });
        }
        let skilled = work.iter().filter(|entry| jobs.occupations.contains(&entry.noc));
        let together = Worked::new(skilled.filter(counts), full_time);
        let measure = Measure::of_hours(rule.hours, rule.window_years, rule.continuous, law, readings);
        Counted { readings, measure, own, together, one_occupation: rule.one_occupation }
    }

    /// The days that may count.
    pub fn window(&self, as_of: Day) -> Span {
        self.measure.window(as_of)
    }

    /// The tally of each occupation, or the one tally of all together.
    pub fn tallies(&self, as_of: Day) -> SmallVec<[(Option<Noc>, Tally); 2]> {
        if self.one_occupation {
            self.own.iter().map(|own| (Some(own.noc), self.measure.tally(&own.worked, as_of))).collect()
        } else {
            SmallVec::from_iter([(None, self.measure.tally(&self.together, as_of))])
        }
    }

    /// Whether the work is enough.
    pub fn stands(&self, as_of: Day) -> Stands {
        let held = if self.one_occupation {
            any_met(self.own.iter().map(|own| self.measure.tally(&own.worked, as_of)))
        } else {
            any_met(std::iter::once(self.measure.tally(&self.together, as_of)))
        };
        Held { value: Outcome::of(held.value), through: held.through }
    }

    /// The work in one occupation within the window, in rate-days.
    pub fn amount(&self, own: &Own, as_of: Day) -> i64 {
        own.worked.within(self.window(as_of)).map(Stretch::amount).sum()
    }

    /// The occupation with most to spare, or that misses by least; where all count together,
    /// the one with most work in the window. Of equals the first, by code.
    pub fn best(&self, as_of: Day) -> Option<Noc> {
        if self.one_occupation {
            let ranked = self.tallies(as_of).into_iter().rev();
            ranked.max_by_key(|(_, tally)| (tally.met, tally.margin())).and_then(|(noc, _)| noc)
        } else {
            let ranked = self.own.iter().rev().map(|own| (own.noc, self.amount(own, as_of)));
            ranked.max_by_key(|&(_, amount)| amount).map(|(noc, _)| noc)
        }
    }
}

/// A client's jobs before the work a program asks for.
#[derive(Debug)]
pub struct Jobs<'a> {
    /// What is asked for.
    pub rule: &'a Work,
    /// The numbers that hold for every rule.
    pub law: &'a Law,
    /// The client's jobs.
    pub work: &'a [WorkEntry],
    pins: &'a Pins,
    /// The distinct occupations among them that count, by code.
    pub occupations: SmallVec<[Noc; 2]>,
}

impl<'a> Jobs<'a> {
    /// `work` before `rule`, with the readings pinned for the client.
    pub fn new(law: &'a Law, rule: &'a Work, work: &'a [WorkEntry], pins: &'a Pins) -> Jobs<'a> {
        let mut occupations: SmallVec<[Noc; 2]> = SmallVec::new();
        for entry in work {
            if !occupations.contains(&entry.noc) && rule.occupations.has(entry.noc) {
                occupations.push(entry.noc);
            }
        }
        occupations.sort_unstable();
        Jobs { rule, law, work, pins, occupations }
    }

    /// The questions that are open for this program and this client.
    pub fn open(&self) -> impl Iterator<Item = Question> {
        let pinned = |question| self.pins.contains_key(&question);
        Question::ALL.into_iter().filter(move |&it| !pinned(it) && self.rule.settled(it).is_none())
    }

    /// The work as `readings` count it; pinned readings and what the law settles go before them.
    pub fn counted(&self, readings: Readings) -> Counted {
        Counted::new(self, self.rule.read(readings.pinned(self.pins)))
    }

    /// The work counted both ways.
    pub fn both(&self) -> BothWays {
        let strict = self.counted(Readings::STRICT);
        let lenient = self.rule.read(Readings::LENIENT.pinned(self.pins));
        let lenient = (lenient != strict.readings).then(|| Counted::new(self, lenient));
        BothWays { strict, lenient }
    }
}

/// Work counted on the strictest and on the most lenient reading.
#[derive(Debug)]
pub struct BothWays {
    /// On the strictest.
    pub strict: Counted,
    lenient: Option<Counted>,
}

impl BothWays {
    /// On the most lenient, which may be the same.
    pub fn lenient(&self) -> &Counted {
        self.lenient.as_ref().unwrap_or(&self.strict)
    }

    /// Whether the work is enough.
    pub fn stands(&self, as_of: Day) -> Stands {
        read_both_ways(self.strict.stands(as_of), || self.lenient().stands(as_of))
    }

    /// The profile's count of months of the work.
    pub fn clock(&self, jobs: &Jobs) -> Clock {
        let counted = &self.strict;
        let counts = |entry: &&WorkEntry| exclusion(entry, jobs.rule.location, counted.readings).is_none();
        let (months, full_time) = (jobs.rule.years * 12, jobs.law.full_time_rate());
        let clock = Clock::new(counted.measure, jobs.rule.continuous, months, full_time);
        let of = |noc: Noc| jobs.work.iter().filter(move |entry| entry.noc == noc);
        if jobs.rule.one_occupation {
            jobs.occupations.iter().fold(clock, |clock, &noc| clock.pool(of(noc).filter(counts)))
        } else {
            clock.pool(jobs.occupations.iter().flat_map(|&noc| of(noc)).filter(counts))
        }
    }

    /// Whether the exact days of the work are enough, strictly read.
    pub fn strictly(&self, as_of: Day) -> Held<bool> {
        let held = self.strict.stands(as_of);
        Held { value: held.value == Outcome::Met, through: held.through }
    }

    /// The occupation to name beside a requirement that stands as `outcome`.
    pub fn best(&self, outcome: Outcome, as_of: Day) -> Option<Noc> {
        let counted = if outcome == Outcome::Depends { self.lenient() } else { &self.strict };
        counted.best(as_of)
    }
}
