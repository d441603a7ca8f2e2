//! Rounds worked out by hand, at each line that an answer turns on.

use drawcheck::core::client::Client;
use drawcheck::core::finding::{Finding, Outcome};
use drawcheck::core::round::{Asked, Replay, Standing, explain};
use drawcheck::core::verdict::Verdict;
use drawcheck::data::rounds;
use drawcheck::text::{Lang, Text};
use serde_json::{Value, json};

use super::{number, rules};

/// A person whose score on 29 September 2026 is 518, the cut-off of round 446:
///
/// | what | points |
/// |---|---|
/// | 30 years old that very day | 105 |
/// | a master's degree | 135 |
/// | CLB 9, 9, 10 and 10 | 31 + 31 + 34 + 34 = 130 |
/// | two whole years of work in Canada | 53 |
/// | the degree with CLB 9 and with the work: 50 + 50, cut at | 50 |
/// | a sibling in Canada | 15 |
/// | three years of study in Canada | 30 |
fn facts() -> Value {
    json!({
        "format": "drawcheck-client/1", "name": "A", "birth_date": "1996-09-29",
        "work": [{ "title": "x", "noc": "21300", "country": "CA", "start": "2024-01-01", "hours_per_week": 30 }],
        "language_tests": [
            { "test": "clb", "taken": "2025-06-01", "listening": 9, "reading": 9, "writing": 10, "speaking": 10 },
            { "test": "nclc", "taken": "2025-06-01", "listening": 0, "reading": 0, "writing": 0, "speaking": 0 }
        ],
        "education": { "level": "master", "canadian_study": "three-years-or-more" },
        "family": { "sibling_in_canada": true },
        "provincial_nomination": false, "certificate_of_qualification": false,
        "profile_submitted_at": "2026-02-13T20:48:07Z"
    })
}

#[allow(clippy::needless_pass_by_value)] // each is written where it is passed
fn changed(changes: Value) -> Client {
    let mut value = facts();
    for (key, change) in changes.as_object().unwrap() {
        value[key] = change.clone();
    }
    serde_json::from_value(value).unwrap()
}

/// The answers for one round, and the tree they are explained by: the two agree.
#[track_caller]
fn answered(client: &Client, round: &str) -> (Standing, Finding<'static>) {
    let round = rounds().find(number(round)).unwrap();
    let standing = Replay::new(rules(), client).standing(rounds(), round);
    let tree = explain(rules(), rounds(), round, client);
    let outcomes: Vec<Outcome> = tree.children.iter().map(|answer| answer.outcome).collect();
    assert_eq!(outcomes, Asked::ALL.map(|asked| standing.answer(asked)));
    assert_eq!(tree.outcome, Outcome::from(standing.invited()));
    (standing, tree)
}

fn said(finding: &Finding) -> String {
    Text::new(Lang::En).finding(drawcheck::data::rulebook(), finding)
}

fn known(standing: &Standing) -> Option<u16> {
    standing.score.unwrap().known()
}

#[test]
fn exactly_the_cut_off_and_a_second_before_the_tie_break_is_invited() {
    let (standing, tree) = answered(&changed(json!({})), "446");
    assert_eq!(known(&standing), Some(518));
    assert_eq!(standing.invited(), Verdict::Eligible);
    assert_eq!((standing.cut_off, standing.tie_break), (Outcome::Met, Outcome::Met));
    assert_eq!(said(&tree.children[2]), "Score 518, exactly the cut-off");
    assert_eq!(standing.against().count(), 0);
}

#[test]
fn ties_are_decided_to_the_second() {
    for (submitted, ahead) in [
        ("2026-02-13T20:48:07Z", true),
        ("2026-02-13T20:48:07.999Z", true),
        // The rule asks for a profile submitted before that time.
        ("2026-02-13T20:48:08Z", false),
        ("2026-02-13T20:48:09Z", false),
        ("2026-02-13T15:48:07-05:00", true),
        ("2026-02-13T15:48:08-05:00", false),
    ] {
        let (standing, _) = answered(&changed(json!({ "profile_submitted_at": submitted })), "446");
        assert_eq!(standing.tie_break, Outcome::of(ahead), "{submitted}");
        let against: Vec<Asked> = standing.against().collect();
        assert_eq!(against.is_empty(), ahead);
        assert_eq!(against.contains(&Asked::TieBreak), !ahead, "{submitted}");
    }
}

