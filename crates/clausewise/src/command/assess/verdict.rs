//! The verdict as printed.

use crate::intake_text::defects;
use crate::prose::{columns, pad};
use crate::screen::bold;
use clause_model::Language;
use diagnostics::Diagnostic;
use gap_scoring::assessment::Assessment;
use gap_scoring::finding::FindingGrade;
use gap_scoring::outcome::Outcome;
use gap_scoring::readiness::GateResult;
use gap_scoring::remediation::Plan;
use std::path::Path;

/// Verdict, ratings, gates, findings, plan, and the files written.
pub(super) fn text(
    assessment: &Assessment,
    found: &[Diagnostic],
    written: &[&Path],
    language: Language,
) -> String {
    let mut text = String::new();
    for (number, line) in assessment.readiness.lines.iter().enumerate() {
        text += &if number == 0 {
            bold(line)
        } else {
            line.clone()
        };
        text.push('\n');
    }
    text += &ratings(assessment, language);
    text += &gates(&assessment.gates, language);
    text += &findings(assessment, language);
    text.extend(assessment.plan.as_ref().map(|plan| actions(plan, language)));
    let label = language.pick("Input: ", "输入：");
    text += &format!("\n{label}{}", defects(found, language));
    for path in written {
        let path = path.display();
        text += &language.pick(format!("Written: {path}\n"), format!("已写入：{path}\n"));
    }
    text
}

fn ratings(assessment: &Assessment, language: Language) -> String {
    let tally = assessment.total.tally;
    let total = tally.total();
    let mut text = language.pick(
        format!("\nControl points: {total}\n"),
        format!("\n控制点：{total}\n"),
    );
    let names = Outcome::ALL.map(|outcome| name(outcome, language));
    let width = names
        .iter()
        .map(|name| columns(name))
        .max()
        .unwrap_or_default();
    for (outcome, name) in Outcome::ALL.into_iter().zip(names) {
        text += &format!("  {}  {:>4}\n", pad(name, width), tally.count(outcome));
    }
    text
}

fn name(outcome: Outcome, language: Language) -> &'static str {
    let (en, zh) = match outcome {
        Outcome::Fully => ("F  fully achieved", "F  完全达到"),
        Outcome::Largely => ("L  largely achieved", "L  大部分达到"),
        Outcome::Partially => ("P  partially achieved", "P  部分达到"),
        Outcome::Not => ("N  not achieved", "N  未达到"),
        Outcome::Unresolved => ("unresolved", "未决"),
        Outcome::NotYetDue => ("not yet due", "未到期"),
        Outcome::ConditionAbsent => ("condition absent", "条件不存在"),
    };
    language.pick(en, zh)
}

fn gates(gates: &[GateResult], language: Language) -> String {
    let mut text = format!("\n{}\n", language.pick("Gates", "关口"));
    let width = gates
        .iter()
        .map(|gate| columns(&gate.title))
        .max()
        .unwrap_or_default();
    for gate in gates {
        let breaks = gate.breaks.len();
        let state = if gate.holds {
            language.pick("holds".to_owned(), "已通过".to_owned())
        } else {
            language.pick(
                format!("closed, {breaks} to settle"),
                format!("未通过，待解决{breaks}项"),
            )
        };
        text += &format!("  {}  {}  {state}\n", gate.gate, pad(&gate.title, width));
    }
    text
}

fn findings(assessment: &Assessment, language: Language) -> String {
    let mut text = format!("\n{}\n", language.pick("Findings", "发现项"));
    let names = FindingGrade::ALL.map(|grade| grade.words(language));
    let width = names
        .iter()
        .map(|name| columns(name))
        .max()
        .unwrap_or_default();
    for (grade, name) in FindingGrade::ALL.into_iter().zip(names) {
        let of_grade = assessment
            .findings
            .iter()
            .filter(|finding| finding.grade == grade);
        let count = of_grade.count();
        if count > 0 {
            text += &format!("  {}  {count:>4}\n", pad(name, width));
        }
    }
    text
}

fn actions(plan: &Plan, language: Language) -> String {
    let open = plan
        .actions
        .iter()
        .filter(|action| action.is_open())
        .count();
    let days = plan.remaining_effort_days;
    let mut text = language.pick(
        format!("\nRemediation plan: {open} open actions, {days} person-days (estimate)\n"),
        format!("\n整改计划：未完成措施{open}项，{days}人天（估算）\n"),
    );
    for milestone in plan.stage_1.iter().chain(&plan.stage_2) {
        if let Some(day) = milestone.date {
            let title = &milestone.title;
            text += &language.pick(format!("  {title}: {day}\n"), format!("  {title}：{day}\n"));
        }
    }
    text.extend(
        plan.feasibility
            .as_ref()
            .map(|feasibility| format!("  {}\n", feasibility.text)),
    );
    text
}
