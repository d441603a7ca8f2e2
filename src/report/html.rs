//! A document as one page of HTML that needs nothing else and runs nothing.

use std::fmt::Write;

use super::Paper;
use super::document::{Bars, Block, Document, Fill, Step, Table};
use super::verify::{CLOSES, OPENS};
use crate::core::bilingual::Lang;

const STYLE: &str = include_str!("../../assets/report.css");

/// The document as a page for `paper`, with its proof inside.
///
/// `proof` holds no mark of HTML; see [`proof::written`](super::proof::written).
pub fn page(document: &Document, paper: Paper, proof: &str) -> String {
    let lang = match document.lang {
        Lang::En => "en-CA",
        Lang::Fr => "fr-CA",
    };
    let size = match paper {
        Paper::Letter => "letter",
        Paper::A4 => "A4",
    };
    let title = escaped(&document.title);
    let author = escaped(&document.author);
    // Each part keeps its own direction: a name written to the left does not turn the date.
    let foot: Vec<String> = document.foot.iter().map(|part| format!("\u{2068}{part}\u{2069}")).collect();
    let foot = quoted(&foot.join(" · "));
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"author\" content=\"{author}\">\n<title>{title}</title>\n<style>\n{STYLE}\
         @page {{ size: {size}; margin: 22mm 24mm 24mm; \
         @bottom-left {{ content: {foot}; font: 8pt sans-serif; color: #5b6570; }} \
         @bottom-right {{ content: counter(page) \" / \" counter(pages); font: 8pt sans-serif; color: #5b6570; }} }}\n\
         </style>\n</head>\n<body>\n<main>\n"
    );
    // Below a section stand the heads of its parts, and below those what they are divided into.
    let mut in_part = false;
    for block in &document.blocks {
        match block {
            Block::Heading(_) => in_part = false,
            Block::Verdict { .. } => in_part = true,
            _ => {}
        }
        out.push_str(&match block {
            Block::Subheading(text) if !in_part => element("h3", text),
            block => written(block),
        });
    }
    write!(out, "</main>\n{OPENS}\n{proof}{CLOSES}\n</body>\n</html>\n").expect("writing to a string");
    out
}

fn written(block: &Block) -> String {
    match block {
        Block::Title { kind, about } => {
            format!("<p class=\"kind\">{}</p>\n<h1>{}</h1>\n", escaped(kind), escaped(about))
        }
        Block::Heading(text) => element("h2", text),
        Block::Subheading(text) => element("h4", text),
        Block::Verdict { sign, word, name } => format!(
            "<h3><span class=\"sign\">{sign}</span>{} <span class=\"word\">{}</span></h3>\n",
            escaped(name),
            escaped(word)
        ),
        Block::Paragraph(text) => element("p", text),
        Block::Small(text) => format!("<p class=\"small\">{}</p>\n", escaped(text)),
        Block::Note(text) => format!("<p class=\"note\">{}</p>\n", escaped(text)),
        Block::Fields(rows) => {
            let rows = rows
                .iter()
                .map(|(name, value)| format!("<dt>{}</dt><dd>{}</dd>\n", escaped(name), escaped(value)));
            format!("<dl>\n{}</dl>\n", rows.collect::<String>())
        }
        Block::List(points) => {
            format!("<ul>\n{}</ul>\n", points.iter().map(|point| element("li", point)).collect::<String>())
        }
        Block::Table(it) => table(it),
        Block::Tree(steps) => tree(steps),
        Block::Bars(bars) => picture(bars),
        Block::Sources(sources) => {
            let items = sources.iter().map(|(text, url)| {
                let url = escaped(url);
                format!("<li>{} <a href=\"{url}\">{url}</a></li>\n", escaped(text))
            });
            format!("<ol class=\"sources\">\n{}</ol>\n", items.collect::<String>())
        }
        Block::Signed(signed) => {
            let (title, text) = (element("h2", &signed.title), element("p", &signed.text));
            let lines: String = signed.lines.iter().map(|line| element("div", line)).collect();
            format!(
                "<section class=\"signed\">\n{title}{text}<div class=\"signature\">\n{lines}</div>\n</section>\n"
            )
        }
    }
}

fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>\n", escaped(text))
}

