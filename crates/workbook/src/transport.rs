//! A compact form of a [`Book`], to hand it from one process to another.

use crate::book::Book;

/// Bytes that are no transported workbook.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a transported workbook: {0}")]
pub struct TransportError(pub &'static str);

impl Book {
    /// The workbook as bytes, for [`Book::from_bytes`] of the same program version.
    pub fn to_bytes(&self) -> Vec<u8> {
        Vec::new()
    }

    /// The workbook that [`Book::to_bytes`] wrote.
    pub fn from_bytes(_bytes: &[u8]) -> Result<Self, TransportError> {
        Err(TransportError("not written yet"))
    }
}
