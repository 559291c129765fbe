//! What owners wrote on findings.

use super::sheet::ReportSheet;
use super::words::FINDING_STATUSES;
use crate::codes::report as codes;
use crate::words::YES_NO;
use clause_model::placeholder::is_placeholder;
use clause_model::report_edits::{FindingEdit, ReportEdits, Treatment};

/// Reads every finding's treatment.
pub(super) fn read(sheet: &mut ReportSheet<'_>, edits: &mut ReportEdits) {
    for row in sheet.rows() {
        let about = row.key.clone().unwrap_or_default();
        let treatment = treatment(sheet, row.row, &about);
        let Some(key) = row.key else {
            if !treatment.is_blank() {
                let cell = (row.row, "correction");
                sheet.report(&codes::REPORT_ROW_UNKNOWN, cell, "–", |d| d);
            }
            continue;
        };
        edits.known.insert(key.clone());
        let place = sheet.place(row.row, "number");
        let edit = FindingEdit { treatment, place };
        match edits.findings.get_mut(&key) {
            None => {
                edits.findings.insert(key, edit);
            }
            Some(known) if known.treatment == edit.treatment => {}
            Some(known) if known.treatment.is_blank() => *known = edit,
            Some(_) if edit.treatment.is_blank() => {}
            // Findings of one entry for different reasons share a key.
            Some(_) => {
                let cell = (row.row, "correction");
                sheet.report(&codes::REPORT_FINDING_TWICE, cell, &key, |d| d);
            }
        }
    }
}

fn treatment(sheet: &mut ReportSheet<'_>, row: u32, about: &str) -> Treatment {
    let accepted = sheet.word(row, "accepted", &YES_NO, about);
    for role in ["owner", "cause", "action"] {
        if let Some(text) = sheet.text(row, role).filter(|text| is_placeholder(text)) {
            let code = &codes::REPORT_PLACEHOLDER;
            sheet.report(code, (row, role), about, |d| d.with("text", text));
        }
    }
    Treatment {
        correction: sheet.text(row, "correction"),
        cause: sheet.text(row, "cause"),
        corrective_action: sheet.text(row, "action"),
        owner: sheet.text(row, "owner"),
        due: sheet.date(row, "due", about),
        accepted: accepted.unwrap_or(false),
        verification: sheet.text(row, "verification"),
        status: sheet.word(row, "status", &FINDING_STATUSES, about),
    }
}
