//! Where each fact stands in the text of a file, and how it is written there.

use std::collections::HashSet;
use std::fmt::Write;

/// One step down into a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// To the value of this key.
    Key(String),
    /// To this item of a list, counted from 0.
    Item(usize),
}

/// Steps as they are shown, such as `work[0].noc`.
pub fn written(steps: &[Step]) -> String {
    let mut place = String::new();
    for step in steps {
        match step {
            Step::Item(at) => write!(place, "[{at}]").expect("writing to a string"),
            Step::Key(key) if place.is_empty() => place.push_str(key),
            Step::Key(key) => place.extend([".", key]),
        }
    }
    place
}

/// The steps to a place whose keys are those of a client file.
pub fn steps(place: &str) -> Vec<Step> {
    let parts = place.split(['.', '[']).filter(|part| !part.is_empty());
    parts
        .map(|part| match part.strip_suffix(']').and_then(|number| number.parse().ok()) {
            Some(at) => Step::Item(at),
            None => Step::Key(part.to_owned()),
        })
        .collect()
}

/// The text of a JSON file and every value in it, those of repeated keys too.
pub struct Outline<'a> {
    text: &'a [u8],
    root: Value,
    /// Where each line but the first begins.
    lines: Vec<usize>,
}

struct Value {
    /// Where it begins and ends, in bytes.
    span: (usize, usize),
    inside: Vec<(Step, Value)>,
}

impl<'a> Outline<'a> {
    /// The outline of text that is valid JSON; of other text, some outline.
    pub fn of(text: &'a [u8]) -> Outline<'a> {
        let mut reader = Reader { text, at: 0 };
        let breaks = text.iter().enumerate().filter(|&(_, &byte)| byte == b'\n');
        Outline { text, root: reader.value(), lines: breaks.map(|(at, _)| at + 1).collect() }
    }

    /// The value at `steps` as it is written; of a repeated key, the last one.
    pub fn value(&self, steps: &[Step]) -> Option<&'a str> {
        let (down, value) = self.find(steps);
        let text = self.text.get(value.span.0..value.span.1)?;
        std::str::from_utf8(text).ok().filter(|_| down == steps.len())
    }

    /// The line, counted from 1, on which the value at `steps` begins; of one that is not
    /// there, the line of what would hold it.
    pub fn line(&self, steps: &[Step]) -> usize {
        self.line_of(self.find(steps).1)
    }

    /// Every key that its object already had: the steps to it, and its line.
    pub fn repeated(&self) -> Vec<(Vec<Step>, usize)> {
        let mut found = Vec::new();
        self.repeated_in(&self.root, &mut Vec::new(), &mut found);
        found
    }

    fn repeated_in(&self, value: &Value, steps: &mut Vec<Step>, found: &mut Vec<(Vec<Step>, usize)>) {
        let mut seen = HashSet::new();
        for (step, inner) in &value.inside {
            steps.push(step.clone());
            if matches!(step, Step::Key(key) if !seen.insert(key)) {
                found.push((steps.clone(), self.line_of(inner)));
            }
            self.repeated_in(inner, steps, found);
            steps.pop();
        }
    }

    /// The value at `steps`, or as far down as there is one, and how many steps that is.
    fn find(&self, steps: &[Step]) -> (usize, &Value) {
        let mut value = &self.root;
        for (down, step) in steps.iter().enumerate() {
            let found = match step {
                // The items of a list stand in their order.
                Step::Item(at) => value.inside.get(*at).filter(|(inner, _)| inner == step),
                Step::Key(_) => value.inside.iter().rev().find(|(inner, _)| inner == step),
            };
            match found {
                Some((_, inner)) => value = inner,
                None => return (down, value),
            }
        }
        (steps.len(), value)
    }

    fn line_of(&self, value: &Value) -> usize {
        self.lines.partition_point(|&begins| begins <= value.span.0) + 1
    }
}

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn value(&mut self) -> Value {
        self.blanks();
        let start = self.at;
        let inside = match self.next() {
            Some(b'{') => self.inside(true),
            Some(b'[') => self.inside(false),
            Some(b'"') => {
                self.string();
                Vec::new()
            }
            _ => {
                let ends = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b',' | b']' | b'}');
                self.pass(|byte| !ends(byte));
                Vec::new()
            }
        };
        Value { span: (start, self.at), inside }
    }

    fn inside(&mut self, is_object: bool) -> Vec<(Step, Value)> {
        let mut inside = Vec::new();
        self.at += 1;
        loop {
            self.pass(|byte| byte.is_ascii_whitespace() || byte == b',');
            if matches!(self.next(), None | Some(b']' | b'}')) {
                self.at += 1;
                return inside;
            }
            let step = if is_object { Step::Key(self.key()) } else { Step::Item(inside.len()) };
            inside.push((step, self.value()));
        }
    }

    /// A key, and the colon after it.
    fn key(&mut self) -> String {
        let start = self.at;
        self.string();
        let key = self.text.get(start..self.at).and_then(|key| serde_json::from_slice(key).ok());
        self.pass(|byte| byte.is_ascii_whitespace() || byte == b':');
        key.unwrap_or_default()
    }

    fn string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.next() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                return;
            }
        }
    }

    fn blanks(&mut self) {
        self.pass(|byte| byte.is_ascii_whitespace());
    }

    fn pass(&mut self, is_passed: impl Fn(u8) -> bool) {
        while self.next().is_some_and(&is_passed) {
            self.at += 1;
        }
    }

    fn next(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }
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
  ], "last": -1.5e3, "a.b[0]\n": {
     "5": true } ,
  "last":2
}"#;

    fn key(key: &str) -> Step {
        Step::Key(key.to_owned())
    }

    #[test]
    fn a_place_is_found_on_its_line() {
        let outline = Outline::of(TEXT.as_bytes());
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
            ("other", 1),
        ] {
            assert_eq!(outline.line(&steps(place)), wanted, "{place}");
            assert_eq!(written(&steps(place)), place);
        }
        assert_eq!(outline.line(&[key("a.b[0]\n")]), 9);
        assert_eq!(outline.line(&[key("a.b[0]\n"), key("5")]), 10);
    }

    #[test]
    fn a_value_is_given_as_it_is_written() {
        let outline = Outline::of(TEXT.as_bytes());
        assert_eq!(outline.value(&steps("work[0].deep[0]")), Some(r#"[{}, "]"]"#));
        assert_eq!(outline.value(&steps("name")), Some(r#""a \" } ] , [ name""#));
        assert_eq!(outline.value(&steps("work[1].noc")), Some("null"));
        assert_eq!(outline.value(&steps("last")), Some("2"));
        assert_eq!(outline.value(&steps("work[1].missing")), None);
    }

    #[test]
    fn each_repetition_of_a_key_is_found() {
        let text = "{\"a\":1,\n\"a\":[{\"b\":1,\"c\":1,\n\"b\":2}],\n\"\\u0061\":3}";
        let found = Outline::of(text.as_bytes()).repeated();
        let found: Vec<(String, usize)> =
            found.into_iter().map(|(steps, line)| (written(&steps), line)).collect();
        assert_eq!(found, [("a".to_owned(), 2), ("a[0].b".to_owned(), 3), ("a".to_owned(), 4)]);
    }

    #[test]
    fn text_that_is_no_json_is_passed_through_without_a_panic() {
        for end in 0..TEXT.len() {
            for start in 0..end {
                let cut = TEXT.as_bytes().get(start..end).unwrap_or_default();
                let outline = Outline::of(cut);
                assert!(outline.line(&steps("work[1].noc")) >= 1);
                outline.value(&[]);
            }
        }
    }
}
