//! What the form of the score's file cannot say: that versions join, tables do not fall and
//! caps are not below what they cap.

use chrono::NaiveDate;

use super::{Book, CapTable, CoreRow, GridTable, Pair, Version};
use crate::core::bilingual::Bilingual;
use crate::core::client::{CanadianStudy, EducationLevel};
use crate::data::{File, LoadError, Reason, check};

struct Report<'a> {
    file: File,
    book: &'a Book,
    errors: &'a mut Vec<LoadError>,
}

impl Report<'_> {
    fn add(&mut self, place: &str, reason: Reason) {
        self.errors.push(LoadError { file: self.file.name, place: place.to_owned(), reason });
    }

    fn sources(&mut self, place: &str, keys: &[String]) {
        if keys.is_empty() {
            self.add(&format!("{place}.sources"), Reason::Source(String::new()));
        }
        for key in keys {
            if !self.book.sources.contains_key(key) {
                self.add(&format!("{place}.sources"), Reason::Source(key.clone()));
            }
        }
    }

    /// Spans of days that follow one another to the end of time, without gap or overlap.
    fn spans(&mut self, place: &str, spans: &[(NaiveDate, Option<NaiveDate>)]) {
        check::spans(self.file, place, spans, self.errors);
    }

    /// The versions of a table, and each of them by `table`.
    fn versions<T>(
        &mut self,
        place: &str,
        versions: &[Version<T>],
        from_the_start: bool,
        table: impl Fn(&mut Self, &str, &T),
    ) {
        let spans: Vec<_> = versions.iter().map(|it| (it.in_force_from, it.in_force_until)).collect();
        self.spans(place, &spans);
        let starts: Vec<NaiveDate> = self.book.editions.iter().map(|it| it.in_force_from).collect();
        for (at, version) in versions.iter().enumerate() {
            let place = format!("{place}[{at}]");
            let in_step = starts.contains(&version.in_force_from);
            if !in_step || (from_the_start && at == 0 && starts.first() != Some(&version.in_force_from)) {
                self.add(&format!("{place}.in_force_from"), Reason::NoEdition(version.in_force_from));
            }
            self.version(&place, version);
            table(self, &format!("{place}.points"), &version.points);
        }
    }

    fn version<T>(&mut self, place: &str, version: &Version<T>) {
        self.sources(place, &version.sources);
        if version.note.as_ref().is_some_and(Bilingual::is_incomplete) {
            self.add(&format!("{place}.note"), Reason::Wording);
        }
    }

    /// Rows from 0 up whose points never fall below those before them.
    fn rising(&mut self, place: &str, rows: &[(u8, u16)]) {
        self.in_order(place, rows);
        self.not_falling(place, rows.iter().map(|&(_, points)| points));
    }

    fn not_falling(&mut self, place: &str, points: impl Iterator<Item = u16>) {
        if !points.is_sorted() {
            self.add(place, Reason::Falls);
        }
    }

    fn in_order(&mut self, place: &str, rows: &[(u8, u16)]) {
        if rows.first().is_none_or(|&(from, _)| from != 0) || !rows.is_sorted_by(|a, b| a.0 < b.0) {
            self.add(place, Reason::Rows);
        }
    }

    fn grid(&mut self, place: &str, grid: &GridTable) {
        let in_order = grid.columns[0] < grid.columns[1]
            && grid.rows.first().is_some_and(|&(from, ..)| from > 0)
            && grid.rows.is_sorted_by(|a, b| a.0 < b.0);
        if !in_order {
            self.add(place, Reason::Rows);
        }
        let low: Vec<u16> = grid.rows.iter().map(|&(_, low, _)| low).collect();
        let high: Vec<u16> = grid.rows.iter().map(|&(_, _, high)| high).collect();
        if !low.is_sorted() || !high.is_sorted() || low.iter().zip(&high).any(|(low, high)| low > high) {
            self.add(place, Reason::Falls);
        }
    }

    /// No part may be more than the cap over it.
    fn cap(&mut self, key: &str, cap: u16, parts: u16) {
        if cap < parts {
            self.add(&format!("caps.{key}"), Reason::Cap { cap, parts });
        }
    }
}

/// Everything wrong in `book`.
pub fn book(file: File, book: &Book, errors: &mut Vec<LoadError>) {
    let mut report = Report { file, book, errors };
    for (key, source) in &book.sources {
        if source.is_incomplete() {
            report.add(&format!("sources.{key}"), Reason::Source(source.title.clone()));
        }
    }
    if book.verified_note.is_incomplete() {
        report.add("verified_note", Reason::Wording);
    }
    let spans: Vec<_> = book.editions.iter().map(|it| (it.in_force_from, it.in_force_until)).collect();
    report.spans("editions", &spans);
    for (at, edition) in book.editions.iter().enumerate() {
        let place = format!("editions[{at}]");
        report.sources(&place, &edition.sources);
        let warning = edition.warning.iter().map(|it| ("warning", it));
        for (key, wording) in warning.chain([("summary", &edition.summary)]) {
            if wording.is_incomplete() {
                report.add(&format!("{place}.{key}"), Reason::Wording);
            }
        }
    }
    work(&mut report);
    core(&mut report);
    spouse(&mut report);
    more(&mut report);
    caps(&mut report, &book.caps);
}

