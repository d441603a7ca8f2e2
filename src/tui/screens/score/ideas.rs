//! Single changes and what each gives, tried on copies; the best first.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::core::client::Client;
use crate::core::crs::Improvement;
use crate::core::finding::Outcome;
use crate::tui::screen::Input;
use crate::tui::screens::result::why::{plain, sentence};
use crate::tui::session::Session;
use crate::tui::widgets::tree::{Node, Tree};

/// Key of the changes that give nothing.
const IDLE: &str = "idle";

/// The list, and which of it is selected.
#[derive(Debug, Default)]
pub struct Ideas {
    tree: Tree,
    roots: Vec<Node>,
    improvements: Vec<Improvement>,
}

impl Ideas {
    /// Takes the changes that could be made to the scratch copy.
    pub fn refresh(&mut self, session: &Session, improvements: Vec<Improvement>) {
        if self.roots.is_empty() {
            self.tree.fold(IDLE);
        }
        let (useful, idle): (Vec<usize>, Vec<usize>) = (0..improvements.len()).partition(|&at| {
            let it = &improvements[at];
            it.points > 0 || it.may_give()
        });
        let node = |at: usize| node(session, at, &improvements[at]);
        self.roots = useful.into_iter().map(node).collect();
        // What a change does is read on demand.
        for root in &self.roots {
            self.tree.fold(root.key.clone());
        }
        if !idle.is_empty() {
            let said = session.text.say_with("score-tab-idle", &[("count", idle.len().into())]);
            let children: Vec<Node> = idle.into_iter().map(node).collect();
            for child in &children {
                self.tree.fold(format!("{IDLE}/{}", child.key));
            }
            let line = Line::styled(said, session.theme.dim);
            self.roots.push(Node { key: IDLE.to_owned(), line, children });
        }
        self.improvements = improvements;
    }

    /// Forgets the list, which is worked out when it is looked at.
    pub fn clear(&mut self) {
        self.roots.clear();
        self.improvements.clear();
        self.tree.reset();
    }

    /// The change that is selected.
    pub fn selected(&self) -> Option<&Improvement> {
        let path = self.tree.path(&self.roots)?;
        let at = path.split('/').find_map(|key| key.strip_prefix('#')?.parse::<usize>().ok())?;
        self.improvements.get(at)
    }

    /// The selected change on a copy of the client.
    pub fn tried(&self) -> Option<Client> {
        self.selected().map(|it| it.after.clone())
    }

    /// Goes back to the best.
    pub fn reset(&mut self) {
        self.tree.reset();
    }

    /// Lets an input move the selection or fold; whether it did.
    pub fn update(&mut self, input: &Input) -> bool {
        self.tree.update(input, &self.roots)
    }

    /// Draws the list.
    pub fn view(&self, session: &Session, frame: &mut Frame, area: Rect, focused: bool) {
        self.tree.view(&session.theme, frame, area, &self.roots, focused);
    }
}

fn node(session: &Session, at: usize, it: &Improvement) -> Node {
    let (text, theme) = (&session.text, &session.theme);
    let style = match it.points {
        1.. => theme.good,
        0 => theme.dim,
        ..0 => theme.bad,
    };
    let range = it.most.map(|most| i32::from(most) - i32::from(it.total) + it.points);
    let gain = match range {
        Some(most) => format!("{}…{}", text.signed(it.points), text.signed(most)),
        None => format!("{:>4}", text.signed(it.points)),
    };
    let said = text.finding(session.book, &it.what);
    let line = Line::from(vec![Span::styled(gain, style), Span::raw(format!("  {said}"))]);
    let (total, most) = (text.number(it.total.into()), it.most.map(|most| text.number(most.into())));
    let becomes = match most {
        None => text.say_with("score-tab-becomes", &[("total", total.into())]),
        Some(most) => text.say_with("score-tab-between", &[("total", total.into()), ("most", most.into())]),
    };
    let mut children = vec![plain("total", becomes)];
    if it.points == 0 && it.most.is_none() {
        let id = if it.is_capped() { "score-tab-capped" } else { "score-tab-topped" };
        children.push(plain("why", text.say(id).into_owned()));
    }
    children.extend(it.factors.iter().map(|&(factor, points)| {
        let args = [("name", text.factor(factor).into()), ("change", text.signed(points).into())];
        let line = sentence(theme, Outcome::of(points > 0), text.say_with("score-tab-factor", &args));
        plain(factor.id(), line)
    }));
    children.extend(it.assumed.as_ref().map(|assumed| {
        plain("assumed", sentence(theme, Outcome::Noted, text.finding(session.book, assumed)))
    }));
    Node { key: format!("#{at}"), line, children }
}
