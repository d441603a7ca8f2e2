//! The department's own file of rounds, `ee_rounds_123_en.json`, as a person saves it.
//!
//! Everything in it is text, and some of it was typed by hand: a time with a blank before it,
//! an hour of one digit, a date without its year. What the program takes over from it is read
//! strictly and every problem is listed with its place; what is on file already is only
//! compared.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use serde_json::{Map, Value};

use super::syntax::not_json;
use crate::core::check::Problem;
use crate::core::client::{Refusal, parse_date};
use crate::core::round::{Band, Feed, Gate, Published, RoundNumber, Rounds, Snapshot};

/// More problems than anyone reads through.
const MOST: usize = 200;
/// Longest name that is one.
const LONGEST_NAME: usize = 120;

/// What `bytes` supply beside the rounds `on_file`; nothing may lie after `today`.
///
/// # Errors
/// Every problem in it, each with its place.
pub fn parse(on_file: &Rounds, bytes: &[u8], today: NaiveDate) -> Result<Feed, Vec<Problem>> {
    let bytes = bytes.strip_prefix(super::syntax::BYTE_ORDER_MARK).unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes).map_err(|error| vec![not_json(bytes, &error)])?;
    let alone = |place: &str, id| vec![Problem::new(place, Refusal::new(id, ""))];
    let rounds = value.as_object().and_then(|root| root.get("rounds")).and_then(Value::as_array);
    let Some(rounds) = rounds.filter(|rounds| !rounds.is_empty()) else {
        return Err(alone("rounds", "problem-feed-none"));
    };
    if rounds.iter().any(is_french) {
        return Err(alone("rounds", "problem-feed-french"));
    }
    let mut reader = Reader { on_file, today, problems: Vec::new() };
    let mut read: Vec<(usize, Published)> = Vec::new();
    for (at, round) in rounds.iter().enumerate() {
        let place = format!("rounds[{at}]");
        match round.as_object() {
            Some(round) => read.extend(reader.round(&place, round).map(|round| (at, round))),
            None => reader.refuse(&place, "problem-type-object", &round.to_string()),
        }
    }
    read.sort_by_key(|(_, round)| round.number);
    reader.order(&read);
    let pool = reader.pool(rounds);
    reader.problems.truncate(MOST);
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    Ok(Feed { rounds: read.into_iter().map(|(_, round)| round).collect(), pool })
}

/// Whether a round is from the department's French file.
fn is_french(round: &Value) -> bool {
    let date = round.get("drawDateFull").and_then(Value::as_str).unwrap_or_default().to_lowercase();
    FRENCH_MONTHS.iter().any(|month| date.split_whitespace().any(|word| word == *month))
}

const FRENCH_MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

