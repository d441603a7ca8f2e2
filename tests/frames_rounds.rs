//! The tab of the rounds as it is drawn, at the sizes people have.

mod support;

use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::tui::screen::{Effect, Route};
use drawcheck::tui::theme::Theme;
use support::{Harness, TODAY, client};

/// An engineer with everything that rounds ask about on file.
fn engineer() -> Client {
    client(
        r#"{ "name": "Amina Diallo", "birth_date": "1994-03-12",
        "work": [
            { "title": "Civil engineer", "noc": "21300", "country": "FR", "start": "2017-03-01",
              "end": "2021-11-30", "hours_per_week": 37.5 },
            { "title": "Civil engineer", "noc": "21300", "country": "CA", "start": "2022-01-09",
              "end": null, "hours_per_week": 37.5 } ],
        "language_tests": [
            { "test": "ielts-general", "taken": "2022-04-02", "listening": 8, "reading": 7.5, "writing": 7, "speaking": 7 },
            { "test": "ielts-general", "taken": "2024-04-01", "listening": 8.5, "reading": 8, "writing": 7.5, "speaking": 7.5 },
            { "test": "ielts-general", "taken": "2026-03-20", "listening": 8.5, "reading": 8, "writing": 7.5, "speaking": 7.5 } ],
        "education": { "level": "master", "canadian_study": "none" },
        "family": { "sibling_in_canada": false },
        "provincial_nomination": false, "certificate_of_qualification": false,
        "funds_cad": 30000, "family_size": 1, "profile_submitted_at": "2023-01-15T14:03:09Z" }"#,
    )
}

fn rounds(client: Client) -> Harness {
    Harness::new(client, TODAY).apply(vec![Effect::Go(Route::Rounds)])
}

#[test]
fn all_rounds_at_three_sizes() {
    insta::assert_snapshot!("all_80x24", rounds(engineer()).frame());
    insta::assert_snapshot!("all_120x40", rounds(engineer()).size(120, 40).frame());
    insta::assert_snapshot!("all_60x20", rounds(engineer()).size(60, 20).frame());
}

#[test]
fn all_rounds_in_french() {
    let french = || rounds(engineer()).lang(Lang::Fr);
    insta::assert_snapshot!("french_80x24", french().frame());
    insta::assert_snapshot!("french_120x40", french().size(120, 40).frame());
    insta::assert_snapshot!("french_60x20", french().size(60, 20).frame());
}

#[test]
fn the_reasons_of_one_round() {
    let chosen = || rounds(engineer()).keys("down enter");
    insta::assert_snapshot!("reasons_80x24", chosen().frame());
    insta::assert_snapshot!("reasons_60x20_french", chosen().size(60, 20).lang(Lang::Fr).frame());
}

#[test]
fn one_category_and_its_cut_offs() {
    let stem = rounds(engineer()).size(120, 40).keys("f").text("STEM").keys("enter");
    insta::assert_snapshot!("stem_120x40", stem.frame());
}

#[test]
fn the_pool_with_the_clients_place() {
    insta::assert_snapshot!("pool_120x40", rounds(engineer()).size(120, 40).keys("p").frame());
    insta::assert_snapshot!(
        "pool_60x20_french",
        rounds(engineer()).size(60, 20).lang(Lang::Fr).keys("p").frame()
    );
}

#[test]
fn without_a_client_the_rounds_are_listed_and_the_rest_is_taught() {
    insta::assert_snapshot!("nobody_120x40", rounds(Client::default()).size(120, 40).frame());
    insta::assert_snapshot!("nobody_80x24", rounds(Client::default()).frame());
}

#[test]
fn plain_symbols_without_colour() {
    insta::assert_snapshot!("plain_80x24", rounds(engineer()).theme(Theme::mono().ascii()).frame());
}
