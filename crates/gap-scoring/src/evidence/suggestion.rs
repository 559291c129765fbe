//! Suggestions for entries that are linked to nothing: points that their title and type fit.
//!
//! A suggestion is never evidence. It counts only after a person has confirmed it by naming the
//! point in the register.

use super::link::{EvidenceLink, type_fits};
use clause_model::identifier::ControlPointId;
use clause_model::submission::{EvidenceEntry, Submission};
use clause_model::{ControlPoint, Edition, Language};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How many points are suggested for an entry at most.
const MOST: usize = 3;

/// The least share, in percent of the title's weight, that a point's words must cover.
const LEAST_PERCENT: u32 = 40;

/// Points that an unlinked entry may belong to, best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Suggestion {
    /// The entry's id.
    pub evidence: String,
    /// The entry's place in the register, from 0.
    pub entry: usize,
    /// The points, each with the share of the title's weight, in percent, that its words cover.
    pub points: Vec<SuggestedPoint>,
}

/// A point that an entry may belong to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SuggestedPoint {
    /// The point.
    pub point: ControlPointId,
    /// The share of the title's weight that the point's words cover, in percent.
    pub percent: u32,
}

/// Suggests points for every entry that is linked to none.
pub fn suggestions(
    edition: &Edition,
    submission: &Submission,
    links: &[EvidenceLink],
) -> Vec<Suggestion> {
    let linked: BTreeSet<usize> = links.iter().map(|link| link.entry).collect();
    let vocabulary = Vocabulary::of(edition);
    let unlinked = submission
        .register
        .iter()
        .enumerate()
        .filter(|(at, _)| !linked.contains(at));
    let suggest = |(at, entry): (usize, &EvidenceEntry)| {
        let points = vocabulary.best(edition, entry);
        let evidence = entry.id.clone();
        (!points.is_empty()).then_some(Suggestion {
            evidence,
            entry: at,
            points,
        })
    };
    unlinked.filter_map(suggest).collect()
}

/// The words of every point, and how telling each word is.
struct Vocabulary {
    words: Vec<BTreeSet<String>>,
    weights: BTreeMap<String, u32>,
}

impl Vocabulary {
    fn of(edition: &Edition) -> Self {
        let words: Vec<BTreeSet<String>> = edition
            .points
            .iter()
            .map(|point| point_words(edition, point))
            .collect();
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for word in words.iter().flatten() {
            *counts.entry(word.clone()).or_default() += 1;
        }
        let all = words.len() as u32;
        // A word that every point has tells nothing; each halving of its spread adds one.
        let weight = |count: u32| (all / count.max(1)).checked_ilog2().unwrap_or(0);
        let weights = counts
            .into_iter()
            .map(|(word, count)| (word, weight(count)))
            .collect();
        Vocabulary { words, weights }
    }

    fn best(&self, edition: &Edition, entry: &EvidenceEntry) -> Vec<SuggestedPoint> {
        let title = tokens(&entry.title);
        let weight = |word: &String| self.weights.get(word).copied().unwrap_or(0);
        let whole: u32 = title.iter().map(weight).sum();
        if whole == 0 {
            return Vec::new();
        }
        let mut found: Vec<(u32, usize)> = edition
            .points
            .iter()
            .enumerate()
            .filter(|(_, point)| type_fits(entry, point))
            .map(|(at, _)| {
                let shared: u32 = title.intersection(&self.words[at]).map(weight).sum();
                (shared * 100 / whole, at)
            })
            .filter(|(percent, _)| *percent >= LEAST_PERCENT)
            .collect();
        found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let point = |(percent, at): (u32, usize)| SuggestedPoint {
            point: edition.points[at].id.clone(),
            percent,
        };
        found.into_iter().take(MOST).map(point).collect()
    }
}

fn point_words(edition: &Edition, point: &ControlPoint) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for language in Language::ALL {
        words.extend(tokens(point.topic.get(language)));
        words.extend(tokens(point.requirement.get(language)));
        if let Some(package) = edition.package(&point.package) {
            words.extend(tokens(package.title.get(language)));
        }
    }
    words
}

/// Words of Latin text, cut to their stem's length, and pairs of neighbouring Chinese characters.
fn tokens(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut word = String::new();
    let mut previous: Option<char> = None;
    for c in text
        .chars()
        .flat_map(char::to_lowercase)
        .chain(std::iter::once(' '))
    {
        let chinese = ('\u{4e00}'..='\u{9fff}').contains(&c);
        if c.is_alphanumeric() && !chinese {
            word.push(c);
        } else if !word.is_empty() {
            found.extend(stem(&std::mem::take(&mut word)));
        }
        if let Some(before) = previous.filter(|_| chinese) {
            found.insert(format!("{before}{c}"));
        }
        previous = chinese.then_some(c);
    }
    found
}

/// "Changes", "changed" and "change" meet in their first six letters; very short words tell nothing.
fn stem(word: &str) -> Option<String> {
    (word.chars().count() > 2).then(|| word.chars().take(6).collect())
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn words_are_cut_and_chinese_is_paired() {
        let found: Vec<String> = tokens("Change policy v2，变更方针").into_iter().collect();
        assert_eq!(found, ["change", "policy", "变更", "方针", "更方"]);
    }
}
