//! Single improvements: each is worth what scoring the changed client says.

use drawcheck::core::client::Client;
use drawcheck::core::crs::{Improvement, improvements, score};
use drawcheck::data::{crs, rulebook};
use proptest::prelude::*;

use super::day;
use super::people::person;

fn client(json: &str) -> Client {
    let mut value: serde_json::Value = serde_json::from_str(json).unwrap();
    value["format"] = "drawcheck-client/1".into();
    serde_json::from_value(value).unwrap()
}

fn ideas(client: &Client, on: &str) -> Vec<Improvement> {
    improvements(rulebook(), crs(), client, day(on))
}

/// The improvement called `id`, the first of them.
fn idea(client: &Client, on: &str, id: &str) -> Improvement {
    ideas(client, on).into_iter().find(|it| it.id() == id).unwrap_or_else(|| panic!("no {id}"))
}

fn cases() -> ProptestConfig {
    let all = std::env::var("DRAWCHECK_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(1500u32);
    ProptestConfig { cases: (all / 10).max(1), failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn an_improvement_gives_the_score_after_less_the_score_before(client in person(), from in 0..4400i64) {
        let day = day("2015-01-01").plus(from);
        let before = i32::from(score(rulebook(), crs(), &client, day).unwrap().total);
        let found = improvements(rulebook(), crs(), &client, day);
        for it in &found {
            let after = score(rulebook(), crs(), &it.after, day).unwrap();
            prop_assert_eq!(it.total, after.total, "{}", it.id());
            prop_assert_eq!(it.points, i32::from(after.total) - before, "{}", it.id());
            prop_assert!(it.after != client, "{} changes nothing", it.id());
            for &(factor, change) in &it.factors {
                let of = |score: &drawcheck::core::crs::Score| i32::from(score.factors[factor as usize].points);
                let then = score(rulebook(), crs(), &client, day).unwrap();
                prop_assert_eq!(of(&after) - of(&then), change, "{}", it.id());
            }
        }
        let gains: Vec<i32> = found.iter().map(|it| it.points).filter(|&points| points > 0).collect();
        prop_assert!(gains.is_sorted_by(|a, b| a >= b));
    }
}

/// 30 years old, a bachelor's degree, CLB 8, two years in Canada, two abroad, alone.
fn engineer() -> Client {
    client(
        r#"{"name":"A","birth_date":"1996-01-01","education":{"level":"bachelor","canadian_study":"none"},
        "language_tests":[{"test":"clb","taken":"2026-01-10","listening":8,"reading":8,"writing":8,"speaking":8}],
        "work":[{"title":"E","noc":"21300","country":"CA","start":"2024-01-01","end":null,"hours_per_week":40},
                {"title":"E","noc":"21300","country":"FR","start":"2020-01-01","end":"2022-06-30","hours_per_week":40}],
        "family":{"sibling_in_canada":false},"provincial_nomination":false,"certificate_of_qualification":false}"#,
    )
}

#[test]
fn a_year_more_of_work_adds_exactly_one_year_to_the_count() {
    let (client, on) = (engineer(), "2026-06-01");
    let now = score(rulebook(), crs(), &client, day(on)).unwrap();
    let all = ideas(&client, on);
    let works: Vec<&Improvement> = all.iter().filter(|it| it.id() == "work").collect();
    assert_eq!(works.len(), 2);
    for it in works {
        let then = score(rulebook(), crs(), &it.after, day(on)).unwrap();
        let years = |score: &drawcheck::core::crs::Score| {
            let profile = score.facts.profile;
            (profile.canadian_years, profile.foreign_years)
        };
        let ((canadian, foreign), before) = (years(&then), years(&now));
        let more = (canadian - before.0) + (foreign - before.1);
        assert_eq!(more, 1, "{:?} from {before:?}", years(&then));
        assert!(it.assumed.is_some());
    }
}

#[test]
fn the_language_levels_named_are_the_next_useful_and_the_best() {
    let all = ideas(&engineer(), "2026-06-01");
    let levels: Vec<i64> = all
        .iter()
        .filter(|it| it.id() == "language")
        .filter(|it| it.what.facts[0].1 == drawcheck::core::finding::Value::Word("clb"))
        .map(|it| match it.what.facts[1].1 {
            drawcheck::core::finding::Value::Count(level) => level,
            _ => 0,
        })
        .collect();
    assert_eq!(levels, [10, 9]);
}

#[test]
fn a_nomination_gives_its_600_points_and_is_the_first() {
    let all = ideas(&engineer(), "2026-06-01");
    assert_eq!((all[0].id(), all[0].points), ("nomination", 600));
    assert_eq!(all[0].after.provincial_nomination, Some(true));
}

#[test]
fn the_roles_of_a_couple_change_places() {
    let couple = client(
        r#"{"name":"A","birth_date":"1985-01-01","education":{"level":"secondary"},
        "provincial_nomination":true,"job_offer":{"noc":"21300","full_time":true,"years":1},
        "spouse":{"accompanying":true,"canadian":false,"education":{"level":"master"},
          "language_tests":[{"test":"clb","taken":"2026-01-10","listening":10,"reading":10,"writing":10,"speaking":10}],
          "work":[{"title":"E","noc":"21300","country":"CA","start":"2023-01-01","end":null,"hours_per_week":40}]}}"#,
    );
    let it = idea(&couple, "2026-06-01", "spouse_principal");
    let spouse = couple.spouse.clone().unwrap();
    assert_eq!((&it.after.work, &it.after.education), (&spouse.work, &spouse.education));
    assert_eq!(it.after.language_tests, spouse.language_tests);
    let partner = it.after.spouse.clone().unwrap();
    assert_eq!((partner.education, partner.work), (couple.education.clone(), couple.work.clone()));
    // What the file does not say of the spouse is open, and the total a range.
    assert_eq!((it.after.birth_date, it.after.certificate_of_qualification), (None, None));
    assert_eq!((it.after.provincial_nomination, it.after.job_offer.is_none()), (Some(false), true));
    assert!(it.most.is_some_and(|most| most > it.total));
    let alone = Client { spouse: None, ..couple };
    assert!(!ideas(&alone, "2026-06-01").iter().any(|it| it.id().starts_with("spouse")));
}

