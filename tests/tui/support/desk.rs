//! A client folder with clients in it, and the program over it.

use std::fs;
use std::path::{Path, PathBuf};

use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::data;
use drawcheck::store::{self, Expected, Folder};
use drawcheck::tui::Session;
use tempfile::TempDir;

use super::{Harness, TODAY, client, date};

/// A folder on the disk that is gone with the test.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    /// An empty folder.
    pub fn new() -> Desk {
        Desk { folder: tempfile::tempdir().expect("a folder") }
    }

    /// Three clients: an engineer, a nurse abroad until 2024, and one who speaks French.
    pub fn of_three() -> Desk {
        let desk = Desk::new();
        desk.file(
            "amina",
            r#"{ "format": "drawcheck-client/1", "name": "Amina Diallo", "reference": "2026-014",
                 "notes": "Prefers the telephone", "work": [
                { "title": "Civil engineer", "noc": "21300", "country": "CA",
                  "start": "2023-01-09", "hours_per_week": 37.5 } ] }"#,
        );
        desk.file(
            "benoit",
            r#"{ "format": "drawcheck-client/1", "name": "Benoît Éluard", "reference": "2026-020", "work": [
                { "title": "Transport truck driver", "noc": "73300", "country": "CA",
                  "start": "2025-01-06", "hours_per_week": 40 } ] }"#,
        );
        desk.file(
            "chloe",
            r#"{ "format": "drawcheck-client/1", "name": "Chloé Ōta", "reference": "2025-101",
                 "language_tests": [ { "test": "nclc", "taken": "2025-11-03", "listening": 9,
                   "reading": 9, "writing": 8, "speaking": 8 } ] }"#,
        );
        desk
    }

    /// Clients of whom the rules of 27 February 2025 make one lose, one gain by time, one
    /// depend, and one stay as before.
    pub fn of_a_change() -> Desk {
        let desk = Desk::new();
        for (stem, name, noc, start, self_employed) in [
            ("amina", "Amina Diallo", "21300", "2024-08-29", false),
            ("benoit", "Benoît Éluard", "73300", "2024-01-08", false),
            ("chloe", "Chloé Ōta", "41220", "2023-09-05", true),
            ("dai", "Đài Nguyễn", "31301", "2024-01-08", false),
        ] {
            let job = serde_json::json!({ "title": "Job", "noc": noc, "country": "CA", "start": start,
                "hours_per_week": 40, "self_employed": self_employed });
            let client = serde_json::json!({ "format": "drawcheck-client/1", "name": name, "work": [job] });
            desk.file(stem, &client.to_string());
        }
        desk
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a client file, and returns its path. It was last written on a day that does not
    /// move with the clock.
    pub fn file(&self, stem: &str, text: &str) -> PathBuf {
        let path = self.path().join(format!("{stem}.client.json"));
        fs::write(&path, text).expect("a file");
        let day = date(TODAY).and_hms_opt(12, 0, 0).expect("noon").and_utc();
        let file = fs::File::options().write(true).open(&path).expect("the file");
        file.set_modified(day.into()).expect("a time");
        path
    }

    /// Writes clients, a file each.
    pub fn many(&self, count: usize) {
        for at in 0..count {
            let name = format!("Client {at:05}");
            let text = serde_json::json!({ "format": "drawcheck-client/1", "name": name });
            fs::write(self.path().join(format!("c{at:05}.client.json")), text.to_string()).expect("a file");
        }
    }

    /// The name of the client in a file.
    pub fn name_in(&self, stem: &str) -> String {
        let path = self.path().join(format!("{stem}.client.json"));
        store::read(data::rulebook(), &path).expect("a client").0.name
    }

    /// Whether there is a file of this stem.
    pub fn has(&self, stem: &str) -> bool {
        self.path().join(format!("{stem}.client.json")).exists()
    }

    /// The program over it with the clients in front, on a date.
    pub fn open(&self, as_of: &str) -> Harness {
        let session = Session::new(data::rulebook(), Client::default(), date(TODAY), Lang::En);
        Harness::with(session.on(date(as_of)), Some(Folder::at(self.path()))).keys(CLIENTS)
    }

    /// Has another program change a file.
    pub fn changes(&self, stem: &str, name: &str) {
        let path = self.path().join(format!("{stem}.client.json"));
        let changed = client(&format!(r#"{{ "name": "{name}" }}"#));
        store::save(&path, &changed, Expected::Anything, chrono::Utc::now()).expect("saved");
    }
}

/// The key of the clients' tab.
pub const CLIENTS: &str = "6";
