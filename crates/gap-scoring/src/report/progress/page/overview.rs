//! Figures, movements and gates.

use super::shaded;
use crate::progress::AssessedState;
use crate::report::progress::view::ProgressView;
use maud::{Markup, html};

pub(super) fn content(view: &ProgressView<'_>) -> Markup {
    html! {
        @for note in view.notes() { p.note { (note) } }
        (reservations(view))
        (figures(view))
        (movements(view))
        (steps(view))
        (gates(view))
    }
}

/// What limits the comparison.
fn reservations(view: &ProgressView<'_>) -> Markup {
    html! {
        @if !view.reservations.is_empty() {
            ul.reservations {
                @for one in &view.reservations {
                    li { strong { (one.place.file) } " " (one.message) " (" (one.help) ")" }
                }
            }
        }
    }
}

fn figures(view: &ProgressView<'_>) -> Markup {
    let language = view.language;
    let states = &view.progress.assessments;
    let value = |of: &dyn Fn(&AssessedState) -> Option<u32>| {
        let text = |state: Option<&AssessedState>| {
            state
                .and_then(of)
                .map_or("–".to_owned(), |number| number.to_string())
        };
        format!("{} → {}", text(states.first()), text(states.last()))
    };
    let step = view.overall().step;
    let total = step.total;
    let effort = value(&|state| state.remaining_effort_days);
    let lines = [
        (
            language.pick("Gaps", "差距"),
            value(&|state| Some(state.gaps)),
        ),
        (
            language.pick("Closed or better", "关闭或好转"),
            (total.closed + total.better).to_string(),
        ),
        (
            language.pick("Opened or worse", "新出现或恶化"),
            (total.opened + total.worse).to_string(),
        ),
        (
            language.pick("Findings", "发现项"),
            value(&|state| Some(state.findings.values().sum())),
        ),
        (
            language.pick("Person-days left (estimate)", "剩余人天（估算）"),
            effort,
        ),
        (
            language.pick("Highest unbroken gate", "最高连续通过关口"),
            value(&|state| state.highest_gate),
        ),
    ];
    html! {
        dl.figures {
            @for (name, figure) in lines { div { dt { (name) } dd { (figure) } } }
        }
    }
}

fn movements(view: &ProgressView<'_>) -> Markup {
    let language = view.language;
    let overall = view.overall();
    let all = overall.step.total.total();
    html! {
        table.meanings {
            caption { (language.pick(format!("The {all} control points by movement"), format!("{all}个控制点的变化"))) }
            thead { tr {
                th scope="col" { (language.pick("Movement", "变化")) }
                th scope="col" { (language.pick("Points", "控制点")) }
                th scope="col" { (language.pick("What it means", "含义")) }
            } }
            tbody {
                @for movement in view.movements() {
                    tr {
                        th scope="row" { (shaded(&movement, movement.name(language))) }
                        td { (overall.step.total.count(movement)) " / " (all) }
                        td { (movement.meaning(language)) }
                    }
                }
            }
        }
        p { strong { (language.pick("Gaps: ", "差距：")) } (overall.gap_sum()) }
        @if overall.step.crosses_editions() {
            p { (language.pick(
                format!("Points of the earlier edition that are no longer asked: {}. They are not closed.", overall.step.dropped.len()),
                format!("旧版中不再要求的控制点：{}个，不视为已关闭。", overall.step.dropped.len()),
            )) }
        }
    }
}

/// Each step, where there are several.
fn steps(view: &ProgressView<'_>) -> Markup {
    let language = view.language;
    let movements = view.movements();
    let caption = language.pick("Step by step: control points", "逐次变化：控制点");
    html! {
        @if !view.progress.steps.is_empty() {
            div.wide tabindex="0" role="region" aria-label=(caption) {
                table.numbers {
                    caption { (caption) }
                    thead { tr {
                        th scope="col" { (language.pick("From – to", "期间")) }
                        @for movement in &movements { th scope="col" { (movement.name(language)) } }
                    } }
                    tbody {
                        @for step in view.all_steps().iter().skip(1) {
                            tr {
                                th scope="row" { (step.days()) }
                                @for movement in &movements { td { (step.step.total.count(*movement)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn gates(view: &ProgressView<'_>) -> Markup {
    let language = view.language;
    let overall = view.overall();
    html! {
        table.gates {
            caption { (language.pick("Gates", "关口")) }
            thead { tr {
                th scope="col" { (language.pick("Gate", "关口")) }
                th scope="col" { (language.pick("Before", "前次")) }
                th scope="col" { (language.pick("Now", "本次")) }
                th scope="col" { (language.pick("Change", "变化")) }
                th scope="col" { (language.pick("Remark", "备注")) }
            } }
            tbody {
                @for gate in &overall.step.gates {
                    tr {
                        th scope="row" { (gate.gate) " " (overall.gate_title(gate)) }
                        td { (overall.gate_state(gate.breaks_before)) }
                        td { (overall.gate_state(gate.breaks_after)) }
                        td { (shaded(&gate.change, gate.change.name(language))) }
                        td { (overall.gate_remark(gate)) }
                    }
                }
            }
        }
    }
}
