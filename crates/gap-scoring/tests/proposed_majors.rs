//! Proposed majors: keystones, processes that are not in operation, clusters.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod provider;

use clause_model::submission::{Answer, Approval, Verdict};
use gap_scoring::finding::FindingGrade::{Minor, ProposedMajor};
use gap_scoring::finding::GradeRule;
use gap_scoring::outcome::Outcome;
use provider::{Provider, Verdicts, edition};

#[test]
fn a_keystone_that_is_not_achieved_is_a_proposed_major() {
    for point in edition().points.iter().filter(|point| point.keystone) {
        let name = point.id.to_string();
        let grade = |given| {
            let verdict = Provider::perfect().answers(&name, given).assess();
            verdict.finding(&format!("declared-shortfall:{name}")).grade
        };
        assert_eq!(grade(Answer::Not), ProposedMajor, "{name}");
        assert_eq!(grade(Answer::Partly), Minor, "{name}");
    }
}

fn all_not(pick: impl Fn(&str) -> bool) -> Provider {
    Provider::perfect().answers_where(Some(Answer::Not), |id| pick(&id.to_string()))
}

/// The grades of a process's own findings, with the number of points and of findings summed up.
fn of_process(verdict: &Verdicts, process: &str) -> Vec<(String, usize, usize)> {
    let keys = [format!("breakdown:{process}"), format!("cluster:{process}")];
    let found = verdict.0.findings.iter().filter(|f| keys.contains(&f.key));
    found
        .inspect(|f| assert_eq!(f.grade, ProposedMajor))
        .map(|f| (f.key.clone(), f.points.len(), f.sums_up.len()))
        .collect()
}

#[test]
fn a_process_that_is_not_in_operation_is_one_proposed_major() {
    let verdict = all_not(|point| point.starts_with("8.2-")).assess();
    let expected = [("breakdown:8.2".to_owned(), 9, 9)];
    assert_eq!(of_process(&verdict, "8.2"), expected);
    let finding = verdict.finding("breakdown:8.2");
    assert_eq!(finding.rule, GradeRule::ProcessBreakdown);
    assert_eq!(finding.process.as_ref().unwrap().as_str(), "8.2");
    for point in 1..=9 {
        let key = format!("declared-shortfall:8.2-{point}");
        assert_eq!(verdict.finding(&key).grade, Minor);
    }
}

/// The first points of a process answered "not", without a cause of their own.
fn dead(process: &str, count: usize, rest: Option<Answer>) -> Verdicts {
    let prefix = format!("{process}-");
    let of = |id: &clause_model::ControlPointId| id.to_string().starts_with(&prefix);
    let points: Vec<String> = edition()
        .points
        .iter()
        .filter(|point| of(&point.id))
        .map(|point| point.id.to_string())
        .collect();
    let provider = Provider::perfect().answers_where(rest, of);
    let dead = points.iter().take(count);
    dead.fold(provider, |p, point| {
        p.attaches_nothing(point).answers(point, Answer::Not)
    })
    .assess()
}

#[test]
fn a_breakdown_is_half_of_the_points_that_apply_and_two() {
    // Points of the process, how many are not achieved, and whether it has broken down: one below
    // half, half (or the first above), all but one.
    for (process, count, breaks) in [
        ("6.5", 2, false),
        ("6.5", 3, true),
        ("6.5", 5, true),
        ("8.2", 4, false),
        ("8.2", 5, true),
        ("8.2", 8, true),
        ("9.2", 11, false),
        ("9.2", 12, true),
        ("9.2", 13, true),
    ] {
        let verdict = dead(process, count, Some(Answer::Fully));
        let found = of_process(&verdict, process);
        let broken = found.iter().any(|(key, ..)| key.starts_with("breakdown:"));
        assert_eq!(broken, breaks, "{process} {count}: {found:?}");
        assert!(found.len() <= 1, "one finding for a process: {found:?}");
        assert!(!verdict.gates()[4]);
    }
    // Questions left blank stay in the total and never make a process break down.
    assert_eq!(of_process(&dead("6.5", 1, None), "6.5"), []);
    assert_eq!(of_process(&dead("6.5", 2, None), "6.5"), []);
}

