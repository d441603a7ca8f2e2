//! `drawcheck`, `drawcheck FILE`, `drawcheck --demo` where standard output is no terminal, and
//! outputs that nobody reads to the end.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;

use crate::run::{command, drawcheck, fixture};

#[test]
fn without_a_terminal_the_assessment_is_printed() {
    let file = fixture("developer.client.json");
    let text = drawcheck(&[&file, "--as-of", "2023-07-05"]).good();
    assert_eq!(text.trim_end(), drawcheck(&["assess", &file, "--as-of", "2023-07-05"]).good().trim_end());
    let text = drawcheck(&["--as-of", "2023-07-05"]).good();
    assert!(text.starts_with("As of 5 Jul 2023") && text.contains("more information needed"), "{text}");
    let text = drawcheck(&["--demo", "--as-of", "2023-07-05"]).good();
    assert!(text.contains("software developer") && text.contains(": eligible"), "{text}");
    assert_eq!(text.matches("as of 5 Jul 2023").count(), 4, "every sample");
    assert!(!text.contains('\x1b'));
    assert!(drawcheck(&["--demo", "--lang", "fr"]).good().contains("admissible"));
}

#[test]
fn a_date_before_the_first_edition_and_one_that_is_none() {
    assert!(drawcheck(&["--demo", "--as-of", "2023-05-30"]).good().contains("There are no categories"));
    assert_eq!(drawcheck(&["--demo", "--as-of", "never"]).refused().len(), 1);
}

#[test]
fn a_pipe_closed_early_is_no_error() {
    let file = fixture("developer.client.json");
    for args in [
        &["categories", "--json", "--as-of", "2026-11-22"][..],
        &["categories", "--as-of", "2026-11-22"],
        &["assess", &file, "--json"],
        &["--demo"],
        &["completions", "bash"],
        &["--help"],
        &["screen", "-"],
    ] {
        let mut child = command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        // As `| head -1` does: one line, then no more.
        let mut input = child.stdin.take().expect("a pipe");
        let feeder = std::thread::spawn(move || {
            let line = b"{\"format\":\"drawcheck-client/1\",\"name\":\"A\"}\n";
            // Only `screen` reads; it must stop when nobody listens, or this never ends.
            while input.write_all(&line.repeat(100)).is_ok() {}
        });
        let mut out = BufReader::with_capacity(64, child.stdout.take().expect("a pipe"));
        let mut line = String::new();
        out.read_line(&mut line).expect("a line");
        assert!(!line.is_empty(), "{args:?}");
        drop(out);
        let status = child.wait().expect("the program ends");
        let mut err = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut err).expect("UTF-8");
        assert_eq!((status.code(), &err[..]), (Some(0), ""), "{args:?}");
        feeder.join().expect("the feeder ends");
    }
}

#[test]
fn the_sample_clients_speak_the_language_asked_for() {
    let text = drawcheck(&["--demo", "--lang", "fr", "--as-of", "2023-07-05"]).good();
    assert!(text.contains("développeuse de logiciels") && !text.contains("Software"), "{text}");
}
