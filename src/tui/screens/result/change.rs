//! What would change a verdict: dates, what is short, how the open questions are read.

use ratatui::text::{Line, Span};

use super::why::{CHANGE, plain, section, sentence, verdict_if};
use crate::core::assessment::Answer;
use crate::core::category::Verdict;
use crate::core::finding::Outcome;
use crate::core::reading::{Question, Reading};
use crate::core::timeline::YEARS_AHEAD;
use crate::tui::session::Session;
use crate::tui::widgets::tree::Node;

/// Everything that would change the verdict of `answer`, under one heading.
pub fn node(session: &Session, answer: &Answer) -> Node {
    let (text, theme) = (&session.text, &session.theme);
    let (outlook, verdict) = (&answer.outlook, answer.ruling.verdict);
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
    nodes.extend(
        answer
            .ruling
            .depends_on
            .iter()
            .map(|question| plain(question.id(), reading_effects(session, answer, question))),
    );
    if nodes.is_empty() {
        nodes.push(noted("nothing", text.say_with("result-no-change-seen", &years)));
    }
    let title = if verdict == Verdict::Eligible { "result-ends" } else { "result-changes" };
    section(session, CHANGE, title, nodes)
}

/// The verdict that each reading of `question` would give.
fn reading_effects(session: &Session, answer: &Answer, question: Question) -> Line<'static> {
    let (text, theme) = (&session.text, &session.theme);
    let name = session.book.law.question(question).short.get(session.lang());
    let mut line = sentence(theme, Outcome::Depends, format!("{name}: "));
    for (id, reading) in [("result-strictly", Reading::Strict), ("result-leniently", Reading::Lenient)] {
        let (sign, word, style) = theme.verdict(verdict_if(session, answer, question, Some(reading)));
        if reading == Reading::Lenient {
            line.push_span(Span::raw(", "));
        }
        line.push_span(Span::raw(format!("{} ", text.say(id))));
        line.push_span(Span::styled(format!("{sign} {}", text.say(word)), style));
    }
    line
}
