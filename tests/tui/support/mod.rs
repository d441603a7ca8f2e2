//! A person at the keyboard: sends keys to the whole program and reads the screen.
//!
//! Nothing waits: a key is handled and drawn before the next one is sent.

pub mod desk;

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};
use crossterm::event::{Event, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::core::rulebook::Rulebook;
use drawcheck::data;
use drawcheck::report::Record;
use drawcheck::store::{self, Expected, Folder, ReadError, SaveError, Saved, Settings, Stamp};
use drawcheck::tui::job::{Job, News};
use drawcheck::tui::key::Key;
use drawcheck::tui::screen::Effect;
use drawcheck::tui::theme::Theme;
use drawcheck::tui::{App, Outside, Session};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use unicode_width::UnicodeWidthStr;

/// The day on which every journey takes place, unless it says otherwise.
pub const TODAY: &str = "2026-11-22";

/// A date written as `2023-07-05`.
pub fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// The moment at which everything is saved.
pub fn moment() -> DateTime<Utc> {
    "2026-11-22T14:03:09Z".parse().expect("a moment")
}

/// The client of a file written as JSON, without the format.
pub fn client(json: &str) -> Client {
    let mut value: serde_json::Value = serde_json::from_str(json).expect("JSON");
    value["format"] = "drawcheck-client/1".into();
    serde_json::from_value(value).expect("a client")
}

/// A civil engineer in Canada since January 2023.
pub fn engineer() -> Client {
    client(
        r#"{ "name": "Amina Diallo", "work": [
            { "title": "Civil engineer", "noc": "21300", "employer": "Pont Neuf", "country": "CA",
              "start": "2023-01-09", "end": null, "hours_per_week": 37.5 } ] }"#,
    )
}

/// An engineer with everything that rounds ask about on file.
pub fn known_engineer() -> Client {
    client(
        r#"{ "name": "Amina Diallo", "birth_date": "1994-03-12",
        "work": [
            { "title": "Civil engineer", "noc": "21300", "country": "FR", "start": "2017-03-01",
              "end": "2021-11-30", "hours_per_week": 37.5 },
            { "title": "Civil engineer", "noc": "21300", "country": "CA", "start": "2022-01-09",
              "end": null, "hours_per_week": 37.5 } ],
        "language_tests": [
            { "test": "ielts-general", "taken": "2022-04-02", "listening": 8, "reading": 7.5, "writing": 7, "speaking": 7 },
            { "test": "ielts-general", "taken": "2024-04-01", "listening": 8.5, "reading": 8, "writing": 7.5, "speaking": 7.5 },
            { "test": "ielts-general", "taken": "2026-03-20", "listening": 8.5, "reading": 8, "writing": 7.5, "speaking": 7.5 } ],
        "education": { "level": "master", "canadian_study": "none" },
        "family": { "sibling_in_canada": false },
        "provincial_nomination": false, "certificate_of_qualification": false,
        "funds_cad": 30000, "family_size": 1, "profile_submitted_at": "2026-01-15T14:03:09Z" }"#,
    )
}

/// An engineer with work, results and a degree from two countries, and a spouse who comes along.
pub fn couple() -> Client {
    client(
        r#"{ "name": "Amina Diallo", "birth_date": "1994-03-12", "work": [
            { "title": "Civil engineer", "noc": "21300", "employer": "Pont Neuf", "country": "CA",
              "start": "2024-01-09", "end": null, "hours_per_week": 37.5 },
            { "title": "Junior engineer", "noc": "21300", "country": "SN",
              "start": "2018-09-01", "end": "2021-12-31", "hours_per_week": 40 },
            { "title": "Cashier", "noc": "65100", "country": "CA",
              "start": "2022-09-01", "end": "2023-12-31", "hours_per_week": 20, "full_time_study": true } ],
          "language_tests": [
            { "test": "ielts-general", "taken": "2025-04-02",
              "listening": 8.0, "reading": 7.0, "writing": 6.5, "speaking": 7.0 },
            { "test": "nclc", "taken": "2025-06-10", "listening": 8, "reading": 8, "writing": 6, "speaking": 8 } ],
          "education": { "level": "master", "canadian_study": "one-or-two-years" },
          "spouse": { "accompanying": true, "canadian": false, "education": { "level": "bachelor" },
            "language_tests": [
              { "test": "clb", "taken": "2026-01-10", "listening": 7, "reading": 6, "writing": 6, "speaking": 7 } ],
            "work": [] },
          "provincial_nomination": false, "certificate_of_qualification": false,
          "job_offer": { "noc": "21300", "full_time": true, "years": 2 } }"#,
    )
}

