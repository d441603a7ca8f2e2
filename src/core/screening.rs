//! Many clients asked the same: the verdicts of a day, and what is different on another.

use super::calendar::{Day, Span};
use super::category::Case;
use super::client::Client;
use super::comparison::{Change, Comparison, Difference};
use super::rulebook::{Category, Edition, Rulebook};
use super::verdict::Verdict;

/// What every client is asked.
#[derive(Clone, Copy, Debug)]
pub struct Screening {
    /// The rules.
    pub book: &'static Rulebook,
    /// The day the answers are for.
    pub as_of: Day,
    /// Another day, earlier or later, to compare the verdicts with.
    pub compare: Option<Day>,
}

impl PartialEq for Screening {
    /// There is one book of rules.
    fn eq(&self, other: &Screening) -> bool {
        (self.as_of, self.compare) == (other.as_of, other.compare)
    }
}

impl Screening {
    /// The edition in force on the day.
    pub fn edition(&self) -> Option<&'static Edition> {
        self.book.edition_on(self.as_of)
    }

    /// From the earlier to the later of the days compared.
    pub fn days(&self) -> Option<Span> {
        let other = self.compare?;
        Some(Span { first: self.as_of.min(other), last: self.as_of.max(other) })
    }

    /// The categories that have a column: those in force on the day, then those of the other
    /// day only.
    pub fn categories(&self) -> Vec<&'static Category> {
        let mut found: Vec<&Category> = Vec::new();
        for day in [Some(self.as_of), self.compare].into_iter().flatten() {
            for category in self.book.edition_on(day).iter().flat_map(|edition| &edition.categories) {
                if found.iter().all(|other| other.id != category.id) {
                    found.push(category);
                }
            }
        }
        found
    }

    /// The verdicts of the day, one a category in force, in the edition's order.
    pub fn verdicts(&self, client: &Client) -> Vec<Verdict> {
        let cases = self.edition().map_or_else(Vec::new, |edition| Case::all(self.book, edition, client));
        cases.iter().map(|case| case.verdict(self.as_of).value).collect()
    }

    /// The rules of the days compared, side by side.
    pub fn comparison(&self) -> Option<Comparison<'static>> {
        self.days().map(|days| Comparison::new(self.book, days))
    }

    /// What differs between the days, with the reasons; nothing where no days are compared.
    pub fn changes(&self, client: &Client) -> Vec<Change<'static>> {
        self.comparison().map_or_else(Vec::new, |comparison| {
            let compared = comparison.of(client);
            compared.differences().map(|difference| compared.change(difference)).collect()
        })
    }

    /// What differs between the days, without the reasons.
    pub fn differences(&self, client: &Client) -> Vec<Difference<'static>> {
        self.comparison().map_or_else(Vec::new, |comparison| comparison.of(client).differences().collect())
    }
}
