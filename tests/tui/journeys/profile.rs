//! Ways through the form for the rest of the client file.

use crate::support::{Harness, TODAY, client, date, engineer, known_engineer};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::{CanadianStudy, Client, EducationLevel, Hundredths, OfficialLanguage};
use drawcheck::core::crs::score;
use drawcheck::data;
use drawcheck::tui::screen::{Effect, Input, Outcome, Screen};
use drawcheck::tui::screens::profile::{Mode, Profile};

/// The engineer's form with everything in it, tall enough to show it whole.
fn profile() -> Harness {
    Harness::new(engineer(), TODAY).size(100, 60).keys("2 p")
}

/// A client of whom every fact is known that an answer asks for.
fn complete() -> Client {
    client(
        r#"{ "name": "B", "birth_date": "1994-03-12", "work": [], "language_tests": [
            { "test": "clb", "taken": "2026-01-10", "listening": 9, "reading": 9, "writing": 9, "speaking": 9 },
            { "test": "nclc", "taken": "2026-02-10", "listening": 5, "reading": 5, "writing": 5, "speaking": 5 }],
            "education": { "level": "bachelor", "canadian_study": "none" },
            "family": { "sibling_in_canada": false }, "provincial_nomination": false,
            "certificate_of_qualification": false, "profile_submitted_at": "2026-03-02T14:05:09-05:00" }"#,
    )
}

fn total(client: &Client) -> u16 {
    let (book, crs) = (data::rulebook(), data::crs());
    score(book, crs, client, date(TODAY).into()).expect("a score").total
}

/// Enters IELTS-like levels in the open form for a language result.
fn levels(harness: Harness, test: &str, taken: &str, level: &str) -> Harness {
    let mut harness = harness.keys("enter").text(test).keys("enter").text(taken);
    for _ in 0..4 {
        harness = harness.keys("tab").text(level);
    }
    harness.keys("ctrl-s")
}

#[test]
fn a_consultant_fills_everything_in_one_pass() {
    let harness =
        profile().sees("Everything; 10 facts are missing").sees("Missing for: Skilled Worker, the score");
    let harness =
        harness.text("1994-03-12").sees("12 Mar 1994").sees("For: Skilled Worker, the score").keys("tab");
    let harness = harness.text("3").keys("tab").text("25 000").sees("$25,000").keys("tab");
    let harness = harness.text("2026-03-02").sees("2 Mar 2026").keys("tab").text("14:05:09").keys("tab");
    let harness = harness.text("-5").sees("19:05:09 UTC").keys("tab");
    let harness =
        harness.keys("right right right right right").sees("bachelor’s, or three years").keys("tab");
    let harness = harness.keys("right right").sees("one or two years").keys("tab");
    let harness = levels(harness.keys("enter"), "clb", "2026-01-10", "9");
    let harness = harness.sees("CLB 9 9 9 9; counts first").sees("one more").keys("tab");
    let harness =
        levels(harness.keys("enter"), "nclc", "2026-02-10", "5").sees("NCLC 5 5 5 5; counts second");
    let harness = harness
        .keys("pagedown pagedown")
        .sees("Sibling in Canada")
        .keys("right tab right tab right right tab");
    let harness = harness
        .keys("space tab")
        .text("21300")
        .keys("enter")
        .text("2026-09-01")
        .keys("tab right tab")
        .text("1");
    let harness = harness.sees("Everything; nothing is missing").keys("ctrl-s");
    let client = harness.session().committed().clone();
    assert_eq!(client.birth_date, Some(date("1994-03-12")));
    assert_eq!((client.family_size, client.funds_cad), (Some(3), Some(25_000)));
    let submitted = client.profile_submitted_at.map(|moment| moment.to_rfc3339());
    assert_eq!(submitted.as_deref(), Some("2026-03-02T14:05:09-05:00"));
    let education = client.education.clone().expect("education");
    assert_eq!(education.level, Some(EducationLevel::Bachelor));
    assert_eq!(education.canadian_study, Some(CanadianStudy::OneOrTwoYears));
    assert_eq!(client.language_tests.len(), 2);
    assert_eq!(client.family.as_ref().and_then(|it| it.sibling_in_canada), Some(true));
    assert_eq!(
        (client.provincial_nomination, client.certificate_of_qualification),
        (Some(true), Some(false))
    );
    let offer = client.job_offer.clone().expect("an offer");
    assert_eq!((offer.noc.to_string().as_str(), offer.start), ("21300", Some(date("2026-09-01"))));
    assert_eq!((offer.full_time, offer.years.map(Hundredths::get)), (Some(true), Some(100)));
    let harness = harness.keys("u");
    assert_eq!(harness.session().committed(), &engineer());
}

