//! The rooms of the house: each may name only those below it, and the core names nothing that
//! reads or writes the world.
//!
//! The sources are read as text with comments and string contents blanked, so a word in a
//! sentence is no offence and an offence is told with its file and line.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms, the highest first, each with those it may name besides itself.
///
/// A room may name every room below it, but text words what the core found and nothing else,
/// and the core stands alone.
const ROOMS: [(&str, &[&str]); 8] = [
    ("main", &["cli", "tui", "report", "text", "store", "data", "core"]),
    ("cli", &["tui", "report", "text", "store", "data", "core"]),
    ("tui", &["report", "text", "store", "data", "core"]),
    ("report", &["text", "store", "data", "core"]),
    ("text", &["core"]),
    ("store", &["data", "core"]),
    ("data", &["core"]),
    ("core", &[]),
];

/// What the core must not name, and why.
const WORLD: [(&str, &str); 26] = [
    ("ratatui", "a terminal"),
    ("crossterm", "a terminal"),
    ("std::io", "a terminal or a file"),
    ("print!", "a terminal"),
    ("println!", "a terminal"),
    ("eprint!", "a terminal"),
    ("eprintln!", "a terminal"),
    ("dbg!", "a terminal"),
    ("std::fs", "the disk"),
    ("std::path", "the disk"),
    ("tempfile", "the disk"),
    ("include_str!", "the disk"),
    ("include_bytes!", "the disk"),
    ("include!", "the disk"),
    ("std::env", "the environment"),
    ("env!", "the environment"),
    ("option_env!", "the environment"),
    ("std::process", "a process"),
    ("std::net", "the network"),
    ("std::thread", "a thread"),
    ("std::time", "the clock"),
    ("SystemTime", "the clock"),
    ("Instant", "the clock"),
    ("Local", "the clock"),
    ("Utc::now", "the clock"),
    ("chrono::offset", "the clock"),
];

/// One offence against the order of the rooms.
#[derive(PartialEq, Eq, Debug)]
struct Offence {
    line: usize,
    what: String,
}

