//! One line of text being typed.
//!
//! The cursor stands between graphemes, so an accent, a flag or a wide character is one step
//! and one deletion.

use std::cell::Cell;

use crossterm::event::KeyCode;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::tui::key::Key;

/// What a key did to the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Typed {
    /// Nothing: the key means something else.
    Ignored,
    /// The cursor moved, or would have.
    Moved,
    /// The text changed.
    Changed,
}

/// Text, the cursor in it, and how far it is scrolled.
#[derive(Clone, Debug, Default)]
pub struct TextInput {
    text: String,
    /// Byte position, always between two graphemes.
    cursor: usize,
    /// First column shown; known only while drawing.
    scroll: Cell<usize>,
}

impl TextInput {
    /// A field that holds `text`, with the cursor at its end.
    pub fn new(text: impl Into<String>) -> TextInput {
        let text = text.into();
        TextInput { cursor: text.len(), text, scroll: Cell::new(0) }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Replaces the text and puts the cursor at its end.
    pub fn set(&mut self, text: impl Into<String>) {
        *self = TextInput::new(text);
    }

    /// Whether [`TextInput::press`] takes `key`, wherever the cursor is.
    pub fn takes(key: Key) -> bool {
        match key.code {
            KeyCode::Char(_) if key.typed().is_some() => true,
            KeyCode::Char('a' | 'e' | 'w' | 'k' | 'u') => key.has_control(),
            KeyCode::Char('b' | 'f' | 'd') => key.has_alt(),
            _ => matches!(
                key.code,
                KeyCode::Left
                    | KeyCode::Right
                    | KeyCode::Home
                    | KeyCode::End
                    | KeyCode::Backspace
                    | KeyCode::Delete
            ),
        }
    }

    /// Lets a key act on the text.
    pub fn press(&mut self, key: Key) -> Typed {
        let by_word = key.has_control() || key.has_alt();
        match key.code {
            KeyCode::Char(typed) if key.typed().is_some() => self.insert(typed.encode_utf8(&mut [0; 4])),
            KeyCode::Char('a') if key.has_control() => self.go(0),
            KeyCode::Char('e') if key.has_control() => self.go(self.text.len()),
            KeyCode::Char('w') if key.has_control() => self.delete(self.word_before(), self.cursor),
            KeyCode::Char('k') if key.has_control() => self.delete(self.cursor, self.text.len()),
            // All of it, wherever the cursor is: what is typed next replaces what was there.
            KeyCode::Char('u') if key.has_control() => self.delete(0, self.text.len()),
            KeyCode::Char('b') if key.has_alt() => self.go(self.word_before()),
            KeyCode::Char('f') if key.has_alt() => self.go(self.word_after()),
            KeyCode::Char('d') if key.has_alt() => self.delete(self.cursor, self.word_after()),
            KeyCode::Left if by_word => self.go(self.word_before()),
            KeyCode::Right if by_word => self.go(self.word_after()),
            KeyCode::Left => self.go(self.before()),
            KeyCode::Right => self.go(self.after()),
            KeyCode::Home => self.go(0),
            KeyCode::End => self.go(self.text.len()),
            KeyCode::Backspace if by_word => self.delete(self.word_before(), self.cursor),
            KeyCode::Backspace => self.delete(self.before(), self.cursor),
            KeyCode::Delete if by_word => self.delete(self.cursor, self.word_after()),
            KeyCode::Delete => self.delete(self.cursor, self.after()),
            _ => Typed::Ignored,
        }
    }

    /// Puts text in at the cursor; line breaks and tabs become spaces, other controls go.
    pub fn insert(&mut self, text: &str) -> Typed {
        let spaced = text.trim_end_matches(['\r', '\n']).replace("\r\n", " ");
        let plain = spaced.chars().filter_map(|c| match c {
            '\n' | '\r' | '\t' => Some(' '),
            c if c.is_control() => None,
            c => Some(c),
        });
        let plain: String = plain.collect();
        if plain.is_empty() {
            return Typed::Moved;
        }
        self.text.insert_str(self.cursor, &plain);
        self.cursor += plain.len();
        // What was put in may have joined with what follows into one grapheme.
        self.cursor = self.boundary_from(self.cursor);
        Typed::Changed
    }

    /// Moves the cursor to the grapheme at `column` of the field as it was last drawn.
    pub fn click(&mut self, column: u16) {
        let target = self.scroll.get() + usize::from(column);
        let mut passed = 0;
        let found = self.text.grapheme_indices(true).find(|(_, grapheme)| {
            passed += grapheme.width();
            passed > target
        });
        self.cursor = found.map_or(self.text.len(), |(at, _)| at);
    }

    fn go(&mut self, to: usize) -> Typed {
        self.cursor = to;
        Typed::Moved
    }

    fn delete(&mut self, from: usize, to: usize) -> Typed {
        if from == to {
            return Typed::Moved;
        }
        self.text.replace_range(from..to, "");
        self.cursor = self.boundary_from(from);
        Typed::Changed
    }

    fn boundary_from(&self, at: usize) -> usize {
        let starts = self.text.grapheme_indices(true).map(|(start, _)| start);
        starts.chain([self.text.len()]).find(|&start| start >= at).unwrap_or(self.text.len())
    }

    fn before(&self) -> usize {
        self.text[..self.cursor].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        let next = self.text[self.cursor..].graphemes(true).next();
        self.cursor + next.map_or(0, str::len)
    }

    fn word_before(&self) -> usize {
        let mut words = self.text[..self.cursor].unicode_word_indices();
        words.next_back().map_or(0, |(at, _)| at)
    }

    fn word_after(&self) -> usize {
        let word = self.text[self.cursor..].unicode_word_indices().next();
        word.map_or(self.text.len(), |(at, word)| self.cursor + at + word.len())
    }

    /// Draws the text, with `more` at an edge beyond which it goes on; when `focused`, with the
    /// terminal's cursor in it.
    pub fn view(&self, frame: &mut Frame, area: Rect, style: Style, more: &str, focused: bool) {
        if area.is_empty() {
            return;
        }
        // What was pasted may have more columns than any screen.
        let wide = usize::from(area.width);
        let at = self.text[..self.cursor].width();
        let room = wide - 1;
        let total = self.text.width();
        let furthest = if total < wide { 0 } else { total - room };
        // The cursor stays off the marks, where the field is wide enough to have them.
        let marked = area.width >= 5;
        let (before, after) = (usize::from(marked), usize::from(marked && at < total));
        let scroll = self.scroll.get().clamp(at.saturating_sub(room - after), at.saturating_sub(before));
        let scroll = scroll.min(furthest);
        self.scroll.set(scroll);
        let (left, right) = (marked && scroll > 0, marked && total > scroll + wide);
        let (first, last) = (scroll + usize::from(left), scroll + wide - usize::from(right));
        let (mut shown, mut column) = (if left { more.to_owned() } else { String::new() }, 0);
        for grapheme in self.text.graphemes(true) {
            let (start, end) = (column, column + grapheme.width());
            column = end;
            if start >= first && end <= last {
                shown.push_str(grapheme);
            } else if end > first && start < last {
                // Half of a wide character is out of sight.
                shown.push(' ');
            }
        }
        if right {
            shown.push_str(more);
        }
        frame.render_widget(Line::from(Span::styled(shown, style)), Rect { height: 1, ..area });
        if focused {
            frame.set_cursor_position(Position::new(area.x + (at - scroll).min(room) as u16, area.y));
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    use super::*;
    use crate::tui::widgets::wrap::width;

    fn press(input: &mut TextInput, names: &str) {
        for name in names.split_whitespace() {
            input.press(Key::parse(name).expect("a key"));
        }
    }

    #[test]
    fn a_text_of_more_columns_than_a_screen_can_have_is_shown_to_its_end() {
        let input = TextInput::new("x".repeat(1 << 20) + "end");
        let mut terminal = Terminal::new(TestBackend::new(8, 1)).expect("a screen");
        let draw = |frame: &mut Frame| input.view(frame, frame.area(), Style::new(), "…", true);
        terminal.draw(draw).expect("drawn");
        terminal.backend().assert_buffer_lines(["…xxxend "]);
    }

    #[test]
    fn a_grapheme_is_one_step_and_one_deletion() {
        let mut input = TextInput::new("cafe\u{301} 🇨🇦");
        press(&mut input, "backspace backspace backspace");
        assert_eq!(input.text(), "caf");
        let mut input = TextInput::new("日本");
        press(&mut input, "left x");
        assert_eq!(input.text(), "日x本");
    }

    #[test]
    fn an_accent_typed_after_its_letter_joins_it() {
        let mut input = TextInput::new("e");
        input.insert("\u{301}");
        press(&mut input, "backspace");
        assert_eq!(input.text(), "");
    }

    #[test]
    fn words_are_jumped_over_and_deleted() {
        let mut input = TextInput::new("civil engineer here");
        press(&mut input, "ctrl-left alt-b");
        input.insert("X");
        assert_eq!(input.text(), "civil Xengineer here");
        press(&mut input, "ctrl-w");
        assert_eq!(input.text(), "civil engineer here");
        press(&mut input, "ctrl-k home alt-d");
        assert_eq!(input.text(), " ");
    }

    #[test]
    fn a_field_is_cleared_at_once_and_filled_anew() {
        let mut input = TextInput::new("1994-03-12");
        press(&mut input, "left left ctrl-u");
        assert_eq!(input.text(), "");
        input.insert("1989-01-02");
        assert_eq!(input.text(), "1989-01-02");
    }

    /// What a field of `columns` shows, and the column of the cursor.
    fn drawn(input: &TextInput, columns: u16) -> (String, u16) {
        let mut terminal = Terminal::new(TestBackend::new(columns, 1)).expect("a screen in memory");
        let draw = |frame: &mut Frame| input.view(frame, frame.area(), Style::new(), "…", true);
        terminal.draw(draw).expect("drawn");
        let buffer = terminal.backend().buffer();
        let mut said = String::new();
        let mut x = 0;
        while x < columns {
            let symbol = buffer[(x, 0)].symbol();
            said.push_str(symbol);
            x += width(symbol).max(1);
        }
        (said, terminal.get_cursor_position().expect("a cursor").x)
    }

    #[test]
    fn text_out_of_sight_is_marked_on_its_side() {
        let mut input = TextInput::new("1994-03-121989-01-02");
        assert_eq!(drawn(&input, 11), ("…989-01-02 ".to_owned(), 10));
        press(&mut input, "home");
        assert_eq!(drawn(&input, 11), ("1994-03-12…".to_owned(), 0));
        press(&mut input, "end left left left left left left left left left left");
        let (said, cursor) = drawn(&input, 11);
        assert!(said.starts_with('…') && said.ends_with('…'), "{said}");
        assert!((1..10).contains(&cursor), "the cursor is on a mark of {said}");
        assert_eq!(drawn(&TextInput::new("1989-01-02"), 11), ("1989-01-02 ".to_owned(), 10));
    }

    #[test]
    fn half_of_a_wide_letter_never_shows_beside_a_mark() {
        for columns in 1..12 {
            let mut input = TextInput::new("日本語日本語");
            for _ in 0..8 {
                let (said, _) = drawn(&input, columns);
                assert!(width(&said) <= columns, "{said} in {columns}");
                press(&mut input, "left");
            }
        }
    }

    #[test]
    fn pasted_line_breaks_become_spaces() {
        let mut input = TextInput::default();
        input.insert("two\r\nlines\tand\u{7} a bell\n");
        assert_eq!(input.text(), "two lines and a bell");
    }
}
