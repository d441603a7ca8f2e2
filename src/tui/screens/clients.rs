//! Every client of the folder: how each stands, and whom new rules or another day affect.
//!
//! The folder is read and screened by a [`Job`](crate::tui::job::Job) whose news arrive while the program goes on.
//! What was read is kept, so that another date needs no reading; showing the tab again reads
//! only the files that were written since.

mod compare;
mod detail;
mod list;
mod matrix;
pub(crate) mod prompts;
mod run;
mod trash;
mod view;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;

use self::list::{Choice, List, Sort};
use self::run::Run;
use crate::core::client::parse_date;
use crate::core::screening::Screening;
use crate::store::Trashed;
use crate::tui::action::Action;
use crate::tui::job::{News, Place, Query, Row};
use crate::tui::key::Key;
use crate::tui::keymap::{self, Binding, Group};
use crate::tui::screen::{Effect, Input, Outcome, Route, Screen};
use crate::tui::session::{Done, Session};
use crate::tui::widgets::reader::Reader;
use crate::tui::widgets::table::{Moved, Table};
use crate::tui::widgets::text_input::{TextInput, Typed};

/// Keys that sentences on the screen name.
const NEW: &str = "n";
const IMPORT: &str = "i";
const AGAIN: &str = "R f5";

/// Which part the keys go to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Focus {
    /// The list.
    List,
    /// What is said of the selected client.
    Detail,
    /// The search.
    Search,
}

/// The tab [`Route::Clients`].
pub struct Clients {
    focus: Focus,
    list: List,
    table: Table,
    search: TextInput,
    choice: Choice,
    /// The other day of a comparison.
    compare: Option<NaiveDate>,
    run: Run,
    /// The client selected; its place in the list may change.
    selected: Option<Place>,
    detail: Reader,
    /// The client folder, once it was looked at, and its trash with the clients' names.
    folder: Option<PathBuf>,
    trash: Vec<(String, Trashed)>,
    /// Why the folder could not be read.
    failure: Option<String>,
}

impl Clients {
    /// The tab as it is first shown.
    pub fn new(session: &Session) -> Clients {
        let mut tab = Clients {
            focus: Focus::List,
            list: List::default(),
            table: Table::default(),
            search: TextInput::default(),
            choice: Choice::default(),
            compare: None,
            run: Run::default(),
            selected: None,
            detail: Reader::default(),
            folder: None,
            trash: Vec::new(),
            failure: None,
        };
        tab.selected = tab.in_view(session);
        tab
    }

    /// Where the client in view is.
    #[allow(clippy::unused_self)] // reads better at its calls
    fn in_view(&self, session: &Session) -> Option<Place> {
        if session.is_demo() {
            return Some(Place::Sample(session.sample()));
        }
        session.file.clone().map(Place::File)
    }

    /// What every client is asked now.
    fn screening(&self, session: &Session) -> Screening {
        Screening { book: session.book, as_of: session.as_of().into(), compare: self.compare.map(Into::into) }
    }

    /// Whether the folder was read and there are no clients in it.
    fn is_empty(&self) -> bool {
        let is_read = self.run.answers().is_some() && !self.run.is_going() && self.run.stopped.is_none();
        is_read && self.list.count() == 0
    }

    /// The client that keys are about.
    fn row(&self) -> Option<&Row> {
        self.list.get(self.table.selected())
    }

    /// The file of the client that keys are about.
    fn file(&self) -> Option<&Path> {
        self.row().and_then(|row| row.record.place.file())
    }

    /// Shows the list anew after it became another, with the same client selected.
    fn rearranged(&mut self, session: &Session) {
        let at = self.selected.as_ref().and_then(|place| self.list.position(place));
        self.table
            .select(at.unwrap_or_else(|| self.table.selected().min(self.list.shown().saturating_sub(1))));
        self.describe(session);
    }

    fn choose(&mut self, session: &Session) {
        self.list.choose(&self.choice);
        self.rearranged(session);
    }

