//! From process start to the first whole frame, against a bare ratatui program that draws one
//! box, and the memory held then. Both run in a pseudo-terminal, in turn.
#![allow(clippy::print_stdout)] // it reports

use std::io::{Read, Write};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::widgets::Block;

const ROUNDS: usize = 40;
/// What ends a frame: the end of a synchronized update.
const FRAME: &[u8] = b"\x1b[?2026l";

fn main() {
    if std::env::args().any(|arg| arg == "--bare") {
        return bare().expect("a terminal");
    }
    let own = std::env::current_exe().expect("the path of this program");
    let own = own.to_str().expect("a path in UTF-8");
    let drawcheck = env!("CARGO_BIN_EXE_drawcheck");
    let programs: [(&str, &[&str]); 3] =
        [(own, &["--bare"]), (drawcheck, &["--demo"]), (drawcheck, &["--demo", "--lang", "fr"])];
    let mut times = [const { Vec::new() }; 3];
    let mut memory = [0; 3];
    for _ in 0..ROUNDS {
        for (at, (program, args)) in programs.iter().enumerate() {
            let (time, kilobytes) = first_frame(program, args);
            times[at].push(time);
            memory[at] = memory[at].max(kilobytes);
        }
    }
    let medians = times.map(|mut times| {
        times.sort();
        times[ROUNDS / 2]
    });
    for (at, name) in ["one box", "drawcheck", "drawcheck, French"].iter().enumerate() {
        let ratio = medians[at].as_secs_f64() / medians[0].as_secs_f64();
        let (time, memory) = (medians[at], memory[at]);
        println!("{name:18} {time:>8.2?}  {ratio:.2} times  {memory} KiB resident");
    }
}

/// The bare program: draws one box and waits for a byte.
fn bare() -> std::io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    terminal.draw(|frame| frame.render_widget(Block::bordered(), frame.area()))?;
    std::io::stdout().write_all(FRAME)?;
    std::io::stdout().flush()?;
    crossterm::event::read()?;
    ratatui::try_restore()
}

/// Time to the first frame, and kilobytes resident then.
fn first_frame(program: &str, args: &[&str]) -> (Duration, u64) {
    let size = PtySize { rows: 40, cols: 120, ..PtySize::default() };
    let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
    let mut command = CommandBuilder::new(program);
    command.args(args);
    command.env("TERM", "xterm-256color");
    command.env("LC_ALL", "C.UTF-8");
    let mut reader = pair.master.try_clone_reader().expect("a reader");
    let mut writer = pair.master.take_writer().expect("a writer");
    let start = Instant::now();
    let mut child = pair.slave.spawn_command(command).expect("the program starts");
    let (mut seen, mut buffer) = (Vec::new(), vec![0; 65536]);
    while !seen.windows(FRAME.len()).any(|window| window == FRAME) {
        let read = reader.read(&mut buffer).expect("the terminal can be read");
        assert!(read > 0, "{program} ended before its first frame");
        seen.extend_from_slice(&buffer[..read]);
    }
    let time = start.elapsed();
    let memory = child.process_id().map_or(0, resident);
    writer.write_all(b"q").expect("the terminal can be written to");
    drop(pair.slave);
    child.wait().expect("the program ends");
    (time, memory)
}

/// Kilobytes resident, where the system tells.
fn resident(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
