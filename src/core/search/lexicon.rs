//! Compact tables: sorted words in one string, and lists of ids laid end to end.

use std::collections::HashMap;
use std::ops::Range;

/// Distinct words in alphabetical order; a word's id is its place.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    text: String,
    starts: Vec<u32>,
}

impl Lexicon {
    /// The id of `word`.
    pub(super) fn find(&self, word: &str) -> Option<u16> {
        let at = self.lower_bound(word);
        (at < self.len() && self.get(at as u16) == word).then_some(at as u16)
    }

    /// The ids of the words that start with `prefix`.
    pub(super) fn starting_with(&self, prefix: &str) -> Range<u16> {
        let first = self.lower_bound(prefix);
        let (mut low, mut high) = (first, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.get(middle as u16).starts_with(prefix) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        first as u16..low as u16
    }

    /// The word with this id.
    pub(super) fn get(&self, id: u16) -> &str {
        &self.text[self.starts[id as usize] as usize..self.starts[id as usize + 1] as usize]
    }

    /// The number of words.
    pub(super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Every word, by id.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|id| self.get(id as u16))
    }

    fn lower_bound(&self, word: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.get(middle as u16) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// Takes words as they come, and gives a [`Lexicon`] of them at the end.
#[derive(Default)]
pub(super) struct Interner {
    ids: HashMap<String, u16>,
}

impl Interner {
    /// A number for `word`, the same for the same word; not yet its id.
    pub(super) fn intern(&mut self, word: &str) -> u16 {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let id = u16::try_from(self.ids.len()).expect("job titles are made of fewer than 65,536 words");
        self.ids.insert(word.to_owned(), id);
        id
    }

    /// The lexicon, and the id in it of every number handed out.
    pub(super) fn finish(self) -> (Lexicon, Vec<u16>) {
        let mut words: Vec<(String, u16)> = self.ids.into_iter().collect();
        words.sort_unstable();
        let mut lexicon = Lexicon::default();
        let mut ids = vec![0; words.len()];
        lexicon.starts.push(0);
        for (id, (word, number)) in words.iter().enumerate() {
            lexicon.text.push_str(word);
            lexicon.starts.push(lexicon.text.len() as u32);
            ids[*number as usize] = id as u16;
        }
        lexicon.text.shrink_to_fit();
        lexicon.starts.shrink_to_fit();
        (lexicon, ids)
    }
}

/// For each key a list of ids.
#[derive(Debug, Default)]
pub(super) struct Lists {
    starts: Vec<u32>,
    items: Vec<u16>,
}

impl Lists {
    /// The lists of `keys` keys, each in the order of `pairs` of key and id.
    pub(super) fn new(keys: usize, pairs: &[(u16, u16)]) -> Lists {
        let mut starts = vec![0u32; keys + 1];
        for &(key, _) in pairs {
            starts[key as usize + 1] += 1;
        }
        for key in 0..keys {
            starts[key + 1] += starts[key];
        }
        let mut next = starts.clone();
        let mut items = vec![0; pairs.len()];
        for &(key, item) in pairs {
            items[next[key as usize] as usize] = item;
            next[key as usize] += 1;
        }
        Lists { starts, items }
    }

    /// The list of `key`.
    pub(super) fn of(&self, key: u16) -> &[u16] {
        &self.items[self.starts[key as usize] as usize..self.starts[key as usize + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_and_by_their_start() {
        let mut interner = Interner::default();
        let numbers: Vec<u16> =
            ["nurse", "nut", "cook", "nurse", "nursery"].map(|w| interner.intern(w)).into();
        assert_eq!(numbers[0], numbers[3]);
        let (lexicon, ids) = interner.finish();
        assert_eq!(lexicon.iter().collect::<Vec<_>>(), ["cook", "nurse", "nursery", "nut"]);
        assert_eq!(lexicon.get(ids[numbers[1] as usize]), "nut");
        assert_eq!(lexicon.find("nursery"), Some(2));
        assert_eq!(lexicon.find("nurs"), None);
        assert_eq!(lexicon.find("zebra"), None);
        assert_eq!(lexicon.starting_with("nurs"), 1..3);
        assert_eq!(lexicon.starting_with("z"), 4..4);
        assert_eq!(lexicon.starting_with(""), 0..4);
    }

    #[test]
    fn lists_keep_the_order_of_their_pairs() {
        let lists = Lists::new(3, &[(2, 7), (0, 1), (2, 5)]);
        assert_eq!(lists.of(0), [1]);
        assert!(lists.of(1).is_empty());
        assert_eq!(lists.of(2), [7, 5]);
    }
}
