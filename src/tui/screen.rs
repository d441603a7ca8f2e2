//! What a screen is: a table of bindings, a pure update, and a view.

use std::path::PathBuf;

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::job::{Job, News};
use super::key::Key;
use super::keymap::Binding;
use super::screens::result::handover::Paperwork;
use super::session::Session;
use crate::core::client::Client;
use crate::core::noc::Noc;
use crate::store::{Conflict, Trashed};

/// One of the tabs.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Route {
    /// The rules and their occupations.
    Categories,
    /// The client's work and language results.
    Experience,
    /// The verdicts and why.
    Result,
    /// The ranking score.
    Score,
    /// The rounds of invitations, and what each would have meant.
    Rounds,
    /// Every client, and how each stands.
    Clients,
}

impl Route {
    /// The tabs, from left to right.
    pub const ALL: [Route; 6] =
        [Route::Categories, Route::Experience, Route::Result, Route::Score, Route::Rounds, Route::Clients];

    /// Message id of the tab's name.
    pub fn title(self) -> &'static str {
        match self {
            Route::Categories => "app-tab-categories",
            Route::Experience => "app-tab-experience",
            Route::Result => "app-tab-result",
            Route::Score => "app-tab-score",
            Route::Rounds => "app-tab-rounds",
            Route::Clients => "app-tab-clients",
        }
    }

    /// The tab `steps` to the right, going round.
    #[must_use]
    pub fn turn(self, steps: usize) -> Route {
        Route::ALL[(self as usize + steps) % Route::ALL.len()]
    }
}

/// Something a person did, as screens see it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// A key, and the intent it is bound to unless a text field takes it.
    Key(Key, Option<Action>),
    /// An intent chosen from the hint bar or the palette.
    Act(Action),
    /// Text pasted at once.
    Paste(String),
    /// A click, in cells of the terminal.
    Click(Position),
    /// Lines scrolled (down is positive) and where.
    Scroll(Position, i32),
}

impl Input {
    /// The intent, if any.
    pub fn action(&self) -> Option<Action> {
        match self {
            Input::Key(_, action) => *action,
            Input::Act(action) => Some(*action),
            _ => None,
        }
    }

    /// The key, if a key was pressed.
    pub fn key(&self) -> Option<Key> {
        match self {
            Input::Key(key, _) => Some(*key),
            _ => None,
        }
    }
}

/// What a layer hands to the screen below when it closes.
#[derive(Clone, PartialEq, Debug)]
pub enum Outcome {
    /// The id of what was chosen from a list.
    Chosen(String),
    /// A client that was edited and is not on file.
    Client(Box<Client>),
    /// Nothing.
    Dismissed,
}

/// A line said at the foot of the screen until the next key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Toast {
    /// What is said.
    pub text: String,
    /// Whether something could not be done.
    pub refused: bool,
}