#[test]
fn a_process_breaks_down_from_two_points_that_apply() {
    let absent = |provider: Provider, points: &[&str]| {
        points.iter().fold(provider, |p, point| {
            p.answers(point, Answer::ConditionAbsent)
                .attaches_nothing(point)
                .comments(point, "We have none.")
        })
    };
    let one = absent(all_not(|p| p == "4.2-1"), &["4.2-2", "4.2-3", "4.2-4"]).assess();
    assert_eq!(of_process(&one, "4.2"), []);
    let two = absent(
        all_not(|p| ["4.2-1", "4.2-3"].contains(&p)),
        &["4.2-2", "4.2-4"],
    )
    .assess();
    assert_eq!(
        of_process(&two, "4.2"),
        [("breakdown:4.2".to_owned(), 2, 2)]
    );
}

#[test]
fn a_practice_of_which_nothing_is_shown_counts_as_not_in_operation() {
    // Points of 8.2 that ask for a practice.
    let practised: Vec<String> = edition()
        .points
        .iter()
        .filter(|p| {
            p.id.clause.as_str() == "8.2" && p.asks != clause_model::control_point::Asks::Document
        })
        .map(|p| p.id.to_string())
        .take(5)
        .collect();
    assert_eq!(practised.len(), 5);
    let with = |given| {
        let change = |p: Provider, point: &String| p.lacks_record(point).answers(point, given);
        practised.iter().fold(Provider::perfect(), change)
    };
    let keys = |verdict: &Verdicts| -> Vec<String> {
        let found = of_process(verdict, "8.2").into_iter();
        found.map(|(key, ..)| key).collect()
    };
    for point in &practised {
        assert_eq!(
            with(Answer::Partly).assess().outcome(point),
            Outcome::Partially
        );
    }
    assert_eq!(keys(&with(Answer::Partly).assess()), ["breakdown:8.2"]);
    // A claim that lacks records is what an auditor asks about, and no admission.
    assert!(!keys(&with(Answer::Fully).assess()).contains(&"breakdown:8.2".to_owned()));
    // An assessor has looked at it, and says that there is something.
    let judged = |verdict| {
        let judge = |p: Provider, point: &String| p.judged(point, verdict);
        practised.iter().fold(with(Answer::Not), judge).assess()
    };
    assert!(!keys(&judged(Verdict::P)).contains(&"breakdown:8.2".to_owned()));
    assert!(keys(&judged(Verdict::Minor)).is_empty());
    assert_eq!(keys(&judged(Verdict::N)), ["breakdown:8.2"]);
}

