//! One field: what it holds, when it is shown, and what is right for it.

use std::borrow::Cow;

use super::Form;
use crate::core::client::{Hundredths, Refusal, parse_date};
use crate::tui::key::Key;
use crate::tui::screen::Screen;
use crate::tui::session::Session;
use crate::tui::widgets::text_input::TextInput;

/// Says what is wrong with a value, given the other fields.
pub type Check = Box<dyn Fn(&Session, &Form, &str) -> Result<(), Refusal>>;
type Visible = Box<dyn Fn(&Form) -> bool>;
type Note = Box<dyn Fn(&Session, &Form, &str) -> Option<String>>;
type Open = Box<dyn Fn(&Session, &str) -> Box<dyn Screen>>;
type Show = Box<dyn Fn(&Session, &str) -> String>;
type Words = Box<dyn Fn(&Session, &Form) -> String>;

/// What a field holds.
pub enum Kind {
    /// Any text.
    Text(TextInput),
    /// A date like `2023-07-05`.
    Date(TextInput),
    /// A number of at most two decimals.
    Number(TextInput),
    /// One of a few: ids with message ids, and the position of the one taken.
    Choice {
        /// The id of each and the message id of its label.
        options: Vec<(&'static str, &'static str)>,
        /// Which is taken.
        at: usize,
    },
    /// Yes or no.
    Toggle(bool),
    /// One of many, chosen from a list that opens over the form.
    Picker {
        /// The id of the one taken; empty while none is.
        id: String,
        /// Opens the list, with something typed already.
        open: Open,
        /// What is shown for an id.
        show: Show,
    },
    /// A line about something that a layer of its own asks for.
    Entry {
        /// What the line says.
        said: String,
        /// Message id of what opening it does.
        verb: &'static str,
    },
}

/// A field of a form.
pub struct Field {
    pub(super) id: &'static str,
    label: &'static str,
    hint: &'static str,
    named: Option<Words>,
    hinted: Option<Words>,
    pub(super) blank: Option<&'static str>,
    pub(super) kind: Kind,
    /// Message id of the title of its group.
    pub(super) group: Option<&'static str>,
    /// Whether a few letters are all it takes, so that its note stands close to it.
    pub(super) short: bool,
    /// The value it started with.
    pub(super) first: String,
    pub(super) note: Option<Note>,
    /// Whether its problem, if it has one, is shown: not before the focus has left it once.
    pub(super) shown: bool,
    /// What can stand in it beside digits; anything, unless that is said. Other keys keep the
    /// meaning they have elsewhere.
    signs: Option<&'static str>,
    required: Option<(&'static str, Option<Visible>)>,
    check: Option<Check>,
    visible: Option<Visible>,
}

impl Field {
    fn new(id: &'static str, label: &'static str, hint: &'static str, kind: Kind) -> Field {
        let mut field = Field {
            id,
            label,
            hint,
            named: None,
            hinted: None,
            blank: None,
            group: None,
            short: !matches!(kind, Kind::Text(_)),
            signs: match kind {
                Kind::Date(_) => Some("-"),
                Kind::Number(_) => Some(".,"),
                _ => None,
            },
            kind,
            first: String::new(),
            note: None,
            shown: false,
            required: None,
            check: None,
            visible: None,
        };
        field.value().to_owned().clone_into(&mut field.first);
        field
    }

    /// A field for text; `label` and `hint` are message ids.
    pub fn text(id: &'static str, label: &'static str, hint: &'static str, value: &str) -> Field {
        Field::new(id, label, hint, Kind::Text(TextInput::new(value)))
    }

    /// A field for a date.
    pub fn date(id: &'static str, label: &'static str, hint: &'static str, value: &str) -> Field {
        Field::new(id, label, hint, Kind::Date(TextInput::new(value)))
    }

    /// A field for a number.
    pub fn number(id: &'static str, label: &'static str, hint: &'static str, value: &str) -> Field {
        Field::new(id, label, hint, Kind::Number(TextInput::new(value)))
    }

