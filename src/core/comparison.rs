//! One client on two days: the verdicts that differ, and why.
//!
//! Whether new rules or mere time make a difference is tried, not guessed: the earlier day's
//! rule is asked about the later day. The reason is a step of the later day's explanation.

use chrono::NaiveDate;

use super::calendar::{Day, Span};
use super::category::{Case, military_facts};
use super::client::Client;
use super::explain::explain;
use super::finding::{Finding, Outcome};
use super::outlook;
use super::rulebook::{Category, Edition, MilitaryRule, Rule, Rulebook};
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

/// The findings that decide.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Reason<'a> {
    /// What was found, from the whole to the part.
    pub found: Vec<Finding<'a>>,
    /// What is short or missing.
    pub short: Vec<Finding<'a>>,
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

/// A category and the verdict on one day; `None` where it was not in force.
type Side<'a> = Option<(&'a Category, Verdict)>;

/// The verdicts of `client` that differ between the first and the last of `days`: the last
/// day's categories in their order, then those that are gone.
pub fn compare<'a>(book: &'a Rulebook, client: &Client, days: Span) -> Vec<Change<'a>> {
    let comparison = Comparison { book, client, days, after: book.edition_on(days.last) };
    comparison.pairs().into_iter().filter_map(|(was, is)| comparison.change(was, is)).collect()
}

/// The same without the reasons, which cost far more: for many clients at once.
pub fn differences<'a>(book: &'a Rulebook, client: &Client, days: Span) -> Vec<Difference<'a>> {
    let comparison = Comparison { book, client, days, after: book.edition_on(days.last) };
    let pairs = comparison.pairs().into_iter();
    let different = pairs.filter_map(|(was, is)| {
        let (category, _) = is.or(was)?;
        Some(Difference {
            category,
            from: was.map(|(_, verdict)| verdict),
            to: is.map(|(_, verdict)| verdict),
        })
    });
    different.collect()
}

fn verdicts<'a>(
    book: &'a Rulebook,
    edition: Option<&'a Edition>,
    client: &Client,
    day: Day,
) -> Vec<(&'a Category, Verdict)> {
    let Some(edition) = edition else { return Vec::new() };
    let cases = Case::all(book, edition, client);
    edition
        .categories
        .iter()
        .zip(&cases)
        .map(|(category, case)| (category, case.verdict(day).value))
        .collect()
}

struct Comparison<'a, 'c> {
    book: &'a Rulebook,
    client: &'c Client,
    days: Span,
    after: Option<&'a Edition>,
}

