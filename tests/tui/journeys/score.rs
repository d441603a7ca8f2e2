//! Ways through the tab of the score, from key to screen.

use crate::support::{Harness, TODAY, couple, date};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::data::{self, samples};
use drawcheck::store::Folder;
use drawcheck::text::Text;
use drawcheck::tui::Session;
use drawcheck::tui::screen::{Effect, Route};

fn score() -> Harness {
    Harness::new(couple(), TODAY).keys("4")
}

#[test]
fn the_score_is_the_fourth_tab_and_shows_the_total_with_its_caution() {
    let harness = score();
    assert_eq!(harness.app().route(), Route::Score);
    harness
        .sees("507 of 1,200")
        .sees("! Base score: rules reported from 3 Nov 2026 left out")
        .sees("up to 522");
    Harness::new(couple(), "2026-11-02").keys("4").sees("507 of 1,200").sees_no("Base score");
}

#[test]
fn a_factor_says_what_was_counted_and_what_was_not() {
    let harness = score().size(120, 50).keys("down down down down down down");
    let harness = harness.sees("Work in Canada: 46 of 70").sees("2 whole years of skilled work");
    let harness = harness.sees("37.5 h a week (30 count)").sees("not counted: done abroad");
    harness.sees("TEER 5 is not skilled work here").sees("In force from 1 Jan 2015");
}

#[test]
fn of_several_results_the_one_that_counts_is_named_and_the_others_say_why_not() {
    let mut client = couple();
    for (taken, level) in [("2023-01-10", 10), ("2026-03-01", 5), ("2027-01-05", 10)] {
        let mut test = client.language_tests[1].clone();
        test.test = drawcheck::core::client::TestId::Clb;
        test.taken = date(taken);
        for ability in drawcheck::core::client::Ability::ALL {
            test.set_score(ability, drawcheck::core::client::Hundredths::whole(level));
        }
        client.language_tests.push(test);
    }
    let harness = Harness::new(client, TODAY).size(200, 50).keys("4 down down down down");
    let harness = harness.sees("IELTS General Training, results of 2 Apr 2025");
    let harness = harness.sees("CLB levels, results of 10 Jan 2023: last valid on 9 Jan 2025");
    let harness = harness.sees("CLB levels, results of 1 Mar 2026: the result above gives more");
    harness.sees("CLB levels, results of 5 Jan 2027: not yet on this day");
}

#[test]
fn the_total_says_which_language_counts_first_what_is_missing_and_where_the_tables_stop() {
    let harness = score().size(120, 60);
    let harness = harness.sees("First official language: English, which gives the");
    let harness = harness.sees("Sibling in Canada").sees("Education comes to 75; the table stops at 50");
    harness.sees("Their values are in no text we").sees("The tables");
}

#[test]
fn a_date_in_the_past_has_its_tables_and_one_before_them_leads_to_the_first() {
    let harness = score().keys("[");
    assert_eq!(harness.session().as_of(), date("2025-03-25"));
    let harness = harness.keys("[ [ [ [");
    assert_eq!(harness.session().as_of(), date("2015-01-01"));
    let harness = harness.keys("[").sees("no earlier tables").keys("t").text("2014-12-31").keys("enter");
    let harness = harness.sees("There was no score on this day").keys("enter");
    assert_eq!(harness.session().as_of(), date("2015-01-01"));
    let harness = harness.keys("] ] ] ] ]");
    assert_eq!(harness.session().as_of(), date(TODAY));
    harness.keys("]").sees("no later tables");
}

#[test]
fn a_job_offer_gives_its_points_on_the_days_it_did() {
    score().size(120, 50).keys("t").text("2025-03-24").keys("enter").sees("50 /   200");
    score().size(120, 50).keys("t").text("2025-03-25").keys("enter").sees("Job offer").sees_no("50 /   200");
}

#[test]
fn a_change_is_tried_on_a_scratch_copy_and_the_client_stays() {
    let harness = score().size(120, 40).keys("w").sees("What if: a scratch copy, not saved");
    let harness = harness.sees("Nothing tried yet").sees("+585  Nomination by a province").keys("down space");
    let harness = harness.sees("507 now, +80 by the changes tried").sees("+19");
    assert_eq!(*harness.session().client(), couple());
    // It is remembered while the program runs, on whatever tab.
    let harness = harness.keys("w").sees("507 of 1,200").keys("3 4 w").sees("587 of 1,200");
    // A second change is tried on the first.
    let harness = harness.keys("space").sees("1,122 of 1,200").keys("x").sees("Nothing tried yet");
    assert!(harness.session().scratch().is_none());
    let saved = harness.keys("ctrl-s").text("amina").keys("enter");
    assert_eq!(saved.done().saved[0].1, couple());
}

#[test]
fn the_change_just_tried_stays_selected_and_a_second_press_takes_it_back() {
    let start = || score().size(120, 40).keys("w down");
    let before = start().frame();
    let harness = start().keys("space").sees("tried last").keys("space").sees("Taken back");
    assert!(harness.session().scratch().is_none());
    let harness = harness.keys("up down");
    assert_eq!(harness.frame(), before, "the same change is selected as before");
    // Two changes are taken back one by one; each stands selected when it is the last.
    let harness = harness.keys("space").sees("587 of 1,200").keys("down space").sees("1,122 of 1,200");
    let harness = harness.keys("space").sees("587 of 1,200").sees("tried last").keys("up space");
    harness.sees("507 of 1,200").sees("Nothing tried yet");
}

