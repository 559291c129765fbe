//! What was assessed: the JSON of an assessment, or a filled-in workbook assessed on the spot.

use crate::failure::Failure;
use crate::intake::answered;
use crate::snapshot_file::snapshot;
use clause_model::pack::Library;
use clause_model::submission::InputFile;
use clause_model::{Edition, EditionId, Language, StandardId};
use gap_scoring::coverage_estimate::Outcomes;
use gap_scoring::migration::ratings;
use jiff::civil::Date;
use std::path::Path;

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
        let snapshot = snapshot(path)?;
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
        let (file, read) = answered(path, library, as_of, language)?;
        let submission = &read.value;
        let known = submission
            .standard
            .as_ref()
            .and_then(|id| library.standard(id));
        let rated =
            known.and_then(|standard| ratings(&library.method, standard, submission, as_of));
        let (Some(standard), Some(edition), Some(rated)) =
            (&submission.standard, &submission.edition, rated)
        else {
            return Err(Failure::Refused(read.diagnostics));
        };
        let rated = rated.into_iter();
        Ok(Assessed {
            file,
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
