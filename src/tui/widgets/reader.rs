//! Text to read: labelled facts, lists and sentences, broken to the width and scrolled.

use std::cell::{Cell, RefCell};

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::panel;
use super::wrap::{self, width};
use crate::tui::action::Action;
use crate::tui::screen::Input;
use crate::tui::session::Session;
use crate::tui::theme::Theme;

/// A line of text, with what stands before it; further lines start under the first.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    lead: Span<'static>,
    indent: u16,
    text: Line<'static>,
}

impl Entry {
    /// A line with nothing before it.
    pub fn plain(text: impl Into<Line<'static>>) -> Entry {
        Entry { lead: Span::default(), indent: 0, text: text.into() }
    }

    /// An empty line.
    pub fn gap() -> Entry {
        Entry::default()
    }

    /// A line with a sign before it, `indent` columns in.
    pub fn item(indent: u16, sign: &str, style: Style, text: impl Into<Line<'static>>) -> Entry {
        let lead = format!("{:indent$}{sign} ", "", indent = usize::from(indent));
        Entry { indent: width(&lead), lead: Span::styled(lead, style), text: text.into() }
    }

    /// Facts with their labels in one column.
    pub fn labelled(theme: &Theme, facts: Vec<(String, Line<'static>)>) -> Vec<Entry> {
        let indent = facts.iter().map(|(label, _)| width(label)).max().unwrap_or(0) + 2;
        let entry = |(label, text)| Entry { lead: Span::styled(label, theme.dim), indent, text };
        facts.into_iter().map(entry).collect()
    }

    /// With another style for what stands before it.
    #[must_use]
    pub fn lead_style(mut self, style: Style) -> Entry {
        self.lead.style = style;
        self
    }

    fn lines(&self, columns: u16) -> impl Iterator<Item = Line<'static>> + '_ {
        let indent = self.indent.min(columns / 2);
        let broken = wrap::lines(&self.text, columns - indent);
        broken.into_iter().enumerate().map(move |(at, line)| {
            let lead = if at == 0 { self.lead.clone() } else { Span::default() };
            let pad = indent.saturating_sub(width(&lead.content));
            let mut spans = vec![lead, Span::raw(" ".repeat(usize::from(pad)))];
            spans.extend(line.spans);
            Line::from(spans).style(line.style)
        })
    }
}

/// Entries, broken once for each width, and how far they are scrolled.
#[derive(Debug, Default)]
pub struct Reader {
    entries: Vec<Entry>,
    top: usize,
    /// The lines for the width last drawn, and how many of them were in sight.
    broken: RefCell<(u16, Vec<Line<'static>>)>,
    height: Cell<usize>,
}

impl Reader {
    /// A reader at the start of `entries`.
    pub fn new(entries: Vec<Entry>) -> Reader {
        Reader { entries, ..Reader::default() }
    }

    /// Replaces the text; the place in it stays.
    pub fn set(&mut self, entries: Vec<Entry>) {
        *self = Reader { top: self.top, ..Reader::new(entries) };
    }

    /// How many lines it takes in `columns`.
    pub fn lines(&self, columns: u16) -> usize {
        let mut broken = self.broken.borrow_mut();
        if broken.0 != columns || broken.1.is_empty() {
            let lines = self.entries.iter().flat_map(|entry| entry.lines(columns));
            *broken = (columns, lines.collect());
        }
        broken.1.len()
    }

    /// Lets an input scroll; whether it did.
    pub fn update(&mut self, input: &Input) -> bool {
        let furthest = self.broken.borrow().1.len().saturating_sub(self.height.get());
        let top = self.top.min(furthest) as isize;
        let page = self.height.get().max(2) as isize - 1;
        let to = match (input, input.action()) {
            (Input::Scroll(_, by), _) => top + *by as isize,
            (_, Some(Action::Up)) => top - 1,
            (_, Some(Action::Down)) => top + 1,
            (_, Some(Action::PageUp)) => top - page,
            (_, Some(Action::PageDown)) => top + page,
            (_, Some(Action::First)) => 0,
            (_, Some(Action::Last)) => furthest as isize,
            _ => return false,
        };
        self.top = to.clamp(0, furthest as isize) as usize;
        true
    }

    /// Draws what fits and says whether more follows.
    pub fn view(&self, frame: &mut Frame, area: Rect) -> bool {
        let count = self.lines(area.width);
        let room = usize::from(area.height);
        self.height.set(room);
        let top = self.top.min(count.saturating_sub(room));
        let broken = self.broken.borrow();
        for (line, y) in broken.1.iter().skip(top).zip(area.top()..area.bottom()) {
            frame.render_widget(line, Rect { y, height: 1, ..area });
        }
        top + room < count
    }

    /// Draws it in a panel, with a sign on the border while more follows.
    pub fn panel(&self, session: &Session, frame: &mut Frame, area: Rect, title: &str) {
        let inner = panel::panel(session, frame, area, title);
        if self.view(frame, inner) {
            let theme = &session.theme;
            let more = format!(" {} {} ", session.text.say("app-more"), theme.symbols.down);
            let place =
                Rect { x: area.x + 2, y: area.bottom() - 1, width: area.width.saturating_sub(4), height: 1 };
            frame.render_widget(Line::styled(more, theme.dim).right_aligned(), place);
        }
    }

    /// A place in the middle of `body` for [`Reader::panel`], `columns` wide and as high as the text.
    pub fn place(&self, body: Rect, columns: u16) -> Rect {
        let columns = columns.min(body.width);
        let lines = self.lines(columns.saturating_sub(4));
        panel::centred(body, columns, u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(reader: &Reader) -> Vec<String> {
        reader.broken.borrow().1.iter().map(|line| line.to_string().trim_end().to_owned()).collect()
    }

    #[test]
    fn further_lines_start_under_the_first() {
        let item = Entry::item(2, "+", Style::new(), "one two three");
        let facts = Entry::labelled(&Theme::color(), vec![("Rule".to_owned(), "four five".into())]);
        let reader = Reader::new([vec![item], facts].concat());
        assert_eq!(reader.lines(12), 4);
        assert_eq!(text(&reader), ["  + one two", "    three", "Rule  four", "      five"]);
    }

    #[test]
    fn scrolling_ends_where_the_last_line_is_in_sight() {
        let mut reader = Reader::new((0..10).map(|n| Entry::plain(n.to_string())).collect());
        assert_eq!(reader.lines(20), 10);
        reader.height.set(4);
        reader.update(&Input::Act(Action::Last));
        assert_eq!(reader.top, 6);
        reader.update(&Input::Act(Action::Down));
        assert_eq!(reader.top, 6);
        reader.update(&Input::Act(Action::PageUp));
        assert_eq!(reader.top, 3);
    }
}
