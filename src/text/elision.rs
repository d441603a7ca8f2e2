//! The French “de” before a name: `de Marie`, `d’Amina`.
//!
//! Messages write it `{ DE($name) }`, since only the name says which form it takes. They write
//! `{ LOWER($what) }` for a sentence that stands after a colon and so begins with no capital.

use fluent_bundle::{FluentArgs, FluentValue};
use unicode_normalization::UnicodeNormalization;

/// Names whose h is mute. Before any other h the vowel stays, as it does in names from
/// languages that breathe it.
const MUTE: [&str; 24] = [
    "habib",
    "hector",
    "hélène",
    "hélèna",
    "héloïse",
    "henri",
    "henriette",
    "henry",
    "herbert",
    "hercule",
    "hermine",
    "hervé",
    "hilaire",
    "hilda",
    "hippolyte",
    "homère",
    "honoré",
    "honorine",
    "horace",
    "hortense",
    "hubert",
    "hugo",
    "hugues",
    "hyacinthe",
];

/// The function of the messages.
pub fn de<'a>(values: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    match values.first() {
        Some(FluentValue::String(name)) => joined(name).into(),
        _ => FluentValue::Error,
    }
}

/// The function of the messages for what stands after a colon.
pub fn lower<'a>(values: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    match values.first() {
        Some(FluentValue::String(text)) => lowered(text).into(),
        _ => FluentValue::Error,
    }
}

/// `text` without the capital of its first word, unless the word is an abbreviation.
fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    first.into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// `name` with the “de” it takes before it.
fn joined(name: &str) -> String {
    if elides(name) { format!("d’{name}") } else { format!("de {name}") }
}

/// Whether `name` begins with the sound of a vowel.
fn elides(name: &str) -> bool {
    let is_mark = unicode_normalization::char::is_combining_mark;
    let lower = name.to_lowercase();
    let mut letters = lower.nfd().filter(|&letter| !is_mark(letter));
    let is_vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'æ' | 'œ' | 'ø');
    match letters.next() {
        // Yves and Ylang, but the consonant of Yasmina.
        Some('y') => letters.next().is_some_and(|next| next.is_alphabetic() && !is_vowel(next)),
        Some('h') => {
            let word = lower.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
            MUTE.contains(&word.nfc().collect::<String>().as_str())
        }
        first => first.is_some_and(is_vowel),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, Text};

    #[test]
    fn de_loses_its_vowel_before_a_vowel_or_a_mute_h_alone() {
        for name in
            ["Amina", "Élodie", "E\u{301}lodie", "Ørjan", "Émile Zola", "Hélène Roy", "Henri-Paul", "Yves"]
        {
            assert_eq!(joined(name), format!("d’{name}"));
        }
        for name in ["Marie", "Hassan", "Hương", "Yasmina", "Yuki", "Łukasz", "李", "3M", "", "«\u{a0}x"]
        {
            assert_eq!(joined(name), format!("de {name}"));
        }
    }

    #[test]
    fn what_stands_after_a_colon_begins_with_no_capital_but_that_of_an_abbreviation() {
        for (text, said) in
            [("Être en service", "être en service"), ("À temps plein", "à temps plein"), ("", "")]
        {
            assert_eq!(lowered(text), said);
        }
        assert_eq!(lowered("NCLC 7 en expression écrite"), "NCLC 7 en expression écrite");
    }

    #[test]
    fn a_message_takes_the_form_the_name_asks_for() {
        let said = |name: &'static str| {
            Text::new(Lang::Fr).say_with("diff-moved-from", &[("category", name.into())])
        };
        assert_eq!([said("Éducation"), said("Santé")], ["d’Éducation", "de Santé"]);
    }
}
