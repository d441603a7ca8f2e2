//! Random people, with work, results and families that give points and lose them.

use chrono::{Days, NaiveDate};
use drawcheck::core::client::{
    CanadianStudy, Client, Education, EducationLevel, Family, Hundredths, JobOffer, LanguageTest, Spouse,
    TestId, WorkEntry,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A day within `days` of the start of `year`, now and then a leap day.
fn day(year: i32, days: u64) -> impl Strategy<Value = NaiveDate> {
    let leap = select(vec![date(2012, 2, 29), date(2016, 2, 29), date(2020, 2, 29), date(2024, 2, 29)]);
    prop_oneof![9 => (0..days).prop_map(move |add| date(year, 1, 1) + Days::new(add)), 1 => leap]
}

fn job() -> impl Strategy<Value = WorkEntry> {
    let length = prop_oneof![
        3 => Just(None),
        2 => select(vec![363u64, 364, 365, 727, 728, 1091, 1092]).prop_map(Some),
        2 => (0..2000u64).prop_map(Some),
    ];
    let hours = select(vec!["10", "15", "29.5", "30", "37.5", "60"]);
    let noc = select(vec!["21300", "21300", "31301", "72106", "65100", "00012"]);
    let flags = vec(prop::bool::weighted(0.08), 4);
    (day(2013, 5800), length, hours, noc, select(vec!["CA", "CA", "FR", "SN"]), flags).prop_map(
        |(start, length, hours, noc, country, flags)| WorkEntry {
            title: "Work".to_owned(),
            noc: noc.parse().unwrap(),
            employer: String::new(),
            country: country.parse().unwrap(),
            start,
            end: length.map(|days| start + Days::new(days)),
            hours_per_week: hours.parse().unwrap(),
            paid: !flags[0],
            self_employed: flags[1],
            full_time_study: flags[2],
            authorized: !flags[3],
        },
    )
}

fn result() -> impl Strategy<Value = LanguageTest> {
    (select(vec![TestId::Clb, TestId::Nclc]), day(2021, 2900), vec(3..=12u32, 4)).prop_map(
        |(test, taken, levels)| {
            let level = |at: usize| Hundredths::whole(levels[at]);
            LanguageTest {
                test,
                taken,
                listening: level(0),
                reading: level(1),
                writing: level(2),
                speaking: level(3),
            }
        },
    )
}

fn education() -> impl Strategy<Value = Education> {
    let level = select(vec![
        EducationLevel::None,
        EducationLevel::Secondary,
        EducationLevel::OneYear,
        EducationLevel::Bachelor,
        EducationLevel::TwoOrMore,
        EducationLevel::Master,
        EducationLevel::Doctoral,
    ]);
    let study =
        select(vec![CanadianStudy::None, CanadianStudy::OneOrTwoYears, CanadianStudy::ThreeYearsOrMore]);
    (option::weighted(0.9, level), option::weighted(0.8, study))
        .prop_map(|(level, canadian_study)| Education { level, canadian_study })
}

fn spouse() -> impl Strategy<Value = Spouse> {
    let yes = || option::weighted(0.95, prop::bool::weighted(0.85));
    (yes(), yes(), option::of(education()), vec(result(), 0..3), vec(job(), 0..3)).prop_map(
        |(accompanying, foreign, education, language_tests, work)| Spouse {
            accompanying,
            canadian: foreign.map(|it| !it),
            education,
            language_tests,
            work,
        },
    )
}

/// Anyone.
pub(crate) fn person() -> impl Strategy<Value = Client> {
    let facts = (
        option::weighted(0.9, day(1975, 12_000)),
        option::weighted(0.9, education()),
        option::weighted(0.5, spouse()),
        vec(option::weighted(0.8, prop::bool::weighted(0.2)), 3),
        option::weighted(0.3, (select(vec!["21300", "00012", "65100"]), any::<bool>(), 50..300u32)),
    );
    (vec(job(), 0..5), vec(result(), 0..4), facts).prop_map(
        |(work, language_tests, (birth_date, education, spouse, flags, offer))| Client {
            birth_date,
            work,
            language_tests,
            education,
            spouse,
            family: flags[0].map(|it| Family { sibling_in_canada: Some(it) }),
            provincial_nomination: flags[1],
            certificate_of_qualification: flags[2],
            job_offer: offer.map(|(noc, full_time, years)| JobOffer {
                noc: noc.parse().unwrap(),
                start: None,
                full_time: Some(full_time),
                years: Some(Hundredths::new(years)),
            }),
            ..Client::default()
        },
    )
}
