//! What the evidence of one point, item or instance amounts to: the row of the cap table.

use super::coverage::{PracticeCoverage, Shortfall, coverage, is_out_of_date};
use super::event::{EventRecords, events, is_nil_return, told};
use super::link::{EvidenceLink, LinkBasis};
use super::state::{EvidenceState, Standing, StateReason, general_reasons, last_day};
use clause_model::ControlPoint;
use clause_model::control_point::{Asks, Trigger};
use clause_model::evidence_type::EvidenceType;
use clause_model::method::{CoverageRules, EvidencePicture};
use clause_model::submission::EvidenceEntry;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What one entry does for a point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Support {
    /// The entry's id; where it is missing, the id as cited.
    pub evidence: String,
    /// The entry's place in the register, from 0; none where it is missing.
    pub entry: Option<usize>,
    /// Why it counts for the point.
    pub basis: LinkBasis,
    /// What was named, where it is not the point itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<String>,
    /// The item, where the link is to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Its state as evidence that something is laid down; none where it cannot be that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub design: Option<Standing>,
    /// Its state as evidence that something is practised; none where it cannot be that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub practice: Option<Standing>,
    /// Its best state.
    pub standing: Standing,
}

/// What the evidence of a point, an item or an instance amounts to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EvidenceView {
    /// The row of the cap table.
    pub picture: EvidencePicture,
    /// Whether a usable entry shows that it is laid down.
    pub design_usable: bool,
    /// How far usable records show the practice.
    pub practice: PracticeCoverage,
    /// Why the records are thin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shortfall: Option<Shortfall>,
    /// What records say of events.
    pub events: EventRecords,
    /// The last day of any record that is not merely listed, out of date or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_known: Option<Date>,
    /// The last day of a usable record, as a sign of the latest occurrence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<Date>,
    /// The last day of the earliest usable record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<Date>,
    /// Each entry's part in it, in the order of the register.
    pub supports: Vec<Support>,
}

/// What the state and coverage of evidence depend on besides the entry.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Circumstances<'a> {
    pub(crate) point: &'a ControlPoint,
    pub(crate) trigger: Trigger,
    pub(crate) asks: Asks,
    /// The interval of a periodic practice, in months.
    pub(crate) interval: u32,
    /// Whether an interval is stated that cannot be read.
    pub(crate) interval_unknown: bool,
    pub(crate) as_of: Date,
    pub(crate) rules: &'a CoverageRules,
    pub(crate) composite: &'a BTreeSet<usize>,
    /// Entries that name an instance which nobody has declared.
    pub(crate) undeclared: &'a BTreeSet<usize>,
    /// Whether another party operates the process: then its reports show the practice.
    pub(crate) operated_by_other: bool,
}

/// Judges each link's entry and sums up.
pub(crate) fn picture(
    around: &Circumstances<'_>,
    links: &[&EvidenceLink],
    register: &[EvidenceEntry],
    missing: &BTreeSet<String>,
) -> EvidenceView {
    let mut supports: Vec<Support> = links
        .iter()
        .map(|link| support(around, link, &register[link.entry]))
        .collect();
    supports.sort_by(|a, b| (a.entry, &a.item).cmp(&(b.entry, &b.item)));
    supports.extend(missing.iter().map(|id| missing_support(id)));

    let design_usable = supports.iter().any(|s| is_usable(s.design.as_ref()));
    let records: Vec<&EvidenceEntry> = supports
        .iter()
        .filter(|s| is_usable(s.practice.as_ref()))
        .filter_map(|s| s.entry.map(|at| &register[at]))
        .filter(|entry| entry.kind != Some(EvidenceType::Interview))
        .collect();
    let dated: Vec<&Support> = supports
        .iter()
        .filter(|s| {
            s.practice
                .as_ref()
                .is_some_and(|p| p.state >= EvidenceState::Provisional)
        })
        .collect();
    // Where the document that lays it down still stands, older events still show how they are dealt with.
    let mut shown = records.clone();
    if around.trigger == Trigger::OnEvent && design_usable {
        let older = dated.iter().filter(|support| only_out_of_date(support));
        let older = older.filter_map(|support| support.entry.map(|at| &register[at]));
        shown.extend(older.filter(|entry| !is_nil_return(entry)));
    }
    let exercised_long_ago = records.is_empty() && !shown.is_empty();
    let told = told(around.trigger, &supports, register);
    let (practice, shortfall) = coverage(&shown, around.trigger, around.as_of, around.rules);
    let known = dated
        .iter()
        .filter_map(|support| support.entry)
        .map(|at| &register[at]);
    let known = known.filter(|entry| entry.kind != Some(EvidenceType::Interview));
    let nil_return_in_doubt = known.clone().any(is_nil_return);
    let anything = supports
        .iter()
        .any(|s| s.standing.state >= EvidenceState::Provisional);
    let days: Vec<Date> = records
        .iter()
        .filter_map(|e| last_day(e, around.as_of))
        .collect();
    EvidenceView {
        picture: row(design_usable, practice, anything),
        design_usable,
        practice,
        shortfall,
        events: events(&told, &records, exercised_long_ago, nil_return_in_doubt),
        last_known: known
            .filter_map(|entry| last_day(entry, around.as_of))
            .max(),
        latest: days.iter().max().copied(),
        earliest: days.iter().min().copied(),
        supports,
    }
}

