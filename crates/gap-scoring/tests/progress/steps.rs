//! Steps within an edition, between editions, and over several.

use crate::snapshots::{
    FIRST_DAY, SECOND_DAY, all, compared, course, new_edition, old_edition, set, standard,
    succession, with,
};
use clause_model::succession::SuccessionRow;
use clause_model::{Change, ClauseId, EditionId, Relation, Standard, Succession};
use gap_scoring::outcome::Outcome;
use gap_scoring::progress::{
    Demand, GapFlow, Movement, PointMovement, ProcessChange, Step, progress,
};
use jiff::civil::{Date, date};

fn at<'s>(step: &'s Step, point: &str) -> &'s PointMovement {
    let mut points = step.points.iter();
    points.find(|one| one.point.to_string() == point).unwrap()
}

fn change(step: &Step, process: &str) -> ProcessChange {
    let process: ClauseId = process.parse().unwrap();
    let mut processes = step.processes.iter();
    processes.find(|one| one.process == process).unwrap().change
}

#[test]
fn points_of_one_edition_are_compared_with_themselves() {
    let before = all(new_edition(), FIRST_DAY, Outcome::Fully);
    let before = with(before, "8.1-1", Outcome::Partially);
    let before = with(before, "8.1-2", Outcome::Not);
    let before = with(before, "8.1-3", Outcome::Unresolved);
    let after = all(new_edition(), SECOND_DAY, Outcome::Fully);
    let after = with(after, "8.1-2", Outcome::Largely);
    let after = with(after, "8.1-3", Outcome::NotYetDue);
    let after = with(after, "8.1-4", Outcome::Unresolved);
    let step = compared(&before, &after);
    assert!(!step.crosses_editions());
    for (point, movement) in [
        ("8.1-1", Movement::Closed),
        ("8.1-2", Movement::Better),
        ("8.1-3", Movement::LeftOut),
        ("8.1-4", Movement::Opened),
        ("8.1-5", Movement::Unchanged),
    ] {
        let moved = at(&step, point);
        assert_eq!(moved.movement, movement, "{point}");
        assert_eq!(moved.compared_with, std::slice::from_ref(&moved.point));
        assert_eq!(moved.demand, Demand::Same);
    }
    let flow = GapFlow {
        before: 3,
        settled: 1,
        left_out: 1,
        opened: 1,
        new: 0,
        after: 2,
    };
    assert_eq!(step.gaps, flow);
    assert_eq!(step.dropped, []);
    assert_eq!(step.total.total(), 254);
    assert_eq!(change(&step, "8.1"), ProcessChange::Mixed);
    assert_eq!(change(&step, "8.2"), ProcessChange::Unchanged);
}

#[test]
fn a_process_has_the_change_that_its_points_add_up_to() {
    use Outcome::{ConditionAbsent, Fully, Largely, Not, NotYetDue, Partially, Unresolved};
    let cases: [(&[(Outcome, Outcome)], ProcessChange); 11] = [
        (&[(Partially, Fully), (Not, Fully)], ProcessChange::Closed),
        (&[(Partially, Fully), (Not, Not)], ProcessChange::Better),
        (&[(Partially, Largely)], ProcessChange::Better),
        (
            &[(Partially, Fully), (Fully, Largely)],
            ProcessChange::Mixed,
        ),
        (&[(Partially, Not)], ProcessChange::Worse),
        (
            &[(Partially, Partially), (Fully, Not)],
            ProcessChange::Worse,
        ),
        (&[(Fully, Unresolved)], ProcessChange::Opened),
        (&[(Partially, NotYetDue)], ProcessChange::LeftOut),
        // One of two gaps is not judged any more: the process is not closed.
        (
            &[(Partially, Fully), (Not, ConditionAbsent)],
            ProcessChange::Better,
        ),
        (&[(Not, Unresolved)], ProcessChange::Unchanged),
        // Gone bad while the last gap was closed.
        (
            &[(Partially, Fully), (Fully, NotYetDue)],
            ProcessChange::Mixed,
        ),
    ];
    for (pairs, expected) in cases {
        let mut before = all(new_edition(), FIRST_DAY, Fully);
        let mut after = all(new_edition(), SECOND_DAY, Fully);
        let clause = "8.1".parse::<ClauseId>().unwrap();
        let points: Vec<_> = new_edition().points_within(&clause).collect();
        for (point, (old, new)) in points.iter().zip(pairs) {
            set(&mut before, &point.id, *old);
            set(&mut after, &point.id, *new);
        }
        assert_eq!(
            change(&compared(&before, &after), "8.1"),
            expected,
            "{pairs:?}"
        );
    }
}

