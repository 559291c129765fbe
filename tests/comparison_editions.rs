//! The shipped editions beside each other.

// Each test file uses a part of it.
#![allow(dead_code)]

use clause_model::pack::{Library, load, shipped};
use clause_model::{Edition, EditionId, Language, Standard, Succession};
use gap_scoring::report::comparison::{ComparedEditions, ComparisonView};
use jiff::civil::{Date, date};
use std::sync::OnceLock;

/// The day that files state.
pub(crate) const CREATED: Date = date(2012, 1, 1);

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| load(&shipped()).value.expect("the shipped packs load"))
}

pub(crate) fn standard() -> &'static Standard {
    let standards = &library().standards;
    standards
        .values()
        .find(|one| !one.successions.is_empty())
        .expect("a succession is shipped")
}

pub(crate) fn succession() -> &'static Succession {
    &standard().successions[0]
}

pub(crate) fn edition(id: &EditionId) -> &'static Edition {
    standard().edition(id).expect("the edition is shipped")
}

/// What is compared: 2005 with 2011.
pub(crate) fn editions() -> ComparedEditions<'static> {
    let succession = succession();
    ComparedEditions {
        standard: standard(),
        from: edition(&succession.from),
        to: edition(&succession.to),
        succession,
    }
}

pub(crate) fn view(language: Language) -> ComparisonView {
    ComparisonView::of(editions(), language)
}

/// The newer edition beside itself.
pub(crate) fn same_edition(language: Language) -> ComparisonView {
    let edition = editions().to;
    let succession = Succession::identity(edition);
    let editions = ComparedEditions {
        standard: standard(),
        from: edition,
        to: edition,
        succession: &succession,
    };
    ComparisonView::of(editions, language)
}
