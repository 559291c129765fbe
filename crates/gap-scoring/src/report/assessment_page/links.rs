//! Suggested links, apart from those that count.

use super::{evidence_link, point_link};
use crate::report::column::{Columns as _, LinkColumn as C};
use crate::report::label;
use crate::report::sheet::links::LinkLine;
use crate::report::view::View;
use maud::{Markup, html};

pub(super) fn content(view: &View<'_>, lines: &[LinkLine<'_>]) -> Markup {
    let head = [
        C::Evidence,
        C::Title,
        C::Kind,
        C::Point,
        C::Topic,
        C::Strength,
        C::Why,
        C::State,
    ];
    html! {
        p.note { (view.say(label::LINKS_PAGE_INTRO)) }
        div.wide tabindex="0" role="region" aria-label=(view.sheet(super::Sheet::Links)) {
            table.links {
                thead { tr { @for column in head { th scope="col" { (column.header(view.language)) } } } }
                tbody { @for line in lines { (row(view, line)) } }
            }
        }
    }
}

fn row(view: &View<'_>, line: &LinkLine<'_>) -> Markup {
    let entry = view.assessment.submission.register.get(line.entry);
    let kind = entry.and_then(|entry| entry.kind);
    let kind = kind.map_or(view.say(label::UNKNOWN), |kind| kind.name(view.language));
    let at = view.index_of(line.point);
    let told = line.told(view);
    html! {
        tr data-link {
            th scope="row" { @if let Some(entry) = entry { (evidence_link(view, &entry.id)) } }
            td { @if let Some(entry) = entry { (entry.title) } }
            td { (kind) }
            td { (point_link(view, line.point)) }
            td { @if let Some(at) = at { (view.text(&view.points[at].point.topic)) } }
            td.figure { @if let Some(percent) = told.percent { (percent) "%" } }
            td { (told.why) }
            td { (view.say(told.state)) }
        }
    }
}
