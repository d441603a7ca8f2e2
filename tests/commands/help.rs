//! Help, version, completions, and the messages for a command line that is not understood.

use crate::run::{drawcheck, in_locale};

const COMMANDS: [&str; 12] = [
    "assess",
    "categories",
    "diff",
    "noc",
    "rounds",
    "replay",
    "score",
    "timeline",
    "screen",
    "report",
    "verify",
    "completions",
];

#[test]
fn every_command_has_help_in_both_languages() {
    for flag in ["--help", "-h"] {
        let whole = drawcheck(&[flag]).good();
        for command in COMMANDS {
            assert!(whole.contains(&format!("  {command} ")), "{whole}");
            let english = drawcheck(&[command, flag]).good();
            let french = drawcheck(&[command, flag, "--lang", "fr"]).good();
            assert!(english.contains(&format!("Usage: drawcheck {command}")), "{english}");
            assert!(french.contains(&format!("Utilisation\u{a0}: drawcheck {command}")), "{french}");
            assert!(!english.contains('⟨') && !french.contains('⟨'), "{french}");
        }
    }
}

#[test]
fn french_help_has_no_english_left_in_it() {
    for args in [vec![], COMMANDS.to_vec()].concat().iter().map(|one| vec![*one]).chain([vec![]]) {
        let french = drawcheck(&[&args[..], &["--help", "--lang", "fr"]].concat()).good();
        for english in ["Usage", "Options:", "Arguments:", "Commands:", "Print", "[possible", "FILE", "WORDS"]
        {
            assert!(!french.contains(english), "{english:?} in\n{french}");
        }
    }
}

#[test]
fn help_and_language_follow_the_locale() {
    for variables in [[("LC_ALL", "fr_CA.UTF-8")], [("LC_MESSAGES", "fr_FR")], [("LANG", "fr")]] {
        assert!(in_locale(&variables, &["--help"]).good().contains("Utilisation"));
    }
    assert!(in_locale(&[("LC_ALL", "C"), ("LANG", "fr_CA.UTF-8")], &["--help"]).good().contains("Usage"));
    assert!(in_locale(&[("LC_ALL", "fr_CA.UTF-8")], &["--help", "--lang", "en"]).good().contains("Usage"));
}

#[test]
fn the_version_is_that_of_the_package() {
    for flag in ["--version", "-V"] {
        assert_eq!(drawcheck(&[flag]).good(), concat!("drawcheck ", env!("CARGO_PKG_VERSION"), "\n"));
    }
}

#[test]
fn completions_know_the_commands() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = drawcheck(&["completions", shell]).good();
        assert!(COMMANDS.iter().all(|command| script.contains(command)), "{shell}");
    }
    let message = drawcheck(&["completions", "tcsh"]).misused();
    assert!(message.contains("tcsh") && message.contains("zsh"), "{message}");
}

/// A command line and what must be said about it, in English and in French.
type Misuse = (&'static [&'static str], &'static [&'static str], &'static [&'static str]);

const MISUSES: [Misuse; 11] = [
    (&["--jso"], &["“--jso” is not understood"], &["« --jso » n’est pas compris"]),
    (
        &["assess", "x", "--jso"],
        &["“--jso” is not understood", "Did you mean “--json”?"],
        &["« --jso » n’est pas compris", "Vouliez-vous dire « --json »?"],
    ),
    (&["asses", "x.client.json"], &["Did you mean “assess”?"], &["Vouliez-vous dire « assess »?"]),
    (&["asses"], &["Did you mean “assess”?"], &["Vouliez-vous dire « assess »?"]),
    (
        &["assess"],
        &["Missing: FILE", "Usage: drawcheck assess"],
        &["Il manque\u{a0}: FICHIER", "Utilisation"],
    ),
    (&["timeline", "x", "--to", "2025-01-01"], &["Missing: --from <DATE>"], &["Il manque", "--from <DATE>"]),
    (
        &["noc", "x", "--limit", "0"],
        &["“0” is not a value for --limit <N>"],
        &["« 0 » n’est pas une valeur pour --limit <N>"],
    ),
    (&["categories", "--json=3"], &["--json takes no value"], &["--json ne prend pas de valeur"]),
    (
        &["noc", "x", "--limit", "1", "--limit", "2"],
        &["--limit <N> is given twice"],
        &["--limit <N> est donné deux fois"],
    ),
    (&["--as-of"], &["--as-of <DATE> needs a value"], &["--as-of <DATE>", "attend une valeur"]),
    (&["--demo", "x.client.json"], &["--demo", "do not go together"], &["--demo", "ne vont pas ensemble"]),
];

#[test]
fn wrong_usage_is_explained_in_the_language_asked_for_with_status_two() {
    for (args, english, french) in MISUSES {
        let message = drawcheck(args).misused();
        for part in english {
            assert!(message.contains(part), "no {part:?} for {args:?} in\n{message}");
        }
        for message in [
            drawcheck(&[&["--lang", "fr"], args].concat()).misused(),
            in_locale(&[("LC_ALL", "fr_CA.UTF-8")], args).misused(),
        ] {
            for part in french {
                let part = part.replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
                assert!(message.contains(&part), "no {part:?} for {args:?} in\n{message}");
            }
            for left in ["error:", "tip:", "Usage:", "try '--help'"] {
                assert!(!message.contains(left), "{left:?} for {args:?} in\n{message}");
            }
        }
    }
}

#[test]
fn a_language_there_is_not_is_wrong_usage() {
    let message = drawcheck(&["--lang", "de"]).misused();
    assert!(message.contains("“de”") && message.contains("en, fr"), "{message}");
}
