//! The clients in a real terminal: made, listed, compared, deleted and brought back.

use std::fs;
use std::path::Path;
#[cfg(target_os = "linux")]
use std::time::Duration;

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::pty::{DRAWCHECK, Terminal};
#[cfg(target_os = "linux")]
use crate::screen::{wakes, work};

/// The key of the clients' tab.
const CLIENTS: &str = "6";

/// The program over a client folder, on a date.
fn over(folder: &Path, as_of: &str) -> Terminal {
    let mut command = CommandBuilder::new(DRAWCHECK);
    command.args(["--as-of", as_of, "--dir"]);
    command.arg(folder);
    Terminal::run(command, 110, 34)
}

/// A folder with a truck driver, who loses transport, and an engineer.
fn two_clients() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (stem, name, noc) in [("benoit", "Benoit", "73300"), ("dai", "Dai", "21300")] {
        let text = format!(
            r#"{{ "format": "drawcheck-client/1", "name": "{name}", "work": [ {{ "title": "x", "noc": "{noc}",
                "country": "CA", "start": "2024-01-08", "hours_per_week": 40 }} ] }}"#
        );
        fs::write(folder.path().join(format!("{stem}.client.json")), text).expect("a file");
    }
    folder
}

#[test]
fn a_new_client_s_job_is_kept_as_it_is_typed_and_the_list_shows_the_verdict() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut terminal = over(folder.path(), "2026-11-22");
    terminal.types(CLIENTS).sees("There are no clients yet.").types("n").sees("New client");
    terminal.types("Amina Diallo\r").sees_no("New client").types("a").sees("╭ New job");
    terminal.types("Civil engineer\tcivil engineer").sees("21300").types("\r").sees("21300 Civil engineers");
    terminal.types("\t\t2023-01-09\t").sees("9 Jan 2023").types("\t40").sees("● STEM: eligible");
    terminal.types("\x13").sees_no("╭ New job").types(CLIENTS).sees("one client").sees("● eligible  STEM");
    let saved = fs::read_to_string(folder.path().join("amina-diallo.client.json")).expect("a file");
    assert!(saved.contains("Amina Diallo") && saved.contains("21300"), "{saved}");
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
}

#[test]
fn two_editions_are_compared_and_an_affected_client_opened() {
    let folder = two_clients();
    let mut terminal = over(folder.path(), "2025-03-01");
    terminal.types(CLIENTS).sees("2 clients").types("c").sees("Compare with which day?");
    terminal.types("\r").sees("26 Feb 2025 → 1 Mar 2025").sees("1 of 2 affected");
    terminal.sees("loses  Transport").sees("This category has ended").sees_no("▌Dai");
    terminal.types("\r").sees("Benoit · as of 1 Mar 2025").sees("STEM");
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
}

#[test]
fn a_client_is_deleted_and_brought_back() {
    let folder = two_clients();
    let file = folder.path().join("benoit.client.json");
    let mut terminal = over(folder.path(), "2025-03-01");
    terminal.types(CLIENTS).sees("2 clients").types("g").sees("▌Benoit").types("x").sees("one client");
    assert!(!file.exists());
    terminal.types("u").sees("2 clients").sees("▌Benoit");
    assert!(file.exists());
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
}

#[test]
fn a_broken_file_is_not_imported_and_all_that_is_wrong_is_listed() {
    let (folder, elsewhere) = (two_clients(), tempfile::tempdir().expect("a folder"));
    let broken = elsewhere.path().join("broken.client.json");
    fs::write(&broken, r#"{ "format": "drawcheck-client/1", "nam": "A", "birth_date": "x" }"#)
        .expect("a file");
    let mut terminal = over(folder.path(), "2025-03-01");
    terminal.types(CLIENTS).sees("2 clients").types("i").sees("Import which file?");
    terminal.pastes(broken.to_str().expect("UTF-8")).types("\r").sees("nam").sees("birth_date").sees("name");
    // The path stands where it was typed.
    terminal.types("\x1b").sees_no("birth_date").sees("broken.client.json").types("\x1b").sees_no("Import");
    let names = fs::read_dir(folder.path()).expect("a folder").map(|file| file.expect("a file").file_name());
    assert_eq!(names.filter(|name| name.to_string_lossy().ends_with(".client.json")).count(), 2);
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
}

#[test]
fn a_long_run_is_stopped_and_the_program_answers_meanwhile() {
    let folder = tempfile::tempdir().expect("a folder");
    let long = format!(r#""{}""#, "x ".repeat(4_000));
    for at in 0..3_000 {
        let text = format!(r#"{{ "format": "drawcheck-client/1", "name": "Client {at}", "notes": {long} }}"#);
        fs::write(folder.path().join(format!("c{at:04}.client.json")), text).expect("a file");
    }
    let mut terminal = over(folder.path(), "2026-11-22");
    terminal.types(CLIENTS).sees("of 3,000 done").types("\x1b").sees("stopped at");
    terminal.types("R").sees("3,000 clients").sees_no("stopped").sees_no("done…");
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
}

#[cfg(target_os = "linux")]
#[test]
fn once_the_clients_are_read_nothing_wakes_up_until_a_key_is_pressed() {
    let idle = Duration::from_millis(700);
    let folder = two_clients();
    let mut terminal = over(folder.path(), "2025-03-01");
    terminal.types(CLIENTS).sees("2 clients").sees_no("done…");
    // The first of two quiet stretches lets the reading settle, and its thread end.
    terminal.arrives_within(idle);
    let before = (work(&terminal), wakes(&terminal));
    assert_eq!(terminal.arrives_within(2 * idle), 0);
    assert_eq!((work(&terminal), wakes(&terminal)), before);
    assert_eq!(terminal.types("q").ends(), 0);
}
