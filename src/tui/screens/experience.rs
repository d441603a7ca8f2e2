//! The client's work and language results, and the history as a picture.

mod job;
mod language;
mod lists;
mod military;
mod person;
mod picture;
mod readings;
mod room;
mod rows;
mod said;
mod sheet;
mod welcome;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::core::client::Client;
use crate::core::noc::Noc;
use crate::tui::action::Action;
use crate::tui::keymap::{self, Binding, Group};
use crate::tui::screen::{Effect, Input, Route, Screen};
use crate::tui::session::Session;
use crate::tui::theme::Theme;
use crate::tui::widgets::history::History;
use crate::tui::widgets::table::{Column, Moved, Table, fit};
use crate::tui::widgets::wrap;
use job::Job;
use language::Language;
use military::Service;
use person::Person;
use readings::Pinned;
use room::Room;
use rows::{JobRow, ResultRow, widest};
use said::Said;

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
    shown: Shown,
}

/// What is shown, worked out when the client, the date, the category or the language changes.
#[derive(Debug)]
struct Shown {
    jobs: Vec<JobRow>,
    results: Vec<ResultRow>,
    /// Military facts and pinned readings, in words.
    facts: Vec<String>,
    /// The verdict for the category in the picture.
    verdict: Said,
    legend: Option<String>,
    history: History,
}

impl Shown {
    fn new(session: &Session) -> Shown {
        let client = session.client();
        let answer = picture::category(session);
        Shown {
            jobs: client.work.iter().map(|entry| JobRow::new(session, entry)).collect(),
            results: client.language_tests.iter().map(|test| ResultRow::new(session, test)).collect(),
            facts: facts(session, client),
            verdict: answer.map_or_else(
                || Said::plain(session.edition_in_words()),
                |answer| Said::answer(session, answer),
            ),
            legend: answer.map(|answer| answer.category.short.get(session.lang()).to_owned()),
            history: picture::draw(session, answer),
        }
    }
}

/// What else is on file that a category may ask for.
fn facts(session: &Session, client: &Client) -> Vec<String> {
    let military =
        if client.military.is_some() { "experience-military-known" } else { "experience-military-unknown" };
    let pinned = [("count", client.readings.len().into())];
    vec![
        session.text.say(military).into_owned(),
        session.text.say_with("experience-readings-pinned", &pinned),
    ]
}

