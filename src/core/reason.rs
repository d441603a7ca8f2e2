//! Why a verdict is another on the later of two days.
//!
//! Whether new rules or mere time make a difference is tried, not guessed: the earlier day's
//! rule is asked about the later day. A reason is made of steps of the later day's explanation.

use chrono::NaiveDate;

use super::calendar::Day;
use super::category::{Case, WorkCase, military_facts};
use super::client::Client;
use super::comparison::{Compared, Difference};
use super::explain::{Weighed, Work, explain};
use super::finding::{Finding, Outcome};
use super::noc::Noc;
use super::outlook;
use super::reading::Questions;
use super::rulebook::{Category, Edition, MilitaryRule, Rule, WorkRule};
use super::verdict::Verdict;

/// The findings that decide.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Reason<'a> {
    /// What was found, from the whole to the part.
    pub found: Vec<Finding<'a>>,
    /// What is short or missing.
    pub short: Vec<Finding<'a>>,
}

/// What a reason rests on that says nothing of one client alone: all such clients have the same
/// reason, if category and verdicts are the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Common {
    /// The category has ended.
    Gone,
    /// A new category, and the client has not worked.
    NoWork,
    /// A new category that lists none of the client's occupations.
    NoneListed,
    /// No French result.
    NoFrench,
    /// A new category, and nothing is known of any service.
    NoService,
}

/// What the reason for `difference` rests on, where many clients have it.
pub(super) fn common(compared: &Compared, difference: &Difference) -> Option<Common> {
    let Compared { comparison, client, .. } = compared;
    let Difference { category, from, to } = difference;
    match (&category.rule, from, to) {
        (_, _, None) => Some(Common::Gone),
        (Rule::Work(_), None, _) if client.work.is_empty() => Some(Common::NoWork),
        (Rule::Work(rule), None, Some(Verdict::NotEligible)) => {
            let edition = comparison.after?;
            let lists = |noc| edition.listing_bits(noc) != 0 && rule.occupations.contains(&noc);
            (!client.work.iter().any(|entry| lists(entry.noc))).then_some(Common::NoneListed)
        }
        (Rule::French(_), _, Some(Verdict::Unknown)) => Some(Common::NoFrench),
        (Rule::Military(_), None, _) if client.military.is_none() => Some(Common::NoService),
        _ => None,
    }
}

/// The edition whose rules make the difference, and the findings that decide.
pub(super) fn of<'a>(
    compared: &Compared<'a, '_>,
    difference: &Difference<'a>,
) -> (Option<NaiveDate>, Reason<'a>) {
    Inquiry { compared, category: difference.category }.reason(difference)
}

/// The search for the reason why one category is answered otherwise.
struct Inquiry<'a, 'c> {
    compared: &'c Compared<'a, 'c>,
    category: &'a Category,
}

