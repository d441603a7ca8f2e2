//! Why a category is met or not: the explanation tree of one case on one day.
//!
//! The tree is built from the same tallies and facts that decide the verdict, from the
//! leaves up; its outcome is the verdict (a test holds the two together).

use super::calendar::{Day, Span, months_after, months_up_to};
use super::category::{MilitaryFact, WorkCase, military_facts, military_verdict};
use super::client::{Ability, Client, Hundredths, LanguageTest, WorkEntry};
use super::finding::{Finding, Outcome, Value};
use super::language::LanguageTable;
use super::noc::Noc;
use super::reading::{Question, Questions, Reading, Readings};
use super::rulebook::{Category, Edition, FrenchRule, Law, Location, MilitaryRule, Rule, Rulebook, WorkRule};
use super::verdict::Verdict;
use super::work::{Excluded, Tally, days_of, exclusion};

/// The explanation of `category` of `edition` for `client` on `as_of`.
///
/// `decisive` are the questions the verdict depends on, as its ruling names them.
pub fn explain<'a>(
    book: &'a Rulebook,
    edition: &'a Edition,
    category: &'a Category,
    client: &Client,
    as_of: Day,
    decisive: Questions,
) -> Finding<'a> {
    let cited = (edition.id, edition.source_of(category));
    let mut root = match &category.rule {
        Rule::Work(rule) => Work { book, edition, rule, client, as_of }.root(category, decisive),
        Rule::French(rule) => french(&book.languages, category, rule, client, as_of),
        Rule::Military(rule) => military(category, rule, client, as_of),
    };
    root.source = Some(cited);
    root
}

/// The worst news that still leaves the whole as it is: any met, else any open, else not met.
fn any(children: &[Finding]) -> Outcome {
    let has = |outcome| children.iter().any(|child| child.outcome == outcome);
    [Outcome::Met, Outcome::Depends].into_iter().find(|&outcome| has(outcome)).unwrap_or(Outcome::NotMet)
}

/// Why a job is left out, if it is, and the question whose settled reading decides that it is
/// or is not. `strict` and `lenient` are the readings with the settled ones put in, `unpinned`
/// the strict ones without those that are pinned.
pub(super) fn judged(
    entry: &WorkEntry,
    location: Location,
    [unpinned, strict, lenient]: [Readings; 3],
) -> (Option<Excluded>, Option<Question>) {
    let out = |readings| exclusion(entry, location, readings);
    match (out(lenient), out(strict)) {
        (Some(settled), _) => (Some(settled), settled.question()),
        (None, Some(open)) => (Some(open), None),
        (None, None) => (None, out(unpinned).and_then(Excluded::question)),
    }
}

/// A job and what it counts for, by the days of it that are `inside` the time counted; of a job
/// that goes on, those up to `as_of`. `pinned` is the question whose settled reading decides.
pub(super) fn job<'a>(
    law: &Law,
    entry: &WorkEntry,
    inside: Option<Span>,
    as_of: Day,
    outcome: Outcome,
    message: &'static str,
    pinned: Option<Question>,
) -> Finding<'a> {
    let hours = entry.hours_per_week.hundredths();
    let counted = hours.min(law.full_time_rate());
    let days = inside.unwrap_or_else(|| days_of(entry));
    let days = Span { last: days.last.min(as_of.max(days.first)), ..days };
    let found = Finding::new("work.job", outcome, message)
        .fact("title", Value::Text(entry.title.clone()))
        .fact("country", Value::Country(entry.country))
        .span(days)
        .fact("hours", Value::Decimal(entry.hours_per_week.into()))
        .fact("counted", Value::Decimal(Hundredths::new(counted)))
        .fact("capped", Value::Word(if hours > counted { "yes" } else { "no" }));
    match pinned {
        Some(question) => found.fact("question", Value::Question(question)),
        None => found,
    }
}

/// A work rule before the work of one client on one day: the steps of its explanation.
pub(super) struct Work<'a, 'c> {
    pub(super) book: &'a Rulebook,
    pub(super) edition: &'a Edition,
    pub(super) rule: &'a WorkRule,
    pub(super) client: &'c Client,
    pub(super) as_of: Day,
}

/// One of the client's listed occupations and what its work adds up to.
pub(super) struct Weighed {
    pub(super) noc: Noc,
    pub(super) strict: Tally,
    pub(super) lenient: Tally,
}