/// What reached the outside.
#[derive(Debug, Default)]
pub struct Done {
    /// Files written, with what was in them.
    pub saved: Vec<(PathBuf, Client)>,
    /// Papers written, with their bytes.
    pub written: Vec<(PathBuf, Vec<u8>)>,
    /// The settings kept last.
    pub settings: Option<Settings>,
    /// Texts copied.
    pub copied: Vec<String>,
    /// Files that are there already.
    pub existing: Vec<PathBuf>,
    /// Times the program was stopped.
    pub suspended: usize,
    /// Makes saving fail for this reason.
    pub full: Option<String>,
    /// Makes long work wait until [`Harness::work`].
    pub holds_work: bool,
    /// Long work that waits.
    pub waiting: Vec<Job>,
    /// Numbers of the long work that was ended.
    pub stopped: Vec<u64>,
    /// News that the program has not heard.
    pub news: VecDeque<News>,
}

/// The world outside. Without a folder files are only recorded; with one they are on a disk.
struct Recorder {
    done: Rc<RefCell<Done>>,
    folder: Option<Folder>,
}

impl Outside for Recorder {
    fn read(&mut self, book: &Rulebook, file: &Path) -> Result<(Client, Stamp), ReadError> {
        store::read(book, file)
    }

    fn save(&mut self, file: &Path, client: &Client, expected: Expected) -> Result<Saved, SaveError> {
        let mut done = self.done.borrow_mut();
        if let Some(reason) = &done.full {
            return Err(io::Error::other(reason.clone()).into());
        }
        done.saved.push((file.to_owned(), client.clone()));
        match self.folder {
            Some(_) => store::save(file, client, expected, moment()),
            None => Ok(Saved { stamp: Stamp::of(b""), unlogged: None }),
        }
    }

    fn keep_theirs(&mut self, file: &Path) -> io::Result<PathBuf> {
        store::keep_theirs(file)
    }

    fn note_theirs(&mut self, file: &Path, seen: &Client) -> io::Result<()> {
        store::history::catch_up(file, seen, moment())
    }

    fn is_client(&self, file: &Path, client: Option<&Path>) -> bool {
        store::is_client(file, client)
    }

    fn folder(&self) -> Option<&Folder> {
        self.folder.as_ref()
    }

    fn home(&self) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.path().join("home"))
    }

    fn now(&self) -> DateTime<Utc> {
        moment()
    }

    fn run(&mut self, job: Job) {
        let mut done = self.done.borrow_mut();
        if done.holds_work {
            return done.waiting.push(job);
        }
        let run = job.run;
        job.carry_out(self.folder.as_ref(), &mut |part| {
            done.news.push_back(News { run, part });
            true
        });
    }

    fn stop(&mut self, run: u64) {
        self.done.borrow_mut().stopped.push(run);
    }

    fn exists(&self, file: &Path) -> bool {
        let recorded = self.done.borrow().existing.iter().any(|existing| existing == file);
        recorded || (self.folder.is_some() && file.exists())
    }

    fn record(&self, _file: &Path) -> Option<Record> {
        None
    }

    fn write(&mut self, file: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
        let mut done = self.done.borrow_mut();
        if let Some(reason) = &done.full {
            return Err(io::Error::other(reason.clone()));
        }
        done.written.push((file.to_owned(), bytes.to_owned()));
        Ok(file.to_owned())
    }

    fn keep_settings(&mut self, settings: &Settings) -> Result<(), ReadError> {
        self.done.borrow_mut().settings = Some(settings.clone());
        self.folder.as_ref().map_or(Ok(()), |folder| settings.write(folder.path()))
    }

    fn copy(&mut self, text: &str) -> Result<(), String> {
        self.done.borrow_mut().copied.push(text.to_owned());
        Ok(())
    }

    fn suspend(&mut self) {
        self.done.borrow_mut().suspended += 1;
    }
}

/// The program with a screen of 80 by 24, and what it did outside.
pub struct Harness {
    app: App,
    terminal: Terminal<TestBackend>,
    done: Rc<RefCell<Done>>,
    folder: Option<Folder>,
}

impl Harness {
    /// The program in English about `client`, with the date in view at `as_of`.
    pub fn new(client: Client, as_of: &str) -> Harness {
        let session = Session::new(data::rulebook(), client, date(TODAY), Lang::En);
        Harness::of(session.on(date(as_of)))
    }

    /// The program about sample clients.
    pub fn demo(samples: Vec<Client>) -> Harness {
        Harness::of(Session::demo(data::rulebook(), samples, date(TODAY), Lang::En))
    }

    /// The program over a session.
    pub fn of(session: Session) -> Harness {
        Harness::with(session, None)
    }

    /// The program over a session, with a client folder on the disk.
    pub fn with(session: Session, folder: Option<Folder>) -> Harness {
        let done = Rc::new(RefCell::new(Done::default()));
        let app = App::new(session, Box::new(Recorder { done: done.clone(), folder: folder.clone() }));
        let terminal = Terminal::new(TestBackend::new(80, 24)).expect("a screen in memory");
        Harness { app, terminal, done, folder }.drawn()
    }

