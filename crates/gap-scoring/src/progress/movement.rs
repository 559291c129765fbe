//! How a point moved, and the sums of it.

use super::counterpart::Demand;
use crate::outcome::Outcome;
use clause_model::Language;
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Ordering;

/// How a point moved. Each point of the later assessment moved in exactly one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Movement {
    /// A gap before, fully achieved now.
    Closed,
    /// Stronger than before, and a gap as before or none as before.
    Better,
    /// Neither nearer to full achievement nor further from it.
    Unchanged,
    /// Weaker than before, and a gap as before or none as before.
    Worse,
    /// No gap before, a gap now.
    Opened,
    /// A gap before, not judged now: not yet due, or the condition is absent. Not closed.
    LeftOut,
    /// A demand that the earlier edition did not make.
    NewDemand,
    /// Opened or worse where the later edition asks more than the sources did.
    DemandRaised,
    /// Closed or better where the later edition asks no more than a part of the sources.
    DemandEased,
}

impl Movement {
    /// Every movement, in the order in which reports list them.
    pub const ALL: [Movement; 9] = [
        Movement::Closed,
        Movement::Better,
        Movement::Unchanged,
        Movement::Worse,
        Movement::Opened,
        Movement::LeftOut,
        Movement::NewDemand,
        Movement::DemandRaised,
        Movement::DemandEased,
    ];

    /// The movement from one outcome to another under the same demand.
    pub fn between(before: Outcome, after: Outcome) -> Self {
        match (before.is_gap(), after.is_gap()) {
            (true, false) if after == Outcome::Fully => Movement::Closed,
            (true, false) => Movement::LeftOut,
            (false, true) => Movement::Opened,
            _ => Movement::by_strength(before, after),
        }
    }

    /// The movement between two gaps, or between two outcomes that are none.
    fn by_strength(before: Outcome, after: Outcome) -> Self {
        // What does not apply says nothing of strength.
        if [before, after].contains(&Outcome::ConditionAbsent) {
            return Movement::Unchanged;
        }
        // An open question in place of a shown shortfall shows nothing: no progress.
        if (before, after) == (Outcome::Not, Outcome::Unresolved) {
            return Movement::Unchanged;
        }
        match after.strength().cmp(&before.strength()) {
            Ordering::Greater => Movement::Better,
            Ordering::Less => Movement::Worse,
            Ordering::Equal => Movement::Unchanged,
        }
    }

    /// The movement where the demand may have changed: what may be the demand's doing is not put down to
    /// the organisation.
    pub fn under(demand: Demand, before: Outcome, after: Outcome) -> Self {
        match (demand, Movement::between(before, after)) {
            (Demand::More, Movement::Opened | Movement::Worse) => Movement::DemandRaised,
            (Demand::Less, Movement::Closed | Movement::Better) => Movement::DemandEased,
            (_, movement) => movement,
        }
    }

    /// Whether it can occur only between two editions.
    pub fn is_about_demand(self) -> bool {
        matches!(
            self,
            Movement::NewDemand | Movement::DemandRaised | Movement::DemandEased
        )
    }

