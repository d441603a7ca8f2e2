//! One client on two days: the verdicts that differ.

use chrono::NaiveDate;

use super::calendar::{Day, Span};
use super::category::Case;
use super::client::Client;
use super::reason::{self, Common, Reason};
use super::rulebook::{Category, Edition, Rulebook};
use super::verdict::Verdict;

/// A verdict that is another on the later day than on the earlier.
#[derive(Clone, PartialEq, Debug)]
pub struct Change<'a> {
    /// The category, as it is on the later day or, if it is gone, as it was.
    pub category: &'a Category,
    /// The verdict on the earlier day; `None` while the category was not in force.
    pub from: Option<Verdict>,
    /// The verdict on the later day; `None` if the category is no longer in force.
    pub to: Option<Verdict>,
    /// The edition whose rules make the difference; `None` where time alone does.
    pub rules: Option<NaiveDate>,
    /// Why the later verdict is what it is.
    pub reason: Reason<'a>,
}

/// What a change means for the client, what matters most first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Turn {
    /// Now eligible.
    Gains,
    /// Was eligible, or might have been, and is no more.
    Loses,
    /// Now depends on an open question.
    Depends,
    /// Now more information is needed.
    Unknown,
    /// Another verdict that neither gives nor takes anything.
    Neither,
}

impl Turn {
    /// Every kind of change, in the order they are shown.
    pub const ALL: [Turn; 5] = [Turn::Gains, Turn::Loses, Turn::Depends, Turn::Unknown, Turn::Neither];

    /// What a change from one verdict to another means.
    pub fn between(from: Option<Verdict>, to: Option<Verdict>) -> Turn {
        match (from, to) {
            (_, Some(Verdict::Eligible)) => Turn::Gains,
            (_, Some(Verdict::Depends)) => Turn::Depends,
            (Some(Verdict::Eligible | Verdict::Depends), _) => Turn::Loses,
            (_, Some(Verdict::Unknown)) => Turn::Unknown,
            _ => Turn::Neither,
        }
    }

    /// Whether it gives or takes anything, or may by how a question is read.
    pub fn affects(self) -> bool {
        matches!(self, Turn::Gains | Turn::Loses | Turn::Depends)
    }

    /// The id used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Turn::Gains => "gains",
            Turn::Loses => "loses",
            Turn::Depends => "depends",
            Turn::Unknown => "unknown",
            Turn::Neither => "neither",
        }
    }
}

impl Change<'_> {
    /// What the change means for the client.
    pub fn turn(&self) -> Turn {
        Turn::between(self.from, self.to)
    }
}

/// A verdict that differs, without the reason.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Difference<'a> {
    /// The category, as it is on the later day or, if it is gone, as it was.
    pub category: &'a Category,
    /// The verdict on the earlier day; `None` while the category was not in force.
    pub from: Option<Verdict>,
    /// The verdict on the later day; `None` if the category is no longer in force.
    pub to: Option<Verdict>,
}

impl Difference<'_> {
    /// What it means for the client.
    pub fn turn(&self) -> Turn {
        Turn::between(self.from, self.to)
    }
}

/// The rules of two days side by side, for any number of clients.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    pub(super) book: &'a Rulebook,
    pub(super) days: Span,
    pub(super) before: Option<&'a Edition>,
    pub(super) after: Option<&'a Edition>,
    places: Vec<Place<'a>>,
}

/// Where a category stands in the editions of the two days.
#[derive(Clone, Copy, Debug)]
struct Place<'a> {
    category: &'a Category,
    before: Option<usize>,
    after: Option<usize>,
}

impl<'a> Comparison<'a> {
    /// The rules of the first and the last of `days`: the last day's categories in their order,
    /// then those that are gone.
    pub fn new(book: &'a Rulebook, days: Span) -> Comparison<'a> {
        let (before, after) = (book.edition_on(days.first), book.edition_on(days.last));
        let listed = |edition: Option<&'a Edition>| edition.map_or(&[][..], |edition| &edition.categories);
        let find = |list: &[Category], id: &str| list.iter().position(|category| category.id == id);
        let (old, new) = (listed(before), listed(after));
        let kept = new.iter().enumerate().map(|(at, category)| Place {
            category,
            before: find(old, &category.id),
            after: Some(at),
        });
        let gone = old.iter().enumerate().filter(|(_, category)| find(new, &category.id).is_none());
        let gone = gone.map(|(at, category)| Place { category, before: Some(at), after: None });
        Comparison { book, days, before, after, places: kept.chain(gone).collect() }
    }

    /// How a client stands on both days.
    pub fn of<'c>(&'c self, client: &'c Client) -> Compared<'a, 'c> {
        let cases = |edition: Option<&'c Edition>| {
            edition.map_or_else(Vec::new, |edition| Case::all(self.book, edition, client))
        };
        let on = |day: Day, cases: &[Case]| cases.iter().map(|case| case.verdict(day).value).collect();
        let later = cases(self.after);
        let is_same = self.before.map(|edition| edition.id) == self.after.map(|edition| edition.id);
        let earlier = if is_same { None } else { Some(cases(self.before)) };
        let before = on(self.days.first, earlier.as_ref().unwrap_or(&later));
        let after = on(self.days.last, &later);
        Compared { comparison: self, client, before, after }
    }
}

/// One client on the two days.
#[derive(Debug)]
pub struct Compared<'a, 'c> {
    pub(super) comparison: &'c Comparison<'a>,
    pub(super) client: &'c Client,
    /// The verdicts on the earlier day, in the order of its edition.
    pub before: Vec<Verdict>,
    /// The verdicts on the later day, in the order of its edition.
    pub after: Vec<Verdict>,
}

impl<'a> Compared<'a, '_> {
    /// The verdicts that differ: the later day's categories in their order, then those that
    /// are gone.
    pub fn differences(&self) -> impl Iterator<Item = Difference<'a>> + '_ {
        self.comparison.places.iter().filter_map(|place| {
            let from = place.before.map(|at| self.before[at]);
            let to = place.after.map(|at| self.after[at]);
            (from != to).then_some(Difference { category: place.category, from, to })
        })
    }

    /// What the reason rests on, where it is the same for many clients.
    pub fn common(&self, difference: &Difference) -> Option<Common> {
        reason::common(self, difference)
    }

    /// A difference with its reason, which costs far more.
    pub fn change(&self, difference: Difference<'a>) -> Change<'a> {
        let (rules, reason) = reason::of(self, &difference);
        let Difference { category, from, to } = difference;
        Change { category, from, to, rules, reason }
    }
}
