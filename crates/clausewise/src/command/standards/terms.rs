//! The words for the kinds of things that a control point is.

use clause_model::control_point::{Asks, Trigger};
use clause_model::{EvidenceType, Language};

/// When the practice is due.
pub(super) fn trigger(trigger: Trigger, language: Language) -> &'static str {
    let (en, zh) = match trigger {
        Trigger::Standing => ("standing", "常设"),
        Trigger::Continuous => ("continuous", "持续性"),
        Trigger::Periodic => ("periodic", "周期性"),
        Trigger::OnEvent => ("on event", "事件触发"),
        Trigger::Conditional => ("conditional", "附条件"),
    };
    language.pick(en, zh)
}

/// What fulfils a point.
pub(super) fn asks(asks: Asks, language: Language) -> &'static str {
    let (en, zh) = match asks {
        Asks::Document => ("a document", "文件"),
        Asks::Practice => ("a practice", "实践"),
        Asks::Both => ("a document and its practice", "文件及其实践"),
    };
    language.pick(en, zh)
}

/// Types of evidence as a list.
pub(super) fn evidence(types: &[EvidenceType], language: Language) -> String {
    let names: Vec<&str> = types.iter().map(|one| one.name(language)).collect();
    match language {
        Language::En => names.join(", ").to_lowercase(),
        Language::Zh => names.join("、"),
    }
}
