//! One frame of each tab, and one keystroke with the frame it leads to, at 120 by 40.

use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use divan::Bencher;
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::core::rulebook::Rulebook;
use drawcheck::data::{rulebook, search_index};
use drawcheck::report::Record;
use drawcheck::store::{Expected, Folder, ReadError, SaveError, Saved, Settings, Stamp};
use drawcheck::tui::job::Job;
use drawcheck::tui::{App, Outside, Session};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

fn main() {
    search_index();
    divan::main();
}

/// No outside: nothing is saved or copied here.
struct Nowhere;

impl Outside for Nowhere {
    fn run(&mut self, _job: Job) {}

    fn stop(&mut self, _run: u64) {}

    fn record(&self, _: &Path) -> Option<Record> {
        None
    }

    fn write(&mut self, file: &Path, _: &[u8]) -> io::Result<PathBuf> {
        Ok(file.to_owned())
    }

    fn keep_settings(&mut self, _: &Settings) -> Result<(), ReadError> {
        Ok(())
    }

    fn read(&mut self, _: &Rulebook, _: &Path) -> Result<(Client, Stamp), ReadError> {
        Err(io::Error::from(io::ErrorKind::NotFound).into())
    }

    fn save(&mut self, _: &Path, _: &Client, _: Expected) -> Result<Saved, SaveError> {
        Ok(Saved { stamp: Stamp::of(b""), unlogged: None })
    }

    fn keep_theirs(&mut self, file: &Path) -> io::Result<PathBuf> {
        Ok(file.to_owned())
    }

    fn note_theirs(&mut self, _: &Path, _: &Client) -> io::Result<()> {
        Ok(())
    }

    fn is_client(&self, _: &Path, _: Option<&Path>) -> bool {
        false
    }

    fn folder(&self) -> Option<&Folder> {
        None
    }

    fn home(&self) -> Option<PathBuf> {
        None
    }

    fn now(&self) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH
    }

    fn exists(&self, _: &Path) -> bool {
        false
    }

    fn copy(&mut self, _: &str) -> Result<(), String> {
        Ok(())
    }

    fn suspend(&mut self) {}
}

fn app(keys: &str) -> App {
    let client = serde_json::from_str(include_str!("ten-jobs.client.json")).expect("a client");
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
    let mut app = App::new(Session::new(rulebook(), client, today, Lang::En), Box::new(Nowhere));
    for key in keys.chars() {
        press(&mut app, key);
    }
    app
}

fn press(app: &mut App, key: char) {
    app.handle(Event::Key(KeyEvent::new(KeyCode::Char(key), KeyModifiers::NONE)));
}

fn terminal() -> Terminal<TestBackend> {
    Terminal::new(TestBackend::new(120, 40)).expect("a screen in memory")
}

/// The keys that lead to each screen.
const SCREENS: [&str; 8] = ["1", "1/", "2", "2a", "3", "4", "4w", "4o"];

#[divan::bench(args = SCREENS)]
fn frame(bencher: Bencher, keys: &str) {
    let (app, mut terminal) = (app(keys), terminal());
    bencher.bench_local(|| terminal.draw(|frame| app.view(frame)).map(drop));
}

/// A letter typed into the search, then taken back, each with its frame.
#[divan::bench]
fn two_keystrokes_of_the_search(bencher: Bencher) {
    let (mut app, mut terminal) = (app("1/manag"), terminal());
    bencher.bench_local(|| {
        for code in [KeyCode::Char('e'), KeyCode::Backspace] {
            app.handle(Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
            terminal.draw(|frame| app.view(frame)).map(drop).expect("a screen in memory");
        }
    });
}
