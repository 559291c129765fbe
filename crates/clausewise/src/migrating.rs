//! From what an organisation held under an earlier edition to its position under a newer one.

use crate::codes::call;
use crate::failure::Failure;
use crate::intake::answered;
use crate::snapshot_file;
use clause_model::pack::{Library, Standard};
use clause_model::submission::Submission;
use clause_model::{Edition, Succession};
use diagnostics::Language;
use gap_scoring::assessment::ASSESSMENT_FORMAT;
use gap_scoring::migration::{
    Certificate, MigrationInput, MigrationPosition, migrate, migrate_certificate,
    migrated_submission, ratings,
};
use jiff::civil::Date;
use serde::Deserialize;
use std::path::Path;

/// Where a migration leads.
#[derive(Clone, Copy)]
pub(crate) struct Target<'a> {
    pub(crate) library: &'a Library,
    pub(crate) standard: &'a Standard,
    pub(crate) edition: &'a Edition,
    pub(crate) as_of: Date,
}

/// A position and the submission that it amounts to.
pub(crate) struct Migrated<'a> {
    pub(crate) succession: &'a Succession,
    pub(crate) position: MigrationPosition,
    pub(crate) submission: Submission,
}

impl<'a> Target<'a> {
    /// Takes up a submission under an earlier edition; none where it answers another standard or no
    /// succession leads here.
    pub(crate) fn take_up(self, old: &Submission) -> Option<Migrated<'a>> {
        let from = old.edition.as_ref()?;
        if old.standard.as_ref() != Some(&self.standard.id) {
            return None;
        }
        let succession = self.standard.succession(from, &self.edition.id)?;
        let method = &self.library.method;
        let old_ratings = ratings(method, self.standard, old, self.as_of)?;
        let position = migrate(MigrationInput {
            method,
            standard: self.standard,
            edition: self.edition,
            succession,
            old_ratings: &old_ratings,
            old,
            as_of: self.as_of,
        });
        Some(Migrated {
            submission: migrated_submission(&position, old),
            succession,
            position,
        })
    }

    /// Takes up what a file holds: a filled questionnaire, or the JSON of an assessment.
    pub(crate) fn position_of_file(
        self,
        path: &Path,
        language: Language,
    ) -> Result<Migrated<'a>, Failure> {
        let is_json = path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("json"));
        let old = if is_json {
            assessment(path)?
        } else {
            answered(path, self.library, self.as_of, language)?.1.value
        };
        let from = old
            .edition
            .as_ref()
            .map_or("-".to_owned(), ToString::to_string);
        self.take_up(&old).ok_or_else(|| self.no_way(&from))
    }

    /// Takes up a declared certificate to the edition before.
    pub(crate) fn position_of_certificate(
        self,
        certificate: &Certificate,
    ) -> Result<Migrated<'a>, Failure> {
        let into = |succession: &&Succession| succession.to == self.edition.id;
        let found = self.standard.successions.iter().rfind(into);
        let succession = found.ok_or_else(|| self.no_way("-"))?;
        let position = migrate_certificate(self.edition, succession, certificate, self.as_of);
        let mut old = Submission {
            standard: Some(self.standard.id.clone()),
            ..Submission::default()
        };
        old.organisation.scope = Some(certificate.scope.clone());
        Ok(Migrated {
            submission: migrated_submission(&position, &old),
            succession,
            position,
        })
    }

    fn no_way(self, from: &str) -> Failure {
        let known = self.standard.successions.iter();
        let known: Vec<String> = known
            .map(|one| format!("{} {}", one.from, one.to))
            .collect();
        let arguments = [
            ("from", from),
            ("to", self.edition.id.as_str()),
            ("known", &known.join(", ")),
        ];
        Failure::call(&call::SUCCESSION_UNKNOWN, &arguments)
    }
}

/// The submission that the JSON of an assessment holds.
fn assessment(path: &Path) -> Result<Submission, Failure> {
    #[derive(Deserialize)]
    struct Stored {
        format: u32,
        submission: Submission,
    }
    let (text, _) = snapshot_file::text(path)?;
    let stored: Stored =
        serde_json::from_str(&text).map_err(|error| snapshot_file::not_json(path, &error))?;
    if stored.format > ASSESSMENT_FORMAT {
        let found = u64::from(stored.format);
        return Err(snapshot_file::other_format(path, found, ASSESSMENT_FORMAT));
    }
    Ok(stored.submission)
}
