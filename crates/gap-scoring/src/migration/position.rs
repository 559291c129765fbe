//! The position under the newer edition, point by point.

use super::carrying::{carried_answer, carried_evidence};
use super::certificate::Certificate;
use crate::outcome::Outcome;
use crate::rating::PointRating;
use clause_model::identifier::{ControlPointId, EditionId};
use clause_model::submission::{Answer, Submission};
use clause_model::succession::SuccessionRow;
use clause_model::{Edition, LocalText, Relation, Succession};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// What a migration starts from.
#[derive(Debug, Clone, Copy)]
pub struct MigrationInput<'a> {
    /// The newer edition.
    pub edition: &'a Edition,
    /// The succession into it.
    pub succession: &'a Succession,
    /// The ratings under the older edition, made at the as-of date.
    pub old_ratings: &'a [PointRating],
    /// The submission behind them.
    pub old: &'a Submission,
}

/// How a point of the newer edition is treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Treatment {
    /// Rating and evidence are carried; the organisation confirms.
    Carried,
    /// The old part is carried, the remainder is asked.
    Remainder,
    /// The point is asked in full.
    Full,
}

/// Why a point is treated so.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum TreatmentReason {
    /// The newer point asks no more than its sources.
    NothingAdded,
    /// The newer point asks more than its sources.
    SomethingAdded,
    /// The newer point has no source.
    New,
    /// A source is unresolved or waiting, so that nothing is known of the old part.
    SourceOpen {
        /// The sources concerned.
        points: Vec<ControlPointId>,
    },
    /// What the sources say cannot be said of the newer point.
    AnswerDoesNotCarry,
}

/// The position at one point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PointPosition {
    /// The point of the newer edition.
    pub point: ControlPointId,
    /// How it is treated.
    pub treatment: Treatment,
    /// Why.
    pub reason: TreatmentReason,
    /// The relation of its succession row.
    pub relation: Relation,
    /// The points that it takes up.
    pub sources: Vec<ControlPointId>,
    /// What the old part amounts to; none where the point is asked in full.
    pub carried: Option<Answer>,
    /// Whether the old part rests on a certificate alone.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub by_certificate: bool,
    /// Ids of the entries brought along.
    pub evidence: Vec<String>,
}

/// A demand of the older edition that this clause no longer makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NoLongerAsked {
    /// The newer point whose sources asked for it; none where nothing takes the sources up.
    pub by: Option<ControlPointId>,
    /// The older points.
    pub points: Vec<ControlPointId>,
    /// What was asked.
    pub demand: LocalText,
}

/// The position under the newer edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MigrationPosition {
    /// The older edition.
    pub from: EditionId,
    /// The newer edition.
    pub to: EditionId,
    /// Every point of the newer edition, in its order.
    pub points: Vec<PointPosition>,
    /// What is no longer asked.
    pub no_longer_asked: Vec<NoLongerAsked>,
    /// The certificate that the position rests on, where it rests on one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Certificate>,
}

/// Points by treatment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct PositionTally {
    /// Carried whole.
    pub carried: u32,
    /// The old part carried, the remainder asked.
    pub remainder: u32,
    /// Asked in full.
    pub full: u32,
}

impl MigrationPosition {
    /// Points by treatment; they sum to all points of the newer edition.
    pub fn tally(&self) -> PositionTally {
        let mut tally = PositionTally::default();
        for point in &self.points {
            match point.treatment {
                Treatment::Carried => tally.carried += 1,
                Treatment::Remainder => tally.remainder += 1,
                Treatment::Full => tally.full += 1,
            }
        }
        tally
    }

    /// The position at a point.
    pub fn at(&self, point: &ControlPointId) -> Option<&PointPosition> {
        self.points.iter().find(|position| position.point == *point)
    }
}