#[test]
fn what_was_tried_is_kept_as_another_client_when_that_is_asked_for() {
    let place = tempfile::tempdir().expect("a folder");
    let session = Session::new(data::rulebook(), couple(), date(TODAY), Lang::En);
    let harness = Harness::with(session, Some(Folder::at(place.path()))).keys("4 w s");
    let harness = harness.sees("Nothing has been tried").keys("w w");
    let work = |harness: &Harness| harness.find("A year more of skilled work in Canada");
    let harness = harness.size(120, 40);
    let (column, row) = work(&harness).expect("the idea");
    let harness = harness.click(column, row).keys("space s").sees("Copied to");
    let files: Vec<_> = std::fs::read_dir(place.path()).expect("a folder").filter_map(Result::ok).collect();
    let kept =
        files.iter().find(|file| file.path().to_string_lossy().ends_with(".client.json")).expect("a file");
    let text = std::fs::read_to_string(kept.path()).expect("a client");
    let kept: Client = serde_json::from_str(&text).expect("a client");
    assert_eq!(kept.name, "Amina Diallo (scenario)");
    assert_eq!(kept.work.len(), couple().work.len() + 1);
    assert!(kept.work.iter().all(|job| !job.title.is_empty()));
    assert_eq!(*harness.session().client(), couple());
}

#[test]
fn another_client_has_no_scratch_copy() {
    let harness = Harness::demo(samples()).keys("4 w space").sees("by the changes tried");
    let harness = harness.keys("S");
    assert!(harness.session().scratch().is_none());
    harness.sees("Nothing tried yet");
}

#[test]
fn what_gives_nothing_is_folded_with_its_reason() {
    let harness = score().size(120, 40).keys("w end").sees_no("Gained and taken away");
    harness.keys("enter").keys("down right").size(120, 60).sees("changes that give nothing").sees("Total ");
}

#[test]
fn the_days_ahead_say_why_and_lead_there() {
    let harness = score().keys("o").sees("If life goes on as it is: 22 Nov 2026 to 22 Nov 2029");
    let harness =
        harness.keys("down").sees("4 Jan 2027   +10   517").sees("Whole years of work in Canada: now 3");
    let harness = harness.keys("down down enter");
    assert_eq!(harness.session().as_of(), date("2027-03-12"));
    let harness = harness.keys("o").sees("512 of 1,200").keys(",");
    assert_eq!(harness.session().as_of(), date("2027-01-04"));
    let harness = harness.keys(". .");
    assert_eq!(harness.session().as_of(), date("2027-04-02"));
}

#[test]
fn the_focus_goes_beside_the_lines_and_back() {
    let harness = score().size(60, 20).sees("Spouse or partner").keys("right").sees("Score: 507 of 1,200");
    let harness = harness.sees_no("Spouse or partner  ").keys("esc").sees("Spouse or partner");
    let harness = harness.keys("o").sees("If life goes on").keys("esc").sees("Spouse or partner");
    harness.keys("esc enter").sees("Score: 507 of 1,200");
}

#[test]
fn a_missing_fact_is_asked_for_where_it_is_missing() {
    let harness = score().size(120, 50).keys("end up").sees("Not known: Sibling in Canada");
    let harness = harness.sees("p  fills it in").keys("p").sees("Only what is missing");
    let harness = harness.sees("Sibling in Canada").keys("right").keys("ctrl-s");
    assert!(harness.session().client().family.is_some());
    harness.sees("Brother or sister in Canada: ").sees_no("once the missing facts are known");
}

#[test]
fn any_fact_is_changed_on_the_scratch_copy_and_never_on_the_client() {
    let harness = score().size(120, 40).keys("w p").sees("Everything").sees("1994-03-12");
    let harness = harness.keys("home").keys(&"delete ".repeat(10)).text("1980-03-12").keys("ctrl-s");
    let harness = harness.sees("by the changes tried").sees("−85");
    assert_eq!(*harness.session().client(), couple());
    let born = harness.session().scratch().and_then(|client| client.birth_date);
    assert_eq!(born, Some(date("1980-03-12")));
    // Leaving the form without keeping it changes nothing.
    let harness = harness.keys("x p").text("1").keys("esc");
    assert!(harness.session().scratch().is_none());
}

