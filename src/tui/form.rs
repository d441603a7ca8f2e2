//! Forms: fields one below the other, each with a title, a hint and a check.
//!
//! A field is checked when the focus leaves it and says beside it, in words, what is wrong.
//! Nothing typed is ever lost: hidden fields keep their text, and leaving a changed form
//! asks. A screen owns a form, lets it take each input, and acts on its [`Reply`].

mod field;
mod view;

use std::cell::Cell;

pub use field::{Check, Field, Kind};

use super::action::Action;
use super::key::Key;
use super::keymap::{Binding, Group};
use super::screen::{Effect, Input, Outcome};
use super::session::Session;
use super::widgets::ask::Ask;
use super::widgets::regions::Regions;
use super::widgets::text_input::Typed;

/// What an input did to a form.
pub enum Reply {
    /// Nothing the owner need know.
    Idle,
    /// A value changed; it may not be valid yet.
    Changed,
    /// Every visible field is valid and the person wants to go on.
    Accepted,
    /// The focused line is to be opened by the owner.
    Opened,
    /// Something for the app to do: open a list, ask, close.
    Effects(Vec<Effect>),
}

/// Fields and which has the focus.
pub struct Form {
    fields: Vec<Field>,
    focus: usize,
    /// The only fields shown, unless all are; those that were changed stay in sight.
    only: Option<Vec<&'static str>>,
    /// Whether the owner shows the hint, in a place of its own.
    hints_apart: bool,
    scroll: Cell<u16>,
    /// The field on each line, and the column its value starts in.
    regions: Regions<(usize, u16)>,
}

impl Form {
    /// A form of `fields` as they are filled now.
    pub fn new(fields: Vec<Field>) -> Form {
        let (scroll, regions) = (Cell::new(0), Regions::default());
        Form { fields, focus: 0, only: None, hints_apart: false, scroll, regions }
    }

