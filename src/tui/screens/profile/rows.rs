//! The lines of the form that stand for lists: language results, jobs, and the military
//! service. Each opens the form that is used for it elsewhere.

use crate::core::calendar::Day;
use crate::core::client::{Ability, Client, LanguageTest, OfficialLanguage, WorkEntry};
use crate::core::crs::{self, Standing};
use crate::data::crs;
use crate::text::fact_message;
use crate::tui::form::{Field, Form};
use crate::tui::screens::experience::rows::{JobRow, ResultRow};
use crate::tui::session::Session;

/// Puts the lines for `client` into `form`; `draft` still has a spouse whom the form denies.
pub fn put(session: &Session, form: &mut Form, client: &Client, draft: &Client) {
    let spouse = client.spouse.clone().or_else(|| draft.spouse.clone());
    let client = Client { spouse, ..client.clone() };
    for id in ["language_tests", "spouse.language_tests"] {
        form.put_rows(id, results(session, id, &client));
    }
    for id in ["work", "spouse.work"] {
        form.put_rows(id, jobs(session, id, &client));
    }
    form.put_rows("military", military(session, &client));
}

/// How many entries the list `id` has, if it is one that lines stand for.
pub fn count(client: &Client, id: &str) -> Option<usize> {
    let spouse = client.spouse.as_ref();
    match id {
        "work" => Some(client.work.len()),
        "language_tests" => Some(client.language_tests.len()),
        "spouse.language_tests" => Some(spouse.map_or(0, |it| it.language_tests.len())),
        "spouse.work" => Some(spouse.map_or(0, |it| it.work.len())),
        _ => None,
    }
}

/// Takes an entry out of the list `id`.
pub fn delete(client: &mut Client, id: &str, at: usize) {
    match (id, client.spouse.as_mut()) {
        ("work", _) => drop(client.work.remove(at)),
        ("language_tests", _) => drop(client.language_tests.remove(at)),
        ("spouse.language_tests", Some(spouse)) => drop(spouse.language_tests.remove(at)),
        ("spouse.work", Some(spouse)) => drop(spouse.work.remove(at)),
        _ => {}
    }
}

/// Takes over the lists of `from`, which a form over this one has changed.
pub fn take(client: &mut Client, from: Client) {
    client.work = from.work;
    client.language_tests = from.language_tests;
    client.military = from.military;
    client.spouse = from.spouse.or(client.spouse.take());
}

/// Which results count on the date in view, as what.
struct Counted<'a> {
    first: Option<&'a LanguageTest>,
    second: Option<&'a LanguageTest>,
    spouse: Option<&'a LanguageTest>,
}

impl<'a> Counted<'a> {
    fn of(session: &Session, client: &'a Client) -> Counted<'a> {
        let (crs, as_of) = (crs(), Day::from(session.as_of()));
        let Some(edition) = crs.on(as_of) else { return Counted { first: None, second: None, spouse: None } };
        let facts = crs::facts(session.book, crs, &edition.tables, client, as_of);
        let test = |standing: Standing<'a>| match standing {
            Standing::Valid(chosen) => Some(chosen.test),
            _ => None,
        };
        let languages = facts.languages;
        Counted {
            first: test(languages.of(languages.first)),
            second: test(languages.of(languages.second())),
            spouse: test(facts.spouse_language),
        }
    }

    /// As what `test` counts: a word that messages choose by.
    fn word(&self, test: &LanguageTest) -> &'static str {
        let is = |counted: Option<&LanguageTest>| counted.is_some_and(|it| std::ptr::eq(it, test));
        match (is(self.first), is(self.second), is(self.spouse)) {
            (true, ..) => "first",
            (_, true, _) => "second",
            (.., true) => "spouse",
            _ => "no",
        }
    }
}

