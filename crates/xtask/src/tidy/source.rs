//! Rust source as the rules look at it: code without comments and tests, and its string literals.

use crate::failure::Failure;
use crate::repository::{rust_files, text};
use std::mem;

/// A source file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    /// Its path below the root.
    pub(super) path: String,
    /// The whole text.
    pub(super) text: String,
    /// The code line by line, without comments and modules of tests, every literal emptied.
    pub(super) code: Vec<String>,
    /// String literals outside of comments and tests, with their line from 1.
    pub(super) literals: Vec<(usize, String)>,
}

/// All Rust files of the repository.
pub(super) fn sources() -> Result<Vec<Source>, Failure> {
    let sources: Result<Vec<Source>, Failure> = rust_files()?
        .into_iter()
        .map(|path| Ok(Source::new(text(&path)?, path)))
        .collect();
    sources
}

impl Source {
    fn new(text: String, path: String) -> Self {
        let mut scan = Scan::default();
        scan.run(&text);
        let tests = tests_of(&scan.code);
        let in_tests = |line: usize| tests.iter().any(|range| range.contains(&line));
        let mut code = scan.code;
        for (number, line) in code.iter_mut().enumerate() {
            if in_tests(number) {
                line.clear();
            }
        }
        let literals = scan
            .literals
            .into_iter()
            .filter(|(line, _)| !in_tests(*line));
        let literals = literals
            .map(|(line, literal)| (line + 1, literal))
            .collect();
        Source {
            path,
            text,
            code,
            literals,
        }
    }

    /// The crate that the file is part of, where it is code of one and not its tests.
    pub(super) fn product_crate(&self) -> Option<&str> {
        let rest = self.path.strip_prefix("crates/")?;
        let (name, rest) = rest.split_once('/')?;
        let stem = rest.rsplit('/').next()?;
        let is_test = rest.contains("/tests/") || stem == "tests.rs" || stem == "fixture.rs";
        (rest.starts_with("src/") && !is_test).then_some(name)
    }
}

/// The lines of modules that are compiled for tests only, from 0.
fn tests_of(code: &[String]) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Vec::new();
    let starts = (0..code.len()).filter(|at| code[*at].trim_start().starts_with("#[cfg(test)]"));
    for start in starts {
        let mut depth = 0;
        let mut end = start;
        for (number, line) in code.iter().enumerate().skip(start) {
            end = number;
            depth = (depth + line.matches('{').count()).saturating_sub(line.matches('}').count());
            let ends = line.contains(['{', '}']) || line.trim_end().ends_with(';');
            if depth == 0 && ends {
                break;
            }
        }
        ranges.push(start..end + 1);
    }
    ranges
}

/// A walk over the text, character by character.
#[derive(Default)]
struct Scan {
    code: Vec<String>,
    literals: Vec<(usize, String)>,
    line: String,
}

impl Scan {
    fn run(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            rest = if rest.starts_with("//") {
                &rest[rest.find('\n').unwrap_or(rest.len())..]
            } else if rest.starts_with("/*") {
                let end = rest.find("*/").map_or(rest.len(), |end| end + 2);
                self.skip(rest, end)
            } else if let Some(hashes) = raw_string(rest) {
                self.raw(rest, hashes)
            } else if rest.starts_with('"') {
                self.string(rest)
            } else if let Some(end) = character(rest) {
                &rest[end..]
            } else {
                self.take(rest)
            };
        }
        self.code.push(mem::take(&mut self.line));
    }

    /// Takes over one character of code.
    fn take<'t>(&mut self, rest: &'t str) -> &'t str {
        let mut characters = rest.chars();
        match characters.next() {
            Some('\n') => self.code.push(mem::take(&mut self.line)),
            Some(other) => self.line.push(other),
            None => {}
        }
        characters.as_str()
    }

    /// Leaves out a part of the text but for its line breaks.
    fn skip<'t>(&mut self, rest: &'t str, end: usize) -> &'t str {
        for _ in rest[..end].matches('\n') {
            self.code.push(mem::take(&mut self.line));
        }
        &rest[end..]
    }

    fn raw<'t>(&mut self, rest: &'t str, hashes: usize) -> &'t str {
        let start = hashes + 2;
        let close = format!("\"{}", "#".repeat(hashes));
        let length = rest[start..].find(&close).unwrap_or(rest.len() - start);
        self.literals
            .push((self.code.len(), rest[start..start + length].to_owned()));
        self.line.push_str("\"\"");
        self.skip(rest, (start + length + close.len()).min(rest.len()))
    }

    fn string<'t>(&mut self, rest: &'t str) -> &'t str {
        let mut end = rest.len();
        let mut escaped = false;
        for (at, character) in rest.char_indices().skip(1) {
            match character {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => {
                    end = at;
                    break;
                }
                _ => {}
            }
        }
        self.literals
            .push((self.code.len(), rest[1..end].to_owned()));
        self.line.push_str("\"\"");
        self.skip(rest, (end + 1).min(rest.len()))
    }
}

/// The number of hashes of a raw string that begins here.
fn raw_string(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

/// The end of a character literal that begins here; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('\'')?;
    let inner = match after.strip_prefix('\\') {
        Some(escape) => {
            2 + escape.chars().next()?.len_utf8() - 1
                + escape
                    .find('\'')
                    .filter(|at| *at > 0)
                    .map_or(0, |at| at - 1)
        }
        None => after.chars().next()?.len_utf8(),
    };
    after.get(inner..)?.starts_with('\'').then_some(inner + 2)
}

#[cfg(test)]
mod tests {
    use super::Source;

    fn source(text: &str) -> Source {
        Source::new(text.to_owned(), "crates/x/src/y.rs".to_owned())
    }

    #[test]
    fn comments_and_tests_are_no_code() {
        let read = source(
            "// std::fs\nfn a() { \"7.1\"; }\n#[cfg(test)]\nmod tests {\n    fn b() { \"9.9\"; }\n}\nfn c() {}\n",
        );
        assert_eq!(read.literals, [(2, "7.1".to_owned())]);
        assert!(read.code.iter().all(|line| !line.contains("std::fs")));
        assert!(read.code.iter().any(|line| line.contains("fn c()")));
        assert!(read.code.iter().all(|line| !line.contains("fn b()")));
    }

    #[test]
    fn literals_of_every_kind_are_read() {
        let read = source(
            "let a = ['\"', '\\'', '\\\\', '\\u{22}']; let b = r#\"q\"z\"#; let c: &'static str = \"d\\\"e\";",
        );
        let literals: Vec<&str> = read
            .literals
            .iter()
            .map(|(_, literal)| literal.as_str())
            .collect();
        assert_eq!(literals, ["q\"z", "d\\\"e"]);
    }
}
