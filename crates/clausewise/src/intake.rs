//! Reading a submission from the files that a call names.

use crate::choice;
use crate::failure::Failure;
use crate::input_file;
use clap::Args;
use clause_model::pack::Library;
use clause_model::submission::{InputFile, Submission};
use diagnostics::{Checked, Language, Severity};
use evidence_intake::{Inspection, Layout, ReadContext, inspect, read_submission};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// The files of a submission, and what the call says about them.
#[derive(Debug, Args)]
pub(crate) struct Sources {
    /// Workbooks: questionnaires and evidence registers (.xlsx, .xlsm, .xlsb, .xls, .ods, .csv)
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// The edition, such as 2011, where the files do not say it
    #[arg(long)]
    pub(crate) edition: Option<String>,
    /// The standard's id, where more than one has that edition
    #[arg(long, value_name = "ID")]
    pub(crate) standard: Option<String>,
    /// A layout file that names sheets and columns (draft one with `check --write-layout`)
    #[arg(long, value_name = "FILE")]
    pub(crate) layout: Option<PathBuf>,
}

impl Sources {
    /// Every file that is read.
    pub(crate) fn inputs(&self) -> Vec<&Path> {
        self.files
            .iter()
            .chain(&self.layout)
            .map(PathBuf::as_path)
            .collect()
    }

    /// Reads the submission. It is refused only where there is nothing to go on with.
    pub(crate) fn read(
        &self,
        library: &Library,
        as_of: Date,
        language: Language,
    ) -> Result<Checked<Inspection>, Failure> {
        let (standard, edition) = (self.standard.as_deref(), self.edition.as_deref());
        let named = match (standard, edition) {
            (None, None) => None,
            _ => Some(choice::edition(library, standard, edition)?),
        };
        let layout = self.read_layout()?;
        let books = input_file::books(&self.files, language)?;
        let context = ReadContext {
            library,
            standard: named.map(|chosen| chosen.standard.id.clone()),
            edition: named.map(|chosen| chosen.edition.id.clone()),
            layout,
            as_of,
        };
        Ok(inspect(&books, &context))
    }

    /// Reads the submission under the edition that the files themselves are marked with.
    pub(crate) fn read_as_marked(
        &self,
        library: &Library,
        as_of: Date,
        language: Language,
    ) -> Result<Checked<Inspection>, Failure> {
        let context = ReadContext {
            library,
            standard: None,
            edition: None,
            layout: self.read_layout()?,
            as_of,
        };
        let books = input_file::books(&self.files, language)?;
        Ok(inspect(&books, &context))
    }

    fn read_layout(&self) -> Result<Option<Layout>, Failure> {
        let Some(path) = &self.layout else {
            return Ok(None);
        };
        let read = Layout::read(&input_file::text(path)?, &input_file::name(path));
        match read.value {
            Some(layout) if !read.diagnostics.iter().any(is_error) => Ok(Some(layout)),
            _ => Err(Failure::Refused(read.diagnostics)),
        }
    }
}

/// The submission in one filled-in workbook that says itself what it is about; one without an edition or
/// any answer is refused.
pub(crate) fn answered(
    path: &Path,
    library: &Library,
    as_of: Date,
    language: Language,
) -> Result<(InputFile, Checked<Submission>), Failure> {
    let books = input_file::books(&[path.to_owned()], language)?;
    let context = ReadContext {
        library,
        standard: None,
        edition: None,
        layout: None,
        as_of,
    };
    let read = read_submission(&books, &context);
    match books.into_iter().next() {
        Some(book) if read.value.edition.is_some() && !read.value.answers.is_empty() => {
            Ok((book.file, read))
        }
        _ => Err(Failure::Refused(read.diagnostics)),
    }
}

/// Whether a diagnostic is an error.
pub(crate) fn is_error(diagnostic: &diagnostics::Diagnostic) -> bool {
    diagnostic.severity() == Severity::Error
}
