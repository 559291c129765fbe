//! A pack of one's own, from the template to its use.

// A test that cannot go on has failed, in its own functions as well.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
// Other tests use the rest of it.
#[allow(dead_code)]
mod program;

use clause_model::Language;
use evidence_intake::pack_authoring::{example, pack_workbook};
use jiff::civil::date;
use program::Desk;
use workbook::{Content, write};

#[test]
fn a_template_becomes_a_pack_that_every_command_takes() {
    let desk = Desk::new();
    desk.run("standards template -o pack.xlsx").done();
    let told = desk.run("standards import pack.xlsx -o mine").done();
    assert!(
        told.contains("1 edition, 2 control points, 5 files"),
        "{told}"
    );
    let linted = desk.run("lint --standards mine").done();
    assert!(linted.contains("no defects"), "{linted}");
    let shown = desk
        .run("standards show 2-1 --edition 2024 --lang zh --standards mine")
        .done();
    assert!(shown.contains("应有书面的来电处理程序。"), "{shown}");
    desk.run("questionnaire --edition 2024 --standards mine -o q.xlsx")
        .done();
}

#[test]
fn an_existing_standard_is_written_out_and_taken_back() {
    let desk = Desk::new();
    desk.run("standards template --from iso-iec-20000-1 -o pack.xlsx --lang zh")
        .done();
    let taken = desk.run("standards import pack.xlsx -o mine");
    assert_eq!(taken.status, 0, "{}", taken.stderr);
    assert!(
        taken.stderr.contains("pack-book-id-taken"),
        "{}",
        taken.stderr
    );
    assert!(
        taken.stdout.contains("2 editions, 424 control points"),
        "{}",
        taken.stdout
    );
    let again = desk.run("standards import pack.xlsx -o mine").failed(3);
    assert!(again.contains("output-exists"), "{again}");
    let again = desk.run("standards import pack.xlsx -o mine --force");
    assert_eq!(again.status, 0, "{}", again.stderr);
    assert_eq!(desk.names(), ["mine", "pack.xlsx"]);
}

#[test]
fn a_defect_is_named_by_sheet_and_cell_and_nothing_is_written() {
    let standard = example().unwrap();
    let mut draft = pack_workbook(&standard, None, Language::En, date(2026, 1, 1));
    let mut sheets = draft.sheets.iter_mut();
    let points = sheets.find(|sheet| sheet.name == "Control points").unwrap();
    let mut cells = points.cells.iter_mut();
    let (at, cell) = cells
        .find(|(_, cell)| cell.content == Content::text("procedure"))
        .unwrap();
    let wanted = format!("pack.xlsx, sheet Control points, cell {at}");
    cell.content = Content::text("procedures");
    let desk = Desk::with("pack.xlsx", write(&draft).unwrap());
    let refused = desk.run("standards import pack.xlsx -o mine").failed(2);
    assert!(refused.contains(&wanted), "{refused}");
    assert_eq!(desk.names(), ["pack.xlsx"]);
}

#[test]
fn other_workbooks_are_no_packs() {
    let desk = Desk::new();
    desk.run("questionnaire -o q.xlsx").done();
    let refused = desk.run("standards import q.xlsx -o mine").failed(2);
    assert!(refused.contains("pack-book-unmarked"), "{refused}");
}
