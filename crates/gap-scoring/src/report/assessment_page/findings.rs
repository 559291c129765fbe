//! The findings, behind filters.

use super::{anchor, evidence_link, facts, listed, marks, point_links, rule_link, told};
use crate::finding::{Finding, FindingGrade};
use crate::report::column::{Columns as _, FindingColumn as C};
use crate::report::label;
use crate::report::page::{Filter, Filters};
use crate::report::sheet::findings::missing;
use crate::report::view::View;
use crate::report::word::Worded;
use clause_model::report_edits::Treatment;
use maud::{Markup, html};
use std::collections::BTreeSet;

pub(super) fn content(view: &View<'_>) -> Markup {
    let findings = &view.assessment.findings;
    html! {
        @if findings.is_empty() {
            p { (view.say(label::NO_FINDINGS)) }
        } @else {
            (filters(view))
            @for found in findings { (finding(view, found)) }
        }
    }
}

fn filters(view: &View<'_>) -> Markup {
    let language = view.language;
    let findings = &view.assessment.findings;
    let total = findings.len();
    let grade = |grade: FindingGrade| {
        let count = findings.iter().filter(|one| one.grade == grade).count();
        let word = grade.word(language);
        let choice = (
            marks::grade_class(grade).to_owned(),
            format!("{word} ({count})"),
        );
        (count > 0).then_some(choice)
    };
    let grades = Filter {
        name: "grade",
        label: language.pick("Grade", "等级"),
        all: language.pick("All grades", "全部等级"),
        choices: FindingGrade::ALL.into_iter().filter_map(grade).collect(),
    };
    let touched: BTreeSet<u32> = findings
        .iter()
        .flat_map(|one| processes(view, one))
        .collect();
    let processes = (1..).zip(&view.processes);
    let processes = processes.filter(|(n, _)| touched.contains(n));
    let clauses = Filter {
        name: "finding-clause",
        label: language.pick("Clause", "条款"),
        all: language.pick("All clauses", "全部条款"),
        choices: processes
            .map(|(_, one)| {
                (
                    one.clause.to_string(),
                    format!("{} {}", one.clause, one.name),
                )
            })
            .collect(),
    };
    let filters = Filters {
        language,
        choices: vec![grades, clauses],
        count: language.pick(
            format!("{{shown}} of {total} findings shown"),
            format!("显示{{shown}}/{total}个发现项"),
        ),
        total,
        folds: language.pick(
            ["Open all findings", "Close all findings"],
            ["展开全部发现项", "收起全部发现项"],
        ),
    };
    filters.markup()
}

/// The numbers of the processes that a finding touches.
fn processes(view: &View<'_>, found: &Finding) -> BTreeSet<u32> {
    let points = found.points.iter();
    let known = points.filter_map(|id| view.index_of(id));
    known.map(|at| view.points[at].process).collect()
}

fn finding(view: &View<'_>, found: &Finding) -> Markup {
    let touched = processes(view, found).into_iter();
    let clauses: Vec<String> = touched
        .filter_map(|n| view.processes.get(n.checked_sub(1)? as usize))
        .map(|process| process.clause.to_string())
        .collect();
    html! {
        details.row open data-row id=(anchor(view, &format!("f-{}", found.number)))
            data-grade=(marks::grade_class(found.grade)) data-finding-clause=(clauses.join(" ")) {
            summary {
                span.number { (found.number) } " " (marks::grade(view, found.grade)) " "
                span.name { (found.text.title) }
            }
            (told_in_full(view, found))
        }
    }
}

fn told_in_full(view: &View<'_>, found: &Finding) -> Markup {
    let header = |column: C| column.header(view.language).trim_end_matches([' ', '*']);
    let evidence = || {
        listed(
            view,
            found.evidence.iter().map(|id| evidence_link(view, id)),
        )
    };
    let mut all = vec![
        (header(C::Requirement), told(&found.text.requirement)),
        (header(C::Seen), told(&found.text.seen)),
        (header(C::Missing), told(&missing(view, found))),
        (
            header(C::Question),
            found.text.question.as_deref().and_then(told),
        ),
        (header(C::Rule), Some(rule_link(view, found.rule.id()))),
        (header(C::Points), Some(point_links(view, &found.points))),
        (
            header(C::Evidence),
            (!found.evidence.is_empty()).then(evidence),
        ),
        (header(C::Source), sources(view, found)),
    ];
    if let Some(written) = view.assessment.treatments.get(&found.key) {
        all.extend(treatment(view, written));
    }
    facts(all)
}

/// The cells that the finding rests on.
fn sources(view: &View<'_>, found: &Finding) -> Option<Markup> {
    let places = found.traces.iter().map(|place| view.place(place));
    let places: Vec<String> = places.collect();
    (!places.is_empty()).then(|| html! { ul.plain { @for place in places { li { (place) } } } })
}

/// What people wrote on the finding into an earlier report.
fn treatment<'v>(view: &View<'v>, written: &Treatment) -> Vec<(&'v str, Option<Markup>)> {
    let header = |column: C| column.header(view.language).trim_end_matches([' ', '*']);
    let text = |text: &Option<String>| text.as_deref().and_then(told);
    let accepted = view.say(if written.accepted {
        label::YES
    } else {
        label::NO
    });
    vec![
        (header(C::Correction), text(&written.correction)),
        (header(C::Cause), text(&written.cause)),
        (header(C::Action), text(&written.corrective_action)),
        (header(C::Owner), text(&written.owner)),
        (
            header(C::Due),
            written.due.map(|day| html! { (day.to_string()) }),
        ),
        (header(C::Accepted), told(accepted)),
        (header(C::Verification), text(&written.verification)),
        (
            header(C::Status),
            written
                .status
                .and_then(|status| told(status.word(view.language))),
        ),
    ]
}
