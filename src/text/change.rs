//! Rules and their changes in words.

use super::Text;
use crate::core::comparison::Change;
use crate::core::diff::{CategoryChange, RuleChange};
use crate::core::finding::Finding;
use crate::core::noc::Noc;
use crate::core::rulebook::{Category, Rule, Rulebook};

impl Text {
    /// What a category asks for, in one sentence.
    pub fn rule(&self, rule: &Rule) -> String {
        match rule {
            Rule::Work(rule) => {
                let run = if rule.continuous { "continuous" } else { "total" };
                let location = rule.location.id();
                let args = [
                    ("months", rule.min_months.into()),
                    ("years", rule.window_years.into()),
                    ("listed", rule.occupations.len().into()),
                    ("run", run.into()),
                    ("location", location.into()),
                ];
                self.say_with("finding-work", &args)
            }
            Rule::French(rule) => self.say_with("finding-french", &[("level", rule.min_nclc.into())]),
            Rule::Military(rule) => {
                self.say_with("finding-military", &[("service", rule.service_years.into())])
            }
        }
    }

    /// What happened to one category between two editions, a line each, the name first.
    pub fn category_change(&self, book: &Rulebook, change: &CategoryChange) -> Vec<String> {
        let name = change.category().name.get(self.lang());
        let title = match (change.before, change.after) {
            (None, _) => "diff-new",
            (_, None) => "diff-gone",
            _ => "diff-changed",
        };
        let mut lines = vec![self.say_with(title, &[("name", name.into())])];
        lines.extend(change.rule.iter().map(|rule| format!("  {}", self.rule_change(rule))));
        let listed = |sign: &str, id: &str, (noc, other): &(Noc, Option<&Category>)| {
            let occupation = self.occupation(book, *noc);
            match other {
                Some(other) => {
                    let other = other.short.get(self.lang());
                    let moved = self.say_with(id, &[("category", other.into())]);
                    format!("  {sign} {occupation} ({moved})")
                }
                None => format!("  {sign} {occupation}"),
            }
        };
        lines.extend(change.came.iter().map(|came| listed("+", "diff-moved-from", came)));
        lines.extend(change.went.iter().map(|went| listed("−", "diff-moved-to", went)));
        lines
    }

    /// Why a verdict differs between two days, in one line.
    pub fn change_reason(&self, book: &Rulebook, change: &Change) -> String {
        let said = |steps: &[Finding]| {
            steps.iter().map(|finding| self.finding(book, finding)).collect::<Vec<_>>().join(" – ")
        };
        let (mut why, short) = (said(&change.reason.found), said(&change.reason.short));
        if !short.is_empty() {
            why.push_str(if why.is_empty() { "" } else { " – " });
            why.push_str(&self.say_with("outlook-short", &[("what", short.into())]));
        }
        match change.rules {
            Some(edition) => {
                let args = [("edition", self.date(edition).into()), ("why", why.into())];
                self.say_with("change-by-rules", &args)
            }
            None => why,
        }
    }

    fn rule_change(&self, change: &RuleChange) -> String {
        let args = [("before", change.before.as_str().into()), ("after", change.after.as_str().into())];
        self.say_with(
            match change.parameter {
                "min_months" => "diff-min-months",
                "continuous" => "diff-continuous",
                "window_years" => "diff-window-years",
                "location" => "diff-location",
                "min_nclc" => "diff-min-nclc",
                "service_years" => "diff-service-years",
                "offer_years" => "diff-offer-years",
                _ => "diff-credential-years",
            },
            &args,
        )
    }
}
