//! A form, a list and a question in the whole program, as a screen would use them.

use crate::support::{Harness, TODAY, engineer};
use drawcheck::core::client::{Client, Refusal};
use drawcheck::tui::Session;
use drawcheck::tui::form::{Field, Form, Reply};
use drawcheck::tui::key::Key;
use drawcheck::tui::keymap::Binding;
use drawcheck::tui::screen::{Effect, Input, Outcome, Screen};
use drawcheck::tui::widgets::panel;
use drawcheck::tui::widgets::picker::{Item, Picker};
use ratatui::Frame;
use ratatui::layout::Rect;

/// A form over a tab that renames the client.
struct Rename(Form);

impl Rename {
    fn new() -> Rename {
        let countries = |session: &Session, typed: &str| -> Box<dyn Screen> {
            let find = |_: &Session, typed: &str| {
                let all = [("CA", "Canada"), ("FR", "France")];
                let found = all.into_iter().filter(|(_, name)| name.to_lowercase().contains(typed));
                let item =
                    |(id, name): (&str, &str)| Item { id: id.into(), label: name.into(), note: id.into() };
                found.map(item).collect()
            };
            Box::new(Picker::new(session, "app-open-list", find).typed(session, typed))
        };
        let ordered = |_: &Session, form: &Form, end: &str| {
            if end < form.value("start") { Err(Refusal::new("problem-date-order", end)) } else { Ok(()) }
        };
        Rename(Form::new(vec![
            Field::text("name", "app-name", "app-save-hint", "").required("app-save-empty"),
            Field::picker("country", "app-choose", "app-open-list", "", countries, |_, id| id.to_owned()),
            Field::date("start", "app-date", "app-date-shape", "2023-01-09"),
            Field::toggle("now", "app-date-today", "app-toggle", true),
            Field::date("end", "app-date-week", "app-date-shape", "")
                .checked(ordered)
                .shown_when(|form| !form.is_on("now")),
            Field::choice(
                "c",
                "app-palette",
                "app-change-choice",
                vec![("a", "app-undo"), ("b", "app-redo")],
                "a",
            ),
        ]))
    }

    fn reply(&self, session: &Session, reply: Reply) -> Vec<Effect> {
        let client =
            || Box::new(Client { name: self.0.value("name").to_owned(), ..session.committed().clone() });
        match reply {
            Reply::Idle | Reply::Opened => Vec::new(),
            Reply::Changed => vec![Effect::Preview(client())],
            Reply::Accepted => vec![Effect::Edit(client()), Effect::Pop],
            Reply::Effects(effects) => effects,
        }
    }
}

impl Screen for Rename {
    fn title(&self) -> &'static str {
        "app-keep"
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        self.0.bindings()
    }

    fn takes(&self, key: Key) -> bool {
        self.0.takes(key)
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        panel::right_half(body, 50)
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        let reply = self.0.update(session, input);
        self.reply(session, reply)
    }

    fn resume(&mut self, session: &Session, outcome: Outcome) -> Vec<Effect> {
        let reply = self.0.resume(session, outcome);
        self.reply(session, reply)
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let inner = panel::panel(session, frame, area, &session.text.say(self.title()));
        self.0.view(session, frame, inner);
    }
}

fn form() -> Harness {
    Harness::new(engineer(), TODAY).size(110, 24).apply(vec![Effect::push(Rename::new())])
}

#[test]
fn a_text_field_takes_letters_that_are_commands_elsewhere() {
    let harness = form().text("quit? [t]").sees("quit? [t]");
    assert_eq!(harness.app().layers(), ["app-keep"]);
    assert_eq!(harness.session().client().name, "quit? [t]");
    assert_eq!(harness.session().committed().name, "Amina Diallo");
}

#[test]
fn what_is_typed_is_asked_about_before_it_goes_and_can_be_gone_on_with() {
    let harness = form().text("New").keys("esc").sees("not kept yet").keys("esc").text("er");
    assert_eq!(harness.session().client().name, "Newer");
    let harness = harness.keys("esc enter").sees("Newer").keys("esc down enter");
    assert!(harness.app().layers().is_empty());
    assert_eq!(harness.session().client().name, "Amina Diallo");
}

#[test]
fn a_list_hands_its_choice_to_the_field_that_opened_it() {
    let harness = form().text("New").keys("tab").text("fr").sees("France").sees_no("Canada");
    let harness = harness.keys("enter");
    assert_eq!(harness.app().layers(), ["app-keep"]);
    harness.sees("FR").keys("ctrl-s").sees("New*");
}

#[test]
fn an_error_stands_under_its_field_and_the_first_one_gets_the_focus() {
    let harness = form().keys("tab tab").text("1").keys("tab").sees("“2023-01-091” is not a date");
    let harness = harness.keys("ctrl-s").sees("2 fields need another look").text("Named");
    let harness = harness.keys("tab tab backspace").sees("9 Jan 2023").keys("ctrl-s");
    assert_eq!(harness.session().client().name, "Named");
}

#[test]
fn a_letter_that_cannot_stand_in_a_date_does_not_get_into_it() {
    let harness = form().keys("tab tab").text("x q").sees_no("x q").keys("tab").sees_no("is not a date");
    let harness = harness.keys("backtab ?");
    assert_eq!(harness.app().layers(), ["app-keep", "app-help-title"]);
    let harness = harness.keys("esc ctrl-u").text("2022-01-02").keys("tab").sees("2 Jan 2022");
    assert_eq!(harness.app().layers(), ["app-keep"]);
}

#[test]
fn help_opens_over_a_field_that_takes_every_letter() {
    let harness = form().keys("f1").sees("F1");
    assert_eq!(harness.app().layers(), ["app-keep", "app-help-title"]);
}

#[test]
fn a_field_hidden_by_another_comes_and_goes() {
    let harness = form().keys("tab tab tab").sees_no("week").keys("space").sees("week");
    harness.keys("tab").text("2022-01-01").keys("tab").sees("2022-01-01, is before");
}

#[test]
fn a_form_is_drawn_at_every_size() {
    let mut harness = form().keys("tab tab tab space ctrl-s").text("long ".repeat(40).as_str());
    for columns in [1, 60, 61, 75, 110, 130] {
        for rows in [1, 20, 21, 45] {
            harness = harness.size(columns, rows);
        }
    }
}

#[test]
fn text_is_pasted_and_fields_are_clicked() {
    let harness = form().paste("Ada\nLovelace").sees("Ada Lovelace");
    let harness = harness.click_on("commands").keys("right").sees("redo");
    let harness = harness.click(73, 3).text("X").sees("Ada XLovelace").click_on("yes");
    harness.click_on("yes").sees("‹ no ›");
}