/// What is to happen, as data; only the app carries it out.
pub enum Effect {
    /// Shows a tab.
    Go(Route),
    /// Puts a layer on top.
    Push(Box<dyn Screen>),
    /// Takes the topmost layer off.
    Pop,
    /// Takes the topmost layer off and hands its outcome to the screen below.
    Close(Outcome),
    /// Has the topmost screen carry out an intent as if its key had been pressed.
    Do(Action),
    /// Moves the date in view.
    SetDate(NaiveDate),
    /// Makes this the client, with the one before kept for undo.
    Edit(Box<Client>),
    /// Shows the answers for a client that is still being typed, until it is edited or the
    /// last layer closes.
    Preview(Box<Client>),
    /// Makes this the copy on which changes are tried, or throws it away.
    Scratch(Option<Box<Client>>),
    /// Selects a category, on every screen that shows one.
    SelectCategory(String),
    /// Shows the work and has it ask for a job in this occupation.
    AddJob(Noc),
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,
    /// Saves the client, asking for a place when it has none.
    Save,
    /// Saves the client in a file, asking before another is replaced.
    SaveAs(PathBuf),
    /// Saves the client in a file, replacing what is there.
    Replace(PathBuf),
    /// Saves over what another program wrote, which is kept beside it.
    KeepMine(Conflict),
    /// Takes what another program wrote.
    TakeTheirs,
    /// Saves in a new file and leaves another program its own.
    SaveAside,
    /// Opens a client file, after saving what is pending; its problems are shown if it has any.
    OpenClient(PathBuf),
    /// Starts with a person of whom nothing is known, after saving what is pending.
    NewClient,
    /// Copies a client of the folder, as a scenario under another name.
    DuplicateClient(PathBuf),
    /// Saves this client in the folder, as a scenario under another name.
    KeepScenario(Box<Client>),
    /// Gives the client of a file of the folder another name.
    RenameClient {
        /// The file, which keeps its own.
        file: PathBuf,
        /// The name.
        name: String,
    },
    /// Moves a file of the folder to its trash; [`Session::done`] then ends with it.
    DeleteClient(PathBuf),
    /// Takes back what was done last with a file of the folder, or where nothing is left of
    /// that, the last change of the client in view.
    TakeBack,
    /// Moves a client back from the trash.
    RestoreClient(Trashed),
    /// Removes a client in the trash for good.
    EraseClient(Trashed),
    /// Copies a client file from elsewhere into the folder.
    ImportClient(PathBuf),
    /// Copies a client's file to another place.
    ExportClient {
        /// The file.
        file: PathBuf,
        /// A file, or a folder.
        to: PathBuf,
        /// Whether a file there is replaced without asking.
        replace: bool,
    },
    /// Takes over the newer rounds of a file of the department's.
    ImportRounds(PathBuf),
    /// Starts long work, whose news come back to the clients; see [`Screen::hear`].
    Run(Job),
    /// Ends the long work of this number.
    Stop(u64),
    /// Writes a table by long work.
    WriteTable {
        /// The work.
        job: Job,
        /// The file.
        to: PathBuf,
        /// Whether a file there is replaced without asking.
        replace: bool,
    },
    /// Copies text to the terminal's clipboard.
    Copy(String),
    /// Writes a paper to its file, asking before another is replaced, and closes the form.
    HandOver(Paperwork),
    /// Writes it, replacing what is there.
    ReplacePaper(Paperwork),
    /// Says something at the foot of the screen.
    Say(Toast),
    /// Changes to the other language.
    SwitchLanguage,
    /// Opens one of the sample clients.
    OpenSample(usize),
    /// Stops the program until the shell continues it.
    Suspend,
    /// Leaves, asking first when changes would be lost.
    Quit,
    /// Leaves without asking.
    Leave,
}

impl Effect {
    /// Puts `screen` on top.
    pub fn push(screen: impl Screen + 'static) -> Effect {
        Effect::Push(Box::new(screen))
    }

    /// Says that something was done.
    pub fn say(text: impl Into<String>) -> Effect {
        Effect::Say(Toast { text: text.into(), refused: false })
    }

    /// Says why something could not be done.
    pub fn refuse(text: impl Into<String>) -> Effect {
        Effect::Say(Toast { text: text.into(), refused: true })
    }
}

/// A tab or a layer.
pub trait Screen {
    /// Message id of its title.
    fn title(&self) -> &'static str;

    /// Its keys, as they are now. Shared ones (tabs, date, help, quit) are added to them.
    fn bindings(&self, session: &Session) -> Vec<Binding>;

    /// Whether a text field that has the focus takes `key` before any binding does.
    fn takes(&self, _key: Key) -> bool {
        false
    }

    /// Whether it lies over a tab; a layer has few shared keys, and Esc closes it.
    fn is_layer(&self) -> bool {
        true
    }

    /// The part of `body` it is drawn in.
    fn place(&self, _session: &Session, body: Rect) -> Rect {
        body
    }

    /// Changes its own state and says what else is to happen. Does no input or output.
    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect>;

    /// Takes the outcome of the layer that lay on top.
    fn resume(&mut self, _session: &Session, _outcome: Outcome) -> Vec<Effect> {
        Vec::new()
    }

    /// Has it ask for a job in `noc`, if that is its business.
    fn add_job(&mut self, _session: &Session, _noc: Noc) -> Vec<Effect> {
        Vec::new()
    }

    /// What it needs done that no key asked for. A tab in front is asked after every event.
    fn errands(&mut self, _session: &Session) -> Vec<Effect> {
        Vec::new()
    }

    /// Takes note that it was put in front.
    fn appear(&mut self) {}

    /// Takes news of long work that it started.
    fn hear(&mut self, _session: &Session, _news: News) -> Vec<Effect> {
        Vec::new()
    }

    /// Brings its state in line after the client, the date or the language changed.
    fn refresh(&mut self, _session: &Session) {}

    /// Draws it. Decides nothing and changes nothing.
    fn view(&self, session: &Session, frame: &mut Frame, area: Rect);
}
