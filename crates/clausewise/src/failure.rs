//! Why a command could not do what it was asked.

use crate::status::Status;
use diagnostics::{Code, Diagnostic, Language, Place};
use std::io;

/// Why a command ended without its result.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The call or an input cannot be used. Every reason is listed.
    #[error("the call or an input cannot be used")]
    Refused(Vec<Diagnostic>),
    /// An output cannot be written.
    #[error("an output cannot be written")]
    Unwritable {
        /// Why.
        reason: Box<Diagnostic>,
        /// The outputs that had been written before.
        written: Vec<String>,
    },
    /// The result cannot be printed.
    #[error("cannot print: {0}")]
    Screen(#[from] io::Error),
}

impl Failure {
    /// A call that cannot be carried out.
    pub(crate) fn call(code: &'static Code, arguments: &[(&'static str, &str)]) -> Self {
        Failure::Refused(vec![unplaced(code, arguments)])
    }

    /// An output that cannot be written, before anything was.
    pub(crate) fn output(code: &'static Code, arguments: &[(&'static str, &str)]) -> Self {
        Failure::Unwritable {
            reason: Box::new(unplaced(code, arguments)),
            written: Vec::new(),
        }
    }

    /// The exit status that says so. A reader that closed the pipe has had all it wanted.
    pub(crate) fn status(&self) -> Status {
        match self {
            Failure::Refused(_) => Status::Unusable,
            Failure::Screen(error) if error.kind() == io::ErrorKind::BrokenPipe => Status::Done,
            Failure::Unwritable { .. } | Failure::Screen(_) => Status::Unwritable,
        }
    }

    /// The failure as lines of text, each reason once.
    pub(crate) fn render(&self, language: Language) -> String {
        match self {
            Failure::Refused(reasons) => reasons
                .iter()
                .map(|reason| render(reason, language))
                .collect(),
            Failure::Unwritable { reason, written } => {
                let mut text = render(reason, language);
                for path in written {
                    text += &language.pick(
                        format!("  written before: {path}\n"),
                        format!("  此前已写入：{path}\n"),
                    );
                }
                text
            }
            Failure::Screen(error) if error.kind() == io::ErrorKind::BrokenPipe => String::new(),
            Failure::Screen(error) => language.pick(
                format!("error: cannot print: {error}\n"),
                format!("错误：无法输出：{error}\n"),
            ),
        }
    }
}

/// A diagnostic without a place, about the call itself.
pub(crate) fn unplaced(code: &'static Code, arguments: &[(&'static str, &str)]) -> Diagnostic {
    let diagnostic = Diagnostic::new(code, Place::default());
    arguments
        .iter()
        .fold(diagnostic, |diagnostic, (name, value)| {
            diagnostic.with(name, value)
        })
}

/// A diagnostic as text; without the line for its place where it has none.
fn render(diagnostic: &Diagnostic, language: Language) -> String {
    let text = diagnostic.render(language);
    if !diagnostic.place.file.is_empty() {
        return text;
    }
    let placed = |(number, _): &(usize, &str)| *number != 1;
    let lines = text.lines().enumerate().filter(placed);
    lines.map(|(_, line)| format!("{line}\n")).collect()
}
