//! The verdicts of many clients side by side: a column a category, as wide as there is room
//! for, or else a few columns that only count.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use super::detail::{turn_label, turn_style};
use super::list::Totals;
use crate::core::comparison::{Difference, Turn};
use crate::core::rulebook::Category;
use crate::core::screening::Screening;
use crate::core::verdict::Verdict;
use crate::text::Text;
use crate::tui::job::{Row, Standing};
use crate::tui::session::Session;
use crate::tui::theme::Theme;
use crate::tui::widgets::wrap::width;

/// Fewest columns of a category, and those of a count; of a reference and a date; between two of
/// the table.
const CELL: u16 = 4;
pub(super) const COUNT: u16 = 6;
/// Columns of a name: the least, what most names fit in, which come before wider categories,
/// and the most.
const NAME: [u16; 3] = [18, 28, 36];
const REFERENCE: u16 = 10;
const CHANGED: u16 = 13;
const GAP: u16 = 2;

/// What one column counts where there is no room for the categories.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Verdict(Verdict),
    Turn(Turn),
}

impl Kind {
    /// How many of it there are in a category.
    pub(super) fn total(self, totals: &Totals, column: usize) -> usize {
        match self {
            Kind::Verdict(verdict) => totals.of(column, verdict),
            Kind::Turn(turn) => totals.turned(column, turn),
        }
    }

    fn count(self, standing: &Standing) -> usize {
        match self {
            Kind::Verdict(asked) => standing.verdicts.iter().filter(|&&verdict| verdict == asked).count(),
            Kind::Turn(asked) => standing.differences.iter().filter(|found| found.turn() == asked).count(),
        }
    }

    /// Its style.
    pub(super) fn style(self, theme: &Theme) -> Style {
        match self {
            Kind::Verdict(verdict) => theme.verdict(verdict).2,
            Kind::Turn(turn) => turn_style(theme, turn),
        }
    }
}

/// Which columns there are, and how wide.
#[derive(Debug)]
pub(super) struct Matrix {
    pub(super) categories: Vec<&'static Category>,
    pub(super) has_reference: bool,
    pub(super) has_change: bool,
    compares: bool,
    name: u16,
    /// How wide each cell is.
    cells: Vec<u16>,
}

/// Where the columns of the table begin.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    pub(super) name: u16,
    pub(super) reference: Option<u16>,
    pub(super) matrix: u16,
    pub(super) changed: Option<u16>,
}

impl Matrix {
    /// The columns that fit in `room`.
    pub(super) fn fitting(session: &Session, screening: &Screening, room: u16) -> Matrix {
        let categories = screening.categories();
        let compares = screening.compare.is_some();
        let room = room.saturating_sub(2);
        let kinds = if compares { TURNS.len() } else { VERDICTS.len() };
        let names: Vec<u16> =
            categories.iter().map(|category| width(category.short.get(session.lang()))).collect();
        let sign = width(session.theme.symbols.eligible) + u16::from(compares);
        let least = CELL.max(sign);
        let longest = names.iter().copied().max().unwrap_or(0).max(least);
        // Each as wide as its name, but no wider than the widest that there is room for.
        let cells = |most: u16| names.iter().map(|&name| name.clamp(least, most)).collect::<Vec<_>>();
        let whole = [(true, true), (false, true), (false, false)]
            .into_iter()
            .flat_map(|beside| {
                let wider = (least..=longest).rev().map(move |most| (most, beside, NAME[1]));
                wider.chain([(least, beside, NAME[0])])
            })
            .filter(|_| !names.is_empty())
            .map(|(most, beside, name)| (cells(most), beside, name));
        let counted =
            [(true, true), (false, true), (false, false)].map(|beside| (vec![COUNT; kinds], beside, NAME[0]));
        let mut narrowest = None;
        for (cells, (has_reference, has_change), name) in whole.chain(counted) {
            let mut matrix = Matrix {
                categories: categories.clone(),
                has_reference,
                has_change,
                compares,
                name: 0,
                cells,
            };
            let fixed: u16 = matrix.widths().iter().skip(1).map(|wide| wide + GAP).sum();
            matrix.name = room.saturating_sub(fixed).min(NAME[2]);
            if matrix.name >= name {
                return matrix;
            }
            narrowest = Some(matrix);
        }
        narrowest.expect("the counts are always tried")
    }

