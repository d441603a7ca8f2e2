//! The client folder as the program knows it, and what is done with its files.
//!
//! A screen asks with effects ([`Effect::OpenClient`] and those after it); what is in the
//! folder it reads by a [`Job`], and again when [`Session::touches`](super::Session::touches) grows.

use std::path::{Path, PathBuf};

use super::app::App;
use super::job::{Job, Work};
use super::screen::Effect;
use super::screens::clients::prompts;
use super::session::Done;
use super::widgets::ask::Ask;
use super::widgets::problems::Problems;
use crate::core::client::Client;
use crate::store::{Folder, FolderError, ReadError, Trashed};
use crate::text::harmless;

impl App {
    /// Takes note that a file of the folder, or its trash, became another.
    pub(super) fn relist(&mut self, file: &Path) {
        self.session.touches += 1;
        self.session.touched = Some(file.to_owned());
    }

    /// Opens a client file, once nothing of the client in view is left to save.
    pub(super) fn open_client(&mut self, file: PathBuf) {
        if self.session.file.as_ref() == Some(&file) || !self.keep() {
            return;
        }
        match self.outside.read(self.session.book, &file) {
            Ok((client, stamp)) => {
                self.change(|session| session.open(client, file, stamp));
                self.note_opened();
            }
            Err(error) => self.cannot_open(&file, &error),
        }
    }

    /// Takes note that the client in view was opened, for the next start.
    pub(super) fn note_opened(&self) {
        if let (Some(folder), Some(file)) = (self.outside.folder(), &self.session.file) {
            folder.note_opened(file);
        }
    }

    /// Starts with a person of whom nothing is known; the first change makes their file.
    pub(super) fn new_client(&mut self) {
        if self.keep() {
            self.change(|session| session.start(Client::default()));
        }
    }

    pub(super) fn duplicate_client(&mut self, file: &Path) {
        let Some(folder) = self.folder().filter(|_| self.keep()) else { return };
        let text = &self.session.text;
        let named = |name: &str| text.say_with("clients-scenario", &[("value", name.into())]);
        let made = folder.duplicate(self.session.book, file, named, self.outside.now());
        self.made(made.map(|(file, _)| file), "clients-duplicated");
    }

    /// Saves a client with changes that were tried beside the one in view.
    pub(super) fn keep_scenario(&mut self, client: Client) {
        let Some(folder) = self.folder() else { return };
        let name = self.session.text.say_with("clients-scenario", &[("value", client.name.as_str().into())]);
        let made = folder.create(&Client { name, ..client }, self.outside.now());
        self.made(made.map(|(file, _)| file).map_err(FolderError::from), "clients-duplicated");
    }

    /// Gives a client another name, and takes note of the one before.
    pub(super) fn rename_client(&mut self, file: PathBuf, name: String) {
        let before = self.name_in(&file);
        if !self.give_name(&file, &name) {
            return;
        }
        self.say("clients-renamed", &shown(&file));
        if let Some(from) = before.filter(|from| *from != name) {
            self.change(|session| session.done.push(Done::Renamed { file, from, to: name }));
        }
    }

    /// Gives a client another name; the one in view by an edit.
    fn give_name(&mut self, file: &Path, name: &str) -> bool {
        if self.session.file.as_deref() == Some(file) {
            let client = Client { name: name.to_owned(), ..self.session.committed().clone() };
            self.carry_out(vec![Effect::Edit(Box::new(client))]);
            return true;
        }
        let Some(folder) = self.folder() else { return false };
        match folder.rename(self.session.book, file, name, self.outside.now()) {
            Ok(_) => self.relist(file),
            Err(ref error) => {
                self.not_done(error);
                return false;
            }
        }
        true
    }

    /// The name of the client in a file.
    fn name_in(&mut self, file: &Path) -> Option<String> {
        if self.session.file.as_deref() == Some(file) {
            return Some(self.session.committed().name.clone());
        }
        Some(self.outside.read(self.session.book, file).ok()?.0.name)
    }

    /// Takes back what was done last with a file of the folder. A client who has another name
    /// since keeps it. Where nothing is left, or the client in view was renamed, whose changes
    /// are all undone in their order, the last change of the client in view is taken back.
    pub(super) fn take_back(&mut self) {
        while let Some(done) = self.session.done.last().cloned() {
            match done {
                Done::Renamed { file, to, .. } if self.name_in(&file).as_ref() != Some(&to) => {}
                Done::Renamed { file, .. }
                    if self.session.file.as_ref() == Some(&file) && self.session.can_undo() =>
                {
                    return self.carry_out(vec![Effect::Undo]);
                }
                Done::Renamed { file, from, .. } => {
                    if self.give_name(&file, &from) {
                        self.say("clients-renamed-back", &harmless::line(&from));
                        self.change(|session| drop(session.done.pop()));
                    }
                    return;
                }
                Done::Deleted(trashed) => {
                    self.change(|session| drop(session.done.pop()));
                    return self.restore_client(&trashed);
                }
            }
            self.change(|session| drop(session.done.pop()));
        }
        if self.session.can_undo() {
            self.carry_out(vec![Effect::Undo]);
        } else {
            self.refuse(Some("app-nothing-to-undo"));
        }
    }

