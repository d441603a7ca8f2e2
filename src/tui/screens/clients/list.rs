//! The clients that were read, and those of them in the list: found, filtered and in order.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::core::comparison::Turn;
use crate::core::screening::Screening;
use crate::core::verdict::Verdict;
use crate::tui::job::{Place, Query, Record, Row};

/// What the list is in order of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Sort {
    /// By name.
    #[default]
    Name,
    /// The last changed first.
    Changed,
    /// Those whose verdicts differ most first.
    Affected,
}

impl Sort {
    /// Message id of its name.
    pub(super) fn label(self) -> &'static str {
        match self {
            Sort::Name => "clients-by-name",
            Sort::Changed => "clients-by-change",
            Sort::Affected => "clients-by-affected",
        }
    }

    /// The next; what is affected is known only where days are compared.
    pub(super) fn next(self, compares: bool) -> Sort {
        match self {
            Sort::Name => Sort::Changed,
            Sort::Changed if compares => Sort::Affected,
            Sort::Changed | Sort::Affected => Sort::Name,
        }
    }
}

/// What is shown of the clients.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Choice {
    pub(super) sort: Sort,
    pub(super) query: Option<Query>,
    /// Only those for whom a verdict differs.
    pub(super) affected: bool,
}

/// How many clients there are of what kind.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Totals {
    /// Files that cannot be read.
    pub(super) damaged: usize,
    /// Clients of whom a verdict differs.
    pub(super) affected: usize,
    /// By the category's place among those that have a column.
    columns: Vec<Column>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Column {
    verdicts: [usize; 4],
    turns: [usize; 5],
}

impl Totals {
    /// Clients with this verdict for the category of a column.
    pub(super) fn of(&self, column: usize, verdict: Verdict) -> usize {
        self.columns.get(column).map_or(0, |counts| counts.verdicts[verdict as usize])
    }

    /// Clients for whom the category of a column changes so.
    pub(super) fn turned(&self, column: usize, turn: Turn) -> usize {
        self.columns.get(column).map_or(0, |counts| counts.turns[turn as usize])
    }
}

/// The clients and which of them the list shows.
#[derive(Debug, Default)]
pub(super) struct List {
    rows: Vec<Row>,
    /// Positions of the rows shown.
    order: Vec<u32>,
    totals: Totals,
}

impl List {
    /// How many were read.
    pub(super) fn count(&self) -> usize {
        self.rows.len()
    }

    /// How many are shown.
    pub(super) fn shown(&self) -> usize {
        self.order.len()
    }

    /// One of those shown.
    pub(super) fn get(&self, at: usize) -> Option<&Row> {
        self.order.get(at).and_then(|&row| self.rows.get(row as usize))
    }

    /// Where one is shown.
    pub(super) fn position(&self, place: &Place) -> Option<usize> {
        self.order.iter().position(|&row| self.rows[row as usize].record.place == *place)
    }

    /// How many there are of what kind.
    pub(super) fn totals(&self) -> &Totals {
        &self.totals
    }

    /// All clients that were read.
    pub(super) fn records(&self) -> Vec<Arc<Record>> {
        self.rows.iter().map(|row| row.record.clone()).collect()
    }

    /// The clients shown, in the order shown.
    pub(super) fn shown_records(&self) -> Vec<Arc<Record>> {
        self.order.iter().map(|&row| self.rows[row as usize].record.clone()).collect()
    }

    /// Adds rows at the end.
    pub(super) fn extend(&mut self, rows: Vec<Row>) {
        self.rows.extend(rows);
    }

    /// Puts rows in the place of those from `at` on.
    pub(super) fn put(&mut self, at: usize, rows: Vec<Row>) {
        for (old, new) in self.rows.iter_mut().skip(at).zip(rows) {
            *old = new;
        }
    }

    /// Takes other rows for all.
    pub(super) fn replace(&mut self, rows: Vec<Row>) {
        self.rows = rows;
    }

    /// Forgets how the clients stand, and only that.
    pub(super) fn forget(&mut self) {
        for row in &mut self.rows {
            row.standing = None;
        }
    }

    /// Counts again, and chooses again what is shown.
    pub(super) fn arrange(&mut self, screening: &Screening, choice: &Choice) {
        self.totals = totals(screening, &self.rows);
        self.choose(choice);
    }

    /// Chooses again what is shown, files that cannot be read at the end.
    pub(super) fn choose(&mut self, choice: &Choice) {
        let rows = &self.rows;
        let differing = |row: &Row| row.standing.as_ref().map_or(0, |standing| standing.differences.len());
        let is_shown = |row: &Row| {
            (!choice.affected || differing(row) > 0)
                && choice.query.as_ref().is_none_or(|query| row.record.answers(query))
        };
        let found = (0u32..).zip(rows).filter(|(_, row)| is_shown(row));
        self.order = found.map(|(at, _)| at).collect();
        let row = |at: u32| &rows[at as usize];
        let by_name = |at: u32| (row(at).record.client.is_err(), row(at).record.key());
        match choice.sort {
            Sort::Name => self.order.sort_by(|&a, &b| by_name(a).cmp(&by_name(b))),
            Sort::Changed => self.order.sort_by_key(|&at| {
                let record = &row(at).record;
                (record.client.is_err(), Reverse(record.changed))
            }),
            Sort::Affected => self.order.sort_by(|&a, &b| {
                differing(row(b)).cmp(&differing(row(a))).then_with(|| by_name(a).cmp(&by_name(b)))
            }),
        }
    }
}

