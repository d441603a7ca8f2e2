//! The client that the form tells. A value that is not valid yet leaves the fact as it was.

use std::str::FromStr;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::fields::{dollars, family_size};
use super::submitted;
use crate::core::client::{
    CanadianStudy, Client, Education, EducationLevel, Family, JobOffer, OfficialLanguage, Spouse, parse_date,
};
use crate::tui::form::Form;
use crate::tui::session::Session;

/// The client of `form`, with what it does not tell as in `draft`.
pub fn client(session: &Session, form: &Form, draft: &Client) -> Client {
    let read = Read { session, form };
    let moment = read.value("profile_submitted_at", draft.profile_submitted_at, |_| submitted(session, form));
    let education = draft.education.as_ref();
    Client {
        birth_date: read.date("birth_date", draft.birth_date),
        family_size: read.value("family_size", draft.family_size, |typed| family_size(typed).ok()),
        funds_cad: read.value("funds_cad", draft.funds_cad, |typed| dollars(typed).ok()),
        profile_submitted_at: moment,
        education: read.education(["education.level", "education.canadian_study"], education),
        first_official_language: match form.value("first_official_language") {
            "english" => Some(OfficialLanguage::English),
            "french" => Some(OfficialLanguage::French),
            _ => None,
        },
        spouse: form.is_on("spouse").then(|| read.spouse(draft.spouse.clone().unwrap_or_default())),
        family: read
            .said("family.sibling_in_canada")
            .map(|sibling| Family { sibling_in_canada: Some(sibling) })
            .or_else(|| draft.family.as_ref().map(|_| Family { sibling_in_canada: None })),
        provincial_nomination: read.said("provincial_nomination"),
        certificate_of_qualification: read.said("certificate_of_qualification"),
        job_offer: if form.is_on("job_offer") { read.offer(draft.job_offer.as_ref()) } else { None },
        ..draft.clone()
    }
}

/// The moment of submission, once its three fields are valid.
pub fn submitted(session: &Session, form: &Form) -> Option<DateTime<FixedOffset>> {
    let typed = |part: &'static str| Some(form.value(part)).filter(|_| form.holds(session, part));
    let date = parse_date(typed("profile_submitted_at")?.trim()).ok()?;
    let time = submitted::time(typed("profile_submitted_at.time")?).ok()?;
    let offset = submitted::offset(typed("profile_submitted_at.offset")?).ok()?;
    submitted::moment(date, time, offset)
}

struct Read<'a> {
    session: &'a Session,
    form: &'a Form,
}

impl Read<'_> {
    /// What a field says; nothing where it is empty, `before` where it is not valid.
    fn value<T>(&self, id: &str, before: Option<T>, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let typed = self.form.value(id).trim();
        if typed.is_empty() {
            None
        } else if self.form.holds(self.session, id) {
            read(typed).or(before)
        } else {
            before
        }
    }

    fn parsed<T: FromStr>(&self, id: &str, before: Option<T>) -> Option<T> {
        self.value(id, before, |typed| typed.parse().ok())
    }

    fn date(&self, id: &str, before: Option<NaiveDate>) -> Option<NaiveDate> {
        self.value(id, before, |typed| parse_date(typed).ok())
    }

    fn said(&self, id: &str) -> Option<bool> {
        match self.form.value(id) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }

    fn education(&self, [level, study]: [&str; 2], before: Option<&Education>) -> Option<Education> {
        let level = EducationLevel::ALL.into_iter().find(|it| it.id() == self.form.value(level));
        let study = CanadianStudy::ALL.into_iter().find(|it| it.id() == self.form.value(study));
        let known = level.is_some() || study.is_some() || before.is_some();
        known.then_some(Education { level, canadian_study: study })
    }

    fn spouse(&self, before: Spouse) -> Spouse {
        let education = ["spouse.education.level", "spouse.education.canadian_study"];
        Spouse {
            accompanying: self.said("spouse.accompanying"),
            canadian: self.said("spouse.canadian"),
            education: self.education(education, before.education.as_ref()),
            ..before
        }
    }

    /// The offer, once its occupation is chosen.
    fn offer(&self, before: Option<&JobOffer>) -> Option<JobOffer> {
        Some(JobOffer {
            noc: self.parsed("job_offer.noc", before.map(|offer| offer.noc))?,
            start: self.date("job_offer.start", before.and_then(|offer| offer.start)),
            full_time: self.said("job_offer.full_time"),
            years: self.parsed("job_offer.years", before.and_then(|offer| offer.years)),
        })
    }
}
