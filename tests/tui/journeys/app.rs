//! Ways through the whole program, from key to screen.

use std::path::{Path, PathBuf};

use crate::support::{Harness, TODAY, client, date, engineer};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::data;
use drawcheck::store::Stamp;
use drawcheck::tui::Session;
use drawcheck::tui::keymap::Group;
use drawcheck::tui::screen::{Effect, Route};
use drawcheck::tui::theme::Theme;

fn newcomer() -> Harness {
    Harness::new(Client::default(), TODAY)
}

/// A client with one edit that is not saved.
fn edited() -> Harness {
    let renamed = Client { name: "Amina D.".to_owned(), ..engineer() };
    Harness::new(engineer(), TODAY).apply(vec![Effect::Edit(Box::new(renamed))])
}

#[test]
fn a_newcomer_starts_at_the_work_and_a_client_with_work_at_the_result() {
    assert_eq!(newcomer().app().route(), Route::Experience);
    assert_eq!(Harness::new(engineer(), TODAY).app().route(), Route::Result);
}

#[test]
fn tabs_are_reached_by_tab_number_and_click() {
    let harness = newcomer().keys("1");
    assert_eq!(harness.app().route(), Route::Categories);
    let harness = harness.keys("tab tab");
    assert_eq!(harness.app().route(), Route::Result);
    let harness = harness.keys("tab backtab backtab");
    assert_eq!(harness.app().route(), Route::Experience);
    let harness = harness.click_on("Categories");
    assert_eq!(harness.app().route(), Route::Categories);
}

#[test]
fn help_lists_every_binding_of_the_screen() {
    for (at, route) in Route::ALL.into_iter().enumerate() {
        let harness = newcomer().size(100, 90).keys(&(at + 1).to_string());
        assert_eq!(harness.app().route(), route);
        let keymap = harness.app().keymap();
        let harness = harness.keys("?");
        let session = harness.session();
        for group in Group::ALL {
            for line in keymap.lines(group) {
                let label = session.text.say(line[0].label);
                assert!(harness.says(&label), "{label:?} is not in\n{}", harness.frame());
                for key in line.iter().flat_map(|binding| &binding.keys) {
                    let key = key.label(&session.text, &session.theme.symbols);
                    let listed = harness.frame().lines().any(|l| l.contains(&*label) && l.contains(&key));
                    assert!(listed, "{key} for {label:?} is not in\n{}", harness.frame());
                }
            }
        }
    }
}

#[test]
fn every_binding_has_its_words_in_both_languages() {
    for lang in [Lang::En, Lang::Fr] {
        for harness in [newcomer().lang(lang), Harness::demo(vec![engineer()]).lang(lang)] {
            let text = &harness.session().text;
            for (title, keymap) in harness.app().keymaps() {
                assert!(text.has(title));
                for binding in keymap.iter() {
                    assert!(text.has(binding.label), "{}", binding.label);
                    assert!(binding.disabled.is_none_or(|id| text.has(id)), "{:?}", binding.disabled);
                }
            }
        }
    }
}

#[test]
fn escape_backs_out_one_layer_and_does_no_harm_on_a_tab() {
    let harness = Harness::new(engineer(), TODAY).keys("t ?");
    assert_eq!(harness.app().layers(), ["app-date-title", "app-help-title"]);
    let harness = harness.keys("esc");
    assert_eq!(harness.app().layers(), ["app-date-title"]);
    let harness = harness.keys("esc esc esc");
    assert!(harness.app().layers().is_empty());
    assert!(!harness.app().is_finished());
}

#[test]
fn no_size_of_the_terminal_panics_in_any_language_or_layer() {
    for lang in [Lang::En, Lang::Fr] {
        for keys in ["1", "2", "3", "3 t", "?", "ctrl-p", "ctrl-s", "q"] {
            let mut harness = edited().lang(lang).keys(keys);
            for columns in (1..=130).step_by(7) {
                for rows in (1..=45).step_by(4) {
                    harness = harness.size(columns, rows);
                }
            }
            for (columns, rows) in [(1, 1), (59, 20), (60, 19), (60, 20), (61, 21), (130, 45)] {
                harness = harness.size(columns, rows);
            }
        }
    }
}

#[test]
fn a_terminal_too_small_gets_one_sentence() {
    let harness = newcomer().size(59, 24).sees("at least 60 columns by 20");
    harness.size(60, 20).sees_no("at least").sees("Experience");
}

#[test]
fn the_language_changes_while_the_program_runs() {
    let harness = newcomer().sees("Experience").keys("L").sees("Expérience").sees_no("Experience");
    harness.keys("L").sees("Experience");
}

#[test]
fn a_disabled_key_says_why() {
    newcomer().keys("u").sees("There is nothing to undo.").keys("1").sees_no("nothing to undo");
    newcomer().keys("]").sees("There are no later rules yet.");
}

#[test]
fn brackets_step_through_the_editions_and_end_at_today() {
    let harness = newcomer().keys("[");
    assert_eq!(harness.session().as_of(), date("2025-12-08"));
    let harness = harness.keys("[ [");
    assert_eq!(harness.session().as_of(), date("2023-05-31"));
    let harness = harness.keys("[").sees("There are no earlier rules.");
    assert_eq!(harness.session().as_of(), date("2023-05-31"));
    let harness = harness.keys("] ] ]");
    assert_eq!(harness.session().as_of(), date(TODAY));
}

#[test]
fn the_date_steps_while_the_screens_behind_follow() {
    let harness = Harness::new(engineer(), "2023-07-05").keys("t right").sees("as of 6 Jul 2023");
    let harness = harness.keys("pagedown").sees("as of 6 Aug 2023");
    let harness = harness.keys("pageup left left").sees("as of 4 Jul 2023");
    let harness = harness.keys("]").sees("rules of 27 Feb 2025");
    let harness = harness.keys("t").sees("today, 22 Nov 2026");
    let harness = harness.keys("esc");
    assert_eq!(harness.session().as_of(), date("2023-07-05"));
}

