//! A document as a tagged PDF with its fonts and its proof inside.
//!
//! `flow` lays the blocks out as marks on sheets, `face` measures text, and here the marks
//! are drawn. The same document gives the same bytes, so that a page can be compared.

mod blocks;
mod face;
mod flow;
mod picture;
mod tags;

use chrono::Datelike;
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{Path, PathBuilder, Point, Quadrilateral, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::TextDirection;
use krilla::{Document as Pdf, SerializeSettings};

use super::document::Document;
use super::{Order, Paper, Unwritten};
use crate::core::bilingual::Lang;
use face::Faces;
use flow::{Flow, Ink, Mark, Placed, Role, Sheet};
use tags::Tagged;

/// Width and height of a page in points.
fn size(paper: Paper) -> (f32, f32) {
    match paper {
        Paper::Letter => (612.0, 792.0),
        Paper::A4 => (595.28, 841.89),
    }
}

/// The document as the pages that `order` asks for, with `proof` attached.
///
/// # Errors
/// A character that the fonts do not have.
pub fn pages(document: &Document, order: &Order, proof: &str) -> Result<Vec<u8>, Unwritten> {
    let lang = match document.lang {
        Lang::En => "en-CA",
        Lang::Fr => "fr-CA",
    };
    let faces = Faces::new();
    let mut flow = Flow::new(&faces, size(order.paper));
    for block in &document.blocks {
        flow.block(block)?;
    }
    let (sheets, roles) = flow.finish(&document.foot.join(" · "))?;
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| Unwritten::Pdf(format!("{error:?}")))?;
    let mut pdf = Pdf::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut tagged = Tagged::new(&roles, lang);
    for sheet in &sheets {
        let (width, height) = size(order.paper);
        let settings = PageSettings::from_wh(width, height).expect("a page has a size");
        let mut page = pdf.start_page_with(settings);
        draw(&mut page.surface(), sheet, &roles, &faces, &mut tagged);
        for (group, url, lines) in links(sheet, &roles, &faces) {
            let action = Target::Action(LinkAction::new(url.to_owned()).into());
            let link = LinkAnnotation::new_with_quad_points(lines, action);
            let link = Annotation::new_link(link, Some(url.to_owned()));
            tagged.add(group, page.add_tagged_annotation(link));
        }
    }
    pdf.set_tag_tree(tagged.tree());
    pdf.set_outline(tags::outline(&roles));
    let day = order.prepared_on;
    let date = DateTime::new(day.year() as u16).month(day.month() as u8).day(day.day() as u8);
    let authors = Some(document.author.clone()).filter(|author| !author.is_empty());
    pdf.set_metadata(
        Metadata::new()
            .title(document.title.clone())
            .language(lang.to_owned())
            .creator("drawcheck".to_owned())
            .authors(authors.into_iter().collect())
            .creation_date(date),
    );
    // Not compressed, so that the proof can be found in the file without reading all of PDF.
    pdf.embed_file(EmbeddedFile {
        path: "proof.json".to_owned(),
        mime_type: MimeType::new("application/json"),
        description: Some("drawcheck proof".to_owned()),
        association_kind: AssociationKind::Data,
        data: proof.as_bytes().to_vec().into(),
        modification_date: Some(date),
        compress: Some(false),
        location: None,
    });
    pdf.finish().map_err(|error| Unwritten::Pdf(format!("{error:?}")))
}

/// Draws the marks of a sheet; those of one group together, so that they are tagged as one.
fn draw(surface: &mut Surface, sheet: &Sheet, roles: &[Role], faces: &Faces, tagged: &mut Tagged) {
    for marks in sheet.marks.chunk_by(|one, next| one.group == next.group) {
        if let Some(group) = marks[0].group {
            let whole = matches!(roles[group], Role::Figure(_));
            let tag = if whole { ContentTag::Other } else { ContentTag::Span(SpanTag::empty()) };
            tagged.add(group, surface.start_tagged(tag));
        } else {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
        }
        for placed in marks {
            mark(surface, &placed.mark, faces);
        }
        surface.end_tagged();
    }
}

/// The links of a sheet: group, address, and where its lines stand.
fn links<'r>(sheet: &Sheet, roles: &'r [Role], faces: &Faces) -> Vec<(usize, &'r str, Vec<Quadrilateral>)> {
    let mut found = Vec::new();
    for marks in sheet.marks.chunk_by(|one, next| one.group == next.group) {
        let Some(group) = marks[0].group else { continue };
        let Role::Link { url, .. } = &roles[group] else { continue };
        let line = |placed: &Placed| match &placed.mark {
            Mark::Text { x, y, size, weight, text, .. } => {
                let width = faces.width(text, *weight, *size).ok()?;
                Rect::from_ltrb(*x, y - size, x + width, y + size * 0.3).map(Quadrilateral::from)
            }
            _ => None,
        };
        let lines: Vec<Quadrilateral> = marks.iter().filter_map(line).collect();
        if !lines.is_empty() {
            found.push((group, url.as_str(), lines));
        }
    }
    found
}

