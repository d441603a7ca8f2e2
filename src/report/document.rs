//! A report as what stands on the page, whatever the page is: the writers only render it.
//!
//! Every string is ready to be read, in the language of the report. Writers escape it for
//! their format and choose type and space; they decide nothing else.

use crate::core::bilingual::Lang;
use crate::core::calendar::{Day, Span};

/// A whole report.
#[derive(Clone, PartialEq, Debug)]
pub struct Document {
    /// The language of every text in it.
    pub lang: Lang,
    /// Its title, as a reader's window and a library show it.
    pub title: String,
    /// Who prepared it; may be empty.
    pub author: String,
    /// What stands at the foot of each page, beside the page number: parts, each whichever way it
    /// is written.
    pub foot: Vec<String>,
    /// What stands on the pages, from the top.
    pub blocks: Vec<Block>,
}

/// One thing on the page.
#[derive(Clone, PartialEq, Debug)]
pub enum Block {
    /// The title and what it is about.
    Title {
        /// What kind of paper this is.
        kind: String,
        /// Whom it is about.
        about: String,
    },
    /// The head of a section.
    Heading(String),
    /// The head of a part of a section.
    Subheading(String),
    /// The verdict of one category.
    Verdict {
        /// Its sign.
        sign: &'static str,
        /// The category, with the colon after it.
        name: String,
        /// Its word.
        word: String,
    },
    /// A paragraph.
    Paragraph(String),
    /// Something said in small type.
    Small(String),
    /// Something to be seen before anything is done.
    Note(String),
    /// Names and values.
    Fields(Vec<(String, String)>),
    /// Points, in no order.
    List(Vec<String>),
    /// A table.
    Table(Table),
    /// An explanation, step by step.
    Tree(Vec<Step>),
    /// The work over the years.
    Bars(Bars),
    /// Where it can be checked, numbered from 1: titles and addresses.
    Sources(Vec<(String, String)>),
    /// What is signed, with the lines to sign on; never on two pages.
    Signed(Signed),
}

/// Rows under named columns.
#[derive(Clone, PartialEq, Debug)]
pub struct Table {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// What share of the width each column takes, in hundredths.
    pub widths: Vec<u32>,
    /// The rows, as long as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// A text and the signatures under it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signed {
    /// The head of its section.
    pub title: String,
    /// What is signed.
    pub text: String,
    /// The lines to sign on, each with what goes there.
    pub lines: Vec<String>,
}

/// A step of an explanation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// How many steps it lies under.
    pub depth: usize,
    /// The sign of its outcome.
    pub sign: &'static str,
    /// What was found.
    pub text: String,
}

/// Jobs as bars over the years, and the time a rule counts.
#[derive(Clone, PartialEq, Debug)]
pub struct Bars {
    /// What the picture shows, job by job, for those who do not see it.
    pub caption: String,
    /// The days from its left edge to its right.
    pub days: Span,
    /// The first days of years, with their names.
    pub years: Vec<(Day, String)>,
    /// One bar a job.
    pub rows: Vec<Bar>,
    /// The time that counts, with its name.
    pub windows: Vec<(Span, String)>,
    /// What the fills mean; only those that occur.
    pub legend: Vec<(Fill, String)>,
}

/// A job in the picture.
#[derive(Clone, PartialEq, Debug)]
pub struct Bar {
    /// The job in a few words.
    pub label: String,
    /// Its days.
    pub days: Span,
    /// Where it was.
    pub fill: Fill,
    /// Whether it still goes on.
    pub goes_on: bool,
}

/// How a bar is filled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fill {
    /// Work in Canada.
    Canada,
    /// Work anywhere else.
    Abroad,
    /// Work that counts for no category.
    Uncounted,
}

impl Bars {
    /// Where `day` begins, from 0 at the left edge to 1 at the right; days outside stand at the edges.
    pub fn at(&self, day: Day) -> f32 {
        let whole = self.days.days().max(1) as f32;
        (self.days.first.until(day) as f32 / whole).clamp(0.0, 1.0)
    }

    /// Where a span begins and ends.
    pub fn reach(&self, days: Span) -> (f32, f32) {
        (self.at(days.first), self.at(days.last.next()))
    }
}
