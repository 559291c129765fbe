//! The options of every command.

use crate::failure::Failure;
use crate::licensed_copies::{self, EditionKey};
use clap::Args;
use clause_model::Library;
use diagnostics::Language;
use std::path::{Path, PathBuf};

/// Options of every command.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Options of every command")]
pub(crate) struct Shared {
    /// Language of the output: en or zh [default: the questionnaire's, else en]
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub(crate) lang: Option<Language>,
    /// Folder with packs of your own, beside the shipped ones (repeatable)
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) standards: Vec<PathBuf>,
    /// Your own licensed copy of an edition's text, laid over our wording in this run: JSON, or a workbook with the
    /// columns id and text (repeatable)
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) licensed_text: Vec<PathBuf>,
}

impl Shared {
    /// Lays the user's licensed texts over the editions that a run is about.
    pub(crate) fn lay_licensed_text(
        &self,
        library: &mut Library,
        editions: impl IntoIterator<Item = EditionKey>,
    ) -> Result<(), Failure> {
        licensed_copies::lay_over(library, editions, &self.licensed_text, self.language())
    }

    /// The files of licensed texts: inputs, like any other.
    pub(crate) fn licensed_texts(&self) -> impl Iterator<Item = &Path> {
        self.licensed_text.iter().map(PathBuf::as_path)
    }

    /// The language asked for, else English. The locale never decides.
    pub(crate) fn language(&self) -> Language {
        self.lang.unwrap_or_default()
    }
}
