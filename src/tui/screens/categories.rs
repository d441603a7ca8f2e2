//! The rules: editions, categories, their occupations, and a search over all of them.

mod bar;
mod changes;
mod facts;
mod listing;
mod prospect;
mod rule;
mod search;
mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::core::noc::Noc;
use crate::core::rulebook::{Category, Edition};
use crate::core::verdict::Verdict;
use crate::tui::action::Action;
use crate::tui::key::Key;
use crate::tui::keymap::{self, Binding, Group};
use crate::tui::screen::{Effect, Input, Route, Screen};
use crate::tui::session::Session;
use crate::tui::widgets::reader::{Entry, Reader};
use crate::tui::widgets::regions::Regions;
use crate::tui::widgets::table::{Moved, Table};
use crate::tui::widgets::text_input::{TextInput, Typed};

/// Keys that sentences on the screen name.
const ADD: &str = "a";
const WHY: &str = "w";
const FIRST_RULES: &str = "{";
const NEXT_RULES: &str = "]";
const SEARCH: &str = "/";
const FULL_RULE: &str = "i";

/// Which part the keys go to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Focus {
    /// The categories.
    List,
    /// The occupations of the selected category.
    Occupations,
    /// The search over all occupations.
    Search,
}

/// The tab [`Route::Categories`].
pub struct Categories {
    focus: Focus,
    /// Where the keys went before the search.
    before_search: Focus,
    bar: bar::Bar,
    list: Table,
    occupations: Table,
    search: search::Search,
    /// Id of the selected category and its occupations.
    category: String,
    listed: Vec<listing::Listed>,
    /// What is said below the lists.
    about: Reader,
    /// What else can be clicked.
    regions: Regions<Action>,
}

impl Categories {
    /// The tab as it is first shown.
    pub fn new(session: &Session) -> Categories {
        let mut tab = Categories {
            focus: Focus::List,
            before_search: Focus::List,
            bar: bar::Bar::default(),
            list: Table::default(),
            occupations: Table::default(),
            search: search::Search::default(),
            category: String::new(),
            listed: Vec::new(),
            about: Reader::default(),
            regions: Regions::default(),
        };
        tab.refresh(session);
        tab
    }

    /// The edition in view and the category selected in it.
    fn selected(&self, session: &Session) -> Option<(&'static Edition, &'static Category)> {
        let edition = session.edition()?;
        Some((edition, edition.categories.get(self.list.selected())?))
    }

    /// The occupation that keys are about.
    fn occupation(&self) -> Option<Noc> {
        match self.focus {
            Focus::Search => self.search.selected().map(|found| found.noc),
            Focus::Occupations => self.listed.get(self.occupations.selected()).map(|listed| listed.noc),
            Focus::List => None,
        }
    }

    fn go_to(&mut self, session: &Session, focus: Focus) {
        self.focus = focus;
        self.describe(session);
    }

    /// Says below the lists what is selected.
    fn describe(&mut self, session: &Session) {
        let rule = || {
            self.selected(session).map(|(edition, category)| facts::of_category(session, edition, category))
        };
        let about = match self.focus {
            Focus::List => rule(),
            Focus::Occupations => self.listed.get(self.occupations.selected()).map(|listed| {
                let mut about = facts::of_occupation(session, listed.noc, None, &listed.note);
                about.extend(rule().unwrap_or_default());
                about
            }),
            Focus::Search => self.search.selected().map(|found| {
                let known = session.client().work.iter().any(|entry| entry.noc == found.noc);
                let note = if known { session.text.say("categories-in-history") } else { "".into() };
                facts::of_occupation(session, found.noc, found.alias, &note)
            }),
        };
        self.about = Reader::new(Entry::labelled(&session.theme, about.unwrap_or_default()));
    }

    fn typed(&mut self, session: &Session, typed: Typed) -> Vec<Effect> {
        if typed == Typed::Changed {
            self.search.find(session);
            self.describe(session);
        }
        Vec::new()
    }

    /// A category was selected here: the other screens are told.
    fn chosen(&mut self, session: &Session) -> Vec<Effect> {
        let chosen = self.selected(session).filter(|(_, category)| category.id != self.category);
        chosen.map_or_else(Vec::new, |(_, category)| vec![Effect::SelectCategory(category.id.clone())])
    }

