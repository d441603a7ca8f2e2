//! Client files opened and saved from the program.

use std::fs;
use std::path::PathBuf;

use portable_pty::CommandBuilder;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::pty::{DRAWCHECK, Modes, Terminal};

/// A client file in a folder of its own.
fn file(text: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("amina.client.json");
    fs::write(&path, text).expect("a file");
    (folder, path)
}

const AMINA: &str = r#"{ "format": "drawcheck-client/1", "name": "Amina Diallo", "work": [
    { "title": "Civil engineer", "noc": "21300", "country": "CA", "start": "2023-01-09",
      "hours_per_week": 37.5 } ] }
"#;

#[test]
fn a_saved_client_replaces_the_file_and_the_old_one_stays_beside_it() {
    let (folder, path) = file(AMINA);
    let mut terminal = Terminal::start(&[path.to_str().unwrap(), "--as-of", "2026-11-22"]);
    terminal.sees("Amina Diallo").types("\x13").sees("Saved in");
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
    let saved = fs::read_to_string(&path).unwrap();
    assert_ne!(saved, AMINA);
    assert!(saved.contains("Amina Diallo") && saved.contains("21300"), "{saved}");
    assert_eq!(fs::read_to_string(folder.path().join("amina.client.json.bak")).unwrap(), AMINA);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing else is left there");
}

#[test]
fn a_client_is_edited_and_saved_and_leaving_before_that_asks() {
    let (folder, path) = file(AMINA);
    let mut terminal = Terminal::start(&[path.to_str().unwrap(), "--as-of", "2026-11-22"]);
    terminal.sees("Amina Diallo").types("2").sees("Civil engineer").sees("● STEM: eligible");
    terminal.types("n").sees("╭ Client").types("-Roy").sees("Diallo-Roy");
    terminal.types("\x13").sees_no("╭ Client").sees("Amina Diallo-Roy");
    assert_eq!(fs::read_to_string(&path).unwrap(), AMINA, "nothing is written unasked");
    terminal.types("q").sees("Unsaved changes").types("\x1b").sees_no("Unsaved changes");
    terminal.types("\x13").sees("Saved in");
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
    let saved: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!((&saved["name"], &saved["work"][0]["noc"]), (&json!("Amina Diallo-Roy"), &json!("21300")));
    assert_eq!(fs::read_to_string(folder.path().join("amina.client.json.bak")).unwrap(), AMINA);
}

#[test]
fn a_newcomer_enters_a_job_reads_the_verdict_and_keeps_it_in_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = CommandBuilder::new(DRAWCHECK);
    command.args(["--as-of", "2026-11-22"]);
    command.cwd(folder.path());
    let mut terminal = Terminal::run(command, 110, 34);
    terminal.sees("add your first job").types("a").sees("╭ New job").types("Civil engineer\t");
    terminal.types("civil engineer").sees("21300").types("\r").sees("21300 Civil engineers");
    terminal.types("\t\t2023-01-09\t").sees("9 Jan 2023").types("\t40").sees("40");
    // The verdict stands in the form while it is still open.
    terminal.sees("● STEM: eligible").types("\x13").sees_no("╭ New job").sees("● STEM: eligible");
    terminal.types("\x13").sees("Save in which file?").types("\r").sees("Saved in client.client.json");
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
    let saved = fs::read(folder.path().join("client.client.json")).unwrap();
    let saved: Value = serde_json::from_slice(&saved).unwrap();
    assert_eq!(saved["work"][0]["start"], "2023-01-09");
    assert_eq!(saved["work"][0]["end"], Value::Null);
}

#[test]
fn a_file_with_problems_lists_them_all_and_never_opens_the_program() {
    let (_folder, path) = file(
        r#"{ "format": "drawcheck-client/1", "nam": "A", "birth_date": "1994-13-01",
             "work": [ { "title": "x", "noc": "21300", "country": "Canada", "start": "2023-01-09",
                         "hours_per_week": 200 } ] }"#,
    );
    let mut terminal = Terminal::sized(&[path.to_str().unwrap()], 200, 24);
    assert_eq!(terminal.ends(), 1);
    let screen = terminal.screen();
    for place in ["nam:", "name:", "birth_date:", "work[0].country:", "work[0].hours_per_week:"] {
        assert!(screen.contains(place), "no {place} in\n{screen}");
    }
    assert_eq!(terminal.modes(), Modes::PLAIN);
    let written = String::from_utf8(terminal.written()).unwrap();
    assert!(!written.contains('\x1b'), "the terminal was touched: {written:?}");
}