    /// A field for one of a few: ids with the message ids of their labels.
    pub fn choice(
        id: &'static str,
        label: &'static str,
        hint: &'static str,
        options: Vec<(&'static str, &'static str)>,
        value: &str,
    ) -> Field {
        let at = options.iter().position(|&(option, _)| option == value).unwrap_or(0);
        Field::new(id, label, hint, Kind::Choice { options, at })
    }

    /// A field for yes or no.
    pub fn toggle(id: &'static str, label: &'static str, hint: &'static str, on: bool) -> Field {
        Field::new(id, label, hint, Kind::Toggle(on))
    }

    /// A field for one of many: `open` makes the list, given what was typed; it must close with
    /// [`Outcome::Chosen`]. `show` says what stands in the field for an id.
    ///
    /// [`Outcome::Chosen`]: crate::tui::screen::Outcome::Chosen
    pub fn picker(
        id: &'static str,
        label: &'static str,
        hint: &'static str,
        value: &str,
        open: impl Fn(&Session, &str) -> Box<dyn Screen> + 'static,
        show: impl Fn(&Session, &str) -> String + 'static,
    ) -> Field {
        let kind = Kind::Picker { id: value.to_owned(), open: Box::new(open), show: Box::new(show) };
        Field::new(id, label, hint, kind)
    }

    /// A line that says something; its owner opens what asks for it, on [`Reply::Opened`].
    /// `verb` is the message id of what opening it does.
    ///
    /// [`Reply::Opened`]: super::Reply::Opened
    pub fn entry(
        id: &'static str,
        label: &'static str,
        hint: &'static str,
        said: impl Into<String>,
        verb: &'static str,
    ) -> Field {
        Field::new(id, label, hint, Kind::Entry { said: said.into(), verb })
    }

    /// Must not be empty; the message id says so.
    #[must_use]
    pub fn required(mut self, message: &'static str) -> Field {
        self.required = Some((message, None));
        self
    }

    /// Must not be empty while a condition holds.
    #[must_use]
    pub fn required_when(
        mut self,
        message: &'static str,
        condition: impl Fn(&Form) -> bool + 'static,
    ) -> Field {
        self.required = Some((message, Some(Box::new(condition))));
        self
    }

    /// Takes a few letters only.
    #[must_use]
    pub fn short(mut self) -> Field {
        self.short = true;
        self
    }

    /// Takes digits, and of everything else only `signs`.
    #[must_use]
    pub fn digits_and(mut self, signs: &'static str) -> Field {
        self.signs = Some(signs);
        self
    }

    /// With a further check of what is not empty.
    #[must_use]
    pub fn checked(
        mut self,
        check: impl Fn(&Session, &Form, &str) -> Result<(), Refusal> + 'static,
    ) -> Field {
        self.check = Some(Box::new(check));
        self
    }

    /// Shown only while a condition holds; hidden fields keep their value and are not checked.
    #[must_use]
    pub fn shown_when(mut self, visible: impl Fn(&Form) -> bool + 'static) -> Field {
        self.visible = Some(Box::new(visible));
        self
    }

    /// With something said beside a valid value; dates say themselves in words without it.
    #[must_use]
    pub fn noted(mut self, note: impl Fn(&Session, &Form, &str) -> Option<String> + 'static) -> Field {
        self.note = Some(Box::new(note));
        self
    }

    /// With a name that a rule or a table gives, instead of the label.
    #[must_use]
    pub fn named(mut self, name: impl Fn(&Session, &Form) -> String + 'static) -> Field {
        self.named = Some(Box::new(name));
        self
    }

    /// With a hint that holds values, instead of the plain one.
    #[must_use]
    pub fn hinted(mut self, hint: impl Fn(&Session, &Form) -> String + 'static) -> Field {
        self.hinted = Some(Box::new(hint));
        self
    }

    /// With a message that says what an empty field means, shown in its place.
    #[must_use]
    pub fn blank(mut self, message: &'static str) -> Field {
        self.blank = Some(message);
        self
    }

