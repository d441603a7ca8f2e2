//! The proof in a report, key by key, against the proof worked out anew.

use serde_json::{Map, Value};

use super::Difference;
use crate::report::proof;

/// Facts that are not those their hashes were taken of.
pub fn facts(found: &Value) -> Vec<Difference> {
    let none = Map::new();
    let was = found["facts_sha256"].as_object().unwrap_or(&none);
    let now = proof::facts(found);
    let now = now.as_object().unwrap_or(&none);
    let value = |place: &str| {
        let path = place.replace('[', "/").replace(']', "").replace('.', "/");
        found.pointer(&format!("/{path}")).map(ToString::to_string)
    };
    let altered = now.iter().filter(|(place, hash)| was.get(*place) != Some(hash));
    let altered = altered.map(|(place, _)| Difference::Fact { now: value(place), place: place.clone() });
    let gone = was.keys().filter(|place| !now.contains_key(*place));
    altered.chain(gone.map(|place| Difference::Fact { place: place.clone(), now: None })).collect()
}

/// Rules that are not those of this program.
pub fn rules(found: &Value) -> Vec<Difference> {
    let mut differences = Vec::new();
    let here = proof::rules();
    let none = Map::new();
    let (says, here) = (found["rules"].as_object().unwrap_or(&none), here.as_object().unwrap_or(&none));
    let text = |value: Option<&Value>| value.map(|value| value.as_str().unwrap_or_default().to_owned());
    let own = says.keys().filter(|file| !here.contains_key(*file));
    for file in here.keys().chain(own) {
        let (says, here) = (says.get(file), here.get(file));
        if says != here {
            differences.push(Difference::Rule { file: file.clone(), says: text(says), here: text(here) });
        }
    }
    differences
}

/// Every key of the proof but those whose differences are already `told`.
pub fn whole(found: &Value, here: &Value, told: &[&str]) -> Vec<Difference> {
    let mut differences = Vec::new();
    let none = Map::new();
    let says = found.as_object().unwrap_or(&none);
    let mine = here.as_object().unwrap_or(&none);
    for key in mine.keys().chain(says.keys().filter(|key| !mine.contains_key(*key))) {
        if key != "seal" && !told.contains(&key.as_str()) {
            compare(key, says.get(key), mine.get(key), &mut differences);
        }
    }
    differences
}

/// Everything that differs between two values, the innermost first found.
fn compare(place: &str, says: Option<&Value>, here: Option<&Value>, found: &mut Vec<Difference>) {
    match (says, here) {
        (Some(Value::Object(says)), Some(Value::Object(here))) => {
            let more = says.keys().filter(|key| !here.contains_key(*key));
            for key in here.keys().chain(more) {
                compare(&format!("{place}.{key}"), says.get(key), here.get(key), found);
            }
        }
        (Some(Value::Array(says)), Some(Value::Array(here))) => match (ids(says), ids(here)) {
            (Some(said), Some(own)) => by_id(place, &said, &own, found),
            _ => by_place(place, says, here, found),
        },
        (says, here) if says != here => found.push(Difference::Result {
            place: place.to_owned(),
            says: says.map(ToString::to_string),
            here: here.map(ToString::to_string),
        }),
        _ => {}
    }
}

/// Items with their ids, where each has one.
fn ids(items: &[Value]) -> Option<Vec<(&str, &Value)>> {
    items.iter().map(|item| Some((item["id"].as_str()?, item))).collect()
}

/// Items that are known by their ids: what is gone, what is added, what differs, and the order.
fn by_id(place: &str, says: &[(&str, &Value)], here: &[(&str, &Value)], found: &mut Vec<Difference>) {
    let find = |items: &[(&str, &Value)], id: &str| items.iter().position(|(own, _)| *own == id);
    for (id, item) in here {
        let said = find(says, id).map(|at| says[at].1);
        compare(&format!("{place}[{id}]"), said, Some(item), found);
    }
    for (at, (id, item)) in says.iter().enumerate() {
        // One that stands there a second time is no more known than one of another name.
        if find(here, id).is_none() || find(says, id) != Some(at) {
            compare(&format!("{place}[{id}]"), Some(item), None, found);
        }
    }
    let order: Vec<usize> = here.iter().filter_map(|(id, _)| find(says, id)).collect();
    if !order.is_sorted() {
        found.push(Difference::Order { place: place.to_owned() });
    }
}

/// Items that are known by where they stand, what is alike at both ends aside: of one that was
/// put in or taken out the others need not be told.
fn by_place(place: &str, says: &[Value], here: &[Value], found: &mut Vec<Difference>) {
    let alike = says.iter().zip(here).take_while(|(says, here)| says == here).count();
    let (says, here) = (&says[alike..], &here[alike..]);
    let after = says.iter().rev().zip(here.iter().rev()).take_while(|(says, here)| says == here).count();
    let (says, here) = (&says[..says.len() - after], &here[..here.len() - after]);
    for at in 0..says.len().max(here.len()) {
        compare(&format!("{place}[{}]", alike + at), says.get(at), here.get(at), found);
    }
}