#[test]
fn the_jobs_of_the_scratch_copy_are_added_edited_and_deleted_and_those_on_file_stay() {
    let jobs = |harness: &Harness| harness.session().scratch().map_or(0, |client| client.work.len());
    let on_file = couple().work.len();
    let harness = score().size(120, 50).keys("w p").sees("Profile: a scratch copy, not saved");
    let harness = harness.sees("use on the copy").keys("pagedown").sees("21");
    // Deleted.
    let harness = harness.keys("x ctrl-s");
    assert_eq!(jobs(&harness), on_file - 1);
    // Edited: what is typed is told against the file, and nothing of it comes into view below.
    let harness = harness.keys("x p pagedown enter").sees("Edit a job");
    let harness = harness.text("Changed ").keys("ctrl-s ctrl-s").sees("scratch copy");
    let titles = |harness: &Harness| {
        let copy = harness.session().scratch().cloned().expect("a scratch copy");
        copy.work.iter().filter(|job| job.title.contains("Changed")).count()
    };
    assert_eq!((jobs(&harness), titles(&harness)), (on_file, 1));
    // Added: four years ago a job of a year in Canada.
    let harness = harness.keys("x p pagedown").keys(&"down ".repeat(on_file)).sees("one more").keys("enter");
    let harness = harness.sees("New job").text("Engineer").keys("tab").text("21300").keys("enter");
    let harness =
        harness.keys("tab tab").text("2018-01-01").keys("tab").text("2018-12-31").keys("tab").text("40");
    let harness = harness.keys("ctrl-s").sees("one more").keys("ctrl-s").sees("by the changes tried");
    assert_eq!(jobs(&harness), on_file + 1);
    assert_eq!(*harness.session().client(), couple());
    // The form for the client on file has no jobs: they have a tab.
    harness.keys("w 2 p").sees("Profile").sees_no("scratch").sees_no("Jobs ");
}

#[test]
fn every_base_score_to_come_is_marked_beside_one_caution() {
    let harness = Harness::new(couple(), "2026-09-01").size(120, 50).keys("4 o end enter");
    let frame = harness.frame();
    let marked = |line: &&str| line.contains(" !");
    let months = frame.lines().filter(|line| line.contains(" Dec 2026") || line.contains(" Jan 2028"));
    assert!(months.clone().count() >= 2 && months.clone().all(|line| marked(&line)), "{frame}");
    assert!(frame.lines().filter(|line| line.contains("1 Oct 2026")).all(|line| !marked(&line)), "{frame}");
    assert_eq!(frame.matches("! Base score: rules reported from 3 Nov 2026 left out").count(), 1, "{frame}");
}

#[test]
fn with_nothing_on_file_no_fact_is_said_twice_to_be_missing() {
    let frame = Harness::new(Client::default(), TODAY).size(120, 50).keys("4").frame();
    assert_eq!(frame.matches("Language results").count(), 1, "{frame}");
    assert!(!frame.contains("which gives the higher total"), "{frame}");
}

#[test]
fn a_click_selects_a_line_and_a_second_one_opens_it() {
    let harness = score().click_on("Education with language").click_on("Education with language");
    harness.sees("Education with language: 25 of 50");
}

#[test]
fn the_score_is_copied_in_the_language_in_view() {
    let harness = score().lang(Lang::Fr).keys("y");
    assert!(harness.done().copied[0].starts_with("Système de classement global"));
}

#[test]
fn the_score_follows_every_change_of_the_client() {
    let mut client = couple();
    client.provincial_nomination = Some(true);
    score().apply(vec![Effect::Edit(Box::new(client))]).sees("1,092 of 1,200").keys("u").sees("507 of 1,200");
}

#[test]
fn thousands_are_set_apart_in_the_lines_too() {
    score().sees("507 / 1,200").sees_no("1200");
    score().lang(Lang::Fr).sees("507 / 1\u{202f}200").sees_no("1200");
}

#[test]
fn what_stands_beside_the_lines_ends_before_the_edge() {
    for lang in [Lang::En, Lang::Fr] {
        for keys in ["4", "4 right enter", "4 w"] {
            for client in samples().into_iter().chain([couple()]) {
                let frame = Harness::new(client, TODAY).size(100, 30).lang(lang).keys(keys).frame();
                let wide = |line: &&str| unicode_width::UnicodeWidthStr::width(line.trim_end()) > 99;
                assert_eq!(frame.lines().find(wide), None, "{keys}");
            }
        }
    }
}

#[test]
fn the_labels_of_the_help_stand_below_each_other_however_long_the_keys() {
    let frame = score().size(100, 60).lang(Lang::Fr).keys("?").frame();
    let column = |words: &str| {
        let line = frame.lines().find(|line| line.contains(words)).expect("a line of the help");
        let before = &line[..line.find(words).expect("the words")];
        unicode_width::UnicodeWidthStr::width(before)
    };
    assert!(frame.contains("Pg préc Pg suiv"));
    assert_eq!(column("page précédente ou suivante"), column("début ou fin"));
    assert_eq!(column("page précédente ou suivante"), column("quitter"));
}

#[test]
fn tables_later_than_the_last_check_are_told_as_announced() {
    let crs = data::crs();
    let later = |edition: &&drawcheck::core::crs::Edition| edition.in_force_from > crs.verified_through;
    assert!(crs.editions.iter().any(|edition| later(&edition)));
    for (lang, announced) in [(Lang::En, "announced"), (Lang::Fr, "annoncé")] {
        let text = Text::new(lang);
        for edition in &crs.editions {
            let said = text.tables(crs, edition);
            assert_eq!(said.contains(announced), later(&edition), "{said}");
        }
    }
}
