//! The page about two editions in a real browser: content, filters, the language switch, the console.

// What a test stands on may end it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod comparison_editions;

use clause_model::Language;
use comparison_editions::view;
use gap_scoring::report::comparison::comparison_page;
use std::fs;
use std::process::Command;
use tempfile::TempDir;

/// What the browser made of a page.
struct Shown {
    /// The document after its script ran.
    document: String,
    /// What the console said.
    console: Vec<String>,
}

/// Opens a page from a file, with something behind the `#` of its address.
fn open(page: &str, fragment: &str) -> Shown {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("page.html");
    fs::write(&file, page).unwrap();
    let ran = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--enable-logging=stderr",
        ])
        .args(["--virtual-time-budget=3000", "--dump-dom"])
        .arg(format!(
            "--user-data-dir={}",
            folder.path().join("profile").display()
        ))
        .arg(format!("file://{}#{fragment}", file.display()))
        .output()
        .unwrap();
    assert!(
        ran.status.success(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    let log = String::from_utf8_lossy(&ran.stderr).into_owned();
    let console = log.lines().filter(|line| line.contains("CONSOLE"));
    Shown {
        document: String::from_utf8(ran.stdout).unwrap(),
        console: console.map(str::to_owned).collect(),
    }
}

fn page() -> String {
    comparison_page(&[&view(Language::En), &view(Language::Zh)])
}

/// The page with a script behind its own, and without the policy that would refuse it.
fn probed(script: &str) -> String {
    let page = page();
    let start = page
        .find("<meta http-equiv=\"Content-Security-Policy\"")
        .unwrap();
    let end = start + page[start..].find('>').unwrap() + 1;
    let open = format!("{}{}", &page[..start], &page[end..]);
    let probe = format!("<script>{script}</script><pre id=\"probe\"></pre></body>");
    // The result is written when everything has settled.
    open.replacen("</body>", &probe, 1)
}

/// What a probe wrote.
fn result_of(script: &str, fragment: &str) -> String {
    let whole = format!(
        "window.addEventListener('load', () => {{ setTimeout(() => {{ \
         const said = (() => {{ {script} }})(); \
         document.getElementById('probe').textContent = said; }}, 50); }});"
    );
    let shown = open(&probed(&whole), fragment);
    assert_eq!(shown.console, [""; 0]);
    let start = shown.document.rfind("<pre id=\"probe\">").unwrap() + "<pre id=\"probe\">".len();
    let rest = &shown.document[start..];
    rest[..rest.find("</pre>").unwrap()].to_owned()
}

/// Script that tells what a reader of a language sees.
const SEEN: &str = "const seen = (one) => one.checkVisibility(); \
    const rows = () => Array.from(document.querySelectorAll('tr[data-kind]')).filter(seen); \
    const count = () => Array.from(document.querySelectorAll('[data-count]')).find(seen).textContent; \
    const choose = (name, value) => { const one = Array.from(document.querySelectorAll('[data-filter=' + name + ']')).find(seen); \
      one.value = value; one.dispatchEvent(new Event('change')); }; \
    const press = (text) => Array.from(document.querySelectorAll('button')).filter(seen).find((one) => one.textContent === text).click();";

#[test]
#[ignore = "needs Chromium"]
fn the_console_is_silent_and_would_not_be_if_something_were_wrong() {
    for fragment in [
        "",
        "lang=zh",
        "lang=zh&clause=7.1&kind=new",
        "en-p-7.1-6",
        "kind=nonsense",
        "%E0%A4",
    ] {
        assert_eq!(open(&page(), fragment).console, [""; 0], "#{fragment}");
    }
    // The policy refuses a script that is not the page's own, and the console tells.
    let injected = page().replacen(
        "</body>",
        "<script>document.title = 'taken'</script></body>",
        1,
    );
    let shown = open(&injected, "");
    assert!(
        shown
            .console
            .iter()
            .any(|line| line.contains("Content Security Policy"))
    );
    assert!(!shown.document.contains("<title>taken</title>"));
}

#[test]
#[ignore = "needs Chromium"]
fn both_languages_are_in_the_page_and_one_is_shown() {
    let script = "const parts = Array.from(document.querySelectorAll('main')).filter(seen); \
        return parts.length + ' ' + document.documentElement.lang + ' ' + parts[0].querySelectorAll('section').length \
          + ' ' + parts[0].querySelectorAll('details').length + ' ' + parts[0].querySelectorAll('svg.chart rect.derived').length;";
    let script = format!("{SEEN}{script}");
    assert_eq!(result_of(&script, ""), "1 en 8 15 15");
    assert_eq!(result_of(&script, "lang=zh"), "1 zh-CN 8 15 15");
}

#[test]
#[ignore = "needs Chromium"]
fn the_switch_changes_language_title_and_buttons_and_keeps_filters() {
    let script = "choose('clause', '7.1'); press('中文'); \
        const pressed = document.querySelector('[aria-pressed=true]').textContent; \
        return [document.documentElement.lang, document.title, pressed, rows().length, count(), location.hash].join('|');";
    let told = result_of(&format!("{SEEN}{script}"), "");
    let expected = "zh-CN|从ISO/IEC 20000-1:2005到ISO/IEC 20000-1:2011的变化|中文|15|\
        显示15/256条（2011版控制点254个，删除2个）|#lang=zh&amp;clause=7.1";
    assert_eq!(told, expected);
}

#[test]
#[ignore = "needs Chromium"]
fn filters_show_what_they_say() {
    let script = "const told = []; const tell = () => told.push(rows().length + ' ' + count()); \
        press('Open all clauses'); tell(); \
        choose('kind', 'new'); tell(); \
        choose('degree', '5'); tell(); \
        choose('clause', '6.2'); tell(); \
        press('Show all'); press('Close all clauses'); tell(); \
        choose('kind', 'deleted'); tell(); return told.join('|');";
    let view = view(Language::En);
    let new = |least: u8| {
        let lines = view
            .points
            .iter()
            .filter(|line| line.change.word() == "new");
        lines.filter(|line| line.degree >= least).count()
    };
    let tail = "of 256 shown (254 control points of 2011, 2 dropped)";
    let line = |rows: usize, shown: usize| format!("{rows} {shown} {tail}");
    let expected = [
        line(256, 256),
        line(new(0), new(0)),
        line(new(5), new(5)),
        line(0, 0),
        // Closed clauses show no rows, though none is filtered out.
        line(0, 256),
        line(2, 2),
    ];
    assert_eq!(
        result_of(&format!("{SEEN}{script}"), ""),
        expected.join("|")
    );
}

#[test]
#[ignore = "needs Chromium"]
fn an_address_opens_what_it_names() {
    let script = format!(
        "{SEEN}return rows().length + ' ' + document.querySelectorAll('details[open]').length;"
    );
    assert_eq!(result_of(&script, "lang=en&kind=deleted"), "2 4");
    assert_eq!(result_of(&script, "en-p-7.1-6"), "15 1");
    // A place in the other language brings that language with it.
    assert_eq!(result_of(&script, "zh-p-7.1-6"), "15 1");
}

#[test]
#[ignore = "needs Chromium"]
fn paper_shows_every_clause() {
    let script = "window.dispatchEvent(new Event('beforeprint')); const open = document.querySelectorAll('details[open]').length; \
        window.dispatchEvent(new Event('afterprint')); \
        return open + ' ' + document.querySelectorAll('details[open]').length;";
    assert_eq!(result_of(script, ""), "30 0");
    let folder = TempDir::new().unwrap();
    let (file, pdf) = (
        folder.path().join("page.html"),
        folder.path().join("page.pdf"),
    );
    fs::write(&file, page()).unwrap();
    let ran = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
        ])
        .arg(format!(
            "--user-data-dir={}",
            folder.path().join("profile").display()
        ))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", file.display()))
        .output()
        .unwrap();
    assert!(ran.status.success());
    let pages = String::from_utf8_lossy(&fs::read(pdf).unwrap())
        .matches("/Type /Page\n")
        .count();
    assert!(pages > 40, "{pages} pages do not hold every point");
}
