//! Files of the department: what is taken over, what is refused, and that nothing changes then.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use drawcheck::core::round::{Feed, Gate, Kind, Rounds, merge};
use drawcheck::data::rounds;
use drawcheck::store::{RoundsError, import, parse_feed, with_supplied};
use drawcheck::text::{Lang, Text};
use serde_json::{Value, json};

use super::number;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// A round as the department writes it.
fn round(number: &str, date: &str, full: &str, name: &str, size: &str, score: &str) -> Value {
    let mut round = json!({
        "drawNumber": number,
        "drawNumberURL": format!("<a href='/content/invitations.html?q={number}'>{number}</a>"),
        "drawDate": date, "drawDateFull": full, "drawName": name, "drawSize": size, "drawCRS": score,
        "mitext": format!("<a href='?q={number}'>Invitations to apply #{number}</a>"),
        "DrawText1": "<a href='#'>See full text of Ministerial Instruction</a>",
        "drawText2": "Federal Skilled Worker Program, Canadian Experience Class and Federal Skilled Trades Program",
        "drawDateTime": format!("{full} at 10:52:36 UTC"),
        "drawCutOff": "April 29, 2026 at 22:20:00 UTC",
        "drawDistributionAsOn": "November 8, 2026",
    });
    let dd = [
        "332", "17,945", "75,348", "13,449", "13,323", "17,040", "16,262", "15,274", "65,963", "14,463",
        "14,401", "12,915", "12,402", "11,782", "52,581", "18,375", "8,303", "238,847",
    ];
    for (at, count) in dd.iter().enumerate() {
        round[format!("dd{}", at + 1)] = json!(count);
    }
    round
}

/// Two newer rounds, two on file, one of which disagrees with what is on file as the real file does.
fn feed() -> Value {
    let mut old = round("208", "2021-10-27", "October 27, 2021", "Provincial Nominee Program", "681", "744");
    old["drawCutOff"] = json!("October 7 at 16:38:21 UTC");
    old["drawDistributionAsOn"] = json!("October 27, 2021");
    json!({ "classes": "wb-tables", "rounds": [
        round("449", "2026-11-10", "November 10, 2026", "Trades Occupations, 2027-Version 4", "1,500", "480"),
        round("448", "2026-11-09", "November 9, 2026", "Canadian Experience Class", "2,000", "515"),
        round("447", "2026-10-01", "October 1, 2026", "Trades Occupations, 2026-Version 3", "3,500", "476"),
        old,
    ] })
}

fn parsed(value: &Value) -> Result<Feed, Vec<String>> {
    parse_feed(rounds(), value.to_string().as_bytes(), today()).map_err(|problems| {
        problems.into_iter().map(|problem| format!("{}: {}", problem.place, problem.refusal.id)).collect()
    })
}

/// The feed with the value of one key of its first round replaced.
fn with(key: &str, value: Value) -> Value {
    let mut feed = feed();
    feed["rounds"][0][key] = value;
    feed
}

#[track_caller]
fn refused(value: &Value) -> Vec<String> {
    parsed(value).expect_err("a broken file")
}

#[test]
fn newer_rounds_are_added_and_what_is_on_file_stays() {
    let mut all = rounds().clone();
    let merged = merge(&mut all, &parsed(&feed()).unwrap());
    assert_eq!(merged.added, [number("448"), number("449")]);
    assert_eq!(merged.missing, Vec::<u16>::new());
    assert_eq!(all.list.len(), 450);
    assert_eq!(all.through().to_string(), "2026-11-10");
    assert!(all.list[448..].iter().all(|round| round.supplied));
    assert_eq!(all.find(number("208")).unwrap().invitations, 888);
    // 447 has another tie-break in this feed, 208 another size.
    let told: Vec<(String, &str, &str, &str)> = merged
        .differences
        .iter()
        .map(|it| (it.number.to_string(), it.field, it.kept.as_str(), it.given.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("208".to_owned(), "drawSize", "888", "681"),
            ("447".to_owned(), "drawCutOff", "2026-05-28T16:55:23+00:00", "2026-04-29T22:20:00+00:00"),
        ]
    );
}

