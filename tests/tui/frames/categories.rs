//! The Categories tab as it is seen: each size, each language, empty and full.

use crate::support::{Harness, TODAY, engineer};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::tui::theme::Theme;
use insta::assert_snapshot;

/// The engineer, who is eligible for STEM.
fn stem() -> Harness {
    Harness::new(engineer(), TODAY).keys("1")
}

#[test]
fn a_newcomer_at_80_by_24() {
    assert_snapshot!(Harness::new(Client::default(), TODAY).keys("1").frame());
}

#[test]
fn a_newcomer_at_120_by_40() {
    assert_snapshot!(Harness::new(Client::default(), TODAY).size(120, 40).keys("1").frame());
}

#[test]
fn a_newcomer_at_60_by_20() {
    assert_snapshot!(Harness::new(Client::default(), TODAY).size(60, 20).keys("1").frame());
}

#[test]
fn a_category_at_80_by_24() {
    assert_snapshot!(stem().frame());
}

#[test]
fn a_category_at_120_by_40() {
    assert_snapshot!(stem().size(120, 40).frame());
}

#[test]
fn a_category_at_60_by_20() {
    assert_snapshot!(stem().size(60, 20).frame());
}

#[test]
fn its_occupations_at_80_by_24() {
    assert_snapshot!(stem().keys("right").frame());
}

#[test]
fn its_occupations_at_120_by_40() {
    assert_snapshot!(stem().size(120, 40).keys("[ [ right").frame());
}

#[test]
fn its_occupations_at_60_by_20() {
    assert_snapshot!(stem().size(60, 20).keys("right").frame());
}

#[test]
fn a_category_in_french_at_80_by_24() {
    assert_snapshot!(stem().lang(Lang::Fr).keys("right").frame());
}

#[test]
fn a_category_in_french_at_120_by_40() {
    assert_snapshot!(stem().lang(Lang::Fr).size(120, 40).frame());
}

#[test]
fn a_category_in_french_at_60_by_20() {
    assert_snapshot!(stem().lang(Lang::Fr).size(60, 20).frame());
}

#[test]
fn plain_symbols_without_colour() {
    assert_snapshot!(stem().theme(Theme::mono().ascii()).keys("down").frame());
}

#[test]
fn the_french_category_lists_nothing() {
    assert_snapshot!(stem().keys("home").frame());
}

#[test]
fn the_day_before_the_first_categories() {
    assert_snapshot!(Harness::new(engineer(), "2023-05-30").keys("1").frame());
}

#[test]
fn a_search_before_a_word_is_typed() {
    assert_snapshot!(stem().keys("/").frame());
}

#[test]
fn a_search_at_60_by_20() {
    assert_snapshot!(stem().size(60, 20).keys("/").text("civil engineer").frame());
}

#[test]
fn a_search_beside_the_categories_at_140_by_30() {
    assert_snapshot!(stem().size(140, 30).keys("/").text("nurse").frame());
}

#[test]
fn what_changed_at_80_by_24() {
    assert_snapshot!(stem().keys("down d").frame());
}

#[test]
fn what_changed_in_french_at_120_by_40() {
    assert_snapshot!(stem().lang(Lang::Fr).size(120, 40).keys("[ [ d").frame());
}

#[test]
fn what_it_would_take_at_80_by_24() {
    assert_snapshot!(stem().keys("up right down enter").frame());
}

#[test]
fn what_it_would_take_with_work_there_at_120_by_40() {
    assert_snapshot!(stem().size(120, 40).keys("right enter").frame());
}

#[test]
fn what_it_would_take_in_french_at_60_by_20() {
    assert_snapshot!(stem().lang(Lang::Fr).size(60, 20).keys("right enter").frame());
}

#[test]
fn the_rule_in_full_at_80_by_24() {
    assert_snapshot!(stem().keys("i").frame());
}
