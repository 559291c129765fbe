//! Every point by how it moved, in folds by process, with filters.

use super::{anchor, shaded, word};
use crate::progress::{DroppedDemand, PointMovement, ProcessMovement};
use crate::report::page::{Filter, Filters, lines};
use crate::report::progress::view::{ProgressView, StepView};
use crate::report::progress::words::demand_words;
use clause_model::ControlPoint;
use maud::{Markup, html};

pub(super) fn content(view: &ProgressView<'_>) -> Markup {
    let overall = view.overall();
    html! {
        (filters(view, overall))
        @for process in &overall.step.processes { (fold(view, overall, process)) }
        (dropped(view, overall))
    }
}

fn filters(view: &ProgressView<'_>, step: StepView<'_>) -> Markup {
    let language = view.language;
    let processes = step.step.processes.iter().map(|one| {
        let name = step.process_name(&one.process);
        (one.process.to_string(), format!("{} {name}", one.process))
    });
    let movements = view.movements().into_iter();
    let movements = movements.map(|one| (word(&one), one.name(language).to_owned()));
    let gone = step.step.dropped.iter().take(1);
    let gone = gone.map(|_| ("dropped".to_owned(), no_longer(view).to_owned()));
    let total = step.step.points.len() + step.step.dropped.len();
    let filters = Filters {
        language,
        choices: vec![
            Filter {
                name: "process",
                label: language.pick("Process", "流程"),
                all: language.pick("All processes", "全部流程"),
                choices: processes.collect(),
            },
            Filter {
                name: "movement",
                label: language.pick("Movement", "变化"),
                all: language.pick("All movements", "全部变化"),
                choices: movements.chain(gone).collect(),
            },
        ],
        count: language.pick(
            format!("{{shown}} of {total} control points shown"),
            format!("显示{{shown}}/{total}个控制点"),
        ),
        total,
        folds: [
            language.pick("Open all processes", "展开全部流程"),
            language.pick("Close all processes", "收起全部流程"),
        ],
    };
    filters.markup()
}

fn no_longer(view: &ProgressView<'_>) -> &'static str {
    view.language.pick("No longer asked", "不再要求")
}

fn fold(view: &ProgressView<'_>, step: StepView<'_>, process: &ProcessMovement) -> Markup {
    let language = view.language;
    let name = step.process_name(&process.process);
    let within = |one: &&PointMovement| one.point.clause.is_within(&process.process);
    let moved = view.movements().into_iter().filter_map(|movement| {
        let count = process.moved.count(movement);
        (count > 0).then(|| format!("{} {count}", movement.name(language)))
    });
    let moved: Vec<String> = moved.collect();
    html! {
        details.process open data-group id=(anchor(view, &format!("c-{}", process.process))) {
            summary {
                h3 { (process.process) " " (name) }
                span.summary { (moved.join(language.pick(", ", "、"))) }
            }
            table.moved {
                caption.hidden { (language.pick(format!("Control points of {name}"), format!("{name}的控制点"))) }
                (head(view))
                tbody {
                    @for point in step.step.points.iter().filter(within) {
                        (row(view, step, process, point))
                    }
                }
            }
        }
    }
}

fn head(view: &ProgressView<'_>) -> Markup {
    let language = view.language;
    html! {
        thead { tr {
            th scope="col" { (language.pick("Control point", "控制点")) }
            th scope="col" { (language.pick("Before", "前次")) }
            th scope="col" { (language.pick("Now", "本次")) }
            th scope="col" { (language.pick("Movement", "变化")) }
        } }
    }
}

fn row(
    view: &ProgressView<'_>,
    step: StepView<'_>,
    process: &ProcessMovement,
    point: &PointMovement,
) -> Markup {
    let language = view.language;
    let sources = step.sources(point);
    html! {
        tr id=(anchor(view, &format!("p-{}", point.point))) data-row data-process=(process.process) data-movement=(word(&point.movement)) {
            th scope="row" { (demand(view, &point.point.to_string(), step.point(&point.point))) }
            td { (step.before(point)) }
            td { (step.outcome(point.after)) }
            td {
                p { (shaded(&point.movement, point.movement.name(language))) }
                @if !sources.is_empty() {
                    p.demand {
                        (language.pick("Compared with ", "比较对象：")) (sources)
                        (language.pick("; asks ", "；要求")) (demand_words(point.demand, language))
                    }
                }
                (way(view, point))
            }
        }
    }
}

/// A point: id, topic, requirement.
fn demand(view: &ProgressView<'_>, id: &str, point: Option<&ControlPoint>) -> Markup {
    let text = |pick: fn(&ControlPoint) -> &clause_model::LocalText| {
        point.map_or("", |point| pick(point).get(view.language))
    };
    html! {
        p.name { span.id { (id) } " " (text(|point| &point.topic)) }
        p.demand { (lines(text(|point| &point.requirement))) }
    }
}

/// The movement of each step that ends in the same edition, where there are several.
fn way(view: &ProgressView<'_>, point: &PointMovement) -> Markup {
    let language = view.language;
    let last = &view.progress.overall.to_edition;
    let steps = view.progress.steps.iter();
    let steps = steps.filter(|step| step.to_edition == *last);
    let moved: Vec<String> = steps
        .filter_map(|step| {
            let mut points = step.points.iter();
            let own = points.find(|one| one.point == point.point)?;
            let (day, name) = (step.to, own.movement.name(language));
            let after = own.after.words(language);
            Some(language.pick(
                format!("{day}: {after}, {name}"),
                format!("{day}：{after}，{name}"),
            ))
        })
        .collect();
    html! { @if !moved.is_empty() { p.demand { (moved.join(language.pick("; ", "；"))) } } }
}

/// Demands of the earlier edition that the later no longer makes.
fn dropped(view: &ProgressView<'_>, step: StepView<'_>) -> Markup {
    let gone = &step.step.dropped;
    html! {
        @if !gone.is_empty() {
            details.process open data-group {
                summary { h3 { (no_longer(view)) } span.summary { (gone.len()) } }
                table.moved {
                    caption.hidden { (no_longer(view)) }
                    (head(view))
                    tbody { @for one in gone { (dropped_row(view, step, one)) } }
                }
            }
        }
    }
}

fn dropped_row(view: &ProgressView<'_>, step: StepView<'_>, gone: &DroppedDemand) -> Markup {
    html! {
        tr data-row data-process="" data-movement="dropped" {
            th scope="row" { (demand(view, &gone.point.to_string(), step.earlier_point(&gone.point))) }
            td { (step.outcome(gone.before)) }
            td { "–" }
            td { (no_longer(view)) }
        }
    }
}
