//! Findings in words.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

use super::{Arg, Text, harmless};
use crate::core::client::{Ability, Refusal};
use crate::core::finding::{Finding, Value};
use crate::core::noc::Noc;
use crate::core::rulebook::Rulebook;
use crate::core::source::Source;
use crate::core::verdict::Verdict;

impl Text {
    /// A finding as one sentence, without its steps.
    pub fn finding(&self, book: &Rulebook, finding: &Finding) -> String {
        let args: Vec<(&'static str, Arg)> =
            finding.facts.iter().map(|(name, value)| (*name, self.value(book, value))).collect();
        self.say_with(finding.message, &args)
    }

    /// A value as a message takes it: numbers stay numbers, so that they can choose a plural.
    fn value<'a>(&self, book: &'a Rulebook, value: &'a Value) -> Arg<'a> {
        match value {
            Value::Count(count) => FluentValue::from(*count),
            Value::Number(number) => self.number(*number).into(),
            Value::Decimal(number) => self.decimal(*number).into(),
            Value::Date(date) => self.date(*date).into(),
            Value::Moment(time) => self.moment(*time).into(),
            Value::Said(said) => said.get(self.lang()).into(),
            Value::Length { months, days } => self.months_and_days(*months, *days).into(),
            Value::Noc(noc) => self.occupation(book, *noc).into(),
            Value::Country(country) => match book.countries.get(*country) {
                Some(name) => name.get(self.lang()).into(),
                None => country.to_string().into(),
            },
            Value::Question(question) => book.law.question(*question).short.get(self.lang()).into(),
            Value::Test(test) => book.languages.test(*test).name.get(self.lang()).into(),
            Value::Ability(ability) => self.ability(*ability).into_owned().into(),
            Value::Word(word) => (*word).into(),
            Value::Fact(path) => self.fact(path).into_owned().into(),
            Value::Wording(wording) => wording.get(self.lang()).into(),
            Value::Text(text) => Cow::Borrowed(text.as_str()).into(),
        }
    }

    /// An occupation as its code and title.
    pub fn occupation(&self, book: &Rulebook, noc: Noc) -> String {
        match book.occupations.get(noc) {
            Some(unit) => format!("{noc} {}", unit.title(self.lang())),
            None => noc.to_string(),
        }
    }

    /// The name of an ability.
    pub fn ability(&self, ability: Ability) -> Cow<'_, str> {
        self.say(match ability {
            Ability::Speaking => "ability-speaking",
            Ability::Listening => "ability-listening",
            Ability::Reading => "ability-reading",
            Ability::Writing => "ability-writing",
        })
    }

    /// A verdict in a word or two.
    pub fn verdict(&self, verdict: Verdict) -> Cow<'_, str> {
        self.say(match verdict {
            Verdict::Eligible => "verdict-eligible",
            Verdict::NotEligible => "verdict-not-eligible",
            Verdict::Depends => "verdict-depends",
            Verdict::Unknown => "verdict-unknown",
        })
    }

    /// Why a value was refused and what would be right.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let value = harmless::quoted(&refusal.value);
        self.say_with(&refusal.id, &[("value", value.into()), ("most", refusal.most.as_str().into())])
    }

    /// A source: its title and, where it bears one, its date.
    pub fn source(&self, source: &Source) -> String {
        match source.published {
            Some(date) => format!("{}, {}", source.title(self.lang()), self.date(date)),
            None => source.title(self.lang()).to_owned(),
        }
    }
}