    /// A form of groups, each with the message id of its title, which stands over those of its
    /// fields that are shown.
    pub fn grouped(groups: Vec<(&'static str, Vec<Field>)>) -> Form {
        let under = |(title, fields): (&'static str, Vec<Field>)| {
            fields.into_iter().map(move |field| field.under(Some(title)))
        };
        Form::new(groups.into_iter().flat_map(under).collect())
    }

    /// Leaves the hint of the focused field to the owner, so that no field moves when the
    /// focus does.
    #[must_use]
    pub fn with_hints_apart(mut self) -> Form {
        self.hints_apart = true;
        self
    }

    /// Shows only the fields called `ids`, and those that were changed; or all again.
    pub fn narrow(&mut self, ids: Option<Vec<&'static str>>) {
        self.only = ids;
        if !self.is_visible(self.focus) {
            let after = self.visible().find(|&at| at > self.focus);
            self.focus = after.or_else(|| self.visible().next_back()).unwrap_or(0);
        }
    }

    /// Puts `rows` in the place of the fields called `id`, of which there is always one.
    pub fn put_rows(&mut self, id: &str, rows: Vec<Field>) {
        let Some(at) = self.fields.iter().position(|field| field.id == id) else { return };
        let before = self.fields.iter().filter(|field| field.id == id).count();
        let (after, group) = (rows.len(), self.fields[at].group);
        let rows = rows.into_iter().map(|field| field.under(group));
        self.fields.splice(at..at + before, rows);
        if self.focus >= at + before {
            self.focus = self.focus + after - before;
        } else if self.focus >= at {
            self.focus = self.focus.min(at + after.max(1) - 1);
        }
    }

    /// Which of the fields of one name has the focus.
    pub fn row(&self) -> usize {
        let id = self.focused();
        self.fields[..self.focus].iter().filter(|field| field.id == id).count()
    }

    /// Where the focus is among the fields that are shown, and how many those are.
    pub fn progress(&self) -> (usize, usize) {
        (self.visible().filter(|&at| at <= self.focus).count(), self.visible().count())
    }

    /// The hint of the focused field.
    pub fn hint(&self, session: &Session) -> String {
        self.fields[self.focus].hint(session, self).into_owned()
    }

    /// Whether one field is valid; for what can be shown while others are not yet.
    pub fn holds(&self, session: &Session, id: &str) -> bool {
        let at = self.fields.iter().position(|field| field.id == id);
        at.is_some_and(|at| self.problem(session, at).is_none())
    }

    /// The value of a field: its text, the id of its choice, `yes` or `no`.
    ///
    /// # Panics
    /// If there is no such field: ids are constants of the screen that owns the form.
    pub fn value(&self, id: &str) -> &str {
        self.field(id).value()
    }

    /// Whether a yes-or-no field is on.
    pub fn is_on(&self, id: &str) -> bool {
        self.value(id) == "yes"
    }

    /// Fills a field.
    pub fn set(&mut self, id: &str, value: &str) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.id == id) {
            field.set(value);
        }
    }

    /// Whether a field called `id` is shown.
    pub fn shows(&self, id: &str) -> bool {
        self.visible().any(|at| self.fields[at].id == id)
    }

    /// Gives a field the focus.
    pub fn focus_on(&mut self, id: &str) {
        if let Some(at) = self.fields.iter().position(|field| field.id == id) {
            self.focus = at;
        }
    }

    /// Id of the field with the focus.
    pub fn focused(&self) -> &'static str {
        self.fields[self.focus].id
    }

    fn field(&self, id: &str) -> &Field {
        self.fields.iter().find(|field| field.id == id).unwrap_or_else(|| panic!("no field {id}"))
    }

    /// Whether a value differs from those it started with.
    pub fn is_changed(&self) -> bool {
        self.fields.iter().any(Field::is_changed)
    }

    /// Whether every visible field is valid.
    pub fn is_valid(&self, session: &Session) -> bool {
        self.visible().all(|at| self.problem(session, at).is_none())
    }

    /// How many fields are shown.
    pub fn visible_fields(&self) -> u16 {
        self.visible().count() as u16
    }

    fn visible(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        (0..self.fields.len()).filter(|&at| self.is_visible(at))
    }

    fn is_visible(&self, at: usize) -> bool {
        let field = &self.fields[at];
        let wanted = self.only.as_ref().is_none_or(|only| only.contains(&field.id));
        (wanted || field.is_changed()) && field.is_visible(self)
    }

    /// What is wrong with a field now, whether or not it is shown yet.
    fn problem(&self, session: &Session, at: usize) -> Option<String> {
        self.fields[at].check(session, self).err().map(|refusal| session.refusal(&refusal))
    }

    /// The bindings while the form has the focus.
    pub fn bindings(&self) -> Vec<Binding> {
        let moving = |keys, action, label| Binding::new(keys, action, label).group(Group::Move);
        let field = &self.fields[self.focus];
        let mut bindings = vec![
            moving("tab down", Action::NextField, "app-next-field").rank(2),
            moving("backtab up", Action::PreviousField, "app-previous-field").quiet(),
        ];
        match field.kind {
            Kind::Choice { .. } => bindings.extend([
                Binding::new("left h", Action::Left, "app-change-choice").rank(2),
                Binding::new("right l space", Action::Right, "app-change-choice").rank(2),
            ]),
            Kind::Toggle(_) => {
                bindings.push(Binding::new("space left right", Action::Toggle, "app-toggle").rank(2));
            }
            Kind::Picker { .. } => {
                bindings.push(Binding::new("space enter", Action::Search, "app-open-list").rank(2));
            }
            Kind::Entry { verb, .. } => {
                bindings.push(Binding::new("enter space", Action::Search, verb).rank(2));
            }
            Kind::Text(_) | Kind::Date(_) | Kind::Number(_) => {}
        }
        if self.fields.iter().any(|field| field.group != self.fields[0].group) {
            bindings.extend([
                moving("pagedown", Action::PageDown, "app-next-group").quiet(),
                moving("pageup", Action::PageUp, "app-previous-group").quiet(),
            ]);
        }
        bindings.extend([
            Binding::new("enter", Action::Open, "app-next-field").quiet(),
            Binding::new("ctrl-s", Action::Accept, "app-keep").rank(1),
            Binding::new("esc", Action::Back, "app-back").rank(1),
        ]);
        bindings
    }

    /// Whether the focused field takes `key` as text.
    pub fn takes(&self, key: Key) -> bool {
        self.fields[self.focus].takes(key)
    }

    /// Lets an input act on the form.
    pub fn update(&mut self, session: &Session, input: &Input) -> Reply {
        match input {
            Input::Key(key, None) => self.press(session, *key),
            Input::Paste(text) => {
                let field = &mut self.fields[self.focus];
                let typed = field.input_mut().map_or(Typed::Ignored, |input| input.insert(text));
                self.after(typed)
            }
            Input::Click(position) => match self.regions.at(*position) {
                Some((at, start)) => self.click(session, at, position.x.saturating_sub(start)),
                None => Reply::Idle,
            },
            Input::Scroll(_, lines) => {
                self.step(session, lines.signum());
                Reply::Idle
            }
            _ => input.action().map_or(Reply::Idle, |action| self.act(session, action)),
        }
    }

    /// Takes what was chosen in the list that the focused field opened.
    pub fn resume(&mut self, session: &Session, outcome: Outcome) -> Reply {
        let Outcome::Chosen(id) = outcome else { return Reply::Idle };
        self.fields[self.focus].set(&id);
        self.leave(session);
        self.step(session, 1);
        Reply::Changed
    }

    fn press(&mut self, session: &Session, key: Key) -> Reply {
        let field = &mut self.fields[self.focus];
        if let (Kind::Picker { open, .. }, Some(typed)) = (&field.kind, key.typed()) {
            return Reply::Effects(vec![Effect::Push(open(session, typed.encode_utf8(&mut [0; 4])))]);
        }
        // A letter that cannot stand in a date or a number is not for the field.
        if !field.takes(key) {
            return Reply::Idle;
        }
        let typed = field.input_mut().map_or(Typed::Ignored, |input| input.press(key));
        self.after(typed)
    }

    fn after(&mut self, typed: Typed) -> Reply {
        if typed == Typed::Changed {
            self.fields[self.focus].shown = false;
            Reply::Changed
        } else {
            Reply::Idle
        }
    }

    /// Gives the clicked field the focus; a click on the one that has it opens or changes it.
    fn click(&mut self, session: &Session, at: usize, column: u16) -> Reply {
        let again = at == self.focus;
        if !again {
            self.leave(session);
            self.focus = at;
        }
        match &mut self.fields[at].kind {
            Kind::Text(input) | Kind::Date(input) | Kind::Number(input) => input.click(column),
            Kind::Picker { .. } | Kind::Entry { .. } if again => return self.act(session, Action::Search),
            Kind::Choice { .. } | Kind::Toggle(_) if again => return self.act(session, Action::Toggle),
            _ => {}
        }
        Reply::Idle
    }

    fn act(&mut self, session: &Session, action: Action) -> Reply {
        let changed = |did: bool| if did { Reply::Changed } else { Reply::Idle };
        let field = &mut self.fields[self.focus];
        match action {
            Action::PreviousField => self.step(session, -1),
            Action::Left => return changed(field.turn(-1)),
            Action::Right | Action::Toggle => return changed(field.turn(1)),
            Action::Search => match &field.kind {
                Kind::Picker { open, .. } => return Reply::Effects(vec![Effect::Push(open(session, ""))]),
                Kind::Entry { .. } => return Reply::Opened,
                _ => {}
            },
            Action::PageDown => self.turn_group(session, 1),
            Action::PageUp => self.turn_group(session, -1),
            Action::Accept => return self.accept(session),
            Action::Open if self.visible().next_back() == Some(self.focus) => return self.accept(session),
            Action::NextField | Action::Open => self.step(session, 1),
            Action::Back => return Reply::Effects(cancel(session, self.is_changed())),
            _ => {}
        }
        Reply::Idle
    }

    /// Shows what is wrong with the focused field, as leaving it does.
    fn leave(&mut self, session: &Session) {
        let wrong = self.problem(session, self.focus).is_some();
        self.fields[self.focus].shown = wrong;
    }

    fn step(&mut self, session: &Session, by: i32) {
        self.leave(session);
        let next = if by > 0 {
            self.visible().find(|&at| at > self.focus)
        } else {
            self.visible().rev().find(|&at| at < self.focus)
        };
        self.focus = next.unwrap_or(self.focus);
    }

    /// To the first field of the next group, or of this one and then of the one before.
    fn turn_group(&mut self, session: &Session, by: i32) {
        let group = |at: usize| self.fields[at].group;
        let starts: Vec<usize> = self
            .visible()
            .scan(None, |last, at| {
                let starts = last.replace(group(at)) != Some(group(at));
                Some((at, starts))
            })
            .filter_map(|(at, starts)| starts.then_some(at))
            .collect();
        let next = if by > 0 {
            starts.into_iter().find(|&at| at > self.focus)
        } else {
            starts.into_iter().rfind(|&at| at < self.focus)
        };
        self.leave(session);
        self.focus = next.unwrap_or(self.focus);
    }

    fn accept(&mut self, session: &Session) -> Reply {
        let wrong: Vec<usize> = self.visible().filter(|&at| self.problem(session, at).is_some()).collect();
        for &at in &wrong {
            self.fields[at].shown = true;
        }
        match wrong.first() {
            Some(&first) => {
                self.focus = first;
                Reply::Effects(vec![Effect::refuse(
                    session.text.say_with("app-form-problems", &[("count", wrong.len().into())]),
                )])
            }
            None => Reply::Accepted,
        }
    }
}

/// Closes a form; asks first when something was typed.
pub fn cancel(session: &Session, changed: bool) -> Vec<Effect> {
    let close = || vec![Effect::Close(Outcome::Dismissed)];
    if !changed {
        return close();
    }
    let ask = Ask::new("app-discard-title", session.text.say("app-discard-question"))
        .answer("app-keep-editing", Vec::new())
        .answer("app-discard", close());
    vec![Effect::push(ask)]
}

#[cfg(test)]
mod tests;
