//! How things look: one palette for dark and light terminals, one without colour.
//!
//! The colours are of middle brightness and nothing paints a background, so whatever the
//! terminal's own background is, text stays legible. Colour never carries meaning alone.

use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;

use crate::core::verdict::Verdict;

/// Styles and symbols.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Headings and what is selected.
    pub strong: Style,
    /// What matters less: labels, rules, hints.
    pub dim: Style,
    /// What has the focus.
    pub accent: Style,
    /// Met, in order.
    pub good: Style,
    /// Depends, or wants attention.
    pub warn: Style,
    /// Not met, or refused.
    pub bad: Style,
    /// The cell or word the cursor is on, where a marker cannot stand.
    pub cursor: Style,
    /// The symbols.
    pub symbols: Symbols,
}

/// The symbols that are not letters.
#[derive(Clone, Debug)]
pub struct Symbols {
    /// Eligible, or met.
    pub eligible: &'static str,
    /// Not eligible, or not met.
    pub not_eligible: &'static str,
    /// Depends on an open question.
    pub depends: &'static str,
    /// A fact is missing.
    pub unknown: &'static str,
    /// Marks the selected line.
    pub marker: &'static str,
    /// A horizontal rule.
    pub rule: &'static str,
    /// A heavier rule, under what is in front.
    pub heavy: &'static str,
    /// A vertical rule.
    pub wall: &'static str,
    /// Between two facts on a line.
    pub dot: &'static str,
    /// Cut short.
    pub more: &'static str,
    /// A branch with more below it.
    pub fork: &'static str,
    /// The last branch.
    pub corner: &'static str,
    /// Past a branch with more below it.
    pub pass: &'static str,
    /// A folded line.
    pub folded: &'static str,
    /// An unfolded line.
    pub unfolded: &'static str,
    /// Up.
    pub up: &'static str,
    /// Down.
    pub down: &'static str,
    /// Left.
    pub left: &'static str,
    /// Right.
    pub right: &'static str,
    /// Taken out, as against `+`.
    pub minus: &'static str,
    /// From one value to another.
    pub becomes: &'static str,
    /// Around the choices of a field.
    pub choice: (&'static str, &'static str),
    /// The upper half of a cell, the lower half and all of it; not every terminal has them.
    pub halves: Option<[&'static str; 3]>,
    /// The strips of verdicts over time.
    pub strip: StripSymbols,
    /// The border of a panel.
    pub border: border::Set<'static>,
    /// The bars of a work history.
    pub bars: Bars,
    /// The picture of the cut-offs.
    pub chart: ChartSymbols,
}

/// The symbols of the picture of the cut-offs.
#[derive(Clone, Debug)]
pub struct ChartSymbols {
    /// Whether eight dots share a cell.
    pub dots: bool,
    /// A round: in the legend, and in the picture where a cell is one mark.
    pub round: &'static str,
    /// The client's own score, likewise.
    pub own: &'static str,
    /// A bar of the pool.
    pub bar: &'static str,
}

/// The symbols of the picture of a work history.
#[derive(Clone, Debug)]
pub struct Bars {
    /// Full-time work.
    pub full: &'static str,
    /// Part-time work.
    pub part: &'static str,
    /// Work that does not count.
    pub faint: &'static str,
    /// Goes on past the end of the picture, or has no end.
    pub onward: &'static str,
    /// Began before the picture does.
    pub earlier: &'static str,
    /// The first and last day of the time that may count.
    pub window: (&'static str, &'static str),
    /// The first and last day of what was counted.
    pub counted: (&'static str, &'static str),
    /// The date in view, between the bars.
    pub now: &'static str,
    /// The date in view, below them.
    pub pointer: &'static str,
}

/// What stands for a stretch of days, one cell wide, told apart without colour.
#[derive(Clone, Debug)]
pub struct StripSymbols {
    /// Eligible.
    pub eligible: &'static str,
    /// Depends on an open question.
    pub depends: &'static str,
    /// A fact is missing.
    pub unknown: &'static str,
    /// Not eligible.
    pub not_eligible: &'static str,
    /// Where other rules begin.
    pub edition: &'static str,
    /// The date in view.
    pub here: &'static str,
}

const UNICODE: Symbols = Symbols {
    eligible: "●",
    not_eligible: "○",
    depends: "◐",
    unknown: "◌",
    marker: "▌",
    rule: "─",
    heavy: "━",
    wall: "│",
    dot: "·",
    more: "…",
    fork: "├ ",
    corner: "└ ",
    pass: "│ ",
    folded: "▸",
    unfolded: "▾",
    up: "↑",
    down: "↓",
    left: "←",
    right: "→",
    minus: "−",
    becomes: "→",
    choice: ("‹", "›"),
    halves: Some(["▀", "▄", "█"]),
    strip: StripSymbols {
        eligible: "▆",
        depends: "▒",
        unknown: "·",
        not_eligible: "─",
        edition: "┊",
        here: "▲",
    },
    border: border::ROUNDED,
    bars: Bars {
        full: "█",
        part: "▒",
        faint: "░",
        onward: "▶",
        earlier: "◀",
        window: ("╟", "╢"),
        counted: ("├", "┤"),
        now: "┊",
        pointer: "▲",
    },
    chart: ChartSymbols { dots: true, round: "⠂", own: "─", bar: "█" },
};

const ASCII: Symbols = Symbols {
    eligible: "[x]",
    not_eligible: "[ ]",
    depends: "[~]",
    unknown: "[?]",
    marker: ">",
    rule: "-",
    heavy: "=",
    wall: "|",
    dot: "-",
    more: "~",
    fork: "|-",
    corner: "`-",
    pass: "| ",
    folded: "+",
    unfolded: "-",
    up: "Up",
    down: "Down",
    left: "Left",
    right: "Right",
    minus: "-",
    becomes: "->",
    choice: ("<", ">"),
    halves: None,
    strip: StripSymbols {
        eligible: "#",
        depends: "~",
        unknown: "?",
        not_eligible: "-",
        edition: ":",
        here: "^",
    },
    border: border::Set {
        top_left: "+",
        top_right: "+",
        bottom_left: "+",
        bottom_right: "+",
        vertical_left: "|",
        vertical_right: "|",
        horizontal_top: "-",
        horizontal_bottom: "-",
    },
    bars: Bars {
        full: "#",
        part: "=",
        faint: ".",
        onward: ">",
        earlier: "<",
        window: ("[", "]"),
        counted: ("|", "|"),
        now: ":",
        pointer: "^",
    },
    chart: ChartSymbols { dots: false, round: "*", own: "-", bar: "#" },
};

impl Theme {
    /// The palette for dark and light terminals.
    pub fn color() -> Theme {
        let ink = |index| Style::new().fg(Color::Indexed(index));
        Theme {
            strong: Style::new().add_modifier(Modifier::BOLD),
            dim: ink(244),
            accent: ink(31),
            good: ink(29),
            warn: ink(136),
            bad: ink(167),
            cursor: ink(31).add_modifier(Modifier::REVERSED),
            symbols: UNICODE,
        }
    }

