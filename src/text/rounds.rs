//! Rounds in words: the list, the answers of a replay, what an import came to.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use super::Text;
use super::plain::{outcome_sign, sign};
use crate::core::finding::Finding;
use crate::core::round::{Asked, Gate, Kind, Merged, Round, Rounds, Standing};
use crate::core::rulebook::Rulebook;
use crate::core::verdict::Verdict;

impl Text {
    /// A kind of round.
    pub fn kind(&self, kind: &Kind) -> Cow<'_, str> {
        self.say(match kind {
            Kind::General => "rounds-kind-general",
            Kind::Program(Gate::Cec) => "rounds-kind-cec",
            Kind::Program(Gate::Fsw) => "rounds-kind-fsw",
            Kind::Program(Gate::Fst) => "rounds-kind-fst",
            Kind::Program(Gate::Pnp) => "rounds-kind-pnp",
            Kind::Category(_) => "rounds-kind-category",
            Kind::Other => "rounds-kind-other",
        })
    }

    /// One of the four questions, in a word.
    pub fn asked(&self, asked: Asked) -> Cow<'_, str> {
        self.say(match asked {
            Asked::Pool => "rounds-asked-pool",
            Asked::Category => "rounds-asked-category",
            Asked::CutOff => "rounds-asked-cut-off",
            Asked::TieBreak => "rounds-asked-tie-break",
        })
    }

    /// Whether an invitation would have gone out, in words.
    pub fn invited(&self, verdict: Verdict) -> Cow<'_, str> {
        match verdict {
            Verdict::Eligible => self.say("rounds-invited"),
            Verdict::NotEligible => self.say("rounds-not-invited"),
            open => self.verdict(open),
        }
    }

    /// Whether an invitation would have gone out, and which questions stand against it.
    pub fn standing(&self, standing: &Standing) -> String {
        let verdict = self.invited(standing.invited());
        let against: Vec<Cow<str>> = standing.against().map(|asked| self.asked(asked)).collect();
        if against.is_empty() {
            return verdict.into_owned();
        }
        let args = [("verdict", verdict.into()), ("questions", against.join(", ").into())];
        self.say_with("rounds-against", &args)
    }

    /// Through which day rounds are on file, and which of them the user supplied.
    pub fn rounds_through(&self, rounds: &Rounds) -> String {
        let date = self.date(rounds.through());
        let verified = self.date(rounds.verified_through);
        if rounds.through() > rounds.verified_through {
            let args = [("date", date.into()), ("verified", verified.into())];
            self.say_with("rounds-through-supplied", &args)
        } else {
            self.say_with("rounds-through", &[("date", date.into())])
        }
    }

    /// The day through which rounds are on file, for where there is little room.
    pub fn rounds_through_short(&self, rounds: &Rounds) -> String {
        let supplied = if rounds.through() > rounds.verified_through { "yes" } else { "no" };
        let args = [("date", self.date(rounds.through()).into()), ("supplied", supplied.into())];
        self.say_with("rounds-through-short", &args)
    }

    /// Rounds as a table, in the order given, with a client's answers where there are some.
    pub fn rounds<'r>(
        &self,
        rounds: &Rounds,
        list: impl Iterator<Item = (&'r Round, Option<&'r Standing>)>,
        answered: bool,
    ) -> String {
        let mut heads = vec![
            "rounds-head-number",
            "rounds-head-date",
            "rounds-head-name",
            "rounds-head-invitations",
            "rounds-head-cut-off",
        ];
        heads.extend(if answered {
            ["rounds-head-score", "rounds-head-answer"].as_slice()
        } else {
            ["rounds-head-tie-break"].as_slice()
        });
        let mut table = vec![heads.iter().map(|id| self.say(id).into_owned()).collect::<Vec<String>>()];
        table.extend(list.map(|(round, standing)| self.row(rounds, round, standing)));
        // Numbers stand to the right.
        let right = |column: usize| matches!(column, 0 | 3 | 4) || (answered && column == 5);
        let columns = table.first().map_or(0, Vec::len);
        let widths: Vec<usize> =
            (0..columns).map(|at| table.iter().map(|row| row[at].width()).max().unwrap_or(0)).collect();
        let mut out = String::new();
        for row in &table {
            let mut line = String::new();
            for (at, (cell, &wide)) in row.iter().zip(&widths).enumerate() {
                let pad = " ".repeat(wide - cell.width());
                let gap = if at == 0 { "" } else { "  " };
                let parts = if right(at) { [gap, &pad, cell] } else { [gap, cell, &pad] };
                line.extend(parts);
            }
            out += line.trim_end();
            out.push('\n');
        }
        out
    }

    fn row(&self, rounds: &Rounds, round: &Round, standing: Option<&Standing>) -> Vec<String> {
        let mut name = rounds.said(round, self.lang()).to_owned();
        if round.supplied {
            name = format!("{name} ({})", self.say("rounds-supplied"));
        }
        let mut row = vec![
            round.number.to_string(),
            self.date(round.date),
            name,
            self.number(round.invitations.into()),
            round.cut_off.to_string(),
        ];
        match standing {
            Some(standing) => {
                row.push(self.score_of(standing));
                row.push(format!("{} {}", sign(standing.invited()), self.standing(standing)));
            }
            None => row.push(round.tie_break.map_or_else(|| "–".to_owned(), |time| self.moment(time))),
        }
        row
    }

    /// The score on the day of a round, as far as it is known; a base score with a mark.
    pub fn score_of(&self, standing: &Standing) -> String {
        let Some(score) = standing.score else { return "–".to_owned() };
        let mark = if score.base { "! " } else { "" };
        match score.by_tables() {
            Some(known) => format!("{mark}{known}"),
            None => format!("{mark}{}–{}", score.least, score.most),
        }
    }

    /// In how many rounds an invitation would have gone out, and how many are open.
    pub fn replay_sum(&self, standings: &[&Standing]) -> String {
        let count = |wanted: &[Verdict]| standings.iter().filter(|it| wanted.contains(&it.invited())).count();
        let invited = [("invited", count(&[Verdict::Eligible]).into()), ("count", standings.len().into())];
        let open = [("open", count(&[Verdict::Depends, Verdict::Unknown]).into())];
        format!("{}; {}", self.say_with("rounds-sum", &invited), self.say_with("rounds-sum-open", &open))
    }

    /// A tree of reasons in plain lines.
    pub fn explanation(&self, book: &Rulebook, finding: &Finding) -> String {
        let mut out = String::new();
        self.reason(&mut out, book, finding, 0);
        out
    }

    fn reason(&self, out: &mut String, book: &Rulebook, finding: &Finding, depth: usize) {
        let said = self.finding(book, finding);
        let sign = outcome_sign(finding.outcome);
        writeln!(out, "{:indent$}{sign} {said}", "", indent = depth * 2).expect("writing to a string");
        for step in &finding.children {
            self.reason(out, book, step, depth + 1);
        }
    }

    /// What an import came to, a line each.
    pub fn imported(&self, merged: &Merged, through: Option<chrono::NaiveDate>) -> Vec<String> {
        let date = through.map(|date| self.date(date)).unwrap_or_default();
        let args = [("added", merged.added.len().into()), ("date", date.into())];
        let mut lines = vec![self.say_with("rounds-imported", &args)];
        if let Some(pool) = merged.pool {
            lines.push(self.say_with("rounds-imported-pool", &[("date", self.date(pool).into())]));
        }
        if !merged.missing.is_empty() {
            let numbers: Vec<String> = merged.missing.iter().map(ToString::to_string).collect();
            let args = [("numbers", numbers.join(", ").into())];
            lines.push(self.say_with("rounds-imported-missing", &args));
        }
        if !merged.unknown.is_empty() {
            let numbers: Vec<String> = merged.unknown.iter().map(ToString::to_string).collect();
            lines.push(self.say_with("rounds-imported-unknown", &[("numbers", numbers.join(", ").into())]));
        }
        let told = |text: &str| {
            if text.is_empty() { self.say("rounds-nothing").into_owned() } else { text.to_owned() }
        };
        lines.extend(merged.differences.iter().map(|difference| {
            let args = [
                ("number", difference.number.to_string().into()),
                ("field", difference.field.into()),
                ("kept", told(&difference.kept).into()),
                ("given", told(&difference.given).into()),
                ("taken", if difference.taken { "yes" } else { "no" }.into()),
            ];
            self.say_with("rounds-imported-difference", &args)
        }));
        lines
    }
}