    pub(super) fn delete_client(&mut self, file: &Path) {
        let Some(folder) = self.folder().filter(|_| self.keep()) else { return };
        match folder.delete(file) {
            Ok(trashed) => {
                if self.session.file.as_deref() == Some(file) {
                    self.change(|session| session.start(Client::default()));
                }
                self.change(|session| session.done.push(Done::Deleted(trashed)));
                self.relist(file);
                self.say("clients-deleted", &shown(file));
            }
            Err(error) => self.not_done(&error.into()),
        }
    }

    pub(super) fn restore_client(&mut self, trashed: &Trashed) {
        let Some(folder) = self.folder() else { return };
        let restored = folder.restore(trashed);
        if restored.is_ok() {
            self.forget(trashed);
        }
        self.made(restored.map_err(FolderError::from), "clients-restored");
    }

    pub(super) fn erase_client(&mut self, trashed: &Trashed) {
        let Some(folder) = self.folder() else { return };
        match folder.erase(trashed) {
            Ok(()) => {
                self.forget(trashed);
                self.session.touches += 1;
                self.say("clients-erased", &shown(&trashed.file));
            }
            Err(error) => self.not_done(&error.into()),
        }
    }

    /// Takes note that a client is not in the trash any more.
    fn forget(&mut self, trashed: &Trashed) {
        self.change(|session| {
            session.done.retain(|done| !matches!(done, Done::Deleted(deleted) if deleted == trashed));
        });
    }

    pub(super) fn import_client(&mut self, from: &Path) {
        let Some(folder) = self.folder() else { return };
        match folder.import(self.session.book, &self.at_home(from.to_owned()), self.outside.now()) {
            Err(FolderError::Read(error)) => {
                // What was typed can be put right.
                self.carry_out(vec![Effect::push(prompts::import(&from.display().to_string()))]);
                self.cannot_open(from, &error);
            }
            made => self.made(made.map(|(file, _)| file), "clients-imported"),
        }
    }

    /// Copies a client's file to `to`; asks before a file there is replaced.
    pub(super) fn export_client(&mut self, file: PathBuf, to: &Path, replace: bool) {
        let Some(folder) = self.folder().filter(|_| self.keep()) else { return };
        match folder.export(&file, &self.at_home(to.to_owned()), replace) {
            Ok(to) => self.say("clients-exported", &to.display().to_string()),
            Err(FolderError::Exists(there)) => {
                let shown = there.display().to_string();
                let question = self.session.text.say_with("app-replace-question", &[("value", shown.into())]);
                let ask = Ask::new("app-replace-title", question)
                    .answer("app-keep-file", Vec::new())
                    .answer("app-replace", vec![Effect::ExportClient { file, to: there, replace: true }]);
                self.carry_out(vec![Effect::push(ask)]);
            }
            Err(error) => {
                self.carry_out(vec![Effect::push(prompts::export(file, &to.display().to_string()))]);
                self.not_done(&error);
            }
        }
    }

    /// Writes a table; asks before a file there is replaced.
    pub(super) fn write_table(&mut self, mut job: Job, to: PathBuf, replace: bool) {
        let to = self.at_home(to);
        if let Work::Table { to: place, .. } = &mut job.work {
            place.clone_from(&to);
        }
        if replace || !self.outside.exists(&to) {
            return self.outside.run(job);
        }
        let shown = to.display().to_string();
        let question = self.session.text.say_with("clients-replace-question", &[("value", shown.into())]);
        let ask = Ask::new("app-replace-title", question)
            .answer("app-keep-file", Vec::new())
            .answer("app-replace", vec![Effect::WriteTable { job, to, replace: true }]);
        self.carry_out(vec![Effect::push(ask)]);
    }

    /// The client folder; where there is none, the person is told.
    fn folder(&mut self) -> Option<Folder> {
        let folder = self.outside.folder().cloned();
        if folder.is_none() {
            self.refuse(Some("clients-no-folder"));
        }
        folder
    }

    fn made(&mut self, file: Result<PathBuf, FolderError>, id: &str) {
        match file {
            Ok(file) => {
                self.relist(&file);
                self.say(id, &shown(&file));
            }
            Err(error) => self.not_done(&error),
        }
    }

    /// Says why nothing was done with a file of the folder.
    fn not_done(&mut self, error: &FolderError) {
        let text = &self.session.text;
        let reason = match error {
            FolderError::Io(error) => text.io_error(error),
            FolderError::Read(error) => self.session.read_error(error),
            FolderError::Save(error) => self.session.save_error(error),
            FolderError::Exists(_) => error.to_string(),
        };
        self.fail("clients-not-done", &reason);
    }

    /// Says why a file was not opened, with everything that is wrong with it.
    pub(super) fn cannot_open(&mut self, file: &Path, error: &ReadError) {
        match error {
            ReadError::Io(error) => {
                let reason = self.session.text.io_error(error);
                self.fail("clients-not-opened", &reason);
            }
            ReadError::Problems(problems) => {
                let layer = Problems::new(&self.session, shown(file), problems.clone());
                self.carry_out(vec![Effect::push(layer)]);
            }
        }
    }
}

/// A file as a message names it.
pub(super) fn shown(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
