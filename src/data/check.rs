//! What the form of a file cannot say: that editions join, that everything named exists.

use chrono::NaiveDate;

use crate::core::bilingual::Bilingual;
use crate::core::client::{Ability, TestId};
use crate::core::language::LanguageTable;
use crate::core::noc::Classification;
use crate::core::reading::Question;
use crate::core::rulebook::{Category, Edition, Law, Observed};
use crate::core::source::Source;

use super::{File, LoadError, Reason};

/// Collects the errors of one file.
struct Report<'a> {
    file: File,
    errors: &'a mut Vec<LoadError>,
}

impl Report<'_> {
    fn add(&mut self, place: impl Into<String>, reason: Reason) {
        self.errors.push(LoadError { file: self.file.name, place: place.into(), reason });
    }

    fn wording(&mut self, place: &str, wordings: &[(&str, &Bilingual)]) {
        for (key, wording) in wordings {
            if wording.is_incomplete() {
                self.add(format!("{place}{key}"), Reason::Wording);
            }
        }
    }

    fn source(&mut self, place: &str, source: &Source) {
        if source.is_incomplete() {
            self.add(place, Reason::Source(source.title.clone()));
        }
    }
}

/// Spans of days that follow one another to the end of time, without gap or overlap.
pub fn spans(file: File, place: &str, spans: &[(NaiveDate, Option<NaiveDate>)], errors: &mut Vec<LoadError>) {
    let mut report = Report { file, errors };
    if spans.is_empty() {
        report.add(place, Reason::Undescribed("in_force_from".to_owned()));
    }
    for (at, &(from, until)) in spans.iter().enumerate() {
        let place = format!("{place}[{at}].in_force_from");
        if until.is_some_and(|last| last < from) {
            report.add(&place, Reason::Span);
        }
        match at.checked_sub(1).map(|before| spans[before].1) {
            Some(None) => report.add(&place, Reason::Overlap(NaiveDate::MAX)),
            Some(Some(last)) if last >= from => report.add(&place, Reason::Overlap(last)),
            Some(Some(last)) if last.succ_opt() != Some(from) => report.add(&place, Reason::Gap(last)),
            _ => {}
        }
    }
    // A last span that ends before it begins is told above.
    if let Some(&(from, Some(last))) = spans.last()
        && from <= last
    {
        report.add(format!("{place}[{}].in_force_until", spans.len() - 1), Reason::Gap(last));
    }
}

/// The law: every question described once, every number with its source.
pub fn law(file: File, law: &Law, errors: &mut Vec<LoadError>) {
    let mut report = Report { file, errors };
    report.source("full_time_hours.source", &law.full_time_hours.source);
    report.source("application_days.source", &law.application_days.source);
    for question in Question::ALL {
        if law.questions.iter().filter(|open| open.id == question).count() != 1 {
            report.add("questions", Reason::Undescribed(question.id().to_owned()));
        }
    }
    for (at, open) in law.questions.iter().enumerate() {
        let place = format!("questions[{at}].");
        let wordings = [
            ("short", &open.short),
            ("ask", &open.ask),
            ("why", &open.why),
            ("strict", &open.strict),
            ("lenient", &open.lenient),
        ];
        report.wording(&place, &wordings);
        report.source(&format!("{place}source"), &open.source);
    }
    for (at, condition) in law.conditions.iter().enumerate() {
        report.wording(&format!("conditions[{at}]."), &[("text", &condition.text)]);
    }
}

/// The language tests: every test described, every scale rising and within its bounds.
pub fn languages(file: File, table: &LanguageTable, errors: &mut Vec<LoadError>) {
    let mut report = Report { file, errors };
    report.source("valid_source", &table.valid_source);
    for id in TestId::ALL {
        if table.tests.iter().filter(|test| test.id == id).count() != 1 {
            report.add("tests", Reason::Undescribed(id.id().to_owned()));
        }
    }
    for (at, test) in table.tests.iter().enumerate() {
        report.source(&format!("tests[{at}].source"), &test.source);
        for ability in Ability::ALL {
            let scale = test.scales.of(ability);
            let rising = scale.levels.is_sorted_by(|a, b| a.0 < b.0 && a.1 < b.1);
            if !rising || scale.levels.iter().any(|&(_, least)| least > scale.max) || test.step.get() == 0 {
                let place = format!("tests[{at}].scales.{}", ability.id());
                report.add(place, Reason::Form("levels must rise and stay on the scale".to_owned()));
            }
        }
    }
}

/// What was observed: in words, by someone, at some time.
pub fn observed(file: File, observed: &Observed, errors: &mut Vec<LoadError>) {
    let mut report = Report { file, errors };
    report.wording("", &[("description", &observed.description)]);
    if observed.sources.is_empty() {
        report.add("sources", Reason::Source(String::new()));
    }
    for (at, source) in observed.sources.iter().enumerate() {
        report.source(&format!("sources[{at}]"), source);
    }
    if observed.last_seen < observed.first_seen {
        report.add("last_seen", Reason::Span);
    }
}

/// The editions: joined without gap or overlap, each rule complete and attested.
pub fn editions(
    editions: &[(File, Edition)],
    law: &Law,
    known: &Classification,
    errors: &mut Vec<LoadError>,
) {
    for (at, (file, edition)) in editions.iter().enumerate() {
        let mut report = Report { file: *file, errors };
        if edition.id != edition.in_force_from || edition.in_force_until.is_some_and(|last| last < edition.id)
        {
            report.add("in_force_from", Reason::Span);
        }
        if let Some((_, before)) = at.checked_sub(1).and_then(|before| editions.get(before)) {
            join(&mut report, before, edition);
        }
        report.wording("", &[("label", &edition.label), ("summary", &edition.summary)]);
        for (key, source) in &edition.sources {
            report.source(&format!("sources.{key}"), source);
        }
        for (number, rules) in edition.categories.iter().enumerate() {
            category(&mut report, &format!("categories[{number}]."), rules, edition, law, known);
        }
    }
}

/// An edition begins the day after the one before it ends.
fn join(report: &mut Report, before: &Edition, edition: &Edition) {
    match before.in_force_until {
        Some(last) if last.succ_opt() == Some(edition.in_force_from) => {}
        Some(last) if last < edition.in_force_from => report.add("in_force_from", Reason::Gap(last)),
        Some(last) => report.add("in_force_from", Reason::Overlap(last)),
        None => report.add("in_force_from", Reason::Overlap(NaiveDate::MAX)),
    }
}

fn category(
    report: &mut Report,
    place: &str,
    category: &Category,
    edition: &Edition,
    law: &Law,
    known: &Classification,
) {
    let wordings = [("name", &category.name), ("short", &category.short), ("note", &category.note)];
    report.wording(place, &wordings);
    if !edition.sources.contains_key(&category.source) {
        report.add(format!("{place}source"), Reason::Source(category.source.clone()));
    }
    for id in &category.conditions {
        if !law.conditions.iter().any(|condition| condition.id == *id) {
            report.add(format!("{place}conditions"), Reason::Undescribed(id.clone()));
        }
    }
    let listed = category.rule.occupations();
    for (at, &noc) in listed.iter().enumerate() {
        let place = format!("{place}rule.occupations[{at}]");
        if known.get(noc).is_none() {
            report.add(place, Reason::Occupation(noc.to_string()));
        } else if listed[..at].contains(&noc) {
            report.add(place, Reason::Twice(noc.to_string()));
        }
    }
}
