//! The tab of the rounds as it is drawn, at the sizes people have.

use crate::support::{Harness, TODAY, known_engineer};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::tui::screen::{Effect, Route};
use drawcheck::tui::theme::Theme;

fn rounds(client: Client) -> Harness {
    Harness::new(client, TODAY).apply(vec![Effect::Go(Route::Rounds)])
}

#[test]
fn all_rounds_at_three_sizes() {
    insta::assert_snapshot!("all_80x24", rounds(known_engineer()).frame());
    insta::assert_snapshot!("all_120x40", rounds(known_engineer()).size(120, 40).frame());
    insta::assert_snapshot!("all_60x20", rounds(known_engineer()).size(60, 20).frame());
}

#[test]
fn all_rounds_in_french() {
    let french = || rounds(known_engineer()).lang(Lang::Fr);
    insta::assert_snapshot!("french_80x24", french().frame());
    insta::assert_snapshot!("french_120x40", french().size(120, 40).frame());
    insta::assert_snapshot!("french_60x20", french().size(60, 20).frame());
}

#[test]
fn the_reasons_of_one_round() {
    let chosen = || rounds(known_engineer()).keys("down enter");
    insta::assert_snapshot!("reasons_80x24", chosen().frame());
    insta::assert_snapshot!("reasons_60x20_french", chosen().size(60, 20).lang(Lang::Fr).frame());
}

#[test]
fn one_category_and_its_cut_offs() {
    let stem = rounds(known_engineer()).size(120, 40).keys("f").text("STEM").keys("enter");
    insta::assert_snapshot!("stem_120x40", stem.frame());
}

#[test]
fn the_pool_with_the_clients_place() {
    insta::assert_snapshot!("pool_120x40", rounds(known_engineer()).size(120, 40).keys("p").frame());
    insta::assert_snapshot!(
        "pool_60x20_french",
        rounds(known_engineer()).size(60, 20).lang(Lang::Fr).keys("p").frame()
    );
}

#[test]
fn without_a_client_the_rounds_are_listed_and_the_rest_is_taught() {
    insta::assert_snapshot!("nobody_120x40", rounds(Client::default()).size(120, 40).frame());
    insta::assert_snapshot!("nobody_80x24", rounds(Client::default()).frame());
}

#[test]
fn plain_symbols_without_colour() {
    insta::assert_snapshot!("plain_80x24", rounds(known_engineer()).theme(Theme::mono().ascii()).frame());
}