impl<'a, 'c> Work<'a, 'c> {
    pub(super) fn case(&self) -> WorkCase<'c>
    where
        'a: 'c,
    {
        let mut listed: Vec<Noc> = self.client.work.iter().map(|entry| entry.noc).collect();
        listed.retain(|noc| self.rule.occupations.contains(noc));
        listed.sort_unstable();
        listed.dedup();
        WorkCase::new(&self.book.law, self.rule, self.client, listed)
    }

    /// The occupations that the rule lists, the one that meets it or comes nearest first.
    pub(super) fn weighed(&self, case: &WorkCase) -> Vec<Weighed> {
        let strict = case.tallies(Readings::STRICT, self.as_of);
        let lenient = case.tallies(Readings::LENIENT, self.as_of);
        let pairs = strict.into_iter().zip(lenient);
        let mut weighed: Vec<Weighed> =
            pairs.map(|((noc, strict), (_, lenient))| Weighed { noc, strict, lenient }).collect();
        weighed.sort_by_key(|Weighed { noc, strict, lenient }| {
            std::cmp::Reverse((strict.met, lenient.met, strict.margin(), std::cmp::Reverse(*noc)))
        });
        weighed
    }

    fn root(&self, category: &Category, decisive: Questions) -> Finding<'a> {
        let case = self.case();
        let weighed = self.weighed(&case);
        let mut children: Vec<Finding> = weighed.iter().map(|weighed| self.occupation(weighed)).collect();
        let lists_work = !children.is_empty();
        if !lists_work {
            children.push(self.none_listed());
        }
        let outcome = any(&children);
        children.extend(decisive.iter().map(|question| self.question(&case, question)));
        if outcome == Outcome::Depends && decisive.is_empty() {
            let with_others = Question::ALL.into_iter().filter(|&question| self.matters(&case, question));
            children.push(several().steps(with_others.map(|question| {
                Finding::new("reading.with_others", Outcome::Depends, "finding-question-needed")
                    .fact("question", Value::Question(question))
            })));
        }
        // A reading decides nothing where no work is counted, nor a gap where no run is asked for.
        let read = |&(&question, _): &(&Question, _)| {
            lists_work && (self.rule.continuous || question != Question::Gap)
        };
        let pins = self.client.readings.iter().filter(read);
        children.extend(pins.map(|(&question, &reading)| pinned(question, reading)));
        Finding::new(format!("category.{}.work", category.id), outcome, "finding-work")
            .fact("months", self.rule.min_months)
            .fact("years", self.rule.window_years)
            .fact("run", self.run())
            .fact("location", Value::Word(self.rule.location.id()))
            .fact("listed", self.listed())
            .fact("edition", Value::Date(self.edition.id))
            .steps(children)
    }

    /// Whether the readings of `question` count the work differently.
    fn matters(&self, case: &WorkCase, question: Question) -> bool {
        let counted = |readings| -> Vec<(i64, i64)> {
            let tallies = case.tallies(readings, self.as_of);
            tallies.iter().map(|(_, tally)| (tally.amount, tally.need)).collect()
        };
        let strict = counted(Readings::STRICT.with(question, Reading::Lenient));
        let lenient = counted(Readings::LENIENT.with(question, Reading::Strict));
        strict != counted(Readings::STRICT) || lenient != counted(Readings::LENIENT)
    }

    fn run(&self) -> Value {
        Value::Word(if self.rule.continuous { "continuous" } else { "total" })
    }

    fn listed(&self) -> Value {
        Value::Count(self.rule.occupations.len() as i64)
    }

    /// That no job of the client is in a listed occupation.
    pub(super) fn none_listed(&self) -> Finding<'a> {
        let message = if self.client.work.is_empty() { "finding-no-work" } else { "finding-none-listed" };
        Finding::new("work.listed", Outcome::NotMet, message)
            .fact("listed", self.listed())
            .fact("edition", Value::Date(self.edition.id))
    }

    fn occupation(&self, weighed: &Weighed) -> Finding<'a> {
        let listed = Finding::new("work.listed", Outcome::Met, "finding-listed")
            .fact("listed", self.listed())
            .fact("edition", Value::Date(self.edition.id));
        let days = weighed.strict.window;
        let window = Finding::new("work.window", Outcome::Noted, "finding-window")
            .fact("years", self.rule.window_years)
            .span(days);
        let jobs = self.client.work.iter().filter(|entry| entry.noc == weighed.noc);
        weighed
            .named()
            .child(listed)
            .child(window)
            .steps(jobs.map(|entry| self.job(entry, days)))
            .child(self.amount(&weighed.strict))
    }

    /// What was added up, against what is needed.
    pub(super) fn amount(&self, tally: &Tally) -> Finding<'a> {
        let outcome = Outcome::of(tally.met);
        let (rule, message) = match (tally.days, self.rule.continuous) {
            (None, _) => ("work.amount", "finding-nothing-counts"),
            (Some(_), true) => ("work.run", "finding-run"),
            (Some(_), false) => ("work.total", "finding-total"),
        };
        let finding =
            Finding::new(rule, outcome, message).fact("need", Value::from((self.rule.min_months, 0)));
        let Some(days) = tally.days else { return finding };
        let (whole, short) = self.whole_days(tally);
        let length = if self.rule.continuous {
            months_after(days.first, whole)
        } else {
            months_up_to(tally.window.last, whole)
        };
        let finding = finding.span(days).fact("length", length).fact("full_time_days", whole);
        if tally.met { finding } else { finding.fact("short", short) }
    }

    /// The full-time days in a tally, rounded down, and those missing, rounded up.
    fn whole_days(&self, tally: &Tally) -> (i64, i64) {
        let full_time = i64::from(self.book.law.full_time_rate());
        (tally.amount / full_time, ((-tally.margin()).max(0) + full_time - 1) / full_time)
    }

    fn job(&self, entry: &WorkEntry, window: Span) -> Finding<'a> {
        let pins = &self.client.readings;
        let readings = [Readings::STRICT, Readings::STRICT.pinned(pins), Readings::LENIENT.pinned(pins)];
        let inside = days_of(entry).overlap(window);
        let (excluded, pinned) = judged(entry, self.rule.location, readings);
        let (outcome, message) = match (excluded, pinned) {
            _ if days_of(entry).first > self.as_of => (Outcome::Noted, "finding-job-future"),
            (None, _) if inside.is_none() => (Outcome::Noted, "finding-job-outside"),
            (None, None) => (Outcome::Noted, "finding-job"),
            (None, Some(_)) => (Outcome::Noted, "finding-job-by-pin"),
            (Some(_), Some(_)) => (Outcome::NotMet, "finding-job-not-by-pin"),
            (Some(Excluded::Unpaid), None) => (Outcome::NotMet, "finding-job-unpaid"),
            (Some(Excluded::Abroad), None) => (Outcome::NotMet, "finding-job-abroad"),
            (Some(Excluded::SelfEmployed), None) => (Outcome::Depends, "finding-job-self-employed"),
            (Some(Excluded::Study), None) => (Outcome::Depends, "finding-job-study"),
            (Some(Excluded::Unauthorized), None) => (Outcome::Depends, "finding-job-unauthorized"),
        };
        job(&self.book.law, entry, inside, self.as_of, outcome, message, pinned)
    }

    /// What each reading of a decisive question gives.
    fn question(&self, case: &WorkCase, question: Question) -> Finding<'a> {
        let opens = self.opens(case, question);
        self.open_question(question, opens).steps([Reading::Strict, Reading::Lenient].map(|reading| {
            let base = if opens { Readings::STRICT } else { Readings::LENIENT };
            self.reading(case, question, reading, base.with(question, reading))
        }))
    }

    /// Whether a question is enough by itself to meet the rule.
    pub(super) fn opens(&self, case: &WorkCase, question: Question) -> bool {
        case.met(Readings::STRICT.with(question, Reading::Lenient), self.as_of)
    }

    /// That a question decides, by itself or with others.
    pub(super) fn open_question(&self, question: Question, opens: bool) -> Finding<'a> {
        let message = if opens { "finding-question-opens" } else { "finding-question-needed" };
        let mut finding =
            Finding::new("reading", Outcome::Depends, message).fact("question", Value::Question(question));
        finding.source = Some((self.edition.id, &self.book.law.question(question).source));
        finding
    }

    fn reading(
        &self,
        case: &WorkCase,
        question: Question,
        reading: Reading,
        readings: Readings,
    ) -> Finding<'a> {
        let tallies = case.tallies(readings, self.as_of);
        let best = tallies.into_iter().max_by_key(|(_, tally)| (tally.met, tally.margin()));
        let (message, rule) = match reading {
            Reading::Strict => ("finding-reading-strict", "reading.strict"),
            Reading::Lenient => ("finding-reading-lenient", "reading.lenient"),
        };
        let outcome = Outcome::of(best.as_ref().is_some_and(|(_, tally)| tally.met));
        let finding = Finding::new(rule, outcome, message).fact("question", Value::Question(question));
        finding.steps(best.map(|(_, tally)| self.amount(&tally)))
    }
}

