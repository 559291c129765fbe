//! Every text of a pack with its pointer.

use crate::control_point::{ControlPoint, Item, Remedy};
use crate::edition::{Clause, Process, Role, SchemeStatus, Term};
use crate::event::EventRule;
use crate::mapping::MappingRow;
use crate::method::{
    CapRow, EditionRules, ExclusionRules, GateRule, HandoverRule, Method, OtherPartyRules, RuleText,
};
use crate::succession::{ClauseComparison, SuccessionRow};
use crate::text::LocalText;
use crate::work_package::{RequestedDocument, WorkPackage};

/// What is done with each text and its pointer.
pub(super) type Visit<'a> = dyn FnMut(&str, &LocalText) + 'a;

/// Something that holds texts.
pub(super) trait Localized {
    /// Visits each text; `at` is the pointer of the whole.
    fn visit(&self, at: &str, visit: &mut Visit);
}

impl Localized for LocalText {
    fn visit(&self, at: &str, visit: &mut Visit) {
        visit(at, self);
    }
}

impl<T: Localized> Localized for Option<T> {
    fn visit(&self, at: &str, visit: &mut Visit) {
        if let Some(inner) = self {
            inner.visit(at, visit);
        }
    }
}

impl<T: Localized> Localized for Vec<T> {
    fn visit(&self, at: &str, visit: &mut Visit) {
        for (index, element) in self.iter().enumerate() {
            element.visit(&format!("{at}/{index}"), visit);
        }
    }
}

macro_rules! localized {
    ($($name:ident { $($field:ident),* })*) => {
        $(impl Localized for $name {
            fn visit(&self, at: &str, visit: &mut Visit) {
                $(self.$field.visit(&format!("{at}/{}", stringify!($field)), visit);)*
            }
        })*
    };
}

localized! {
    ControlPoint { topic, requirement, items, condition, question, look_for, remedy }
    Item { text, condition }
    Remedy { document, practice, accept }
    Clause { title }
    Process { name }
    Role { title }
    Term { term, change }
    SchemeStatus { scheme, statement }
    WorkPackage { title, documents }
    RequestedDocument { title }
    EditionRules { exclusions, other_parties, gates, handovers, events }
    ExclusionRules { reason }
    OtherPartyRules { reason }
    GateRule { title, ready_for }
    HandoverRule { title, text }
    EventRule { title }
    SuccessionRow { note, remainder, delta_question, dropped }
    ClauseComparison { added, improved, removed, counting }
    MappingRow { rationale }
    Method { caps, rules }
    CapRow { label }
    RuleText { title, text, source }
}
