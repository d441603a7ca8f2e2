//! The verdicts, why each is so, and how they change over the years.

mod change;
mod empty;
pub mod handover;
mod list;
mod questions;
mod subject;
pub mod why;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use self::empty::Empty;
use self::handover::HandOver;
use self::list::List;
use self::questions::Questions;
use self::subject::Subject;
use super::profile::{Mode, Profile};
use crate::core::assessment::{Answer, Assessment};
use crate::core::calendar::{self, Day, YEARS_AHEAD};
use crate::core::client::Client;
use crate::core::program;
use crate::core::verdict::Verdict;
use crate::tui::action::Action;
use crate::tui::keymap::{self, Binding, Group};
use crate::tui::screen::{Effect, Input, Route, Screen};
use crate::tui::session::Session;
use crate::tui::widgets::panel;
use crate::tui::widgets::split::{REST, columns, rows};
use crate::tui::widgets::strip::{Strip, Strips, stretches};
use crate::tui::widgets::table::Moved;
use crate::tui::widgets::tree::{Node, Tree};
use crate::tui::widgets::wrap;

/// Columns that an explanation needs beside the list, and most that are read with ease.
const COLUMNS: (u16, u16) = (40, 100);
/// Lines the list and the tree keep, however much the cautions say.
const LEAST: u16 = 5;

/// Where keys go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Pane {
    Categories,
    Explanation,
}

/// The tab [`Route::Result`].
#[derive(Debug)]
pub struct ResultScreen {
    pane: Pane,
    list: List,
    tree: Tree,
    /// The category or program explained, and the client for whom it was chosen.
    category: &'static str,
    /// The one explained before a date that does not have it; later dates have it again.
    away: Option<&'static str>,
    client: Client,
    roots: Vec<Node>,
    strips: Option<Strips>,
}

impl ResultScreen {
    /// The tab as it is first shown.
    pub fn new(session: &Session) -> ResultScreen {
        let mut screen = ResultScreen {
            pane: Pane::Categories,
            list: List::default(),
            tree: Tree::default(),
            category: "",
            away: None,
            client: Client::default(),
            roots: Vec::new(),
            strips: None,
        };
        screen.tree.fold(why::CONDITIONS);
        screen.refresh(session);
        screen
    }

    /// The answer explained.
    fn subject<'s>(&self, session: &'s Session) -> Option<Subject<'s>> {
        Subject::find(session, self.category)
    }

    /// Position of the category to explain: the one selected on any screen, else the one
    /// explained before, else the best for this client.
    fn choose(&self, session: &Session) -> usize {
        let at = |id: &str| Subject::all(session).position(|subject| subject.id() == id);
        let before = || {
            let same = self.client == *session.client();
            same.then(|| self.away.and_then(at).or_else(|| at(self.category))).flatten()
        };
        session.category().and_then(at).or_else(before).unwrap_or_else(|| best(&session.assessment().answers))
    }

    /// The strip of the category explained.
    fn strip(&self) -> Option<&Strip> {
        let at = self.list.position();
        self.strips.as_ref().and_then(|strips| strips.strips().get(at))
    }

    fn change_before(&self, session: &Session) -> Option<Day> {
        self.strip()?.change_before(session.as_of().into())
    }

    fn change_after(&self, session: &Session) -> Option<Day> {
        self.strip()?.change_after(session.as_of().into())
    }

    /// Moves the date in view and stays with the category explained.
    fn go(&self, day: Option<Day>) -> Vec<Effect> {
        let select = Effect::SelectCategory(self.category.to_owned());
        day.map_or_else(Vec::new, |day| vec![select, Effect::SetDate(day.date())])
    }

    fn questions(&self, session: &Session) -> Option<Effect> {
        let subject = self.subject(session)?;
        let path = self.tree.path(&self.roots).filter(|_| self.pane == Pane::Explanation);
        let about = path.and_then(|path| why::question_at(&path));
        Some(Effect::push(Questions::new(session, subject, about)))
    }

    /// The answer explained in plain lines.
    fn summary(&self, session: &Session) -> Option<Effect> {
        let text = &session.text;
        let Assessment { as_of, edition, .. } = *session.assessment();
        let mut one = Assessment { as_of, edition, answers: Vec::new() };
        let said = match self.subject(session)? {
            Subject::Category(answer) => {
                one.answers.push(answer.clone());
                text.assessment(session.book, session.client(), &one, None)
            }
            Subject::Program(answer) => {
                let programs = program::Answers { answers: vec![answer.clone()], ..*session.programs() };
                text.assessment(session.book, session.client(), &one, Some(&programs))
            }
        };
        Some(Effect::Copy(said))
    }

    fn click(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        if self.tree.update(input, &self.roots) {
            self.pane = Pane::Explanation;
            return Vec::new();
        }
        let Input::Click(position) = input else { return self.select(input) };
        if let Some((at, day)) = self.strips.as_ref().and_then(|strips| strips.at(*position)) {
            let subject = Subject::all(session).nth(at);
            let select = subject.map(|subject| Effect::SelectCategory(subject.id().to_owned()));
            return select.into_iter().chain([Effect::SetDate(day.date())]).collect();
        }
        self.select(input)
    }

    /// Lets an input move the selection among the categories.
    fn select(&mut self, input: &Input) -> Vec<Effect> {
        match self.list.update(input) {
            Moved::Ignored => return Vec::new(),
            Moved::Selected => self.pane = Pane::Categories,
            Moved::Opened => self.pane = Pane::Explanation,
        }
        let selected = self.list.selected().filter(|&id| id != self.category);
        selected.map(|id| Effect::SelectCategory(id.to_owned())).into_iter().collect()
    }

    /// Asks for the rest of the client file: where the selected answer lacks a fact, for what is
    /// missing, beginning with that.
    fn open_profile(&self, session: &Session) -> Vec<Effect> {
        let missing = self.subject(session).and_then(|subject| subject.ruling().missing.first());
        match missing {
            Some(path) => Profile::new(session, Mode::Missing).at(path).opened(session),
            None => Profile::open(session, Mode::Everything),
        }
    }

    /// Draws name, verdict and cautions, and the tree below.
    fn explanation(&self, session: &Session, frame: &mut Frame, area: Rect, subject: Subject) {
        let columns = area.width.saturating_sub(1);
        let heading = why::heading(session, subject, columns);
        let lines: Vec<Line> = heading.iter().flat_map(|line| wrap::lines(line, columns)).collect();
        let blank = u16::from(area.height >= 16);
        let tall = (lines.len() as u16 + blank).min(area.height.saturating_sub(LEAST));
        let [above, below] = rows(area, [tall, REST]);
        for (line, y) in lines.into_iter().zip(above.top()..above.bottom()) {
            frame.render_widget(line, Rect { x: area.x + 1, y, width: columns, height: 1 });
        }
        let focused = self.pane == Pane::Explanation;
        self.tree.view(&session.theme, frame, below, &self.roots, focused);
    }
}

