//! Ways through the report form, from the verdict to the file.

use std::fs;

use crate::support::{Harness, TODAY, date, engineer};
use drawcheck::core::bilingual::Lang;
use drawcheck::data::{rulebook, samples};
use drawcheck::report::verify::verify;
use drawcheck::store::Stamp;
use drawcheck::tui::Session;

/// The form for the developer's report, at the first field.
fn form() -> Harness {
    Harness::new(samples()[0].clone(), "2023-07-05").keys("3 r").sees("Document")
}

/// The only file written, and its bytes.
fn written(harness: &Harness) -> (String, Vec<u8>) {
    let done = harness.done();
    let [(file, bytes)] = &done.written[..] else { panic!("{} files", done.written.len()) };
    (file.display().to_string(), bytes.clone())
}

#[test]
fn a_report_is_written_for_the_client_and_the_day_in_view_and_can_be_verified() {
    let harness = form().keys("ctrl-s").sees("Written: example-software-developer-2023-07-05-report.pdf");
    assert!(harness.app().layers().is_empty(), "the form has closed");
    let (_, bytes) = written(&harness);
    assert!(bytes.starts_with(b"%PDF"));
    assert_eq!(verify(rulebook(), &bytes).expect("a proof").differences, []);
}

#[test]
fn language_format_paper_and_name_are_chosen_and_the_proposed_file_follows() {
    let harness = form().keys("tab right tab right tab right tab").text("Zoë Œuvrard").keys("ctrl-s");
    let (file, bytes) = written(&harness);
    assert_eq!(file, "example-software-developer-2023-07-05-rapport.html");
    let html = String::from_utf8(bytes).expect("UTF-8");
    for part in ["<html lang=\"fr-CA\">", "size: A4", "Zoë Œuvrard"] {
        assert!(html.contains(part), "no {part}");
    }
    let settings = harness.done().settings.clone().expect("kept for the next time");
    assert_eq!((settings.prepared_by.as_str(), settings.paper.as_str()), ("Zoë Œuvrard", "a4"));
    harness.keys("r").sees("Zoë Œuvrard").sees("A4");
}

#[test]
fn an_opinion_that_does_not_hold_is_refused_beside_its_field() {
    let harness = form().keys("right tab").sees("No opinion of futility").sees("(STEM)");
    let harness = harness.keys("ctrl-s").sees("Not refused: French-language proficiency (");
    assert!(harness.done().written.is_empty());
    let harness = harness.keys("tab tab tab tab tab").sees("2023-07-05-opinion.pdf");
    let harness = harness.keys("backtab backtab backtab backtab backtab left ctrl-s");
    assert_eq!(written(&harness).0, "example-software-developer-2023-07-05-report.pdf");
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_the_person_says_so() {
    let harness = form();
    harness.done().existing.push("example-software-developer-2023-07-05-report.pdf".into());
    let harness = harness.keys("ctrl-s").sees("Replace it with this paper?").keys("enter");
    assert!(harness.done().written.is_empty());
    let harness = harness.sees("Document").keys("ctrl-s down enter").sees("Written:");
    assert_eq!(written(&harness).0, "example-software-developer-2023-07-05-report.pdf");
}

#[test]
fn nothing_typed_is_lost_when_the_disk_refuses() {
    let harness = form();
    harness.done().full = Some("no space left".to_owned());
    let harness = harness.keys("tab tab tab tab").text("A. B.").keys("ctrl-s").sees("no space left");
    let harness = harness.sees("A. B.");
    harness.done().full = None;
    assert_eq!(written(&harness.keys("ctrl-s")).0, "example-software-developer-2023-07-05-report.pdf");
}

#[test]
fn an_ending_that_is_not_the_formats_is_refused_in_words() {
    let harness = form().keys("tab tab tab tab tab end").text("x").keys("ctrl-s");
    let harness = harness.sees("A file of this format ends in .pdf.");
    assert!(harness.done().written.is_empty());
}

#[test]
fn a_report_never_replaces_a_client() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("amina.json");
    fs::write(&file, "hers").expect("written");
    let session = Session::new(rulebook(), engineer(), date(TODAY), Lang::En);
    let harness = Harness::of(session.in_file(file.clone(), Stamp::of(b"hers"))).size(160, 40);
    let harness = harness.keys("3 r tab tab right right right tab tab ctrl-u").text("x.Client.json");
    let harness = harness.keys("ctrl-s").sees("is a client’s file").keys("ctrl-u");
    let harness = harness.text(file.to_str().expect("UTF-8")).keys("ctrl-s").sees("is a client’s file");
    assert!(harness.done().written.is_empty());
    let harness = harness.keys("ctrl-u").text("report.json").keys("ctrl-s").sees("Written: report.json");
    assert_eq!(harness.done().written.len(), 1);
}

#[test]
fn the_form_reads_well_at_every_size_in_both_languages() {
    for (columns, rows) in [(60, 20), (80, 24), (120, 40)] {
        let form = Harness::new(engineer(), TODAY).size(columns, rows).keys("3 r");
        form.sees("Prepared by")
            .sees("amina-diallo-2026-11-22-report.pdf")
            .sees("The report gives every verdict");
        let form = Harness::new(engineer(), TODAY).lang(Lang::Fr).size(columns, rows).keys("3 r");
        form.sees("Préparé par")
            .sees("amina-diallo-2026-11-22-rapport.pdf")
            .sees("Le rapport donne chaque verdict");
    }
}

#[test]
fn the_key_for_a_report_stands_among_the_hints_of_a_terminal_of_100_columns() {
    for lang in [Lang::En, Lang::Fr] {
        let said = if lang == Lang::En { "r report" } else { "r rapport" };
        Harness::new(engineer(), TODAY).lang(lang).size(100, 24).keys("3").sees(said);
    }
}
