//! A client on a day as the plain numbers that points are given for.
//!
//! Nothing is guessed: a fact that is missing counts as nothing and is listed by its path.
//! A client file without a spouse, a job offer or jobs says there are none.

use smallvec::SmallVec;

use super::book::{Crs, WorkCounts};
use super::points::{Levels, Points, Profile, points};
use super::results::{Chosen, Languages, Standing, candidates, without_valid};
use super::tables::{OfferRule, Tables};
use super::work::{Counter, Experience};
use crate::core::calendar::Day;
use crate::core::client::{Client, Education, LanguageTest, OfficialLanguage, Spouse};
use crate::core::country::Country;
use crate::core::reading::{Question, Readings};
use crate::core::rulebook::Rulebook;

/// Whether a spouse counts, and why not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Household {
    /// No spouse or partner.
    Alone,
    /// The spouse does not come along.
    Stays,
    /// The spouse is a citizen or permanent resident.
    Canadian,
    /// The spouse counts.
    Counts,
    /// Not said; the column with a spouse is taken, which gives less, and the spouse nothing.
    Unsaid,
}

/// The facts of a client on a day.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// The numbers that points are given for.
    pub profile: Profile,
    /// Whether a spouse counts.
    pub household: Household,
    /// The language results.
    pub languages: Languages<'a>,
    /// What could be chosen from: levels in English and in French, and whether French is first.
    pub choices: Choices,
    /// The spouse's best result and its language.
    pub spouse_language: Standing<'a>,
    /// Work in Canada; `None` where the counting of that day is not on file.
    pub canadian_work: Option<Experience>,
    /// Work abroad, likewise.
    pub foreign_work: Option<Experience>,
    /// Work abroad with short gaps bridged, where nobody pinned how those are read and that
    /// counts more hours: the question is open.
    pub bridged_work: Option<Experience>,
    /// The spouse's work in Canada, likewise.
    pub spouse_work: Option<Experience>,
    /// Paths of the facts that are missing, in the order of the client file.
    pub missing: Vec<&'static str>,
}

impl Facts<'_> {
    /// The first of `paths` that is missing.
    pub fn lacks(&self, paths: &[&'static str]) -> Option<&'static str> {
        paths.iter().copied().find(|path| self.missing.contains(path))
    }

    /// Whole years of work abroad with the open question about gaps read leniently.
    pub fn bridged_years(&self) -> u8 {
        self.bridged_work.map_or(0, |work| work.years).max(self.profile.foreign_years)
    }

    /// The points with that question read leniently, where that gives more in all.
    pub fn bridged_points(&self, tables: &Tables) -> Option<Points> {
        let foreign_years = self.bridged_years();
        if foreign_years == self.profile.foreign_years {
            return None;
        }
        let each = self.choices.iter().map(|&(english, french, french_first)| {
            points(tables, &Profile { french_first, english, french, foreign_years, ..self.profile })
        });
        let best = each.max_by_key(|points| points.total)?;
        (best.total > points(tables, &self.profile).total).then_some(best)
    }
}

/// Levels in English and in French and whether French is first, for each way to choose the
/// results; nearly always one result a language, in either order.
pub type Choices = SmallVec<[(Levels, Levels, bool); 2]>;

/// The facts of `client` on `as_of` under `tables`.
pub fn facts<'a>(book: &Rulebook, crs: &Crs, tables: &Tables, client: &'a Client, as_of: Day) -> Facts<'a> {
    let household = household(client.spouse.as_ref());
    let spouse = client.spouse.as_ref().filter(|_| household == Household::Counts);
    let counter = counter(book, crs, client, as_of);
    let canadian_work = counter.map(|(by, it)| it.count(by.canadian, true, &client.work));
    let foreign_work = counter.map(|(by, it)| it.count(by.foreign, false, &client.work));
    let bridged_work = foreign_work.zip(counter).and_then(|(strict, (by, it))| {
        let abroad = client.work.iter().filter(|job| job.country != Country::CANADA).count();
        let open = abroad > 1 && by.foreign.continuous && !client.readings.contains_key(&Question::Gap);
        let bridged = open.then(|| it.bridging(&book.law).count(by.foreign, false, &client.work));
        bridged.filter(|bridged| bridged.hours > strict.hours)
    });
    let spouse_jobs = spouse.map(|spouse| &spouse.work[..]);
    let spouse_work = counter.zip(spouse_jobs).map(|((by, it), jobs)| it.count(by.spouse, true, jobs));
    let years = |work: &Option<Experience>| work.map_or(0, |it| it.years);

    let mut profile = Profile {
        spouse: matches!(household, Household::Counts | Household::Unsaid),
        nominated: client.provincial_nomination == Some(true),
        certificate: client.certificate_of_qualification == Some(true),
        sibling: client.family.as_ref().and_then(|family| family.sibling_in_canada) == Some(true),
        age: client.birth_date.map_or(0, |birth| age(birth.into(), as_of)),
        education: level(client.education.as_ref()),
        study: client.education.as_ref().and_then(|it| it.canadian_study).map_or(0, |study| study as u8),
        canadian_years: years(&canadian_work),
        foreign_years: years(&foreign_work),
        offer: offer(&tables.offers, client),
        spouse_education: spouse.map_or(0, |spouse| level(spouse.education.as_ref())),
        spouse_years: years(&spouse_work),
        ..Profile::default()
    };
    let spouse_language = spouse.map_or(Standing::Nothing, |spouse| {
        best_of_spouse(book, tables, &spouse.language_tests, &profile, as_of)
    });
    profile.spouse_language = spouse_language.levels();
    let (languages, choices) = best_languages(book, tables, client, &mut profile, as_of);
    let missing = missing(book, tables, client, household);
    Facts {
        profile,
        household,
        languages,
        choices,
        spouse_language,
        canadian_work,
        foreign_work,
        bridged_work,
        spouse_work,
        missing,
    }
}

