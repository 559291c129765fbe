//! Events and circumstances that several control points are about: what has taken place for one of them
//! cannot be said not to have taken place for another.

use crate::edition::Edition;
use crate::identifier::EventId;
use crate::text::LocalText;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An event, an occurrence at planned intervals or a circumstance, such as a major incident, an internal
/// audit or subcontracting. Points name it by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventRule {
    /// The id.
    pub id: EventId,
    /// What is called so, as it stands within a sentence.
    pub title: LocalText,
    /// Events that must have taken place wherever this one has: a complaint, where one was escalated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub implies: Vec<EventId>,
}

impl Edition {
    /// The event with an id.
    pub fn event(&self, id: &EventId) -> Option<&EventRule> {
        self.rules.events.iter().find(|event| event.id == *id)
    }

    /// The event itself and all that must have taken place wherever it has.
    pub fn implied_by(&self, id: &EventId) -> BTreeSet<EventId> {
        let mut found = BTreeSet::new();
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            if found.insert(id.clone()) {
                let event = self.event(id);
                open.extend(event.into_iter().flat_map(|event| &event.implies));
            }
        }
        found
    }
}
