//! Why a task failed.

use std::io;
use std::path::PathBuf;

/// Why a task failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// A wrong call.
    #[error("{0}")]
    Call(String),
    /// A file or folder could not be read or written.
    #[error("{}: {error}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// Another program failed.
    #[error("{program}: {reason}")]
    Program {
        /// Which.
        program: String,
        /// What it said.
        reason: String,
    },
    /// Something that is generated could not be made.
    #[error("{0}")]
    Generation(String),
    /// Rules of the repository are broken.
    #[error("{}", .0.join("\n"))]
    Broken(Vec<String>),
}

impl Failure {
    /// For `map_err` on operations with a file.
    pub(crate) fn at(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Failure {
        let path = path.into();
        move |error| Failure::File { path, error }
    }
}
