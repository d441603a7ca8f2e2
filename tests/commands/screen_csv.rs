//! `drawcheck screen ... --csv`: a table for a spreadsheet.

use std::fs;

use crate::run::{drawcheck, fed};

const DAY: &str = "2026-11-22";
const IDS: &str =
    "french,healthcare,stem,trades,education,transport,physicians,senior-managers,researchers,military";

/// The rows of a table, its header first.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A cell by the name of its column.
fn cell<'t>(table: &'t [Vec<String>], row: usize, column: &str) -> &'t str {
    let at = table[0].iter().position(|name| name == column).unwrap_or_else(|| panic!("no {column}"));
    &table[row][at]
}

fn line(name: &str, more: &str) -> String {
    format!("{{\"format\":\"drawcheck-client/1\",\"name\":\"{name}\",\"reference\":\"R, 1\"{more}}}\n")
}

#[test]
fn every_client_is_a_row_under_one_header() {
    let input = format!("{}{{\n\n{}", line("A", ""), line("B", ""));
    let out = fed(&["screen", "-", "--csv", "--as-of", DAY], input).good();
    assert_eq!(out.lines().next(), Some(&format!("name,reference,{IDS},line,error")[..]));
    let table = rows(&out);
    assert_eq!(table.len(), 4);
    assert_eq!((cell(&table, 1, "name"), cell(&table, 1, "reference")), ("A", "R, 1"));
    assert_eq!((cell(&table, 1, "french"), cell(&table, 1, "stem")), ("unknown", "not_eligible"));
    assert_eq!((cell(&table, 2, "name"), cell(&table, 2, "stem"), cell(&table, 2, "line")), ("", "", "2"));
    assert!(cell(&table, 2, "error").starts_with("column 1: The line ends too early"), "{out}");
    assert_eq!((cell(&table, 3, "line"), cell(&table, 3, "error")), ("4", ""));
}

#[test]
fn parts_of_a_table_go_together_under_one_header() {
    let part = |more: &[&str], input: &str| {
        fed(&[&["screen", "-", "--csv", "--as-of", DAY], more].concat(), input).good()
    };
    let (a, b) = (line("A", ""), line("=B", ",\"work\":7"));
    let table = part(&[], "") + &part(&["--no-header"], &a) + &part(&["--no-header"], &b);
    assert_eq!(part(&[], &format!("{a}{b}")), table.replace(",1,work", ",2,work"));
    let table = rows(&table);
    assert_eq!((cell(&table, 2, "name"), cell(&table, 2, "reference")), ("'=B", "R, 1"));
}

#[test]
fn nothing_a_client_file_says_is_a_formula_or_breaks_its_line() {
    let names = [
        "=cmd|' /C calc'!A0",
        "+1",
        "-2+3",
        "@SUM(A1)",
        "\\t=1",
        "\\r\\n=1",
        "＝1+1",
        "x;=1",
        "a\\nb\\u001b[2J\\u202e",
    ];
    let input: String = names.iter().map(|name| line(name, "")).collect();
    let out = fed(&["screen", "-", "--csv", "--as-of", DAY], input).good();
    assert_eq!(out.lines().count(), 1 + names.len());
    assert!(!out.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'), "{out:?}");
    let table = rows(&out);
    let found: Vec<&str> = (1..table.len()).map(|row| cell(&table, row, "name")).collect();
    let safe = [
        "'=cmd|' /C calc'!A0",
        "'+1",
        "'-2+3",
        "'@SUM(A1)",
        " '=1",
        "  '=1",
        "'＝1+1",
        "x;'=1",
        "a b\u{fffd}[2J\u{fffd}",
    ];
    assert_eq!(found, safe);
}

#[test]
fn a_comparison_has_columns_to_filter_by() {
    let work =
        r#","work":[{"title":"x","noc":"63201","country":"CA","start":"2022-01-01","hours_per_week":40}]"#;
    let input = format!("{}{}{{\n", line("Butcher", work), line("Nobody", ""));
    let out = fed(&["screen", "-", "--csv", "--as-of", DAY, "--compare", "2025-01-01"], input).good();
    let header = format!("name,reference,{IDS},agriculture,gains,loses,depends,changes,line,error");
    assert_eq!(out.lines().next(), Some(&header[..]));
    let table = rows(&out);
    assert_eq!((cell(&table, 1, "gains"), cell(&table, 1, "loses")), ("trades", "agriculture"));
    assert_eq!(cell(&table, 1, "agriculture"), "not_in_force");
    assert_eq!(
        (cell(&table, 2, "gains"), cell(&table, 2, "loses"), cell(&table, 2, "depends")),
        ("", "", "")
    );
    let changes = cell(&table, 1, "changes");
    assert!(changes.starts_with("trades: not_eligible → eligible (Rules of 18 Feb 2026: "), "{changes}");
    assert!(changes.contains(" | agriculture: eligible → not_in_force ("), "{changes}");
    assert_eq!(table[3].len(), table[0].len());
}

#[test]
fn files_are_named_in_their_own_column() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.client.json");
    fs::write(&path, line("A", "")).unwrap();
    let (path, missing) = (path.to_str().unwrap(), folder.path().join("b"));
    let ran = drawcheck(&["screen", path, missing.to_str().unwrap(), "--csv", "--as-of", DAY]);
    let table = rows(&ran.out);
    assert_eq!((cell(&table, 1, "name"), cell(&table, 1, "file")), ("A", path));
    assert_eq!(cell(&table, 2, "file"), missing.to_str().unwrap());
    assert_eq!(cell(&table, 2, "error"), "There is no such file.");
}

#[test]
fn before_the_first_edition_there_are_no_columns_of_verdicts() {
    let out = fed(&["screen", "-", "--csv", "--as-of", "2023-05-30"], line("A", "")).good();
    assert_eq!(out, "name,reference,line,error\nA,\"R, 1\",1,\n");
}
