//! What the form for the rest of the client file looks like, line by line.

use crate::support::{Harness, TODAY, client};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::data::samples;
use drawcheck::tui::theme::Theme;
use insta::assert_snapshot;

/// A family of whom much is known.
fn family() -> Client {
    client(
        r#"{ "name": "Luc Tremblay", "birth_date": "1991-07-04", "family_size": 3, "funds_cad": 25000,
            "work": [{ "title": "Civil engineer", "noc": "21300", "employer": "Pont Neuf", "country": "CA",
                "start": "2023-01-09", "end": null, "hours_per_week": 37.5 }],
            "language_tests": [
                { "test": "ielts-general", "taken": "2025-11-02", "listening": 8, "reading": 7, "writing": 6.5,
                  "speaking": 7 },
                { "test": "ielts-general", "taken": "2023-05-02", "listening": 9, "reading": 9, "writing": 9,
                  "speaking": 9 },
                { "test": "nclc", "taken": "2026-02-10", "listening": 7, "reading": 7, "writing": 7,
                  "speaking": 7 }],
            "education": { "level": "master", "canadian_study": "one-or-two-years" },
            "spouse": { "accompanying": true, "canadian": false,
                "education": { "level": "bachelor" },
                "language_tests": [{ "test": "clb", "taken": "2026-01-10", "listening": 8, "reading": 7,
                    "writing": 7, "speaking": 8 }],
                "work": [{ "title": "Cook", "noc": "63200", "country": "CA", "start": "2024-01-08",
                    "end": "2025-06-30", "hours_per_week": 40 }] },
            "family": { "sibling_in_canada": true }, "provincial_nomination": false,
            "job_offer": { "noc": "21300", "full_time": true },
            "profile_submitted_at": "2026-03-02T14:05:09-05:00" }"#,
    )
}

fn full() -> Harness {
    Harness::new(family(), TODAY).keys("2 p")
}

#[test]
fn nothing_said_yet() {
    let harness = Harness::new(Client::default(), TODAY).keys("p");
    assert_snapshot!("nothing_80x24", harness.frame());
    assert_snapshot!("nothing_120x40", harness.size(120, 40).frame());
}

#[test]
fn everything_at_once() {
    assert_snapshot!("full_80x24", full().keys("pagedown pagedown").frame());
    assert_snapshot!("full_120x40", full().size(120, 40).keys("pagedown pagedown").frame());
    assert_snapshot!("full_160x60_fr", full().lang(Lang::Fr).size(160, 60).keys("pagedown").frame());
    assert_snapshot!("full_60x20", full().size(60, 20).keys("pagedown pagedown pagedown down down").frame());
    let last = full().lang(Lang::Fr).size(60, 20).keys("pagedown pagedown pagedown pagedown pagedown tab");
    assert_snapshot!("full_60x20_fr", last.frame());
    assert_snapshot!("full_80x24_fr", full().lang(Lang::Fr).keys("pagedown pagedown tab").frame());
}

#[test]
fn only_what_is_missing() {
    let harness = Harness::new(samples().swap_remove(0), "2023-07-05").keys("3").click_on("French").keys("p");
    assert_snapshot!("missing_80x24", harness.frame());
    assert_snapshot!("missing_60x20_fr", harness.lang(Lang::Fr).size(60, 20).frame());
    assert_snapshot!("missing_120x40", full().size(120, 40).keys("ctrl-t").frame());
}

#[test]
fn what_is_wrong() {
    let harness = full().keys("end").text("9").keys("tab end backspace tab").text(",5").keys("tab tab");
    let harness = harness.keys("end backspace backspace backspace ctrl-s");
    assert_snapshot!("wrong_80x24", harness.frame());
}

#[test]
fn in_plain_symbols() {
    assert_snapshot!("plain_80x24", full().theme(Theme::mono().ascii()).frame());
}

#[test]
fn the_form_of_a_spouse_over_it() {
    let harness = full().keys("pagedown pagedown pagedown down down down down down down down enter");
    assert_snapshot!("spouse_job_80x24", harness.frame());
}
