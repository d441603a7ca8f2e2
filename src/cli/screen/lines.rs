//! Clients one a line: the input is cut into chunks of whole lines.

use std::io::{self, BufRead};

use super::turns::Deal;
use crate::store::LONGEST;

/// Bytes of lines handed to a worker at once: enough to make the hand-over cheap.
pub const CHUNK: usize = 128 * 1024;

/// Lines handed to a worker at once: answers may be many times as long as short lines.
const LINES: usize = 256;

/// Whole lines and the number of the first.
pub struct Chunk {
    pub first: u64,
    pub bytes: Vec<u8>,
    /// Where each line ends, before its line feed: found once, while reading.
    ends: Vec<usize>,
}

impl Chunk {
    fn starting(first: u64) -> Chunk {
        Chunk { first, bytes: Vec::with_capacity(CHUNK), ends: Vec::new() }
    }

    /// The lines with their numbers.
    pub fn lines(&self) -> impl Iterator<Item = (u64, &[u8])> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|end| end + 1));
        (self.first..).zip(starts.zip(&self.ends).map(|(start, &end)| &self.bytes[start..end]))
    }
}

/// Cuts the input into chunks of whole lines and deals them out.
pub fn deal(input: &mut impl BufRead, deal: Deal<Chunk>) -> io::Result<()> {
    let mut chunk = Chunk::starting(1);
    while read_line(input, &mut chunk)? {
        if chunk.bytes.len() >= CHUNK || chunk.ends.len() >= LINES {
            let next = Chunk::starting(chunk.first + chunk.ends.len() as u64);
            if !deal(std::mem::replace(&mut chunk, next)) {
                return Ok(());
            }
        }
    }
    if !chunk.ends.is_empty() {
        deal(chunk);
    }
    Ok(())
}

/// Appends the next line with its line feed; of one that is too long only as much as shows it.
/// `false` at the end of the input.
fn read_line(input: &mut impl BufRead, chunk: &mut Chunk) -> io::Result<bool> {
    let bytes = &mut chunk.bytes;
    if io::Read::take(&mut *input, LONGEST as u64 + 1).read_until(b'\n', bytes)? == 0 {
        return Ok(false);
    }
    if bytes.last() != Some(&b'\n') {
        input.skip_until(b'\n')?;
        bytes.push(b'\n');
    }
    chunk.ends.push(bytes.len() - 1);
    Ok(true)
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
            let lines: Vec<(u64, &[u8])> = chunks[0].lines().collect();
            assert_eq!(lines, [(1, &b"a"[..]), (2, b"b"), (3, b""), (4, b"c")]);
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
    fn chunks_of_short_lines_have_so_many_and_no_more() {
        let chunks = dealt(&b"x\n".repeat(2 * LINES + 1));
        let firsts: Vec<u64> = chunks.iter().map(|chunk| chunk.first).collect();
        assert_eq!(firsts, [1, 1 + LINES as u64, 1 + 2 * LINES as u64]);
    }

    #[test]
    fn a_line_without_end_is_cut_and_the_next_is_read() {
        let mut input = vec![b'x'; 3 * LONGEST];
        input.extend_from_slice(b"\nnext\n");
        let chunks = dealt(&input);
        assert_eq!(chunks[0].bytes.len(), LONGEST + 2);
        assert_eq!((chunks[1].first, &chunks[1].bytes[..]), (2, &b"next\n"[..]));
    }
}