fn work(report: &mut Report) {
    let book = report.book;
    let spans: Vec<_> = book.work.iter().map(|it| (it.in_force_from, it.in_force_until)).collect();
    report.spans("work", &spans);
    for (at, version) in book.work.iter().enumerate() {
        let place = format!("work[{at}]");
        report.version(&place, version);
        let rules = &version.points;
        let sizes = [rules.window_years, rules.full_time_hours, rules.year_hours];
        if sizes.contains(&0) || rules.teers.is_empty() {
            report.add(&format!("{place}.points"), Reason::Rows);
        }
    }
}

fn core(report: &mut Report) {
    let tables = &report.book.core;
    let split = |rows: &[(u8, u16, u16)]| -> [Vec<(u8, u16)>; 2] {
        [rows.iter().map(|it| (it.0, it.1)).collect(), rows.iter().map(|it| (it.0, it.2)).collect()]
    };
    // The one table that falls: people grow older.
    report.versions("core.age", &tables.age, true, |report, place, rows| {
        report.in_order(place, &split(rows)[0]);
    });
    report.versions("core.education", &tables.education, true, |report, place, rows| {
        let levels: Vec<EducationLevel> = rows.iter().map(|it| it.0).collect();
        report.levels(place, &levels);
        let counted = |pick: fn(&(EducationLevel, u8, u16, u16)) -> u16| {
            rows.iter().map(|it| (it.0 as u8, pick(it))).collect::<Vec<_>>()
        };
        for column in [counted(|it| u16::from(it.1)), counted(|it| it.2), counted(|it| it.3)] {
            report.rising(place, &column);
        }
    });
    let rest = [
        ("core.first_language", &tables.first_language),
        ("core.second_language", &tables.second_language),
        ("core.canadian_work", &tables.canadian_work),
    ];
    for (place, versions) in rest {
        report.versions(place, versions, true, |report, place, rows| {
            let [with, without] = split(rows);
            report.rising(place, &with);
            report.not_falling(place, without.iter().map(|&(_, points)| points));
        });
    }
}

impl Report<'_> {
    /// Every level of education once, in order.
    fn levels(&mut self, place: &str, levels: &[EducationLevel]) {
        let all = EducationLevel::None as u8..=EducationLevel::Doctoral as u8;
        if !all.eq(levels.iter().map(|&level| level as u8)) {
            self.add(place, Reason::Rows);
        }
    }
}

fn spouse(report: &mut Report) {
    let tables = &report.book.spouse;
    report.versions("spouse.education", &tables.education, true, |report, place, rows| {
        let levels: Vec<EducationLevel> = rows.iter().map(|it| it.0).collect();
        report.levels(place, &levels);
        let points: Vec<(u8, u16)> = rows.iter().map(|it| (it.0 as u8, it.1)).collect();
        report.rising(place, &points);
    });
    let rest =
        [("spouse.first_language", &tables.first_language), ("spouse.canadian_work", &tables.canadian_work)];
    for (place, versions) in rest {
        report.versions(place, versions, true, |report, place, rows| report.rising(place, rows));
    }
}

fn more(report: &mut Report) {
    let (both, more) = (&report.book.transferability, &report.book.additional);
    let grids = [
        ("transferability.education_and_language", &both.education_and_language),
        ("transferability.education_and_canadian_work", &both.education_and_canadian_work),
        ("transferability.foreign_work_and_language", &both.foreign_work_and_language),
        ("transferability.foreign_work_and_canadian_work", &both.foreign_work_and_canadian_work),
        ("transferability.certificate_and_language", &both.certificate_and_language),
    ];
    for (place, versions) in grids {
        report.versions(place, versions, true, Report::grid);
    }
    report.versions("additional.provincial_nomination", &more.provincial_nomination, true, |_, _, _| {});
    report.versions("additional.sibling_in_canada", &more.sibling_in_canada, false, |_, _, _| {});
    report.versions(
        "additional.arranged_employment",
        &more.arranged_employment,
        true,
        |report, place, it| {
            if it.teers.is_empty() || it.senior_group.is_empty() {
                report.add(place, Reason::Rows);
            }
            report.sources(&format!("{place}.qualifying"), &it.qualifying);
            report.rising(place, &[(0, 0), (1, it.skilled), (2, it.senior)]);
        },
    );
    report.versions("additional.canadian_study", &more.canadian_study, false, |report, place, rows| {
        let all = CanadianStudy::None as u8..=CanadianStudy::ThreeYearsOrMore as u8;
        let points: Vec<(u8, u16)> = rows.iter().map(|it| (it.0 as u8, it.1)).collect();
        if !all.eq(points.iter().map(|it| it.0)) {
            report.add(place, Reason::Rows);
        }
        report.rising(place, &points);
    });
    report.versions("additional.french", &more.french, false, |report, place, it| {
        report.rising(place, &[(0, 0), (1, it.french), (2, it.both)]);
    });
}

