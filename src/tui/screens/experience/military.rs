//! The form for foreign military service. Every fact may stay unsaid.

use super::lists;
use super::said::Said;
use super::sheet::{Below, Draft, Sheet};
use crate::core::client::{Client, Military, parse_date};
use crate::core::rulebook::Rule;
use crate::tui::form::{Field, Form};
use crate::tui::screen::Effect;
use crate::tui::session::Session;

/// The facts about service being typed.
pub struct Service;

impl Service {
    /// Opens the form.
    pub fn edit(session: &Session) -> Vec<Effect> {
        let known = session.committed().military.clone().unwrap_or_default();
        Sheet::open(session, Service, fields(session, &known))
    }

    /// Opens the form over the form of `below`.
    pub fn over(session: &Session, below: Below) -> Vec<Effect> {
        let known = below.client.military.clone().unwrap_or_default();
        Sheet::over(session, Some(below), Service, fields(session, &known))
    }
}

fn fields(session: &Session, known: &Military) -> Form {
    let said = |fact: Option<bool>| match fact {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    };
    let answers = || vec![("", "experience-not-said"), ("yes", "app-yes"), ("no", "app-no")];
    let words = |value: Option<String>| value.unwrap_or_default();
    Form::new(vec![
        Field::choice(
            "serving",
            "experience-serving",
            "experience-serving-hint",
            answers(),
            said(known.serving),
        ),
        Field::choice(
            "recognized",
            "experience-recognized",
            "experience-recognized-hint",
            answers(),
            said(known.recognized),
        ),
        Field::date(
            "service_start",
            "experience-service-start",
            "experience-service-start-hint",
            &words(known.service_start.map(|day| day.to_string())),
        )
        .hinted(|session, _| say_rule(session, "experience-service-start-hint"))
        .blank("experience-not-said"),
        Field::number(
            "caf_offer_years",
            "experience-offer-years",
            "experience-offer-years-hint",
            &words(known.caf_offer_years.map(|years| session.text.decimal(years))),
        )
        .hinted(|session, _| say_rule(session, "experience-offer-years-hint"))
        .blank("experience-not-said"),
        Field::number(
            "credential_years",
            "experience-credential-years",
            "experience-credential-years-hint",
            &words(known.credential_years.map(|years| session.text.decimal(years))),
        )
        .hinted(|session, _| say_rule(session, "experience-credential-years-hint"))
        .blank("experience-not-said"),
        Field::picker(
            "noc",
            "experience-offered-noc",
            "experience-offered-noc-hint",
            &words(known.noc.map(|noc| noc.to_string())),
            lists::military_occupations,
            lists::occupation_name,
        )
        .hinted(|session, _| say_rule(session, "experience-offered-noc-hint"))
        .blank("experience-not-said"),
    ])
}

/// A hint with the numbers of the military category.
fn say_rule(session: &Session, id: &str) -> String {
    let rule = lists::military(session).map(|(_, rule)| rule);
    let args = [
        ("service", rule.map_or(0, |rule| rule.service_years).into()),
        ("offer", rule.map_or(0, |rule| rule.offer_years).into()),
        ("credential", rule.map_or(0, |rule| rule.credential_years).into()),
        ("listed", rule.map_or(0, |rule| rule.occupations.len()).into()),
    ];
    session.text.say_with(id, &args)
}

impl Draft for Service {
    const ROWS: u16 = 12;

    fn title(&self) -> &'static str {
        "experience-military-form"
    }

    fn client(&self, session: &Session, form: &Form, mut client: Client) -> Client {
        let before = client.military.take().unwrap_or_default();
        let said = |id| match form.value(id) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        // A value that is not valid yet leaves the fact as it was.
        let number = |id, before| {
            let typed = form.value(id).trim();
            if form.holds(session, id) { typed.parse().ok() } else { before }
        };
        let start = form.value("service_start").trim();
        let start =
            if form.holds(session, "service_start") { parse_date(start).ok() } else { before.service_start };
        let known = Military {
            serving: said("serving"),
            recognized: said("recognized"),
            service_start: start,
            caf_offer_years: number("caf_offer_years", before.caf_offer_years),
            credential_years: number("credential_years", before.credential_years),
            noc: form.value("noc").parse().ok(),
        };
        client.military = (known != Military::default()).then_some(known);
        client
    }

    fn follows(&self, session: &Session, _form: &Form) -> Vec<Said> {
        let mut answers = session.assessment().answers.iter();
        match answers.find(|answer| matches!(answer.category.rule, Rule::Military(_))) {
            Some(answer) => vec![Said::answer(session, answer)],
            None => vec![Said::plain(session.text.say("experience-military-not-in-force"))],
        }
    }
}
