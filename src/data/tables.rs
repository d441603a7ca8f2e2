//! The tables kept as tab-separated lines: occupations and countries.

use crate::core::country::{Countries, CountryName};
use crate::core::noc::{Classification, Noc, Unit};

use super::{File, LoadError, Reason};

/// Lines of `code, TEER, English title, French title`.
pub fn occupations(file: File, errors: &mut Vec<LoadError>) -> Classification {
    let unit = |[code, teer, title_en, title_fr]: [&'static str; 4]| {
        let noc: Noc = code.parse().map_err(|_| Reason::Form(format!("{code:?} is not a NOC 2021 code")))?;
        if teer.parse() != Ok(noc.teer()) {
            return Err(Reason::Teer { noc: code.to_owned(), teer: teer.to_owned() });
        }
        Ok(Unit { noc, title_en, title_fr })
    };
    Classification::new(rows(file, errors, unit))
}

/// Lines of `code, English name, French name`.
pub fn countries(file: File, errors: &mut Vec<LoadError>) -> Countries {
    let name = |[code, en, fr]: [&'static str; 3]| {
        let refuse = |_| Reason::Form(format!("{code:?} is not a two-letter country code"));
        Ok(CountryName { country: code.parse().map_err(refuse)?, en, fr })
    };
    Countries::new(rows(file, errors, name))
}

/// Each line split at its tabs into exactly `N` columns, none empty, and read by `read`.
pub(super) fn rows<const N: usize, T>(
    file: File,
    errors: &mut Vec<LoadError>,
    mut read: impl FnMut([&'static str; N]) -> Result<T, Reason>,
) -> Vec<T> {
    let mut rows = Vec::new();
    for (at, line) in file.text.lines().enumerate() {
        let mut columns = [""; N];
        let count = line.split('\t').enumerate().fold(0, |_, (at, column)| {
            if let Some(place) = columns.get_mut(at) {
                *place = column;
            }
            at + 1
        });
        let row = if count != N {
            Err(Reason::Form(format!("{count} columns, not {N}")))
        } else if columns.iter().any(|column| column.trim().is_empty()) {
            Err(Reason::Wording)
        } else {
            read(columns)
        };
        match row {
            Ok(row) => rows.push(row),
            Err(reason) => {
                errors.push(LoadError { file: file.name, place: format!("line {}", at + 1), reason });
            }
        }
    }
    rows
}
