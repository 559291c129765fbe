//! Conformity by process and clause: a drawing, and tables with the same figures.

use super::{anchor, marks};
use crate::outcome::{Outcome, Tally};
use crate::report::comparison::words::share;
use crate::report::label;
use crate::report::view::View;
use crate::report::word::Worded;
use crate::score::ClauseScore;
use diagnostics::Phrase;
use maud::{Markup, html};

/// Where the bars start.
const LEFT: u32 = 330;
/// The length of a full bar.
const FULL: u32 = 600;
/// The height of a line, and of the bar in it.
const LINE: u32 = 30;
const BAR: u32 = 20;
/// The narrowest part of a bar that has room for its figure.
const ROOM: u32 = 22;
/// The width of the drawing.
const WIDTH: u32 = LEFT + FULL + 90;

pub(super) fn content(view: &View<'_>) -> Markup {
    let assessment = view.assessment;
    let processes: Vec<(String, &Tally, Option<Outcome>)> =
        assessment.processes.iter().map(scored).collect();
    let clauses: Vec<_> = assessment.clauses.iter().map(scored).collect();
    let steps: Vec<_> = assessment
        .pdca
        .iter()
        .map(|one| (one.step.word(view.language).to_owned(), &one.tally, None))
        .collect();
    html! {
        (chart(view))
        p.note { (view.say(label::SCORES_INTRO)) }
        (table(view, label::BY_PROCESS, label::PROCESS, &processes))
        (table(view, label::BY_STEP, label::STEP, &steps))
        (table(view, label::BY_CLAUSE, label::CLAUSE, &clauses))
    }
}

fn scored(score: &ClauseScore) -> (String, &Tally, Option<Outcome>) {
    let clause = score.clause.as_ref().map(ToString::to_string);
    let name = format!("{} {}", clause.unwrap_or_default(), score.name);
    (name, &score.tally, score.weakest)
}

fn table(
    view: &View<'_>,
    caption: Phrase,
    first: Phrase,
    rows: &[(String, &Tally, Option<Outcome>)],
) -> Markup {
    let total = &view.assessment.total;
    html! {
        div.wide tabindex="0" role="region" aria-label=(view.say(caption)) {
            table.numbers {
                caption { (view.say(caption)) }
                thead { tr {
                    th scope="col" { (view.say(first)) }
                    @for outcome in Outcome::ALL { th scope="col" { (outcome.words(view.language)) } }
                    @for name in [label::ALL_POINTS, label::APPLICABLE, label::SHARE_OF_F, label::WEAKEST] {
                        th scope="col" { (view.say(name)) }
                    }
                } }
                tbody {
                    @for (name, tally, weakest) in rows { (row(view, name, tally, *weakest)) }
                }
                tbody.sums { (row(view, view.say(label::TOTAL), &total.tally, total.weakest)) }
            }
        }
    }
}

fn row(view: &View<'_>, name: &str, tally: &Tally, weakest: Option<Outcome>) -> Markup {
    html! {
        tr {
            th scope="row" { (name) }
            @for outcome in Outcome::ALL { td { (tally.count(outcome)) } }
            td { (tally.total()) }
            td { (tally.applicable()) }
            td { (share(tally.fully, tally.applicable(), view.language)) }
            td { @if let Some(weakest) = weakest { (marks::outcome(view, weakest)) } }
        }
    }
}

fn chart(view: &View<'_>) -> Markup {
    let processes = &view.assessment.processes;
    let height = LINE * processes.len() as u32 + 10;
    let (title, text) = (anchor(view, "chart-title"), anchor(view, "chart-text"));
    html! {
        figure {
            svg.chart viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-labelledby={ (title) " " (text) } {
                title id=(title) { (view.say(label::CHART_RATINGS)) }
                desc id=(text) { (view.language.pick(
                    "Stacked bars: for each process, the control points by rating. The figures are in the table below.",
                    "堆积条形图：各流程按评级统计的控制点，数值见下表。",
                )) }
                @for (at, score) in (0u32..).zip(processes) { (bar(view, score, 5 + LINE * at)) }
            }
            figcaption { (keys(view)) }
        }
    }
}

/// The parts of a bar: outcome, count, start and length.
fn parts(tally: &Tally) -> Vec<(Outcome, u32, u32, u32)> {
    let total = tally.total().max(1);
    let mut before = 0;
    let mut parts = Vec::new();
    for outcome in Outcome::ALL {
        let count = tally.count(outcome);
        let (from, to) = (FULL * before / total, FULL * (before + count) / total);
        before += count;
        if count > 0 {
            parts.push((outcome, count, from, to - from));
        }
    }
    parts
}

fn bar(view: &View<'_>, score: &ClauseScore, y: u32) -> Markup {
    let (name, tally, _) = scored(score);
    let most = view.language.pick(40, 22);
    let short = name.chars().count() > most;
    let shown: String = name
        .chars()
        .take(if short { most - 1 } else { most })
        .collect();
    html! {
        text x=(LEFT - 10) y=(y + 15) text-anchor="end" { (shown) @if short { "…" } }
        @for (outcome, count, from, length) in parts(tally) {
            rect class={ "part " (marks::outcome_class(outcome)) } x=(LEFT + from) y=(y) width=(length) height=(BAR) {}
            @if length >= ROOM {
                text class={ "inside on-" (marks::outcome_class(outcome)) } x=(LEFT + from + length / 2) y=(y + 15) text-anchor="middle" {
                    (count)
                }
            }
        }
        text.value x=(LEFT + FULL + 8) y=(y + 15) { (tally.fully) "/" (tally.applicable()) }
    }
}

fn keys(view: &View<'_>) -> Markup {
    html! {
        @for outcome in Outcome::ALL {
            span.key {
                svg width="16" height="14" aria-hidden="true" focusable="false" {
                    rect class={ "part " (marks::outcome_class(outcome)) } x="1" y="1" width="14" height="12" {}
                }
                " " (outcome.words(view.language))
            }
        }
        span.key { (view.language.pick("at the right: F of applicable points", "右侧：F数/适用控制点数")) }
    }
}
