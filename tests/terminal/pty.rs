//! The program in a pseudo-terminal, as a person in front of it sees it.
//!
//! A thread feeds what the program writes to a terminal emulator. A frame stands between the
//! marks of a synchronized update and reaches the emulator whole, so a test never sees half
//! of one. Waiting is for a condition, with a deadline that only a broken program meets.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;
use vt100::{MouseProtocolMode, Parser, Screen};

/// No condition takes this long unless it never comes.
const DEADLINE: Duration = Duration::from_secs(20);

const FRAME_BEGINS: &[u8] = b"\x1b[?2026h";
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";

/// The program as it is installed.
pub const DRAWCHECK: &str = env!("CARGO_BIN_EXE_drawcheck");

/// What has been written to the terminal so far.
struct Output {
    parser: Parser,
    /// Bytes of a frame that is not yet whole.
    waiting: Vec<u8>,
    /// Every byte there was.
    all: Vec<u8>,
    ended: bool,
}

impl Output {
    fn take(&mut self, bytes: &[u8]) {
        self.all.extend_from_slice(bytes);
        self.waiting.extend_from_slice(bytes);
        while let Some(end) = self.complete() {
            let whole: Vec<u8> = self.waiting.drain(..end).collect();
            self.parser.process(&whole);
        }
    }

    /// How many of the waiting bytes can be shown: up to a frame, or the whole of one.
    fn complete(&self) -> Option<usize> {
        let bytes = &self.waiting;
        if bytes.starts_with(FRAME_BEGINS) {
            return find(bytes, FRAME_ENDS).map(|at| at + FRAME_ENDS.len());
        }
        // A mark may be cut in two by the end of what was read.
        let mark = find(bytes, FRAME_BEGINS)
            .or_else(|| (0..bytes.len()).find(|&at| FRAME_BEGINS.starts_with(&bytes[at..])));
        Some(mark.unwrap_or(bytes.len())).filter(|&end| end > 0)
    }
}

fn find(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).position(|window| window == mark)
}

/// How a terminal is set, apart from what it shows.
#[derive(PartialEq, Debug)]
pub struct Modes {
    alternate_screen: bool,
    cursor_hidden: bool,
    bracketed_paste: bool,
    mouse: MouseProtocolMode,
}

impl Modes {
    /// As a shell leaves it.
    pub const PLAIN: Modes = Modes {
        alternate_screen: false,
        cursor_hidden: false,
        bracketed_paste: false,
        mouse: MouseProtocolMode::None,
    };

    fn of(screen: &Screen) -> Modes {
        Modes {
            alternate_screen: screen.alternate_screen(),
            cursor_hidden: screen.hide_cursor(),
            bracketed_paste: screen.bracketed_paste(),
            mouse: screen.mouse_protocol_mode(),
        }
    }
}

/// A program running in a terminal of its own.
pub struct Terminal {
    /// A client folder of its own, unless the command names another.
    folder: TempDir,
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Arc<(Mutex<Output>, Condvar)>,
    line: String,
}

impl Terminal {
    /// Starts the program with `args` in a terminal of 80 columns and 24 rows.
    pub fn start(args: &[&str]) -> Terminal {
        Terminal::sized(args, 80, 24)
    }

    /// Starts the program in a terminal of another size.
    pub fn sized(args: &[&str], columns: u16, rows: u16) -> Terminal {
        let mut command = CommandBuilder::new(DRAWCHECK);
        command.args(args);
        Terminal::run(command, columns, rows)
    }

    /// Runs any command in a terminal.
    pub fn run(mut command: CommandBuilder, columns: u16, rows: u16) -> Terminal {
        for name in ["NO_COLOR", "COLORFGBG", "COLORTERM", "LANG", "LC_MESSAGES"] {
            command.env_remove(name);
        }
        let folder = tempfile::tempdir().expect("a folder");
        if command.get_env("DRAWCHECK_DIR").is_none() {
            command.env("DRAWCHECK_DIR", folder.path().join("clients"));
        }
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        command.env("RUST_BACKTRACE", "0");
        let size = PtySize { rows, cols: columns, ..PtySize::default() };
        let pty = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let line = discipline(pty.master.as_ref());
        let child = pty.slave.spawn_command(command).expect("the program starts");
        // With our end of the slave closed, the output ends when the program does.
        drop(pty.slave);
        let output = Output {
            parser: Parser::new(cells(rows), cells(columns), 0),
            waiting: Vec::new(),
            all: Vec::new(),
            ended: false,
        };
        let output = Arc::new((Mutex::new(output), Condvar::new()));
        let mut reader = pty.master.try_clone_reader().expect("a reader");
        let fed = Arc::clone(&output);
        thread::spawn(move || {
            let (output, changed) = &*fed;
            let mut bytes = [0; 4096];
            loop {
                let count = reader.read(&mut bytes).unwrap_or(0);
                let mut output = output.lock().unwrap();
                output.take(&bytes[..count]);
                output.ended = count == 0;
                changed.notify_all();
                if count == 0 {
                    return;
                }
            }
        });
        let keyboard = pty.master.take_writer().expect("a writer");
        Terminal { folder, master: pty.master, keyboard, child, output, line }
    }

