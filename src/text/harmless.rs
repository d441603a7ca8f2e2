//! What a file holds, made harmless to read: a name is data, never an instruction to a
//! terminal, a browser or a page.
//!
//! Controls and the marks that turn the direction of text are shown by their code, line
//! breaks become spaces, and what is far longer than any name is cut.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_segmentation::UnicodeSegmentation;

use crate::core::client::Client;

/// Letters of a title or a name before it is cut: longer than any that is one.
const LONGEST: usize = 160;

/// Characters of one letter: under a taller tower of accents it is no letter of any name.
const MOST_MARKS: usize = 8;

/// `client` with every text that a person typed made harmless.
pub fn client(client: &Client) -> Client {
    let mut shown = client.clone();
    let spouse = shown.spouse.iter_mut().flat_map(|spouse| &mut spouse.work);
    for entry in shown.work.iter_mut().chain(spouse) {
        entry.title = line(&entry.title);
        entry.employer = line(&entry.employer);
    }
    shown.name = line(&shown.name);
    shown.reference = line(&shown.reference);
    shown
}

/// A text that a person typed, in one harmless line, without the blanks around it.
pub fn line(typed: &str) -> String {
    quoted(typed).trim().to_owned()
}

/// A text as it was typed, in one harmless line.
pub fn quoted(typed: &str) -> String {
    let mut shown = String::new();
    let mut letters = typed.graphemes(true);
    for letter in letters.by_ref().take(LONGEST) {
        letter.chars().take(MOST_MARKS).for_each(|mark| show(mark, &mut shown));
    }
    if letters.next().is_some() {
        shown.push('…');
    }
    shown
}

/// A sentence of ours about what a person typed, in one harmless line, however long.
pub fn sentence(said: &str) -> Cow<'_, str> {
    if !said.contains(is_hidden) {
        return Cow::Borrowed(said);
    }
    let mut shown = String::new();
    said.chars().for_each(|mark| show(mark, &mut shown));
    Cow::Owned(shown)
}

fn show(mark: char, shown: &mut String) {
    match mark {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => shown.push(' '),
        mark if is_hidden(mark) => {
            write!(shown, "[U+{:04X}]", u32::from(mark)).expect("writing to a string");
        }
        mark => shown.push(mark),
    }
}

/// One letter as a screen shows it, without what acts unseen and without a tower of accents.
pub fn letter(letter: &str) -> Cow<'_, str> {
    if letter.chars().any(is_hidden) || letter.chars().nth(MOST_MARKS).is_some() {
        letter.chars().filter(|&mark| !is_hidden(mark)).take(MOST_MARKS).collect()
    } else {
        Cow::Borrowed(letter)
    }
}

/// Whether a character acts on the text around it without being seen.
pub fn is_hidden(mark: char) -> bool {
    is_obeyed(mark)
        || matches!(mark,
            '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether a terminal or a spreadsheet may act on a character instead of showing it: controls,
/// line separators, and marks that turn the direction of text.
pub fn is_obeyed(mark: char) -> bool {
    mark.is_control()
        || matches!(mark, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_unseen_is_shown_and_what_is_endless_is_cut() {
        assert_eq!(line("\u{1b}[2JA\u{202e}b"), "[U+001B][2JA[U+202E]b");
        assert_eq!(line("two\nlines"), "two lines");
        assert_eq!(line("Zoë Nguyễn-Łukasz"), "Zoë Nguyễn-Łukasz");
        assert_eq!(line(&"x".repeat(10_000)).chars().count(), LONGEST + 1);
        assert_eq!(line(&format!("a{}", "\u{301}".repeat(10_000))).chars().count(), 8);
    }
}
