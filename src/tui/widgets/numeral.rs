//! A number in large figures: three lines high, drawn in half cells.

use crate::tui::theme::Theme;

/// Lines of a large number.
pub const HEIGHT: u16 = 3;

/// The five rows of each figure, three dots a row, the left one highest.
const FIGURES: [[u8; 5]; 10] = [
    [7, 5, 5, 5, 7],
    [2, 6, 2, 2, 7],
    [7, 1, 7, 4, 7],
    [7, 1, 7, 1, 7],
    [5, 5, 7, 1, 1],
    [7, 4, 7, 1, 7],
    [7, 4, 7, 5, 7],
    [7, 1, 1, 1, 1],
    [7, 5, 7, 5, 7],
    [7, 5, 7, 1, 7],
];

/// `number` as three lines of equal width; `None` where the terminal has no half cells.
pub fn large(theme: &Theme, number: u16) -> Option<[String; HEIGHT as usize]> {
    let [upper, lower, full] = theme.symbols.halves?;
    let digits = number.to_string();
    let mut lines = [const { String::new() }; HEIGHT as usize];
    for (at, line) in lines.iter_mut().enumerate() {
        for digit in digits.bytes() {
            let rows = FIGURES[usize::from(digit - b'0')];
            let row = |at: usize| rows.get(at).copied().unwrap_or(0);
            if !line.is_empty() {
                line.push(' ');
            }
            for dot in [4, 2, 1] {
                line.push_str(match (row(2 * at) & dot > 0, row(2 * at + 1) & dot > 0) {
                    (true, true) => full,
                    (true, false) => upper,
                    (false, true) => lower,
                    (false, false) => " ",
                });
            }
        }
    }
    Some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_side_by_side() {
        let lines = large(&Theme::color(), 402).expect("half cells");
        assert_eq!(lines, ["█ █ █▀█ ▀▀█", "▀▀█ █ █ █▀▀", "  ▀ ▀▀▀ ▀▀▀"]);
        assert_eq!(large(&Theme::color().ascii(), 402), None);
    }
}
