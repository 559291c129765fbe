//! The control points with their full trace, behind filters.

use super::{anchor, evidence_link, facts, finding_link, listed, marks, page, rule_link, told};
use crate::outcome::Outcome;
use crate::rating::Decision;
use crate::report::column::{Columns as _, PointColumn as C};
use crate::report::label;
use crate::report::page::{Filter, Filters};
use crate::report::sheet::control_points::trace::{supported, supports};
use crate::report::sheet::control_points::{answer, party, requirement};
use crate::report::view::{PointView, ProcessView, View};
use crate::report::word::Worded;
use clause_model::submission::PointAnswer;
use maud::{Markup, html};

pub(super) fn content(view: &View<'_>) -> Markup {
    html! {
        (filters(view))
        @for (n, process) in (1..).zip(&view.processes) { (group(view, n, process)) }
    }
}

fn filters(view: &View<'_>) -> Markup {
    let language = view.language;
    let total = view.points.len();
    let choice = |outcome: Outcome| {
        let word = outcome.words(language);
        let meaning = view.say(label::outcome_meaning(outcome));
        let meaning = meaning.split([';', '；']).next().unwrap_or_default();
        let name = format!("{word} – {meaning}");
        (marks::outcome_class(outcome).to_owned(), name)
    };
    let ratings = Filter {
        name: "outcome",
        label: language.pick("Final rating", "最终评级"),
        all: language.pick("All ratings", "全部评级"),
        choices: Outcome::ALL.into_iter().map(choice).collect(),
    };
    let name = |process: &ProcessView<'_>| {
        let clause = process.clause.to_string();
        (clause, format!("{} {}", process.clause, process.name))
    };
    let clauses = Filter {
        name: "clause",
        label: language.pick("Clause", "条款"),
        all: language.pick("All clauses", "全部条款"),
        choices: view.processes.iter().map(name).collect(),
    };
    let filters = Filters {
        language,
        choices: vec![ratings, clauses],
        count: language.pick(
            format!("{{shown}} of {total} control points shown"),
            format!("显示{{shown}}/{total}个控制点"),
        ),
        total,
        folds: language.pick(
            ["Open all control points", "Close all control points"],
            ["展开全部控制点", "收起全部控制点"],
        ),
    };
    filters.markup()
}

fn group(view: &View<'_>, n: u32, process: &ProcessView<'_>) -> Markup {
    let points: Vec<&PointView<'_>> = view.points.iter().filter(|of| of.process == n).collect();
    let outcomes = points.iter().map(|of| of.rating.outcome);
    let tally: crate::outcome::Tally = outcomes.collect();
    let counts = Outcome::ALL.into_iter().filter_map(|outcome| {
        let count = tally.count(outcome);
        (count > 0).then(|| format!("{} {count}", outcome.words(view.language)))
    });
    let counts: Vec<String> = counts.collect();
    html! {
        @if !points.is_empty() {
            details open data-group {
                summary {
                    h3 { (process.clause) " " (process.name) }
                    span.summary { (view.list(&counts)) }
                }
                @for of in points { (point(view, of, process)) }
            }
        }
    }
}

fn point(view: &View<'_>, of: &PointView<'_>, process: &ProcessView<'_>) -> Markup {
    let id = &of.point.id;
    html! {
        details.row open data-row id=(anchor(view, &format!("p-{id}")))
            data-outcome=(marks::outcome_class(of.rating.outcome)) data-clause=(process.clause) {
            summary {
                (marks::outcome(view, of.rating.outcome)) " "
                span.id { (id) } " " span.name { (view.text(&of.point.topic)) }
                @if of.point.keystone { " " span.quiet { "(" (C::Keystone.header(view.language)) ")" } }
            }
            (facts(demanded(view, of)))
            (facts(decided(view, of)))
            (parts(view, of))
            (facts(traced(view, of)))
        }
    }
}

type Facts<'v> = Vec<(&'v str, Option<Markup>)>;

