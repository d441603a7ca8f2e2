//! What is handed over: the pages in both languages, what they do with hostile names, and
//! whether the proof inside tells every alteration.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use chrono::{DateTime, NaiveDate, Utc};
use drawcheck::core::client::Client;
use drawcheck::data::{rulebook, samples};
use drawcheck::report::verify::{Checked, Difference, Unreadable, verify};
use drawcheck::report::{Format, Kind, Order, Paper, Record, Report, Unwritten};
use drawcheck::store::{Expected, save};
use drawcheck::text::Lang;
use serde_json::Value;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn order(kind: Kind, as_of: &str, lang: Lang) -> Order {
    Order {
        kind,
        as_of: date(as_of),
        lang,
        paper: Paper::Letter,
        prepared_by: "Zoë Łukasiewicz".to_owned(),
        prepared_on: date("2026-11-22"),
        record: None,
    }
}

fn written(client: &Client, order: Order, format: Format) -> Vec<u8> {
    let report = Report::new(rulebook(), client, order).expect("a report that may be written");
    report.write(format).expect("letters the fonts have")
}

fn page(client: &Client, order: Order, format: Format) -> String {
    String::from_utf8(written(client, order, format)).expect("UTF-8")
}

/// The forms that carry a proof.
fn proving() -> Vec<Format> {
    let pdf = cfg!(feature = "pdf").then_some(Format::Pdf);
    [Format::Json, Format::Html].into_iter().chain(pdf).collect()
}

/// The worked example, on the day it is told for.
fn example(format: Format) -> Vec<u8> {
    written(&samples()[0], order(Kind::Report, "2023-07-05", Lang::En), format)
}

/// Someone whom no category of today takes.
fn refused() -> Client {
    client(
        r#"{ "format": "drawcheck-client/1", "name": "Nguyễn Thị Hương", "reference": "2026-031",
            "notes": "not for the page",
            "work": [
              { "title": "Cashier", "noc": "65100", "country": "CA", "start": "2024-01-08", "hours_per_week": 25 },
              { "title": "Civil engineer", "noc": "21300", "country": "VN", "start": "2025-11-01",
                "end": "2026-04-30", "hours_per_week": 40 } ],
            "language_tests": [ { "test": "nclc", "taken": "2026-01-10", "listening": 5, "reading": 6,
                "writing": 4, "speaking": 5 } ] }"#,
    )
}

fn client(text: &str) -> Client {
    serde_json::from_str(text).expect("a client")
}

fn checked(bytes: &[u8]) -> Checked {
    verify(rulebook(), bytes).expect("a report with a proof")
}

/// The example's proof with something in it changed.
fn altered(change: impl FnOnce(&mut Value)) -> Vec<Difference> {
    let mut proof: Value = serde_json::from_slice(&example(Format::Json)).expect("JSON");
    change(&mut proof);
    checked(&serde_json::to_vec(&proof).expect("JSON")).differences
}

/// The page without what changes with the program's version.
fn golden(page: &str) -> String {
    let version = concat!("drawcheck ", env!("CARGO_PKG_VERSION"));
    let lines = page.lines().map(|line| if line.contains("SHA-256") { "(seal)" } else { line });
    lines.collect::<Vec<_>>().join("\n").replace(version, "drawcheck (version)")
}

#[test]
fn the_report_in_english() {
    let engineer = &samples()[1];
    let page = page(engineer, order(Kind::Report, "2026-11-22", Lang::En), Format::Markdown);
    insta::assert_snapshot!(golden(&page));
}