impl<'a> Inquiry<'a, '_> {
    fn reason(&self, difference: &Difference) -> (Option<NaiveDate>, Reason<'a>) {
        let id = &self.category.id;
        let before = self.compared.comparison.before.and_then(|edition| edition.category(id));
        match (before.zip(difference.from), difference.to) {
            (_, None) => {
                let gone = Finding::new("category.gone", Outcome::NotMet, "change-gone");
                (self.since(|rules| rules.category(id).is_none()), Reason::found(vec![gone]))
            }
            (None, Some(to)) => {
                let new = Finding::new("category.new", Outcome::Noted, "change-new");
                (self.since(|rules| rules.category(id).is_some()), self.why(to).after(new))
            }
            (Some((old, from)), Some(to)) => {
                let book = self.compared.comparison.book;
                let by_the_old = Case::one(book, old, self.client()).verdict(self.last()).value;
                let rules = if by_the_old == to { None } else { self.compared.comparison.after };
                let rules = rules.map(|edition| edition.id);
                match (&old.rule, &self.category.rule) {
                    (Rule::Work(_), Rule::Work(rule)) => self.work(old, from, rule, to, rules),
                    _ => (rules, self.why(to)),
                }
            }
        }
    }

    /// What makes the difference between two rules about work; `rules` unless time alone does.
    fn work(
        &self,
        old: &Category,
        from: Verdict,
        new: &'a WorkRule,
        to: Verdict,
        rules: Option<NaiveDate>,
    ) -> (Option<NaiveDate>, Reason<'a>) {
        let Some(work) = self.at_work(new) else { return (rules, Reason::default()) };
        let case = work.case();
        let weighed = work.weighed(&case);
        let lists = |rules: &Edition, noc| {
            rules.category(&self.category.id).is_some_and(|now| now.rule.occupations().contains(&noc))
        };
        let now = || found(&work, &case, &weighed, to);
        if to == Verdict::Eligible || !matches!(from, Verdict::Eligible | Verdict::Depends) {
            let meets = nearest(&weighed, to).map(|weighed| weighed.noc);
            let added = meets.filter(|noc| rules.is_some() && !old.rule.occupations().contains(noc));
            let Some(noc) = added else { return (rules, Reason::found(now())) };
            let added = Finding::new("work.listed", Outcome::Met, "change-added");
            return (self.since(|rules| lists(rules, noc)), Reason::found(now()).after(added));
        }
        let (kept, dropped): (Vec<Noc>, Vec<Noc>) =
            self.met_by(old, from).into_iter().partition(|noc| new.occupations.contains(noc));
        let mut lost: Vec<Finding> = Vec::new();
        if rules.is_some() || kept.is_empty() {
            lost.extend(
                dropped.iter().map(|&noc| {
                    Finding::new("work.listed", Outcome::NotMet, "change-dropped").fact("noc", noc)
                }),
            );
        }
        let rules = if kept.is_empty() {
            if rules.is_none() {
                lost.push(Finding::new("work.listed", Outcome::Noted, "change-time-too"));
            }
            self.since(|rules| !dropped.iter().any(|&noc| lists(rules, noc)))
        } else {
            rules
        };
        let best = kept.first().and_then(|noc| weighed.iter().find(|weighed| weighed.noc == *noc));
        let still = nearest(&weighed, to).filter(|_| to == Verdict::Depends);
        if let Some(best) = best.filter(|best| still.is_none_or(|still| still.noc != best.noc)) {
            lost.extend(amount(&work, best, from));
        }
        if to == Verdict::Depends {
            lost.extend(now());
        }
        (rules, Reason::found(lost))
    }

    /// The occupations by which the client met `category` on the earlier day, as far as
    /// `verdict` says; the best first.
    fn met_by(&self, category: &Category, verdict: Verdict) -> Vec<Noc> {
        let comparison = self.compared.comparison;
        let (Rule::Work(rule), Some(edition)) = (&category.rule, comparison.before) else {
            return Vec::new();
        };
        let as_of = comparison.days.first;
        let work = Work { book: comparison.book, edition, rule, client: self.client(), as_of };
        let mut weighed = work.weighed(&work.case());
        weighed.retain(|weighed| weighed.tally(verdict).met);
        weighed.sort_by_key(|weighed| std::cmp::Reverse(weighed.tally(verdict).margin()));
        weighed.iter().map(|weighed| weighed.noc).collect()
    }

    /// The edition since which `holds` has held without a break up to the later day.
    fn since(&self, holds: impl Fn(&Edition) -> bool) -> Option<NaiveDate> {
        let editions = self.compared.comparison.book.editions.iter().rev();
        let past = editions.filter(|edition| edition.first_day() <= self.last());
        past.take_while(|edition| holds(edition)).last().map(|edition| edition.id)
    }

    /// The steps of the later day's explanation that decide.
    fn why(&self, verdict: Verdict) -> Reason<'a> {
        let Some(edition) = self.compared.comparison.after else { return Reason::default() };
        let (book, category) = (self.compared.comparison.book, self.category);
        let tree = || explain(book, edition, category, self.client(), self.last(), Questions::default());
        match &category.rule {
            Rule::Work(rule) => {
                let Some(work) = self.at_work(rule) else { return Reason::default() };
                let case = work.case();
                Reason::found(found(&work, &case, &work.weighed(&case), verdict))
            }
            Rule::French(_) => Reason::found(result(tree())),
            Rule::Military(rule) => self.service(rule, verdict, tree()),
        }
    }

    fn at_work(&self, rule: &'a WorkRule) -> Option<Work<'a, '_>> {
        let comparison = self.compared.comparison;
        let (edition, as_of) = (comparison.after?, comparison.days.last);
        Some(Work { book: comparison.book, edition, rule, client: self.client(), as_of })
    }

    fn client(&self) -> &Client {
        self.compared.client
    }

    fn last(&self) -> Day {
        self.compared.comparison.days.last
    }

    fn service(&self, rule: &MilitaryRule, verdict: Verdict, tree: Finding<'a>) -> Reason<'a> {
        let facts = military_facts(rule, self.client().military.as_ref(), self.last());
        // What is known to fail decides; only where nothing fails does what is missing.
        let lacking = if verdict == Verdict::Unknown { None } else { Some(false) };
        let decides = |path: &str| facts.iter().any(|fact| fact.path == path && fact.holds == lacking);
        let mut short = outlook::military(rule, self.client(), self.last());
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

/// What the work in the occupation that decides adds up to, and the questions still open.
fn found<'a>(
    work: &Work<'a, '_>,
    case: &WorkCase,
    weighed: &[Weighed],
    verdict: Verdict,
) -> Vec<Finding<'a>> {
    let Some(best) = nearest(weighed, verdict) else { return vec![work.none_listed()] };
    let mut found = amount(work, best, verdict);
    if verdict == Verdict::Depends {
        let decisive = case.depends_on(work.as_of);
        let open: Vec<_> = decisive.iter().map(|question| (question, work.opens(case, question))).collect();
        found.extend(open.iter().map(|&(question, opens)| work.open_question(question, opens)));
        // None by itself, and not all of those it takes are named.
        if open.len() < 2 && !open.iter().any(|&(_, opens)| opens) {
            found.push(Finding::new("reading", Outcome::Depends, "change-several"));
        }
    }
    found
}