#[test]
fn a_worse_answer_removes_no_major_and_opens_no_gate() {
    use Answer::{Fully, Largely, Not, Partly};
    let majors = |verdict: &Verdicts| -> std::collections::BTreeSet<String> {
        let major = |f: &&gap_scoring::finding::Finding| f.grade <= ProposedMajor;
        let found = verdict.0.findings.iter().filter(major);
        let process = |id: &clause_model::ControlPointId| {
            edition().process_of(&id.clause).unwrap().clause.to_string()
        };
        found.flat_map(|f| f.points.iter().map(process)).collect()
    };
    for (process, seed) in [
        ("8.2", 3usize),
        ("6.5", 5),
        ("6.2", 7),
        ("7.2", 11),
        ("5", 13),
    ] {
        let points: Vec<_> = edition()
            .points
            .iter()
            .filter(|p| edition().process_of(&p.id.clause).unwrap().clause.as_str() == process)
            .map(|p| p.id.to_string())
            .collect();
        // Each point starts at an answer of its own, some on a draft, and gets worse step by step;
        // a point that is not achieved has nothing to show any more.
        let mut provider = Provider::perfect();
        let mut level: Vec<usize> = (0..points.len()).map(|k| (k * seed) % 3).collect();
        let answers = [Fully, Largely, Partly, Not];
        for (k, point) in points.iter().enumerate() {
            if k % 4 == 1 {
                provider = provider.entry(&format!("D {point}"), |e| e.approval = Approval::Draft);
            }
            provider = provider.answers(point, answers[level[k]]);
        }
        let mut before = provider.clone().assess();
        let mut turn = seed;
        while level.iter().any(|l| *l < 3) {
            turn = (turn * 5 + 7) % 7919;
            let start = turn % points.len();
            let k = (0..points.len())
                .map(|d| (start + d) % points.len())
                .find(|k| level[*k] < 3)
                .unwrap();
            level[k] += 1;
            provider = provider.answers(&points[k], answers[level[k]]);
            if level[k] == 3 {
                provider = provider.attaches_nothing(&points[k]);
            }
            let after = provider.clone().assess();
            assert!(
                majors(&after).is_superset(&majors(&before)),
                "{process} {level:?}"
            );
            let opened = before
                .gates()
                .iter()
                .zip(after.gates())
                .any(|(b, a)| !*b && a);
            assert!(!opened, "{process} {level:?}");
            before = after;
        }
        assert!(majors(&before).contains(process), "{process}");
    }
}

/// Points of a process answered "partly", others "largely"; whether they make a cluster.
fn clusters(partly: &[&str], largely: &[&str]) -> Vec<String> {
    let mut provider = Provider::perfect();
    for point in partly {
        provider = provider.answers(point, Answer::Partly);
    }
    for point in largely {
        provider = provider.answers(point, Answer::Largely);
    }
    let verdict = provider.assess();
    let keys = verdict
        .findings()
        .into_iter()
        .map(|(_, key)| key.to_owned());
    keys.filter(|key| key.starts_with("cluster:")).collect()
}

#[test]
fn a_cluster_is_three_findings_and_a_quarter_of_the_points() {
    // 7.2 has twelve points, 9.2 twenty-four, 7.1 fourteen.
    assert_eq!(clusters(&["7.2-1", "7.2-2", "7.2-3"], &[]), ["cluster:7.2"]);
    assert!(clusters(&["7.2-1", "7.2-2"], &[]).is_empty());
    assert!(clusters(&["7.2-1", "7.2-2"], &["7.2-3", "7.2-5"]).is_empty());
    assert!(clusters(&["7.1-1", "7.1-2", "7.1-3"], &[]).is_empty());
    let six = ["9.2-1", "9.2-2", "9.2-3", "9.2-4", "9.2-5", "9.2-6"];
    assert_eq!(clusters(&six, &[]), ["cluster:9.2"]);
    assert!(clusters(&six[..5], &["9.2-6"]).is_empty());
}

#[test]
fn merged_findings_count_once_in_a_cluster() {
    // Five points without a document are one finding; with two others they are three of 7.2.
    let documents = ["7.2-1", "7.2-2", "7.2-3"];
    let lacking = |others: &[&str]| {
        let provider = documents
            .iter()
            .fold(Provider::perfect(), |p, point| p.lacks_document(point));
        let verdict = others
            .iter()
            .fold(provider, |p, point| p.answers(point, Answer::Partly))
            .assess();
        let found = verdict
            .0
            .findings
            .iter()
            .find(|finding| finding.key == "cluster:7.2");
        found.map(|finding| (finding.points.len(), finding.sums_up.len(), finding.rule))
    };
    assert_eq!(lacking(&[]), None);
    assert_eq!(lacking(&["7.2-7"]), None);
    assert_eq!(
        lacking(&["7.2-7", "7.2-8"]),
        Some((5, 3, GradeRule::Cluster))
    );
}
