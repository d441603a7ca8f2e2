//! The selection grid of federal skilled workers: six factors, a pass mark.
//!
//! Immigration and Refugee Protection Regulations, ss. 76(1)(a) and 78 to 83. A fact that is
//! missing leaves a factor between the least and the most it may give; only where the pass mark
//! lies between the two totals is anything unknown.

use super::book::{CanadianWork, FswRule, GridRule};
use super::language::{Results, TestResult, missing};
use super::offer::Offer;
use super::requirement::{Stands, read_both_ways};
use super::work::{BothWays, Counted};
use crate::core::calendar::Day;
use crate::core::client::{CanadianStudy, Client, Education, EducationLevel, OfficialLanguage, WorkEntry};
use crate::core::country::Country;
use crate::core::crs::{Household, age, household};
use crate::core::finding::Outcome;
use crate::core::rulebook::{Law, Rulebook};
use crate::core::verdict::Held;
use crate::core::work::{Measure, Worked, rate_days};

/// A factor of the grid; the first two are one in the regulations.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Factor {
    /// First official language.
    FirstLanguage,
    /// Second official language.
    SecondLanguage,
    /// Education.
    Education,
    /// Work.
    Experience,
    /// Age.
    Age,
    /// Job offer.
    ArrangedEmployment,
    /// Adaptability.
    Adaptability,
}

impl Factor {
    /// Every factor, in the order of the regulations.
    pub const ALL: [Factor; 7] = [
        Factor::FirstLanguage,
        Factor::SecondLanguage,
        Factor::Education,
        Factor::Experience,
        Factor::Age,
        Factor::ArrangedEmployment,
        Factor::Adaptability,
    ];
}

/// A reason for points in adaptability.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Adapted {
    /// The spouse's language.
    SpouseLanguage,
    /// Study in Canada.
    OwnStudy,
    /// The spouse's study in Canada.
    SpouseStudy,
    /// Work in Canada.
    OwnWork,
    /// The spouse's work in Canada.
    SpouseWork,
    /// Points for arranged employment.
    ArrangedEmployment,
    /// A relative in Canada.
    Relative,
}

/// One reason for points in adaptability, and whether it holds where that is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Adapts {
    /// Which one.
    pub reason: Adapted,
    /// The points it gives.
    pub points: u16,
    /// Whether it holds; `None` where a fact is missing.
    pub holds: Option<bool>,
}

/// The least and the most points that something may give.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Range {
    /// If every missing fact is against it.
    pub low: u16,
    /// If every missing fact is for it.
    pub high: u16,
}

impl Range {
    fn exactly(points: u16) -> Range {
        Range { low: points, high: points }
    }

    fn upto(points: u16) -> Range {
        Range { low: 0, high: points }
    }

    fn of(points: u16, holds: Option<bool>) -> Range {
        match holds {
            Some(true) => Range::exactly(points),
            Some(false) => Range::exactly(0),
            None => Range::upto(points),
        }
    }

    fn capped(self, cap: u16) -> Range {
        Range { low: self.low.min(cap), high: self.high.min(cap) }
    }

    fn plus(self, other: Range) -> Range {
        Range { low: self.low + other.low, high: self.high + other.high }
    }

    /// Whether a fact is missing that may give points.
    pub fn is_open(self) -> bool {
        self.low != self.high
    }
}

/// Which results count first and second on a day.
#[derive(Clone, Copy, Debug)]
pub struct Languages<'r, 'a> {
    /// The language that counts first.
    pub first: OfficialLanguage,
    /// Its best valid result.
    pub first_result: Option<&'r TestResult<'a>>,
    /// Its points, ability by ability, capped.
    pub first_points: u16,
    /// A valid result in the other language that is high enough.
    pub second_result: Option<&'r TestResult<'a>>,
}

