//! What a verdict is about: a category, or a program that opens the pool.

use crate::core::assessment::Answer;
use crate::core::calendar::{Day, Span};
use crate::core::category::Case;
use crate::core::client::Client;
use crate::core::clock::TwoClocks;
use crate::core::finding::Finding;
use crate::core::outlook::Outlook;
use crate::core::program;
use crate::core::rulebook::Rule;
use crate::core::timeline::{Track, Unbroken, track};
use crate::core::verdict::{Ruling, Verdict};
use crate::data;
use crate::tui::session::Session;

/// The answer for a category or for a program.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'s> {
    /// For a category.
    Category(&'s Answer<'static>),
    /// For a program.
    Program(&'s program::Answer<'static>),
}

impl<'s> Subject<'s> {
    /// Every answer on the date in view: the categories, then the programs.
    pub fn all(session: &'s Session) -> impl Iterator<Item = Subject<'s>> {
        let categories = session.assessment().answers.iter().map(Subject::Category);
        categories.chain(session.programs().answers.iter().map(Subject::Program))
    }

    /// The answer for `id`, if there is one on the date in view.
    pub fn find(session: &'s Session, id: &str) -> Option<Subject<'s>> {
        Subject::all(session).find(|subject| subject.id() == id)
    }

    /// Id of the category or program.
    pub fn id(self) -> &'static str {
        match self {
            Subject::Category(answer) => &answer.category.id,
            Subject::Program(answer) => &answer.program.id,
        }
    }

    /// Its official name.
    pub fn name(self, session: &Session) -> &'static str {
        match self {
            Subject::Category(answer) => answer.category.name.get(session.lang()),
            Subject::Program(answer) => answer.program.name.get(session.lang()),
        }
    }

    /// Its name short enough for a table.
    pub fn short(self, session: &Session) -> &'static str {
        match self {
            Subject::Category(answer) => answer.category.short.get(session.lang()),
            Subject::Program(answer) => answer.program.short.get(session.lang()),
        }
    }

    /// The verdict and what it turns on.
    pub fn ruling(self) -> &'s Ruling {
        match self {
            Subject::Category(answer) => &answer.ruling,
            Subject::Program(answer) => &answer.ruling,
        }
    }

    /// The verdict.
    pub fn verdict(self) -> Verdict {
        self.ruling().verdict
    }

    /// Since when and until when it stands.
    pub fn unbroken(self) -> Unbroken {
        match self {
            Subject::Category(answer) => answer.unbroken,
            Subject::Program(answer) => answer.unbroken,
        }
    }

    /// The last day it is safe to be received, where it ends too soon.
    pub fn last_safe_day(self) -> Option<Day> {
        match self {
            Subject::Category(answer) => answer.last_safe_day,
            Subject::Program(answer) => answer.last_safe_day,
        }
    }

    /// Why.
    pub fn finding(self) -> &'s Finding<'static> {
        match self {
            Subject::Category(answer) => &answer.finding,
            Subject::Program(answer) => &answer.finding,
        }
    }

    /// What the profile's count of months says beside the exact days.
    pub fn observed(self) -> Option<TwoClocks> {
        match self {
            Subject::Category(answer) => answer.observed,
            Subject::Program(answer) => answer.observed,
        }
    }

    /// What would change it.
    pub fn outlook(self) -> &'s Outlook<'static> {
        match self {
            Subject::Category(answer) => &answer.outlook,
            Subject::Program(answer) => &answer.outlook,
        }
    }

    /// The verdicts over time.
    pub fn track(self) -> &'s Track<'static> {
        match self {
            Subject::Category(answer) => &answer.track,
            Subject::Program(answer) => &answer.track,
        }
    }

    /// The verdicts over `days` for the client in view.
    pub fn track_over(self, session: &Session, days: Span) -> Track<'static> {
        match self {
            Subject::Category(_) => track(session.book, session.client(), self.id(), days),
            Subject::Program(_) => {
                program::track(session.book, data::programs(), session.client(), self.id(), days)
            }
        }
    }

    /// The verdict for another client.
    pub fn verdict_of(self, session: &Session, client: &Client) -> Verdict {
        let day = session.as_of().into();
        match self {
            Subject::Category(answer) => Case::one(session.book, answer.category, client).verdict(day).value,
            Subject::Program(answer) => {
                let case = program::Case::one(session.book, data::programs(), answer.program, client);
                case.verdict(day).value
            }
        }
    }

    /// Whether open questions about work may decide it.
    pub fn asks_for_work(self) -> bool {
        match self {
            Subject::Category(answer) => matches!(answer.category.rule, Rule::Work(_)),
            Subject::Program(_) => true,
        }
    }
}
