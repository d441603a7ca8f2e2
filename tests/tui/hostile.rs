//! What a client file contains is data: no name or title reaches the terminal as an
//! instruction, turns the text around it or breaks the screens.

use crate::support::{Harness, TODAY, client, engineer};
use drawcheck::core::client::Client;
use drawcheck::text::harmless::is_hidden;
use unicode_segmentation::UnicodeSegmentation;

/// Texts that attack a terminal, each in its own way.
fn attacks() -> Vec<String> {
    vec![
        "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m".to_owned(),
        "\u{202e}drow\u{2066}\u{200f}s".to_owned(),
        "x".repeat(10_000),
        format!("a{}", "\u{301}".repeat(10_000)),
        "two\nlines\r\nand\ta tab".to_owned(),
        "日本語".repeat(300),
        "👩‍👩‍👧‍👦".repeat(100),
    ]
}

/// A client in which every text a person types is `attack`.
fn attacked(attack: &str) -> Client {
    let mut client = engineer();
    attack.clone_into(&mut client.name);
    attack.clone_into(&mut client.reference);
    attack.clone_into(&mut client.notes);
    for entry in &mut client.work {
        attack.clone_into(&mut entry.title);
        attack.clone_into(&mut entry.employer);
    }
    client
}

#[track_caller]
fn is_harmless(harness: &Harness, keys: &str) {
    let frame = harness.frame();
    let hidden = frame.chars().find(|&mark| is_hidden(mark) && mark != '\n');
    assert_eq!(hidden, None, "after {keys}:\n{frame}");
    let tower = frame.graphemes(true).find(|letter| letter.chars().count() > 8);
    assert_eq!(tower, None, "after {keys}:\n{frame}");
}

#[test]
fn no_text_of_a_file_is_obeyed_on_any_screen_or_layer() {
    let ways = [
        "1",
        "2",
        "3",
        "4",
        "5",
        "2 enter",
        "2 n",
        "2 d",
        "3 w",
        "3 p",
        "3 r",
        "3 right down down",
        "4 w",
        "5 enter",
        "4 p",
        "?",
        ":",
        "ctrl-s",
    ];
    for attack in attacks() {
        for keys in ways {
            is_harmless(&Harness::new(attacked(&attack), TODAY).keys(keys), keys);
        }
        is_harmless(&Harness::new(attacked(&attack), TODAY).size(60, 20), "nothing");
        // The list of clients has something in it, wide and narrow.
        for keys in ["6", "6 enter", "6 c enter"] {
            let listed = Harness::demo(vec![attacked(&attack), engineer()]).keys(keys);
            is_harmless(&listed, keys);
            is_harmless(&listed.size(160, 50), keys);
        }
    }
}

#[test]
fn an_endless_name_pushes_nothing_off_the_screen() {
    let named = |name: String| Harness::new(Client { name, ..engineer() }, TODAY).keys("3").frame();
    let rows = |frame: String| frame.lines().map(str::to_owned).collect::<Vec<_>>();
    let (usual, endless) = (rows(named("Amina Diallo".to_owned())), rows(named("x".repeat(10_000))));
    let differing = usual.iter().zip(&endless).filter(|(usual, endless)| usual != endless).count();
    assert_eq!(differing, 1, "only the line with the name differs");
    assert!(endless.iter().any(|row| row.contains("xxx…")), "the name is seen to go on");
}

#[test]
fn a_file_with_a_hostile_name_is_read_as_any_other() {
    let read = client(r#"{ "format": "drawcheck-client/1", "name": "\u001b[2J" }"#);
    assert_eq!(read.name, "\u{1b}[2J");
}