    /// No colours: bold, dim, underline and reverse only.
    pub fn mono() -> Theme {
        let plain = Style::new();
        Theme {
            strong: plain.add_modifier(Modifier::BOLD),
            dim: plain.add_modifier(Modifier::DIM),
            accent: plain.add_modifier(Modifier::BOLD),
            good: plain,
            warn: plain.add_modifier(Modifier::UNDERLINED),
            bad: plain.add_modifier(Modifier::BOLD),
            cursor: plain.add_modifier(Modifier::REVERSED),
            symbols: UNICODE,
        }
    }

    /// The same with symbols that every terminal has.
    #[must_use]
    pub fn ascii(mut self) -> Theme {
        self.symbols = ASCII;
        self
    }

    /// The theme for an environment: `NO_COLOR`, `TERM` and the locale decide.
    pub fn detect(var: impl Fn(&str) -> Option<String>) -> Theme {
        let set = |name| var(name).filter(|value| !value.is_empty());
        let dumb = set("TERM").is_some_and(|term| term == "dumb");
        let theme = if dumb || set("NO_COLOR").is_some() { Theme::mono() } else { Theme::color() };
        let locale = set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG")).unwrap_or_default();
        let locale = locale.to_ascii_lowercase();
        if locale.contains("utf-8") || locale.contains("utf8") { theme } else { theme.ascii() }
    }

    /// Symbol, message id of the word, and style of a verdict: always shown together.
    pub fn verdict(&self, verdict: Verdict) -> (&'static str, &'static str, Style) {
        let symbols = &self.symbols;
        match verdict {
            Verdict::Eligible => (symbols.eligible, "verdict-eligible", self.good),
            Verdict::NotEligible => (symbols.not_eligible, "verdict-not-eligible", self.dim),
            Verdict::Depends => (symbols.depends, "verdict-depends", self.warn),
            Verdict::Unknown => (symbols.unknown, "verdict-unknown", self.warn),
        }
    }

    /// What stands for a verdict in a strip over time, and its style.
    pub fn strip(&self, verdict: Verdict) -> (&'static str, Style) {
        let strip = &self.symbols.strip;
        match verdict {
            Verdict::Eligible => (strip.eligible, self.good),
            Verdict::NotEligible => (strip.not_eligible, self.dim),
            // Underlined, a shaded cell would look like another symbol.
            Verdict::Depends => (strip.depends, self.warn.remove_modifier(Modifier::UNDERLINED)),
            Verdict::Unknown => (strip.unknown, self.warn.remove_modifier(Modifier::UNDERLINED)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detect(vars: &[(&str, &str)]) -> Theme {
        let value = |name: &str| {
            let found = vars.iter().find(|(given, _)| *given == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        Theme::detect(value)
    }

    #[test]
    fn no_color_counts_only_when_it_is_not_empty() {
        assert_eq!(detect(&[("NO_COLOR", "1"), ("LANG", "C.UTF-8")]).accent.fg, None);
        assert_ne!(detect(&[("NO_COLOR", ""), ("LANG", "C.UTF-8")]).accent.fg, None);
        assert_eq!(detect(&[("TERM", "dumb")]).accent.fg, None);
    }

    #[test]
    fn a_locale_without_utf_8_gets_plain_symbols() {
        assert_eq!(detect(&[("LANG", "fr_CA.UTF-8")]).symbols.eligible, "●");
        assert_eq!(detect(&[("LC_ALL", "C"), ("LANG", "fr_CA.UTF-8")]).symbols.eligible, "[x]");
    }
}