#[test]
fn the_report_in_french_with_a_caution_and_a_pinned_reading() {
    let mut developer = samples().swap_remove(0);
    developer.work[0].self_employed = true;
    developer.readings = serde_json::from_str(r#"{ "self-employment": "lenient" }"#).expect("readings");
    let page = page(&developer, order(Kind::Report, "2025-01-15", Lang::Fr), Format::Markdown);
    insta::assert_snapshot!(golden(&page));
}

#[test]
fn the_opinion_in_french() {
    let page = page(&refused(), order(Kind::Opinion, "2026-11-22", Lang::Fr), Format::Markdown);
    assert!(!page.contains("not for the page"), "notes are the consultant's own");
    insta::assert_snapshot!(golden(&page));
}

#[test]
fn the_sentence_on_legal_advice_stands_once() {
    for format in [Format::Markdown, Format::Html] {
        let page = String::from_utf8(example(format)).expect("UTF-8");
        assert_eq!(page.matches("not legal advice").count(), 1);
    }
}

#[test]
fn a_day_before_the_first_categories_is_told_and_proved() {
    let order = order(Kind::Report, "2023-05-30", Lang::En);
    assert!(
        page(&samples()[0], order.clone(), Format::Markdown).contains("There are no categories on this day")
    );
    assert_eq!(checked(&written(&samples()[0], order, Format::Json)).differences, []);
}

#[test]
fn an_opinion_is_refused_where_a_category_may_be_met() {
    let told = |client: &Client, as_of: &str| match Report::new(
        rulebook(),
        client,
        order(Kind::Opinion, as_of, Lang::En),
    )
    .err()
    {
        Some(Unwritten::NotFutile(named)) => named.into_iter().map(|(_, verdict)| verdict.id()).collect(),
        other => panic!("{other:?}"),
    };
    let eligible: Vec<&str> = told(&samples()[1], "2026-11-22");
    assert_eq!(eligible, ["eligible"]);
    let mut unknown = refused();
    unknown.language_tests.clear();
    assert_eq!(told(&unknown, "2026-11-22"), ["unknown"]);
    let mut pinned = refused();
    pinned.work[0] = samples()[1].work[1].clone();
    pinned.work[0].self_employed = true;
    pinned.readings = serde_json::from_str(r#"{ "self-employment": "strict" }"#).expect("readings");
    assert_eq!(told(&pinned, "2026-11-22"), ["depends"], "a pinned reading makes nothing futile");
    let before = Report::new(rulebook(), &refused(), order(Kind::Opinion, "2023-05-30", Lang::En));
    assert_eq!(before.err(), Some(Unwritten::NotInForce));
}

#[test]
fn an_opinion_reserves_what_another_relative_would_change() {
    let mut client = refused();
    client.work = serde_json::from_str(
        r#"[{ "title": "Manager", "noc": "60010", "country": "VN", "start": "2025-01-06",
            "end": "2026-06-30", "hours_per_week": 40 }]"#,
    )
    .expect("work");
    client.birth_date = Some(date("1994-03-12"));
    client.education =
        serde_json::from_str(r#"{ "level": "bachelor", "canadian_study": "none" }"#).expect("it");
    client.language_tests = serde_json::from_str(
        r#"[{ "test": "clb", "taken": "2026-01-05", "speaking": 9, "listening": 9, "reading": 9, "writing": 9 },
            { "test": "nclc", "taken": "2026-01-05", "speaking": 4, "listening": 4, "reading": 4, "writing": 4 }]"#,
    )
    .expect("a result");
    client.family = serde_json::from_str(r#"{ "sibling_in_canada": false }"#).expect("family");
    (client.funds_cad, client.family_size, client.job_offer) = (Some(50_000), Some(1), None);
    client.certificate_of_qualification = Some(false);
    let page = page(&client, order(Kind::Opinion, "2026-11-22", Lang::En), Format::Markdown);
    let lines: Vec<&str> = page.lines().filter(|line| !line.is_empty()).collect();
    let at = lines.iter().position(|line| line.contains("66 of 100 points")).expect("the reason");
    assert!(lines[at + 1].contains("aunt, uncle"), "{page}");
}

#[test]
fn every_reason_of_an_opinion_is_a_finding_that_failed() {
    let bytes = written(&refused(), order(Kind::Opinion, "2026-11-22", Lang::En), Format::Json);
    let proof: Value = serde_json::from_slice(&bytes).expect("JSON");
    let page = page(&refused(), order(Kind::Opinion, "2026-11-22", Lang::En), Format::Html);
    let reasons = proof["reasons"].as_array().expect("reasons");
    let categories = proof["answers"]["categories"].as_array().expect("categories");
    assert!(reasons.len() >= categories.len(), "each category has a reason");
    for reason in reasons {
        let place = reason["finding"].as_str().expect("a place");
        let path = place.replace('[', "/").replace(']', "").replace('.', "/");
        let finding = proof.pointer(&format!("/{path}")).unwrap_or_else(|| panic!("nothing at {place}"));
        assert_eq!(finding["outcome"], "not_met", "{place}");
        assert_eq!(finding["text"], reason["text"], "{place}");
        let said = reason["text"].as_str().expect("a text");
        assert!(page.contains(said), "{said:?} is not on the page");
    }
}

#[test]
fn a_reason_of_an_opinion_says_by_itself_that_something_is_lacking() {
    let failing = |military: &str| {
        let mut refused = refused();
        refused.military = serde_json::from_str(military).expect("a service");
        refused
    };
    let never = failing(r#"{ "serving": false }"#);
    let none = failing(
        r#"{ "serving": false, "recognized": false, "service_start": "2025-01-01", "caf_offer_years": 0,
             "credential_years": 0, "noc": "65100" }"#,
    );
    let reasons = |client: &Client, lang| {
        let bytes = written(client, order(Kind::Opinion, "2026-11-22", lang), Format::Json);
        let proof: Value = serde_json::from_slice(&bytes).expect("JSON");
        let reasons = proof["reasons"].as_array().expect("reasons").iter();
        reasons.map(|it| it["text"].as_str().expect("a text").to_owned()).collect::<Vec<_>>()
    };
    let has = |said: &[String], wanted: &str| {
        assert!(said.iter().any(|it| it == wanted), "{wanted:?} is not in {said:#?}");
    };
    has(&reasons(&never, Lang::En), "Not serving now");
    has(&reasons(&never, Lang::Fr), "Pas actuellement en service");
    // Every condition for the military, failed: none of them is told as it is asked for.
    for (lang, lacks) in [
        (Lang::En, &["Not ", "No ", "Less than "][..]),
        (Lang::Fr, &["Pas ", "Aucun ", "Aucune ", "Moins de "][..]),
    ] {
        let bytes = written(&none, order(Kind::Opinion, "2026-11-22", lang), Format::Json);
        let proof: Value = serde_json::from_slice(&bytes).expect("JSON");
        let categories = proof["answers"]["categories"].as_array().expect("categories");
        let military = categories.iter().find(|it| it["id"] == "military").expect("the military");
        let steps = military["finding"]["children"].as_array().expect("steps");
        assert_eq!(steps.len(), 6);
        for step in steps {
            assert_eq!(step["outcome"], "not_met", "{step}");
            let said = step["text"].as_str().expect("a text");
            assert!(lacks.iter().any(|lack| said.starts_with(lack)), "{said}");
            assert!(reasons(&none, lang).iter().any(|reason| reason == said), "{said}");
        }
    }
}

#[test]
fn the_first_sentences_tell_the_programs_too() {
    let mut untested = samples().swap_remove(1);
    untested.language_tests.clear();
    let experienced = client(
        r#"{ "format": "drawcheck-client/1", "name": "A",
            "work": [ { "title": "Developer", "noc": "21232", "country": "CA", "start": "2024-01-08",
                "hours_per_week": 40 } ],
            "language_tests": [ { "test": "clb", "taken": "2026-01-10", "listening": 9, "reading": 9,
                "writing": 9, "speaking": 9 } ] }"#,
    );
    for (client, en, fr) in [
        (
            refused(),
            "No program that opens the pool is met.",
            "Les critères d’aucun programme donnant accès au bassin ne sont satisfaits.",
        ),
        (experienced, "opens the pool is met: ", "accès au bassin sont satisfaits\u{a0}: "),
        (untested, "No program that opens the pool is met. For ", "ne sont satisfaits. Pour "),
    ] {
        for (lang, wanted) in [(Lang::En, en), (Lang::Fr, fr)] {
            let page = page(&client, order(Kind::Report, "2026-11-22", lang), Format::Markdown);
            let lead = page.lines().find(|line| line.contains(wanted));
            let categories = if lang == Lang::En { "categor" } else { "atégorie" };
            let lead = lead.unwrap_or_else(|| panic!("{wanted:?} is not on the page:\n{page}"));
            assert!(lead.contains(categories), "one paragraph tells both: {lead}");
        }
    }
}

