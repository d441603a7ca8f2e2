//! The programs against a slow, obvious, day-by-day oracle, over many random histories.
//!
//! `DRAWCHECK_CASES` sets how many, as for the categories.

mod oracle;

use chrono::NaiveDate;
use drawcheck::core::calendar::Day;
use drawcheck::core::client::{
    CanadianStudy, Client, Education, EducationLevel, Family, Hundredths, LanguageTest, Spouse, TestId,
};
use drawcheck::core::program::{assess, rulings};
use drawcheck::core::reading::Question;
use drawcheck::core::verdict::Verdict;
use drawcheck::data::{programs, rulebook};
use proptest::prelude::*;
use proptest::sample::select;

use crate::oracle::histories::{self, moment};
use oracle::Oracle;

const IDS: [&str; 3] = ["cec", "fsw", "fst"];

fn cases(share: u32) -> ProptestConfig {
    let all = std::env::var("DRAWCHECK_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(120);
    ProptestConfig { cases: (all / share).max(1), failure_persistence: None, ..ProptestConfig::default() }
}

fn test() -> impl Strategy<Value = LanguageTest> {
    let test = prop_oneof![3 => Just(TestId::Clb), 1 => Just(TestId::Nclc)];
    let level = || prop_oneof![3 => 7..=10u32, 1 => 4..=6u32];
    (test, 0..2200u64, [level(), level(), level(), level()]).prop_map(|(test, days, levels)| LanguageTest {
        test,
        taken: histories::date(2021, 6, 1) + chrono::Days::new(days),
        speaking: Hundredths::whole(levels[0]),
        listening: Hundredths::whole(levels[1]),
        reading: Hundredths::whole(levels[2]),
        writing: Hundredths::whole(levels[3]),
    })
}

/// A spouse who counts for the funds and gives no points.
fn stays_behind() -> Spouse {
    Spouse { accompanying: Some(false), canadian: Some(false), ..Spouse::default() }
}

/// A client with all that the programs read, now and then a fact left out.
fn client() -> impl Strategy<Value = Client> {
    use EducationLevel::{Bachelor, Doctoral, Master, None as Less, Secondary, TwoOrMore};
    let level = select(&[Bachelor, TwoOrMore, Master, Doctoral, Secondary, Less][..]);
    let study = select(&[CanadianStudy::None, CanadianStudy::ThreeYearsOrMore][..]);
    let birth = prop::option::weighted(0.9, (1976..2008i32, 1..=12u32, 1..=28u32));
    let facts = (
        prop::option::weighted(0.9, level),
        prop::option::weighted(0.9, study),
        prop::option::weighted(0.9, any::<bool>()),
        prop::option::weighted(0.9, prop_oneof![3 => Just(20_000u64), 1 => 13_000..=16_000u64]),
        prop::option::weighted(0.9, 1..=3u8),
        prop::option::weighted(0.9, any::<bool>()),
        prop::option::weighted(0.3, Just(stays_behind())),
    );
    (histories::client(), prop::collection::vec(test(), 0..=4), birth, facts).prop_map(
        |(
            client,
            language_tests,
            birth,
            (level, canadian_study, sibling, funds_cad, family_size, paper, spouse),
        )| {
            Client {
                language_tests,
                birth_date: birth.map(|(year, month, day)| histories::date(year, month, day)),
                education: Some(Education { level, canadian_study }),
                family: Some(Family { sibling_in_canada: sibling }),
                funds_cad,
                family_size,
                spouse,
                certificate_of_qualification: paper,
                ..client
            }
        },
    )
}

proptest! {
    #![proptest_config(cases(1))]

    #[test]
    fn every_ruling_is_the_oracles((client, moments) in (client(), prop::collection::vec(moment(), 3))) {
        let oracle = Oracle::new(rulebook(), programs(), &client);
        for day in moments.iter().map(|moment| moment.day(&client)) {
            for (id, ruling) in IDS.into_iter().zip(rulings(rulebook(), programs(), &client, day.into())) {
                prop_assert_eq!(Some(ruling.verdict), oracle.verdict(id, day), "{} on {}", id, day);
                let decisive: Vec<Question> = ruling.depends_on.iter().collect();
                prop_assert_eq!(decisive, oracle.depends_on(id, day), "{} on {}", id, day);
                let lacks = ruling.verdict == Verdict::Unknown && day >= histories::date(2023, 4, 25);
                prop_assert!(!lacks || !ruling.missing.is_empty(), "{} on {} names no fact", id, day);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn since_and_until_are_the_day_by_day_walk((client, moment) in (client(), moment())) {
        let oracle = Oracle::new(rulebook(), programs(), &client);
        let day = moment.day(&client).min(histories::date(2029, 12, 31));
        for answer in assess(rulebook(), programs(), &client, day.into()).answers {
            let id = &answer.program.id;
            let (since, until) = oracle.unbroken(id, day);
            prop_assert_eq!(answer.unbroken.since.date(), since, "since of {} on {}", id, day);
            prop_assert_eq!(answer.unbroken.until.map(Day::date), until, "until of {} on {}", id, day);
            prop_assert_eq!(Verdict::from(answer.finding.outcome), answer.ruling.verdict, "the tree of {}", id);
        }
    }

    #[test]
    fn both_clocks_are_the_day_by_day_count((client, moment) in (client(), moment())) {
        let oracle = Oracle::new(rulebook(), programs(), &client);
        let day = moment.day(&client).min(histories::date(2029, 12, 31));
        let [edition] = &programs().editions[..] else { unreachable!("one edition is on file") };
        if day < edition.in_force_from {
            return Ok(());
        }
        let answers = assess(rulebook(), programs(), &client, day.into()).answers;
        for (id, program) in IDS.into_iter().zip(&edition.programs) {
            let need = i64::from(program.rule.work().years) * 12 * 3000;
            let early = |day: NaiveDate| {
                day >= edition.in_force_from && oracle.months(id, day) >= need && !oracle.exact(id, day)
            };
            let told = &answers.iter().find(|answer| answer.program.id == id).expect("an answer").observed;
            let clocks = told.expect("programs are in force");
            let months = oracle.months(id, day);
            prop_assert_eq!(i64::from(clocks.months.get()), months * 100 / 3000, "{} on {}", id, day);
            prop_assert_eq!((clocks.passes, clocks.exact), (months >= need, oracle.exact(id, day)));
            let Some(window) = clocks.window else {
                prop_assert!(!early(day), "{} has a window on {}", id, day);
                continue;
            };
            let first = window.first.date();
            let last = window.last.map_or_else(|| Day::from(day).plus_years(3).date(), Day::date);
            prop_assert!(early(first) && early(last), "{} on {}: {} to {}", id, day, first, last);
            prop_assert!(!early(crate::oracle::before(first)), "{} on {}: begins before {}", id, day, first);
            let goes_on = early(crate::oracle::next(last));
            prop_assert_eq!(window.last.is_none(), goes_on, "{} on {}: at {}", id, day, last);
            if early(day) {
                prop_assert!(window.contains(day.into()), "{} on {}", id, day);
            }
            let before = crate::oracle::before(first);
            let last_safe = oracle.exact(id, before).then_some(before);
            prop_assert_eq!(clocks.last_safe.map(Day::date), last_safe, "{} on {}", id, day);
            if let Some(safe) = clocks.first_safe {
                prop_assert!(window.last.is_some_and(|last| last < safe) && oracle.exact(id, safe.date()));
                prop_assert!(!oracle.exact(id, safe.before().date()), "{} on {}", id, day);
            }
        }
    }
}
