//! Sentences about the session that more than one screen says.

use super::session::Session;
use crate::core::client::Refusal;
use crate::core::rulebook::Edition;

impl Session {
    /// Why a value was refused.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        self.text.refusal(refusal)
    }

    /// The date in view, said as today when it is.
    pub fn day_in_words(&self) -> String {
        let id = if self.as_of() == self.today { "app-today" } else { "app-as-of" };
        self.text.say_with(id, &[("date", self.text.date(self.as_of()).into())])
    }

    /// The edition in force on the date in view, or that there is none yet.
    pub fn edition_in_words(&self) -> String {
        let Some(edition) = self.edition() else {
            let first = self.text.date(self.book.first_day().date());
            return self.text.say_with("app-before-first-edition", &[("date", first.into())]);
        };
        self.edition_name(edition)
    }

    /// An edition by its day: `rules of 31 May 2023`.
    pub fn edition_name(&self, edition: &Edition) -> String {
        self.text.say_with("app-rules-of", &[("date", self.text.date(edition.in_force_from).into())])
    }
}
