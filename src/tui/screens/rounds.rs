//! The rounds of invitations: the list, the cut-offs over time, and why an invitation would
//! have gone out to the client or not.

mod chart;
mod details;
mod import;
mod list;
mod pool;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use self::chart::{Chart, Legend, Point};
pub use self::import::{Told, import_prompt};
use self::pool::Pool;
use crate::core::calendar::Day;
use crate::core::client::Client;
use crate::core::round::{Replay, Round, RoundNumber, Rules, Selection, Standing, replay};
use crate::core::verdict::Verdict;
use crate::data;
use crate::tui::action::Action;
use crate::tui::key::Key;
use crate::tui::keymap::{self, Binding, Group};
use crate::tui::screen::{Effect, Input, Outcome, Route, Screen};
use crate::tui::session::Session;
use crate::tui::widgets::panel;
use crate::tui::widgets::picker::Picker;
use crate::tui::widgets::split::{REST, columns, rows};
use crate::tui::widgets::table::{Moved, Table};
use crate::tui::widgets::text_input::{TextInput, Typed};
use crate::tui::widgets::tree::{Node, Tree};
use crate::tui::widgets::wrap::{self, width};

/// Columns of the list and of the explanation where they stand side by side.
const LIST: u16 = 66;
const WHY: u16 = 40;
/// Columns in which the list has all that answers a client, so that the reasons give way.
const ROOMY: u16 = 77;

/// Where keys go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Pane {
    List,
    Search,
    Reasons,
}

/// The tab [`Route::Rounds`].
pub struct RoundsScreen {
    pane: Pane,
    selection: Selection,
    search: TextInput,
    table: Table,
    /// Positions of the rounds listed, the newest first.
    shown: Vec<usize>,
    /// The answers for every round; none while nothing is known of a client.
    standings: Vec<Standing>,
    client: Option<Client>,
    chart: Chart,
    roots: Vec<Node>,
    /// The round that is explained.
    number: Option<RoundNumber>,
    tree: Tree,
}

/// What the answers rest on.
fn rules(session: &Session) -> Rules<'static> {
    Rules { book: session.book, programs: data::programs(), crs: data::crs() }
}

/// Whether something is known that rounds ask about.
fn is_described(client: &Client) -> bool {
    !client.work.is_empty() || !client.language_tests.is_empty() || client.birth_date.is_some()
}

impl RoundsScreen {
    /// The tab as it is first shown.
    pub fn new(session: &Session) -> RoundsScreen {
        let mut screen = RoundsScreen {
            pane: Pane::List,
            selection: Selection::All,
            search: TextInput::default(),
            table: Table::default(),
            shown: Vec::new(),
            standings: Vec::new(),
            client: None,
            chart: Chart::default(),
            roots: Vec::new(),
            number: None,
            tree: Tree::default(),
        };
        screen.refresh(session);
        screen
    }

    /// Lists again, with the round selected before if it is still there.
    fn list(&mut self, session: &Session) {
        self.shown = list::chosen(session, &self.selection, self.search.text());
        let rounds = &session.rounds().list;
        let before =
            self.number.and_then(|number| self.shown.iter().position(|&at| rounds[at].number == number));
        self.table.select(before.unwrap_or(0));
        let point = |&at: &usize| Point {
            day: rounds[at].date.into(),
            cut_off: rounds[at].cut_off,
            invited: self.standings.get(at).is_some_and(|it| it.invited() == Verdict::Eligible),
        };
        let own = |(round, standing): (&Round, &Standing)| Some((round.date.into(), standing.score?.least));
        self.chart = Chart {
            points: self.shown.iter().rev().map(point).collect(),
            own: rounds.iter().zip(&self.standings).filter_map(own).collect(),
        };
        self.explain(session);
    }

