//! Whether a profile was in the pool when a round was held.
//!
//! Rounds are dated by the day in Ottawa, and the hour at which one was held is on file only
//! for some. A profile submitted that very day may have come before it or after. A profile is
//! valid for the months of [`Pool::profile_months`](crate::core::program::Pool::profile_months)
//! and then leaves the pool.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::book::Round;
use crate::core::calendar::Day;
use crate::core::client::Client;
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::program::Programs;

/// Hours by which Ottawa is behind UTC, in summer and in winter.
const BEHIND: [i32; 2] = [4, 5];

/// Where a profile stands to a round.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Profile {
    /// It is not known when it was submitted.
    Unknown,
    /// Submitted before the round and still valid.
    There,
    /// Submitted on the day of the round, whose hour is not on file.
    SameDay,
    /// Submitted after the round.
    Later,
    /// Its last day is that of the round, whose hour is not on file.
    LastDay,
    /// No longer valid.
    Expired,
}

impl Profile {
    /// The profile of `client` at `round`.
    pub(super) fn of(client: &Client, programs: &Programs, round: &Round) -> Profile {
        let Some(submitted) = client.profile_submitted_at else { return Profile::Unknown };
        let [latest, earliest] = BEHIND.map(|hours| in_ottawa(submitted, hours));
        let is_later = match round.held_at {
            Some(held_at) => submitted.to_utc() > held_at,
            None => earliest > round.date,
        };
        let [until_latest, until_earliest] = [latest, earliest].map(|day| expiry(programs, day));
        if is_later {
            Profile::Later
        } else if round.held_at.is_none() && latest >= round.date {
            Profile::SameDay
        } else if round.date < until_earliest {
            Profile::There
        } else if round.date > until_latest {
            Profile::Expired
        } else {
            Profile::LastDay
        }
    }

    /// Whether it is in the pool.
    pub(super) fn outcome(self) -> Outcome {
        match self {
            Profile::There => Outcome::Met,
            Profile::Later | Profile::Expired => Outcome::NotMet,
            Profile::Unknown | Profile::SameDay | Profile::LastDay => Outcome::Unknown,
        }
    }

    /// Why, as a step of an explanation.
    pub(super) fn finding<'a>(self, client: &Client, programs: &'a Programs, round: &Round) -> Finding<'a> {
        let message = match self {
            Profile::Unknown => "finding-round-no-profile-time",
            Profile::There => "finding-round-profile-in-time",
            Profile::SameDay => "finding-round-profile-same-day",
            Profile::Later => "finding-round-profile-later",
            Profile::LastDay => "finding-round-profile-last-day",
            Profile::Expired => "finding-round-profile-expired",
        };
        let found = Finding::new("round.pool.profile", self.outcome(), message);
        let Some(submitted) = client.profile_submitted_at else {
            return found.fact("path", Value::Fact("profile_submitted_at"));
        };
        let mut found = found.fact("submitted", Value::Moment(submitted.to_utc()));
        if matches!(self, Profile::There | Profile::LastDay | Profile::Expired) {
            found = found
                .fact("months", programs.pool.profile_months)
                .fact("until", Value::Date(expiry(programs, in_ottawa(submitted, BEHIND[1]))));
            found.source = Some((round.date, programs.source(&programs.pool.source)));
        }
        found
    }
}

/// The date in Ottawa when it is `hours` behind UTC.
fn in_ottawa(at: DateTime<FixedOffset>, hours: i32) -> NaiveDate {
    (at.naive_utc() - chrono::Duration::hours(hours.into())).date()
}

/// The day on which a profile submitted on `day` expires.
fn expiry(programs: &Programs, day: NaiveDate) -> NaiveDate {
    Day::from(day).plus_months(programs.pool.profile_months).date()
}
