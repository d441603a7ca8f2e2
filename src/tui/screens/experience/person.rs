//! The form for who the client is.

use super::said::Said;
use super::sheet::{Draft, Sheet};
use crate::core::client::Client;
use crate::tui::form::{Field, Form};
use crate::tui::screen::Effect;
use crate::tui::session::Session;

/// Name, reference and notes being typed.
pub struct Person;

impl Person {
    /// Opens the form.
    pub fn edit(session: &Session) -> Vec<Effect> {
        let client = session.committed();
        let form = Form::new(vec![
            Field::text("name", "experience-name", "experience-name-hint", &client.name),
            Field::text("reference", "experience-reference", "experience-reference-hint", &client.reference),
            Field::text("notes", "experience-notes", "experience-notes-hint", &client.notes),
        ]);
        Sheet::open(session, Person, form)
    }
}

impl Draft for Person {
    const ROWS: u16 = 9;

    fn title(&self) -> &'static str {
        "experience-person-form"
    }

    fn client(&self, _session: &Session, form: &Form, before: Client) -> Client {
        let typed = |id| form.value(id).trim().to_owned();
        Client { name: typed("name"), reference: typed("reference"), notes: typed("notes"), ..before }
    }

    fn follows(&self, _session: &Session, _form: &Form) -> Vec<Said> {
        Vec::new()
    }
}
