//! Every row of the table, and how shares are counted.

use super::EstimateVerdict::{LikelyAnswered, NoCounterpart, NotAnswered, PartlyAnswered};
use super::{AnsweredShare, EstimateVerdict, EstimatedPoint, Outcomes, estimate, verdict};
use crate::outcome::Outcome;
use clause_model::mapping::{Mapping, MappingRow};
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

fn rated(edition: &Edition, outcome: impl Fn(&str) -> Outcome) -> Outcomes {
    let rate = |point: &clause_model::ControlPoint| {
        let outcome = outcome(&point.id.to_string());
        (point.id.clone(), outcome)
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
    let none = estimate(&mapping, from, target, &Outcomes::new());
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
