//! What was read, and what became of it.

use crate::report::label;
use crate::report::role_name::recognition;
use crate::report::view::View;
use crate::report::word::Worded;
use clause_model::submission::{Disposition, DispositionTally, SheetIntake, SheetRole};
use diagnostics::{Phrase, Severity};
use maud::{Markup, html};

pub(super) fn content(view: &View<'_>) -> Markup {
    html! {
        p.note { (view.say(label::INTAKE_INTRO)) }
        (sheets(view))
        (diagnostics(view))
        (unused(view))
    }
}

fn counts(tally: DispositionTally) -> [u32; 4] {
    [
        tally.used,
        tally.used_with_remark,
        tally.structural,
        tally.not_used,
    ]
}

fn sheets(view: &View<'_>) -> Markup {
    let say = |phrase: Phrase| view.say(phrase);
    let sheets = &view.assessment.submission.intake.sheets;
    html! {
        div.wide tabindex="0" role="region" aria-label=(say(label::SHEETS_READ)) {
            table.numbers {
                caption { (say(label::SHEETS_READ)) }
                thead {
                    tr {
                        th scope="col" rowspan="2" { (say(label::SHEET)) }
                        th scope="col" rowspan="2" { (say(label::RECOGNISED_AS)) }
                        th scope="colgroup" colspan="4" { (say(label::ROWS)) }
                        th scope="colgroup" colspan="4" { (say(label::CELLS)) }
                    }
                    tr { @for _ in 0..2 { @for one in Disposition::ALL { th scope="col" { (one.word(view.language)) } } } }
                }
                tbody { @for sheet in sheets { (sheet_row(view, sheet)) } }
                tbody.sums { (sum_row(view, sheets)) }
            }
        }
    }
}

fn sheet_row(view: &View<'_>, sheet: &SheetIntake) -> Markup {
    html! {
        tr {
            th scope="row" { (view.place(&sheet.place)) }
            td { (sheet.role.word(view.language)) " " span.quiet { (view.say(recognition(&sheet.recognised_by))) } }
            // The rows of a sheet that was not read are not counted.
            @for count in counts(sheet.row_tally()) {
                td { @if sheet.role == SheetRole::Unrecognised { "–" } @else { (count) } }
            }
            @for count in counts(sheet.cells) { td { (count) } }
        }
    }
}

fn sum_row(view: &View<'_>, sheets: &[SheetIntake]) -> Markup {
    let mut sums = [0u32; 8];
    for sheet in sheets {
        let all = counts(sheet.row_tally())
            .into_iter()
            .chain(counts(sheet.cells));
        for (sum, count) in sums.iter_mut().zip(all) {
            *sum += count;
        }
    }
    html! {
        tr {
            th scope="row" { (view.say(label::TOTAL)) }
            td {}
            @for sum in sums { td { (sum) } }
        }
    }
}

fn diagnostics(view: &View<'_>) -> Markup {
    let found = &view.assessment.diagnostics;
    let head = [
        label::SEVERITY_AND_CODE,
        label::CODE,
        label::SUBJECT,
        label::MESSAGE,
        label::PLACE,
        label::WHAT_TO_DO,
    ];
    html! {
        h3 { (view.say(label::DIAGNOSTICS)) }
        @if found.is_empty() { p { (view.say(label::NONE)) } } @else {
            div.wide tabindex="0" role="region" aria-label=(view.say(label::DIAGNOSTICS)) {
                table {
                    thead { tr { @for name in head { th scope="col" { (view.say(name)) } } } }
                    tbody { @for one in found { tr data-diagnostic {
                        td { @if one.severity == Severity::Error { strong { (one.severity.word(view.language)) } } @else { (one.severity.word(view.language)) } }
                        td { code { (one.code) } }
                        td { @if let Some(subject) = &one.subject { (subject) } }
                        td { (one.message) }
                        td { (view.place(&one.place)) }
                        td { (one.help) }
                    } } }
                }
            }
        }
    }
}

fn unused(view: &View<'_>) -> Markup {
    let sheets = view.assessment.submission.intake.sheets.iter();
    let rows = sheets.flat_map(|sheet| sheet.rows.iter().map(move |row| (sheet, row)));
    let rows: Vec<_> = rows
        .filter(|(_, row)| row.disposition == Disposition::NotUsed)
        .collect();
    html! {
        h3 { (view.say(label::ROWS_NOT_USED)) }
        @if rows.is_empty() { p { (view.say(label::NONE)) } } @else {
            table {
                thead { tr { @for name in [label::SHEET, label::ROW, label::REMARK] { th scope="col" { (view.say(name)) } } } }
                tbody { @for (sheet, row) in rows { tr {
                    td { (view.place(&sheet.place)) }
                    td { (row.row) }
                    td { @if let Some(remark) = &row.remark { (remark) } }
                } } }
            }
        }
    }
}
