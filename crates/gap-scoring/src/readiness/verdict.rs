//! The verdict in lines, and what the organisation is ready for.

use super::gate::GateResult;
use crate::outcome::Outcome;
use crate::rating::PointRating;
use clause_model::{Edition, Language};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// The verdict on readiness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Readiness {
    /// The highest gate that holds together with all before it; none where gate 0 is broken.
    pub highest_gate: Option<u32>,
    /// What the organisation is ready for.
    pub ready_for: Option<String>,
    /// How many ratings are better than the evidence allows, by an assessor's judgement.
    pub resting_on_overrides: u32,
    /// How many control points are not yet due, and so have not been judged.
    pub not_yet_due: u32,
    /// The verdict in lines; the first names the edition's status.
    pub lines: Vec<String>,
}

/// The highest unbroken gate and the verdict in words.
pub fn readiness(
    edition: &Edition,
    gates: &[GateResult],
    ratings: &[PointRating],
    as_of: Date,
    language: Language,
) -> Readiness {
    let unbroken: Vec<&GateResult> = gates.iter().take_while(|gate| gate.holds).collect();
    let ready_for = unbroken
        .iter()
        .rev()
        .find_map(|gate| gate.ready_for.clone());
    let mut lines = vec![status_line(edition, as_of, language)];
    lines.push(match (&ready_for, unbroken.last()) {
        (Some(stage), _) => language.pick(
            format!("Ready for: {stage}."),
            format!("已具备条件：{stage}。"),
        ),
        (None, Some(gate)) => language.pick(
            format!(
                "Not ready for an audit. Highest unbroken gate: {} {}.",
                gate.gate, gate.title
            ),
            format!(
                "尚不具备审核条件。已通过的最高关口：{} {}。",
                gate.gate, gate.title
            ),
        ),
        (None, None) => language.pick(
            "Not ready for an audit: the first gate is not passed.".to_owned(),
            "尚不具备审核条件：第一道关口未通过。".to_owned(),
        ),
    });
    let resting = ratings.iter().filter(|rating| rating.rests_on_override());
    let resting = resting.count() as u32;
    if resting > 0 {
        lines.push(resting_line(resting, ratings.len() as u32, language));
    }
    let waiting = |rating: &&PointRating| rating.outcome == Outcome::NotYetDue;
    let waiting = ratings.iter().filter(waiting).count() as u32;
    if waiting > 0 {
        lines.push(not_due_line(waiting, ratings.len() as u32, language));
    }
    if let Some(broken) = gates.iter().find(|gate| !gate.holds) {
        lines.push(broken_line(broken, language));
    }
    lines.push(
        language
            .pick(
                "This is a self-assessment of conformity, not a certification.",
                "本报告为符合性自评，不构成认证。",
            )
            .to_owned(),
    );
    Readiness {
        highest_gate: unbroken.last().map(|gate| gate.gate),
        ready_for,
        resting_on_overrides: resting,
        not_yet_due: waiting,
        lines,
    }
}

/// A verdict that rests on judgements says so.
pub(crate) fn resting_line(resting: u32, all: u32, language: Language) -> String {
    language.pick(
        format!("{resting} of {all} ratings rest on the assessor's judgement beyond what the evidence allows."),
        format!("{all}项评级中有{resting}项依据评估人的判定，高于证据所允许的等级。"),
    )
}

/// What is planned has shown nothing yet.
pub(crate) fn not_due_line(waiting: u32, all: u32, language: Language) -> String {
    language.pick(
        format!("Not yet due, and so not judged: {waiting} of {all} control points."),
        format!("{all}个控制点中有{waiting}个未到期，未作评定。"),
    )
}

fn broken_line(gate: &GateResult, language: Language) -> String {
    let (number, title, count) = (gate.gate, &gate.title, gate.breaks.len());
    let mut line = language.pick(
        format!("Gate {number} {title} is closed: {count} to settle."),
        format!("关口{number}“{title}”未通过：待解决{count}项。"),
    );
    if let Some(day) = gate.opens_on {
        line += &language.pick(
            format!(" It opens on {day} by the passing of time."),
            format!("随时间推移将于{day}自行满足。"),
        );
    }
    line
}

/// Both shipped editions have been superseded: a verdict that kept silent about it would mislead.
fn status_line(edition: &Edition, as_of: Date, language: Language) -> String {
    let title = edition.title.get(language);
    let Some(current) = &edition.superseded_by else {
        return language.pick(
            format!("Conformity with {title}, as of {as_of}."),
            format!("对照{title}的符合性，评估日{as_of}。"),
        );
    };
    let current = current.get(language);
    language.pick(
        format!("Conformity with {title}, as of {as_of}. This edition has been superseded; the current one is {current}."),
        format!("对照{title}的符合性，评估日{as_of}。该版本已被取代，现行版本为{current}。"),
    )
}
