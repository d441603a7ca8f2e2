//! File names for clients, made of what people are called.

use unicode_normalization::UnicodeNormalization;

use super::SUFFIX;
use crate::core::client::Client;

/// The most letters of a name that go into a file's; the rest of 255 bytes is for endings.
const MOST: usize = 60;

/// Names that some system keeps for its devices, whatever the ending.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A harmless file name for `text`, without an ending: plain lower-case letters and digits in
/// words joined by hyphens. Empty when nothing is left.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    // A name as long as a book is not looked at to its end.
    for letter in text.nfkd().take(8 * MOST) {
        if slug.len() == MOST {
            break;
        }
        match letter.to_ascii_lowercase() {
            plain if plain.is_ascii_alphanumeric() => slug.push(plain),
            'ß' => slug.push_str("ss"),
            'æ' | 'Æ' => slug.push_str("ae"),
            'œ' | 'Œ' => slug.push_str("oe"),
            'ø' | 'Ø' => slug.push('o'),
            'ł' | 'Ł' => slug.push('l'),
            'đ' | 'Đ' => slug.push('d'),
            // The accents of the letter before, and apostrophes, part nothing.
            '\u{300}'..='\u{36f}' => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(MOST);
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// A name for the file of a client that has none yet.
pub fn file_name(client: &Client) -> String {
    stem(&client.name, &client.reference) + SUFFIX
}

/// The stem of a new client's file: of the name, else of the reference, else `client`.
pub fn stem(name: &str, reference: &str) -> String {
    let stem = [name, reference].into_iter().map(slug).find(|slug| !slug.is_empty());
    match stem {
        Some(stem) if is_reserved(&stem) => format!("client-{stem}"),
        Some(stem) => stem,
        None => "client".to_owned(),
    }
}

fn is_reserved(stem: &str) -> bool {
    let numbered = |port: &str| stem.strip_prefix(port).is_some_and(|rest| rest.len() == 1);
    RESERVED.contains(&stem) || numbered("com") || numbered("lpt")
}

/// The stem itself, then `stem-2`, `stem-3`, …
pub fn numbered(stem: &str) -> impl Iterator<Item = String> {
    std::iter::once(stem.to_owned()).chain((2..).map(move |number: u64| format!("{stem}-{number}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_plain_words() {
        for (name, wanted) in [
            ("Amina Diallo", "amina-diallo"),
            ("Łukasz Żółć-Œuvré", "lukasz-zolc-oeuvre"),
            ("  Jean—Paul  O’Neil ", "jean-paul-o-neil"),
            ("ﬁ Ⅳ", "fi-iv"),
        ] {
            assert_eq!(slug(name), wanted);
        }
    }

    #[test]
    fn hostile_names_are_harmless() {
        for (name, wanted) in [
            ("../../etc/passwd", "etc-passwd"),
            ("..", "client"),
            ("/", "client"),
            ("\0\u{1b}[2J\u{202e}", "2j"),
            ("~", "client"),
            (".hidden", "hidden"),
            ("-rf", "rf"),
            ("CON", "client-con"),
            ("com1", "client-com1"),
            ("C:\\x", "c-x"),
            ("李雷", "client"),
            ("", "client"),
        ] {
            assert_eq!(stem(name, ""), wanted, "{name:?}");
        }
        assert_eq!(stem("李雷", "2026-014"), "2026-014");
        assert_eq!(stem(&"é ".repeat(100_000), "").len(), MOST - 1);
        assert_eq!(stem(&"a".repeat(100_000), "").len(), MOST);
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        assert_eq!(numbered("a").take(3).collect::<Vec<_>>(), ["a", "a-2", "a-3"]);
    }
}
