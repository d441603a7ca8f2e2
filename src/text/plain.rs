//! Answers as plain lines: what the command line prints, `y` copies and a screen reader reads.

use std::fmt::Write;

use super::Text;
use crate::core::assessment::{Answer, Assessment};
use crate::core::category::Verdict;
use crate::core::client::Client;
use crate::core::finding::{Finding, Outcome};
use crate::core::rulebook::Rulebook;

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
    /// The whole assessment of a client.
    pub fn assessment(&self, book: &Rulebook, client: &Client, assessment: &Assessment) -> String {
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
        out.push('\n');
        line(&mut out, 0, &self.say("not-legal-advice"));
        out
    }

    /// The answer for one category: verdict, dates, reasons, source, what would change it.
    pub fn answer(&self, book: &Rulebook, answer: &Answer) -> String {
        let mut out = String::new();
        let verdict = answer.ruling.verdict;
        let name = answer.category.name.get(self.lang());
        let word = self.verdict(verdict);
        let args = [("sign", sign(verdict).into()), ("name", name.into()), ("verdict", word.into())];
        line(&mut out, 0, &self.say_with("plain-verdict", &args));
        line(&mut out, 1, &self.since_until(answer));
        if let Some(day) = answer.last_safe_day {
            line(&mut out, 1, &self.caution(book, day.date()));
        }
        for step in lines(&answer.finding) {
            let text = self.finding(book, step.finding);
            line(&mut out, 1 + step.depth, &format!("{} {text}", outcome_sign(step.finding.outcome)));
        }
        if let Some((edition, source)) = answer.finding.source {
            let args = [
                ("edition", self.date(edition).into()),
                ("source", self.source(source).into()),
                ("url", source.url.as_str().into()),
            ];
            line(&mut out, 1, &self.say_with("plain-source", &args));
        }
        for text in self.changes(book, answer) {
            line(&mut out, 1, &text);
        }
        out
    }

    /// Since when and until when the verdict stands.
    pub fn since_until(&self, answer: &Answer) -> String {
        let since = self.date(answer.unbroken.since.date());
        match answer.unbroken.until {
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

    /// What would change a verdict, a sentence each.
    pub fn changes(&self, book: &Rulebook, answer: &Answer) -> Vec<String> {
        if answer.ruling.verdict == Verdict::Eligible {
            return answer.outlook.ending.iter().map(|ending| self.finding(book, ending)).collect();
        }
        let next = answer
            .outlook
            .next
            .map(|day| self.say_with("outlook-next", &[("day", self.date(day.date()).into())]));
        let short =
            answer.outlook.shortfalls.iter().map(|finding| {
                self.say_with("outlook-short", &[("what", self.finding(book, finding).into())])
            });
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

fn line(out: &mut String, depth: usize, text: &str) {
    writeln!(out, "{:indent$}{text}", "", indent = depth * 2).expect("writing to a string");
}
