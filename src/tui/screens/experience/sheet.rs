//! A form over the work: fields, the hint of the one in focus, and what follows from what is
//! typed. The client is in view with each valid value while the form is open.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::said::Said;
use crate::core::client::{Client, LanguageTest, WorkEntry};
use crate::tui::form::{Form, Reply};
use crate::tui::key::Key;
use crate::tui::keymap::Binding;
use crate::tui::screen::{Effect, Input, Outcome, Screen};
use crate::tui::session::Session;
use crate::tui::widgets::table::fit;
use crate::tui::widgets::{panel, wrap};

/// What a form is about: the facts of the client that its fields stand for.
pub trait Draft {
    /// Rows the form asks for before it leaves any to a picture below.
    const ROWS: u16;

    /// Message id of the title.
    fn title(&self) -> &'static str;

    /// `client` with what is typed, as far as it is valid.
    fn client(&self, session: &Session, form: &Form, client: Client) -> Client;

    /// What follows from what is typed; `session` has it in view already.
    fn follows(&self, session: &Session, form: &Form) -> Vec<Said>;

    /// Lines kept for the hint.
    fn hint_rows(&self) -> u16 {
        2
    }

    /// Effects that take the place of what the form does with an input.
    fn instead(&self, _session: &Session, _form: &Form, _input: &Input) -> Option<Vec<Effect>> {
        None
    }
}

/// Whose jobs and language results a form is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Whose {
    /// The client's.
    #[default]
    Client,
    /// The spouse's.
    Spouse,
}

impl Whose {
    /// The jobs in `client`.
    pub fn work(self, client: &mut Client) -> Option<&mut Vec<WorkEntry>> {
        match self {
            Whose::Client => Some(&mut client.work),
            Whose::Spouse => client.spouse.as_mut().map(|spouse| &mut spouse.work),
        }
    }

    /// The language results in `client`.
    pub fn language_tests(self, client: &mut Client) -> Option<&mut Vec<LanguageTest>> {
        match self {
            Whose::Client => Some(&mut client.language_tests),
            Whose::Spouse => client.spouse.as_mut().map(|spouse| &mut spouse.language_tests),
        }
    }
}

/// Puts `entry` in its place, or at the end.
pub fn put<T>(entries: &mut Vec<T>, at: Option<usize>, entry: T) {
    match at.and_then(|at| entries.get_mut(at)) {
        Some(place) => *place = entry,
        None => entries.push(entry),
    }
}

/// A client who is being typed in the form below, to which a form on top of it hands its own.
pub struct Below {
    /// The client, as that form has them.
    pub client: Client,
    /// Whether the client comes into view as they are typed.
    pub in_view: bool,
}

/// The layer that shows a draft and its form.
pub struct Sheet<D> {
    draft: D,
    form: Form,
    follows: Vec<Said>,
    below: Option<Below>,
}

impl<D: Draft + 'static> Sheet<D> {
    /// The effects that open a form about `draft`, which belongs to the client on file.
    pub fn open(session: &Session, draft: D, form: Form) -> Vec<Effect> {
        Sheet::over(session, None, draft, form)
    }

    /// The effects that open a form about `draft`, which belongs to the client below, if there
    /// is one: then the form closes with [`Outcome::Client`] and changes nothing itself.
    pub fn over(session: &Session, below: Option<Below>, draft: D, form: Form) -> Vec<Effect> {
        let mut sheet = Sheet { draft, form: form.with_hints_apart(), follows: Vec::new(), below };
        let mut show = sheet.show(session);
        show.insert(0, Effect::push(sheet));
        show
    }

    fn client(&self, session: &Session) -> Client {
        let before = self.below.as_ref().map_or_else(|| session.committed(), |below| &below.client);
        self.draft.client(session, &self.form, before.clone())
    }

    /// Brings the client as typed into view, where that is wanted.
    fn show(&mut self, session: &Session) -> Vec<Effect> {
        let client = self.client(session);
        if self.below.as_ref().is_some_and(|below| !below.in_view) {
            self.follows = vec![Said::score(session, &client)];
            return Vec::new();
        }
        vec![Effect::Preview(Box::new(client))]
    }

    fn follow(&mut self, session: &Session, reply: Reply) -> Vec<Effect> {
        match reply {
            Reply::Idle | Reply::Opened => Vec::new(),
            Reply::Changed => self.show(session),
            Reply::Accepted if self.below.is_some() => {
                vec![Effect::Close(Outcome::Client(Box::new(self.client(session))))]
            }
            Reply::Accepted => vec![Effect::Edit(Box::new(self.client(session))), Effect::Pop],
            Reply::Effects(effects) => effects,
        }
    }
}