#[test]
fn below_the_cut_off_no_time_helps_and_above_it_none_harms() {
    let below = changed(json!({ "family": { "sibling_in_canada": false } }));
    let (standing, tree) = answered(&below, "446");
    assert_eq!(known(&standing), Some(503));
    assert_eq!((standing.cut_off, standing.tie_break), (Outcome::NotMet, Outcome::Noted));
    assert_eq!(standing.against().collect::<Vec<_>>(), [Asked::CutOff]);
    assert_eq!(said(&tree.children[2]), "Score 503, 15 below the cut-off of 518");

    // CLB 10 in one more ability: three points.
    let tests = json!([
        { "test": "clb", "taken": "2025-06-01", "listening": 10, "reading": 9, "writing": 10, "speaking": 10 },
        { "test": "nclc", "taken": "2025-06-01", "listening": 0, "reading": 0, "writing": 0, "speaking": 0 }
    ]);
    let above = changed(json!({ "language_tests": tests, "profile_submitted_at": "2026-09-28T23:59:59Z" }));
    let (standing, tree) = answered(&above, "446");
    assert_eq!(known(&standing), Some(521));
    assert_eq!((standing.cut_off, standing.tie_break), (Outcome::Met, Outcome::Noted));
    assert_eq!(standing.invited(), Verdict::Eligible);
    assert_eq!(said(&tree.children[2]), "Score 521, 3 above the cut-off of 518");
}

#[test]
fn a_birthday_on_the_day_of_the_round_counts() {
    // Still 29 on that day: 110 points for age, not 105.
    let (standing, _) = answered(&changed(json!({ "birth_date": "1996-09-30" })), "446");
    assert_eq!(known(&standing), Some(523));
}

#[test]
fn a_profile_submitted_after_the_round_was_not_in_the_pool() {
    let on = |submitted: &str| answered(&changed(json!({ "profile_submitted_at": submitted })), "446").0.pool;
    assert_eq!(on("2026-09-29T03:59:59Z"), Outcome::Met, "a second before the day begins in Ottawa");
    assert_eq!(on("2026-09-28T23:30:00-04:00"), Outcome::Met);
    assert_eq!(on("2026-09-29T12:00:00Z"), Outcome::Unknown, "the hour of the round is not on file");
    assert_eq!(on("2026-09-30T02:00:00Z"), Outcome::Unknown, "still that day in Ottawa");
    assert_eq!(on("2026-09-30T05:00:00Z"), Outcome::NotMet);
    let later = changed(json!({ "profile_submitted_at": "2026-10-05T00:00:00Z" }));
    let (standing, tree) = answered(&later, "446");
    assert_eq!(standing.against().collect::<Vec<_>>(), [Asked::Pool, Asked::TieBreak]);
    assert!(said(&tree.children[0].children[1]).ends_with("after the round: not in the pool then"));
}

#[test]
fn a_profile_leaves_the_pool_after_twelve_months() {
    // Round 446 was on 29 September 2026.
    let on = |submitted: &str| answered(&changed(json!({ "profile_submitted_at": submitted })), "446").0.pool;
    assert_eq!(on("2025-09-30T12:00:00Z"), Outcome::Met);
    assert_eq!(on("2025-09-29T12:00:00Z"), Outcome::Unknown, "it expires that day, at an hour not on file");
    assert_eq!(on("2025-09-28T12:00:00Z"), Outcome::NotMet);
    let (standing, tree) =
        answered(&changed(json!({ "profile_submitted_at": "2024-02-29T12:00:00Z" })), "446");
    assert_eq!(standing.against().collect::<Vec<_>>(), [Asked::Pool]);
    let why = &tree.children[0].children[1];
    assert!(said(why).contains("it expired after 12 months, on 28 Feb 2025"), "{}", said(why));
    assert!(why.source.is_some_and(|(_, source)| source.title.contains("Ministerial Instructions")));
}

#[test]
fn without_a_time_of_submission_the_answer_is_unknown_and_names_it() {
    let (standing, tree) = answered(&changed(json!({ "profile_submitted_at": null })), "446");
    assert_eq!((standing.pool, standing.tie_break), (Outcome::Unknown, Outcome::Unknown));
    assert_eq!(standing.invited(), Verdict::Unknown);
    assert_eq!(said(&tree.children[0].children[1]), "Not known when the profile was submitted");
    assert!(said(&tree.children[3]).contains("when the profile was submitted is not known"));
}

#[test]
fn a_round_for_one_program_asks_for_that_program() {
    // Work in Canada in TEER 5 is not skilled work: no program is met.
    let work = json!([{ "title": "x", "noc": "65100", "country": "CA", "start": "2024-01-01", "hours_per_week": 30 }]);
    let (standing, _) = answered(&changed(json!({ "work": work })), "446");
    assert_eq!(standing.pool, Outcome::NotMet);
    assert!(standing.against().any(|asked| asked == Asked::Pool));
    // Round 445 is for those nominated by a province.
    let nominated = |answer: Value| answered(&changed(json!({ "provincial_nomination": answer })), "445").0;
    assert_eq!(nominated(json!(true)).pool, Outcome::Met);
    assert_eq!(nominated(json!(false)).pool, Outcome::NotMet);
    let unknown = nominated(Value::Null);
    assert_eq!((unknown.pool, unknown.category), (Outcome::Unknown, Outcome::Noted));
    // Whoever is nominated must be in the pool by a program all the same.
    let no_program = json!({ "work": [], "provincial_nomination": true });
    assert_eq!(answered(&changed(no_program), "445").0.pool, Outcome::NotMet);
    // The day before the birthday, so 523; with a nomination 428 + 50 and the additional points,
    // which are cut at 600. The cut-off is 725.
    assert_eq!(unknown.cut_off, Outcome::Unknown);
    assert_eq!(nominated(json!(true)).score.unwrap().known(), Some(1078));
}

