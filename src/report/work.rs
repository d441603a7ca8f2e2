//! The work and the language results of a client, as tables and as a picture.

use chrono::Datelike;

use super::compose::Page;
use super::document::{Bar, Bars, Block, Fill, Table};
use crate::core::calendar::{Day, Span};
use crate::core::client::{Ability, WorkEntry};
use crate::core::country::Country;
use crate::core::reading::Readings;
use crate::core::rulebook::{Category, Rule, WorkRule};
use crate::core::work::{Measure, days_of, exclusion};
use crate::text::Arg;

/// Names of years that fit beside each other under the picture.
const YEARS: i32 = 12;

/// What an entry is worth to one category.
enum Worth {
    Counts,
    Open,
    Nothing,
}

impl Page<'_, '_> {
    /// The work and the language results on file.
    pub(super) fn history(&self) -> Vec<Block> {
        let mut blocks = vec![self.heading("report-work")];
        if self.client.work.is_empty() {
            blocks.push(Block::Paragraph(self.say("report-no-work")));
        } else {
            blocks.push(self.jobs());
            blocks.extend(self.picture().map(Block::Bars));
            let hours = self.book.law.full_time_hours.value;
            blocks.push(Block::Small(self.text.say_with("report-work-counted", &[("hours", hours.into())])));
        }
        if !self.client.language_tests.is_empty() {
            blocks.push(self.heading("report-languages"));
            blocks.push(self.languages());
        }
        blocks
    }

    fn jobs(&self) -> Block {
        let columns = [
            "report-job",
            "report-occupation",
            "report-where",
            "report-days",
            "report-hours",
            "report-counts",
        ];
        Block::Table(Table {
            columns: columns.map(|id| self.say(id)).to_vec(),
            widths: vec![23, 24, 13, 14, 10, 16],
            rows: self.client.work.iter().map(|entry| self.job(entry)).collect(),
        })
    }

    fn job(&self, entry: &WorkEntry) -> Vec<String> {
        let text = self.table;
        let job = match entry.employer.as_str() {
            "" => entry.title.clone(),
            employer => format!("{}, {employer}", entry.title),
        };
        let country = self.book.countries.get(entry.country);
        let days = self.days(entry);
        vec![
            job,
            text.occupation(self.book, entry.noc),
            country.map_or_else(|| entry.country.to_string(), |name| name.get(self.order.lang).to_owned()),
            days,
            text.decimal(entry.hours_per_week.into()),
            self.counts(entry),
        ]
    }

    /// Since when and until when a job was held.
    fn days(&self, entry: &WorkEntry) -> String {
        let text = self.table;
        let from = text.date(entry.start);
        match entry.end {
            Some(end) => {
                text.say_with("report-from-to", &[("from", from.into()), ("to", text.date(end).into())])
            }
            None => text.say_with("report-from-on", &[("from", from.into())]),
        }
    }

    /// The categories that an entry counts for.
    fn counts(&self, entry: &WorkEntry) -> String {
        let said = |(category, worth): (&Category, Worth)| {
            let name = category.short.get(self.order.lang);
            match worth {
                Worth::Counts => Some(name.to_owned()),
                Worth::Open => Some(self.text.say_with("report-counts-open", &[("name", name.into())])),
                Worth::Nothing => None,
            }
        };
        let names: Vec<String> = self.worth(entry).filter_map(said).collect();
        if names.is_empty() { self.say("report-counts-none") } else { names.join(", ") }
    }

    /// What an entry is worth to each category that lists its occupation, as far as it lies in
    /// the time that category counts.
    fn worth(&self, entry: &WorkEntry) -> impl Iterator<Item = (&Category, Worth)> {
        let listed = self.rules().filter(|(_, rule)| rule.occupations.contains(&entry.noc));
        listed.map(|(category, rule)| {
            let counts = |readings: Readings| {
                let readings = readings.pinned(&self.client.readings);
                exclusion(entry, rule.location, readings).is_none()
                    && days_of(entry).overlap(self.window(rule, readings)).is_some()
            };
            let worth = match (counts(Readings::STRICT), counts(Readings::LENIENT)) {
                (true, _) => Worth::Counts,
                (false, true) => Worth::Open,
                (false, false) => Worth::Nothing,
            };
            (category, worth)
        })
    }

    fn rules(&self) -> impl Iterator<Item = (&Category, &WorkRule)> {
        let categories = self.assessment.edition.map_or(&[][..], |edition| &edition.categories);
        categories.iter().filter_map(|category| match &category.rule {
            Rule::Work(rule) => Some((category, rule)),
            _ => None,
        })
    }