    /// Whether every category has a column.
    pub(super) fn is_whole(&self) -> bool {
        self.cells.len() == self.categories.len()
    }

    /// What the columns count where the categories have none.
    pub(super) fn kinds(&self) -> Vec<Kind> {
        if self.compares { TURNS.map(Kind::Turn).to_vec() } else { VERDICTS.map(Kind::Verdict).to_vec() }
    }

    /// Columns of the matrix itself.
    pub(super) fn width(&self) -> u16 {
        self.cells.iter().map(|cell| cell + 1).sum::<u16>().saturating_sub(1)
    }

    /// Columns of name, reference, matrix and date, as far as they are there.
    pub(super) fn widths(&self) -> Vec<u16> {
        let beside = [
            Some(self.name),
            self.has_reference.then_some(REFERENCE),
            Some(self.width()),
            self.has_change.then_some(CHANGED),
        ];
        beside.into_iter().flatten().collect()
    }

    /// Where they begin in `area`.
    pub(super) fn places(&self, area: Rect) -> Places {
        let name = area.x + 1;
        let reference = name + self.name + GAP;
        let matrix = if self.has_reference { reference + REFERENCE + GAP } else { reference };
        let changed = matrix + self.width() + GAP;
        Places {
            name,
            reference: self.has_reference.then_some(reference),
            matrix,
            changed: self.has_change.then_some(changed),
        }
    }

    /// The cells as a line, each as wide as its column.
    pub(super) fn line(&self, cells: impl IntoIterator<Item = Span<'static>>) -> Line<'static> {
        let mut line = Line::default();
        let mut pad = 0;
        for (cell, wide) in cells.into_iter().zip(&self.cells) {
            line.push_span(Span::raw(" ".repeat(pad.into())));
            pad = (wide + 1).saturating_sub(width(&cell.content));
            line.push_span(cell);
        }
        line
    }

    /// A number in the width of a cell: without its marks, or in thousands, where it must be.
    pub(super) fn number(&self, text: &Text, column: usize, count: usize) -> String {
        let room = self.cells.get(column).copied().unwrap_or(CELL);
        let written = [text.number(count as i64), count.to_string()];
        let fitting = written.into_iter().find(|number| width(number) <= room);
        fitting.unwrap_or_else(|| format!("{}k", count / 1000))
    }

    /// The heads of the columns.
    pub(super) fn heads(&self, session: &Session) -> Line<'static> {
        let (text, theme) = (&session.text, &session.theme);
        if self.is_whole() {
            let short = self.categories.iter().map(|category| category.short.get(session.lang()));
            let heads = short.zip(&self.cells);
            return self.line(heads.map(|(name, &wide)| Span::styled(abbreviated(name, wide), theme.dim)));
        }
        let head = |kind: Kind| {
            let name = match kind {
                Kind::Verdict(verdict) => theme.verdict(verdict).0.to_owned(),
                Kind::Turn(turn) => abbreviated(&text.say(turn_label(turn)), COUNT),
            };
            right(&Span::styled(name, kind.style(theme)), COUNT)
        };
        self.line(self.kinds().into_iter().map(head))
    }

