//! Text that is not JSON, and where it stops being so.

use crate::core::check::Problem;
use crate::core::client::Refusal;

/// What some editors put before UTF-8; it says nothing.
pub const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What is wrong with bytes that are not JSON or not UTF-8: its line and column, both counted
/// from 1, and the text around it.
pub fn not_json(bytes: &[u8], error: &serde_json::Error) -> Problem {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if !is_utf16(bytes) => text,
        decoded => {
            let sound = decoded.err().map_or(0, |error| error.valid_up_to());
            return at(&String::from_utf8_lossy(bytes), sound, "problem-not-utf8");
        }
    };
    let message = error.to_string();
    let id = if text.trim().is_empty() {
        "problem-empty"
    } else if error.is_eof() {
        "problem-cut-short"
    } else if message.starts_with("recursion limit exceeded") {
        "problem-too-deep"
    } else if message.starts_with("number out of range") {
        "problem-too-large"
    } else {
        "problem-not-json"
    };
    let line = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    // Column 0 is the end of the line before.
    at(text, (line + error.column()).saturating_sub(1), id)
}

/// ASCII in two bytes a letter, which is valid UTF-8 with every other byte zero.
fn is_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [first, second, ..] if (*first == 0) != (*second == 0))
}

/// A problem at this byte of the text.
fn at(text: &str, byte: usize, id: &'static str) -> Problem {
    /// Letters of the text that are shown before and after the place.
    const AROUND: (usize, usize) = (30, 10);
    let (before, after) = text.split_at(text.floor_char_boundary(byte));
    let line = before.split('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let skipped = before.chars().count().saturating_sub(AROUND.0);
    let shown: String = before.chars().skip(skipped).chain(after.chars().take(AROUND.1)).collect();
    Problem::new(format!("{line}:{column}"), Refusal::new(id, shown.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn said(bytes: &[u8]) -> (String, String, String) {
        let error = serde_json::from_slice::<serde_json::Value>(bytes).expect_err("it is no JSON");
        let Problem { place, refusal, .. } = not_json(bytes, &error);
        (place, refusal.id.into_owned(), refusal.value)
    }

    #[track_caller]
    fn expect(text: &str, place: &str, id: &str, shown: &str) {
        assert_eq!(said(text.as_bytes()), (place.to_owned(), id.to_owned(), shown.to_owned()));
    }

    #[test]
    fn lines_and_columns_are_counted_from_one() {
        expect("{\n \"format\" }", "2:11", "problem-not-json", "{\n \"format\" }");
        expect("{\"a\":\n\n1 \n \"b\"", "4:2", "problem-not-json", "{\"a\":\n\n1 \n \"b\"");
        expect("{\"a\":\"b\n\"}", "1:8", "problem-not-json", "{\"a\":\"b\n\"}");
        expect("{\"é\": é}", "1:7", "problem-not-json", "{\"é\": é}");
        expect("{\"format\":", "1:10", "problem-cut-short", "{\"format\":");
        expect("", "1:1", "problem-empty", "");
        expect("{\"a\":1e999}", "1:10", "problem-too-large", "{\"a\":1e999}");
    }

    #[test]
    fn only_the_text_around_the_place_is_shown() {
        let long = format!("{{\"a\":\"{}\",,\"b\":\"{}\"}}", "x".repeat(500), "y".repeat(500));
        let (_, _, shown) = said(long.as_bytes());
        assert!(shown.contains("xxx\",,\"b\":\"yy") && shown.chars().count() <= 40, "{shown}");
    }

    #[test]
    fn text_in_another_encoding_is_told_from_text_that_is_no_json() {
        let id = |bytes: &[u8]| said(bytes).1;
        assert_eq!(said(b"{\n\"name\":\"Andr\xe9\",,}").0, "2:13");
        assert_eq!(id(b"{\"name\":\"Andr\xe9\"}"), "problem-not-utf8");
        let wide: Vec<u16> = "{\"format\":1}".encode_utf16().collect();
        let little: Vec<u8> = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = wide.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        assert_eq!(id(&little), "problem-not-utf8");
        assert_eq!(id(&big), "problem-not-utf8");
        assert_eq!(id(&[b"\xff\xfe", &little[..]].concat()), "problem-not-utf8");
        assert_eq!(id(&[0; 20]), "problem-not-json");
    }
}
