//! Answers as plain lines: what the command line prints, `y` copies and a screen reader reads.

use std::fmt::Write;

use super::{Text, harmless};
use crate::core::assessment::{Answer, Assessment};
use crate::core::calendar::Day;
use crate::core::client::Client;
use crate::core::finding::{Finding, Outcome};
use crate::core::outlook::Outlook;
use crate::core::program;
use crate::core::rulebook::Rulebook;
use crate::core::timeline::Unbroken;
use crate::core::verdict::Verdict;

/// The sign of a verdict; never shown without its word.
pub fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Eligible => "●",
        Verdict::NotEligible => "○",
        Verdict::Depends => "◐",
        Verdict::Unknown => "◌",
    }
}

/// The sign of a step of an explanation.
pub fn outcome_sign(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Noted => "·",
        decided => sign(decided.into()),
    }
}

impl Text {
    /// The whole assessment of a client, with the programs where they are asked for too.
    pub fn assessment(
        &self,
        book: &Rulebook,
        client: &Client,
        assessment: &Assessment,
        programs: Option<&program::Answers>,
    ) -> String {
        let mut out = String::new();
        let day = self.date(assessment.as_of.date());
        let title = match (client.name.as_str(), client.reference.as_str()) {
            ("", _) => self.say_with("plain-title-nobody", &[("day", day.into())]),
            (name, "") => self.say_with("plain-title", &[("name", name.into()), ("day", day.into())]),
            (name, reference) => {
                let name = format!("{name} ({reference})");
                self.say_with("plain-title", &[("name", name.into()), ("day", day.into())])
            }
        };
        line(&mut out, 0, &title);
        let verified = self.date(book.law.verified_through);
        let day_one = self.date(book.first_day().date());
        let rules = match assessment.edition {
            Some(edition) => {
                let args = [("edition", self.date(edition.id).into()), ("verified", verified.into())];
                self.say_with("plain-edition", &args)
            }
            None => self.say_with("plain-not-in-force", &[("first", day_one.into())]),
        };
        line(&mut out, 0, &rules);
        for answer in &assessment.answers {
            out.push('\n');
            out.push_str(&self.answer(book, answer));
        }
        if let Some(programs) = programs {
            self.programs(&mut out, book, programs);
        }
        out.push('\n');
        line(&mut out, 0, &self.say("not-legal-advice"));
        out
    }

    /// The programs: which edition of them, and the answer for each.
    fn programs(&self, out: &mut String, book: &Rulebook, programs: &program::Answers) {
        out.push('\n');
        let verified = self.date(programs.verified_through);
        let title = match programs.edition {
            Some(edition) => {
                let args = [("edition", self.date(edition.id).into()), ("verified", verified.into())];
                self.say_with("program-edition", &args)
            }
            None => self.say("program-not-on-file").into_owned(),
        };
        line(out, 0, &title);
        for answer in &programs.answers {
            out.push('\n');
            out.push_str(&self.program(book, answer));
        }
    }

    /// The answer for one category: verdict, dates, reasons, source, what would change it.
    pub fn answer(&self, book: &Rulebook, answer: &Answer) -> String {
        let name = answer.category.name.get(self.lang());
        let mut out = String::new();
        let when = self.since_until(answer.unbroken);
        self.stands(&mut out, book, name, answer.ruling.verdict, &when, answer.last_safe_day);
        self.reasons(&mut out, book, &answer.finding);
        for text in self.changes(book, answer) {
            line(&mut out, 1, &text);
        }
        out
    }

    /// The answer for one program: verdict, dates, cautions, reasons, source, what would change it.
    pub fn program(&self, book: &Rulebook, answer: &program::Answer) -> String {
        let name = answer.program.name.get(self.lang());
        let mut out = String::new();
        let when = self.program_since_until(answer);
        self.stands(&mut out, book, name, answer.ruling.verdict, &when, answer.last_safe_day);
        for (_, caution) in answer.cautions() {
            line(&mut out, 1, &self.finding(book, caution));
        }
        self.reasons(&mut out, book, &answer.finding);
        for text in self.outlook(book, answer.ruling.verdict, &answer.outlook) {
            line(&mut out, 1, &text);
        }
        out
    }