#[test]
fn an_answer_that_lacks_a_fact_asks_for_what_is_missing_only() {
    let harness = Harness::new(engineer(), TODAY).keys("3").click_on("French").keys("p");
    let harness =
        harness.sees("Only what is missing").sees("category French").sees("Missing for: Canadian Exp.");
    let harness = harness.sees("Language results").sees_no("First language");
    let harness = levels(harness.keys("enter"), "nclc", "2026-02-10", "7");
    let harness = harness.sees("NCLC 7 7 7 7; counts first").sees("French: eligible").keys("ctrl-s");
    assert_eq!(harness.session().committed().language_tests.len(), 1);
}

#[test]
fn a_fact_stays_in_sight_once_it_is_said() {
    let harness = profile().keys("ctrl-t").sees("Only what is missing: 10 facts").sees_no("First language");
    let harness =
        harness.text("1994-03-12").keys("tab").sees("Only what is missing: 9 facts").sees("1994-03-12");
    let harness = harness.keys("ctrl-t").sees("First language").keys("ctrl-t").sees("1994-03-12");
    harness.sees_no("First language");
}

#[test]
fn where_nothing_is_missing_the_form_says_so() {
    let harness =
        Harness::new(complete(), TODAY).size(100, 40).keys("2").sees("profile: complete").keys("p ctrl-t");
    let harness = harness.sees("Nothing is missing").keys("a down enter ctrl-t").sees("Settlement funds");
    assert!(harness.keys("esc").app().layers().is_empty());
}

#[test]
fn not_said_no_and_yes_are_three_things() {
    let harness = profile().keys("pagedown pagedown pagedown pagedown");
    let harness = harness.sees("Missing for: the score").keys("right").sees("For: the score");
    let nominated =
        |harness: &Harness| harness.session().client().family.as_ref().and_then(|it| it.sibling_in_canada);
    assert_eq!(nominated(&harness), Some(true));
    let harness = harness.keys("right");
    assert_eq!(nominated(&harness), Some(false));
    let harness = harness.keys("right").sees("Missing for: the score");
    assert_eq!(nominated(&harness), None);
}

#[test]
fn a_spouse_brings_fields_and_takes_them_away_again_without_losing_them() {
    let harness = profile().sees_no("Comes along").keys("pagedown pagedown pagedown space");
    let harness = harness.sees("Comes along").keys("tab right tab right right").sees("Their education");
    let harness = harness.keys("tab right right right right right").keys("tab tab");
    let harness = levels(harness.keys("enter"), "ielts", "2026-01-10", "8").sees("CLB 10 9 10 10; counts");
    let harness = harness.keys("tab tab").sees("Their jobs").keys("enter").sees("New job of the spouse");
    let harness = harness.text("Cook").keys("tab").text("63200").keys("enter tab tab").text("2023-01-09");
    let harness =
        harness.keys("tab tab").text("40").keys("ctrl-s").sees("63200 CA, 9 Jan 2023 – still there");
    let spouse = harness.session().client().spouse.clone().expect("a spouse");
    assert_eq!((spouse.accompanying, spouse.canadian), (Some(true), Some(false)));
    assert_eq!((spouse.language_tests.len(), spouse.work.len()), (1, 1));
    assert_eq!(harness.session().client().work.len(), 1);
    let harness = harness.keys("pageup pageup pagedown space").sees_no("Their jobs");
    assert_eq!(harness.session().client().spouse, None);
    let harness = harness.keys("space ctrl-s");
    assert_eq!(harness.session().committed().spouse, Some(spouse));
}

#[test]
fn a_spouse_who_stays_is_asked_nothing_more() {
    let harness = profile().keys("pagedown pagedown pagedown space tab").sees("Their education");
    harness.keys("right right").sees_no("Their education").keys("ctrl-s").sees_no("another look");
}

#[test]
fn a_line_of_a_list_is_opened_and_deleted() {
    let harness = Harness::new(complete(), TODAY).size(100, 60).keys("2 p pagedown pagedown");
    let harness = harness
        .sees("speaking 9, listening 9")
        .sees("Counts first: the best valid set in the language that gives more points");
    let harness = harness.keys("enter").sees("Edit a language result").keys("esc").keys("x");
    assert_eq!(harness.session().client().language_tests.len(), 1);
    let harness = harness.sees("NCLC 5 5 5 5; counts first").keys("tab x").sees("This line adds one");
    let harness = harness.keys("esc").sees("not kept yet").keys("down enter");
    assert_eq!(harness.session().client(), &complete());
}

