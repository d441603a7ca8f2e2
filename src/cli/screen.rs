//! `drawcheck screen -`: many clients, one a line, in bounded memory and on every core.
//!
//! The input is cut into chunks of whole lines that go round the workers in turn; the
//! answers are collected in the same turn, so the output keeps the input's order without
//! ever holding more than a few chunks.

use std::cell::OnceCell;
use std::io::{self, BufRead, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::{Context, Failure, say};
use crate::core::calendar::Day;
use crate::core::category::{Case, Verdict};
use crate::core::rulebook::{Edition, Rulebook};
use crate::store;
use crate::text::{Lang, Text};

/// Bytes of lines handed to a worker at once: enough to make the hand-over cheap.
const CHUNK: usize = 256 * 1024;
/// The longest line taken, so that memory stays bounded whatever the input.
const LONGEST: usize = 4 * 1024 * 1024;
/// Chunks that may wait for a worker, or for the writer.
const WAITING: usize = 2;

/// Whole lines and the number of the first.
struct Chunk {
    first: u64,
    lines: Vec<u8>,
}

pub(super) fn run(context: &Context, out: &mut impl Write) -> Result<(), Failure> {
    let as_of = context.as_of()?.into();
    let screener = Screener { book: context.book, lang: context.text.lang(), as_of };
    Ok(screener.run(io::BufReader::with_capacity(CHUNK, io::stdin()), out)?)
}

/// Answers clients, one a line, for one day; each worker has a copy.
#[derive(Clone, Copy, Debug)]
pub struct Screener {
    /// The rules.
    pub book: &'static Rulebook,
    /// The language of what is said of bad lines.
    pub lang: Lang,
    /// The day the answers are for.
    pub as_of: Day,
}

impl Screener {
    /// Answers every line of `input`, in its order.
    ///
    /// # Errors
    /// The input cannot be read or the output cannot be written.
    pub fn run(self, mut input: impl BufRead + Send, out: &mut impl Write) -> io::Result<()> {
        let workers = thread::available_parallelism().map_or(1, std::num::NonZero::get);
        thread::scope(|scope| {
            let worker = |_| {
                let (give, take) = sync_channel::<Chunk>(WAITING);
                let (answer, answers) = sync_channel::<Vec<u8>>(WAITING);
                scope.spawn(move || {
                    let mut sent = take.into_iter().map(|chunk| answer.send(self.chunk(&chunk)));
                    sent.all(|sent| sent.is_ok())
                });
                (give, answers)
            };
            let (inputs, outputs): (Vec<_>, Vec<_>) = (0..workers).map(worker).unzip();
            let reader = scope.spawn(move || read(&mut input, &inputs));
            let written = collect(out, &outputs);
            // Without takers the workers and the reader end by themselves.
            drop(outputs);
            let read = reader.join().unwrap_or_else(|_| Err(io::Error::other("the reader stopped")));
            written.and(read)
        })
    }
}

/// Cuts the input into chunks of whole lines and deals them out in turn.
fn read(input: &mut impl BufRead, workers: &[SyncSender<Chunk>]) -> io::Result<()> {
    let mut turn = workers.iter().cycle();
    let (mut next, mut lines) = (1, Vec::with_capacity(CHUNK));
    let (mut first, mut at_end) = (1, false);
    while !at_end {
        at_end = !read_line(input, &mut lines)?;
        next += u64::from(!at_end);
        if lines.len() >= CHUNK || (at_end && !lines.is_empty()) {
            let full = std::mem::replace(&mut lines, Vec::with_capacity(CHUNK));
            let sent = turn.next().map(|worker| worker.send(Chunk { first, lines: full }));
            if !matches!(sent, Some(Ok(()))) {
                break;
            }
            first = next;
        }
    }
    Ok(())
}

/// Appends the next line with its line feed; of one that is too long only as much as shows it.
/// `false` at the end of the input.
fn read_line(input: &mut impl BufRead, lines: &mut Vec<u8>) -> io::Result<bool> {
    let start = lines.len();
    loop {
        let bytes = match input.fill_buf() {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if bytes.is_empty() {
            if lines.len() > start {
                lines.push(b'\n');
                return Ok(true);
            }
            return Ok(false);
        }
        let end = bytes.iter().position(|&byte| byte == b'\n');
        let part = &bytes[..end.unwrap_or(bytes.len())];
        let room = (LONGEST + 1).saturating_sub(lines.len() - start);
        lines.extend_from_slice(&part[..part.len().min(room)]);
        let used = end.map_or(bytes.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() {
            lines.push(b'\n');
            return Ok(true);
        }
    }
}

/// Takes the answers in the turn the chunks were dealt.
fn collect(out: &mut impl Write, workers: &[Receiver<Vec<u8>>]) -> io::Result<()> {
    for worker in workers.iter().cycle() {
        let Ok(answers) = worker.recv() else { break };
        out.write_all(&answers)?;
    }
    out.flush()
}

/// A line of the output.
#[derive(Serialize)]
#[serde(untagged)]
enum Line<'a> {
    Answer { line: u64, name: &'a str, reference: &'a str, verdicts: Verdicts<'a> },
    Fault { line: u64, error: String },
}

/// The verdicts of one client by category id.
struct Verdicts<'a>(&'a [(&'a str, Verdict)]);

impl Serialize for Verdicts<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        for (id, verdict) in self.0 {
            map.serialize_entry(id, verdict.id())?;
        }
        map.end()
    }
}

impl Screener {
    /// The answers to the lines of a chunk; blank lines are passed over.
    fn chunk(self, chunk: &Chunk) -> Vec<u8> {
        let mut out = Vec::with_capacity(chunk.lines.len() / 2);
        let edition = self.book.edition_on(self.as_of);
        // Words are needed for faults only, and each worker builds its own.
        let text = OnceCell::new();
        for (line, bytes) in (chunk.first..).zip(chunk.lines.split(|&byte| byte == b'\n')) {
            if !bytes.iter().all(u8::is_ascii_whitespace) {
                let text = || text.get_or_init(|| Text::new(self.lang));
                self.line(line, bytes, edition, text, &mut out);
                out.push(b'\n');
            }
        }
        out
    }

    fn line<'t>(
        self,
        line: u64,
        bytes: &[u8],
        edition: Option<&Edition>,
        text: impl FnOnce() -> &'t Text,
        out: &mut Vec<u8>,
    ) {
        let client =
            if bytes.len() > LONGEST { Err(None) } else { store::parse(self.book, bytes).map_err(Some) };
        let result = match client {
            Ok(client) => {
                let cases = edition.map_or_else(Vec::new, |edition| Case::all(self.book, edition, &client));
                let ids = edition.into_iter().flat_map(|edition| &edition.categories);
                let verdicts: Vec<(&str, Verdict)> = ids
                    .zip(&cases)
                    .map(|(category, case)| (category.id.as_str(), case.verdict(self.as_of).value))
                    .collect();
                let (name, reference) = (&client.name, &client.reference);
                serde_json::to_writer(
                    out,
                    &Line::Answer { line, name, reference, verdicts: Verdicts(&verdicts) },
                )
            }
            Err(problems) => {
                let text = text();
                let error = match problems {
                    None => {
                        text.say_with("screen-line-long", &[("limit", text.number(LONGEST as i64).into())])
                    }
                    Some(problems) => {
                        problems.iter().map(|problem| say(text, problem)).collect::<Vec<_>>().join("; ")
                    }
                };
                serde_json::to_writer(out, &Line::Fault { line, error })
            }
        };
        result.expect("writing JSON to memory does not fail");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines as the reader deals them to one worker.
    fn dealt(input: &[u8]) -> Vec<Chunk> {
        let (give, take) = sync_channel(1000);
        read(&mut io::BufReader::with_capacity(7, input), &[give]).expect("memory can be read");
        take.into_iter().collect()
    }

    #[test]
    fn lines_keep_their_numbers_whatever_ends_the_input() {
        for input in ["a\nb\n\nc", "a\nb\n\nc\n"] {
            let chunks = dealt(input.as_bytes());
            assert_eq!(chunks.len(), 1);
            assert_eq!((chunks[0].first, &chunks[0].lines[..]), (1, &b"a\nb\n\nc\n"[..]));
        }
    }

    #[test]
    fn chunks_number_their_first_line() {
        let line = [vec![b'x'; CHUNK / 2], vec![b'\n']].concat();
        let chunks = dealt(&line.repeat(5));
        let firsts: Vec<u64> = chunks.iter().map(|chunk| chunk.first).collect();
        assert_eq!(firsts, [1, 3, 5]);
    }

    #[test]
    fn a_line_without_end_is_cut_and_the_next_is_read() {
        let mut input = vec![b'x'; 3 * LONGEST];
        input.extend_from_slice(b"\nnext\n");
        let chunks = dealt(&input);
        assert_eq!(chunks[0].lines.len(), LONGEST + 2);
        assert_eq!((chunks[1].first, &chunks[1].lines[..]), (2, &b"next\n"[..]));
    }
}
