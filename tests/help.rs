//! Help texts.

use crate::program::Desk;

/// Every command, as called.
const COMMANDS: [&str; 12] = [
    "",
    "standards",
    "standards show",
    "lint",
    "compare",
    "questionnaire",
    "check",
    "assess",
    "plan",
    "progress",
    "verify",
    "explain",
];

fn helps(language: &str) -> String {
    let desk = Desk::new();
    let help = |command: &&str| {
        let call = format!("{command} --help{language}");
        format!(
            "$ clausewise {}\n{}",
            call.trim_start(),
            desk.run(&call).done()
        )
    };
    let texts: Vec<String> = COMMANDS.iter().map(help).collect();
    texts.join("\n")
}

#[test]
fn help_of_every_command() {
    insta::assert_snapshot!(helps(""));
}

#[test]
fn help_of_every_command_in_chinese() {
    insta::assert_snapshot!(helps(" --lang zh"));
}

#[test]
fn the_short_help_and_the_help_without_arguments_are_chinese_too() {
    let desk = Desk::new();
    assert!(desk.run("assess -h --lang zh").done().contains("选项:"));
    let plain = desk.run("--lang zh").done();
    let asked = desk.run("--help --lang zh").done();
    assert_eq!(plain.trim_end(), asked.trim_end());
}

#[test]
fn without_arguments_the_help_is_printed() {
    let desk = Desk::new();
    let plain = desk.run("").done();
    assert_eq!(plain.trim_end(), desk.run("--help").done().trim_end());
}

#[test]
fn the_version_is_printed() {
    let text = Desk::new().run("--version").done();
    assert_eq!(text, format!("clausewise {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_process_for_dangerous_formats_is_not_advertised() {
    assert!(!Desk::new().run("--help").done().contains("read-isolated"));
}

#[test]
fn wrong_calls_have_status_2() {
    let desk = Desk::new();
    for call in [
        "asses",
        "compare 2005",
        "assess",
        "questionnaire",
        "compare 2005 2011 --lang fr",
        "assess a.xlsx -o b.xlsx --as-of yesterday",
        "assess a.xlsx -o b.xlsx --fail-on 3",
        "assess a.xlsx -o b.xlsx --people 0",
        "assess a.xlsx -o b.xlsx --target 2012-01-01",
        "assess a.xlsx -o b.xlsx --no-plan --start 2012-01-01",
    ] {
        desk.run(call).failed(2);
    }
}
