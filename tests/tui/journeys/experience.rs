//! Ways through the tab where the work is entered.

use crate::support::{Harness, TODAY, client, date, engineer};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::{Client, Military};
use drawcheck::core::country::Country;
use drawcheck::core::reading::{Question, Reading};
use drawcheck::data::samples;
use drawcheck::tui::screen::{Route, Screen};
use drawcheck::tui::screens::experience::Experience;

fn newcomer() -> Harness {
    Harness::new(Client::default(), TODAY)
}

/// The tab about the engineer.
fn at_work() -> Harness {
    Harness::new(engineer(), TODAY).keys("2")
}

/// A newcomer in the form of a first job as a civil engineer since January 2023, at the hours.
fn typing() -> Harness {
    let harness = newcomer().keys("a").text("civil engineer").keys("tab enter enter tab tab");
    harness.text("2023-01-09").keys("tab tab")
}

#[test]
fn a_newcomer_is_led_through_one_job_to_a_first_verdict() {
    let harness = newcomer().sees("add your first job").keys("enter").sees("New job");
    let harness = harness.text("civil engineer").keys("tab enter").sees("21300 Civil engineers");
    let harness = harness.keys("enter").text("Pont Neuf").keys("tab tab").text("2023-01-09");
    let harness = harness.keys("tab tab").text("37.5").keys("ctrl-s");
    let harness = harness.sees("STEM: eligible since").sees("Tab or 3 shows why").sees("press f for French");
    let work = &harness.session().committed().work;
    assert_eq!(work[0].noc.to_string(), "21300");
    assert_eq!((work[0].title.as_str(), work[0].employer.as_str()), ("civil engineer", "Pont Neuf"));
    assert_eq!((work[0].country, work[0].end), (Country::CANADA, None));
    assert_eq!(harness.keys("tab").app().route(), Route::Result);
}

#[test]
fn the_first_job_in_no_category_is_told_where_to_look() {
    let harness = newcomer().keys("a").text("retail salesperson").keys("tab").text("64100").keys("enter");
    let harness = harness.keys("tab tab").text("2023-01-09").sees("No category lists 64100");
    let harness = harness.keys("tab tab").text("40").keys("ctrl-s").sees("press 1 to see those that count");
    harness.sees("No category lists 64100 on 22 Nov 2026.");
}

#[test]
fn a_verdict_and_the_picture_follow_what_is_typed() {
    let harness = newcomer().size(120, 40).keys("a").text("x").keys("tab").text("21300").keys("enter");
    let harness = harness.sees("once occupation and first day are in").keys("tab tab");
    let harness =
        harness.text("2026-01-0").sees_no("█").text("9").sees("█").sees("As if full-time (30 h a week)");
    let harness = harness.sees("STEM: not eligible; eligible on 8 Jan 2027");
    let harness = harness.keys("tab tab").text("15").sees("▒").sees_no("As if full-time");
    assert!(harness.session().committed().work.is_empty());
    assert_eq!(harness.session().client().work.len(), 1);
    let harness = harness.keys("esc down enter");
    assert_eq!(harness.session().client(), &Client::default());
    harness.sees("add your first job");
}

#[test]
fn hours_above_full_time_are_said_not_to_count() {
    let harness = typing().sees("30 hours are full-time").text("40").sees("30 count");
    harness.keys("backspace backspace").text("30").sees_no("30 count");
}

#[test]
fn an_error_stands_in_words_once_the_field_is_left_and_nothing_typed_is_lost() {
    let harness = typing().keys("backtab").text("2022-12-3").sees_no("is not a date");
    let harness = harness.keys("tab").sees("“2022-12-3” is not a date");
    let harness = harness.keys("backtab").text("1").keys("tab").sees("The last day, 2022-12-31, is before");
    let harness = harness.text("200").keys("ctrl-s").sees("2 fields need another look").sees("2022-12-31");
    harness.sees("most 168");
}

#[test]
fn an_abandoned_form_asks_and_is_gone_on_with() {
    let harness = typing().text("40").keys("esc").sees("not kept yet").keys("enter").sees("New job");
    let harness = harness.keys("ctrl-s");
    assert_eq!(harness.session().committed().work.len(), 1);
    let harness = harness.keys("e esc");
    assert!(harness.app().layers().is_empty());
}

