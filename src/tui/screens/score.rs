//! The ranking score: the total, its lines with their reasons, what would raise it, and how it
//! goes on.

mod future;
mod heading;
mod ideas;
mod lines;
mod why;

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};

use self::future::{Future, PICTURE};
use self::heading::Heading;
use self::ideas::Ideas;
use self::lines::Lines;
use self::why::Why;
use crate::core::calendar::Day;
use crate::core::client::Client;
use crate::core::crs::{Crs, Edition, improvements, score};
use crate::data;
use crate::tui::action::Action;
use crate::tui::key::Key;
use crate::tui::keymap::{self, Binding, Group};
use crate::tui::screen::{Effect, Input, Outcome, Route, Screen};
use crate::tui::screens::profile::{Mode, Profile};
use crate::tui::session::Session;
use crate::tui::widgets::panel;
use crate::tui::widgets::split::{REST, columns, rows};
use crate::tui::widgets::table::Moved;
use crate::tui::widgets::tree::{Node, Tree};
use crate::tui::widgets::wrap;

/// Columns that the lines need beside the reasons, and the reasons beside the lines.
const COLUMNS: (u16, u16) = (50, 46);
/// Lines from which the picture of the days to come stands below.
const TALL: u16 = 34;

/// Where keys go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Pane {
    Lines,
    Side,
}

/// What stands beside the lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum View {
    Reasons,
    WhatIf,
    OverTime,
}

/// The tab [`Route::Score`].
#[derive(Debug)]
pub struct ScoreScreen {
    pane: Pane,
    view: View,
    heading: Option<Heading>,
    lines: Lines,
    tree: Tree,
    title: Line<'static>,
    roots: Vec<Node>,
    ideas: Ideas,
    future: Future,
    /// Paths of the facts that are missing, and of the one that the selected line lacks.
    lacks: Vec<&'static str>,
    asked: Option<&'static str>,
}

impl ScoreScreen {
    /// The tab as it is first shown.
    pub fn new(session: &Session) -> ScoreScreen {
        let mut screen = ScoreScreen {
            pane: Pane::Lines,
            view: View::Reasons,
            heading: None,
            lines: Lines::default(),
            tree: Tree::default(),
            title: Line::default(),
            roots: Vec::new(),
            ideas: Ideas::default(),
            future: Future::default(),
            lacks: Vec::new(),
            asked: None,
        };
        screen.tree.fold("warning");
        screen.tree.fold("counting");
        screen.tree.fold("tables");
        screen.refresh(session);
        screen
    }

