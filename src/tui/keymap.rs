//! Binding tables: which keys stand for which intents, here and now.
//!
//! One table a screen drives dispatch, the hint bar, the help, the palette and the keys in
//! the README, so none of them can say anything the others do not.

use super::action::Action;
use super::key::Key;
use super::screen::{Route, Screen};
use super::session::Session;

/// Under which heading the help lists a binding.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Group {
    /// What the screen is for.
    Here,
    /// Moving about.
    Move,
    /// The date and the rules in view, the tabs, the language.
    View,
    /// The client and the program.
    Program,
}

impl Group {
    /// Every group, in the order of the help.
    pub const ALL: [Group; 4] = [Group::Here, Group::Move, Group::View, Group::Program];

    /// Message id of the heading.
    pub fn label(self) -> &'static str {
        match self {
            Group::Here => "app-group-here",
            Group::Move => "app-group-move",
            Group::View => "app-group-view",
            Group::Program => "app-group-program",
        }
    }
}

/// Keys, what they ask for, and how that is told.
#[derive(Clone, Debug)]
pub struct Binding {
    /// The keys; the first is the one hints show.
    pub keys: Vec<Key>,
    /// What they ask for.
    pub action: Action,
    /// Message id of the label. Neighbours with one label are shown as one hint.
    pub label: &'static str,
    /// Heading in the help.
    pub group: Group,
    /// Place in the hint bar: the highest is dropped first, 0 is never shown there.
    pub rank: u8,
    /// Message id of the reason why it cannot be done now.
    pub disabled: Option<&'static str>,
}

impl Binding {
    /// A binding of the keys named in `keys`, in the group [`Group::Here`].
    ///
    /// # Panics
    /// If a name is not a key; the tables are constants, and a test reads them all.
    pub fn new(keys: &str, action: Action, label: &'static str) -> Binding {
        let key = |name: &str| Key::parse(name).unwrap_or_else(|| panic!("no key is named {name}"));
        let keys = keys.split_whitespace().map(key).collect();
        Binding { keys, action, label, group: Group::Here, rank: 5, disabled: None }
    }

    /// Puts it under another heading.
    #[must_use]
    pub fn group(mut self, group: Group) -> Binding {
        self.group = group;
        self
    }

    /// Sets how long it stays in a narrow hint bar: 1 stays longest.
    #[must_use]
    pub fn rank(mut self, rank: u8) -> Binding {
        self.rank = rank;
        self
    }

    /// Keeps it out of the hint bar.
    #[must_use]
    pub fn quiet(self) -> Binding {
        self.rank(0)
    }

    /// Disables it, for the reason `reason`, when `condition` holds.
    #[must_use]
    pub fn off_when(mut self, condition: bool, reason: &'static str) -> Binding {
        if condition {
            self.disabled = Some(reason);
        }
        self
    }
}

/// Every binding that holds on the topmost screen.
#[derive(Debug)]
pub struct Keymap {
    /// The screen's own.
    pub own: Vec<Binding>,
    /// Those of the program that the screen leaves free.
    pub shared: Vec<Binding>,
}

impl Keymap {
    /// The bindings on `screen`: its own first, without the keys that its text field takes. A
    /// key asked for twice keeps its first meaning.
    pub fn of(screen: &dyn Screen, session: &Session) -> Keymap {
        let mut own = screen.bindings(session);
        let mut used: Vec<Key> = Vec::new();
        for binding in &mut own {
            binding.keys.retain(|&key| !screen.takes(key) && !used.contains(&key));
            used.extend(&binding.keys);
        }
        let mut shared = if screen.is_layer() { layered() } else { everywhere(session) };
        for binding in &mut shared {
            binding.keys.retain(|&key| !screen.takes(key) && !used.contains(&key));
        }
        own.retain(|binding| !binding.keys.is_empty());
        shared.retain(|binding| !binding.keys.is_empty());
        Keymap { own, shared }
    }

    /// The binding of `key`, and whether it is the screen's own.
    pub fn find(&self, key: Key) -> Option<(&Binding, bool)> {
        self.first(|binding| binding.keys.contains(&key))
    }

    /// The binding of `action`, and whether it is the screen's own.
    pub fn of_action(&self, action: Action) -> Option<(&Binding, bool)> {
        self.first(|binding| binding.action == action)
    }