#[test]
fn leaving_the_program_from_a_changed_form_asks() {
    let harness = typing().text("40").keys("ctrl-c").sees("changes that are not saved");
    assert!(!harness.app().is_finished());
}

#[test]
fn authorization_is_asked_in_canada_only() {
    let harness = at_work().size(80, 30).keys("e").sees("Authorized").keys("tab tab tab");
    let harness = harness.text("cote").sees("Côte d’Ivoire").keys("enter").sees_no("Authorized");
    let harness = harness.keys("ctrl-s");
    assert_eq!(harness.session().committed().work[0].country.to_string(), "CI");
}

#[test]
fn countries_stand_with_canada_first_and_are_found_without_accents() {
    let harness = at_work().lang(Lang::Fr).keys("e tab tab tab space").sees("▌Canada").text("etats");
    harness.sees("États-Unis").sees_no("Canada  ");
}

#[test]
fn a_job_is_duplicated_deleted_and_brought_back() {
    let harness = at_work().keys("D").sees("New job").sees("Pont Neuf").keys("ctrl-s");
    assert_eq!(harness.session().committed().work.len(), 2);
    let harness = harness.keys("x").sees("“Civil engineer” is deleted. u takes that back.");
    assert_eq!(harness.session().committed().work.len(), 1);
    let harness = harness.keys("delete").sees("add your first job").keys("u u").sees("Taken back.");
    assert_eq!(harness.session().committed().work.len(), 2);
    let harness = harness.keys("ctrl-r");
    assert_eq!(harness.session().committed().work.len(), 1);
}

#[test]
fn an_edited_job_stays_in_its_place() {
    let harness =
        Harness::new(samples().swap_remove(2), TODAY).keys("2 down e end").text(" II").keys("ctrl-s");
    let titles: Vec<&str> = harness.session().committed().work.iter().map(|job| job.title.as_str()).collect();
    assert_eq!(titles[..2], ["Registered nurse", "Registered nurse II"]);
    assert_eq!(titles.len(), 4);
}

#[test]
fn the_keys_go_from_the_jobs_to_the_language_results_and_back() {
    let harness = Harness::new(samples().swap_remove(1), TODAY).keys("2 down down enter");
    let harness =
        harness.sees("Edit a language result").keys("esc up enter").sees("Edit a job").sees("Civil");
    let harness = harness.keys("esc right e").sees("Edit a language result").keys("esc left e");
    harness.sees("Edit a job");
}

#[test]
fn rows_are_clicked_and_opened() {
    let harness = Harness::new(samples().swap_remove(1), TODAY).keys("2").click_on("Civil engineer");
    let harness = harness.click_on("Civil engineer").sees("Edit a job").sees("2023-01-09").keys("esc");
    harness.click_on("TEF Canada").sees("Edit a language result");
}

#[test]
fn a_french_result_shows_its_levels_and_refuses_what_is_off_the_scale() {
    let harness = at_work().keys("f enter").text("tef").keys("enter").text("2026-04-02");
    let harness = harness.sees("valid through 1 Apr 2028").keys("tab").text("320").sees("NCLC 7");
    let harness = harness.keys("tab").text("503").keys("tab").sees("“Score / 699” figure");
    let harness = harness.text("210").keys("backtab ctrl-k");
    let harness = harness.keys("backspace backspace backspace").text("250").sees("NCLC 7").keys("tab tab");
    let harness = harness.text("300").sees("NCLC 6; French needs NCLC 7").sees("French: not eligible");
    let harness = harness.keys("backspace backspace backspace").text("320").sees("French: eligible");
    let harness = harness.keys("ctrl-s").sees("TEF Canada").sees("1 Apr 2028");
    assert_eq!(harness.session().committed().language_tests.len(), 1);
}

#[test]
fn an_expired_result_says_so_and_an_english_one_decides_nothing() {
    let expired = client(
        r#"{ "name": "A", "language_tests": [ { "test": "ielts-general", "taken": "2023-01-02",
            "listening": 8.5, "reading": 7, "writing": 6.5, "speaking": 7 } ] }"#,
    );
    let harness = Harness::new(expired, TODAY).keys("2").sees("expired").sees("CLB 8");
    harness.keys("right enter").sees("No category asks for English").sees("CLB 10");
}

