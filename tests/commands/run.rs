//! The real program without a terminal: arguments and input in; output, messages, status out.

use std::fs;
use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

use serde_json::Value;

/// What a run came to.
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// The output of a run that must have gone well.
    #[track_caller]
    pub fn good(self) -> String {
        assert_eq!((self.status, &self.err[..]), (0, ""), "{}", self.out);
        self.out
    }

    /// The output as JSON.
    #[track_caller]
    pub fn json(self) -> Value {
        serde_json::from_str(&self.good()).expect("JSON")
    }

    /// The messages of a run that must have refused its input, a line each.
    #[track_caller]
    pub fn refused(self) -> Vec<String> {
        assert_eq!((self.status, &self.out[..]), (1, ""), "{}", self.err);
        self.err.lines().map(str::to_owned).collect()
    }

    /// The messages of a run that was asked for wrongly.
    #[track_caller]
    pub fn misused(self) -> String {
        assert_eq!((self.status, &self.out[..]), (2, ""), "{}", self.err);
        self.err
    }
}

/// The program as it is installed, in no locale.
pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_drawcheck"));
    command.args(args);
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command
}

/// Runs the program with nothing to read.
pub fn drawcheck(args: &[&str]) -> Ran {
    run(command(args), b"")
}

/// Runs the program with `input` to read.
pub fn fed(args: &[&str], input: impl AsRef<[u8]>) -> Ran {
    run(command(args), input.as_ref())
}

/// Runs the program in a locale.
pub fn in_locale(variables: &[(&str, &str)], args: &[&str]) -> Ran {
    let mut command = command(args);
    command.envs(variables.iter().copied());
    run(command, b"")
}

fn run(mut command: Command, input: &[u8]) -> Ran {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let output = thread::scope(|scope| {
        // A program that reads no input closes the pipe; that is its right.
        scope.spawn(move || stdin.write_all(input).ok());
        child.wait_with_output().expect("the program ends")
    });
    Ran {
        status: output.status.code().expect("an exit status"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// Feeds the program `line` so many times: the lines of its output and the most memory it held,
/// in KiB, up to the moment before it read the end of its input.
pub fn peak_memory(args: &[&str], line: &[u8], times: usize) -> (usize, u64) {
    let mut child = command(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a start");
    let mut stdin = child.stdin.take().expect("a pipe");
    let stdout = child.stdout.take().expect("a pipe");
    let status = format!("/proc/{}/status", child.id());
    let (lines, most) = thread::scope(|scope| {
        let lines = scope.spawn(|| io::BufReader::new(stdout).split(b'\n').count());
        let block = line.repeat(1000);
        for _ in 0..times / 1000 {
            stdin.write_all(&block).expect("the program reads");
        }
        let status = fs::read_to_string(status).expect("the system says how much memory is held");
        drop(stdin);
        let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the most memory");
        let digits = most.trim().trim_end_matches(" kB").parse().expect("a number");
        (lines.join().expect("the output is read"), digits)
    });
    assert!(child.wait().expect("the program ends").success());
    (lines, most)
}

/// The path of a fixture of these tests.
pub fn fixture(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/commands");
    folder.join(name).to_str().expect("UTF-8").to_owned()
}

/// The keys of an object, in their order.
#[track_caller]
pub fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap_or_else(|| panic!("no object: {value}")).keys().map(String::as_str).collect()
}

/// The member of a list with this id.
#[track_caller]
pub fn with_id<'a>(list: &'a Value, id: &str) -> &'a Value {
    let members = list.as_array().expect("a list");
    members.iter().find(|member| member["id"] == id).unwrap_or_else(|| panic!("no {id} in {list}"))
}
