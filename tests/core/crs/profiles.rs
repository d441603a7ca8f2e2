//! Whole profiles as data: a client, a day, the points, and the sum as worked out by hand.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::NaiveDate;
use drawcheck::core::client::Client;
use drawcheck::core::crs::{Factor, Part, Score, score};
use drawcheck::core::finding::Outcome;
use drawcheck::data::{crs, rulebook};
use drawcheck::text::{Lang, Text};
use serde::Deserialize;

use super::day;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    name: String,
    because: String,
    as_of: NaiveDate,
    client: Client,
    expected: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    total: u16,
    base_score: bool,
    parts: BTreeMap<String, u16>,
    /// Points of single factors, where a profile is about them.
    #[serde(default)]
    factors: BTreeMap<String, u16>,
    /// Paths of the missing facts, where a profile is about them.
    missing: Option<Vec<String>>,
}

fn profiles() -> Vec<Profile> {
    let mut reader = serde_json::Deserializer::from_str(include_str!("profiles.json"));
    serde_path_to_error::deserialize(&mut reader).unwrap_or_else(|error| panic!("{}: {error}", error.path()))
}

fn scored(profile: &Profile) -> Score<'_> {
    score(rulebook(), crs(), &profile.client, profile.as_of.into()).expect("a score")
}

fn mismatches(profile: &Profile) -> Vec<String> {
    let score = scored(profile);
    let stated = &profile.expected;
    let mut found = Vec::new();
    let mut same = |what: &str, stated: &dyn std::fmt::Debug, got: &dyn std::fmt::Debug| {
        let (stated, got) = (format!("{stated:?}"), format!("{got:?}"));
        if stated != got {
            found.push(format!("{what}: stated {stated}, got {got}"));
        }
    };
    same("total", &stated.total, &score.total);
    same("base_score", &stated.base_score, &score.is_base());
    let parts: BTreeMap<String, u16> =
        score.parts.iter().map(|it| (it.part.id().to_owned(), it.points)).collect();
    same("parts", &stated.parts, &parts);
    for (id, points) in &stated.factors {
        let got = score.factors.iter().find(|it| it.factor.id() == id).map(|it| it.points);
        same(id, &Some(*points), &got);
    }
    if let Some(missing) = &stated.missing {
        same("missing", missing, &score.facts.missing);
    }
    found
}

#[test]
fn every_profile_gives_the_points_worked_out_by_hand() {
    let mut report = String::new();
    for profile in profiles() {
        let found = mismatches(&profile);
        if !found.is_empty() {
            writeln!(report, "\n{}, as of {}\n  because: {}", profile.name, profile.as_of, profile.because)
                .unwrap();
            for line in found {
                writeln!(report, "  {line}").unwrap();
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn every_profile_has_a_name_of_its_own_and_a_reason() {
    let all = profiles();
    assert!(all.len() >= 60, "only {} profiles", all.len());
    for (at, profile) in all.iter().enumerate() {
        assert!(profile.because.ends_with(&format!("Total {}.", profile.expected.total)), "{}", profile.name);
        assert!(!all[..at].iter().any(|other| other.name == profile.name), "{} is there twice", profile.name);
    }
}

#[test]
fn a_wrong_expectation_is_reported() {
    let mut profile = profiles().swap_remove(0);
    profile.expected.total += 1;
    profile.expected.factors.insert("unheard_of".to_owned(), 1);
    assert_eq!(mismatches(&profile).len(), 2);
}

#[test]
fn no_factor_passes_its_maximum_and_every_reason_is_cited_and_said() {
    let texts = [Text::new(Lang::En), Text::new(Lang::Fr)];
    for profile in profiles() {
        let score = scored(&profile);
        assert_eq!(score.factors.len(), Factor::COUNT);
        for it in &score.factors {
            assert!(it.points <= it.max, "{}: {}", profile.name, it.factor.id());
            assert!(it.finding.source.is_some(), "{}: {}", profile.name, it.factor.id());
            assert_eq!(
                it.finding.outcome == Outcome::Met,
                it.points > 0,
                "{}: {:?}",
                profile.name,
                it.finding
            );
            for text in &texts {
                let said = text.finding(rulebook(), &it.finding);
                assert!(!said.contains('⟨') && !said.contains('{'), "{said}");
            }
        }
        for part in score.parts {
            assert!(part.points <= part.max, "{}: {}", profile.name, part.part.id());
            let sum: u16 = score.of(part.part).map(|it| it.points).sum();
            assert!(part.points <= sum);
            if matches!(part.part, Part::Spouse) {
                assert_eq!(part.points, sum);
            }
        }
        assert_eq!(score.total, score.parts.iter().map(|it| it.points).sum::<u16>());
    }
}

#[test]
fn there_is_no_score_before_the_system_began() {
    let client = profiles().swap_remove(0).client;
    assert!(score(rulebook(), crs(), &client, day("2014-12-31")).is_none());
    assert!(score(rulebook(), crs(), &client, day("2015-01-01")).is_some());
}