#[test]
fn military_facts_may_stay_unsaid() {
    let harness =
        at_work().keys("m").sees("‹ not said ›").keys("right").sees("Military: more information needed");
    let harness = harness.keys("tab right right tab").text("2010-01-01").keys("tab").text("3").keys("ctrl-s");
    let facts = harness.session().committed().military.clone().expect("facts");
    assert_eq!((facts.serving, facts.recognized, facts.credential_years), (Some(true), Some(false), None));
    let harness = harness.keys("m left").text("").keys("tab right tab ctrl-k");
    let harness = harness.keys("home ctrl-k tab home ctrl-k ctrl-s");
    assert_eq!(harness.session().committed().military, None);
    assert_eq!(Military::default().noc, None);
}

#[test]
fn an_occupation_of_the_military_category_is_chosen_and_taken_back() {
    let harness = at_work().keys("m tab tab tab tab tab space down enter ctrl-s");
    let chosen = harness.session().committed().military.clone().and_then(|facts| facts.noc);
    assert!(chosen.is_some());
    let harness = harness.keys("m tab tab tab tab tab").text("not said").keys("enter ctrl-s");
    assert_eq!(harness.session().committed().military, None);
}

#[test]
fn a_reading_is_pinned_and_left_open_again() {
    let nurse = samples().swap_remove(2);
    let harness = Harness::new(nurse, "2026-08-31").keys("2").sees("Healthcare: depends").keys("r");
    let harness = harness.sees("Edge of the window").sees("Strictly read: No").keys("tab tab right right");
    let harness = harness.sees("Healthcare: eligible").keys("ctrl-s").sees("one pinned");
    let pins = &harness.session().committed().readings;
    assert_eq!(pins.get(&Question::MonthMeasure), Some(&Reading::Lenient));
    let harness = harness.keys("r tab tab right ctrl-s").sees("all open");
    assert!(harness.session().committed().readings.is_empty());
}

#[test]
fn the_client_gets_a_name_that_the_header_shows() {
    let harness = newcomer().keys("n").text("Luc Tremblay").sees("Luc Tremblay*").keys("tab").text("2026-7");
    let harness = harness.keys("ctrl-s");
    assert_eq!(harness.session().committed().reference, "2026-7");
    harness.sees("Luc Tremblay*");
}

#[test]
fn the_picture_is_drawn_for_the_next_category() {
    let harness = at_work().sees("STEM: eligible").keys("c").sees("Trades: not eligible").sees("░");
    assert_eq!(harness.session().category(), Some("trades"));
    Harness::new(engineer(), "2020-01-01").keys("2 c").sees("No category asks for work on the date in view");
}

#[test]
fn another_screen_has_a_job_added_in_an_occupation() {
    let harness = at_work();
    let mut tab = Experience::new(harness.session());
    let effects = tab.add_job(harness.session(), "21231".parse().expect("a code"));
    let harness = harness.apply(effects).sees("New job").sees("Software engineers and designers");
    let harness =
        harness.keys("tab tab tab tab").text("2025-01-02").keys("tab tab").text("40").keys("ctrl-s");
    assert_eq!(harness.session().committed().work[1].noc.to_string(), "21231");
    assert_eq!(harness.session().committed().work[1].start, date("2025-01-02"));
}

#[test]
fn an_empty_section_says_how_to_fill_it_instead_of_acting() {
    let harness = at_work().keys("right x").sees("There is no language result here yet");
    harness.keys("D").sees("There is no language result here yet").keys("a").sees("New language result");
}

#[test]
fn forms_and_tables_are_drawn_at_every_size() {
    for lang in [Lang::En, Lang::Fr] {
        for keys in ["2", "2 a", "2 e tab ctrl-s", "2 right e", "2 m", "2 r", "2 n", "2 a tab space"] {
            let mut harness = Harness::new(samples().swap_remove(1), TODAY).lang(lang).keys(keys);
            for columns in (58..=140).step_by(9) {
                for rows in (19..=45).step_by(3) {
                    harness = harness.size(columns, rows);
                }
            }
        }
    }
}
