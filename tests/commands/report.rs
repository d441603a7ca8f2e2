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
    drawcheck(&["report", &path("amina.json"), "-o", &path("report.json")]).good();
}