struct Reader<'r> {
    on_file: &'r Rounds,
    today: NaiveDate,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn refuse(&mut self, place: &str, id: &'static str, value: &str) {
        let shown: String = value.chars().filter(|c| !c.is_control()).take(80).collect();
        self.problems.push(Problem::new(place, Refusal::new(id, shown)));
    }

    /// The text of a key, without markup and needless blanks.
    fn text(&mut self, place: &str, round: &Map<String, Value>, key: &str) -> Option<String> {
        let place = format!("{place}.{key}");
        match round.get(key) {
            Some(Value::String(text)) => Some(bare(text)),
            Some(other) => {
                self.refuse(&place, "problem-feed-text", &other.to_string());
                None
            }
            None => {
                self.refuse(&place, "problem-missing", key);
                None
            }
        }
    }

    /// The text of a key read by `read`, or a problem called `id`.
    fn value<T>(
        &mut self,
        place: &str,
        round: &Map<String, Value>,
        key: &str,
        id: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(place, round, key)?;
        let value = read(&text);
        if value.is_none() {
            self.refuse(&format!("{place}.{key}"), id, &text);
        }
        value
    }

    fn round(&mut self, place: &str, round: &Map<String, Value>) -> Option<Published> {
        let number = self.value(place, round, "drawNumber", "problem-round-number", |text| {
            text.parse::<RoundNumber>().ok()
        });
        let date = self.value(place, round, "drawDate", "problem-date", |text| parse_date(text).ok());
        let name = self.value(place, round, "drawName", "problem-feed-name", |text| {
            let sound = !text.is_empty() && text.chars().count() <= LONGEST_NAME;
            (sound && !text.chars().any(char::is_control)).then(|| text.to_owned())
        });
        let invitations = self
            .value(place, round, "drawSize", "problem-feed-count", |text| count(text).filter(|&it| it > 0));
        let top = self.top();
        let cut_off = self.value(place, round, "drawCRS", "problem-feed-score", |text| {
            let score = count(text)?;
            (1..=u32::from(top)).contains(&score).then_some(score as u16)
        });
        let (number, date) = (number?, date?);
        let is_on_file = self.on_file.find(number).is_some();
        let (held_at, tie_break, gates) = if is_on_file {
            let tie_break = round.get("drawCutOff").and_then(Value::as_str).and_then(moment);
            (None, tie_break, Vec::new())
        } else {
            self.newer(place, round, date)
        };
        Some(Published {
            number,
            date,
            held_at,
            name: name?,
            gates,
            invitations: invitations?,
            cut_off: cut_off?,
            tie_break,
        })
    }

    /// What is taken over of a round that is not on file: its times, and whom it was open to.
    fn newer(
        &mut self,
        place: &str,
        round: &Map<String, Value>,
        date: NaiveDate,
    ) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>, Vec<Gate>) {
        if date > self.today {
            self.refuse(&format!("{place}.drawDate"), "problem-feed-future", &date.to_string());
        }
        if let Some(full) = self.text(place, round, "drawDateFull")
            && day(&full) != Some(date)
        {
            self.refuse(&format!("{place}.drawDateFull"), "problem-feed-other-date", &full);
        }
        let time = |reader: &mut Self, key: &str| {
            let text = reader.text(place, round, key).filter(|text| !text.is_empty())?;
            let time = moment(&text);
            if time.is_none() {
                reader.refuse(&format!("{place}.{key}"), "problem-feed-time", &text);
            }
            time
        };
        let held_at = time(self, "drawDateTime");
        let tie_break = time(self, "drawCutOff");
        // The time of a round held late in the day falls on the next in universal time.
        let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
        if let Some(held_at) = held_at.filter(|at| !(date..=next).contains(&at.date_naive())) {
            self.refuse(&format!("{place}.drawDateTime"), "problem-feed-other-date", &held_at.to_rfc3339());
        }
        if let Some(tie_break) = tie_break.filter(|at| at.date_naive() > next) {
            self.refuse(&format!("{place}.drawCutOff"), "problem-feed-late-tie", &tie_break.to_rfc3339());
        }
        let gates = self.value(place, round, "drawText2", "problem-feed-programs", |text| {
            let gates = gates(text);
            (!gates.is_empty()).then_some(gates)
        });
        (held_at, tie_break, gates.unwrap_or_default())
    }

    /// The highest score there is.
    fn top(&self) -> u16 {
        let bands = self.on_file.pool.last().map(|snapshot| &snapshot.bands);
        bands.and_then(|bands| bands.first()).map_or(u16::MAX, |band| band.max)
    }

    /// Each number once; rounds that are not on file after those that are; days in order.
    fn order(&mut self, read: &[(usize, Published)]) {
        let last = self.on_file.list.last();
        for pair in read.windows(2) {
            let ((_, before), (at, round)) = (&pair[0], &pair[1]);
            if before.number == round.number {
                self.refuse(
                    &format!("rounds[{at}].drawNumber"),
                    "problem-feed-twice",
                    &round.number.to_string(),
                );
            } else if before.date > round.date {
                self.refuse(&format!("rounds[{at}].drawDate"), "problem-feed-order", &round.date.to_string());
            }
        }
        for (at, round) in read {
            let earlier = last.is_some_and(|last| round.number < last.number);
            if earlier && self.on_file.find(round.number).is_none() {
                let number = round.number.to_string();
                self.refuse(&format!("rounds[{at}].drawNumber"), "problem-feed-unknown-round", &number);
            }
        }
    }

    /// The last scores in the pool that the file has, if they are newer than those on file.
    ///
    /// `dd1` and `dd2` are bands, `dd3` is what `dd4` to `dd8` come to together, `dd9` what
    /// `dd10` to `dd14` do, `dd15` to `dd17` are bands, `dd18` is everyone.
    fn pool(&mut self, rounds: &[Value]) -> Option<Snapshot> {
        let known = self.on_file.pool.last()?;
        let dated = rounds.iter().enumerate().filter_map(|(at, round)| {
            let date = day(&bare(round.get("drawDistributionAsOn")?.as_str()?))?;
            let total = round.get("dd18").and_then(Value::as_str).and_then(count);
            (date > known.date && total != Some(0)).then_some((date, at, round.as_object()?))
        });
        let (date, at, round) = dated.max_by_key(|(date, ..)| *date)?;
        let place = format!("rounds[{at}]");
        let mut counts = [0; 18];
        let before = self.problems.len();
        for (number, kept) in counts.iter_mut().enumerate() {
            let key = format!("dd{}", number + 1);
            *kept = self.value(&place, round, &key, "problem-feed-count", count).unwrap_or(0);
        }
        if self.problems.len() > before {
            return None;
        }
        if date > self.today {
            let date = date.to_string();
            self.refuse(&format!("{place}.drawDistributionAsOn"), "problem-feed-future", &date);
        }
        let dd = |number: usize| counts[number - 1];
        let sum = |from: usize, to: usize| (from..=to).map(dd).map(u64::from).sum::<u64>();
        for (part, from, to) in [(3, 4, 8), (9, 10, 14)] {
            if sum(from, to) != u64::from(dd(part)) {
                self.refuse(&format!("{place}.dd{part}"), "problem-feed-sum", &dd(part).to_string());
            }
        }
        let bands = [1, 2, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17].map(dd);
        let bands = known.bands.iter().zip(bands);
        let bands = bands.map(|(band, candidates)| Band { candidates, ..*band }).collect();
        let snapshot = Snapshot { date, total: dd(18), bands };
        if !snapshot.adds_up() {
            self.refuse(&format!("{place}.dd18"), "problem-feed-sum", &dd(18).to_string());
        }
        Some(snapshot)
    }
}

