//! How a score goes on, and what would raise it, in plain lines.

use std::fmt::Write;

use super::Text;
use crate::core::crs::{Ahead, Crs, Improvement};
use crate::core::rulebook::Rulebook;

impl Text {
    /// The days on which the score changes, each with the reason.
    pub fn ahead(&self, book: &Rulebook, crs: &Crs, ahead: &Ahead) -> String {
        let mut out = format!("{}\n", self.say("score-ahead-title"));
        if let Some(caution) = self.caution_ahead(crs, ahead) {
            writeln!(out, "  ! {caution}").expect("writing to a string");
        }
        let mut line = |depth: usize, said: &str| {
            writeln!(out, "{:indent$}{said}", "", indent = depth * 2).expect("writing to a string");
        };
        let start = self.number(ahead.start.into());
        let base = |is_base| if is_base { "yes" } else { "no" };
        let args = [
            ("day", self.date(ahead.days.first.date()).into()),
            ("total", start.into()),
            ("base", base(ahead.is_base).into()),
        ];
        line(1, &self.say_with("score-ahead-start", &args));
        for change in &ahead.changes {
            let args = [
                ("day", self.date(change.day.date()).into()),
                ("change", self.signed(change.points()).into()),
                ("total", self.number(change.total.into()).into()),
                ("base", base(change.is_base).into()),
            ];
            line(1, &self.say_with("score-ahead-line", &args));
            change.causes.iter().for_each(|cause| line(2, &self.finding(book, cause)));
        }
        if ahead.changes.is_empty() {
            line(1, &self.say("score-tab-ahead-none"));
        }
        out
    }

    /// The warning on the base scores among the totals to come, in a line.
    pub fn caution_ahead(&self, crs: &Crs, ahead: &Ahead) -> Option<String> {
        self.base_caution(crs.on(ahead.first_base()?)?)
    }

    /// The single changes that raise the score, the best first, with what each takes for granted.
    pub fn improvements(&self, book: &Rulebook, improvements: &[Improvement]) -> String {
        let mut out = format!("{}\n", self.say("score-ifs-title"));
        let mut line = |depth: usize, said: &str| {
            writeln!(out, "{:indent$}{said}", "", indent = depth * 2).expect("writing to a string");
        };
        let mut none = true;
        for it in improvements.iter().filter(|it| it.points > 0 || it.may_give()) {
            none = false;
            let mut args = vec![
                ("change", self.signed(it.points).into()),
                ("what", self.finding(book, &it.what).into()),
                ("total", self.number(it.total.into()).into()),
            ];
            args.extend(it.most.map(|most| ("most", self.number(most.into()).into())));
            let id = if it.most.is_some() { "score-ifs-range" } else { "score-ifs-line" };
            line(1, &self.say_with(id, &args));
            it.assumed.iter().for_each(|assumed| line(2, &self.finding(book, assumed)));
        }
        if none {
            line(1, &self.say("score-ifs-none"));
        }
        out
    }
}
