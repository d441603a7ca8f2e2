//! Ways through the client folder: saving after every change, conflicts, other clients.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{Harness, TODAY, date, engineer, moment};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::data::{rulebook, samples};
use drawcheck::store::{self, Expected, Folder, Trashed, backup, history};
use drawcheck::tui::Session;
use drawcheck::tui::screen::Effect;
use drawcheck::tui::session::Done;
use tempfile::TempDir;

fn named(name: &str) -> Client {
    Client { name: name.to_owned(), ..engineer() }
}

fn edit(name: &str) -> Vec<Effect> {
    vec![Effect::Edit(Box::new(named(name)))]
}

/// A client folder that is not there yet, in a folder that is.
fn folder() -> (TempDir, Folder) {
    let outer = tempfile::tempdir().expect("a folder");
    let folder = Folder::at(outer.path().join("clients"));
    (outer, folder)
}

/// The program about a person of whom nothing is known.
fn newcomer(folder: &Folder) -> Harness {
    let session = Session::new(rulebook(), Client::default(), date(TODAY), Lang::En);
    Harness::with(session, Some(folder.clone()))
}

/// The program about Amina, whose file is in the folder.
fn amina(folder: &Folder) -> (PathBuf, Harness) {
    let (file, saved) = folder.create(&engineer(), moment()).expect("saved");
    let session = Session::new(rulebook(), engineer(), date(TODAY), Lang::En);
    (file.clone(), Harness::with(session.in_file(file, saved.stamp), Some(folder.clone())))
}

fn name_in(file: &Path) -> String {
    store::read(rulebook(), file).expect("a client").0.name
}

/// What another program does.
fn changed_elsewhere(file: &Path) {
    store::save(file, &named("Theirs"), Expected::Anything, moment()).expect("saved");
}

/// The client that was deleted last.
fn deleted(harness: &Harness) -> Trashed {
    match harness.session().done.last() {
        Some(Done::Deleted(trashed)) => trashed.clone(),
        done => panic!("not deleted: {done:?}"),
    }
}

/// The names of the clients in a folder, by file.
fn names(folder: &Folder) -> Vec<String> {
    let entries = folder.entries(rulebook()).expect("a folder");
    entries.map(|entry| entry.client().expect("a client").name.clone()).collect()
}

#[test]
fn a_new_person_has_a_file_from_the_first_change_on() {
    let (_outer, folder) = folder();
    let harness = newcomer(&folder).keys("ctrl-s").sees("nothing to save yet").keys("L L 1 2");
    assert!(!folder.path().exists());
    let harness = harness.apply(edit("Amina Diallo")).sees_no("*");
    let file = folder.path().join("amina-diallo.client.json");
    assert_eq!((harness.session().file.as_ref(), name_in(&file).as_str()), (Some(&file), "Amina Diallo"));
    assert_eq!(folder.most_recent(), Some(file));
    assert!(harness.keys("q").app().is_finished());
}

#[test]
fn every_change_taken_back_and_made_again_is_in_the_file_and_its_history() {
    let (_outer, folder) = folder();
    let (file, harness) = amina(&folder);
    let harness = harness.apply(edit("Amina D.")).sees_no("Saved");
    assert_eq!(name_in(&file), "Amina D.");
    let harness = harness.keys("u").sees("Taken back.");
    assert_eq!(name_in(&file), "Amina Diallo");
    let harness = harness.keys("ctrl-r").sees("Made again.");
    assert_eq!((name_in(&file).as_str(), name_in(&backup(&file)).as_str()), ("Amina D.", "Amina Diallo"));
    assert_eq!(history::read(&file).expect("a history").events.len(), 4);
    assert!(harness.keys("q").app().is_finished());
}

