//! Ways through the tab of the verdicts, from key to screen.

use crate::support::{Harness, TODAY, client, date, engineer};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::core::reading::{Question, Reading};
use drawcheck::data::samples;
use drawcheck::tui::screen::{Effect, Route};

fn sample(at: usize, as_of: &str) -> Harness {
    Harness::new(samples()[at].clone(), as_of).keys("3")
}

fn developer() -> Harness {
    sample(0, "2023-07-05")
}

fn nurse() -> Harness {
    sample(2, "2025-06-01")
}

/// A physician who worked abroad and meets Healthcare, not yet Physicians.
fn physician() -> Harness {
    sample(3, TODAY)
}

#[test]
fn the_worked_example_reads_as_it_should() {
    developer()
        .size(150, 50)
        .sees("● STEM             eligible      31 May 2023  26 Feb 2025")
        .sees("○ Transport        not eligible  –            –")
        .sees("from 31 May 2023 to 26 Feb 2025")
        .sees("21232 Software developers and programmers")
        .sees("In the list of 31 May 2023 (24 occupations)")
        .sees("Counted: 6 Jul 2020 to 5 Jul 2023 (3 years)")
        .sees("14 Nov 2022 to 5 Jul 2023, 40 h a week (30 count)")
        .sees("Longest run: 14 Nov 2022 to 5 Jul 2023, worth 7 months 22 days; needs 6 months")
        .sees("Ends on 26 Feb 2025: the rules of 27 Feb 2025 no longer list");
}

#[test]
fn a_met_category_is_looked_at_first_then_one_that_depends_then_the_nearest() {
    developer().sees("STEM  ● eligible");
    nurse().size(60, 20).keys("enter").sees("◐ depends");
    let almost = client(
        r#"{ "name": "", "work": [ { "title": "Welder", "noc": "72106", "country": "CA",
            "start": "2026-06-01", "end": null, "hours_per_week": 40 } ] }"#,
    );
    Harness::new(almost, TODAY).sees("Trade occupations  ○ not eligible");
}

#[test]
fn the_category_selected_on_any_screen_is_the_one_explained() {
    let harness = developer().apply(vec![Effect::SelectCategory("trades".to_owned())]);
    let harness = harness.sees("Trade occupations  ○ not eligible").keys("up");
    assert_eq!(harness.session().category(), Some("stem"));
    harness.sees("STEM  ● eligible");
}

#[test]
fn the_category_stays_while_the_date_moves() {
    let harness = developer().keys("]").sees("STEM  ○ not eligible");
    let harness = harness.keys("t").text("2023-05-30").keys("enter").sees("Canadian Exp.");
    harness.keys("t").text("2023-06-01").keys("enter").sees("STEM  ● eligible");
}

#[test]
fn the_focus_moves_into_the_explanation_and_back() {
    let harness = developer().size(60, 20).sees("Agriculture").sees_no("Longest run");
    let harness = harness.keys("right").sees("Software").sees_no("Agriculture");
    let harness = harness.keys("down end").sees("▌└").keys("esc").sees("Agriculture");
    // Left folds, climbs, and at the top leads out.
    let harness =
        harness.keys("enter home left").sees("▸ ●").sees_no("Longest run").keys("left").sees("Agriculture");
    harness.keys("enter space").sees("Longest run");
}

#[test]
fn further_conditions_unfold() {
    let harness =
        developer().size(130, 60).sees("▸ Further conditions").sees_no("Membership is tested twice");
    harness.click_on("Further conditions").keys("enter").sees("Membership is tested twice");
}

#[test]
fn the_date_goes_from_one_change_of_verdict_to_the_next() {
    let harness = physician().apply(vec![Effect::SelectCategory("physicians".to_owned())]);
    // One day depends on the measure of a month, the next does not.
    let harness = harness.keys(".").sees("Physicians  ◐ depends");
    assert_eq!(harness.session().as_of(), date("2027-03-14"));
    let harness = harness.keys(".").sees("Physicians  ● eligible").keys(", ,");
    assert_eq!(harness.session().as_of(), date("2025-12-08"));
    let harness = harness.keys(",").sees("does not change before this day");
    let harness = harness.keys(". . .").sees("does not change after this day");
    assert_eq!(harness.session().as_of(), date("2027-03-15"));
}

