//! The answer to one client, or what is wrong with it, as a line of JSON.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::io::{self, Write};

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::ser::{CompactFormatter, Formatter};

use super::files::{Found, Kind};
use super::lines::Chunk;
use super::{Form, Screener};
use crate::core::calendar::Span;
use crate::core::comparison::Change;
use crate::core::screening::Screening;
use crate::core::verdict::Verdict;
use crate::store::{self, LONGEST};
use crate::text::harmless::is_obeyed;
use crate::text::screening::{Screened, verdict_id};
use crate::text::{Text, csv};

/// What one worker answers clients with.
pub struct Desk {
    screening: Screening,
    screener: Screener,
    /// Words are needed for faults and changes only.
    text: OnceCell<Text>,
    /// Room for the next file.
    bytes: Cell<Vec<u8>>,
}

/// Where a client stood in the input.
#[derive(Clone, Copy)]
pub enum Origin<'a> {
    Line(u64),
    File(&'a str),
}

/// One client's part of the output.
pub struct Row<'a> {
    pub origin: Origin<'a>,
    pub said: Result<Screened<'a>, String>,
    /// The days compared.
    pub days: Option<Span>,
}

impl Desk {
    pub fn new(screener: Screener) -> Desk {
        let screening = screener.screening();
        Desk { screening, screener, text: OnceCell::new(), bytes: Cell::default() }
    }

    fn text(&self) -> &Text {
        self.text.get_or_init(|| Text::new(self.screener.lang))
    }

    /// The answers to the lines of a chunk; blank lines are passed over.
    pub fn lines(&self, chunk: &Chunk) -> Vec<u8> {
        let mut out = Vec::with_capacity(chunk.bytes.len());
        for (line, bytes) in chunk.lines() {
            if !bytes.iter().all(u8::is_ascii_whitespace) {
                self.client(Origin::Line(line), bytes, "screen-line-long", &mut out);
            }
        }
        out
    }

    /// The answers to client files.
    pub fn files(&self, batch: Vec<Found>) -> Vec<u8> {
        let mut out = Vec::new();
        let mut bytes = self.bytes.take();
        for Found { path, kind } in batch {
            let name = path.to_string_lossy();
            let origin = Origin::File(&name);
            let read = match kind {
                Kind::File => store::read_bytes(&path, &mut bytes),
                Kind::Unread(error) => Err(error),
                Kind::Empty => {
                    self.say(origin, Err(self.text().say("screen-folder-empty").into()), &mut out);
                    continue;
                }
            };
            match read {
                Ok(()) => self.client(origin, &bytes, "screen-file-long", &mut out),
                Err(error) => {
                    self.say(origin, Err(self.text().io_error(&error)), &mut out);
                }
            }
        }
        self.bytes.set(bytes);
        out
    }

    fn client(&self, origin: Origin, bytes: &[u8], too_long: &str, out: &mut Vec<u8>) {
        let book = self.screening.book;
        if bytes.len() > LONGEST {
            let limit = self.text().number(LONGEST as i64);
            let said = Err(self.text().say_with(too_long, &[("limit", limit.into())]));
            return self.say(origin, said, out);
        }
        let client = match store::parse(book, bytes) {
            Ok(client) => client,
            Err(problems) => {
                let problems: Vec<String> =
                    problems.iter().map(|problem| self.text().problem(problem)).collect();
                return self.say(origin, Err(problems.join("; ")), out);
            }
        };
        let screened = Screened::of(&self.screening, &client, || self.text());
        self.say(origin, Ok(screened), out);
    }

    fn say(&self, origin: Origin, said: Result<Screened, String>, out: &mut Vec<u8>) {
        self.write(&Row { origin, said, days: self.screening.days() }, out);
    }

    fn write(&self, row: &Row, out: &mut Vec<u8>) {
        match self.screener.form {
            Form::JsonLines => {
                let mut json = serde_json::Serializer::with_formatter(&mut *out, Harmless);
                row.serialize(&mut json).expect("writing JSON to memory does not fail");
                out.push(b'\n');
            }
            Form::Csv => {
                let origin = match row.origin {
                    Origin::Line(line) => line.to_string(),
                    Origin::File(path) => path.to_owned(),
                };
                csv::row(&self.screening, &origin, row.said.as_ref().map_err(String::as_str), out);
            }
        }
    }
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        match self.origin {
            Origin::Line(line) => map.serialize_entry("line", &line)?,
            Origin::File(path) => map.serialize_entry("file", path)?,
        }
        match &self.said {
            Err(error) => map.serialize_entry("error", error)?,
            Ok(screened) => {
                map.serialize_entry("name", screened.name)?;
                map.serialize_entry("reference", screened.reference)?;
                map.serialize_entry("verdicts", &Verdicts(&screened.verdicts))?;
                if let Some((Span { first, last }, changes)) = self.days.zip(screened.changes.as_ref()) {
                    map.serialize_entry("compare", &Ends { from: first.date(), to: last.date() })?;
                    map.serialize_entry("changes", &Changes(changes))?;
                }
            }
        }
        map.end()
    }
}

/// The verdicts of one client by category id.
struct Verdicts<'a>(&'a [(&'static str, Verdict)]);

impl Serialize for Verdicts<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(id, verdict)| (id, verdict.id())))
    }
}

/// The days compared.
#[derive(Serialize)]
struct Ends {
    from: chrono::NaiveDate,
    to: chrono::NaiveDate,
}

/// The changes of one client by category id.
struct Changes<'a>(&'a [(Change<'static>, String)]);

impl Serialize for Changes<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Entry<'a> {
            from: &'a str,
            to: &'a str,
            kind: &'a str,
            reason: Cow<'a, str>,
        }
        to.collect_map(self.0.iter().map(|(change, reason)| {
            let (from, to) = (verdict_id(change.from), verdict_id(change.to));
            (&change.category.id, Entry { from, to, kind: change.turn().id(), reason: reason.into() })
        }))
    }
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
