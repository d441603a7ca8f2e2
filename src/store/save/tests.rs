//! Every step of a save fails in turn, in every way; the old version or the new one is there
//! whole, and the next save goes on as if nothing had been.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use tempfile::TempDir;

use super::*;
use crate::store::disk::{Disk, Real};

/// How a step fails.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Fault {
    /// It does nothing and says so; what comes after works, as on a disk that is full.
    Refused,
    /// A write stops half-way and says so.
    Half,
    /// The program is killed before it, and does nothing any more.
    KilledBefore,
    /// The program is killed half-way through a write.
    KilledHalfWay,
    /// The program is killed after it.
    KilledAfter,
    /// Another program writes to the client's file meanwhile.
    Meanwhile,
}

const FAULTS: [Fault; 5] =
    [Fault::Refused, Fault::Half, Fault::KilledBefore, Fault::KilledHalfWay, Fault::KilledAfter];

/// A disk on which one step goes wrong.
struct Faulty {
    /// Steps to go until then.
    left: Cell<usize>,
    fault: Fault,
    killed: Cell<bool>,
    /// The client's file.
    path: PathBuf,
}

impl Faulty {
    fn at(step: usize, fault: Fault, path: &Path) -> Faulty {
        Faulty { left: Cell::new(step), fault, killed: Cell::new(false), path: path.to_owned() }
    }

    /// Whether the step was reached at which something goes wrong.
    fn happened(&self) -> bool {
        self.left.get() == usize::MAX
    }

    fn step<T>(&self, half: impl FnOnce(), whole: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        let failed = || Err(io::Error::other("injected"));
        if self.killed.get() {
            return failed();
        }
        if self.happened() || self.left.get() > 0 {
            self.left.set(self.left.get().saturating_sub(usize::from(!self.happened())));
            return whole();
        }
        self.left.set(usize::MAX);
        match self.fault {
            Fault::Refused | Fault::KilledBefore => {}
            Fault::Half | Fault::KilledHalfWay => half(),
            Fault::KilledAfter => drop(whole()),
            Fault::Meanwhile => {
                write(&self.path, "theirs");
                return whole();
            }
        }
        self.killed.set(!matches!(self.fault, Fault::Refused | Fault::Half));
        failed()
    }
}

impl Disk for Faulty {
    fn create(&self, path: &Path) -> io::Result<File> {
        self.step(|| (), || Real.create(path))
    }

    fn open_end(&self, path: &Path) -> io::Result<File> {
        self.step(|| (), || Real.open_end(path))
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        let mut same = file.try_clone()?;
        let half = || Real.write(&mut same, &bytes[..bytes.len() / 2]).expect("half is written");
        self.step(half, || Real.write(file, bytes))
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.step(|| (), || Real.sync(file))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| (), || Real.rename(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step(|| (), || Real.remove(path))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step(|| (), || Real.sync_folder(folder))
    }
}

/// What a disk was asked to do, in order.
#[derive(Default)]
struct Asked(RefCell<Vec<String>>);

impl Asked {
    fn note(&self, what: &str, path: &Path) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        self.0.borrow_mut().push(format!("{what} {name}").trim_end().to_owned());
    }
}

impl Disk for Asked {
    fn create(&self, path: &Path) -> io::Result<File> {
        self.note("create", path);
        Real.create(path)
    }