/// A client before the grid.
#[derive(Debug)]
pub struct Grid<'a> {
    /// What the program asks for.
    pub fsw: &'a FswRule,
    /// The grid.
    pub rule: &'a GridRule,
    /// The client.
    pub client: &'a Client,
    law: &'a Law,
    spouse_results: Results<'a>,
    /// Whether a spouse comes along.
    pub household: Household,
    /// The job offer.
    pub offer: Offer,
    /// The day the work in Canada becomes enough.
    own_work: Option<Day>,
    /// The day the spouse's work in Canada becomes enough.
    spouse_work: Option<Day>,
}

impl<'a> Grid<'a> {
    /// `client` before the grid of `rule`.
    pub fn new(book: &'a Rulebook, rule: &'a FswRule, client: &'a Client) -> Grid<'a> {
        let spouse = client.spouse.as_ref();
        let tests = spouse.map_or(&[][..], |spouse| &spouse.language_tests);
        let spouse_jobs = spouse.map_or(&[][..], |spouse| &spouse.work);
        let adaptability = &rule.grid.adaptability;
        let enough = |jobs, asked| enough_full_time(&book.law, jobs, asked);
        Grid {
            fsw: rule,
            rule: &rule.grid,
            client,
            law: &book.law,
            spouse_results: Results::new(&book.languages, tests),
            household: household(spouse),
            offer: Offer::of(&rule.grid.arranged_employment.offer, client.job_offer.as_ref()),
            own_work: enough(&client.work, &adaptability.own_work),
            spouse_work: enough(spouse_jobs, &adaptability.spouse_work),
        }
    }

    /// Whether the pass mark is reached.
    pub fn stands(&self, work: &BothWays, results: &Results<'a>, as_of: Day) -> Stands {
        let by = |counted| self.stands_by(counted, results, as_of);
        read_both_ways(by(&work.strict), || by(work.lenient()))
    }

    /// Whether the pass mark is reached with the work as `counted`.
    pub fn stands_by(&self, counted: &Counted, results: &Results<'a>, as_of: Day) -> Stands {
        let total = self.total(counted, results, as_of);
        let value = match self.rule.pass_mark {
            mark if total.low >= mark => Outcome::Met,
            mark if total.high < mark => Outcome::NotMet,
            _ => Outcome::Unknown,
        };
        let through = [
            results.unchanged_through(as_of),
            self.spouse_results.unchanged_through(as_of),
            self.experience(counted, as_of).through,
            self.birthday_after(as_of),
            before_reached(self.own_work, as_of),
            before_reached(self.spouse_work, as_of),
        ];
        Held { value, through: through.into_iter().min().unwrap_or(as_of) }
    }

    /// The whole points.
    pub fn total(&self, counted: &Counted, results: &Results<'a>, as_of: Day) -> Range {
        let factors = Factor::ALL.into_iter().map(|factor| self.points(factor, counted, results, as_of));
        factors.fold(Range::default(), Range::plus).capped(self.rule.maximum)
    }

    /// The points of one factor.
    pub fn points(&self, factor: Factor, counted: &Counted, results: &Results<'a>, as_of: Day) -> Range {
        let rule = self.rule;
        match factor {
            Factor::FirstLanguage if self.no_first_result(results) => {
                Range::upto(rule.first_language.maximum)
            }
            Factor::FirstLanguage => Range::exactly(self.languages(results, as_of).first_points),
            Factor::SecondLanguage if results.all().is_empty() => Range::upto(rule.second_language.points),
            Factor::SecondLanguage => {
                let second = self.languages(results, as_of).second_result;
                Range::exactly(if second.is_some() { rule.second_language.points } else { 0 })
            }
            Factor::Education => match self.client.education.as_ref().and_then(|it| it.level) {
                Some(level) => Range::exactly(rule.education.at(level)),
                None => Range::upto(rule.education.maximum),
            },
            Factor::Experience => {
                Range::exactly(rule.experience.rows.at(self.experience(counted, as_of).value))
            }
            Factor::Age => match self.age(as_of) {
                Some(age) => Range::exactly(rule.age.rows.at(age)),
                None => Range::upto(rule.age.maximum),
            },
            Factor::ArrangedEmployment => Range::of(rule.arranged_employment.points, self.offer.counts()),
            Factor::Adaptability => self.adapted(self.adaptability(as_of)),
        }
    }

    /// The points of some reasons for adaptability together.
    fn adapted(&self, reasons: [Adapts; 7]) -> Range {
        let each = reasons.into_iter().map(|it| Range::of(it.points, it.holds));
        each.fold(Range::default(), Range::plus).capped(self.rule.adaptability.maximum)
    }

    /// Points of a relative, where they alone are short of the pass mark.
    ///
    /// A file knows only a brother or sister: that there is none rules out no other relative.
    pub fn turned_by_relative(&self, work: &BothWays, results: &Results<'a>, as_of: Day) -> Option<u16> {
        let reasons = self.adaptability(as_of);
        let relative = reasons.iter().find(|it| it.reason == Adapted::Relative)?;
        let points = relative.points;
        let with = reasons.map(|it| match it {
            Adapts { reason: Adapted::Relative, holds: Some(false), .. } => {
                Adapts { holds: Some(true), ..it }
            }
            said => said,
        });
        let total = self.total(work.lenient(), results, as_of).high;
        let lifted = total + self.adapted(with).high - self.adapted(reasons).high;
        (total < self.rule.pass_mark && lifted >= self.rule.pass_mark).then_some(points)
    }

    /// The language of which no result is on file and the most points one could give, where they
    /// alone are short of the pass mark: as the second language, or as the first in its place.
    pub fn turned_by_language(
        &self,
        work: &BothWays,
        results: &Results<'a>,
        as_of: Day,
    ) -> Option<(OfficialLanguage, u16)> {
        let (english, french) = (OfficialLanguage::English, OfficialLanguage::French);
        let lacks = |language| results.within(Some(language)).next().is_none();
        let other = match (lacks(english), lacks(french)) {
            (true, false) => english,
            (false, true) => french,
            _ => return None,
        };
        let (first, second) = (&self.rule.first_language, &self.rule.second_language);
        let now = self.languages(results, as_of).first_points;
        let chosen = self.client.first_official_language;
        let valid = results.all().iter().filter(|it| it.is_valid(as_of));
        let own = if valid.clone().any(|it| it.reaches([second.least; 4])) { second.points } else { 0 };
        let as_first = if chosen.is_none_or(|chosen| chosen == other) { first.maximum + own } else { 0 };
        let as_second = if chosen == Some(other) { 0 } else { now + second.points };
        let points = as_first.max(as_second).saturating_sub(now);
        let total = self.total(work.lenient(), results, as_of).high;
        let mark = self.rule.pass_mark;
        (total < mark && total + points >= mark).then_some((other, points))
    }

    /// Age in whole years.
    pub fn age(&self, as_of: Day) -> Option<u8> {
        self.client.birth_date.map(|birth| age(birth.into(), as_of))
    }

    /// The last day before the next birthday.
    fn birthday_after(&self, as_of: Day) -> Day {
        let Some(birth) = self.client.birth_date.map(Day::from) else { return Day::FAR };
        birth.plus_years(u32::from(age(birth, as_of)) + 1).before()
    }

    /// Whether there is no result at all in a language that may count first.
    pub fn no_first_result(&self, results: &Results<'a>) -> bool {
        results.within(self.client.first_official_language).next().is_none()
    }

    /// The results that give most points in the order of languages that may be chosen.
    pub fn languages<'r>(&self, results: &'r Results<'a>, as_of: Day) -> Languages<'r, 'a> {
        let in_order = |first: OfficialLanguage| {
            let points = |it: &TestResult| -> u16 {
                let each = it.levels.iter().map(|&level| self.rule.first_language.rows.at(level));
                each.sum::<u16>().min(self.rule.first_language.maximum)
            };
            let needed: [u8; 4] = self.fsw.language.into();
            let valid = results.all().iter().filter(|it| it.is_valid(as_of));
            let own = valid.clone().filter(|it| it.language == first).rev();
            let first_result = own.max_by_key(|it| (it.reaches(needed), points(it)));
            let least = [self.rule.second_language.least; 4];
            let second_result = valid.clone().find(|it| it.language != first && it.reaches(least));
            Languages { first, first_result, first_points: first_result.map_or(0, points), second_result }
        };
        let worth = |it: &Languages| {
            let reaches = it.first_result.is_some_and(|result| result.reaches(self.fsw.language.into()));
            let second = if it.second_result.is_some() { self.rule.second_language.points } else { 0 };
            (reaches, it.first_points + second, it.first_result.is_some())
        };
        let (english, french) = (OfficialLanguage::English, OfficialLanguage::French);
        if let Some(first) = self.client.first_official_language {
            return in_order(first);
        }
        let (english, french) = (in_order(english), in_order(french));
        if worth(&french) > worth(&english) { french } else { english }
    }

