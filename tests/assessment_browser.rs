//! The page of an assessment in a real browser: its filters, its folds, the console.

// What a test stands on may end it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

// Other tests need the rest of it.
#[allow(dead_code)]
mod program;

use program::{Desk, sample};
use std::process::Command;

/// The page after its script ran, and what the console said.
fn open(desk: &Desk, fragment: &str) -> (String, Vec<String>) {
    let ran = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu"])
        .args(["--enable-logging=stderr", "--virtual-time-budget=3000"])
        .arg("--dump-dom")
        .arg(format!(
            "--user-data-dir={}",
            desk.path("profile").display()
        ))
        .arg(format!(
            "file://{}#{fragment}",
            desk.path("page.html").display()
        ))
        .output()
        .unwrap();
    assert!(ran.status.success());
    let log = String::from_utf8_lossy(&ran.stderr).into_owned();
    let console = log.lines().filter(|line| line.contains("CONSOLE"));
    let console = console.map(str::to_owned).collect();
    (String::from_utf8(ran.stdout).unwrap(), console)
}

/// The opening tags of rows that carry an attribute: all of them, and those that the filters hide.
fn rows(page: &str, attribute: &str) -> (usize, usize) {
    let tags = page.split("<details class=\"row").skip(1);
    let tags = tags.map(|tag| tag.split('>').next().unwrap());
    let tags: Vec<&str> = tags.filter(|tag| tag.contains(attribute)).collect();
    let out = tags.iter().filter(|tag| tag.starts_with(" out\""));
    (tags.len(), out.count())
}

#[test]
#[ignore = "needs Chromium"]
fn filters_narrow_down_and_the_console_is_silent() {
    let desk = Desk::with("answers.xlsx", sample());
    desk.run("assess answers.xlsx --as-of 2012-03-31 --start 2012-04-16 --html page.html")
        .done();
    let written = String::from_utf8(desk.bytes("page.html")).unwrap();
    let minors = written.matches("data-grade=\"minor\"").count();
    let partial = written.matches("data-outcome=\"o-p\"").count();
    assert!(minors > 1 && partial > 1);
    let (page, console) = open(&desk, "");
    assert_eq!(console, [""; 0]);
    let (findings, points) = (rows(&page, "data-grade"), rows(&page, "data-outcome"));
    assert_eq!((findings.1, points), (0, (254, 0)));
    let (page, console) = open(&desk, "grade=minor&outcome=o-p");
    assert_eq!(console, [""; 0]);
    let shown = |(all, out): (usize, usize)| all - out;
    assert_eq!(shown(rows(&page, "data-grade")), minors);
    assert_eq!(shown(rows(&page, "data-outcome")), partial);
    assert!(page.contains(&format!(">{minors} of {} findings shown<", findings.0)));
    // A place inside a closed group opens it, and the row itself.
    let (page, _) = open(&desk, "en-p-8.1-1");
    let row = page
        .split("<details ")
        .find(|tag| tag.contains("id=\"en-p-8.1-1\""));
    assert!(row.unwrap().split('>').next().unwrap().contains("open"));
}