    /// In the group with this title.
    pub(super) fn under(mut self, group: Option<&'static str>) -> Field {
        self.group = group;
        self
    }

    pub(super) fn label<'a>(&'a self, session: &'a Session, form: &Form) -> Cow<'a, str> {
        self.named.as_ref().map_or_else(|| session.text.say(self.label), |name| name(session, form).into())
    }

    pub(super) fn hint<'a>(&'a self, session: &'a Session, form: &Form) -> Cow<'a, str> {
        self.hinted.as_ref().map_or_else(|| session.text.say(self.hint), |hint| hint(session, form).into())
    }

    pub(super) fn value(&self) -> &str {
        match &self.kind {
            Kind::Text(input) | Kind::Date(input) | Kind::Number(input) => input.text(),
            Kind::Choice { options, at } => options.get(*at).map_or("", |&(id, _)| id),
            Kind::Toggle(true) => "yes",
            Kind::Toggle(false) => "no",
            Kind::Picker { id, .. } => id,
            Kind::Entry { .. } => "",
        }
    }

    /// Whether its value differs from the one it started with.
    pub(super) fn is_changed(&self) -> bool {
        self.value() != self.first
    }

    pub(super) fn set(&mut self, value: &str) {
        match &mut self.kind {
            Kind::Text(input) | Kind::Date(input) | Kind::Number(input) => input.set(value),
            Kind::Choice { options, at } => {
                *at = options.iter().position(|&(id, _)| id == value).unwrap_or(*at);
            }
            Kind::Toggle(on) => *on = value == "yes",
            Kind::Picker { id, .. } => value.clone_into(id),
            Kind::Entry { .. } => {}
        }
    }

    pub(super) fn is_visible(&self, form: &Form) -> bool {
        self.visible.as_ref().is_none_or(|visible| visible(form))
    }

    pub(super) fn check(&self, session: &Session, form: &Form) -> Result<(), Refusal> {
        let value = self.value().trim();
        if value.is_empty() {
            return match &self.required {
                Some((id, condition)) if condition.as_ref().is_none_or(|holds| holds(form)) => {
                    Err(Refusal::new(id, ""))
                }
                _ => Ok(()),
            };
        }
        match self.kind {
            Kind::Date(_) => drop(parse_date(value)?),
            Kind::Number(_) => drop(value.parse::<Hundredths>()?),
            _ => {}
        }
        self.check.as_ref().map_or(Ok(()), |check| check(session, form, value))
    }

    /// Takes the next (or previous) choice; whether that changed anything.
    pub(super) fn turn(&mut self, by: isize) -> bool {
        match &mut self.kind {
            Kind::Choice { options, at } => {
                let count = options.len().max(1) as isize;
                *at = (*at as isize + by).rem_euclid(count) as usize;
                true
            }
            Kind::Toggle(on) => {
                *on = !*on;
                true
            }
            _ => false,
        }
    }

    pub(super) fn takes(&self, key: Key) -> bool {
        match self.kind {
            Kind::Text(_) | Kind::Date(_) | Kind::Number(_) => {
                let may_hold = |typed: char| {
                    self.signs.is_none_or(|signs| typed.is_ascii_digit() || signs.contains(typed))
                };
                TextInput::takes(key) && key.typed().is_none_or(may_hold)
            }
            // Typing on a closed list opens it; the space bar is its binding.
            Kind::Picker { .. } => key.typed().is_some_and(char::is_alphanumeric),
            Kind::Choice { .. } | Kind::Toggle(_) | Kind::Entry { .. } => false,
        }
    }

    pub(super) fn input(&self) -> Option<&TextInput> {
        match &self.kind {
            Kind::Text(input) | Kind::Date(input) | Kind::Number(input) => Some(input),
            _ => None,
        }
    }

    pub(super) fn input_mut(&mut self) -> Option<&mut TextInput> {
        match &mut self.kind {
            Kind::Text(input) | Kind::Date(input) | Kind::Number(input) => Some(input),
            _ => None,
        }
    }
}
