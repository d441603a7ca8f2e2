//! A document as Markdown.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::document::{Bars, Block, Document, Fill, Table};
use crate::core::bilingual::Lang;

/// Columns of the picture, and of the labels before it.
const WIDTH: usize = 60;
const LABEL: usize = 26;

/// The document as one Markdown text.
pub fn page(document: &Document) -> String {
    let mut out = String::new();
    for block in &document.blocks {
        out.push_str(&written(block, document.lang));
        out.push('\n');
    }
    out
}

fn written(block: &Block, lang: Lang) -> String {
    let colon = match lang {
        Lang::En => ":",
        Lang::Fr => "\u{a0}:",
    };
    match block {
        Block::Title { kind, about } => format!("# {}\n\n**{}**\n", escaped(kind), escaped(about)),
        Block::Heading(text) => format!("## {}\n", escaped(text)),
        Block::Subheading(text) => format!("**{}**\n", escaped(text)),
        Block::Verdict { sign, word, name } => {
            format!("### {sign} {} {}\n", escaped(name), escaped(word))
        }
        Block::Paragraph(text) | Block::Small(text) => format!("{}\n", escaped(text)),
        Block::Note(text) => format!("> {}\n", escaped(text)),
        Block::Fields(rows) => listed(
            rows.iter().map(|(name, value)| format!("**{}**{colon} {}", escaped(name), escaped(value))),
        ),
        Block::List(points) => listed(points.iter().map(|point| escaped(point))),
        Block::Table(table) => rows(table),
        Block::Tree(steps) => steps
            .iter()
            .map(|step| {
                format!("{:indent$}- {} {}\n", "", step.sign, escaped(&step.text), indent = step.depth * 2)
            })
            .collect::<Vec<_>>()
            .concat(),
        Block::Bars(bars) => format!("```text\n{}```\n", picture(bars)),
        Block::Sources(sources) => sources
            .iter()
            .zip(1..)
            .map(|((text, url), number)| {
                format!("{number}. {} <{}>\n", escaped(text), url.replace(['<', '>', ' '], ""))
            })
            .collect::<Vec<_>>()
            .concat(),
        Block::Signed(signed) => {
            let line = |line: &String| format!("{}{colon} {}\n\n", escaped(line), "\\_".repeat(30));
            let lines: String = signed.lines.iter().map(line).collect();
            format!("## {}\n\n{}\n\n{lines}", escaped(&signed.title), escaped(&signed.text))
        }
    }
}

fn listed(points: impl Iterator<Item = String>) -> String {
    points.map(|point| format!("- {point}\n")).collect::<Vec<_>>().concat()
}

fn rows(table: &Table) -> String {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let rule = format!("|{}\n", "---|".repeat(table.columns.len()));
    let body: String = table.rows.iter().map(|cells| row(cells)).collect();
    format!("{}{rule}{body}", row(&table.columns))
}

/// Text in which no character means anything to Markdown.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, letter) in text.char_indices() {
        let special = matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' | '!' | '$'
        );
        let opens = at == 0 && matches!(letter, '+' | '-' | '=');
        // `1.` at the start of a line would number a list.
        let ends = matches!(text[at..].chars().nth(1), None | Some(' '));
        let numbers =
            matches!(letter, '.' | ')') && ends && at > 0 && text[..at].bytes().all(|b| b.is_ascii_digit());
        if special || opens || numbers {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// The bars drawn with characters.
fn picture(bars: &Bars) -> String {
    let column = |place: f32| ((place * WIDTH as f32).round() as usize).min(WIDTH);
    let mut years = vec![' '; WIDTH + 4];
    for (day, name) in &bars.years {
        let at = column(bars.at(*day));
        let free = years[at..].iter().take(name.len() + 1).all(|c| *c == ' ') && at + name.len() <= WIDTH + 4;
        if free {
            name.chars().enumerate().for_each(|(step, c)| years[at + step] = c);
        }
    }
    let mut out = line("", &years.into_iter().collect::<String>());
    for row in &bars.rows {
        let (from, to) = bars.reach(row.days);
        let (from, to) = (column(from), column(to));
        let length = to.saturating_sub(from).max(1);
        let bar = fill(row.fill).repeat(length);
        let end = if row.goes_on { "▶" } else { "" };
        out.push_str(&line(&row.label, &format!("{}{bar}{end}", " ".repeat(from))));
    }
    for (days, name) in &bars.windows {
        let (from, to) = bars.reach(*days);
        let (from, to) = (column(from), column(to));
        let inner = to.saturating_sub(from + 2);
        out.push_str(&line("", &format!("{}├{}┤", " ".repeat(from), "─".repeat(inner))));
        let name = fitted(name, WIDTH);
        let before = (from + (to - from) / 2).saturating_sub(name.width() / 2);
        out.push_str(&line("", &format!("{}{name}", " ".repeat(before))));
    }
    let legend: Vec<String> =
        bars.legend.iter().map(|(of, name)| format!("{} {name}", fill(*of).repeat(2))).collect();
    out.push_str(&line("", &legend.join("   ")));
    out
}

fn fill(fill: Fill) -> &'static str {
    match fill {
        Fill::Canada => "█",
        Fill::Abroad => "▒",
        Fill::Uncounted => "░",
    }
}

fn line(label: &str, rest: &str) -> String {
    let label = fitted(label, LABEL);
    let gap = " ".repeat(LABEL + 2 - label.width());
    format!("{}\n", format!("{label}{gap}{rest}").trim_end())
}

/// As much of `text` as fits into `width` columns.
fn fitted(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for letter in text.graphemes(true) {
        if out.width() + letter.width() >= width {
            break;
        }
        out.push_str(letter);
    }
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_holds_means_nothing_to_markdown() {
        assert_eq!(escaped("<b>*x*</b> | [a](b) #1"), "\\<b\\>\\*x\\*\\</b\\> \\| \\[a\\](b) \\#1");
        assert_eq!(escaped("1. first"), "1\\. first");
        assert_eq!(escaped("- item"), "\\- item");
        assert_eq!(escaped("12 months, 37.5 h"), "12 months, 37.5 h");
    }
}