/// The source with comments and the contents of strings and characters replaced by spaces.
fn blanked(source: &str) -> String {
    let letters: Vec<char> = source.chars().collect();
    let mut plain: Vec<char> = Vec::with_capacity(letters.len());
    let mut at = 0;
    while at < letters.len() {
        let end = match (letters[at], letters.get(at + 1)) {
            ('/', Some('/')) => line_end(&letters, at),
            ('/', Some('*')) => comment_end(&letters, at),
            ('"', _) => string_end(&letters, at),
            ('r', Some('"' | '#')) if !is_word(at.checked_sub(1).map(|before| letters[before])) => {
                raw_string_end(&letters, at)
            }
            ('\'', _) => character_end(&letters, at),
            _ => at,
        };
        if end == at {
            plain.push(letters[at]);
            at += 1;
        } else {
            plain.extend(letters[at..end].iter().map(|&letter| if letter == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    plain.into_iter().collect()
}

fn line_end(letters: &[char], at: usize) -> usize {
    letters[at..].iter().position(|&letter| letter == '\n').map_or(letters.len(), |length| at + length)
}

fn comment_end(letters: &[char], at: usize) -> usize {
    let mut depth = 0;
    let mut at = at;
    while at < letters.len() {
        match letters[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] if depth == 1 => return at + 2,
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    at
}

fn string_end(letters: &[char], at: usize) -> usize {
    let mut at = at + 1;
    while at < letters.len() && letters[at] != '"' {
        at += if letters[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(letters.len())
}

fn raw_string_end(letters: &[char], start: usize) -> usize {
    let hashes = letters[start + 1..].iter().take_while(|&&letter| letter == '#').count();
    let open = start + 1 + hashes;
    if letters.get(open) != Some(&'"') {
        return start;
    }
    let closes = |at: usize| {
        letters[at] == '"' && letters[at + 1..].iter().take(hashes).filter(|&&c| c == '#').count() == hashes
    };
    (open + 1..letters.len()).find(|&at| closes(at)).map_or(letters.len(), |at| at + 1 + hashes)
}

/// The end of a character literal; the same place for a lifetime.
fn character_end(letters: &[char], at: usize) -> usize {
    match letters[at + 1..] {
        ['\\', _, ..] => {
            let close = letters[at + 3..].iter().position(|&letter| letter == '\'');
            close.map_or(at, |length| at + 4 + length)
        }
        [_, '\'', ..] => at + 3,
        _ => at,
    }
}

fn is_word(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
}

/// Where `wanted` stands in `text` as whole words.
fn places<'t>(text: &'t str, wanted: &'t str) -> impl Iterator<Item = usize> + 't {
    text.match_indices(wanted).map(|(at, _)| at).filter(move |&at| {
        !is_word(text[..at].chars().next_back()) && !is_word(text[at + wanted.len()..].chars().next())
    })
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The paths a grouped `use` names, written out: `use crate::{text, tui::App};` names
/// `crate::text` and `crate::tui::App`. Each comes with its place.
fn grouped(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for root in ["crate", "drawcheck", "std", "chrono"] {
        for at in places(text, root) {
            let rest = &text[at + root.len()..];
            let Some(group) = rest.trim_start().strip_prefix("::").map(str::trim_start) else { continue };
            if !group.starts_with('{') {
                continue;
            }
            let mut depth = 0;
            let mut item = String::new();
            for letter in group.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ => {}
                }
                let ends = depth == 0 || (depth == 1 && letter == ',');
                if ends {
                    found.push((at, format!("{root}::{}", item.trim())));
                    item.clear();
                } else if depth > 1 || letter != '{' {
                    item.push(letter);
                }
                if depth == 0 {
                    break;
                }
            }
        }
    }
    found
}

/// The offences of one source file of `room`.
fn offences(room: &str, source: &str) -> Vec<Offence> {
    let text = blanked(source);
    let below = ROOMS.iter().find(|(name, _)| *name == room).map_or(&[][..], |(_, below)| below);
    let groups = grouped(&text);
    let named = |wanted: &str| -> Vec<usize> {
        let in_groups = groups.iter().filter(|(_, path)| places(path, wanted).next().is_some());
        places(&text, wanted).chain(in_groups.map(|&(at, _)| at)).collect()
    };
    let mut found = Vec::new();
    for (other, _) in ROOMS {
        if other == room || below.contains(&other) {
            continue;
        }
        for root in ["crate", "drawcheck", "super::super"] {
            for at in named(&format!("{root}::{other}")) {
                let what = format!("{room} names {other}, which is not below it");
                found.push(Offence { line: line_of(&text, at), what });
            }
        }
    }
    if room == "core" {
        for (word, world) in WORLD {
            // A macro's name ends in `!`, after which a bracket follows: no word either way.
            for at in named(word) {
                let what = format!("core names {world}: {word}");
                found.push(Offence { line: line_of(&text, at), what });
            }
        }
    }
    found.sort_by_key(|offence| offence.line);
    found
}

/// The room a source file belongs to: the folder under `src`, or the file there.
fn room(path: &Path) -> String {
    let first = path.components().next().expect("a path below src");
    Path::new(first.as_os_str()).file_stem().expect("a name").to_string_lossy().into_owned()
}

/// Every Rust file under `folder`, as a path below it.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry of a folder").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_room_names_only_those_below_it_and_the_core_names_nothing_of_the_world() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut report = Vec::new();
    let mut seen = Vec::new();
    for path in sources(&src) {
        let below = path.strip_prefix(&src).unwrap();
        let room = room(below);
        // The library's root only declares the rooms.
        if room == "lib" {
            continue;
        }
        if !ROOMS.iter().any(|(name, _)| *name == room) {
            report.push(format!("src/{}: {room} is no room of the house", below.display()));
        }
        for offence in offences(&room, &fs::read_to_string(&path).unwrap()) {
            report.push(format!("src/{}:{}: {}", below.display(), offence.line, offence.what));
        }
        seen.push(room);
    }
    assert!(["core", "data", "text"].iter().all(|room| seen.iter().any(|name| name == room)));
    assert!(report.is_empty(), "\n{}", report.join("\n"));
}

#[test]
fn a_planted_offence_is_found_with_its_line() {
    let planted = [
        ("core", "use super::noc::Noc;\n\nuse std::fs::File;\n", 3, "core names the disk: std::fs"),
        ("core", "fn now() {\n    let now = Utc::now();\n}\n", 2, "core names the clock: Utc::now"),
        ("core", "use chrono::{\n    Local,\n};\n", 2, "core names the clock: Local"),
        ("core", "use std::{fmt, env};\n", 1, "core names the environment: std::env"),
        (
            "core",
            "use std::{collections::{BTreeMap, BTreeSet}, time::Instant};\n",
            1,
            "core names the clock: std::time",
        ),
        ("core", "fn f() {\n    println!(\"x\");\n}\n", 2, "core names a terminal: println!"),
        ("core", "const A: &str =\n    include_str!(\"a\");\n", 2, "core names the disk: include_str!"),
        ("core", "\nuse crate::data::rulebook;\n", 2, "core names data, which is not below it"),
        ("core", "\nuse crate::{data, core::noc};\n", 2, "core names data, which is not below it"),
        (
            "text",
            "use crate::core::noc::Noc;\nuse crate::data;\n",
            2,
            "text names data, which is not below it",
        ),
        ("core", "use super::super::data::rulebook;\n", 1, "core names data, which is not below it"),
        ("data", "use crate::store::open;\n", 1, "data names store, which is not below it"),
        ("tui", "\n\nuse crate::cli;\n", 3, "tui names cli, which is not below it"),
        (
            "core",
            "/* a comment\n  'over' two lines */ use ratatui::Frame;\n",
            2,
            "core names a terminal: ratatui",
        ),
        ("core", "const Q: char = '\"';\nuse crossterm::event;\n", 2, "core names a terminal: crossterm"),
    ];
    for (room, source, line, what) in planted {
        let found = offences(room, source);
        let wanted = Offence { line, what: what.to_owned() };
        assert!(found.contains(&wanted), "{source:?}: wanted {wanted:?}, found {found:?}");
    }
}

#[test]
fn what_is_only_said_is_no_offence() {
    let innocent = [
        ("core", "/// Reads nothing from std::fs and asks no SystemTime.\nfn f() {}\n"),
        ("core", "const WORD: &str = \"use std::env and println!\";\n"),
        ("core", "const WORD: &str = r#\"use \"crate::data\" \"#;\n"),
        ("core", "const WORD: &str = \"an escaped \\\" and then std::fs\";\n"),
        ("core", "struct Instantly;\nstruct Locality<'a>(&'a str);\nfn pprint() {}\n"),
        ("core", "use std::collections::BTreeMap;\nuse std::{fmt, str::FromStr};\nuse crate::core::noc;\n"),
        ("cli", "use crate::{core::noc::Noc, data, text, tui};\nuse std::fs;\nfn f() { println!(\"x\"); }\n"),
    ];
    for (room, source) in innocent {
        assert_eq!(offences(room, source), [], "{source:?}");
    }
}