    /// The client folder, unless the command named another.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().join("clients")
    }

    /// Types `keys` as a terminal sends them.
    pub fn types(&mut self, keys: &str) -> &mut Terminal {
        self.keyboard.write_all(keys.as_bytes()).expect("the program reads its terminal");
        self.keyboard.flush().expect("the program reads its terminal");
        self
    }

    /// Pastes text, marked as a paste.
    pub fn pastes(&mut self, text: &str) -> &mut Terminal {
        self.types(&format!("\x1b[200~{text}\x1b[201~"))
    }

    /// Waits until the screen shows `text`.
    pub fn sees(&mut self, text: &str) -> &mut Terminal {
        self.until(&format!("{text:?} on the screen"), |screen| screen.contents().contains(text))
    }

    /// Waits until the screen no longer shows `text`.
    pub fn sees_no(&mut self, text: &str) -> &mut Terminal {
        self.until(&format!("no {text:?} on the screen"), |screen| !screen.contents().contains(text))
    }

    /// Waits for what `holds` asks of the screen.
    pub fn until(&mut self, what: &str, holds: impl Fn(&Screen) -> bool) -> &mut Terminal {
        let output = self.wait(|output| holds(output.parser.screen()) || output.ended);
        let (held, shown) = (holds(output.parser.screen()), output.parser.screen().contents());
        // A panic with the lock held would hide this one behind another.
        drop(output);
        assert!(held, "never {what}:\n{shown}");
        self
    }

    fn wait(&self, holds: impl Fn(&Output) -> bool) -> MutexGuard<'_, Output> {
        let (output, changed) = &*self.output;
        let output = output.lock().unwrap();
        changed.wait_timeout_while(output, DEADLINE, |output| !holds(output)).unwrap().0
    }

    /// The text on the screen.
    pub fn screen(&self) -> String {
        self.output.0.lock().unwrap().parser.screen().contents()
    }

    /// Every byte written so far.
    pub fn written(&self) -> Vec<u8> {
        self.output.0.lock().unwrap().all.clone()
    }

    /// The modes of the terminal.
    pub fn modes(&self) -> Modes {
        Modes::of(self.output.0.lock().unwrap().parser.screen())
    }

    /// Whether the program has taken the line discipline for itself.
    pub fn is_raw(&self) -> bool {
        discipline(self.master.as_ref()) != self.line
    }

    /// Gives the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Terminal {
        self.output.0.lock().unwrap().parser.screen_mut().set_size(cells(rows), cells(columns));
        let size = PtySize { rows, cols: columns, ..PtySize::default() };
        self.master.resize(size).expect("a window of another size");
        self
    }

    /// Bytes that arrive within `time`. Silence has no condition to wait for, only a bound.
    pub fn arrives_within(&self, time: Duration) -> usize {
        let (output, changed) = &*self.output;
        let output = output.lock().unwrap();
        let before = output.all.len();
        let (output, _) =
            changed.wait_timeout_while(output, time, |output| output.all.len() == before).unwrap();
        output.all.len() - before
    }

    /// The number of the process.
    pub fn pid(&self) -> u32 {
        self.child.process_id().expect("a running program")
    }

    /// Sends the process a signal by its name.
    pub fn signal(&self, name: &str) {
        let status = Command::new("kill").args(["-s", name, &self.pid().to_string()]).status();
        assert!(status.expect("kill is there").success());
    }

    /// A line of `/proc/PID/FILE`, split at white space.
    pub fn proc(&self, file: &str) -> Vec<String> {
        let path = Path::new("/proc").join(self.pid().to_string()).join(file);
        let text = std::fs::read_to_string(path).expect("a running process");
        text.split_whitespace().map(str::to_owned).collect()
    }

    /// Waits until the process is in `state`, as `/proc` writes it; stopping tells nobody.
    pub fn reaches(&self, state: &str) {
        let start = Instant::now();
        while self.proc("stat")[2] != state {
            assert!(start.elapsed() < DEADLINE, "the process never reaches {state}");
            thread::yield_now();
        }
    }

    /// Waits for the end: the exit status, and all that was ever written.
    pub fn ends(&mut self) -> u32 {
        let ended = self.wait(|output| output.ended).ended;
        assert!(ended, "the program goes on:\n{}", self.screen());
        self.child.wait().expect("an exit status").exit_code()
    }

    /// Asserts that the terminal is as it was before the program started.
    pub fn is_as_before(&self) {
        assert_eq!(self.modes(), Modes::PLAIN);
        assert_eq!(discipline(self.master.as_ref()), self.line);
        let output = self.output.0.lock().unwrap();
        assert!(output.waiting.is_empty(), "a frame was begun and not ended");
        let times = |mark: &[u8]| output.all.windows(mark.len()).filter(|window| *window == mark).count();
        // Leaving twice would put the cursor back up, over what was written in between.
        assert_eq!(times(b"\x1b[?1049h"), times(b"\x1b[?1049l"), "entered and left");
    }
}

impl Drop for Terminal {
    /// A test that fails leaves no program behind.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A length as the emulator takes it.
fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a terminal has cells")
}

/// The settings of the line, such as echo, in words that can be compared.
fn discipline(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("a terminal has settings"))
}
