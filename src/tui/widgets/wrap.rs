//! Fitting text into columns of the terminal.

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns that `text` takes.
pub fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// `text` in at most `columns`, with `more` at its end when it had to be cut.
pub fn cut(text: &str, columns: u16, more: &str) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let room = columns.saturating_sub(width(more));
    let mut kept = String::new();
    for grapheme in text.graphemes(true) {
        if width(&kept) + width(grapheme) > room {
            break;
        }
        kept.push_str(grapheme);
    }
    let kept_width = width(&kept);
    if kept_width + width(more) <= columns {
        kept.truncate(kept.trim_end().len());
        kept.push_str(more);
    }
    kept
}

/// A line broken between words into lines of at most `columns`; a word that is longer is
/// broken where it must be. Styles are kept.
pub fn lines<'a>(line: &Line<'a>, columns: u16) -> Vec<Line<'a>> {
    let columns = columns.max(1);
    let mut done: Vec<Line<'a>> = Vec::new();
    let mut open = Line::default();
    let mut used = 0;
    for span in &line.spans {
        for word in span.content.split_inclusive(' ') {
            let bare = width(word.trim_end_matches(' '));
            if used > 0 && used + bare > columns {
                done.push(std::mem::take(&mut open));
                used = 0;
            }
            for piece in pieces(word, columns) {
                if used > 0 && used + width(piece.trim_end_matches(' ')) > columns {
                    done.push(std::mem::take(&mut open));
                    used = 0;
                }
                used += width(piece);
                open.push_span(Span::styled(piece.to_owned(), span.style));
            }
        }
    }
    if !open.spans.is_empty() || done.is_empty() {
        done.push(open);
    }
    for made in &mut done {
        made.style = line.style;
    }
    done
}

/// Plain text broken into lines.
pub fn text(text: &str, columns: u16) -> Vec<String> {
    let broken = text.split('\n').flat_map(|part| lines(&Line::from(part), columns));
    broken.map(|line| line.to_string().trim_end().to_owned()).collect()
}

/// A word in pieces none of which is wider than `columns`.
fn pieces(word: &str, columns: u16) -> Vec<&str> {
    if width(word.trim_end_matches(' ')) <= columns {
        return vec![word];
    }
    let mut pieces = Vec::new();
    let (mut start, mut used) = (0, 0);
    for (at, grapheme) in word.grapheme_indices(true) {
        let wide = width(grapheme);
        if used > 0 && used + wide > columns {
            pieces.push(&word[start..at]);
            (start, used) = (at, 0);
        }
        used += wide;
    }
    pieces.push(&word[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_between_graphemes() {
        assert_eq!(cut("Éducation", 9, "…"), "Éducation");
        assert_eq!(cut("Éducation", 4, "…"), "Édu…");
        assert_eq!(cut("日本語", 4, "…"), "日…");
        assert_eq!(cut("abc", 0, "…"), "");
    }

    #[test]
    fn text_breaks_between_words_and_long_words_where_they_must() {
        assert_eq!(text("one two three", 7), ["one two", "three"]);
        assert_eq!(text("a electroencephalograph", 8), ["a", "electroe", "ncephalo", "graph"]);
        assert_eq!(text("", 5), [""]);
    }
}
