//! A writer through which nothing of a client file reaches a terminal as an instruction.
//!
//! Names, titles and refused values are printed by many commands. Here, at the one door they
//! all leave by, what a terminal would obey is written by its code: `[U+001B]` in text, the
//! escape `\u001b` in JSON, where such a character can only stand within a string.

use std::io::{self, Write};

use crate::text::harmless::is_obeyed;

/// Passes text on with what a terminal would obey written by its code.
pub struct Guard<W> {
    inner: W,
    json: bool,
}

impl<W: Write> Guard<W> {
    /// A guard before `inner`, for JSON or for text.
    pub fn new(inner: W, json: bool) -> Guard<W> {
        Guard { inner, json }
    }

    /// The writer behind the guard, for what is made harmless where it is written.
    pub fn inner(&mut self) -> &mut W {
        &mut self.inner
    }

    fn shown(&mut self, text: &str) -> io::Result<()> {
        let mut rest = text;
        while let Some(at) = rest.find(|mark| is_obeyed(mark) && !matches!(mark, '\n' | '\t')) {
            let (before, from) = rest.split_at(at);
            let mark = from.chars().next().expect("something was found");
            self.inner.write_all(before.as_bytes())?;
            if self.json {
                write!(self.inner, "\\u{:04x}", u32::from(mark))?;
            } else {
                write!(self.inner, "[U+{:04X}]", u32::from(mark))?;
            }
            rest = &from[mark.len_utf8()..];
        }
        self.inner.write_all(rest.as_bytes())
    }
}

impl<W: Write> Write for Guard<W> {
    /// Takes as much of `bytes` as is whole text; a byte that is none is replaced.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // Most is plain, and thousands of clients a second are told without looking closer.
        if bytes.iter().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t')) {
            self.inner.write_all(bytes)?;
            return Ok(bytes.len());
        }
        let text = bytes.utf8_chunks().next();
        match text {
            Some(chunk) if !chunk.valid().is_empty() => {
                self.shown(chunk.valid())?;
                Ok(chunk.valid().len())
            }
            Some(chunk) => {
                write!(self.inner, "{}", char::REPLACEMENT_CHARACTER)?;
                Ok(chunk.invalid().len())
            }
            None => Ok(0),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(bytes: &[u8], json: bool) -> String {
        let mut guard = Guard::new(Vec::new(), json);
        guard.write_all(bytes).expect("memory can be written");
        String::from_utf8(guard.inner).expect("text")
    }

    #[test]
    fn what_a_terminal_would_obey_is_written_by_its_code() {
        let hostile = "Zoë\u{1b}[2J\u{9b}1m\u{202e}x\n\ty".as_bytes();
        assert_eq!(written(hostile, false), "Zoë[U+001B][2J[U+009B]1m[U+202E]x\n\ty");
        assert_eq!(written(hostile, true), "Zoë\\u001b[2J\\u009b1m\\u202ex\n\ty");
    }

    #[test]
    fn what_is_no_text_does_not_get_through() {
        assert_eq!(written(b"a\xffb\xe2\x80", false), "a\u{fffd}b\u{fffd}");
    }
}
