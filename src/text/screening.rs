//! What a screening says of each client, in words.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::{Lang, Text};
use crate::core::client::Client;
use crate::core::comparison::{Compared, Comparison, Difference};
use crate::core::reason::Common;
use crate::core::rulebook::Category;
use crate::core::screening::Screening;
use crate::core::verdict::Verdict;

/// The verdicts of one client, and those that differ on the other day.
#[derive(Clone, PartialEq, Debug)]
pub struct Screened<'a> {
    /// The client's name.
    pub name: &'a str,
    /// The consultant's reference.
    pub reference: &'a str,
    /// The verdicts by category id, in the edition's order.
    pub verdicts: Vec<(&'static str, Verdict)>,
    /// The changes, each with its reason; `None` where no days are compared.
    pub changes: Option<Vec<(Difference<'static>, Rc<Why>)>>,
}

/// A client that could not be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Unread<'a> {
    /// The client's name, where at least that can be read.
    pub name: Option<&'a str>,
    /// The consultant's reference, where that can be read.
    pub reference: Option<&'a str>,
    /// What is wrong.
    pub error: &'a str,
}

/// A reason in words, which may be that of many changes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Why {
    /// One line.
    pub said: String,
    /// The line as the output writes it, kept once it was written.
    pub written: OnceCell<Vec<u8>>,
}

/// The id of a verdict, also where the category was not in force.
pub fn verdict_id(verdict: Option<Verdict>) -> &'static str {
    verdict.map_or("not_in_force", Verdict::id)
}

/// Screens clients one by one, and remembers the reasons that many of them have.
pub struct Clerk {
    screening: Screening,
    comparison: Option<Comparison<'static>>,
    ids: Vec<&'static str>,
    text: Text,
    known: RefCell<Vec<(Known, Rc<Why>)>>,
}

/// What a reason that many have is known by; of categories there is one of each.
type Known = (*const Category, Option<Verdict>, Option<Verdict>, Common);

impl Clerk {
    /// A clerk who speaks `lang`.
    pub fn new(screening: Screening, lang: Lang) -> Clerk {
        let categories = screening.edition().into_iter().flat_map(|edition| &edition.categories);
        Clerk {
            screening,
            comparison: screening.comparison(),
            ids: categories.map(|category| category.id.as_str()).collect(),
            text: Text::new(lang),
            known: RefCell::default(),
        }
    }

    /// The clerk's language.
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// Screens a client.
    pub fn screen<'c>(&self, client: &'c Client) -> Screened<'c> {
        let (verdicts, changes) = match &self.comparison {
            None => (self.screening.verdicts(client), None),
            Some(comparison) => {
                let compared = comparison.of(client);
                let worded = |difference| (difference, self.why(&compared, difference));
                let changes = compared.differences().map(worded).collect();
                let is_later = self.screening.days().is_some_and(|days| days.last == self.screening.as_of);
                (if is_later { compared.after } else { compared.before }, Some(changes))
            }
        };
        let verdicts = self.ids.iter().copied().zip(verdicts).collect();
        Screened { name: &client.name, reference: &client.reference, verdicts, changes }
    }

    fn why(&self, compared: &Compared<'static, '_>, difference: Difference<'static>) -> Rc<Why> {
        let worded = || {
            let said = self.text.change_reason(self.screening.book, &compared.change(difference));
            Rc::new(Why { said, written: OnceCell::new() })
        };
        let Some(common) = compared.common(&difference) else { return worded() };
        let Difference { category, from, to } = difference;
        let asked: Known = (category, from, to, common);
        let known = self.known.borrow().iter().find(|(known, _)| *known == asked).map(|(_, why)| why.clone());
        known.unwrap_or_else(|| {
            let why = worded();
            self.known.borrow_mut().push((asked, why.clone()));
            why
        })
    }
}
