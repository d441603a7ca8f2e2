//! The tab of the verdicts as it is drawn, at the sizes people have.

use crate::support::{Harness, TODAY};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::data::samples;
use drawcheck::tui::theme::Theme;

/// The worked example: a software developer, five weeks after the first categories.
fn developer() -> Harness {
    sample(0, "2023-07-05")
}

/// A nurse for whom open questions decide.
fn nurse() -> Harness {
    sample(2, "2025-06-01")
}

/// A physician in the fullest edition.
fn physician() -> Harness {
    sample(3, TODAY)
}

fn sample(at: usize, as_of: &str) -> Harness {
    Harness::new(samples()[at].clone(), as_of).keys("3")
}

#[test]
fn the_worked_example_in_the_usual_size() {
    insta::assert_snapshot!(developer().frame());
}

#[test]
fn the_worked_example_with_all_the_room_it_wants() {
    insta::assert_snapshot!(developer().size(120, 40).frame());
}

#[test]
fn the_worked_example_in_the_smallest_size_list_and_explanation() {
    let list = developer().size(60, 20);
    insta::assert_snapshot!("the_smallest_size_list", list.frame());
    insta::assert_snapshot!("the_smallest_size_explanation", list.keys("enter").frame());
}

#[test]
fn every_category_of_the_fullest_edition_in_french() {
    insta::assert_snapshot!("full_french_120x40", physician().lang(Lang::Fr).size(120, 40).frame());
    insta::assert_snapshot!("full_french_80x24", physician().lang(Lang::Fr).frame());
    insta::assert_snapshot!("full_french_60x20", physician().lang(Lang::Fr).size(60, 20).frame());
}

#[test]
fn open_questions_and_what_each_reading_gives() {
    insta::assert_snapshot!("questions_in_the_tree", nurse().size(120, 50).frame());
    insta::assert_snapshot!("questions_layer_80x24", nurse().keys("o").frame());
    insta::assert_snapshot!("questions_layer_60x20", nurse().size(60, 20).lang(Lang::Fr).keys("o").frame());
}

#[test]
fn what_would_change_it() {
    insta::assert_snapshot!(nurse().keys("w").frame());
}

#[test]
fn the_caution_when_it_ends_soon() {
    insta::assert_snapshot!("caution_80x24", sample(0, "2025-01-15").frame());
    insta::assert_snapshot!("caution_60x20", sample(0, "2025-01-15").size(60, 20).frame());
}

#[test]
fn nothing_on_file_and_nothing_in_force() {
    insta::assert_snapshot!("nothing_on_file", Harness::new(Client::default(), TODAY).keys("3").frame());
    insta::assert_snapshot!("nothing_in_force", sample(0, "2022-11-15").lang(Lang::Fr).frame());
    insta::assert_snapshot!("programs_only_120x40", sample(0, "2023-05-30").size(120, 40).frame());
}

#[test]
fn plain_symbols() {
    insta::assert_snapshot!(nurse().theme(Theme::mono().ascii()).frame());
}