#[test]
fn a_date_is_typed_over_the_one_shown_and_a_wrong_one_is_refused() {
    let harness = newcomer().keys("t").text("2023-07-0").keys("enter");
    let harness = harness.sees("is not a date");
    assert_eq!(harness.app().layers(), ["app-date-title"]);
    let harness = harness.text("5").keys("enter");
    assert_eq!(harness.session().as_of(), date("2023-07-05"));
    assert!(harness.app().layers().is_empty());
    harness.keys("t").text("2023-05-30").sees("no categories before 31 May 2023");
}

#[test]
fn leaving_asks_only_when_changes_would_be_lost() {
    assert!(newcomer().keys("q").app().is_finished());
    let harness = edited().keys("q").sees("changes that are not saved");
    assert!(!harness.app().is_finished());
    let harness = harness.keys("enter");
    assert!(harness.app().layers().is_empty() && !harness.app().is_finished());
    assert!(harness.keys("q down down enter").app().is_finished());
    assert!(edited().keys("ctrl-c ctrl-c").app().is_finished());
}

#[test]
fn a_change_undone_leaves_nothing_to_save() {
    let harness = edited().keys("u").sees("Taken back.");
    assert_eq!(harness.session().client(), &engineer());
    assert!(!harness.session().is_dirty());
    let harness = harness.keys("ctrl-r");
    assert_eq!(harness.session().client().name, "Amina D.");
}

#[test]
fn saving_asks_for_a_name_once_and_before_replacing_a_file() {
    let harness = edited();
    harness.done().existing.push(PathBuf::from("amina-d.client.json"));
    let harness = harness.keys("ctrl-s").sees("amina-d.client.json").keys("enter").sees("Replace it");
    assert!(harness.done().saved.is_empty());
    let harness = harness.keys("down enter").sees("Saved in amina-d.client.json.");
    assert_eq!(harness.done().saved[0].1.name, "Amina D.");
    assert!(!harness.session().is_dirty());
    let harness = harness.keys("ctrl-s");
    assert_eq!(harness.done().saved.len(), 2);
}

#[test]
fn a_client_from_a_file_is_saved_there_at_every_change_and_leaving_asks_nothing() {
    let session = Session::new(data::rulebook(), engineer(), date(TODAY), Lang::En);
    let renamed = Client { name: "Amina D.".to_owned(), ..engineer() };
    let stamp = Stamp::of(b"as it was read");
    let harness = Harness::of(session.in_file(PathBuf::from("a.client.json"), stamp))
        .apply(vec![Effect::Edit(Box::new(renamed))])
        .keys("u ctrl-r q");
    assert!(harness.app().is_finished());
    let names: Vec<_> = harness.done().saved.iter().map(|(_, client)| client.name.clone()).collect();
    assert_eq!(names, ["Amina D.", "Amina Diallo", "Amina D."]);
    assert!(harness.done().saved.iter().all(|(file, _)| file == Path::new("a.client.json")));
}

#[test]
fn a_client_being_typed_is_in_view_until_the_last_layer_closes() {
    let typed = Client { name: "Typing".to_owned(), ..engineer() };
    let harness = Harness::new(engineer(), TODAY).keys("t");
    let harness = harness.apply(vec![Effect::Preview(Box::new(typed))]).sees("Typing");
    harness.keys("? esc").sees("Typing").keys("esc").sees("Amina Diallo");
}

#[test]
fn a_save_that_fails_says_so_and_keeps_the_changes() {
    let harness = edited();
    harness.done().full = Some("disk full".to_owned());
    let harness = harness.keys("ctrl-s enter").sees("Not saved: disk full");
    assert!(harness.session().is_dirty());
}

#[test]
fn the_palette_runs_a_command_by_its_name() {
    let harness = newcomer().keys("ctrl-p").text("fran").sees("français").keys("enter").sees("Expérience");
    assert!(harness.app().layers().is_empty());
    let harness = harness.keys(":").text("zzz").sees("Rien trouvé");
    assert!(!harness.keys("esc").app().is_finished());
}

#[test]
fn samples_are_gone_through_and_never_saved() {
    let other = client(r#"{ "name": "Luc Tremblay" }"#);
    let harness = Harness::demo(vec![engineer(), other]).sees("Amina Diallo");
    let harness = harness.keys("S").sees("Luc Tremblay").keys("ctrl-s").sees("not saved");
    let harness = harness.keys("S").sees("Amina Diallo");
    let renamed = Client { name: "X".to_owned(), ..engineer() };
    assert!(harness.apply(vec![Effect::Edit(Box::new(renamed))]).keys("q").app().is_finished());
}

#[test]
fn hints_can_be_clicked() {
    let harness = newcomer().click_on("help");
    assert_eq!(harness.app().layers(), ["app-help-title"]);
}

#[test]
fn plain_symbols_need_no_font_of_their_own() {
    for keys in ["1", "2", "3", "?", "t", "ctrl-p", "q"] {
        let harness = edited().theme(Theme::mono().ascii()).keys(keys);
        // Arrows, box drawing and geometric shapes; letters with accents are words.
        let drawn = |c: char| ('\u{2190}'..='\u{27ff}').contains(&c) || c == '…' || c == '·';
        assert!(!harness.frame().contains(drawn), "{}", harness.frame());
    }
}

#[test]
fn control_z_stops_the_program() {
    assert_eq!(newcomer().keys("ctrl-z").done().suspended, 1);
}
