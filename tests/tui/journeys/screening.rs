//! Ways through the tab of the clients, from key to screen and file.

use std::fs;

use crate::support::desk::{CLIENTS, Desk};
use crate::support::{Harness, TODAY, date};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::data::{self, samples};
use drawcheck::store::Folder;
use drawcheck::tui::Session;
use drawcheck::tui::screen::Route;

#[test]
fn nothing_is_read_before_the_tab_is_shown() {
    let desk = Desk::of_three();
    let session = Session::new(data::rulebook(), Client::default(), date(TODAY), Lang::En);
    let harness = Harness::with(session, Some(Folder::at(desk.path())));
    harness.done().holds_work = true;
    let harness = harness.keys("1 2 3 4 5");
    assert_eq!(harness.done().waiting.len(), 0);
    let harness = harness.keys(CLIENTS);
    assert_eq!(harness.done().waiting.len(), 1);
}

#[test]
fn a_new_client_has_a_file_at_once_and_goes_on_with_their_work() {
    let desk = Desk::new();
    let harness = desk.open(TODAY).keys("n").sees("The name.").keys("enter").sees("Type a name.");
    let harness = harness.text("Zoë Roy").keys("enter");
    assert_eq!(harness.app().route(), Route::Experience);
    assert_eq!(desk.name_in("zoe-roy"), "Zoë Roy");
    harness.keys(CLIENTS).sees("one client").sees("▌Zoë Roy");
}

#[test]
fn enter_opens_the_selected_client_at_the_result_with_the_date_in_view() {
    let desk = Desk::of_three();
    let harness = desk.open("2026-03-01").keys("down enter");
    assert_eq!(harness.app().route(), Route::Result);
    assert_eq!(harness.session().client().name, "Benoît Éluard");
    assert_eq!(harness.session().as_of(), date("2026-03-01"));
    // The list comes back with the client that is open.
    harness.keys(CLIENTS).sees("▌Benoît Éluard");
}

#[test]
fn a_search_finds_name_reference_and_notes_without_accents() {
    let desk = Desk::of_three();
    for (typed, found) in [
        ("benoit", "Benoît"),
        ("ELUARD ben", "Benoît"),
        ("2025-1", "Chloé"),
        ("telephone", "Amina"),
        ("ōta", "Chloé"),
    ] {
        let harness = desk.open(TODAY).keys("/").text(typed).sees("one found").sees(&format!("▌{found}"));
        let harness = harness.keys("enter");
        assert_eq!(harness.app().route(), Route::Result);
        assert!(harness.session().client().name.starts_with(found), "{typed}");
    }
    let harness = desk.open(TODAY).keys("/").text("nobody").sees("No client is found.");
    // The first Esc ends the search, and no more.
    harness.keys("esc").sees("3 clients").sees("Chloé");
}

#[test]
fn the_keys_of_the_search_are_letters_until_it_is_left() {
    let desk = Desk::of_three();
    let harness = desk.open(TODAY).keys("/").text("n").sees_no("New client").keys("backspace tab n");
    assert_eq!(harness.app().layers(), ["clients-new-title"]);
}

#[test]
fn the_list_is_ordered_by_name_or_by_the_last_change() {
    let desk = Desk::of_three();
    let first = |harness: &Harness, name: &str| harness.find(name).expect("listed").1;
    desk.changes("chloe", "Chloé Ōta");
    let harness = desk.open(TODAY).sees("by name");
    assert!(first(&harness, "Amina") < first(&harness, "Chloé"));
    let harness = harness.keys("s").sees("last change first");
    assert!(first(&harness, "Chloé") < first(&harness, "Amina"));
    harness.keys("s").sees("by name");
}

#[test]
fn a_client_is_copied_as_a_scenario_and_renamed() {
    let desk = Desk::of_three();
    let harness = desk.open(TODAY).keys("d").sees("4 clients").sees("▌Amina Diallo (scenar");
    assert!(desk.has("amina-diallo-scenario"));
    let harness = harness.keys("r").sees("Another name").keys("ctrl-a ctrl-k").text("Amina, if in Halifax");
    let harness = harness.keys("enter").sees("Amina, if in Halif");
    assert_eq!(desk.name_in("amina-diallo-scenario"), "Amina, if in Halifax");
    harness.sees("Amina Diallo ");
}