/// The counting of work in force on `as_of` for `client`; `None` where it is not on file.
pub(super) fn counter<'a>(
    book: &Rulebook,
    crs: &'a Crs,
    client: &Client,
    as_of: Day,
) -> Option<(&'a WorkCounts, Counter<'a>)> {
    let readings = Readings::STRICT.pinned(&client.readings);
    crs.work_on(as_of).map(|counts| (counts, Counter::new(counts, &book.law, readings, as_of)))
}

/// Completed years from `birth` to `as_of`; a birthday of 29 February is on 28 February in
/// other years.
pub fn age(birth: Day, as_of: Day) -> u8 {
    let days = birth.until(as_of).max(0);
    // A year is at most 366 days, so this never overshoots.
    let mut years = (days / 366) as u32;
    while birth.plus_years(years + 1) <= as_of {
        years += 1;
    }
    years.min(u32::from(u8::MAX)) as u8
}

fn level(education: Option<&Education>) -> u8 {
    education.and_then(|education| education.level).map_or(0, |level| level as u8)
}

pub(in crate::core) fn household(spouse: Option<&Spouse>) -> Household {
    let Some(spouse) = spouse else { return Household::Alone };
    match (spouse.accompanying, spouse.canadian) {
        (Some(false), _) => Household::Stays,
        (_, Some(true)) => Household::Canadian,
        (Some(true), Some(false)) => Household::Counts,
        _ => Household::Unsaid,
    }
}

/// 0 for no qualifying offer, 1 for a skilled one, 2 for one in senior management.
fn offer(rule: &OfferRule, client: &Client) -> u8 {
    let Some(offer) = &client.job_offer else { return 0 };
    let long_enough = offer.years.is_some_and(|years| years.get() >= rule.min_years * 100);
    let qualifies = offer.full_time == Some(true) && long_enough && rule.teers.contains(&offer.noc.teer());
    match (qualifies, offer.noc.to_string().starts_with(&rule.senior_group)) {
        (false, _) => 0,
        (true, false) => 1,
        (true, true) => 2,
    }
}

