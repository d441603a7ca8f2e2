//! The lists that forms choose from: occupations, countries, language tests.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::rows::counts_for;
use crate::core::client::{OfficialLanguage, TestId};
use crate::core::country::Country;
use crate::core::noc::Noc;
use crate::core::rulebook::{Category, MilitaryRule, Rule};
use crate::core::search::{Hit, Via};
use crate::data::search_index;
use crate::tui::screen::Screen;
use crate::tui::session::Session;
use crate::tui::widgets::picker::{Item, Picker};

/// Every occupation, found by title, everyday name or code.
pub fn occupations(session: &Session, typed: &str) -> Box<dyn Screen> {
    /// More than anyone looks through; a better word finds what lies beyond.
    const ENOUGH: usize = 60;
    let find = |session: &Session, typed: &str| {
        let (index, lang) = (search_index(), session.lang());
        let hits: Vec<Hit> = if typed.trim().is_empty() {
            index.all(lang).collect()
        } else {
            index.search(typed, lang, ENOUGH)
        };
        hits.iter().map(|hit| found(session, hit)).collect()
    };
    Box::new(Picker::new(session, "experience-pick-noc", find).typed(session, typed))
}

/// A hit with the categories that list it, and the everyday name it was found by.
fn found(session: &Session, hit: &Hit) -> Item {
    let title = session.text.occupation(session.book, hit.noc);
    let label = match hit.via {
        Via::Alias => format!("{title} {} {}", session.theme.symbols.dot, hit.text),
        Via::Code | Via::Title => title,
    };
    Item { id: hit.noc.to_string(), label, note: counts_for(session, hit.noc) }
}

/// Every country by its name, Canada first.
pub fn countries(session: &Session, typed: &str) -> Box<dyn Screen> {
    let find = |session: &Session, typed: &str| {
        let typed = folded(typed);
        let names = session.book.countries.names().iter();
        let mut found: Vec<_> = names
            .map(|name| (folded(name.get(session.lang())), name))
            .filter(|(text, name)| {
                typed.split(' ').all(|word| text.contains(word)) || folded(&name.country.to_string()) == typed
            })
            .collect();
        found.sort_by(|(a, x), (b, y)| {
            let key = |text: &str, country: Country| (country != Country::CANADA, !text.starts_with(&typed));
            key(a, x.country).cmp(&key(b, y.country)).then_with(|| a.cmp(b))
        });
        let item = |(_, name): (String, &crate::core::country::CountryName)| Item {
            id: name.country.to_string(),
            label: name.get(session.lang()).to_owned(),
            note: name.country.to_string(),
        };
        found.into_iter().map(item).collect()
    };
    Box::new(Picker::new(session, "experience-pick-country", find).typed(session, typed))
}

/// The name of a country, as a field shows it.
pub fn country_name(session: &Session, id: &str) -> String {
    let country: Option<Country> = id.parse().ok();
    let name = country.and_then(|country| session.book.countries.get(country));
    name.map_or_else(|| id.to_owned(), |name| name.get(session.lang()).to_owned())
}

/// An occupation by its code and title, as a field shows it.
pub fn occupation_name(session: &Session, id: &str) -> String {
    id.parse::<Noc>().map_or_else(|_| id.to_owned(), |noc| session.text.occupation(session.book, noc))
}

/// The language tests, French ones first: a category asks for them.
pub fn language_tests(session: &Session, typed: &str) -> Box<dyn Screen> {
    let find = |session: &Session, typed: &str| {
        let typed = folded(typed);
        let language = |test: TestId| session.book.languages.test(test).language;
        let mut tests = TestId::ALL.to_vec();
        tests.sort_by_key(|&test| language(test) != OfficialLanguage::French);
        let item = |test: TestId| {
            let note = match language(test) {
                OfficialLanguage::French => "experience-french",
                OfficialLanguage::English => "experience-english",
            };
            Item {
                id: test.id().to_owned(),
                label: test_name(session, test.id()),
                note: session.text.say(note).into_owned(),
            }
        };
        let matches = |item: &Item| {
            let text = folded(&format!("{} {}", item.label, item.note));
            typed.split(' ').all(|word| text.contains(word))
        };
        tests.into_iter().map(item).filter(matches).collect()
    };
    Box::new(Picker::new(session, "experience-pick-test", find).typed(session, typed))
}

/// The test with this id.
pub fn test_of(id: &str) -> Option<TestId> {
    TestId::ALL.into_iter().find(|test| test.id() == id)
}

/// The name of a test, as a field shows it.
pub fn test_name(session: &Session, id: &str) -> String {
    test_of(id).map_or_else(
        || id.to_owned(),
        |test| session.book.languages.test(test).name.get(session.lang()).to_owned(),
    )
}

/// The military category of the rules in view, or of the latest rules that have one.
pub fn military(session: &Session) -> Option<(&'static Category, &'static MilitaryRule)> {
    let editions = session.edition().into_iter().chain(session.book.editions.iter().rev());
    let mut categories = editions.flat_map(|edition| &edition.categories);
    categories.find_map(|category| match &category.rule {
        Rule::Military(rule) => Some((category, rule)),
        _ => None,
    })
}

/// The occupations that the military category lists, and none at all.
pub fn military_occupations(session: &Session, typed: &str) -> Box<dyn Screen> {
    let find = |session: &Session, typed: &str| {
        let typed = folded(typed);
        let listed = military(session).map_or(&[][..], |(_, rule)| &rule.occupations);
        let item = |noc: &Noc| Item {
            id: noc.to_string(),
            label: session.text.occupation(session.book, *noc),
            note: String::new(),
        };
        let unsaid = Item {
            id: String::new(),
            label: session.text.say("experience-not-said").into_owned(),
            note: String::new(),
        };
        let matches = |item: &Item| typed.split(' ').all(|word| folded(&item.label).contains(word));
        listed.iter().map(item).filter(matches).chain([unsaid]).collect()
    };
    Box::new(Picker::new(session, "experience-pick-noc", find).typed(session, typed))
}

/// Lower case without accents.
fn folded(text: &str) -> String {
    text.trim().nfd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_do_not_matter() {
        assert_eq!(folded(" Émirats ARABES "), "emirats arabes");
    }
}