#[test]
fn what_is_wrong_stands_beside_its_field_and_all_of_it_at_once() {
    let harness =
        profile().text("2030-01-01").keys("tab").sees("2030-01-01 is after today").text("0").keys("tab");
    let harness = harness.text("25,5").keys("tab").text("2026-03-02").keys("ctrl-s");
    let harness = harness.sees("5 fields need another look").sees("“0” is not a number of people");
    let harness =
        harness.sees("“25,5” is not a whole number").sees("Give the time of day").sees("like -05:00.");
    assert_eq!(harness.session().committed(), &engineer());
    assert_eq!(harness.session().client().birth_date, None);
    let harness = harness.keys("ctrl-t").sees("2030-01-01").sees("25,5");
    harness.keys("ctrl-s").sees("fields need another look");
}

#[test]
fn an_offer_needs_its_occupation() {
    let harness = profile().keys("pagedown pagedown pagedown pagedown pagedown space ctrl-s");
    harness.sees("Choose the occupation that is offered").sees("One field needs another look");
}

#[test]
fn the_score_follows_what_is_typed() {
    let harness = profile().sees("Base score 64, without the rules of 3 Nov 2026").text("1994-03-12");
    let typed = Client { birth_date: Some(date("1994-03-12")), ..engineer() };
    let more = total(&typed) - total(&engineer());
    harness
        .sees(&format!("Base score {}, without the rules of 3 Nov 2026; {more} more than on", total(&typed)));
}

#[test]
fn the_language_that_counts_first_is_chosen() {
    let harness = Harness::new(complete(), TODAY).size(100, 60).keys("2 p pagedown pagedown tab tab tab");
    let harness = harness.sees("automatic").keys("right right").sees("NCLC 5 5 5 5; counts first");
    assert_eq!(harness.session().client().first_official_language, Some(OfficialLanguage::French));
    harness.sees("CLB 9 9 9 9; counts second");
}

#[test]
fn a_copy_is_handed_back_and_never_saved() {
    let harness = Harness::new(engineer(), TODAY).keys("2");
    let copy = Profile::scratch(harness.session(), engineer(), Mode::Missing).at("birth_date");
    let effects = copy.opened(harness.session());
    let harness = harness.apply(effects).text("1994-03-12").sees("more than on file");
    assert!(!harness.session().is_previewing());
    let harness = harness.keys("ctrl-s");
    assert!(harness.app().layers().is_empty());
    assert_eq!(harness.session().client(), &engineer());

    let mut copy = Profile::scratch(harness.session(), engineer(), Mode::Everything);
    copy.update(harness.session(), &Input::Paste("1994-03-12".to_owned()));
    let accept = Input::Act(drawcheck::tui::action::Action::Accept);
    let effects = copy.update(harness.session(), &accept);
    let [Effect::Close(Outcome::Client(client))] = &effects[..] else { panic!("no client") };
    assert_eq!(client.birth_date, Some(date("1994-03-12")));
}

#[test]
fn the_form_speaks_french() {
    let harness = profile()
        .lang(Lang::Fr)
        .keys("esc p")
        .sees("Date de naissance")
        .sees("Manque pour\u{a0}: Trav. qualifiés, la note");
    let harness = harness.text("2030-01-01").keys("tab").sees("après aujourd’hui").keys("ctrl-t");
    harness
        .sees("Seulement ce qui manque\u{a0}: 10 faits")
        .keys("ctrl-t pagedown pagedown pagedown space")
        .sees("Accompagne");
}

#[test]
fn the_form_is_drawn_at_every_size() {
    for lang in [Lang::En, Lang::Fr] {
        for keys in
            ["2 p", "2 p ctrl-t", "2 p pagedown pagedown pagedown space tab tab tab", "2 p backtab ctrl-s"]
        {
            let mut harness = Harness::new(complete(), TODAY).lang(lang).keys(keys);
            for columns in (58..=140).step_by(9) {
                for rows in (19..=45).step_by(3) {
                    harness = harness.size(columns, rows);
                }
            }
        }
    }
}

#[test]
fn a_preset_date_is_cleared_and_replaced_and_a_question_opens_the_help() {
    let harness = Harness::new(known_engineer(), TODAY).keys("p ctrl-u").text("1989-01-02").keys("ctrl-s");
    assert!(harness.app().layers().is_empty(), "{}", harness.frame());
    assert_eq!(harness.session().client().birth_date, Some(date("1989-01-02")));
    let harness = harness.keys("p ?");
    assert_eq!(harness.app().layers().last(), Some(&"app-help-title"));
}
