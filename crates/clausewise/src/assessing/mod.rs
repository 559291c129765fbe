//! From files to an assessment: what `assess` does, and what `verify` does again.

mod earlier;
mod previous;

use crate::evidence_folder;
use crate::failure::Failure;
use crate::input_file;
use crate::intake::{Sources, is_error};
use crate::shared_options::Shared;
use clause_model::Edition;
use clause_model::pack::{Library, Standard};
use clause_model::submission::{InputFile, Submission};
use diagnostics::{Diagnostic, Language};
use gap_scoring::anonymity::{Named, anonymised};
use gap_scoring::assessment::{Assessment, AssessmentInput, Settings, assess_again};
use gap_scoring::evidence_file::find_files;
use gap_scoring::remediation::PlanSettings;
use gap_scoring::report::ReportContext;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::Path;

/// What is to be assessed, and how.
pub(crate) struct Request<'a> {
    pub(crate) sources: &'a Sources,
    pub(crate) shared: &'a Shared,
    /// The previous report, where there is one.
    pub(crate) previous: Option<&'a Path>,
    /// The folder with the evidence, where it is looked into.
    pub(crate) evidence_dir: Option<&'a Path>,
    /// Whether names are replaced by neutral ones.
    pub(crate) anonymise: bool,
    pub(crate) as_of: Date,
    /// The language of the result; without one that of the files.
    pub(crate) language: Option<Language>,
    pub(crate) with_plan: bool,
    pub(crate) plan: PlanSettings,
}

/// An assessment, and what is to be said beside it.
pub(crate) struct Assessed {
    pub(crate) assessment: Assessment,
    /// What was found on reading and assessing.
    pub(crate) found: Vec<Diagnostic>,
    /// What was carried from an earlier edition, where the files answer one.
    pub(crate) migration: Option<String>,
}

impl Request<'_> {
    /// Reads the files and assesses them. The user's licensed texts are laid over the library on the way.
    pub(crate) fn assess(&self, library: &mut Library) -> Result<Assessed, Failure> {
        let (as_of, shared) = (self.as_of, self.shared);
        let migrated = earlier::taken_up(self.sources, library, as_of, shared.language())?;
        let (mut read, migration) = match migrated {
            Some(taken_up) => (taken_up.read, Some(taken_up.summary)),
            None => (self.sources.read(library, as_of, shared.language())?, None),
        };
        let mut found = std::mem::take(&mut read.diagnostics);
        let mut submission = read.value.submission;
        let (standard, edition) = assessed(library, &submission, &found)?;
        let about = (standard.id.clone(), edition.id.clone());
        // Only now: whose wording it is must not change how answers are read.
        shared.lay_licensed_text(library, [about])?;
        let (standard, edition) = assessed(library, &submission, &found)?;
        self.add_other_files(&mut submission.files)?;
        let previous = previous::Previous {
            standard,
            edition,
            anonymise: self.anonymise,
            files: &submission.files,
            language: shared.language(),
        };
        let edits = previous.edits(self.previous)?;
        found.extend(edits.diagnostics);
        let digests = self
            .evidence_dir
            .map(evidence_folder::digests)
            .transpose()?;
        let files = digests.map(|digests| find_files(&submission.register, &digests));
        let files = files.map(|files| {
            found.extend(files.diagnostics);
            files.value
        });
        let language = self.language.or(submission.language).unwrap_or_default();
        let mut named = Named {
            submission,
            diagnostics: found,
            edits: edits.value,
            evidence_files: files.unwrap_or_else(BTreeMap::new),
        };
        if self.anonymise {
            named = anonymised(&named, edition, language);
        }
        let settings = Settings {
            as_of,
            language,
            with_plan: self.with_plan,
            plan: self.plan.clone(),
        };
        let again = assess_again(
            &AssessmentInput {
                method: &library.method,
                standard,
                edition,
                submission: &named.submission,
                diagnostics: &named.diagnostics,
                settings: &settings,
            },
            &named.edits,
        );
        let mut assessment = again.value;
        assessment.record_files(&named.evidence_files);
        assessment.provenance.anonymised = self.anonymise;
        assessment.provenance.evidence_folder = self.evidence_dir.is_some();
        let mut found = named.diagnostics;
        found.extend(again.diagnostics);
        Ok(Assessed {
            assessment,
            found,
            migration,
        })
    }

    /// Layout and licensed texts change what comes out, so they are inputs like the workbooks.
    fn add_other_files(&self, files: &mut Vec<InputFile>) -> Result<(), Failure> {
        let layout = self.sources.layout.as_deref();
        for path in layout.into_iter().chain(self.shared.licensed_texts()) {
            files.push(input_file::record(path)?);
        }
        files.sort();
        files.dedup();
        Ok(())
    }
}

/// The edition that the submission is about; without one, or without any answer row, what stands in the way.
fn assessed<'a>(
    library: &'a Library,
    submission: &Submission,
    found: &[Diagnostic],
) -> Result<(&'a Standard, &'a Edition), Failure> {
    let standard = submission
        .standard
        .as_ref()
        .and_then(|id| library.standard(id));
    let edition = submission.edition.as_ref();
    let edition = standard.and_then(|standard| standard.edition(edition?));
    match (standard, edition) {
        (Some(standard), Some(edition)) if !submission.answers.is_empty() => {
            Ok((standard, edition))
        }
        _ => {
            let errors = found.iter().filter(|found| is_error(found));
            Err(Failure::Refused(errors.cloned().collect()))
        }
    }
}

/// What documents made from an assessment need besides it.
pub(crate) fn context<'a>(
    library: &'a Library,
    assessment: &Assessment,
) -> Result<ReportContext<'a>, Failure> {
    let about = &assessment.provenance;
    let standard = library.standard(&about.standard);
    let edition = standard.and_then(|standard| standard.edition(&about.edition));
    let (Some(standard), Some(edition)) = (standard, edition) else {
        return Err(Failure::Refused(Vec::new()));
    };
    Ok(ReportContext {
        method: &library.method,
        standard,
        edition,
        successions: &standard.successions,
    })
}
