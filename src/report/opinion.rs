//! The reasoned opinion that an expression of interest would be futile, and the client's
//! acknowledgement.
//!
//! It is written only where no category is met, not even on the most lenient reading, and no
//! fact is missing. Each reason is the text of a finding that failed; none is chosen by hand.

use super::Unwritten;
use super::compose::Page;
use super::document::{Block, Document};
use crate::core::assessment::{Answer, Assessment};
use crate::core::category::Verdict;
use crate::core::finding::{Finding, Outcome};
use crate::text::{Arg, Text};

/// Whether such an opinion may be given at all.
pub fn allowed(text: &Text, assessment: &Assessment) -> Result<(), Unwritten> {
    if assessment.answers.is_empty() {
        return Err(Unwritten::NotInForce);
    }
    let hopeful = assessment.answers.iter().filter(|answer| answer.ruling.verdict != Verdict::NotEligible);
    let hopeful: Vec<(String, Verdict)> = hopeful
        .map(|answer| (answer.category.name.get(text.lang()).to_owned(), answer.ruling.verdict))
        .collect();
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
        blocks.push(self.heading("report-opinion-reasons"));
        blocks.extend(self.assessment.answers.iter().flat_map(|answer| self.refused(answer)));
        blocks.push(self.heading("report-opinion-future"));
        blocks.push(Block::Paragraph(self.say("report-opinion-may-change")));
        blocks.extend(self.history());
        blocks.extend(self.closing());
        blocks.push(self.heading("report-opinion-acknowledgement"));
        blocks.push(Block::Paragraph(text.say_with("report-opinion-acknowledged", &args)));
        let lines = [
            "report-sign-client",
            "report-sign-signature",
            "report-sign-date",
            "report-sign-consultant",
            "report-sign-signature",
            "report-sign-date",
        ];
        blocks.push(Block::Signature(lines.map(|id| self.say(id)).to_vec()));
        self.bound("report-opinion-title", blocks)
    }

    /// A category that is not met: what it asks for, what failed, what would change it.
    fn refused(&self, answer: &Answer) -> Vec<Block> {
        let text = self.text;
        let asked = text.finding(self.book, &answer.finding);
        let failed = reasons(&answer.finding);
        let mut blocks = vec![
            self.verdict(answer),
            Block::Paragraph(text.say_with("report-asks", &[("what", asked.into())])),
        ];
        let own = failed.iter().filter(|reason| !reason.place.is_empty());
        let own: Vec<String> = own.map(|reason| text.finding(self.book, reason.finding)).collect();
        blocks.push(if own.is_empty() {
            Block::Paragraph(self.say("report-nothing-on-file"))
        } else {
            Block::List(own)
        });
        let changes = text.changes(self.book, answer);
        if !changes.is_empty() {
            blocks.push(Block::Subheading(self.say("report-changes")));
            blocks.push(Block::List(changes));
        }
        blocks.push(self.attested(answer));
        blocks
    }
}
