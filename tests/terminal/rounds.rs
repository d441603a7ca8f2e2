//! The rounds of invitations, replayed and imported in a real terminal.

use std::fs;

use serde_json::json;

use crate::pty::Terminal;

const AMINA: &str = r#"{ "format": "drawcheck-client/1", "name": "Amina Diallo", "work": [
    { "title": "Civil engineer", "noc": "21300", "country": "CA", "start": "2023-01-09",
      "hours_per_week": 37.5 } ] }
"#;

#[test]
fn rounds_are_walked_through_filtered_and_a_newer_one_is_imported() {
    let folder = tempfile::tempdir().expect("a folder");
    let client = folder.path().join("amina.client.json");
    fs::write(&client, AMINA).unwrap();
    let mut round = json!({
        "drawNumber": "448", "drawDate": "2026-10-14", "drawDateFull": "October 14, 2026",
        "drawName": "Canadian Experience Class", "drawSize": "1,000", "drawCRS": "515",
        "drawText2": "Canadian Experience Class", "drawDateTime": "October 14, 2026 at 10:52:36 UTC",
        "drawCutOff": "April 29, 2026 at 22:20:00 UTC", "drawDistributionAsOn": "October 14, 2026",
    });
    for at in 1..=18 {
        round[format!("dd{at}")] = json!("0");
    }
    let feed = folder.path().join("feed.json");
    fs::write(&feed, json!({ "rounds": [round] }).to_string()).unwrap();

    let (client, clients) = (client.to_str().unwrap(), folder.path().to_str().unwrap());
    let mut terminal = Terminal::start(&[client, "--dir", clients, "--as-of", "2026-11-22"]);
    terminal
        .sees("Amina Diallo")
        .types(":")
        .sees("open questions")
        .types("Rounds")
        .sees_no("open questions")
        .types("\r");
    terminal.sees("All rounds (448)").sees("Rounds on file through 1 Oct 2026");
    terminal.types("f").sees("Which rounds").types("STEM\r").sees("STEM (3)");
    terminal.types("\r").sees("In the pool on").types("\x1b").sees("Cut-off");
    terminal.types("f").sees("Which rounds").types("\r").sees("All rounds (448)");
    terminal.types("I").sees("Import newer rounds").types(feed.to_str().unwrap()).types("\r");
    terminal.sees("All rounds (449)");
    assert!(folder.path().join("rounds.json").exists());
    assert_eq!(terminal.types("q").ends(), 0);
    terminal.is_as_before();
}
