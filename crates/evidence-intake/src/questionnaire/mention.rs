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
    /// A comment, a cell note or another link: only what the register knows is.
    Aside,
}