    /// The cells of one client.
    pub(super) fn row(&self, session: &Session, row: &Row) -> Line<'static> {
        let theme = &session.theme;
        let Some(standing) = &row.standing else {
            return Line::styled(theme.symbols.more, theme.dim);
        };
        if !self.is_whole() {
            let cells = self.kinds().into_iter().map(|kind| match kind.count(standing) {
                0 => Span::styled(theme.symbols.dot, theme.dim),
                count => Span::styled(count.to_string(), kind.style(theme)),
            });
            return self.line(cells.map(|cell| right(&cell, COUNT)));
        }
        let mut line = Line::default();
        let mut pad = 0;
        for ((at, category), wide) in self.categories.iter().enumerate().zip(&self.cells) {
            let different = standing.differences.iter().find(|found| found.category.id == category.id);
            let mut cell = match (different, standing.verdicts.get(at)) {
                (Some(difference), _) => changed(theme, difference),
                (None, Some(&verdict)) => {
                    let (sign, _, style) = theme.verdict(verdict);
                    vec![Span::styled(sign, if self.compares { theme.dim } else { style })]
                }
                (None, None) => vec![Span::styled(theme.symbols.dot, theme.dim)],
            };
            let used: u16 = cell.iter().map(|span| width(&span.content)).sum();
            line.push_span(Span::raw(" ".repeat(pad.into())));
            line.spans.append(&mut cell);
            pad = (wide + 1).saturating_sub(used);
        }
        line
    }
}

/// A cell with blanks before it, so that counts end where those above them do.
pub(super) fn right(cell: &Span<'static>, columns: u16) -> Span<'static> {
    let blanks = columns.saturating_sub(width(&cell.content));
    Span::styled(format!("{}{}", " ".repeat(blanks.into()), cell.content), cell.style)
}

const TURNS: [Turn; 3] = [Turn::Gains, Turn::Loses, Turn::Depends];
const VERDICTS: [Verdict; 4] = [Verdict::Eligible, Verdict::Depends, Verdict::Unknown, Verdict::NotEligible];

/// From one sign to the other; where signs are wide, the later with a star.
fn changed(theme: &Theme, difference: &Difference) -> Vec<Span<'static>> {
    let sign = |verdict: Option<Verdict>| match verdict {
        Some(verdict) => {
            let (sign, _, style) = theme.verdict(verdict);
            Span::styled(sign, style)
        }
        None => Span::styled(theme.symbols.dot, theme.dim),
    };
    let (from, to) = (sign(difference.from), sign(difference.to));
    if width(theme.symbols.eligible) > 1 {
        return vec![to.patch_style(theme.strong), Span::styled("*", theme.strong)];
    }
    vec![from, Span::styled(theme.symbols.becomes, theme.dim), to]
}

/// A name in at most `columns`: its beginning where it is longer, with a full stop if that
/// leaves four letters, which tell the categories apart.
fn abbreviated(name: &str, columns: u16) -> String {
    if width(name) <= columns {
        return name.to_owned();
    }
    let stop = if columns > 4 { "." } else { "" };
    let mut kept = String::new();
    for letter in name.graphemes(true) {
        if width(&kept) + width(letter) + width(stop) > columns {
            break;
        }
        kept.push_str(letter);
    }
    format!("{}{stop}", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_too_wide_for_its_cell_is_written_shorter() {
        let matrix = Matrix {
            categories: Vec::new(),
            has_reference: false,
            has_change: false,
            compares: false,
            name: 0,
            cells: vec![4],
        };
        let text = Text::new(crate::text::Lang::En);
        for (count, written) in [(999, "999"), (1_949, "1949"), (12_345, "12k"), (999_999, "999k")] {
            assert_eq!(matrix.number(&text, 0, count), written);
        }
    }

    #[test]
    fn a_name_too_long_for_its_column_keeps_four_letters_and_a_full_stop_if_there_is_room() {
        assert_eq!(abbreviated("STEM", 4), "STEM");
        assert_eq!(abbreviated("Healthcare", 5), "Heal.");
        assert_eq!(abbreviated("Éducation", 4), "Éduc");
        assert_eq!(abbreviated("A beehive", 5), "A be.");
    }
}
