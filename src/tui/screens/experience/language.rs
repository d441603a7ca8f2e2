//! The form for a language result.

use super::lists;
use super::rows::level_name;
use super::said::Said;
use super::sheet::{Below, Draft, Sheet, Whose, put};
use crate::core::client::{Ability, Client, Hundredths, LanguageTest, OfficialLanguage, parse_date};
use crate::core::language::TestTable;
use crate::core::rulebook::Rule;
use crate::tui::form::{Field, Form};
use crate::tui::screen::Effect;
use crate::tui::session::Session;

/// A language result being typed.
pub struct Language {
    /// Its place among the client's; `None` for a new one.
    at: Option<usize>,
    /// Whose result it is.
    whose: Whose,
}

impl Language {
    /// Opens the form for a new result.
    pub fn add(session: &Session) -> Vec<Effect> {
        Sheet::open(session, Language { at: None, whose: Whose::Client }, fields(session, None))
    }

    /// Opens the form for a new result that is like the one at `at`.
    pub fn copy(session: &Session, at: usize) -> Vec<Effect> {
        let Some(test) = session.committed().language_tests.get(at) else { return Vec::new() };
        Sheet::open(session, Language { at: None, whose: Whose::Client }, fields(session, Some(test)))
    }

    /// Opens the form for a result at `at`, or a new one, over the form of `below`.
    pub fn of(session: &Session, mut below: Below, whose: Whose, at: Option<usize>) -> Vec<Effect> {
        let tests = whose.language_tests(&mut below.client);
        let test = at.zip(tests).and_then(|(at, tests)| tests.get(at)).cloned();
        let at = at.filter(|_| test.is_some());
        let form = fields(session, test.as_ref());
        Sheet::over(session, Some(below), Language { at, whose }, form)
    }

    /// Opens the form for the result at `at`.
    pub fn edit(session: &Session, at: usize) -> Vec<Effect> {
        let Some(test) = session.committed().language_tests.get(at) else { return Vec::new() };
        Sheet::open(session, Language { at: Some(at), whose: Whose::Client }, fields(session, Some(test)))
    }
}

/// The result as it is typed, once all of it is valid.
fn result(session: &Session, form: &Form) -> Option<LanguageTest> {
    let score = |ability: Ability| -> Option<Hundredths> {
        let typed = form.value(ability.id()).trim();
        typed.parse().ok().filter(|_| form.holds(session, ability.id()))
    };
    Some(LanguageTest {
        test: lists::test_of(form.value("test"))?,
        taken: parse_date(form.value("taken").trim()).ok()?,
        listening: score(Ability::Listening)?,
        reading: score(Ability::Reading)?,
        writing: score(Ability::Writing)?,
        speaking: score(Ability::Speaking)?,
    })
}

fn fields(session: &Session, test: Option<&LanguageTest>) -> Form {
    let name = test.map_or("", |test| test.test.id());
    let taken = test.map(|test| test.taken.to_string()).unwrap_or_default();
    let mut fields = vec![
        Field::picker(
            "test",
            "experience-test",
            "experience-test-hint",
            name,
            lists::language_tests,
            lists::test_name,
        )
        .required("experience-test-missing"),
        Field::date("taken", "experience-taken", "experience-taken-hint", &taken)
            .required("experience-taken-missing")
            .hinted(|session, _| {
                let years = session.book.languages.valid_years;
                session.text.say_with("experience-taken-hint", &[("years", years.into())])
            })
            .noted(|session, _, taken| valid_through(session, taken)),
    ];
    fields.extend(Ability::ALL.map(|ability| {
        let score = test.map(|test| session.text.decimal(test.score(ability))).unwrap_or_default();
        Field::number(ability.id(), label(ability), "experience-score-hint", &score)
            .required("experience-score-missing")
            .checked(move |session, form, score| match table(session, form) {
                Some(table) => table.level(ability, score.parse()?).map(drop),
                None => Ok(()),
            })
            .hinted(move |session, form| score_hint(session, form, ability))
            .noted(move |session, form, score| level(session, form, ability, score))
    }));
    Form::new(fields)
}