#[test]
fn each_client_has_changes_of_their_own_to_take_back() {
    let (_outer, folder) = folder();
    let (file, harness) = amina(&folder);
    let (other, _) = folder.create(&named("Luc Tremblay"), moment()).expect("saved");
    let harness = harness.apply(edit("Amina D.")).apply(vec![Effect::OpenClient(other.clone())]);
    let harness = harness.sees("Luc Tremblay").keys("u").sees("nothing to undo");
    let harness = harness.apply(edit("Luc T.")).apply(vec![Effect::OpenClient(file.clone())]);
    let harness = harness.sees("Amina D.").keys("u").sees("Amina Diallo");
    assert_eq!((name_in(&file).as_str(), name_in(&other).as_str()), ("Amina Diallo", "Luc T."));
    // A file that has changed since begins anew.
    let harness = harness.apply(vec![Effect::OpenClient(other)]).keys("u ctrl-r");
    changed_elsewhere(&file);
    let harness = harness.apply(vec![Effect::OpenClient(file.clone())]).sees("Theirs");
    assert!(!harness.session().can_undo() && !harness.session().can_redo());
    assert_eq!(folder.recent()[0], file);
}

/// Amina renamed here, and her file changed by another program before it could be saved.
fn conflict(folder: &Folder) -> (PathBuf, Harness) {
    let (file, harness) = amina(folder);
    changed_elsewhere(&file);
    let harness = harness.apply(edit("Mine"));
    assert_eq!(harness.app().layers(), ["clients-conflict-title"]);
    assert_eq!(name_in(&file), "Theirs", "nothing is overwritten before the person chose");
    (file, harness.sees("Changed by another program").sees("amina-diallo.client.json"))
}

#[test]
fn a_conflict_put_off_is_asked_again_and_nothing_is_lost() {
    let (_outer, folder) = folder();
    let (file, harness) = conflict(&folder);
    let harness = harness.keys("esc").sees("Mine*");
    let harness = harness.apply(edit("Mine again")).sees("Changed by another program").keys("esc");
    let harness = harness.keys("ctrl-s").sees("Changed by another program").keys("esc");
    let harness = harness.keys("q").sees("changes that are not saved");
    // Saving on the way out asks what to do with the other version first.
    let harness = harness.keys("down enter").sees("Changed by another program");
    assert!(!harness.app().is_finished());
    assert_eq!(name_in(&file), "Theirs");
    // Once that is answered, nothing more has to be asked for.
    assert!(harness.keys("enter").app().is_finished());
    assert_eq!(names(&folder), ["Theirs", "Mine again"]);
}

#[test]
fn mine_is_kept_with_theirs_in_a_file_beside_it() {
    let (_outer, folder) = folder();
    let (file, harness) = conflict(&folder);
    let harness = harness.keys("down enter").sees("theirs.bak");
    assert_eq!(name_in(&file), "Mine");
    let harness = harness.apply(edit("Mine later"));
    let theirs = folder.path().join("amina-diallo.client.json.theirs.bak");
    assert_eq!((name_in(&file).as_str(), name_in(&theirs).as_str()), ("Mine later", "Theirs"));
    assert!(harness.keys("q").app().is_finished());
}

#[test]
fn theirs_is_taken_and_undo_brings_mine_back() {
    let (_outer, folder) = folder();
    let (file, harness) = conflict(&folder);
    let harness = harness.keys("down down enter").sees("Theirs").sees_no("*");
    assert_eq!(name_in(&file), "Theirs");
    let harness = harness.keys("u").sees("Mine");
    assert_eq!(name_in(&file), "Mine");
    assert!(harness.keys("q").app().is_finished());
}

#[test]
fn mine_is_saved_as_a_new_file_and_goes_on_there() {
    let (_outer, folder) = folder();
    let (file, harness) = conflict(&folder);
    let harness = harness.keys("enter").sees("Saved in");
    let mine = folder.path().join("mine.client.json");
    assert_eq!((name_in(&file).as_str(), name_in(&mine).as_str()), ("Theirs", "Mine"));
    let harness = harness.apply(edit("Mine later"));
    assert_eq!((name_in(&file).as_str(), name_in(&mine).as_str()), ("Theirs", "Mine later"));
    assert!(harness.keys("q").app().is_finished());
}

