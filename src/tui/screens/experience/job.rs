//! The form for a job.

use super::lists;
use super::said::{Said, about_job};
use super::sheet::{Below, Draft, Sheet, Whose, put};
use crate::core::client::{Client, Hours, Hundredths, Refusal, WorkEntry, parse_date};
use crate::core::country::Country;
use crate::core::noc::Noc;
use crate::core::rulebook::{Location, Rule, WorkRule};
use crate::tui::action::Action;
use crate::tui::form::{Field, Form};
use crate::tui::screen::{Effect, Input};
use crate::tui::session::Session;

/// A job being typed.
pub struct Job {
    /// Its place among the client's; `None` for a new one.
    at: Option<usize>,
    /// Whose job it is.
    whose: Whose,
    /// The job as it was, whose values stand in for what is not valid yet.
    before: Option<WorkEntry>,
}

impl Job {
    /// Opens the form for a new job, about `noc` if that is known.
    pub fn add(session: &Session, noc: Option<Noc>) -> Vec<Effect> {
        let unit = noc.and_then(|noc| session.book.occupations.get(noc));
        let title = unit.map_or("", |unit| unit.title(session.lang()));
        let noc = noc.map(|noc| noc.to_string()).unwrap_or_default();
        let form = fields(&Typed { title, noc: &noc, ..Typed::new() });
        Sheet::open(session, Job { at: None, whose: Whose::Client, before: None }, form)
    }

    /// Opens the form for a new job that is like the one at `at`.
    pub fn copy(session: &Session, at: usize) -> Vec<Effect> {
        let Some(entry) = session.committed().work.get(at) else { return Vec::new() };
        Sheet::open(session, Job { at: None, whose: Whose::Client, before: None }, filled(session, entry))
    }

    /// Opens the form for the job at `at`, or a new one, over the form of `below`.
    pub fn over(session: &Session, mut below: Below, whose: Whose, at: Option<usize>) -> Vec<Effect> {
        let jobs = whose.work(&mut below.client);
        let before = at.zip(jobs).and_then(|(at, jobs)| jobs.get(at)).cloned();
        let form = before.as_ref().map_or_else(|| fields(&Typed::new()), |entry| filled(session, entry));
        let at = at.filter(|_| before.is_some());
        Sheet::over(session, Some(below), Job { at, whose, before }, form)
    }

    /// Opens the form for the job at `at`.
    pub fn edit(session: &Session, at: usize) -> Vec<Effect> {
        let Some(entry) = session.committed().work.get(at) else { return Vec::new() };
        Sheet::open(
            session,
            Job { at: Some(at), whose: Whose::Client, before: Some(entry.clone()) },
            filled(session, entry),
        )
    }

    /// The job as far as it is typed; `None` while what every job needs is missing.
    fn entry(&self, session: &Session, form: &Form) -> Option<WorkEntry> {
        let before = self.before.as_ref();
        let typed =
            |id| Some(form.value(id).trim()).filter(|value| !value.is_empty() && form.holds(session, id));
        let noc: Noc = typed("noc").and_then(|noc| noc.parse().ok()).or(before.map(|job| job.noc))?;
        let start = typed("start").and_then(|day| parse_date(day).ok()).or(before.map(|job| job.start))?;
        let country = typed("country").and_then(|code| code.parse().ok());
        let hours =
            typed("hours").and_then(|hours| hours.parse().ok()).or(before.map(|job| job.hours_per_week));
        let end = if form.value("end").trim().is_empty() {
            None
        } else {
            typed("end").and_then(|day| parse_date(day).ok()).or(before.and_then(|job| job.end))
        };
        let country = country.or(before.map(|job| job.country)).unwrap_or(Country::CANADA);
        Some(WorkEntry {
            title: form.value("title").trim().to_owned(),
            noc,
            employer: form.value("employer").trim().to_owned(),
            country,
            start,
            end: end.filter(|&end| end >= start),
            hours_per_week: hours.or_else(|| full_time(session))?,
            paid: form.is_on("paid"),
            self_employed: form.is_on("self_employed"),
            full_time_study: form.is_on("full_time_study"),
            authorized: form.is_on("authorized"),
        })
    }
}

/// Full-time hours: what a job is shown with until its hours are typed.
fn full_time(session: &Session) -> Option<Hours> {
    Hours::try_from(Hundredths::new(session.book.law.full_time_rate())).ok()
}

/// What the fields start with.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // the four facts of a job
struct Typed<'a> {
    title: &'a str,
    noc: &'a str,
    employer: &'a str,
    country: &'a str,
    start: &'a str,
    end: &'a str,
    hours: &'a str,
    paid: bool,
    self_employed: bool,
    full_time_study: bool,
    authorized: bool,
}

impl Typed<'_> {
    /// A job in Canada of which nothing is typed.
    fn new() -> Self {
        Typed { country: "CA", paid: true, authorized: true, ..Typed::default() }
    }
}

fn filled(session: &Session, entry: &WorkEntry) -> Form {
    fields(&Typed {
        title: &entry.title,
        noc: &entry.noc.to_string(),
        employer: &entry.employer,
        country: &entry.country.to_string(),
        start: &entry.start.to_string(),
        end: &entry.end.map(|end| end.to_string()).unwrap_or_default(),
        hours: &session.text.decimal(entry.hours_per_week.into()),
        paid: entry.paid,
        self_employed: entry.self_employed,
        full_time_study: entry.full_time_study,
        authorized: entry.authorized,
    })
}

