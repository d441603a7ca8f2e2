//! Client files opened and saved from the program.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

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
    assert!(folder.path().join("amina.history.jsonl").exists());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "nothing else is left there");
}

/// Goes to the work and gives the client another name by typing to its end.
fn rename(terminal: &mut Terminal, more: &str, then: &str) {
    terminal.types("2").sees("Civil engineer").types("n").sees("╭ Client").types(more).sees(then);
    terminal.types("\x13").sees_no("╭ Client");
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn a_change_is_in_the_file_without_saving_and_leaving_asks_nothing() {
    let (folder, path) = file(AMINA);
    let mut terminal = Terminal::start(&[path.to_str().unwrap(), "--as-of", "2026-11-22"]);
    terminal.sees("Amina Diallo");
    assert_eq!(fs::read_to_string(&path).unwrap(), AMINA, "opening writes nothing");
    rename(&mut terminal, "-Roy", "Diallo-Roy");
    terminal.sees("Amina Diallo-Roy").sees_no("not saved");
    assert_eq!(read(&path)["name"], "Amina Diallo-Roy");
    terminal.types("u").sees("Taken back.");
    assert_eq!(read(&path)["name"], "Amina Diallo");
    terminal.types("\x12").sees("Made again.");
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
    let saved = read(&path);
    assert_eq!((&saved["name"], &saved["work"][0]["noc"]), (&json!("Amina Diallo-Roy"), &json!("21300")));
    assert_eq!(read(&folder.path().join("amina.client.json.bak"))["name"], "Amina Diallo");
    let history = fs::read_to_string(folder.path().join("amina.history.jsonl")).unwrap();
    assert_eq!(history.lines().count(), 3);
    let titles = String::from_utf8_lossy(&terminal.written()).matches("\x1b]").count();
    assert_eq!(titles, 0, "no window is given a title");
}

#[test]
fn a_program_killed_has_lost_no_change() {
    let (_folder, path) = file(AMINA);
    let mut terminal = Terminal::start(&[path.to_str().unwrap(), "--as-of", "2026-11-22"]);
    terminal.sees("Amina Diallo");
    rename(&mut terminal, "-Roy", "Diallo-Roy");
    terminal.signal("KILL");
    terminal.ends();
    assert_eq!(read(&path)["name"], "Amina Diallo-Roy");
}

/// A terminal in which the name was changed here while another program changed the file.
fn conflict() -> (TempDir, PathBuf, Terminal) {
    let (folder, path) = file(AMINA);
    let mut terminal = Terminal::start(&[path.to_str().unwrap(), "--as-of", "2026-11-22"]);
    terminal.sees("Amina Diallo");
    fs::write(&path, AMINA.replace("Amina Diallo", "Theirs")).unwrap();
    rename(&mut terminal, "-Roy", "Diallo-Roy");
    terminal.sees("Changed by another program");
    assert_eq!(read(&path)["name"], "Theirs");
    (folder, path, terminal)
}

#[test]
fn a_file_changed_elsewhere_is_asked_about_and_mine_kept_beside_theirs() {
    let (folder, path, mut terminal) = conflict();
    terminal.types("\x1b[B\r").sees("theirs.bak");
    assert_eq!(read(&path)["name"], "Amina Diallo-Roy");
    assert_eq!(read(&folder.path().join("amina.client.json.theirs.bak"))["name"], "Theirs");
    assert_eq!(terminal.types("q").ends(), 0);
}

#[test]
fn a_file_changed_elsewhere_is_asked_about_and_theirs_taken() {
    let (_folder, path, mut terminal) = conflict();
    terminal.types("\x1b[B\x1b[B\r").sees("The other version is here now.").sees("Theirs");
    assert_eq!(read(&path)["name"], "Theirs");
    let history = fs::read_to_string(path.with_file_name("amina.history.jsonl")).unwrap();
    let found: Value = serde_json::from_str(&history).expect("one line");
    assert_eq!(found["found"], true);
    assert_eq!(found["changes"], json!([{ "path": "name", "from": "Amina Diallo", "to": "Theirs" }]));
    terminal.types("u").sees("Diallo-Roy");
    assert_eq!(read(&path)["name"], "Amina Diallo-Roy");
    assert_eq!(terminal.types("q").ends(), 0);
}

#[test]
fn a_file_changed_elsewhere_is_asked_about_and_mine_saved_as_a_new_one() {
    let (folder, path, mut terminal) = conflict();
    terminal.types("\r").sees("Saved in");
    assert_eq!(read(&path)["name"], "Theirs");
    assert_eq!(read(&folder.path().join("amina-diallo-roy.client.json"))["name"], "Amina Diallo-Roy");
    assert_eq!(terminal.types("q").ends(), 0);
}

#[test]
fn a_terminal_that_goes_away_while_the_question_is_open_leaves_mine_in_a_new_file() {
    let (folder, path, mut terminal) = conflict();
    terminal.signal("HUP");
    assert_eq!(terminal.ends(), 129);
    assert_eq!(read(&path)["name"], "Theirs");
    assert_eq!(read(&folder.path().join("amina-diallo-roy.client.json"))["name"], "Amina Diallo-Roy");
}

/// The program as someone whom permissions bind: root may write anywhere, so it becomes nobody.
fn bound() -> CommandBuilder {
    let id = Command::new("id").arg("-u").output().expect("id is there").stdout;
    if id.trim_ascii() != b"0" {
        return CommandBuilder::new(DRAWCHECK);
    }
    let mut command = CommandBuilder::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups", DRAWCHECK]);
    command
}

#[test]
fn in_a_folder_that_can_only_be_read_the_change_stays_and_leaving_asks() {
    let (folder, path) = file(AMINA);
    fs::set_permissions(&path, Permissions::from_mode(0o644)).unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o555)).unwrap();
    let mut command = bound();
    command.args([path.to_str().unwrap(), "--as-of", "2026-11-22"]);
    let mut terminal = Terminal::run(command, 100, 30);
    terminal.sees("Amina Diallo");
    rename(&mut terminal, "-Roy", "Diallo-Roy");
    terminal.sees("Not saved:").sees("does not permit it").sees("Amina Diallo-Roy");
    assert_eq!(fs::read_to_string(&path).unwrap(), AMINA);
    terminal.types("q").sees("Unsaved changes").types("\x1b").sees_no("Unsaved changes");
    // As soon as it can be written again, the save key writes it.
    fs::set_permissions(folder.path(), Permissions::from_mode(0o777)).unwrap();
    terminal.types("\x13").sees("Saved in");
    assert_eq!(read(&path)["name"], "Amina Diallo-Roy");
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
}