fn mark(surface: &mut Surface, mark: &Mark, faces: &Faces) {
    match mark {
        Mark::Text { x, y, size, weight, ink, text } => {
            fill(surface, *ink);
            let mut at = *x;
            // Whatever a face lacks was refused when the text was laid out.
            for (face, part) in faces.parts(text, *weight).unwrap_or_default() {
                let start = Point::from_xy(at, *y);
                surface.draw_text(start, face.font(), *size, part, false, TextDirection::LeftToRight);
                at += face.width(part, *size);
            }
        }
        Mark::Box { x, y, width, height, ink } => {
            fill(surface, *ink);
            if let Some(path) = rectangle(*x, *y, *width, *height) {
                surface.draw_path(&path);
            }
        }
        Mark::Frame { x, y, width, height } => {
            stroke(surface, Ink::Quiet, 0.7, Some(StrokeDash { array: vec![2.5, 2.0], offset: 0.0 }));
            if let Some(path) = rectangle(*x, *y, *width, *height) {
                surface.draw_path(&path);
            }
        }
        Mark::Line { points, ink } => {
            stroke(surface, *ink, 0.7, None);
            if let Some(path) = line(points) {
                surface.draw_path(&path);
            }
        }
        Mark::Tip { x, y, height } => {
            fill(surface, Ink::Accent);
            if let Some(path) = tip(*x, *y, *height) {
                surface.draw_path(&path);
            }
        }
    }
}

fn color(ink: Ink) -> rgb::Color {
    match ink {
        Ink::Text => rgb::Color::new(0x1d, 0x22, 0x28),
        Ink::Quiet => rgb::Color::new(0x5b, 0x65, 0x70),
        Ink::Rule => rgb::Color::new(0xd5, 0xda, 0xde),
        Ink::Accent => rgb::Color::new(0x1f, 0x5a, 0x7a),
        Ink::Light => rgb::Color::new(0x8d, 0xb4, 0xc8),
        Ink::Tint => rgb::Color::new(0xee, 0xf4, 0xf7),
    }
}

fn fill(surface: &mut Surface, ink: Ink) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: color(ink).into(), ..Fill::default() }));
}

fn stroke(surface: &mut Surface, ink: Ink, width: f32, dash: Option<StrokeDash>) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: color(ink).into(), width, dash, ..Stroke::default() }));
}

fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x, y, width, height)?);
    path.finish()
}

