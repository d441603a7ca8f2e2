//! Everything the program says about one client on one day.

use super::calendar::Day;
use super::category::Case;
use super::client::Client;
use super::clock::{Clocks, TwoClocks};
use super::explain::explain;
use super::finding::Finding;
use super::outlook::{Outlook, outlook};
use super::rulebook::{Category, Edition, Rulebook};
use super::timeline::{Track, Unbroken, horizon, track};
use super::verdict::{Ruling, Verdict};

/// The answers for one client on one day.
#[derive(Clone, PartialEq, Debug)]
pub struct Assessment<'a> {
    /// The day the answers are for.
    pub as_of: Day,
    /// The edition in force; `None` before the first, when there are no categories.
    pub edition: Option<&'a Edition>,
    /// One answer a category, in the edition's order.
    pub answers: Vec<Answer<'a>>,
}

/// The answer for one category.
#[derive(Clone, PartialEq, Debug)]
pub struct Answer<'a> {
    /// The category.
    pub category: &'a Category,
    /// The verdict and what it turns on.
    pub ruling: Ruling,
    /// The stretch of days around the day with the same verdict.
    pub unbroken: Unbroken,
    /// For a category met that ends too soon: the last day it is safe to be received.
    pub last_safe_day: Option<Day>,
    /// Why.
    pub finding: Finding<'a>,
    /// What the profile's count of months says beside the exact days; `None` where no work is
    /// asked for.
    pub observed: Option<TwoClocks>,
    /// What would change it.
    pub outlook: Outlook<'a>,
    /// The verdicts from the first edition to the horizon.
    pub track: Track<'a>,
}

/// The rulings of every category in force on `as_of`, without explanations.
pub fn rulings(book: &Rulebook, client: &Client, as_of: Day) -> Vec<Ruling> {
    let cases = book.edition_on(as_of).map_or_else(Vec::new, |edition| Case::all(book, edition, client));
    cases.iter().map(|case| case.ruling(as_of)).collect()
}

/// The rulings of every category in force on `as_of`, each with its explanation tree.
pub fn explained<'a>(book: &'a Rulebook, client: &Client, as_of: Day) -> Vec<(Ruling, Finding<'a>)> {
    let Some(edition) = book.edition_on(as_of) else { return Vec::new() };
    let rulings = rulings(book, client, as_of).into_iter();
    let pairs = rulings.zip(&edition.categories).map(|(ruling, category)| {
        let finding = explain(book, edition, category, client, as_of, ruling.depends_on);
        (ruling, finding)
    });
    pairs.collect()
}

/// Everything about `client` on `as_of`.
pub fn assess<'a>(book: &'a Rulebook, client: &Client, as_of: Day) -> Assessment<'a> {
    let edition = book.edition_on(as_of);
    let categories = edition.map_or(&[][..], |edition| &edition.categories);
    let answers = explained(book, client, as_of).into_iter().zip(categories);
    let answers = answers.map(|((ruling, mut finding), category)| {
        let track = track(book, client, &category.id, horizon(book, as_of));
        let observed = observed(book, client, &track, as_of);
        let told = observed.filter(|clocks| !clocks.is_silent());
        finding.children.extend(told.map(|clocks| clocks.finding(&book.observed)));
        let unbroken = track.unbroken(as_of).unwrap_or(Unbroken { since: as_of, until: Some(as_of) });
        Answer {
            last_safe_day: last_safe_day(book, ruling.verdict, unbroken, as_of),
            outlook: outlook(book, category, client, as_of, &track, ruling.occupation),
            category,
            ruling,
            unbroken,
            finding,
            observed,
            track,
        }
    });
    Assessment { as_of, edition, answers: answers.collect() }
}

/// What the profile's count of months says beside the exact days of `track`, under the rules
/// of each day.
fn observed(book: &Rulebook, client: &Client, track: &Track, as_of: Day) -> Option<TwoClocks> {
    let eras = book.editions.iter().filter_map(|edition| {
        let category = edition.category(track.category)?;
        Some((edition.days(), Case::one(book, category, client).clock()?))
    });
    // Only what is met on the strictest reading is eligible.
    Clocks::new(eras.collect()).both(as_of, |day| track.holds(day, Verdict::Eligible))
}

/// The last day of an `eligible` that ends before an application may be received.
///
/// Immigration and Refugee Protection Act, s. 11.2: the category must be met on the day the
/// invitation issues and on the day the application is received, up to 60 days later.
pub(super) fn last_safe_day(
    book: &Rulebook,
    verdict: Verdict,
    unbroken: Unbroken,
    as_of: Day,
) -> Option<Day> {
    let received = as_of.plus(i64::from(book.law.application_days.value));
    unbroken.until.filter(|&until| verdict == Verdict::Eligible && until < received)
}
