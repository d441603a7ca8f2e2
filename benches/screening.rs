//! `screen -` over 100,000 generated clients, and the same with `--compare`, against the limit:
//! a program that only parses the same lines into the same types, on as many cores. The answers
//! go through the buffer that the command writes to, to nowhere.
//!
//! Then over a folder of 10,000 of them, a file each, once the system has them at hand; and
//! the same folder as the program's list reads and screens it.
//!
//! Prints the medians and their ratios, so that a drifting machine does not matter.
#![allow(clippy::print_stdout, clippy::cast_precision_loss)] // it reports, in round figures

use std::fs;
use std::io::{self, Cursor, Write};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use drawcheck::cli::screen::{Form, Screener};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::calendar::Day;
use drawcheck::core::client::Client;
use drawcheck::core::screening::Screening;
use drawcheck::data::rulebook;
use drawcheck::store::Folder;
use drawcheck::tui::job::{Job, Part, Record, Source, Work};

const CLIENTS: usize = 100_000;
const FILES: usize = 10_000;
const ROUNDS: usize = 7;

fn main() {
    let lines = clients();
    let megabytes = lines.len() as f64 / 1e6;
    let as_of = Day::from(NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date"));
    let form = Form::JsonLines;
    let screener = Screener { book: rulebook(), lang: Lang::En, as_of, compare: None, form, head: true };
    let before = Day::from(NaiveDate::from_ymd_opt(2025, 11, 22).expect("a date"));
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let compared = Screener { compare: Some(before), ..screener };
    let screen = |screener: Screener, out: &mut dyn Write| {
        let mut out = io::BufWriter::new(out);
        screener.run(Cursor::new(&lines[..]), &mut out).expect("memory can be read and written");
    };
    let mut answers = Vec::new();
    screen(compared, &mut answers);
    assert_eq!(answers.split_inclusive(|&byte| byte == b'\n').count(), CLIENTS);
    let mut rounds: Vec<[Duration; 3]> = (0..ROUNDS)
        .map(|_| {
            let work = [screener, compared].map(|screener| time(|| screen(screener, &mut io::sink())));
            [time(|| parse_only(&lines, cores)), work[0], work[1]]
        })
        .collect();
    println!("{CLIENTS} clients, {megabytes:.1} MB, {cores} cores");
    for (at, name) in ["parse only", "screen", "compare"].into_iter().enumerate() {
        // Of the rounds, that of the median ratio: both of its times are of one moment.
        rounds.sort_by_key(|round| round[at].as_nanos() * 1_000_000 / round[0].as_nanos());
        let [parse, time] = [0, at].map(|at| rounds[ROUNDS / 2][at]);
        let (speed, ratio) = (megabytes / time.as_secs_f64(), parse.as_secs_f64() / time.as_secs_f64());
        println!(
            "{name:<11} {time:>10.1?}  {speed:>7.1} MB/s  {ratio:.2} of parse only (aim: at least 0.50)"
        );
    }
    let folder = tempfile::tempdir().expect("a folder");
    for (at, line) in lines.split(|&byte| byte == b'\n').take(FILES).enumerate() {
        fs::write(folder.path().join(format!("{at:06}.client.json")), line).expect("a file is written");
    }
    let paths = [folder.path().to_owned()];
    let desk = Folder::at(folder.path());
    let folder = |compare| {
        let screener = Screener { compare, ..screener };
        let mut times: Vec<Duration> = (0..ROUNDS)
            .map(|_| time(|| screener.files(&paths, &mut io::sink()).expect("nothing to write to")))
            .collect();
        times.sort();
        times[ROUNDS / 2]
    };
    println!("{FILES} files {:>10.1?}  (aim: under half a second)", folder(None));
    println!("compared    {:>10.1?}", folder(Some(as_of.plus_years(1))));
    println!("the list of the program, {FILES} clients:");
    let (first, known) = survey(&desk, Source::Folder, Vec::new(), as_of, None);
    println!("read        {first:>10.1?}");
    let (again, known) = survey(&desk, Source::Folder, known, as_of, None);
    println!("looked at   {again:>10.1?}  nothing written since");
    let (moved, known) = survey(&desk, Source::Known, known, as_of.plus_years(1), None);
    println!("another day {moved:>10.1?}");
    let (compared, _) = survey(&desk, Source::Known, known, as_of, Some(before));
    println!("compared    {compared:>10.1?}");
}

/// Time that a survey of the program's list takes, and the clients it found.
fn survey(
    folder: &Folder,
    source: Source,
    known: Vec<Arc<Record>>,
    as_of: Day,
    compare: Option<Day>,
) -> (Duration, Vec<Arc<Record>>) {
    let mut found = Vec::new();
    let screening = Screening { book: rulebook(), as_of, compare };
    let job = Job { run: 1, work: Work::Survey { screening, source, known } };
    let start = Instant::now();
    job.carry_out(Some(folder), &mut |part| {
        if let Part::Rows(rows) = part {
            found.extend(rows.into_iter().map(|row| row.record));
        }
        true
    });
    let time = start.elapsed();
    assert_eq!(found.len(), FILES);
    (time, found)
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed()
}

/// Parses every line and drops it, the lines shared out evenly.
fn parse_only(lines: &[u8], cores: usize) {
    let all: Vec<&[u8]> = lines.split(|&byte| byte == b'\n').filter(|line| !line.is_empty()).collect();
    thread::scope(|scope| {
        for share in all.chunks(all.len().div_ceil(cores)) {
            scope.spawn(move || {
                for line in share {
                    std::hint::black_box(serde_json::from_slice::<Client>(line).expect("a client"));
                }
            });
        }
    });
}

/// Clients with one to six jobs, the same in every run.
fn clients() -> Vec<u8> {
    let mut state = 0x2026_1122_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let occupations = rulebook().occupations.units();
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).expect("a date");
    let mut lines = Vec::new();
    for number in 0..CLIENTS {
        let jobs: Vec<String> = (0..=next(6))
            .map(|_| {
                let noc = occupations[next(occupations.len() as u64) as usize].noc;
                let start = first + Days::new(next(2_000));
                let end = start + Days::new(30 + next(700));
                let end = if next(4) == 0 { "null".to_owned() } else { format!("\"{end}\"") };
                let country = ["CA", "IN", "FR", "PH"][next(4) as usize];
                let hours = ["37.5", "40", "20", "29.75"][next(4) as usize];
                format!(
                    r#"{{"title":"Job in {noc}","noc":"{noc}","employer":"Employer {number}","country":"{country}","start":"{start}","end":{end},"hours_per_week":{hours},"paid":true,"self_employed":{},"full_time_study":{},"authorized":true}}"#,
                    next(10) == 0,
                    next(10) == 0
                )
            })
            .collect();
        let name = ["Client", "Chloé Ōta", "Cliente", "Zoë Brontë-Nguyễn", "Client"][number % 5];
        let line = format!(
            "{{\"format\":\"drawcheck-client/1\",\"name\":\"{name} {number}\",\"reference\":\"2026-{number}\",\"birth_date\":\"1990-05-01\",\"work\":[{}],\"language_tests\":[{{\"test\":\"tef-canada\",\"taken\":\"2025-04-02\",\"listening\":280,\"reading\":240,\"writing\":{},\"speaking\":352}}]}}\n",
            jobs.join(","),
            250 + next(150)
        );
        lines.extend_from_slice(line.as_bytes());
    }
    lines
}
