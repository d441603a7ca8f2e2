//! The everyday names of occupations: job titles, abbreviations and common misnomers.

use crate::core::bilingual::Lang;
use crate::core::noc::Noc;

/// The alias list: for each unit group, what people call its jobs.
#[derive(Debug, Default)]
pub struct Aliases {
    rows: Vec<Row>,
}

/// One unit group's aliases, still as the two cells they were written in.
#[derive(Clone, Copy, Debug)]
struct Row {
    noc: Noc,
    en: &'static str,
    fr: &'static str,
}

/// What is wrong with a line of an alias list.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum AliasProblem {
    /// Not code, English and French.
    #[error("expected three columns separated by tabs: code, English aliases, French aliases")]
    Columns,
    /// The first column is no unit group code.
    #[error("the first column is not a five-digit NOC code")]
    Code,
    /// The codes do not rise from line to line.
    #[error("the code is not greater than the one before: list each code once, in order")]
    Order,
    /// An alias is empty or has blanks around it.
    #[error("an alias is empty or has stray blanks: separate aliases by \"; \"")]
    Blank,
    /// An alias stands twice in one cell.
    #[error("an alias stands twice in one cell")]
    Twice,
}

/// A line of an alias list that was refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct AliasError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: AliasProblem,
}

impl Aliases {
    /// Reads a list of lines `code<TAB>english; english<TAB>french; french`, in order of code.
    ///
    /// Whether each code is in the classification is for the loader to check.
    ///
    /// # Errors
    /// The first line that does not have this form.
    pub fn parse(text: &'static str) -> Result<Aliases, AliasError> {
        let mut rows: Vec<Row> = Vec::new();
        for (at, line) in text.lines().enumerate() {
            let refuse = |problem| AliasError { line: at + 1, problem };
            let row = Row::parse(line).map_err(refuse)?;
            if rows.last().is_some_and(|last| last.noc >= row.noc) {
                return Err(refuse(AliasProblem::Order));
            }
            rows.push(row);
        }
        Ok(Aliases { rows })
    }

    /// The codes that have aliases, in order.
    pub fn nocs(&self) -> impl Iterator<Item = Noc> {
        self.rows.iter().map(|row| row.noc)
    }

    /// The aliases of a unit group in one language; none for a code without a line.
    pub fn of(&self, noc: Noc, lang: Lang) -> impl Iterator<Item = &'static str> {
        let row = self.rows.binary_search_by_key(&noc, |row| row.noc).ok().map(|at| self.rows[at]);
        let cell = row.map(|row| if lang == Lang::En { row.en } else { row.fr });
        cell.into_iter().flat_map(split)
    }
}

impl Row {
    fn parse(line: &'static str) -> Result<Row, AliasProblem> {
        let mut cells = line.split('\t');
        let (Some(code), Some(en), Some(fr), None) = (cells.next(), cells.next(), cells.next(), cells.next())
        else {
            return Err(AliasProblem::Columns);
        };
        let noc = code.parse().map_err(|_| AliasProblem::Code)?;
        for cell in [en, fr] {
            let mut aliases: Vec<&str> = split(cell).collect();
            if aliases.iter().any(|alias| alias.is_empty() || alias.trim() != *alias) {
                return Err(AliasProblem::Blank);
            }
            aliases.sort_unstable();
            if aliases.windows(2).any(|pair| pair[0] == pair[1]) {
                return Err(AliasProblem::Twice);
            }
        }
        Ok(Row { noc, en, fr })
    }
}

fn split(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split(';').map(|alias| alias.strip_prefix(' ').unwrap_or(alias))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &'static str) -> (usize, AliasProblem) {
        let error = Aliases::parse(text).expect_err("a broken list was taken");
        (error.line, error.problem)
    }

    #[test]
    fn a_list_gives_each_code_its_aliases_by_language() {
        let list = "21232\tcoder; app developer\tdéveloppeur\n31301\tRN\tinfirmier; infirmière\n";
        let aliases = Aliases::parse(list).unwrap();
        let noc: Noc = "31301".parse().unwrap();
        assert_eq!(aliases.of(noc, Lang::En).collect::<Vec<_>>(), ["RN"]);
        assert_eq!(aliases.of(noc, Lang::Fr).collect::<Vec<_>>(), ["infirmier", "infirmière"]);
        assert_eq!(aliases.of("31302".parse().unwrap(), Lang::En).count(), 0);
        assert_eq!(aliases.nocs().count(), 2);
    }

    #[test]
    fn a_broken_line_is_named() {
        assert_eq!(problem("21232\ta\tb\n21233\ta"), (2, AliasProblem::Columns));
        assert_eq!(problem("21232\ta\tb\tc"), (1, AliasProblem::Columns));
        assert_eq!(problem("2123x\ta\tb"), (1, AliasProblem::Code));
        assert_eq!(problem("21232\ta\tb\n21232\tc\td"), (2, AliasProblem::Order));
        assert_eq!(problem("21232\ta; \tb"), (1, AliasProblem::Blank));
        assert_eq!(problem("21232\ta\t"), (1, AliasProblem::Blank));
        assert_eq!(problem("21232\ta;  b\tc"), (1, AliasProblem::Blank));
        assert_eq!(problem("21232\ta; b; a\tc"), (1, AliasProblem::Twice));
    }
}