#[test]
fn programs_before_their_rules_are_on_file_are_unknown() {
    let early = changed(json!({ "profile_submitted_at": "2021-08-01T00:00:00Z" }));
    let (standing, tree) = answered(&early, "204");
    assert_eq!(standing.pool, Outcome::Unknown);
    assert!(said(&tree.children[0].children[0].children[0]).contains("on file from 16 Nov 2022"));
}

#[test]
fn a_category_is_asked_for_by_the_rules_of_its_day() {
    // Eight months as a carpenter: six were asked for in 2025, twelve are in 2026.
    let work = json!([{ "title": "x", "noc": "72310", "country": "CA", "start": "2025-02-01",
        "end": "2025-09-30", "hours_per_week": 30 }]);
    let carpenter = changed(json!({ "work": work }));
    let trades: Vec<(String, Outcome)> = rounds()
        .list
        .iter()
        .filter(|round| {
            rounds().kind(round).category() == Some("trades") && round.date > "2025-08-01".parse().unwrap()
        })
        .map(|round| (round.date.to_string(), answered(&carpenter, &round.number.to_string()).0.category))
        .collect();
    let wanted =
        [("2025-09-18", Outcome::Met), ("2026-04-02", Outcome::NotMet), ("2026-10-01", Outcome::NotMet)];
    let wanted = wanted.map(|(date, outcome)| (date.to_owned(), outcome));
    assert_eq!(trades, wanted);
}

#[test]
fn an_open_question_makes_the_answer_depend() {
    // Self-employed all the way: whether that counts in a category is open.
    let work = json!([{ "title": "x", "noc": "72310", "country": "FR", "start": "2024-01-01",
        "hours_per_week": 40, "self_employed": true }]);
    let (standing, _) = answered(&changed(json!({ "work": work })), "447");
    assert_eq!(standing.category, Outcome::Depends);
}

#[test]
fn general_rounds_ask_for_no_category() {
    for round in ["1", "238", "240", "257"] {
        assert_eq!(answered(&changed(json!({})), round).0.category, Outcome::Noted);
    }
}

#[test]
fn a_tie_in_a_round_without_a_tie_break_on_file_is_open() {
    // Round 208, for those nominated, had a cut-off of 744 and a tie-break without a year.
    let find =
        |score: u16| rounds().list.iter().find(|round| round.cut_off == score && round.tie_break.is_none());
    let round = find(744).unwrap();
    assert_eq!(round.number.to_string(), "208");
    // 110 for age, 34 for CLB 6, none for the rest: 144, and 600 for the nomination.
    let client = changed(json!({
        "birth_date": "1996-01-01", "work": [], "education": { "level": "none", "canadian_study": "none" },
        "language_tests": [
            { "test": "clb", "taken": "2021-06-01", "listening": 6, "reading": 6, "writing": 5, "speaking": 5 },
            { "test": "nclc", "taken": "2021-06-01", "listening": 5, "reading": 5, "writing": 0, "speaking": 0 }
        ],
        "family": { "sibling_in_canada": false }, "provincial_nomination": true,
        "profile_submitted_at": "2021-01-01T00:00:00Z"
    }));
    let (standing, tree) = answered(&client, "208");
    // 9 + 9 + 6 + 6 for the first language and 1 + 1 for the second: 32, beside 110 and 600.
    assert_eq!(known(&standing), Some(742));
    assert_eq!(standing.tie_break, Outcome::Noted);
    drop(tree);
    let mut tied = round.clone();
    tied.cut_off = 742;
    let standing = Replay::new(rules(), &client).standing(rounds(), &tied);
    assert_eq!((standing.cut_off, standing.tie_break), (Outcome::Met, Outcome::Unknown));
}