fn only_out_of_date(support: &Support) -> bool {
    support
        .practice
        .as_ref()
        .is_some_and(|s| s.reasons == [StateReason::OutOfDate])
}

fn row(design_usable: bool, practice: PracticeCoverage, anything: bool) -> EvidencePicture {
    match (design_usable, practice) {
        (true, PracticeCoverage::Covered) => EvidencePicture::DesignAndPractice,
        (true, PracticeCoverage::Thin) => EvidencePicture::DesignPracticeThin,
        (true, PracticeCoverage::None) => EvidencePicture::DesignOnly,
        (false, PracticeCoverage::Covered) => EvidencePicture::PracticeOnly,
        (false, PracticeCoverage::Thin) => EvidencePicture::PracticeThinOnly,
        (false, PracticeCoverage::None) if anything => EvidencePicture::ProvisionalOrInterview,
        (false, PracticeCoverage::None) => EvidencePicture::Nothing,
    }
}

fn is_usable(standing: Option<&Standing>) -> bool {
    standing.is_some_and(|standing| standing.state == EvidenceState::Usable)
}

fn support(around: &Circumstances<'_>, link: &EvidenceLink, entry: &EvidenceEntry) -> Support {
    let composite = around.composite.contains(&link.entry);
    let mut general = general_reasons(entry, around.as_of, composite);
    if around.undeclared.contains(&link.entry) {
        general.push(StateReason::InstanceUndeclared);
    }
    let expected = &around.point.evidence;
    let shows_practice = |kind: EvidenceType| {
        expected.operating.contains(&kind)
            || (around.operated_by_other && kind == EvidenceType::Report)
    };
    let design = entry
        .kind
        .filter(|kind| expected.design.contains(kind))
        .map(|kind| {
            let mut reasons = general.clone();
            // A register shows what is laid down only as of some day; documents carry a version instead.
            let last = last_day(entry, around.as_of);
            if !kind.is_document() && last.is_none() {
                reasons.push(StateReason::PeriodUnknown);
            }
            // Where the document itself is what is due at intervals, an old one does not do.
            let due_again = around.trigger == Trigger::Periodic && around.asks == Asks::Document;
            if due_again && last.is_some_and(|last| is_stale(around, last)) {
                reasons.push(StateReason::OutOfDate);
            } else if due_again && around.interval_unknown {
                reasons.push(StateReason::IntervalUnknown);
            }
            Standing::of(reasons)
        });
    let practice = entry.kind.filter(|kind| shows_practice(*kind)).map(|kind| {
        let mut reasons = general.clone();
        reasons.extend(timeliness(around, entry, kind));
        Standing::of(reasons)
    });
    let standing = best(design.as_ref(), practice.as_ref()).unwrap_or_else(|| {
        let reason = match entry.kind {
            None => StateReason::TypeUnknown,
            Some(_) => StateReason::TypeCannotSupport,
        };
        let mut reasons = vec![reason];
        reasons.extend(general);
        Standing::of(reasons)
    });
    Support {
        evidence: entry.id.clone(),
        entry: Some(link.entry),
        basis: link.basis,
        via: link.via.clone(),
        item: link.item.clone(),
        design,
        practice,
        standing,
    }
}

fn timeliness(
    around: &Circumstances<'_>,
    entry: &EvidenceEntry,
    kind: EvidenceType,
) -> Option<StateReason> {
    if kind == EvidenceType::Interview {
        return None;
    }
    if is_nil_return(entry) && around.trigger != Trigger::OnEvent {
        return Some(StateReason::NilReturn);
    }
    let Some(last) = last_day(entry, around.as_of) else {
        return Some(StateReason::PeriodUnknown);
    };
    if is_stale(around, last) {
        Some(StateReason::OutOfDate)
    } else {
        let unknown = around.interval_unknown && around.trigger == Trigger::Periodic;
        unknown.then_some(StateReason::IntervalUnknown)
    }
}

fn is_stale(around: &Circumstances<'_>, last: Date) -> bool {
    is_out_of_date(
        last,
        around.as_of,
        around.trigger,
        around.interval,
        around.rules,
    )
}

fn best(design: Option<&Standing>, practice: Option<&Standing>) -> Option<Standing> {
    match (design, practice) {
        (Some(a), Some(b)) => Some(if a.state >= b.state {
            a.clone()
        } else {
            b.clone()
        }),
        (one, other) => one.or(other).cloned(),
    }
}

fn missing_support(id: &str) -> Support {
    Support {
        evidence: id.to_owned(),
        entry: None,
        basis: LinkBasis::Answer,
        via: None,
        item: None,
        design: None,
        practice: None,
        standing: Standing::of(vec![StateReason::NotInRegister]),
    }
}
