//! The answer to one client, or what is wrong with it, as a line of JSON or a row of a table.

use std::cell::Cell;
use std::io::{self, Write};
use std::sync::Mutex;

use serde::Serializer;
use serde_json::ser::{CompactFormatter, Formatter};

use super::files::{Found, Kind};
use super::lines::Chunk;
use super::who::Who;
use super::{Form, Screener};
use crate::core::screening::Screening;
use crate::store::{self, LONGEST};
use crate::text::harmless::is_obeyed;
use crate::text::screening::{Clerk, Screened, Unread, Why, verdict_id};
use crate::text::{Text, csv};

/// What one worker answers clients with.
pub struct Desk {
    screening: Screening,
    form: Form,
    clerk: Clerk,
    /// The days compared, as every answer says them.
    days: String,
    /// Room for the next file.
    bytes: Cell<Vec<u8>>,
    /// How long the last answers to lines were: the next will be about as long.
    length: Cell<usize>,
}

/// Where a client stood in the input.
#[derive(Clone, Copy)]
pub enum Origin<'a> {
    Line(u64),
    File(&'a str),
}

/// A path of the command line that gave no client.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Barren {
    /// Its place among the paths.
    pub at: usize,
    /// The path, and why.
    pub said: String,
    /// Whether it cannot be read; a folder may merely be empty.
    pub is_refused: bool,
}

impl Desk {
    pub fn new(screener: Screener) -> Desk {
        let screening = screener.screening();
        let days = screening.days().map_or_else(String::new, |days| {
            let (from, to) = (days.first.date(), days.last.date());
            format!(r#","compare":{{"from":"{from}","to":"{to}"}},"changes":{{"#)
        });
        let clerk = Clerk::new(screening, screener.lang);
        Desk { screening, form: screener.form, clerk, days, bytes: Cell::default(), length: Cell::default() }
    }

    fn text(&self) -> &Text {
        self.clerk.text()
    }

    /// The answers to the lines of a chunk; blank lines are passed over.
    pub fn lines(&self, chunk: &Chunk) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.length.get() * 5 / 4);
        for (line, bytes) in chunk.lines() {
            let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
            if !text.iter().all(u8::is_ascii_whitespace) {
                self.client(Origin::Line(line), bytes, &mut out);
            }
        }
        self.length.set(out.len());
        out
    }

    /// The answers to client files.
    pub fn files(&self, batch: Vec<Found>, barren: &Mutex<Vec<Barren>>) -> Vec<u8> {
        let mut out = Vec::new();
        let mut bytes = self.bytes.take();
        for Found { path, kind, given } in batch {
            let name = path.to_string_lossy();
            let origin = Origin::File(&name);
            let read = match kind {
                Kind::File => store::read_bytes(&path, &mut bytes).map_err(Some),
                Kind::Unread(error) => Err(Some(error)),
                Kind::Empty => Err(None),
            };
            if let Err(error) = read {
                let is_refused = error.is_some();
                let why = error.map_or_else(
                    || self.text().say("screen-folder-empty").into_owned(),
                    |error| self.text().io_error(&error),
                );
                self.refuse(origin, &[], &why, &mut out);
                if let (Some(at), Ok(mut barren)) = (given, barren.lock()) {
                    barren.push(Barren { at, said: format!("{name}: {why}"), is_refused });
                }
            } else {
                self.client(origin, &bytes, &mut out);
            }
        }
        self.bytes.set(bytes);
        out
    }

    fn client(&self, origin: Origin, bytes: &[u8], out: &mut Vec<u8>) {
        let is_line = matches!(origin, Origin::Line(_));
        if bytes.len() > LONGEST {
            let limit = self.text().number(LONGEST as i64);
            let too_long = if is_line { "screen-line-long" } else { "screen-file-long" };
            let error = self.text().say_with(too_long, &[("limit", limit.into())]);
            return self.refuse(origin, bytes, &error, out);
        }
        match store::parse_one_of_many(self.screening.book, bytes) {
            Ok(client) => self.write(origin, Ok(&self.clerk.screen(&client)), out),
            Err(problems) => {
                let text = self.text();
                let said = problems.iter().map(|problem| {
                    if is_line { text.problem_of_line(problem) } else { text.problem(problem) }
                });
                self.refuse(origin, bytes, &said.collect::<Vec<_>>().join("; "), out);
            }
        }
    }

    /// Says what is wrong with a client, and who it is as far as `bytes` tell.
    fn refuse(&self, origin: Origin, bytes: &[u8], error: &str, out: &mut Vec<u8>) {
        let who = Who::of(bytes);
        let unread = Unread { name: who.name.as_deref(), reference: who.reference.as_deref(), error };
        self.write(origin, Err(&unread), out);
    }

    fn write(&self, origin: Origin, said: Result<&Screened, &Unread>, out: &mut Vec<u8>) {
        match self.form {
            Form::JsonLines => {
                match origin {
                    Origin::Line(line) => put(out, &["{\"line\":", &line.to_string()]),
                    Origin::File(path) => member(out, "{\"file\":", path),
                }
                match said {
                    Ok(screened) => self.screened(screened, out),
                    Err(Unread { name, reference, error }) => {
                        let known = [(",\"name\":", name), (",\"reference\":", reference)];
                        for (before, known) in known {
                            if let Some(known) = known {
                                member(out, before, known);
                            }
                        }
                        member(out, ",\"error\":", error);
                    }
                }
                put(out, &["}\n"]);
            }
            Form::Csv => {
                let origin = match origin {
                    Origin::Line(line) => line.to_string(),
                    Origin::File(path) => path.to_owned(),
                };
                csv::row(&self.screening, &origin, said, out);
            }
        }
    }

    /// The members of an answer. Ids are plain words that JSON takes as they are.
    fn screened(&self, screened: &Screened, out: &mut Vec<u8>) {
        member(out, ",\"name\":", screened.name);
        member(out, ",\"reference\":", screened.reference);
        put(out, &[",\"verdicts\":{"]);
        let mut comma = "";
        for (id, verdict) in &screened.verdicts {
            put(out, &[comma, "\"", id, "\":\"", verdict.id(), "\""]);
            comma = ",";
        }
        put(out, &["}"]);
        let Some(changes) = &screened.changes else { return };
        put(out, &[&self.days]);
        let mut comma = "";
        for (change, why) in changes {
            let (from, to) = (verdict_id(change.from), verdict_id(change.to));
            put(out, &[comma, "\"", &change.category.id, "\":{\"from\":\"", from, "\",\"to\":\"", to]);
            put(out, &["\",\"kind\":\"", change.turn().id(), "\",\"reason\":"]);
            out.extend_from_slice(written(why));
            put(out, &["}"]);
            comma = ",";
        }
        put(out, &["}"]);
    }
}