#[test]
fn what_is_missing_leaves_open_only_what_it_could_change() {
    // Not known whether a sibling lives in Canada: 503 or 518.
    let (standing, tree) = answered(&changed(json!({ "family": null })), "446");
    let score = standing.score.unwrap();
    assert_eq!((score.least, score.most), (503, 518));
    assert_eq!(standing.cut_off, Outcome::Unknown);
    assert_eq!(said(&tree.children[2].children[0].children[0]), "Not known: Sibling in Canada");
    let at = |cut_off: u16| {
        let mut round = rounds().find(number("446")).unwrap().clone();
        round.cut_off = cut_off;
        Replay::new(rules(), &changed(json!({ "family": null }))).standing(rounds(), &round).cut_off
    };
    assert_eq!(at(503), Outcome::Met);
    assert_eq!(at(504), Outcome::Unknown);
    assert_eq!(at(518), Outcome::Unknown);
    assert_eq!(at(519), Outcome::NotMet);
}

#[test]
fn an_open_gap_leaves_open_a_cut_off_that_bridging_it_would_reach() {
    // A year abroad with a gap of one day: with two years in Canada 25 points, and CLB 9 gives 25 more.
    let job = |start: &str, end: &str| json!({ "title": "x", "noc": "21300", "country": "FR", "start": start, "end": end, "hours_per_week": 30 });
    let mut work = facts()["work"].as_array().unwrap().clone();
    work.extend([job("2020-01-01", "2020-06-30"), job("2020-07-02", "2021-01-31")]);
    let mut client = changed(json!({ "work": work, "family": { "sibling_in_canada": false } }));
    let (standing, tree) = answered(&client, "446");
    let score = standing.score.unwrap();
    assert_eq!((score.least, score.most), (503, 553));
    assert_eq!(standing.cut_off, Outcome::Unknown);
    let question = &tree.children[2].children[0].children[0];
    assert_eq!((question.outcome, question.message), (Outcome::Depends, "finding-round-gap"));
    assert!(question.source.is_some());
    // Read strictly by the consultant, it is settled.
    client
        .readings
        .insert(drawcheck::core::reading::Question::Gap, drawcheck::core::reading::Reading::Strict);
    let (standing, _) = answered(&client, "446");
    assert_eq!((known(&standing), standing.cut_off), (Some(503), Outcome::NotMet));
}

#[test]
fn a_score_that_can_only_be_so_high_is_said_to_be_at_most_that() {
    let client =
        changed(json!({ "family": null, "education": { "level": "bachelor", "canadian_study": "none" } }));
    let (standing, tree) = answered(&client, "446");
    let score = standing.score.unwrap();
    assert!(score.most < 518 && score.least < score.most);
    assert_eq!(standing.cut_off, Outcome::NotMet);
    let said = said(&tree.children[2]);
    assert!(said.starts_with(&format!("Score at most {}", score.most)), "{said}");
}

#[test]
fn a_base_score_below_a_cut_off_leaves_it_open_and_names_what_is_left_out() {
    let at = |date: &str, cut_off: u16| {
        let mut round = rounds().find(number("446")).unwrap().clone();
        (round.date, round.cut_off) = (date.parse().unwrap(), cut_off);
        let client = changed(json!({}));
        let standing = Replay::new(rules(), &client).standing(rounds(), &round);
        let tree = explain(rules(), rounds(), Box::leak(Box::new(round)), &client);
        assert_eq!(tree.children[2].outcome, standing.cut_off);
        assert_eq!(tree.children[3].outcome, standing.tie_break);
        (standing, tree.children[2].clone())
    };
    let least = at("2026-11-10", 1).0.score.unwrap().least;
    assert_eq!(at("2026-11-02", least + 1).0.cut_off, Outcome::NotMet);
    let (standing, answer) = at("2026-11-03", least + 1);
    assert_eq!((standing.cut_off, answer.message), (Outcome::Unknown, "finding-round-base-open"));
    assert!(answer.children[0].children.iter().any(|step| step.rule == "crs.warning"));
    assert_eq!(at("2026-11-03", least).0.cut_off, Outcome::Met);
    // It ties only if nothing is added to it: later than the tie-break, that is open.
    let late = changed(json!({ "profile_submitted_at": "2026-02-13T20:48:09Z" }));
    let mut round = rounds().find(number("446")).unwrap().clone();
    (round.date, round.cut_off) = ("2026-11-10".parse().unwrap(), least);
    assert_eq!(Replay::new(rules(), &late).standing(rounds(), &round).tie_break, Outcome::Unknown);
    round.cut_off = least - 1;
    assert_eq!(Replay::new(rules(), &late).standing(rounds(), &round).tie_break, Outcome::Noted);
}

#[test]
fn a_base_score_says_so() {
    let mut round = rounds().find(number("446")).unwrap().clone();
    round.date = "2026-11-10".parse().unwrap();
    let client = changed(json!({}));
    assert!(Replay::new(rules(), &client).standing(rounds(), &round).score.unwrap().base);
    let tree = explain(rules(), rounds(), Box::leak(Box::new(round)), &client);
    let total = &tree.children[2].children[0];
    assert!(
        total.children.iter().any(|step| step.rule == "crs.warning" && said(step).starts_with("Base score"))
    );
}
