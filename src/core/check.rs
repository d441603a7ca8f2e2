//! What the form of a client file cannot say: that codes exist, dates are in order, scores
//! are on their test's scale and a family has someone in it.

use super::client::{Ability, Client, LanguageTest, Refusal, WorkEntry};
use super::noc::Noc;
use super::rulebook::Rulebook;

/// Something wrong in a client file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// Path of keys in the file, such as `work[0].noc`; empty for the file as a whole. Where the
    /// text is no JSON, its line and column.
    pub place: String,
    /// Line of the file, counted from 1, where it is known and not the place itself.
    pub line: Option<usize>,
    /// What was refused and why.
    pub refusal: Refusal,
}

impl Problem {
    /// `refusal` at `place`, on a line that is not known yet.
    pub fn new(place: impl Into<String>, refusal: Refusal) -> Problem {
        Problem { place: place.into(), line: None, refusal }
    }
}

/// Everything wrong in `client` by the tables of `book`.
pub fn problems(book: &Rulebook, client: &Client) -> Vec<Problem> {
    let mut found = Vec::new();
    history(book, "", &client.work, &client.language_tests, &mut found);
    if let Some(spouse) = &client.spouse {
        history(book, "spouse.", &spouse.work, &spouse.language_tests, &mut found);
    }
    let nobody = client.family_size.filter(|&size| size == 0);
    let nobody = nobody.map(|size| Refusal::new("problem-family-size", size));
    found.extend(nobody.map(|refusal| Problem::new("family_size", refusal)));
    let offered = client.job_offer.as_ref().map(|offer| offer.noc);
    let military = client.military.as_ref().and_then(|military| military.noc);
    for (place, noc) in [("job_offer.noc", offered), ("military.noc", military)] {
        found.extend(noc.and_then(|noc| occupation(book, noc)).map(|refusal| Problem::new(place, refusal)));
    }
    found
}

fn history(
    book: &Rulebook,
    owner: &str,
    work: &[WorkEntry],
    tests: &[LanguageTest],
    found: &mut Vec<Problem>,
) {
    for (at, entry) in work.iter().enumerate() {
        let mut add = |key: &str, refusal: Option<Refusal>| {
            found.extend(refusal.map(|refusal| Problem::new(format!("{owner}work[{at}].{key}"), refusal)));
        };
        add("noc", occupation(book, entry.noc));
        let unknown = book.countries.get(entry.country).is_none();
        add("country", unknown.then(|| Refusal::new("problem-country-unknown", entry.country)));
        add("end", date_order(entry));
    }
    for (at, test) in tests.iter().enumerate() {
        let table = book.languages.test(test.test);
        for ability in Ability::ALL {
            if let Err(refusal) = table.level(ability, test.score(ability)) {
                let place = format!("{owner}language_tests[{at}].{}", ability.id());
                found.push(Problem::new(place, refusal));
            }
        }
    }
}

fn occupation(book: &Rulebook, noc: Noc) -> Option<Refusal> {
    book.occupations.get(noc).is_none().then(|| Refusal::new("problem-noc-unknown", noc))
}

/// A last day before the first.
fn date_order(entry: &WorkEntry) -> Option<Refusal> {
    let end = entry.end.filter(|&end| end < entry.start)?;
    Some(Refusal::new("problem-date-order", end))
}
