//! What a round comes to for a client: four answers, and the one that follows from them.

use crate::core::finding::Outcome;
use crate::core::program::worst;
use crate::core::verdict::Verdict;

/// The four questions a round asks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Asked {
    /// In the pool: a program the round is open to, and a profile submitted by then.
    Pool,
    /// In the category.
    Category,
    /// At or above the cut-off.
    CutOff,
    /// Ahead of the tie-break.
    TieBreak,
}

impl Asked {
    /// All four, in the order in which they are asked.
    pub const ALL: [Asked; 4] = [Asked::Pool, Asked::Category, Asked::CutOff, Asked::TieBreak];

    /// The id used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Asked::Pool => "pool",
            Asked::Category => "category",
            Asked::CutOff => "cut_off",
            Asked::TieBreak => "tie_break",
        }
    }
}

/// The score of a client on one day, as far as it is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Score {
    /// With everything that is missing counted as nothing.
    pub least: u16,
    /// With everything that is missing or open at its best, by the tables; the same where
    /// nothing is.
    pub most: u16,
    /// Whether rules in force are not in the tables: they may give more than the most.
    pub base: bool,
}

impl Score {
    /// What the tables give, where nothing that they read is missing or open.
    pub fn by_tables(self) -> Option<u16> {
        (self.least == self.most).then_some(self.least)
    }

    /// The score, where nothing that could change it is missing, open or left out.
    pub fn known(self) -> Option<u16> {
        self.by_tables().filter(|_| !self.base)
    }

    /// Whether it reaches `cut_off`.
    pub fn reaches(self, cut_off: u16) -> Outcome {
        match (self.least >= cut_off, self.base || self.most >= cut_off) {
            (true, _) => Outcome::Met,
            (false, true) => Outcome::Unknown,
            (false, false) => Outcome::NotMet,
        }
    }
}

/// The answers for one round. [`Outcome::Noted`] is a question that does not arise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// In the pool.
    pub pool: Outcome,
    /// In the category.
    pub category: Outcome,
    /// At or above the cut-off.
    pub cut_off: Outcome,
    /// Ahead of the tie-break.
    pub tie_break: Outcome,
    /// The score of the day; `None` where no table was in force.
    pub score: Option<Score>,
}

impl Standing {
    /// The answer to one question.
    pub fn answer(&self, asked: Asked) -> Outcome {
        match asked {
            Asked::Pool => self.pool,
            Asked::Category => self.category,
            Asked::CutOff => self.cut_off,
            Asked::TieBreak => self.tie_break,
        }
    }

    /// Whether the client would have been invited: only if all four hold.
    pub fn invited(&self) -> Verdict {
        together(Asked::ALL.map(|asked| self.answer(asked))).into()
    }

    /// The questions that keep it from being a yes: those that fail, or else those that are open.
    pub fn against(&self) -> impl Iterator<Item = Asked> + '_ {
        let whole = Outcome::from(self.invited());
        let open = |answer: Outcome| matches!(answer, Outcome::Depends | Outcome::Unknown);
        Asked::ALL.into_iter().filter(move |&asked| match whole {
            Outcome::NotMet => self.answer(asked) == Outcome::NotMet,
            _ => open(self.answer(asked)),
        })
    }
}

/// What answers come to that must all hold; one that does not arise holds.
pub(super) fn together(answers: impl IntoIterator<Item = Outcome>) -> Outcome {
    match worst(answers) {
        Outcome::Noted => Outcome::Met,
        decided => decided,
    }
}

/// What answers come to of which one is enough: one yes is a yes; else what is open is open.
pub(super) fn either(answers: impl IntoIterator<Item = Outcome>) -> Outcome {
    let rank = |outcome: &Outcome| match outcome {
        Outcome::Met => 3,
        Outcome::Unknown => 2,
        Outcome::Depends => 1,
        Outcome::NotMet | Outcome::Noted => 0,
    };
    answers.into_iter().max_by_key(rank).unwrap_or(Outcome::NotMet)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(answers: [Outcome; 4]) -> Standing {
        let [pool, category, cut_off, tie_break] = answers;
        Standing { pool, category, cut_off, tie_break, score: None }
    }

    #[test]
    fn invited_only_if_all_four_hold() {
        use Outcome::{Depends, Met, NotMet, Noted, Unknown};
        assert_eq!(standing([Met, Noted, Met, Noted]).invited(), Verdict::Eligible);
        assert_eq!(standing([Met, Met, Met, Met]).invited(), Verdict::Eligible);
        assert_eq!(standing([Unknown, Depends, NotMet, Met]).invited(), Verdict::NotEligible);
        assert_eq!(standing([Unknown, Depends, Met, Met]).invited(), Verdict::Unknown);
        assert_eq!(standing([Met, Depends, Met, Met]).invited(), Verdict::Depends);
        let failing: Vec<Asked> = standing([Unknown, NotMet, NotMet, Met]).against().collect();
        assert_eq!(failing, [Asked::Category, Asked::CutOff]);
        let open: Vec<Asked> = standing([Unknown, Depends, Met, Met]).against().collect();
        assert_eq!(open, [Asked::Pool, Asked::Category]);
    }

    #[test]
    fn a_score_not_wholly_known_reaches_only_what_its_least_reaches() {
        let score = Score { least: 470, most: 485, base: false };
        assert_eq!(score.reaches(470), Outcome::Met);
        assert_eq!(score.reaches(471), Outcome::Unknown);
        assert_eq!(score.reaches(485), Outcome::Unknown);
        assert_eq!(score.reaches(486), Outcome::NotMet);
    }

    #[test]
    fn a_base_score_is_never_too_low_for_certain() {
        let score = Score { least: 470, most: 470, base: true };
        assert_eq!(score.reaches(470), Outcome::Met);
        assert_eq!(score.reaches(471), Outcome::Unknown);
        assert_eq!((score.by_tables(), score.known()), (Some(470), None));
    }
}
