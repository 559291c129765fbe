//! Evidence as rows name it.

use crate::source::Spot;

/// A text that may name evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) text: String,
    pub(crate) spot: Spot,
    pub(crate) source: MentionSource,
}

/// Where a mention stands, which decides whether all of it is meant to be evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MentionSource {
    /// The evidence column: all of it is.
    Evidence,
    /// A link on the evidence or answer column: its target is.
    Link,
    /// A comment or a cell note: only what the register knows is.
    Aside,
    /// A link on another cell: it is if the register knows it.
    LinkAside,
}

impl MentionSource {
    /// Whether the mention is the target of a link.
    pub(crate) fn is_link(self) -> bool {
        matches!(self, MentionSource::Link | MentionSource::LinkAside)
    }
}