#[test]
fn a_reason_of_an_opinion_stands_below_what_it_is_about_and_is_said_once() {
    let mut twice = refused();
    twice.work.push(twice.work[1].clone());
    for entry in &mut twice.work[1..] {
        entry.paid = false;
    }
    let page = page(&twice, order(Kind::Opinion, "2026-11-22", Lang::En), Format::Markdown);
    let stem = page.split("### ").find(|part| part.contains("(STEM)")).expect("the category");
    let lines: Vec<&str> = stem.lines().filter(|line| line.contains("○")).collect();
    assert!(lines[1].starts_with("- ○ 21300"), "{stem}");
    assert!(lines[2].starts_with("  - ○ Civil engineer") && lines[2].contains("unpaid"), "{stem}");
    let mut said = lines.clone();
    said.dedup();
    assert_eq!(said, lines, "no reason twice");
}

#[test]
fn an_opinion_names_every_fact_it_rests_on_and_those_that_are_not_there() {
    let mut client = refused();
    client.birth_date = Some(date("1994-03-12"));
    let told =
        |client: &Client, lang| page(client, order(Kind::Opinion, "2026-11-22", lang), Format::Markdown);
    let en = told(&client, Lang::En);
    assert!(en.contains("12 March 1994 (32 years old on 22 November 2026)"), "{en}");
    assert!(
        en.contains("**Education**: not on file") && en.contains("No military service is on file"),
        "{en}"
    );
    client.military = serde_json::from_str(r#"{ "serving": false }"#).expect("a service");
    let en = told(&client, Lang::En);
    assert!(
        en.contains("**Military: serving now**: no") && !en.contains("No military service is on file"),
        "{en}"
    );
    assert!(told(&client, Lang::Fr).contains("12 mars 1994 (32 ans le 22 novembre 2026)"));
}

#[test]
fn a_report_warns_on_a_day_when_an_invitation_may_come_too_early() {
    let early = client(
        r#"{ "format": "drawcheck-client/1", "name": "A", "work": [ { "title": "Engineer", "noc": "21300",
            "country": "CA", "start": "2025-12-20", "hours_per_week": 40 } ] }"#,
    );
    let told = |as_of| page(&early, order(Kind::Report, as_of, Lang::En), Format::Markdown);
    let warned =
        |page: &str| page.lines().any(|line| line.starts_with("> ") && line.contains("Observed, not law"));
    let on_the_day = told("2026-12-05");
    assert!(warned(&on_the_day), "{on_the_day}");
    assert!(!warned(&told("2026-12-25")), "the exact days are enough");
    assert!(on_the_day.contains("are separate questions"), "the score is not examined, which is said");
}