#[test]
fn a_newcomer_enters_a_job_reads_the_verdict_and_finds_it_again_the_next_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let clients = folder.path().join("clients");
    let args = ["--as-of", "2026-11-22", "--dir", clients.to_str().unwrap()];
    let mut terminal = Terminal::sized(&args, 110, 34);
    terminal.sees("add your first job").types("a").sees("╭ New job").types("Civil engineer\t");
    terminal.types("civil engineer").sees("21300").types("\r").sees("21300 Civil engineers");
    terminal.types("\t\t2023-01-09\t").sees("9 Jan 2023").types("\t40").sees("40");
    // The verdict stands in the form while it is still open.
    terminal.sees("● STEM: eligible").types("\x13").sees_no("╭ New job").sees("● STEM: eligible");
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
    let saved = read(&clients.join("client.client.json"));
    assert_eq!(saved["work"][0]["start"], "2023-01-09");
    assert_eq!(saved["work"][0]["end"], Value::Null);
    // The next time, the client opened last is there.
    let mut terminal = Terminal::sized(&args, 110, 34);
    terminal.sees("● STEM").sees("21300");
    assert_eq!(terminal.types("q").ends(), 0);
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

#[test]
fn samples_touch_nothing_on_the_disk() {
    let mut terminal = Terminal::start(&["--demo"]);
    terminal.sees("Categories").types("2").types("n").sees("╭ Client").types("X\x13").sees_no("╭ Client");
    assert!(!terminal.folder().exists());
    assert_eq!(terminal.types("q").ends(), 0);
    assert!(!terminal.folder().exists());
}

#[test]
fn a_damaged_client_opened_last_is_shown_with_its_problems_and_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("amina.client.json");
    fs::write(&path, "{\n  \"format\": ").unwrap();
    let mut terminal = Terminal::start(&["--dir", folder.path().to_str().unwrap()]);
    terminal
        .sees("The file cannot be opened")
        .sees("ends too early")
        .types("\x1b")
        .sees_no("The file cannot be opened")
        .sees("one file cannot be read");
    assert_eq!(terminal.types("q").ends(), 0);
    assert_eq!(fs::read_to_string(&path).unwrap(), "{\n  \"format\": ");
}

#[test]
fn a_damaged_file_does_not_hide_the_client_opened_last() {
    let folder = tempfile::tempdir().expect("a folder");
    let named = |name: &str| format!(r#"{{ "format": "drawcheck-client/1", "name": "{name}" }}"#);
    for (file, text) in [("a", named("Amina")), ("b", named("Bela")), ("z", "{ cut".to_owned())] {
        fs::write(folder.path().join(format!("{file}.client.json")), text).unwrap();
    }
    let dir = ["--dir", folder.path().to_str().unwrap()];
    let first = folder.path().join("a.client.json");
    let mut terminal = Terminal::sized(&[&dir[..], &[first.to_str().unwrap()]].concat(), 110, 34);
    terminal.sees("Amina");
    assert_eq!(terminal.types("q").ends(), 0);
    // The one opened last is gone on with, however new the others are.
    let mut terminal = Terminal::sized(&dir, 110, 34);
    terminal.sees("Amina");
    assert_eq!(terminal.types("q").ends(), 0);
    // Where none can be read, all of them are listed with what is wrong.
    for file in ["a", "b"] {
        fs::remove_file(folder.path().join(format!("{file}.client.json"))).unwrap();
    }
    let mut terminal = Terminal::sized(&dir, 110, 34);
    terminal.sees("The file cannot be opened").sees("z.client.json").types("\x1b");
    terminal.sees_no("The file cannot be opened").sees("cannot be read");
    assert_eq!(terminal.types("q").ends(), 0);
}
