//! Suggestions for entries that are linked to nothing: points that their title and type fit.
//!
//! A suggestion is never evidence. It counts only after a person has confirmed it: in the report,
//! or by naming the point in the register.

use super::link::{EvidenceLink, folded, type_fits};
use clause_model::identifier::ControlPointId;
use clause_model::submission::{EvidenceEntry, Submission};
use clause_model::{ControlPoint, Edition, Language};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

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
    /// The words of the title that the point's words cover, in their order.
    pub words: Vec<String>,
}

/// Suggests points for every entry that is linked to none, except those that a person declined.
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
    let declined: BTreeSet<(String, &ControlPointId)> = submission
        .link_decisions
        .iter()
        .filter(|decision| !decision.confirmed)
        .map(|decision| (folded(&decision.evidence), &decision.point))
        .collect();
    let suggest = |(at, entry): (usize, &EvidenceEntry)| {
        let own = folded(&entry.id);
        let open = |point: &ControlPoint| !declined.contains(&(own.clone(), &point.id));
        let points = vocabulary.best(edition, entry, open);
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

    fn best(
        &self,
        edition: &Edition,
        entry: &EvidenceEntry,
        open: impl Fn(&ControlPoint) -> bool,
    ) -> Vec<SuggestedPoint> {
        let title: BTreeSet<String> = tokens(&entry.title).collect();
        let whole: u32 = title.iter().map(|word| self.weight(word)).sum();
        if whole == 0 {
            return Vec::new();
        }
        let mut found: Vec<(u32, usize)> = edition
            .points
            .iter()
            .enumerate()
            .filter(|(_, point)| type_fits(entry, point) && open(point))
            .map(|(at, _)| {
                let shared = title.intersection(&self.words[at]);
                let shared: u32 = shared.map(|word| self.weight(word)).sum();
                (shared * 100 / whole, at)
            })
            .filter(|(percent, _)| *percent >= LEAST_PERCENT)
            .collect();
        found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let point = |(percent, at): (u32, usize)| SuggestedPoint {
            point: edition.points[at].id.clone(),
            percent,
            words: self.words_in_common(&entry.title, at),
        };
        found.into_iter().take(MOST).map(point).collect()
    }

    fn weight(&self, word: &str) -> u32 {
        self.weights.get(word).copied().unwrap_or(0)
    }

    /// The stretches of a title that a point's words cover; neighbouring pairs of Chinese characters
    /// run together.
    fn words_in_common(&self, title: &str, point: usize) -> Vec<String> {
        let mut stretches: Vec<Range<usize>> = Vec::new();
        for (token, at) in located(title) {
            if !self.words[point].contains(&token) || self.weight(&token) == 0 {
                continue;
            }
            match stretches.last_mut() {
                Some(last) if at.start < last.end => last.end = at.end,
                _ => stretches.push(at),
            }
        }
        let letters: Vec<char> = title.chars().collect();
        let mut words: Vec<String> = Vec::new();
        for at in stretches {
            let word: String = letters[at].iter().collect();
            if !words.contains(&word) {
                words.push(word);
            }
        }
        words
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
fn tokens(text: &str) -> impl Iterator<Item = String> {
    located(text).into_iter().map(|(token, _)| token)
}

/// Each token with the characters that it stands for, in their order.
fn located(text: &str) -> Vec<(String, Range<usize>)> {
    let letters: Vec<char> = text.chars().collect();
    let chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let latin = |c: char| c.is_alphanumeric() && !chinese(c);
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if latin(letters[at]) {
            let rest = letters[at..].iter();
            let end = at + rest.take_while(|c| latin(**c)).count();
            found.extend(stem(&letters[at..end]).map(|stem| (stem, at..end)));
            at = end;
            continue;
        }
        let pair = letters.get(at..at + 2);
        if let Some(pair) = pair.filter(|pair| pair.iter().all(|c| chinese(*c))) {
            found.push((pair.iter().collect(), at..at + 2));
        }
        at += 1;
    }
    found
}

/// "Changes", "changed" and "change" meet in their first six letters; very short words tell nothing.
fn stem(word: &[char]) -> Option<String> {
    let lower: Vec<char> = word.iter().flat_map(|c| c.to_lowercase()).collect();
    (lower.len() > 2).then(|| lower.into_iter().take(6).collect())
}

#[cfg(test)]
mod tests {
    use super::{located, tokens};
    use std::collections::BTreeSet;

    #[test]
    fn words_are_cut_and_chinese_is_paired() {
        let found: BTreeSet<String> = tokens("Change policy v2，变更方针").collect();
        let found: Vec<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(found, ["change", "policy", "变更", "方针", "更方"]);
    }

    #[test]
    fn each_token_knows_the_characters_that_it_stands_for() {
        let text = "ISO 变更流程records";
        let letters: Vec<char> = text.chars().collect();
        let found = located(text);
        let found: Vec<(String, String)> = found
            .into_iter()
            .map(|(token, at)| (token, letters[at].iter().collect()))
            .collect();
        let pair = |token: &str, text: &str| (token.to_owned(), text.to_owned());
        let expected = [
            pair("iso", "ISO"),
            pair("变更", "变更"),
            pair("更流", "更流"),
            pair("流程", "流程"),
            pair("record", "records"),
        ];
        assert_eq!(found, expected);
    }
}