impl Experience {
    /// The tab as it is first shown.
    pub fn new(session: &Session) -> Experience {
        let (jobs, results) = (Table::default(), Table::default());
        Experience { section: Section::Jobs, jobs, results, shown: Shown::new(session) }
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

    fn add(&mut self, session: &Session) -> Vec<Effect> {
        match self.section {
            Section::Jobs => {
                self.jobs.select(session.committed().work.len());
                Job::add(session, None)
            }
            Section::Results => self.add_result(session),
        }
    }

    fn add_result(&mut self, session: &Session) -> Vec<Effect> {
        if !self.leads() {
            self.section = Section::Results;
        }
        self.results.select(session.committed().language_tests.len());
        Language::add(session)
    }

    fn edit(&mut self, session: &Session) -> Vec<Effect> {
        match self.section {
            _ if self.is_section_empty() => self.add(session),
            Section::Jobs => Job::edit(session, self.job()),
            Section::Results => Language::edit(session, self.result()),
        }
    }

    fn copy(&mut self, session: &Session) -> Vec<Effect> {
        match self.section {
            Section::Jobs => {
                let from = self.job();
                self.jobs.select(session.committed().work.len());
                Job::copy(session, from)
            }
            Section::Results => {
                let from = self.result();
                self.results.select(session.committed().language_tests.len());
                Language::copy(session, from)
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
        let mut moved = self.jobs.update(input, self.shown.jobs.len());
        if moved != Moved::Ignored {
            self.section = Section::Jobs;
        } else {
            moved = self.results.update(input, self.shown.results.len());
            if moved != Moved::Ignored {
                self.section = Section::Results;
            }
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
        let nothing_to_draw = picture::category(session).is_none();
        bindings.extend([
            Binding::new("D", Action::CopyEntry, "experience-duplicate").rank(8).off_when(empty, none),
            Binding::new("x delete", Action::DeleteEntry, "experience-delete").rank(5).off_when(empty, none),
            Binding::new("f", Action::AddLanguageResult, "experience-add-result").rank(3),
            Binding::new("c", Action::NextCategory, "experience-next-category")
                .rank(7)
                .off_when(nothing_to_draw, "experience-no-category"),
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
            Some(Action::EditMilitary) => Service::edit(session),
            Some(Action::PinReadings) => Pinned::edit(session),
            Some(Action::NameClient) => Person::edit(session),
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
        Job::add(session, Some(noc))
    }

    fn refresh(&mut self, session: &Session) {
        self.shown = Shown::new(session);
        if self.leads() {
            self.section = Section::Jobs;
        }
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let typing = session.is_previewing();
        let area = if typing { sheet::places(area).1 } else { area };
        if self.leads() {
            return welcome::view(session, frame, area, typing);
        }
        let results = match self.shown.results.len() {
            0 => no_results(session, area.width).len(),
            results => results + 1,
        };
        let room = Room::new(area, self.shown.jobs.len(), results);
        self.view_jobs(session, frame, room.jobs, typing);
        rule(&session.theme, frame, room.upper_rule);
        self.view_results(session, frame, room.results, typing);
        self.view_facts(session, frame, room.facts);
        rule(&session.theme, frame, room.lower_rule);
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

impl Experience {
    fn view_jobs(&self, session: &Session, frame: &mut Frame, area: Rect, typing: bool) {
        if area.height < 2 {
            return;
        }
        let (theme, text, rows) = (&session.theme, &session.text, &self.shown.jobs);
        let focused = self.section == Section::Jobs && !typing;
        let table = Rect { height: area.height - 1, ..area };
        if rows.is_empty() {
            let lines = wrap::text(&text.say("experience-no-jobs-yet"), area.width - 2);
            return empty(session, frame, area, &lines, focused);
        }
        let title = |id| text.say(id).into_owned();
        let (from, to) = (title("experience-from"), title("experience-to"));
        let dates = rows.iter().map(|row| &row.from);
        let (from_wide, to_wide) = (widest(&from, dates), widest(&to, rows.iter().map(|row| &row.to)));
        let (hours, counts) = (title("experience-per-week"), title("experience-counts-for"));
        let hours_wide = widest(&hours, rows.iter().map(|row| &row.hours));
        let counts_wide = widest(&counts, rows.iter().map(|row| &row.counts)).min(24);
        let columns = [
            Column::new(title("experience-job"), 12).grow(1),
            Column::new(title("experience-code"), 5),
            Column::new(title("experience-where"), wrap::width(&text.say("experience-where"))).rank(3),
            Column::new(from, from_wide),
            Column::new(to, to_wide),
            Column::new(hours, hours_wide).right().rank(2),
            Column::new(counts, counts_wide).rank(1),
        ];
        let cells = |at: usize| {
            let row: &JobRow = &rows[at];
            let counts = match row.counts.as_str() {
                "" => Line::styled(theme.symbols.rule, theme.dim),
                counts => Line::from(counts.to_owned()),
            };
            let plain = [&row.job, &row.noc, &row.country, &row.from, &row.to, &row.hours];
            plain.into_iter().map(|cell| Line::from(cell.clone())).chain([counts]).collect()
        };
        self.jobs.view(theme, frame, table, &columns, &(rows.len(), cells), focused);
        let details = rows[self.job()].details.join(&format!(" {} ", theme.symbols.dot));
        let place = Rect { x: area.x + 1, y: area.bottom() - 1, width: area.width - 2, height: 1 };
        frame.render_widget(fit(Line::styled(details, theme.dim), place.width, theme.symbols.more), place);
    }

    fn view_results(&self, session: &Session, frame: &mut Frame, area: Rect, typing: bool) {
        if area.height == 0 {
            return;
        }
        let (theme, text, rows) = (&session.theme, &session.text, &self.shown.results);
        let focused = self.section == Section::Results && !typing;
        if rows.is_empty() {
            return empty(session, frame, area, &no_results(session, area.width), focused);
        }
        let title = |id| text.say(id).into_owned();
        let (test, taken, valid) =
            (title("experience-test"), title("experience-taken"), title("experience-valid"));
        let test_wide = widest(&test, rows.iter().map(|row| &row.test)).min(22);
        let taken_wide = widest(&taken, rows.iter().map(|row| &row.taken));
        let valid_wide = widest(&valid, rows.iter().map(|row| &row.valid));
        let least = title("experience-level");
        let least_wide = widest(&least, rows.iter().map(|row| &row.least));
        let mut columns = vec![
            Column::new(test, 10.min(test_wide)).grow(1),
            Column::new(taken, taken_wide).rank(3),
            Column::new(valid, valid_wide).rank(1),
        ];
        let abilities =
            ["experience-speak", "experience-listen", "experience-read", "experience-write"].map(title);
        columns.extend(abilities.into_iter().map(|name| {
            let wide = wrap::width(&name).max(6);
            Column::new(name, wide).right()
        }));
        columns.push(Column::new(least, least_wide).rank(2));
        let cells = |at: usize| {
            let row: &ResultRow = &rows[at];
            let valid = Line::from(row.valid.clone());
            let valid = if row.is_valid { valid } else { valid.style(theme.warn) };
            let levels = row.levels.iter().map(|(level, score)| {
                Line::from(vec![
                    Span::styled(format!("{score} "), theme.dim),
                    Span::raw(format!("{level:>2}")),
                ])
            });
            let mut cells = vec![Line::from(row.test.clone()), Line::from(row.taken.clone()), valid];
            cells.extend(levels);
            cells.push(Line::from(row.least.clone()));
            cells
        };
        self.results.view(theme, frame, area, &columns, &(rows.len(), cells), focused);
    }

    fn view_facts(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let theme = &session.theme;
        if area.height > 0 {
            let said = self.shown.facts.join(&format!(" {} ", theme.symbols.dot));
            let place = inset(area);
            frame.render_widget(fit(Line::styled(said, theme.dim), place.width, theme.symbols.more), place);
        }
    }

    /// The verdict over the picture, and where its reasons are.
    fn view_heading(&self, session: &Session, frame: &mut Frame, area: Rect) {
        if area.height == 0 {
            return;
        }
        let (theme, place) = (&session.theme, inset(area));
        let line = self.shown.verdict.line(theme);
        let why = session.text.say("experience-see-why");
        let wide = wrap::width(&line.to_string());
        let aside = wrap::width(&why);
        if wide + 3 + aside <= place.width && self.shown.verdict.verdict.is_some() {
            let corner = Rect { x: place.right() - aside, width: aside, ..place };
            frame.render_widget(Line::styled(why.into_owned(), theme.dim), corner);
        }
        frame.render_widget(fit(line, place.width, theme.symbols.more), place);
    }

    /// What the shades of the bars mean.
    fn view_legend(&self, session: &Session, frame: &mut Frame, area: Rect) {
        if area.height == 0 {
            return;
        }
        let (theme, text) = (&session.theme, &session.text);
        let bars = &theme.symbols.bars;
        let legend = |faint: &str| {
            format!(
                "{0}{0} {1}   {2}{2} {3}   {4}{4} {faint}",
                bars.full,
                text.say("experience-legend-full"),
                bars.part,
                text.say("experience-legend-part"),
                bars.faint,
            )
        };
        let place = inset(area);
        let place = Rect { x: place.x + 8, width: place.width.saturating_sub(8), ..place };
        let category = self.shown.legend.as_deref().map(|category| {
            legend(&text.say_with("experience-legend-nothing", &[("category", category.into())]))
        });
        let category = category.filter(|said| wrap::width(said) <= place.width);
        let said = category.unwrap_or_else(|| legend(&text.say("experience-legend-unpaid")));
        frame.render_widget(fit(Line::styled(said, theme.dim), place.width, theme.symbols.more), place);
    }
}

/// One line of `area`, without the columns at its edges.
fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: area.height.min(1), ..area }
}

fn rule(theme: &Theme, frame: &mut Frame, area: Rect) {
    let place = inset(area);
    let line = theme.symbols.rule.repeat(place.width.into());
    frame.render_widget(Span::styled(line, theme.dim), place);
}

/// What stands in place of language results, in lines.
fn no_results(session: &Session, columns: u16) -> Vec<String> {
    wrap::text(&session.text.say("experience-no-results-yet"), columns.saturating_sub(2))
}

/// A section with nothing in it says what would stand there and how to put it in.
fn empty(session: &Session, frame: &mut Frame, area: Rect, lines: &[String], focused: bool) {
    let theme = &session.theme;
    if focused {
        let marker = Span::styled(theme.symbols.marker, theme.accent);
        frame.render_widget(marker, Rect { width: 1, height: 1, ..area });
    }
    let place = Rect { height: 1, ..inset(area) };
    for (at, y) in (area.top()..area.bottom()).enumerate().take(lines.len()) {
        let last = y + 1 == area.bottom();
        let said = if last { lines[at..].join(" ") } else { lines[at].clone() };
        let said = wrap::cut(&said, place.width, theme.symbols.more);
        frame.render_widget(Line::styled(said, theme.dim), Rect { y, ..place });
    }
}
