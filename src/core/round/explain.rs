//! Why a client would have been invited in a round or not: the four answers as a tree.
//!
//! The tree is put together for the one round looked at; a test holds its outcomes against
//! the answers that a replay of all rounds gives.

use super::book::{Gate, Kind, Round, Rounds};
use super::profile::Profile;
use super::replay::{Rules, nominated, tie_break};
use super::score::score_on;
use super::standing::{Score, either, together};
use crate::core::calendar::Day;
use crate::core::category::Case;
use crate::core::client::Client;
use crate::core::crs::{Edition, facts, gap_finding, most, most_leniently};
use crate::core::explain::explain as explain_category;
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::program::{Program, explained};
use crate::core::verdict::Ruling;

/// The explanation of `round` for `client`: a root with the four answers under it.
pub fn explain<'a>(rules: Rules<'a>, rounds: &'a Rounds, round: &'a Round, client: &Client) -> Finding<'a> {
    let day = Day::from(round.date);
    let score = score_on(rules.book, rules.crs, client, day).value;
    let programs = explained(rules.book, rules.programs, client, day);
    let why = Why { rules, rounds, round, client, day, score, programs };
    let answers = [why.pool(), why.category(), why.cut_off(), why.tie_break()];
    let outcome = together(answers.iter().map(|answer| answer.outcome));
    let mut root = Finding::new("round.invited", outcome, "finding-round")
        .fact("number", Value::Text(round.number.to_string()))
        .fact("date", Value::Date(round.date))
        .fact("name", Value::Said(rounds.name(round).said.clone()))
        .steps(answers);
    root.source = why.published();
    root
}

struct Why<'a, 'c> {
    rules: Rules<'a>,
    rounds: &'a Rounds,
    round: &'a Round,
    client: &'c Client,
    day: Day,
    score: Option<Score>,
    /// The programs of that day, each with its tree.
    programs: Vec<(&'a Program, Ruling, Finding<'a>)>,
}

/// Where something is written, and the day from which it holds.
type Cited<'a> = Option<(chrono::NaiveDate, &'a crate::core::source::Source)>;

