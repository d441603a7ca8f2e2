//! Ways through the Categories tab, from key to screen.

use crate::support::{Harness, TODAY, client, date, engineer};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::calendar::Day;
use drawcheck::core::client::Client;
use drawcheck::core::outlook::met_by_working;
use drawcheck::data;
use drawcheck::tui::screen::{Effect, Route};
use drawcheck::tui::theme::Theme;

fn categories() -> Harness {
    Harness::new(engineer(), TODAY).keys("1")
}

#[test]
fn every_category_of_the_edition_stands_with_its_number_and_the_verdict_in_words() {
    let harness = categories();
    let edition = harness.session().edition().expect("an edition in force");
    for category in &edition.categories {
        let listed = category.rule.occupations().len();
        let frame = harness.frame();
        let mut lines = frame.lines().map(|line| line.trim_start_matches([' ', '▌']));
        let line = lines.find(|line| line.starts_with(&category.short.en) && line.contains('│'));
        let line = line.unwrap_or_else(|| panic!("no {} in\n{frame}", category.short.en));
        assert!(listed == 0 || line.contains(&format!(" {listed} ")), "{line}");
        let words = ["● eligible", "○ not eligible", "◐ depends", "◌ info needed"];
        assert!(words.iter().any(|word| line.contains(word)), "{line}");
    }
}

#[test]
fn one_key_leads_to_the_first_rules_and_one_back_to_the_present() {
    let harness = categories().sees("{ French and five occupational categories").keys("{");
    assert_eq!(harness.session().as_of(), date("2023-05-31"));
    let harness = harness.sees("▌31 May 2023").sees("24 occupations").keys("{").sees("no earlier rules");
    let harness = harness.keys("}");
    assert_eq!(harness.session().as_of(), date(TODAY));
    harness.sees("▌18 Feb 2026").keys("}").sees("today already");
}

#[test]
fn an_edition_is_clicked_in_the_bar() {
    let harness = categories().click_on("27 Feb 2025");
    assert_eq!(harness.session().as_of(), date("2025-02-27"));
    harness.sees("Education in, transport out").sees_no("Senior managers");
}

#[test]
fn the_category_selected_here_is_the_one_on_the_result() {
    let harness = categories().keys("end up");
    assert_eq!(harness.session().category(), Some("researchers"));
    let harness = harness.keys("w");
    assert_eq!(harness.app().route(), Route::Result);
    let harness = harness.apply(vec![Effect::SelectCategory("trades".to_owned())]).keys("1");
    harness.sees("▌Trades").sees("Trade");
}

#[test]
fn a_category_that_the_edition_lacks_is_found_again_when_it_is_back() {
    let harness = categories().apply(vec![Effect::SelectCategory("transport".to_owned())]).sees("▌Transport");
    let harness = harness.keys("[").sees("▌French").sees_no("Transport ");
    harness.keys("[ [").sees("▌Transport").sees("10 occupations");
}

#[test]
fn the_keys_go_from_the_categories_to_the_occupations_and_back() {
    let harness = categories().keys("right").sees("Enter what it would take");
    let harness = harness.keys("esc").sees("→ occupations").keys("enter").sees("← categories");
    harness.keys("left").sees("→ occupations");
}

#[test]
fn a_list_of_occupations_begins_at_the_clients_own() {
    let harness = categories().sees("▌21300").keys("right down").sees("▌21301");
    let harness = harness.keys("]").sees("▌21301").keys("[").sees("▌21301");
    harness.keys("L").sees("▌21301").sees("Ingénieurs");
}

#[test]
fn occupations_say_where_they_came_from() {
    let harness = Harness::new(engineer(), TODAY).size(120, 40).keys("1");
    let harness = harness.apply(vec![Effect::SelectCategory("trades".to_owned())]);
    let harness =
        harness.sees("from Agriculture").keys("[ [").sees("new in 2025").sees_no("from Agriculture");
    harness
        .keys("[")
        .sees_no("new in 2023")
        .apply(vec![Effect::SelectCategory("stem".to_owned())])
        .sees("in your history");
}

