//! Each kind of block as it stands on a sheet.

use super::face::Weight;
use super::flow::{BODY, Flow, Ink, Mark, Role, SIDE, SMALL, Style};
use crate::report::Unwritten;
use crate::report::document::{Block, Signed, Step, Table};

const KIND: Style = Style { size: 10.0, leading: 15.0, weight: Weight::Bold, ink: Ink::Accent };
const TITLE: Style = Style { size: 20.0, leading: 27.0, weight: Weight::Bold, ink: Ink::Text };
const HEADING: Style = Style { size: 13.0, leading: 18.0, weight: Weight::Bold, ink: Ink::Accent };
const VERDICT: Style = Style { size: 10.5, leading: 15.0, weight: Weight::Bold, ink: Ink::Text };
const NAME: Style = Style { weight: Weight::Bold, ..BODY };
const CELL: Style = Style { size: 8.5, leading: 12.0, ..BODY };
const COLUMN: Style = Style { weight: Weight::Bold, ..CELL };

/// Free at the right of a cell.
const GUTTER: f32 = 9.0;
/// Free at the left of a source for its number.
const SOURCE: f32 = 16.0;
/// How far a step of an explanation stands to the right of the one it serves.
const INDENT: f32 = 15.0;

impl Flow<'_> {
    /// Sets one block.
    pub fn block(&mut self, block: &Block) -> Result<(), Unwritten> {
        let width = self.width();
        match block {
            Block::Title { kind, about } => {
                self.begin(Role::Paragraph);
                self.text(kind, KIND, 0.0, width)?;
                self.heading(1, about, TITLE)?;
                self.y += 10.0;
            }
            Block::Heading(text) => self.section(text, 150.0)?,
            Block::Verdict { sign, word, name } => {
                self.space(14.0);
                self.keep(90.0);
                self.heading(3, &format!("{sign} {name} {word}"), VERDICT)?;
            }
            Block::Subheading(text) => {
                self.space(5.0);
                self.keep(40.0);
                self.begin(Role::Paragraph);
                self.text(text, NAME, 0.0, width)?;
            }
            Block::Paragraph(text) => self.paragraph(text, BODY)?,
            Block::Small(text) => self.paragraph(text, SMALL)?,
            Block::Note(text) => self.note(text)?,
            Block::Fields(rows) => self.fields(rows)?,
            Block::List(points) => {
                self.begun += 1;
                for point in points {
                    self.item("•", point, BODY, 0.0, 12.0)?;
                }
                self.y += 4.0;
            }
            Block::Tree(steps) => self.tree(steps)?,
            Block::Table(table) => self.table(table)?,
            Block::Bars(bars) => self.picture(bars)?,
            Block::Sources(sources) => {
                self.begun += 1;
                for ((text, url), number) in sources.iter().zip(1..) {
                    self.keep(SMALL.leading * 3.0);
                    self.item(&format!("{number}."), text, Style { ink: Ink::Text, ..SMALL }, 0.0, SOURCE)?;
                    self.link(url, Style { ink: Ink::Accent, ..SMALL }, SOURCE)?;
                    self.y += 2.0;
                }
            }
            Block::Signed(signed) => self.signed(signed)?,
        }
        Ok(())
    }

    /// The head of a section, of which the first `height` points stay together.
    fn section(&mut self, title: &str, height: f32) -> Result<(), Unwritten> {
        self.space(22.0);
        self.keep(height);
        self.heading(2, title, HEADING)?;
        self.y += 3.0;
        self.rule(Ink::Accent);
        self.y += 8.0;
        Ok(())
    }

    fn rule(&mut self, ink: Ink) {
        let (left, y) = (SIDE, self.y);
        let points = vec![(left, y), (left + self.width(), y)];
        self.adorn(Mark::Line { points, ink });
    }

    fn paragraph(&mut self, text: &str, style: Style) -> Result<(), Unwritten> {
        self.begin(Role::Paragraph);
        self.text(text, style, 0.0, self.width())?;
        self.y += 4.0;
        Ok(())
    }

    /// A text on a tinted ground, never broken.
    fn note(&mut self, text: &str) -> Result<(), Unwritten> {
        let width = self.width() - 26.0;
        let height =
            self.faces.lines(text, BODY.weight, BODY.size, width)?.len() as f32 * BODY.leading + 12.0;
        self.space(4.0);
        self.keep(height);
        let (x, y) = (SIDE, self.y);
        self.adorn(Mark::Box { x, y, width: self.width(), height, ink: Ink::Tint });
        self.adorn(Mark::Box { x, y, width: 2.5, height, ink: Ink::Accent });
        self.y += 6.0;
        self.begin(Role::Paragraph);
        self.text(text, BODY, 14.0, width)?;
        self.y = y + height + 8.0;
        Ok(())
    }

    fn fields(&mut self, rows: &[(String, String)]) -> Result<(), Unwritten> {
        const MOST: f32 = 170.0;
        let mut names = 0.0_f32;
        for (name, _) in rows {
            names = names.max(self.faces.width(name, BODY.weight, BODY.size)?);
        }
        let names = names.min(MOST) + 16.0;
        for (name, value) in rows {
            let quiet = Style { ink: Ink::Quiet, ..BODY };
            let tall = |text: &str, width: f32| self.faces.lines(text, BODY.weight, BODY.size, width);
            let lines = tall(name, names - 12.0)?.len().max(tall(value, self.width() - names)?.len());
            self.keep(lines as f32 * BODY.leading);
            let top = self.y;
            self.begin(Role::Paragraph);
            self.text(name, quiet, 0.0, names - 12.0)?;
            // For those who copy the text, or hear it: the name does not run into the value.
            self.y -= BODY.leading;
            self.line(" ", quiet, names - 12.0);
            self.y = top;
            self.text(value, BODY, names, self.width() - names)?;
            self.y = top + lines as f32 * BODY.leading + 1.0;
        }
        self.y += 8.0;
        Ok(())
    }

    /// An item of the present list: its mark, and its text beside it.
    fn item(&mut self, mark: &str, text: &str, style: Style, from: f32, gap: f32) -> Result<(), Unwritten> {
        let lines = self.faces.lines(text, style.weight, style.size, self.width() - from - gap)?;
        self.keep(style.leading * lines.len().min(2) as f32);
        self.begin(Role::Item(self.begun));
        self.line(&format!("{mark} "), Style { ink: Ink::Accent, ..style }, from);
        self.text(text, style, from + gap, self.width() - from - gap)
    }

    /// A web address below an item of the present list. Its lines are parts of one word.
    fn link(&mut self, url: &str, style: Style, from: f32) -> Result<(), Unwritten> {
        self.begin(Role::Link { list: self.begun, url: url.to_owned() });
        for line in self.faces.lines(url, style.weight, style.size, self.width() - from)? {
            self.keep(style.leading);
            self.line(&line, style, from);
            self.y += style.leading;
        }
        Ok(())
    }

    fn tree(&mut self, steps: &[Step]) -> Result<(), Unwritten> {
        self.begun += 1;
        for step in steps {
            self.item(step.sign, &step.text, BODY, step.depth as f32 * INDENT, 14.0)?;
        }
        self.y += 4.0;
        Ok(())
    }

    fn table(&mut self, table: &Table) -> Result<(), Unwritten> {
        self.begun += 1;
        self.space(4.0);
        let widths = self.widths(table)?;
        let number = self.begun;
        let role = |row, head| Some(Role::Cell { table: number, row, head });
        // Names of columns never stand alone at the foot of a sheet.
        let height = self.height(&table.columns, &widths, COLUMN)?;
        self.keep(height + 40.0);
        self.row(&table.columns, &widths, COLUMN, role(0, true).as_ref())?;
        for (row, cells) in table.rows.iter().enumerate() {
            if !self.fits(self.height(cells, &widths, CELL)?) && !self.is_fresh() {
                self.turn();
                self.row(&table.columns, &widths, COLUMN, None)?;
            }
            self.row(cells, &widths, CELL, role(row + 1, false).as_ref())?;
        }
        self.y += 8.0;
        Ok(())
    }

    /// How wide each column is: its share, but no narrower than its longest word while others
    /// have room to give.
    fn widths(&self, table: &Table) -> Result<Vec<f32>, Unwritten> {
        const MOST: f32 = 0.35;
        let mut widths: Vec<f32> =
            table.widths.iter().map(|&share| self.width() * share as f32 / 100.0).collect();
        let mut least = vec![0.0_f32; widths.len()];
        let rows = table.rows.iter().map(|row| (row, CELL));
        for (cells, style) in std::iter::once((&table.columns, COLUMN)).chain(rows) {
            for (cell, least) in cells.iter().zip(&mut least) {
                let longest = self.faces.longest_word(cell, style.weight, style.size)? + GUTTER + 0.5;
                *least = least.max(longest.min(self.width() * MOST));
            }
        }
        for at in 0..widths.len() {
            let lack = least[at] - widths[at];
            let spare: Vec<f32> =
                widths.iter().zip(&least).map(|(own, least)| (own - least).max(0.0)).collect();
            let all: f32 = spare.iter().sum();
            if lack > 0.0 && all > 0.0 {
                let given = lack.min(all);
                widths.iter_mut().zip(&spare).for_each(|(own, spare)| *own -= given * spare / all);
                widths[at] += given;
            }
        }
        Ok(widths)
    }

    fn height(&self, cells: &[String], widths: &[f32], style: Style) -> Result<f32, Unwritten> {
        let mut tallest = 1;
        for (cell, width) in cells.iter().zip(widths) {
            tallest = tallest.max(self.faces.lines(cell, style.weight, style.size, width - GUTTER)?.len());
        }
        Ok(tallest as f32 * style.leading + 7.0)
    }

    /// A row of a table, whole on one sheet; without a role it says again what was said.
    fn row(
        &mut self,
        cells: &[String],
        widths: &[f32],
        style: Style,
        role: Option<&Role>,
    ) -> Result<(), Unwritten> {
        let height = self.height(cells, widths, style)?;
        let top = self.y;
        let mut from = 0.0;
        for (cell, width) in cells.iter().zip(widths) {
            self.y = top + 3.0;
            match role {
                Some(role) => self.begin(role.clone()),
                None => self.aside(),
            }
            self.text(cell, style, from, width - GUTTER)?;
            from += width;
        }
        self.y = top + height;
        self.rule(if style.weight == Weight::Bold { Ink::Text } else { Ink::Rule });
        Ok(())
    }

    /// A text and the lines to sign on, three beside each other, all on one sheet: a signature
    /// must not stand on a page that does not say what was signed.
    fn signed(&mut self, signed: &Signed) -> Result<(), Unwritten> {
        const SHARES: [f32; 3] = [0.4, 0.4, 0.2];
        const GAP: f32 = 18.0;
        const ABOVE: f32 = 46.0;
        const BELOW: f32 = 18.0;
        let tall = |text: &str, style: Style| -> Result<f32, Unwritten> {
            let lines = self.faces.lines(text, style.weight, style.size, self.width())?;
            Ok(lines.len() as f32 * style.leading)
        };
        let rows = signed.lines.len().div_ceil(SHARES.len()) as f32;
        let head = tall(&signed.title, HEADING)? + 11.0;
        let height = head + tall(&signed.text, BODY)? + 4.0 + rows * (ABOVE + BELOW);
        self.section(&signed.title, height)?;
        self.paragraph(&signed.text, BODY)?;
        for row in signed.lines.chunks(SHARES.len()) {
            self.y += ABOVE;
            let (top, mut from) = (self.y, 0.0);
            for (name, share) in row.iter().zip(SHARES) {
                let width = self.width() * share;
                let x = SIDE + from;
                self.adorn(Mark::Line { points: vec![(x, top), (x + width - GAP, top)], ink: Ink::Text });
                self.y = top + 2.0;
                self.begin(Role::Paragraph);
                self.text(name, SMALL, from, width - GAP)?;
                from += width;
            }
            self.y = top + BELOW;
        }
        Ok(())
    }
}
