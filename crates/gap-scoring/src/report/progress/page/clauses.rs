//! How each process moved, with its gaps before and now.

use super::{anchor, shaded};
use crate::progress::ProcessMovement;
use crate::report::progress::view::{ProgressView, StepView};
use maud::{Markup, html};

/// The length of the longest bar.
const FULL: u32 = 180;

pub(super) fn content(view: &ProgressView<'_>) -> Markup {
    let language = view.language;
    let overall = view.overall();
    let processes = &overall.step.processes;
    let gaps = processes
        .iter()
        .map(|one| one.gaps.before.max(one.gaps.after));
    let most = gaps.max().unwrap_or_default();
    let caption = language.pick("Processes of the later edition", "后一版本的流程");
    html! {
        div.wide tabindex="0" role="region" aria-label=(caption) {
            table.numbers {
                caption { (caption) }
                thead { tr {
                    th scope="col" { (language.pick("Process", "流程")) }
                    th scope="col" { (language.pick("As a whole", "总体")) }
                    th scope="col" { (language.pick("Gaps", "差距")) }
                    th scope="col" { (language.pick("Before above, now below", "上为前次，下为本次")) }
                    @for movement in view.movements() { th scope="col" { (movement.name(language)) } }
                } }
                tbody { @for process in processes { (row(view, overall, process, most)) } }
            }
        }
    }
}

fn row(
    view: &ProgressView<'_>,
    step: StepView<'_>,
    process: &ProcessMovement,
    most: u32,
) -> Markup {
    let gaps = process.gaps;
    let length = |count: u32| (FULL * count).checked_div(most).unwrap_or_default();
    let group = anchor(view, &format!("c-{}", process.process));
    html! {
        tr {
            th scope="row" { a href={ "#" (group) } { (process.process) " " (step.process_name(&process.process)) } }
            td { (shaded(&process.change, process.change.name(view.language))) }
            td { (gaps.before) " → " (gaps.after) }
            td.pair {
                svg viewBox={ "0 0 " (FULL) " 20" } width=(FULL) height="20" aria-hidden="true" focusable="false" {
                    rect.before x="0" y="1" width=(length(gaps.before)) height="8" {}
                    rect.after x="0" y="11" width=(length(gaps.after)) height="8" {}
                }
            }
            @for movement in view.movements() { td { (process.moved.count(movement)) } }
        }
    }
}
