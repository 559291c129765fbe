//! The ten points that the method document works by hand come out as it says.

#![allow(clippy::panic, clippy::unwrap_used)]

mod provider;

use clause_model::evidence_type::EvidenceType;
use clause_model::submission::{Answer, Approval, EvidenceEntry, Sample};
use gap_scoring::finding::FindingGrade::{Concern, Minor, Unresolved};
use jiff::civil::Date;
use provider::{Provider, Verdicts, document, row_about};

const METHOD: &str = include_str!("../../../docs/method.md");

/// The cells of the rows of a table whose first cell passes a test.
fn rows(first: impl Fn(&str) -> bool) -> Vec<Vec<&'static str>> {
    let section = METHOD.split("worked by hand").nth(1).unwrap();
    let cells = |line: &'static str| line.trim_matches('|').split('|').map(str::trim).collect();
    let lines = section.lines().filter(|line| line.starts_with("| "));
    lines
        .map(cells)
        .filter(|cells: &Vec<&str>| first(cells[0]))
        .collect()
}

fn date(text: &str) -> Option<Date> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

fn entry(cells: &[&str]) -> EvidenceEntry {
    let kind: EvidenceType = serde_json::from_value(cells[1].into()).unwrap();
    let (id, _) = cells[0].split_once(' ').unwrap();
    let period = cells[5].split_once(" to ");
    let sample = Sample {
        text: cells[6].to_owned(),
        nil_return: false,
        empty: false,
    };
    EvidenceEntry {
        approval: match cells[2] {
            "approved" => Approval::Approved,
            "draft" => Approval::Draft,
            _ => Approval::Unknown,
        },
        issued: date(cells[3]),
        review_due: date(cells[4]),
        period_from: period.and_then(|(from, _)| date(from)),
        period_to: period.and_then(|(_, to)| date(to)),
        sample: (!cells[6].is_empty()).then_some(sample),
        ..document(id, kind)
    }
}

fn assessed() -> Verdicts {
    let mut provider = Provider::perfect();
    provider.submission.answers.clear();
    provider.submission.register = rows(|cell| cell.starts_with('E'))
        .iter()
        .map(|r| entry(r))
        .collect();
    for cells in rows(|cell| cell.starts_with("8.1-")) {
        let answer: Answer = serde_json::from_value(cells[3].into()).unwrap();
        let mut row = row_about(cells[0], answer);
        row.evidence = cells[4]
            .split(", ")
            .filter(|id| !id.is_empty())
            .map(str::to_owned)
            .collect();
        provider.submission.answers.push(row);
    }
    provider.assess()
}

#[test]
fn the_ten_points_come_out_as_worked_by_hand() {
    let verdict = assessed();
    let points = rows(|cell| cell.starts_with("8.1-"));
    assert_eq!(points.len(), 10);
    for cells in points {
        let outcome = verdict.outcome(cells[0]).words(clause_model::Language::En);
        assert_eq!(outcome, cells[5], "{}: {}", cells[0], cells[6]);
        let point = provider::edition().point(&provider::id(cells[0])).unwrap();
        assert_eq!(
            serde_json::to_value(point.asks).unwrap(),
            cells[1],
            "{}",
            cells[0]
        );
        assert_eq!(
            serde_json::to_value(point.trigger).unwrap(),
            cells[2],
            "{}",
            cells[0]
        );
    }
}

#[test]
fn the_findings_are_those_of_the_document() {
    let verdict = assessed();
    let mut found: Vec<_> = verdict
        .findings()
        .into_iter()
        .filter(|(_, key)| !key.starts_with("unanswered:"))
        .collect();
    found.sort_unstable();
    let expected = [
        (Minor, "interview-only:incidents"),
        (Minor, "provisional:E10"),
        (Minor, "provisional:E2"),
        (Concern, "short-period:2012-01-15"),
        (Concern, "thin-records:incidents"),
        (Unresolved, "nothing-attached:8.1"),
    ];
    assert_eq!(found, expected);
}