#[test]
fn a_process_of_which_more_is_asked_is_not_simply_better() {
    let process = new_edition().processes.iter().find(|process| {
        let points = new_edition().points_within(&process.clause);
        let rows = points.filter_map(|point| succession().row_to(&point.id));
        let changes: Vec<Change> = rows.map(|row| row.change).collect();
        changes.contains(&Change::New) && changes.iter().any(|one| *one != Change::New)
    });
    let clause = &process.expect("a process with old and new points").clause;
    let mut after = all(new_edition(), SECOND_DAY, Outcome::Fully);
    let before = all(old_edition(), FIRST_DAY, Outcome::Partially);
    assert_eq!(
        change(&compared(&before, &after), clause.as_str()),
        ProcessChange::Closed
    );
    for point in new_edition().points_within(clause) {
        if succession().row_to(&point.id).unwrap().change == Change::New {
            set(&mut after, &point.id, Outcome::Not);
        }
    }
    assert_eq!(
        change(&compared(&before, &after), clause.as_str()),
        ProcessChange::BetterMoreAsked
    );
    let fulfilled = all(old_edition(), FIRST_DAY, Outcome::Fully);
    assert_eq!(
        change(&compared(&fulfilled, &after), clause.as_str()),
        ProcessChange::DemandChanged
    );
}

/// The first row of the succession that a test picks.
fn row(pick: impl Fn(&SuccessionRow) -> bool) -> &'static SuccessionRow {
    let mut rows = succession().rows.iter();
    rows.find(|row| pick(row))
        .expect("the succession has such a row")
}

/// How a new point moved from one outcome of all its sources to another.
fn moved(row: &SuccessionRow, before: Outcome, after: Outcome) -> PointMovement {
    let old = all(old_edition(), FIRST_DAY, before);
    let new = all(new_edition(), SECOND_DAY, after);
    let point = row.to.as_ref().unwrap().to_string();
    at(&compared(&old, &new), &point).clone()
}

#[test]
fn a_new_point_is_compared_with_the_weakest_of_its_sources() {
    let merged = row(|row| row.to.is_some() && row.from.len() > 1);
    let mut before = all(old_edition(), FIRST_DAY, Outcome::Fully);
    set(&mut before, &merged.from[1], Outcome::Partially);
    let after = all(new_edition(), SECOND_DAY, Outcome::Partially);
    let step = compared(&before, &after);
    let moved = at(&step, &merged.to.as_ref().unwrap().to_string());
    assert_eq!(moved.before, Some(Outcome::Partially));
    assert_eq!(moved.movement, Movement::Unchanged);
    let mut sources = merged.from.clone();
    sources.sort();
    assert_eq!(moved.compared_with, sources);
}

#[test]
fn new_demands_are_not_worsened_and_dropped_ones_not_closed() {
    let step = compared(
        &all(old_edition(), FIRST_DAY, Outcome::Not),
        &all(new_edition(), SECOND_DAY, Outcome::Not),
    );
    let new = succession().rows.iter();
    let new = new.filter(|row| row.change == Change::New).count();
    assert_eq!(step.total.new_demand as usize, new);
    assert_eq!(step.total.unchanged as usize, 254 - new);
    assert_eq!(step.gaps.new as usize, new);
    let dropped: Vec<String> = step
        .dropped
        .iter()
        .map(|one| one.point.to_string())
        .collect();
    assert_eq!(dropped, ["7.2-4", "9.1-1"]);
    let fulfilled = compared(
        &all(old_edition(), FIRST_DAY, Outcome::Not),
        &all(new_edition(), SECOND_DAY, Outcome::Fully),
    );
    assert_eq!(fulfilled.total.new_demand as usize, new);
    assert_eq!(fulfilled.gaps.new, 0);
    assert_eq!(fulfilled.dropped.len(), 2);
}

