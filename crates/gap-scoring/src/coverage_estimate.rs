//! An estimate of where an assessment against one standard already answers the points of another.
//!
//! It tells people what they need hardly be asked again, and where to begin. It is no rating and never becomes
//! one: a mapping compares demands by their subject and points at whole clauses, and the evidence behind the
//! other assessment was chosen for another question, and perhaps for another scope.
//!
//! | the point, relative to its clauses | points of those clauses | estimate |
//! |---|---|---|
//! | equal, subset | all fully achieved, none waiting to fall due | likely answered |
//! | equal, subset | some fully achieved | partly answered |
//! | superset, intersects | some or all fully achieved | partly answered |
//! | any of these | none fully achieved | not answered |
//! | none | there are none | no counterpart |
//!
//! A point of which the mapping does not speak is not answered: silence is no statement that nothing corresponds.

use crate::outcome::{Outcome, Tally};
use crate::rating::PointRating;
use clause_model::identifier::{ClauseId, ControlPointId};
use clause_model::mapping::{Mapping, MappingRow};
use clause_model::{Edition, Language, Relation};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far an assessment against the other standard is likely to answer a point, least first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum EstimateVerdict {
    /// The mapping says that the other standard has nothing of the kind.
    NoCounterpart,
    /// Nothing that was fully achieved there speaks for the point.
    NotAnswered,
    /// Some of what the point demands has been shown there.
    PartlyAnswered,
    /// All that the point demands is demanded there, too, and has been shown.
    LikelyAnswered,
}

impl EstimateVerdict {
    /// Every verdict, the best first.
    pub const ALL: [EstimateVerdict; 4] = [
        EstimateVerdict::LikelyAnswered,
        EstimateVerdict::PartlyAnswered,
        EstimateVerdict::NotAnswered,
        EstimateVerdict::NoCounterpart,
    ];

    /// The verdict's name in a language.
    pub fn name(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            EstimateVerdict::LikelyAnswered => ("Likely answered", "很可能已覆盖"),
            EstimateVerdict::PartlyAnswered => ("Partly answered", "部分覆盖"),
            EstimateVerdict::NotAnswered => ("Not answered", "未覆盖"),
            EstimateVerdict::NoCounterpart => ("No counterpart", "无对应"),
        };
        language.pick(en, zh)
    }
}

/// How many of the other standard's points under some clauses are fully achieved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct AnsweredShare {
    /// The numerator: points that are fully achieved.
    pub fulfilled: u32,
    /// The denominator: points that can be judged today. Those without a rating count as open.
    pub applicable: u32,
    /// Points outside the denominator because they are not yet due.
    pub not_yet_due: u32,
}

impl AnsweredShare {
    /// Whether each of the points is fully achieved, at least one, and none is waiting to fall due.
    fn is_whole(self) -> bool {
        self.applicable > 0 && self.fulfilled == self.applicable && self.not_yet_due == 0
    }
}

/// The estimate for one point. An estimate, never a rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EstimatedPoint {
    /// The point.
    pub point: ControlPointId,
    /// The clauses of the other standard that cover its subject.
    pub clauses: Vec<ClauseId>,
    /// What the point demands relative to those clauses together; none where the mapping does not speak of it.
    pub relation: Option<Relation>,
    /// How far those clauses are fulfilled.
    pub answered: AnsweredShare,
    /// The estimate.
    pub verdict: EstimateVerdict,
}

/// Estimates for every point of `from`, in its order, how far an assessment against `target` answers it.
///
/// `mapping` leads from the one to the other; `target_ratings` are that assessment's. Where several rows speak of
/// a point, the most favourable one counts, the first of equal ones.
pub fn estimate(
    mapping: &Mapping,
    from: &Edition,
    target: &Edition,
    target_ratings: &[PointRating],
) -> Vec<EstimatedPoint> {
    let outcomes: BTreeMap<&ControlPointId, Outcome> = target_ratings
        .iter()
        .map(|rating| (&rating.point, rating.outcome))
        .collect();
    let of_row = |row: &MappingRow| {
        let answered = answered(&row.to, target, &outcomes);
        EstimatedPoint {
            point: row.from.clone(),
            clauses: row.to.clone(),
            relation: Some(row.relation),
            answered,
            verdict: verdict(row.relation, answered),
        }
    };
    let of_point = |id: &ControlPointId| {
        let rows = mapping.rows.iter().filter(|row| row.from == *id);
        // `max_by_key` takes the last of equal ones: the rows come in reverse.
        let best = rows.rev().map(of_row).max_by_key(|point| point.verdict);
        best.unwrap_or_else(|| EstimatedPoint {
            point: id.clone(),
            clauses: Vec::new(),
            relation: None,
            answered: AnsweredShare::default(),
            verdict: EstimateVerdict::NotAnswered,
        })
    };
    from.points
        .iter()
        .map(|point| of_point(&point.id))
        .collect()
}

