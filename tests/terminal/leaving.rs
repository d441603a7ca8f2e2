//! However the program ends, the terminal is as it was before.

use std::io::Read;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::data;
use drawcheck::tui::keymap::Binding;
use drawcheck::tui::screen::{Effect, Input, Screen};
use drawcheck::tui::{self, Session};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::pty::{DRAWCHECK, Modes, Terminal};

/// The program with its first frame drawn.
fn running() -> Terminal {
    let mut terminal = Terminal::start(&["--demo"]);
    terminal.sees("Categories");
    assert_ne!(terminal.modes(), Modes::PLAIN);
    assert!(terminal.is_raw());
    terminal
}

#[test]
fn leaving_gives_the_terminal_back() {
    for keys in ["q", "\x03"] {
        let mut terminal = running();
        assert_eq!(terminal.types(keys).ends(), 0);
        terminal.is_as_before();
        assert_eq!(terminal.screen().trim(), "", "nothing is left on the screen");
    }
}

#[test]
fn a_signal_gives_the_terminal_back_and_shows_in_the_status() {
    for (signal, status) in [("HUP", 129), ("INT", 130), ("TERM", 143)] {
        let mut terminal = running();
        terminal.signal(signal);
        assert_eq!(terminal.ends(), status, "{signal}");
        terminal.is_as_before();
    }
}

#[test]
fn a_terminal_that_vanishes_without_a_signal_ends_the_program() {
    let mut command = CommandBuilder::new(DRAWCHECK);
    command.arg("--demo");
    command.env("TERM", "xterm-256color");
    // Only whose controlling terminal vanishes gets a signal.
    command.set_controlling_tty(false);
    let pty = native_pty_system().openpty(PtySize::default()).expect("a pseudo-terminal");
    let mut child = pty.slave.spawn_command(command).expect("the program starts");
    let mut killer = child.clone_killer();
    drop(pty.slave);
    let mut screen = pty.master.try_clone_reader().expect("a reader");
    // Amid a frame it would end by an error of its own.
    let (mut all, mut bytes) = (Vec::new(), [0; 4096]);
    while !String::from_utf8_lossy(&all).contains("\x1b[?2026l") {
        let count = screen.read(&mut bytes).expect("the program draws");
        all.extend_from_slice(&bytes[..count]);
    }
    drop((screen, pty.master));
    let (tell, ended) = channel();
    thread::spawn(move || tell.send(child.wait().map(|status| status.exit_code())));
    let status = ended.recv_timeout(Duration::from_secs(20));
    if status.is_err() {
        killer.kill().expect("the program goes on");
    }
    assert_eq!(status.expect("the program ends").expect("a status"), 129);
}

#[test]
fn stopping_gives_the_terminal_back_and_continuing_takes_it_again() {
    let mut terminal = running();
    terminal.types("\x1a");
    terminal.until("the plain terminal", |screen| !screen.alternate_screen());
    terminal.reaches("T");
    terminal.is_as_before();
    terminal.signal("CONT");
    terminal.until("the program again", vt100::Screen::alternate_screen);
    terminal.sees("Categories");
    assert!(terminal.is_raw());
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
}

/// The ways in which a screen can fail.
#[derive(Clone, Copy)]
enum Fault {
    Updating,
    Drawing,
}

/// A layer that panics at the key `p`. The program itself has no key that panics and gets none
/// for the sake of a test: this file is run as the child instead, and calls what `main` calls.
struct Faulty {
    fault: Fault,
    pressed: bool,
}

impl Screen for Faulty {
    fn title(&self) -> &'static str {
        "app-help-title"
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        Vec::new()
    }

    fn update(&mut self, _session: &Session, input: &Input) -> Vec<Effect> {
        self.pressed = input.key().is_some();
        assert!(!self.pressed || matches!(self.fault, Fault::Drawing), "a screen fails as it updates");
        Vec::new()
    }

    fn view(&self, _session: &Session, _frame: &mut Frame, _area: Rect) {
        assert!(!self.pressed, "a screen fails as it draws");
    }
}

/// Says which way the child is to fail; without it the child does nothing.
const FAULT: &str = "DRAWCHECK_TEST_FAULT";

#[test]
#[ignore = "the child of the tests of panics"]
fn a_program_that_panics() {
    let fault = match std::env::var(FAULT).as_deref() {
        Ok("updating") => Fault::Updating,
        Ok("drawing") => Fault::Drawing,
        _ => return,
    };
    let today = "2026-11-22".parse().expect("a date");
    let session = Session::new(data::rulebook(), Client::default(), today, Lang::En);
    let layer = Effect::push(Faulty { fault, pressed: false });
    tui::run_with(session, None, vec![layer]).expect("a terminal");
}

#[test]
fn a_panic_gives_the_terminal_back_and_can_be_read() {
    for fault in ["updating", "drawing"] {
        let itself = std::env::current_exe().expect("this test");
        let mut command = CommandBuilder::new(itself);
        command.args(["--exact", "leaving::a_program_that_panics", "--ignored", "--nocapture"]);
        command.env(FAULT, fault);
        let mut terminal = Terminal::run(command, 100, 30);
        terminal.until("the program", vt100::Screen::alternate_screen).sees("Categories");
        assert_eq!(terminal.types("p").ends(), 101, "{fault}");
        terminal.is_as_before();
        let message = if fault == "updating" { "fails as it updates" } else { "fails as it draws" };
        assert!(terminal.screen().contains(message), "{}", terminal.screen());
    }
}
