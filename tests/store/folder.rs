//! Creating, listing, renaming, deleting and restoring, importing and exporting clients.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use drawcheck::core::client::Client;
use drawcheck::data::rulebook;
use drawcheck::store::{Expected, SaveError};
use drawcheck::store::{Folder, FolderError, ReadError, Trashed, backup, history, read, save};
use tempfile::TempDir;

fn now() -> DateTime<Utc> {
    "2026-11-22T14:03:09Z".parse().unwrap()
}

fn named(name: &str) -> Client {
    Client { name: name.to_owned(), ..Client::default() }
}

/// A client folder that is not there yet, in a folder that is.
fn folder() -> (TempDir, Folder) {
    let outer = tempfile::tempdir().unwrap();
    let folder = Folder::at(outer.path().join("a/b/clients"));
    (outer, folder)
}

fn create(folder: &Folder, name: &str) -> PathBuf {
    folder.create(&named(name), now()).unwrap().0
}

fn name_in(path: &Path) -> String {
    read(rulebook(), path).unwrap().0.name
}

fn files_in(path: &Path) -> Vec<String> {
    let names = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn a_folder_that_is_not_there_is_empty_and_made_for_its_owner_by_the_first_client() {
    let (_outer, folder) = folder();
    assert_eq!(folder.entries(rulebook()).unwrap().count(), 0);
    assert!(folder.most_recent().is_none() && !folder.path().exists());
    let file = create(&folder, "Amina Diallo");
    assert_eq!(file, folder.path().join("amina-diallo.client.json"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(folder.path()), mode(&file), mode(&history::file(&file))), (0o700, 0o600, 0o600));
    }
}

#[test]
fn clients_of_one_name_get_files_of_their_own() {
    let (_outer, folder) = folder();
    let files: Vec<_> = (0..3).map(|_| create(&folder, "Li Wei")).collect();
    let names: Vec<_> = files.iter().map(|file| file.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["li-wei.client.json", "li-wei-2.client.json", "li-wei-3.client.json"]);
}

#[test]
fn a_scenario_is_a_copy_under_another_name() {
    let (_outer, folder) = folder();
    let file = create(&folder, "Amina");
    let (copy, _) = folder.duplicate(rulebook(), &file, |name| format!("{name} (scenario)"), now()).unwrap();
    assert_eq!((name_in(&copy), name_in(&file)), ("Amina (scenario)".to_owned(), "Amina".to_owned()));
}

#[test]
fn a_client_gets_another_name_and_keeps_its_file_and_history() {
    let (_outer, folder) = folder();
    let file = create(&folder, "Amina");
    folder.rename(rulebook(), &file, "Amina Roy", now()).unwrap();
    assert_eq!(name_in(&file), "Amina Roy");
    assert_eq!(history::read(&file).unwrap().events.len(), 2);
}

#[test]
fn a_deleted_client_is_restored_with_all_that_belongs_to_it() {
    let (_outer, folder) = folder();
    let file = create(&folder, "Amina");
    folder.rename(rulebook(), &file, "Amina Roy", now()).unwrap();
    let before = files_in(folder.path());
    let history = fs::read(history::file(&file)).unwrap();
    let trashed = folder.delete(&file).unwrap();
    assert_eq!(files_in(folder.path()), ["trash"]);
    assert_eq!(folder.trash().unwrap(), std::slice::from_ref(&trashed));
    assert_eq!(name_in(&trashed.file), "Amina Roy");
    assert_eq!(folder.restore(&trashed).unwrap(), file);
    assert_eq!(files_in(folder.path()), [&before[..], &["trash".to_owned()]].concat());
    assert_eq!(fs::read(history::file(&file)).unwrap(), history);
    assert_eq!(name_in(&backup(&file)), "Amina");
}

#[test]
fn what_is_erased_is_gone_with_all_that_belongs_to_it_and_nothing_else_is() {
    let (_outer, folder) = folder();
    let (file, kept) = (create(&folder, "Amina"), create(&folder, "Benoît"));
    folder.rename(rulebook(), &file, "Amina Roy", now()).unwrap();
    let trashed = folder.delete(&file).unwrap();
    let in_place = Trashed { file: kept.clone(), was: kept.clone() };
    assert!(folder.erase(&in_place).is_err(), "only what is in the trash");
    folder.erase(&trashed).unwrap();
    assert!(files_in(&folder.path().join("trash")).is_empty());
    assert!(folder.trash().unwrap().is_empty() && kept.exists());
    assert!(folder.erase(&trashed).is_err(), "it is there no more");
}

#[test]
fn what_is_in_the_trash_gives_way_to_a_name_taken_since() {
    let (_outer, folder) = folder();
    let trashed = folder.delete(&create(&folder, "Amina")).unwrap();
    let other = create(&folder, "Amina");
    let restored = folder.restore(&trashed).unwrap();
    assert_ne!(restored, other);
    assert_eq!((name_in(&restored), name_in(&other)), ("Amina".to_owned(), "Amina".to_owned()));
}

#[test]
fn the_trash_keeps_every_client_of_one_name() {
    let (_outer, folder) = folder();
    for _ in 0..3 {
        folder.delete(&create(&folder, "Amina")).unwrap();
    }
    let trash = folder.trash().unwrap();
    assert_eq!(trash.len(), 3);
    assert!(trash.iter().all(|trashed| history::read(&trashed.file).unwrap().events.len() == 1));
}

