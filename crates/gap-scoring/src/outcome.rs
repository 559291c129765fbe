//! What a control point comes out as.

use clause_model::method::Rating;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The result of rating a point, an item or an instance. Every point has exactly one.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Fully achieved.
    #[serde(rename = "F")]
    Fully,
    /// Largely achieved.
    #[serde(rename = "L")]
    Largely,
    /// Partially achieved.
    #[serde(rename = "P")]
    Partially,
    /// Not achieved.
    #[serde(rename = "N")]
    Not,
    /// Nothing can be said yet; counted as a gap.
    Unresolved,
    /// A periodic practice whose first or next occurrence is planned and not overdue; no gap.
    NotYetDue,
    /// A conditional point whose condition does not hold; no gap, and outside every percentage.
    ConditionAbsent,
}

impl Outcome {
    /// Every outcome, in the order in which reports list them.
    pub const ALL: [Outcome; 7] = [
        Outcome::Fully,
        Outcome::Largely,
        Outcome::Partially,
        Outcome::Not,
        Outcome::Unresolved,
        Outcome::NotYetDue,
        Outcome::ConditionAbsent,
    ];

    /// Whether something has to be done about it.
    pub fn is_gap(self) -> bool {
        matches!(
            self,
            Outcome::Largely | Outcome::Partially | Outcome::Not | Outcome::Unresolved
        )
    }

    /// The place in the order from weakest to strongest: a shown shortfall before an open question,
    /// then by rating. What does not apply says nothing and comes last.
    pub(crate) fn strength(self) -> u32 {
        match self {
            Outcome::Not => 0,
            Outcome::Unresolved => 1,
            Outcome::Partially => 2,
            Outcome::Largely => 3,
            Outcome::NotYetDue => 4,
            Outcome::Fully => 5,
            Outcome::ConditionAbsent => 6,
        }
    }

    /// The worth in thirds of full achievement, 0 to 3; none where the outcome carries no rating.
    pub fn thirds(self) -> Option<u32> {
        match self {
            Outcome::Fully => Some(3),
            Outcome::Largely => Some(2),
            Outcome::Partially => Some(1),
            Outcome::Not | Outcome::Unresolved => Some(0),
            Outcome::NotYetDue | Outcome::ConditionAbsent => None,
        }
    }

    /// The rating, where there is one.
    pub fn rating(self) -> Option<Rating> {
        match self {
            Outcome::Fully => Some(Rating::F),
            Outcome::Largely => Some(Rating::L),
            Outcome::Partially => Some(Rating::P),
            Outcome::Not => Some(Rating::N),
            _ => None,
        }
    }
}

impl From<Rating> for Outcome {
    fn from(rating: Rating) -> Self {
        match rating {
            Rating::F => Outcome::Fully,
            Rating::L => Outcome::Largely,
            Rating::P => Outcome::Partially,
            Rating::N => Outcome::Not,
        }
    }
}

/// Numbers of points by outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Tally {
    /// Fully achieved.
    #[serde(rename = "F")]
    pub fully: u32,
    /// Largely achieved.
    #[serde(rename = "L")]
    pub largely: u32,
    /// Partially achieved.
    #[serde(rename = "P")]
    pub partially: u32,
    /// Not achieved.
    #[serde(rename = "N")]
    pub not: u32,
    /// Unresolved.
    pub unresolved: u32,
    /// Not yet due.
    pub not_yet_due: u32,
    /// Condition absent.
    pub condition_absent: u32,
}

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, outcome: Outcome) {
        *self.slot(outcome) += 1;
    }

    /// The number of an outcome.
    pub fn count(&self, outcome: Outcome) -> u32 {
        let mut copy = *self;
        *copy.slot(outcome)
    }

    fn slot(&mut self, outcome: Outcome) -> &mut u32 {
        match outcome {
            Outcome::Fully => &mut self.fully,
            Outcome::Largely => &mut self.largely,
            Outcome::Partially => &mut self.partially,
            Outcome::Not => &mut self.not,
            Outcome::Unresolved => &mut self.unresolved,
            Outcome::NotYetDue => &mut self.not_yet_due,
            Outcome::ConditionAbsent => &mut self.condition_absent,
        }
    }

    /// All points.
    pub fn total(&self) -> u32 {
        Outcome::ALL
            .iter()
            .map(|outcome| self.count(*outcome))
            .sum()
    }

    /// The denominator of every percentage: points that can be judged today.
    pub fn applicable(&self) -> u32 {
        self.total() - self.condition_absent - self.not_yet_due
    }

    /// Points that need something done.
    pub fn gaps(&self) -> u32 {
        self.largely + self.partially + self.not + self.unresolved
    }
}

impl FromIterator<Outcome> for Tally {
    fn from_iter<I: IntoIterator<Item = Outcome>>(outcomes: I) -> Self {
        let mut tally = Tally::default();
        for outcome in outcomes {
            tally.add(outcome);
        }
        tally
    }
}
