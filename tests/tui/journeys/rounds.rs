//! Ways through the tab of the rounds, from key to screen.

use std::fs;

use crate::support::{Harness, TODAY, client, date, engineer, known_engineer};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::data::rulebook;
use drawcheck::store::Folder;
use drawcheck::tui::Session;
use drawcheck::tui::screen::{Effect, Route};
use serde_json::json;

fn rounds(client: Client) -> Harness {
    Harness::new(client, TODAY).size(140, 40).apply(vec![Effect::Go(Route::Rounds)])
}

/// The program over a client folder on a disk.
fn in_folder(folder: &tempfile::TempDir) -> Harness {
    let session = Session::new(rulebook(), engineer(), date(TODAY), Lang::En);
    Harness::with(session, Some(Folder::at(folder.path()))).size(140, 40)
}

#[test]
fn the_date_the_file_goes_to_is_always_in_sight() {
    rounds(engineer())
        .sees("Rounds on file through 1 Oct 2026")
        .keys("enter")
        .sees("Rounds on file through 1 Oct 2026")
        .keys("esc f")
        .text("cec")
        .keys("esc")
        .sees("Rounds on file through 1 Oct 2026");
}

#[test]
fn the_list_is_filtered_by_kind_and_category() {
    rounds(engineer())
        .sees("All rounds (448)")
        .keys("f")
        .text("nominees")
        .keys("enter")
        .sees("Provincial nominees (114)")
        .sees("28 Sep 2026")
        .keys("f")
        .text("Transport")
        .keys("enter")
        .sees("Transport (4)")
        .sees("434 · 7 Aug 2026 · Transport Occupations,");
}

#[test]
fn a_search_keeps_what_was_found_or_lets_it_go() {
    let searched = rounds(engineer()).keys("/").text("stem 2024").sees("All rounds (1)").sees("293");
    let kept = searched.keys("enter").sees("All rounds (1)").keys("enter").sees("293 · 11 Apr 2024");
    kept.keys("esc esc").sees("All rounds (448)").sees("293 · 11 Apr 2024");
    rounds(engineer()).keys("/").text("no such round").sees("No such rounds are on file.");
}

#[test]
fn the_selection_stays_through_date_language_and_client() {
    let third = rounds(engineer()).keys("down down").sees("445 · 28 Sep 2026");
    third.keys("L").sees("445 · 28 sept. 2026").keys("L").keys("v").sees("as of 28 Sep 2026").sees("445 ·");
}

#[test]
fn the_answers_follow_what_is_told_of_the_client() {
    let told = rounds(engineer()).keys("down").sees("446 ·").sees("Not known when the profile was");
    let mut known = told.session().client().clone();
    known.profile_submitted_at = Some("2026-10-05T00:00:00Z".parse().expect("a time"));
    told.apply(vec![Effect::Edit(Box::new(known))]).sees("not in the pool");
}

#[test]
fn reasons_are_reached_and_left() {
    let why = Harness::new(engineer(), TODAY).apply(vec![Effect::Go(Route::Rounds)]).keys("enter");
    why.sees("447 · 1 Oct 2026").sees_no("All rounds · ").keys("esc").sees("Cut-off");
}

#[test]
fn without_a_client_nothing_is_answered() {
    rounds(Client::default()).sees("Describe a client under Experience").sees_no("more information");
}

#[test]
fn the_pool_shows_the_clients_place_on_the_date_in_view() {
    let known = client(
        r#"{ "name": "B", "birth_date": "1996-01-01", "work": [], "education": { "level": "master", "canadian_study": "none" },
            "language_tests": [
              { "test": "clb", "taken": "2026-01-01", "listening": 9, "reading": 9, "writing": 9, "speaking": 9 },
              { "test": "nclc", "taken": "2026-01-01", "listening": 0, "reading": 0, "writing": 0, "speaking": 0 } ],
            "family": { "sibling_in_canada": false }, "provincial_nomination": false,
            "certificate_of_qualification": false }"#,
    );
    // 105 for 30 years, 135, 124, and 50 for the degree with CLB 9: 414.
    rounds(known)
        .keys("p")
        .sees("229,904 candidates on 27 Sep 2026")
        .sees("← 414")
        .keys("esc")
        .sees("All rounds");
    rounds(Client::default()).keys("p").sees("No score of a client to show here");
}

