//! The client's work and language results, and the history as a picture.

pub mod job;
pub mod language;
pub mod lists;
pub mod military;
mod person;
mod picture;
mod readings;
mod room;
pub mod rows;
pub mod said;
pub mod sheet;
mod view;
mod welcome;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::profile::{self, Mode, Profile};
use crate::core::client::Client;
use crate::core::noc::Noc;
use crate::tui::action::Action;
use crate::tui::keymap::{self, Binding, Group};
use crate::tui::screen::{Effect, Input, Route, Screen};
use crate::tui::session::Session;
use crate::tui::widgets::history::History;
use crate::tui::widgets::panel;
use crate::tui::widgets::table::{Moved, Table};
use job::Job;
use language::Language;
use military::Service;
use person::Person;
use readings::Pinned;
use room::Room;
use rows::{JobRow, ResultRow};
use said::{Said, listed_nowhere};
use sheet::Draft;

/// Which of the two tables the keys go to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Section {
    Jobs,
    Results,
}

/// The tab [`Route::Experience`].
#[derive(Debug)]
pub struct Experience {
    section: Section,
    jobs: Table,
    results: Table,
    /// Rows that the form last opened asks for.
    form_rows: u16,
    shown: Shown,
}

/// What is shown, worked out when the client, the date, the category or the language changes.
#[derive(Debug)]
struct Shown {
    jobs: Vec<JobRow>,
    results: Vec<ResultRow>,
    facts: Facts,
    /// The verdict for the category in the picture.
    verdict: Said,
    legend: Option<String>,
    history: History,
}

/// What is said of the rest of the file.
#[derive(Debug)]
struct Facts {
    /// Whether the profile is complete.
    profile: String,
    /// The same, with what is missing by name.
    missing: String,
    /// Military facts and pinned readings.
    rest: String,
}

impl Shown {
    fn new(session: &Session) -> Shown {
        let client = session.client();
        let answer = picture::category(session);
        Shown {
            jobs: client.work.iter().map(|entry| JobRow::new(session, entry)).collect(),
            results: client.language_tests.iter().map(|test| ResultRow::new(session, test)).collect(),
            facts: facts(session, client),
            verdict: match answer {
                Some(answer) => Said::answer(session, answer),
                None => listed_nowhere(session, &nocs(client)),
            },
            legend: answer.map(|answer| answer.category.short.get(session.lang()).to_owned()),
            history: picture::draw(session, answer),
        }
    }
}

/// The codes of the client's jobs, each once.
fn nocs(client: &Client) -> String {
    let mut nocs: Vec<String> = client.work.iter().map(|entry| entry.noc.to_string()).collect();
    nocs.sort_unstable();
    nocs.dedup();
    nocs.join(", ")
}

/// What else is on file that an answer may ask for.
fn facts(session: &Session, client: &Client) -> Facts {
    let text = &session.text;
    let military =
        if client.military.is_some() { "experience-military-known" } else { "experience-military-unknown" };
    let pinned = text.say_with("experience-readings-pinned", &[("count", client.readings.len().into())]);
    let missing = profile::missing(&profile::needs(session, client));
    let names: Vec<String> = missing.iter().map(|path| uncapitalized(&text.fact(path))).collect();
    let args = [("missing", names.len().into()), ("names", names.join(", ").into())];
    Facts {
        profile: text.say_with("experience-profile", &args),
        missing: text.say_with("experience-profile-missing", &args),
        rest: [text.say(military).into_owned(), pinned].join(&format!(" {} ", session.theme.symbols.dot)),
    }
}

