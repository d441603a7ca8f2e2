//! The form for the rest of the client file: who the person is, what they learned, their
//! languages, their spouse, and what ties them to Canada.
//!
//! It asks for what the answers say they lack, or for everything. Years of work are never
//! asked: they come from the jobs. It edits the client on file, or a copy that is handed back
//! to the screen below and never saved; of a copy the jobs are edited here too, for those on
//! file have a tab of their own.

mod fields;
mod read;
mod rows;
mod submitted;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::experience::job::Job;
use super::experience::language::Language;
use super::experience::military::Service;
use super::experience::said::{Said, nearest};
use super::experience::sheet::{Below, Whose, places};
use crate::core::client::Client;
use crate::core::needs::{self, Need};
use crate::data::{crs, programs};
use crate::tui::action::Action;
use crate::tui::form::{Form, Reply, cancel};
use crate::tui::key::Key;
use crate::tui::keymap::Binding;
use crate::tui::screen::{Effect, Input, Outcome, Screen};
use crate::tui::session::Session;

/// Which facts are asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Those that an answer lacks.
    Missing,
    /// All.
    Everything,
}

impl Mode {
    /// Message id of what the other one shows.
    fn other(self) -> &'static str {
        match self {
            Mode::Missing => "profile-everything",
            Mode::Everything => "profile-missing",
        }
    }
}

/// The key that turns from one mode to the other.
const TURN: &str = "ctrl-t";

/// The layer with the form.
pub struct Profile {
    form: Form,
    mode: Mode,
    /// The client as the form found them, with the lists that other forms change. A spouse
    /// stays here when the form says there is none, in case that is taken back.
    draft: Client,
    /// The client as the form says they are before anything is changed.
    before: Client,
    /// Whether what is typed comes into view and is put on file in the end.
    on_file: bool,
    needs: Vec<Need<'static>>,
    /// Facts that were missing at some time since this mode began.
    asked: Vec<&'static str>,
    follows: Vec<Said>,
}

/// The needs of `client` on the date in view.
pub fn needs(session: &Session, client: &Client) -> Vec<Need<'static>> {
    needs::needs(session.book, crs(), programs(), client, session.as_of().into())
}

/// The fields for the facts that are missing, each once.
pub fn missing(needs: &[Need]) -> Vec<&'static str> {
    let lacking = |id: &&str| needs.iter().any(|need| need.missing && field_of(need.path) == Some(id));
    fields::IDS.into_iter().filter(lacking).collect()
}

impl Profile {
    /// Rows it asks for: all there are.
    pub const ROWS: u16 = u16::MAX;

    /// The form for the client on file; accepted, it changes that client.
    pub fn new(session: &Session, mode: Mode) -> Profile {
        Profile::about(session, session.committed().clone(), mode, true)
    }

    /// The form for a copy that is never saved; accepted, it closes with [`Outcome::Client`].
    pub fn scratch(session: &Session, client: Client, mode: Mode) -> Profile {
        Profile::about(session, client, mode, false)
    }

    fn about(session: &Session, client: Client, mode: Mode, on_file: bool) -> Profile {
        let form = Form::grouped(fields::groups(session, &client, on_file)).with_hints_apart();
        let before = read::client(session, &form, &client);
        let (needs, asked, follows) = (Vec::new(), Vec::new(), Vec::new());
        let mut profile = Profile { form, mode, draft: client, before, on_file, needs, asked, follows };
        profile.recount(session);
        profile
    }

    /// With the focus on the field for the fact at `path`, if it is shown.
    #[must_use]
    pub fn at(mut self, path: &str) -> Profile {
        if let Some(id) = field_of(path).filter(|id| self.form.shows(id)) {
            self.form.focus_on(id);
        }
        self
    }

    /// The effects that open it for the client on file.
    pub fn open(session: &Session, mode: Mode) -> Vec<Effect> {
        Profile::new(session, mode).opened(session)
    }

    /// The effects that open it.
    pub fn opened(self, session: &Session) -> Vec<Effect> {
        let mut effects = self.shown(session);
        effects.insert(0, Effect::push(self));
        effects
    }

    /// The client as the form says they are.
    fn client(&self, session: &Session) -> Client {
        read::client(session, &self.form, &self.draft)
    }

    fn is_changed(&self, session: &Session) -> bool {
        self.form.is_changed() || self.client(session) != self.before
    }

    /// Brings the client as typed into view, unless it is a copy.
    fn shown(&self, session: &Session) -> Vec<Effect> {
        let show = self.on_file.then(|| Effect::Preview(Box::new(self.client(session))));
        show.into_iter().collect()
    }

    /// Works out again what is needed, what follows, and what the lists say.
    fn recount(&mut self, session: &Session) {
        let client = self.client(session);
        self.needs = needs(session, &client);
        rows::put(session, &mut self.form, &client, &self.draft);
        for need in self.needs.iter().filter(|need| need.missing) {
            if !self.asked.contains(&need.path) {
                self.asked.push(need.path);
            }
        }
        self.narrow();
        self.follows = vec![Said::score(session, &client)];
        if self.on_file {
            let chosen = session.category().and_then(|id| session.answer(id));
            let answer = chosen.or_else(|| nearest(session));
            self.follows.extend(answer.map(|answer| Said::answer(session, answer)));
        }
    }

