//! Reports from the command line: where they may go.

use std::fs;

use crate::run::drawcheck;

#[test]
fn a_report_never_replaces_a_client() {
    let folder = tempfile::tempdir().expect("a folder");
    let client = r#"{ "format": "drawcheck-client/1", "name": "Amina Diallo" }"#;
    for file in ["amina.client.json", "amina.json"] {
        fs::write(folder.path().join(file), client).expect("written");
    }
    let path = |name: &str| folder.path().join(name).display().to_string();
    let link = path("link.json");
    std::os::unix::fs::symlink(path("amina.client.json"), &link).expect("a link");
    for (from, to) in [
        ("amina.client.json", path("amina.client.json")),
        ("amina.client.json", path("other.CLIENT.json")),
        ("amina.client.json", link),
        (
            "amina.json",
            format!("{}/../{}/amina.json", path(""), folder.path().file_name().unwrap().display()),
        ),
    ] {
        let said = drawcheck(&["report", &path(from), "-o", &to]).misused();
        assert!(said.contains("A report does not replace one"), "{said}");
    }
    for file in ["amina.client.json", "amina.json"] {
        assert_eq!(fs::read_to_string(folder.path().join(file)).expect("a file"), client);
    }
    let report = ["report", &path("amina.json"), "-o", &path("report.json"), "--dir", &path("")];
    drawcheck(&report).good();
    // Damaged settings are told, not passed over: the name on the page would be missing.
    fs::write(path("settings.json"), "{").expect("written");
    let said = drawcheck(&report).refused();
    assert!(
        said[0].contains("settings.json: ") && said[0].contains("settings kept here are damaged"),
        "{said:?}"
    );
}