#[test]
fn a_deleted_client_comes_back_by_a_key_or_from_the_trash() {
    let desk = Desk::of_three();
    let harness = desk.open(TODAY).keys("down x").sees("in the trash").sees("2 clients").sees_no("Benoît");
    assert!(!desk.has("benoit"));
    let harness = harness.keys("u").sees("3 clients").sees("▌Benoît");
    assert!(desk.has("benoit"));
    let harness = harness.keys("x").sees("2 clients").keys("T").sees("Bring back");
    let harness = harness.sees("▌Benoît Éluard").sees("benoit.client.json").text("eluard").sees("▌Benoît");
    let harness = harness.keys("enter").sees("3 clients").sees("▌Benoît");
    harness.keys("T").sees("The trash is empty.");
}

#[test]
fn what_was_done_last_in_the_list_is_taken_back_first_and_then_the_edits_of_the_client_in_view() {
    let desk = Desk::of_three();
    let renamed = |harness: Harness, to: &str| harness.keys("r ctrl-u").text(to).keys("enter");
    // An edit of Amina, who is in view; then a rename, a deletion and a rename of others.
    let harness = renamed(desk.open(TODAY).keys("enter 6"), "Amina D.");
    let harness = renamed(harness.keys("down"), "Ben").keys("down x").sees("2 clients");
    let harness = renamed(harness, "Benjamin").keys("? ").sees("undo rename").keys("esc");
    let harness = harness.keys("u").sees("The name is Ben again.");
    assert_eq!(desk.name_in("benoit"), "Ben");
    let harness = harness.keys("u").sees("Back as chloe.client.json.").sees("3 clients");
    let harness = harness.keys("u").sees("The name is Benoît Éluard again.");
    assert_eq!((desk.name_in("benoit"), desk.name_in("amina")), ("Benoît Éluard".into(), "Amina D.".into()));
    let harness = harness.keys("u").sees("The last change of Amina Diallo is taken back.");
    assert_eq!(desk.name_in("amina"), "Amina Diallo");
    harness.keys("u").sees("There is nothing to undo.");
}

