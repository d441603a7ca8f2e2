//! What is in the trash, to be brought back or removed for good.

use crate::core::search::plain;
use crate::store::Trashed;
use crate::text::harmless;
use crate::tui::action::Action;
use crate::tui::keymap::Binding;
use crate::tui::screen::Effect;
use crate::tui::session::Session;
use crate::tui::widgets::ask::Ask;
use crate::tui::widgets::picker::{Item, Picker};

fn name(trashed: &Trashed) -> String {
    trashed.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A list of the clients in the trash; the one chosen is brought back, or erased after a question.
pub(super) fn picker(session: &Session, trash: Vec<(String, Trashed)>) -> Picker {
    let items: Vec<Item> = trash
        .iter()
        .enumerate()
        .map(|(at, (client, trashed))| {
            let (id, file, client) = (at.to_string(), name(trashed), harmless::line(client));
            if client.is_empty() {
                return Item { id, label: file, note: String::new() };
            }
            Item { id, label: client, note: file }
        })
        .collect();
    let find = move |_: &Session, typed: &str| {
        let words = plain(typed);
        let said = |item: &Item| plain(&format!("{} {}", item.label, item.note));
        let is_asked = |item: &&Item| words.split(' ').all(|word| said(item).contains(word));
        items.iter().filter(is_asked).cloned().collect()
    };
    let trash: Vec<Trashed> = trash.into_iter().map(|(_, trashed)| trashed).collect();
    let questions: Vec<String> = trash.iter().map(|trashed| question(session, trashed)).collect();
    let erased = trash.clone();
    let at = |id: &str| id.parse::<usize>().expect("an item's id is its place in the trash");
    Picker::new(session, "clients-trash-title", find)
        .then(move |id| vec![Effect::Pop, Effect::RestoreClient(trash[at(id)].clone())])
        .also(Binding::new("ctrl-x", Action::EraseClient, "clients-erase").rank(3), move |id| {
            let erase = vec![Effect::Pop, Effect::EraseClient(erased[at(id)].clone())];
            let ask = Ask::new("clients-erase-title", questions[at(id)].as_str())
                .answer("clients-erase-not", Vec::new())
                .answer("clients-erase-it", erase);
            vec![Effect::push(ask)]
        })
}

fn question(session: &Session, trashed: &Trashed) -> String {
    session.text.say_with("clients-erase-question", &[("value", name(trashed).into())])
}
