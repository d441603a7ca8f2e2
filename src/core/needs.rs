//! Which facts of a client file the answers ask for, and which of those are missing.
//!
//! Nothing here knows what an answer reads. Each answer names the facts it lacks; a fact that
//! is known is taken out of a copy of the client, and whoever then lacks it asks for it.

use super::assessment::rulings;
use super::calendar::Day;
use super::client::{Client, Education, JobOffer, Military, OfficialLanguage, Spouse};
use super::crs::{self, Crs, Household, household};
use super::language::LanguageTable;
use super::program::{self, Program, Programs};
use super::rulebook::{Category, Rule, Rulebook};

/// An answer that asks for facts.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Asker<'a> {
    /// Whether the client is in a category.
    Category(&'a Category),
    /// Whether a program lets the client into the pool.
    Program(&'a Program),
    /// The score.
    Score,
    /// Whether a round would have invited the client.
    Rounds,
}

impl Asker<'_> {
    /// The id of the category or program, or `score`, or `rounds`.
    pub fn id(&self) -> &str {
        match self {
            Asker::Category(category) => &category.id,
            Asker::Program(program) => &program.id,
            Asker::Score => "score",
            Asker::Rounds => "rounds",
        }
    }
}

/// A fact that an answer asks for.
#[derive(Clone, PartialEq, Debug)]
pub struct Need<'a> {
    /// Path of the fact in the client file.
    pub path: &'static str,
    /// Who asks for it.
    pub askers: Vec<Asker<'a>>,
    /// Whether it is missing.
    pub missing: bool,
}

/// The facts that the answers for `client` on `as_of` ask for: those that can be missing in the
/// order of the client file, then those that answers read without ever missing them.
pub fn needs<'a>(
    book: &'a Rulebook,
    crs: &'a Crs,
    programs: &'a Programs,
    client: &Client,
    as_of: Day,
) -> Vec<Need<'a>> {
    let lacking = |client: &Client| lacking(book, crs, programs, client, as_of);
    let now = lacking(client);
    let mut needs: Vec<Need> = Vec::new();
    for (path, take_out) in FACTS {
        let mut without = client.clone();
        take_out(&mut without, &book.languages);
        let changed = (without != *client).then(|| lacking(&without));
        let lacking = changed.as_ref().unwrap_or(&now);
        let askers: Vec<Asker> = lacking.iter().filter(|it| it.1 == path).map(|it| it.0).collect();
        if !askers.is_empty() {
            needs.push(Need { path, askers, missing: now.iter().any(|it| it.1 == path) });
        }
    }
    for (asker, path) in read(book, crs, programs, client, as_of) {
        match needs.iter_mut().find(|need| need.path == path) {
            Some(need) if need.askers.contains(&asker) => {}
            Some(need) => need.askers.push(asker),
            None => needs.push(Need { path, askers: vec![asker], missing: false }),
        }
    }
    needs
}

/// The facts that answers read and can do without: what is not said of them says no, or says
/// nothing.
fn read<'a>(
    book: &'a Rulebook,
    crs: &'a Crs,
    programs: &'a Programs,
    client: &Client,
    as_of: Day,
) -> Vec<(Asker<'a>, &'static str)> {
    let counts = household(client.spouse.as_ref()) == Household::Counts;
    let mut read = Vec::new();
    for program in programs.edition_on(as_of).map_or(&[][..], |edition| &edition.programs) {
        let paths: &[&str] = match &program.rule {
            program::Rule::Cec(_) => &[],
            program::Rule::Fsw(_) if counts => &["spouse", "spouse.work", "job_offer"],
            program::Rule::Fsw(_) => &["spouse", "job_offer"],
            program::Rule::Fst(_) => &["job_offer"],
        };
        read.extend(paths.iter().map(|&path| (Asker::Program(program), path)));
    }
    let categories = book.edition_on(as_of).map_or(&[][..], |edition| &edition.categories);
    let military = categories.iter().filter(|category| matches!(category.rule, Rule::Military(_)));
    read.extend(military.map(|category| (Asker::Category(category), "military")));
    if let Some(edition) = crs.on(as_of) {
        read.extend(["spouse", "first_official_language"].map(|path| (Asker::Score, path)));
        read.extend(counts.then_some((Asker::Score, "spouse.work")));
        read.extend((edition.tables.offer.max() > 0).then_some((Asker::Score, "job_offer")));
    }
    read.push((Asker::Rounds, "provincial_nomination"));
    read
}