/// That no question decides by itself.
pub(super) fn several<'a>() -> Finding<'a> {
    Finding::new("reading.several", Outcome::Depends, "finding-several-questions")
}

impl Weighed {
    /// What it adds up to read strictly, or leniently where that `verdict` is open.
    pub(super) fn tally(&self, verdict: Verdict) -> &Tally {
        if verdict == Verdict::Depends { &self.lenient } else { &self.strict }
    }

    /// The occupation, without the steps it rests on.
    pub(super) fn named<'a>(&self) -> Finding<'a> {
        let outcome = match (self.strict.met, self.lenient.met) {
            (true, _) => Outcome::Met,
            (false, true) => Outcome::Depends,
            (false, false) => Outcome::NotMet,
        };
        Finding::new("work.occupation", outcome, "finding-occupation").fact("noc", self.noc)
    }
}

/// The reading that a person has chosen for a question.
pub(super) fn pinned<'a>(question: Question, reading: Reading) -> Finding<'a> {
    let word = match reading {
        Reading::Strict => "strict",
        Reading::Lenient => "lenient",
    };
    Finding::new("reading.pinned", Outcome::Noted, "finding-pinned")
        .fact("question", Value::Question(question))
        .fact("reading", Value::Word(word))
}

fn french<'a>(
    languages: &'a LanguageTable,
    category: &Category,
    rule: &FrenchRule,
    client: &Client,
    as_of: Day,
) -> Finding<'a> {
    let results: Vec<Finding> = languages
        .french(&client.language_tests)
        .map(|test| french_result(languages, rule, test, as_of))
        .collect();
    let outcome = if results.is_empty() { Outcome::Unknown } else { any(&results) };
    let none = Finding::new("language.result", Outcome::Unknown, "finding-no-french");
    let none = results.is_empty().then_some(none);
    Finding::new(format!("category.{}.language", category.id), outcome, "finding-french")
        .fact("level", rule.min_nclc)
        .steps(results)
        .steps(none)
}