    /// Whole years of work, as far as the table tells them apart.
    pub fn experience(&self, counted: &Counted, as_of: Day) -> Held<u8> {
        let table = &self.rule.experience;
        let mut held = Held { value: 0, through: Day::FAR };
        for &(years, _) in table.rows.0.iter().filter(|&&(years, _)| years > 0) {
            let hours = u32::from(years) * table.year_hours;
            let window = self.fsw.work.window_years;
            let measure = Measure::of_hours(hours, window, false, self.law, counted.readings);
            let tally = measure.tally(&counted.together, as_of);
            if !tally.met {
                return Held { value: held.value, through: held.through.min(tally.through) };
            }
            // More is more than less: while the higher row is met, so are those below it.
            held = Held { value: years, through: tally.through };
        }
        held
    }

    /// The reasons for points in adaptability.
    pub fn adaptability(&self, as_of: Day) -> [Adapts; 7] {
        let rule = &self.rule.adaptability;
        let spouse = self.client.spouse.as_ref();
        let language = match self.spouse_results.all() {
            [] => None,
            all => {
                let least = [rule.spouse_language.least; 4];
                Some(all.iter().any(|it| it.is_valid(as_of) && it.reaches(least)))
            }
        };
        let reached = |day: Option<Day>| Some(day.is_some_and(|day| day <= as_of));
        let spouse_study = studied(spouse.and_then(|it| it.education.as_ref()));
        let family = self.client.family.as_ref();
        let relative = family.and_then(|family| family.sibling_in_canada);
        [
            (Adapted::SpouseLanguage, rule.spouse_language.points, self.with_spouse(language)),
            (Adapted::OwnStudy, rule.own_study, studied(self.client.education.as_ref())),
            (Adapted::SpouseStudy, rule.spouse_study, self.with_spouse(spouse_study)),
            (Adapted::OwnWork, rule.own_work.points, reached(self.own_work)),
            (Adapted::SpouseWork, rule.spouse_work.points, self.with_spouse(reached(self.spouse_work))),
            (Adapted::ArrangedEmployment, rule.arranged_employment, self.offer.counts()),
            (Adapted::Relative, rule.relative, relative),
        ]
        .map(|(reason, points, holds)| Adapts { reason, points, holds })
    }