    /// Takes the row the table selects as the client selected.
    fn follow(&mut self, session: &Session) {
        self.selected = self.row().map(|row| row.record.place.clone());
        self.describe(session);
    }

    fn describe(&mut self, session: &Session) {
        let entries = self.row().map(|row| detail::of(session, &self.screening(session), row));
        self.detail = Reader::new(entries.unwrap_or_default());
    }

    fn typed(&mut self, session: &Session, typed: Typed) -> Vec<Effect> {
        if typed == Typed::Changed {
            self.choice.query = Query::new(self.search.text());
            self.choose(session);
        }
        Vec::new()
    }

    fn open(&self) -> Vec<Effect> {
        let Some(row) = self.row() else { return Vec::new() };
        match &row.record.place {
            // The result first: what is wrong with a file is said over it.
            Place::File(file) => vec![Effect::Go(Route::Result), Effect::OpenClient(file.clone())],
            Place::Sample(at) => vec![Effect::OpenSample(*at), Effect::Go(Route::Result)],
        }
    }

    fn compare_with(&mut self, date: Option<NaiveDate>) {
        self.compare = date;
        self.choice.affected = date.is_some();
        self.choice.sort = if date.is_some() { Sort::Affected } else { Sort::Name };
        self.table.select(0);
        self.selected = None;
        self.focus = Focus::List;
    }

    fn act(&mut self, session: &Session, input: &Input, action: Action) -> Vec<Effect> {
        let file = self.file().map(Path::to_owned);
        match action {
            Action::Open => return self.open(),
            Action::Right => self.focus = Focus::Detail,
            Action::Left => self.focus = Focus::List,
            Action::Back => return self.back(session),
            Action::Search => self.focus = Focus::Search,
            Action::SortClients => {
                self.choice.sort = self.choice.sort.next(self.compare.is_some());
                self.choose(session);
            }
            Action::OnlyAffected => {
                self.choice.affected = !self.choice.affected;
                self.choose(session);
            }
            Action::CompareWith => return vec![Effect::push(compare::picker(session))],
            Action::EndComparison => self.compare_with(None),
            Action::NewClient => return vec![Effect::push(prompts::new())],
            Action::DuplicateClient => return file.map(Effect::DuplicateClient).into_iter().collect(),
            Action::RenameClient => return self.rename(file),
            Action::DeleteClient => return file.map(Effect::DeleteClient).into_iter().collect(),
            Action::TakeBack => return vec![Effect::TakeBack],
            Action::LookIntoTrash => return vec![Effect::push(trash::picker(session, self.trash.clone()))],
            Action::ImportClient => return vec![Effect::push(prompts::import(""))],
            Action::ExportClient => {
                return file.map(|file| Effect::push(prompts::export(file, ""))).into_iter().collect();
            }
            Action::WriteTable => return self.write_table(session),
            Action::ReadAgain => self.run.ask(),
            _ => {
                if self.focus == Focus::Detail && self.detail.update(input) {
                    return Vec::new();
                }
                if self.table.update(input, self.list.shown()) != Moved::Ignored {
                    self.follow(session);
                }
            }
        }
        Vec::new()
    }

    /// One step back: out of the details, of the search, of a long run, of a comparison.
    fn back(&mut self, session: &Session) -> Vec<Effect> {
        if self.focus != Focus::List && (self.focus == Focus::Detail || self.search.text().is_empty()) {
            self.focus = Focus::List;
        } else if !self.search.text().is_empty() {
            self.focus = Focus::List;
            self.search.set("");
            self.choice.query = None;
            self.choose(session);
        } else if let Some(run) = self.run.stop() {
            return vec![Effect::Stop(run)];
        } else {
            self.compare_with(None);
        }
        Vec::new()
    }

