//! Verdicts in one line: which category, what, since when or until when.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::core::assessment::Answer;
use crate::core::calendar::Day;
use crate::core::client::Client;
use crate::core::crs::{facts, points};
use crate::core::noc::Noc;
use crate::core::rulebook::Rule;
use crate::core::verdict::Verdict;
use crate::data::crs;
use crate::tui::session::Session;
use crate::tui::theme::Theme;
use crate::tui::widgets::table::fit;
use crate::tui::widgets::wrap::width;

/// A line about a category, or about none.
#[derive(Clone, PartialEq, Debug)]
pub struct Said {
    /// The verdict the line tells, if it does.
    pub verdict: Option<Verdict>,
    /// The words.
    pub text: String,
    /// What is added where there is room.
    rest: String,
}

impl Said {
    /// A line that tells no verdict.
    pub fn plain(text: impl Into<String>) -> Said {
        Said { verdict: None, text: text.into(), rest: String::new() }
    }

    /// What `answer` says, with what follows from it if present jobs go on.
    pub fn answer(session: &Session, answer: &Answer) -> Said {
        let text = &session.text;
        let verdict = answer.ruling.verdict;
        let next = answer.outlook.next.filter(|_| verdict != Verdict::Eligible);
        let id = match (verdict, answer.unbroken.until, next) {
            (Verdict::Eligible, Some(_), _) => "experience-verdict-until",
            (Verdict::Eligible, None, _) => "experience-verdict-since",
            (_, _, Some(_)) => "experience-verdict-next",
            _ => "experience-verdict",
        };
        let day = |day: Option<Day>| day.map_or_else(String::new, |day| text.date(day.date()));
        let args = [
            ("category", answer.category.short.get(session.lang()).into()),
            ("verdict", text.verdict(verdict).into_owned().into()),
            ("since", text.date(answer.unbroken.since.date()).into()),
            ("until", day(answer.unbroken.until).into()),
            ("day", day(next).into()),
        ];
        let rest = next.map(|_| text.say("experience-verdict-if").into_owned()).unwrap_or_default();
        Said { verdict: Some(verdict), text: text.say_with(id, &args), rest }
    }

    /// The score of `client`, and by how much it differs from that of the client on file.
    pub fn score(session: &Session, client: &Client) -> Said {
        let (crs, as_of) = (crs(), Day::from(session.as_of()));
        let Some(edition) = crs.on(as_of) else {
            let first = session.text.date(crs.first_day().date());
            let args = [("first", first.into())];
            return Said::plain(session.text.say_with("profile-no-score", &args));
        };
        let tables = &edition.tables;
        let total = |client| points(tables, &facts(session.book, crs, tables, client, as_of).profile).total;
        let (total, before) = (i64::from(total(client)), i64::from(total(session.committed())));
        let change = session.text.number((total - before).abs());
        let args = [
            ("total", session.text.number(total).into()),
            ("most", session.text.number(tables.caps.total.into()).into()),
            ("base", if edition.warning.is_some() { "yes" } else { "no" }.into()),
            ("change", change.into()),
            ("from", session.text.date(edition.in_force_from).into()),
            ("way", ["less", "same", "more"][(total.cmp(&before) as i8 + 1) as usize].into()),
        ];
        Said::plain(session.text.say_with("profile-score", &args))
    }

    /// The line with the sign of its verdict, in at most `columns`.
    pub fn line(&self, theme: &Theme, columns: u16) -> Line<'static> {
        let mut spans = Vec::new();
        let mut style = theme.dim;
        if let Some(verdict) = self.verdict {
            let (sign, _, color) = theme.verdict(verdict);
            spans.push(Span::styled(format!("{sign} "), color));
            style = Style::new();
        }
        spans.push(Span::styled(self.text.clone(), style));
        let mut line = Line::from(spans);
        if !self.rest.is_empty() && width(&line.to_string()) + 1 + width(&self.rest) <= columns {
            line.push_span(Span::styled(format!(" {}", self.rest), theme.dim));
        }
        fit(line, columns, theme.symbols.more)
    }
}

/// The categories of work that list `noc`, those met first, then those met soonest.
pub fn listing(session: &Session, noc: Noc) -> Vec<&Answer<'static>> {
    let lists = |answer: &&Answer| match &answer.category.rule {
        Rule::Work(rule) => rule.occupations.contains(&noc),
        _ => false,
    };
    let mut answers: Vec<&Answer> = session.assessment().answers.iter().filter(lists).collect();
    answers.sort_by_key(|answer| nearness(answer));
    answers
}

/// The category of work that the client's jobs meet, or come nearest to.
pub fn nearest(session: &Session) -> Option<&Answer<'static>> {
    let work =
        session.assessment().answers.iter().filter(|answer| matches!(answer.category.rule, Rule::Work(_)));
    let listed = work.filter(|answer| answer.ruling.occupation.is_some());
    listed.min_by_key(|answer| nearness(answer))
}

fn nearness(answer: &Answer) -> impl Ord + use<> {
    let rank = match answer.ruling.verdict {
        Verdict::Eligible => 0,
        Verdict::Depends => 1,
        Verdict::Unknown => 2,
        Verdict::NotEligible => 3,
    };
    let next = answer.outlook.next;
    (rank, next.is_none(), next)
}

/// Says that no category lists `nocs` on the date in view, or that there are none yet.
pub fn listed_nowhere(session: &Session, nocs: &str) -> Said {
    if session.edition().is_none() {
        return Said::plain(session.edition_in_words());
    }
    let args = [("noc", nocs.into()), ("day", session.text.date(session.as_of()).into())];
    Said::plain(session.text.say_with("experience-listed-nowhere", &args))
}

/// The lines about a job in `noc`: a verdict for each category that lists it, or that none does.
pub fn about_job(session: &Session, noc: Noc) -> Vec<Said> {
    let answers = listing(session, noc);
    if answers.is_empty() {
        return vec![listed_nowhere(session, &noc.to_string())];
    }
    answers.into_iter().map(|answer| Said::answer(session, answer)).collect()
}