#[test]
fn a_name_of_a_new_version_is_understood_in_both_languages() {
    let mut all = rounds().clone();
    merge(&mut all, &parsed(&feed()).unwrap());
    let newest = all.find(number("449")).unwrap();
    assert_eq!(all.kind(newest), &Kind::Category("trades".to_owned()));
    assert_eq!(all.name(newest).edition, Some(2027));
    assert_eq!(all.said(newest, Lang::En), "Trades Occupations, 2027-Version 4");
    assert_eq!(all.said(newest, Lang::Fr), "Métiers spécialisés, 2027 – version 4");
    assert_eq!(all.name(newest).gates, [Gate::Cec, Gate::Fsw, Gate::Fst]);
    let strange = with("drawName", json!("Astronauts, 2027-Version 1"));
    let mut all = rounds().clone();
    merge(&mut all, &parsed(&strange).unwrap());
    assert_eq!(all.kind(all.find(number("449")).unwrap()), &Kind::Other);
}

#[test]
fn a_category_without_a_round_yet_is_known_by_its_own_name() {
    for (name, id) in [
        ("Researchers with Canadian Work Experience, 2026-Version 1", "researchers"),
        ("Science, Technology, Engineering and Math (STEM) Occupations, 2026-Version 3", "stem"),
        ("Healthcare & Social Services Occupations, 2026-Version 4", "healthcare"),
    ] {
        let mut all = rounds().clone();
        let merged = merge(&mut all, &parsed(&with("drawName", json!(name))).unwrap());
        assert_eq!(merged.unknown, [], "{name}");
        let newest = all.find(number("449")).unwrap();
        assert_eq!(all.kind(newest), &Kind::Category(id.to_owned()));
        assert_ne!(all.said(newest, Lang::Fr), name);
    }
    let strange = with("drawName", json!("Astronauts, 2027-Version 1"));
    let merged = merge(&mut rounds().clone(), &parsed(&strange).unwrap());
    assert_eq!(merged.unknown, [number("449")]);
}

#[test]
fn the_newest_scores_in_the_pool_come_along() {
    let pool = parsed(&feed()).unwrap().pool.unwrap();
    assert_eq!((pool.date.to_string(), pool.total), ("2026-11-08".to_owned(), 238_847));
    let first = &pool.bands[2];
    assert_eq!((first.min, first.max, first.candidates), (491, 500, 13_449));
    assert_eq!(pool.bands[14].candidates, 8303);
    assert!(pool.adds_up());
}

#[test]
fn hand_typed_times_are_taken_as_they_are() {
    for time in [
        " April 29, 2026 at 22:20:00 UTC",
        "April 29, 2026  at 22:20:00 UTC",
        "April 29, 2026 at 22:20:00 PM UTC",
        "April 29, 2026 at 22:20:00",
    ] {
        let feed = parsed(&with("drawCutOff", json!(time))).unwrap();
        let newest = feed.rounds.last().unwrap();
        assert_eq!(newest.tie_break.unwrap().to_rfc3339(), "2026-04-29T22:20:00+00:00", "{time}");
    }
    assert_eq!(parsed(&with("drawCutOff", json!(""))).unwrap().rounds.last().unwrap().tie_break, None);
}

