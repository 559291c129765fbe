//! What became of every point of the older edition.

use super::{anchor, degree};
use crate::report::comparison::view::{ComparisonView, FateLine};
use crate::report::comparison::words::counted_once;
use crate::report::page::lines;
use maud::{Markup, html};

pub(super) fn content(view: &ComparisonView) -> Markup {
    let (language, old, new) = (view.language, view.old_edition(), view.new_edition());
    html! {
        p.note { (counted_once(language)) }
        table.points {
            caption.hidden { (language.pick("What became of every old point", "每个旧控制点的去向")) }
            thead { tr {
                th scope="col" { (old) }
                th scope="col" { (language.pick("What became of it", "去向")) }
                th scope="col" { (new) }
            } }
            tbody { @for line in &view.fates { (fate(view, line)) } }
        }
    }
}

fn fate(view: &ComparisonView, line: &FateLine) -> Markup {
    let language = view.language;
    html! {
        tr id=(anchor(view, &format!("o-{}", line.point.id))) {
            th scope="row" {
                p.name { span.id { (line.point.id) } " " (line.point.topic) }
                p.demand { (lines(&line.point.requirement)) }
            }
            td { p.kind { (line.change.name(language)) } }
            td {
                @if let Some(reason) = &line.dropped { p { (reason) } }
                ul.plain {
                    @for one in &line.successors {
                        @let place = anchor(view, &format!("p-{}", one.id));
                        li {
                            a.id href={ "#" (place) } { (one.id) } " " (one.topic) " "
                            span.quiet { (one.change.name(language)) } " " (degree(one.degree))
                        }
                    }
                }
            }
        }
    }
}