#[test]
fn every_occupation_is_searched_and_shows_its_categories_on_the_date_in_view() {
    let harness =
        categories().keys("/").sees("Legislators").sees("in no category").text("software developper");
    let harness = harness.sees("▌21232").sees("Found as").sees_no("Legislators");
    assert!(harness.find("Listed  ").is_some_and(|_| harness.says("in no category")));
    let harness = harness.keys("esc").sees("→ occupations").keys("{ /").text("21232");
    harness.sees("▌21232").sees("STEM");
}

#[test]
fn letters_typed_in_the_search_are_not_commands() {
    let harness = categories().keys("/").text("add d w q [").paste("L\n");
    assert!(!harness.app().is_finished() && harness.app().layers().is_empty());
    let harness = harness.sees("/ add d w q [L");
    let harness = harness.keys("ctrl-w ctrl-a ctrl-k").text("!!!").sees("Nothing found");
    harness
        .keys("enter")
        .sees("No occupation is selected")
        .keys("esc")
        .sees("▌STEM")
        .keys("/")
        .sees("A title, an everyday");
}

#[test]
fn what_it_would_take_gives_the_day_that_the_rules_give() {
    let harness =
        Harness::new(Client::default(), TODAY).keys("1 / ").text("nurse practitioner").keys("enter");
    assert_eq!(harness.app().layers(), ["categories-takes-title"]);
    let book = data::rulebook();
    let day = Day::from(date(TODAY));
    let noc = "31302".parse().expect("a code");
    let edition = book.edition_on(day).expect("an edition");
    for category in edition.listing(noc) {
        let met = met_by_working(book, category, &Client::default(), noc, day).expect("a day");
        let met = harness.session().text.date(met.date());
        let line = harness.frame().lines().any(|line| line.contains(&format!("met on {met}")));
        assert!(line, "{met} is not in\n{}", harness.frame());
    }
    let harness = harness.sees("○ not eligible").sees("No job in this occupation yet").keys("esc");
    assert!(harness.app().layers().is_empty());
    harness.sees("/ nurse practitioner");
}

#[test]
fn a_list_that_drops_the_occupation_first_is_named() {
    let developer = data::samples().swap_remove(0);
    let harness = Harness::new(developer, "2024-12-01").keys("1").keys("/").text("21233").keys("enter");
    harness.sees("not met before 27 Feb 2025").sees("when the list drops it").sees("○ not eligible");
}

#[test]
fn work_in_another_occupation_does_not_hasten_the_day() {
    let two = client(
        r#"{ "name": "Two", "work": [
            { "title": "Engineer", "noc": "21300", "country": "CA", "start": "2023-01-09", "hours_per_week": 40 },
            { "title": "Analyst", "noc": "21220", "country": "CA", "start": "2026-06-01", "end": "2026-06-30", "hours_per_week": 40 } ] }"#,
    );
    let harness = Harness::new(two, TODAY).size(120, 40).keys("1 /").text("21220").keys("enter");
    let harness =
        harness.sees("○ not eligible").sees("Analyst, Canada: 1 Jun 2026 to 30 Jun 2026").sees("Added up:");
    // 30 days are there; a year from 23 October 2026 on is reached thirty days sooner.
    harness.sees("met on 22 Oct 2027");
}

#[test]
fn codes_alone_do_not_decide_the_military_category() {
    let harness = categories().size(120, 40).keys("end right enter");
    harness.sees("Work in it does not decide this category");
}

#[test]
fn an_occupation_is_handed_to_the_work_screen() {
    let harness = categories().keys("a").sees("Choose an occupation first");
    let harness = harness.keys("right a");
    assert_eq!(harness.app().route(), Route::Experience);
    let harness = harness.sees("21300 Civil engineers").keys("esc 1").sees("▌21300").keys("/");
    let harness = harness.text("welder").keys("enter a");
    assert_eq!(harness.app().route(), Route::Experience);
    harness.sees("72106");
}

