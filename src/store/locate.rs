//! The line of a file on which a fact stands.

/// The line, counted from 1, on which the value at `place`, such as `work[0].noc`, begins; of
/// one that is not there, the line of what would hold it. The text is JSON that parses.
pub fn line(text: &[u8], place: &str) -> usize {
    let keys = place.split(['.', '[']).map(|key| key.trim_end_matches(']'));
    let mut at = blanks(text, 0);
    for key in keys.filter(|key| !key.is_empty()) {
        match member(text, at, key) {
            Some(found) => at = found,
            None => break,
        }
    }
    text[..at.min(text.len())].split(|&byte| byte == b'\n').count()
}

/// Where the member `key` of the object or list at `at` begins.
fn member(text: &[u8], at: usize, key: &str) -> Option<usize> {
    let is_object = text.get(at) == Some(&b'{');
    let wanted: Option<usize> = if is_object { None } else { Some(key.parse().ok()?) };
    let mut at = blanks(text, at + 1);
    for number in 0.. {
        if matches!(text.get(at), None | Some(b'}' | b']')) {
            return None;
        }
        let mut is_wanted = wanted == Some(number);
        if is_object {
            let end = value_end(text, at);
            let name: String = serde_json::from_slice(text.get(at..end)?).ok()?;
            is_wanted = name == key;
            at = blanks(text, blanks(text, end) + 1);
        }
        if is_wanted {
            return Some(at);
        }
        // Past the value and the comma after it.
        at = blanks(text, value_end(text, at));
        at = blanks(text, at + usize::from(text.get(at) == Some(&b',')));
    }
    None
}

fn blanks(text: &[u8], at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count()
}

/// Where the value at `at` ends, however deep it is.
fn value_end(text: &[u8], mut at: usize) -> usize {
    let mut depth = 0_usize;
    loop {
        match text.get(at) {
            None => return text.len(),
            Some(b'"') => at = string_end(text, at),
            Some(b'{' | b'[') => (depth, at) = (depth + 1, at + 1),
            Some(b'}' | b']') => {
                if depth == 0 {
                    return at;
                }
                (depth, at) = (depth - 1, at + 1);
            }
            Some(b',' | b':') if depth == 0 => return at,
            Some(byte) if depth == 0 && byte.is_ascii_whitespace() => return at,
            Some(_) => {
                at += 1;
                continue;
            }
        }
        if depth == 0 {
            return at;
        }
    }
}

fn string_end(text: &[u8], at: usize) -> usize {
    let mut at = at + 1;
    while let Some(byte) = text.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{
  "name": "a \" } ] , [ name",
  "work": [
    { "noc": "21300", "deep": [[{}, "]"], 1] },
    {
      "na\u006de": 1,
      "noc" : null
    }
  ], "last": -1.5e3
}"#;

    #[test]
    fn a_place_is_found_on_its_line() {
        for (place, wanted) in [
            ("", 1),
            ("name", 2),
            ("work", 3),
            ("work[0].noc", 4),
            ("work[0].deep[1]", 4),
            ("work[1]", 5),
            ("work[1].name", 6),
            ("work[1].noc", 7),
            ("work[1].missing", 5),
            ("work[7]", 3),
            ("last", 9),
            ("other", 1),
        ] {
            assert_eq!(line(TEXT.as_bytes(), place), wanted, "{place}");
        }
    }

    #[test]
    fn text_that_is_no_json_is_passed_through_without_a_panic() {
        for end in 0..TEXT.len() {
            let cut = TEXT.as_bytes().get(..end).unwrap_or_default();
            assert!(line(cut, "work[1].noc") >= 1);
        }
    }
}
