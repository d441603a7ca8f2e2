//! The programs: read strictly, checked.

use chrono::NaiveDate;

use super::{File, LoadError, Reason, check, json};
use crate::core::bilingual::Bilingual;
use crate::core::client::EducationLevel;
use crate::core::program::{CecRule, Edition, FswRule, GridRule, Program, Programs, Rows, Rule, Work};

/// The programs of `file`.
///
/// # Errors
/// Everything that is wrong in them, each with its place.
pub fn load(file: File) -> Result<Programs, Vec<LoadError>> {
    let programs = json::<Programs>(file).map_err(|error| vec![error])?;
    let mut report = Report { file, programs: &programs, errors: Vec::new() };
    report.check();
    let errors = report.errors;
    if errors.is_empty() { Ok(programs) } else { Err(errors) }
}

struct Report<'a> {
    file: File,
    programs: &'a Programs,
    errors: Vec<LoadError>,
}

impl Report<'_> {
    fn add(&mut self, place: impl Into<String>, reason: Reason) {
        self.errors.push(LoadError { file: self.file.name, place: place.into(), reason });
    }

    fn wording(&mut self, place: impl Into<String>, wording: &Bilingual) {
        if wording.is_incomplete() {
            self.add(place, Reason::Wording);
        }
    }

    fn source(&mut self, place: impl Into<String>, key: &str) {
        if !self.programs.sources.contains_key(key) {
            self.add(place, Reason::Source(key.to_owned()));
        }
    }

    fn check(&mut self) {
        let programs = self.programs;
        self.wording("verified_note", &programs.verified_note);
        for (key, source) in &programs.sources {
            if source.is_incomplete() {
                self.add(format!("sources.{key}"), Reason::Source(source.title.clone()));
            }
        }
        self.source("pool.source", &programs.pool.source);
        let spans = programs.editions.iter().map(|it| (it.in_force_from, it.in_force_until));
        self.spans("editions", &spans.collect::<Vec<_>>());
        for (at, edition) in programs.editions.iter().enumerate() {
            self.edition(&format!("editions[{at}]."), edition);
        }
        self.funds();
    }

    /// Spans of days that follow one another to the end of time, without gap or overlap.
    fn spans(&mut self, place: &str, spans: &[(NaiveDate, Option<NaiveDate>)]) {
        check::spans(self.file, place, spans, &mut self.errors);
    }

    fn edition(&mut self, place: &str, edition: &Edition) {
        if edition.id != edition.in_force_from {
            self.add(format!("{place}id"), Reason::Span);
        }
        self.wording(format!("{place}label"), &edition.label);
        self.source(format!("{place}source"), &edition.source);
        for (at, program) in edition.programs.iter().enumerate() {
            let place = format!("{place}programs[{at}].");
            if edition.programs[..at].iter().any(|other| other.id == program.id) {
                self.add(format!("{place}id"), Reason::Twice(program.id.clone()));
            }
            self.program(&place, program);
        }
    }

    fn program(&mut self, place: &str, program: &Program) {
        self.wording(format!("{place}name"), &program.name);
        self.wording(format!("{place}short"), &program.short);
        self.source(format!("{place}source"), &program.source);
        self.source(format!("{place}page"), &program.page);
        let rule = format!("{place}rule.{}.", program.id);
        self.work(&format!("{rule}work"), program.rule.work());
        match &program.rule {
            Rule::Cec(cec) => self.cec(&rule, cec),
            Rule::Fsw(fsw) => self.fsw(&rule, fsw),
            Rule::Fst(_) => {}
        }
    }

    fn work(&mut self, place: &str, work: &Work) {
        if work.hours == 0 || work.occupations.teers.is_empty() {
            self.add(place, Reason::Rows);
        }
    }

    /// Every TEER category has its levels, the strictest group first.
    fn cec(&mut self, place: &str, cec: &CecRule) {
        let place = format!("{place}language");
        let covered = |teer: &u8| cec.language.iter().filter(|it| it.teers.contains(teer)).count() == 1;
        if cec.language.is_empty() || !cec.work.occupations.teers.iter().all(covered) {
            self.add(&place, Reason::Rows);
        }
        for pair in cec.language.windows(2) {
            let (strict, mild) = (pair[0].thresholds().levels(), pair[1].thresholds().levels());
            if strict.iter().zip(mild).any(|(strict, mild)| *strict < mild) {
                self.add(&place, Reason::Falls);
            }
        }
    }

    fn fsw(&mut self, place: &str, fsw: &FswRule) {
        let grid = &fsw.grid;
        let place = format!("{place}grid.");
        self.source(format!("{place}source"), &grid.source);
        self.grid(&place, grid);
    }

    /// Tables from 0 up whose most is what they state, and which come to the maximum together.
    fn grid(&mut self, place: &str, grid: &GridRule) {
        let education = &grid.education;
        let levels: Vec<u8> = education.rows.iter().map(|&(level, _)| level as u8).collect();
        let every: Vec<u8> = (0..=EducationLevel::Doctoral as u8).collect();
        if levels != every {
            self.add(format!("{place}education.rows"), Reason::Rows);
        }
        let rising = [("first_language", &grid.first_language.rows), ("experience", &grid.experience.rows)];
        for (key, rows) in rising {
            if !rows.0.iter().map(|&(_, points)| points).is_sorted() {
                self.add(format!("{place}{key}.rows"), Reason::Falls);
            }
        }
        if !education.rows.iter().map(|&(_, points)| points).is_sorted() {
            self.add(format!("{place}education.rows"), Reason::Falls);
        }
        self.in_order(&format!("{place}first_language.rows"), &grid.first_language.rows);
        self.in_order(&format!("{place}experience.rows"), &grid.experience.rows);
        self.in_order(&format!("{place}age.rows"), &grid.age.rows);
        let most = education.rows.iter().map(|&(_, points)| points).max().unwrap_or(0);
        let adapted = &grid.adaptability;
        let each = [
            adapted.spouse_language.points,
            adapted.own_study,
            adapted.spouse_study,
            adapted.own_work.points,
            adapted.spouse_work.points,
            adapted.arranged_employment,
            adapted.relative,
        ];
        let highest = each.into_iter().max().unwrap_or(0);
        // Four abilities; the points of each are in the rows.
        let maxima = [
            ("first_language", grid.first_language.maximum, 4 * grid.first_language.rows.max()),
            ("second_language", grid.second_language.maximum, grid.second_language.points),
            ("education", education.maximum, most),
            ("experience", grid.experience.maximum, grid.experience.rows.max()),
            ("age", grid.age.maximum, grid.age.rows.max()),
            ("adaptability", adapted.maximum, highest),
        ];
        for (key, cap, parts) in maxima {
            if cap != parts {
                self.add(format!("{place}{key}.maximum"), Reason::Cap { cap, parts });
            }
        }
        let parts = maxima.iter().map(|&(_, cap, _)| cap).sum::<u16>() + grid.arranged_employment.points;
        if parts != grid.maximum {
            self.add(format!("{place}maximum"), Reason::Cap { cap: grid.maximum, parts });
        }
        if grid.pass_mark > grid.maximum {
            let reason = Reason::Cap { cap: grid.maximum, parts: grid.pass_mark };
            self.add(format!("{place}pass_mark"), reason);
        }
    }

    fn in_order(&mut self, place: &str, rows: &Rows) {
        let rows = &rows.0;
        if rows.first().is_none_or(|&(from, _)| from != 0) || !rows.is_sorted_by(|a, b| a.0 < b.0) {
            self.add(place, Reason::Rows);
        }
    }

    fn funds(&mut self) {
        let tables = &self.programs.funds;
        let spans = tables.iter().map(|it| (it.in_force_from, it.in_force_until));
        self.spans("funds", &spans.collect::<Vec<_>>());
        for (at, table) in tables.iter().enumerate() {
            let place = format!("funds[{at}].");
            if table.amounts.is_empty() || !table.amounts.is_sorted_by(|a, b| a < b) {
                self.add(format!("{place}amounts"), Reason::Falls);
            }
            if table.sources.is_empty() {
                self.add(format!("{place}sources"), Reason::Source(String::new()));
            }
            for key in &table.sources {
                self.source(format!("{place}sources"), key);
            }
            if let Some(note) = &table.note {
                self.wording(format!("{place}note"), note);
            }
        }
    }
}

#[cfg(test)]
mod tests;
