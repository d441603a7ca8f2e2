//! What a client file contains reaches no terminal as an instruction, whichever command says it.

use serde_json::json;

use super::run::fed;

const ATTACK: &str = "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{202e}\u{2066}drow";

#[track_caller]
fn is_harmless(said: &str) {
    let obeyed = said.chars().find(|&c| {
        c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    });
    assert_eq!(obeyed, None, "{said:?}");
    assert!(!said.is_empty());
}

fn named() -> Vec<u8> {
    let work = json!([{ "title": ATTACK, "noc": "21300", "employer": ATTACK, "country": "CA",
        "start": "2023-01-09", "hours_per_week": 37.5 }]);
    json!({ "format": "drawcheck-client/1", "name": ATTACK, "reference": ATTACK, "notes": ATTACK, "work": work })
        .to_string()
        .into_bytes()
}

#[test]
fn names_and_titles_are_shown_and_not_obeyed() {
    for command in ["assess", "score"] {
        for form in [&[][..], &["--json"], &["--lang", "fr"]] {
            is_harmless(&fed(&[&[command, "-"], form].concat(), named()).good());
        }
    }
    for form in ["--csv", "--jsonl"] {
        is_harmless(&fed(&["screen", "-", form], String::from_utf8(named()).unwrap() + "\n").good());
    }
}

#[test]
fn json_still_says_the_name_as_it_is() {
    let value = fed(&["assess", "-", "--json"], named()).json();
    assert_eq!(value["client"]["name"], ATTACK);
}

#[test]
fn what_is_refused_is_shown_and_not_obeyed() {
    let bad = json!({ "format": ATTACK, ATTACK: 1, "name": "A", "birth_date": ATTACK,
        "first_official_language": ATTACK, "readings": { ATTACK: ATTACK } });
    let said = fed(&["assess", "-"], bad.to_string()).refused().join("\n");
    assert!(said.contains("[U+001B]"), "{said}");
    is_harmless(&said);
    is_harmless(&fed(&["assess", ATTACK], "").refused().join("\n"));
    is_harmless(&fed(&[ATTACK, "--no-such"], "").misused());
    is_harmless(&fed(&["assess", "-", "--as-of", ATTACK], named()).refused().join("\n"));
}
