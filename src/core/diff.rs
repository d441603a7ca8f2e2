//! What changed between two editions: categories, rules, occupations in, out and moved.

use super::noc::Noc;
use super::rulebook::{Category, Edition, Rule};

/// What happened to one category.
#[derive(Clone, PartialEq, Debug)]
pub struct CategoryChange<'a> {
    /// The category before; `None` when it is new.
    pub before: Option<&'a Category>,
    /// The category after; `None` when it is gone.
    pub after: Option<&'a Category>,
    /// Occupations that came in, each with the category it left, if it left one.
    pub came: Vec<(Noc, Option<&'a Category>)>,
    /// Occupations that went out, each with the category it moved to, if any.
    pub went: Vec<(Noc, Option<&'a Category>)>,
    /// The parameters of the rule that changed.
    pub rule: Vec<RuleChange>,
}

impl CategoryChange<'_> {
    /// The category, as it is after or else as it was before.
    ///
    /// # Panics
    /// Never: a change has at least one side.
    pub fn category(&self) -> &Category {
        self.after.or(self.before).expect("a change has a category on one side at least")
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.before.is_some()
            && self.after.is_some()
            && self.came.is_empty()
            && self.went.is_empty()
            && self.rule.is_empty()
    }
}

/// A parameter of a rule before and after.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RuleChange {
    /// Name of the parameter, as in the data.
    pub parameter: &'static str,
    /// Its value before.
    pub before: String,
    /// Its value after.
    pub after: String,
}

/// The changes from one edition to another, category by category, the later edition's order
/// first and the categories that are gone last. Without an earlier edition everything is new.
pub fn changes<'a>(before: Option<&'a Edition>, after: Option<&'a Edition>) -> Vec<CategoryChange<'a>> {
    let old = before.map_or(&[][..], |edition| &edition.categories);
    let new = after.map_or(&[][..], |edition| &edition.categories);
    let find = |list: &'a [Category], id: &str| list.iter().find(|category| category.id == id);
    let kept = new.iter().map(|category| (find(old, &category.id), Some(category)));
    let gone = old.iter().filter(|category| find(new, &category.id).is_none());
    let pairs = kept.chain(gone.map(|category| (Some(category), None)));
    let changed = pairs.map(|(before, after)| {
        let listed =
            |side: Option<&'a Category>| side.map_or(&[][..], |category| category.rule.occupations());
        let (was, is) = (listed(before), listed(after));
        let came = is.iter().filter(|noc| !was.contains(noc));
        let went = was.iter().filter(|noc| !is.contains(noc));
        CategoryChange {
            before,
            after,
            came: came.map(|&noc| (noc, lists_only(old, new, noc))).collect(),
            went: went.map(|&noc| (noc, lists_only(new, old, noc))).collect(),
            rule: rule_changes(before, after),
        }
    });
    changed.filter(|change| !change.is_empty()).collect()
}

/// The category among `here` that lists `noc` and does not among `there`.
fn lists_only<'a>(here: &'a [Category], there: &[Category], noc: Noc) -> Option<&'a Category> {
    here.iter().find(|category| {
        let same = there.iter().find(|other| other.id == category.id);
        category.rule.occupations().contains(&noc)
            && same.is_none_or(|other| !other.rule.occupations().contains(&noc))
    })
}

fn rule_changes(before: Option<&Category>, after: Option<&Category>) -> Vec<RuleChange> {
    let (Some(before), Some(after)) = (before, after) else { return Vec::new() };
    let old = parameters(&before.rule);
    let new = parameters(&after.rule);
    let pairs = old.into_iter().zip(new).filter(|(old, new)| old != new);
    pairs.map(|((parameter, before), (_, after))| RuleChange { parameter, before, after }).collect()
}

/// The parameters of a rule by the names the data gives them.
fn parameters(rule: &Rule) -> Vec<(&'static str, String)> {
    match rule {
        Rule::Work(rule) => vec![
            ("min_months", rule.min_months.to_string()),
            ("continuous", rule.continuous.to_string()),
            ("window_years", rule.window_years.to_string()),
            ("location", rule.location.id().to_owned()),
        ],
        Rule::French(rule) => vec![("min_nclc", rule.min_nclc.to_string())],
        Rule::Military(rule) => vec![
            ("service_years", rule.service_years.to_string()),
            ("offer_years", rule.offer_years.to_string()),
            ("credential_years", rule.credential_years.to_string()),
        ],
    }
}
