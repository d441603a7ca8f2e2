//! What surrounds every screen: the header with the tabs, what is in view, and the hints at
//! the foot.
//!
//! What is in view (client, date, edition) stands beside the tabs where there is room for it
//! all, else on the rule above the hints. Which of the two depends on the width alone, so that
//! it does not jump from one client to the next.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::action::Action;
use super::keymap::{Binding, Keymap};
use super::screen::{Route, Toast};
use super::session::Session;
use super::widgets::panel::rule;
use super::widgets::regions::Regions;
use super::widgets::split::{REST, rows};
use super::widgets::wrap::{self, width};

/// Fewest columns and rows in which the screens can be read.
const LEAST: (u16, u16) = (60, 20);

/// Columns from which the header has room for the name of the program.
const NAMED: u16 = 80;

/// Columns beside the tabs that hold client, date and edition.
const ROOMY: u16 = 66;

/// Where the tabs and hints were last drawn.
#[derive(Debug, Default)]
pub struct Chrome {
    regions: Regions<Action>,
}

impl Chrome {
    /// What a click in the header or on a hint asks for.
    pub fn action_at(&self, position: Position) -> Option<Action> {
        self.regions.at(position)
    }

    /// Draws everything but the screens and returns the room for them; `None` when the
    /// terminal is too small, which is then said instead.
    pub fn view(
        &self,
        session: &Session,
        frame: &mut Frame,
        route: Route,
        keymap: &Keymap,
        toast: Option<&Toast>,
    ) -> Option<Rect> {
        self.regions.clear();
        let area = frame.area();
        if area.width < LEAST.0 || area.height < LEAST.1 {
            too_small(session, frame, area);
            return None;
        }
        let [header, upper, body, lower, foot] = rows(area, [1, 1, REST, 1, 1]);
        let (active, beside) = self.tabs(session, frame, header, route);
        rule(&session.theme, frame, upper);
        let heavy =
            Span::styled(session.theme.symbols.heavy.repeat(active.width as usize), session.theme.accent);
        frame.render_widget(heavy, Rect { y: upper.y, ..active });
        rule(&session.theme, frame, lower);
        if beside.width >= ROOMY {
            self.facts(session, frame, beside, 0);
        } else {
            // Some of the rule stays to the right, so that it is seen to go on.
            self.facts(session, frame, lower, 2);
        }
        match toast {
            Some(toast) => say(session, frame, foot, toast),
            None => self.hints(session, frame, foot, keymap),
        }
        Some(body)
    }

    /// Name and tabs; returns the place of the tab in front and the room beside them.
    fn tabs(&self, session: &Session, frame: &mut Frame, area: Rect, route: Route) -> (Rect, Rect) {
        let (theme, text) = (&session.theme, &session.text);
        let named = area.width >= NAMED;
        let mut x = area.x + 1;
        let mut put = |frame: &mut Frame, span: Span, gap: u16| {
            let wide = width(&span.content).min(area.right().saturating_sub(x));
            let place = Rect { x, width: wide, ..area };
            frame.render_widget(span, place);
            x += wide + gap;
            place
        };
        if named {
            put(frame, Span::styled(text.say("app-name").into_owned(), theme.dim), 3);
        }
        let mut active = area;
        for tab in Route::ALL {
            let front = tab == route;
            let style = if front { theme.accent.patch(theme.strong) } else { ratatui::style::Style::new() };
            let place = put(frame, Span::styled(text.say(tab.title()).into_owned(), style), 2);
            self.regions.add(place, Action::Show(tab));
            if front {
                active = place;
            }
        }
        let beside = Rect { x, width: area.right().saturating_sub(x), ..area };
        (active, beside)
    }

    /// Client, date and edition between two blanks, `end` columns short of the right edge of `area`.
    fn facts(&self, session: &Session, frame: &mut Frame, area: Rect, end: u16) {
        let facts = facts(session, area.width.saturating_sub(2 * end + 2));
        let wide = facts.width() as u16 + 2;
        let place = Rect { x: area.right().saturating_sub(wide + end), width: wide, ..area };
        frame.render_widget(Line::from([vec![" ".into()], facts.spans, vec![" ".into()]].concat()), place);
        self.regions.add(place, Action::ChangeDate);
    }

