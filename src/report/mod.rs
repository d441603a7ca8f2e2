//! What is handed over: an assessment as a document, and the document as Markdown, HTML or
//! PDF, with the proof that it can be worked out again.
//!
//! | part | what it does |
//! |---|---|
//! | [`document`] | what stands on the page |
//! | `compose`, `work`, `opinion` | an assessment to a document |
//! | `md`, `html`, `pdf` | a document to a page |
//! | [`proof`], [`verify`] | the facts, the rules and the findings, and whether they still hold |
//! | [`answers`] | the answers as JSON |

// Pages are measured in points, where counts of lines and of days are small.
#![allow(clippy::cast_precision_loss)]

pub mod answers;
mod compose;
pub mod document;
mod html;
mod md;
mod opinion;
#[cfg(feature = "pdf")]
mod pdf;
pub mod proof;
mod record;
pub mod verify;
mod work;

use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::core::assessment::{Assessment, assess};
use crate::core::client::Client;
use crate::core::program;
use crate::core::reading::Pins;
use crate::core::rulebook::Rulebook;
use crate::core::verdict::Verdict;
use crate::data;
use crate::text::{Lang, Text, harmless};
use document::Document;

pub use record::Record;

/// A form a report can be written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// Markdown text.
    Markdown,
    /// One HTML page that needs nothing else.
    Html,
    /// PDF.
    Pdf,
    /// The proof alone.
    Json,
}

impl Format {
    /// The form that the ending of a file name asks for.
    pub fn of(path: &Path) -> Option<Format> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "md" => Some(Format::Markdown),
            "html" => Some(Format::Html),
            "pdf" => Some(Format::Pdf),
            "json" => Some(Format::Json),
            _ => None,
        }
    }
}

/// The size of a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 8.5 by 11 inches.
    Letter,
    /// 210 by 297 millimetres.
    A4,
}

/// What kind of paper is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The verdict of every category and program, with reasons.
    Report,
    /// The reasoned opinion that an expression of interest would be futile.
    Opinion,
}

/// What was asked for; together with the client and the rules it decides every word.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// What kind of paper.
    pub kind: Kind,
    /// The day the answers are for.
    pub as_of: NaiveDate,
    /// The language of every text.
    pub lang: Lang,
    /// The size of a page.
    pub paper: Paper,
    /// Who prepares it; may be empty.
    pub prepared_by: String,
    /// The day it is prepared.
    pub prepared_on: NaiveDate,
    /// The changes of the facts on record, where the client has a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<Record>,
}

/// Why a report is not written.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Unwritten {
    /// An opinion of futility, where these categories and programs are not all refused.
    #[error("not refused: {0:?}")]
    NotFutile(Vec<(String, Verdict)>),
    /// An opinion of futility on a day without categories.
    #[error("no categories are in force")]
    NotInForce,
    /// A character that the fonts of the PDF do not have.
    #[error("no glyph for {0:?}")]
    Glyph(char),
    /// A PDF, from a program built without it.
    #[error("built without PDF")]
    NoPdf,
    /// The PDF could not be made; this is a fault of the program.
    #[error("{0}")]
    Pdf(String),
}

impl Unwritten {
    /// Why nothing was written, a line each.
    pub fn lines(&self, text: &Text) -> Vec<String> {
        match self {
            Unwritten::NotFutile(categories) => categories
                .iter()
                .map(|(name, verdict)| {
                    let verdict = text.verdict(*verdict);
                    text.say_with("report-not-futile", &[("name", name.into()), ("verdict", verdict.into())])
                })
                .collect(),
            Unwritten::NotInForce => vec![text.say("report-not-in-force").into_owned()],
            Unwritten::Glyph(letter) => {
                let code = format!("U+{:04X}", u32::from(*letter));
                let args = [("letter", letter.to_string().into()), ("code", code.into())];
                vec![text.say_with("report-glyph", &args)]
            }
            Unwritten::NoPdf => vec![text.say("report-no-pdf").into_owned()],
            Unwritten::Pdf(error) => vec![error.clone()],
        }
    }
}

/// A client, what is asked about them, and the answers.
pub struct Report<'a> {
    book: &'a Rulebook,
    client: Client,
    order: Order,
    text: Text,
    version: String,
}

impl<'a> Report<'a> {
    /// A report on `client` as `order` asks. Notes are the consultant's own and left out.
    ///
    /// # Errors
    /// An opinion of futility where some category or program is not refused.
    pub fn new(book: &'a Rulebook, client: &Client, order: Order) -> Result<Report<'a>, Unwritten> {
        let client = Client { notes: String::new(), ..client.clone() };
        let text = Text::new(order.lang);
        if order.kind == Kind::Opinion {
            // A pinned reading is a choice; an opinion must hold whichever way the question is read.
            let open = Client { readings: Pins::default(), ..client.clone() };
            let day = order.as_of.into();
            let programs = program::assess(book, data::programs(), &open, day);
            opinion::allowed(&text, &assess(book, &open, day), &programs)?;
        }
        Ok(Report { book, client, order, text, version: proof::VERSION.to_owned() })
    }

    /// The same report as a program of another `version` would sign it.
    fn written_by(self, version: &str) -> Report<'a> {
        Report { version: version.to_owned(), ..self }
    }

    /// The answers.
    fn assessment(&self) -> Assessment<'a> {
        assess(self.book, &self.client, self.order.as_of.into())
    }

    /// The answers for the programs.
    fn programs(&self) -> program::Answers<'a> {
        program::assess(self.book, data::programs(), &self.client, self.order.as_of.into())
    }

    /// What stands on the page; `seal` is that of its proof.
    pub fn document(&self, seal: &str) -> Document {
        // What was typed decides no verdict, so the answers may be told of the harmless copy.
        let client = harmless::client(&self.client);
        let order = Order { prepared_by: harmless::line(&self.order.prepared_by), ..self.order.clone() };
        let assessment = assess(self.book, &client, order.as_of.into());
        let programs = program::assess(self.book, data::programs(), &client, order.as_of.into());
        let page = compose::Page {
            book: self.book,
            text: &self.text,
            client: &client,
            order: &order,
            assessment: &assessment,
            programs: &programs,
            version: &self.version,
            seal,
        };
        match order.kind {
            Kind::Report => page.report(),
            Kind::Opinion => page.opinion(),
        }
    }

    /// The report in `format`.
    ///
    /// # Errors
    /// A PDF of a text its fonts cannot show, or from a program built without PDF.
    pub fn write(&self, format: Format) -> Result<Vec<u8>, Unwritten> {
        let proof = proof::of(self);
        let seal = proof::seal(&proof);
        let proof = proof::written(&proof);
        let bytes = match format {
            Format::Json => proof.into_bytes(),
            Format::Markdown => md::page(&self.document(&seal)).into_bytes(),
            Format::Html => html::page(&self.document(&seal), self.order.paper, &proof).into_bytes(),
            #[cfg(feature = "pdf")]
            Format::Pdf => pdf::pages(&self.document(&seal), &self.order, &proof)?,
            #[cfg(not(feature = "pdf"))]
            Format::Pdf => return Err(Unwritten::NoPdf),
        };
        Ok(bytes)
    }
}