    /// The client whose lines are shown: the scratch copy while changes are tried.
    fn client<'s>(&self, session: &'s Session) -> &'s Client {
        let scratch = session.scratch().filter(|_| self.view == View::WhatIf);
        scratch.unwrap_or_else(|| session.client())
    }

    /// Shows something else beside the lines, or the reasons again.
    fn turn(&mut self, session: &Session, view: View) {
        let same = self.view == view;
        self.view = if same { View::Reasons } else { view };
        self.pane = if self.view == View::Reasons { Pane::Lines } else { Pane::Side };
        self.ideas.clear();
        self.refresh(session);
    }

    /// Works out the reasons of the selected line.
    fn explain(&mut self, session: &Session) {
        let crs = data::crs();
        let client = self.client(session);
        let score = score(session.book, crs, client, session.as_of().into());
        let Some((score, item)) = score.zip(self.lines.selected()) else { return };
        let why = Why { session, crs, score: &score };
        self.title = why.title(item);
        self.roots = why.tree(item);
        self.asked = why.lacking(item);
        self.lacks.clone_from(&score.facts.missing);
    }

    /// Lets an input move the selection among the lines.
    fn select(&mut self, session: &Session, input: &Input) {
        let before = self.lines.selected();
        match self.lines.update(input) {
            Moved::Ignored => return,
            Moved::Selected => self.pane = Pane::Lines,
            Moved::Opened => self.pane = Pane::Side,
        }
        if self.lines.selected() != before {
            self.tree.reset();
            self.explain(session);
        }
    }

    /// Lets an input change what stands beside the lines; whether it did.
    fn beside(&mut self, input: &Input) -> bool {
        match self.view {
            View::Reasons => self.tree.update(input, &self.roots),
            View::WhatIf => self.ideas.update(input),
            View::OverTime => self.future.update(input),
        }
    }

    fn try_change(&mut self, session: &Session) -> Vec<Effect> {
        let Some((copy, tried)) = self.ideas.turn(session) else { return Vec::new() };
        let said = session.text.say(if tried { "score-tried" } else { "score-taken-back" }).into_owned();
        vec![Effect::Scratch(copy.map(Box::new)), Effect::say(said)]
    }

    fn drop_scratch(&mut self, session: &Session) -> Vec<Effect> {
        self.ideas.reset();
        vec![Effect::Scratch(None), Effect::say(session.text.say("score-dropped").into_owned())]
    }

    /// Asks for the facts: those that are missing, at the one of the selected line, or all. What is
    /// asked while changes are tried goes into the scratch copy.
    fn ask(&self, session: &Session) -> Vec<Effect> {
        if self.view == View::WhatIf {
            let client = self.client(session).clone();
            return Profile::scratch(session, client, Mode::Everything).opened(session);
        }
        let mode = if self.lacks.is_empty() { Mode::Everything } else { Mode::Missing };
        let profile = Profile::new(session, mode);
        let path = self.asked.or(self.lacks.first().copied());
        path.map_or_else(|| Profile::new(session, mode), |path| profile.at(path)).opened(session)
    }

    /// The whole score in plain lines.
    fn summary(&self, session: &Session) -> Vec<Effect> {
        let crs = data::crs();
        let client = self.client(session);
        let score = score(session.book, crs, client, session.as_of().into());
        let said = score.map(|score| session.text.score(session.book, crs, &score));
        said.map(Effect::Copy).into_iter().collect()
    }

    fn go(day: Option<Day>) -> Vec<Effect> {
        day.map(|day| Effect::SetDate(day.date())).into_iter().collect()
    }

    /// What stands beside the lines, under its title.
    fn side(&self, session: &Session, frame: &mut Frame, area: Rect, picture: bool) {
        let (theme, focused) = (&session.theme, self.pane == Pane::Side);
        // The column at the right edge stays free, as everywhere.
        let area = Rect { width: area.width.saturating_sub(1), ..area };
        let title = match self.view {
            View::Reasons => self.title.clone(),
            View::WhatIf => Line::styled(session.text.say("score-tab-gains").into_owned(), theme.strong),
            View::OverTime => return self.future.view(session, frame, area, focused, picture),
        };
        let columns = area.width.saturating_sub(1);
        let lines = wrap::lines(&title, columns);
        let [above, _, below] = rows(area, [lines.len() as u16, 1, REST]);
        for (line, y) in lines.into_iter().zip(above.top()..above.bottom()) {
            frame.render_widget(line, Rect { x: area.x + 1, y, width: columns, height: 1 });
        }
        match self.view {
            View::WhatIf => self.ideas.view(session, frame, below, focused),
            _ => self.tree.view(theme, frame, below, &self.roots, focused),
        }
    }

    /// Draws nothing beside the lines, so that nothing of it can be clicked.
    fn hide_side(&self, session: &Session, frame: &mut Frame) {
        self.tree.view(&session.theme, frame, Rect::ZERO, &[], false);
        self.ideas.view(session, frame, Rect::ZERO, false);
    }
}

