//! Every key that works here, as the binding table has it.

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::panel;
use super::wrap::{self, cut, width};
use crate::tui::action::Action;
use crate::tui::keymap::{self, Binding, Group, Keymap};
use crate::tui::screen::{Effect, Input, Screen};
use crate::tui::session::Session;

/// Fewest columns for the keys.
const KEYS: u16 = 16;

/// The table of the screen that was in front.
pub struct Help {
    about: &'static str,
    keymap: Keymap,
    top: usize,
    /// How far it can scroll; known only while drawing.
    furthest: Cell<usize>,
}

impl Help {
    /// Help about the screen with this title and these bindings.
    pub fn new(about: &'static str, keymap: Keymap) -> Help {
        Help { about, keymap, top: 0, furthest: Cell::new(0) }
    }

    fn lines(&self, session: &Session, columns: u16) -> Vec<Line<'static>> {
        let (theme, text) = (&session.theme, &session.text);
        let mut lines: Vec<Line> = Vec::new();
        let groups = Group::ALL.map(|group| (group, self.keymap.lines(group)));
        let all = groups.iter().flat_map(|(_, bindings)| bindings);
        let widest = all.map(|line| width(&labels(session, line))).max().unwrap_or(0);
        let keys = (widest + 2).max(KEYS).min(columns / 2);
        for (group, bindings) in groups {
            if bindings.is_empty() {
                continue;
            }
            if !lines.is_empty() {
                lines.push(Line::default());
            }
            let heading = match group {
                Group::Here => text.say(self.about),
                group => text.say(group.label()),
            };
            lines.push(Line::styled(heading.into_owned(), theme.strong));
            lines.extend(bindings.into_iter().flat_map(|line| entry(session, &line, keys, columns)));
        }
        lines.push(Line::default());
        let notice = wrap::text(&text.say("app-not-legal-advice"), columns);
        lines.extend(notice.into_iter().map(|line| Line::styled(line, theme.dim)));
        lines
    }
}

/// The keys of a line, beside each other.
fn labels(session: &Session, line: &[&Binding]) -> String {
    let keys = line.iter().flat_map(|binding| &binding.keys);
    let keys: Vec<String> = keys.map(|key| key.label(&session.text, &session.theme.symbols)).collect();
    keys.join(" ")
}

/// Keys, label, and below it why it cannot be done now.
fn entry(session: &Session, line: &[&Binding], room: u16, columns: u16) -> Vec<Line<'static>> {
    let (theme, text) = (&session.theme, &session.text);
    let keys = labels(session, line);
    let pad = " ".repeat(room.saturating_sub(width(&keys)).max(2) as usize);
    let label = cut(&text.say(line[0].label), columns.saturating_sub(room + 2), theme.symbols.more);
    let reason = line.iter().find_map(|binding| binding.disabled);
    let off = line.iter().all(|binding| binding.disabled.is_some());
    let style = if off { theme.dim } else { ratatui::style::Style::new() };
    let mut lines = vec![Line::from(vec![
        Span::styled(format!("  {keys}{pad}"), if off { theme.dim } else { theme.accent }),
        Span::styled(label, style),
    ])];
    if let Some(reason) = reason {
        let indent = " ".repeat(room as usize + 2);
        for part in wrap::text(&text.say(reason), columns.saturating_sub(room + 2)) {
            lines.push(Line::styled(format!("{indent}{part}"), theme.dim));
        }
    }
    lines
}

impl Screen for Help {
    fn title(&self) -> &'static str {
        "app-help-title"
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        let mut bindings = keymap::list("app-scroll");
        bindings.push(Binding::new("esc ? f1 q enter", Action::Back, "app-back").rank(1));
        bindings
    }

    fn place(&self, session: &Session, body: Rect) -> Rect {
        let height = self.lines(session, 60).len() as u16 + 2;
        panel::centred(body, 64, height)
    }

    fn update(&mut self, _session: &Session, input: &Input) -> Vec<Effect> {
        let top = self.top.min(self.furthest.get());
        self.top = match (input, input.action()) {
            (Input::Scroll(_, lines), _) => top.saturating_add_signed(*lines as isize),
            (_, Some(Action::Back)) => return vec![Effect::Pop],
            (_, Some(Action::Up)) => top.saturating_sub(1),
            (_, Some(Action::Down)) => top + 1,
            (_, Some(Action::PageUp)) => top.saturating_sub(10),
            (_, Some(Action::PageDown)) => top + 10,
            (_, Some(Action::First)) => 0,
            (_, Some(Action::Last)) => usize::MAX,
            _ => top,
        };
        Vec::new()
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let inner = panel::panel(session, frame, area, &session.text.say(self.title()));
        let lines = self.lines(session, inner.width);
        self.furthest.set(lines.len().saturating_sub(inner.height as usize));
        let top = self.top.min(self.furthest.get());
        if top < self.furthest.get() {
            let theme = &session.theme;
            let more = format!(" {} {} ", session.text.say("app-more"), theme.symbols.down);
            let place =
                Rect { x: area.x + 2, y: area.bottom() - 1, width: area.width.saturating_sub(4), height: 1 };
            frame.render_widget(Line::styled(more, theme.dim).right_aligned(), place);
        }
        for (line, y) in lines.into_iter().skip(top).zip(inner.top()..inner.bottom()) {
            frame.render_widget(line, Rect { y, height: 1, ..inner });
        }
    }
}
