//! The program in use: keys, pastes, windows of other sizes, and silence.

use std::time::Duration;

use vt100::Screen;

use crate::pty::Terminal;

#[test]
fn the_worked_example_is_read_on_every_tab() {
    let mut terminal = example();
    terminal.sees("STEM").sees("eligible").sees("26 Feb 2025");
    terminal.types("2").sees("Software developer").sees("21232");
    terminal.types("1").sees("31 May 2023").sees("Healthcare");
    terminal.types("/").types("civil engineer").sees("21300");
    terminal.types("\x1b").sees_no("civil engineer").types("q");
    assert_eq!(terminal.ends(), 0);
    terminal.is_as_before();
}

#[test]
fn the_score_is_read_tried_out_and_followed_over_time() {
    let mut terminal = Terminal::start(&["--demo", "--as-of", "2026-11-22"]);
    terminal.types("4").until("Score in front", in_front("Score")).sees("of 1,200").sees("Base score");
    terminal.types("w").sees("scratch copy").types(" ").sees("Tried on the scratch copy");
    terminal.types("x").sees("as the client again").types("o").sees("If life goes on");
    terminal.types("[").sees("53 of 1,200").types("q");
    assert_eq!(terminal.ends(), 0);
    terminal.is_as_before();
}

/// The worked example on the day of its question.
fn example() -> Terminal {
    let mut terminal = Terminal::start(&["--demo", "--as-of", "2023-07-05"]);
    terminal.sees("Example: software").sees("5 Jul 2023");
    terminal
}

/// The heading of the help.
const HELP: &str = "╭ Keys";

/// Whether the line under the tabs marks the one called `name`.
fn in_front(name: &str) -> impl Fn(&Screen) -> bool {
    move |screen| {
        let (_, columns) = screen.size();
        let mut rows = screen.rows(0, columns.get());
        let (tabs, marks) = (rows.next().unwrap_or_default(), rows.next().unwrap_or_default());
        tabs.find(name).is_some_and(|at| marks.chars().nth(tabs[..at].chars().count()) == Some('━'))
    }
}

#[test]
fn the_first_frame_shows_the_client_the_date_and_the_tabs() {
    let mut terminal = example();
    terminal.sees("Categories").sees("Experience").sees("Result");
    assert_eq!(terminal.types("q").ends(), 0);
}

#[test]
fn keys_go_through_the_tabs_the_help_and_the_date() {
    let mut terminal = example();
    terminal.types("1").until("Categories in front", in_front("Categories"));
    terminal.types("\t").until("Experience in front", in_front("Experience"));
    terminal.types("\x1b[Z").until("Categories in front", in_front("Categories"));
    terminal.types("3").until("Result in front", in_front("Result"));
    terminal.types("?").sees(HELP).types("\x1b").sees_no(HELP);
    terminal.types("t").sees("Date in view").types("\x1b[C").sees("6 Jul 2023");
    terminal.types("2023-08-01\r").sees("1 Aug 2023").sees_no("Date in view");
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
}

#[test]
fn the_language_follows_the_option_and_changes_with_a_key() {
    let mut terminal = Terminal::start(&["--demo", "--lang", "fr"]);
    terminal.sees("Expérience").types("L").sees("Experience").sees_no("Expérience");
    assert_eq!(terminal.types("q").ends(), 0);
}

#[test]
fn a_paste_goes_into_the_field_as_one() {
    let mut terminal = example();
    terminal.types("t").sees("Date in view").pastes("2024-02-29").sees("2024-02-29");
    terminal.types("\r").sees("29 Feb 2024");
    // On a screen without a field a paste is no string of keys: this one has a q.
    terminal.pastes("qqq").types("?").sees(HELP);
}

#[test]
fn the_rest_of_the_file_is_filled_in() {
    let mut terminal = Terminal::start(&["--demo"]);
    terminal.types("2").sees("profile: 10 missing").types("p").sees("Everything; 10 facts are missing");
    terminal.types("1994-03-12").sees("12 Mar 1994").sees("more than on file").types("\x14");
    terminal.sees("Only what is missing: 9 facts").sees_no("First language");
    terminal.types("\x1b[6~\x1b[C").sees("less than secondary").types("\x13").sees_no("Only what is missing");
    terminal.sees("profile: 6 missing").types("u").sees("profile: 10 missing");
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
}

#[test]
fn the_mouse_reaches_the_tabs() {
    let mut terminal = example();
    terminal.until("Result in front", in_front("Result"));
    let column = terminal.screen().find("Experience").expect("the tab stands in the first line") + 1;
    terminal.types(&format!("\x1b[<0;{column};1M\x1b[<0;{column};1m"));
    terminal.until("Experience in front", in_front("Experience"));
    assert_eq!(terminal.types("q").ends(), 0);
}

#[test]
fn the_window_can_be_given_any_size_while_the_program_runs() {
    let mut terminal = example();
    for (columns, rows) in [(200, 60), (60, 20), (30, 5), (1, 1), (500, 10), (3, 200)] {
        terminal.resize(columns, rows);
    }
    terminal.resize(70, 22).sees("Experience").sees("5 Jul 2023");
    terminal.resize(40, 10).sees("60 columns by 20 rows");
    terminal.resize(110, 30).sees("Experience");
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
}

#[test]
fn a_tiny_terminal_gets_a_sentence_and_a_larger_one_the_program() {
    let mut terminal = Terminal::sized(&["--demo"], 10, 3);
    terminal.sees("drawcheck").resize(80, 24).sees("Experience");
    assert_eq!(terminal.types("q").ends(), 0);
    let mut terminal = Terminal::sized(&["--demo"], 10, 3);
    assert_eq!(terminal.sees("drawcheck").types("q").ends(), 0);
    terminal.is_as_before();
}

#[cfg(target_os = "linux")]
#[test]
fn while_nobody_types_not_a_byte_is_written_and_nothing_wakes_up() {
    let idle = Duration::from_millis(700);
    let mut terminal = example();
    // The first of two quiet stretches lets the start settle.
    terminal.arrives_within(idle);
    let before = (work(&terminal), wakes(&terminal));
    assert_eq!(terminal.arrives_within(2 * idle), 0);
    assert_eq!((work(&terminal), wakes(&terminal)), before);
    // The mouse on its way over the window is nothing to draw for.
    terminal.types("\x1b[<35;10;10M\x1b[<35;11;12M");
    assert_eq!(terminal.arrives_within(idle), 0);
    assert_eq!(terminal.types("q").ends(), 0);
}

/// Processor time of the process, in ticks: user and system.
#[cfg(target_os = "linux")]
pub fn work(terminal: &Terminal) -> (String, String) {
    let stat = terminal.proc("stat");
    (stat[13].clone(), stat[14].clone())
}

/// How often each thread has gone to sleep: one more for every time it woke up.
#[cfg(target_os = "linux")]
pub fn wakes(terminal: &Terminal) -> Vec<String> {
    let tasks = std::fs::read_dir(format!("/proc/{}/task", terminal.pid())).expect("a running process");
    let mut wakes: Vec<String> = tasks
        .map(|task| {
            let id = task.expect("a thread").file_name().into_string().expect("a number");
            let status = terminal.proc(&format!("task/{id}/status"));
            let at = status.iter().position(|word| word == "voluntary_ctxt_switches:");
            format!("{id}: {}", status[at.expect("Linux counts them") + 1])
        })
        .collect();
    wakes.sort();
    wakes
}
