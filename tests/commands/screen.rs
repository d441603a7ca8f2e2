//! `drawcheck screen -`: many clients, one a line.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::run::{drawcheck, fed, keys};

const DAY: &str = "2026-11-22";

fn screened(input: impl AsRef<[u8]>) -> Vec<Value> {
    let out = fed(&["screen", "-", "--as-of", DAY], input).good();
    assert!(out.is_empty() || out.ends_with('\n'));
    out.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

/// A client whose name is `name`, on one line.
fn line(name: &str) -> String {
    format!(r#"{{"format":"drawcheck-client/1","name":"{name}"}}"#)
}

#[test]
fn an_answer_has_the_keys_of_the_contract() {
    let value = &screened(line("A"))[0];
    assert_eq!(keys(value), ["line", "name", "reference", "verdicts"]);
    assert_eq!((&value["line"], &value["name"], &value["reference"]), (&json!(1), &json!("A"), &json!("")));
    let ids = [
        "french",
        "healthcare",
        "stem",
        "trades",
        "education",
        "transport",
        "physicians",
        "senior-managers",
        "researchers",
        "military",
    ];
    assert_eq!(keys(&value["verdicts"]), ids);
    assert_eq!(value["verdicts"]["french"], "unknown");
}

#[test]
fn a_bad_line_is_reported_with_its_number_and_stops_nothing() {
    let bad = r#"{"format":"drawcheck-client/1","nam":"B","work":7}"#;
    let values = screened(format!("{}\n{bad}\n{{\nnull\n{}\n", line("A"), line("C")));
    let numbers: Vec<u64> = values.iter().map(|value| value["line"].as_u64().unwrap()).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5]);
    for fault in &values[1..4] {
        assert_eq!(keys(fault), ["line", "error"]);
    }
    let error = values[1]["error"].as_str().unwrap();
    assert!(["nam: ", "name: ", "work: "].iter().all(|place| error.contains(place)), "{error}");
    assert_eq!((&values[0]["name"], &values[4]["name"]), (&json!("A"), &json!("C")));
}

#[test]
fn an_error_says_whose_line_it_is_and_where_in_the_line() {
    let cut = r#"{"format":"drawcheck-client/1","name":"Zoë","reference":"R\u001b1","work":[{"#;
    let wrong = r#"{"name":"B","format":"drawcheck-client/9","work":7}"#;
    let values = screened(format!("{cut}\n[]\n{wrong}\n{{\"format\":\"letter/1\",\"name\":\"C\"}}"));
    assert_eq!(keys(&values[0]), ["line", "name", "reference", "error"]);
    assert_eq!((&values[0]["name"], &values[0]["reference"]), (&json!("Zoë"), &json!("R\u{1b}1")));
    let column = cut.chars().count();
    let said = format!("column {column}: The line ends too early, at this column. Is it complete?");
    assert!(values[0]["error"].as_str().unwrap().starts_with(&said), "{}", values[0]["error"]);
    assert_eq!(values[1], json!({"line": 2, "error": "A client is one JSON object in curly braces."}));
    assert_eq!((keys(&values[2]), &values[2]["name"]), (vec!["line", "name", "error"], &json!("B")));
    for value in &values[1..] {
        let error = value["error"].as_str().unwrap();
        assert!(!error.contains("line ") && !error.contains("file"), "{error}");
    }
}

#[test]
fn blank_lines_are_passed_over_and_counted() {
    for end in ["\n", "\r\n"] {
        let input = ["", &line("A"), " \t", "", &line("B"), ""].join(end);
        for input in [input.clone(), input.trim_end().to_owned()] {
            let values = screened(input);
            let found: Vec<(u64, &str)> = values
                .iter()
                .map(|value| (value["line"].as_u64().unwrap(), value["name"].as_str().unwrap()))
                .collect();
            assert_eq!(found, [(2, "A"), (5, "B")]);
        }
    }
    assert!(screened("").is_empty());
    assert!(screened("\n\n\r\n").is_empty());
}

