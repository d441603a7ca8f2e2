//! The programs that let a person into the pool: Canadian Experience Class, Federal Skilled
//! Worker, Federal Skilled Trades.
//!
//! Each program is a handful of requirements that must all hold. A requirement stands as met,
//! not met, open or unknown on a day, with a day through which it certainly stays so; the
//! verdict is the worst of them. The explanation is built from the same requirements.
//!
//! | part | one idea |
//! |---|---|
//! | `book` | the rules as dated data |
//! | `requirement` | how requirements make a verdict |
//! | `work`, `language`, `offer`, `funds` | the requirements several programs share |
//! | `grid` | the points of federal skilled workers |
//! | `cec`, `fsw`, `fst` | the three programs |
//! | `case` | one client before one program |
//! | `explain` | why the verdict is what it is |
//! | `outlook` | what would change it |
//! | `track` | the verdicts over time |
//! | `answer` | everything said on one day |

mod answer;
mod book;
mod case;
mod cec;
mod explain;
mod fst;
mod fsw;
mod funds;
mod grid;
mod language;
mod offer;
mod outlook;
mod requirement;
mod track;
mod work;

pub use answer::{Answer, Answers, assess, explained};
pub use book::{
    Adaptability, ArrangedEmployment, CanadianWork, CecRule, Condition, Counting, Edition, EducationRule,
    EducationTable, ExperienceTable, FstRule, FswRule, FundsTable, GridRule, LeastLevel, Occupations,
    OfferRule, Pool, Program, Programs, Rows, Rule, SecondLanguage, Table, TeerThresholds, Thresholds, Work,
};
pub use case::{Case, rulings};
pub(in crate::core) use requirement::worst;
pub use track::{horizon, track};
