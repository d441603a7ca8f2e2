//! The history as a picture for one category: which of its work rules is in view, what of
//! each job counts for it, and the days that were added up.
//!
//! What was counted is read from the explanation tree of the answer, so that the picture
//! cannot say anything else than the verdict.

use crate::core::assessment::Answer;
use crate::core::calendar::{Day, Span};
use crate::core::client::WorkEntry;
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::noc::Noc;
use crate::core::reading::Readings;
use crate::core::rulebook::{Rule, WorkRule};
use crate::core::work::{Measure, days_of, exclusion};
use crate::tui::session::Session;
use crate::tui::widgets::history::{Bar, Bracket, History, Weight};

use super::said::nearest;

/// The category the picture is drawn for: the selected one if it asks for work, else the one
/// that is met or nearest; `None` where no category lists any of the jobs.
pub fn category(session: &Session) -> Option<&Answer<'static>> {
    let asks_work = |answer: &&Answer| matches!(answer.category.rule, Rule::Work(_));
    let selected = session.category().and_then(|id| session.answer(id)).filter(asks_work);
    selected.or_else(|| nearest(session))
}

/// Id of the category after the one in the picture, among those that ask for work.
pub fn next_category(session: &Session) -> Option<&'static str> {
    let categories = session.edition()?.categories.iter();
    let work: Vec<_> = categories.filter(|category| matches!(category.rule, Rule::Work(_))).collect();
    let now = category(session).map(|answer| &answer.category.id);
    let at = work.iter().position(|category| Some(&category.id) == now);
    work.get(at.map_or(0, |at| (at + 1) % work.len())).map(|category| category.id.as_str())
}

/// One of the work rules in view, if all of them look back over the same years.
fn common_rule(session: &Session) -> Option<&'static WorkRule> {
    let categories = session.edition()?.categories.iter();
    let mut rules = categories.filter_map(|category| match &category.rule {
        Rule::Work(rule) => Some(rule),
        _ => None,
    });
    let first = rules.next()?;
    rules.all(|other| other.window_years == first.window_years).then_some(first)
}

/// The picture of the client in view, for `answer` if there is one.
pub fn draw(session: &Session, answer: Option<&Answer<'static>>) -> History {
    let as_of = Day::from(session.as_of());
    let day = session.text.date(session.as_of());
    let rule = answer.and_then(|answer| match &answer.category.rule {
        Rule::Work(rule) => Some(rule),
        _ => None,
    });
    let (Some(answer), Some(rule)) = (answer, rule) else {
        let bars = session.client().work.iter().map(|entry| bar(session, entry, None, None));
        let mut history = History::new(as_of, day, bars.collect());
        history.window = common_rule(session).map(|rule| window(session, rule));
        return history;
    };
    let counted = answer.ruling.occupation.and_then(|noc| counted(session, &answer.finding, noc));
    let stretch =
        counted.as_ref().and_then(|counted| answer.ruling.occupation.map(|noc| (noc, counted.days)));
    let bars = session.client().work.iter().map(|entry| bar(session, entry, Some(rule), stretch));
    let mut history = History::new(as_of, day, bars.collect());
    history.window = Some(window(session, rule));
    history.counted = counted;
    history
}

/// The days that may count under `rule` on the date in view.
fn window(session: &Session, rule: &WorkRule) -> Bracket {
    let readings = Readings::STRICT.pinned(&session.client().readings);
    let day = session.text.date(session.as_of());
    let args = [("years", rule.window_years.into()), ("day", day.into())];
    Bracket {
        days: Measure::new(rule, &session.book.law, readings).window(session.as_of().into()),
        label: session.text.say_with("experience-window", &args),
        enough: false,
    }
}

fn bar(session: &Session, entry: &WorkEntry, rule: Option<&WorkRule>, counted: Option<(Noc, Span)>) -> Bar {
    let readings = Readings::STRICT.pinned(&session.client().readings);
    let counts = rule.is_none_or(|rule| {
        rule.occupations.contains(&entry.noc) && exclusion(entry, rule.location, readings).is_none()
    });
    let weight = if !counts {
        Weight::Nothing
    } else if entry.hours_per_week.hundredths() >= session.book.law.full_time_rate() {
        Weight::Full
    } else {
        Weight::Part
    };
    let days = days_of(entry);
    let counted = counted.filter(|&(noc, _)| counts && noc == entry.noc);
    Bar {
        label: entry.noc.to_string(),
        days,
        weight,
        counted: counted.and_then(|(_, stretch)| stretch.overlap(days)),
    }
}

/// The days that were added up in `noc`, with their worth and what is needed.
fn counted(session: &Session, finding: &Finding, noc: Noc) -> Option<Bracket> {
    let occupation = finding.children.iter().find(|child| fact(child, "noc") == Some(&Value::Noc(noc)))?;
    let amount = occupation.children.iter().find(|child| fact(child, "length").is_some())?;
    let (Value::Date(first), Value::Date(last)) = (fact(amount, "from")?, fact(amount, "to")?) else {
        return None;
    };
    let (Value::Length { months, days }, Value::Length { months: need, .. }) =
        (fact(amount, "length")?, fact(amount, "need")?)
    else {
        return None;
    };
    let args = [("length", session.text.months_and_days(*months, *days).into()), ("need", (*need).into())];
    Some(Bracket {
        days: Span { first: (*first).into(), last: (*last).into() },
        label: session.text.say_with("experience-counted", &args),
        enough: amount.outcome == Outcome::Met,
    })
}

fn fact<'f>(finding: &'f Finding, name: &str) -> Option<&'f Value> {
    finding.facts.iter().find(|(given, _)| *given == name).map(|(_, value)| value)
}
