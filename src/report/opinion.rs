//! The reasoned opinion that an expression of interest would be futile, and the client's
//! acknowledgement.
//!
//! It is written only where no category and no program is met, not even on the most lenient
//! reading, and no fact is missing. Each reason is the text of a finding that failed; none is chosen by hand.

use super::Unwritten;
use super::compose::Page;
use super::document::{Block, Document, Signed, Step};
use crate::core::assessment::{Answer, Assessment};
use crate::core::bilingual::Bilingual;
use crate::core::finding::{Finding, Outcome};
use crate::core::program;
use crate::core::rulebook::Rule;
use crate::core::verdict::Verdict;
use crate::text::Arg;
use crate::text::plain::outcome_sign;

/// Whether such an opinion may be given at all.
pub fn allowed(assessment: &Assessment, programs: &program::Answers) -> Result<(), Unwritten> {
    if assessment.answers.is_empty() || programs.answers.is_empty() {
        return Err(Unwritten::NotInForce);
    }
    let categories = assessment.answers.iter().map(|it| (&it.category.name, it.ruling.verdict));
    let programs = programs.answers.iter().map(|it| (&it.program.name, it.ruling.verdict));
    let hopeful = categories.chain(programs).filter(|&(_, verdict)| verdict != Verdict::NotEligible);
    let hopeful: Vec<(Bilingual, Verdict)> = hopeful.map(|(name, verdict)| (name.clone(), verdict)).collect();
    if hopeful.is_empty() { Ok(()) } else { Err(Unwritten::NotFutile(hopeful)) }
}

/// A finding that failed, and its place in the tree of its category.
pub struct Reason<'f, 'a> {
    /// The way from the root, such as `.children[0].children[3]`.
    pub place: String,
    /// The finding.
    pub finding: &'f Finding<'a>,
}

/// Why a category is not met: the failed findings that rest on no other failed one.
pub fn reasons<'f, 'a>(root: &'f Finding<'a>) -> Vec<Reason<'f, 'a>> {
    let below: Vec<Reason> = root
        .children
        .iter()
        .enumerate()
        .filter(|(_, child)| child.outcome == Outcome::NotMet)
        .flat_map(|(at, child)| {
            reasons(child).into_iter().map(move |reason| Reason {
                place: format!(".children[{at}]{}", reason.place),
                finding: reason.finding,
            })
        })
        .collect();
    if below.is_empty() { vec![Reason { place: String::new(), finding: root }] } else { below }
}

impl Page<'_, '_> {
    /// The opinion, with the reasons and the acknowledgement.
    pub fn opinion(&self) -> Document {
        let text = self.text;
        let name = match self.client.name.as_str() {
            "" => self.say("report-nobody"),
            name => name.to_owned(),
        };
        let day = text.date(self.order.as_of);
        let count = self.assessment.answers.len();
        let args: [(&str, Arg); 3] = [("name", name.into()), ("day", day.into()), ("count", count.into())];
        let mut blocks = vec![self.title("report-opinion-title"), self.about()];
        blocks.push(Block::Paragraph(text.say_with("report-opinion-says", &args)));
        blocks.push(Block::Note(self.say("report-opinion-scope")));
        // Whoever signs must see that the facts may only not have been entered.
        if self.client.work.is_empty() {
            blocks.push(Block::Note(self.say("report-opinion-no-work")));
        }
        let recruits = self.assessment.answers.iter().any(|it| matches!(it.category.rule, Rule::Military(_)));
        if recruits && self.client.military.is_none() {
            blocks.push(Block::Note(self.say("report-opinion-no-military")));
        }
        blocks.push(self.heading("report-opinion-reasons"));
        blocks.extend(self.assessment.answers.iter().flat_map(|answer| self.refused(answer)));
        blocks.push(self.heading("report-programs"));
        blocks.extend(self.programs.answers.iter().flat_map(|answer| self.refused_program(answer)));
        blocks.push(self.heading("report-opinion-future"));
        blocks.push(Block::Paragraph(self.say("report-opinion-may-change")));
        blocks.extend(self.history());
        blocks.extend(self.facts());
        blocks.extend(self.closing());
        let lines = [
            "report-sign-client",
            "report-sign-signature",
            "report-sign-date",
            "report-sign-consultant",
            "report-sign-signature",
            "report-sign-date",
        ];
        blocks.push(Block::Signed(Signed {
            title: self.say("report-opinion-acknowledgement"),
            text: text.say_with("report-opinion-acknowledged", &args),
            lines: lines.map(|id| self.say(id)).to_vec(),
        }));
        self.bound("report-opinion-title", blocks)
    }

    /// A category that is not met: what it asks for, what failed, what would change it.
    fn refused(&self, answer: &Answer) -> Vec<Block> {
        let name = answer.category.name.get(self.order.lang);
        let changes = self.text.changes(self.book, answer);
        let early = self.early(answer.observed.as_ref()).into_iter().collect();
        let mut blocks = self.failed(name, answer.ruling.verdict, &answer.finding, early, changes);
        blocks.push(self.attested(answer));
        blocks
    }

    /// A program that is not met, likewise.
    fn refused_program(&self, answer: &program::Answer) -> Vec<Block> {
        let name = answer.program.name.get(self.order.lang);
        let changes = self.text.outlook(self.book, answer.ruling.verdict, &answer.outlook);
        let early = self.early(answer.observed.as_ref()).into_iter();
        let granted = early.chain(self.granted(answer)).collect();
        let mut blocks = self.failed(name, answer.ruling.verdict, &answer.finding, granted, changes);
        blocks.extend(self.source_of(&answer.finding));
        blocks
    }

    /// A refusal: its reasons, each below what it is about, what is to be seen beside them and
    /// what would change it.
    fn failed(
        &self,
        name: &str,
        verdict: Verdict,
        finding: &Finding,
        notes: Vec<String>,
        changes: Vec<String>,
    ) -> Vec<Block> {
        let text = self.text;
        let asked = text.finding(self.book, finding);
        let mut blocks = vec![
            self.verdict(name, verdict),
            Block::Paragraph(text.say_with("report-asks", &[("what", asked.into())])),
        ];
        let steps = self.failed_steps(finding, 0);
        blocks.push(if steps.is_empty() {
            Block::Paragraph(self.say("report-nothing-on-file"))
        } else {
            Block::Tree(steps)
        });
        blocks.extend(notes.into_iter().map(Block::Note));
        if !changes.is_empty() {
            blocks.push(Block::Subheading(self.say("report-changes")));
            blocks.push(Block::List(changes));
        }
        blocks
    }

    /// What failed below `finding`, from the top down: a reason stands below the occupation, the
    /// test or the demand it is about.
    fn failed_steps(&self, finding: &Finding, depth: usize) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        for child in finding.children.iter().filter(|child| child.outcome == Outcome::NotMet) {
            let own =
                Step { depth, sign: outcome_sign(child.outcome), text: self.text.finding(self.book, child) };
            let below = self.failed_steps(child, depth + 1);
            // Two jobs alike fail alike: that is said once.
            if !below.is_empty() || !steps.contains(&own) {
                steps.push(own);
                steps.extend(below);
            }
        }
        steps
    }
}