#[test]
fn a_job_offer_is_suggested_only_while_offers_gave_points() {
    let has = |on| ideas(&engineer(), on).iter().any(|it| it.id() == "offer" && it.points == 50);
    assert!(has("2025-03-24") && !has("2025-03-25"));
}

#[test]
fn what_a_cap_takes_again_is_told_from_what_the_table_never_gives() {
    let full = client(
        r#"{"name":"A","birth_date":"1996-01-01","education":{"level":"two-or-more","canadian_study":"none"},
        "language_tests":[{"test":"clb","taken":"2026-01-10","listening":9,"reading":9,"writing":9,"speaking":9}],
        "work":[{"title":"E","noc":"21300","country":"CA","start":"2019-01-01","end":null,"hours_per_week":40},
                {"title":"E","noc":"21300","country":"FR","start":"2016-08-01","end":"2018-12-31","hours_per_week":40}]}"#,
    );
    let abroad = ideas(&full, "2026-06-01").into_iter().find(|it| {
        it.id() == "work" && it.what.facts[0].1 == drawcheck::core::finding::Value::Word("abroad")
    });
    assert!(abroad.is_some_and(|it| it.is_capped() && it.points == 0));
    let certificate = idea(&full, "2026-06-01", "certificate");
    assert!(certificate.is_capped());
}