    /// As many hints as fit, the least needed dropped first.
    fn hints(&self, session: &Session, frame: &mut Frame, area: Rect, keymap: &Keymap) {
        /// Columns between two hints.
        const GAP: u16 = 3;
        let mut hints = hints(session, keymap);
        let wide = |hints: &[Hint]| hints.iter().map(|hint| hint.width() + GAP).sum::<u16>();
        while wide(&hints) > area.width + GAP - 2 {
            let last = hints.iter().enumerate().max_by_key(|(_, hint)| hint.rank);
            match last {
                Some((at, _)) if hints.len() > 1 => drop(hints.remove(at)),
                _ => break,
            }
        }
        let theme = &session.theme;
        let mut x = area.x + 1;
        for hint in hints {
            let start = x;
            for (key, action, enabled) in &hint.keys {
                let style = if *enabled { theme.accent } else { theme.dim };
                let place = Rect { x, width: width(key), ..area }.intersection(area);
                frame.render_widget(Span::styled(key.clone(), style), place);
                self.regions.add(place, *action);
                x += width(key) + hint.between;
            }
            x = x - hint.between + 1;
            let place = Rect { x, width: width(&hint.label), ..area }.intersection(area);
            frame.render_widget(Span::styled(hint.label.clone(), theme.dim), place);
            if let [(_, action, _)] = hint.keys[..] {
                self.regions.add(Rect { x: start, width: hint.width(), ..area }.intersection(area), action);
            }
            x += width(&hint.label) + GAP;
        }
    }
}

/// Neighbouring bindings of one label.
struct Hint {
    keys: Vec<(String, Action, bool)>,
    /// Columns between the keys: arrows stand close, words apart.
    between: u16,
    label: String,
    rank: u8,
}

impl Hint {
    fn width(&self) -> u16 {
        let keys: u16 = self.keys.iter().map(|(key, ..)| width(key) + self.between).sum();
        keys - self.between + 1 + width(&self.label)
    }
}

fn hints(session: &Session, keymap: &Keymap) -> Vec<Hint> {
    let mut hints: Vec<(&'static str, Hint)> = Vec::new();
    for binding in keymap.iter().filter(|binding| binding.rank > 0) {
        let key = key_of(session, binding);
        match hints.last_mut() {
            Some((label, hint)) if *label == binding.label => hint.keys.push(key),
            _ => {
                let label = session.text.say(binding.label).into_owned();
                let hint = Hint { keys: vec![key], between: 0, label, rank: binding.rank };
                hints.push((binding.label, hint));
            }
        }
    }
    let close = |hint: &Hint| hint.keys.iter().all(|(key, ..)| width(key) == 1);
    let spaced = hints.into_iter().map(|(_, hint)| Hint { between: u16::from(!close(&hint)), ..hint });
    spaced.collect()
}

fn key_of(session: &Session, binding: &Binding) -> (String, Action, bool) {
    let label = binding.keys[0].label(&session.text, &session.theme.symbols);
    (label, binding.action, binding.disabled.is_none())
}

/// Client, date and edition, in at most `room` columns: the date is kept longest.
fn facts(session: &Session, room: u16) -> Line<'static> {
    let theme = &session.theme;
    let travelling = session.as_of() != session.today;
    let style = if travelling { theme.accent } else { theme.dim };
    let long = Span::styled(session.day_in_words(), style);
    let short = Span::styled(session.text.date(session.as_of()), style);
    let name = match (session.client().name.as_str(), session.is_dirty()) {
        ("", true) => session.text.say("app-unsaved").into_owned(),
        (name, true) => format!("{name}*"),
        (name, false) => name.to_owned(),
    };
    let dot = || Span::styled(format!(" {} ", theme.symbols.dot), theme.dim);
    let wide = |spans: &[Span]| spans.iter().map(|span| width(&span.content)).sum::<u16>();
    let fits = width(&name) + 3 + width(&long.content) <= room;
    let mut spans = vec![if fits { long } else { short }];
    let edition = Span::styled(session.edition_in_words(), theme.dim);
    let name_room = room.saturating_sub(wide(&spans) + 3);
    // A long name gives way to the edition, but never beyond recognition.
    let beside_edition = name_room.saturating_sub(width(&edition.content) + 3);
    let name_room = if beside_edition >= 20 { beside_edition } else { name_room };
    if !name.is_empty() && name_room >= width(&name).min(12) {
        let name = wrap::cut(&name, name_room, theme.symbols.more);
        spans.insert(0, dot());
        spans.insert(0, Span::raw(name));
    }
    if wide(&spans) + 3 + width(&edition.content) <= room {
        spans.extend([dot(), edition]);
    }
    Line::from(spans)
}

fn say(session: &Session, frame: &mut Frame, area: Rect, toast: &Toast) {
    let theme = &session.theme;
    let style = if toast.refused { theme.warn } else { theme.good };
    let said = wrap::cut(&toast.text, area.width - 2, theme.symbols.more);
    frame.render_widget(Span::styled(said, style), Rect { x: area.x + 1, width: area.width - 2, ..area });
}

/// One sentence, as much of it as there is room for.
fn too_small(session: &Session, frame: &mut Frame, area: Rect) {
    let args = [("columns", LEAST.0.into()), ("rows", LEAST.1.into())];
    let said = session.text.say_with("app-too-small", &args);
    for (line, y) in wrap::text(&said, area.width).into_iter().zip(area.top()..area.bottom()) {
        frame.render_widget(Line::from(line), Rect { y, height: 1, ..area });
    }
}