#[test]
fn a_step_with_a_text_of_its_own_names_that_text() {
    let page = page(&samples()[1], order(Kind::Report, "2026-11-22", Lang::En), Format::Markdown);
    let funds = page.lines().find(|line| line.contains("Settlement funds by the table")).expect("the step");
    let number = funds.rsplit("(source ").next().and_then(|rest| rest.split(')').next()).expect("a number");
    let source = page.lines().find(|line| line.starts_with(&format!("{number}. "))).expect("the source");
    assert!(source.contains("amounts from 7 July 2025"), "{source}");
}

#[test]
fn an_opinion_without_any_work_says_that_none_is_on_file() {
    let mut idle = refused();
    idle.work.clear();
    for (lang, said) in [(Lang::En, "No work is on file"), (Lang::Fr, "Aucun travail n’est au dossier")] {
        for format in [Format::Markdown, Format::Html] {
            let told = |client: &Client| page(client, order(Kind::Opinion, "2026-11-22", lang), format);
            assert_eq!(told(&idle).matches(said).count(), 2, "above the reasons, and with the facts");
            assert!(!told(&refused()).contains(said));
        }
    }
}

#[test]
fn what_a_file_holds_is_harmless_on_every_page() {
    let mut hostile = samples().swap_remove(1);
    hostile.name = format!("\u{1b}[31m\u{202e}<script>alert(1)</script>{}", "x".repeat(10_000));
    hostile.work[0].title = "</template><img src=x> | `*_[a](b)".to_owned();
    let order = || order(Kind::Report, "2026-11-22", Lang::En);
    let html = page(&hostile, order(), Format::Html);
    let markdown = page(&hostile, order(), Format::Markdown);
    let json = page(&hostile, order(), Format::Json);
    for text in [&html, &markdown, &json] {
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "a control got through");
    }
    assert!(!html.contains("<script") && !html.contains("<img"));
    assert_eq!(html.matches("</template>").count(), 1);
    assert!(html.contains("[U+001B][31m[U+202E]&lt;script&gt;"));
    assert!(markdown.contains("\\<script\\>") && markdown.contains("\\| \\`\\*\\_\\[a\\]"));
    assert!(markdown.lines().all(|line| line.chars().count() < 1000), "a name without end is cut");
    let proof: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(proof["client"]["name"], hostile.name.as_str(), "the proof holds the fact whole");
    for format in proving() {
        assert_eq!(checked(&written(&hostile, order(), format)).differences, []);
    }
}

#[test]
fn html_runs_nothing_names_its_language_and_prints_on_the_paper_asked_for() {
    let html = String::from_utf8(example(Format::Html)).expect("UTF-8");
    assert!(html.contains("<html lang=\"en-CA\">") && html.contains("size: letter"));
    for outside in ["<script", "<link", "src=", "@import", "url("] {
        assert!(!html.contains(outside), "{outside}");
    }
    let order = Order { paper: Paper::A4, ..order(Kind::Report, "2023-07-05", Lang::Fr) };
    let html = page(&samples()[0], order, Format::Html);
    assert!(html.contains("<html lang=\"fr-CA\">") && html.contains("size: A4"));
}