/// The share over the points of some clauses and their parts, each point counted once.
fn answered(
    clauses: &[ClauseId],
    target: &Edition,
    outcomes: &BTreeMap<&ControlPointId, Outcome>,
) -> AnsweredShare {
    let covered = |id: &ControlPointId| clauses.iter().any(|clause| id.clause.is_within(clause));
    let tally: Tally = target
        .points
        .iter()
        .filter(|point| covered(&point.id))
        .map(|point| outcomes.get(&point.id).copied())
        .map(|outcome| outcome.unwrap_or(Outcome::Unresolved))
        .collect();
    AnsweredShare {
        fulfilled: tally.fully,
        applicable: tally.applicable(),
        not_yet_due: tally.not_yet_due,
    }
}

fn verdict(relation: Relation, answered: AnsweredShare) -> EstimateVerdict {
    let no_more_than_there = matches!(relation, Relation::Equal | Relation::Subset);
    if relation == Relation::None {
        EstimateVerdict::NoCounterpart
    } else if no_more_than_there && answered.is_whole() {
        EstimateVerdict::LikelyAnswered
    } else if answered.fulfilled > 0 {
        EstimateVerdict::PartlyAnswered
    } else {
        EstimateVerdict::NotAnswered
    }
}

#[cfg(test)]
mod tests {
    use super::EstimateVerdict::{LikelyAnswered, NoCounterpart, NotAnswered, PartlyAnswered};
    use super::{AnsweredShare, EstimateVerdict, EstimatedPoint, estimate, verdict};
    use crate::evidence::{EventRecords, EvidenceView, PracticeCoverage};
    use crate::outcome::Outcome;
    use crate::rating::{Decision, PointRating, Rule};
    use clause_model::mapping::{Mapping, MappingRow};
    use clause_model::method::EvidencePicture;
    use clause_model::pack::{Library, load, shipped};
    use clause_model::{Edition, Relation};

    fn library() -> Library {
        load(&shipped()).value.unwrap()
    }

    /// A shipped mapping with its two editions.
    fn mapped(library: &Library) -> (Mapping, &Edition, &Edition) {
        let mut standards = library.standards.values();
        let mapping = standards.find_map(|standard| standard.mappings.first());
        let mapping = mapping.unwrap().clone();
        let from = library.edition(&mapping.standard, &mapping.edition);
        let to = library.edition(&mapping.target_standard, &mapping.target_edition);
        (mapping, from.unwrap(), to.unwrap())
    }

    fn rated(edition: &Edition, outcome: impl Fn(&str) -> Outcome) -> Vec<PointRating> {
        let rate = |point: &clause_model::ControlPoint| {
            let outcome = outcome(&point.id.to_string());
            PointRating {
                point: point.id.clone(),
                computed: Decision {
                    outcome,
                    claimed: None,
                    cap: None,
                    rule: Rule::ClaimWithinEvidence,
                    not_exercised: false,
                    evidence: EvidenceView {
                        picture: EvidencePicture::Nothing,
                        design_usable: false,
                        practice: PracticeCoverage::None,
                        shortfall: None,
                        events: EventRecords::Silent,
                        last_known: None,
                        latest: None,
                        earliest: None,
                        supports: Vec::new(),
                    },
                },
                outcome,
                verdict: None,
                confirmed_major: false,
                items: Vec::new(),
                instances: Vec::new(),
            }
        };
        edition.points.iter().map(rate).collect()
    }

    fn row(from: &str, to: &[&str], relation: Relation) -> MappingRow {
        MappingRow {
            from: from.parse().unwrap(),
            to: to.iter().map(|id| id.parse().unwrap()).collect(),
            relation,
            rationale: clause_model::LocalText::default(),
        }
    }

