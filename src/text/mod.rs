//! Message ids and values to English and French sentences.
//!
//! The wording is in `assets/text/{en,fr}/*.ftl`. A message whose id begins with the name of a
//! file is in that file, any other in `answer.ftl`; a file is read when its first message is
//! asked for. Both languages hold the same messages with the same values; a test compares them.

mod change;
pub mod csv;
mod elision;
mod fact;
mod fault;
mod finding;
mod format;
pub mod harmless;
pub mod plain;
mod prospects;
mod rounds;
mod score;
pub mod screening;

use std::borrow::Cow;
use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use unic_langid::LanguageIdentifier;

pub use crate::core::bilingual::Lang;
pub use fact::fact_message;

macro_rules! files {
    ($($name:literal),*) => {
        /// The names of the message files, with their text in English and French.
        const FILES: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../assets/text/en/", $name, ".ftl")),
            include_str!(concat!("../../assets/text/fr/", $name, ".ftl")),
        )),*];
    };
}

files!(
    "answer",
    "app",
    "categories",
    "cli",
    "clients",
    "experience",
    "profile",
    "program",
    "report",
    "result",
    "rounds",
    "score"
);

/// The value of a placeable in a message.
pub type Arg<'a> = FluentValue<'a>;

/// All messages in one language.
pub struct Text {
    lang: Lang,
    prose: bool,
    files: [OnceCell<Bundle>; FILES.len()],
}

type Bundle = FluentBundle<FluentResource>;

impl Text {
    /// The messages of `lang`.
    pub fn new(lang: Lang) -> Text {
        Text { lang, prose: false, files: [const { OnceCell::new() }; FILES.len()] }
    }

    /// The messages of `lang` for a page that is read from top to bottom: dates name their months
    /// whole.
    pub fn for_prose(lang: Lang) -> Text {
        Text { prose: true, ..Text::new(lang) }
    }

    /// The language of the messages.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The message `id`, or the attribute of `message.attribute`.
    pub fn say(&self, id: &str) -> Cow<'_, str> {
        let bundle = self.bundle(id);
        match pattern(bundle, id) {
            Some(pattern) => bundle.format_pattern(pattern, None, &mut Vec::new()),
            None => missing(id).into(),
        }
    }

    /// The message `id` with values put in. Dates and decimals must be formatted before; whole
    /// numbers may choose a plural form and are written with their thousands set apart.
    pub fn say_with<'a>(&'a self, id: &str, args: &[(&'static str, Arg<'a>)]) -> String {
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let bundle = self.bundle(id);
        match pattern(bundle, id) {
            Some(pattern) => bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned(),
            None => missing(id),
        }
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        pattern(self.bundle(id), id).is_some()
    }

    /// The messages of the file that `id` is in.
    fn bundle(&self, id: &str) -> &Bundle {
        let prefix = id.split('-').next().unwrap_or_default();
        let at = FILES.iter().position(|(name, ..)| *name == prefix).unwrap_or(0);
        self.files[at].get_or_init(|| read(FILES[at], self.lang))
    }
}

/// Reads a message file.
///
/// # Panics
/// If an embedded file does not parse; a test reads them all.
fn read((name, en, fr): (&str, &str, &str), lang: Lang) -> Bundle {
    let (tag, text) = match lang {
        Lang::En => ("en-CA", en),
        Lang::Fr => ("fr-CA", fr),
    };
    let locale: LanguageIdentifier = tag.parse().expect("a well-formed language tag");
    let mut bundle = FluentBundle::new(vec![locale]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::En => format::en,
        Lang::Fr => format::fr,
    }));
    bundle.add_function("DE", elision::de).expect("a function with a name of its own");
    bundle.add_function("LOWER", elision::lower).expect("a function with a name of its own");
    let file =
        FluentResource::try_new(text.to_owned()).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
    bundle.add_resource(file).unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
    bundle
}

/// The pattern of the message, or of the attribute of `message.attribute`.
fn pattern<'a>(bundle: &'a Bundle, id: &str) -> Option<&'a Pattern<&'a str>> {
    match id.split_once('.') {
        Some((message, attribute)) => Some(bundle.get_message(message)?.get_attribute(attribute)?.value()),
        None => bundle.get_message(id)?.value(),
    }
}

/// What is said for a message that is not there: its id. A test proves every id in the sources exists.
fn missing(id: &str) -> String {
    format!("⟨{id}⟩")
}

impl From<Lang> for Text {
    fn from(lang: Lang) -> Text {
        Text::new(lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_loads_in_both_languages() {
        for file in FILES {
            read(*file, Lang::En);
            read(*file, Lang::Fr);
        }
    }

    #[test]
    fn a_message_is_said_in_the_language_asked_for() {
        assert_eq!(Text::new(Lang::En).say("verdict-eligible"), "eligible");
        assert_eq!(Text::new(Lang::Fr).say("verdict-eligible"), "admissible");
    }
}