#[test]
fn what_changed_is_read_edition_by_edition() {
    let harness = categories().apply(vec![Effect::SelectCategory("trades".to_owned())]).keys("d");
    let harness = harness.sees("From the rules of 8 Dec 2025 to those of 18 Feb 2026").sees("− 63200 Cooks");
    let harness =
        harness.sees("+ 63201 Butchers").keys("G").sees("Agriculture and agri-food occupations: ended");
    let harness = harness.keys("[").sees("Trade occupations: nothing changed").sees("Physicians");
    let harness =
        harness.keys("[").sees("27 Feb 2025").keys("[").sees("before 31 May 2023 there were no categories");
    let harness = harness.keys("[").sees("no earlier rules").keys("esc");
    assert_eq!(harness.session().as_of(), date("2023-05-31"));
}

#[test]
fn before_the_first_categories_the_way_to_them_is_told() {
    let harness =
        Harness::new(engineer(), "2020-02-29").keys("1").sees("There are no categories on this date.");
    let harness = harness.keys("d").sees("no categories on this date").keys("/").text("civil engineer");
    let harness = harness.sees("in no category").keys("enter").sees("No category lists it on 29 Feb 2020");
    let harness = harness.keys("esc esc ]");
    assert_eq!(harness.session().as_of(), date("2023-05-31"));
    let harness = Harness::new(engineer(), "2020-02-29").keys("1 {");
    assert_eq!(harness.session().as_of(), date("2023-05-31"));
}

#[test]
fn rows_are_clicked_and_a_second_click_opens() {
    let harness = categories()
        .click_on("Trades")
        .sees("▌Trades")
        .click_on("STEM")
        .sees("▌STEM")
        .click_on("Mechanical engineers")
        .sees("▌21301");
    let harness = harness.click_on("Mechanical engineers");
    assert_eq!(harness.app().layers(), ["categories-takes-title"]);
    let harness = harness.keys("esc").click_on("/ search").text("a").keys("esc").click_on("Rule ");
    assert_eq!(harness.app().layers(), ["categories-rule-title"]);
    let harness = harness.keys("esc").wheel(1, 50, 8);
    harness.sees_no("▌21301");
}

#[test]
fn what_is_not_drawn_cannot_be_clicked() {
    let harness = categories().size(60, 20).keys("right");
    let row = harness.find("21301").expect("the second occupation");
    let harness = harness.keys("left").click(row.0, row.1);
    assert!(harness.session().category() != Some("stem"), "{}", harness.frame());
    harness.sees("→ occupations");
}

#[test]
fn at_60_columns_one_list_makes_room_for_the_other() {
    let harness = categories().size(60, 20).sees("● eligible").sees_no("21300");
    let harness = harness.keys("right").sees("21300").sees_no("○ not eligible").sees("← categories");
    harness.keys("/").text("welder").sees("▌72106").keys("esc esc").sees("▌STEM");
}

#[test]
fn every_state_of_the_tab_has_its_words_in_both_languages_and_plain_symbols() {
    for lang in [Lang::En, Lang::Fr] {
        for keys in ["1", "1 right", "1 /", "1 right enter", "1 d", "1 i", "1 home", "1 { down down d"] {
            let harness = categories().lang(lang).keys(keys);
            let text = &harness.session().text;
            for binding in harness.app().keymap().iter() {
                assert!(text.has(binding.label), "{}", binding.label);
                assert!(binding.disabled.is_none_or(|id| text.has(id)), "{:?}", binding.disabled);
            }
            assert!(!harness.says("⟨"), "{}", harness.frame());
            let plain = harness.theme(Theme::mono().ascii()).keys("esc").keys(keys);
            let drawn = |c: char| ('\u{2190}'..='\u{27ff}').contains(&c) || c == '…' || c == '·';
            assert!(!plain.frame().contains(drawn), "{}", plain.frame());
        }
    }
}

#[test]
fn the_tab_is_drawn_at_every_size_in_every_state() {
    for keys in ["1", "1 right", "1 /", "1 right enter", "1 d", "1 i", "1 [ [ [ d", "1 { /"] {
        let mut harness = categories().keys(keys);
        for columns in [1, 59, 60, 61, 75, 76, 77, 90, 109, 129, 130, 200] {
            for rows in [1, 19, 20, 21, 24, 40, 60] {
                harness = harness.size(columns, rows);
            }
        }
    }
}