impl<'a> Why<'a, '_> {
    /// Where the round was published.
    fn published(&self) -> Cited<'a> {
        self.rounds.sources.first().map(|source| (self.round.date, source))
    }

    fn pool(&self) -> Finding<'a> {
        let name = self.rounds.name(self.round);
        let programs: Vec<Finding> = name.programs().map(|gate| self.program(gate)).collect();
        let open = either(programs.iter().map(|program| program.outcome));
        let message = if programs.len() == 1 { "finding-round-gate" } else { "finding-round-gates" };
        let mut steps = vec![Finding::new("round.pool.program", open, message).steps(programs)];
        steps.extend(name.is_for_nominees().then(|| self.nominated()));
        let programs = self.rules.programs;
        let profile = Profile::of(self.client, programs, self.round);
        steps.push(profile.finding(self.client, programs, self.round));
        let outcome = together(steps.iter().map(|step| step.outcome));
        Finding::new("round.pool", outcome, "finding-round-pool")
            .fact("date", Value::Date(self.round.date))
            .steps(steps)
    }

    fn nominated(&self) -> Finding<'a> {
        let outcome = nominated(self.client);
        let message = match outcome {
            Outcome::Met => "finding-round-nominated",
            Outcome::NotMet => "finding-round-not-nominated",
            _ => "finding-round-nomination-unknown",
        };
        let said = Finding::new("round.pool.nomination", outcome, message);
        if outcome == Outcome::Unknown {
            said.fact("path", Value::Fact("provincial_nomination"))
        } else {
            said
        }
    }

    /// Whether a program is met, and what that turns on.
    fn program(&self, gate: Gate) -> Finding<'a> {
        let programs = self.rules.programs;
        let rule = format!("round.pool.{}", gate.id());
        let Some((edition, program)) =
            programs.edition_on(self.day).and_then(|it| Some((it, it.program(gate.id())?)))
        else {
            let any = programs.editions.iter().find_map(|edition| edition.program(gate.id()));
            let name =
                any.map_or_else(|| Value::Word(gate.id()), |program| Value::Said(program.name.clone()));
            return Finding::new(rule, Outcome::Unknown, "finding-round-program-not-on-file")
                .fact("name", name)
                .fact("first", programs.first_day());
        };
        let explained = self.programs.iter().find(|(explained, ..)| explained.id == program.id);
        let (outcome, tree) = explained.map_or((Outcome::Unknown, None), |(_, ruling, tree)| {
            (Outcome::from(ruling.verdict), Some(tree.clone()))
        });
        let mut finding = Finding::new(rule, outcome, "finding-round-in-program")
            .fact("name", Value::Said(program.name.clone()))
            .steps(tree);
        finding.source = programs.sources.get(&program.source).map(|source| (edition.id, source));
        finding
    }

    fn category(&self) -> Finding<'a> {
        let name = self.rounds.name(self.round);
        let said = |outcome, message| {
            Finding::new("round.category", outcome, message).fact("name", Value::Said(name.said.clone()))
        };
        let id = match &name.kind {
            Kind::General => return said(Outcome::Noted, "finding-round-general"),
            Kind::Program(_) => return said(Outcome::Noted, "finding-round-program"),
            Kind::Other => return said(Outcome::Unknown, "finding-round-other"),
            Kind::Category(id) => id,
        };
        let rules = self.rules.book.edition_on(self.day).and_then(|it| Some((it, it.category(id)?)));
        let Some((edition, category)) = rules else {
            return said(Outcome::Unknown, "finding-round-category-without-rules");
        };
        let ruling = Case::one(self.rules.book, category, self.client).ruling(self.day);
        let tree =
            explain_category(self.rules.book, edition, category, self.client, self.day, ruling.depends_on);
        Finding::new("round.category", ruling.verdict.into(), "finding-round-category")
            .fact("name", Value::Said(category.name.clone()))
            .fact("edition", Value::Date(edition.id))
            .child(tree)
    }

    fn cut_off(&self) -> Finding<'a> {
        let cut_off = u32::from(self.round.cut_off);
        let Some((score, edition)) = self.score.zip(self.rules.crs.on(self.day)) else {
            return Finding::new("round.cut_off", Outcome::Unknown, "finding-round-no-table")
                .fact("cut_off", cut_off);
        };
        let outcome = score.reaches(self.round.cut_off);
        let (least, most) = (u32::from(score.least), u32::from(score.most));
        let said = |message| Finding::new("round.cut_off", outcome, message).fact("cut_off", cut_off);
        let known = Value::Word(if score.known().is_some() { "yes" } else { "no" });
        let finding = match outcome {
            Outcome::Met if score.known().is_some() && least == cut_off => {
                said("finding-round-at-cut-off").fact("score", least)
            }
            Outcome::Met => said("finding-round-above")
                .fact("known", known)
                .fact("score", least)
                .fact("over", least - cut_off),
            Outcome::NotMet => said("finding-round-below")
                .fact("known", known)
                .fact("score", most)
                .fact("short", cut_off - most),
            _ if score.base => said("finding-round-base-open").fact("least", least),
            _ => said("finding-round-score-open").fact("least", least).fact("most", most),
        };
        finding.child(self.total(score, edition))
    }

    /// The score itself: by which tables, what is missing, and the warning it carries.
    fn total(&self, score: Score, edition: &'a Edition) -> Finding<'a> {
        let message =
            if score.by_tables().is_some() { "finding-round-score" } else { "finding-round-score-least" };
        let mut total = Finding::new("crs.total", Outcome::Noted, message)
            .fact("score", u32::from(score.least))
            .fact("edition", Value::Date(edition.in_force_from));
        total.source = edition.sources.first().map(|source| (edition.in_force_from, source));
        if score.by_tables().is_none() {
            let tables = &edition.tables;
            let facts = facts(self.rules.book, self.rules.crs, tables, self.client, self.day);
            if facts.canadian_work.is_none() {
                let said = Finding::new("crs.work", Outcome::Unknown, "score-work-not-on-file");
                total = total.child(said.fact("first", self.rules.crs.first_work_day()));
            }
            total = total.steps(facts.missing.iter().map(|path| {
                let said = Finding::new("crs.missing", Outcome::Unknown, "score-missing");
                said.fact("path", Value::Fact(path))
            }));
            if most_leniently(tables, &facts) > most(tables, &facts) {
                total = total.child(gap_finding(self.rules.book, edition, &facts, "finding-round-gap"));
            }
        }
        if let Some(warning) = &edition.warning {
            let said = Finding::new("crs.warning", Outcome::Noted, "finding-round-warning");
            total = total.child(said.fact("warning", Value::Said(warning.text.clone())));
        }
        total
    }

    fn tie_break(&self) -> Finding<'a> {
        let outcome = tie_break(self.client, self.round, self.score);
        let (submitted, published) = (self.client.profile_submitted_at, self.round.tie_break);
        let message = match (outcome, submitted, published) {
            (Outcome::Noted, ..) => "finding-round-no-tie",
            (Outcome::Met, ..) => "finding-round-before-tie-break",
            (Outcome::NotMet, ..) => "finding-round-after-tie-break",
            (_, _, None) => "finding-round-no-tie-break",
            (_, None, _) => "finding-round-tie-without-time",
            _ => "finding-round-tie-unknown",
        };
        let mut finding =
            Finding::new("round.tie_break", outcome, message).fact("cut_off", u32::from(self.round.cut_off));
        if let Some(published) = published {
            finding = finding.fact("tie_break", Value::Moment(published));
        }
        if let Some(submitted) = submitted {
            finding = finding.fact("submitted", Value::Moment(submitted.to_utc()));
        }
        finding.source = Some((self.round.date, &self.rounds.tie_breaks.source));
        finding
    }
}