#[test]
fn what_would_change_it_is_one_key_away() {
    let physicians = vec![Effect::SelectCategory("physicians".to_owned())];
    let harness = physician().apply(physicians).keys("w").sees("▌What would change it");
    let harness = harness.sees("Will be met on 15 Mar 2027").sees("The same work, in Canada");
    harness.sees("113 more days").keys("esc home").sees("French-language proficiency  ● eligible");
    nurse().keys("w").sees("gap in continuous work").sees("Read strictly: not eligible");
}

#[test]
fn every_reason_for_an_end_is_told() {
    developer().keys("w").sees("no longer list 21232");
    physician().size(120, 40).sees("Ends on 19 May 2028: the French result");
    let driver = client(
        r#"{ "name": "", "work": [ { "title": "Pilot", "noc": "72600", "country": "CA",
            "start": "2020-01-01", "end": "2022-12-31", "hours_per_week": 40 } ] }"#,
    );
    let harness = Harness::new(driver.clone(), "2023-07-05").size(120, 40);
    harness.sees("Ends on 26 Feb 2025: the rules of 27 Feb 2025 no").sees("longer have this category");
    let mut earlier = driver.clone();
    earlier.work[0].end = Some(date("2021-06-30"));
    Harness::new(earlier, "2023-07-05").size(120, 40).sees("from then on too little");
    let engineer = client(
        r#"{ "name": "", "work": [ { "title": "Engineer", "noc": "21300", "country": "CA",
            "start": "2025-01-01", "end": "2025-08-31", "hours_per_week": 40 } ] }"#,
    );
    let harness = Harness::new(engineer, "2025-12-20").size(150, 40);
    harness.sees("Ends on 17 Feb 2026: the rules of 18 Feb 2026 ask for more");
    let going = samples()[1].clone();
    Harness::new(going, TODAY).size(120, 40).sees("no end").sees("No end within 3 years");
}

#[test]
fn a_reading_is_pinned_said_and_taken_back() {
    let harness = nurse().keys("o").sees("‹ open ›").sees("decides here").keys("right right");
    let pins = &harness.session().client().readings;
    assert_eq!(pins.get(&Question::Gap), Some(&Reading::Lenient));
    let harness = harness.keys("down left").sees("‹ lenient ›").keys("esc").size(120, 50);
    let harness = harness.sees("● eligible").sees("Rests on a reading pinned for this client");
    let harness = harness.sees("Pinned for this client, read leniently: gap in");
    let harness = harness.keys("u u u").sees("◐ depends").sees_no("Rests on");
    assert!(harness.session().client().readings.is_empty());
}

#[test]
fn the_question_under_the_selection_is_the_one_opened() {
    let harness = nurse().size(120, 70).click_on("needed with others: work while").keys("o");
    harness.sees("▌work while studying").sees("Does work during full-time study count?");
}

#[test]
fn a_category_without_open_questions_says_so() {
    physician().keys("o").sees("No open question bears on this category.");
}

#[test]
fn the_summary_copied_is_of_the_one_category() {
    let harness = developer().keys("y").sees("Copied.");
    let copied = harness.done().copied.clone();
    let [summary] = &copied[..] else { panic!("one summary, not {copied:?}") };
    assert!(summary.starts_with("Example: software developer (sample-1), as of 5 Jul 2023\n"), "{summary}");
    for said in ["(STEM) occupations: eligible", "7 months 22 days", "no longer list", "not legal advice"] {
        assert!(summary.contains(said), "{said:?} is not in\n{summary}");
    }
    assert!(!summary.contains("Healthcare"), "{summary}");
}