/// The category a person would look at first: one that is met, else one that depends, else
/// one that will be met soonest, else one with work in it.
fn best(answers: &[Answer]) -> usize {
    let rank = |answer: &Answer| match answer.ruling.verdict {
        Verdict::Eligible => (0, None),
        Verdict::Depends => (1, None),
        _ if answer.outlook.next.is_some() => (2, answer.outlook.next),
        _ if answer.ruling.occupation.is_some() => (3, None),
        _ => (4, None),
    };
    let ranked = answers.iter().enumerate().min_by_key(|(_, answer)| rank(answer));
    ranked.map_or(0, |(at, _)| at)
}

/// The strips of the categories in view, from the first edition to a few years from today, or
/// from the date in view when that is later: stepping through the years moves only the mark.
fn strips(session: &Session) -> Option<Strips> {
    let here = Day::from(session.as_of());
    let ahead = Day::from(session.today).max(here).plus_years(YEARS_AHEAD);
    let days = calendar::Span { first: session.book.first_day().min(here), last: ahead };
    let strip = |subject: Subject| Strip {
        name: subject.short(session).to_owned(),
        verdict: subject.verdict(),
        stretches: stretches(&subject.track_over(session, days)),
    };
    let strips: Vec<Strip> = Subject::all(session).map(strip).collect();
    (!strips.is_empty()).then(|| Strips::new(&session.text, session.book, days, here, strips))
}