fn line(points: &[(f32, f32)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    let (first, rest) = points.split_first()?;
    path.move_to(first.0, first.1);
    for point in rest {
        path.line_to(point.0, point.1);
    }
    path.finish()
}

fn tip(x: f32, y: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(x, y);
    path.line_to(x + height / 2.0, y + height / 2.0);
    path.line_to(x, y + height);
    path.close();
    path.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::assess;
    use crate::core::calendar::{Day, Span};
    use crate::data::{rulebook, samples};
    use crate::report::document::{Bar, Bars, Block, Fill as BarFill, Signed, Table};
    use crate::report::{Kind, Report};
    use crate::text::{Lang, Text};

    /// Every text that is handed to the PDF, in the order of the page.
    fn words(document: &Document, paper: Paper) -> String {
        let faces = Faces::new();
        let mut flow = Flow::new(&faces, size(paper));
        document.blocks.iter().for_each(|block| flow.block(block).expect("letters the fonts have"));
        let (sheets, _) = flow.finish(&document.foot.join(" · ")).expect("letters the fonts have");
        let marks = sheets.iter().flat_map(|sheet| &sheet.marks);
        let text = |placed: &Placed| match &placed.mark {
            Mark::Text { text, .. } => Some(text.trim_end().to_owned()),
            _ => None,
        };
        marks.filter_map(text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_signature_stands_on_the_page_that_says_what_is_signed() {
        let lines = ["Client", "Signature", "Date", "Consultant", "Signed", "On"].map(str::to_owned).to_vec();
        let text = "I have received and read this opinion and its reasons, and I understand them. ".repeat(2);
        let signed = Signed { title: "Acknowledgement".to_owned(), text, lines };
        let faces = Faces::new();
        for before in 0..60 {
            let mut flow = Flow::new(&faces, size(Paper::Letter));
            let filler = Block::Paragraph("Reasons".to_owned());
            let blocks = std::iter::repeat_n(&filler, before).cloned();
            let blocks = blocks.chain([Block::Signed(signed.clone())]);
            blocks.for_each(|block| flow.block(&block).expect("letters the fonts have"));
            let (sheets, _) = flow.finish("foot").expect("letters the fonts have");
            let has = |sheet: &Sheet, wanted: &str| {
                let said = |mark: &Mark| matches!(mark, Mark::Text { text, .. } if text.contains(wanted));
                sheet.marks.iter().any(|placed| said(&placed.mark))
            };
            let last = sheets.last().expect("a sheet");
            for wanted in ["Acknowledgement", "I have received", "Client", "Date", "Consultant", "On"] {
                assert!(has(last, wanted), "{wanted:?} is not on the last page after {before} paragraphs");
            }
            let foot = last.marks.iter().filter_map(|placed| match &placed.mark {
                Mark::Line { points, .. } => points.first().map(|&(_, y)| y),
                _ => None,
            });
            assert!(foot.fold(0.0, f32::max) < 792.0 - 78.0, "the lines stand above the foot");
        }
    }

    /// The sheets of blocks, with what each says and where.
    fn sheets(blocks: &[Block]) -> Vec<Vec<(f32, f32, String)>> {
        let faces = Faces::new();
        let mut flow = Flow::new(&faces, size(Paper::Letter));
        for block in blocks {
            flow.block(block).expect("letters the fonts have");
        }
        let (sheets, _) = flow.finish("foot").expect("letters the fonts have");
        let text = |placed: &Placed| match &placed.mark {
            Mark::Text { x, y, text, .. } => Some((*x, *y, text.trim_end().to_owned())),
            _ => None,
        };
        sheets.iter().map(|sheet| sheet.marks.iter().filter_map(text).collect()).collect()
    }

    #[test]
    fn a_table_names_its_columns_on_every_page_and_breaks_no_word() {
        let row = ["Liechtensteinerin", "Bosnie-Herzégovine", "a few words that take the room they get"];
        let table = Table {
            columns: ["First", "Second", "Third"].map(str::to_owned).to_vec(),
            widths: vec![5, 5, 90],
            rows: vec![row.map(str::to_owned).to_vec(); 60],
        };
        let sheets = sheets(&[Block::Table(table)]);
        assert!(sheets.len() > 1);
        for sheet in &sheets {
            let says = |wanted: &str| sheet.iter().filter(|(.., text)| text == wanted).count();
            assert_eq!(says("Second"), 1);
            assert!(says("Liechtensteinerin") > 0 && says("Bosnie-") == says("Herzégovine"));
        }
    }

    #[test]
    fn a_picture_names_the_years_on_every_page_and_stays_above_the_foot() {
        let day = |year| Day::from(chrono::NaiveDate::from_ymd_opt(year, 1, 1).expect("a date"));
        let days = Span { first: day(2020), last: day(2026) };
        let bar = Bar { label: "Job".to_owned(), days, fill: BarFill::Canada, goes_on: false };
        let bars = Bars {
            caption: "Jobs".to_owned(),
            days,
            years: vec![(day(2021), "2021".to_owned())],
            rows: vec![bar; 70],
            windows: Vec::new(),
            legend: Vec::new(),
        };
        let sheets = sheets(&[Block::Bars(bars)]);
        assert!(sheets.len() > 1);
        for sheet in &sheets {
            let years: Vec<_> = sheet.iter().filter(|(.., text)| text == "2021").collect();
            assert_eq!(years.len(), 1);
        }
        let jobs = sheets.iter().flatten().filter(|(.., text)| text == "Job").count();
        assert_eq!(jobs, 70);
    }

    #[test]
    fn every_verdict_stands_on_the_page_as_sign_and_word_in_both_languages_and_sizes() {
        let book = rulebook();
        let as_of = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
        for client in samples() {
            for (lang, paper) in [(Lang::En, Paper::Letter), (Lang::Fr, Paper::A4)] {
                let order = Order {
                    kind: Kind::Report,
                    as_of,
                    lang,
                    paper,
                    prepared_by: String::new(),
                    prepared_on: as_of,
                    record: None,
                };
                let report = Report::new(book, &client, order).expect("a report is always written");
                let page = words(&report.document("seal"), paper);
                let text = Text::new(lang);
                for answer in assess(book, &client, as_of.into()).answers {
                    let verdict = answer.ruling.verdict;
                    let name = answer.category.name.get(lang);
                    let named = text.say_with("report-named", &[("name", name.into())]);
                    let sign = crate::text::plain::sign(verdict);
                    let told = format!("{sign} {named} {}", text.verdict(verdict));
                    assert!(page.contains(&told), "{told:?} is not in the pages of {}", client.name);
                }
            }
        }
    }
}
