//! How requirements make a verdict: the worst of them decides.
//!
//! Not met is worse than unknown, for no fact that comes in can mend it; unknown is worse
//! than open, for nothing is said on a reading while a fact is missing.

use crate::core::calendar::Day;
use crate::core::finding::Outcome;
use crate::core::verdict::Held;

/// How a requirement stands on a day, and a day through which it certainly stays so.
pub type Stands = Held<Outcome>;

fn badness(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Met | Outcome::Noted => 0,
        Outcome::Depends => 1,
        Outcome::Unknown => 2,
        Outcome::NotMet => 3,
    }
}

/// The outcome of requirements that must all hold.
pub fn worst(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
    outcomes.into_iter().max_by_key(|&outcome| badness(outcome)).unwrap_or(Outcome::Met)
}

/// How requirements that must all hold stand together.
///
/// One that is not met keeps the whole unmet for as long as it stays so, whatever the others do.
pub fn all(requirements: &[Stands]) -> Stands {
    let value = worst(requirements.iter().map(|it| it.value));
    let through = requirements.iter().map(|it| it.through);
    let through = if value == Outcome::NotMet {
        let failed = requirements.iter().filter(|it| it.value == Outcome::NotMet);
        failed.map(|it| it.through).max()
    } else {
        through.min()
    };
    Held { value, through: through.unwrap_or(Day::FAR) }
}

/// One requirement under the strictest and the most lenient reading together.
pub fn read_both_ways(strict: Stands, lenient: impl FnOnce() -> Stands) -> Stands {
    if strict.value == Outcome::Met {
        return strict;
    }
    let lenient = lenient();
    let value = match (strict.value, lenient.value) {
        (_, Outcome::NotMet) => return lenient,
        (Outcome::Unknown, _) | (_, Outcome::Unknown) => Outcome::Unknown,
        _ => Outcome::Depends,
    };
    Held { value, through: strict.through.min(lenient.through) }
}

/// A fact that is known or not, for good.
pub fn known(holds: Option<bool>) -> Stands {
    Held { value: holds.map_or(Outcome::Unknown, Outcome::of), through: Day::FAR }
}