#[test]
fn a_gap_where_more_is_asked_is_told_apart_from_one_under_the_same_demand() {
    let raised = row(SuccessionRow::leaves_remainder);
    let same = row(|row| row.relation == Relation::Equal);
    let less = row(|row| row.relation == Relation::Subset);
    let cases = [
        (
            raised,
            Demand::More,
            Outcome::Fully,
            Outcome::Partially,
            Movement::DemandRaised,
        ),
        (
            raised,
            Demand::More,
            Outcome::Partially,
            Outcome::Fully,
            Movement::Closed,
        ),
        (
            raised,
            Demand::More,
            Outcome::Partially,
            Outcome::Not,
            Movement::DemandRaised,
        ),
        (
            same,
            Demand::Same,
            Outcome::Fully,
            Outcome::Partially,
            Movement::Opened,
        ),
        (
            same,
            Demand::Same,
            Outcome::Partially,
            Outcome::Fully,
            Movement::Closed,
        ),
        (
            less,
            Demand::Less,
            Outcome::Partially,
            Outcome::Fully,
            Movement::DemandEased,
        ),
        (
            less,
            Demand::Less,
            Outcome::Fully,
            Outcome::Partially,
            Movement::Opened,
        ),
    ];
    for (row, demand, before, after, movement) in cases {
        let moved = moved(row, before, after);
        assert_eq!(
            moved.movement, movement,
            "{before:?} to {after:?}, {demand:?}"
        );
        assert_eq!(moved.demand, demand);
    }
}

#[test]
fn several_steps_have_a_whole_that_skips_what_lay_between() {
    let days = [FIRST_DAY, SECOND_DAY, date(2012, 3, 31)];
    let outcomes = [Outcome::Partially, Outcome::Not, Outcome::Largely];
    let states = days.into_iter().zip(outcomes);
    let states = states
        .map(|(day, outcome)| with(all(new_edition(), day, Outcome::Fully), "8.1-1", outcome));
    let progress = course(states.collect());
    let movements: Vec<Movement> = progress
        .each_step()
        .iter()
        .map(|step| at(step, "8.1-1").movement)
        .collect();
    assert_eq!(movements, [Movement::Worse, Movement::Better]);
    assert_eq!(at(&progress.overall, "8.1-1").movement, Movement::Better);
    assert_eq!(
        (progress.overall.from, progress.overall.to),
        (days[0], days[2])
    );
    let burned: Vec<(Date, u32, u32)> = progress
        .assessments
        .iter()
        .map(|state| (state.as_of, state.gaps, state.applicable))
        .collect();
    assert_eq!(burned, days.map(|day| (day, 1, 254)));
}

/// The shipped standard with a third edition that asks what the second asks, apart from one point that it
/// asks more of and one that it drops.
fn three_editions() -> (Standard, EditionId) {
    let mut standard = standard().clone();
    let mut third = new_edition().clone();
    third.id = "third".into();
    third.points.retain(|point| point.id.to_string() != "8.1-2");
    let mut succession = Succession::identity(new_edition());
    succession.to = third.id.clone();
    let find = |succession: &mut Succession, point: &str| {
        let mut rows = succession.rows.iter();
        let named = |row: &SuccessionRow| row.to.as_ref().is_some_and(|to| to.to_string() == point);
        rows.position(named).unwrap()
    };
    let raised = find(&mut succession, "8.1-1");
    succession.rows[raised].change = Change::Extended;
    succession.rows[raised].relation = Relation::Superset;
    let dropped = find(&mut succession, "8.1-2");
    succession.rows[dropped].to = None;
    standard.editions.push(third);
    standard.successions.push(succession);
    (standard, "third".into())
}

#[test]
fn editions_that_do_not_follow_each_other_directly_are_compared_along_the_chain() {
    let (standard, id) = three_editions();
    let third = standard.edition(&id).unwrap();
    let before = all(old_edition(), FIRST_DAY, Outcome::Partially);
    let after = all(third, SECOND_DAY, Outcome::Not);
    let found = progress(&standard, vec![before, after]);
    assert_eq!(found.diagnostics, []);
    let step = found.value.unwrap().overall;
    assert_eq!(step.points.len(), 253);
    // What one of the two successions raises is raised.
    assert_eq!(at(&step, "8.1-1").demand, Demand::More);
    let (mut new, mut same, mut raised) = (0, 0, 0);
    for point in step
        .points
        .iter()
        .filter(|one| one.point.to_string() != "8.1-1")
    {
        let row = succession().row_to(&point.point).unwrap();
        let mut sources = row.from.clone();
        sources.sort();
        assert_eq!(point.compared_with, sources, "{}", point.point);
        match point.demand {
            Demand::New => new += u32::from(row.change == Change::New),
            Demand::More => raised += u32::from(row.leaves_remainder()),
            _ => same += 1,
        }
    }
    assert_eq!(new + same + raised, 252);
    // The sources of the dropped point that nothing else takes up end with it.
    let ended = succession().row_to(&"8.1-2".parse().unwrap()).unwrap();
    for source in &ended.from {
        let others = succession()
            .rows_from(source)
            .filter(|row| row.to.is_some());
        let elsewhere = others.count() > 1;
        let dropped = step.dropped.iter().any(|one| one.point == *source);
        assert_eq!(dropped, !elsewhere, "{source}");
    }
}