#[test]
fn no_level_of_heading_is_left_out_and_every_cell_knows_its_column() {
    let html = page(&samples()[0], order(Kind::Report, "2024-01-15", Lang::Fr), Format::Html);
    let mut level = 1;
    for part in html.split("<h").skip(1).filter(|part| part.as_bytes()[1] == b'>') {
        let next = u32::from(part.as_bytes()[0] - b'0');
        assert!(next <= level + 1, "a heading {next} below a heading {level}: {part}");
        level = next;
    }
    assert!(!html.contains("<td>") && html.contains("<td data-column=\"Lieu\">Canada</td>"));
    let arabic = client(r#"{ "format": "drawcheck-client/1", "name": "محمد" }"#);
    let html = page(&arabic, order(Kind::Report, "2024-01-15", Lang::En), Format::Html);
    assert!(
        html.contains("content: \"\\002068 محمد\\002069  · \\002068 15 January 2024"),
        "each part keeps its way"
    );
}

#[test]
fn a_report_holds_in_each_form_and_is_the_same_each_time() {
    for format in proving() {
        assert_eq!(checked(&example(format)).differences, [], "{format:?}");
        assert!(example(format) == example(format), "{format:?}");
    }
}

#[test]
fn every_altered_fact_is_told_with_its_place() {
    let proof: Value = serde_json::from_slice(&example(Format::Json)).expect("JSON");
    let places: Vec<String> = proof["facts_sha256"].as_object().expect("hashes").keys().cloned().collect();
    assert!(places.len() > 20);
    for place in places {
        let told = altered(|proof| {
            let path = place.replace('[', "/").replace(']', "").replace('.', "/");
            let fact = proof.pointer_mut(&format!("/{path}")).expect("the fact");
            *fact = match &*fact {
                Value::Bool(yes) => Value::Bool(!yes),
                Value::String(text) => Value::String(format!("{text}1")),
                _ => Value::from(7),
            };
        });
        let named = told.iter().any(|it| matches!(it, Difference::Fact { place: at, .. } if *at == place));
        assert!(named, "{place}: {told:?}");
    }
}

#[test]
fn a_fact_that_changes_an_answer_tells_the_answer_too() {
    let told = altered(|proof| proof["client"]["work"][0]["start"] = "2023-03-01".into());
    let verdict = told.iter().find_map(|it| match it {
        Difference::Result { place, says, here } if place == "answers.categories[stem].verdict" => {
            Some((says.clone(), here.clone()))
        }
        _ => None,
    });
    let quoted = |text: &str| Some(format!("\"{text}\""));
    assert_eq!(verdict, Some((quoted("eligible"), quoted("not_eligible"))));
}

#[test]
fn an_altered_rule_verdict_or_seal_is_told() {
    let told = altered(|proof| proof["rules"]["rules/2023-05-31.json"] = "0".into());
    assert!(
        matches!(&told[0], Difference::Rule { file, says: Some(says), here: Some(_) }
            if file == "rules/2023-05-31.json" && says == "0"),
        "{told:?}"
    );
    let told = altered(|proof| proof["answers"]["categories"][1]["verdict"] = "eligible".into());
    assert!(
        matches!(&told[0], Difference::Result { place, here: Some(here), .. }
            if place == "answers.categories[healthcare].verdict" && here == "\"not_eligible\""),
        "{told:?}"
    );
}

#[test]
fn an_altered_page_around_a_sound_proof_is_told() {
    let html = String::from_utf8(example(Format::Html)).expect("UTF-8");
    let forged = html.replacen("● eligible", "○ not eligible", 1);
    let told = checked(forged.as_bytes()).differences;
    assert!(
        matches!(&told[..], [Difference::Line { says: Some(says), .. }] if says.contains("○ not eligible")),
        "{told:?}"
    );
}

#[test]
fn a_line_put_into_a_page_or_taken_out_is_one_difference() {
    let html = String::from_utf8(example(Format::Html)).expect("UTF-8");
    let told = |forged: String| checked(forged.as_bytes()).differences;
    let more = told(html.replacen("<h1>", "<p>Guaranteed</p>\n<h1>", 1));
    assert!(
        matches!(&more[..], [Difference::Line { says: Some(says), here: None, .. }] if says.contains("Guaranteed")),
        "{more:?}"
    );
    let sentence = "<p>This is information, not legal advice.</p>\n";
    let less = told(html.replacen(sentence, "", 1));
    assert!(
        matches!(&less[..], [Difference::Line { says: None, here: Some(here), .. }] if sentence.starts_with(here)),
        "{less:?}"
    );
    assert_eq!(told(html.replace('\n', "\r\n")), [Difference::Pages], "no line says anything else");
}

/// A proof with its seal made to fit again.
fn sealed(mut proof: Value) -> Value {
    proof["seal"] = drawcheck::report::proof::sealed(&proof).into();
    proof
}

#[test]
fn a_file_cannot_say_that_its_page_is_not_to_be_compared() {
    let html = String::from_utf8(example(Format::Html)).expect("UTF-8");
    let json = String::from_utf8(example(Format::Json)).expect("UTF-8");
    let mut proof: Value = serde_json::from_str(&json).expect("JSON");
    proof["program"]["version"] = "0.0.9".into();
    let old = sealed(proof);
    let seal = |proof: &Value| proof["seal"].as_str().expect("a seal").to_owned();
    let before = seal(&serde_json::from_str(&json).expect("JSON"));
    let with = |page: &str| {
        let own = drawcheck::report::proof::written(&old);
        let page = page.replace(&json, &own).replace(&before, &seal(&old));
        page.replace(concat!("drawcheck ", env!("CARGO_PKG_VERSION")), "drawcheck 0.0.9")
    };
    let honest = checked(with(&html).as_bytes());
    assert_eq!((honest.differences.len(), honest.other_version.as_deref()), (0, Some("0.0.9")));
    let forged = html.replace("● eligible", "○ not eligible");
    assert!(!checked(with(&forged).as_bytes()).differences.is_empty(), "the page is compared all the same");
    let praised = altered(|proof| {
        proof["program"]["version"] = "0.1, by the Department".into();
        *proof = sealed(proof.clone());
    });
    assert!(
        matches!(&praised[..], [Difference::Result { place, .. }] if place == "program.version"),
        "what stands on the page as a version is one: {praised:?}"
    );
}

#[test]
fn a_proof_that_says_two_things_or_goes_on_after_its_end_is_refused() {
    let json = String::from_utf8(example(Format::Json)).expect("UTF-8");
    let twice = json.replacen("\"answers\": {", "\"answers\": { \"as_of\": \"1999-01-01\",", 1);
    assert_eq!(verify(rulebook(), twice.as_bytes()), Err(Unreadable::Twice("as_of".to_owned())));
    let html = String::from_utf8(example(Format::Html)).expect("UTF-8");
    let after = html.replacen("</template>", "and more</template>", 1);
    for more in [format!("{json}{{}}"), format!("{json}all are eligible"), after] {
        assert_eq!(verify(rulebook(), more.as_bytes()), Err(Unreadable::After));
    }
}

#[test]
fn every_key_of_a_proof_is_compared_under_a_seal_that_fits() {
    let told = |change: fn(&mut Value)| {
        altered(|proof| {
            change(proof);
            *proof = sealed(proof.clone());
        })
    };
    let places = |told: Vec<Difference>| -> Vec<String> {
        let place = |it| match it {
            Difference::Result { place, .. }
            | Difference::Order { place }
            | Difference::Fact { place, .. } => place,
            other => format!("{other:?}"),
        };
        told.into_iter().map(place).collect()
    };
    assert_eq!(places(told(|proof| proof["summary"] = "all eligible".into())), ["summary"]);
    assert_eq!(places(told(|proof| proof["program"]["name"] = "X".into())), ["program.name"]);
    assert_eq!(places(told(|proof| proof["program"]["by"] = "X".into())), ["program.by"]);
    assert_eq!(places(told(|proof| proof["order"]["paper"] = "a4".into())), ["order.paper"]);
    assert_eq!(places(told(|proof| proof["order"]["prepared_by"] = "X".into())), ["order.prepared_by"]);
    let reordered = told(|proof| {
        let format = proof.as_object_mut().expect("an object").shift_remove("format").expect("a format");
        proof["format"] = format;
    });
    assert_eq!(reordered, [Difference::Seal], "the seal stands over the order of the keys");
}

#[test]
fn a_category_taken_out_added_or_moved_is_one_difference() {
    fn categories(proof: &mut Value) -> &mut Vec<Value> {
        proof["answers"]["categories"].as_array_mut().expect("categories")
    }
    let told = |change: fn(&mut Vec<Value>)| {
        let mut told = altered(|proof| change(categories(proof)));
        assert_eq!(told.pop(), Some(Difference::Seal));
        told
    };
    let gone = told(|categories| drop(categories.remove(2)));
    assert!(
        matches!(&gone[..], [Difference::Result { place, says: None, .. }] if place == "answers.categories[stem]"),
        "{gone:?}"
    );
    let twice = told(|categories| categories.push(categories[0].clone()));
    assert!(
        matches!(&twice[..], [Difference::Result { place, here: None, .. }] if place == "answers.categories[french]"),
        "{twice:?}"
    );
    let moved = told(|categories| categories.swap(0, 1));
    assert_eq!(moved, [Difference::Order { place: "answers.categories".to_owned() }]);
    let step = told(|categories| {
        let steps = categories[2]["finding"]["children"][0]["children"].as_array_mut().expect("steps");
        steps.remove(1);
    });
    assert_eq!(step.len(), 1, "the steps after it are those that were there: {step:?}");
}

#[cfg(feature = "pdf")]
#[test]
fn an_altered_pdf_around_a_sound_proof_is_told_by_its_page() {
    let pdf = example(Format::Pdf);
    let mut longer = pdf.clone();
    longer.extend_from_slice(b"% one more line\n");
    assert_eq!(checked(&longer).differences, [Difference::Pages]);
    // What the second page draws, said anew at the end as an editor of PDF does.
    let at = |from: usize, mark: &[u8]| {
        from + pdf[from..].windows(mark.len()).position(|part| part == mark).expect("there")
    };
    let second = at(at(0, b"<</Type/Page/") + 1, b"<</Type/Page/");
    let number = at(second, b"/Contents ") + b"/Contents ".len();
    let digits = pdf[number..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut redrawn = pdf.clone();
    redrawn.extend_from_slice(&pdf[number..number + digits]);
    redrawn.extend_from_slice(b" 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n");
    assert_eq!(checked(&redrawn).differences, [Difference::Page { page: 2 }]);
}

#[test]
fn what_carries_no_proof_is_refused() {
    for bytes in
        [&b""[..], b"{}", b"%PDF-1.7", b"<html></html>", b"\xff\xfe", b"{\"format\":\"drawcheck-client/1\"}"]
    {
        assert!(verify(rulebook(), bytes).is_err());
    }
    let whole = example(Format::Json);
    for end in (0..whole.len() - 2).step_by(97) {
        assert!(verify(rulebook(), &whole[..end]).is_err(), "cut at {end}");
    }
}

/// Runs the program in a folder of its own, which is given back with what came out.
fn drawcheck(args: &[&str], files: &[(&str, &[u8])]) -> (tempfile::TempDir, Output) {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("written");
    }
    let output = Command::new(env!("CARGO_BIN_EXE_drawcheck"))
        .args(args)
        .args(["--lang", "en"])
        .current_dir(folder.path())
        .output()
        .expect("the program runs");
    (folder, output)
}

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples").join(format!("{name}.client.json"))
}

