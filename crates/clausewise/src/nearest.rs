//! Names that someone may have meant.

use std::cmp::Reverse;

/// How many suggestions are made.
const SUGGESTIONS: usize = 3;
/// How alike two names must be, in thousandths.
const ALIKE: u32 = 600;

/// The names most like `given`, the likest first.
pub(crate) fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let given = given.to_lowercase();
    let mut ranked: Vec<(Reverse<u32>, &str)> = known
        .into_iter()
        .map(|name| (Reverse(likeness(&given, name)), name))
        .filter(|(likeness, _)| likeness.0 >= ALIKE)
        .collect();
    ranked.sort_unstable();
    ranked.dedup();
    ranked.truncate(SUGGESTIONS);
    ranked.into_iter().map(|(_, name)| name).collect()
}

/// Likeness in thousandths, so that equal ones sort by name.
fn likeness(given: &str, name: &str) -> u32 {
    let contained = given.len() >= 4 && name.contains(given);
    let share = strsim::normalized_damerau_levenshtein(given, name);
    let thousandths = (share * 1000.0).round() as u32;
    if contained {
        thousandths.max(900)
    } else {
        thousandths
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_typos_and_parts() {
        let known = ["answer-off-scale", "evidence-missing", "cap-table"];
        assert_eq!(nearest("anwser-of-scale", known), ["answer-off-scale"]);
        assert_eq!(nearest("off-scale", known), ["answer-off-scale"]);
        assert!(nearest("zebra", known).is_empty());
    }
}