fn table(table: &Table) -> String {
    let columns = table.widths.iter().map(|width| format!("<col style=\"width:{width}%\">"));
    let head = table.columns.iter().map(|name| format!("<th scope=\"col\">{}</th>", escaped(name)));
    // On a narrow screen the cells stand below each other, each under the name of its column.
    let row = |cells: &Vec<String>| {
        let cells = cells
            .iter()
            .zip(&table.columns)
            .map(|(cell, column)| format!("<td data-column=\"{}\">{}</td>", escaped(column), escaped(cell)));
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    format!(
        "<table>\n<colgroup>{}</colgroup>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
        columns.collect::<String>(),
        head.collect::<String>(),
        table.rows.iter().map(row).collect::<String>()
    )
}

fn tree(steps: &[Step]) -> String {
    let mut out = "<ul class=\"tree\">\n".to_owned();
    let mut depth = 0;
    for (at, step) in steps.iter().enumerate() {
        while depth < step.depth {
            out.push_str("<ul>\n");
            depth += 1;
        }
        while depth > step.depth {
            out.push_str("</ul>\n</li>\n");
            depth -= 1;
        }
        let sign = step.sign;
        write!(out, "<li><span class=\"sign\">{sign}</span>{}", escaped(&step.text))
            .expect("writing to a string");
        let has_steps = steps.get(at + 1).is_some_and(|next| next.depth > step.depth);
        out.push_str(if has_steps { "\n" } else { "</li>\n" });
    }
    out.push_str(&"</ul>\n</li>\n".repeat(depth));
    out.push_str("</ul>\n");
    out
}

/// The bars as a drawing, in units of a pixel.
fn picture(bars: &Bars) -> String {
    const LABEL: f32 = 190.0;
    const WIDTH: f32 = 500.0;
    const ROW: f32 = 22.0;
    let x = |place: f32| LABEL + place * WIDTH;
    let mut body = String::new();
    let mut add = |line: String| {
        body.push_str(&line);
        body.push('\n');
    };
    let bottom = 24.0 + bars.rows.len() as f32 * ROW;
    for (day, name) in &bars.years {
        let at = x(bars.at(*day));
        add(format!("<line x1=\"{at:.1}\" y1=\"18\" x2=\"{at:.1}\" y2=\"{bottom}\" stroke=\"#d5dade\"/>"));
        add(format!("<text class=\"quiet\" x=\"{:.1}\" y=\"12\">{}</text>", at + 2.0, escaped(name)));
    }
    let mut y = 24.0;
    for row in &bars.rows {
        let (from, to) = bars.reach(row.days);
        let (left, width) = (x(from), ((to - from) * WIDTH).max(2.0));
        let style = fill(row.fill);
        add(format!("<text x=\"0\" y=\"{}\">{}</text>", y + 13.0, escaped(&fitted(&row.label, 32))));
        add(format!("<rect x=\"{left:.1}\" y=\"{}\" width=\"{width:.1}\" height=\"12\" {style}/>", y + 3.0));
        if row.goes_on {
            let tip = left + width;
            add(format!("<path d=\"M{tip:.1} {} l7 7 l-7 7 z\" fill=\"#1f5a7a\"/>", y + 2.0));
        }
        y += ROW;
    }
    for (days, name) in &bars.windows {
        let (from, to) = bars.reach(*days);
        let (left, right) = (x(from), x(to));
        add(format!(
            "<path d=\"M{left:.1} {} v10 H{right:.1} v-10\" fill=\"none\" stroke=\"#1d2228\"/>",
            y + 2.0
        ));
        let middle = f32::midpoint(left, right);
        add(format!(
            "<text x=\"{middle:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            y + 25.0,
            escaped(name)
        ));
        y += 32.0;
    }
    let mut at = LABEL;
    for (kind, name) in &bars.legend {
        add(format!("<rect x=\"{at:.1}\" y=\"{}\" width=\"18\" height=\"10\" {}/>", y + 8.0, fill(*kind)));
        add(format!(
            "<text class=\"quiet\" x=\"{:.1}\" y=\"{}\">{}</text>",
            at + 24.0,
            y + 17.0,
            escaped(name)
        ));
        at += 44.0 + name.chars().count() as f32 * 6.2;
    }
    let caption = escaped(&bars.caption);
    format!(
        "<figure>\n<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{caption}\">\n{body}</svg>\n</figure>\n",
        LABEL + WIDTH + 10.0,
        y + 24.0
    )
}

fn fill(fill: Fill) -> &'static str {
    match fill {
        Fill::Canada => "fill=\"#1f5a7a\"",
        Fill::Abroad => "fill=\"#8db4c8\"",
        Fill::Uncounted => "fill=\"#fff\" stroke=\"#8a949d\" stroke-dasharray=\"3 2\"",
    }
}

/// As many letters of `text` as stand before the picture.
fn fitted(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    text.chars().take(letters - 1).chain(['…']).collect()
}

/// Text in which no character means anything to HTML, inside an element or an attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter => out.push(letter),
        }
    }
    out
}

/// Text as a string of a style sheet, harmless there and to the HTML around it.
fn quoted(text: &str) -> String {
    let mut out = "\"".to_owned();
    for letter in text.chars() {
        if letter.is_alphanumeric() || matches!(letter, ' ' | ',' | '.' | '-' | '·' | '…') {
            out.push(letter);
        } else {
            write!(out, "\\{:06x} ", u32::from(letter)).expect("writing to a string");
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_holds_means_nothing_to_html_nor_to_its_style() {
        assert_eq!(escaped("<i onclick='x'>&\""), "&lt;i onclick=&#39;x&#39;&gt;&amp;&quot;");
        assert_eq!(
            quoted("a\"; } </style>"),
            r#""a\000022 \00003b  \00007d  \00003c \00002f style\00003e ""#
        );
    }
}
