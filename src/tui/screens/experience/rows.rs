//! What the tables show, worked out when the client, the date or the language changes.

use crate::core::calendar::Day;
use crate::core::client::{Ability, LanguageTest, OfficialLanguage, WorkEntry};
use crate::core::noc::Noc;
use crate::core::work::days_of;
use crate::tui::session::Session;
use crate::tui::widgets::wrap::width;

/// A job as the table shows it.
#[derive(Clone, Debug)]
pub struct JobRow {
    /// Title and employer.
    pub job: String,
    /// Code of the occupation.
    pub noc: String,
    /// Code of the country.
    pub country: String,
    /// Name of the country.
    pub country_name: String,
    /// First day.
    pub from: String,
    /// Last day, or that there is none.
    pub to: String,
    /// Hours a week.
    pub hours: String,
    /// Short names of the categories that list it; empty for none.
    pub counts: String,
    /// What the columns do not say, in parts.
    pub details: Vec<String>,
}

impl JobRow {
    /// The row of `entry`.
    pub fn new(session: &Session, entry: &WorkEntry) -> JobRow {
        let text = &session.text;
        let job = match entry.employer.as_str() {
            "" => entry.title.clone(),
            employer => {
                let args = [("title", entry.title.as_str().into()), ("employer", employer.into())];
                text.say_with("experience-job-at", &args)
            }
        };
        let to =
            entry.end.map_or_else(|| text.say("experience-still-there").into_owned(), |end| text.date(end));
        JobRow {
            job,
            noc: entry.noc.to_string(),
            country: entry.country.to_string(),
            country_name: country_name(session, entry),
            from: text.date(entry.start),
            to,
            hours: text.decimal(entry.hours_per_week.into()),
            counts: counts_for(session, entry.noc),
            details: details(session, entry),
        }
    }
}

/// Short names of the categories that list `noc` on the date in view.
pub fn counts_for(session: &Session, noc: Noc) -> String {
    let listing = session.edition().into_iter().flat_map(|edition| edition.listing(noc));
    let names: Vec<&str> = listing.map(|category| category.short.get(session.lang())).collect();
    names.join(", ")
}

fn country_name(session: &Session, entry: &WorkEntry) -> String {
    let name = session.book.countries.get(entry.country);
    name.map_or_else(|| entry.country.to_string(), |name| name.get(session.lang()).to_owned())
}

fn details(session: &Session, entry: &WorkEntry) -> Vec<String> {
    let (text, book) = (&session.text, session.book);
    let hours = entry.hours_per_week.hundredths();
    let full_time = book.law.full_time_hours.value;
    let hours_args = [
        ("hours", text.decimal(entry.hours_per_week.into()).into()),
        ("counted", full_time.into()),
        ("capped", if hours > book.law.full_time_rate() { "yes" } else { "no" }.into()),
    ];
    let days = days_of(entry);
    let mut details =
        vec![country_name(session, entry), text.say_with("experience-hours-detail", &hours_args)];
    let facts = [
        (!entry.paid, "experience-unpaid"),
        (entry.self_employed, "experience-self-employed"),
        (entry.full_time_study, "experience-studying"),
        (!entry.authorized, "experience-unauthorized"),
        (days.first > Day::from(session.as_of()), "experience-not-begun"),
    ];
    details.extend(facts.into_iter().filter(|&(holds, _)| holds).map(|(_, id)| text.say(id).into_owned()));
    // Last, because it is long and the form shows it in full.
    details.extend(book.occupations.get(entry.noc).map(|unit| unit.title(session.lang()).to_owned()));
    details
}

/// A language result as the table shows it.
#[derive(Clone, Debug)]
pub struct ResultRow {
    /// Name of the test.
    pub test: String,
    /// Date of the results.
    pub taken: String,
    /// Last valid day, or that it is not valid.
    pub valid: String,
    /// Whether it is valid on the date in view.
    pub is_valid: bool,
    /// Level and score in each ability, in the order of [`Ability::ALL`].
    pub levels: [(String, String); 4],
    /// Level and score of the lowest ability, as the level is called: `NCLC 6`.
    pub least: String,
}

impl ResultRow {
    /// The row of `result`.
    pub fn new(session: &Session, result: &LanguageTest) -> ResultRow {
        let (text, languages) = (&session.text, &session.book.languages);
        let table = languages.test(result.test);
        let levels = table.levels(result);
        let as_of = Day::from(session.as_of());
        let is_valid = languages.is_valid(result, as_of);
        let valid = match (is_valid, Day::from(result.taken) > as_of) {
            (true, _) => text.date(languages.expiry(result).before().date()),
            (false, true) => text.say("experience-result-future").into_owned(),
            (false, false) => text.say("experience-result-expired").into_owned(),
        };
        let least = levels.into_iter().min().unwrap_or(0);
        let level = |ability| table.level(ability, result.score(ability)).unwrap_or(0).to_string();
        ResultRow {
            test: table.name.get(session.lang()).to_owned(),
            taken: text.date(result.taken),
            valid,
            is_valid,
            levels: Ability::ALL.map(|ability| (level(ability), text.decimal(result.score(ability)))),
            least: level_name(session, table.language, least),
        }
    }
}

/// A level as it is called in the language the test measures: `NCLC 7`, `CLB 9`.
pub fn level_name(session: &Session, language: OfficialLanguage, level: u32) -> String {
    let id = match language {
        OfficialLanguage::English => "experience-level-clb",
        OfficialLanguage::French => "experience-level-nclc",
    };
    session.text.say_with(id, &[("level", level.into())])
}

/// Columns that the widest of `cells` takes, and the title of their column.
pub fn widest<'c>(title: &str, cells: impl Iterator<Item = &'c String>) -> u16 {
    cells.map(|cell| width(cell)).max().unwrap_or(0).max(width(title))
}
