//! Answers of a screening as a table for a spreadsheet: a header row, then a row a client.
//!
//! What a client file contains is data: a cell that a spreadsheet would take for a formula
//! gets an apostrophe before it, and a cell never breaks its line.

use super::harmless::is_obeyed;
use super::screening::{Screened, Unread, verdict_id};
use crate::core::comparison::Turn;
use crate::core::screening::Screening;
use crate::core::verdict::Verdict;

/// The changes that have a column of their own, so that those affected can be filtered.
const TURNS: [Turn; 3] = [Turn::Gains, Turn::Loses, Turn::Depends];

/// Writes the header row; `origin` names the column that says where a client stood.
pub fn head(screening: &Screening, origin: &str, out: &mut Vec<u8>) {
    let mut cells = vec!["name", "reference"];
    cells.extend(screening.categories().iter().map(|category| category.id.as_str()));
    if screening.compare.is_some() {
        cells.extend(TURNS.map(Turn::id));
        cells.push("changes");
    }
    cells.extend([origin, "error"]);
    record(cells, out);
}

/// Writes the row of one client, or of what is wrong with it; `origin` is where it stood.
pub fn row(screening: &Screening, origin: &str, said: Result<&Screened, &Unread>, out: &mut Vec<u8>) {
    let (origin, columns) = (harmless(origin), screening.categories());
    let mut cells = Vec::with_capacity(columns.len() + 8);
    match said {
        Ok(screened) => {
            cells.extend([harmless(screened.name), harmless(screened.reference)]);
            cells.extend(columns.into_iter().map(|category| verdict(screened, &category.id).to_owned()));
            cells.extend(changes(screened));
            cells.extend([origin, String::new()]);
        }
        Err(unread) => {
            cells.extend([unread.name, unread.reference].map(|known| harmless(known.unwrap_or_default())));
            let before = 2 + columns.len() + screening.compare.map_or(0, |_| TURNS.len() + 1);
            cells.resize(before, String::new());
            cells.extend([origin, harmless(unread.error)]);
        }
    }
    record(cells, out);
}

fn record<C: AsRef<[u8]>>(cells: impl IntoIterator<Item = C>, out: &mut Vec<u8>) {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(cells).and_then(|()| Ok(writer.flush()?)).expect("memory can be written");
}

fn verdict(screened: &Screened, column: &str) -> &'static str {
    let found = screened.verdicts.iter().find(|(id, _)| *id == column);
    verdict_id(found.map(|&(_, verdict): &(&str, Verdict)| verdict))
}

/// The ids of the categories gained, lost and now open, and every change with its reason.
fn changes(screened: &Screened) -> Vec<String> {
    let Some(changes) = &screened.changes else { return Vec::new() };
    let of = |turn: Turn| {
        let ids = changes.iter().filter(|(change, _)| change.turn() == turn);
        ids.map(|(change, _)| change.category.id.as_str()).collect::<Vec<_>>().join(" ")
    };
    let all = changes.iter().map(|(change, why)| {
        let (from, to) = (verdict_id(change.from), verdict_id(change.to));
        format!("{}: {from} → {to} ({})", change.category.id, why.said)
    });
    let all = harmless(&all.collect::<Vec<_>>().join(" | "));
    TURNS.into_iter().map(of).chain([all]).collect()
}

/// Text as a cell that is shown and not obeyed. A semicolon may part cells as well, where the
/// spreadsheet's locale says so.
fn harmless(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    let mut at_start = true;
    for c in text.chars() {
        let shown = match c {
            c if c.is_whitespace() && is_obeyed(c) => ' ',
            c if is_obeyed(c) => char::REPLACEMENT_CHARACTER,
            c => c,
        };
        if at_start && matches!(shown, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') {
            cell.push('\'');
        }
        cell.push(shown);
        // What follows a mark that is shown as nothing may still be taken for a start.
        at_start = c == ';' || (at_start && (is_obeyed(c) || c.is_whitespace() || is_invisible(c)));
    }
    cell
}

/// Characters without width that some programs strip.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＝1", "'＝1"),
            ("＋1", "'＋1"),
            ("－1", "'－1"),
            ("＠x", "'＠x"),
            ("  =1", "  '=1"),
            ("\t=1", " '=1"),
            ("\r\n=1", "  '=1"),
            ("\u{feff}=1", "\u{feff}'=1"),
            ("a;=1", "a;'=1"),
            ("a; -1", "a; '-1"),
            ("", ""),
            ("Jean-Pierre + 1", "Jean-Pierre + 1"),
            ("a=b", "a=b"),
        ] {
            assert_eq!(harmless(text), cell);
        }
    }

    #[test]
    fn a_cell_stays_on_its_line_and_moves_no_cursor() {
        let cell = harmless("A\nB\r\u{1b}[2J\u{202e}C\u{2028}D\0\u{9b}E\u{85}F");
        assert_eq!(cell, "A B \u{fffd}[2J\u{fffd}C D\u{fffd}\u{fffd}E F");
    }
}
