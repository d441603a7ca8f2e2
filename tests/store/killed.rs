//! A program killed amid saving, and two that save at once.

#![cfg(unix)]

use std::io::{BufRead, BufReader, ErrorKind};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use chrono::{DateTime, Utc};
use drawcheck::core::client::Client;
use drawcheck::data::rulebook;
use drawcheck::store::{Expected, SaveError, backup, history, read, save};

/// Names the file for the child; without it the child does nothing.
const FILE: &str = "DRAWCHECK_TEST_FILE";

fn now() -> DateTime<Utc> {
    "2026-11-22T14:03:09Z".parse().unwrap()
}

/// The client of the save with this number: short and long ones in turn.
fn numbered(number: u64) -> Client {
    let notes = "x".repeat(if number.is_multiple_of(2) { 10 } else { 60_000 });
    Client { name: format!("save {number}"), notes, funds_cad: Some(number), ..Client::default() }
}

/// Saves without end. This file is run as the child, so that what is killed is a whole process.
#[test]
#[ignore = "the child of the test of kills"]
#[allow(clippy::print_stdout)] // the parent counts the lines
fn a_program_that_saves() {
    let Ok(file) = std::env::var(FILE) else { return };
    let path = Path::new(&file);
    let mut expected = match read(rulebook(), path) {
        Ok((_, stamp)) => Expected::Read(stamp),
        Err(_) => Expected::Nothing,
    };
    for number in 1.. {
        let saved = save(path, &numbered(number), expected, now()).expect("saved");
        expected = Expected::Read(saved.stamp);
        println!("saved");
    }
}

#[test]
fn a_program_killed_at_any_moment_leaves_the_old_version_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.client.json");
    for round in 0..60_usize {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed::a_program_that_saves", "--ignored", "--nocapture"])
            .env(FILE, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let saves = lines.map_while(Result::ok).filter(|line| line.contains("saved"));
        assert_eq!(saves.take(1 + round % 3).count(), 1 + round % 3);
        // Somewhere within the next save; where exactly is different each time.
        (0..round * 700).for_each(|turn| _ = std::hint::black_box(turn));
        child.kill().unwrap();
        child.wait().unwrap();
        let (client, stamp) =
            read(rulebook(), &path).unwrap_or_else(|error| panic!("round {round}: {error:?}"));
        let number = client.funds_cad.unwrap();
        assert_eq!(client, numbered(number), "round {round}: not one version whole");
        let kept = backup(&path);
        assert!(!kept.exists() || read(rulebook(), &kept).is_ok(), "round {round}: the backup is damaged");
        let history = history::read(&path).unwrap();
        assert!(history.damaged.len() <= round + 1 && !history.events.is_empty());
        // Whatever it left does not hinder the next save.
        save(&path, &numbered(0), Expected::Read(stamp), now()).unwrap();
        let mut left: Vec<_> =
            std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert!(left.len() <= 4, "round {round}: {left:?}");
    }
}

#[test]
fn two_that_save_at_once_lose_nothing_of_each_other() {
    const EACH: u64 = 40;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.client.json");
    save(&path, &numbered(0), Expected::Nothing, now()).unwrap();
    // Two that write the very same need not know of each other.
    let add_one = &|who: u64| loop {
        let (client, stamp) = read(rulebook(), &path).unwrap();
        let number = client.funds_cad.unwrap() + 1;
        let more = Client { reference: who.to_string(), ..numbered(number) };
        match save(&path, &more, Expected::Read(stamp), now()) {
            Ok(_) => return,
            Err(SaveError::Conflict(_)) => {}
            // Where the disk is slow, the others may have kept the lock for too long.
            Err(SaveError::Io(error)) if error.kind() == ErrorKind::ResourceBusy => {}
            Err(error) => panic!("{error}"),
        }
    };
    thread::scope(|scope| {
        for who in 0..3 {
            scope.spawn(move || (0..EACH).for_each(|_| add_one(who)));
        }
    });
    assert_eq!(read(rulebook(), &path).unwrap().0.funds_cad, Some(3 * EACH));
    assert_eq!(history::read(&path).unwrap().events.len() as u64, 3 * EACH + 1);
}
