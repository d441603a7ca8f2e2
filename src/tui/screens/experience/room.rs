//! Which part of the tab gets which rows.

use ratatui::layout::Rect;

use crate::tui::widgets::history::AROUND;

/// The places of the sections, from the top down; one without room has no height.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Room {
    /// The jobs, with a line of titles and one of details.
    pub jobs: Rect,
    /// The rule below.
    pub upper_rule: Rect,
    /// The language results, with a line of titles.
    pub results: Rect,
    /// What else is on file.
    pub facts: Rect,
    /// The rule below.
    pub lower_rule: Rect,
    /// The verdict the picture is about.
    pub heading: Rect,
    /// The picture.
    pub picture: Rect,
    /// What its shades mean.
    pub legend: Rect,
}

impl Room {
    /// The places in `area` for so many jobs and lines about language results.
    pub fn new(area: Rect, jobs: usize, results: usize) -> Room {
        let mut rows = Rows::new(area.height, jobs as u16, results as u16);
        rows.share(area.height);
        // Where rows are left, the sections get some air.
        let air = u16::from(area.height >= rows.used() + 6);
        let mut y = area.y + air;
        let mut take = |height: u16| {
            let place = Rect { y, height: height.min(area.bottom().saturating_sub(y)), ..area };
            y += place.height;
            place
        };
        let jobs = take(rows.jobs);
        let upper_rule = below(take(u16::from(rows.results > 0) * (1 + air)));
        let results = take(rows.results);
        let facts = take(rows.facts);
        let lower_rule = below(take(u16::from(rows.jobs > 0) * (1 + air)));
        let heading = take(rows.heading);
        Room {
            jobs,
            upper_rule,
            results,
            facts,
            lower_rule,
            heading,
            picture: take(rows.picture),
            legend: take(rows.legend),
        }
    }
}

/// The last row of `place`.
fn below(place: Rect) -> Rect {
    let height = place.height.min(1);
    Rect { y: place.bottom() - height, height, ..place }
}

/// Heights, without the two rules.
struct Rows {
    jobs: u16,
    results: u16,
    facts: u16,
    heading: u16,
    picture: u16,
    legend: u16,
    /// How high the parts that may grow can become.
    most: (u16, u16, u16),
}

impl Rows {
    /// The least that is of use in `height` rows.
    fn new(height: u16, jobs: u16, results: u16) -> Rows {
        /// Fewest rows in which both tables and the picture can be read.
        const WHOLE: u16 = 14;
        let most = (jobs.max(1) + 2, results.max(1), jobs.max(1) + AROUND);
        let none = Rows { jobs: 0, results: 0, facts: 0, heading: 0, picture: 0, legend: 0, most };
        if height >= WHOLE {
            let least = |most: u16, least: u16| most.min(least);
            let (jobs, results) = (least(most.0, 4), least(most.1, 2));
            Rows { jobs, results, heading: 1, picture: least(most.2, 2 + AROUND), ..none }
        } else if height >= 9 {
            Rows { jobs: most.0.min(4), heading: 1, picture: AROUND + 1, ..none }
        } else {
            // Under a form there is room for the picture only.
            let heading = u16::from(height > AROUND + 1);
            Rows { heading, picture: most.2.min(height - heading), ..none }
        }
    }

    fn used(&self) -> u16 {
        let rules = u16::from(self.results > 0) + u16::from(self.jobs > 0);
        self.jobs + self.results + self.facts + self.heading + self.picture + self.legend + rules
    }

    /// Gives out the rows that are left, a row at a time to what needs it most.
    fn share(&mut self, height: u16) {
        let mut left = height.saturating_sub(self.used());
        let whole = self.results > 0;
        while left > 0 {
            if self.jobs > 0 && self.jobs < self.most.0 && self.jobs <= self.picture {
                self.jobs += 1;
            } else if self.picture < self.most.2 {
                self.picture += 1;
            } else if self.jobs > 0 && self.jobs < self.most.0 {
                self.jobs += 1;
            } else if whole && self.results < self.most.1 {
                self.results += 1;
            } else if whole && self.facts == 0 {
                self.facts = 1;
            } else if whole && self.legend == 0 {
                self.legend = 1;
            } else if whole && self.facts == 1 {
                self.facts = 2;
            } else {
                break;
            }
            left -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(height: u16, jobs: usize, results: usize) -> Room {
        Room::new(Rect::new(0, 2, 80, height), jobs, results)
    }

    #[test]
    fn a_small_screen_shows_a_part_of_everything() {
        let room = room(16, 12, 3);
        assert!(room.jobs.height >= 4 && room.results.height >= 2 && room.picture.height >= AROUND + 2);
        assert_eq!(room.picture.bottom(), 18);
    }

    #[test]
    fn nothing_is_higher_than_what_it_holds() {
        let room = room(50, 2, 2);
        assert_eq!((room.jobs.height, room.results.height, room.picture.height), (4, 2, 2 + AROUND));
        assert_eq!((room.facts.height, room.legend.height), (2, 1));
    }

    #[test]
    fn no_height_overflows() {
        for height in 0..60 {
            for jobs in [0, 1, 2, 5, 40] {
                for results in [0, 1, 7] {
                    let room = room(height, jobs, results);
                    assert!(room.legend.bottom() <= 2 + height, "{height} {jobs} {results}");
                }
            }
        }
    }
}