    fn click(&mut self, session: &Session, input: &Input, position: Position) -> Vec<Effect> {
        if let Some(date) = self.bar.date_at(session, position) {
            return vec![Effect::SetDate(date)];
        }
        if let Some(action) = self.regions.at(position) {
            return self.act(session, action);
        }
        if self.list.update(input, count(session)) != Moved::Ignored {
            self.go_to(session, Focus::List);
            return self.chosen(session);
        }
        let (table, len, focus) = self.right();
        let moved = table.update(input, len);
        match moved {
            Moved::Ignored => return Vec::new(),
            _ if self.focus != focus => self.go_to(session, focus),
            Moved::Selected => self.describe(session),
            Moved::Opened => return self.open(session),
        }
        Vec::new()
    }

    fn scroll(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        if self.list.update(input, count(session)) != Moved::Ignored {
            return self.chosen(session);
        }
        let (table, len, _) = self.right();
        table.update(input, len);
        self.describe(session);
        Vec::new()
    }

    /// The table on the right: what the search found, or the occupations of the category.
    fn right(&mut self) -> (&mut Table, usize, Focus) {
        match self.focus {
            Focus::Search => (&mut self.search.table, self.search.found.len(), Focus::Search),
            _ => (&mut self.occupations, self.listed.len(), Focus::Occupations),
        }
    }

    fn act(&mut self, session: &Session, action: Action) -> Vec<Effect> {
        match (action, self.focus) {
            (Action::Search, _) => {
                if self.focus != Focus::Search {
                    self.before_search = self.focus;
                    self.search.find(session);
                }
                self.go_to(session, Focus::Search);
            }
            (Action::Back, Focus::Search) => {
                self.search.input.set("");
                self.go_to(session, self.before_search);
            }
            (Action::Back | Action::Left, _) => self.go_to(session, Focus::List),
            (Action::Open | Action::Right, Focus::List) => self.go_to(session, Focus::Occupations),
            (Action::Open, _) => return self.open(session),
            (Action::AddJob, _) => return self.occupation().map(Effect::AddJob).into_iter().collect(),
            (Action::WhatChanged, _) => {
                return vec![Effect::push(changes::Changes::new(session, &self.category))];
            }
            (Action::FullRule, _) => return vec![Effect::push(rule::FullRule::new(session, &self.category))],
            (Action::Why, _) => {
                return vec![Effect::SelectCategory(self.category.clone()), Effect::Go(Route::Result)];
            }
            (Action::FirstEdition, _) => {
                let first = session.book.editions.first().map(|edition| session.date_of(edition));
                return first.map(Effect::SetDate).into_iter().collect();
            }
            (Action::PresentRules, _) => return vec![Effect::SetDate(session.today)],
            (_, Focus::List) => {
                self.list.update(&Input::Act(action), count(session));
                return self.chosen(session);
            }
            _ => {
                let (table, len, _) = self.right();
                table.update(&Input::Act(action), len);
                self.describe(session);
            }
        }
        Vec::new()
    }

    fn open(&self, session: &Session) -> Vec<Effect> {
        let layer = self.occupation().map(|noc| Effect::push(prospect::Prospect::new(session, noc)));
        layer.into_iter().collect()
    }

    /// Selects the category that the screens share; while none is chosen, a telling one.
    fn follow(&mut self, session: &Session) {
        let Some(edition) = session.edition() else { return };
        let find = |id: &str| edition.categories.iter().position(|category| category.id == id);
        let at = match session.category() {
            Some(id) => find(id),
            None => find(&self.category).or_else(|| telling(session, edition)),
        };
        self.list.select(at.unwrap_or(0));
    }

    /// Keys in the search: letters are typed, so few are left.
    fn search_bindings(&self) -> Vec<Binding> {
        let moving = |keys, action, label| Binding::new(keys, action, label).group(Group::Move);
        let nothing = self.occupation().is_none();
        vec![
            moving("up", Action::Up, "categories-next").rank(2),
            moving("down", Action::Down, "categories-next").rank(2),
            moving("pageup", Action::PageUp, "app-page").quiet(),
            moving("pagedown", Action::PageDown, "app-page").quiet(),
            Binding::new("enter", Action::Open, "categories-what-it-takes")
                .rank(1)
                .off_when(nothing, "categories-nothing-chosen"),
            Binding::new("esc", Action::Back, "categories-end-search").rank(1),
        ]
    }