    /// What holds of the spouse, where the spouse comes along.
    fn with_spouse(&self, holds: Option<bool>) -> Option<bool> {
        match self.household {
            Household::Counts => holds,
            Household::Unsaid if holds == Some(false) => Some(false),
            Household::Unsaid => None,
            Household::Alone | Household::Stays | Household::Canadian => Some(false),
        }
    }

    /// Paths of the facts that are missing and may give points.
    pub fn missing(&self, counted: &Counted, results: &Results<'a>, as_of: Day) -> Vec<&'static str> {
        let open = |factor| self.points(factor, counted, results, as_of).is_open();
        let mut paths = Vec::new();
        if open(Factor::FirstLanguage) {
            paths.push(missing(self.client.first_official_language));
        }
        if open(Factor::SecondLanguage) {
            paths.push(missing(None));
        }
        if open(Factor::Education) {
            paths.push("education.level");
        }
        if open(Factor::Age) {
            paths.push("birth_date");
        }
        if open(Factor::ArrangedEmployment) {
            paths.extend(self.offer.missing());
        }
        if open(Factor::Adaptability) {
            for adapts in self.adaptability(as_of).iter().filter(|it| it.holds.is_none()) {
                paths.extend(self.lacking(adapts.reason));
            }
        }
        let mut seen = Vec::new();
        paths.retain(|path| {
            let new = !seen.contains(path);
            seen.push(*path);
            new
        });
        paths
    }

    /// Paths of the facts that a reason for adaptability lacks.
    pub fn lacking(&self, reason: Adapted) -> Vec<&'static str> {
        let spouse = self.client.spouse.as_ref();
        let mut paths = Vec::new();
        let of_spouse =
            matches!(reason, Adapted::SpouseLanguage | Adapted::SpouseStudy | Adapted::SpouseWork);
        if of_spouse && self.household == Household::Unsaid {
            if spouse.is_some_and(|it| it.accompanying.is_none()) {
                paths.push("spouse.accompanying");
            }
            if spouse.is_some_and(|it| it.canadian.is_none()) {
                paths.push("spouse.canadian");
            }
        }
        match reason {
            Adapted::SpouseLanguage if self.spouse_results.all().is_empty() => {
                paths.push("spouse.language_tests");
            }
            Adapted::OwnStudy => paths.push("education.canadian_study"),
            Adapted::SpouseStudy if studied(spouse.and_then(|it| it.education.as_ref())).is_none() => {
                paths.push("spouse.education.canadian_study");
            }
            Adapted::ArrangedEmployment => paths.extend(self.offer.missing()),
            Adapted::Relative => paths.push("family.sibling_in_canada"),
            _ => {}
        }
        paths
    }
}