    /// A verdict with its dates.
    fn stands(
        &self,
        out: &mut String,
        book: &Rulebook,
        name: &str,
        verdict: Verdict,
        when: &str,
        last_safe_day: Option<Day>,
    ) {
        let word = self.verdict(verdict);
        let args = [("sign", sign(verdict).into()), ("name", name.into()), ("verdict", word.into())];
        line(out, 0, &self.say_with("plain-verdict", &args));
        line(out, 1, when);
        if let Some(day) = last_safe_day {
            line(out, 1, &self.caution(book, day.date()));
        }
    }

    /// A tree, step by step, and its source.
    fn reasons(&self, out: &mut String, book: &Rulebook, finding: &Finding) {
        for step in lines(finding) {
            let text = self.finding(book, step.finding);
            line(out, 1 + step.depth, &format!("{} {text}", outcome_sign(step.finding.outcome)));
        }
        if let Some((edition, source)) = finding.source {
            let args = [
                ("edition", self.date(edition).into()),
                ("source", self.source(source).into()),
                ("url", source.url(self.lang()).into()),
            ];
            line(out, 1, &self.say_with("plain-source", &args));
        }
    }

    /// Since when and until when a verdict for a program stands.
    pub fn program_since_until(&self, answer: &program::Answer) -> String {
        if !answer.is_since_first_day() {
            return self.since_until(answer.unbroken);
        }
        let since = self.date(answer.unbroken.since.date());
        match answer.unbroken.until {
            Some(until) => {
                let until = self.date(until.date());
                let args = [("since", since.into()), ("until", until.into())];
                self.say_with("plain-since-least-until", &args)
            }
            None => self.say_with("plain-since-least", &[("since", since.into())]),
        }
    }

    /// Since when and until when a verdict stands.
    pub fn since_until(&self, unbroken: Unbroken) -> String {
        let since = self.date(unbroken.since.date());
        match unbroken.until {
            Some(until) => {
                let until = self.date(until.date());
                self.say_with("plain-since-until", &[("since", since.into()), ("until", until.into())])
            }
            None => self.say_with("plain-since", &[("since", since.into())]),
        }
    }

    /// The caution for a category that ends before an application may be received.
    pub fn caution(&self, book: &Rulebook, last_safe_day: chrono::NaiveDate) -> String {
        let days = book.law.application_days.value;
        self.say_with("caution-ends-soon", &[("day", self.date(last_safe_day).into()), ("days", days.into())])
    }

    /// The caution where an invitation may come before the exact days are there.
    pub fn too_early(&self, first_safe: Option<Day>) -> String {
        match first_safe {
            Some(day) => self.say_with("caution-too-early", &[("day", self.date(day.date()).into())]),
            None => self.say("caution-too-early-open").into_owned(),
        }
    }

    /// What would change the verdict for a category, a sentence each.
    pub fn changes(&self, book: &Rulebook, answer: &Answer) -> Vec<String> {
        self.outlook(book, answer.ruling.verdict, &answer.outlook)
    }

    /// What would change a verdict, a sentence each.
    pub fn outlook(&self, book: &Rulebook, verdict: Verdict, outlook: &Outlook) -> Vec<String> {
        if verdict == Verdict::Eligible {
            return outlook.ending.iter().map(|ending| self.finding(book, ending)).collect();
        }
        let next = outlook.next;
        let next = next.map(|day| self.say_with("outlook-next", &[("day", self.date(day.date()).into())]));
        let short = outlook
            .shortfalls
            .iter()
            .map(|finding| self.say_with("outlook-short", &[("what", self.finding(book, finding).into())]));
        next.into_iter().chain(short).collect()
    }
}

/// A step of a tree and how deep it lies.
struct Step<'f, 'a> {
    depth: usize,
    finding: &'f Finding<'a>,
}

/// The steps of a tree from the top down.
fn lines<'f, 'a>(root: &'f Finding<'a>) -> Vec<Step<'f, 'a>> {
    let mut steps = vec![Step { depth: 0, finding: root }];
    for child in &root.children {
        steps.extend(lines(child).into_iter().map(|step| Step { depth: step.depth + 1, ..step }));
    }
    steps
}

/// Adds one line: what a person typed cannot break it or reach past it.
pub(super) fn line(out: &mut String, depth: usize, text: &str) {
    let text = harmless::sentence(text);
    writeln!(out, "{:indent$}{text}", "", indent = depth * 2).expect("writing to a string");
}