fn totals(screening: &Screening, rows: &[Row]) -> Totals {
    let categories = screening.categories();
    let columns = vec![Column::default(); categories.len()];
    let mut totals = Totals { columns, ..Totals::default() };
    for row in rows {
        totals.damaged += usize::from(row.record.client.is_err());
        let Some(standing) = &row.standing else { continue };
        totals.affected += usize::from(!standing.differences.is_empty());
        for (column, &verdict) in totals.columns.iter_mut().zip(&standing.verdicts) {
            column.verdicts[verdict as usize] += 1;
        }
        for difference in &standing.differences {
            let at = categories.iter().position(|category| category.id == difference.category.id);
            if let Some(column) = at.and_then(|at| totals.columns.get_mut(at)) {
                column.turns[difference.turn() as usize] += 1;
            }
        }
    }
    totals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::client::Client;
    use crate::core::verdict::Verdict;
    use crate::data::rulebook;
    use crate::tui::job::{Job, Part, Source, Work};

    /// Clients with one job each, screened on 1 March 2025 against the day before its rules.
    fn list(jobs: &[(&str, &str, bool)]) -> (List, Screening) {
        let client = |&(name, noc, self_employed): &(&str, &str, bool)| -> Client {
            let client = serde_json::json!({ "format": "drawcheck-client/1", "name": name, "work": [
                { "title": "x", "noc": noc, "country": "CA", "start": "2024-01-08", "hours_per_week": 40,
                  "self_employed": self_employed } ] });
            serde_json::from_value(client).expect("a client")
        };
        let day = |text: &str| text.parse::<chrono::NaiveDate>().expect("a date").into();
        let screening =
            Screening { book: rulebook(), as_of: day("2025-03-01"), compare: Some(day("2025-02-26")) };
        let source = Source::Samples(jobs.iter().map(client).collect());
        let mut list = List::default();
        let job = Job { run: 1, work: Work::Survey { screening, source, known: Vec::new() } };
        job.carry_out(None, &mut |part| {
            if let Part::Rows(rows) = part {
                list.extend(rows);
            }
            true
        });
        (list, screening)
    }

    fn names(list: &List) -> Vec<&str> {
        let client = |at| &list.get(at).expect("shown").record.client;
        (0..list.shown()).map(|at| client(at).as_ref().expect("a client").name.as_str()).collect()
    }

    const TEACHER: &str = "41220";
    const DRIVER: &str = "73300";
    const NURSE: &str = "31301";

    #[test]
    fn names_are_in_order_whatever_their_accents_and_capitals() {
        let (mut list, screening) = list(&[
            ("Zoë", NURSE, false),
            ("Élise", NURSE, false),
            ("emil", NURSE, false),
            ("Åsa", NURSE, false),
            ("Łukasz", NURSE, false),
        ]);
        list.arrange(&screening, &Choice::default());
        assert_eq!(names(&list), ["Åsa", "Élise", "emil", "Łukasz", "Zoë"]);
    }

    #[test]
    fn the_affected_alone_are_shown_and_counted_by_category() {
        let (mut list, screening) = list(&[
            ("Nurse", NURSE, false),
            ("Driver", DRIVER, false),
            ("Teacher", TEACHER, false),
            ("Tutor", TEACHER, true),
        ]);
        let choice = Choice { sort: Sort::Affected, affected: true, ..Choice::default() };
        list.arrange(&screening, &choice);
        assert_eq!(names(&list), ["Driver", "Teacher", "Tutor"]);
        let totals = list.totals();
        let column = |id| screening.categories().iter().position(|found| found.id == id).expect("a column");
        assert_eq!((totals.affected, totals.damaged), (3, 0));
        assert_eq!(totals.turned(column("transport"), Turn::Loses), 1);
        assert_eq!(totals.turned(column("education"), Turn::Gains), 1);
        assert_eq!(totals.turned(column("education"), Turn::Depends), 1);
        assert_eq!(totals.of(column("healthcare"), Verdict::Eligible), 1);
        let found = Choice { query: Query::new("tut"), ..choice };
        list.choose(&found);
        assert_eq!(names(&list), ["Tutor"]);
    }

    #[test]
    fn what_is_forgotten_is_no_longer_counted_and_stays_in_the_list() {
        let (mut list, screening) = list(&[("Driver", DRIVER, false)]);
        list.forget();
        list.arrange(&screening, &Choice::default());
        assert_eq!((names(&list), list.totals().affected), (vec!["Driver"], 0));
    }

    #[test]
    fn the_order_by_what_is_affected_is_offered_only_where_days_are_compared() {
        assert_eq!(Sort::Changed.next(true), Sort::Affected);
        assert_eq!(Sort::Changed.next(false), Sort::Name);
        assert_eq!(Sort::Affected.next(true), Sort::Name);
    }
}
