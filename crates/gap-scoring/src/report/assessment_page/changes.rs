//! What changed since the previous edition, and how the changed demands are rated.

use super::{marks, point_link};
use crate::outcome::Tally;
use crate::report::column::{ChangeColumn as C, Columns as _};
use crate::report::comparison::words::share;
use crate::report::label;
use crate::report::sheet::changes::{name_of, published};
use crate::report::view::View;
use clause_model::Succession;
use clause_model::change_degree::{ComparisonDegree, RUBRIC, format_hundredths};
use clause_model::succession::SuccessionRow;
use maud::{Markup, html};

pub(super) fn content(view: &View<'_>) -> Markup {
    let Some(succession) = view.succession() else {
        return html! { p { (view.say(label::NO_SUCCESSION)) } };
    };
    let values = [
        ("from", succession.from.as_str()),
        ("to", succession.to.as_str()),
    ];
    html! {
        p.note { (view.fill(label::CHANGES_INTRO, &values)) }
        (by_clause(view, succession))
        (rubric(view))
        (by_point(view, succession))
    }
}

fn by_clause(view: &View<'_>, succession: &Succession) -> Markup {
    let head = [
        label::CLAUSE,
        label::PROCESS,
        label::EARLIER_CLAUSES,
        label::DERIVED_DEGREE,
        label::PUBLISHED_DEGREE,
        label::ADDED_AND_IMPROVED,
        label::REMOVED,
        label::SHARE_OF_F,
    ];
    html! {
        div.wide tabindex="0" role="region" aria-label=(view.say(label::BY_CLAUSE)) {
            table.changes {
                caption { (view.say(label::BY_CLAUSE)) }
                thead { tr { @for name in head { th scope="col" { (view.say(name)) } } } }
                tbody { @for line in succession.comparison_degrees() { (clause(view, &line)) } }
            }
        }
    }
}

fn clause(view: &View<'_>, degree: &ComparisonDegree<'_>) -> Markup {
    let line = degree.line;
    let sources: Vec<String> = line.from.iter().map(ToString::to_string).collect();
    let within = view.points.iter();
    let within = within.filter(|of| of.point.id.clause.is_within(&line.to));
    let tally: Tally = within.map(|of| of.rating.outcome).collect();
    let mean = degree.derived.mean().hundredths().map(format_hundredths);
    html! {
        tr data-change-clause {
            th scope="row" { (line.to) }
            td { (name_of(view, &line.to)) }
            td { (view.list(&sources)) }
            td.figure { @if let Some(mean) = mean { (mean) } }
            td { (published(view, degree)) }
            td { @if !line.added.is_empty() || !line.improved.is_empty() {
                ul { @for text in line.added.iter().chain(&line.improved) { li { (view.text(text)) } } }
            } }
            td { @if !line.removed.is_empty() { ul { @for text in &line.removed { li { (view.text(text)) } } } } }
            td { (share(tally.fully, tally.applicable(), view.language)) }
        }
    }
}

fn rubric(view: &View<'_>) -> Markup {
    html! {
        h3 { (view.say(label::RUBRIC)) }
        dl.facts { @for step in RUBRIC { div { dt { (step.degree) } dd { (step.text.get(view.language)) } } } }
    }
}

fn by_point(view: &View<'_>, succession: &Succession) -> Markup {
    let head = [
        C::Id,
        C::Topic,
        C::Sources,
        C::Relation,
        C::Change,
        C::Degree,
        C::Note,
        C::Remainder,
        C::Dropped,
        C::Outcome,
    ];
    html! {
        details open {
            summary { h3.inline { (view.say(label::BY_POINT)) } " " span.quiet { (succession.rows.len()) } }
            div.wide tabindex="0" role="region" aria-label=(view.say(label::BY_POINT)) {
                table.changes {
                    thead { tr { @for column in head { th scope="col" { (column.header(view.language)) } } } }
                    tbody { @for row in &succession.rows { (point(view, row)) } }
                }
            }
        }
    }
}

fn point(view: &View<'_>, row: &SuccessionRow) -> Markup {
    let at = row.to.as_ref().and_then(|id| view.index_of(id));
    let sources: Vec<String> = row.from.iter().map(ToString::to_string).collect();
    html! {
        tr data-change {
            th scope="row" { @match &row.to { Some(id) => (point_link(view, id)), None => "–" } }
            td { @if let Some(at) = at { (view.text(&view.points[at].point.topic)) } }
            td { (view.list(&sources)) }
            td { (row.relation.name(view.language)) }
            td { (row.change.name(view.language)) }
            td.figure { (row.degree) }
            td { (view.text(&row.note)) }
            td { @if let Some(text) = &row.remainder { (view.text(text)) } }
            td { @if let Some(text) = &row.dropped { (view.text(text)) } }
            td { @if let Some(at) = at { (marks::outcome(view, view.points[at].rating.outcome)) } }
        }
    }
}
