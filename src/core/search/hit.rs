//! What a search gives back.

use crate::core::bilingual::Lang;
use crate::core::noc::{Noc, Unit};

/// What kind of text a hit was found by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Via {
    /// The code.
    Code,
    /// The official title.
    Title,
    /// An everyday name.
    Alias,
}

/// How closely a text answers the query, the closest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Rank {
    /// The code, or its start.
    Code,
    /// The same words, in whatever order, number and gender.
    Exact,
    /// All words typed are there, the last perhaps only begun.
    Prefix,
    /// All are there, some as another word of the same family.
    Stem,
    /// All are there if one forgives a misspelling.
    Typo,
    /// Some are there.
    Partial,
}

/// A unit group found, with the text of it that answers best.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hit {
    /// The unit group.
    pub noc: Noc,
    /// The text that answers best.
    pub text: &'static str,
    /// What that text is.
    pub via: Via,
    /// The language it is in.
    pub lang: Lang,
    /// How closely it answers.
    pub rank: Rank,
    /// How well, up to 10,000.
    pub score: u16,
}

impl Hit {
    /// The unit group found by its code, shown by its title in `lang`.
    pub(super) fn by_code(unit: &Unit, lang: Lang) -> Hit {
        let text = if lang == Lang::En { unit.title_en } else { unit.title_fr };
        Hit { noc: unit.noc, text, via: Via::Code, lang, rank: Rank::Code, score: 10_000 }
    }
}