/// Whether someone studied two years or more in Canada; `None` where a credential of one or two
/// years may be either.
fn studied(education: Option<&Education>) -> Option<bool> {
    let education = education?;
    match education.canadian_study? {
        CanadianStudy::None => Some(false),
        CanadianStudy::ThreeYearsOrMore => Some(true),
        CanadianStudy::OneOrTwoYears => {
            let at_most_one_year = education.level.is_some_and(|level| level <= EducationLevel::OneYear);
            at_most_one_year.then_some(false)
        }
    }
}

/// The last day before `reached`; far where that is past or never comes.
fn before_reached(reached: Option<Day>, as_of: Day) -> Day {
    reached.filter(|&day| day > as_of).map_or(Day::FAR, Day::before)
}

/// The day on which full-time, paid and authorized work in Canada adds up to what is asked for.
fn enough_full_time(law: &Law, jobs: &[WorkEntry], asked: &CanadianWork) -> Option<Day> {
    let full_time = law.full_time_rate();
    let counted = jobs.iter().filter(|it| {
        it.paid && it.authorized && it.country == Country::CANADA && asked.teers.contains(&it.noc.teer())
    });
    let mut left = rate_days(asked.hours);
    let worked = Worked::new(counted, full_time);
    for stretch in worked.all().iter().filter(|stretch| stretch.rate == full_time) {
        if stretch.amount() >= left {
            let rate = i64::from(stretch.rate);
            return Some(stretch.days.first.plus((left + rate - 1) / rate - 1));
        }
        left -= stretch.amount();
    }
    None
}
