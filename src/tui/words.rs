//! Sentences about the session that more than one screen says.

use super::session::Session;
use crate::core::client::Refusal;
use crate::core::rulebook::Edition;
use crate::store::{LONGEST, ReadError, SaveError};

impl Session {
    /// Why a value was refused.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        self.text.refusal(refusal)
    }

    /// Why a file was not read: of all that is wrong with it, the first.
    pub fn read_error(&self, error: &ReadError) -> String {
        match error {
            ReadError::Io(error) => self.text.io_error(error),
            ReadError::Problems(problems) => {
                problems.first().map_or_else(String::new, |problem| self.text.problem(problem))
            }
        }
    }

    /// Why a client was not saved.
    pub fn save_error(&self, error: &SaveError) -> String {
        match error {
            SaveError::Io(error) => self.text.io_error(error),
            SaveError::TooLong => self.text.refusal(&Refusal::new("problem-save-too-long", LONGEST >> 20)),
            SaveError::Conflict(_) => self.text.say("clients-changed-meanwhile").into_owned(),
            SaveError::Json(error) => error.to_string(),
        }
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
