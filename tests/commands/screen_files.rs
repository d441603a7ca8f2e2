//! `drawcheck screen PATH...`: many clients, one a file.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::run::{Ran, drawcheck, in_locale, keys};

const DAY: &str = "2026-11-22";

fn put(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn client(name: &str) -> String {
    format!(r#"{{"format":"drawcheck-client/1","name":"{name}"}}"#)
}

fn screened(paths: &[&str]) -> Vec<Value> {
    let out = drawcheck(&[&["screen", "--as-of", DAY], paths].concat()).good();
    out.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

#[test]
fn a_folder_gives_its_client_files_by_name_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["b.client.json", "a.client.json", "Z.client.json", "é.client.json"] {
        put(folder.path(), name, &client(name));
    }
    for name in ["notes.json", "a.client.json.bak", ".hidden.client.json", "client.json"] {
        put(folder.path(), name, "no client");
    }
    fs::create_dir(folder.path().join("inner.client.json")).unwrap();
    fs::create_dir(folder.path().join("more")).unwrap();
    put(&folder.path().join("more"), "c.client.json", &client("c"));
    let values = screened(&[folder.path().to_str().unwrap()]);
    let names: Vec<&str> = values.iter().map(|value| value["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Z.client.json", "a.client.json", "b.client.json", "é.client.json"]);
    for (value, name) in values.iter().zip(names) {
        assert_eq!(keys(value), ["file", "name", "reference", "verdicts"]);
        assert_eq!(value["file"], folder.path().join(name).to_str().unwrap());
    }
}

#[test]
fn what_cannot_be_read_is_one_row_with_every_problem_and_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let good = put(folder.path(), "good.json", &client("Good"));
    let bad = put(folder.path(), "bad.client.json", r#"{"format":"drawcheck-client/1","nam":"B","work":7}"#);
    let long = put(folder.path(), "long.client.json", &" ".repeat(2_000_000));
    let empty = folder.path().join("empty");
    fs::create_dir(&empty).unwrap();
    let (missing, empty) = (folder.path().join("none"), empty.to_str().unwrap());
    let missing = missing.to_str().unwrap();
    let ran = drawcheck(&["screen", "--as-of", DAY, &bad, missing, empty, &long, &good]);
    assert_eq!(ran.status, 1);
    let said: Vec<&str> = ran.err.lines().collect();
    assert_eq!(said.len(), 2, "{}", ran.err);
    assert_eq!(said[0], format!("{missing}: There is no such file."));
    assert!(said[1].starts_with(&format!("{empty}: There are no client files")), "{}", said[1]);
    let values: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let files: Vec<&str> = values.iter().map(|value| value["file"].as_str().unwrap()).collect();
    assert_eq!(files, [&bad, missing, empty, &long, &good]);
    let said = [
        &["nam: ", "name: ", "work: "][..],
        &["There is no such file."],
        &["There are no client files"],
        &["longer than 1,048,576 bytes"],
    ];
    for (value, parts) in values.iter().zip(said) {
        assert_eq!(keys(value), ["file", "error"]);
        let error = value["error"].as_str().unwrap();
        assert!(parts.iter().all(|part| error.contains(part)), "{error}");
    }
    assert_eq!(values[4]["name"], "Good");
}

#[test]
fn a_damaged_file_or_an_empty_folder_is_no_failure_and_a_path_that_is_not_there_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let status = |paths: &[&str]| {
        let ran = drawcheck(&[&["screen"], paths].concat());
        (ran.status, ran.out.lines().count(), ran.err.lines().count())
    };
    assert_eq!(status(&[path]), (0, 1, 1));
    put(folder.path(), "bad.client.json", "no client");
    assert_eq!(status(&[path]), (0, 1, 0));
    assert_eq!(status(&[path, "--csv"]), (0, 2, 0));
    assert_eq!(status(&["nosuchpath", path, "norsuch"]), (1, 3, 2));
}

#[test]
fn a_thousand_files_come_out_in_order_as_the_same_lines_would() {
    let folder = tempfile::tempdir().unwrap();
    for at in 0..1000 {
        put(folder.path(), &format!("{at:04}.client.json"), &client(&format!("Client {at}")));
    }
    let values = screened(&[folder.path().to_str().unwrap()]);
    assert_eq!(values.len(), 1000);
    for (at, value) in values.iter().enumerate() {
        assert_eq!(value["name"], format!("Client {at}"));
        assert_eq!(value["verdicts"], values[0]["verdicts"]);
    }
}

#[test]
fn without_a_path_the_client_folder_is_screened() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    put(folder.path(), "a.client.json", &client("Amina"));
    put(other.path(), "b.client.json", &client("Bo"));
    let named = |ran: Ran| -> String {
        serde_json::from_str::<Value>(&ran.good()).unwrap()["name"].as_str().unwrap().to_owned()
    };
    let args = ["screen", "--as-of", DAY];
    let variables = [("DRAWCHECK_DIR", other.path().to_str().unwrap())];
    assert_eq!(named(in_locale(&variables, &args)), "Bo");
    let asked = [&args[..], &["--dir", folder.path().to_str().unwrap()]].concat();
    assert_eq!(named(in_locale(&variables, &asked)), "Amina");
}