fn label(ability: Ability) -> &'static str {
    match ability {
        Ability::Speaking => "experience-speaking",
        Ability::Listening => "experience-listening",
        Ability::Reading => "experience-reading-ability",
        Ability::Writing => "experience-writing",
    }
}

fn table<'s>(session: &'s Session, form: &Form) -> Option<&'s TestTable> {
    lists::test_of(form.value("test")).map(|test| session.book.languages.test(test))
}

/// The date in words and the last day the result is valid.
fn valid_through(session: &Session, taken: &str) -> Option<String> {
    let taken = parse_date(taken).ok()?;
    let last =
        crate::core::calendar::Day::from(taken).plus_years(session.book.languages.valid_years).before();
    let args = [("taken", session.text.date(taken).into()), ("last", session.text.date(last.date()).into())];
    Some(session.text.say_with("experience-valid-through", &args))
}

/// The level of a score, and the one the French category asks for if it is higher.
fn level(session: &Session, form: &Form, ability: Ability, score: &str) -> Option<String> {
    let table = table(session, form)?;
    let level = table.level(ability, score.parse().ok()?).ok()?;
    let name = level_name(session, table.language, level);
    let least = french(session).filter(|&least| table.language == OfficialLanguage::French && level < least);
    Some(match least {
        Some(least) => {
            let least = level_name(session, table.language, least);
            session.text.say_with("experience-level-short", &[("level", name.into()), ("need", least.into())])
        }
        None => name,
    })
}

/// The level the French category asks for under the rules in view.
fn french(session: &Session) -> Option<u32> {
    session.edition()?.categories.iter().find_map(|category| match &category.rule {
        Rule::French(rule) => Some(rule.min_nclc),
        _ => None,
    })
}

fn score_hint(session: &Session, form: &Form, ability: Ability) -> String {
    let Some(table) = table(session, form) else {
        return session.text.say("experience-score-hint").into_owned();
    };
    let text = &session.text;
    let foreign = table.foreign_scale_max.map_or_else(String::new, |max| text.decimal(max));
    let args = [
        ("max", text.decimal(table.scales.of(ability).max).into()),
        ("foreign", foreign.into()),
        ("sheet", if table.foreign_scale_max.is_some() { "two" } else { "one" }.into()),
    ];
    text.say_with("experience-score-hint-test", &args)
}

impl Draft for Language {
    const ROWS: u16 = 14;

    fn title(&self) -> &'static str {
        match (self.whose, self.at) {
            (Whose::Client, None) => "experience-new-result",
            (Whose::Client, Some(_)) => "experience-edit-result",
            (Whose::Spouse, None) => "profile-spouse-new-result",
            (Whose::Spouse, Some(_)) => "profile-spouse-edit-result",
        }
    }

    fn client(&self, session: &Session, form: &Form, mut client: Client) -> Client {
        let tests = self.whose.language_tests(&mut client);
        if let (Some(result), Some(tests)) = (result(session, form), tests) {
            put(tests, self.at, result);
        }
        client
    }

    fn follows(&self, session: &Session, form: &Form) -> Vec<Said> {
        let Some(table) = table(session, form) else {
            return vec![Said::plain(session.text.say("experience-result-waits"))];
        };
        if table.language == OfficialLanguage::English {
            return vec![Said::plain(session.text.say("experience-english-decides-nothing"))];
        }
        let answers = session.assessment().answers.iter();
        let french = answers.filter(|answer| matches!(answer.category.rule, Rule::French(_)));
        let said: Vec<Said> = french.map(|answer| Said::answer(session, answer)).collect();
        if said.is_empty() { vec![Said::plain(session.edition_in_words())] } else { said }
    }
}
