//! The frame of every page for the browser: one self-contained file, no network, no framework, readable
//! on a projector, on paper, by keyboard and by screen reader.

mod filters;
mod policy;

pub(super) use filters::{Filter, Filters};

use clause_model::Language;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The style that all pages share.
const STYLE: &str = include_str!("frame.css");
const SCRIPT: &str = include_str!("frame.js");

/// A page: its content in one language, or in several with a switch between them.
pub(super) struct Page<'a> {
    /// What the page's style adds to that of all pages.
    pub(super) style: &'a str,
    /// The content; the first is shown first.
    pub(super) documents: Vec<Document>,
}

/// The whole content of a page in one language.
pub(super) struct Document {
    pub(super) language: Language,
    /// The title of the window.
    pub(super) title: String,
    /// What stands above the table of contents.
    pub(super) head: Markup,
    pub(super) sections: Vec<Section>,
    pub(super) foot: Markup,
}

/// A part of a page under a heading.
pub(super) struct Section {
    /// Its name in the ids of the page.
    pub(super) name: &'static str,
    pub(super) heading: String,
    pub(super) content: Markup,
}

impl Section {
    pub(super) fn new(name: &'static str, heading: &str, content: Markup) -> Self {
        let heading = heading.to_owned();
        Section {
            name,
            heading,
            content,
        }
    }
}

impl Page<'_> {
    /// The page as HTML; empty where it has no content.
    pub(super) fn html(&self) -> String {
        let Some(first) = self.documents.first() else {
            return String::new();
        };
        let style = format!("{STYLE}{}", self.style);
        let page = html! {
            (DOCTYPE)
            html lang=(tag(first.language)) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy::policy(&style, SCRIPT));
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="referrer" content="no-referrer";
                    title { (first.title) }
                    style { (PreEscaped(&style)) }
                }
                body {
                    @for document in &self.documents { (skip_link(document.language)) }
                    @if self.documents.len() > 1 { (switch(&self.documents)) }
                    @for document in &self.documents { (content(document)) }
                    script { (PreEscaped(SCRIPT)) }
                }
            }
        };
        page.into_string()
    }
}

/// The language as pages state it.
pub(super) fn tag(language: Language) -> &'static str {
    language.pick("en", "zh-CN")
}

/// The id of a part of the page; parts in different languages have different ids.
pub(super) fn anchor(language: Language, name: &str) -> String {
    format!("{language}-{name}")
}

/// A text with its line breaks.
pub(super) fn lines(text: &str) -> Markup {
    html! {
        @for (at, line) in text.lines().enumerate() {
            @if at > 0 { br; }
            (line)
        }
    }
}

fn skip_link(language: Language) -> Markup {
    let text = language.pick("Skip to the content", "跳到正文");
    html! {
        a.skip href={ "#" (anchor(language, "main")) } data-language=(language) lang=(tag(language)) { (text) }
    }
}

fn switch(documents: &[Document]) -> Markup {
    html! {
        div.switch role="group" aria-label="Language / 语言" {
            @for (at, document) in documents.iter().enumerate() {
                @let language = document.language;
                button type="button" lang=(tag(language)) data-switch=(language)
                    data-title=(document.title) aria-pressed=(if at == 0 { "true" } else { "false" }) {
                    (language.pick("English", "中文"))
                }
            }
        }
    }
}

fn content(document: &Document) -> Markup {
    let language = document.language;
    html! {
        div.document data-language=(language) lang=(tag(language)) {
            header { (document.head) }
            nav aria-label=(language.pick("On this page", "本页内容")) {
                ul {
                    @for section in &document.sections {
                        li { a href={ "#" (anchor(language, section.name)) } { (section.heading) } }
                    }
                }
            }
            main id=(anchor(language, "main")) tabindex="-1" {
                @for section in &document.sections {
                    @let id = anchor(language, section.name);
                    section id=(id) aria-labelledby={ (id) "-h" } {
                        h2 id={ (id) "-h" } { (section.heading) }
                        (section.content)
                    }
                }
            }
            footer { (document.foot) }
        }
    }
}
