//! The tab of the clients as it is drawn, at the sizes people have.

use crate::support::desk::{CLIENTS, Desk};
use crate::support::{Harness, TODAY};
use drawcheck::core::bilingual::Lang;
use drawcheck::data::samples;
use drawcheck::tui::theme::Theme;

/// The screen with the folder's path, which is another each time, blanked.
fn frame(desk: &Desk, harness: &Harness) -> String {
    let path = desk.path().display().to_string();
    harness.frame().replace(&path, "/home/me/clients")
}

/// The third day of an edition against the day before it.
fn compared(desk: &Desk) -> Harness {
    desk.open("2025-03-01").keys("c enter")
}

#[test]
fn no_clients_yet() {
    let desk = Desk::new();
    let harness = desk.open(TODAY).size(120, 40);
    insta::assert_snapshot!("empty_120x40", frame(&desk, &harness));
    let harness = harness.lang(Lang::Fr);
    insta::assert_snapshot!("empty_french_120x40", frame(&desk, &harness));
    // Where the path is broken over lines depends on how long it is.
    for (columns, rows) in [(80, 24), (60, 20)] {
        desk.open(TODAY).size(columns, rows).sees("There are no clients yet.").sees("import a file");
    }
}

#[test]
fn three_clients_and_how_they_stand() {
    let desk = Desk::of_three();
    let harness = desk.open(TODAY);
    insta::assert_snapshot!("three_80x24", harness.frame());
    let harness = harness.size(120, 40);
    insta::assert_snapshot!("three_120x40", harness.frame());
    let harness = harness.size(60, 20);
    insta::assert_snapshot!("three_60x20", harness.frame());
}

#[test]
fn three_clients_in_french() {
    let desk = Desk::of_three();
    let harness = desk.open(TODAY).lang(Lang::Fr);
    insta::assert_snapshot!("three_french_80x24", harness.frame());
    insta::assert_snapshot!("three_french_120x40", harness.size(120, 40).frame());
}

#[test]
fn a_file_that_cannot_be_read_has_its_place_and_says_why() {
    let desk = Desk::of_three();
    desk.file("broken", r#"{ "format": "drawcheck-client/1", "nam": "A", "birth_date": "1994-13-01" }"#);
    desk.file("later", r#"{ "format": "drawcheck-client/2", "name": "B" }"#);
    let harness = desk.open(TODAY).keys("end up");
    insta::assert_snapshot!("damaged_80x24", harness.frame());
    insta::assert_snapshot!("damaged_french_60x20", harness.lang(Lang::Fr).size(60, 20).frame());
}

#[test]
fn two_days_compared() {
    let desk = Desk::of_a_change();
    let harness = compared(&desk);
    insta::assert_snapshot!("compared_80x24", harness.frame());
    let harness = harness.size(120, 40);
    insta::assert_snapshot!("compared_120x40", harness.frame());
    let harness = harness.lang(Lang::Fr);
    insta::assert_snapshot!("compared_french_120x40", harness.frame());
    insta::assert_snapshot!("compared_french_60x20", harness.size(60, 20).frame());
}

#[test]
fn the_days_to_choose_from() {
    insta::assert_snapshot!(Desk::of_three().open("2026-03-01").keys("c").frame());
}

#[test]
fn plain_symbols() {
    let desk = Desk::of_a_change();
    insta::assert_snapshot!(compared(&desk).theme(Theme::mono().ascii()).size(120, 40).frame());
}

#[test]
fn the_samples_are_the_list_of_a_demonstration() {
    insta::assert_snapshot!(Harness::demo(samples()).keys(CLIENTS).frame());
}

#[test]
fn names_of_wide_and_combining_letters_keep_the_columns_in_line() {
    let desk = Desk::new();
    for (stem, name) in [
        ("a", "李雷 王小明"),
        ("b", "Ane\u{301}mone Go\u{308}del"),
        ("c", "\\u001b[2JEvil \\u202eeman"),
        ("d", "Plain Name"),
        ("e", "🇨🇦 Maple 👩‍👩‍👧"),
    ] {
        desk.file(stem, &format!(r#"{{ "format": "drawcheck-client/1", "name": "{name}" }}"#));
    }
    desk.file("f", &format!(r#"{{ "format": "drawcheck-client/1", "name": "{}" }}"#, "x".repeat(10_000)));
    insta::assert_snapshot!(desk.open(TODAY).size(100, 24).frame());
}