    /// The movement's name in reports.
    pub fn name(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            Movement::Closed => ("Closed", "已关闭"),
            Movement::Better => ("Better", "好转"),
            Movement::Unchanged => ("Unchanged", "不变"),
            Movement::Worse => ("Worse", "恶化"),
            Movement::Opened => ("Opened", "新出现"),
            Movement::LeftOut => ("Left out", "转为不计"),
            Movement::NewDemand => ("New demand", "新增要求"),
            Movement::DemandRaised => ("Demand raised", "要求提高"),
            Movement::DemandEased => ("Demand eased", "要求降低"),
        };
        language.pick(en, zh)
    }

    /// What the movement means, in a sentence.
    pub fn meaning(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            Movement::Closed => (
                "A gap before, fully achieved now.",
                "原为差距，现已完全达到。",
            ),
            Movement::Better => (
                "Stronger than before in the order N, unresolved, P, L, not yet due, F; a gap as before, or none as before.",
                "按N、未决、P、L、未到期、F的次序强于前次；是否为差距与前次相同。",
            ),
            Movement::Unchanged => (
                "Neither nearer nor further. Unresolved in place of N is no progress: nothing has been shown.",
                "未接近也未远离完全达到。由N变为未决不算进展：并未证实任何事项。",
            ),
            Movement::Worse => (
                "Weaker than before in the same order; a gap as before, or none as before.",
                "按同一次序弱于前次；是否为差距与前次相同。",
            ),
            Movement::Opened => ("No gap before, a gap now.", "原非差距，现为差距。"),
            Movement::LeftOut => (
                "A gap before, not judged now: not yet due, or its condition is absent. Not closed.",
                "原为差距，现未到期或条件不存在，不予评定；不视为已关闭。",
            ),
            Movement::NewDemand => (
                "A demand that the earlier edition did not make. Not worsened.",
                "旧版未提出的要求；不视为恶化。",
            ),
            Movement::DemandRaised => (
                "Opened or worse where the later edition asks more. The two cannot be told apart.",
                "新版要求提高之处新出现或恶化；两种原因无法区分。",
            ),
            Movement::DemandEased => (
                "Closed or better where the later edition asks only part of what it took up. Not put down to the organisation.",
                "新版只保留部分要求之处关闭或好转；不计为组织的改进。",
            ),
        };
        language.pick(en, zh)
    }
}

/// Numbers of points by movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct MovementTally {
    /// Closed.
    pub closed: u32,
    /// Better.
    pub better: u32,
    /// Unchanged.
    pub unchanged: u32,
    /// Worse.
    pub worse: u32,
    /// Opened.
    pub opened: u32,
    /// Left out.
    pub left_out: u32,
    /// New demands.
    pub new_demand: u32,
    /// Opened or worse where more is asked.
    pub demand_raised: u32,
    /// Closed or better where less is asked.
    pub demand_eased: u32,
}

impl MovementTally {
    /// The number of a movement.
    pub fn count(&self, movement: Movement) -> u32 {
        let mut copy = *self;
        *copy.slot(movement)
    }

    fn slot(&mut self, movement: Movement) -> &mut u32 {
        match movement {
            Movement::Closed => &mut self.closed,
            Movement::Better => &mut self.better,
            Movement::Unchanged => &mut self.unchanged,
            Movement::Worse => &mut self.worse,
            Movement::Opened => &mut self.opened,
            Movement::LeftOut => &mut self.left_out,
            Movement::NewDemand => &mut self.new_demand,
            Movement::DemandRaised => &mut self.demand_raised,
            Movement::DemandEased => &mut self.demand_eased,
        }
    }

    /// All points.
    pub fn total(&self) -> u32 {
        Movement::ALL
            .iter()
            .map(|movement| self.count(*movement))
            .sum()
    }
}

impl FromIterator<Movement> for MovementTally {
    fn from_iter<I: IntoIterator<Item = Movement>>(movements: I) -> Self {
        let mut tally = MovementTally::default();
        for movement in movements {
            *tally.slot(movement) += 1;
        }
        tally
    }
}

/// From the gaps before to the gaps after, over the points of the later assessment:
/// `before - settled - left_out + opened + new = after`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct GapFlow {
    /// Points whose counterparts were a gap before.
    pub before: u32,
    /// Of these, fully achieved now.
    pub settled: u32,
    /// Of these, not judged now.
    pub left_out: u32,
    /// Points that were no gap before and are one now.
    pub opened: u32,
    /// New demands that are gaps.
    pub new: u32,
    /// Points that are gaps now.
    pub after: u32,
}

impl GapFlow {
    /// Takes in one point.
    pub(super) fn add(&mut self, before: Option<Outcome>, after: Outcome) {
        let gap_after = u32::from(after.is_gap());
        self.after += gap_after;
        let Some(before) = before else {
            self.new += gap_after;
            return;
        };
        if !before.is_gap() {
            self.opened += gap_after;
            return;
        }
        self.before += 1;
        match after {
            Outcome::Fully => self.settled += 1,
            Outcome::NotYetDue | Outcome::ConditionAbsent => self.left_out += 1,
            _ => {}
        }
    }
}
