//! What every screen borrows: the client, the date in view, the rules, the language.

use std::collections::HashMap;
use std::path::PathBuf;

use chrono::NaiveDate;

use super::theme::Theme;
use crate::core::assessment::{Answer, Assessment, assess};
use crate::core::bilingual::Lang;
use crate::core::client::Client;
use crate::core::program;
use crate::core::round::Rounds;
use crate::core::rulebook::{Edition, Rulebook};
use crate::data;
use crate::store::{Expected, Settings, Stamp, Trashed};
use crate::text::Text;

/// Something done with a file of the client folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Done {
    /// It was moved to the trash.
    Deleted(Trashed),
    /// Its client got another name.
    Renamed {
        /// The file.
        file: PathBuf,
        /// The name before.
        from: String,
        /// The name since.
        to: String,
    },
}

/// Changes of one client that can be taken back, and those that were and can be made again.
#[derive(Default)]
struct Steps {
    undo: Vec<Client>,
    redo: Vec<Client>,
}

/// The state of one run of the program that is not a screen's own.
pub struct Session {
    /// The rules.
    pub book: &'static Rulebook,
    /// The messages, in the language in view.
    pub text: Text,
    /// Styles and symbols.
    pub theme: Theme,
    /// The day on which the program was started.
    pub today: NaiveDate,
    /// What the person set once.
    pub settings: Settings,
    /// The file the client is saved in.
    pub file: Option<PathBuf>,
    /// How often a file of the client folder was made, changed or moved by this program.
    pub touches: usize,
    /// The file it was the last time, for a list to select.
    pub touched: Option<PathBuf>,
    /// What was done with files of the client folder since the program started and can be
    /// taken back there, the last at the end.
    pub done: Vec<Done>,
    /// The rounds with those the user supplied, once they were asked for.
    pub supplied: Option<Box<Rounds>>,
    as_of: NaiveDate,
    client: Client,
    preview: Option<Client>,
    scratch: Option<Client>,
    saved: Client,
    stamp: Option<Stamp>,
    steps: Steps,
    /// The steps of clients that were in view before, by their files.
    left: HashMap<PathBuf, (Client, Steps)>,
    samples: Vec<Client>,
    sample: usize,
    category: Option<String>,
    assessment: Assessment<'static>,
    programs: program::Answers<'static>,
}

impl Session {
    /// A session about `client`, with the date in view at `today`.
    pub fn new(book: &'static Rulebook, client: Client, today: NaiveDate, text: impl Into<Text>) -> Session {
        Session {
            book,
            text: text.into(),
            theme: Theme::color(),
            today,
            settings: Settings::default(),
            file: None,
            touches: 0,
            touched: None,
            done: Vec::new(),
            supplied: None,
            as_of: today,
            saved: client.clone(),
            assessment: assess(book, &client, today.into()),
            programs: program::assess(book, data::programs(), &client, today.into()),
            client,
            preview: None,
            scratch: None,
            stamp: None,
            steps: Steps::default(),
            left: HashMap::new(),
            samples: Vec::new(),
            sample: 0,
            category: None,
        }
    }

    /// A session about sample clients, which are never saved; the first is opened.
    pub fn demo(
        book: &'static Rulebook,
        samples: Vec<Client>,
        today: NaiveDate,
        text: impl Into<Text>,
    ) -> Session {
        let first = samples.first().cloned().unwrap_or_default();
        let mut session = Session::new(book, first, today, text);
        session.samples = samples;
        session
    }

    /// With the file the client came from, and the stamp of what was read.
    #[must_use]
    pub fn in_file(mut self, file: PathBuf, stamp: Stamp) -> Session {
        self.saved_in(file, stamp);
        self
    }

    /// With another date in view.
    #[must_use]
    pub fn on(mut self, date: NaiveDate) -> Session {
        self.set_date(date);
        self
    }

    /// With another theme.
    #[must_use]
    pub fn themed(mut self, theme: Theme) -> Session {
        self.theme = theme;
        self
    }

    /// Works out the answers again; everything that changes the client or the date ends here.
    fn recompute(&mut self) {
        let day = self.as_of.into();
        self.assessment = assess(self.book, self.client(), day);
        self.programs = program::assess(self.book, data::programs(), self.client(), day);
    }

    /// The rounds of invitations on file.
    pub fn rounds(&self) -> &Rounds {
        self.supplied.as_deref().unwrap_or_else(|| data::rounds())
    }

    /// The client in view: the one being typed while a form is open.
    pub fn client(&self) -> &Client {
        self.preview.as_ref().unwrap_or(&self.client)
    }

    /// The client without what is being typed.
    pub fn committed(&self) -> &Client {
        &self.client
    }

    /// The date in view.
    pub fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// The language in view.
    pub fn lang(&self) -> Lang {
        self.text.lang()
    }