    fn narrow(&mut self) {
        let only = (self.mode == Mode::Missing).then(|| {
            let ids = fields::IDS.into_iter();
            let asked = ids.filter(|id| self.asked.iter().any(|path| fields::is_part(path, id)));
            let mut ids: Vec<&'static str> = asked.collect();
            // The file cannot say that these are not known; who is asked for facts may have them.
            let unsaid =
                [("spouse", self.draft.spouse.is_none()), ("job_offer", self.draft.job_offer.is_none())];
            ids.extend(unsaid.into_iter().filter(|it| it.1 && !self.asked.is_empty()).map(|it| it.0));
            ids
        });
        self.form.narrow(only);
    }

    fn turn(&mut self) {
        self.mode = match self.mode {
            Mode::Missing => Mode::Everything,
            Mode::Everything => Mode::Missing,
        };
        self.asked = self.needs.iter().filter(|need| need.missing).map(|need| need.path).collect();
        self.narrow();
    }

    /// Whether nothing is asked for.
    fn is_bare(&self) -> bool {
        self.form.visible_fields() == 0
    }

    /// The list the focus is in, and the position of the focused line if it is not the last,
    /// which adds one.
    fn row(&self) -> Option<(&'static str, Option<usize>)> {
        let id = self.form.focused();
        let count = rows::count(&self.draft, id)?;
        let row = self.form.row();
        Some((id, (row < count).then_some(row)))
    }

    /// Opens the form for the focused line.
    fn open_row(&self, session: &Session) -> Vec<Effect> {
        let below = Below { client: self.client(session), in_view: self.on_file };
        match self.row() {
            Some(("language_tests", at)) => Language::of(session, below, Whose::Client, at),
            Some(("spouse.language_tests", at)) => Language::of(session, below, Whose::Spouse, at),
            Some(("work", at)) => Job::over(session, below, Whose::Client, at),
            Some(("spouse.work", at)) => Job::over(session, below, Whose::Spouse, at),
            _ => Service::over(session, below),
        }
    }

    fn delete_row(&mut self, session: &Session) -> Vec<Effect> {
        if let Some((id, Some(at))) = self.row() {
            rows::delete(&mut self.draft, id, at);
        }
        self.changed(session)
    }

    fn changed(&mut self, session: &Session) -> Vec<Effect> {
        self.recount(session);
        self.shown(session)
    }

    fn follow(&mut self, session: &Session, reply: Reply) -> Vec<Effect> {
        match reply {
            Reply::Idle => Vec::new(),
            Reply::Changed => self.changed(session),
            Reply::Opened => self.open_row(session),
            Reply::Effects(effects) => effects,
            Reply::Accepted if !self.on_file => {
                vec![Effect::Close(Outcome::Client(Box::new(self.client(session))))]
            }
            Reply::Accepted => vec![Effect::Edit(Box::new(self.client(session))), Effect::Pop],
        }
    }
}

/// The field for the fact at `path`.
fn field_of(path: &str) -> Option<&'static str> {
    fields::IDS.into_iter().find(|id| fields::is_part(path, id))
}

impl Screen for Profile {
    fn title(&self) -> &'static str {
        if self.on_file { "profile-title" } else { "profile-scratch-title" }
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        let turn = Binding::new(TURN, Action::TurnProfile, self.mode.other()).rank(2);
        if self.is_bare() {
            return vec![turn];
        }
        let mut bindings = self.form.bindings();
        let accept = bindings.iter_mut().filter(|it| it.action == Action::Accept && !self.on_file);
        accept.for_each(|it| it.label = "profile-scratch-keep");
        bindings.push(turn);
        if let Some((_, at)) = self.row() {
            bindings.push(
                Binding::new("x delete", Action::DeleteEntry, "experience-delete")
                    .rank(4)
                    .off_when(at.is_none(), "profile-nothing-to-delete"),
            );
        }
        bindings
    }

    fn takes(&self, key: Key) -> bool {
        !self.is_bare() && self.form.takes(key)
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        let place = places(body, Profile::ROWS).0;
        // Where the form takes the whole body, nothing of the tab shows beside it.
        if place.width + 2 == body.width { body } else { place }
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        match input.action() {
            Some(Action::TurnProfile) => {
                self.turn();
                Vec::new()
            }
            Some(Action::DeleteEntry) => self.delete_row(session),
            Some(Action::Back) => cancel(session, self.is_changed(session)),
            _ if self.is_bare() => Vec::new(),
            _ => {
                let reply = self.form.update(session, input);
                self.follow(session, reply)
            }
        }
    }

    fn resume(&mut self, session: &Session, outcome: Outcome) -> Vec<Effect> {
        match outcome {
            Outcome::Client(client) => {
                rows::take(&mut self.draft, *client);
                self.changed(session)
            }
            Outcome::Chosen(_) => {
                let reply = self.form.resume(session, outcome);
                self.follow(session, reply)
            }
            Outcome::Dismissed => self.shown(session),
        }
    }

    fn refresh(&mut self, session: &Session) {
        self.recount(session);
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        self.draw(session, frame, area);
    }
}
