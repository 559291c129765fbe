//! How the assessment was made, from what, and by which rules.

use super::{anchor, marks, point_links};
use crate::finding::FindingGrade;
use crate::report::label;
use crate::report::sheet::method::said;
use crate::report::view::View;
use crate::report::word::Worded;
use clause_model::method::CapRow;
use diagnostics::Phrase;
use maud::{Markup, html};

pub(super) fn content(view: &View<'_>) -> Markup {
    html! {
        p.note { (view.say(label::METHOD_INTRO)) }
        (provenance(view))
        (status(view))
        (legend(view))
        (caps(view))
        (thresholds(view))
        (gates(view))
        (rules(view))
        (recalled(view))
    }
}

fn provenance(view: &View<'_>) -> Markup {
    html! {
        h3 { (view.say(label::PROVENANCE)) }
        dl.facts {
            @for (_, name, value) in view.provenance() { div { dt { (view.say(name)) } dd { (value) } } }
            @for file in &view.assessment.provenance.inputs {
                div { dt { (file.name) } dd { "SHA-256 " code { (file.sha256) } } }
            }
        }
    }
}

fn status(view: &View<'_>) -> Markup {
    let edition = view.context.edition;
    html! {
        h3 { (view.say(label::EDITION_STATUS)) }
        @if let Some(current) = &edition.superseded_by {
            p { strong { (view.say(label::SUPERSEDED_BY)) } ": " (view.text(current)) }
        }
        ul { @for one in &edition.status { li {
            strong { (view.text(&one.scheme)) } ": "
            @if let Some(day) = one.from { (day) " " }
            (view.text(&one.statement)) " " small { (one.source) }
        } } }
        h3 { (view.say(label::NOTICES)) }
        p { (view.say(label::SELF_ASSESSMENT)) }
        p { (view.text(&edition.rules.exclusions.reason)) }
        @if let Some(others) = &edition.rules.other_parties { p { (view.text(&others.reason)) } }
        p { (view.say(label::OVERRIDES_TEXT)) }
    }
}

fn legend(view: &View<'_>) -> Markup {
    html! {
        h3 { (view.say(label::LEGEND)) }
        ul.legend { @for grade in FindingGrade::ALL {
            li { (marks::grade(view, grade)) " " (view.say(label::grade_meaning(grade))) }
        } }
    }
}

fn caps(view: &View<'_>) -> Markup {
    let head = [
        label::USABLE_EVIDENCE,
        label::ASKS_DOCUMENT,
        label::ASKS_PRACTICE,
        label::ASKS_BOTH,
    ];
    html! {
        table {
            caption { (view.say(label::CAP_TABLE)) }
            thead { tr { @for name in head { th scope="col" { (view.say(name)) } } } }
            tbody { @for cap in &view.context.method.caps { (cap_row(view, cap)) } }
        }
    }
}

fn cap_row(view: &View<'_>, cap: &CapRow) -> Markup {
    html! {
        tr {
            th scope="row" { (view.text(&cap.label)) }
            @for cell in [cap.document, cap.practice, cap.both] { td { (cell.word(view.language)) } }
        }
    }
}

fn pairs(view: &View<'_>, heading: Phrase, pairs: Vec<(String, Markup)>) -> Markup {
    html! {
        h3 { (view.say(heading)) }
        dl.facts { @for (name, content) in pairs { div { dt { (name) } dd { (content) } } } }
    }
}

fn thresholds(view: &View<'_>) -> Markup {
    let figure = |(name, figure): (Phrase, u32)| (view.say(name).to_owned(), html! { (figure) });
    let figures = view.thresholds().into_iter().map(figure).collect();
    pairs(view, label::THRESHOLDS, figures)
}

fn gates(view: &View<'_>) -> Markup {
    let gates = view.context.edition.rules.gates.iter();
    let gates = gates.map(|rule| {
        let name = format!("{} {}", rule.gate, view.text(&rule.title));
        let content = html! {
            ul.plain {
                @for condition in &rule.conditions { li { (said(view, condition)) } }
                @if let Some(ready) = &rule.ready_for {
                    li { (view.fill(label::OPENS, &[("stage", view.text(ready))])) }
                }
            }
        };
        (name, content)
    });
    pairs(view, label::GATES, gates.collect())
}

fn rules(view: &View<'_>) -> Markup {
    html! {
        h3 { (view.say(label::RULES)) }
        dl.facts.rules { @for rule in &view.context.method.rules {
            div id=(anchor(view, &format!("rule-{}", rule.id))) {
                dt { (view.text(&rule.title)) br; code { (rule.id) } }
                dd { (view.text(&rule.text)) " " small.quiet { (view.text(&rule.source)) } }
            }
        } }
    }
}

fn recalled(view: &View<'_>) -> Markup {
    let recalled = &view.assessment.provenance.recalled;
    let count = recalled.len().to_string();
    html! {
        h3 { (view.say(label::RECALLED)) }
        p { (view.fill(label::RECALLED_TEXT, &[("count", &count)])) }
        @if !recalled.is_empty() { p { (point_links(view, recalled)) } }
    }
}