#[test]
fn a_cap_that_takes_only_a_part_is_told_too() {
    // Two credentials and CLB 8: 25 for the language, 50 for the work, 75 cut at 50; CLB 9 makes it 100.
    let mut client = engineer();
    client.education.as_mut().unwrap().level = Some(drawcheck::core::client::EducationLevel::TwoOrMore);
    let all = ideas(&client, "2026-06-01");
    let sum = |it: &Improvement| it.factors.iter().map(|&(_, points)| points).sum::<i32>();
    let english = drawcheck::core::finding::Value::Word("clb");
    let nine = all.iter().find(|it| it.id() == "language" && it.what.facts[0].1 == english).unwrap();
    assert!(nine.points > 0);
    assert!(nine.is_capped() && sum(nine) > nine.points);
    let nomination = all.iter().find(|it| it.id() == "nomination").unwrap();
    assert!(!nomination.is_capped());
}

#[test]
fn no_level_above_the_highest_of_the_tables_is_offered() {
    let mut best = engineer();
    let tables = &crs().on(day("2026-06-01")).unwrap().tables;
    let top = u32::from(tables.top_level());
    assert_eq!(tables.first_language.of(false).at(tables.top_level()), tables.first_language.of(false).max());
    for ability in drawcheck::core::client::Ability::ALL {
        best.language_tests[0].set_score(ability, drawcheck::core::client::Hundredths::whole(top));
    }
    let english = drawcheck::core::finding::Value::Word("clb");
    let of_english = |it: &&Improvement| {
        matches!(it.id(), "ability" | "language") && it.what.facts.iter().any(|(_, value)| *value == english)
    };
    assert_eq!(ideas(&best, "2026-06-01").iter().filter(of_english).count(), 0);
    assert!(ideas(&engineer(), "2026-06-01").iter().any(|it| of_english(&it)));
}

#[test]
fn the_language_without_a_result_is_offered_in_either_direction() {
    let with = |test: &str| {
        client(&format!(
            r#"{{"name":"A","birth_date":"1996-01-01","language_tests":[{{"test":"{test}","taken":"2026-01-10",
            "listening":8,"reading":8,"writing":8,"speaking":8}}]}}"#
        ))
    };
    let offered = |client: &Client, scale: &'static str| {
        let scale = drawcheck::core::finding::Value::Word(scale);
        let found = ideas(client, "2026-06-01").into_iter();
        found.filter(|it| it.id() == "language" && it.what.facts[0].1 == scale).collect::<Vec<_>>()
    };
    assert!(offered(&with("clb"), "nclc").iter().any(|it| it.points > 0));
    // CLB 5 beside NCLC 8: 4 for the second language, and 50 instead of 25 for both.
    let english = offered(&with("nclc"), "clb");
    assert_eq!(english.iter().map(|it| it.points).collect::<Vec<_>>(), [29]);
}

#[test]
fn work_laid_around_counted_work_says_on_how_many_days() {
    let (client, on) = (engineer(), "2026-06-01");
    let canada = |client: &Client| {
        let mut found = ideas(client, on).into_iter();
        let canada = drawcheck::core::finding::Value::Word("canada");
        found.find(|it| it.id() == "work" && it.what.facts[0].1 == canada).unwrap()
    };
    let fact = |it: &Improvement, name: &str| {
        let assumed = it.assumed.as_ref().unwrap();
        assumed.facts.iter().find(|(fact, _)| *fact == name).unwrap().1.clone()
    };
    let word = drawcheck::core::finding::Value::Word;
    assert_eq!(fact(&canada(&client), "whole"), word("yes"));
    // A job of a month in the free days before.
    let mut split = client.clone();
    let mut job = client.work[0].clone();
    job.start = "2023-10-01".parse().unwrap();
    job.end = Some("2023-10-31".parse().unwrap());
    split.work.push(job);
    let it = canada(&split);
    assert_eq!(fact(&it, "whole"), word("no"));
    let added = &it.after.work[split.work.len()..];
    assert_eq!(added.len(), 2);
    let days = |job: &drawcheck::core::client::WorkEntry| (job.end.unwrap() - job.start).num_days() + 1;
    let sum: i64 = added.iter().map(days).sum();
    assert_eq!(fact(&it, "days"), drawcheck::core::finding::Value::Number(sum));
}
