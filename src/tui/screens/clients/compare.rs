//! The day to compare with: typed, or an edition of the rules.

use chrono::{Days, NaiveDate};

use crate::core::client::parse_date;
use crate::core::search::plain;
use crate::tui::session::Session;
use crate::tui::widgets::picker::{Item, Picker};

/// A list of days to compare the date in view with.
pub(super) fn picker(session: &Session) -> Picker {
    Picker::new(session, "clients-compare-title", find).nothing(nothing)
}

/// Why nothing is found: what was typed is no date, or the one in view.
fn nothing(session: &Session, typed: &str) -> String {
    let text = &session.text;
    match parse_date(typed.trim()) {
        Ok(_) => text.say("clients-compare-same").into_owned(),
        Err(refusal) if typed.trim().starts_with(|first: char| first.is_ascii_digit()) => {
            text.refusal(&refusal)
        }
        Err(_) => text.say("app-nothing-found").into_owned(),
    }
}

fn find(session: &Session, typed: &str) -> Vec<Item> {
    let text = &session.text;
    let mut items = Vec::new();
    let mut add = |date: NaiveDate, label: String, note: String| {
        if date != session.as_of() {
            items.push(Item { id: date.to_string(), label, note });
        }
    };
    if let Ok(date) = parse_date(typed.trim()) {
        add(date, text.date(date), text.say("clients-compare-typed").into_owned());
        return items;
    }
    let before = session.edition().and_then(|edition| edition.in_force_from.checked_sub_days(Days::new(1)));
    if let Some(before) = before {
        add(before, text.date(before), text.say("clients-compare-before").into_owned());
    }
    for edition in session.book.editions.iter().rev() {
        let is_in_view = session.edition().is_some_and(|in_view| in_view.id == edition.id);
        if !is_in_view {
            let label = edition.label.get(session.lang()).to_owned();
            add(session.date_of(edition), session.edition_name(edition), label);
        }
    }
    add(session.today, text.date(session.today), text.say("clients-compare-today").into_owned());
    let words = plain(typed);
    let is_asked = |item: &Item| {
        let said = plain(&format!("{} {} {}", item.id, item.label, item.note));
        words.split(' ').all(|word| said.contains(word))
    };
    items.retain(is_asked);
    items
}
