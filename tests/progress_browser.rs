//! The page on progress in a real browser, and the workbook in a spreadsheet program. Run by `.ci/run`.

use crate::program::{Desk, sample};
use std::path::Path;
use std::process::Command;

/// A page about three assessments of the sample.
fn desk(output: &str) -> Desk {
    let desk = Desk::with("answers.xlsx", sample());
    for (name, day) in [
        ("a", "2012-03-31"),
        ("b", "2012-06-30"),
        ("c", "2012-12-31"),
    ] {
        desk.run(&format!(
            "assess answers.xlsx --json {name}.json --as-of {day}"
        ))
        .done();
    }
    desk.run(&format!("progress a.json b.json c.json -o {output}"))
        .done();
    desk
}

/// What a script says of the page after it has settled; the console must be silent.
fn said(desk: &Desk, script: &str, fragment: &str) -> String {
    let page = String::from_utf8(desk.bytes("page.html")).unwrap();
    let start = page
        .find("<meta http-equiv=\"Content-Security-Policy\"")
        .unwrap();
    let end = start + page[start..].find('>').unwrap() + 1;
    let probe = format!(
        "<script>window.addEventListener('load', () => setTimeout(() => {{ \
         const seen = (one) => one.checkVisibility(); \
         const all = (what) => Array.from(document.querySelectorAll(what)).filter(seen); \
         const choose = (name, value) => {{ const one = all('[data-filter=' + name + ']')[0]; \
           one.value = value; one.dispatchEvent(new Event('change')); }}; \
         document.getElementById('probe').textContent = (() => {{ {script} }})(); }}, 50));</script>\
         <pre id=\"probe\"></pre></body>"
    );
    let open = format!("{}{}", &page[..start], &page[end..]).replacen("</body>", &probe, 1);
    desk.put("probed.html", open);
    let shown = shown(desk, &format!("probed.html#{fragment}"));
    let start = shown.rfind("<pre id=\"probe\">").unwrap() + "<pre id=\"probe\">".len();
    let rest = &shown[start..];
    rest[..rest.find("</pre>").unwrap()].to_owned()
}

/// The document after its script ran.
fn shown(desk: &Desk, page: &str) -> String {
    let profile = desk.path("profile");
    let ran = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--enable-logging=stderr",
        ])
        .args(["--virtual-time-budget=3000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("file://{}", desk.path(page).display()))
        .output()
        .unwrap();
    let log = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(ran.status.success(), "{log}");
    assert!(!log.contains("CONSOLE"), "{log}");
    String::from_utf8(ran.stdout).unwrap()
}

#[test]
#[ignore = "needs Chromium"]
fn filters_and_languages_of_the_page_on_progress() {
    let desk = desk("page.html");
    // With its policy in force nothing is refused.
    shown(&desk, "page.html");
    let counts =
        "const told = () => all('[data-count]').map((one) => one.textContent).join('; '); ";
    let opened = said(
        &desk,
        &format!(
            "{counts} choose('movement', 'opened'); return told() + '|' + all('tr[data-movement]').length;"
        ),
        "",
    );
    let step = desk.run("progress a.json c.json --format json").done();
    let step: serde_json::Value = serde_json::from_str(&step).unwrap();
    let number = &step["overall"]["total"]["opened"];
    let findings = step["overall"]["findings"].as_array().unwrap().len();
    let expected = format!(
        "{number} of 254 control points shown; {findings} of {findings} findings shown|{number}"
    );
    assert_eq!(opened, expected);
    let chinese = said(
        &desk,
        "return document.title + ' ' + all('main').length + ' ' + all('polyline').length;",
        "lang=zh",
    );
    assert_eq!(chinese, "Harbour Managed Services Ltd：进展 1 3");
    let place = said(
        &desk,
        "return all('details[open]').length + ' ' + all('tr[data-movement]').length;",
        "en-p-8.1-1",
    );
    assert_eq!(place, "1 14");
}

#[test]
#[ignore = "needs LibreOffice"]
fn the_workbook_on_progress_opens_in_a_spreadsheet_program() {
    let desk = desk("progress.xlsx");
    let profile = format!(
        "-env:UserInstallation=file://{}",
        desk.path(".profile").display()
    );
    let ran = Command::new("soffice")
        .args([
            profile.as_str(),
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
        ])
        .args([
            desk.path("").as_path(),
            Path::new(&desk.path("progress.xlsx")),
        ])
        .output()
        .unwrap();
    assert!(ran.status.success());
    assert!(desk.bytes("progress.pdf").starts_with(b"%PDF"));
}
