//! What is no longer asked, terms, rubric and sources.

use super::{anchor, degree};
use crate::report::comparison::book::heads;
use crate::report::comparison::view::{ComparisonView, DroppedLine, EditionHead};
use crate::report::comparison::words::{change_meaning, relation_meaning};
use crate::report::page::lines;
use clause_model::{Change, Relation};
use maud::{Markup, html};

/// Demands that are no longer made.
pub(super) fn dropped(view: &ComparisonView) -> Markup {
    let (language, old, new) = (view.language, view.old_edition(), view.new_edition());
    html! {
        @if view.dropped.is_empty() {
            p { (language.pick("Nothing: every demand goes on.", "无：全部要求均延续。")) }
        } @else {
            p.note {
                (language.pick(
                    "A part is named where the rest of a point goes on. That a clause no longer asks for something does not mean that no other does.",
                    "控制点的其余部分被承接时，只列出不再要求的部分。某条款不再要求，不等于其他条款也不要求。",
                ))
            }
            table.points {
                caption.hidden { (language.pick("Demands that are no longer made", "不再提出的要求")) }
                thead { tr {
                    th scope="col" { (old) }
                    th scope="col" { (language.pick("What is no longer asked", "不再要求的内容")) }
                    th scope="col" { (language.pick(format!("The rest goes on in {new}"), format!("其余部分在{new}中的承接"))) }
                } }
                tbody { @for line in &view.dropped { (demand(view, line)) } }
            }
        }
    }
}

fn demand(view: &ComparisonView, line: &DroppedLine) -> Markup {
    html! {
        tr {
            th scope="row" {
                @for source in &line.sources {
                    p.name { a.id href={ "#" (anchor(view, &format!("o-{}", source.id))) } { (source.id) } " " (source.topic) }
                }
            }
            td { (lines(&line.demand)) }
            td {
                @match &line.successor {
                    Some(point) => a.id href={ "#" (anchor(view, &format!("p-{}", point.id))) } { (point.id) " " (point.topic) },
                    None => (line.note),
                }
            }
        }
    }
}

/// Terms that changed.
pub(super) fn terms(view: &ComparisonView) -> Markup {
    let language = view.language;
    html! {
        @if view.terms.is_empty() {
            p { (language.pick("No term is listed.", "未列出术语。")) }
        } @else {
            dl.terms {
                @for line in &view.terms { dt { (line.term) } dd { (line.change) } }
            }
        }
    }
}

/// How change is judged, and where things were read.
pub(super) fn rubric(view: &ComparisonView) -> Markup {
    let language = view.language;
    html! {
        (steps(view))
        (kinds(view))
        (sources(view))
        h3 { (language.pick("Where the editions stand", "各版本的状态")) }
        @for head in heads(view) { (status(view, head)) }
    }
}

fn steps(view: &ComparisonView) -> Markup {
    let language = view.language;
    html! {
        table.list {
            caption { (language.pick("The change degree, step by step", "变化度各级含义")) }
            thead { tr {
                th scope="col" { (language.pick("Degree", "变化度")) }
                th scope="col" { (language.pick("Meaning", "含义")) }
            } }
            tbody { @for step in &view.rubric { tr { th scope="row" { (degree(step.degree)) } td { (step.text) } } } }
        }
    }
}

fn kinds(view: &ComparisonView) -> Markup {
    let language = view.language;
    let word = language.pick("Word", "词语");
    let meaning = language.pick("Meaning", "含义");
    html! {
        table.list {
            caption { (language.pick("Kinds of change", "变化类型")) }
            thead { tr { th scope="col" { (word) } th scope="col" { (meaning) } } }
            tbody { @for change in Change::ALL {
                tr { th scope="row" { (change.name(language)) } td { (change_meaning(change, language)) } }
            } }
        }
        table.list {
            caption { (language.pick("Relations of a new point to its predecessors", "新控制点与所承接的旧控制点的关系")) }
            thead { tr { th scope="col" { (word) } th scope="col" { (meaning) } } }
            tbody { @for relation in Relation::ALL {
                tr { th scope="row" { (relation.name(language)) } td { (relation_meaning(relation, language)) } }
            } }
        }
    }
}

fn sources(view: &ComparisonView) -> Markup {
    let language = view.language;
    html! {
        table.list {
            caption { (language.pick("Sources of the published degrees (one third party's estimate)", "已公布变化度的来源（某第三方的估计）")) }
            thead { tr {
                th scope="col" { (language.pick("Clause", "条款")) }
                th scope="col" { (language.pick("Source", "来源")) }
            } }
            tbody { @for line in &view.clauses { tr {
                th scope="row" { (line.clause) " " (line.title) }
                td { (line.source.as_deref().unwrap_or(language.pick("not published", "未公布"))) }
            } } }
        }
    }
}

fn status(view: &ComparisonView, head: &EditionHead) -> Markup {
    let colon = view.language.pick(": ", "：");
    html! {
        h4 { (head.title) }
        ul {
            @for line in &head.status {
                li {
                    strong { (line.scheme) (colon) }
                    @if let Some(day) = line.from { (day) " " }
                    (line.statement) " " small { (line.source) }
                }
            }
        }
    }
}
