//! The control points of a clause, each beside those that it takes up.

use super::{anchor, degree};
use crate::report::comparison::view::{
    ClauseLine, ComparisonView, DroppedLine, PointBrief, PointLine,
};
use crate::report::page::lines;
use clause_model::{Change, Relation};
use maud::{Markup, html};

pub(super) fn table(view: &ComparisonView, clause: &ClauseLine) -> Markup {
    let (language, old, new) = (view.language, view.old_edition(), view.new_edition());
    let inside = |line: &&PointLine| line.line == clause.clause;
    let dropped = |line: &&DroppedLine| {
        line.successor.is_none() && line.line.as_ref() == Some(&clause.clause)
    };
    html! {
        table.points {
            caption.hidden {
                (language.pick(format!("Control points of {} {}", clause.clause, clause.title), format!("{} {}的控制点", clause.clause, clause.title)))
            }
            thead { tr {
                th scope="col" { (new) }
                th scope="col" { (old) }
                th scope="col" { (language.pick("Kind and degree", "类型与变化度")) }
                th scope="col" { (language.pick("What changed", "变化说明")) }
            } }
            tbody {
                @for line in view.points.iter().filter(inside) { (point(view, line)) }
                @for line in view.dropped.iter().filter(dropped) { (deletion(view, clause, line)) }
            }
        }
    }
}

fn point(view: &ComparisonView, line: &PointLine) -> Markup {
    let id = anchor(view, &format!("p-{}", line.point.id));
    html! {
        tr id=(id) data-row data-clause=(line.line) data-kind=(line.change.word()) data-degree=(line.degree) {
            th scope="row" { (brief(&line.point)) }
            td {
                @if line.sources.is_empty() { p.none { (view.language.pick("No predecessor", "旧版无对应")) } }
                @for source in &line.sources {
                    div.source { (linked(view, source)) }
                }
            }
            td {
                (kind(view, line.change, line.degree, line.relation))
                @for shape in &line.shapes { p.shape { (shape.name(view.language)) } }
            }
            td { (remarks(view, line)) }
        }
    }
}

fn deletion(view: &ComparisonView, clause: &ClauseLine, line: &DroppedLine) -> Markup {
    let word = Change::Deleted.word();
    html! {
        tr data-row data-clause=(clause.clause) data-kind=(word) data-degree=(line.degree) {
            th scope="row" { p.none { (view.language.pick("No longer asked", "不再要求")) } }
            td { @for source in &line.sources { div.source { (linked(view, source)) } } }
            td { (kind(view, Change::Deleted, line.degree, Relation::None)) }
            td { p { (line.note) } }
        }
    }
}

/// A point: id, topic, requirement.
fn brief(point: &PointBrief) -> Markup {
    html! {
        p.name { span.id { (point.id) } " " (point.topic) }
        p.demand { (lines(&point.requirement)) }
    }
}

/// An old point with a link to what became of it.
fn linked(view: &ComparisonView, point: &PointBrief) -> Markup {
    let place = anchor(view, &format!("o-{}", point.id));
    html! {
        p.name { a.id href={ "#" (place) } { (point.id) } " " (point.topic) }
        p.demand { (lines(&point.requirement)) }
    }
}

fn kind(view: &ComparisonView, change: Change, value: u8, relation: Relation) -> Markup {
    let language = view.language;
    html! {
        p.kind { (change.name(language)) }
        p { (language.pick("Degree ", "变化度")) (degree(value)) }
        p.shape { (language.pick("Relation: ", "关系：")) (relation.name(language)) }
    }
}

fn remarks(view: &ComparisonView, line: &PointLine) -> Markup {
    let language = view.language;
    let remarks = [
        (
            language.pick("Still to be asked", "尚需补问"),
            &line.remainder,
        ),
        (language.pick("No longer asked", "不再要求"), &line.dropped),
    ];
    html! {
        p { (line.note) }
        @for (name, text) in remarks {
            @if let Some(text) = text {
                p { strong { (name) (language.pick(": ", "：")) } (text) }
            }
        }
    }
}
