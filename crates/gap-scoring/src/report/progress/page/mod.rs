//! Progress as one self-contained page.

mod burn_down;
mod clauses;
mod findings;
mod overview;
mod points;
mod sources;

use super::view::ProgressView;
use crate::report::page::{self, Document, Page, Section};
use maud::{Markup, html};

const STYLE: &str = include_str!("progress.css");

/// Writes the page on progress. It holds every view that is given, one per language, and shows the first;
/// with several it has a switch. All views are of the same progress.
pub fn progress_page(views: &[ProgressView<'_>]) -> String {
    let page = Page {
        style: STYLE,
        documents: views.iter().map(document).collect(),
    };
    page.html()
}

fn document(view: &ProgressView<'_>) -> Document {
    let language = view.language;
    let standard = view.standard;
    let head = html! {
        p.standard { (standard.title.get(language)) " · " (standard.subject.get(language)) }
        h1 { (view.title()) }
        p.notice { (view.subtitle()) }
    };
    let foot = html! {
        p { (standard.notice.get(language)) }
        p { (view.progress.program) " · " (language.pick("Version of the data: ", "数据版本：")) (view.progress.standard) " " (view.progress.pack_version) }
    };
    Document {
        language,
        title: view.title(),
        head,
        sections: sections(view),
        foot,
    }
}

fn sections(view: &ProgressView<'_>) -> Vec<Section> {
    let say = |en: &'static str, zh: &'static str| view.language.pick(en, zh);
    let section = Section::new;
    vec![
        section("overview", say("Overview", "总览"), overview::content(view)),
        section(
            "time",
            say("Over time", "历次评估"),
            burn_down::content(view),
        ),
        section("clauses", say("Clauses", "条款"), clauses::content(view)),
        section(
            "points",
            say("Control points", "控制点"),
            points::content(view),
        ),
        section(
            "findings",
            say("Findings", "发现项"),
            findings::content(view),
        ),
        section("sources", say("Sources", "来源"), sources::content(view)),
    ]
}

/// The id of a part of the page.
fn anchor(view: &ProgressView<'_>, name: &str) -> String {
    page::anchor(view.language, name)
}

/// A word on a shade that repeats it; the class is the word's own in JSON.
fn shaded<T: serde::Serialize>(value: &T, name: &str) -> Markup {
    let class = word(value);
    html! { span class={ "movement " (class) } { (name) } }
}

/// A value's word in JSON.
fn word<T: serde::Serialize>(value: &T) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}
