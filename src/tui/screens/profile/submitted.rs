//! The moment a profile was submitted, as three things people read off a screen: the date, the
//! time of day, and how far that clock is from universal time.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeZone, Timelike};

use crate::core::client::Refusal;

/// A moment as it is typed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Moment {
    /// `2026-03-02`.
    pub date: String,
    /// `14:05:09`.
    pub time: String,
    /// `-05:00`.
    pub offset: String,
}

impl Moment {
    /// `moment` in its own offset.
    pub fn of(moment: DateTime<FixedOffset>) -> Moment {
        let written = |format| moment.format(format).to_string();
        Moment { date: written("%Y-%m-%d"), time: written("%H:%M:%S"), offset: written("%:z") }
    }
}

/// A time of day: `14:05` or `14:05:09`.
pub fn time(typed: &str) -> Result<NaiveTime, Refusal> {
    let typed = typed.trim();
    let read = |format| NaiveTime::parse_from_str(typed, format);
    let time = read("%H:%M:%S").or_else(|_| read("%H:%M")).ok();
    // Second 60 is read as a fraction of the second before, and no file takes it.
    let time = time.filter(|time| time.nanosecond() < 1_000_000_000);
    time.ok_or_else(|| Refusal::new("profile-time-wrong", typed))
}

/// A distance from universal time: `-05:00`, `-5`, `−3:30`, `Z`.
pub fn offset(typed: &str) -> Result<FixedOffset, Refusal> {
    /// The clocks that are farthest from universal time.
    const FARTHEST: i32 = 14 * 60;
    let refuse = || Refusal::new("profile-offset-wrong", typed.trim());
    let plain = typed.trim().to_uppercase().replace('\u{2212}', "-");
    let plain = plain.trim_start_matches("UTC").trim();
    if matches!(plain, "Z" | "") {
        return FixedOffset::east_opt(0).ok_or_else(refuse);
    }
    let (sign, rest) = match plain.split_at_checked(1) {
        Some(("-", rest)) => (-1, rest),
        Some(("+", rest)) => (1, rest),
        _ => return Err(refuse()),
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "0"));
    let number = |part: &str| part.parse::<i32>().ok().filter(|_| part.bytes().all(|b| b.is_ascii_digit()));
    let (Some(hours), Some(minutes)) = (number(hours), number(minutes)) else { return Err(refuse()) };
    let far = hours.saturating_mul(60).saturating_add(minutes);
    if minutes > 59 || far > FARTHEST {
        return Err(refuse());
    }
    FixedOffset::east_opt(sign * far * 60).ok_or_else(refuse)
}

/// The moment at which clocks of `offset` showed `date` and `time`.
pub fn moment(date: NaiveDate, time: NaiveTime, offset: FixedOffset) -> Option<DateTime<FixedOffset>> {
    offset.from_local_datetime(&date.and_time(time)).single()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_back_as_it_was_written() {
        let moment_of = DateTime::parse_from_rfc3339("2026-03-02T14:05:09-03:30").expect("a moment");
        let typed = Moment::of(moment_of);
        assert_eq!((typed.time.as_str(), typed.offset.as_str()), ("14:05:09", "-03:30"));
        let (time, offset) = (time(&typed.time).expect("a time"), offset(&typed.offset).expect("an offset"));
        let date = typed.date.parse().expect("a date");
        assert_eq!(moment(date, time, offset), Some(moment_of));
    }

    #[test]
    fn offsets_are_read_as_people_write_them() {
        for typed in ["-5", "-05", "-05:00", "\u{2212}5:00", "UTC-5", "utc \u{2212}5"] {
            assert_eq!(offset(typed).expect(typed).local_minus_utc(), -5 * 3600, "{typed}");
        }
        assert_eq!(offset("Z").expect("universal").local_minus_utc(), 0);
        for typed in ["5", "-15", "-5:60", "-x", "--5", "EST", "-99999999999"] {
            assert!(offset(typed).is_err(), "{typed} was taken");
        }
    }

    #[test]
    fn seconds_may_be_left_out() {
        assert_eq!(time("14:05"), time("14:05:00"));
        assert!(time("25:00").is_err() && time("2 pm").is_err());
    }
}