    fn rename(&self, file: Option<PathBuf>) -> Vec<Effect> {
        let name =
            self.row().and_then(|row| row.record.client.as_ref().ok()).map(|client| client.name.clone());
        let prompt = file.zip(name).map(|(file, name)| Effect::push(prompts::rename(file, &name)));
        prompt.into_iter().collect()
    }

    fn write_table(&mut self, session: &Session) -> Vec<Effect> {
        let run = self.run.next();
        let screening = self.screening(session);
        let prompt = prompts::table(run, screening, self.list.shown_records(), session.lang());
        vec![Effect::push(prompt)]
    }

    fn click(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        match self.table.update(input, self.list.shown()) {
            Moved::Ignored => {}
            Moved::Selected => {
                self.focus = Focus::List;
                self.follow(session);
            }
            Moved::Opened => return self.open(),
        }
        Vec::new()
    }

    /// What can be done where there are no clients.
    fn empty_bindings(&self, session: &Session) -> Vec<Binding> {
        let demo = session.is_demo();
        let mut bindings = vec![
            Binding::new(NEW, Action::NewClient, "clients-new")
                .rank(1)
                .off_when(demo, "clients-samples-stay"),
            Binding::new(IMPORT, Action::ImportClient, "clients-import")
                .rank(1)
                .off_when(demo, "clients-samples-stay"),
            Binding::new("T", Action::LookIntoTrash, "clients-trash")
                .rank(2)
                .off_when(self.trash.is_empty(), "clients-trash-empty"),
            Binding::new(AGAIN, Action::ReadAgain, "clients-read-again").rank(5),
        ];
        bindings.extend(taking_back(session).map(|binding| binding.rank(1)));
        bindings
    }

    fn list_bindings(&self, session: &Session) -> Vec<Binding> {
        let moving = |keys, action, label| Binding::new(keys, action, label).group(Group::Move);
        let none = self.row().is_none();
        let damaged = self.row().is_some_and(|row| row.record.client.is_err());
        let demo = session.is_demo();
        let compares = self.compare.is_some();
        let own = |binding: Binding| {
            binding
                .off_when(damaged, "clients-damaged-stays")
                .off_when(none, "clients-none-selected")
                .off_when(demo, "clients-samples-stay")
        };
        if self.is_empty() {
            return self.empty_bindings(session);
        }
        let mut bindings = keymap::list("clients-client");
        bindings.extend([
            Binding::new("enter", Action::Open, "clients-open")
                .rank(1)
                .off_when(none, "clients-none-selected"),
            moving("right l", Action::Right, "clients-details")
                .rank(5)
                .off_when(none, "clients-none-selected"),
        ]);
        if self.run.is_going() {
            bindings.push(Binding::new("esc", Action::Back, "clients-stop").rank(1));
        } else if !self.search.text().is_empty() {
            bindings.push(Binding::new("esc", Action::Back, "clients-end-search").rank(2));
        } else if compares {
            bindings.push(Binding::new("esc", Action::EndComparison, "clients-end-comparison").rank(2));
        }
        bindings.extend([
            Binding::new("/", Action::Search, "clients-search").rank(3),
            Binding::new("c", Action::CompareWith, "clients-compare").rank(2),
            Binding::new("f", Action::OnlyAffected, "clients-only-affected")
                .rank(if compares { 3 } else { 0 })
                .off_when(!compares, "clients-compare-first"),
            Binding::new(NEW, Action::NewClient, "clients-new")
                .rank(3)
                .off_when(demo, "clients-samples-stay"),
            own(Binding::new("d", Action::DuplicateClient, "clients-duplicate").rank(6)),
            own(Binding::new("r", Action::RenameClient, "clients-rename").rank(6)),
            Binding::new("x delete", Action::DeleteClient, "clients-delete")
                .rank(6)
                .off_when(none, "clients-none-selected")
                .off_when(demo, "clients-samples-stay"),
        ]);
        bindings.extend(taking_back(session).map(|binding| binding.rank(4)));
        bindings.extend([
            Binding::new("T", Action::LookIntoTrash, "clients-trash")
                .quiet()
                .off_when(self.trash.is_empty(), "clients-trash-empty")
                .off_when(demo, "clients-samples-stay"),
            Binding::new(IMPORT, Action::ImportClient, "clients-import")
                .rank(6)
                .off_when(demo, "clients-samples-stay"),
            Binding::new("e", Action::ExportClient, "clients-export")
                .rank(7)
                .off_when(none, "clients-none-selected")
                .off_when(demo, "clients-samples-stay"),
            Binding::new("E", Action::WriteTable, "clients-write-table")
                .rank(7)
                .off_when(none, "clients-nothing-to-write")
                .off_when(self.run.is_going(), "clients-wait")
                .off_when(demo, "clients-samples-stay"),
            Binding::new("s", Action::SortClients, "clients-sort").rank(6),
            Binding::new(AGAIN, Action::ReadAgain, "clients-read-again").quiet(),
        ]);
        bindings
    }
}

