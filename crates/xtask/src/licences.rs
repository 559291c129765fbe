//! Licences of all dependencies against the list in `deny.toml`.

use crate::failure::Failure;
use crate::repository::{metadata, packages, text};
use std::collections::BTreeSet;

/// Checks that every dependency may be used under a licence of the list.
pub(crate) fn run() -> Result<(), Failure> {
    let allowed = allowed(&text("deny.toml")?);
    let metadata = metadata(&[])?;
    let mut broken = Vec::new();
    let mut count = 0;
    for package in packages(&metadata).filter(|package| !package["source"].is_null()) {
        count += 1;
        let licence = package["license"].as_str().unwrap_or("none stated");
        if !is_allowed(licence, &allowed) {
            let name = package["name"].as_str().unwrap_or_default();
            broken.push(format!(
                "{name}: licence {licence} is not on the list in deny.toml"
            ));
        }
    }
    if broken.is_empty() {
        println!("{count} dependencies, all under licences of the list");
        Ok(())
    } else {
        Err(Failure::Broken(broken))
    }
}

/// The entries of the `allow` list.
fn allowed(deny: &str) -> BTreeSet<String> {
    let after = deny
        .split_once("\nallow = [")
        .map_or("", |(_, after)| after);
    let list = after.split_once(']').map_or("", |(list, _)| list);
    let entries = list.split('"').skip(1).step_by(2);
    entries.map(str::to_owned).collect()
}

/// Whether an SPDX expression can be met. The old form with slashes means "or".
fn is_allowed(licence: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = licence
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    either(&mut rest, allowed) && rest.is_empty()
}

fn either(rest: &mut &[&str], allowed: &BTreeSet<String>) -> bool {
    let mut met = both(rest, allowed);
    while let Some((&"OR", after)) = rest.split_first() {
        *rest = after;
        // Both sides are read to their end, whatever the first says.
        met |= both(rest, allowed);
    }
    met
}

fn both(rest: &mut &[&str], allowed: &BTreeSet<String>) -> bool {
    let mut met = one(rest, allowed);
    while let Some((&"AND", after)) = rest.split_first() {
        *rest = after;
        met &= one(rest, allowed);
    }
    met
}

fn one(rest: &mut &[&str], allowed: &BTreeSet<String>) -> bool {
    let Some((&word, after)) = rest.split_first() else {
        return false;
    };
    *rest = after;
    if word == "(" {
        let met = either(rest, allowed);
        let closed = rest.split_first().filter(|(word, _)| **word == ")");
        *rest = closed.map_or(*rest, |(_, after)| after);
        return met && closed.is_some();
    }
    let mut name = word.to_owned();
    if let ["WITH", exception, after @ ..] = *rest {
        name = format!("{word} WITH {exception}");
        *rest = after;
    }
    allowed.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::{allowed, is_allowed};

    #[test]
    fn expressions_are_met_by_what_is_allowed() {
        let list = allowed(
            "[licenses]\nallow = [\n  \"MIT\",\n  \"Apache-2.0 WITH LLVM-exception\",\n]\n",
        );
        let met = |licence| is_allowed(licence, &list);
        assert!(met("MIT OR GPL-3.0"));
        assert!(met("GPL-3.0/MIT"));
        assert!(met("(GPL-3.0 OR MIT) AND Apache-2.0 WITH LLVM-exception"));
        assert!(!met("MIT AND GPL-3.0"));
        assert!(!met("Apache-2.0"));
        assert!(!met("none stated"));
        assert!(!met(""));
    }
}
