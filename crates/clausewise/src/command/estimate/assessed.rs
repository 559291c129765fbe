//! What was assessed: the JSON of an assessment, or a filled-in workbook assessed on the spot.

use crate::codes::input;
use crate::failure::Failure;
use crate::input_file;
use clause_model::pack::Library;
use clause_model::submission::InputFile;
use clause_model::{Edition, EditionId, Language, StandardId};
use evidence_intake::{ReadContext, read_submission};
use gap_scoring::coverage_estimate::Outcomes;
use gap_scoring::migration::ratings;
use gap_scoring::progress::{Snapshot, SnapshotError};
use jiff::civil::Date;
use std::error::Error as _;
use std::path::{Path, PathBuf};

/// An assessment, as far as an estimate needs it.
pub(super) struct Assessed {
    pub(super) file: InputFile,
    pub(super) standard: StandardId,
    pub(super) edition: EditionId,
    pub(super) as_of: Date,
    pub(super) organisation: Option<String>,
    pub(super) outcomes: Outcomes,
    /// The language of the workbook.
    pub(super) language: Option<Language>,
}

impl Assessed {
    pub(super) fn read(
        path: &Path,
        library: &Library,
        as_of: Date,
        language: Language,
    ) -> Result<Self, Failure> {
        let is_json = path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("json"));
        if is_json {
            Self::of_json(path)
        } else {
            Self::of_workbook(path, library, as_of, language)
        }
    }

    fn of_json(path: &Path) -> Result<Self, Failure> {
        let (file, text) = input_file::known_text(path)?;
        let snapshot =
            Snapshot::from_json(&text, file).map_err(|error| unreadable(path, &error))?;
        let points = snapshot.points.into_iter();
        Ok(Assessed {
            file: snapshot.file,
            standard: snapshot.standard,
            edition: snapshot.edition,
            as_of: snapshot.as_of,
            organisation: snapshot.organisation,
            outcomes: points.map(|one| (one.point, one.outcome)).collect(),
            language: None,
        })
    }

    fn of_workbook(
        path: &Path,
        library: &Library,
        as_of: Date,
        language: Language,
    ) -> Result<Self, Failure> {
        let books = input_file::books(&[PathBuf::from(path)], language)?;
        let context = ReadContext {
            library,
            standard: None,
            edition: None,
            layout: None,
            as_of,
        };
        let read = read_submission(&books, &context);
        let submission = &read.value;
        let (Some(standard), Some(edition)) = (&submission.standard, &submission.edition) else {
            return Err(Failure::Refused(read.diagnostics));
        };
        let known = library.standard(standard);
        let rated =
            known.and_then(|standard| ratings(&library.method, standard, submission, as_of));
        let (Some(rated), Some(book), false) =
            (rated, books.first(), submission.answers.is_empty())
        else {
            return Err(Failure::Refused(read.diagnostics));
        };
        let rated = rated.into_iter();
        Ok(Assessed {
            file: book.file.clone(),
            standard: standard.clone(),
            edition: edition.clone(),
            as_of,
            organisation: submission.organisation.name.clone(),
            outcomes: rated.map(|one| (one.point, one.outcome)).collect(),
            language: submission.language,
        })
    }

    /// The edition that was assessed; the pack may be a user's own that is not loaded now.
    pub(super) fn edition<'a>(&self, library: &'a Library) -> Result<&'a Edition, Failure> {
        library
            .edition(&self.standard, &self.edition)
            .ok_or_else(|| {
                let known = crate::packs::known_standards(library);
                let id = format!("{} {}", self.standard, self.edition);
                let arguments = [("id", id.as_str()), ("known", known.as_str())];
                Failure::call(&crate::codes::call::STANDARD_UNKNOWN, &arguments)
            })
    }
}

fn unreadable(path: &Path, error: &SnapshotError) -> Failure {
    let path = path.display().to_string();
    let source = error.source().map(|cause| format!(": {cause}"));
    let reason = format!("{error}{}", source.unwrap_or_default());
    let arguments = [("path", path.as_str()), ("reason", reason.as_str())];
    Failure::call(&input::ASSESSMENT_UNREADABLE, &arguments)
}