#[test]
fn a_file_that_is_gone_is_written_again_only_when_asked() {
    let (_outer, folder) = folder();
    let (file, harness) = amina(&folder);
    fs::remove_file(&file).expect("removed");
    let harness = harness.apply(edit("Mine")).sees("no longer there");
    assert!(!file.exists());
    let harness = harness.keys("down enter").sees("Saved in");
    assert_eq!(name_in(&file), "Mine");
    assert!(harness.keys("q").app().is_finished());
}

#[test]
fn their_version_that_is_damaged_is_shown_with_its_problems_and_stays() {
    let (_outer, folder) = folder();
    let (file, harness) = amina(&folder);
    fs::write(&file, "{ \"half").expect("written");
    let harness = harness.apply(edit("Mine")).keys("down down enter").sees("ends too early");
    assert_eq!(fs::read(&file).expect("a file"), b"{ \"half");
    harness.keys("esc").sees("Mine*");
}

#[test]
fn a_save_that_failed_is_tried_again_at_the_next_change_and_leaving_asks_until_then() {
    let (_outer, folder) = folder();
    let (file, harness) = amina(&folder);
    harness.done().full = Some("disk full".to_owned());
    let harness = harness.apply(edit("Amina D.")).sees("Not saved: disk full").sees("Amina D.*");
    let harness = harness.keys("q").sees("changes that are not saved").keys("esc");
    // Nothing is opened over what is not saved.
    let (other, _) = folder.create(&named("Luc"), moment()).expect("saved");
    let harness = harness.apply(vec![Effect::OpenClient(other)]).sees("Not saved").sees("Amina D.");
    harness.done().full = None;
    let harness = harness.apply(edit("Amina D. Roy")).sees_no("*");
    assert_eq!(name_in(&file), "Amina D. Roy");
    assert!(harness.keys("q").app().is_finished());
}

#[test]
fn a_change_that_is_saved_and_not_in_the_history_is_told() {
    let (_outer, folder) = folder();
    let (file, harness) = amina(&folder);
    fs::remove_file(history::file(&file)).expect("removed");
    fs::create_dir(history::file(&file)).expect("a folder in its place");
    let harness = harness.apply(edit("Amina D.")).sees("not added to the history").sees_no("*");
    assert_eq!(name_in(&file), "Amina D.");
    assert!(harness.keys("q").app().is_finished());
}

#[test]
fn a_damaged_file_is_not_opened_and_says_everything_that_is_wrong() {
    let (_outer, folder) = folder();
    let (_, harness) = amina(&folder);
    let bad = folder.path().join("bad.client.json");
    let text = "{\n\"format\": \"drawcheck-client/1\",\n\"nam\": \"B\",\n\"work\": 7 }";
    fs::write(&bad, text).expect("written");
    let harness = harness.apply(vec![Effect::OpenClient(bad.clone())]);
    let harness = harness.sees("bad.client.json is left as it is").sees("line 3, nam:").sees("line 4, work:");
    let harness = harness.keys("esc").sees("Amina Diallo");
    assert_eq!(fs::read_to_string(&bad).expect("a file"), text);
    harness.lang(Lang::Fr).apply(vec![Effect::OpenClient(bad)]).sees("ligne 3, nam\u{a0}:");
}