/// Text without markup, its runs of blanks made one.
fn bare(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((open, close)) = rest.find('<').and_then(|open| Some((open, rest[open..].find('>')?))) {
        plain.push_str(&rest[..open]);
        rest = &rest[open + close + 1..];
    }
    plain.push_str(rest);
    let plain = plain.replace("&nbsp;", " ").replace("&amp;", "&");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A whole number, its thousands set apart by commas where they are.
fn count(text: &str) -> Option<u32> {
    let parts: Vec<&str> = text.split(',').collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let grouped = parts[1..].iter().all(|part| part.len() == 3) && (parts.len() == 1 || parts[0].len() <= 3);
    (grouped && parts.iter().all(digits)).then(|| parts.concat().parse().ok())?
}

/// A day written as `May 28, 2026`.
fn day(text: &str) -> Option<NaiveDate> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [month, day, year] = words[..] else { return None };
    let month = MONTHS.iter().position(|name| *name == month.to_lowercase())?;
    let day = day.strip_suffix(',')?.parse().ok()?;
    let year = year.parse().ok().filter(|_| year.len() == 4)?;
    NaiveDate::from_ymd_opt(year, month as u32 + 1, day)
}

/// A time written as `May 28, 2026 at 16:55:23 UTC`; `UTC` may be left out, and `PM` stands
/// after hours that need none.
fn moment(text: &str) -> Option<DateTime<Utc>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [month, number, year, "at", time, ref rest @ ..] = words[..] else { return None };
    let half = match rest {
        [] | ["UTC"] => None,
        [half @ ("AM" | "PM")] | [half @ ("AM" | "PM"), "UTC"] => Some(*half),
        _ => return None,
    };
    let date = day(&format!("{month} {number} {year}"))?;
    let parts: Vec<u32> =
        time.split(':').map(|part| count(part).filter(|_| part.len() <= 2)).collect::<Option<_>>()?;
    let [hour, minute, second] = parts[..] else { return None };
    let hour = match half {
        Some("PM") if hour < 12 => hour + 12,
        Some("AM") if hour == 12 => 0,
        _ => hour,
    };
    Some(date.and_time(NaiveTime::from_hms_opt(hour, minute, second)?).and_utc())
}