impl<'a> Comparison<'a, '_> {
    /// Each category whose verdict differs, as it was and as it is.
    fn pairs(&self) -> Vec<(Side<'a>, Side<'a>)> {
        let Comparison { book, client, days, after } = *self;
        let old = verdicts(book, book.edition_on(days.first), client, days.first);
        let new = verdicts(book, after, client, days.last);
        let find = |list: &[(&'a Category, Verdict)], id: &str| {
            list.iter().find(|(category, _)| category.id == id).copied()
        };
        let kept = new.iter().map(|&now| (find(&old, &now.0.id), Some(now)));
        let gone = old.iter().filter(|(category, _)| find(&new, &category.id).is_none());
        let pairs = kept.chain(gone.map(|&was| (Some(was), None)));
        let verdict = |side: Side| side.map(|(_, verdict)| verdict);
        pairs.filter(|&(was, is)| verdict(was) != verdict(is)).collect()
    }

    fn change(&self, was: Side<'a>, is: Side<'a>) -> Option<Change<'a>> {
        let (from, to) = (was.map(|(_, verdict)| verdict), is.map(|(_, verdict)| verdict));
        let (category, _) = is.or(was)?;
        let (rules, reason) = match (was, is) {
            (Some(_), None) => {
                let gone = Finding::new("category.gone", Outcome::NotMet, "change-gone");
                let since = self.since(|rules| rules.category(&category.id).is_none());
                (since, Reason::found(vec![gone]))
            }
            (None, Some((_, to))) => {
                let new = Finding::new("category.new", Outcome::Noted, "change-new");
                let since = self.since(|rules| rules.category(&category.id).is_some());
                (since, self.why(category, to).after(new))
            }
            (Some((old, from)), Some((_, to))) => self.difference(old, from, category, to),
            (None, None) => return None,
        };
        Some(Change { category, from, to, rules, reason })
    }

    /// What makes the difference where the category is in force on both days.
    fn difference(
        &self,
        old: &Category,
        from: Verdict,
        new: &'a Category,
        to: Verdict,
    ) -> (Option<NaiveDate>, Reason<'a>) {
        let by_the_old = Case::one(self.book, old, self.client).ruling(self.days.last);
        if by_the_old.verdict == to {
            return (None, self.why(new, to));
        }
        let lists = |rules: &Category, noc| rules.rule.occupations().contains(&noc);
        let listed = |noc| move |rules: &Edition| rules.category(&new.id).is_some_and(|now| lists(now, noc));
        let was_met = matches!(from, Verdict::Eligible | Verdict::Depends);
        let met_by = Case::one(self.book, old, self.client).ruling(self.days.first).occupation;
        if let Some(noc) = met_by.filter(|&noc| was_met && !lists(new, noc))
            && to == Verdict::NotEligible
        {
            let dropped = Finding::new("work.listed", Outcome::NotMet, "change-dropped").fact("noc", noc);
            return (self.since(|rules| !listed(noc)(rules)), Reason::found(vec![dropped]));
        }
        let meets = Case::one(self.book, new, self.client).ruling(self.days.last).occupation;
        if let Some(noc) = meets.filter(|&noc| to != Verdict::NotEligible && !lists(old, noc)) {
            let added = Finding::new("work.listed", Outcome::Met, "change-added");
            return (self.since(listed(noc)), self.why(new, to).after(added));
        }
        (self.after.map(|edition| edition.id), self.why(new, to))
    }

    /// The edition since which `holds` has held without a break up to the later day.
    fn since(&self, holds: impl Fn(&Edition) -> bool) -> Option<NaiveDate> {
        let past = self.book.editions.iter().rev().filter(|edition| edition.first_day() <= self.days.last);
        past.take_while(|edition| holds(edition)).last().map(|edition| edition.id)
    }

    /// The steps of the later day's explanation that decide.
    fn why(&self, category: &'a Category, verdict: Verdict) -> Reason<'a> {
        let Some(edition) = self.after else { return Reason::default() };
        let decisive = Case::one(self.book, category, self.client).ruling(self.days.last).depends_on;
        let tree = explain(self.book, edition, category, self.client, self.days.last, decisive);
        match &category.rule {
            Rule::Work(_) if verdict == Verdict::Depends => Reason::found(questions(tree)),
            Rule::Work(_) => Reason::found(amount(tree)),
            Rule::French(_) => Reason::found(result(tree)),
            Rule::Military(rule) => self.service(rule, verdict, tree),
        }
    }

    fn service(&self, rule: &MilitaryRule, verdict: Verdict, tree: Finding<'a>) -> Reason<'a> {
        let facts = military_facts(rule, self.client.military.as_ref(), self.days.last);
        // What is known to fail decides; only where nothing fails does what is missing.
        let lacking = if verdict == Verdict::Unknown { None } else { Some(false) };
        let decides = |path: &str| facts.iter().any(|fact| fact.path == path && fact.holds == lacking);
        let mut short = outlook::military(rule, self.client, self.days.last);
        short.retain(|step| decides(&step.rule));
        match verdict {
            Verdict::Eligible | Verdict::Depends => Reason::found(vec![alone(tree)]),
            _ if short.is_empty() => Reason::short(vec![alone(tree)]),
            _ => Reason::short(short),
        }
    }
}

impl<'a> Reason<'a> {
    fn found(found: Vec<Finding<'a>>) -> Reason<'a> {
        Reason { found, short: Vec::new() }
    }

    fn short(short: Vec<Finding<'a>>) -> Reason<'a> {
        Reason { found: Vec::new(), short }
    }

    /// The reason with a finding said before it.
    fn after(mut self, first: Finding<'a>) -> Reason<'a> {
        self.found.insert(0, first);
        self
    }
}

/// A finding without the steps it rests on.
fn alone(mut finding: Finding) -> Finding {
    finding.children.clear();
    finding
}

/// The open questions that decide by themselves, or a word that only several together do.
fn questions(tree: Finding) -> Vec<Finding> {
    let open = |step: &Finding| step.rule == "reading" && step.outcome == Outcome::Depends;
    let found: Vec<Finding> = tree.children.into_iter().filter(open).map(alone).collect();
    if found.is_empty() {
        return vec![Finding::new("reading", Outcome::Depends, "change-several")];
    }
    found
}

/// The occupation that meets the rule or comes nearest, and what its work adds up to.
fn amount(tree: Finding) -> Vec<Finding> {
    let Some(mut best) = tree.children.into_iter().next() else { return Vec::new() };
    let added_up = best.children.pop().map(alone);
    [alone(best)].into_iter().chain(added_up).collect()
}

/// The French result that decides, with the first ability it is too low in.
fn result(tree: Finding) -> Vec<Finding> {
    let rank = |step: &Finding| (step.outcome == Outcome::Met, step.message == "finding-result-valid");
    let Some(mut best) = tree.children.into_iter().max_by_key(rank) else { return Vec::new() };
    let is_valid = best.message == "finding-result-valid";
    let low = best.children.drain(..).find(|ability| is_valid && ability.outcome == Outcome::NotMet);
    [best].into_iter().chain(low).collect()
}
