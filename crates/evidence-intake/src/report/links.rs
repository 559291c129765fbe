//! What people decided on suggested links.

use super::sheet::ReportSheet;
use crate::codes::report as codes;
use crate::numbering::{IdReading, Target, find_in, parse_at_start};
use crate::words::YES_NO;
use clause_model::report_edits::ReportEdits;
use clause_model::submission::LinkDecision;
use clause_model::{ControlPointId, Edition};

const EVIDENCE: &str = "evidence-id";
const POINT: &str = "point";
const CONFIRM: &str = "confirm";

/// Reads every row that says yes or no. The visible ids count, which sorting takes along; people may
/// add rows of their own.
pub(super) fn read(sheet: &mut ReportSheet<'_>, edition: &Edition, edits: &mut ReportEdits) {
    for row in sheet.rows() {
        let cell = (row.row, CONFIRM);
        if sheet.text(row.row, CONFIRM).is_none() {
            continue;
        }
        let evidence = sheet.text(row.row, EVIDENCE);
        let written = sheet.text(row.row, POINT).unwrap_or_default();
        let point = named(edition, &written);
        let Some((evidence, point)) = evidence.zip(point) else {
            sheet.report(&codes::REPORT_ROW_UNKNOWN, cell, &written, |d| d);
            continue;
        };
        let about = point.to_string();
        let Some(confirmed) = sheet.word(row.row, CONFIRM, &YES_NO, &about) else {
            continue;
        };
        let same = |known: &&LinkDecision| known.evidence == evidence && known.point == point;
        match edits.links.iter().find(same) {
            Some(known) if known.confirmed == confirmed => {}
            Some(_) => {
                let code = &codes::REPORT_LINK_TWICE;
                sheet.report(code, cell, &about, |d| d.with("evidence", evidence));
            }
            None => {
                let place = sheet.place(row.row, CONFIRM);
                edits.links.push(LinkDecision {
                    evidence,
                    point,
                    confirmed,
                    place,
                });
            }
        }
    }
}

/// The control point that a cell names, alone or with its topic behind it.
fn named(edition: &Edition, text: &str) -> Option<ControlPointId> {
    match find_in(edition, &parse_at_start(text)?)? {
        IdReading::Certain(Target::Point(point)) => Some(point),
        _ => None,
    }
}
