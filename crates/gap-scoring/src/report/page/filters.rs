//! Filters over the rows of a section. A row carries a `data-` attribute for each filter that can hide it,
//! with one value or several separated by spaces, and `data-row`.

use super::anchor;
use clause_model::Language;
use maud::{Markup, html};

/// A choice that narrows down what is shown.
pub(in crate::report) struct Filter {
    /// The attribute that it looks at, without `data-`; its own on the page.
    pub(in crate::report) name: &'static str,
    pub(in crate::report) label: &'static str,
    /// What shows everything.
    pub(in crate::report) all: &'static str,
    /// Values and what they are called.
    pub(in crate::report) choices: Vec<(String, String)>,
}

/// The filters of a section, with the number of rows shown.
pub(in crate::report) struct Filters {
    pub(in crate::report) language: Language,
    pub(in crate::report) choices: Vec<Filter>,
    /// The number of rows shown, in words, with `{shown}` in its place.
    pub(in crate::report) count: String,
    /// The number of all rows.
    pub(in crate::report) total: usize,
    /// What opens and what closes all folds of the section.
    pub(in crate::report) folds: [&'static str; 2],
}

impl Filters {
    pub(in crate::report) fn markup(&self) -> Markup {
        let language = self.language;
        let all = self.count.replace("{shown}", &self.total.to_string());
        let [open, close] = self.folds;
        html! {
            fieldset.filters {
                legend { (language.pick("Show", "筛选")) }
                @for filter in &self.choices { (field(language, filter)) }
                div.actions {
                    button type="button" data-action="reset" { (language.pick("Show all", "清除筛选")) }
                    button type="button" data-action="open" { (open) }
                    button type="button" data-action="close" { (close) }
                }
                p.count role="status" aria-live="polite" data-count=(self.count) { (all) }
            }
        }
    }
}

fn field(language: Language, filter: &Filter) -> Markup {
    let id = anchor(language, &format!("filter-{}", filter.name));
    html! {
        div.field {
            label for=(id) { (filter.label) }
            select id=(id) data-filter=(filter.name) autocomplete="off" {
                option value="" { (filter.all) }
                @for (value, text) in &filter.choices { option value=(value) { (text) } }
            }
        }
    }
}
