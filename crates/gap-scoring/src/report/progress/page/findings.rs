//! Every finding by what became of it, with filters.

use super::{shaded, word};
use crate::finding::FindingGrade;
use crate::progress::{FindingBrief, FindingChange, FindingMovement};
use crate::report::page::{Filter, Filters};
use crate::report::progress::view::{ProgressView, StepView};
use crate::report::word::Worded;
use maud::{Markup, html};

pub(super) fn content(view: &ProgressView<'_>) -> Markup {
    let language = view.language;
    let overall = view.overall();
    html! {
        p.note {
            (language.pick(
                "Findings are followed by their cause. Where a cause has changed, one finding is replaced by another. Titles stand in the language of their assessment.",
                "发现项按原因跟踪；原因改变时，由另一发现项取代。标题使用各次评估的语言。",
            ))
        }
        (filters(view, overall))
        details.all open data-group {
            summary { h3 { (language.pick("Findings of both assessments", "两次评估的发现项")) } }
            table.moved {
                caption.hidden { (language.pick("Findings of both assessments", "两次评估的发现项")) }
                thead { tr {
                    th scope="col" { (language.pick("Finding", "发现项")) }
                    th scope="col" { (language.pick("Before", "前次")) }
                    th scope="col" { (language.pick("Now", "本次")) }
                    th scope="col" { (language.pick("Change and points", "变化与控制点")) }
                } }
                tbody { @for finding in &overall.step.findings { (row(view, overall, finding)) } }
            }
        }
    }
}

fn filters(view: &ProgressView<'_>, step: StepView<'_>) -> Markup {
    let language = view.language;
    let changes = FindingChange::ALL.into_iter();
    let changes = changes.filter(|one| step.step.finding_total.count(*one) > 0);
    let grades = FindingGrade::ALL.into_iter();
    let total = step.step.findings.len();
    let filters = Filters {
        language,
        choices: vec![
            Filter {
                name: "change",
                label: language.pick("Change", "变化"),
                all: language.pick("All changes", "全部变化"),
                choices: changes
                    .map(|one| (word(&one), one.name(language).to_owned()))
                    .collect(),
            },
            Filter {
                name: "grade",
                label: language.pick("Grade, before or now", "等级（前次或本次）"),
                all: language.pick("All grades", "全部等级"),
                choices: grades
                    .map(|one| (word(&one), one.word(language).to_owned()))
                    .collect(),
            },
        ],
        count: language.pick(
            format!("{{shown}} of {total} findings shown"),
            format!("显示{{shown}}/{total}个发现项"),
        ),
        total,
        folds: [
            language.pick("Open", "展开"),
            language.pick("Close", "收起"),
        ],
    };
    filters.markup()
}

fn row(view: &ProgressView<'_>, step: StepView<'_>, finding: &FindingMovement) -> Markup {
    let language = view.language;
    let sides = [finding.before.as_ref(), finding.after.as_ref()];
    let title = sides.iter().rev().flatten().next();
    let grades: Vec<String> = sides.iter().flatten().map(|one| word(&one.grade)).collect();
    let grade = |one: Option<&FindingBrief>| one.map_or("–", |one| one.grade.word(language));
    let points = sides.iter().rev().flatten().next();
    let [before, after] = sides;
    html! {
        tr data-row data-change=(word(&finding.change)) data-grade=(grades.join(" ")) {
            th scope="row" { (title.map_or("", |one| one.title.as_str())) }
            td { (grade(before)) }
            td { (grade(after)) }
            td {
                p { (shaded(&finding.change, finding.change.name(language))) }
                p.demand { (points.map_or_else(String::new, |one| step.list(&one.points))) }
            }
        }
    }
}
