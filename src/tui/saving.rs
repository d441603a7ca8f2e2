//! The client's file: written after every change, and never over what nobody has seen.

use std::path::{Path, PathBuf};

use super::app::App;
use super::clients::shown;
use super::screen::Effect;
use super::session::Session;
use super::widgets::ask::Ask;
use super::widgets::prompt::Prompt;
use crate::core::client::Refusal;
use crate::store::{Conflict, Expected, Folder, SUFFIX, SaveError, Saved, file_name};

impl App {
    /// Saves what an event has changed, and asks what to do where the file was changed by
    /// another program too. Last, so that no other effect lies over the question.
    pub(super) fn settle(&mut self) {
        if std::mem::take(&mut self.is_changed) {
            self.keep();
        }
        if let Some(conflict) = self.conflict.take() {
            let ask = ask(&self.session, conflict, std::mem::take(&mut self.is_leaving));
            self.carry_out(vec![Effect::push(ask)]);
        }
    }

    /// Saves what is not saved yet, if there is a place for it; whether nothing is left to save.
    pub(super) fn keep(&mut self) -> bool {
        if !self.session.is_unsaved() {
            return true;
        }
        match (self.session.file.clone(), self.outside.folder().cloned()) {
            (Some(file), _) => self.write(file, self.session.expected()),
            (None, Some(folder)) => self.create_in(&folder),
            (None, None) => false,
        }
    }

    /// Saves at the person's wish: looks at the file even when there is nothing new, says so, and
    /// asks for a place where there is none.
    pub(super) fn save(&mut self) {
        if let Some(file) = self.session.file.clone() {
            return self.save_in(file, self.session.expected());
        }
        if let Some(folder) = self.outside.folder().cloned() {
            if !self.session.is_unsaved() {
                return self.refuse(Some("app-nothing-to-save"));
            }
            return self.create_and_say(&folder);
        }
        let name = file_name(self.session.committed());
        let prompt = Prompt::new("app-save-title", "app-save-hint", name, |typed| match typed.trim() {
            "" => Err(Refusal::new("app-save-empty", "")),
            name => Ok(vec![Effect::SaveAs(client_file(name))]),
        });
        self.carry_out(vec![Effect::push(prompt)]);
    }

    /// A path as it was typed, with `~` for the person's home as a shell has it.
    pub(super) fn at_home(&self, typed: PathBuf) -> PathBuf {
        match (typed.strip_prefix("~"), self.outside.home()) {
            (Ok(rest), Some(home)) => home.join(rest),
            _ => typed,
        }
    }

    pub(super) fn save_as(&mut self, file: PathBuf) {
        let file = self.at_home(file);
        if !self.outside.exists(&file) {
            return self.save_in(file, Expected::Nothing);
        }
        let shown = file.display().to_string();
        let question = self.session.text.say_with("app-replace-question", &[("value", shown.into())]);
        let ask = Ask::new("app-replace-title", question)
            .answer("app-keep-file", Vec::new())
            .answer("app-replace", vec![Effect::Replace(file)]);
        self.carry_out(vec![Effect::push(ask)]);
    }

    /// Saves in a file that was asked for, and says so.
    pub(super) fn save_in(&mut self, file: PathBuf, expected: Expected) {
        if self.write(file, expected) {
            self.say_saved();
        }
    }

    fn create_and_say(&mut self, folder: &Folder) {
        if self.create_in(folder) {
            self.say_saved();
        }
    }

    /// Says where the client is, unless something went wrong on the way.
    fn say_saved(&mut self) {
        if let Some(file) = self.session.file.as_ref()
            && self.toast.as_ref().is_none_or(|toast| !toast.refused)
        {
            let file = file.display().to_string();
            self.say("app-saved", &file);
        }
    }

    fn write(&mut self, file: PathBuf, expected: Expected) -> bool {
        let saved = self.outside.save(&file, self.session.committed(), expected);
        self.take_note(saved.map(|saved| (file, saved)))
    }

    fn create_in(&mut self, folder: &Folder) -> bool {
        let created = folder.create(self.session.committed(), self.outside.now());
        let is_saved = self.take_note(created);
        if let Some(file) = self.session.file.as_ref().filter(|_| is_saved) {
            folder.note_opened(file);
        }
        is_saved
    }

