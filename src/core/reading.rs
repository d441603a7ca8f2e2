//! The questions no official text settles, and the two ways to read each.
//!
//! What each question means, why it is open and where that is documented is data
//! (`assets/rules/law.json`); here is only which of them there are.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::client::strict;

strict!(Question, Reading);

/// A point of the category rules that no official text settles.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", remote = "Self")]
pub enum Question {
    /// Does the same date Y years before still count?
    WindowEdge,
    /// May a short gap between jobs stand inside continuous work?
    Gap,
    /// Are N months N calendar months, or their hours at full time?
    MonthMeasure,
    /// Does self-employed work count?
    SelfEmployment,
    /// Does work during full-time study count?
    StudyWork,
    /// Does unauthorized work in Canada count?
    UnauthorizedWork,
}

impl Question {
    /// Every question, in the order they are shown.
    pub const ALL: [Question; 6] = [
        Question::WindowEdge,
        Question::Gap,
        Question::MonthMeasure,
        Question::SelfEmployment,
        Question::StudyWork,
        Question::UnauthorizedWork,
    ];

    /// The id used in files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Question::WindowEdge => "window-edge",
            Question::Gap => "gap",
            Question::MonthMeasure => "month-measure",
            Question::SelfEmployment => "self-employment",
            Question::StudyWork => "study-work",
            Question::UnauthorizedWork => "unauthorized-work",
        }
    }

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// How one question is read.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", remote = "Self")]
pub enum Reading {
    /// The reading that lets fewer people in.
    Strict,
    /// The reading that lets more people in.
    Lenient,
}

/// The readings a consultant has pinned for a client, as the client file holds them.
pub type Pins = BTreeMap<Question, Reading>;

/// Reads pins, none of them twice: the last one would silently win.
pub(super) fn pins<'de, D: Deserializer<'de>>(from: D) -> Result<Pins, D::Error> {
    struct Each;

    impl<'de> Visitor<'de> for Each {
        type Value = Pins;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("readings by question")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pins, A::Error> {
            let mut pins = Pins::new();
            while let Some((question, reading)) = map.next_entry::<Question, Reading>()? {
                if pins.insert(question, reading).is_some() {
                    return Err(A::Error::duplicate_field(question.id()));
                }
            }
            Ok(pins)
        }
    }

    from.deserialize_map(Each)
}

/// A set of questions.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Questions(u8);

impl Questions {
    /// The set with `question` added.
    #[must_use]
    pub fn with(self, question: Question) -> Questions {
        Questions(self.0 | question.bit())
    }

    /// Whether `question` is in the set.
    pub fn contains(self, question: Question) -> bool {
        self.0 & question.bit() != 0
    }

    /// Whether the set is empty.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The questions of the set, in the order they are shown.
    pub fn iter(self) -> impl Iterator<Item = Question> {
        Question::ALL.into_iter().filter(move |&question| self.contains(question))
    }
}

/// One reading chosen for every question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Readings {
    lenient: u8,
}

impl Readings {
    /// Every question read strictly.
    pub const STRICT: Readings = Readings { lenient: 0 };
    /// Every question read leniently.
    pub const LENIENT: Readings = Readings { lenient: 0b11_1111 };

    /// The same readings with `question` read as `reading`.
    #[must_use]
    pub fn with(self, question: Question, reading: Reading) -> Readings {
        Readings {
            lenient: match reading {
                Reading::Strict => self.lenient & !question.bit(),
                Reading::Lenient => self.lenient | question.bit(),
            },
        }
    }

    /// The same readings with the client's pinned ones put in.
    #[must_use]
    pub fn pinned(self, pins: &Pins) -> Readings {
        pins.iter().fold(self, |readings, (&question, &reading)| readings.with(question, reading))
    }

    /// Whether `question` is read leniently.
    pub fn is_lenient(self, question: Question) -> bool {
        self.lenient & question.bit() != 0
    }
}
