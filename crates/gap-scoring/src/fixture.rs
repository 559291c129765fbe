//! Small builders for the crate's own tests.

use clause_model::evidence_type::EvidenceType;
use clause_model::method::CoverageRules;
use clause_model::submission::{Approval, EntryStatus, EvidenceEntry};
use diagnostics::Place;

pub(crate) fn thresholds() -> CoverageRules {
    CoverageRules {
        months_of_records: 3,
        tolerated_gap_days: 31,
        default_interval_months: 12,
        look_back_months: 12,
        longest_interval_months: 24,
        composite_points: 12,
        composite_record_points: 30,
        composite_processes: 2,
        review_notice_days: 60,
    }
}

pub(crate) fn entry(id: &str, kind: EvidenceType) -> EvidenceEntry {
    EvidenceEntry {
        id: id.to_owned(),
        title: format!("Title of {id}"),
        kind: Some(kind),
        approval: Approval::Approved,
        approval_text: None,
        version: None,
        issued: None,
        review_due: None,
        period_from: None,
        period_to: None,
        sample: None,
        status: EntryStatus::Current,
        out_of_scope: false,
        instance: None,
        references: Vec::new(),
        owner: None,
        location: None,
        comment: None,
        unreadable: std::collections::BTreeSet::new(),
        place: Place::default(),
    }
}
