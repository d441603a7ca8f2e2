//! The form for how open questions are read for this client.

use super::said::Said;
use super::sheet::{Draft, Sheet};
use crate::core::client::Client;
use crate::core::reading::{Question, Reading};
use crate::core::rulebook::Rule;
use crate::core::verdict::Verdict;
use crate::tui::form::{Field, Form};
use crate::tui::screen::Effect;
use crate::tui::session::Session;

/// The readings being chosen.
pub struct Pinned;

impl Pinned {
    /// Opens the form.
    pub fn edit(session: &Session) -> Vec<Effect> {
        let pins = &session.committed().readings;
        let fields = Question::ALL.map(|question| {
            let options = vec![
                ("", "experience-reading-open"),
                ("strict", "experience-reading-strict"),
                ("lenient", "experience-reading-lenient"),
            ];
            let pinned = match pins.get(&question) {
                None => "",
                Some(Reading::Strict) => "strict",
                Some(Reading::Lenient) => "lenient",
            };
            Field::choice(question.id(), "experience-readings", "experience-readings", options, pinned)
                .named(move |session, _| {
                    capitalized(session.book.law.question(question).short.get(session.lang()))
                })
                .hinted(move |session, _| explained(session, question))
        });
        Sheet::open(session, Pinned, Form::new(fields.into()))
    }
}

/// The question, what each reading says, and why it is open.
fn explained(session: &Session, question: Question) -> String {
    let (open, lang) = (session.book.law.question(question), session.lang());
    let args = [
        ("ask", open.ask.get(lang).into()),
        ("strict", open.strict.get(lang).into()),
        ("lenient", open.lenient.get(lang).into()),
        ("why", open.why.get(lang).into()),
    ];
    session.text.say_with("experience-reading-explained", &args)
}

fn capitalized(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl Draft for Pinned {
    const ROWS: u16 = 17;

    fn title(&self) -> &'static str {
        "experience-readings-form"
    }

    fn client(&self, _session: &Session, form: &Form, mut client: Client) -> Client {
        let pins = Question::ALL.into_iter().filter_map(|question| match form.value(question.id()) {
            "strict" => Some((question, Reading::Strict)),
            "lenient" => Some((question, Reading::Lenient)),
            _ => None,
        });
        client.readings = pins.collect();
        client
    }

    /// The categories the client's jobs are listed in.
    fn follows(&self, session: &Session, _form: &Form) -> Vec<Said> {
        let answers = session.assessment().answers.iter();
        let work = answers.filter(|answer| {
            matches!(answer.category.rule, Rule::Work(_)) && answer.ruling.occupation.is_some()
        });
        let mut said: Vec<_> = work.collect();
        said.sort_by_key(|answer| answer.ruling.verdict != Verdict::Depends);
        said.into_iter().map(|answer| Said::answer(session, answer)).collect()
    }

    fn hint_rows(&self) -> u16 {
        8
    }
}
