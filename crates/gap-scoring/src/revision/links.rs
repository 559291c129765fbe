//! What people decided on suggested links, laid over the register.

use super::codes;
use crate::evidence::{folded, type_fits};
use clause_model::report_edits::ReportEdits;
use clause_model::submission::{EvidenceEntry, LinkDecision, Submission};
use clause_model::{Edition, Language};
use diagnostics::Diagnostic;

/// Takes the decisions over into the submission, in the order of evidence and points, and reports those that
/// have lost their entry and those whose entry is no longer of a type that fits.
pub(crate) fn with_link_decisions(
    submission: &mut Submission,
    edits: &ReportEdits,
    edition: &Edition,
    language: Language,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for decision in &edits.links {
        let entries = entries(submission, &decision.evidence);
        if entries.is_empty() {
            diagnostics.push(not_carried(decision));
            continue;
        }
        let misfit = misfit(decision, &entries, edition, language);
        diagnostics.extend(misfit);
        let same = |known: &LinkDecision| {
            folded(&known.evidence) == folded(&decision.evidence) && known.point == decision.point
        };
        submission.link_decisions.retain(|known| !same(known));
        submission.link_decisions.push(decision.clone());
    }
    let order = |decision: &LinkDecision| (decision.evidence.clone(), decision.point.clone());
    submission.link_decisions.sort_by_cached_key(order);
    diagnostics
}

fn entries<'a>(submission: &'a Submission, id: &str) -> Vec<&'a EvidenceEntry> {
    let entries = submission.register.iter();
    entries.filter(|e| folded(&e.id) == folded(id)).collect()
}

fn not_carried(decision: &LinkDecision) -> Diagnostic {
    Diagnostic::new(&codes::LINK_DECISION_NOT_CARRIED, decision.place.clone())
        .with("evidence", &decision.evidence)
        .about(&decision.point)
}

/// A confirmed link stands whatever the type, as one that the register names; then it counts for nothing.
fn misfit(
    decision: &LinkDecision,
    entries: &[&EvidenceEntry],
    edition: &Edition,
    language: Language,
) -> Option<Diagnostic> {
    let point = edition.point(&decision.point)?;
    if !decision.confirmed || entries.iter().any(|entry| type_fits(entry, point)) {
        return None;
    }
    let unknown = language.pick("not known", "不明");
    let entry = entries.first()?;
    let kind = entry.kind.map_or(unknown, |kind| kind.name(language));
    let diagnostic = Diagnostic::new(&codes::CONFIRMED_LINK_DOES_NOT_FIT, decision.place.clone())
        .with("evidence", &decision.evidence)
        .with("type", kind)
        .about(&decision.point)
        .related_to(entry.place.clone());
    Some(diagnostic)
}