    /// Explains the round selected.
    fn explain(&mut self, session: &Session) {
        let Some(round) = self.round(session) else {
            self.roots.clear();
            return;
        };
        let answered = !self.standings.is_empty();
        let roots = details::tree(session, rules(session), round, answered);
        if self.number != Some(round.number) {
            self.tree.reset();
            details::programs(&roots).for_each(|path| self.tree.fold(path));
        }
        self.number = Some(round.number);
        self.roots = roots;
    }

    /// The round selected.
    fn round<'s>(&self, session: &'s Session) -> Option<&'s Round> {
        let at = *self.shown.get(self.table.selected())?;
        session.rounds().list.get(at)
    }

    fn standing(&self) -> Option<&Standing> {
        self.standings.get(*self.shown.get(self.table.selected())?)
    }

    fn moved(&mut self, session: &Session, moved: Moved) {
        match moved {
            Moved::Ignored => {}
            Moved::Selected => self.explain(session),
            Moved::Opened => self.pane = Pane::Reasons,
        }
    }

    fn typed(&mut self, session: &Session, typed: Typed) {
        if typed == Typed::Changed {
            self.list(session);
        }
    }

    fn pointed(&mut self, session: &Session, input: &Input) {
        if self.tree.update(input, &self.roots) {
            self.pane = Pane::Reasons;
            return;
        }
        let moved = self.table.update(input, self.shown.len());
        if moved == Moved::Selected && self.pane == Pane::Reasons {
            self.pane = Pane::List;
        }
        self.moved(session, moved);
    }

    fn act(&mut self, session: &Session, action: Action, input: &Input) -> Vec<Effect> {
        match (action, self.pane) {
            (Action::FilterRounds, _) => {
                return vec![Effect::push(Picker::new(session, "rounds-filter-title", list::offers))];
            }
            (Action::ToRound, _) => {
                let day = self.round(session).map(|round| round.date);
                return day.map(Effect::SetDate).into_iter().collect();
            }
            (Action::ShowPool, _) => {
                let client = session.client();
                let mut replay = Replay::new(rules(session), client);
                let score = replay.score(session.as_of().into()).filter(|_| is_described(client));
                return vec![Effect::push(Pool::new(session, score))];
            }
            (Action::ImportRounds, _) => return vec![Effect::push(import_prompt(""))],
            (Action::Search, _) => self.pane = Pane::Search,
            (Action::Back, Pane::Search | Pane::List) => {
                self.search.set("");
                self.pane = Pane::List;
                self.list(session);
            }
            (Action::Accept, Pane::Search) | (Action::Back, _) => self.pane = Pane::List,
            (Action::Open | Action::Right, Pane::List) => self.pane = Pane::Reasons,
            (_, Pane::Reasons) => {
                let moved = self.tree.update(input, &self.roots);
                // Left, where there is nothing to fold, leads out of the tree.
                if !moved && action == Action::Left {
                    self.pane = Pane::List;
                }
            }
            _ => {
                let moved = self.table.update(input, self.shown.len());
                self.moved(session, moved);
            }
        }
        Vec::new()
    }

    /// Through which day rounds are on file, which are listed, and what was typed.
    fn view_top(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let (theme, text) = (&session.theme, &session.text);
        let short = text.rounds_through_short(session.rounds());
        let count = text.number(self.shown.len() as i64);
        let args = [("kind", list::said(session, &self.selection).into()), ("count", count.into())];
        let kind = text.say_with("rounds-listed", &args);
        let place = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        if self.pane == Pane::Search || !self.search.text().is_empty() {
            let label = text.say("rounds-search-label").into_owned();
            let wide = width(&label) + 1;
            let [lead, field, rest] = columns(place, [wide, 24, REST]);
            frame.render_widget(Span::styled(label, theme.dim), lead);
            self.search.view(frame, field, theme.accent, theme.symbols.more, self.pane == Pane::Search);
            let rest = Rect { x: rest.x + 2, width: rest.width.saturating_sub(2), ..rest };
            frame.render_widget(
                Line::styled(
                    wrap::cut(
                        &format!("{short} {} {kind}", theme.symbols.dot),
                        rest.width,
                        theme.symbols.more,
                    ),
                    theme.dim,
                ),
                rest,
            );
            return;
        }
        let dot = Span::styled(format!(" {} ", theme.symbols.dot), theme.dim);
        // The day is always in sight: where the sentence has no room, by itself.
        let through = text.rounds_through(session.rounds());
        let fits = width(&kind) + 3 + width(&through) <= place.width;
        let through = if fits { through } else { short };
        let line = Line::from(vec![Span::styled(kind, theme.strong), dot, Span::styled(through, theme.dim)]);
        frame.render_widget(crate::tui::widgets::table::fit(line, place.width, theme.symbols.more), place);
    }

    fn view_list(&self, session: &Session, frame: &mut Frame, area: Rect) {
        if self.shown.is_empty() {
            let place = Rect {
                x: area.x + 1,
                width: area.width.saturating_sub(2),
                height: area.height.min(1),
                ..area
            };
            frame.render_widget(Line::styled(session.text.say("rounds-none"), session.theme.dim), place);
            return;
        }
        let rounds = &session.rounds().list;
        let row = |at: usize| {
            let at = self.shown[at];
            list::row(session, &rounds[at], self.standings.get(at))
        };
        let columns = list::columns(session, !self.standings.is_empty());
        let focused = self.pane != Pane::Reasons;
        self.table.view(&session.theme, frame, area, &columns, &(self.shown.len(), row), focused);
    }

    fn view_reasons(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let Some(round) = self.round(session) else { return };
        let wide = area.width.saturating_sub(1);
        let heading = details::heading(session, round, self.standing());
        let lines: Vec<Line> = heading.iter().flat_map(|line| wrap::lines(line, wide)).collect();
        let blank = u16::from(area.height >= 14);
        let [above, below] = rows(area, [(lines.len() as u16 + blank).min(area.height), REST]);
        for (line, y) in lines.into_iter().zip(above.top()..above.bottom()) {
            frame.render_widget(line, Rect { x: area.x + 1, y, width: wide, height: 1 });
        }
        self.tree.view(&session.theme, frame, below, &self.roots, self.pane == Pane::Reasons);
    }

    fn view_chart(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let selected = self.round(session).map(|round| Day::from(round.date));
        let said = session.text.date(session.as_of());
        let text = &session.text;
        let is_open = |standing: &Standing| standing.score.is_some_and(|score| score.known().is_none());
        let own =
            if self.standings.iter().any(is_open) { "rounds-legend-own-least" } else { "rounds-legend-own" };
        let [round, invited, own] =
            ["rounds-legend-cut-off", "rounds-legend-invited", own].map(|id| text.say(id).into_owned());
        let legend = Legend { round, invited, own };
        self.chart.view(&session.theme, frame, area, selected, (session.as_of().into(), &said), &legend);
    }
}