/// Fewest columns beside a form that are worth a picture.
const BESIDE: u16 = 50;
/// Columns of a form that lies beside the picture.
const WIDTH: u16 = 60;
/// Fewest rows of a picture.
const PICTURE: u16 = 3;

/// Where a form that asks for `rows` lies and what is left of `body`: the right part, or where
/// that is too narrow the upper, or all of it.
pub fn places(body: Rect, rows: u16) -> (Rect, Rect) {
    if body.width >= WIDTH + BESIDE {
        let form = panel::right_half(body, WIDTH);
        return (form, Rect { width: body.width - form.width - 2, ..body });
    }
    let full = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
    let below = body.height.saturating_sub(rows);
    if below < PICTURE {
        return (full, Rect { height: 0, ..body });
    }
    let form = Rect { height: body.height - below, ..full };
    (form, Rect { y: form.bottom(), height: below, ..body })
}

impl<D: Draft + 'static> Screen for Sheet<D> {
    fn title(&self) -> &'static str {
        self.draft.title()
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        self.form.bindings()
    }

    fn takes(&self, key: Key) -> bool {
        self.form.takes(key)
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        // Over another form it hides all of that form.
        places(body, if self.below.is_some() { u16::MAX } else { D::ROWS }).0
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        if let Some(effects) = self.draft.instead(session, &self.form, input) {
            return effects;
        }
        let reply = self.form.update(session, input);
        self.follow(session, reply)
    }

    fn resume(&mut self, session: &Session, outcome: Outcome) -> Vec<Effect> {
        let reply = self.form.resume(session, outcome);
        self.follow(session, reply)
    }

    fn refresh(&mut self, session: &Session) {
        self.follows = match &self.below {
            None => self.draft.follows(session, &self.form),
            Some(_) => vec![Said::score(session, &self.client(session))],
        };
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let theme = &session.theme;
        let inner = panel::panel(session, frame, area, &session.text.say(self.title()));
        let hint = self.draft.hint_rows();
        let follows = (self.follows.len() as u16).min(if area.height > D::ROWS { 4 } else { 1 });
        let least = self.form.visible_fields().min(6);
        let hint = hint.min(inner.height.saturating_sub(follows + 1 + least));
        let room = inner.height.saturating_sub(hint + follows + 1);
        // With room for a line under every field, an error moves nothing.
        let fields = self.form.visible_fields();
        let height = if fields * 2 <= room { fields * 2 } else { room.min(fields + 2) };
        let form = Rect { height, ..inner };
        self.form.view(session, frame, form);
        let row = |y: u16| Rect { y, height: 1, ..inner }.intersection(inner);
        let rule = theme.symbols.rule.repeat(inner.width.into());
        frame.render_widget(Span::styled(rule, theme.dim), row(form.bottom()));
        let mut y = form.bottom() + 1;
        let lines = wrap::text(&self.form.hint(session), inner.width);
        for (at, line) in lines.iter().take(hint.into()).enumerate() {
            let more = theme.symbols.more;
            let goes_on = at + 1 == usize::from(hint) && lines.len() > usize::from(hint);
            let line = if goes_on {
                format!("{} {more}", wrap::cut(line, inner.width - 2, ""))
            } else {
                line.clone()
            };
            frame.render_widget(Line::styled(line, theme.dim), row(y + at as u16));
        }
        y += hint;
        if follows == 1 && self.follows.len() > 1 {
            let mut all = Line::default();
            for (at, said) in self.follows.iter().enumerate() {
                if at > 0 {
                    all.push_span(Span::styled(format!(" {} ", theme.symbols.dot), theme.dim));
                }
                all.extend(said.line(theme, wrap::width(&said.text) + 4).spans);
            }
            frame.render_widget(fit(all, inner.width, theme.symbols.more), row(y));
        } else {
            for (said, y) in self.follows.iter().zip(y..y + follows) {
                frame.render_widget(said.line(theme, inner.width), row(y));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_leaves_room_for_the_picture_where_there_is_some() {
        let (form, rest) = places(Rect::new(0, 2, 120, 36), 17);
        assert!(form.x > rest.right() && rest.width >= BESIDE && form.height == 36);
        let (form, rest) = places(Rect::new(0, 2, 80, 20), 17);
        assert_eq!((form.height, rest.height), (17, 3));
        let (form, rest) = places(Rect::new(0, 2, 60, 16), 17);
        assert_eq!((form.height, rest.height), (16, 0));
    }
}
