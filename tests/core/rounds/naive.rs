//! A replay against the slow way: every round answered by itself, nothing kept.

use chrono::NaiveDate;
use drawcheck::core::calendar::Day;
use drawcheck::core::category;
use drawcheck::core::client::Client;
use drawcheck::core::crs::{facts, points};
use drawcheck::core::finding::Outcome;
use drawcheck::core::program;
use drawcheck::core::round::{Asked, Gate, Kind, Standing, explain, replay};
use drawcheck::data::{crs, programs, rounds, rulebook};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

use super::rules;

/// What each round must find of the client, without keeping anything from one to the next.
fn check(client: &Client) {
    let standings = replay(rules(), rounds(), client);
    assert_eq!(standings.len(), rounds().list.len());
    for (round, standing) in rounds().list.iter().zip(&standings) {
        let day = Day::from(round.date);
        let name = rounds().name(round);
        let tables = crs().on(day).map(|edition| &edition.tables);
        let least =
            tables.map(|tables| points(tables, &facts(rulebook(), crs(), tables, client, day).profile).total);
        assert_eq!(standing.score.map(|score| score.least), least, "round {}", round.number);
        assert_eq!(standing.category, category_of(&name.kind, client, day), "round {}", round.number);
        // A nomination lets nobody in who meets no program.
        let nominees = name.gates == [Gate::Pnp];
        let of = [Gate::Cec, Gate::Fsw, Gate::Fst].into_iter();
        let of = of.filter(|gate| nominees || name.gates.contains(gate));
        let gates: Vec<Outcome> = of.map(|gate| program_of(gate, client, day)).collect();
        let has = |wanted| gates.contains(&wanted);
        let open = [Outcome::Met, Outcome::Unknown, Outcome::Depends].into_iter().find(|&it| has(it));
        let mut open = vec![open.unwrap_or(Outcome::NotMet)];
        if nominees {
            open.push(client.provincial_nomination.map_or(Outcome::Unknown, Outcome::of));
        }
        assert_eq!(standing.pool, pooled(open, client, round.date), "round {}", round.number);
    }
}

fn pooled(mut all: Vec<Outcome>, client: &Client, date: NaiveDate) -> Outcome {
    all.push(client.profile_submitted_at.map_or(Outcome::Unknown, |at| {
        // The profiles of these tests are submitted at noon in Greenwich, the same day in Ottawa.
        let day = at.to_utc().date_naive();
        let expires = day.checked_add_months(chrono::Months::new(12)).unwrap();
        if date < day || date > expires {
            Outcome::NotMet
        } else if date == day || date == expires {
            Outcome::Unknown
        } else {
            Outcome::Met
        }
    }));
    let worst = [Outcome::NotMet, Outcome::Unknown, Outcome::Depends].into_iter().find(|it| all.contains(it));
    worst.unwrap_or(Outcome::Met)
}

fn category_of(kind: &Kind, client: &Client, day: Day) -> Outcome {
    let Kind::Category(id) = kind else { return Outcome::Noted };
    let rules = rulebook().edition_on(day).and_then(|edition| edition.category(id));
    rules.map_or(Outcome::Unknown, |rules| {
        category::Case::one(rulebook(), rules, client).verdict(day).value.into()
    })
}

fn program_of(gate: Gate, client: &Client, day: Day) -> Outcome {
    let rules = programs().edition_on(day).and_then(|edition| edition.program(gate.id()));
    rules.map_or(Outcome::Unknown, |rules| {
        program::Case::one(rulebook(), programs(), rules, client).verdict(day).value.into()
    })
}

fn date(after: u16) -> NaiveDate {
    NaiveDate::from_ymd_opt(2010, 1, 1).unwrap() + chrono::Days::new(u64::from(after))
}