impl Screen for RoundsScreen {
    fn title(&self) -> &'static str {
        Route::Rounds.title()
    }

    fn is_layer(&self) -> bool {
        false
    }

    fn bindings(&self, session: &Session) -> Vec<Binding> {
        let moving = |keys, action, label| Binding::new(keys, action, label).group(Group::Move);
        if self.pane == Pane::Search {
            return vec![
                moving("up", Action::Up, "rounds-round").rank(2),
                moving("down", Action::Down, "rounds-round").rank(2),
                moving("pageup", Action::PageUp, "app-page").quiet(),
                moving("pagedown", Action::PageDown, "app-page").quiet(),
                Binding::new("enter", Action::Accept, "rounds-keep-search").rank(1),
                Binding::new("esc", Action::Back, "rounds-end-search").rank(1),
            ];
        }
        let none = self.shown.is_empty();
        let mut bindings = match self.pane {
            Pane::Reasons => keymap::list("rounds-line"),
            _ => keymap::list("rounds-round"),
        };
        match self.pane {
            Pane::Reasons => bindings.extend([
                moving("left h", Action::Left, "rounds-fold").rank(3),
                moving("right l", Action::Right, "rounds-fold").rank(3),
                moving("enter space", Action::Toggle, "rounds-turn").quiet(),
                moving("esc", Action::Back, "rounds-to-list").rank(1),
            ]),
            _ => bindings.push(
                moving("right enter l", Action::Open, "rounds-why").rank(1).off_when(none, "rounds-none"),
            ),
        }
        if self.pane == Pane::List && !self.search.text().is_empty() {
            bindings.push(Binding::new("esc", Action::Back, "rounds-end-search").rank(2));
        }
        bindings.extend([
            Binding::new("f", Action::FilterRounds, "rounds-filter").rank(2),
            Binding::new("/", Action::Search, "rounds-search").rank(3),
            Binding::new("p", Action::ShowPool, "rounds-pool").rank(3),
            Binding::new("v", Action::ToRound, "rounds-to-day").rank(5).off_when(
                none || self.round(session).is_some_and(|round| round.date == session.as_of()),
                "rounds-on-that-day",
            ),
            Binding::new("I", Action::ImportRounds, "rounds-import").rank(4),
        ]);
        bindings
    }

    fn takes(&self, key: Key) -> bool {
        self.pane == Pane::Search && TextInput::takes(key)
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        match input {
            Input::Click(_) | Input::Scroll(..) => self.pointed(session, input),
            Input::Paste(text) if self.pane == Pane::Search => {
                let typed = self.search.insert(text);
                self.typed(session, typed);
            }
            Input::Key(key, None) if self.pane == Pane::Search => {
                let typed = self.search.press(*key);
                self.typed(session, typed);
            }
            _ => {
                if let Some(action) = input.action() {
                    return self.act(session, action, input);
                }
            }
        }
        Vec::new()
    }

    fn resume(&mut self, session: &Session, outcome: Outcome) -> Vec<Effect> {
        if let Outcome::Chosen(id) = outcome {
            self.selection = list::selection(&id);
            self.list(session);
        }
        Vec::new()
    }

    fn refresh(&mut self, session: &Session) {
        let client = session.client();
        let rounds = session.rounds();
        let same = self.client.as_ref() == Some(client) && self.standings.len() == rounds.list.len();
        if !same {
            self.standings =
                if is_described(client) { replay(rules(session), rounds, client) } else { Vec::new() };
            self.client = Some(client.clone());
        }
        self.list(session);
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let theme = &session.theme;
        // Where the reasons stand alone on a low screen, they have all of it.
        let alone = self.pane == Pane::Reasons && area.width < LIST + WHY + 3 && area.height < 26;
        let tall = if alone { 0 } else { (area.height * 2 / 5).clamp(6, 14) };
        let [top, main, rule, picture] = rows(area, [1, REST, tall.min(1), tall]);
        self.view_top(session, frame, top);
        panel::rule(theme, frame, rule);
        self.view_chart(session, frame, picture);
        if area.width >= LIST + WHY + 3 {
            let list = (area.width * 3 / 5).max(ROOMY.min(area.width - 3 - WHY));
            let [left, wall, right] = columns(main, [list, 3, REST]);
            self.view_list(session, frame, left);
            for y in wall.top()..wall.bottom() {
                let bar = Span::styled(theme.symbols.wall, theme.dim);
                frame.render_widget(bar, Rect { x: wall.x + 1, y, width: 1, height: 1 });
            }
            self.view_reasons(session, frame, right);
        } else if self.pane == Pane::Reasons {
            self.table.view(theme, frame, Rect::ZERO, &[], &(0, |_| Vec::new()), false);
            self.view_reasons(session, frame, main);
        } else {
            self.tree.view(theme, frame, Rect::ZERO, &[], false);
            self.view_list(session, frame, main);
        }
    }
}