    /// With a screen of another size.
    pub fn size(mut self, columns: u16, rows: u16) -> Harness {
        self.terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a screen in memory");
        self.app.handle(Event::Resize(columns, rows));
        self.drawn()
    }

    /// In another language.
    pub fn lang(self, lang: Lang) -> Harness {
        if self.app.session().lang() == lang { self } else { self.apply(vec![Effect::SwitchLanguage]) }
    }

    /// With other symbols and colours.
    pub fn theme(self, theme: Theme) -> Harness {
        Harness { app: self.app.themed(theme), ..self }.drawn()
    }

    /// Carries out effects as if a screen had asked for them.
    pub fn apply(mut self, effects: Vec<Effect>) -> Harness {
        self.app.apply_all(effects);
        self.drawn()
    }

    /// Presses keys by their names: `"a tab ctrl-s esc"`.
    pub fn keys(mut self, names: &str) -> Harness {
        for name in names.split_whitespace() {
            let key = Key::parse(name).unwrap_or_else(|| panic!("no key is named {name}"));
            self.app.handle(Event::Key(KeyEvent::new(key.code, key.modifiers)));
            self = self.drawn();
        }
        self
    }

    /// Types text, one key for each character.
    pub fn text(mut self, text: &str) -> Harness {
        for typed in text.chars() {
            let code = crossterm::event::KeyCode::Char(typed);
            self.app.handle(Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
            self = self.drawn();
        }
        self
    }

    /// Pastes text at once.
    pub fn paste(mut self, text: &str) -> Harness {
        self.app.handle(Event::Paste(text.to_owned()));
        self.drawn()
    }

    /// Clicks on a cell, counted from 0.
    pub fn click(self, column: u16, row: u16) -> Harness {
        self.mouse(MouseEventKind::Down(MouseButton::Left), column, row)
    }

    /// Clicks on the first place where the screen says `words`.
    pub fn click_on(self, words: &str) -> Harness {
        let (column, row) = self.find(words).unwrap_or_else(|| panic!("no {words:?} in\n{}", self.frame()));
        self.click(column, row)
    }

    /// Turns the wheel over a cell: a positive number of notches scrolls down.
    pub fn wheel(mut self, notches: i32, column: u16, row: u16) -> Harness {
        let kind = if notches > 0 { MouseEventKind::ScrollDown } else { MouseEventKind::ScrollUp };
        for _ in 0..notches.abs() {
            self = self.mouse(kind, column, row);
        }
        self
    }

    fn mouse(mut self, kind: MouseEventKind, column: u16, row: u16) -> Harness {
        self.app.handle(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
        self.drawn()
    }

    /// Does the long work that waits, even what is no longer wanted.
    pub fn work(self) -> Harness {
        self.done.borrow_mut().holds_work = false;
        let waiting = std::mem::take(&mut self.done.borrow_mut().waiting);
        for job in waiting {
            let mut outside = Recorder { done: self.done.clone(), folder: self.folder.clone() };
            outside.run(job);
        }
        self.drawn()
    }

    fn drawn(mut self) -> Harness {
        while let Some(news) = { self.done.borrow_mut().news.pop_front() } {
            self.app.hear(news);
        }
        let app = &self.app;
        self.terminal.draw(|frame| app.view(frame)).expect("drawn");
        self
    }

    /// The screen as plain text, without spaces at the ends of lines.
    pub fn frame(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let mut lines = Vec::new();
        for y in 0..buffer.area.height {
            let (mut line, mut x) = (String::new(), 0);
            while x < buffer.area.width {
                let symbol = buffer[(x, y)].symbol();
                line.push_str(symbol);
                x += symbol.width().max(1) as u16;
            }
            lines.push(line.trim_end().to_owned());
        }
        lines.join("\n")
    }

    /// Whether the screen says `words` on one line.
    pub fn says(&self, words: &str) -> bool {
        self.frame().contains(words)
    }

    /// Goes on if the screen says `words`.
    #[track_caller]
    pub fn sees(self, words: &str) -> Harness {
        assert!(self.says(words), "no {words:?} in\n{}", self.frame());
        self
    }

    /// Goes on if the screen does not say `words`.
    #[track_caller]
    pub fn sees_no(self, words: &str) -> Harness {
        assert!(!self.says(words), "{words:?} in\n{}", self.frame());
        self
    }

    /// Column and row of the first place where the screen says `words`.
    pub fn find(&self, words: &str) -> Option<(u16, u16)> {
        let frame = self.frame();
        frame
            .lines()
            .enumerate()
            .find_map(|(row, line)| line.find(words).map(|at| (line[..at].width() as u16, row as u16)))
    }

    /// What the screens borrow.
    pub fn session(&self) -> &Session {
        self.app.session()
    }

    /// The program.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// What reached the outside so far; may be changed to set the scene.
    pub fn done(&self) -> std::cell::RefMut<'_, Done> {
        self.done.borrow_mut()
    }
}