    /// Keys that work on either list.
    fn shared_bindings(&self, session: &Session) -> Vec<Binding> {
        let editions = |keys, action, label| Binding::new(keys, action, label).group(Group::View).rank(6);
        let none = self.selected(session).is_none();
        let first = !none && session.edition_before().is_none();
        let rank = |rank: u8| if none { 0 } else { rank };
        let way_in = if none { 1 } else { 6 };
        vec![
            Binding::new(SEARCH, Action::Search, "categories-search").rank(2),
            Binding::new("d", Action::WhatChanged, "categories-what-changed")
                .rank(rank(2))
                .off_when(none, "categories-none"),
            Binding::new(FULL_RULE, Action::FullRule, "categories-rule-in-full")
                .rank(rank(4))
                .off_when(none, "categories-none"),
            Binding::new(WHY, Action::Why, "categories-why").rank(rank(3)).off_when(none, "categories-none"),
            editions(FIRST_RULES, Action::FirstEdition, "categories-first-rules")
                .rank(way_in)
                .off_when(first, "app-no-earlier-edition"),
            editions("}", Action::PresentRules, "categories-present-rules")
                .off_when(session.as_of() == session.today, "categories-present-already"),
        ]
    }
}

/// How many categories there are on the date in view.
fn count(session: &Session) -> usize {
    session.edition().map_or(0, |edition| edition.categories.len())
}

/// The first category with occupations that the client is eligible for, or else the first with
/// occupations.
fn telling(session: &Session, edition: &Edition) -> Option<usize> {
    let lists = |category: &&Category| !category.rule.occupations().is_empty();
    let met = |category: &&Category| {
        session.answer(&category.id).is_some_and(|answer| answer.ruling.verdict == Verdict::Eligible)
    };
    let mut listing = edition.categories.iter().filter(lists);
    let first = listing.clone().next();
    let chosen = listing.find(met).or(first)?;
    edition.categories.iter().position(|category| category.id == chosen.id)
}

impl Screen for Categories {
    fn title(&self) -> &'static str {
        Route::Categories.title()
    }

    fn is_layer(&self) -> bool {
        false
    }

    fn bindings(&self, session: &Session) -> Vec<Binding> {
        if self.focus != Focus::Search && session.edition().is_none() {
            return self.shared_bindings(session);
        }
        let mut bindings = match self.focus {
            Focus::Search => return self.search_bindings(),
            Focus::List => {
                let mut bindings = keymap::list("categories-category");
                bindings.push(
                    Binding::new("right l enter", Action::Right, "categories-occupations")
                        .rank(1)
                        .off_when(self.listed.is_empty(), "categories-lists-none"),
                );
                bindings.push(
                    Binding::new(ADD, Action::AddJob, "categories-add")
                        .quiet()
                        .off_when(true, "categories-choose-first"),
                );
                bindings
            }
            Focus::Occupations => {
                // Where there is little room, the way back matters more than the arrows.
                let moving = keymap::list("categories-next").into_iter();
                let mut bindings: Vec<Binding> =
                    moving.map(|binding| if binding.rank > 0 { binding.rank(3) } else { binding }).collect();
                bindings.extend([
                    Binding::new("enter", Action::Open, "categories-what-it-takes").rank(1),
                    Binding::new(ADD, Action::AddJob, "categories-add").rank(2),
                    Binding::new("left h esc", Action::Back, "categories-back").rank(1),
                ]);
                bindings
            }
        };
        bindings.extend(self.shared_bindings(session));
        bindings
    }

    fn takes(&self, key: Key) -> bool {
        self.focus == Focus::Search && TextInput::takes(key)
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        match input {
            Input::Click(position) => self.click(session, input, *position),
            Input::Scroll(..) => self.scroll(session, input),
            Input::Paste(text) if self.focus == Focus::Search => {
                let typed = self.search.input.insert(text);
                self.typed(session, typed)
            }
            Input::Key(key, None) if self.focus == Focus::Search => {
                let typed = self.search.input.press(*key);
                self.typed(session, typed)
            }
            _ => input.action().map_or_else(Vec::new, |action| self.act(session, action)),
        }
    }

    fn refresh(&mut self, session: &Session) {
        self.follow(session);
        let selected = self.selected(session);
        let same_category = selected.is_some_and(|(_, category)| category.id == self.category);
        let before = self.listed.get(self.occupations.selected()).map(|listed| listed.noc);
        self.listed = selected
            .map_or_else(Vec::new, |(edition, category)| listing::listing(session, edition, category));
        // While the list has the keys, the same occupation stays; else one of the client's is telling.
        let own = self.listed.iter().position(|listed| listed.known);
        let same = self.listed.iter().position(|listed| Some(listed.noc) == before).filter(|_| same_category);
        let at = if self.focus == Focus::List { own.or(same) } else { same.or(own) };
        self.occupations.select(at.unwrap_or(0));
        if let Some((_, category)) = selected {
            self.category.clone_from(&category.id);
        }
        if self.focus == Focus::Occupations && self.listed.is_empty() {
            self.focus = Focus::List;
        }
        if self.focus == Focus::Search {
            self.search.refresh(session);
        }
        self.describe(session);
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        self.draw(session, frame, area);
    }
}