    fn first(&self, is_meant: impl Fn(&Binding) -> bool) -> Option<(&Binding, bool)> {
        let own = self.own.iter().map(|binding| (binding, true));
        let shared = self.shared.iter().map(|binding| (binding, false));
        own.chain(shared).find(|(binding, _)| is_meant(binding))
    }

    /// All bindings, the screen's own first.
    pub fn iter(&self) -> impl Iterator<Item = &Binding> {
        self.own.iter().chain(&self.shared)
    }

    /// The bindings of one heading, neighbours of one label together.
    pub fn lines(&self, group: Group) -> Vec<Vec<&Binding>> {
        let mut lines: Vec<Vec<&Binding>> = Vec::new();
        for binding in self.iter().filter(|binding| binding.group == group) {
            match lines.last_mut() {
                Some(line) if line[0].label == binding.label => line.push(binding),
                _ => lines.push(vec![binding]),
            }
        }
        lines
    }
}

/// Moving in a list: for a screen that shows one. `label` names what is moved through.
pub fn list(label: &'static str) -> Vec<Binding> {
    let moving = |keys, action, label| Binding::new(keys, action, label).group(Group::Move);
    vec![
        moving("up k", Action::Up, label).rank(2),
        moving("down j", Action::Down, label).rank(2),
        moving("pageup", Action::PageUp, "app-page").quiet(),
        moving("pagedown", Action::PageDown, "app-page").quiet(),
        moving("home g", Action::First, "app-ends").quiet(),
        moving("end G", Action::Last, "app-ends").quiet(),
    ]
}

/// The bindings of the program on a tab.
pub fn everywhere(session: &Session) -> Vec<Binding> {
    let view = |keys, action, label| Binding::new(keys, action, label).group(Group::View);
    let program = |keys, action, label| Binding::new(keys, action, label).group(Group::Program);
    let nothing = if session.done.is_empty() { "app-nothing-to-undo" } else { "clients-undo-there" };
    let mut all = vec![
        view("tab", Action::NextTab, "app-tab").rank(4),
        view("backtab", Action::PreviousTab, "app-previous-tab").quiet(),
    ];
    all.extend(
        Route::ALL
            .into_iter()
            .zip(["1", "2", "3", "4", "5", "6"])
            .map(|(route, key)| view(key, Action::Show(route), route.title()).quiet()),
    );
    all.extend([
        view("t", Action::ChangeDate, "app-date").rank(3),
        view("[", Action::PreviousEdition, "app-edition")
            .rank(4)
            .off_when(session.edition_before().is_none(), "app-no-earlier-edition"),
        view("]", Action::NextEdition, "app-edition")
            .rank(4)
            .off_when(session.edition_after().is_none(), "app-no-later-edition"),
        view("L", Action::SwitchLanguage, "app-other-language").rank(6),
        program("u", Action::Undo, "app-undo").quiet().off_when(!session.can_undo(), nothing),
        program("ctrl-r", Action::Redo, "app-redo")
            .quiet()
            .off_when(!session.can_redo(), "app-nothing-to-redo"),
        program("ctrl-s", Action::Save, "app-save")
            .rank(7)
            .off_when(session.is_demo(), "app-samples-are-not-saved"),
    ]);
    if session.is_demo() {
        all.push(program("S", Action::NextSample, "app-next-sample").rank(5));
    }
    all.extend([
        program("ctrl-p :", Action::Palette, "app-palette").quiet(),
        program("? f1", Action::Help, "app-help").rank(1),
        program("ctrl-z", Action::Suspend, "app-suspend").quiet(),
        program("q ctrl-c", Action::Quit, "app-quit").rank(3),
    ]);
    all
}

/// The bindings of the program on a layer.
pub fn layered() -> Vec<Binding> {
    let program = |keys, action, label| Binding::new(keys, action, label).group(Group::Program);
    vec![
        program("esc", Action::Back, "app-back").rank(1),
        program("? f1", Action::Help, "app-help").quiet(),
        program("ctrl-z", Action::Suspend, "app-suspend").quiet(),
        program("ctrl-c", Action::Quit, "app-quit").quiet(),
    ]
}
