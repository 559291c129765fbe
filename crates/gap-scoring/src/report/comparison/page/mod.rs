//! The comparison of two editions as one self-contained page: no network, no framework, readable on
//! a projector, on paper, by keyboard and by screen reader.

mod chart;
mod clauses;
mod filters;
mod lineage;
mod overview;
mod points;
mod policy;
mod reference;

use super::view::ComparisonView;
use clause_model::Language;
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Writes the page about two editions. It holds every view that is given, one per language, and shows
/// the first; with several it has a switch. All views are of the same editions.
pub fn comparison_page(views: &[&ComparisonView]) -> String {
    let Some(first) = views.first() else {
        return String::new();
    };
    let page = html! {
        (DOCTYPE)
        html lang=(tag(first.language)) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy::policy(STYLE, SCRIPT));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                title { (first.title()) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                @for view in views { (skip_link(view)) }
                @if views.len() > 1 { (switch(views)) }
                @for view in views { (document(view)) }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    page.into_string()
}

/// The language as pages state it.
fn tag(language: Language) -> &'static str {
    language.pick("en", "zh-CN")
}

/// The id of a part of the page; parts in different languages have different ids.
fn anchor(view: &ComparisonView, name: &str) -> String {
    format!("{}-{name}", view.language)
}

fn skip_link(view: &ComparisonView) -> Markup {
    let text = view.language.pick("Skip to the content", "跳到正文");
    html! {
        a.skip href={ "#" (anchor(view, "main")) } data-language=(view.language) lang=(tag(view.language)) { (text) }
    }
}

fn switch(views: &[&ComparisonView]) -> Markup {
    html! {
        div.switch role="group" aria-label="Language / 语言" {
            @for (at, view) in views.iter().enumerate() {
                button type="button" lang=(tag(view.language)) data-switch=(view.language)
                    data-title=(view.title()) aria-pressed=(if at == 0 { "true" } else { "false" }) {
                    (view.language.pick("English", "中文"))
                }
            }
        }
    }
}

/// The whole content in one language.
fn document(view: &ComparisonView) -> Markup {
    let language = view.language;
    let sections = sections(language);
    html! {
        div.document data-language=(language) lang=(tag(language)) {
            header {
                p.standard { (view.standard.title) " · " (view.standard.subject) }
                h1 { (view.title()) }
                @for notice in view.superseded_notices() { p.notice { (notice) } }
            }
            nav aria-label=(language.pick("On this page", "本页内容")) {
                ul {
                    @for (name, text) in sections {
                        li { a href={ "#" (anchor(view, name)) } { (text) } }
                    }
                }
            }
            main id=(anchor(view, "main")) tabindex="-1" {
                (overview::section(view))
                (chart::section(view))
                (clauses::table_section(view))
                (clauses::points_section(view))
                (reference::dropped(view))
                (lineage::section(view))
                (reference::terms(view))
                (reference::rubric(view))
            }
            footer {
                p { (view.standard.notice) }
                p { (language.pick("Version of the data: ", "数据版本：")) (view.standard.id) " " (view.standard.version) }
            }
        }
    }
}

/// The sections: their names in ids, and their headings.
fn sections(language: Language) -> [(&'static str, &'static str); 8] {
    [
        ("overview", language.pick("Overview", "总览")),
        ("degree", language.pick("Change degree", "变化度")),
        ("clauses", language.pick("Clauses", "条款对比")),
        ("points", language.pick("Control points", "控制点对照")),
        ("dropped", language.pick("No longer asked", "不再要求")),
        ("lineage", language.pick("Old to new", "旧版去向")),
        ("terms", language.pick("Terms", "术语变化")),
        (
            "rubric",
            language.pick("Rubric and sources", "评分准则与来源"),
        ),
    ]
}

/// A section under its heading.
fn section(view: &ComparisonView, name: &str, content: &Markup) -> Markup {
    let heading = sections(view.language)
        .into_iter()
        .find_map(|(one, text)| (one == name).then_some(text));
    let id = anchor(view, name);
    html! {
        section id=(id) aria-labelledby={ (id) "-h" } {
            h2 id={ (id) "-h" } { (heading.unwrap_or_default()) }
            (content)
        }
    }
}

/// A text with its line breaks.
fn lines(text: &str) -> Markup {
    html! {
        @for (at, line) in text.lines().enumerate() {
            @if at > 0 { br; }
            (line)
        }
    }
}

/// A degree: the figure, on a shade that repeats it.
fn degree(degree: u8) -> Markup {
    html! { span class={ "degree d" (degree.min(5)) } { (degree) } }
}