    fn window(&self, rule: &WorkRule, readings: Readings) -> Span {
        Measure::new(rule, &self.book.law, readings).window(self.assessment.as_of)
    }

    /// The jobs up to the day in view as bars, and the time the rules count.
    fn picture(&self) -> Option<Bars> {
        let as_of = self.assessment.as_of;
        let begun: Vec<&WorkEntry> =
            self.client.work.iter().filter(|entry| Day::from(entry.start) <= as_of).collect();
        let mut lengths: Vec<(u32, Span)> =
            self.rules().map(|(_, rule)| (rule.window_years, self.window(rule, Readings::STRICT))).collect();
        lengths.sort_by_key(|&(years, _)| years);
        lengths.dedup_by_key(|&mut (years, _)| years);
        let first = begun.iter().map(|entry| Day::from(entry.start)).min()?;
        let first = lengths.iter().map(|(_, window)| window.first).fold(first, Day::min);
        let days = Span { first, last: as_of };
        let rows = begun.iter().map(|entry| Bar {
            label: format!("{} {}", entry.noc, entry.title),
            days: Span { first: entry.start.into(), last: days_of(entry).last.min(as_of) },
            fill: self.fill(entry),
            goes_on: days_of(entry).last > as_of,
        });
        let rows: Vec<Bar> = rows.collect();
        let window = |(years, window): (u32, Span)| {
            let args: [(&str, Arg); 2] =
                [("years", years.into()), ("day", self.table.date(as_of.date()).into())];
            (window, self.table.say_with("report-window", &args))
        };
        let fills = [
            (Fill::Canada, "report-in-canada"),
            (Fill::Abroad, "report-abroad"),
            (Fill::Uncounted, "report-uncounted"),
        ];
        let legend = fills.into_iter().filter(|(fill, _)| rows.iter().any(|row| row.fill == *fill));
        let told = begun.iter().map(|entry| {
            let args =
                [("job", format!("{} {}", entry.noc, entry.title).into()), ("days", self.days(entry).into())];
            self.text.say_with("report-picture-job", &args)
        });
        let told: Vec<String> = std::iter::once(self.say("report-picture")).chain(told).collect();
        Some(Bars {
            caption: told.join(" "),
            years: years(days),
            legend: legend.map(|(fill, id)| (fill, self.say(id))).collect(),
            windows: lengths.into_iter().map(window).collect(),
            days,
            rows,
        })
    }

    fn fill(&self, entry: &WorkEntry) -> Fill {
        if self.worth(entry).all(|(_, worth)| matches!(worth, Worth::Nothing)) {
            Fill::Uncounted
        } else if entry.country == Country::CANADA {
            Fill::Canada
        } else {
            Fill::Abroad
        }
    }

    fn languages(&self) -> Block {
        let (text, tables) = (self.table, &self.book.languages);
        let rows = self.client.language_tests.iter().map(|test| {
            let table = tables.test(test.test);
            let scores = Ability::ALL.iter().zip(table.levels(test)).map(|(&ability, level)| {
                let args = [
                    ("ability", text.ability(ability).into()),
                    ("score", text.decimal(test.score(ability)).into()),
                    ("level", level.into()),
                ];
                text.say_with("report-level", &args)
            });
            let scores: Vec<String> = scores.collect();
            vec![
                table.name.get(self.order.lang).to_owned(),
                text.date(test.taken),
                text.date(tables.expiry(test).before().date()),
                scores.join("; "),
            ]
        });
        let columns = ["report-test", "report-taken", "report-valid", "report-scores"];
        Block::Table(Table {
            columns: columns.map(|id| self.say(id)).to_vec(),
            widths: vec![18, 16, 16, 50],
            rows: rows.collect(),
        })
    }
}

/// The first days of the years in `days`, or of as many as can be named.
fn years(days: Span) -> Vec<(Day, String)> {
    let (first, last) = (days.first.date().year(), days.last.date().year());
    let every = ((last - first) / YEARS + 1) as usize;
    let new_year =
        |year: i32| chrono::NaiveDate::from_ymd_opt(year, 1, 1).map(|day| (Day::from(day), year.to_string()));
    let named = (first..=last).rev().step_by(every).filter_map(new_year);
    let mut named: Vec<(Day, String)> = named.filter(|(day, _)| days.contains(*day)).collect();
    named.reverse();
    named
}