/// The occupation that decides: of an open verdict, the one that meets the rule read leniently
/// with most to spare.
fn nearest(weighed: &[Weighed], verdict: Verdict) -> Option<&Weighed> {
    if verdict != Verdict::Depends {
        return weighed.first();
    }
    weighed
        .iter()
        .max_by_key(|weighed| (weighed.lenient.met, weighed.lenient.margin(), std::cmp::Reverse(weighed.noc)))
}

/// An occupation and what its work adds up to: read leniently where the verdict that it decides
/// or decided is open.
fn amount<'a>(work: &Work<'a, '_>, weighed: &Weighed, verdict: Verdict) -> Vec<Finding<'a>> {
    let lenient = Finding::new("reading.lenient", Outcome::Noted, "change-lenient");
    let reading = (verdict == Verdict::Depends).then_some(lenient);
    let amount = work.amount(weighed.tally(verdict));
    [weighed.named()].into_iter().chain(reading).chain([amount]).collect()
}

/// The French result that decides, with the first ability it is too low in.
fn result(tree: Finding) -> Vec<Finding> {
    let rank = |step: &Finding| (step.outcome == Outcome::Met, step.message == "finding-result-valid");
    let Some(mut best) = tree.children.into_iter().max_by_key(rank) else { return Vec::new() };
    let is_valid = best.message == "finding-result-valid";
    let low = best.children.drain(..).find(|ability| is_valid && ability.outcome == Outcome::NotMet);
    [best].into_iter().chain(low).collect()
}