    fn take_note(&mut self, saved: Result<(PathBuf, Saved), SaveError>) -> bool {
        match saved {
            Ok((file, saved)) => {
                self.session.saved_in(file.clone(), saved.stamp);
                self.relist(&file);
                if let Some(error) = saved.unlogged {
                    let reason = self.session.text.io_error(&error);
                    self.fail("clients-unlogged", &reason);
                }
                return true;
            }
            Err(SaveError::Conflict(conflict)) => self.conflict = Some(conflict),
            Err(error) => {
                let reason = self.session.save_error(&error);
                self.fail("app-not-saved", &reason);
            }
        }
        false
    }

    /// Saves over what another program wrote, which is kept in a file beside it.
    pub(super) fn keep_mine(&mut self, conflict: Conflict) {
        let Some(file) = self.session.file.clone() else { return };
        let Some(theirs) = conflict.theirs else { return self.save_in(file, Expected::Nothing) };
        match self.outside.keep_theirs(&file) {
            Ok(kept) => {
                if self.write(file, Expected::Read(theirs)) {
                    self.say("clients-theirs-kept", &shown(&kept));
                }
            }
            Err(error) => {
                let reason = self.session.text.io_error(&error);
                self.fail("app-not-saved", &reason);
            }
        }
    }

    /// Takes what another program wrote; what was here can be had back with undo.
    pub(super) fn take_theirs(&mut self) {
        let Some(file) = self.session.file.clone() else { return };
        match self.outside.read(self.session.book, &file) {
            Ok((client, stamp)) => {
                let noted = self.outside.note_theirs(&file, self.session.saved());
                self.change(|session| session.adopt(client, stamp));
                self.relist(&file);
                self.say("clients-theirs-taken", "");
                if let Err(error) = noted {
                    let reason = self.session.text.io_error(&error);
                    self.fail("clients-theirs-unlogged", &reason);
                }
            }
            Err(error) => self.cannot_open(&file, &error),
        }
    }

    /// Saves what is here in a new file and leaves the other program its own.
    pub(super) fn save_aside(&mut self) {
        if let Some(file) = &self.session.file {
            let folder = Folder::of(file);
            self.create_and_say(&folder);
        }
    }

    /// Saves what is left to save where nobody can be asked any more: where another program has
    /// changed the file, in a new one beside it.
    pub fn part(&mut self) {
        if !self.keep() && self.conflict.take().is_some() {
            self.save_aside();
        }
    }

    /// Leaves; asks first when changes would be lost, unless that question is already open.
    pub(super) fn quit(&mut self) {
        const TITLE: &str = "app-quit-title";
        if !self.session.is_dirty() || self.top().title() == TITLE {
            self.finished = true;
            return;
        }
        // What is to become of the file is asked first.
        if self.conflict.is_some() {
            self.is_leaving = true;
            return;
        }
        // Without a place, saving first has to ask for one.
        let save = if self.session.file.is_some() || self.outside.folder().is_some() {
            ("app-save-and-leave", vec![Effect::Save, Effect::Quit])
        } else {
            ("app-save", vec![Effect::Save])
        };
        let ask = Ask::new(TITLE, self.session.text.say("app-quit-question"))
            .answer("app-stay", Vec::new())
            .answer(save.0, save.1)
            .answer("app-leave", vec![Effect::Leave]);
        self.carry_out(vec![Effect::push(ask)]);
    }
}

/// What is to become of a file that two have changed, and of the person who wanted to leave.
fn ask(session: &Session, conflict: Conflict, is_leaving: bool) -> Ask {
    let then = |effect| std::iter::once(effect).chain(is_leaving.then_some(Effect::Quit)).collect();
    let shown = session.file.as_deref().map(shown).unwrap_or_default();
    let id = if conflict.theirs.is_some() { "clients-conflict-question" } else { "clients-gone-question" };
    let question = session.text.say_with(id, &[("value", shown.into())]);
    let ask =
        Ask::new("clients-conflict-title", question).answer("clients-save-aside", then(Effect::SaveAside));
    if conflict.theirs.is_none() {
        return ask.answer("clients-write-again", then(Effect::KeepMine(conflict)));
    }
    ask.answer("clients-keep-mine", then(Effect::KeepMine(conflict)))
        .answer("clients-take-theirs", then(Effect::TakeTheirs))
}

fn client_file(name: &str) -> PathBuf {
    let is_json = Path::new(name).extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
    PathBuf::from(if is_json { name.to_owned() } else { format!("{name}{SUFFIX}") })
}
