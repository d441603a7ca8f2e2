//! A folder of bad files: each is listed with a clear message, and stays as it was.

use std::fs;
use std::path::{Path, PathBuf};

use drawcheck::core::bilingual::Lang;
use drawcheck::core::check::Problem;
use drawcheck::data::rulebook;
use drawcheck::store::{Entry, Folder, LONGEST};
use drawcheck::text::Text;
use tempfile::TempDir;

const SAMPLE: &str = include_str!("../../assets/samples/developer.client.json");

/// A folder with these files in it.
fn folder<'a>(files: impl IntoIterator<Item = (String, &'a [u8])>) -> (TempDir, Folder) {
    let outer = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(outer.path().join(name), bytes).unwrap();
    }
    let folder = Folder::at(outer.path());
    (outer, folder)
}

fn listed(folder: &Folder) -> Vec<Entry> {
    folder.entries(rulebook()).unwrap().collect()
}

/// The messages of an entry in both languages, which must be messages.
#[track_caller]
fn said(entry: &Entry) -> Vec<String> {
    assert!(!entry.problems().is_empty(), "{} is no client", entry.file.display());
    for lang in [Lang::En, Lang::Fr] {
        let text = Text::new(lang);
        for problem in entry.problems() {
            let said = text.problem(problem);
            assert!(said.len() > 10 && !said.contains('⟨'), "{said:?}");
        }
    }
    entry.problems().iter().map(|problem| Text::new(Lang::En).problem(problem)).collect()
}

#[test]
fn a_sample_cut_at_any_byte_is_listed_and_left_as_it_is() {
    let sample = SAMPLE.trim_end().as_bytes();
    let name = |end: usize| format!("{end:05}.client.json");
    let (outer, folder) = folder((0..sample.len()).map(|end| (name(end), &sample[..end])));
    let entries = listed(&folder);
    assert_eq!(entries.len(), sample.len());
    for (end, entry) in entries.iter().enumerate() {
        assert_eq!(entry.file_name(), name(end));
        let [Problem { place, refusal, .. }] = entry.problems() else { panic!("{entry:?}") };
        let wanted: &[&str] = if end == 0 {
            &["problem-empty"]
        } else {
            // A cut within a letter is no UTF-8 either.
            &["problem-cut-short", "problem-not-utf8"]
        };
        assert!(wanted.contains(&&*refusal.id), "{end}: {}", refusal.id);
        let line = sample[..end].split(|&byte| byte == b'\n').count();
        let told: usize = place.split(':').next().unwrap().parse().unwrap();
        // Blank lines at the end are passed over or not: the place is where reading stopped.
        assert!(told == line || told + 1 == line, "{end}: line {line}, said {place}");
        said(entry);
        assert_eq!(fs::read(outer.path().join(name(end))).unwrap(), &sample[..end]);
    }
}

/// A whole client with one part of it replaced.
fn with(from: &str, to: &str) -> String {
    assert!(SAMPLE.contains(from), "{from}");
    SAMPLE.replacen(from, to, 1)
}

/// The line of the sample that has these words.
fn line(words: &str) -> String {
    let at = SAMPLE.lines().position(|line| line.contains(words)).unwrap();
    format!("line {}, ", at + 1)
}