impl Screen for ResultScreen {
    fn title(&self) -> &'static str {
        Route::Result.title()
    }

    fn is_layer(&self) -> bool {
        false
    }

    fn bindings(&self, session: &Session) -> Vec<Binding> {
        if let Some(empty) = Empty::of(session) {
            return vec![Binding::new("enter", Action::Open, empty.label()).rank(1)];
        }
        let moving = |keys, action, label| Binding::new(keys, action, label).group(Group::Move);
        let mut bindings = match self.pane {
            Pane::Categories => keymap::list("result-category"),
            Pane::Explanation => keymap::list("result-line"),
        };
        match self.pane {
            Pane::Categories => bindings.push(moving("right enter l", Action::Open, "result-why").rank(1)),
            Pane::Explanation => bindings.extend([
                moving("left h", Action::Left, "result-fold").rank(2),
                moving("right l", Action::Right, "result-fold").rank(2),
                moving("enter space", Action::Toggle, "result-turn").quiet(),
                moving("esc", Action::Back, "result-to-categories").rank(1),
            ]),
        }
        let work = self.subject(session).is_some_and(Subject::asks_for_work);
        bindings.extend([
            Binding::new(",", Action::PreviousChange, "result-change")
                .rank(2)
                .off_when(self.change_before(session).is_none(), "result-no-earlier-change"),
            Binding::new(".", Action::NextChange, "result-change")
                .rank(2)
                .off_when(self.change_after(session).is_none(), "result-no-later-change"),
            Binding::new("w", Action::WhatWouldChange, "result-what-would-change").rank(3),
            Binding::new("p", Action::OpenProfile, "app-profile").rank(4),
            Binding::new("o", Action::OpenQuestions, "result-open-questions")
                .rank(4)
                .off_when(!work, "result-no-questions"),
            Binding::new("r", Action::HandOver, "result-report").rank(3),
            Binding::new("y", Action::Copy, "result-copy").rank(5),
        ]);
        bindings
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        if let Some(empty) = Empty::of(session) {
            let asked = input.action() == Some(Action::Open);
            return if asked { vec![empty.way_out(session)] } else { Vec::new() };
        }
        if matches!(input, Input::Click(_) | Input::Scroll(..)) {
            return self.click(session, input);
        }
        match input.action() {
            Some(Action::PreviousChange) => return self.go(self.change_before(session)),
            Some(Action::NextChange) => return self.go(self.change_after(session)),
            Some(Action::WhatWouldChange) => {
                self.pane = Pane::Explanation;
                self.tree.select(why::CHANGE, &self.roots);
            }
            Some(Action::OpenProfile) => return self.open_profile(session),
            Some(Action::OpenQuestions) => return self.questions(session).into_iter().collect(),
            Some(Action::HandOver) => return vec![Effect::push(HandOver::new(session))],
            Some(Action::Copy) => return self.summary(session).into_iter().collect(),
            Some(Action::Back) => self.pane = Pane::Categories,
            Some(Action::Open) if self.pane == Pane::Categories => self.pane = Pane::Explanation,
            Some(action) if self.pane == Pane::Explanation => {
                let moved = self.tree.update(input, &self.roots);
                // Left, where there is nothing to fold, leads out of the tree.
                let leaves = !moved && action == Action::Left;
                self.pane = if leaves { Pane::Categories } else { Pane::Explanation };
            }
            Some(_) => return self.select(input),
            None => {}
        }
        Vec::new()
    }

    fn refresh(&mut self, session: &Session) {
        let at = self.choose(session);
        self.list.refresh(session, at);
        self.strips = strips(session);
        self.client.clone_from(session.client());
        let Some(subject) = Subject::all(session).nth(at) else {
            // The category explained before is kept: later dates have it again.
            self.roots.clear();
            return;
        };
        self.roots = why::tree(session, subject);
        if subject.id() != self.category {
            let is_gone = !self.category.is_empty() && Subject::find(session, self.category).is_none();
            self.away = if is_gone { Some(self.category) } else { None };
            self.category = subject.id();
            self.tree.reset();
            // The occupation that comes nearest is explained, the others on demand.
            why::other_occupations(subject).for_each(|path| self.tree.fold(path));
        }
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        if let Some(empty) = Empty::of(session) {
            return empty.view(session, frame, area);
        }
        let (Some(subject), Some(strips)) = (self.subject(session), &self.strips) else { return };
        let theme = &session.theme;
        // The explanation has the first claim on the room; strips take at most two fifths of it.
        let (spare, most) = (area.height.saturating_sub(18), (area.height * 2 / 5).saturating_sub(4));
        // A strip for each category; those of the programs come into sight when one is selected.
        let categories = session.assessment().answers.len() as u16;
        let count = spare.min(most).min(categories).max(1);
        let [main, rule, below] = rows(area, [REST, 1, Strips::height(count)]);
        panel::rule(theme, frame, rule);
        strips.view(theme, &session.text, frame, below, self.list.position());

        let focused = self.pane == Pane::Categories;
        let fits = |&wide: &u16| wide + 3 + COLUMNS.0 <= area.width;
        if let Some(wide) = self.list.widths().into_iter().find(fits) {
            let [list, wall, why] = columns(main, [wide, 3, REST]);
            self.list.view(session, frame, list, focused);
            for y in wall.top()..wall.bottom() {
                let bar = Span::styled(theme.symbols.wall, theme.dim);
                frame.render_widget(bar, Rect { x: wall.x + 1, y, width: 1, height: 1 });
            }
            self.explanation(session, frame, why, subject);
        } else if focused {
            self.tree.view(theme, frame, Rect::ZERO, &[], false);
            // The cautions stand in the explanation, which is out of sight here.
            let cautions = why::cautions(session, subject);
            let lines: Vec<Line> =
                cautions.iter().flat_map(|line| wrap::lines(line, main.width - 2)).collect();
            let room = usize::from(main.height.saturating_sub(LEAST + 1));
            let lines: Vec<Line> = lines.into_iter().take(room).collect();
            let blank = u16::from(!lines.is_empty());
            let [list, _, below] = rows(main, [REST, blank, lines.len() as u16]);
            self.list.view(session, frame, list, focused);
            for (line, y) in lines.into_iter().zip(below.top()..below.bottom()) {
                frame.render_widget(line, Rect { x: below.x + 1, y, width: below.width - 2, height: 1 });
            }
        } else {
            self.list.hide(session, frame);
            self.explanation(session, frame, main, subject);
        }
    }
}
