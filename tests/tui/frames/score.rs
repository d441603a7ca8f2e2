//! The tab of the score as it is drawn, at the sizes people have.

use crate::support::{Harness, TODAY, couple};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::tui::theme::Theme;

fn score() -> Harness {
    Harness::new(couple(), TODAY).keys("4")
}

#[test]
fn every_line_in_the_usual_size() {
    insta::assert_snapshot!("lines_80x24", score().frame());
    insta::assert_snapshot!("reasons_80x24", score().keys("down down down down down down enter").frame());
}

#[test]
fn lines_reasons_and_the_days_ahead_with_all_the_room_they_want() {
    insta::assert_snapshot!("total_120x40", score().size(120, 40).frame());
    insta::assert_snapshot!(
        "work_120x40",
        score().size(120, 40).keys("down down down down down down").frame()
    );
    insta::assert_snapshot!("work_french_120x40", {
        let harness = score().size(120, 40).lang(Lang::Fr);
        harness.keys("down down down down down down").frame()
    });
}

#[test]
fn the_smallest_size() {
    insta::assert_snapshot!("lines_60x20", score().size(60, 20).frame());
    insta::assert_snapshot!("reasons_60x20", score().size(60, 20).keys("down down down enter").frame());
    insta::assert_snapshot!("lines_french_60x20", score().size(60, 20).lang(Lang::Fr).frame());
}

#[test]
fn a_cap_says_what_it_takes() {
    insta::assert_snapshot!(score().size(120, 40).keys("end up up up up up up up").frame());
}

#[test]
fn what_if_before_and_after_a_change() {
    insta::assert_snapshot!("what_if_120x40", score().size(120, 40).keys("w").frame());
    insta::assert_snapshot!("what_if_tried_120x40", score().size(120, 40).keys("w down space").frame());
    insta::assert_snapshot!("what_if_80x24", score().keys("w down right").frame());
    insta::assert_snapshot!("what_if_french_60x20", score().size(60, 20).lang(Lang::Fr).keys("w").frame());
}

#[test]
fn over_time() {
    insta::assert_snapshot!("over_time_120x40", score().size(120, 40).keys("o down").frame());
    insta::assert_snapshot!("over_time_80x24", score().keys("o down").frame());
    insta::assert_snapshot!("over_time_french_60x20", score().size(60, 20).lang(Lang::Fr).keys("o").frame());
}

#[test]
fn nothing_on_file_and_a_day_before_the_first_tables() {
    insta::assert_snapshot!("nothing_on_file", Harness::new(Client::default(), TODAY).keys("4").frame());
    insta::assert_snapshot!("before_the_first", Harness::new(couple(), "2014-12-31").keys("4").frame());
}

#[test]
fn plain_symbols() {
    insta::assert_snapshot!(score().size(120, 40).theme(Theme::mono().ascii()).frame());
}