    /// The answers for the client in view on the date in view.
    pub fn assessment(&self) -> &Assessment<'static> {
        &self.assessment
    }

    /// The answers for the programs, likewise.
    pub fn programs(&self) -> &program::Answers<'static> {
        &self.programs
    }

    /// The answer for a category, if the edition in view has it.
    pub fn answer(&self, category: &str) -> Option<&Answer<'static>> {
        self.assessment.answers.iter().find(|answer| answer.category.id == category)
    }

    /// The edition in force on the date in view; `None` before the first.
    pub fn edition(&self) -> Option<&'static Edition> {
        self.assessment.edition
    }

    /// Id of the category selected last.
    pub fn category(&self) -> Option<&str> {
        self.category.as_deref()
    }

    /// Selects a category.
    pub fn select_category(&mut self, id: String) {
        self.category = Some(id);
    }

    /// Moves the date in view.
    pub fn set_date(&mut self, date: NaiveDate) {
        if date != self.as_of {
            self.as_of = date;
            self.recompute();
        }
    }

    /// The date that shows an edition: the present day for the one in force, else its first.
    pub fn date_of(&self, edition: &Edition) -> NaiveDate {
        let today = self.today.into();
        let in_force = edition.first_day() <= today && today <= edition.last_day();
        if in_force { self.today } else { edition.in_force_from }
    }

    /// The date that shows the edition before the one in view.
    pub fn edition_before(&self) -> Option<NaiveDate> {
        let now = self.edition()?.in_force_from;
        let earlier = self.book.editions.iter().rev().find(|edition| edition.in_force_from < now);
        earlier.map(|edition| self.date_of(edition))
    }

    /// The date that shows the edition after the one in view.
    pub fn edition_after(&self) -> Option<NaiveDate> {
        let now = self.edition().map_or(self.as_of, |edition| edition.in_force_from);
        let later = self.book.editions.iter().find(|edition| edition.in_force_from > now);
        later.map(|edition| self.date_of(edition))
    }

    /// Makes `client` the client and keeps the one before.
    pub fn edit(&mut self, client: Client) {
        self.preview = None;
        if client != self.client {
            self.steps.undo.push(std::mem::replace(&mut self.client, client));
            self.steps.redo.clear();
        }
        self.recompute();
    }

    /// Shows the answers for a client that is still being typed, or stops doing so.
    pub fn preview(&mut self, client: Option<Client>) {
        if self.preview != client {
            self.preview = client;
            self.recompute();
        }
    }

    /// The copy of the client on which changes are tried; never saved.
    pub fn scratch(&self) -> Option<&Client> {
        self.scratch.as_ref()
    }

    /// Tries changes on a copy, or drops it.
    pub fn try_on(&mut self, scratch: Option<Client>) {
        self.scratch = scratch;
    }

    /// Whether the client in view is still being typed.
    pub fn is_previewing(&self) -> bool {
        self.preview.is_some()
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.steps.undo.is_empty()
    }

    /// Whether there is a change to make again.
    pub fn can_redo(&self) -> bool {
        !self.steps.redo.is_empty()
    }

    /// Takes the last change back.
    pub fn undo(&mut self) {
        if let Some(before) = self.steps.undo.pop() {
            self.steps.redo.push(std::mem::replace(&mut self.client, before));
            self.recompute();
        }
    }

    /// Makes the last change that was taken back again.
    pub fn redo(&mut self) {
        if let Some(after) = self.steps.redo.pop() {
            self.steps.undo.push(std::mem::replace(&mut self.client, after));
            self.recompute();
        }
    }

    /// Whether leaving would lose changes.
    pub fn is_dirty(&self) -> bool {
        let typing = self.preview.as_ref().is_some_and(|typed| *typed != self.client);
        self.is_unsaved() || (typing && !self.is_demo())
    }

    /// Whether the client, without what is being typed, differs from the file.
    pub fn is_unsaved(&self) -> bool {
        !self.is_demo() && self.client != self.saved
    }

    /// The client as it stood in the file when it was last read or saved.
    pub fn saved(&self) -> &Client {
        &self.saved
    }

    /// What a save is to find in the file.
    pub fn expected(&self) -> Expected {
        self.stamp.map_or(Expected::Nothing, Expected::Read)
    }

    /// Takes note that the client now stands in `file`, which has this stamp.
    pub fn saved_in(&mut self, file: PathBuf, stamp: Stamp) {
        self.file = Some(file);
        self.stamp = Some(stamp);
        self.saved = self.client.clone();
    }

    /// Makes what stands in the file now the client, as a change that can be taken back.
    pub fn adopt(&mut self, client: Client, stamp: Stamp) {
        self.edit(client.clone());
        self.saved = client;
        self.stamp = Some(stamp);
    }

    /// Puts another client in view, with the file they were read from. The steps that were
    /// taken with them earlier can still be taken back, unless the file has changed since.
    pub fn open(&mut self, client: Client, file: PathBuf, stamp: Stamp) {
        let steps = self.left.remove(&file).filter(|(left, _)| *left == client);
        self.start(client);
        self.steps = steps.map(|(_, steps)| steps).unwrap_or_default();
        self.saved_in(file, stamp);
    }

    /// Puts a client in view who has no file yet.
    pub fn start(&mut self, client: Client) {
        let steps = std::mem::take(&mut self.steps);
        let left = std::mem::replace(&mut self.client, client);
        if let Some(file) = self.file.take() {
            self.left.insert(file, (left, steps));
        }
        self.saved = self.client.clone();
        self.stamp = None;
        self.preview = None;
        self.scratch = None;
        self.recompute();
    }

    /// Whether the clients are samples.
    pub fn is_demo(&self) -> bool {
        !self.samples.is_empty()
    }

    /// The sample clients.
    pub fn samples(&self) -> &[Client] {
        &self.samples
    }

    /// Position of the sample in view.
    pub fn sample(&self) -> usize {
        self.sample
    }

    /// Position of the sample after the one in view, going round.
    pub fn next_sample(&self) -> usize {
        (self.sample + 1) % self.samples.len().max(1)
    }

    /// Opens a sample, as it was before any change.
    pub fn open_sample(&mut self, at: usize) {
        if let Some(client) = self.samples.get(at).cloned() {
            self.sample = at;
            self.start(client);
        }
    }

    /// Changes to the other language.
    pub fn switch_language(&mut self) {
        self.text = Text::new(self.lang().other());
    }
}