/// A file of the department's with one newer round.
fn feed(size: &str) -> String {
    let mut round = json!({
        "drawNumber": "448", "drawDate": "2026-10-14", "drawDateFull": "October 14, 2026",
        "drawName": "Canadian Experience Class", "drawSize": size, "drawCRS": "515",
        "drawText2": "Canadian Experience Class", "drawDateTime": "October 14, 2026 at 10:52:36 UTC",
        "drawCutOff": "April 29, 2026 at 22:20:00 UTC", "drawDistributionAsOn": "October 14, 2026",
    });
    for at in 1..=18 {
        round[format!("dd{at}")] = json!("0");
    }
    json!({ "rounds": [round] }).to_string()
}

#[test]
fn an_import_marks_what_the_user_supplied() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("feed.json");
    fs::write(&file, feed("1,000")).expect("written");
    in_folder(&folder)
        .apply(vec![Effect::Go(Route::Rounds)])
        .keys("I")
        .sees("ee_rounds_123_en.json")
        .text(file.to_str().expect("UTF-8"))
        .keys("enter")
        .sees("1 round added from a file that goes to 14 Oct 2026.")
        .sees("All rounds (449)")
        .sees("through 14 Oct 2026; you supplied those after 1 Oct 2026")
        .keys("home")
        .sees("+ Canadian Experien")
        .sees("supplied by you");
    // The next time they are there.
    in_folder(&folder).apply(vec![Effect::Go(Route::Rounds)]).sees("All rounds (449)");
}

#[test]
fn a_broken_file_tells_its_problems_and_keeps_what_was_typed() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("feed.json");
    fs::write(&file, feed("lots")).expect("written");
    let told = in_folder(&folder)
        .apply(vec![Effect::Go(Route::Rounds)])
        .keys("I")
        .text(file.to_str().expect("UTF-8"))
        .keys("enter")
        .sees("“lots” is not a count");
    let prompt = told.keys("esc").sees("Import newer rounds").sees("feed.json");
    fs::write(&file, feed("1,000")).expect("written");
    prompt.keys("enter").sees("All rounds (449)");
}

#[test]
fn without_a_folder_nothing_can_be_imported() {
    rounds(engineer())
        .keys("I")
        .text("/nowhere.json")
        .keys("enter")
        .sees("There is no folder to keep rounds in");
}

#[test]
fn rows_can_be_clicked() {
    rounds(engineer())
        .click_on("440")
        .sees("440 · 3 Sep 2026")
        .click_on("In the pool on")
        .keys("esc")
        .sees("440 ·");
}

#[test]
fn each_column_of_the_list_is_read_in_full_beside_the_reasons() {
    for (columns, rows) in [(80, 24), (120, 40), (160, 50)] {
        let harness = rounds(known_engineer()).size(columns, rows).sees("Invited");
        let harness = harness.sees("Canadian Experience ").sees("Senior managers, 2026 ");
        harness.sees("○ pool, cut-off").sees("3,500");
        let french = rounds(known_engineer()).size(columns, rows).lang(Lang::Fr);
        french.sees("Expérience canadienne ").sees("○ bassin, seuil");
    }
}

#[test]
fn the_legend_shows_the_marks_that_the_picture_is_drawn_with() {
    let harness = rounds(known_engineer()).size(120, 40);
    let dots = |mark: char| ('\u{2801}'..='\u{28ff}').contains(&mark);
    let frame = harness.frame();
    let legend = frame.lines().find(|line| line.contains("own score")).expect("a legend");
    let before = legend.split("own score").next().expect("what stands before");
    let mark = before.trim_end().chars().next_back().expect("a mark");
    // A line, which no colour is needed to tell from the dots of the rounds.
    assert!(!dots(mark));
    let picture: Vec<&str> = frame.lines().skip_while(|line| !line.contains("│2016")).collect();
    let picture: Vec<&&str> = picture.iter().take_while(|line| !line.contains("own score")).collect();
    assert!(picture.iter().any(|line| line.contains(&mark.to_string().repeat(5))), "{picture:#?}");
    assert!(picture.iter().any(|line| line.contains(dots)));
}

#[test]
fn the_day_through_which_rounds_are_on_file_is_always_in_sight() {
    for (columns, rows) in [(60, 20), (80, 24), (120, 40)] {
        let harness = Harness::new(known_engineer(), TODAY).size(columns, rows).keys("5").sees("1 Oct 2026");
        let harness = harness.keys("/").text("fre").sees("1 Oct 2026").keys("enter").sees("1 Oct 2026");
        harness.lang(Lang::Fr).sees("au 1er oct. 2026");
    }
}