/// The versions of a core table.
type CoreVersions = [Version<Vec<CoreRow>>];

/// The caps of both columns, each beside the most that its parts come to.
fn caps(report: &mut Report, caps: &CapTable) {
    report.sources("caps", &caps.sources);
    let most = |versions: &CoreVersions, pick: fn(&CoreRow) -> u16| {
        versions.iter().flat_map(|it| it.points.iter().map(pick)).max().unwrap_or(0)
    };
    let (core, spouse) = (&report.book.core, &report.book.spouse);
    let education = core.education.iter().flat_map(|it| &it.points);
    let (education_with, education_without) =
        education.fold((0, 0), |(with, without), it| (it.2.max(with), it.3.max(without)));
    // Tables that a cap of their own repeats, or cuts short per ability.
    let tables: [(&str, Pair, [u16; 2]); 5] = [
        ("age", caps.age, [most(&core.age, |it| it.1), most(&core.age, |it| it.2)]),
        ("education", caps.education, [education_with, education_without]),
        (
            "first_language",
            caps.first_language,
            [4 * most(&core.first_language, |it| it.1), 4 * most(&core.first_language, |it| it.2)],
        ),
        (
            "second_language",
            caps.second_language,
            [most(&core.second_language, |it| it.1), most(&core.second_language, |it| it.2)],
        ),
        (
            "canadian_work",
            caps.canadian_work,
            [most(&core.canadian_work, |it| it.1), most(&core.canadian_work, |it| it.2)],
        ),
    ];
    for (key, cap, [with, without]) in tables {
        report.cap(&format!("{key}.with_spouse"), cap.with_spouse, with);
        report.cap(&format!("{key}.without_spouse"), cap.without_spouse, without);
    }
    for (column, spouse) in [("with_spouse", true), ("without_spouse", false)] {
        let of = |it: Pair| if spouse { it.with_spouse } else { it.without_spouse };
        let languages = of(caps.first_language) + of(caps.second_language);
        report.cap(&format!("languages.{column}"), of(caps.languages), languages);
        let parts = of(caps.age) + of(caps.education) + of(caps.languages) + of(caps.canadian_work);
        report.cap(&format!("core.{column}"), of(caps.core), parts);
    }
    let max = |versions: &[Version<Vec<(u8, u16)>>]| {
        versions.iter().flat_map(|it| it.points.iter().map(|it| it.1)).max().unwrap_or(0)
    };
    let of_education = spouse.education.iter().flat_map(|it| it.points.iter().map(|it| it.1)).max();
    let (language, work) = (max(&spouse.first_language), max(&spouse.canadian_work));
    report.cap("spouse_education", caps.spouse_education, of_education.unwrap_or(0));
    report.cap("spouse_language", caps.spouse_language, language);
    report.cap("spouse_work", caps.spouse_work, work);
    let parts = caps.spouse_education + caps.spouse_language + caps.spouse_work;
    report.cap("spouse", caps.spouse, parts);
    let parts = (caps.core.with_spouse + caps.spouse).max(caps.core.without_spouse);
    report.cap("core_and_spouse", caps.core_and_spouse, parts);
    transfer_caps(report, caps);
    report.cap("total", caps.total, caps.core_and_spouse + caps.transferability + caps.additional);
}

/// These caps are meant to cut, so each need only reach its largest part.
fn transfer_caps(report: &mut Report, caps: &CapTable) {
    let (both, more) = (&report.book.transferability, &report.book.additional);
    let most = |grids: &[&[Version<GridTable>]]| {
        let cells = grids.iter().flat_map(|it| it.iter()).flat_map(|it| it.points.rows.iter());
        cells.map(|it| it.1.max(it.2)).max().unwrap_or(0)
    };
    let education = most(&[&both.education_and_language, &both.education_and_canadian_work]);
    let foreign = most(&[&both.foreign_work_and_language, &both.foreign_work_and_canadian_work]);
    let certificate = most(&[&both.certificate_and_language]);
    let nomination = more.provincial_nomination.iter().map(|it| it.points);
    let offer = more.arranged_employment.iter().map(|it| it.points.senior.max(it.points.skilled));
    let additional = nomination.chain(offer).max().unwrap_or(0);
    report.cap("transfer_education", caps.transfer_education, education);
    report.cap("transfer_foreign_work", caps.transfer_foreign_work, foreign);
    report.cap("transfer_certificate", caps.transfer_certificate, certificate);
    let largest = caps.transfer_education.max(caps.transfer_foreign_work).max(caps.transfer_certificate);
    report.cap("transferability", caps.transferability, largest);
    report.cap("additional", caps.additional, additional);
}
