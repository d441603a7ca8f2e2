//! Clients one a line: the input is cut into chunks of whole lines.

use std::io::{self, BufRead};

use super::turns::Deal;
use crate::store::LONGEST;

/// Bytes of lines handed to a worker at once: enough to make the hand-over cheap.
pub const CHUNK: usize = 128 * 1024;

/// Whole lines and the number of the first.
pub struct Chunk {
    pub first: u64,
    pub lines: Vec<u8>,
}

/// Cuts the input into chunks of whole lines and deals them out.
pub fn deal(input: &mut impl BufRead, deal: Deal<Chunk>) -> io::Result<()> {
    let (mut next, mut lines) = (1, Vec::with_capacity(CHUNK));
    let (mut first, mut at_end) = (1, false);
    while !at_end {
        at_end = !read_line(input, &mut lines)?;
        next += u64::from(!at_end);
        if lines.len() >= CHUNK || (at_end && !lines.is_empty()) {
            let full = std::mem::replace(&mut lines, Vec::with_capacity(CHUNK));
            if !deal(Chunk { first, lines: full }) {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The chunks as the reader deals them.
    fn dealt(input: &[u8]) -> Vec<Chunk> {
        let mut chunks = Vec::new();
        let mut take = |chunk| {
            chunks.push(chunk);
            true
        };
        deal(&mut io::BufReader::with_capacity(7, input), &mut take).expect("memory can be read");
        chunks
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
