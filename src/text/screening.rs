//! What a screening says of one client.

use super::Text;
use crate::core::client::Client;
use crate::core::comparison::Change;
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
    /// The changes, each with its reason in words; `None` where no days are compared.
    pub changes: Option<Vec<(Change<'static>, String)>>,
}

/// The id of a verdict, also where the category was not in force.
pub fn verdict_id(verdict: Option<Verdict>) -> &'static str {
    verdict.map_or("not_in_force", Verdict::id)
}

impl<'a> Screened<'a> {
    /// Screens a client. Words are asked for where there are changes only.
    pub fn of<'t>(screening: &Screening, client: &'a Client, text: impl Fn() -> &'t Text) -> Screened<'a> {
        let ids = screening.edition().into_iter().flat_map(|edition| &edition.categories);
        let verdicts = ids.map(|category| category.id.as_str()).zip(screening.verdicts(client));
        let worded = |change: Change<'static>| {
            let reason = text().change_reason(screening.book, &change);
            (change, reason)
        };
        let changes = screening.compare.map(|_| screening.changes(client).into_iter().map(worded).collect());
        Screened { name: &client.name, reference: &client.reference, verdicts: verdicts.collect(), changes }
    }
}