#[test]
fn the_commands_end_with_the_status_that_fits() {
    let engineer = sample("engineer");
    let engineer = engineer.to_str().expect("a path");
    let status = |args: &[&str], files: &[(&str, &[u8])]| drawcheck(args, files).1.status.code();
    let day = ["--as-of", "2026-11-22"];
    let report = |out, more: &[&'static str]| {
        status(&[&["report", engineer, "-o", out], &day[..], more].concat(), &[])
    };
    let pdf = i32::from(!cfg!(feature = "pdf"));
    for (out, ends) in [("a.md", 0), ("a.html", 0), ("a.pdf", pdf), ("a.json", 0)] {
        assert_eq!(report(out, &["--paper", "a4", "--prepared-by", "Zoë"]), Some(ends), "{out}");
    }
    assert_eq!(report("a.docx", &[]), Some(2));
    assert_eq!(report("none/a.md", &[]), Some(1));
    let (_, output) = drawcheck(&["report", engineer, "-o", "none/a.md"], &[]);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(said.contains("The folder none does not exist"), "{said}");
    assert_eq!(report("a.md", &["--opinion"]), Some(1));
    assert_eq!(status(&["report", engineer], &[]), Some(2));
    let (json, html) = (example(Format::Json), example(Format::Html));
    assert_eq!(status(&["verify", "a.json"], &[("a.json", &json)]), Some(0));
    assert_eq!(status(&["verify", "a.html"], &[("a.html", &html)]), Some(0));
    let forged = String::from_utf8(json).expect("UTF-8").replace("\"eligible\"", "\"depends\"");
    let (_, output) = drawcheck(&["verify", "a.json"], &[("a.json", forged.as_bytes())]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(
        said.contains(
            "answers.categories[stem].verdict: the report says \"depends\"; it comes out as \"eligible\"."
        ),
        "{said}"
    );
}

#[cfg(feature = "pdf")]
#[test]
fn a_letter_the_pdf_lacks_is_named_and_what_was_there_stays() {
    let client = br#"{ "format": "drawcheck-client/1", "name": "\u6f22" }"#;
    let files: [(&str, &[u8]); 2] = [("a.client.json", client), ("a.pdf", b"before")];
    let (folder, output) = drawcheck(&["report", "a.client.json", "-o", "a.pdf"], &files);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(said.contains("“漢” (U+6F22)") && said.contains(".html"), "{said}");
    assert_eq!(fs::read(folder.path().join("a.pdf")).expect("a file"), b"before");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2, "no temporary file stays");
}