/// Jobs, results and the other facts, as many of them missing as not.
fn clients() -> impl Strategy<Value = Client> {
    let job = (0u16..6000, prop::option::of(1u16..2500), 0usize..6, 0usize..4, 5u8..60, any::<bool>());
    let job = job.prop_map(|(start, long, noc, country, hours, own)| {
        let noc = ["21300", "21232", "72310", "31301", "65100", "00010"][noc];
        let end = long.map(|long| date(start + long));
        let country = ["CA", "CA", "FR", "IN"][country];
        json!({ "title": "x", "noc": noc, "country": country,
            "start": date(start), "end": end, "hours_per_week": hours, "self_employed": own })
    });
    let test = (2000u16..6000, any::<bool>(), prop::array::uniform4(0u8..13));
    let test = test.prop_map(|(taken, french, [a, b, c, d])| {
        json!({ "test": if french { "nclc" } else { "clb" }, "taken": date(taken),
            "listening": a, "reading": b, "writing": c, "speaking": d })
    });
    let level = prop::option::of(0usize..8);
    let facts = (
        prop::option::of(0u16..9000),
        level,
        prop::option::of(any::<bool>()),
        prop::option::of(2000u16..6100),
    );
    let spouse = prop::option::of((prop::option::of(any::<bool>()), any::<bool>(), vec(job.clone(), 0..3)));
    (vec(job, 0..5), vec(test, 0..4), facts, spouse).prop_map(|(work, tests, facts, spouse)| {
        let (age, level, nominated, submitted) = facts;
        let levels =
            ["none", "secondary", "one-year", "two-year", "bachelor", "two-or-more", "master", "doctoral"];
        let birth =
            age.map(|age| NaiveDate::from_ymd_opt(1975, 1, 1).unwrap() + chrono::Days::new(age.into()));
        let submitted = submitted.map(|day| format!("{}T12:00:00Z", date(day)));
        let spouse = spouse.map(|(accompanying, canadian, work)| {
            json!({ "accompanying": accompanying, "canadian": canadian, "work": work })
        });
        serde_json::from_value(json!({
            "format": "drawcheck-client/1", "name": "A", "birth_date": birth, "work": work,
            "language_tests": tests, "education": { "level": level.map(|at| levels[at]) },
            "spouse": spouse, "provincial_nomination": nominated, "profile_submitted_at": submitted,
        }))
        .unwrap()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_replay_finds_what_each_round_finds_by_itself(client in clients()) {
        check(&client);
    }

    #[test]
    fn the_tree_of_a_round_has_the_outcomes_of_the_replay(client in clients(), from in 0usize..40) {
        let standings: Vec<Standing> = replay(rules(), rounds(), &client);
        for (round, standing) in rounds().list.iter().zip(&standings).skip(from).step_by(40) {
            let tree = explain(rules(), rounds(), round, &client);
            let outcomes: Vec<Outcome> = tree.children.iter().map(|answer| answer.outcome).collect();
            prop_assert_eq!(outcomes, Asked::ALL.map(|asked| standing.answer(asked)).to_vec());
            prop_assert_eq!(tree.outcome, Outcome::from(standing.invited()));
        }
    }

    /// What is told later never leads out of the range that was told before.
    #[test]
    fn the_score_lies_within_what_was_said_of_it(client in clients(), answers in any::<[bool; 3]>()) {
        let mut told = client.clone();
        told.provincial_nomination.get_or_insert(answers[0]);
        told.certificate_of_qualification.get_or_insert(answers[1]);
        told.family.get_or_insert(drawcheck::core::client::Family { sibling_in_canada: Some(answers[2]) });
        told.birth_date.get_or_insert(NaiveDate::from_ymd_opt(1993, 5, 5).unwrap());
        let pairs = replay(rules(), rounds(), &client).into_iter().zip(replay(rules(), rounds(), &told));
        for (before, after) in pairs {
            let (before, after) = (before.score.unwrap(), after.score.unwrap());
            prop_assert!(before.least <= after.least && after.most <= before.most, "{before:?} {after:?}");
        }
    }
}
