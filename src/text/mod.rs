//! Message ids and values to English and French sentences.
//!
//! The wording is in `assets/text/{en,fr}/*.ftl`, one file a room. Both languages hold the
//! same messages with the same values; a test compares them.

mod change;
mod finding;
mod format;
pub mod plain;
mod score;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use crate::core::bilingual::Lang;

macro_rules! files {
    ($($name:literal),*) => {
        /// The message files, with their text in English and French.
        const FILES: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../assets/text/en/", $name)),
            include_str!(concat!("../../assets/text/fr/", $name)),
        )),*];
    };
}

files!("answer.ftl", "app.ftl", "categories.ftl", "cli.ftl", "experience.ftl", "result.ftl", "score.ftl");

/// The value of a placeable in a message.
pub type Arg<'a> = FluentValue<'a>;

/// All messages in one language.
pub struct Text {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Text {
    /// The messages of `lang`.
    ///
    /// # Panics
    /// If an embedded message file does not parse; a test loads both languages.
    pub fn new(lang: Lang) -> Text {
        let tag = match lang {
            Lang::En => "en-CA",
            Lang::Fr => "fr-CA",
        };
        let locale: LanguageIdentifier = tag.parse().expect("a well-formed language tag");
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        for &(name, en, fr) in FILES {
            let text = match lang {
                Lang::En => en,
                Lang::Fr => fr,
            };
            let file = FluentResource::try_new(text.to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
            bundle.add_resource(file).unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
        }
        Text { lang, bundle }
    }

    /// The language of the messages.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The message `id`, or the attribute of `message.attribute`.
    pub fn say(&self, id: &str) -> Cow<'_, str> {
        self.render(id, None)
    }

    /// The message `id` with values put in. Dates and numbers must be formatted before, except
    /// those that choose a plural form.
    pub fn say_with<'a>(&'a self, id: &str, args: &[(&'static str, Arg<'a>)]) -> String {
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.render(id, Some(&args)).into_owned()
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        let (message, attribute) = parts(id);
        self.bundle.get_message(message).is_some_and(|message| match attribute {
            Some(name) => message.get_attribute(name).is_some(),
            None => message.value().is_some(),
        })
    }

    fn render<'a>(&'a self, id: &str, args: Option<&FluentArgs<'_>>) -> Cow<'a, str> {
        let (message, attribute) = parts(id);
        let message = self.bundle.get_message(message);
        let pattern = message.and_then(|message| match attribute {
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            None => message.value(),
        });
        // A test proves every id in the sources exists; should one slip through, its id shows.
        let Some(pattern) = pattern else {
            return Cow::Owned(format!("⟨{id}⟩"));
        };
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, args, &mut errors);
        Cow::Owned(said.into_owned())
    }
}

impl From<Lang> for Text {
    fn from(lang: Lang) -> Text {
        Text::new(lang)
    }
}

fn parts(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_load() {
        assert_eq!(Text::new(Lang::En).say("verdict-eligible"), "eligible");
        assert_eq!(Text::new(Lang::Fr).say("verdict-eligible"), "admissible");
    }
}
