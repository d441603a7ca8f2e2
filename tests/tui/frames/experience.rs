//! What the work tab looks like, line by line.

use crate::support::{Harness, TODAY};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::data::samples;
use drawcheck::tui::theme::Theme;
use insta::assert_snapshot;

/// The sample engineer: two jobs and a French result.
fn engineer() -> Harness {
    Harness::new(samples().swap_remove(1), TODAY).keys("2")
}

/// The sample nurse: four jobs, one of them open whether it counts.
fn nurse() -> Harness {
    Harness::new(samples().swap_remove(2), TODAY).keys("2")
}

/// More jobs and results than there is room for.
fn overfull() -> Harness {
    let mut client: Client = samples().swap_remove(2);
    client.work = client.work.iter().cycle().take(14).cloned().collect();
    client.language_tests = vec![samples().swap_remove(1).language_tests.remove(0); 9];
    Harness::new(client, TODAY).keys("2")
}

#[test]
fn a_newcomer() {
    let harness = Harness::new(Client::default(), TODAY);
    assert_snapshot!("newcomer_80x24", harness.frame());
    let harness = harness.size(120, 40);
    assert_snapshot!("newcomer_120x40", harness.frame());
    assert_snapshot!("newcomer_60x20_fr", harness.lang(Lang::Fr).size(60, 20).frame());
}

#[test]
fn the_first_job() {
    let harness = Harness::new(Client::default(), TODAY).keys("a").text("welder").keys("tab enter enter");
    let harness = harness.keys("tab tab").text("2026-03-02").keys("tab tab").text("40");
    assert_snapshot!("first_job_form_80x24", harness.frame());
    assert_snapshot!("first_job_80x24", harness.keys("ctrl-s").frame());
}

#[test]
fn jobs_and_a_language_result() {
    assert_snapshot!("engineer_80x24", engineer().frame());
    assert_snapshot!("engineer_120x40", engineer().size(120, 40).frame());
    assert_snapshot!("engineer_60x20", engineer().size(60, 20).frame());
    assert_snapshot!("engineer_80x24_fr", engineer().lang(Lang::Fr).frame());
    assert_snapshot!("engineer_plain", engineer().theme(Theme::mono().ascii()).frame());
}

#[test]
fn open_questions_in_the_picture() {
    assert_snapshot!("nurse_80x24", nurse().frame());
    assert_snapshot!("nurse_160x50_fr", nurse().lang(Lang::Fr).size(160, 50).frame());
}

#[test]
fn before_there_were_categories() {
    let harness = Harness::new(samples().swap_remove(0), "2023-05-30").keys("2");
    assert_snapshot!("before_categories_80x24", harness.frame());
}

#[test]
fn more_than_fits() {
    assert_snapshot!("overfull_60x20", overfull().size(60, 20).keys("G").frame());
    assert_snapshot!("overfull_80x24", overfull().keys("down down down").frame());
    assert_snapshot!("overfull_120x40", overfull().size(120, 40).keys("right G").frame());
}

#[test]
fn the_form_of_a_job() {
    assert_snapshot!("job_form_80x24", engineer().keys("down e").frame());
    assert_snapshot!("job_form_120x40", engineer().size(120, 40).keys("down e tab tab tab tab").frame());
    assert_snapshot!("job_form_60x20_fr", engineer().lang(Lang::Fr).size(60, 20).keys("down e").frame());
}

#[test]
fn the_form_of_a_language_result() {
    let harness = engineer().keys("right e tab tab tab").text("9").keys("tab");
    assert_snapshot!("language_form_80x24", harness.frame());
}

#[test]
fn the_other_forms() {
    assert_snapshot!("military_form_80x24", engineer().keys("m right").frame());
    assert_snapshot!("readings_form_80x24", nurse().keys("r down").frame());
    assert_snapshot!("readings_form_60x20_fr", nurse().lang(Lang::Fr).size(60, 20).keys("r").frame());
    assert_snapshot!("client_form_80x24", engineer().keys("n").frame());
}
