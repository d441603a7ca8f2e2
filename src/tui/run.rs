//! The terminal: set up, listened to without waking while nobody types, and given back.

use std::cell::Cell;
use std::io::{self, BufWriter, Stdout, Write, stdout};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, Utc};
use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::process::{Signal, kill_current_process_group};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use super::app::App;
use super::job::{Job, News};
use super::outside::Outside;
use super::screen::Effect;
use super::session::Session;
use crate::core::client::Client;
use crate::core::rulebook::Rulebook;
use crate::report::Record;
use crate::store::{self, Expected, Folder, ReadError, SaveError, Saved, Settings, Stamp};

/// Runs the interactive program, with the client folder if there is one, until the person
/// leaves, and returns the exit status: 0, or 128 and the number of the signal that ended it.
///
/// # Errors
/// The terminal cannot be set up or written to.
pub fn run(session: Session, folder: Option<Folder>) -> io::Result<u8> {
    run_with(session, folder, Vec::new())
}

/// Runs the interactive program with `effects` carried out before its first frame, such as a
/// layer put on top.
///
/// # Errors
/// The terminal cannot be set up or written to.
pub fn run_with(session: Session, folder: Option<Folder>, effects: Vec<Effect>) -> io::Result<u8> {
    restore_on_panic();
    let _guard = Restore;
    set_up()?;
    let signals = watch()?;
    let stale = Rc::new(Cell::new(false));
    let (tell, events) = channel();
    let real = Real { stale: stale.clone(), folder, tell: tell.clone(), running: Vec::new() };
    let mut app = App::new(session, Box::new(real));
    app.apply_all(effects);
    let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 16, stdout()));
    // Dropped, it would show the cursor once more and panic where there is no terminal to say so
    // on, and write what a panic left of a frame. The guard gives everything back.
    let mut terminal = ManuallyDrop::new(Terminal::new(backend)?);
    draw(&mut terminal, &app, false)?;
    // Threads come after the first frame: until then there is nothing to hear. So does what is
    // written to the disk.
    listen(signals, tell)?;
    app.note_opened();
    let ended = attend(&events, &mut app, &mut terminal, &stale);
    // Whom a signal or a lost terminal sends away has not said what is to become of changes.
    if !app.is_finished() {
        app.part();
    }
    ended
}

/// Takes events and draws frames until the end, and returns the exit status.
fn attend(
    events: &Receiver<Message>,
    app: &mut App,
    terminal: &mut Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    stale: &Cell<bool>,
) -> io::Result<u8> {
    loop {
        match wait(events, app, stale) {
            Some(signal) => return Ok(128 + signal as u8),
            None if app.is_finished() => return Ok(0),
            None => draw(terminal, app, stale.take())?,
        }
    }
}

/// Something that ends the wait of the loop.
enum Message {
    Event(Event),
    Signal(i32),
    News(News),
    /// The terminal is gone.
    Lost,
}

/// Has the terminal and the signals watched from now on: a window that changes before the
/// first frame, as a new one often does, would otherwise go unseen.
fn watch() -> io::Result<Signals> {
    event::poll(Duration::ZERO)?;
    Signals::new([SIGTERM, SIGHUP, SIGINT])
}

/// Threads that block on the terminal and on signals, and report to one channel.
fn listen(mut caught: Signals, events: Sender<Message>) -> io::Result<()> {
    let signals = events.clone();
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in caught.forever() {
            let _ = signals.send(Message::Signal(signal));
        }
    })?;
    let terminal = events.clone();
    thread::Builder::new().name("terminal".to_owned()).spawn(move || read(&terminal))?;
    thread::Builder::new().name("hang-up".to_owned()).spawn(move || {
        if hangs_up() {
            let _ = events.send(Message::Lost);
        }
    })?;
    Ok(())
}

/// Blocks until the terminal is gone; `false` where the system cannot tell. A program whose
/// controlling terminal it is not gets no signal then, and whoever reads on reads nothing again
/// and again without an end.
fn hangs_up() -> bool {
    let stdin = io::stdin();
    // Nothing is asked for: what is told unasked is that nothing will come any more.
    let mut ends = [PollFd::new(&stdin, PollFlags::empty())];
    while poll(&mut ends, None) == Err(Errno::INTR) {}
    ends[0].revents().intersects(PollFlags::HUP | PollFlags::ERR)
}

fn read(events: &Sender<Message>) {
    loop {
        let message = event::read().map_or(Message::Lost, Message::Event);
        let lost = matches!(message, Message::Lost);
        if events.send(message).is_err() || lost {
            return;
        }
    }
}

/// Blocks for an event that means something and takes those that came with it, so that a paste
/// or a drag of the window costs one frame, and the mouse on its way none. Returns the signal
/// that ends the program.
///
/// A window made smaller and larger again at once has its old size and lost what it showed,
/// so every change of size makes the screen stale.
fn wait(events: &Receiver<Message>, app: &mut App, stale: &Cell<bool>) -> Option<i32> {
    let mut changed = false;
    loop {
        let next = if changed { events.try_recv().ok() } else { events.recv().ok() };
        match next? {
            Message::Event(Event::Resize(..)) => {
                stale.set(true);
                changed = true;
            }
            Message::Event(event) => changed |= app.handle(event),
            Message::News(news) => {
                app.hear(news);
                changed = true;
            }
            Message::Signal(signal) => return Some(signal),
            Message::Lost => return Some(SIGHUP),
        }
        if app.is_finished() {
            return None;
        }
    }
}