fn french_result<'a>(
    languages: &LanguageTable,
    rule: &FrenchRule,
    test: &LanguageTest,
    as_of: Day,
) -> Finding<'a> {
    let valid = languages.is_valid(test, as_of);
    let message = match (valid, Day::from(test.taken) > as_of) {
        (true, _) => "finding-result-valid",
        (false, true) => "finding-result-future",
        (false, false) => "finding-result-expired",
    };
    let levels = languages.test(test.test).levels(test);
    let abilities = Ability::ALL.iter().zip(levels).map(|(ability, level)| {
        Finding::new("language.ability", Outcome::of(level >= rule.min_nclc), "finding-ability")
            .fact("ability", Value::Ability(*ability))
            .fact("score", Value::Decimal(test.score(*ability)))
            .fact("level", level)
            .fact("need", rule.min_nclc)
    });
    let enough = levels.iter().all(|&level| level >= rule.min_nclc);
    Finding::new("language.result", Outcome::of(valid && enough), message)
        .fact("test", Value::Test(test.test))
        .fact("taken", Value::Date(test.taken))
        .fact("last", languages.expiry(test).before())
        .steps(abilities)
}

fn military<'a>(category: &Category, rule: &MilitaryRule, client: &Client, as_of: Day) -> Finding<'a> {
    let facts = military_facts(rule, client.military.as_ref(), as_of);
    let step = |fact: &MilitaryFact| {
        let outcome = fact.holds.map_or(Outcome::Unknown, Outcome::of);
        Finding::new(fact.path, outcome, military_message(fact.path, outcome))
            .fact("service", rule.service_years)
            .fact("offer", rule.offer_years)
            .fact("credential", rule.credential_years)
            .fact("listed", rule.occupations.len() as i64)
    };
    let outcome = Outcome::from(military_verdict(&facts));
    Finding::new(format!("category.{}.service", category.id), outcome, "finding-military")
        .fact("service", rule.service_years)
        .steps(facts.iter().map(step))
}

/// The sentence for a condition. One that fails says so by itself: it is read without its sign
/// where it stands as a reason.
fn military_message(path: &str, outcome: Outcome) -> &'static str {
    let (asked, failed) = match path {
        "military.serving" => ("finding-military-serving", "finding-military-not-serving"),
        "military.recognized" => ("finding-military-recognized", "finding-military-not-recognized"),
        "military.service_start" => ("finding-military-service", "finding-military-no-service"),
        "military.caf_offer_years" => ("finding-military-offer", "finding-military-no-offer"),
        "military.credential_years" => ("finding-military-credential", "finding-military-no-credential"),
        _ => ("finding-military-occupation", "finding-military-no-occupation"),
    };
    if outcome == Outcome::NotMet { failed } else { asked }
}