/// The key that takes back what was done last on this tab.
fn taking_back(session: &Session) -> Option<Binding> {
    let label = match session.done.last()? {
        Done::Deleted(_) => "clients-undelete",
        Done::Renamed { .. } => "clients-unrename",
    };
    Some(Binding::new("u", Action::TakeBack, label))
}

impl Screen for Clients {
    fn title(&self) -> &'static str {
        Route::Clients.title()
    }

    fn is_layer(&self) -> bool {
        false
    }

    fn bindings(&self, session: &Session) -> Vec<Binding> {
        match self.focus {
            Focus::List => self.list_bindings(session),
            Focus::Detail => {
                let mut bindings = keymap::list("app-scroll");
                bindings.extend([
                    Binding::new("enter", Action::Open, "clients-open").rank(1),
                    Binding::new("left h esc", Action::Left, "clients-to-list").rank(1),
                ]);
                bindings
            }
            Focus::Search => {
                let moving = |keys, action, label| Binding::new(keys, action, label).group(Group::Move);
                vec![
                    moving("up", Action::Up, "clients-client").rank(2),
                    moving("down", Action::Down, "clients-client").rank(2),
                    moving("pageup", Action::PageUp, "app-page").quiet(),
                    moving("pagedown", Action::PageDown, "app-page").quiet(),
                    Binding::new("enter", Action::Open, "clients-open").rank(1),
                    Binding::new("tab", Action::Left, "clients-to-list").rank(3),
                    Binding::new("esc", Action::Back, "clients-end-search").rank(1),
                ]
            }
        }
    }

    fn takes(&self, key: Key) -> bool {
        self.focus == Focus::Search && TextInput::takes(key)
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        match input {
            Input::Click(_) | Input::Scroll(..) => self.click(session, input),
            Input::Paste(text) if self.focus == Focus::Search => {
                let typed = self.search.insert(text);
                self.typed(session, typed)
            }
            Input::Key(key, None) if self.focus == Focus::Search => {
                let typed = self.search.press(*key);
                self.typed(session, typed)
            }
            _ => input.action().map_or_else(Vec::new, |action| self.act(session, input, action)),
        }
    }

    fn resume(&mut self, _session: &Session, outcome: Outcome) -> Vec<Effect> {
        if let Outcome::Chosen(id) = outcome
            && let Ok(date) = parse_date(&id)
        {
            self.compare_with(Some(date));
        }
        Vec::new()
    }

    fn appear(&mut self) {
        self.run.ask();
    }

    fn errands(&mut self, session: &Session) -> Vec<Effect> {
        self.start(session)
    }

    fn hear(&mut self, session: &Session, news: News) -> Vec<Effect> {
        self.take(session, news)
    }

    fn refresh(&mut self, session: &Session) {
        if self.run.answers() != Some(&self.screening(session)) {
            // Verdicts of another day are no longer shown.
            self.list.forget();
        }
        self.describe(session);
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        self.draw(session, frame, area);
    }
}