    fn open_end(&self, path: &Path) -> io::Result<File> {
        self.note("open", path);
        Real.open_end(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        self.note("write", Path::new(""));
        Real.write(file, bytes)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.note("flush", Path::new(""));
        Real.sync(file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.note("rename to", to);
        Real.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.note("remove", path);
        Real.remove(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.note("flush the folder", Path::new(""));
        Real.sync_folder(folder)
    }
}

fn client(name: &str) -> Client {
    Client { name: name.to_owned(), ..Client::default() }
}

fn now() -> DateTime<Utc> {
    "2026-11-22T14:03:09Z".parse().expect("a moment")
}

/// Writes a client as another program does.
fn write(path: &Path, name: &str) {
    fs::write(path, serde_json::to_vec(&client(name)).expect("JSON")).expect("written");
}

fn name_in(path: &Path) -> String {
    let text = fs::read(path).expect("a file");
    serde_json::from_slice::<Client>(&text).expect("a whole client").name
}

/// A client file after the saves of `names`, in a folder of its own.
fn saved(names: &[&str]) -> (TempDir, PathBuf, Expected) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.client.json");
    let mut expected = Expected::Nothing;
    for name in names {
        expected = Expected::Read(save(&path, &client(name), expected, now()).expect("saved").stamp);
    }
    (folder, path, expected)
}

fn files(folder: &TempDir) -> BTreeSet<String> {
    let entries = fs::read_dir(folder.path()).expect("a folder");
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

/// Saves `new` over `before` with every fault at every step, and has `then` look at what is there.
fn at_every_step(before: &[&str], then: impl Fn(&TempDir, &Path, Expected, Result<Saved, SaveError>, Fault)) {
    for fault in FAULTS {
        let mut steps = 0;
        loop {
            let (folder, path, expected) = saved(before);
            let disk = Faulty::at(steps, fault, &path);
            let result = save_on(&disk, &path, &client("new"), expected, now());
            if !disk.happened() {
                assert!(result.is_ok_and(|saved| saved.unlogged.is_none()));
                break;
            }
            then(&folder, &path, expected, result, fault);
            steps += 1;
        }
        assert!(steps >= 10, "only {steps} steps were tried");
    }
}

#[test]
fn whatever_fails_the_old_version_or_the_new_one_is_there_whole() {
    at_every_step(&["older", "old"], |_, path, _, result, fault| {
        let name = name_in(path);
        assert!(["old", "new"].contains(&name.as_str()), "{fault:?}: {name}");
        let kept = name_in(&backup(path));
        assert!(["older", "old"].contains(&kept.as_str()), "{fault:?}: {kept}");
        assert!(name == "old" || kept == "old", "{fault:?}: the version before is lost");
        if result.is_ok() {
            assert_eq!(name, "new", "{fault:?}: not what was said");
        }
    });
}

#[test]
fn whatever_fails_the_first_save_there_is_no_file_or_a_whole_one() {
    at_every_step(&[], |_, path, _, result, _| {
        assert!(!path.exists() || name_in(path) == "new");
        assert!(result.is_err() || path.exists());
    });
}

#[test]
fn whatever_failed_trying_again_succeeds_and_leaves_nothing_behind() {
    at_every_step(&["older", "old"], |folder, path, expected, _, fault| {
        save(path, &client("new"), expected, now()).expect("the same is saved again");
        assert_eq!((name_in(path).as_str(), name_in(&backup(path)).as_str()), ("new", "old"), "{fault:?}");
        let stamp = Stamp::of(&fs::read(path).expect("a file"));
        save(path, &client("newer"), Expected::Read(stamp), now()).expect("the next is saved");
        let wanted = ["a.client.json", "a.client.json.bak", "a.history.jsonl"];
        assert_eq!(files(folder), wanted.map(str::to_owned).into(), "{fault:?}");
    });
}

#[test]
fn whatever_fails_the_history_stays_readable() {
    at_every_step(&["older", "old"], |_, path, _, result, fault| {
        let history = history::read(path).expect("a history");
        let is_logged = history.events.len() == 3;
        assert!(is_logged || history.events.len() == 2, "{fault:?}: an earlier change is lost");
        assert!(history.damaged.len() <= usize::from(!is_logged), "{fault:?}");
        let is_said = result.is_ok_and(|saved| saved.unlogged.is_none());
        assert!(is_logged || !is_said, "{fault:?}: a change is missing and nothing was said");
        let between = name_in(path);
        save(path, &client("newer"), Expected::Anything, now()).expect("saved");
        let after = history::read(path).expect("a history");
        assert_eq!(after.damaged, history.damaged, "{fault:?}");
        // A change that got into the file and not into the history is found there.
        let mut names = vec!["older", "old", "new", "newer"];
        names.retain(|&name| name != "new" || between == "new");
        assert_eq!(logged(path), names, "{fault:?}");
        let found = after.events.iter().filter(|event| event.found).count();
        assert_eq!(found, usize::from(between == "new" && !is_logged), "{fault:?}");
    });
}

/// The names that a history tells of.
fn logged(path: &Path) -> Vec<String> {
    let events = history::read(path).expect("a history").events;
    let changes = events.into_iter().flat_map(|event| event.changes);
    let names = changes.filter(|change| change.path == "name").map(|change| change.to);
    names.map(|name| name.as_str().expect("a name").to_owned()).collect()
}

#[test]
fn what_another_program_writes_during_a_save_is_a_conflict_or_kept() {
    // The last look at the file comes after everything was flushed, before the first rename.
    for step in 0..8 {
        let (folder, path, expected) = saved(&["older", "old"]);
        let disk = Faulty::at(step, Fault::Meanwhile, &path);
        let result = save_on(&disk, &path, &client("new"), expected, now());
        assert!(disk.happened());
        let Err(SaveError::Conflict(Conflict { theirs: Some(theirs) })) = result else {
            panic!("step {step}: no conflict");
        };
        assert_eq!(theirs, Stamp::of(&fs::read(&path).expect("a file")));
        assert_eq!((name_in(&path).as_str(), name_in(&backup(&path)).as_str()), ("theirs", "older"));
        assert_eq!(files(&folder).len(), 3, "step {step}");
        // Who said that whatever is there may be replaced finds it in the backup.
        let disk = Faulty::at(step, Fault::Meanwhile, &path);
        write(&path, "before");
        save_on(&disk, &path, &client("new"), Expected::Anything, now()).expect("saved");
        assert_eq!((name_in(&path).as_str(), name_in(&backup(&path)).as_str()), ("new", "theirs"));
    }
}

#[test]
fn what_another_program_wrote_is_in_the_history_before_what_replaces_it() {
    let (_folder, path, _) = saved(&["old"]);
    write(&path, "theirs");
    history::catch_up(&path, &client("old"), now()).expect("caught up");
    history::catch_up(&path, &client("old"), now()).expect("there is nothing more");
    write(&path, "theirs again");
    save(&path, &client("new"), Expected::Anything, now()).expect("saved");
    assert_eq!(logged(&path), ["old", "theirs", "theirs again", "new"]);
    let found: Vec<bool> =
        history::read(&path).expect("a history").events.iter().map(|event| event.found).collect();
    assert_eq!(found, [false, true, true, false]);
}

#[test]
fn a_client_longer_than_is_read_again_is_not_saved() {
    let (_folder, path, expected) = saved(&["old"]);
    let long = Client { notes: "x".repeat(LONGEST), ..client("new") };
    assert!(matches!(save(&path, &long, expected, now()), Err(SaveError::TooLong)));
    assert_eq!(name_in(&path), "old");
    // The longest that is saved can be read.
    let with = |length| Client { notes: "x".repeat(length), ..client("new") };
    let rest = serde_json::to_vec_pretty(&with(1)).expect("JSON").len();
    save(&path, &with(LONGEST - rest), Expected::Anything, now()).expect("just short enough");
    assert!(crate::store::read(crate::data::rulebook(), &path).is_ok());
}

#[test]
fn nothing_takes_a_name_before_it_is_flushed_so_that_a_power_cut_finds_no_half() {
    let (_folder, path, expected) = saved(&["old"]);
    let disk = Asked::default();
    save_on(&disk, &path, &client("new"), expected, now()).expect("saved");
    assert_eq!(
        disk.0.into_inner(),
        [
            "remove .drawcheck.new",
            "create .drawcheck.new",
            "write",
            "flush",
            "remove .drawcheck.old",
            "create .drawcheck.old",
            "write",
            "flush",
            "rename to a.client.json.bak",
            "rename to a.client.json",
            "flush the folder",
            "open a.history.jsonl",
            "write",
            "flush",
            "flush the folder",
        ]
    );
}

#[test]
fn a_file_that_holds_the_same_already_is_left_with_its_backup() {
    let (_folder, path, expected) = saved(&["older", "old"]);
    save(&path, &client("old"), expected, now()).expect("saved");
    assert_eq!(name_in(&backup(&path)), "older");
    assert_eq!(history::read(&path).expect("a history").events.len(), 2);
}

#[test]
fn a_folder_that_is_not_there_is_an_error_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("none/a.client.json");
    assert!(save(&path, &client("x"), Expected::Nothing, now()).is_err());
    assert_eq!(files(&folder), BTreeSet::new());
}

#[test]
fn what_is_no_file_is_not_saved_over() {
    let (folder, path, _) = saved(&[]);
    fs::create_dir(&path).expect("a folder");
    let error = save(&path, &client("x"), Expected::Anything, now()).expect_err("a folder");
    assert!(matches!(error, SaveError::Io(error) if error.kind() == io::ErrorKind::IsADirectory));
    assert_eq!(files(&folder).len(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_stays_one_and_its_target_is_saved() {
    let (folder, path, expected) = saved(&["old"]);
    let link = folder.path().join("link.client.json");
    std::os::unix::fs::symlink(&path, &link).expect("a link");
    save(&link, &client("new"), expected, now()).expect("saved");
    assert!(fs::symlink_metadata(&link).expect("a link").is_symlink());
    assert_eq!((name_in(&path).as_str(), name_in(&backup(&path)).as_str()), ("new", "old"));
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_any_of_it() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, _, _) = saved(&["old", "new"]);
    for file in files(&folder) {
        let mode = fs::metadata(folder.path().join(&file)).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
}

#[test]
fn what_another_program_wrote_is_kept_in_a_file_that_no_save_replaces() {
    let (_folder, path, expected) = saved(&["theirs"]);
    let first = keep_theirs(&path).expect("kept");
    save(&path, &client("mine"), expected, now()).expect("saved");
    let second = keep_theirs(&path).expect("kept");
    assert_ne!(first, second);
    assert_eq!((name_in(&first).as_str(), name_in(&second).as_str()), ("theirs", "mine"));
}
