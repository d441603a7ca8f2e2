//! Why a factor gives the points it gives: the facts it read, by the table it read them in.

mod offer;
mod results;
mod work;

pub(in crate::core) use self::work::gap_finding;
use super::book::{Crs, Edition};
use super::factor::{Factor, Part};
use super::facts::{Facts, Household};
use super::points::lowest;
use super::tables::Steps;
use crate::core::calendar::Day;
use crate::core::client::{CanadianStudy, Client, EducationLevel, OfficialLanguage};
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::rulebook::Rulebook;

/// What reasons are made from.
pub struct Reasons<'r, 'a> {
    /// The law and the occupations.
    pub book: &'a Rulebook,
    /// The score's rules.
    pub crs: &'a Crs,
    /// The edition applied.
    pub edition: &'a Edition,
    /// The client.
    pub client: &'a Client,
    /// The facts.
    pub facts: &'r Facts<'a>,
    /// The day.
    pub as_of: Day,
}

/// A message, and the facts it says.
type Said<'a> = Finding<'a>;

impl<'a> Reasons<'_, 'a> {
    /// The reason for `points` of `max` in `factor`.
    pub fn finding(&self, factor: Factor, points: u16, max: u16) -> Finding<'a> {
        let origin = self.edition.origin(factor);
        let mut found = self
            .without_table(factor)
            .or_else(|| self.without_spouse(factor))
            .or_else(|| self.without_fact(factor))
            .unwrap_or_else(|| {
                let mut said = self.reason(factor);
                said.outcome = Outcome::of(points > 0);
                said
            });
        found = found.fact("points", u32::from(points)).fact("max", u32::from(max));
        let from = origin.in_force_from.unwrap_or(origin.first);
        found.source = origin.sources.first().map(|source| (from, source));
        found
    }

    /// A day on which nothing is given for the factor, whatever the facts.
    fn without_table(&self, factor: Factor) -> Option<Said<'a>> {
        let origin = self.edition.origin(factor);
        let Some(from) = origin.in_force_from else {
            return Some(noted(factor, "score-not-yet").fact("first", Value::Date(origin.first)));
        };
        let nothing = factor == Factor::ArrangedEmployment && self.edition.tables.offer.max() == 0;
        nothing.then(|| noted(factor, "score-no-longer").fact("from", Value::Date(from)))
    }

    fn without_spouse(&self, factor: Factor) -> Option<Said<'a>> {
        if factor.part() != Part::Spouse {
            return None;
        }
        match self.facts.household {
            Household::Alone => Some(noted(factor, "score-spouse-none")),
            Household::Stays => Some(noted(factor, "score-spouse-stays")),
            Household::Canadian => Some(noted(factor, "score-spouse-canadian")),
            Household::Counts | Household::Unsaid => None,
        }
    }

    /// A fact of the factor that is missing, or a day whose counting of work is not on file.
    fn without_fact(&self, factor: Factor) -> Option<Said<'a>> {
        let first_tests = match self.facts.languages.first {
            OfficialLanguage::English => "language_tests.english",
            OfficialLanguage::French => "language_tests.french",
        };
        let second_tests = match self.facts.languages.second() {
            OfficialLanguage::English => "language_tests.english",
            OfficialLanguage::French => "language_tests.french",
        };
        let paths: &[&'static str] = match factor {
            Factor::Age => &["birth_date"],
            Factor::Education | Factor::EducationAndCanadianWork => &["education.level"],
            Factor::EducationAndLanguage => &["education.level", "language_tests", first_tests],
            Factor::FirstLanguage | Factor::ForeignWorkAndLanguage => &["language_tests", first_tests],
            Factor::SecondLanguage => &["language_tests", second_tests],
            Factor::CanadianWork | Factor::ForeignWorkAndCanadianWork => &[],
            Factor::SpouseEducation => &["spouse.accompanying", "spouse.canadian", "spouse.education.level"],
            Factor::SpouseFirstLanguage => {
                &["spouse.accompanying", "spouse.canadian", "spouse.language_tests"]
            }
            Factor::SpouseCanadianWork => &["spouse.accompanying", "spouse.canadian"],
            Factor::CertificateAndLanguage => {
                &["certificate_of_qualification", "language_tests", first_tests]
            }
            Factor::ProvincialNomination => &["provincial_nomination"],
            Factor::ArrangedEmployment => &["job_offer.full_time", "job_offer.years"],
            Factor::CanadianStudy => &["education.canadian_study"],
            Factor::SiblingInCanada => &["family.sibling_in_canada"],
            Factor::French => &["language_tests", "language_tests.french"],
        };
        if let Some(path) = self.facts.lacks(paths) {
            let said = Finding::new(factor.rule(), Outcome::Unknown, "score-missing");
            return Some(said.fact("path", Value::Fact(path)));
        }
        let counts_work = matches!(
            factor,
            Factor::CanadianWork
                | Factor::SpouseCanadianWork
                | Factor::EducationAndCanadianWork
                | Factor::ForeignWorkAndLanguage
                | Factor::ForeignWorkAndCanadianWork
        );
        let uncounted = counts_work && self.facts.canadian_work.is_none();
        uncounted.then(|| {
            let said = Finding::new(factor.rule(), Outcome::Unknown, "score-work-not-on-file");
            said.fact("first", self.crs.first_work_day())
        })
    }

    /// The reason where every fact is there.
    fn reason(&self, factor: Factor) -> Said<'a> {
        let profile = &self.facts.profile;
        let tables = &self.edition.tables;
        let spouse = profile.spouse;
        let said = |message| Finding::new(factor.rule(), Outcome::Noted, message);
        let (first, _) = profile.languages();
        let least = u32::from(lowest(first));
        let group = u32::from(tables.education_group.at(profile.education));
        let canadian = u32::from(profile.canadian_years);
        let foreign = u32::from(profile.foreign_years);
        match factor {
            Factor::Age => match self.client.birth_date {
                Some(birth) if Day::from(birth) > self.as_of => {
                    said("score-age-unborn").fact("day", Value::Date(birth))
                }
                _ => said("score-age").fact("years", u32::from(profile.age)),
            },
            Factor::Education => said("score-education").fact("level", education(self.client)),
            Factor::FirstLanguage => {
                self.language(factor, self.facts.languages.first, tables.first_language.of(spouse))
            }
            Factor::SecondLanguage => {
                self.language(factor, self.facts.languages.second(), tables.second_language.of(spouse))
            }
            Factor::CanadianWork => self.work(factor, self.facts.canadian_work),
            Factor::SpouseEducation => {
                let of_spouse = self.client.spouse.as_ref().and_then(|it| it.education.as_ref());
                let level = of_spouse.and_then(|it| it.level);
                said("score-education").fact("level", word(level))
            }
            Factor::SpouseFirstLanguage => {
                self.result(factor, self.facts.spouse_language, None, &tables.spouse_language)
            }
            Factor::SpouseCanadianWork => self.work(factor, self.facts.spouse_work),
            Factor::EducationAndLanguage => {
                said("score-education-and-language").fact("group", group).fact("level", least)
            }
            Factor::EducationAndCanadianWork => {
                said("score-education-and-work").fact("group", group).fact("years", canadian)
            }
            Factor::ForeignWorkAndLanguage => {
                let said = said("score-foreign-and-language").fact("foreign", foreign).fact("level", least);
                said.steps(self.foreign_work()).steps(self.open_gap(factor))
            }
            Factor::ForeignWorkAndCanadianWork => {
                let said = said("score-foreign-and-work").fact("foreign", foreign).fact("years", canadian);
                said.steps(self.open_gap(factor))
            }
            Factor::CertificateAndLanguage => {
                said("score-certificate").fact("held", yes(profile.certificate)).fact("level", least)
            }
            Factor::ProvincialNomination => said("score-nomination").fact("held", yes(profile.nominated)),
            Factor::ArrangedEmployment => self.offer(),
            Factor::CanadianStudy => {
                let study = self.client.education.as_ref().and_then(|it| it.canadian_study);
                let length = match study {
                    None | Some(CanadianStudy::None) => "none",
                    Some(CanadianStudy::OneOrTwoYears) => "short",
                    Some(CanadianStudy::ThreeYearsOrMore) => "long",
                };
                said("score-study").fact("length", Value::Word(length))
            }
            Factor::SiblingInCanada => said("score-sibling").fact("held", yes(profile.sibling)),
            Factor::French => {
                let rule = &tables.french;
                let has_french = lowest(profile.french) >= rule.french_level;
                let has_english = lowest(profile.english) >= rule.english_level;
                let kind = match (has_french, has_english) {
                    (false, _) => "none",
                    (true, false) => "french",
                    (true, true) => "both",
                };
                said("score-french")
                    .fact("kind", Value::Word(kind))
                    .fact("french", u32::from(rule.french_level))
                    .fact("english", u32::from(rule.english_level))
            }
        }
    }

    fn language(&self, factor: Factor, language: OfficialLanguage, steps: &Steps) -> Said<'a> {
        self.result(factor, self.facts.languages.of(language), Some(language), steps)
    }
}

fn noted<'a>(factor: Factor, message: &'static str) -> Finding<'a> {
    Finding::new(factor.rule(), Outcome::Noted, message)
}

fn yes(held: bool) -> Value {
    Value::Word(if held { "yes" } else { "no" })
}

fn education(client: &Client) -> Value {
    word(client.education.as_ref().and_then(|it| it.level))
}

/// A level of education as the word by which a message chooses its form.
pub fn word(level: Option<EducationLevel>) -> Value {
    Value::Word(level.unwrap_or(EducationLevel::None).id())
}