fn header(view: &View<'_>, column: C) -> &'static str {
    column.header(view.language).trim_end_matches([' ', '*'])
}

/// What is demanded.
fn demanded<'v>(view: &View<'v>, of: &PointView<'_>) -> Facts<'v> {
    let language = view.language;
    vec![
        (header(view, C::Requirement), told(&requirement(view, of))),
        (
            header(view, C::Trigger),
            told(of.point.trigger.word(language)),
        ),
        (header(view, C::Asks), told(of.point.asks.word(language))),
    ]
}

/// What was said, what the evidence amounts to, what the method decides, and what an assessor judged.
fn decided<'v>(view: &View<'v>, of: &PointView<'_>) -> Facts<'v> {
    let decision = &of.rating.computed;
    let said = of.whole().map(|said| answer(view, said));
    let evidence = supports(of);
    let method = view.context.method;
    let picture = method
        .caps
        .iter()
        .find(|cap| cap.evidence == decision.evidence.picture);
    let mut lines: Vec<(&str, String)> = Vec::new();
    for one in &evidence {
        let basis = one.basis.word(view.language);
        let line = (
            one.evidence.as_str(),
            format!("{} – {basis}", supported(view, one)),
        );
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    let entries = || {
        html! { ul.plain { @for (id, line) in &lines { li { (entry(view, id, line)) } } } }
    };
    let judged = of.judgement.map(|judged| {
        html! { (judged.verdict.word(view.language)) " – " (page::lines(&judged.note)) }
    });
    vec![
        (header(view, C::Answer), said.as_deref().and_then(told)),
        (
            header(view, C::Claimed),
            decision.claimed.and_then(|rating| told(rating.letter())),
        ),
        (
            header(view, C::Evidence),
            (!evidence.is_empty()).then(entries),
        ),
        (
            header(view, C::Picture),
            picture.and_then(|cap| told(view.text(&cap.label))),
        ),
        (
            header(view, C::Cap),
            told(
                decision
                    .cap
                    .map_or(view.say(label::NO_CAP), |cap| cap.letter()),
            ),
        ),
        (header(view, C::Rule), Some(rule(view, decision))),
        (
            header(view, C::Computed),
            Some(marks::outcome(view, decision.outcome)),
        ),
        (header(view, C::Judgement), judged),
        (
            header(view, C::Outcome),
            Some(marks::outcome(view, of.rating.outcome)),
        ),
    ]
}

/// An entry's line, its id a link into the register.
fn entry(view: &View<'_>, id: &str, line: &str) -> Markup {
    let rest = line.strip_prefix(id).unwrap_or_default();
    html! { (evidence_link(view, id)) (rest) }
}

fn rule(view: &View<'_>, decision: &Decision) -> Markup {
    html! {
        (rule_link(view, decision.rule.id()))
        @if decision.not_exercised { (view.say(label::NOT_EXERCISED)) }
    }
}

/// Items and instances, where they were rated one by one.
fn parts(view: &View<'_>, of: &PointView<'_>) -> Markup {
    let items = of.rating.items.iter();
    let items = items.map(|item| (item.key.as_str(), &item.decision));
    let instances = of.rating.instances.iter();
    let instances = instances.map(|part| (part.name.as_str(), &part.decision));
    let parts: Vec<(&str, &Decision)> = items.chain(instances).collect();
    let head = [C::Items, C::Claimed, C::Cap, C::Rule, C::Outcome];
    html! {
        @if !parts.is_empty() {
            table.parts {
                caption { (header(view, C::Items)) }
                thead { tr { @for column in head { th scope="col" { (header(view, column)) } } } }
                tbody { @for (name, decision) in parts {
                    tr {
                        th scope="row" { (name) }
                        td { @if let Some(claimed) = decision.claimed { (claimed.letter()) } }
                        td { @if let Some(cap) = decision.cap { (cap.letter()) } @else { (view.say(label::NO_CAP)) } }
                        td { (rule(view, decision)) }
                        td { (marks::outcome(view, decision.outcome)) }
                    }
                } }
            }
        }
    }
}

/// Where all of it comes from and leads to.
fn traced<'v>(view: &View<'v>, of: &PointView<'_>) -> Facts<'v> {
    let findings = || {
        listed(
            view,
            of.findings.iter().map(|one| finding_link(view, one.number)),
        )
    };
    let action = |number: u32| {
        html! { a.id href={ "#" (anchor(view, &format!("a-{number}"))) } { (number) } }
    };
    let actions = || listed(view, of.actions.iter().map(|one| action(one.number)));
    let rows = || html! { ul.plain { @for row in &of.answers { li { (row_of(view, row)) } } } };
    let grown = view.succession().and_then(|succession| {
        let row = succession
            .rows
            .iter()
            .find(|row| row.to.as_ref() == Some(&of.point.id))?;
        let sources: Vec<String> = row.from.iter().map(ToString::to_string).collect();
        told(&view.list(&sources))
    });
    vec![
        (
            header(view, C::Findings),
            (!of.findings.is_empty()).then(findings),
        ),
        (
            header(view, C::Actions),
            (!of.actions.is_empty()).then(actions),
        ),
        (header(view, C::Source), (!of.answers.is_empty()).then(rows)),
        (
            view.language
                .pick("Points of the earlier edition", "旧版控制点"),
            grown,
        ),
        (
            header(view, C::LookFor),
            told(view.text(&of.point.look_for)),
        ),
        (
            header(view, C::Confidence),
            told(of.point.confidence.word(view.language)),
        ),
    ]
}

/// A row of the input: what it is about, what it says, where it stands.
fn row_of(view: &View<'_>, row: &PointAnswer) -> Markup {
    let about: Vec<&str> = row
        .item
        .iter()
        .chain(&row.instance)
        .map(String::as_str)
        .collect();
    let by = row.operated_by.as_ref().map(|by| party(view, by));
    html! {
        @if !about.is_empty() { (view.list(&about)) ": " }
        strong { (answer(view, row)) }
        @if let Some(by) = by { " · " (header(view, C::Operated)) ": " (by) }
        @if let Some(respondent) = &row.respondent { " · " (respondent) }
        @if let Some(comment) = &row.comment { " · " q { (page::lines(comment)) } }
        " · " span.quiet { (view.place(&row.place)) }
    }
}
