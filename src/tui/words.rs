//! Sentences about the session that more than one screen says.

use chrono::NaiveDate;

use super::session::Session;
use crate::core::client::Refusal;
use crate::core::rulebook::Edition;

impl Session {
    /// Why a value was refused.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        self.text.say_with(refusal.id, &[("value", refusal.value.as_str().into())])
    }

    /// The date in view, said as today when it is.
    pub fn day_in_words(&self) -> String {
        let id = if self.as_of() == self.today { "app-today" } else { "app-as-of" };
        self.text.say_with(id, &[("date", self.text.date(self.as_of()).into())])
    }

    /// The edition in force on the date in view, or that there is none yet.
    pub fn edition_in_words(&self) -> String {
        match self.edition() {
            Some(edition) => self.edition_name(edition),
            None => {
                let first: NaiveDate = self.book.first_day().date();
                self.text.say_with("app-before-first-edition", &[("date", self.text.date(first).into())])
            }
        }
    }

    /// An edition by its day: `rules of 31 May 2023`.
    pub fn edition_name(&self, edition: &Edition) -> String {
        self.text.say_with("app-rules-of", &[("date", self.text.date(edition.in_force_from).into())])
    }
}
