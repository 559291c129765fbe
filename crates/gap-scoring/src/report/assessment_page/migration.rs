//! The migration from an earlier edition: what was carried, asked and closed.

use super::{evidence_link, listed, marks, point_link};
use crate::migration::{ClauseAccount, MigratedPoint, MigrationAccount};
use crate::report::column::{Columns as _, MigrationColumn as C};
use crate::report::label;
use crate::report::sheet::migration::{by_clause, ground, name};
use crate::report::view::View;
use crate::report::word::Worded;
use clause_model::change_degree::format_hundredths;
use diagnostics::Phrase;
use maud::{Markup, html};

pub(super) fn content(view: &View<'_>, account: &MigrationAccount) -> Markup {
    let values = [("from", account.from.as_str()), ("to", account.to.as_str())];
    html! {
        p.note { (view.fill(label::MIGRATION_INTRO, &values)) }
        (clauses(view, account))
        (points(view, account))
        (dropped(view, account))
    }
}

fn clauses(view: &View<'_>, account: &MigrationAccount) -> Markup {
    let mut head = vec![
        label::MIGRATED_POINTS,
        label::DERIVED_DEGREE,
        label::PUBLISHED_ESTIMATE,
        label::CARRIED_WHOLE,
        label::NOT_CONFIRMED,
        label::REMAINDER_ASKED,
        label::ASKED_IN_FULL,
        label::ASKED_AND_CLOSED,
        label::ASKED_AND_OPEN,
    ];
    if view.has_plan() {
        head.push(label::OPEN_EFFORT);
    }
    let lines: u32 = account.clauses.iter().map(|line| line.remaining_days).sum();
    let rest = account.total.remaining_days.saturating_sub(lines);
    html! {
        div.wide tabindex="0" role="region" aria-label=(view.say(label::MIGRATION_BY_CLAUSE)) {
            table.numbers {
                caption { (view.say(label::MIGRATION_BY_CLAUSE)) }
                thead { tr {
                    th scope="col" { (view.say(label::CLAUSE)) }
                    @for name in &head { th scope="col" { (view.say(*name)) } }
                } }
                tbody {
                    @for line in &account.clauses {
                        (clause(view, line, &named(view, line)))
                    }
                    @if view.has_plan() { tr {
                        th scope="row" { (view.say(label::NOT_ONE_CLAUSE)) }
                        @for _ in 1..head.len() { td {} }
                        td { (rest) }
                    } }
                }
                tbody.sums { (clause(view, &account.total, view.say(label::TOTAL))) }
            }
        }
    }
}

fn named(view: &View<'_>, line: &ClauseAccount) -> String {
    let id = line.clause.as_ref().map(ToString::to_string);
    let name = name(view, line.clause.as_ref());
    id.map_or(name.clone(), |id| format!("{id} {name}"))
}

fn clause(view: &View<'_>, line: &ClauseAccount, name: &str) -> Markup {
    let counts = [
        line.tally.carried,
        line.unconfirmed,
        line.tally.remainder,
        line.tally.full,
        line.closed,
        line.open,
    ];
    html! {
        tr data-migrated-clause {
            th scope="row" { (name) }
            td { (line.points()) }
            td { @if let Some(degree) = line.degree_hundredths { (format_hundredths(degree)) } }
            td { @if let Some(degree) = line.published_hundredths { (format_hundredths(degree)) } }
            @for count in counts { td { (count) } }
            @if view.has_plan() { td { (line.remaining_days) } }
        }
    }
}

fn points(view: &View<'_>, account: &MigrationAccount) -> Markup {
    let head = [
        C::Id,
        C::Topic,
        C::Sources,
        C::Relation,
        C::Treatment,
        C::Carried,
        C::Reply,
        C::Outcome,
        C::Evidence,
        C::Ground,
    ];
    html! {
        details open {
            summary { h3.inline { (view.say(label::MIGRATION_BY_POINT)) } " " span.quiet { (account.points.len()) } }
            div.wide tabindex="0" role="region" aria-label=(view.say(label::MIGRATION_BY_POINT)) {
                table.changes {
                    thead { tr { @for column in head { th scope="col" { (column.header(view.language)) } } } }
                    tbody { @for of in &account.points { (point(view, of)) } }
                }
            }
        }
    }
}

fn point(view: &View<'_>, of: &MigratedPoint) -> Markup {
    let sources: Vec<String> = of.sources.iter().map(ToString::to_string).collect();
    let at = view.index_of(&of.point);
    let carried = of.carried.map(|answer| answer.word(view.language));
    html! {
        tr data-migrated {
            th scope="row" { (point_link(view, &of.point)) }
            td { @if let Some(at) = at { (view.text(&view.points[at].point.topic)) } }
            td { (view.list(&sources)) }
            td { (of.relation.name(view.language)) }
            td { (of.treatment.words(view.language)) }
            td { @if let Some(carried) = carried { (carried) } }
            td { (of.reply.words(view.language)) }
            td { (marks::outcome(view, of.outcome)) }
            td { (listed(view, of.evidence.iter().map(|id| evidence_link(view, id)))) }
            td { (ground(view, of, &sources)) }
        }
    }
}

/// What is no longer asked, in the order of the clauses that no longer ask it.
fn dropped(view: &View<'_>, account: &MigrationAccount) -> Markup {
    let head: [Phrase; 4] = [
        label::NO_LONGER_BY,
        label::PROCESS,
        label::EARLIER_POINTS,
        label::WAS_ASKED,
    ];
    html! {
        h3 { (view.say(label::NO_LONGER_BY_CLAUSE)) }
        @if account.no_longer_asked.is_empty() { p { (view.say(label::NONE)) } } @else {
            div.wide tabindex="0" role="region" aria-label=(view.say(label::NO_LONGER_BY_CLAUSE)) {
                table.changes {
                    thead { tr { @for name in head { th scope="col" { (view.say(name)) } } } }
                    tbody { @for (clause, demands) in by_clause(view, account) { @for demand in demands { tr data-dropped {
                        th scope="row" { @match &demand.by {
                            Some(by) => (point_link(view, by)),
                            None => (view.say(label::BY_NOTHING)),
                        } }
                        td { @if clause.is_some() { (name(view, clause.as_ref())) } }
                        td { (view.list(&demand.points.iter().map(ToString::to_string).collect::<Vec<_>>())) }
                        td { (view.text(&demand.demand)) }
                    } } } }
                }
            }
        }
    }
}
