//! The comparison of two editions as one self-contained page.

mod chart;
mod clauses;
mod filters;
mod lineage;
mod overview;
mod points;
mod reference;

use super::view::ComparisonView;
use crate::report::page::{self, Document, Page, Section};
use maud::{Markup, html};

const STYLE: &str = include_str!("comparison.css");

/// Writes the page about two editions. It holds every view that is given, one per language, and shows
/// the first; with several it has a switch. All views are of the same editions.
pub fn comparison_page(views: &[&ComparisonView]) -> String {
    let page = Page {
        style: STYLE,
        documents: views.iter().map(|view| document(view)).collect(),
    };
    page.html()
}

/// The id of a part of the page; parts in different languages have different ids.
fn anchor(view: &ComparisonView, name: &str) -> String {
    page::anchor(view.language, name)
}

/// The whole content in one language.
fn document(view: &ComparisonView) -> Document {
    let language = view.language;
    let head = html! {
        p.standard { (view.standard.title) " · " (view.standard.subject) }
        h1 { (view.title()) }
        @for notice in view.superseded_notices() { p.notice { (notice) } }
    };
    let foot = html! {
        p { (view.standard.notice) }
        p { (language.pick("Made with ", "生成程序与数据版本：")) (view.origin().line(language)) }
    };
    Document {
        language,
        title: view.title(),
        head,
        sections: sections(view),
        foot,
    }
}

fn sections(view: &ComparisonView) -> Vec<Section> {
    let say = |en: &'static str, zh: &'static str| view.language.pick(en, zh);
    let section = Section::new;
    vec![
        section("overview", say("Overview", "总览"), overview::content(view)),
        section(
            "degree",
            say("Change degree", "变化度"),
            chart::content(view),
        ),
        section("clauses", say("Clauses", "条款对比"), clauses::table(view)),
        section(
            "points",
            say("Control points", "控制点对照"),
            clauses::points(view),
        ),
        section(
            "dropped",
            say("No longer asked", "不再要求"),
            reference::dropped(view),
        ),
        section(
            "lineage",
            say("Old to new", "旧版去向"),
            lineage::content(view),
        ),
        section("terms", say("Terms", "术语变化"), reference::terms(view)),
        section(
            "rubric",
            say("Rubric and sources", "评分准则与来源"),
            reference::rubric(view),
        ),
    ]
}

/// A degree: the figure, on a shade that repeats it.
fn degree(degree: u8) -> Markup {
    html! { span class={ "degree d" (degree.min(5)) } { (degree) } }
}
