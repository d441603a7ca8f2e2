//! What is in the trash, to be brought back.

use crate::core::search::plain;
use crate::store::Trashed;
use crate::tui::screen::Effect;
use crate::tui::session::Session;
use crate::tui::widgets::picker::{Item, Picker};

/// A list of the clients in the trash; the one chosen is brought back.
pub(super) fn picker(session: &Session, trash: Vec<Trashed>) -> Picker {
    let name = |trashed: &Trashed| {
        let file = trashed.file.file_name().unwrap_or_default();
        file.to_string_lossy().into_owned()
    };
    let items: Vec<Item> = trash
        .iter()
        .enumerate()
        .map(|(at, trashed)| Item { id: at.to_string(), label: name(trashed), note: String::new() })
        .collect();
    let find = move |_: &Session, typed: &str| {
        let words = plain(typed);
        let is_asked = |item: &&Item| words.split(' ').all(|word| plain(&item.label).contains(word));
        items.iter().filter(is_asked).cloned().collect()
    };
    Picker::new(session, "clients-trash-title", find).then(move |id| {
        let chosen = id.parse().ok().and_then(|at: usize| trash.get(at));
        let restored = chosen.map(|trashed| vec![Effect::Pop, Effect::RestoreClient(trashed.clone())]);
        restored.unwrap_or_default()
    })
}