#[test]
fn every_kind_of_broken_value_is_told_with_its_place() {
    let cases = [
        ("drawNumber", json!("44x9"), "rounds[0].drawNumber: problem-round-number"),
        ("drawNumber", json!(449), "rounds[0].drawNumber: problem-feed-text"),
        ("drawNumber", json!("448"), "rounds[1].drawNumber: problem-feed-twice"),
        ("drawNumber", json!("300a"), "rounds[0].drawNumber: problem-feed-unknown-round"),
        ("drawDate", json!("10 November 2026"), "rounds[0].drawDate: problem-date"),
        ("drawDate", json!("2026-11-08"), "rounds[0].drawDateFull: problem-feed-other-date"),
        ("drawDateFull", json!("November 11, 2026"), "rounds[0].drawDateFull: problem-feed-other-date"),
        ("drawName", json!(""), "rounds[0].drawName: problem-feed-name"),
        ("drawName", json!("x".repeat(200)), "rounds[0].drawName: problem-feed-name"),
        ("drawSize", json!("1,50"), "rounds[0].drawSize: problem-feed-count"),
        ("drawSize", json!("0"), "rounds[0].drawSize: problem-feed-count"),
        ("drawSize", json!("-5"), "rounds[0].drawSize: problem-feed-count"),
        ("drawCRS", json!("1201"), "rounds[0].drawCRS: problem-feed-score"),
        ("drawCRS", json!("0"), "rounds[0].drawCRS: problem-feed-score"),
        ("drawCRS", json!("many"), "rounds[0].drawCRS: problem-feed-score"),
        ("drawCRS", Value::Null, "rounds[0].drawCRS: problem-feed-text"),
        ("drawText2", json!("Everyone"), "rounds[0].drawText2: problem-feed-programs"),
        ("drawDateTime", json!("noon"), "rounds[0].drawDateTime: problem-feed-time"),
        (
            "drawDateTime",
            json!("November 12, 2026 at 10:00:00 UTC"),
            "rounds[0].drawDateTime: problem-feed-other-date",
        ),
        ("drawCutOff", json!("April 29 at 22:20:00 UTC"), "rounds[0].drawCutOff: problem-feed-time"),
        (
            "drawCutOff",
            json!("November 30, 2026 at 22:20:00 UTC"),
            "rounds[0].drawCutOff: problem-feed-late-tie",
        ),
    ];
    for (key, value, wanted) in cases {
        let found = refused(&with(key, value.clone()));
        assert!(found.iter().any(|it| it == wanted), "{key} = {value}: {found:?}, not {wanted}");
    }
    // Of rounds of one day in the feed the one told last has the scores in the pool.
    for (key, value, wanted) in [
        ("dd3", "75,349", "dd3: problem-feed-sum"),
        ("dd10", "14,464", "dd9: problem-feed-sum"),
        ("dd18", "238,848", "dd18: problem-feed-sum"),
        ("dd7", "", "dd7: problem-feed-count"),
    ] {
        let mut feed = feed();
        for at in 0..3 {
            feed["rounds"][at][key] = json!(value);
        }
        let found = refused(&feed);
        assert!(found.iter().any(|it| it.ends_with(wanted)), "{key}: {found:?}");
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let mut feed = feed();
    feed["rounds"][0]["drawSize"] = json!("lots");
    feed["rounds"][1]["drawCRS"] = json!("9999");
    feed["rounds"][1].as_object_mut().unwrap().remove("drawName");
    assert_eq!(
        refused(&feed),
        [
            "rounds[0].drawSize: problem-feed-count",
            "rounds[1].drawName: problem-missing",
            "rounds[1].drawCRS: problem-feed-score",
        ]
    );
}

#[test]
fn what_lies_ahead_and_what_falls_back_is_refused() {
    let tomorrow = {
        let mut feed = feed();
        feed["rounds"][0] = round("449", "2026-11-23", "November 23, 2026", "General", "1,500", "480");
        feed
    };
    assert_eq!(refused(&tomorrow), ["rounds[0].drawDate: problem-feed-future"]);
    let mut back = feed();
    back["rounds"][0] = round("449", "2026-11-08", "November 8, 2026", "General", "1,500", "480");
    assert_eq!(refused(&back), ["rounds[0].drawDate: problem-feed-order"]);
}

#[test]
fn the_french_file_is_told_apart() {
    let mut feed = feed();
    for at in 0..4 {
        feed["rounds"][at]["drawDateFull"] = json!("10 novembre 2026");
        feed["rounds"][at]["drawSize"] = json!("1\u{a0}500");
    }
    assert_eq!(refused(&feed), ["rounds: problem-feed-french"]);
}

#[test]
fn what_is_no_such_file_is_refused_whole() {
    let said = |bytes: &[u8]| {
        let problems = parse_feed(rounds(), bytes, today()).expect_err("no such file");
        problems.into_iter().map(|it| it.refusal.id.into_owned()).collect::<Vec<_>>()
    };
    assert_eq!(said(b""), ["problem-empty"]);
    assert_eq!(said(b"<!doctype html>"), ["problem-not-json"]);
    assert_eq!(said(b"{\"rounds\":\xff}"), ["problem-not-utf8"]);
    for text in ["[]", "{}", "null", r#"{"rounds":{}}"#, r#"{"rounds":[]}"#] {
        assert_eq!(said(text.as_bytes()), ["problem-feed-none"], "{text}");
    }
    assert_eq!(said(br#"{"rounds":[1,"x"]}"#), ["problem-type-object", "problem-type-object"]);
    assert_eq!(said("[".repeat(100_000).as_bytes()).len(), 1);
}

#[test]
fn a_file_cut_anywhere_is_refused_without_a_panic() {
    let text = feed().to_string();
    for end in (0..text.len()).step_by(7) {
        assert!(parse_feed(rounds(), &text.as_bytes()[..end], today()).is_err(), "cut at {end}");
    }
}

fn saved(folder: &Path, value: &Value) -> std::path::PathBuf {
    let file = folder.join("ee_rounds_123_en.json");
    fs::write(&file, value.to_string()).unwrap();
    file
}

fn count(rounds: &Rounds) -> usize {
    rounds.list.len()
}

#[test]
fn imported_rounds_are_there_the_next_time() {
    let (downloads, clients) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = clients.path().join("new");
    let imported = import(rounds(), Some(&folder), &saved(downloads.path(), &feed()), today()).unwrap();
    assert_eq!(count(&imported.rounds), 450);
    let again = with_supplied(rounds(), &folder).unwrap();
    assert_eq!((count(&again), again.through().to_string()), (450, "2026-11-10".to_owned()));
    assert_eq!(again.pool.last().unwrap().date.to_string(), "2026-11-08");
    assert_eq!(again.list, imported.rounds.list);
    // An older file adds nothing and takes nothing away.
    let mut older = feed();
    older["rounds"].as_array_mut().unwrap().remove(0);
    let merged = import(rounds(), Some(&folder), &saved(downloads.path(), &older), today()).unwrap();
    assert_eq!(count(&merged.rounds), 450);
    assert_eq!(count(&with_supplied(rounds(), &folder).unwrap()), 450);
}

#[test]
fn of_two_files_the_one_that_goes_further_is_taken_and_the_difference_told() {
    let (downloads, clients) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let take = |feed: &Value| import(rounds(), Some(clients.path()), &saved(downloads.path(), feed), today());
    let size = |feed: &mut Value, size: &str| feed["rounds"][1]["drawSize"] = json!(size);
    let mut first = feed();
    first["rounds"].as_array_mut().unwrap().remove(0);
    first["rounds"][0]["drawSize"] = json!("1,111");
    assert_eq!(take(&first).unwrap().merged.added, [number("448")]);
    let mut newer = feed();
    size(&mut newer, "2,222");
    let imported = take(&newer).unwrap();
    let told = imported.merged.differences.iter().find(|it| it.number == number("448")).unwrap();
    assert_eq!((told.kept.as_str(), told.given.as_str(), told.taken), ("1111", "2222", true));
    assert_eq!(imported.rounds.find(number("448")).unwrap().invitations, 2222);
    assert_eq!(imported.merged.added, [number("449")]);
    // The older one again: it is told that it differs, and changes nothing.
    let imported = take(&first).unwrap();
    let told = imported.merged.differences.iter().find(|it| it.number == number("448")).unwrap();
    assert!(!told.taken);
    assert_eq!(imported.rounds.find(number("448")).unwrap().invitations, 2222);
}

#[test]
fn a_gap_between_the_rounds_is_told() {
    let mut feed = feed();
    feed["rounds"].as_array_mut().unwrap().remove(1);
    let mut all = rounds().clone();
    let merged = merge(&mut all, &parsed(&feed).unwrap());
    assert_eq!(merged.missing, [448]);
    let lines = Text::new(Lang::En).imported(&merged, None);
    assert!(lines.iter().any(|line| line == "Not in the file either: 448"), "{lines:?}");
}

#[test]
fn a_broken_file_changes_nothing() {
    let (downloads, clients) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let broken = with("drawSize", json!("lots"));
    let kept = || fs::read(clients.path().join("rounds.json")).ok();
    let refused = import(rounds(), Some(clients.path()), &saved(downloads.path(), &broken), today());
    assert!(matches!(refused, Err(RoundsError::Problems { problems, .. }) if problems.len() == 1));
    assert_eq!(kept(), None);
    import(rounds(), Some(clients.path()), &saved(downloads.path(), &feed()), today()).unwrap();
    let before = kept();
    assert!(before.is_some());
    import(rounds(), Some(clients.path()), &saved(downloads.path(), &broken), today()).unwrap_err();
    assert_eq!(kept(), before);
    import(rounds(), Some(clients.path()), &downloads.path().join("none.json"), today()).unwrap_err();
    assert_eq!(kept(), before);
}

#[test]
fn damaged_rounds_of_the_user_are_told_and_can_be_imported_again() {
    let (downloads, clients) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for damage in ["", "{", "[]", r#"{"format":"drawcheck-rounds/2","feed":{"rounds":[],"pool":null}}"#] {
        fs::write(clients.path().join("rounds.json"), damage).unwrap();
        assert!(with_supplied(rounds(), clients.path()).is_err(), "{damage}");
    }
    import(rounds(), Some(clients.path()), &saved(downloads.path(), &feed()), today()).unwrap();
    assert_eq!(count(&with_supplied(rounds(), clients.path()).unwrap()), 450);
}

#[test]
fn without_a_folder_nothing_is_imported() {
    let downloads = tempfile::tempdir().unwrap();
    let refused = import(rounds(), None, &saved(downloads.path(), &feed()), today());
    assert!(matches!(refused, Err(RoundsError::NoFolder)));
}
