//! The assessments that were compared.

use crate::report::progress::view::ProgressView;
use maud::{Markup, html};

pub(super) fn content(view: &ProgressView<'_>) -> Markup {
    let language = view.language;
    html! {
        table {
            caption { (language.pick("Assessments compared", "所比较的评估")) }
            thead { tr {
                th scope="col" { (language.pick("As of", "截至")) }
                th scope="col" { (language.pick("File", "文件")) }
                th scope="col" { "SHA-256" }
                th scope="col" { (language.pick("Pack and method", "标准包与方法")) }
            } }
            tbody {
                @for state in &view.progress.assessments {
                    tr {
                        th scope="row" { (state.as_of) " " (view.edition_title(&state.edition)) }
                        td { (state.file.name) }
                        td { code { (state.file.sha256) } }
                        td { (state.pack_version) ", " (state.method_version) }
                    }
                }
            }
        }
    }
}
