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

/// A word in pieces none of which is wider than `columns`, blanks at its end aside.
fn pieces(word: &str, columns: u16) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = word;
    while width(rest.trim_end_matches(' ')) > columns {
        let (piece, after) = rest.split_at(joint(rest, columns));
        pieces.push(piece);
        rest = after;
    }
    if !rest.is_empty() || pieces.is_empty() {
        pieces.push(rest);
    }
    pieces
}

/// Where to break a word that is wider than `columns`: after a slash, else a hyphen, as in an
/// address, unless that would leave most of the line empty; else where the line ends.
fn joint(word: &str, columns: u16) -> usize {
    let over = word
        .grapheme_indices(true)
        .skip(1)
        .find(|&(at, grapheme)| width(&word[..at + grapheme.len()]) > columns);
    let end = over.map_or(word.len(), |(at, _)| at);
    let after = |mark| word[..end].rfind(mark).map(|at| at + 1);
    let is_full_enough = |&at: &usize| width(&word[..at]) > columns / 3;
    ['/', '-'].into_iter().filter_map(after).find(is_full_enough).unwrap_or(end)
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
        assert_eq!(text("日本語", 1), ["日", "本", "語"]);
    }

    #[test]
    fn addresses_break_after_a_slash_or_a_hyphen_if_the_line_is_fairly_full() {
        let address = "see https://canada.ca/en/immigration-refugees/x.html";
        assert_eq!(text(address, 24), ["see", "https://canada.ca/en/", "immigration-refugees/", "x.html"]);
        assert_eq!(
            text(address, 16),
            ["see", "https://", "canada.ca/en/", "immigration-", "refugees/x.html"]
        );
    }
}