#[test]
fn what_is_copied_holds_nothing_that_acts_where_it_is_pasted() {
    let mut hostile = engineer();
    hostile.name = "A\u{1b}[201~\nrm -rf ~\r\u{202e}B".to_owned();
    hostile.work[0].title = "Job\nsudo\u{9b}1m".to_owned();
    let plain = Harness::new(engineer(), TODAY).keys("3 y 4 y");
    let harness = Harness::new(hostile, TODAY).keys("3 y 4 y");
    for (text, plain) in harness.done().copied.iter().zip(&plain.done().copied) {
        assert!(text.chars().all(|mark| mark == '\n' || !mark.is_control()), "{text:?}");
        assert!(!text.contains('\u{202e}'), "{text:?}");
        assert_eq!(text.lines().count(), plain.lines().count(), "no line of theirs: {text}");
    }
    assert!(harness.done().copied[0].starts_with("A[U+001B][201~ rm -rf ~ [U+202E]B"));
}

#[test]
fn a_newcomer_is_led_to_the_work_and_french_alone_is_enough_to_answer() {
    let harness = Harness::new(Client::default(), TODAY).keys("3").sees("Nothing to decide yet");
    assert_eq!(harness.sees_no("not eligible").keys("enter").app().route(), Route::Experience);
    let french = client(
        r#"{ "name": "", "language_tests": [ { "test": "nclc", "taken": "2026-01-10",
            "speaking": 8, "listening": 8, "reading": 8, "writing": 8 } ] }"#,
    );
    Harness::new(french, TODAY).keys("3").sees("French-language proficiency  ● eligible");
}

#[test]
fn before_the_first_categories_enter_goes_to_them() {
    let harness = sample(0, "2022-11-15").sees("the first came into force on 31 May").keys("enter");
    assert_eq!(harness.session().as_of(), date("2023-05-31"));
    harness.sees("STEM  ● eligible");
}

#[test]
fn the_programs_are_answered_from_their_first_day_though_there_are_no_categories() {
    for (columns, rows) in [(60, 20), (80, 24), (120, 40), (160, 50)] {
        let harness = sample(0, "2022-11-16")
            .size(columns, rows)
            .sees("No categories before 31 May 2023")
            .sees("Canadian Exp.")
            .sees_no("Verdicts on");
        // Everything that can be asked of an answer can be asked here.
        let harness = harness.keys("down enter down right o esc w y esc").sees("No categories before");
        harness.keys("r").sees("Report").keys("ctrl-s esc .");
    }
    sample(0, "2022-11-15").sees("16 Nov 2022").sees_no("Canadian Exp.");
}

#[test]
fn the_caution_is_in_sight_at_every_size_and_in_both_panes() {
    for (columns, rows) in [(60, 20), (80, 24), (120, 40), (200, 60)] {
        for lang in [Lang::En, Lang::Fr] {
            let words = if lang == Lang::En { "! Ends soon" } else { "! Fin proche" };
            let harness = sample(0, "2025-01-15").lang(lang).size(columns, rows).sees(words);
            harness.keys("enter end").sees(words);
        }
    }
}

#[test]
fn rows_and_strips_are_clicked() {
    let harness = developer().size(120, 40).click_on("○ Trades").sees("Trade occupations  ○ not eligible");
    assert_eq!(harness.session().category(), Some("trades"));
    let (column, row) = harness.find("▲").expect("the date in view");
    // Four rows above the mark stands STEM, and thirty cells to the right another year.
    let harness = harness.click(column + 30, row - 4);
    assert_eq!(harness.session().category(), Some("stem"));
    assert!(harness.session().as_of() > date("2025-02-26"), "{}", harness.session().as_of());
    harness.sees("STEM  ○ not eligible");
}

#[test]
fn no_size_panics_with_the_explanation_or_the_questions_in_front() {
    for keys in ["enter", "w end", "o", "o down down", "p", "p pagedown"] {
        let mut harness = nurse().keys(keys);
        for columns in (60..=160).step_by(9) {
            for rows in (20..=60).step_by(5) {
                harness = harness.size(columns, rows);
            }
        }
    }
}
