//! How much others may run: just below half, exactly half, just above, by points and by processes.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::method::PartyKind;
use gap_scoring::governance::Governance;
use provider::{Provider, edition};

/// The points of each process that others may run, smallest process first.
fn governed() -> Vec<Vec<String>> {
    let rules = edition().rules.other_parties.as_ref().expect("a rule");
    let mut processes: Vec<Vec<String>> = edition()
        .processes
        .iter()
        .filter(|process| rules.governed.iter().any(|c| process.clause.is_within(c)))
        .map(|process| {
            let points = edition().points_within(&process.clause);
            points.map(|point| point.id.to_string()).collect()
        })
        .collect();
    processes.sort_by_key(Vec::len);
    processes
}

/// What comes of others running some points, and whether gate 0 holds.
fn run(points: &[String]) -> (Governance, bool) {
    let mut provider = Provider::perfect();
    for point in points {
        provider = provider.operated_by(point, PartyKind::Supplier, "Outsourcer");
    }
    let verdict = provider.assess();
    let holds = verdict.gates()[0];
    (verdict.0.governance, holds)
}

#[test]
fn half_of_the_points_is_too_much() {
    let processes = governed();
    let all: usize = processes.iter().map(Vec::len).sum();
    assert_eq!((processes.len(), all), (14, 194));
    // Six processes whole, and of the others less than half each: never half of the processes.
    let (others, whole) = processes.split_at(8);
    let mut points: Vec<String> = whole.iter().flatten().cloned().collect();
    for process in others {
        points.extend_from_slice(&process[..(process.len() - 1) / 2]);
    }
    assert!(points.len() >= 98, "{}", points.len());
    for (count, holds) in [(96, true), (97, false), (98, false)] {
        let (governance, gate) = run(&points[..count]);
        assert_eq!(governance.operated_points as usize, count);
        assert_eq!(
            (governance.governed_points, governance.governed_processes),
            (194, 14)
        );
        assert!(governance.operated_processes < 7);
        assert_eq!(governance.exceeds_majority(), !holds, "{count} of 194");
        assert_eq!(gate, holds, "{count} of 194");
    }
}

#[test]
fn half_of_the_processes_is_too_much() {
    let processes = governed();
    for (count, holds) in [(6, true), (7, false), (8, false)] {
        // Half of the points of a process make it theirs.
        let halves = processes[..count].iter();
        let points: Vec<String> = halves
            .flat_map(|process| &process[..process.len().div_ceil(2)])
            .cloned()
            .collect();
        let (governance, gate) = run(&points);
        assert_eq!(governance.operated_processes as usize, count);
        assert!(governance.operated_points < 97);
        assert_eq!(governance.exceeds_majority(), !holds, "{count} of 14");
        assert_eq!(gate, holds, "{count} of 14");
    }
}

#[test]
fn a_process_is_theirs_from_half_of_its_points_on() {
    let processes = governed();
    let even = processes
        .iter()
        .find(|process| process.len().is_multiple_of(2));
    let even = even.expect("a process with an even number of points");
    let half = even.len() / 2;
    for (count, theirs) in [(half - 1, 0), (half, 1), (half + 1, 1)] {
        let (governance, _) = run(&even[..count]);
        assert_eq!(
            governance.operated_processes,
            theirs,
            "{count} of {}",
            even.len()
        );
    }
}
