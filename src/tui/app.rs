//! The tabs, the layers on top of them, and the carrying out of effects. Nothing else.

use std::borrow::Cow;

use crossterm::event::{Event, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::action::Action;
use super::chrome::Chrome;
use super::job::News;
use super::key::Key;
use super::keymap::Keymap;
use super::outside::Outside;
use super::screen::{Effect, Input, Outcome, Route, Screen, Toast};
use super::session::Session;
use super::tabs::Tabs;
use super::theme::Theme;
use super::widgets::date::DateLayer;
use super::widgets::help::Help;
use super::widgets::picker::{Item, Picker};
use crate::core::noc::Noc;
use crate::store::{Conflict, Expected};
use crate::text::harmless;

/// Everything the program is while it runs.
pub struct App {
    pub(super) session: Session,
    pub(super) outside: Box<dyn Outside>,
    tabs: Tabs,
    route: Route,
    layers: Vec<Box<dyn Screen>>,
    pub(super) toast: Option<Toast>,
    chrome: Chrome,
    pub(super) finished: bool,
    /// Whether the client was changed since it was last saved or tried to be.
    pub(super) is_changed: bool,
    /// Set when another program has changed the file, until the person is asked.
    pub(super) conflict: Option<Conflict>,
    /// Whether the person wants to leave as soon as that is answered.
    pub(super) is_leaving: bool,
}

impl App {
    /// The program at its first screen: the work of a person who has none on file, else the result.
    pub fn new(session: Session, outside: Box<dyn Outside>) -> App {
        let route = if session.client().work.is_empty() { Route::Experience } else { Route::Result };
        let tabs = Tabs::default();
        let chrome = Chrome::default();
        App {
            session,
            outside,
            tabs,
            route,
            layers: Vec::new(),
            toast: None,
            chrome,
            finished: false,
            is_changed: false,
            conflict: None,
            is_leaving: false,
        }
    }

    /// The program in another theme.
    #[must_use]
    pub fn themed(mut self, theme: Theme) -> App {
        self.change(|session| session.theme = theme);
        self
    }

    /// What the screens borrow.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The tab in front.
    pub fn route(&self) -> Route {
        self.route
    }

    /// Message ids of the layers over it, the topmost last.
    pub fn layers(&self) -> Vec<&'static str> {
        self.layers.iter().map(|layer| layer.title()).collect()
    }

    /// The bindings of the topmost screen.
    pub fn keymap(&self) -> Keymap {
        Keymap::of(self.top(), &self.session)
    }

    /// The bindings of every tab, with the message id of its title.
    pub fn keymaps(&self) -> impl Iterator<Item = (&'static str, Keymap)> {
        Route::ALL.into_iter().map(|route| {
            let tab = self.tabs.get(route, &self.session);
            (tab.title(), Keymap::of(tab, &self.session))
        })
    }

    /// Whether the person has left.
    pub fn is_finished(&self) -> bool {
        self.finished
    }

    /// Draws the tab in front and the layers over it.
    pub fn view(&self, frame: &mut Frame) {
        let (session, toast) = (&self.session, self.toast.as_ref());
        let Some(body) = self.chrome.view(session, frame, self.route, &self.keymap(), toast) else { return };
        let tab = self.tabs.get(self.route, session);
        for screen in std::iter::once(tab).chain(self.layers.iter().map(AsRef::as_ref)) {
            screen.view(session, frame, screen.place(session, body));
        }
        show_harmlessly(frame.buffer_mut());
    }

    /// Hands news of long work to the screen that started it.
    pub fn hear(&mut self, news: News) {
        let effects = self.tabs.get_mut(Route::Clients, &self.session).hear(&self.session, news);
        self.carry_out(effects);
        self.run_errands();
    }

    /// Does what the tab in front needs done.
    fn run_errands(&mut self) {
        let effects = self.tabs.get_mut(self.route, &self.session).errands(&self.session);
        if !effects.is_empty() {
            self.carry_out(effects);
        }
    }

    /// Takes an event of the terminal; `false` for one that means nothing here, such as the
    /// mouse on its way, so that nothing need be drawn for it.
    pub fn handle(&mut self, event: Event) -> bool {
        let is_meant = match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => {
                self.press(key.into());
                true
            }
            Event::Mouse(mouse) => self.mouse(mouse),
            Event::Paste(text) => {
                self.update(&Input::Paste(text));
                true
            }
            _ => false,
        };
        self.settle();
        self.run_errands();
        is_meant
    }

    fn press(&mut self, key: Key) {
        self.toast = None;
        if self.top().takes(key) {
            return self.update(&Input::Key(key, None));
        }
        let keymap = self.keymap();
        match keymap.find(key) {
            None => self.update(&Input::Key(key, None)),
            Some((binding, _)) if binding.disabled.is_some() => self.refuse(binding.disabled),
            Some((binding, true)) => self.update(&Input::Key(key, Some(binding.action))),
            Some((binding, false)) => self.act(binding.action),
        }
    }

    fn mouse(&mut self, mouse: MouseEvent) -> bool {
        let position = Position::new(mouse.column, mouse.row);
        match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                self.toast = None;
                match self.chrome.action_at(position) {
                    Some(action) => self.ask_for(action),
                    None => self.update(&Input::Click(position)),
                }
            }
            MouseEventKind::ScrollUp => self.update(&Input::Scroll(position, -3)),
            MouseEventKind::ScrollDown => self.update(&Input::Scroll(position, 3)),
            _ => return false,
        }
        true
    }

    /// Carries out an intent that no key was pressed for, if it is one here.
    fn ask_for(&mut self, action: Action) {
        match self.keymap().of_action(action) {
            Some((binding, _)) if binding.disabled.is_some() => self.refuse(binding.disabled),
            Some((_, true)) => self.update(&Input::Act(action)),
            Some((_, false)) => self.act(action),
            None => {}
        }
    }

    pub(super) fn refuse(&mut self, reason: Option<&'static str>) {
        self.toast = reason.map(|id| Toast { text: self.session.text.say(id).into_owned(), refused: true });
    }

    pub(super) fn top(&self) -> &dyn Screen {
        match self.layers.last() {
            Some(layer) => layer.as_ref(),
            None => self.tabs.get(self.route, &self.session),
        }
    }

    fn update(&mut self, input: &Input) {
        let tab = self.tabs.get_mut(self.route, &self.session);
        let top = self.layers.last_mut().unwrap_or(tab);
        let effects = top.update(&self.session, input);
        self.carry_out(effects);
    }

    fn resume(&mut self, outcome: Outcome) {
        let tab = self.tabs.get_mut(self.route, &self.session);
        let top = self.layers.last_mut().unwrap_or(tab);
        let effects = top.resume(&self.session, outcome);
        self.carry_out(effects);
    }

    /// Carries out an intent that is the same on every screen.
    fn act(&mut self, action: Action) {
        let effect = match action {
            Action::NextTab => Some(Effect::Go(self.route.turn(1))),
            Action::PreviousTab => Some(Effect::Go(self.route.turn(Route::ALL.len() - 1))),
            Action::Show(route) => Some(Effect::Go(route)),
            Action::PreviousEdition => self.session.edition_before().map(Effect::SetDate),
            Action::NextEdition => self.session.edition_after().map(Effect::SetDate),
            Action::ChangeDate => Some(Effect::push(DateLayer::new(&self.session))),
            Action::SwitchLanguage => Some(Effect::SwitchLanguage),
            Action::NextSample => Some(Effect::OpenSample(self.session.next_sample())),
            Action::Undo => Some(Effect::Undo),
            Action::Redo => Some(Effect::Redo),
            Action::Save => Some(Effect::Save),
            Action::Help => Some(Effect::push(Help::new(self.top().title(), self.keymap()))),
            Action::Palette => Some(Effect::push(self.palette())),
            Action::Suspend => Some(Effect::Suspend),
            Action::Quit => Some(Effect::Quit),
            Action::Back => Some(Effect::Close(Outcome::Dismissed)),
            _ => None,
        };
        self.carry_out(effect.into_iter().collect());
    }

    /// Carries out effects in their order, and saves what they changed.
    pub fn apply_all(&mut self, effects: Vec<Effect>) {
        self.carry_out(effects);
        self.settle();
        self.run_errands();
    }

    /// Carries out effects in their order.
    pub(super) fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.apply(effect);
        }
        if self.layers.is_empty() {
            self.end_preview();
        }
    }

    fn apply(&mut self, effect: Effect) {
        match effect {
            Effect::Go(route) => self.go(route),
            Effect::Push(layer) => self.layers.push(layer),
            Effect::Pop => drop(self.layers.pop()),
            Effect::Close(outcome) => {
                if self.layers.pop().is_some() {
                    self.resume(outcome);
                }
            }
            Effect::Do(action) => self.ask_for(action),
            Effect::SetDate(date) => self.change(|session| session.set_date(date)),
            Effect::Edit(client) => self.edit(|session| session.edit(*client)),
            Effect::Preview(client) => self.change(|session| session.preview(Some(*client))),
            Effect::Scratch(client) => self.change(|session| session.try_on(client.map(|it| *it))),
            Effect::SelectCategory(id) => self.change(|session| session.select_category(id)),
            Effect::AddJob(noc) => self.add_job(noc),
            Effect::Undo => {
                self.edit(Session::undo);
                // Among many clients it is not plain whose change it was.
                let name = harmless::line(&self.session.committed().name);
                let is_among_many = self.route == Route::Clients && !name.is_empty();
                self.say(if is_among_many { "clients-undone" } else { "app-undone" }, &name);
            }
            Effect::Redo => {
                self.edit(Session::redo);
                self.say("app-redone", "");
            }
            Effect::SwitchLanguage => self.change(Session::switch_language),
            Effect::OpenSample(at) => self.change(|session| session.open_sample(at)),
            Effect::Save => self.save(),
            Effect::SaveAs(file) => self.save_as(file),
            Effect::Replace(file) => self.save_in(file, Expected::Anything),
            Effect::KeepMine(conflict) => self.keep_mine(conflict),
            Effect::TakeTheirs => self.take_theirs(),
            Effect::SaveAside => self.save_aside(),
            Effect::OpenClient(file) => self.open_client(file),
            Effect::NewClient => self.new_client(),
            Effect::DuplicateClient(file) => self.duplicate_client(&file),
            Effect::KeepScenario(client) => self.keep_scenario(*client),
            Effect::RenameClient { file, name } => self.rename_client(file, name),
            Effect::DeleteClient(file) => self.delete_client(&file),
            Effect::TakeBack => self.take_back(),
            Effect::RestoreClient(trashed) => self.restore_client(&trashed),
            Effect::EraseClient(trashed) => self.erase_client(&trashed),
            Effect::ImportClient(from) => self.import_client(&from),
            Effect::ImportRounds(file) => self.import_rounds(&file),
            Effect::ExportClient { file, to, replace } => self.export_client(file, &to, replace),
            Effect::Run(job) => self.outside.run(job),
            Effect::Stop(run) => self.outside.stop(run),
            Effect::WriteTable { job, to, replace } => self.write_table(job, to, replace),
            Effect::Copy(text) => self.copy(&text),
            Effect::HandOver(paper) => self.hand_over(paper),
            Effect::ReplacePaper(paper) => self.write_paper(paper),
            Effect::Say(toast) => self.toast = Some(toast),
            Effect::Suspend => self.outside.suspend(),
            Effect::Quit => self.quit(),
            Effect::Leave => self.finished = true,
        }
    }

    fn go(&mut self, route: Route) {
        self.layers.clear();
        self.route = route;
        if route == Route::Rounds {
            self.load_rounds();
        }
        self.tabs.get_mut(route, &self.session).appear();
    }

    fn add_job(&mut self, noc: Noc) {
        self.go(Route::Experience);
        let effects = self.tabs.get_mut(self.route, &self.session).add_job(&self.session, noc);
        self.carry_out(effects);
    }

    pub(super) fn change(&mut self, change: impl FnOnce(&mut Session)) {
        change(&mut self.session);
        for screen in self.tabs.shown().chain(&mut self.layers) {
            screen.refresh(&self.session);
        }
    }

    fn end_preview(&mut self) {
        if self.session.is_previewing() {
            self.change(|session| session.preview(None));
        }
    }

    /// Changes the client itself, which is then to be saved.
    fn edit(&mut self, edit: impl FnOnce(&mut Session)) {
        self.change(edit);
        self.is_changed = true;
    }

    pub(super) fn say(&mut self, id: &str, value: &str) {
        let text = self.session.text.say_with(id, &[("value", value.into())]);
        self.toast = Some(Toast { text, refused: false });
    }

    fn copy(&mut self, text: &str) {
        match self.outside.copy(text) {
            Ok(()) => self.say("app-copied", ""),
            Err(reason) => self.fail("app-not-copied", &reason),
        }
    }

    pub(super) fn fail(&mut self, id: &str, reason: &str) {
        let text = self.session.text.say_with(id, &[("reason", reason.into())]);
        self.toast = Some(Toast { text, refused: true });
    }

    /// Everything that can be done on the topmost screen, to be found by its name.
    fn palette(&self) -> Picker {
        let bindings: Vec<_> = self.keymap().iter().cloned().collect();
        let actions: Vec<Action> = bindings.iter().map(|binding| binding.action).collect();
        let find = move |session: &Session, typed: &str| {
            let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
            let item = |(at, binding): (usize, &super::keymap::Binding)| {
                let symbols = &session.theme.symbols;
                let keys = binding.keys.iter().map(|key| key.label(&session.text, symbols));
                let note = match binding.disabled {
                    Some(reason) => session.text.say(reason).into_owned(),
                    None => keys.collect::<Vec<_>>().join(" "),
                };
                Item { id: at.to_string(), label: session.text.say(binding.label).into_owned(), note }
            };
            let matches = |item: &Item| {
                let label = item.label.to_lowercase();
                words.iter().all(|word| label.contains(word))
            };
            bindings.iter().enumerate().map(item).filter(matches).collect()
        };
        Picker::new(&self.session, "app-palette", find).then(move |id| {
            let chosen = id.parse::<usize>().ok().and_then(|at| actions.get(at));
            chosen.map_or_else(Vec::new, |&action| vec![Effect::Pop, Effect::Do(action)])
        })
    }
}

/// Takes from every cell what acts unseen: a name in a client file is data. Screens need not
/// think of it.
fn show_harmlessly(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let symbol = cell.symbol();
        if symbol.len() > 1
            && let Cow::Owned(harmless) = harmless::letter(symbol)
        {
            cell.set_symbol(if harmless.is_empty() { " " } else { &harmless });
        }
    }
}