fn put(out: &mut Vec<u8>, parts: &[&str]) {
    for part in parts {
        out.extend_from_slice(part.as_bytes());
    }
}

/// A member of an object: what stands before its value, and the value.
fn member(out: &mut Vec<u8>, before: &str, value: &str) {
    put(out, &[before]);
    let mut json = serde_json::Serializer::with_formatter(out, Harmless);
    json.serialize_str(value).expect("writing JSON to memory does not fail");
}

/// A reason as JSON.
fn written(why: &Why) -> &[u8] {
    why.written.get_or_init(|| {
        let mut json = Vec::with_capacity(why.said.len() + 2);
        member(&mut json, "", &why.said);
        json
    })
}

/// Compact JSON in which what a terminal might obey is escaped, so that a hostile name stays
/// text on the screen too.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, to: &mut W, fragment: &str) -> io::Result<()> {
        // JSON itself escapes the controls of ASCII, all but one.
        if fragment.is_ascii() && !fragment.contains('\u{7f}') {
            return CompactFormatter.write_string_fragment(to, fragment);
        }
        let mut rest = fragment;
        while let Some(at) = rest.find(is_obeyed) {
            let (before, from) = rest.split_at(at);
            let obeyed = from.chars().next().expect("something was found");
            write!(to, "{before}\\u{:04x}", u32::from(obeyed))?;
            rest = &from[obeyed.len_utf8()..];
        }
        to.write_all(rest.as_bytes())
    }
}
