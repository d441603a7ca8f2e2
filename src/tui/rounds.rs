//! The rounds that the user supplied: read when the rounds are first shown, replaced by an
//! import.

use std::path::Path;

use super::app::App;
use super::screen::Effect;
use super::screens::rounds::import_prompt;
use super::widgets::problems::Problems;
use crate::data;
use crate::store::{self, Folder, RoundsError};

impl App {
    /// Reads the user's rounds, once.
    pub(super) fn load_rounds(&mut self) {
        if self.session.supplied.is_some() {
            return;
        }
        let Some(folder) = self.outside.folder() else { return };
        match store::with_supplied(data::rounds(), folder.path()) {
            Ok(rounds) => self.change(|session| session.supplied = Some(Box::new(rounds))),
            Err(error) => self.no_rounds(&error),
        }
    }

    /// Takes over what is newer in the department's file.
    pub(super) fn import_rounds(&mut self, file: &Path) {
        let folder = self.outside.folder().map(Folder::path);
        match store::import(data::rounds(), folder, file, self.session.today) {
            Ok(imported) => {
                let lines = self.session.text.imported(&imported.merged, imported.through);
                self.change(|session| session.supplied = Some(Box::new(imported.rounds)));
                let said = lines.first().cloned().unwrap_or_default();
                let mut effects = vec![Effect::say(said)];
                // Disagreements are more than a line at the foot can hold.
                if lines.len() > 1 {
                    effects.push(Effect::push(super::screens::rounds::Told::new(lines)));
                }
                self.carry_out(effects);
            }
            Err(error) => {
                // What was typed stands there again, under the reason.
                let prompt = import_prompt(file.display().to_string());
                self.carry_out(vec![Effect::push(prompt)]);
                self.no_rounds(&error);
            }
        }
    }

    /// Says why rounds were not read.
    fn no_rounds(&mut self, error: &RoundsError) {
        match error {
            RoundsError::Io { error, .. } => {
                let reason = self.session.text.io_error(error);
                self.fail("rounds-not-read", &reason);
            }
            RoundsError::NoFolder => self.fail("rounds-no-folder", ""),
            RoundsError::Problems { path, problems } => {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let layer = Problems::of_rounds(&self.session, name, problems.clone());
                self.carry_out(vec![Effect::push(layer)]);
            }
        }
    }
}
