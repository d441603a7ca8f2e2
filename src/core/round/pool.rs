//! How the scores of everyone in the pool are spread, as published with the rounds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A range of scores and how many have one of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Lowest score.
    pub min: u16,
    /// Highest score.
    pub max: u16,
    /// How many.
    pub candidates: u32,
}

/// The pool on one day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// The day.
    pub date: NaiveDate,
    /// How many were in the pool.
    pub total: u32,
    /// The bands, the highest scores first, without gap or overlap.
    pub bands: Vec<Band>,
}

/// Where a score stands in the pool.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// Position of its band.
    pub band: usize,
    /// How many are in higher bands, and certainly ahead.
    pub ahead: u32,
    /// How many are in the same band.
    pub beside: u32,
}

impl Snapshot {
    /// Where `score` stands.
    pub fn place(&self, score: u16) -> Option<Place> {
        let band = self.bands.iter().position(|band| (band.min..=band.max).contains(&score))?;
        let ahead = self.bands[..band].iter().map(|band| band.candidates).sum();
        Some(Place { band, ahead, beside: self.bands[band].candidates })
    }

    /// Whether the bands add up to the total.
    pub fn adds_up(&self) -> bool {
        self.bands.iter().map(|band| u64::from(band.candidates)).sum::<u64>() == u64::from(self.total)
    }
}
