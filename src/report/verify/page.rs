//! The page around a proof that holds, against the page written anew.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

use super::Difference;
use crate::report::{Format, Report, Unwritten};

/// How long the lines of a page that was made to be slow are looked at before they are told as
/// they come.
const PATIENCE: Duration = Duration::from_secs(2);

/// What differs in the page around the proof.
pub fn around(report: &Report, format: Format, bytes: &[u8]) -> Vec<Difference> {
    match report.write(format) {
        Ok(anew) if format == Format::Json || anew == bytes => Vec::new(),
        Ok(anew) if format == Format::Pdf => sheets(bytes, &anew),
        Ok(anew) => lines(&String::from_utf8_lossy(bytes), &String::from_utf8_lossy(&anew)),
        Err(Unwritten::NoPdf) => vec![Difference::NotCompared("report-verify-no-pdf")],
        Err(_) => vec![Difference::Pages],
    }
}

/// The lines that differ: one that was put in, taken out or changed is one difference.
fn lines(says: &str, here: &str) -> Vec<Difference> {
    let (says, here): (Vec<&str>, Vec<&str>) = (says.lines().collect(), here.lines().collect());
    let until = Some(Instant::now() + PATIENCE);
    let mut found = Vec::new();
    for op in capture_diff_slices_deadline(Algorithm::Myers, &says, &here, until) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (old, new) = (op.old_range(), op.new_range());
        for at in 0..old.len().max(new.len()) {
            let line = |lines: &[&str]| lines.get(at).map(|line| (*line).to_owned());
            found.push(Difference::Line {
                line: (old.start + at).min(old.end) + 1,
                says: line(&says[old.clone()]),
                here: line(&here[new.clone()]),
            });
        }
    }
    if found.is_empty() { vec![Difference::Pages] } else { found }
}

/// The pages of a PDF that differ, by what each of them draws.
fn sheets(says: &[u8], here: &[u8]) -> Vec<Difference> {
    let (own, objects) = (objects(here), objects(says));
    let mut pages: Vec<(usize, Vec<u32>)> = Vec::new();
    for (number, (at, body)) in &own {
        if body.starts_with(b"<</Type/Page/") {
            let drawn = after(body, b"/Contents ").and_then(number_at);
            pages.push((*at, drawn.into_iter().chain([*number]).collect()));
        }
    }
    pages.sort_unstable();
    let differs = |number: &u32| {
        let body = |objects: &Objects| objects.get(number).map(|(_, body)| body.to_vec());
        body(&own) != body(&objects)
    };
    let altered = pages.iter().zip(1..).filter(|((_, parts), _)| parts.iter().any(differs));
    let altered: Vec<Difference> = altered.map(|(_, page)| Difference::Page { page }).collect();
    if altered.is_empty() { vec![Difference::Pages] } else { altered }
}

/// The objects of a PDF by number: where each stands and what it is. Of one given twice the
/// last holds, as it does for who reads the file.
type Objects<'b> = HashMap<u32, (usize, &'b [u8])>;

fn objects(pdf: &[u8]) -> Objects<'_> {
    const BEGINS: &[u8] = b" 0 obj";
    let mut found = HashMap::new();
    let mut at = 0;
    while let Some(next) = find(&pdf[at..], BEGINS) {
        let (mark, body) = (at + next, at + next + BEGINS.len());
        let digits = pdf[..mark].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let end = find(&pdf[body..], b"endobj").map_or(pdf.len(), |end| body + end);
        if let Some(number) = number_at(&pdf[mark - digits..]) {
            found.insert(number, (mark, pdf[body..end].trim_ascii()));
        }
        at = body;
    }
    found
}

fn find(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).position(|part| part == mark)
}

fn after<'b>(bytes: &'b [u8], mark: &[u8]) -> Option<&'b [u8]> {
    find(bytes, mark).map(|at| &bytes[at + mark.len()..])
}

fn number_at(bytes: &[u8]) -> Option<u32> {
    let end = bytes.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(bytes.len());
    std::str::from_utf8(&bytes[..end]).ok()?.parse().ok()
}
