//! Work shared out among as many workers as there are cores, in turn.
//!
//! Jobs are dealt to the workers one after the other and their answers are collected in the
//! same turn, so the output keeps the input's order without ever holding more than a few
//! jobs a worker.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Jobs that may wait for a worker, and answers that may wait for the writer.
const WAITING: usize = 2;

/// Deals jobs; `false` when nobody takes any more.
pub type Deal<'d, J> = &'d mut dyn FnMut(J) -> bool;

/// Writes to `out` what the workers answer to the jobs that `source` deals, in that order.
/// Each worker keeps what it needs on a desk of its own.
pub fn take<J: Send, D>(
    out: &mut impl Write,
    source: impl FnOnce(Deal<J>) -> io::Result<()> + Send,
    desk: impl Fn() -> D + Sync,
    answer: impl Fn(&D, J) -> Vec<u8> + Sync,
) -> io::Result<()> {
    let workers = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let (desk, answer) = (&desk, &answer);
    thread::scope(|scope| {
        let worker = |_| {
            let (give, jobs) = sync_channel::<J>(WAITING);
            let (done, answers) = sync_channel::<Vec<u8>>(WAITING);
            scope.spawn(move || {
                let desk = desk();
                let mut sent = jobs.into_iter().map(|job| done.send(answer(&desk, job)));
                sent.all(|sent| sent.is_ok())
            });
            (give, answers)
        };
        let (inputs, outputs): (Vec<_>, Vec<_>) = (0..workers).map(worker).unzip();
        let reader = scope.spawn(move || {
            let mut turn = inputs.iter().cycle();
            source(&mut |job| turn.next().is_some_and(|worker: &SyncSender<J>| worker.send(job).is_ok()))
        });
        let written = collect(out, &outputs);
        // Without takers the workers and the reader end by themselves.
        drop(outputs);
        let read = reader.join().unwrap_or_else(|_| Err(io::Error::other("the reader stopped")));
        written.and(read)
    })
}

/// Takes the answers in the turn the jobs were dealt.
fn collect(out: &mut impl Write, workers: &[Receiver<Vec<u8>>]) -> io::Result<()> {
    for worker in workers.iter().cycle() {
        let Ok(answers) = worker.recv() else { break };
        out.write_all(&answers)?;
    }
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_the_order_of_the_jobs() {
        let mut out = Vec::new();
        let source = |deal: Deal<u32>| {
            assert!((0..1000).all(deal));
            Ok(())
        };
        take(&mut out, source, || (), |(), job| format!("{job}\n").into_bytes()).expect("memory");
        let found = String::from_utf8(out).expect("digits");
        assert!(found.lines().map(str::parse::<u32>).eq((0..1000).map(Ok)));
    }

    #[test]
    fn a_writer_that_fails_ends_the_work() {
        struct Full;
        impl Write for Full {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::StorageFull.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let endless = |deal: Deal<u32>| {
            while deal(1) {}
            Ok(())
        };
        let failed = take(&mut Full, endless, || (), |(), _| vec![b'x']).expect_err("a full disk");
        assert_eq!(failed.kind(), io::ErrorKind::StorageFull);
    }
}