/// Where poppler is installed, its reading of the PDF is held to the verdicts too.
#[cfg(feature = "pdf")]
#[test]
fn every_source_of_the_pdf_is_a_link_to_the_address_it_names() {
    let between = |page: &str, before: &str, after: char| -> Vec<String> {
        let rests = page.split(before).skip(1);
        rests.map(|rest| rest.split(after).next().unwrap_or_default().to_owned()).collect()
    };
    let pdf = written(&refused(), order(Kind::Report, "2026-11-22", Lang::Fr), Format::Pdf);
    let html = page(&refused(), order(Kind::Report, "2026-11-22", Lang::Fr), Format::Html);
    let links = between(&String::from_utf8_lossy(&pdf), "/URI(", ')');
    assert!(!links.is_empty());
    assert_eq!(links, between(&html, "<a href=\"", '"'));
}

#[cfg(feature = "pdf")]
#[test]
fn the_text_of_the_pdf_can_be_copied() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.pdf");
    let order = order(Kind::Report, "2026-11-22", Lang::Fr);
    fs::write(&path, written(&samples()[1], order, Format::Pdf)).expect("written");
    let Ok(output) = Command::new("pdftotext").arg(&path).arg("-").output() else { return };
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    for said in
        ["● admissible", "○ non admissible", "Évaluation des catégories d’Entrée express", "Zoë Łukasiewicz"]
    {
        assert!(text.contains(said), "{said:?} is not in the text of the PDF:\n{text}");
    }
}