/// The position of an organisation whose older assessment is at hand.
pub fn migrate(input: MigrationInput<'_>) -> MigrationPosition {
    let position = |point: &clause_model::ControlPoint| {
        let row = input.succession.row_to(&point.id);
        let (from, relation) = row_parts(row);
        let sources: Vec<&PointRating> = input
            .old_ratings
            .iter()
            .filter(|rating| from.contains(&rating.point))
            .collect();
        let open: Vec<ControlPointId> = sources
            .iter()
            .filter(|rating| matches!(rating.outcome, Outcome::Unresolved | Outcome::NotYetDue))
            .map(|rating| rating.point.clone())
            .collect();
        let carried = carried_answer(point, &sources);
        let (treatment, reason) = match (row, &carried) {
            (Some(row), _) if row.from.is_empty() => (Treatment::Full, TreatmentReason::New),
            (None, _) => (Treatment::Full, TreatmentReason::New),
            _ if !open.is_empty() => (
                Treatment::Full,
                TreatmentReason::SourceOpen { points: open },
            ),
            (_, None) => (Treatment::Full, TreatmentReason::AnswerDoesNotCarry),
            (Some(row), Some(_)) => by_row(row),
        };
        let full = treatment == Treatment::Full;
        PointPosition {
            point: point.id.clone(),
            treatment,
            reason,
            relation,
            sources: from,
            carried: carried.filter(|_| !full),
            by_certificate: false,
            evidence: carried_evidence(point, &sources, input.old),
        }
    };
    MigrationPosition {
        from: input.succession.from.clone(),
        to: input.succession.to.clone(),
        points: input.edition.points.iter().map(position).collect(),
        no_longer_asked: no_longer_asked(input.succession),
        certificate: None,
    }
}

/// The position of an organisation that declares a certificate and shows nothing else. A certificate
/// that is not in order on the as-of date selects nothing: everything is asked in full.
pub fn migrate_certificate(
    edition: &Edition,
    succession: &Succession,
    certificate: &Certificate,
    as_of: Date,
) -> MigrationPosition {
    let in_order = certificate.defect(as_of).is_none();
    let position = |point: &clause_model::ControlPoint| {
        let row = succession.row_to(&point.id);
        let (from, relation) = row_parts(row);
        let (treatment, reason) = match row {
            Some(row) if in_order && !row.from.is_empty() => by_row(row),
            Some(row) if !row.from.is_empty() => (
                Treatment::Full,
                TreatmentReason::SourceOpen {
                    points: row.from.clone(),
                },
            ),
            _ => (Treatment::Full, TreatmentReason::New),
        };
        let believed = treatment != Treatment::Full;
        PointPosition {
            point: point.id.clone(),
            treatment,
            reason,
            relation,
            sources: from,
            carried: believed.then_some(Answer::Fully),
            by_certificate: believed,
            evidence: Vec::new(),
        }
    };
    MigrationPosition {
        from: succession.from.clone(),
        to: succession.to.clone(),
        points: edition.points.iter().map(position).collect(),
        no_longer_asked: no_longer_asked(succession),
        certificate: Some(certificate.clone()),
    }
}

fn row_parts(row: Option<&SuccessionRow>) -> (Vec<ControlPointId>, Relation) {
    row.map_or((Vec::new(), Relation::None), |row| {
        (row.from.clone(), row.relation)
    })
}

/// A row leaves a remainder exactly where the newer point asks more than its sources.
fn by_row(row: &SuccessionRow) -> (Treatment, TreatmentReason) {
    if row.remainder.is_some() {
        (Treatment::Remainder, TreatmentReason::SomethingAdded)
    } else {
        (Treatment::Carried, TreatmentReason::NothingAdded)
    }
}

fn no_longer_asked(succession: &Succession) -> Vec<NoLongerAsked> {
    let dropped = succession.rows.iter().filter_map(|row| {
        let demand = match &row.to {
            Some(_) => row.dropped.clone()?,
            None => row.note.clone(),
        };
        Some(NoLongerAsked {
            by: row.to.clone(),
            points: row.from.clone(),
            demand,
        })
    });
    dropped.collect()
}