#[test]
fn a_thousand_lines_come_out_in_order_and_as_one_by_one() {
    let mut input = String::new();
    for at in 0..1000 {
        let (noc, start) = (["21300", "21232", "31301", "63200"][at % 4], 2020 + at % 6);
        let hours = [10, 30, 37][at % 3];
        writeln!(
            input,
            r#"{{"format":"drawcheck-client/1","name":"Client {at}","reference":"{at}","work":[{{"title":"x",
            "noc":"{noc}","country":"CA","start":"{start}-03-0{}","hours_per_week":{hours}}}]}}"#,
            1 + at % 9
        )
        .unwrap();
    }
    // The lines above are broken for the eye only.
    let input = input.replace(",\n            ", ",");
    let values = screened(&input);
    assert_eq!(values.len(), 1000);
    for (at, value) in values.iter().enumerate() {
        assert_eq!((&value["line"], &value["reference"]), (&json!(at + 1), &json!(at.to_string())));
    }
    for (at, client) in input.lines().enumerate().step_by(83) {
        let whole = fed(&["assess", "-", "--json", "--as-of", DAY], client).json();
        let verdicts: Value = whole["categories"]
            .as_array()
            .unwrap()
            .iter()
            .map(|category| (category["id"].as_str().unwrap().to_owned(), category["verdict"].clone()))
            .collect::<serde_json::Map<_, _>>()
            .into();
        assert_eq!(values[at]["verdicts"], verdicts, "line {}", at + 1);
    }
}

#[test]
fn a_line_beyond_all_measure_is_refused_and_the_next_is_answered() {
    let input = format!("{}\n{}\n{}\n", line("A"), line(&"x".repeat(5_000_000)), line("C"));
    let values = screened(input);
    assert_eq!(values.len(), 3);
    assert!(values[1]["error"].as_str().unwrap().contains("1,048,576"), "{}", values[1]);
    assert_eq!((&values[2]["line"], &values[2]["name"]), (&json!(3), &json!("C")));
}

#[test]
fn before_the_first_edition_the_verdicts_are_empty() {
    let out = fed(&["screen", "-", "--as-of", "2023-05-30"], line("A")).good();
    assert_eq!(out, "{\"line\":1,\"name\":\"A\",\"reference\":\"\",\"verdicts\":{}}\n");
}

#[test]
fn french_changes_the_errors_only() {
    let input = format!("{}\n{{\"nam\":1}}\n", line("A"));
    let english = screened(&input);
    let out = fed(&["screen", "-", "--jsonl", "--as-of", DAY, "--lang", "fr"], &input).good();
    let french: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(french[0], english[0]);
    assert_eq!(keys(&french[1]), ["line", "error"]);
    assert_ne!(french[1]["error"], english[1]["error"]);
}

#[test]
fn a_byte_order_mark_before_the_first_line_is_passed_over() {
    let out = screened(format!("\u{feff}{}\n", line("Amina")));
    assert_eq!(out[0]["name"], "Amina");
    let out = screened(format!("\u{feff}\n{}\n", line("Amina")));
    assert_eq!((out.len(), &out[0]["line"]), (1, &json!(2)));
}

#[test]
fn standard_input_stands_alone() {
    assert!(drawcheck(&["screen", "-", "x.client.json"]).misused().contains("do not go together"));
    assert!(drawcheck(&["screen", "-", "--csv", "--jsonl"]).misused().contains("do not go together"));
    assert!(drawcheck(&["screen", "-", "--no-header"]).misused().contains("--csv"));
}

#[test]
fn a_hostile_name_reaches_the_terminal_as_text() {
    let name = r"A\u001b[2J\u009b31m\u202eB\u007fé";
    let out = fed(&["screen", "-", "--as-of", DAY], line(name)).good();
    assert!(!out.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'), "{out:?}");
    let value: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(value["name"], "A\u{1b}[2J\u{9b}31m\u{202e}B\u{7f}é");
}

#[test]
fn memory_stays_bounded_however_long_the_input_is() {
    let line = line("Renée") + "\n";
    // Reasons take time to word, and the answers are many times as long as the questions.
    for (clients, more) in [(300_000, &["--jsonl"][..]), (20_000, &["--csv", "--compare", "2023-05-31"])] {
        let args = [&["screen", "-", "--as-of", DAY], more].concat();
        let (rows, most) = crate::run::peak_memory(&args, line.as_bytes(), clients);
        assert_eq!(rows, clients + usize::from(more[0] == "--csv"));
        assert!(most < 64 * 1024, "{most} KiB with {more:?}");
    }
}
