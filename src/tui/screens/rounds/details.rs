//! The selected round: what was published, and the four answers as a tree.

use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::super::result::why::sentence;
use crate::core::finding::Finding;
use crate::core::round::{Round, Rounds, Rules, Standing, explain};
use crate::tui::session::Session;
use crate::tui::widgets::tree::Node;

/// Number, day and name; the answer; what was published.
pub(super) fn heading(session: &Session, round: &Round, standing: Option<&Standing>) -> Vec<Line<'static>> {
    let (theme, text) = (&session.theme, &session.text);
    let rounds = session.rounds();
    let dot = format!(" {} ", theme.symbols.dot);
    let title =
        [round.number.to_string(), text.date(round.date), rounds.said(round, session.lang()).to_owned()];
    let mut lines = vec![Line::styled(title.join(&dot), theme.strong)];
    if let Some(standing) = standing {
        let (sign, _, style) = theme.verdict(standing.invited());
        let said = format!("{sign} {}", text.standing(standing));
        lines.push(Span::styled(said, style.remove_modifier(Modifier::DIM)).into());
    }
    let tie_break = match round.tie_break {
        Some(time) => text.say_with("rounds-tie-break-at", &[("time", text.moment(time).into())]),
        None => text.say("rounds-no-tie-break").into_owned(),
    };
    let published = [
        text.say_with("rounds-invited-count", &[("count", text.number(round.invitations.into()).into())]),
        text.say_with("rounds-cut-off-at", &[("score", u32::from(round.cut_off).into())]),
        tie_break,
    ];
    let mut published = Line::styled(published.join(&dot), theme.dim);
    if round.supplied {
        published.push_span(Span::styled(format!("{dot}{}", text.say("rounds-supplied")), theme.warn));
    }
    lines.push(published);
    lines
}

/// The four answers, what a careful reader should know, and the source.
pub(super) fn tree(session: &Session, rules: Rules<'static>, round: &Round, answered: bool) -> Vec<Node> {
    let rounds = session.rounds();
    let mut roots = if answered {
        let root = explain(rules, rounds, round, session.client());
        nodes(session, &root.children)
    } else {
        vec![plain("teach", session.text.say("rounds-teach").into_owned())]
    };
    roots.extend(about(session, rounds, round));
    roots
}

/// Where the programs stand in the tree: each unfolds by itself.
pub(super) fn programs(roots: &[Node]) -> impl Iterator<Item = String> + '_ {
    roots.iter().take(1).flat_map(|pool| {
        pool.children.iter().take(1).flat_map(move |open| {
            open.children.iter().map(move |program| format!("{}/{}/{}", pool.key, open.key, program.key))
        })
    })
}

fn nodes(session: &Session, steps: &[Finding]) -> Vec<Node> {
    let node = |(at, step): (usize, &Finding)| Node {
        key: format!("{}:{at}", step.rule),
        line: sentence(&session.theme, step.outcome, session.text.finding(session.book, step)),
        children: nodes(session, &step.children),
    };
    steps.iter().enumerate().map(node).collect()
}

/// Remarks, who supplied it, and where it was published.
fn about(session: &Session, rounds: &Rounds, round: &Round) -> Vec<Node> {
    let (theme, text) = (&session.theme, &session.text);
    let remarks = rounds.notes_on(round).map(|note| note.text.get(session.lang()).to_owned());
    let mut nodes: Vec<Node> = remarks.map(|remark| plain("note", remark)).collect();
    if round.supplied {
        let through = text.date(rounds.supplied_through.unwrap_or(round.date));
        let said = text.say_with("rounds-supplied-from", &[("date", through.into())]);
        nodes.push(plain("supplied", Span::styled(said, theme.warn)));
    } else if let Some(source) = rounds.sources.first() {
        let verified = text.date(rounds.verified_through);
        let args = [("source", text.source(source).into()), ("date", verified.into())];
        let line = Line::styled(text.say_with("rounds-source", &args), theme.dim);
        let address = plain("address", Line::styled(source.url(session.lang()).to_owned(), theme.dim));
        nodes.push(Node { key: "source".to_owned(), line, children: vec![address] });
    }
    nodes
}

fn plain(key: &str, line: impl Into<Line<'static>>) -> Node {
    Node { key: key.to_owned(), line: line.into(), children: Vec::new() }
}
