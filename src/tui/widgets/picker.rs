//! A list to choose from by typing: occupations, countries, commands.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::panel;
use super::table::{Column, Moved, Table};
use super::text_input::{TextInput, Typed};
use super::wrap::{self, width};
use crate::tui::action::Action;
use crate::tui::key::Key;
use crate::tui::keymap::{Binding, Group};
use crate::tui::screen::{Effect, Input, Outcome, Screen};
use crate::tui::session::Session;

/// One thing to choose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// What choosing it hands on.
    pub id: String,
    /// What it says.
    pub label: String,
    /// What is said beside it, dim.
    pub note: String,
}

/// The items that match what was typed, best first.
type Find = Box<dyn Fn(&Session, &str) -> Vec<Item>>;
/// What is said where nothing matches.
type Nothing = fn(&Session, &str) -> String;
/// What choosing an item leads to, or something else done with it.
type Then = Box<dyn Fn(&str) -> Vec<Effect>>;

/// The search field and the items it finds.
pub struct Picker {
    title: &'static str,
    input: TextInput,
    table: Table,
    items: Vec<Item>,
    find: Find,
    nothing: Nothing,
    then: Then,
    also: Option<(Binding, Then)>,
}

impl Picker {
    /// A picker that closes with [`Outcome::Chosen`] and the id of the item.
    pub fn new(
        session: &Session,
        title: &'static str,
        find: impl Fn(&Session, &str) -> Vec<Item> + 'static,
    ) -> Picker {
        let items = find(session, "");
        let then: Then = Box::new(|id| vec![Effect::Close(Outcome::Chosen(id.to_owned()))]);
        let (input, table) = (TextInput::default(), Table::default());
        let nothing: Nothing = |session, _| session.text.say("app-nothing-found").into_owned();
        Picker { title, input, table, items, find: Box::new(find), nothing, then, also: None }
    }

    /// With other words where nothing matches what was typed.
    #[must_use]
    pub fn nothing(self, nothing: Nothing) -> Picker {
        Picker { nothing, ..self }
    }

    /// With other effects for choosing an item.
    #[must_use]
    pub fn then(mut self, then: impl Fn(&str) -> Vec<Effect> + 'static) -> Picker {
        self.then = Box::new(then);
        self
    }

    /// With something else that can be done with the selected item.
    #[must_use]
    pub fn also(mut self, binding: Binding, then: impl Fn(&str) -> Vec<Effect> + 'static) -> Picker {
        self.also = Some((binding, Box::new(then)));
        self
    }

    /// With something typed already.
    #[must_use]
    pub fn typed(mut self, session: &Session, text: &str) -> Picker {
        self.input.set(text);
        self.search(session);
        self
    }

    fn search(&mut self, session: &Session) {
        self.items = (self.find)(session, self.input.text());
        self.table = Table::default();
    }

    fn with_selected(&self, then: &Then) -> Vec<Effect> {
        self.items.get(self.table.selected()).map_or_else(Vec::new, |item| then(&item.id))
    }
}

impl Screen for Picker {
    fn title(&self) -> &'static str {
        self.title
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        let moving = |keys, action, label| Binding::new(keys, action, label).group(Group::Move);
        let mut all = vec![
            moving("up", Action::Up, "app-choose").rank(2),
            moving("down", Action::Down, "app-choose").rank(2),
            moving("pageup", Action::PageUp, "app-page").quiet(),
            moving("pagedown", Action::PageDown, "app-page").quiet(),
            Binding::new("enter", Action::Open, "app-take").rank(1),
        ];
        all.extend(self.also.iter().map(|(binding, _)| binding.clone()));
        all
    }

    fn takes(&self, key: Key) -> bool {
        TextInput::takes(key)
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        panel::centred(body, 76, 18)
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        let typed = match input {
            Input::Key(key, None) => self.input.press(*key),
            Input::Paste(text) => self.input.insert(text),
            _ => Typed::Ignored,
        };
        if typed == Typed::Changed {
            self.search(session);
        }
        let opened = self.table.update(input, self.items.len()) == Moved::Opened;
        match (input.action(), &self.also) {
            (Some(action), Some((binding, also))) if action == binding.action => self.with_selected(also),
            (action, _) if opened || action == Some(Action::Open) => self.with_selected(&self.then),
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, session: &Session) {
        self.items = (self.find)(session, self.input.text());
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let (theme, text) = (&session.theme, &session.text);
        let inner = panel::panel(session, frame, area, &text.say(self.title));
        let rows = [Constraint::Length(1), Constraint::Length(1), Constraint::Min(0)];
        let [field, rule, list] = Layout::vertical(rows).areas(inner);
        self.input.view(frame, field, theme.accent, theme.symbols.more, true);
        frame.render_widget(Span::styled(theme.symbols.rule.repeat(rule.width as usize), theme.dim), rule);
        if self.items.is_empty() {
            let said = Line::styled((self.nothing)(session, self.input.text()), theme.dim);
            for (line, y) in wrap::lines(&said, list.width).into_iter().zip(list.top()..list.bottom()) {
                frame.render_widget(line, Rect { y, height: 1, ..list });
            }
            return;
        }
        let widest = self.items.iter().map(|item| width(&item.note)).max().unwrap_or(0);
        let columns = [Column::new("", 10).grow(1), Column::new("", widest.min(list.width / 2)).right()];
        let row = |at: usize| {
            let item = &self.items[at];
            vec![Line::from(item.label.clone()), Line::styled(item.note.clone(), theme.dim)]
        };
        self.table.view(theme, frame, list, &columns, &(self.items.len(), row), true);
    }
}
