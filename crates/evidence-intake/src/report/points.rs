//! The assessor's ratings on the control point sheet.

use super::sheet::ReportSheet;
use crate::codes::report as codes;
use crate::words::VERDICTS;
use clause_model::report_edits::ReportEdits;
use clause_model::submission::Judgement;
use clause_model::{ControlPointId, Edition};

const VERDICT: &str = "judgement";
const NOTE: &str = "judgement-note";

/// Reads every point's rating and note. The row's visible id counts, which sorting takes along.
pub(super) fn read(sheet: &mut ReportSheet<'_>, edition: &Edition, edits: &mut ReportEdits) {
    for row in sheet.rows() {
        let at = row.row;
        let written = sheet.text(at, "id").or(row.key).unwrap_or_default();
        let (verdict, note) = (sheet.text(at, VERDICT), sheet.text(at, NOTE));
        let point = written.parse::<ControlPointId>().ok();
        let Some(point) = point.filter(|id| edition.point(id).is_some()) else {
            if verdict.is_some() || note.is_some() {
                sheet.report(&codes::REPORT_ROW_UNKNOWN, (at, VERDICT), &written, |d| d);
            }
            continue;
        };
        match (verdict, note) {
            (None, None) => {
                let place = sheet.place(at, VERDICT);
                edits.unjudged.insert(point, place);
            }
            (None, Some(note)) => {
                let code = &codes::REPORT_NOTE_WITHOUT_RATING;
                sheet.report(code, (at, NOTE), &written, |d| d.with("note", note));
            }
            (Some(_), note) => judged(sheet, at, point, note, edits),
        }
    }
}

fn judged(
    sheet: &mut ReportSheet<'_>,
    at: u32,
    point: ControlPointId,
    note: Option<String>,
    edits: &mut ReportEdits,
) {
    let about = point.to_string();
    let Some(verdict) = sheet.word(at, VERDICT, &VERDICTS, &about) else {
        return;
    };
    let Some(note) = note else {
        let code = &codes::REPORT_OVERRIDE_WITHOUT_NOTE;
        let word = sheet.text(at, VERDICT).unwrap_or_default();
        sheet.report(code, (at, NOTE), &about, |d| d.with("rating", word));
        return;
    };
    let place = sheet.place(at, VERDICT);
    let judgement = Judgement {
        verdict,
        note,
        place,
    };
    edits.overrides.insert(point, judgement);
}
