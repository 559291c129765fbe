//! The verdict, the key figures and the gates.

use super::{anchor, finding_link, marks, point_link};
use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use crate::readiness::{Break, GateResult};
use crate::report::comparison::words::share;
use crate::report::label;
use crate::report::view::View;
use clause_model::ControlPointId;
use maud::{Markup, html};

pub(super) fn content(view: &View<'_>) -> Markup {
    html! {
        (verdict(view))
        (figures(view))
        h3 { (view.say(label::READINESS)) }
        (ladder(view))
        @for gate in &view.assessment.gates { (gate_parts(view, gate)) }
    }
}

/// The lines of the verdict, the first on the edition's status; the last gives way to the notice that says it at length.
fn verdict(view: &View<'_>) -> Markup {
    let lines = &view.assessment.readiness.lines;
    let told = lines.len().saturating_sub(1);
    html! {
        div.verdict {
            @for (at, line) in lines.iter().take(told).enumerate() {
                p class=(if at == 1 { "said" } else { "notice" }) { (line) }
            }
            p { (view.say(label::SELF_ASSESSMENT)) }
        }
    }
}

fn figures(view: &View<'_>) -> Markup {
    let assessment = view.assessment;
    let tally = assessment.total.tally;
    let findings = |grades: &[FindingGrade]| {
        let of_grade = assessment
            .findings
            .iter()
            .filter(|found| grades.contains(&found.grade));
        of_grade.count().to_string()
    };
    let usable = crate::evidence::EvidenceState::Usable;
    let used = assessment
        .evidence
        .iter()
        .filter(|used| used.best == Some(usable));
    let (points, entries) = (
        tally.total().to_string(),
        assessment.evidence.len().to_string(),
    );
    let of_points = view.fill(label::OF_POINTS, &[("count", &points)]);
    let of_entries = view.fill(label::OF_ENTRIES, &[("count", &entries)]);
    let majors = [FindingGrade::Major, FindingGrade::ProposedMajor];
    let mut figures = vec![
        (
            label::SHARE_OF_F,
            share(tally.fully, tally.applicable(), view.language),
            String::new(),
        ),
        (label::GAPS, tally.gaps().to_string(), of_points.clone()),
        (label::UNRESOLVED, tally.unresolved.to_string(), of_points),
        (
            label::MAJORS,
            findings(&majors),
            view.say(label::PROPOSED_UNTIL_CONFIRMED).to_owned(),
        ),
        (
            label::MINORS,
            findings(&[FindingGrade::Minor]),
            view.say(label::MERGED_BY_CAUSE).to_owned(),
        ),
        (label::USABLE, used.count().to_string(), of_entries),
    ];
    if let Some(plan) = &assessment.plan {
        let total = plan.total_effort_days.to_string();
        let days = view.fill(label::OF_DAYS, &[("count", &total)]);
        let remaining = plan.remaining_effort_days.to_string();
        figures.push((label::REMAINING_EFFORT, remaining, days));
        let stages = [
            (label::STAGE_1, &plan.stage_1),
            (label::STAGE_2, &plan.stage_2),
        ];
        for (name, stage) in stages {
            if let Some(day) = stage.as_ref().and_then(|stage| stage.date) {
                let hint = view.say(label::EARLIEST).to_owned();
                figures.push((name, day.to_string(), hint));
            }
        }
    }
    html! {
        dl.figures {
            @for (name, figure, note) in figures {
                div { dt { (view.say(name)) } dd { (figure) " " small { (note) } } }
            }
        }
        (legend(view))
    }
}

/// How many control points have which outcome.
fn legend(view: &View<'_>) -> Markup {
    let tally = view.assessment.total.tally;
    html! {
        ul.legend aria-label=(view.language.pick("Control points by rating", "各评级控制点数")) {
            @for outcome in Outcome::ALL {
                li { (marks::outcome(view, outcome)) " " (view.say(label::outcome_meaning(outcome))) " " strong data-outcome-count=(marks::outcome_class(outcome)) { (tally.count(outcome)) } }
            }
        }
    }
}

fn ladder(view: &View<'_>) -> Markup {
    let say = |phrase| view.say(phrase);
    html! {
        div.wide tabindex="0" role="region" aria-label=(view.say(label::GATES)) {
            table.gates {
                caption.hidden { (say(label::GATES)) }
                thead { tr {
                    @for name in [label::GATE, label::STATE, label::TO_SETTLE, label::OPENS_ON, label::RESTING] {
                        th scope="col" { (say(name)) }
                    }
                    @if view.has_plan() { th scope="col" { (say(label::ACTIONS_AWAY).trim_end_matches([' ', '*'])) } }
                } }
                tbody { @for gate in &view.assessment.gates {
                    tr {
                        th scope="row" {
                            a href={ "#" (anchor(view, &format!("gate-{}", gate.gate))) } { (gate.gate) " " (gate.title) }
                            @if let Some(ready) = &gate.ready_for { " → " (ready) }
                        }
                        td { (state(view, gate)) }
                        td { (gate.breaks.len()) }
                        td { @if let (Some(day), false) = (gate.opens_on, gate.holds) { (day) } }
                        td { (gate.resting_on_overrides) }
                        @if view.has_plan() { td { @if let Some(away) = gate.distance_in_actions { (away) } } }
                    }
                } }
            }
        }
    }
}

fn state(view: &View<'_>, gate: &GateResult) -> Markup {
    let (word, class) = if gate.holds {
        (label::GATE_HOLDS, Outcome::Fully)
    } else {
        (label::GATE_BROKEN, Outcome::Not)
    };
    html! { span class={ "mark " (marks::outcome_class(class)) } { (view.say(word)) } }
}

/// What a gate has, what breaks it, and what is listed with it.
fn gate_parts(view: &View<'_>, gate: &GateResult) -> Markup {
    let language = view.language;
    let count = gate.breaks.len();
    html! {
        details.gate id=(anchor(view, &format!("gate-{}", gate.gate))) open {
            summary {
                h4 { (gate.gate) " " (gate.title) } " " (state(view, gate))
                @if count > 0 {
                    " " span.quiet { (language.pick(format!("{count} to settle"), format!("待解决{count}项"))) }
                }
            }
            @if !gate.breaks.is_empty() {
                h5 { (language.pick("What breaks it", "未满足的条件")) }
                ul { @for one in &gate.breaks { (broken(view, one)) } }
            }
            @if !gate.met.is_empty() {
                h5 { (language.pick("What holds", "已满足的条件")) }
                ul { @for one in &gate.met { li { (one) } } }
            }
            @if !gate.conditions.is_empty() {
                h5 { (language.pick("Listed as conditions, not breaking the gate", "列为条件，不影响关口通过")) }
                ul { @for one in &gate.conditions { (broken(view, one)) } }
            }
        }
    }
}

fn broken(view: &View<'_>, one: &Break) -> Markup {
    let finding = one.finding.as_deref().and_then(|key| view.finding(key));
    html! {
        li {
            @if let Some(found) = finding { (finding_link(view, found.number)) " " }
            @match &one.point {
                Some(point) => (about(view, point, &one.text)),
                None => (one.text),
            }
            @if let Some(day) = one.until { " (" (day) ")" }
        }
    }
}

/// A text about a control point, the point's id in it a link.
fn about(view: &View<'_>, point: &ControlPointId, text: &str) -> Markup {
    let rest = text.strip_prefix(&point.to_string());
    html! {
        (point_link(view, point))
        @match rest {
            Some(rest) => (rest),
            None => { " " (text) }
        }
    }
}