#[test]
fn each_bad_file_says_what_is_wrong_and_where() {
    let deep = format!(
        r#"{{"format":"drawcheck-client/1","name":"A","notes":{}1{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let cases: Vec<(String, Vec<u8>, &str)> = vec![
        ("empty".into(), b"".to_vec(), "empty"),
        ("blank".into(), b" \n\n ".to_vec(), "empty"),
        ("nul".into(), vec![0; 500], "1:1: Not valid JSON"),
        ("nul-inside".into(), with("Example", "Ex\0ample").into_bytes(), "Not valid JSON"),
        ("number".into(), b"7".to_vec(), "line 1: A client file is one JSON object"),
        ("list".into(), br#"["drawcheck-client/1","A"]"#.to_vec(), "one JSON object"),
        ("not-utf8".into(), b"{\"name\":\"\xff\xfe\"}".to_vec(), "not UTF-8"),
        ("utf16".into(), SAMPLE.encode_utf16().flat_map(u16::to_le_bytes).collect(), "not UTF-8"),
        ("utf16-big".into(), SAMPLE.encode_utf16().flat_map(u16::to_be_bytes).collect(), "not UTF-8"),
        ("deep".into(), deep.into_bytes(), "Nested too deeply"),
        (
            "huge".into(),
            with("\"hours_per_week\": 40", "\"hours_per_week\": 1e999").into_bytes(),
            "too large",
        ),
        (
            "large".into(),
            with("\"hours_per_week\": 40", "\"hours_per_week\": 123456789012345678901234567890").into_bytes(),
            "hours_per_week: “123456789012345678901234567890” is not",
        ),
        (
            "negative".into(),
            with("\"hours_per_week\": 40", "\"hours_per_week\": -40").into_bytes(),
            "hours_per_week: ",
        ),
        (
            "newer".into(),
            with("drawcheck-client/1", "drawcheck-client/2").into_bytes(),
            "format: “drawcheck-client/2” was written by a newer",
        ),
        (
            "far-newer".into(),
            with("drawcheck-client/1", "drawcheck-client/99999999999999999999999").into_bytes(),
            "was written by a newer",
        ),
        ("other".into(), with("drawcheck-client/1", "other/1").into_bytes(), "format: “other/1” is not"),
        ("unknown-key".into(), with("\"name\"", "\"nam\"").into_bytes(), "nam: There is no key “nam”"),
        (
            "twice".into(),
            with("\"name\"", "\"name\": \"A\",\n  \"name\"").into_bytes(),
            "“name” is given twice",
        ),
        (
            "wrong-type".into(),
            br#"{"format":"drawcheck-client/1","name":7}"#.to_vec(),
            "line 1, name: 7 is not text in double quotes",
        ),
        (
            "date-1899".into(),
            with("2022-11-14", "1899-12-31").into_bytes(),
            "start: “1899-12-31” is not a date",
        ),
        (
            "date-2101".into(),
            with("2022-11-14", "2101-01-01").into_bytes(),
            "start: “2101-01-01” is not a date",
        ),
        (
            "date-none".into(),
            with("2022-11-14", "2023-02-29").into_bytes(),
            "start: “2023-02-29” is not a date",
        ),
        ("two".into(), format!("{SAMPLE}{SAMPLE}").into_bytes(), "Not valid JSON"),
    ];
    let files = cases.iter().map(|(name, bytes, _)| (format!("{name}.client.json"), &bytes[..]));
    let (outer, folder) = folder(files);
    let entries = listed(&folder);
    assert_eq!(entries.len(), cases.len());
    for (name, bytes, wanted) in &cases {
        let path = outer.path().join(format!("{name}.client.json"));
        let entry = entries.iter().find(|entry| entry.file == path).unwrap();
        let said = said(entry).join("\n");
        assert!(said.contains(wanted), "{name}: {wanted:?} is not in {said}");
        assert_eq!(&fs::read(&path).unwrap(), bytes, "{name}");
    }
    let of = |name: &str| {
        let path = outer.path().join(format!("{name}.client.json"));
        said(entries.iter().find(|entry| entry.file == path).unwrap()).join("\n")
    };
    assert!(of("date-none").starts_with(&line("2022-11-14")), "{}", of("date-none"));
    assert!(of("large").starts_with(&line("hours_per_week")), "{}", of("large"));
    let number = line("\"name\"").trim_matches(|c: char| !c.is_ascii_digit()).parse::<usize>().unwrap() + 1;
    assert!(of("twice").starts_with(&format!("line {number}, name: ")), "{}", of("twice"));
}

#[test]
fn a_file_far_too_long_is_not_read_to_its_end() {
    let (outer, folder) = folder([]);
    let path = outer.path().join("long.client.json");
    // A hole on the disk: as long as a film, and takes no room.
    fs::File::create(&path).unwrap().set_len(100 << 30).unwrap();
    let entries = listed(&folder);
    assert!(said(&entries[0])[0].contains("longer than 1 MiB"));
    fs::File::options().write(true).open(&path).unwrap().set_len(LONGEST as u64 + 1).unwrap();
    assert!(said(&listed(&folder)[0])[0].contains("longer than 1 MiB"));
    let exact = SAMPLE.trim_end().to_owned() + &" ".repeat(LONGEST - SAMPLE.trim_end().len());
    fs::write(&path, exact).unwrap();
    assert!(listed(&folder)[0].client().is_some());
}

#[cfg(unix)]
#[test]
fn folders_links_and_pipes_of_such_a_name_are_harmless() {
    use std::os::unix::fs::symlink;
    let (outer, folder) = folder([("real.client.json".to_owned(), SAMPLE.as_bytes())]);
    let at = |name: &str| -> PathBuf { outer.path().join(format!("{name}.client.json")) };
    fs::create_dir(at("folder")).unwrap();
    fs::write(at("folder").join("inside.client.json"), "{").unwrap();
    symlink(at("nowhere"), at("dangling")).unwrap();
    symlink(at("loop"), at("loop")).unwrap();
    symlink(at("real"), at("linked")).unwrap();
    symlink("/dev/zero", at("zero")).unwrap();
    symlink(outer.path(), at("up")).unwrap();
    let pipe = std::process::Command::new("mkfifo").arg(at("pipe")).status().unwrap();
    assert!(pipe.success());
    let entries = listed(&folder);
    assert_eq!(entries.len(), 8);
    for entry in &entries {
        let name = entry.file_name();
        match name.split('.').next().unwrap() {
            "real" | "linked" => assert!(entry.client().is_some(), "{name}"),
            "folder" | "up" | "zero" | "pipe" => {
                assert!(said(entry)[0].contains("a folder or a device"), "{entry:?}");
            }
            _ => assert!(said(entry)[0].contains("cannot be read"), "{entry:?}"),
        }
    }
    assert!(at("folder").join("inside.client.json").exists());
}

#[test]
fn files_of_others_are_not_listed() {
    let names = ["a.client.json.bak", "a.history.jsonl", ".hidden.client.json", "notes.txt", "client.json"];
    let (_outer, folder) = folder(names.map(|name| (name.to_owned(), &b"{"[..])));
    assert_eq!(listed(&folder), []);
}

#[test]
fn ten_thousand_files_are_listed_in_the_time_it_takes_to_read_them() {
    let bytes = SAMPLE.as_bytes();
    let (outer, folder) = folder((0..10_000).map(|at| (format!("{at:05}.client.json"), bytes)));
    let start = std::time::Instant::now();
    let raw: usize =
        fs::read_dir(outer.path()).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap().len()).sum();
    assert_eq!(raw, 10_000 * bytes.len());
    let reading = start.elapsed();
    let start = std::time::Instant::now();
    let count = folder.entries(rulebook()).unwrap().filter(|entry| entry.client().is_some()).count();
    assert_eq!(count, 10_000);
    // Without optimization the parsing weighs more than the disk; what must not happen is a
    // cost that grows with the square of their number.
    assert!(start.elapsed() < reading * 200, "{:?} against {reading:?}", start.elapsed());
    assert!(Path::new(outer.path()).exists());
}