/// The ways into the pool that a sentence names.
fn gates(text: &str) -> Vec<Gate> {
    let said = text.to_lowercase();
    let named = |gate: &Gate| {
        said.contains(match gate {
            Gate::Cec => "canadian experience",
            Gate::Fsw => "federal skilled worker",
            Gate::Fst => "federal skilled trade",
            Gate::Pnp => "provincial nominee",
        })
    };
    Gate::ALL.into_iter().filter(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_the_department_types_them() {
        let read = |text: &str| moment(text).map(|time| time.to_rfc3339());
        let wanted = |time: &str| Some(format!("{time}+00:00"));
        assert_eq!(read("May 28, 2026 at 16:55:23 UTC"), wanted("2026-05-28T16:55:23"));
        assert_eq!(read(" January 17, 2018 at 12:33:00 UTC"), wanted("2018-01-17T12:33:00"));
        assert_eq!(read("November 18, 2017 at 6:30:42 UTC"), wanted("2017-11-18T06:30:42"));
        assert_eq!(read("April 13, 2026  at 23:10:05 UTC"), wanted("2026-04-13T23:10:05"));
        assert_eq!(read("June 22, 2021 at 20:19:59 PM UTC"), wanted("2021-06-22T20:19:59"));
        assert_eq!(read("June 22, 2021 at 8:19:59 PM UTC"), wanted("2021-06-22T20:19:59"));
        assert_eq!(read("March 27, 2015 at 23:59:47"), wanted("2015-03-27T23:59:47"));
        for text in [
            "",
            "October 7 at 16:38:21 UTC",
            "28 May 2026 at 16:55:23 UTC",
            "May 28, 2026 at 16:55 UTC",
            "May 31, 2026 at 24:00:00 UTC",
            "February 30, 2026 at 10:00:00 UTC",
            "May 28, 2026 at 16:55:23 EST",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_may_have_their_thousands_set_apart() {
        assert_eq!(count("4,500"), Some(4500));
        assert_eq!(count("238,847"), Some(238_847));
        assert_eq!(count("0"), Some(0));
        for text in ["", "4,50", "4500,", ",500", "4 500", "-1", "1.5", "4,500,", "12345,678", "99999999999"]
        {
            assert_eq!(count(text), None, "{text}");
        }
    }

    #[test]
    fn markup_is_left_out() {
        assert_eq!(bare("<a href='?q=418'>418</a>"), "418");
        assert_eq!(bare("  French&nbsp;&amp;  STEM "), "French & STEM");
        assert_eq!(bare("score < 500"), "score < 500");
    }

    #[test]
    fn programs_are_told_from_their_names() {
        let all = "Federal Skilled Worker Program, Canadian Experience Class, Federal Skilled Trades Program and Provincial Nominee Program";
        assert_eq!(gates(all), Gate::ALL);
        assert_eq!(gates("Canadian Experience Class"), [Gate::Cec]);
        assert_eq!(gates("Everyone"), []);
    }
}
