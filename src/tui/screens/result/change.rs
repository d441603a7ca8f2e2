//! What would change a verdict: dates, what is short, how the open questions are read.

use ratatui::text::{Line, Span};

use super::subject::Subject;
use super::why::{CHANGE, plain, section, sentence, verdict_if};
use crate::core::calendar::YEARS_AHEAD;
use crate::core::finding::Outcome;
use crate::core::reading::{Question, Reading};
use crate::core::verdict::Verdict;
use crate::tui::session::Session;
use crate::tui::widgets::tree::Node;

/// Everything that would change the verdict of `subject`, under one heading.
pub fn node(session: &Session, subject: Subject) -> Node {
    let (text, theme) = (&session.text, &session.theme);
    let (outlook, verdict) = (subject.outlook(), subject.verdict());
    let noted = |key: &str, said: String| plain(key, sentence(theme, Outcome::Noted, said));
    let years = [("years", YEARS_AHEAD.into())];
    let mut nodes = Vec::new();
    if verdict == Verdict::Eligible {
        let ending = outlook.ending.as_ref().map(|ending| text.finding(session.book, ending));
        nodes.push(noted("ending", ending.unwrap_or_else(|| text.say_with("result-no-end-seen", &years))));
    } else {
        nodes.extend(outlook.next.map(|day| {
            let said = text.say_with("outlook-next", &[("day", text.date(day.date()).into())]);
            let arrow = Span::styled(format!("{} ", theme.symbols.right), theme.good);
            plain("next", Line::from(vec![arrow, Span::raw(said)]))
        }));
        nodes.extend(outlook.shortfalls.iter().enumerate().map(|(at, finding)| {
            let said = text.finding(session.book, finding);
            plain(format!("short:{at}"), sentence(theme, finding.outcome, said))
        }));
    }
    let decisive = subject.ruling().depends_on.iter();
    nodes.extend(decisive.map(|question| effects(session, subject, question)));
    if nodes.is_empty() {
        nodes.push(noted("nothing", text.say_with("result-no-change-seen", &years)));
    }
    let title = if verdict == Verdict::Eligible { "result-ends" } else { "result-changes" };
    section(session, CHANGE, title, nodes)
}

/// An open question with the verdict that each reading of it would give.
fn effects(session: &Session, subject: Subject, question: Question) -> Node {
    let (text, theme) = (&session.text, &session.theme);
    let readings = [("result-if-strict", Reading::Strict), ("result-if-lenient", Reading::Lenient)];
    let children = readings.map(|(id, reading)| {
        let verdict = verdict_if(session, subject, question, Some(reading));
        let said = text.say_with(id, &[("verdict", text.verdict(verdict).into())]);
        plain(id, sentence(theme, verdict.into(), said))
    });
    let name = session.book.law.question(question).short.get(session.lang());
    let line = sentence(theme, Outcome::Depends, name);
    Node { key: question.id().to_owned(), line, children: children.into() }
}