#[test]
fn what_a_killed_program_left_beside_a_client_is_never_taken_for_anothers() {
    let (_outer, folder) = folder();
    let file = create(&folder, "Amina");
    // Killed between the client and its history, on the way to the trash.
    let left = history::file(&file);
    let kept = fs::read(&left).unwrap();
    let trashed = folder.delete(&file).unwrap();
    fs::rename(history::file(&trashed.file), &left).unwrap();
    let other = create(&folder, "Amina");
    assert_ne!(other, file);
    assert_eq!(history::read(&other).unwrap().events.len(), 1);
    assert_eq!(name_in(&folder.restore(&trashed).unwrap()), "Amina");
    assert_eq!(fs::read(&left).unwrap(), kept);
}

#[test]
fn only_files_of_the_folder_are_deleted() {
    let (outer, folder) = folder();
    let elsewhere = outer.path().join("x.client.json");
    fs::write(&elsewhere, "{}").unwrap();
    assert!(folder.delete(&elsewhere).is_err());
    assert!(elsewhere.exists());
}

#[test]
fn an_import_with_problems_lists_them_all_and_leaves_no_file() {
    let (outer, folder) = folder();
    let from = outer.path().join("x.json");
    fs::write(&from, r#"{"format":"drawcheck-client/1","nam":"B","work":7}"#).unwrap();
    let Err(FolderError::Read(ReadError::Problems(problems))) = folder.import(rulebook(), &from, now())
    else {
        panic!("it has problems")
    };
    assert_eq!(problems.len(), 3);
    assert!(!folder.path().exists());
    fs::write(&from, r#"{"format":"drawcheck-client/1","name":"B"}"#).unwrap();
    let (file, _) = folder.import(rulebook(), &from, now()).unwrap();
    assert_eq!(name_in(&file), "B");
}

#[test]
fn an_export_replaces_only_what_it_is_told_to() {
    let (outer, folder) = folder();
    let file = create(&folder, "Amina");
    let to = folder.export(&file, outer.path(), false).unwrap();
    assert_eq!(to, outer.path().join("amina.client.json"));
    assert_eq!(fs::read(&to).unwrap(), fs::read(&file).unwrap());
    fs::write(&to, "mine").unwrap();
    assert!(matches!(folder.export(&file, &to, false), Err(FolderError::Exists(path)) if path == to));
    assert_eq!(fs::read(&to).unwrap(), b"mine");
    folder.export(&file, &to, true).unwrap();
    assert_eq!(fs::read(&to).unwrap(), fs::read(&file).unwrap());
}

#[test]
fn an_export_copies_all_of_a_file_however_long_it_is() {
    let (outer, folder) = folder();
    let file = create(&folder, "Amina");
    let long = [fs::read(&file).unwrap(), vec![b' '; 3 << 20]].concat();
    fs::write(&file, &long).unwrap();
    let to = folder.export(&file, outer.path(), false).unwrap();
    assert_eq!(fs::read(&to).unwrap(), long);
}

#[test]
fn the_client_opened_last_is_the_first_of_the_recent_ones() {
    let (_outer, folder) = folder();
    let files = ["A", "B", "C"].map(|name| create(&folder, name));
    for file in [&files[0], &files[1], &files[2], &files[1]] {
        folder.note_opened(file);
    }
    assert_eq!(folder.recent(), [&files[1], &files[2], &files[0]].map(PathBuf::clone));
    folder.delete(&files[1]).unwrap();
    assert_eq!(folder.most_recent().as_ref(), Some(&files[2]));
    fs::write(folder.path().join(".recent"), "[\"../../etc/passwd\", 3").unwrap();
    assert!(folder.recent().is_empty());
}

#[test]
fn a_file_changed_since_it_was_read_is_a_conflict_and_stays() {
    let (_outer, folder) = folder();
    let file = create(&folder, "Amina");
    let (_, stamp) = read(rulebook(), &file).unwrap();
    let theirs = save(&file, &named("Theirs"), Expected::Read(stamp), now()).unwrap().stamp;
    let before = files_in(folder.path());
    let Err(SaveError::Conflict(conflict)) = save(&file, &named("Mine"), Expected::Read(stamp), now()) else {
        panic!("it has changed")
    };
    assert_eq!(conflict.theirs, Some(theirs));
    assert_eq!((name_in(&file), name_in(&backup(&file))), ("Theirs".to_owned(), "Amina".to_owned()));
    assert_eq!(files_in(folder.path()), before);
    let conflict = save(&file, &named("Mine"), Expected::Nothing, now());
    assert!(matches!(conflict, Err(SaveError::Conflict(_))));
    save(&file, &named("Mine"), Expected::Read(theirs), now()).unwrap();
    assert_eq!((name_in(&file), name_in(&backup(&file))), ("Mine".to_owned(), "Theirs".to_owned()));
    fs::remove_file(&file).unwrap();
    let Err(SaveError::Conflict(conflict)) = save(&file, &named("Mine"), Expected::Read(theirs), now())
    else {
        panic!("it is gone")
    };
    assert_eq!(conflict.theirs, None);
    assert!(!file.exists());
}