/// Puts into `profile` the results and the order of languages that give the highest total.
fn best_languages<'a>(
    book: &Rulebook,
    tables: &Tables,
    client: &'a Client,
    profile: &mut Profile,
    as_of: Day,
) -> (Languages<'a>, Choices) {
    let tests = &client.language_tests;
    let sets = |language| {
        let valid = candidates(&book.languages, tests, language, as_of);
        if valid.is_empty() {
            vec![without_valid(&book.languages, tests, language, as_of)]
        } else {
            valid.into_iter().map(Standing::Valid).collect()
        }
    };
    let (english, french) = (sets(OfficialLanguage::English), sets(OfficialLanguage::French));
    let orders: &[OfficialLanguage] = match client.first_official_language {
        Some(OfficialLanguage::English) => &[OfficialLanguage::English],
        Some(OfficialLanguage::French) => &[OfficialLanguage::French],
        None => &[OfficialLanguage::English, OfficialLanguage::French],
    };
    let mut choices = Choices::new();
    let mut best: Option<(u16, Profile, Languages<'a>)> = None;
    for &english in &english {
        for &french in &french {
            for &first in orders {
                let french_first = first == OfficialLanguage::French;
                let (english_levels, french_levels) = (english.levels(), french.levels());
                let tried =
                    Profile { english: english_levels, french: french_levels, french_first, ..*profile };
                choices.push((english_levels, french_levels, french_first));
                let total = points(tables, &tried).total;
                // Of equals the first; where nothing is on file in English, French is first.
                let only_french = french_first && english_levels == [0; 4] && french_levels != [0; 4];
                if best.as_ref().is_none_or(|(most, ..)| total > *most || (total == *most && only_french)) {
                    best = Some((total, tried, Languages { english, french, first }));
                }
            }
        }
    }
    let (_, tried, languages) = best.expect("each language has at least one standing");
    *profile = tried;
    (languages, choices)
}

/// The spouse's best result in either language.
fn best_of_spouse<'a>(
    book: &Rulebook,
    tables: &Tables,
    tests: &'a [LanguageTest],
    profile: &Profile,
    as_of: Day,
) -> Standing<'a> {
    let both = [OfficialLanguage::English, OfficialLanguage::French];
    let valid = both.into_iter().flat_map(|it| candidates(&book.languages, tests, it, as_of));
    let worth = |levels: Levels| points(tables, &Profile { spouse_language: levels, ..*profile }).total;
    let best = valid.fold(None, |best: Option<Chosen<'a>>, it| match best {
        Some(best) if worth(best.levels) >= worth(it.levels) => Some(best),
        _ => Some(it),
    });
    best.map_or_else(
        || {
            let standings = both.map(|it| without_valid(&book.languages, tests, it, as_of));
            let told = |it: &Standing| matches!(it, Standing::Lapsed(_) | Standing::Later);
            standings.into_iter().find(told).unwrap_or(Standing::Nothing)
        },
        Standing::Valid,
    )
}

/// Paths of the facts that are missing and could be worth points.
fn missing(book: &Rulebook, tables: &Tables, client: &Client, household: Household) -> Vec<&'static str> {
    let has =
        |language| client.language_tests.iter().any(|it| book.languages.test(it.test).language == language);
    let (english, french) = (has(OfficialLanguage::English), has(OfficialLanguage::French));
    let education = client.education.as_ref();
    let spouse = client.spouse.as_ref();
    let counts = household == Household::Counts;
    let unsaid = household == Household::Unsaid;
    let offer = client.job_offer.as_ref().filter(|_| tables.offer.max() > 0);
    let facts = [
        ("birth_date", client.birth_date.is_none()),
        ("language_tests", !english && !french),
        ("language_tests.english", !english && french),
        ("language_tests.french", english && !french),
        ("education.level", education.and_then(|it| it.level).is_none()),
        (
            "education.canadian_study",
            tables.study.max() > 0 && education.and_then(|it| it.canadian_study).is_none(),
        ),
        ("spouse.accompanying", unsaid && spouse.is_some_and(|it| it.accompanying.is_none())),
        ("spouse.canadian", unsaid && spouse.is_some_and(|it| it.canadian.is_none())),
        (
            "spouse.education.level",
            counts && spouse.and_then(|it| it.education.as_ref()).and_then(|it| it.level).is_none(),
        ),
        ("spouse.language_tests", counts && spouse.is_some_and(|it| it.language_tests.is_empty())),
        (
            "family.sibling_in_canada",
            tables.sibling > 0 && client.family.as_ref().and_then(|it| it.sibling_in_canada).is_none(),
        ),
        ("provincial_nomination", client.provincial_nomination.is_none()),
        ("certificate_of_qualification", client.certificate_of_qualification.is_none()),
        ("job_offer.full_time", offer.is_some_and(|it| it.full_time.is_none())),
        ("job_offer.years", offer.is_some_and(|it| it.years.is_none())),
    ];
    facts.into_iter().filter(|&(_, lacking)| lacking).map(|(path, _)| path).collect()
}
