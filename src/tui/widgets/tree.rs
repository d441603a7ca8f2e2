//! Lines under lines, which can be folded, with guides that show what hangs from what.

use std::cell::Cell;
use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::regions::Regions;
use super::wrap::{lines, width};
use crate::tui::action::Action;
use crate::tui::screen::Input;
use crate::tui::theme::Theme;

/// One line and those under it.
#[derive(Clone, Debug)]
pub struct Node {
    /// What tells it from its siblings, so that folds survive a change of numbers or language.
    pub key: String,
    /// What it says; broken over several lines where it is long.
    pub line: Line<'static>,
    /// The lines under it.
    pub children: Vec<Node>,
}

/// Which lines are folded, which is selected, and where they were last drawn.
#[derive(Debug, Default)]
pub struct Tree {
    selected: usize,
    folded: BTreeSet<String>,
    offset: Cell<usize>,
    height: Cell<usize>,
    regions: Regions<usize>,
    /// Where it was last drawn.
    area: Cell<Rect>,
}

/// What stands for no row at all.
const NO_ROW: usize = usize::MAX;

/// A node in sight.
struct Row<'a> {
    path: String,
    node: &'a Node,
    /// For each level above, whether more siblings follow there; the last is its own.
    more: Vec<bool>,
    parent: Option<usize>,
    folded: bool,
}

impl Tree {
    /// Position of the selected line among those in sight.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// Selects the first line; for when the tree is about something else.
    pub fn reset(&mut self) {
        self.selected = 0;
    }

    /// Folds the line at `path`, its keys joined by `/`.
    pub fn fold(&mut self, path: impl Into<String>) {
        self.folded.insert(path.into());
    }

    /// The keys from the root to the selected line, joined by `/`.
    pub fn path(&self, roots: &[Node]) -> Option<String> {
        let mut rows = self.rows(roots);
        let at = self.selected.min(rows.len().saturating_sub(1));
        (!rows.is_empty()).then(|| rows.swap_remove(at).path)
    }

    /// Selects the line at `path`, unfolds it and brings it to the top, if it is not folded away.
    pub fn select(&mut self, path: &str, roots: &[Node]) {
        if let Some(at) = self.rows(roots).iter().position(|row| row.path == path) {
            self.selected = at;
            self.folded.remove(path);
            // The view takes the furthest offset that shows the selected line.
            self.offset.set(usize::MAX);
        }
    }

    /// Selects the line at `path`, if it is not folded away, and leaves it as it is.
    pub fn find(&mut self, path: &str, roots: &[Node]) {
        if let Some(at) = self.rows(roots).iter().position(|row| row.path == path) {
            self.selected = at;
        }
    }

    /// Lets an input move the selection or fold; whether it did.
    pub fn update(&mut self, input: &Input, roots: &[Node]) -> bool {
        let rows = self.rows(roots);
        let last = rows.len().saturating_sub(1);
        let at = self.selected.min(last);
        if let Input::Click(position) = input {
            let Some(row) = self.regions.at(*position).filter(|&row| row <= last) else { return false };
            if row == at {
                let path = rows[row].path.clone();
                self.toggle(path);
            }
            self.selected = row;
            return true;
        }
        if let Input::Scroll(position, by) = input {
            if !self.area.get().contains(*position) {
                return false;
            }
            self.selected = at.saturating_add_signed(*by as isize).min(last);
            return true;
        }
        let page = self.height.get().max(2) - 1;
        let row = rows.get(at);
        let leads = row.is_some_and(|row| !row.node.children.is_empty());
        let folded = row.is_some_and(|row| row.folded);
        let path = row.map(|row| row.path.clone()).unwrap_or_default();
        let parent = row.and_then(|row| row.parent);
        match input.action() {
            Some(Action::Up) => self.selected = at.saturating_sub(1),
            Some(Action::Down) => self.selected = (at + 1).min(last),
            Some(Action::PageUp) => self.selected = at.saturating_sub(page),
            Some(Action::PageDown) => self.selected = (at + page).min(last),
            Some(Action::First) => self.selected = 0,
            Some(Action::Last) => self.selected = last,
            Some(Action::Open | Action::Toggle) if leads => self.toggle(path),
            Some(Action::Right) if folded => self.toggle(path),
            Some(Action::Right) if leads => self.selected = (at + 1).min(last),
            Some(Action::Left) if leads && !folded => self.toggle(path),
            Some(Action::Left) => match parent {
                Some(parent) => self.selected = parent,
                None => return false,
            },
            _ => return false,
        }
        true
    }

    fn toggle(&mut self, path: String) {
        if !self.folded.remove(&path) {
            self.folded.insert(path);
        }
    }

