//! The position under the newer edition, point by point.

use super::carrying::{carried_answer, carried_evidence};
use super::certificate::Certificate;
use super::submission::{migrated_submission, ratings};
use super::treatment::{PositionTally, Treatment, TreatmentReason};
use crate::outcome::Outcome;
use crate::rating::PointRating;
use clause_model::identifier::{ControlPointId, EditionId};
use clause_model::method::Method;
use clause_model::submission::{Answer, Submission};
use clause_model::succession::SuccessionRow;
use clause_model::{ClauseId, Edition, LocalText, Relation, Standard, Succession};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// What a migration starts from.
#[derive(Debug, Clone, Copy)]
pub struct MigrationInput<'a> {
    /// Thresholds and tables.
    pub method: &'a Method,
    /// The standard of both editions.
    pub standard: &'a Standard,
    /// The newer edition.
    pub edition: &'a Edition,
    /// The succession into it.
    pub succession: &'a Succession,
    /// The ratings under the older edition, made at the as-of date.
    pub old_ratings: &'a [PointRating],
    /// The submission behind them.
    pub old: &'a Submission,
    /// The day on which what is carried is judged again.
    pub as_of: Date,
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

impl MigrationPosition {
    /// Points by treatment; they sum to all points of the newer edition.
    pub fn tally(&self) -> PositionTally {
        let mut tally = PositionTally::default();
        for point in &self.points {
            tally.add(point.treatment);
        }
        tally
    }

    /// Leaves out the points outside some clauses; of no clauses, none.
    pub fn keep_within(&mut self, clauses: &[ClauseId]) {
        let within = |id: &ControlPointId| clauses.iter().any(|part| id.clause.is_within(part));
        self.points
            .retain(|position| clauses.is_empty() || within(&position.point));
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
    let mut found = MigrationPosition {
        from: input.succession.from.clone(),
        to: input.succession.to.clone(),
        points: input.edition.points.iter().map(position).collect(),
        no_longer_asked: no_longer_asked(input.succession),
        certificate: None,
    };
    ask_what_cannot_stand(input, &mut found);
    found
}

/// Asks in full what would be carried whole and then be unresolved: no evidence of a type that supports
/// the newer point came along, say. Nothing that is carried is left open.
fn ask_what_cannot_stand(input: MigrationInput<'_>, position: &mut MigrationPosition) {
    let submission = migrated_submission(position, input.old);
    let judged = ratings(input.method, input.standard, &submission, input.as_of);
    let judged = judged.unwrap_or_default();
    let unresolved = |point: &ControlPointId| {
        let mut ratings = judged.iter();
        ratings.any(|rating| rating.point == *point && rating.outcome == Outcome::Unresolved)
    };
    let carried = position.points.iter_mut();
    let carried = carried.filter(|point| point.treatment == Treatment::Carried);
    for point in carried.filter(|point| unresolved(&point.point)) {
        point.treatment = Treatment::Full;
        point.reason = TreatmentReason::NothingShown;
        point.carried = None;
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

/// What the points of the older edition asked for and their successors no longer do.
pub(super) fn no_longer_asked(succession: &Succession) -> Vec<NoLongerAsked> {
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