/// The tables before or after those in view.
fn tables(session: &Session, crs: &'static Crs, later: bool) -> Option<&'static Edition> {
    let now = crs.on(session.as_of().into()).map(|edition| edition.in_force_from);
    let mut editions = crs.editions.iter();
    if later {
        editions.find(|edition| now.is_none_or(|now| edition.in_force_from > now))
    } else {
        editions.rfind(|edition| now.is_some_and(|now| edition.in_force_from < now))
    }
}

/// The date that shows tables: the present day for those in force, else their first.
fn date_of(session: &Session, edition: &Edition) -> chrono::NaiveDate {
    let today = session.today;
    let ended = edition.in_force_until.is_some_and(|last| last < today);
    if edition.in_force_from <= today && !ended { today } else { edition.in_force_from }
}

impl Screen for ScoreScreen {
    fn title(&self) -> &'static str {
        Route::Score.title()
    }

    fn is_layer(&self) -> bool {
        false
    }

    fn bindings(&self, session: &Session) -> Vec<Binding> {
        if self.heading.is_none() {
            return vec![Binding::new("enter", Action::Open, "score-tab-to-first").rank(1)];
        }
        let moving = |keys, action, label| Binding::new(keys, action, label).group(Group::Move);
        let view = |keys, action, label| Binding::new(keys, action, label).group(Group::View);
        let try_or_take_back = if self.ideas.is_on_tried() { "score-take-back" } else { "score-try" };
        let mut bindings = keymap::list("score-row");
        match (self.pane, self.view) {
            (Pane::Lines, view) => {
                bindings.push(moving("right enter l", Action::Open, "score-why").rank(1));
                if view != View::Reasons {
                    bindings.push(moving("esc", Action::Back, "score-explain").rank(1));
                }
            }
            (Pane::Side, shown) => {
                bindings.extend([
                    moving("left h", Action::Left, "score-fold").rank(3),
                    moving("right l", Action::Right, "score-fold").rank(3),
                ]);
                match shown {
                    View::OverTime => {
                        bindings.push(Binding::new("enter", Action::Open, "score-go-there").rank(1));
                    }
                    View::WhatIf => bindings.extend([
                        moving("enter", Action::Toggle, "score-turn").quiet(),
                        Binding::new("space", Action::TryChange, try_or_take_back)
                            .rank(1)
                            .off_when(!self.ideas.can_turn(), "score-no-try"),
                    ]),
                    View::Reasons => {
                        bindings.push(moving("enter space", Action::Toggle, "score-turn").quiet());
                    }
                }
                bindings.push(moving("esc", Action::Back, "score-to-lines").rank(1));
            }
        }
        let (day, crs) = (Day::from(session.as_of()), data::crs());
        if self.view == View::WhatIf {
            let untouched = session.scratch().is_none();
            let drop = Binding::new("x", Action::DropScratch, "score-drop").rank(2);
            bindings.push(drop.off_when(untouched, "score-no-scratch"));
            bindings.push(
                Binding::new("s", Action::KeepScenario, "score-keep")
                    .rank(4)
                    .off_when(untouched, "score-no-scratch")
                    .off_when(session.is_demo(), "app-samples-are-not-saved"),
            );
        }
        let named = |shown, label| if self.view == shown { "score-explain" } else { label };
        bindings.extend([
            Binding::new("w", Action::WhatIf, named(View::WhatIf, "score-what-if")).rank(2),
            Binding::new("o", Action::OverTime, named(View::OverTime, "score-over-time")).rank(2),
            Binding::new("p", Action::OpenProfile, "app-profile").rank(if self.lacks.is_empty() {
                5
            } else {
                2
            }),
            Binding::new(",", Action::PreviousChange, "score-change")
                .rank(5)
                .off_when(self.future.before(day).is_none(), "score-no-earlier-change"),
            Binding::new(".", Action::NextChange, "score-change")
                .rank(5)
                .off_when(self.future.after(day).is_none(), "score-no-later-change"),
            view("[", Action::PreviousTables, "score-tables")
                .rank(4)
                .off_when(tables(session, crs, false).is_none(), "score-no-earlier-tables"),
            view("]", Action::NextTables, "score-tables")
                .rank(4)
                .off_when(tables(session, crs, true).is_none(), "score-no-later-tables"),
            Binding::new("y", Action::Copy, "score-copy").rank(6),
        ]);
        bindings
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        let crs = data::crs();
        if self.heading.is_none() {
            let asked = input.action() == Some(Action::Open);
            return if asked { Self::go(Some(crs.first_day())) } else { Vec::new() };
        }
        if matches!(input, Input::Click(_) | Input::Scroll(..)) {
            if self.beside(input) {
                self.pane = Pane::Side;
            } else {
                self.select(session, input);
            }
            return Vec::new();
        }
        let day = Day::from(session.as_of());
        match input.action() {
            Some(Action::WhatIf) => self.turn(session, View::WhatIf),
            Some(Action::OverTime) => self.turn(session, View::OverTime),
            Some(Action::OpenProfile) => return self.ask(session),
            Some(Action::TryChange) => return self.try_change(session),
            Some(Action::KeepScenario) => return scenario(session).into_iter().collect(),
            Some(Action::DropScratch) => return self.drop_scratch(session),
            Some(Action::PreviousChange) => return Self::go(self.future.before(day)),
            Some(Action::NextChange) => return Self::go(self.future.after(day)),
            Some(Action::PreviousTables) => {
                let day = tables(session, crs, false).map(|edition| date_of(session, edition));
                return day.map(Effect::SetDate).into_iter().collect();
            }
            Some(Action::NextTables) => {
                let day = tables(session, crs, true).map(|edition| date_of(session, edition));
                return day.map(Effect::SetDate).into_iter().collect();
            }
            Some(Action::Copy) => return self.summary(session),
            Some(Action::Back) if self.pane == Pane::Side => self.pane = Pane::Lines,
            Some(Action::Back) => self.turn(session, self.view),
            Some(Action::Open) if self.pane == Pane::Lines => self.pane = Pane::Side,
            Some(Action::Open) if self.view == View::OverTime => return Self::go(self.future.selected()),
            Some(action) if self.pane == Pane::Side => {
                let moved = self.beside(input);
                // Left, where there is nothing to fold, leads out of the tree.
                if !moved && action == Action::Left {
                    self.pane = Pane::Lines;
                }
            }
            Some(_) => self.select(session, input),
            None => {}
        }
        Vec::new()
    }

    fn resume(&mut self, _session: &Session, outcome: Outcome) -> Vec<Effect> {
        match outcome {
            Outcome::Client(client) => vec![Effect::Scratch(Some(client))],
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, session: &Session) {
        let (book, crs, day) = (session.book, data::crs(), Day::from(session.as_of()));
        let scratch = self.view == View::WhatIf;
        let client = self.client(session);
        let Some(score_now) = score(book, crs, client, day) else {
            self.heading = None;
            self.pane = Pane::Lines;
            return;
        };
        let before = scratch.then(|| score(book, crs, session.client(), day)).flatten();
        self.heading = Some(Heading::new(session, crs, &score_now, scratch, before.as_ref()));
        self.lines.refresh(session, &score_now, before.as_ref());
        if scratch {
            self.ideas.refresh(session, improvements(book, crs, client, day));
        }
        self.future.refresh(session, crs, client);
        self.explain(session);
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let Some(heading) = &self.heading else { return before_the_first(session, frame, area) };
        let theme = &session.theme;
        let two = area.width > COLUMNS.0 + 3 + COLUMNS.1;
        let picture_below = two && area.height >= TALL;
        let [main, line, below] = rows(area, if picture_below { [REST, 1, PICTURE] } else { [REST, 0, 0] });
        if picture_below {
            panel::rule(theme, frame, line);
            self.future.picture(session, frame, below, self.view == View::OverTime);
        }
        // Alone in a small window, what is read has the first claim on the room.
        let tall = area.height >= 18 && (two || self.pane == Pane::Lines || area.height >= 26);
        let [above, main] = rows(main, [heading.height(session, area.width, tall), REST]);
        heading.view(session, frame, above, tall);
        let focused = self.pane == Pane::Lines;
        if two {
            let most = (area.width / 2).max(COLUMNS.0);
            let left = self.lines.width().clamp(COLUMNS.0, most);
            let [list, wall, side] = columns(main, [left, 3, REST]);
            self.lines.view(session, frame, list, focused);
            for y in wall.top()..wall.bottom() {
                let bar = Span::styled(theme.symbols.wall, theme.dim);
                frame.render_widget(bar, Rect { x: wall.x + 1, y, width: 1, height: 1 });
            }
            self.hide_side(session, frame);
            self.side(session, frame, side, !picture_below);
        } else if focused {
            self.hide_side(session, frame);
            let wide = self.lines.width().min(main.width);
            self.lines.view(session, frame, Rect { width: wide, ..main }, focused);
        } else {
            self.lines.hide(theme, frame);
            self.hide_side(session, frame);
            self.side(session, frame, main, true);
        }
    }
}

/// The scratch copy as a client of its own; a job that was only supposed is titled by its occupation.
fn scenario(session: &Session) -> Option<Effect> {
    let mut client = session.scratch()?.clone();
    for job in client.work.iter_mut().filter(|job| job.title.is_empty()) {
        let unit = session.book.occupations.get(job.noc);
        job.title = unit.map_or_else(|| job.noc.to_string(), |unit| unit.title(session.lang()).to_owned());
    }
    Some(Effect::KeepScenario(Box::new(client)))
}

/// Says that there was no score yet, and where it began.
fn before_the_first(session: &Session, frame: &mut Frame, area: Rect) {
    let (theme, text) = (&session.theme, &session.text);
    let area = area.inner(Margin::new(2, 1));
    let first = text.date(data::crs().first_day().date());
    let enter = Key::parse("enter").map(|key| key.label(text, &theme.symbols)).unwrap_or_default();
    let said = [
        Line::styled(text.say("score-tab-before").into_owned(), theme.strong),
        Line::default(),
        Line::from(text.say_with("score-tab-before-why", &[("first", first.into())])),
        Line::default(),
        Line::from(vec![
            Span::styled(enter, theme.accent),
            Span::raw(format!("  {}", text.say("score-tab-to-first"))),
        ]),
    ];
    let lines = said.iter().flat_map(|line| wrap::lines(line, area.width.min(72)));
    for (line, y) in lines.zip(area.top()..area.bottom()) {
        frame.render_widget(line, Rect { y, height: 1, ..area });
    }
}
