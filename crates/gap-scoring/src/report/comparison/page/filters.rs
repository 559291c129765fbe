//! The filters over the control points.

use super::anchor;
use crate::report::comparison::view::ComparisonView;
use clause_model::Change;
use maud::{Markup, html};

pub(super) fn filters(view: &ComparisonView) -> Markup {
    let language = view.language;
    let dropped = view
        .dropped
        .iter()
        .filter(|one| one.successor.is_none())
        .count();
    let points = view.points.len();
    let (total, new) = (points + dropped, view.new_edition());
    let template = language.pick(
        format!("{{shown}} of {total} shown ({points} control points of {new}, {dropped} dropped)"),
        format!("显示{{shown}}/{total}条（{new}控制点{points}个，删除{dropped}个）"),
    );
    let all = template.replace("{shown}", &total.to_string());
    html! {
        fieldset.filters {
            legend { (language.pick("Show", "筛选")) }
            (clauses(view))
            (kinds(view))
            (degrees(view))
            div.actions {
                button type="button" data-action="reset" { (language.pick("Show all", "清除筛选")) }
                button type="button" data-action="open" { (language.pick("Open all clauses", "展开全部条款")) }
                button type="button" data-action="close" { (language.pick("Close all clauses", "收起全部条款")) }
            }
            p.count role="status" aria-live="polite" data-count=(template) { (all) }
        }
    }
}

fn clauses(view: &ComparisonView) -> Markup {
    let language = view.language;
    let id = anchor(view, "filter-clause");
    html! {
        div.field {
            label for=(id) { (language.pick("Clause", "条款")) }
            select id=(id) data-filter="clause" autocomplete="off" {
                option value="" { (language.pick("All clauses", "全部条款")) }
                @for line in &view.clauses {
                    option value=(line.clause) { (line.clause) " " (line.title) }
                }
            }
        }
    }
}

fn kinds(view: &ComparisonView) -> Markup {
    let language = view.language;
    let id = anchor(view, "filter-kind");
    html! {
        div.field {
            label for=(id) { (language.pick("Kind of change", "变化类型")) }
            select id=(id) data-filter="kind" autocomplete="off" {
                option value="" { (language.pick("All kinds", "全部类型")) }
                @for change in Change::ALL {
                    option value=(change.word()) { (change.name(language)) }
                }
            }
        }
    }
}

fn degrees(view: &ComparisonView) -> Markup {
    let language = view.language;
    let id = anchor(view, "filter-degree");
    html! {
        div.field {
            label for=(id) { (language.pick("Change degree", "变化度")) }
            select id=(id) data-filter="degree" autocomplete="off" {
                option value="" { (language.pick("All degrees", "全部级别")) }
                @for step in &view.rubric {
                    option value=(step.degree) { (step.degree) " – " (step.text) }
                }
            }
        }
    }
}