    fn at<'a>(points: &'a [EstimatedPoint], id: &str) -> &'a EstimatedPoint {
        let found = points.iter().find(|point| point.point.to_string() == id);
        found.unwrap()
    }

    fn share(fulfilled: u32, applicable: u32, not_yet_due: u32) -> AnsweredShare {
        AnsweredShare {
            fulfilled,
            applicable,
            not_yet_due,
        }
    }

    #[test]
    fn the_table_of_estimates() {
        use Relation as R;
        let table: &[(Relation, AnsweredShare, EstimateVerdict)] = &[
            (R::Equal, share(4, 4, 0), LikelyAnswered),
            (R::Subset, share(4, 4, 0), LikelyAnswered),
            (R::Superset, share(4, 4, 0), PartlyAnswered),
            (R::Intersects, share(4, 4, 0), PartlyAnswered),
            (R::Equal, share(3, 4, 0), PartlyAnswered),
            (R::Subset, share(1, 4, 0), PartlyAnswered),
            (R::Superset, share(1, 4, 0), PartlyAnswered),
            // What is not yet due has not been shown.
            (R::Subset, share(4, 4, 1), PartlyAnswered),
            (R::Subset, share(0, 4, 0), NotAnswered),
            (R::Intersects, share(0, 4, 0), NotAnswered),
            // Nothing that could be judged.
            (R::Equal, share(0, 0, 0), NotAnswered),
            (R::Equal, share(0, 0, 2), NotAnswered),
            (R::None, share(0, 0, 0), NoCounterpart),
        ];
        for (relation, answered, expected) in table {
            let found = verdict(*relation, *answered);
            assert_eq!(found, *expected, "{relation:?} {answered:?}");
        }
    }

    #[test]
    fn a_perfect_assessment_answers_what_asks_no_more() {
        let library = library();
        let (mapping, from, target) = mapped(&library);
        let ratings = rated(target, |_| Outcome::Fully);
        let points = estimate(&mapping, from, target, &ratings);
        let ids: Vec<_> = points.iter().map(|point| &point.point).collect();
        let expected: Vec<_> = from.points.iter().map(|point| &point.id).collect();
        assert_eq!(ids, expected);
        for point in &points {
            let expected = match point.relation.unwrap() {
                Relation::Equal | Relation::Subset => LikelyAnswered,
                Relation::Superset | Relation::Intersects => PartlyAnswered,
                Relation::None => NoCounterpart,
            };
            assert_eq!(point.verdict, expected, "{}", point.point);
            assert_eq!(point.answered.fulfilled, point.answered.applicable);
        }
        for verdict in [LikelyAnswered, PartlyAnswered, NoCounterpart] {
            assert!(points.iter().any(|point| point.verdict == verdict));
        }
    }

    #[test]
    fn no_assessment_answers_nothing() {
        let library = library();
        let (mapping, from, target) = mapped(&library);
        let none = estimate(&mapping, from, target, &[]);
        let short = estimate(&mapping, from, target, &rated(target, |_| Outcome::Largely));
        assert_eq!(none, short);
        let open = |point: &EstimatedPoint| matches!(point.verdict, NotAnswered | NoCounterpart);
        assert!(none.iter().all(open));
        assert!(none.iter().all(|point| point.answered.fulfilled == 0));
    }

    #[test]
    fn shares_count_each_applicable_point_once() {
        let library = library();
        let (mut mapping, from, target) = mapped(&library);
        mapping.rows = vec![
            // A clause and a part of it: the part counts once.
            row("4.1-1", &["6.6", "6.6.1"], Relation::Subset),
            row("4.3.1-1", &["8.1"], Relation::Subset),
            row("4.3.1-2", &["8.2"], Relation::Equal),
        ];
        let ratings = rated(target, |id| match id {
            "6.6.1-1" => Outcome::Partially,
            "8.1-1" => Outcome::ConditionAbsent,
            "8.2-1" => Outcome::NotYetDue,
            _ => Outcome::Fully,
        });
        let points = estimate(&mapping, from, target, &ratings);
        let count = |clause: &str| {
            let clause = clause.parse().unwrap();
            target.points_within(&clause).count() as u32
        };
        let security = at(&points, "4.1-1");
        assert_eq!(security.answered, share(count("6.6") - 1, count("6.6"), 0));
        assert_eq!(security.verdict, PartlyAnswered);
        let incidents = at(&points, "4.3.1-1");
        let judged = count("8.1") - 1;
        assert_eq!(incidents.answered, share(judged, judged, 0));
        assert_eq!(incidents.verdict, LikelyAnswered);
        let problems = at(&points, "4.3.1-2");
        let judged = count("8.2") - 1;
        assert_eq!(problems.answered, share(judged, judged, 1));
        assert_eq!(problems.verdict, PartlyAnswered);
    }

    #[test]
    fn silence_is_not_the_same_as_no_counterpart() {
        let library = library();
        let (mut mapping, from, target) = mapped(&library);
        mapping.rows = vec![
            row("4.1-1", &[], Relation::None),
            row("4.3.1-1", &["8.1"], Relation::Intersects),
            row("4.3.1-1", &["8.2"], Relation::Subset),
        ];
        let points = estimate(&mapping, from, target, &rated(target, |_| Outcome::Fully));
        assert_eq!(points.len(), from.points.len());
        let said = at(&points, "4.1-1");
        assert_eq!(
            (said.relation, said.verdict),
            (Some(Relation::None), NoCounterpart)
        );
        let unsaid = at(&points, "4.3.1-2");
        assert_eq!((unsaid.relation, unsaid.verdict), (None, NotAnswered));
        let twice = at(&points, "4.3.1-1");
        assert_eq!(
            (twice.relation, twice.verdict),
            (Some(Relation::Subset), LikelyAnswered)
        );
    }
}