#[test]
fn the_record_of_changes_beside_a_file_is_cited() {
    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join("a.client.json");
    let mut client = samples().swap_remove(0);
    assert_eq!(Record::beside(&file), None);
    let mut expected = Expected::Nothing;
    for (hours, at) in [(30, "2026-11-20T14:03:09Z"), (20, "2026-11-22T23:59:59Z")] {
        client.work[0].hours_per_week = hours.to_string().parse().expect("hours");
        let at: DateTime<Utc> = at.parse().expect("a moment");
        expected = Expected::Read(save(&file, &client, expected, at).expect("saved").stamp);
    }
    let record = Record::beside(&file).expect("a record");
    assert_eq!((record.changes, record.first, record.last), (2, date("2026-11-20"), date("2026-11-22")));
    let order = |lang| Order { record: Some(record.clone()), ..order(Kind::Report, "2026-11-22", lang) };
    let digits = &record.sha256[..16];
    let en = format!("2 changes of the facts, from 20 November 2026 to 22 November 2026 (SHA-256 {digits}…)");
    assert!(page(&client, order(Lang::En), Format::Html).contains(&en));
    let fr =
        format!("2 modifications des faits, du 20 novembre 2026 au 22 novembre 2026 (SHA-256 {digits}…)");
    assert!(page(&client, order(Lang::Fr), Format::Html).contains(&fr));
    for format in proving() {
        assert_eq!(checked(&written(&client, order(Lang::En), format)).differences, [], "{format:?}");
    }
    let altered = page(&client, order(Lang::En), Format::Json).replace("\"changes\": 2", "\"changes\": 1");
    assert!(!checked(altered.as_bytes()).differences.is_empty(), "the record is under the seal");
    let history = drawcheck::store::history::file(&file);
    let cut = [fs::read(&history).expect("a history"), b"{\"at\":\"2026".to_vec()].concat();
    fs::write(&history, cut).expect("written");
    let record = Record::beside(&file).expect("a record");
    assert_eq!((record.changes, record.damaged), (2, 1));
    let order = Order { record: Some(record), ..order(Lang::En) };
    assert!(page(&client, order, Format::Html).contains("; one line of it is damaged and not counted"));
}