/// The lines for language results, and the one that adds one.
pub fn results(session: &Session, id: &'static str, client: &Client) -> Vec<Field> {
    let of_spouse = id != "language_tests";
    let tests = match (of_spouse, &client.spouse) {
        (false, _) => &client.language_tests[..],
        (true, Some(spouse)) => &spouse.language_tests[..],
        (true, None) => &[],
    };
    let counted = Counted::of(session, client);
    let chosen = client.first_official_language.is_some();
    let mut rows: Vec<Field> =
        tests.iter().map(|test| result(session, id, test, counted.word(test), chosen)).collect();
    let none = if tests.is_empty() { "profile-no-result" } else { "profile-another" };
    rows.push(adding(session, id, none, "profile-add-result", "profile-add-result-hint"));
    rows.into_iter()
        .map(|row| if of_spouse { row.shown_when(super::fields::spouse_counts) } else { row })
        .collect()
}

fn result(
    session: &Session,
    id: &'static str,
    test: &LanguageTest,
    counts: &'static str,
    chosen: bool,
) -> Field {
    let row = ResultRow::new(session, test);
    let table = session.book.languages.test(test.test);
    let levels: Vec<&str> = row.levels.iter().map(|(level, _)| level.as_str()).collect();
    let scale = match table.language {
        OfficialLanguage::English => "clb",
        OfficialLanguage::French => "nclc",
    };
    let counts = if row.is_valid { counts } else { "invalid" };
    let mut args = vec![
        ("test", row.test.clone().into()),
        ("taken", row.taken.clone().into()),
        ("valid", row.valid.clone().into()),
        ("scale", scale.into()),
        ("levels", levels.join(" ").into()),
        ("counts", counts.into()),
        ("chosen", if chosen { "yes" } else { "no" }.into()),
    ];
    let said = session.text.say_with("profile-result", &args);
    for ((ability, (level, _)), name) in
        Ability::ALL.into_iter().zip(&row.levels).zip(["speaking", "listening", "reading", "writing"])
    {
        debug_assert_eq!(ability.id(), name);
        args.push((name, level.clone().into()));
    }
    let hint = session.text.say_with("profile-result-hint", &args);
    Field::entry(id, fact_message(id), "profile-result-hint", said, "experience-edit")
        .named(move |_, _| row.test.clone())
        .hinted(move |_, _| hint.clone())
}

/// The lines for jobs, and the one that adds one.
pub fn jobs(session: &Session, id: &'static str, client: &Client) -> Vec<Field> {
    let of_spouse = id != "work";
    let jobs = match (of_spouse, &client.spouse) {
        (false, _) => &client.work[..],
        (true, Some(spouse)) => &spouse.work[..],
        (true, None) => &[],
    };
    let row = |entry: &WorkEntry| {
        let row = JobRow::new(session, entry);
        let args = [
            ("noc", row.noc.into()),
            ("from", row.from.into()),
            ("to", row.to.into()),
            ("hours", row.hours.into()),
            ("country", row.country.into()),
        ];
        let said = session.text.say_with("profile-job", &args);
        let name = row.job;
        let field = Field::entry(id, fact_message(id), "profile-job-hint", said, "experience-edit");
        // A job that was only supposed has no title.
        if name.is_empty() { field } else { field.named(move |_, _| name.clone()) }
    };
    let mut rows: Vec<Field> = jobs.iter().map(row).collect();
    let none = if jobs.is_empty() { "profile-no-job" } else { "profile-another" };
    rows.push(adding(session, id, none, "profile-add-job", "profile-job-hint"));
    rows.into_iter()
        .map(|row| if of_spouse { row.shown_when(super::fields::spouse_counts) } else { row })
        .collect()
}

fn adding(
    session: &Session,
    id: &'static str,
    said: &'static str,
    verb: &'static str,
    hint: &'static str,
) -> Field {
    let said = session.text.say(said).into_owned();
    Field::entry(id, fact_message(id), hint, said, verb)
}

/// The line for the military service.
pub fn military(session: &Session, client: &Client) -> Vec<Field> {
    let known = if client.military.is_some() { "profile-military-known" } else { "profile-military-none" };
    let said = session.text.say(known).into_owned();
    let id = "military";
    vec![Field::entry(id, fact_message(id), "profile-military-hint", said, "experience-edit")]
}