fn uncapitalized(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

impl Experience {
    /// The tab as it is first shown.
    pub fn new(session: &Session) -> Experience {
        let (jobs, results) = (Table::default(), Table::default());
        Experience { section: Section::Jobs, jobs, results, form_rows: Job::ROWS, shown: Shown::new(session) }
    }

    /// Whether nothing is on file and the newcomer is led instead.
    fn leads(&self) -> bool {
        self.shown.jobs.is_empty() && self.shown.results.is_empty()
    }

    /// Position of the selected job among the client's.
    fn job(&self) -> usize {
        self.jobs.selected().min(self.shown.jobs.len().saturating_sub(1))
    }

    fn result(&self) -> usize {
        self.results.selected().min(self.shown.results.len().saturating_sub(1))
    }

    fn is_section_empty(&self) -> bool {
        match self.section {
            Section::Jobs => self.shown.jobs.is_empty(),
            Section::Results => self.shown.results.is_empty(),
        }
    }

    /// Leaves the form that `effects` open the room it asks for.
    fn opens<D: Draft>(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        self.form_rows = D::ROWS;
        effects
    }

    fn add(&mut self, session: &Session) -> Vec<Effect> {
        match self.section {
            Section::Jobs => {
                self.jobs.select(session.committed().work.len());
                self.opens::<Job>(Job::add(session, None))
            }
            Section::Results => self.add_result(session),
        }
    }

    fn add_result(&mut self, session: &Session) -> Vec<Effect> {
        if !self.leads() {
            self.section = Section::Results;
        }
        self.results.select(session.committed().language_tests.len());
        self.opens::<Language>(Language::add(session))
    }

    fn edit(&mut self, session: &Session) -> Vec<Effect> {
        match self.section {
            _ if self.is_section_empty() => self.add(session),
            Section::Jobs => self.opens::<Job>(Job::edit(session, self.job())),
            Section::Results => self.opens::<Language>(Language::edit(session, self.result())),
        }
    }

    fn copy(&mut self, session: &Session) -> Vec<Effect> {
        match self.section {
            Section::Jobs => {
                let from = self.job();
                self.jobs.select(session.committed().work.len());
                self.opens::<Job>(Job::copy(session, from))
            }
            Section::Results => {
                let from = self.result();
                self.results.select(session.committed().language_tests.len());
                self.opens::<Language>(Language::copy(session, from))
            }
        }
    }

    fn delete(&self, session: &Session) -> Vec<Effect> {
        let mut client = session.committed().clone();
        let gone = match self.section {
            Section::Jobs if self.job() < client.work.len() => client.work.remove(self.job()).title,
            Section::Results if self.result() < client.language_tests.len() => {
                let test = client.language_tests.remove(self.result()).test;
                lists::test_name(session, test.id())
            }
            _ => return Vec::new(),
        };
        let said = session.text.say_with("experience-deleted", &[("what", gone.into())]);
        vec![Effect::Edit(Box::new(client)), Effect::say(said)]
    }

    /// Moves within a section, and past its end into the other.
    fn go(&mut self, input: &Input) -> Vec<Effect> {
        match (self.section, input.action()) {
            (Section::Jobs, Some(Action::Down)) if self.job() + 1 >= self.shown.jobs.len() => {
                self.section = Section::Results;
                self.results.select(0);
            }
            (Section::Results, Some(Action::Up)) if self.result() == 0 => {
                self.section = Section::Jobs;
                self.jobs.select(self.shown.jobs.len().saturating_sub(1));
            }
            (Section::Jobs, _) => drop(self.jobs.update(input, self.shown.jobs.len())),
            (Section::Results, _) => drop(self.results.update(input, self.shown.results.len())),
        }
        Vec::new()
    }

    /// A click or the wheel belongs to the table it is on.
    fn point(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        let (section, moved) = match self.jobs.update(input, self.shown.jobs.len()) {
            Moved::Ignored => (Section::Results, self.results.update(input, self.shown.results.len())),
            moved => (Section::Jobs, moved),
        };
        if moved != Moved::Ignored {
            self.section = section;
        }
        if moved == Moved::Opened { self.edit(session) } else { Vec::new() }
    }
}

impl Screen for Experience {
    fn title(&self) -> &'static str {
        Route::Experience.title()
    }

    fn is_layer(&self) -> bool {
        false
    }

    fn bindings(&self, session: &Session) -> Vec<Binding> {
        let empty = self.is_section_empty();
        let (add, none) = match self.section {
            Section::Jobs => ("experience-add-job", "experience-no-job"),
            Section::Results => ("experience-add-result", "experience-no-result"),
        };
        let mut bindings = Vec::new();
        if self.leads() {
            bindings.push(Binding::new("a enter", Action::AddEntry, add).rank(1));
        } else {
            let section = |keys, action| {
                Binding::new(keys, action, "experience-other-section").group(Group::Move).quiet()
            };
            bindings.extend(keymap::list("app-choose"));
            bindings.extend([section("left h", Action::Left), section("right l", Action::Right)]);
            bindings.push(Binding::new("a", Action::AddEntry, add).rank(1));
            bindings
                .push(Binding::new("enter e", Action::Open, "experience-edit").rank(2).off_when(empty, none));
        }
        let nothing_to_draw = session.edition().is_none();
        bindings.extend([
            Binding::new("D", Action::CopyEntry, "experience-duplicate").rank(8).off_when(empty, none),
            Binding::new("x delete", Action::DeleteEntry, "experience-delete").rank(5).off_when(empty, none),
            Binding::new("f", Action::AddLanguageResult, "experience-language").rank(3),
            Binding::new("c", Action::NextCategory, "experience-next-category")
                .rank(7)
                .off_when(nothing_to_draw, "experience-no-category"),
            Binding::new("p", Action::OpenProfile, "app-profile").rank(4),
            Binding::new("m", Action::EditMilitary, "experience-military").rank(9),
            Binding::new("r", Action::PinReadings, "experience-readings").rank(9),
            Binding::new("n", Action::NameClient, "experience-person").rank(6),
        ]);
        bindings
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        match input.action() {
            Some(Action::AddEntry) => self.add(session),
            Some(Action::Open) => self.edit(session),
            Some(Action::CopyEntry) => self.copy(session),
            Some(Action::DeleteEntry) => self.delete(session),
            Some(Action::AddLanguageResult) => self.add_result(session),
            Some(Action::OpenProfile) => {
                self.form_rows = Profile::ROWS;
                Profile::open(session, Mode::Everything)
            }
            Some(Action::EditMilitary) => self.opens::<Service>(Service::edit(session)),
            Some(Action::PinReadings) => self.opens::<Pinned>(Pinned::edit(session)),
            Some(Action::NameClient) => self.opens::<Person>(Person::edit(session)),
            Some(Action::NextCategory) => picture::next_category(session)
                .map(|id| Effect::SelectCategory(id.to_owned()))
                .into_iter()
                .collect(),
            Some(Action::Left | Action::Right) => {
                self.section = match self.section {
                    Section::Jobs => Section::Results,
                    Section::Results => Section::Jobs,
                };
                Vec::new()
            }
            None => self.point(session, input),
            _ => self.go(input),
        }
    }

    fn add_job(&mut self, session: &Session, noc: Noc) -> Vec<Effect> {
        self.section = Section::Jobs;
        self.jobs.select(session.committed().work.len());
        self.opens::<Job>(Job::add(session, Some(noc)))
    }

    fn refresh(&mut self, session: &Session) {
        self.shown = Shown::new(session);
        if self.leads() {
            self.section = Section::Jobs;
        }
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let typing = session.is_previewing();
        let area = if typing { sheet::places(area, self.form_rows).1 } else { area };
        if self.leads() {
            return welcome::view(session, frame, area, typing);
        }
        let results = match self.shown.results.len() {
            0 => self.no_results(session, area.width).len(),
            results => results + 1,
        };
        let room = Room::new(area, self.shown.jobs.len(), results);
        self.view_jobs(session, frame, room.jobs, typing);
        panel::rule(&session.theme, frame, room.upper_rule);
        self.view_results(session, frame, room.results, typing);
        self.view_facts(session, frame, room.facts);
        panel::rule(&session.theme, frame, room.lower_rule);
        self.view_heading(session, frame, room.heading);
        self.shown.history.view(
            &session.theme,
            frame,
            room.picture,
            self.job(),
            typing || self.section == Section::Jobs,
        );
        self.view_legend(session, frame, room.legend);
    }
}