/// Draws one frame, wholly when what the screen shows is `stale`; the terminal shows it whole
/// or not at all.
fn draw(
    terminal: &mut Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    app: &App,
    stale: bool,
) -> io::Result<()> {
    queue!(terminal.backend_mut(), BeginSynchronizedUpdate)?;
    if stale {
        // Unlike `clear`, this does not ask where the cursor is: the answer would go to the
        // thread that reads the terminal.
        let size = terminal.size()?;
        terminal.resize(size.into())?;
    }
    terminal.draw(|frame| app.view(frame))?;
    execute!(terminal.backend_mut(), EndSynchronizedUpdate)
}

/// Whether the terminal is set up for the program.
static SET_UP: AtomicBool = AtomicBool::new(false);

fn set_up() -> io::Result<()> {
    enable_raw_mode()?;
    SET_UP.store(true, Ordering::SeqCst);
    execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste, cursor::Hide)
}

/// Gives the terminal back, once: leaving the alternate screen a second time would move the
/// cursor up over what was written since. A terminal that is gone cannot complain.
fn restore() {
    if !SET_UP.swap(false, Ordering::SeqCst) {
        return;
    }
    let _ = execute!(
        stdout(),
        EndSynchronizedUpdate,
        DisableBracketedPaste,
        DisableMouseCapture,
        LeaveAlternateScreen,
        cursor::Show
    );
    let _ = disable_raw_mode();
}

/// Restores the terminal on every way out of [`run`].
struct Restore;

impl Drop for Restore {
    fn drop(&mut self) {
        restore();
    }
}

/// Restores the terminal before a panic is reported, so that the report can be read.
fn restore_on_panic() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        restore();
        report(info);
    }));
}

/// The real world.
struct Real {
    /// Set when the screen has to be drawn afresh.
    stale: Rc<Cell<bool>>,
    folder: Option<Folder>,
    /// Where the news of long work go.
    tell: Sender<Message>,
    /// The long work under way by its number, each with whether it is still wanted.
    running: Vec<(u64, Arc<AtomicBool>)>,
}

impl Outside for Real {
    fn read(&mut self, book: &Rulebook, file: &Path) -> Result<(Client, Stamp), ReadError> {
        store::read(book, file)
    }

    fn save(&mut self, file: &Path, client: &Client, expected: Expected) -> Result<Saved, SaveError> {
        store::save(file, client, expected, self.now())
    }

    fn keep_theirs(&mut self, file: &Path) -> io::Result<PathBuf> {
        store::keep_theirs(file)
    }

    fn note_theirs(&mut self, file: &Path, seen: &Client) -> io::Result<()> {
        store::history::catch_up(file, seen, self.now())
    }

    fn exists(&self, file: &Path) -> bool {
        file.exists()
    }

    fn is_client(&self, file: &Path, client: Option<&Path>) -> bool {
        store::is_client(file, client)
    }

    fn folder(&self) -> Option<&Folder> {
        self.folder.as_ref()
    }

    fn home(&self) -> Option<PathBuf> {
        std::env::home_dir()
    }

    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn run(&mut self, job: Job) {
        let (run, failure) = (job.run, job.failure());
        let (folder, messages) = (self.folder.clone(), self.tell.clone());
        let wanted = Arc::new(AtomicBool::new(true));
        // Work that has ended has let go of its flag.
        self.running.retain(|(_, wanted)| Arc::strong_count(wanted) > 1);
        self.running.push((run, wanted.clone()));
        let send = move |part| messages.send(Message::News(News { run, part })).is_ok();
        let tell = send.clone();
        let work = move || {
            job.carry_out(folder.as_ref(), &mut |part| wanted.load(Ordering::Relaxed) && tell(part));
        };
        if let Err(error) = thread::Builder::new().name("clients".to_owned()).spawn(work) {
            send(failure(error));
        }
    }

    fn stop(&mut self, run: u64) {
        for (_, wanted) in self.running.iter().filter(|(other, _)| *other == run) {
            wanted.store(false, Ordering::Relaxed);
        }
    }

    fn record(&self, file: &Path) -> Option<Record> {
        Record::beside(file)
    }

    fn write(&mut self, file: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
        store::write_whole(file, bytes)?;
        std::path::absolute(file)
    }

    fn keep_settings(&mut self, settings: &Settings) -> Result<(), ReadError> {
        self.folder.as_ref().map_or(Ok(()), |folder| settings.write(folder.path()))
    }

    fn copy(&mut self, text: &str) -> Result<(), String> {
        let copied = execute!(stdout(), CopyToClipboard::to_clipboard_from(text));
        copied.and_then(|()| stdout().flush()).map_err(|error| error.to_string())
    }

    fn suspend(&mut self) {
        restore();
        // The whole group, as the terminal itself would: under `cargo run` the shell waits for cargo.
        let _ = kill_current_process_group(Signal::STOP);
        let _ = set_up();
        self.stale.set(true);
    }
}
