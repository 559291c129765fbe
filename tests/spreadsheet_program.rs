//! Files that a spreadsheet program has been through. Run by `.ci/run`.

use crate::program::Desk;
use serde_json::Value;
use std::process::Command;

/// Converts a file of the folder with LibreOffice.
fn convert(desk: &Desk, name: &str, format: &str) {
    convert_all(desk, &[name], format, "");
}

/// Converts files of the folder with one call of LibreOffice, into a folder within it.
pub(crate) fn convert_all(desk: &Desk, names: &[&str], format: &str, into: &str) {
    let profile = desk.path(".profile");
    let profile = format!("-env:UserInstallation=file://{}", profile.display());
    let mut command = Command::new("soffice");
    command.args([profile.as_str(), "--headless", "--convert-to", format]);
    command.arg("--outdir").arg(desk.path(into));
    command.args(names.iter().map(|name| desk.path(name)));
    let ran = command.output().unwrap();
    let told = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{told}");
}

fn tally(desk: &Desk, name: &str) -> Value {
    let json = format!("{name}.json");
    desk.run(&format!("assess {name} --json {json} --as-of 2012-03-31"))
        .done();
    let report: Value = serde_json::from_slice(&desk.bytes(&json)).unwrap();
    report["total"]["tally"].clone()
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_questionnaire_saved_in_other_formats_is_read_alike() {
    let desk = Desk::with("answers.xlsx", crate::program::sample());
    let expected = tally(&desk, "answers.xlsx");
    for format in ["ods", "xls"] {
        convert(&desk, "answers.xlsx", format);
        assert_eq!(
            tally(&desk, &format!("answers.{format}")),
            expected,
            "{format}"
        );
    }
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_report_opens_in_a_spreadsheet_program() {
    let desk = Desk::with("answers.xlsx", crate::program::sample());
    desk.run("assess answers.xlsx -o report.xlsx --as-of 2012-03-31")
        .done();
    convert(&desk, "report.xlsx", "pdf");
    assert!(desk.bytes("report.pdf").starts_with(b"%PDF"));
}
