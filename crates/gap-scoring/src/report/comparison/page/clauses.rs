//! The clauses side by side, and each with its control points.

use super::{anchor, filters, points};
use crate::report::comparison::view::{ClauseLine, ComparisonView, Figures, Shape};
use crate::report::comparison::words::{deviation, published};
use clause_model::{Change, ClauseId};
use maud::{Markup, html};

/// The clauses as a table of figures.
pub(super) fn table(view: &ComparisonView) -> Markup {
    let language = view.language;
    let whole = language.pick("All clauses", "全部条款");
    html! {
        div.wide tabindex="0" role="region" aria-label=(language.pick("Figures by clause", "各条款数据")) {
            table.numbers {
                (head(view))
                tbody {
                    @for line in &view.clauses {
                        @let from = view.list(&line.from);
                        (row(view, Some(&line.clause), &line.title, &from, &line.figures))
                    }
                }
                tbody.sums {
                    @for line in &view.chapters {
                        @let title = chapter(view, &line.chapter, &line.title);
                        (row(view, None, &title, "", &line.figures))
                    }
                    (row(view, None, whole, "", &view.whole))
                }
            }
        }
        p.note {
            (language.pick(
                "Published degrees of chapters and of the whole are means weighted by the published numbers of points; \
                 clauses without one are left out, in the deviation, too.",
                "各章及全部条款的已公布变化度按公布的控制点数加权平均；未公布的条款不计入，偏差亦同。",
            ))
        }
    }
}

fn chapter(view: &ComparisonView, id: &ClauseId, title: &str) -> String {
    view.language
        .pick(format!("Chapter {id} {title}"), format!("第{id}章 {title}"))
}

fn head(view: &ComparisonView) -> Markup {
    let (language, old, new) = (view.language, view.old_edition(), view.new_edition());
    let shapes = [Shape::Split, Shape::Merged, Shape::Moved];
    html! {
        caption { (language.pick("Control points, change degree, kinds of change and structure by clause", "各条款的控制点、变化度、变化类型与结构")) }
        colgroup { col.first; }
        thead {
            tr {
                th scope="col" rowspan="2" { (language.pick("Clause", "条款")) }
                th scope="col" rowspan="2" { (language.pick(format!("Clauses {old}"), format!("{old}条款"))) }
                th scope="colgroup" colspan="2" { (language.pick("Points", "控制点")) }
                th scope="colgroup" colspan="3" { (language.pick("Change degree", "变化度")) }
                th scope="colgroup" colspan="8" { (language.pick("Kinds of change", "变化类型")) }
                th scope="colgroup" colspan="6" { (language.pick("Points by degree", "各级变化度的控制点数")) }
                th scope="colgroup" colspan="3" { (language.pick("Structure", "结构")) }
            }
            tr {
                th scope="col" { (old) }
                th scope="col" { (new) }
                th scope="col" { (language.pick("Published", "已公布")) }
                th scope="col" { (language.pick("Derived", "推算")) }
                th scope="col" { (language.pick("Deviation", "偏差")) }
                @for change in Change::ALL { th scope="col" { (change.name(language)) } }
                @for degree in 0..=5u8 { th scope="col" { (degree) } }
                @for shape in shapes { th scope="col" { (shape.name(language)) } }
            }
        }
    }
}

fn row(
    view: &ComparisonView,
    clause: Option<&ClauseId>,
    title: &str,
    from: &str,
    figures: &Figures,
) -> Markup {
    let unknown = view.language.pick("not published", "未公布");
    let structure = figures.structure;
    html! {
        tr {
            th scope="row" {
                @match clause {
                    Some(id) => a href={ "#" (anchor(view, &format!("c-{id}"))) } { (id) " " (title) },
                    None => (title),
                }
            }
            td { (from) }
            td { (figures.points_from) }
            td { (figures.points_to) }
            td { @match figures.published { Some(one) => (published(one)), None => small { (unknown) } } }
            td { (figures.derived) " " small { (figures.derived.sum) "/" (figures.derived.rows) } }
            td { (figures.deviation_hundredths.map_or("–".to_owned(), deviation)) }
            @for one in &figures.changes { td { (one.count) } }
            @for count in figures.by_degree { td { (count) } }
            @for count in [structure.splits, structure.merges, structure.moves] { td { (count) } }
        }
    }
}

/// Every clause with what changed in words and its control points, behind filters.
pub(super) fn points(view: &ComparisonView) -> Markup {
    html! {
        (filters::filters(view))
        @for line in &view.clauses { (clause(view, line)) }
    }
}

fn clause(view: &ComparisonView, line: &ClauseLine) -> Markup {
    let language = view.language;
    let figures = &line.figures;
    let degree = figures.published.map(|one| {
        let text = published(one);
        language.pick(format!("published {text}, "), format!("已公布{text}，"))
    });
    let summary = language.pick(
        format!(
            "{} → {} points; change degree {}derived {}",
            figures.points_from,
            figures.points_to,
            degree.clone().unwrap_or_default(),
            figures.derived
        ),
        format!(
            "控制点{}→{}个；变化度{}推算{}",
            figures.points_from,
            figures.points_to,
            degree.unwrap_or_default(),
            figures.derived
        ),
    );
    let lists = [
        (language.pick("Added", "新增"), &line.added),
        (language.pick("Improved", "改进"), &line.improved),
        (language.pick("Removed", "删除"), &line.removed),
        (
            language.pick("How points are counted", "计数说明"),
            &line.counting,
        ),
    ];
    html! {
        details.clause open data-group id=(anchor(view, &format!("c-{}", line.clause))) data-clause=(line.clause) {
            summary {
                h3 { (line.clause) " " (line.title) }
                span.summary { (summary) }
            }
            div.statements {
                @for (name, texts) in lists.iter().filter(|(_, texts)| !texts.is_empty()) {
                    div {
                        h4 { (name) }
                        ul { @for text in *texts { li { (text) } } }
                    }
                }
            }
            (points::table(view, line))
        }
    }
}