#[test]
fn a_name_given_since_is_not_taken_back_by_an_older_step() {
    let desk = Desk::of_three();
    let harness = desk.open(TODAY).keys("down r ctrl-u").text("Ben").keys("enter");
    desk.file("benoit", r#"{ "format": "drawcheck-client/1", "name": "Theirs" }"#);
    harness.keys("u").sees("There is nothing to undo.");
    assert_eq!(desk.name_in("benoit"), "Theirs");
}

#[test]
fn another_tab_says_where_a_deletion_is_undone() {
    let desk = Desk::of_three();
    desk.open(TODAY).keys("down x 2 u").sees("are undone on the Clients tab.");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_any_more_is_told_over_the_list_as_it_was() {
    let desk = Desk::of_three();
    let harness = desk.open(TODAY).sees("3 clients");
    let away = desk.path().with_extension("away");
    fs::rename(desk.path(), &away).expect("moved");
    fs::write(desk.path(), "").expect("a file in its place");
    let harness = harness.keys("R").sees("The client folder cannot be read").sees("Benoît");
    fs::remove_file(desk.path()).expect("removed");
    fs::rename(&away, desk.path()).expect("moved back");
    harness.keys("R").sees_no("cannot be read").sees("3 clients");
}

#[test]
fn a_path_from_home_is_found_there() {
    let desk = Desk::of_three();
    let home = desk.path().join("home");
    fs::create_dir(&home).expect("a home");
    let harness = desk.open(TODAY).keys("down e").text("~/copy.json").keys("enter").sees("A copy is in");
    assert!(home.join("copy.json").exists());
    let harness = harness.keys("E ctrl-u").text("~/list.csv").keys("enter").sees("list.csv");
    assert!(home.join("list.csv").exists());
    harness.keys("i").text("~/copy.json").keys("enter").sees("Imported as");
    assert_eq!(desk.name_in("benoit-eluard"), "Benoît Éluard");
}

#[test]
fn damaged_settings_are_left_as_they_are_and_the_person_is_told() {
    let desk = Desk::of_three();
    fs::write(desk.path().join("settings.json"), "{ damaged").expect("written");
    let harness = desk.open(TODAY).size(200, 40).keys("enter r tab tab tab tab").text("A. B.").keys("ctrl-s");
    let harness = harness.sees("Written, but the name and the paper are not kept").sees("settings.json: 1:3");
    assert_eq!(fs::read_to_string(desk.path().join("settings.json")).expect("a file"), "{ damaged");
    harness.keys("r").sees("A. B.");
}

#[test]
fn what_is_erased_from_the_trash_is_asked_about_and_gone() {
    let desk = Desk::of_three();
    let trash = desk.path().join("trash");
    let left = || fs::read_dir(&trash).expect("the trash").count();
    let harness = desk.open(TODAY).keys("down x").sees("2 clients").keys("T").sees("erase for good");
    let harness = harness.keys("ctrl-x").sees("Erase for good?").sees("benoit.client.json").keys("enter");
    assert!(left() > 0, "the first answer keeps it");
    let harness = harness.sees("Bring back").keys("ctrl-x down enter").sees("benoit.client.json is erased.");
    assert_eq!(left(), 0);
    harness.keys("u").sees("2 clients").keys("T").sees("The trash is empty.");
}

#[test]
fn a_file_is_imported_and_a_broken_one_says_everything_and_keeps_what_was_typed() {
    let (desk, elsewhere) = (Desk::new(), Desk::of_three());
    let broken =
        elsewhere.file("broken", r#"{ "format": "drawcheck-client/1", "nam": "A", "birth_date": "x" }"#);
    let harness =
        desk.open(TODAY).size(120, 40).keys("i").text(broken.to_str().expect("UTF-8")).keys("enter");
    assert_eq!(harness.app().layers(), ["clients-import-title", "clients-problems-title"]);
    let harness = harness.sees("nam: ").sees("name: ").sees("birth_date: ").keys("esc");
    assert_eq!(harness.app().layers(), ["clients-import-title"]);
    // What was typed stands there to be put right.
    let harness = harness.sees("broken.client.json").keys("ctrl-a ctrl-k");
    let harness =
        harness.text(broken.with_file_name("amina.client.json").to_str().expect("UTF-8")).keys("enter");
    let harness = harness.sees("Imported as amina-diallo.client.json").sees("▌Amina Diallo");
    harness.keys("i").text("/nowhere/at/all.client.json").keys("enter").sees("There is no such file");
}

#[test]
fn an_export_asks_before_it_replaces_a_file() {
    let (desk, elsewhere) = (Desk::of_three(), Desk::new());
    let to = elsewhere.path().join("a.json");
    fs::write(&to, "mine").expect("a file");
    let harness = desk.open(TODAY).size(120, 40).keys("e").text(to.to_str().expect("UTF-8")).keys("enter");
    let harness = harness.sees("is there already").keys("enter");
    assert_eq!(fs::read_to_string(&to).expect("a file"), "mine");
    let harness = harness.keys("e").text(to.to_str().expect("UTF-8")).keys("enter down enter");
    harness.sees("A copy is in");
    assert!(fs::read_to_string(&to).expect("a file").contains("Amina"));
}

#[test]
fn the_matrix_follows_the_date_in_view() {
    let desk = Desk::of_a_change();
    let harness = desk.open("2025-02-26").keys("down").sees("● eligible  Transport");
    // The date layer lies over the matrix, which follows all the same.
    let harness = harness.keys("t").text("2025-03-01").sees_no("● eligible  Transport");
    harness.keys("esc").sees("● eligible  Transport").keys("]").sees_no("● eligible  Transport");
}

#[test]
fn a_comparison_shows_the_affected_with_reasons_and_opens_them() {
    let desk = Desk::of_a_change();
    let harness = desk.open("2025-03-01").keys("c").sees("26 Feb 2025").keys("enter");
    let harness = harness.sees("26 Feb 2025 → 1 Mar 2025").sees("3 of 4 affected").sees_no("Đài");
    let harness = harness.sees("◐→●").sees("●→·").sees("·→◐");
    let harness = harness.keys("down").sees("loses  Transport  ● eligible → no such category");
    let harness = harness.sees("Rules of 27 Feb 2025: This category has ended").sees("Source: ");
    // Everybody, then the affected again.
    let harness = harness.sees("only these").keys("f").sees("Đài").sees("3 of 4 affected · all listed");
    let harness = harness.keys("f").sees_no("Đài").sees("3 of 4 affected · only these");
    let harness = harness.keys("home down down enter");
    assert_eq!(harness.session().client().name, "Chloé Ōta");
    assert_eq!(harness.session().as_of(), date("2025-03-01"));
    let harness = harness.keys(CLIENTS).sees("3 of 4 affected").keys("esc").sees("4 clients");
    harness.keys("f").sees("Compare with another day first.");
}

#[test]
fn a_day_that_is_none_or_is_in_view_is_told_so() {
    let harness = Desk::of_a_change().open("2025-03-01").keys("c").text("2025-13-01");
    let harness = harness.sees("“2025-13-01” is not a date").keys("ctrl-a ctrl-k").text("2025-03-01");
    let harness = harness.sees("This is the day in view.").keys("ctrl-a ctrl-k").text("nothing like it");
    harness.sees("Nothing found.").keys("ctrl-a ctrl-k").text("2025-02-26").sees("this day");
}

#[test]
fn where_there_is_room_the_categories_have_their_whole_names() {
    let desk = Desk::of_three();
    for (lang, names) in
        [(Lang::En, ["Healthcare", "Senior managers"]), (Lang::Fr, ["Métiers", "Transports"])]
    {
        let harness = desk.open(TODAY).lang(lang).size(160, 40);
        names.into_iter().fold(harness, |harness, name| harness.sees(&format!("{name} ")));
    }
}

#[test]
fn the_reasons_are_those_of_the_command_line() {
    let desk = Desk::of_a_change();
    let to = desk.path().join("affected.csv");
    let harness = desk.open("2025-03-01").size(120, 40).keys("c enter E ctrl-a ctrl-k");
    harness.text(to.to_str().expect("UTF-8")).keys("enter").sees("3 clients are in");
    let table = fs::read_to_string(&to).expect("a table");
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 4, "{table}");
    assert!(lines[0].contains(",gains,loses,depends,changes,file,error"), "{table}");
    assert!(lines[2].contains("Benoît Éluard") && lines[2].contains("This category has ended"), "{table}");
    let harness =
        desk.open("2025-03-01").size(120, 40).keys("E ctrl-a ctrl-k").text(to.to_str().expect("UTF-8"));
    let harness = harness.keys("enter").sees("is there already").keys("enter");
    assert_eq!(fs::read_to_string(&to).expect("a table"), table);
    harness.keys("E ctrl-a ctrl-k").text("/nowhere/at/all.csv").keys("enter").sees("Not written");
}

#[test]
fn a_long_run_is_stopped_by_a_key_and_what_it_still_says_is_not_heard() {
    let desk = Desk::of_three();
    let harness = desk.open(TODAY);
    harness.done().holds_work = true;
    let harness = harness.keys("]").keys("[").sees("of 3 done…").keys("esc").sees("stopped at 0 of 3");
    let number = harness.done().waiting.last().expect("a run").run;
    assert!(harness.done().stopped.contains(&number));
    // Keys go on working, and late news change nothing.
    let harness = harness.keys("down").work().sees("stopped at 0 of 3").sees("▌Benoît");
    harness.keys("R").sees("3 clients").sees("● eligible").sees_no("stopped");
}

#[test]
fn news_of_an_earlier_date_are_dropped() {
    let desk = Desk::of_a_change();
    let harness = desk.open("2025-02-26");
    harness.done().holds_work = true;
    let harness = harness.keys("]");
    let stale = harness.done().waiting.remove(0);
    let harness = harness.keys("t").text("2025-02-26").keys("enter");
    harness.done().waiting.push(stale);
    // The stale run is done last, and says what held under other rules.
    let harness = harness.work();
    let line = harness.frame().lines().find(|line| line.contains("Benoît")).expect("listed").to_owned();
    assert!(line.contains('●'), "{line}");
}

#[test]
fn files_changed_by_another_program_are_read_again() {
    let desk = Desk::of_three();
    let harness = desk.open(TODAY);
    desk.changes("amina", "Amina Diallo-Roy");
    desk.file("new", r#"{ "format": "drawcheck-client/1", "name": "Nadia" }"#);
    let harness = harness.sees_no("Nadia").keys("1").keys(CLIENTS).sees("4 clients").sees("Diallo-Roy");
    fs::remove_file(desk.path().join("new.client.json")).expect("a file");
    harness.keys("f5").sees("3 clients").sees_no("Nadia");
}

#[test]
fn what_is_wrong_with_a_file_is_listed_and_the_file_left_alone() {
    let desk = Desk::of_three();
    let text = r#"{ "format": "drawcheck-client/1", "nam": "A" }"#;
    let file = desk.file("broken", text);
    let harness = desk.open(TODAY).keys("end").sees("▌broken.client.json").sees("nam: There is no key");
    let harness = harness.keys("r").sees("left as it is").keys("d").sees("left as it is");
    let harness = harness.keys("enter");
    assert_eq!(harness.app().layers(), ["clients-problems-title"]);
    assert_eq!(fs::read_to_string(file).expect("a file"), text);
}

#[test]
fn the_samples_touch_nothing_on_the_disk() {
    let harness = Harness::demo(samples()).keys(CLIENTS).sees("4 clients").keys("n").sees("without --demo");
    let harness = harness.keys("x").sees("without --demo").keys("home enter");
    assert_eq!(harness.app().route(), Route::Result);
    assert_eq!(harness.session().client().name, "Example: civil engineer");
    assert_eq!(harness.done().saved.len(), 0);
}

#[test]
fn without_a_folder_the_tab_says_so() {
    Harness::new(crate::support::engineer(), TODAY).keys(CLIENTS).sees("There is no client folder here.");
}

#[test]
fn a_click_selects_a_client_and_a_second_opens_them() {
    let desk = Desk::of_three();
    let harness = desk.open(TODAY).click_on("Chloé").sees("▌Chloé").click_on("Chloé");
    assert_eq!(harness.session().client().name, "Chloé Ōta");
}

#[test]
fn the_details_scroll_when_they_have_the_keys() {
    let desk = Desk::of_a_change();
    let harness = desk.open("2025-03-01").size(60, 20).keys("c enter").sees("more").keys("right end");
    let harness = harness.sees("5 Nov 2024").sees("▌Amina").keys("left down");
    harness.sees("▌Benoît");
}

#[test]
fn a_thousand_clients_are_listed_and_searched() {
    let desk = Desk::new();
    desk.many(1_000);
    let harness = desk.open(TODAY).sees("1,000 clients").keys("end").sees("▌Client 00999");
    harness.keys("/").text("00123").sees("one found").sees("▌Client 00123");
}

#[test]
fn no_size_of_the_terminal_panics() {
    let desk = Desk::of_a_change();
    for lang in [Lang::En, Lang::Fr] {
        for keys in ["home", "c enter", "/", "c enter right", "x", "T"] {
            let mut harness = desk.open("2025-03-01").lang(lang).keys(keys);
            for columns in (1..=150).step_by(9) {
                for rows in (1..=45).step_by(4) {
                    harness = harness.size(columns, rows);
                }
            }
            for (columns, rows) in [(1, 1), (59, 20), (60, 19), (60, 20), (61, 21), (130, 45)] {
                harness = harness.size(columns, rows);
            }
        }
    }
}