#[test]
fn what_is_done_with_the_files_is_done_in_the_folder() {
    let (outer, folder) = folder();
    let (file, harness) = amina(&folder);
    let harness = harness.apply(edit("Amina D."));
    assert_eq!(names(&folder), ["Amina D."]);
    let harness = harness.apply(vec![Effect::DuplicateClient(file.clone())]);
    assert_eq!(names(&folder), ["Amina D. (scenario)", "Amina D."]);
    let copy = harness.session().touched.clone().expect("the copy");
    let rename = Effect::RenameClient { file: copy.clone(), name: "Luc".to_owned() };
    let harness = harness.apply(vec![rename]);
    assert_eq!(names(&folder), ["Luc", "Amina D."]);
    let rename = Effect::RenameClient { file: file.clone(), name: "Amina Roy".to_owned() };
    let harness = harness.apply(vec![rename]).sees("Amina Roy").keys("u ctrl-r");
    assert_eq!(names(&folder), ["Luc", "Amina Roy"]);
    let harness = harness.apply(vec![Effect::DeleteClient(copy)]).sees("in the trash");
    assert_eq!((names(&folder).len(), folder.trash().expect("a trash").len()), (1, 1));
    let trashed = deleted(&harness);
    let harness = harness.apply(vec![Effect::RestoreClient(trashed)]).sees("Back as");
    assert_eq!((names(&folder).len(), folder.trash().expect("a trash").len()), (2, 0));
    assert!(!harness.session().done.iter().any(|done| matches!(done, Done::Deleted(_))));
    let export = |replace| Effect::ExportClient { file: file.clone(), to: outer.path().to_owned(), replace };
    let harness = harness.apply(vec![export(false)]).sees("A copy is in");
    let harness =
        harness.apply(vec![export(false)]).sees("Replace it").keys("down enter").sees("A copy is in");
    let from = outer.path().join("amina-diallo.client.json");
    harness.apply(vec![Effect::ImportClient(from)]).sees("Imported as");
    assert_eq!(names(&folder).len(), 3);
}

#[test]
fn notes_too_long_to_be_read_again_are_not_saved_and_not_lost() {
    let (_outer, folder) = folder();
    let (file, harness) = amina(&folder);
    let harness = harness.keys("2 n tab tab tab").paste(&"note ".repeat(230_000)).keys("ctrl-s");
    let harness = harness.sees("Not saved: Longer than 1 MiB, which is not read again: shorten the notes.");
    assert_eq!(harness.session().client().notes.len(), 5 * 230_000 - 1);
    assert_eq!(name_in(&file), "Amina Diallo", "the file can still be read");
    harness.keys("q").sees("changes that are not saved");
}

#[test]
fn the_client_in_view_is_deleted_and_someone_new_takes_the_place() {
    let (_outer, folder) = folder();
    let (file, harness) = amina(&folder);
    let harness = harness.apply(vec![Effect::DeleteClient(file.clone())]).sees_no("Amina Diallo");
    assert!(harness.session().file.is_none() && !file.exists());
    let effects = vec![Effect::RestoreClient(deleted(&harness)), Effect::OpenClient(file)];
    let harness = harness.apply(effects);
    harness.sees("Amina Diallo");
}

#[test]
fn a_file_to_import_with_problems_changes_nothing() {
    let (outer, folder) = folder();
    let (_, harness) = amina(&folder);
    let bad = outer.path().join("bad.json");
    fs::write(&bad, "[]").expect("written");
    let harness = harness.apply(vec![Effect::ImportClient(bad)]).sees("one JSON object");
    assert_eq!(folder.files().expect("a folder").len(), 1);
    let nowhere = outer.path().join("nowhere.json");
    harness.keys("esc").apply(vec![Effect::ImportClient(nowhere)]).sees("There is no such file.");
}

#[test]
fn samples_touch_nothing_and_have_no_folder() {
    let harness = Harness::demo(vec![engineer()]).apply(edit("X"));
    let harness = harness.apply(vec![Effect::DeleteClient("a.client.json".into())]).sees("no client folder");
    assert!(harness.done().saved.is_empty());
}

#[test]
fn the_question_of_a_conflict_is_asked_in_french_too() {
    let (_outer, folder) = folder();
    let (file, harness) = amina(&folder);
    changed_elsewhere(&file);
    let harness = harness.lang(Lang::Fr).size(60, 20).apply(edit("Mine"));
    harness.sees("Rien n’a été").sees("garder ma version").sees("prendre l’autre");
}

#[test]
fn names_have_room_before_the_columns_of_the_categories_are_wider_than_they_need() {
    for (columns, rows) in [(80, 24), (120, 40), (160, 50)] {
        for lang in [Lang::En, Lang::Fr] {
            let harness = Harness::demo(samples()).lang(lang).size(columns, rows).keys("6");
            for sample in samples() {
                assert!(harness.says(&sample.name), "{} in\n{}", sample.name, harness.frame());
            }
        }
    }
}
