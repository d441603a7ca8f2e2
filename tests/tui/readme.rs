//! The README shows the real screens and the real keys.
//!
//! `UPDATE_README=1 cargo test --test tui readme` puts the present ones in.

use std::fmt::Write;
use std::fs;

use crate::support::desk::Desk;
use crate::support::{Harness, couple, known_engineer};
use drawcheck::data::samples;
use drawcheck::tui::App;
use drawcheck::tui::keymap::{Binding, Group, Keymap, everywhere};
use drawcheck::tui::screen::{Effect, Route};

const README: &str = "README.md";

/// The screens of the page, by the name after `frame:`.
fn frames() -> [(&'static str, String); 6] {
    let example = |sample: usize, date: &str| {
        let client = samples().swap_remove(sample);
        Harness::new(client, date).size(100, 30)
    };
    let rounds =
        Harness::new(known_engineer(), "2026-11-22").apply(vec![Effect::Go(Route::Rounds)]).keys("down");
    [
        ("result", example(0, "2023-07-05").keys("3").frame()),
        ("categories", example(1, "2026-11-22").keys("1 down").frame()),
        ("experience", example(1, "2026-11-22").keys("2").frame()),
        (
            "score",
            Harness::new(couple(), "2026-11-22")
                .size(100, 30)
                .keys("4 down down down down down down")
                .frame(),
        ),
        ("rounds", rounds.size(120, 30).frame()),
        ("clients", Desk::of_a_change().open("2025-02-28").size(100, 24).keys("c enter down").frame()),
    ]
}

/// The keys of every tab and those that hold everywhere, as tables.
fn keys(app: &App) -> String {
    let session = app.session();
    let mut page = String::new();
    let mut table = |title: &str, lines: Vec<Vec<&Binding>>| {
        write!(page, "**{title}**\n\n| key | what it does |\n|---|---|\n").expect("a string");
        for line in lines {
            let keys = line.iter().flat_map(|binding| &binding.keys);
            let keys: Vec<String> = keys
                .map(|key| {
                    format!("`{}`", key.label(&session.text, &session.theme.symbols).replace('|', "\\|"))
                })
                .collect();
            writeln!(page, "| {} | {} |", keys.join(" "), session.text.say(line[0].label)).expect("a string");
        }
        page.push('\n');
    };
    for (title, keymap) in app.keymaps() {
        let own = Keymap { shared: Vec::new(), ..keymap };
        table(&session.text.say(title), Group::ALL.iter().flat_map(|&group| own.lines(group)).collect());
    }
    let shared = Keymap { own: Vec::new(), shared: everywhere(session) };
    table("Everywhere", Group::ALL.iter().flat_map(|&group| shared.lines(group)).collect());
    page
}

/// `page` with what stands between `start` and the next end mark replaced by `text`.
fn replaced(page: &str, start: &str, text: &str) -> String {
    let end = "<!-- end -->";
    let (before, rest) = page.split_once(start).unwrap_or_else(|| panic!("{README} has no {start}"));
    let (_, after) = rest.split_once(end).unwrap_or_else(|| panic!("{start} has no end"));
    format!("{before}{start}\n{}\n{end}{after}", text.trim_end())
}

#[test]
fn the_readme_shows_the_screens_and_keys_as_they_are() {
    let page = fs::read_to_string(README).expect("the readme");
    let mut present = page.clone();
    for (name, frame) in frames() {
        let lines: Vec<&str> = frame.lines().map(str::trim_end).collect();
        present = replaced(
            &present,
            &format!("<!-- frame: {name} -->"),
            &format!("```text\n{}\n```", lines.join("\n").trim_end()),
        );
    }
    let demo = Harness::demo(samples());
    present = replaced(&present, "<!-- keys -->", &keys(demo.app()));
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(README, present).expect("the readme can be written");
    } else {
        assert!(page == present, "{README} is behind: run UPDATE_README=1 cargo test --test tui readme");
    }
}