/// Whether the fact at `path` is one that an answer can ask for.
pub fn is_fact(path: &str) -> bool {
    FACTS.iter().any(|&(fact, _)| fact == path)
}

/// The facts that each answer says it lacks.
fn lacking<'a>(
    book: &'a Rulebook,
    crs: &'a Crs,
    programs: &'a Programs,
    client: &Client,
    as_of: Day,
) -> Vec<(Asker<'a>, &'static str)> {
    let mut lacking = Vec::new();
    let in_force = programs.edition_on(as_of).map_or(&[][..], |edition| &edition.programs);
    for (ruling, program) in program::rulings(book, programs, client, as_of).into_iter().zip(in_force) {
        lacking.extend(ruling.missing.into_iter().map(|path| (Asker::Program(program), path)));
    }
    let categories = book.edition_on(as_of).map_or(&[][..], |edition| &edition.categories);
    for (ruling, category) in rulings(book, client, as_of).into_iter().zip(categories) {
        lacking.extend(ruling.missing.into_iter().map(|path| (Asker::Category(category), path)));
    }
    if let Some(edition) = crs.on(as_of) {
        let facts = crs::facts(book, crs, &edition.tables, client, as_of);
        lacking.extend(facts.missing.into_iter().map(|path| (Asker::Score, path)));
    }
    lacking.extend(client.profile_submitted_at.is_none().then_some((Asker::Rounds, "profile_submitted_at")));
    lacking
}

/// Takes a fact out of a client.
type TakeOut = fn(&mut Client, &LanguageTable);

/// The facts that can be missing, in the order of the client file.
const FACTS: [(&str, TakeOut); 27] = [
    ("birth_date", |client, _| client.birth_date = None),
    ("language_tests", |client, _| client.language_tests.clear()),
    ("language_tests.english", |client, table| without(client, table, OfficialLanguage::English)),
    ("language_tests.french", |client, table| without(client, table, OfficialLanguage::French)),
    ("education.level", |client, _| education(client, |it| it.level = None)),
    ("education.canadian_study", |client, _| education(client, |it| it.canadian_study = None)),
    ("spouse.accompanying", |client, _| spouse(client, |it| it.accompanying = None)),
    ("spouse.canadian", |client, _| spouse(client, |it| it.canadian = None)),
    ("spouse.education.level", |client, _| {
        spouse(client, |it| it.education.iter_mut().for_each(|it| it.level = None));
    }),
    ("spouse.education.canadian_study", |client, _| {
        spouse(client, |it| it.education.iter_mut().for_each(|it| it.canadian_study = None));
    }),
    ("spouse.language_tests", |client, _| spouse(client, |it| it.language_tests.clear())),
    ("spouse.work", |client, _| spouse(client, |it| it.work.clear())),
    ("family.sibling_in_canada", |client, _| client.family = None),
    ("provincial_nomination", |client, _| client.provincial_nomination = None),
    ("certificate_of_qualification", |client, _| client.certificate_of_qualification = None),
    ("job_offer.start", |client, _| offer(client, |it| it.start = None)),
    ("job_offer.full_time", |client, _| offer(client, |it| it.full_time = None)),
    ("job_offer.years", |client, _| offer(client, |it| it.years = None)),
    ("funds_cad", |client, _| client.funds_cad = None),
    ("family_size", |client, _| client.family_size = None),
    ("military.serving", |client, _| military(client, |it| it.serving = None)),
    ("military.recognized", |client, _| military(client, |it| it.recognized = None)),
    ("military.service_start", |client, _| military(client, |it| it.service_start = None)),
    ("military.caf_offer_years", |client, _| military(client, |it| it.caf_offer_years = None)),
    ("military.credential_years", |client, _| military(client, |it| it.credential_years = None)),
    ("military.noc", |client, _| military(client, |it| it.noc = None)),
    ("profile_submitted_at", |client, _| client.profile_submitted_at = None),
];

fn without(client: &mut Client, table: &LanguageTable, language: OfficialLanguage) {
    client.language_tests.retain(|it| table.test(it.test).language != language);
}

fn education(client: &mut Client, change: impl Fn(&mut Education)) {
    client.education.iter_mut().for_each(change);
}

fn spouse(client: &mut Client, change: impl Fn(&mut Spouse)) {
    client.spouse.iter_mut().for_each(change);
}

fn offer(client: &mut Client, change: impl Fn(&mut JobOffer)) {
    client.job_offer.iter_mut().for_each(change);
}

fn military(client: &mut Client, change: impl Fn(&mut Military)) {
    client.military.iter_mut().for_each(change);
}
