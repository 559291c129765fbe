//! The lettered items of a point that fall short, in the words of a finding, and statements joined into one.

use super::merging::{FindingInput, rating_of};
use crate::outcome::Outcome;
use clause_model::Language;
use clause_model::identifier::ControlPointId;
use std::collections::BTreeMap;

/// The items of a point that are a gap, with their outcomes; of several instances the first that falls short.
fn short(input: FindingInput<'_>, id: &ControlPointId) -> BTreeMap<String, Outcome> {
    let mut short = BTreeMap::new();
    let Some(rating) = rating_of(input, id) else {
        return short;
    };
    let of_instances = rating.instances.iter().flat_map(|one| &one.items);
    for item in rating.items.iter().chain(of_instances) {
        if item.decision.outcome.is_gap() {
            let outcome = item.decision.outcome;
            short.entry(item.key.clone()).or_insert(outcome);
        }
    }
    short
}

/// The letters of the items that fall short, in brackets after a point's id; empty where none does.
pub(super) fn letters(input: FindingInput<'_>, id: &ControlPointId) -> String {
    let short = short(input, id);
    if short.is_empty() {
        return String::new();
    }
    let keys: Vec<&str> = short.keys().map(String::as_str).collect();
    let keys = keys.join(input.language.pick(", ", "、"));
    input
        .language
        .pick(format!(" ({keys})"), format!("（{keys}）"))
}

/// What a point demands: its requirement, with the items that fall short, or all where none is rated by itself.
pub(super) fn demand(input: FindingInput<'_>, id: &ControlPointId) -> Option<String> {
    let language = input.language;
    let point = input.edition.point(id)?;
    let mut text = format!("{id} {}", point.requirement.get(language));
    let short = short(input, id);
    let named = point.items.iter();
    let named = named.filter(|item| short.is_empty() || short.contains_key(&item.key));
    let named: Vec<String> = named
        .map(|item| {
            let words = unstopped(item.text.get(language));
            language.pick(
                format!("({}) {words}", item.key),
                format!("{}）{words}", item.key),
            )
        })
        .collect();
    if named.is_empty() {
        return Some(text);
    }
    let label = if short.is_empty() {
        language.pick("Items", "分项")
    } else {
        language.pick("Items that fall short", "不足的分项")
    };
    let list = named.join(language.pick("; ", "；"));
    text += &language.pick(format!(" {label}: {list}."), format!("{label}：{list}。"));
    Some(text)
}

/// Several statements as one: what ends each of them would stand before the sign that joins them.
pub(super) fn joined(statements: &[&str], language: Language) -> String {
    match statements {
        [] => String::new(),
        [one] => (*one).to_owned(),
        several => {
            let parts: Vec<&str> = several.iter().map(|text| unstopped(text)).collect();
            parts.join(language.pick("; ", "；")) + language.pick(".", "。")
        }
    }
}

/// A text without the stop that ends it; an ellipsis stays.
fn unstopped(text: &str) -> &str {
    let text = text.trim();
    if text.ends_with("..") {
        return text;
    }
    text.strip_suffix(['.', ';', '。', '；', '．'])
        .unwrap_or(text)
        .trim_end()
}

#[cfg(test)]
mod tests {
    use super::{Language, joined};

    #[test]
    fn statements_are_joined_without_their_stops() {
        let said = ["尚未签署。", "沿用旧协议；", "见表末四行。"];
        assert_eq!(
            joined(&said, Language::Zh),
            "尚未签署；沿用旧协议；见表末四行。"
        );
        let said = ["Not signed yet.", "See the list ...", "Old one used"];
        assert_eq!(
            joined(&said, Language::En),
            "Not signed yet; See the list ...; Old one used."
        );
        assert_eq!(
            joined(&["Not signed yet."], Language::En),
            "Not signed yet."
        );
        assert_eq!(joined(&[], Language::En), "");
    }
}