fn fields(job: &Typed) -> Form {
    let in_canada = |form: &Form| form.value("country") == Country::CANADA.to_string();
    Form::new(vec![
        Field::text("title", "experience-title", "experience-title-hint", job.title)
            .required("experience-title-missing"),
        Field::picker(
            "noc",
            "experience-noc",
            "experience-noc-hint",
            job.noc,
            lists::occupations,
            lists::occupation_name,
        )
        .required("experience-noc-missing")
        .blank("experience-noc-blank"),
        Field::text("employer", "experience-employer", "experience-employer-hint", job.employer)
            .blank("experience-employer-blank"),
        Field::picker(
            "country",
            "experience-country",
            "experience-country-hint",
            job.country,
            lists::countries,
            lists::country_name,
        )
        .required("experience-country-missing")
        .hinted(|session, _| country_hint(session)),
        Field::date("start", "experience-start", "experience-start-hint", job.start)
            .required("experience-start-missing")
            .hinted(|session, _| {
                let years = work_rules(session).map(|(_, rule)| rule.window_years).max().unwrap_or(0);
                session.text.say_with("experience-start-hint", &[("years", years.into())])
            }),
        Field::date("end", "experience-end", "experience-end-hint", job.end)
            .blank("experience-still-there")
            .checked(|_, form, end| in_order(form.value("start"), end)),
        Field::number("hours", "experience-hours", "experience-hours-hint", job.hours)
            .required("experience-hours-missing")
            .checked(|_, _, hours| hours.parse::<Hours>().map(drop))
            .hinted(|session, _| say_full_time(session, "experience-hours-hint"))
            .noted(|session, _, hours| {
                let hours: Hours = hours.parse().ok()?;
                let capped = hours.hundredths() > session.book.law.full_time_rate();
                capped.then(|| say_full_time(session, "experience-hours-capped"))
            }),
        Field::toggle("paid", "experience-paid", "experience-paid-hint", job.paid),
        Field::toggle(
            "self_employed",
            "experience-self-employment",
            "experience-self-employment-hint",
            job.self_employed,
        ),
        Field::toggle("full_time_study", "experience-study", "experience-study-hint", job.full_time_study),
        Field::toggle("authorized", "experience-authorized", "experience-authorized-hint", job.authorized)
            .shown_when(in_canada),
    ])
}

/// The work rules in force on the date in view, each with the short name of its category.
fn work_rules(session: &Session) -> impl Iterator<Item = (&'static str, &'static WorkRule)> {
    let lang = session.lang();
    let categories = session.edition().into_iter().flat_map(|edition| &edition.categories);
    categories.filter_map(move |category| match &category.rule {
        Rule::Work(rule) => Some((category.short.get(lang), rule)),
        _ => None,
    })
}

/// Which categories count work in Canada only.
fn country_hint(session: &Session) -> String {
    let in_canada = work_rules(session).filter(|(_, rule)| rule.location == Location::Canada);
    let names: Vec<&str> = in_canada.map(|(name, _)| name).collect();
    let args = [("count", names.len().into()), ("names", names.join(", ").into())];
    session.text.say_with("experience-country-hint", &args)
}

fn say_full_time(session: &Session, id: &str) -> String {
    session.text.say_with(id, &[("hours", session.book.law.full_time_hours.value.into())])
}

/// Refuses a last day before the first; a first day that is not one is told elsewhere.
fn in_order(start: &str, end: &str) -> Result<(), Refusal> {
    match (parse_date(start.trim()), parse_date(end)) {
        (Ok(start), Ok(last)) if last < start => Err(Refusal::new("problem-date-order", end)),
        _ => Ok(()),
    }
}

impl Draft for Job {
    const ROWS: u16 = 17;

    fn title(&self) -> &'static str {
        match (self.whose, self.at) {
            (Whose::Client, None) => "experience-new-job",
            (Whose::Client, Some(_)) => "experience-edit-job",
            (Whose::Spouse, None) => "profile-spouse-new-job",
            (Whose::Spouse, Some(_)) => "profile-spouse-edit-job",
        }
    }

    fn client(&self, session: &Session, form: &Form, mut client: Client) -> Client {
        let jobs = self.whose.work(&mut client);
        if let (Some(entry), Some(jobs)) = (self.entry(session, form), jobs) {
            put(jobs, self.at, entry);
        }
        client
    }

    fn follows(&self, session: &Session, form: &Form) -> Vec<Said> {
        let Some(entry) = self.entry(session, form) else {
            return vec![Said::plain(session.text.say("experience-verdict-waits"))];
        };
        let mut lines = about_job(session, entry.noc);
        if form.value("hours").trim().is_empty() {
            lines.push(Said::plain(say_full_time(session, "experience-hours-assumed")));
        }
        lines
    }

    /// An occupation not chosen yet is searched for by the title that was typed.
    fn instead(&self, session: &Session, form: &Form, input: &Input) -> Option<Vec<Effect>> {
        let opens = form.focused() == "noc" && input.action() == Some(Action::Search);
        let title = form.value("title").trim();
        let helps = opens && form.value("noc").is_empty() && !title.is_empty();
        helps.then(|| vec![Effect::Push(lists::occupations(session, title))])
    }
}
