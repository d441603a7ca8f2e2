use chrono::NaiveDate;

use super::*;
use crate::core::bilingual::Lang;
use crate::core::client::{Client, Refusal};
use crate::data;

fn session() -> Session {
    let today: NaiveDate = "2026-11-22".parse().expect("a date");
    Session::new(data::rulebook(), Client::default(), today, Lang::En)
}

/// Title (required), first day, "still there" and, unless it is on, a last day not before it.
fn form() -> Form {
    let after_start = |_: &Session, form: &Form, end: &str| {
        if end < form.value("start") { Err(Refusal::new("problem-date-order", end)) } else { Ok(()) }
    };
    Form::new(vec![
        Field::text("title", "app-name", "app-save-hint", "").required("app-save-empty"),
        Field::date("start", "app-date", "app-date-shape", "2023-01-09"),
        Field::toggle("current", "app-yes", "app-toggle", true),
        Field::date("end", "app-date", "app-date-shape", "")
            .checked(after_start)
            .shown_when(|form| !form.is_on("current")),
    ])
}

/// Presses keys as the app does: text fields first, then the form's bindings.
fn press(form: &mut Form, session: &Session, names: &str) -> Reply {
    let mut reply = Reply::Idle;
    for name in names.split_whitespace() {
        let key = Key::parse(name).expect("a key");
        let bindings = form.bindings();
        let bound = bindings.iter().find(|binding| binding.keys.contains(&key)).map(|binding| binding.action);
        let action = if form.takes(key) { None } else { bound };
        reply = form.update(session, &Input::Key(key, action));
    }
    reply
}

#[test]
fn a_problem_is_shown_once_the_focus_leaves_the_field() {
    let (mut form, session) = (form(), session());
    assert!(!form.fields[0].shown);
    press(&mut form, &session, "tab");
    assert!(form.fields[0].shown);
    press(&mut form, &session, "backtab q");
    assert!(!form.fields[0].shown);
    assert_eq!(form.value("title"), "q");
}

#[test]
fn a_hidden_field_keeps_its_text_and_is_not_checked() {
    let (mut form, session) = (form(), session());
    form.set("title", "x");
    form.set("end", "2022-01-01");
    assert!(form.is_valid(&session));
    press(&mut form, &session, "tab tab space");
    assert!(!form.is_valid(&session));
    press(&mut form, &session, "space");
    assert!(form.is_valid(&session));
    assert_eq!(form.value("end"), "2022-01-01");
}

#[test]
fn accepting_goes_to_the_first_problem_or_through() {
    let (mut form, session) = (form(), session());
    press(&mut form, &session, "tab tab");
    assert!(matches!(press(&mut form, &session, "ctrl-s"), Reply::Effects(_)));
    assert_eq!(form.focused(), "title");
    assert!(matches!(press(&mut form, &session, "x ctrl-s"), Reply::Accepted));
    assert!(matches!(press(&mut form, &session, "tab tab enter"), Reply::Accepted));
}

#[test]
fn escape_asks_only_when_something_was_typed() {
    let (mut form, session) = (form(), session());
    let Reply::Effects(effects) = press(&mut form, &session, "esc") else { panic!("no effects") };
    assert!(matches!(effects[..], [Effect::Close(Outcome::Dismissed)]));
    let Reply::Effects(effects) = press(&mut form, &session, "x esc") else { panic!("no effects") };
    assert!(matches!(effects[..], [Effect::Push(_)]));
}

#[test]
fn a_date_that_is_not_one_is_told_in_words() {
    let (mut form, session) = (form(), session());
    form.set("start", "2023-02-30");
    let said = form.problem(&session, 1).expect("a problem");
    assert!(said.contains("2023-02-30"), "{said}");
}
