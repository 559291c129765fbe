//! What libraries may not do: read the clock, the environment or files, print, and look back from
//! judging to reporting.

use super::LIBRARIES;
use super::source::Source;

/// Modules of the standard library that reach outside.
const OUTSIDE: [&str; 6] = ["fs", "env", "process", "time", "net", "thread"];
/// Calls that print, and calls that read the clock.
const CALLS: [&str; 7] = [
    "println!(",
    "print!(",
    "eprintln!(",
    "eprint!(",
    "Zoned::now(",
    "Timestamp::now(",
    "stdout(",
];
/// The crate that judges and reports, and the folder of its reports.
const JUDGING: (&str, &str) = ("gap-scoring", "crates/gap-scoring/src/report");

/// Every breach.
pub(super) fn check(sources: &[Source]) -> Vec<String> {
    let mut broken = Vec::new();
    for source in sources {
        let Some(name) = source
            .product_crate()
            .filter(|name| LIBRARIES.contains(name))
        else {
            continue;
        };
        for (number, line) in (1..).zip(&source.code) {
            let place = format!("{}:{number}", source.path);
            if let Some(what) = reaches_outside(line) {
                broken.push(format!("{place}: a library may not use {what}"));
            }
            let judges = name == JUDGING.0 && !source.path.starts_with(JUDGING.1);
            if judges && (line.contains("crate::report") || line.contains("super::report")) {
                broken.push(format!("{place}: what judges may not import what reports"));
            }
        }
    }
    broken
}

fn reaches_outside(line: &str) -> Option<String> {
    let call = CALLS.into_iter().find(|call| {
        let before = line.find(call).map(|at| line[..at].chars().next_back());
        // `sprint!(` and the like are other names.
        before.is_some_and(|before| !before.is_some_and(|c| c.is_alphanumeric() || c == '_'))
    });
    let module = OUTSIDE.into_iter().find(|module| uses_module(line, module));
    call.map(str::to_owned)
        .or_else(|| module.map(|module| format!("std::{module}")))
}

/// Whether a line names `std::module` or takes the module from `std::{...}`.
fn uses_module(line: &str, module: &str) -> bool {
    let plain = format!("std::{module}");
    let ends = |after: &str| !after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    if line
        .match_indices(&plain)
        .any(|(at, found)| ends(&line[at + found.len()..]))
    {
        return true;
    }
    let Some((_, list)) = line.split_once("std::{") else {
        return false;
    };
    let mut entries = list.split(['{', '}', ',']).map(str::trim);
    entries.any(|entry| entry == module || entry.starts_with(&format!("{module}::")))
}

#[cfg(test)]
mod tests {
    use super::reaches_outside;

    #[test]
    fn the_outside_is_recognised() {
        for line in [
            "use std::fs;",
            "use std::{env, fmt};",
            "std::fs::read(x)",
            "    println!(\"\")",
        ] {
            assert!(reaches_outside(line).is_some(), "{line}");
        }
        for line in [
            "use std::fmt;",
            "use std::{fmt, io};",
            "let environment = 1;",
            "fingerprint!(x)",
        ] {
            assert!(reaches_outside(line).is_none(), "{line}");
        }
    }
}
