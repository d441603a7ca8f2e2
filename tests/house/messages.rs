//! The two languages say the same things, and every message that is asked for exists.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The ids of a language's messages and attributes, each with the values it takes.
fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for file in files(&Path::new("assets/text").join(lang), "ftl") {
        let text = fs::read_to_string(&file).expect("a message file");
        let (mut message, mut part) = (String::new(), String::new());
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let head = line.split(" =").next().unwrap_or_default();
            let is_id = |id: &str| {
                !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            };
            if line.contains(" =") && is_id(head) {
                head.clone_into(&mut message);
                part.clone_from(&message);
                assert!(
                    found.insert(part.clone(), BTreeSet::new()).is_none(),
                    "{message} is given twice in {lang}"
                );
            } else if let Some(attribute) =
                head.trim().strip_prefix('.').filter(|id| line.contains(" =") && is_id(id))
            {
                part = format!("{message}.{attribute}");
                found.insert(part.clone(), BTreeSet::new());
            }
            let values = line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-')
                    .collect::<String>()
            });
            found.entry(part.clone()).or_default().extend(values);
        }
    }
    found.remove("");
    found
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The string literals of the sources that have the form of a message id.
fn asked_for() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files(Path::new("src"), "rs") {
        let text = fs::read_to_string(&file).expect("a source file");
        for literal in text.split('"').skip(1).step_by(2) {
            found.insert(literal.to_owned());
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_values() {
    let (en, fr) = (messages("en"), messages("fr"));
    let only = |a: &BTreeMap<String, BTreeSet<String>>, b: &BTreeMap<String, BTreeSet<String>>| {
        a.keys().filter(|id| !b.contains_key(*id)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(only(&en, &fr), [""; 0], "only in English");
    assert_eq!(only(&fr, &en), [""; 0], "only in French");
    let differ: Vec<_> = en.iter().filter(|(id, values)| fr[*id] != **values).map(|(id, _)| id).collect();
    assert_eq!(differ, Vec::<&String>::new(), "messages that take other values in French");
}

#[test]
fn every_message_the_sources_ask_for_exists_and_every_message_is_asked_for() {
    let known = messages("en");
    let asked = asked_for();
    let prefixes: BTreeSet<&str> = known.keys().filter_map(|id| id.split('-').next()).collect();
    let has_form = |id: &&String| {
        let plain = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.');
        plain
            && id.contains('-')
            && !id.ends_with('-')
            && prefixes.contains(id.split('-').next().unwrap_or_default())
    };
    // Ids of files, tests, questions and options look like messages and are none.
    let others = ["drawcheck-client", "study-work"];
    let missing: Vec<_> = asked
        .iter()
        .filter(has_form)
        .filter(|id| !known.contains_key(*id) && !others.contains(&id.as_str()))
        .collect();
    assert_eq!(missing, Vec::<&String>::new(), "asked for and missing");
    let built = [
        "cli-about.long",
        "cli-noc.long",
        "cli-diff.long",
        "cli-rounds.long",
        "cli-replay.long",
        "cli-score.long",
        "cli-timeline.long",
        "cli-screen.long",
    ];
    let unused: Vec<_> =
        known.keys().filter(|id| !asked.contains(*id) && !built.contains(&id.as_str())).collect();
    assert_eq!(unused, Vec::<&String>::new(), "never asked for");
}

#[test]
fn french_marks_never_part_from_their_word() {
    for file in files(Path::new("assets/text/fr"), "ftl") {
        let text = fs::read_to_string(&file).expect("a message file");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let parted = [" :", " »", "« ", " !", " ?"].into_iter().find(|mark| line.contains(mark));
            assert_eq!(parted, None, "{}: {line}", file.display());
        }
    }
}

#[test]
fn every_message_is_in_the_file_its_id_names() {
    let all = files(Path::new("assets/text/en"), "ftl");
    let name = |file: &Path| file.file_stem().expect("a name").to_string_lossy().into_owned();
    let names: Vec<String> = all.iter().map(|file| name(file)).collect();
    for file in &all {
        for line in fs::read_to_string(file).expect("a message file").lines() {
            let prefix = line.split(['-', ' ']).next().unwrap_or_default().to_owned();
            if line.contains(" =") && line.starts_with(|first: char| first.is_ascii_lowercase()) {
                let home = if names.contains(&prefix) { prefix } else { "answer".to_owned() };
                assert_eq!(home, name(file), "{line}");
            }
        }
    }
}
