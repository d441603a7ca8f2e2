//! The rounds that are listed: those of the kind chosen that answer what was typed.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::core::bilingual::Lang;
use crate::core::round::{Asked, Gate, Kind, Round, Rounds, Selection, Standing};
use crate::tui::session::Session;
use crate::tui::widgets::picker::Item;
use crate::tui::widgets::table::Column;

/// Positions in [`Rounds::list`] of the rounds listed, the newest first.
pub(super) fn chosen(session: &Session, selection: &Selection, typed: &str) -> Vec<usize> {
    let rounds = session.rounds();
    let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
    let answers = |round: &Round| {
        words.is_empty() || {
            let said = format!(
                "{} {} {} {}",
                round.number,
                round.date,
                session.text.date(round.date),
                rounds.said(round, session.lang())
            );
            let said = said.to_lowercase();
            words.iter().all(|word| said.contains(word))
        }
    };
    let all = rounds.list.iter().enumerate().rev();
    let taken = all.filter(|(_, round)| selection.takes(rounds.kind(round)) && answers(round));
    taken.map(|(at, _)| at).collect()
}

/// The columns, with those of the answers where there are some.
pub(super) fn columns(session: &Session, answered: bool) -> Vec<Column> {
    let head = |id: &str| session.text.say(id).into_owned();
    // The longest date: 30 September in English, the first of it in French.
    let date = if session.lang() == Lang::Fr { 14 } else { 11 };
    let mut columns = vec![
        Column::new(head("rounds-head-number"), 4).right(),
        Column::new(head("rounds-head-date"), date).rank(3),
        Column::new(head("rounds-head-name"), 21).grow(3),
        Column::new(head("rounds-head-invitations"), 7).right().rank(4),
        Column::new(head("rounds-head-cut-off"), 7).right(),
    ];
    if answered {
        columns.push(Column::new(head("rounds-head-score"), 8).right().rank(5));
        columns.push(Column::new(head("rounds-head-answer"), 15).grow(1));
    }
    columns.push(Column::new(head("rounds-head-tie-break"), date).rank(6));
    columns
}

/// The cells of one round; those after the date in view are dim.
pub(super) fn row(session: &Session, round: &Round, standing: Option<&Standing>) -> Vec<Line<'static>> {
    let (theme, text) = (&session.theme, &session.text);
    let rounds = session.rounds();
    let style = if round.date > session.as_of() { theme.dim } else { Style::new() };
    let cell = |text: String| Line::styled(text, style);
    let mut name = Line::styled(short(session, rounds, round), style);
    if round.supplied {
        name = Line::from(vec![Span::styled("+ ", theme.warn), Span::styled(name.to_string(), style)]);
    }
    let mut cells = vec![
        cell(round.number.to_string()),
        cell(text.date(round.date)),
        name,
        cell(text.number(round.invitations.into())),
        cell(round.cut_off.to_string()),
    ];
    if let Some(standing) = standing {
        cells.push(cell(text.score_of(standing)));
        let (sign, _, style) = theme.verdict(standing.invited());
        let mut against: Vec<String> =
            standing.against().map(|asked: Asked| text.asked(asked).into_owned()).collect();
        if against.is_empty() {
            against.push(text.say("rounds-yes").into_owned());
        }
        cells.push(Line::from(vec![
            Span::styled(sign, style),
            Span::styled(format!(" {}", against.join(", ")), style.remove_modifier(Modifier::UNDERLINED)),
        ]));
    }
    cells.push(cell(round.tie_break.map_or_else(String::new, |time| text.date(time.date_naive()))));
    cells
}

/// The name of a round, short enough for a list.
fn short(session: &Session, rounds: &Rounds, round: &Round) -> String {
    let name = rounds.name(round);
    match (&name.kind, name.edition) {
        (Kind::Category(id), Some(year)) => format!("{}, {year}", category(session, id)),
        (Kind::Category(id), None) => category(session, id),
        (Kind::Other, _) => name.said.get(session.lang()).to_owned(),
        (Kind::Program(gate), _) => session.text.say(gate_in_short(*gate)).into_owned(),
        (Kind::General, _) => session.text.kind(&name.kind).into_owned(),
    }
}

fn gate_in_short(gate: Gate) -> &'static str {
    match gate {
        Gate::Cec => "rounds-short-cec",
        Gate::Fsw => "rounds-short-fsw",
        Gate::Fst => "rounds-short-fst",
        Gate::Pnp => "rounds-short-pnp",
    }
}

/// The short name of a category, by the last edition that has it.
fn category(session: &Session, id: &str) -> String {
    let editions = session.book.editions.iter().rev();
    let category = editions.into_iter().find_map(|edition| edition.category(id));
    category.map_or_else(|| id.to_owned(), |category| category.short.get(session.lang()).to_owned())
}

/// What the filter offers: everything, each kind, each category, with how many there are.
pub(super) fn offers(session: &Session, typed: &str) -> Vec<Item> {
    let (text, rounds) = (&session.text, session.rounds());
    let count = |selection: &Selection| {
        let taken = rounds.list.iter().filter(|round| selection.takes(rounds.kind(round)));
        text.number(taken.count() as i64)
    };
    let mut items = vec![item(session, &Selection::All)];
    items.extend(Kind::IDS.map(|id| item(session, &Selection::Kind(id.to_owned()))));
    let mut categories: Vec<&str> = Vec::new();
    for id in rounds.names.iter().filter_map(|name| name.kind.category()) {
        if !categories.contains(&id) {
            categories.push(id);
        }
    }
    items.extend(categories.into_iter().map(|id| item(session, &Selection::Category(id.to_owned()))));
    let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
    items.retain(|item| {
        let label = item.label.to_lowercase();
        words.iter().all(|word| label.contains(word))
    });
    for item in &mut items {
        item.note = count(&selection(&item.id));
    }
    items.retain(|item| item.note != "0");
    items
}

fn item(session: &Session, selection: &Selection) -> Item {
    let id = match selection {
        Selection::All => "all".to_owned(),
        Selection::Kind(id) => format!("kind/{id}"),
        Selection::Category(id) => format!("category/{id}"),
    };
    Item { id, label: said(session, selection), note: String::new() }
}

/// The selection that an offer stands for.
pub(super) fn selection(id: &str) -> Selection {
    match id.split_once('/') {
        Some(("kind", id)) => Selection::Kind(id.to_owned()),
        Some((_, id)) => Selection::Category(id.to_owned()),
        None => Selection::All,
    }
}

/// A selection in words.
pub(super) fn said(session: &Session, selection: &Selection) -> String {
    let text = &session.text;
    match selection {
        Selection::All => text.say("rounds-all").into_owned(),
        Selection::Kind(id) => {
            let of = |rounds: &Rounds| {
                let name = rounds.names.iter().find(|name| name.kind.id() == id);
                name.map(|name| text.kind(&name.kind).into_owned())
            };
            of(session.rounds()).unwrap_or_else(|| text.say("rounds-kind-other").into_owned())
        }
        Selection::Category(id) => category(session, id),
    }
}
