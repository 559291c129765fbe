//! Answers for an earlier edition than the one that the call asks for.

use crate::choice;
use crate::failure::Failure;
use crate::intake::Sources;
use crate::migrating::Target;
use crate::migration_text::summary;
use clause_model::pack::Library;
use diagnostics::{Checked, Diagnostic, Language};
use evidence_intake::Inspection;
use evidence_intake::codes::file::EDITION_INFERRED;
use jiff::civil::Date;

/// What the files say under the later edition.
pub(super) struct TakenUp {
    /// The submission under the later edition, and what was found on reading it.
    pub(super) read: Checked<Inspection>,
    /// What was carried and what remains to be asked.
    pub(super) summary: String,
}

/// Takes up files whose own marks name an edition before the one that the call asks for.
pub(super) fn taken_up(
    sources: &Sources,
    library: &Library,
    as_of: Date,
    language: Language,
) -> Result<Option<TakenUp>, Failure> {
    let Some(wanted) = sources.edition.as_deref() else {
        return Ok(None);
    };
    let chosen = choice::edition(library, sources.standard.as_deref(), Some(wanted))?;
    let mut read = sources.read_as_marked(library, as_of, language)?;
    // A title is only a hint; where the call names the edition, the call is right.
    let inferred = |found: &Diagnostic| found.code.id == EDITION_INFERRED.id;
    if read.diagnostics.iter().any(inferred) {
        return Ok(None);
    }
    let target = Target {
        library,
        standard: chosen.standard,
        edition: chosen.edition,
        as_of,
    };
    let Some(migrated) = target.take_up(&read.value.submission) else {
        return Ok(None);
    };
    read.value.submission = migrated.submission;
    let summary = summary(&migrated.position, as_of, language);
    Ok(Some(TakenUp { read, summary }))
}