    fn rows<'a>(&self, roots: &'a [Node]) -> Vec<Row<'a>> {
        let mut rows = Vec::new();
        for root in roots {
            self.visit(root, &root.key, &[], None, &mut rows);
        }
        rows
    }

    fn visit<'a>(
        &self,
        node: &'a Node,
        path: &str,
        more: &[bool],
        parent: Option<usize>,
        rows: &mut Vec<Row<'a>>,
    ) {
        let folded = self.folded.contains(path) && !node.children.is_empty();
        let here = rows.len();
        rows.push(Row { path: path.to_owned(), node, more: more.to_vec(), parent, folded });
        if folded {
            return;
        }
        for (at, child) in node.children.iter().enumerate() {
            let mut below = more.to_vec();
            below.push(at + 1 < node.children.len());
            self.visit(child, &format!("{path}/{}", child.key), &below, Some(here), rows);
        }
    }

    /// Draws the tree; the first cell of `area` is for the marker.
    pub fn view(&self, theme: &Theme, frame: &mut Frame, area: Rect, roots: &[Node], focused: bool) {
        self.regions.clear();
        self.area.set(area);
        if area.is_empty() {
            return;
        }
        let rows = self.rows(roots);
        let selected = self.selected.min(rows.len().saturating_sub(1));
        let mut drawn: Vec<(usize, Line)> = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            drawn.extend(row.draw(theme, area.width.saturating_sub(1)).into_iter().map(|line| (at, line)));
        }
        let room = area.height as usize;
        // Where everything can be seen at once, the roots stand apart.
        if drawn.len() + roots.len() <= room {
            let begins = |at: usize| rows.get(at).is_some_and(|row| row.more.is_empty());
            for line in (1..drawn.len()).rev() {
                if begins(drawn[line].0) && drawn[line].0 != drawn[line - 1].0 {
                    drawn.insert(line, (NO_ROW, Line::default()));
                }
            }
        }
        self.height.set(room);
        let first = drawn.iter().position(|&(at, _)| at == selected).unwrap_or(0);
        let last = drawn.iter().rposition(|&(at, _)| at == selected).unwrap_or(0);
        let lowest = (last + 1).saturating_sub(room).min(first);
        let offset = self.offset.get().clamp(lowest, first).min(drawn.len().saturating_sub(room));
        self.offset.set(offset);
        for (y, (at, line)) in drawn.into_iter().skip(offset).take(room).enumerate() {
            let place = Rect { y: area.y + y as u16, height: 1, ..area };
            self.regions.add(place, at);
            if at == selected && focused {
                let marker = Span::styled(theme.symbols.marker, theme.accent);
                frame.render_widget(marker, Rect { width: 1, ..place });
            }
            frame.render_widget(line, Rect { x: place.x + 1, width: place.width - 1, ..place });
        }
    }
}

impl Row<'_> {
    /// Its lines, with guides before them.
    fn draw(&self, theme: &Theme, columns: u16) -> Vec<Line<'static>> {
        let symbols = &theme.symbols;
        let (mut lead, mut rest) = (String::new(), String::new());
        for (level, &more) in self.more.iter().enumerate() {
            let own = level + 1 == self.more.len();
            lead.push_str(match (own, more) {
                (true, true) => symbols.fork,
                (true, false) => symbols.corner,
                (false, true) => symbols.pass,
                (false, false) => "  ",
            });
            rest.push_str(if more { symbols.pass } else { "  " });
        }
        let below = if self.node.children.is_empty() || self.folded { "  " } else { symbols.pass };
        rest.push_str(below);
        let mark = if self.folded { format!("{} ", symbols.folded) } else { String::new() };
        let room = columns.saturating_sub(width(&rest).max(width(&lead) + width(&mark))).max(8);
        let broken = lines(&self.node.line, room).into_iter().enumerate().map(|(at, line)| {
            let guide = if at == 0 { lead.clone() } else { rest.clone() };
            let mut spans = vec![Span::styled(guide, theme.dim)];
            if at == 0 && self.folded {
                spans.push(Span::styled(mark.clone(), theme.accent));
            }
            spans.extend(line.spans);
            Line::from(spans).style(line.style)
        });
        broken.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(key: &str, children: Vec<Node>) -> Node {
        Node { key: key.to_owned(), line: Line::from(key.to_owned()), children }
    }

    #[test]
    fn folding_hides_what_hangs_from_a_line() {
        let roots = [node("a", vec![node("b", vec![node("c", vec![])]), node("d", vec![])])];
        let mut tree = Tree::default();
        assert_eq!(tree.rows(&roots).len(), 4);
        tree.update(&Input::Act(Action::Down), &roots);
        tree.update(&Input::Act(Action::Left), &roots);
        assert_eq!(tree.rows(&roots).len(), 3);
        tree.update(&Input::Act(Action::Left), &roots);
        assert_eq!(tree.selected(), 0);
    }

    #[test]
    fn guides_show_what_follows() {
        let roots = [node("a", vec![node("b", vec![node("c", vec![])]), node("d", vec![])])];
        let tree = Tree::default();
        let theme = Theme::color();
        let shown: Vec<String> =
            tree.rows(&roots).iter().flat_map(|row| row.draw(&theme, 40)).map(|l| l.to_string()).collect();
        assert_eq!(shown, ["a", "├ b", "│ └ c", "└ d"]);
    }
}
