//! Which scale a column uses, from its own values, its dropdown and its header.

use super::numeric::{NumberScale, number, stated_range};
use super::{AnswerReading, ColumnScale, Scale, is_unanswered, is_x, letter};
use crate::grid::Content;
use crate::words::normalise;
use clause_model::method::Bands;
use clause_model::submission::Answer;
use std::collections::BTreeSet;

/// Why no scale can be told: the values seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ScaleDoubt {
    pub(crate) values: Vec<String>,
}

/// How many different values a doubt names.
const NAMED: usize = 8;
/// One, in thousandths.
const ONE: i64 = 1000;
/// The top of the usual scales; only where it is seen is the scale known by its values alone.
const USUAL_TOP: i64 = 5000;

/// The scale of a column with these values. `offered` are the words of its dropdown.
pub(crate) fn detect(
    contents: &[&Content],
    header: &str,
    offered: &[Content],
) -> Result<Scale, ScaleDoubt> {
    let filled: Vec<&Content> = contents
        .iter()
        .copied()
        .filter(|content| content.text().is_some_and(|text| !is_unanswered(&text)))
        .collect();
    let with_offered: Vec<&Content> = filled.iter().copied().chain(offered).collect();
    let numbers = filled
        .iter()
        .filter(|content| number(content).is_some())
        .count();
    if numbers > 0 && numbers * 2 >= filled.len() {
        return numbers_scale(&filled, header, offered);
    }
    if let Some(letters) = letters_scale(&with_offered) {
        return letters;
    }
    Ok(words_scale(&with_offered))
}

/// The share of filled cells, in percent, that a scale can read; none where no cell is filled.
pub(crate) fn share_read(scale: &Scale, contents: &[&Content], bands: &Bands) -> Option<u32> {
    let reader = ColumnScale::new(scale.clone(), bands.clone());
    let filled: Vec<&&Content> = contents
        .iter()
        .filter(|content| !content.is_blank())
        .collect();
    if filled.is_empty() {
        return None;
    }
    let read = filled
        .iter()
        .filter(|content| content.is_usable() && reader.read(content) != AnswerReading::OffScale);
    Some((read.count() * 100 / filled.len()) as u32)
}

fn doubt(contents: &[&Content]) -> ScaleDoubt {
    let values: BTreeSet<String> = contents
        .iter()
        .filter_map(|content| content.text())
        .collect();
    ScaleDoubt {
        values: values.into_iter().take(NAMED).collect(),
    }
}

/// N, P, L, F: certain where L occurs or N beside P or F; P and F alone may be pass and fail.
fn letters_scale(contents: &[&Content]) -> Option<Result<Scale, ScaleDoubt>> {
    let texts = contents.iter().filter_map(|content| content.text());
    let mut letters = BTreeSet::new();
    let (mut read, mut others) = (0usize, 0usize);
    for text in texts {
        if letter(&text).is_some() {
            letters.insert(normalise(&text));
            read += 1;
        } else if normalise(&text) != "na" {
            others += 1;
        }
    }
    // A few cells may be off the scale; they are reported one by one.
    if read < others * 4 {
        return None;
    }
    let has = |sign: &str| letters.contains(sign);
    if has("l") || (has("n") && (has("p") || has("f"))) {
        Some(Ok(Scale::Letters))
    } else if has("p") || has("f") {
        Some(Err(doubt(contents)))
    } else {
        None
    }
}

/// Words; an X beside a tick is a cross, and beside nothing else it may be either.
fn words_scale(contents: &[&Content]) -> Scale {
    let texts: Vec<String> = contents
        .iter()
        .filter_map(|content| content.text())
        .collect();
    let is_check = |text: &String| matches!(text.trim(), "√" | "✓" | "✔" | "☑" | "○");
    let crossed = texts.iter().any(|text| is_x(text)) && texts.iter().any(is_check);
    Scale::Words {
        x: crossed.then_some(Answer::Not),
    }
}

fn numbers_scale(
    filled: &[&Content],
    header: &str,
    offered: &[Content],
) -> Result<Scale, ScaleDoubt> {
    let values: Vec<(i64, bool)> = filled
        .iter()
        .filter_map(|content| number(content))
        .collect();
    let seen = || values.iter().map(|(value, _)| *value);
    let low = seen().min().unwrap_or_default();
    let high = seen().max().unwrap_or_default();
    if is_mixed(&values, header) {
        return Err(doubt(filled));
    }
    let known = signed_scale(&values)
        .or_else(|| {
            let stated = stated_range(header)?;
            let shares = stated == NumberScale::percent() && high <= ONE;
            Some(if shares { NumberScale::share() } else { stated })
        })
        .or_else(|| offered_range(offered))
        .or_else(|| {
            let shares = high <= ONE && seen().any(|value| value % ONE != 0);
            shares.then(NumberScale::share)
        });
    if let Some(scale) = known {
        return Ok(Scale::Numbers(scale));
    }
    match (low, high) {
        (0..ONE, USUAL_TOP) => Ok(Scale::Numbers(NumberScale::between(0, 5))),
        (ONE.., USUAL_TOP) => Ok(Scale::Numbers(NumberScale::between(1, 5))),
        (_, 10_001..=100_000) => Ok(Scale::Numbers(NumberScale::percent())),
        _ => Err(doubt(filled)),
    }
}

/// Whether percentages as numbers up to 100 stand beside shares of one: 0.5 may then be 50 % or a
/// half of one.
fn is_mixed(values: &[(i64, bool)], header: &str) -> bool {
    let percent = values.iter().any(|(_, signed)| *signed)
        || stated_range(header) == Some(NumberScale::percent());
    let unsigned = || {
        let unsigned = values.iter().filter(|(_, signed)| !signed);
        unsigned.map(|(value, _)| *value)
    };
    let fraction = unsigned().any(|value| value > 0 && value < ONE);
    let one = unsigned().any(|value| value == ONE);
    let above = unsigned().any(|value| value > ONE);
    let far_above = unsigned().any(|value| value > 10 * ONE);
    above && ((percent && (fraction || one)) || (fraction && far_above))
}

/// The scale of a column in which some values bear a percent sign: beside "80%", a number up to one
/// is a percentage that lost its format.
fn signed_scale(values: &[(i64, bool)]) -> Option<NumberScale> {
    if values.iter().all(|(_, signed)| !signed) {
        return None;
    }
    let mut unsigned = values.iter().filter(|(_, signed)| !signed);
    let shares = unsigned.all(|(value, _)| *value <= ONE);
    Some(if shares {
        NumberScale::share()
    } else {
        NumberScale::percent()
    })
}

/// The range that a dropdown of numbers offers.
fn offered_range(offered: &[Content]) -> Option<NumberScale> {
    let values: Option<Vec<i64>> = offered
        .iter()
        .map(|content| Some(number(content)?.0 / 1000))
        .collect();
    let values = values?;
    let low = u32::try_from(*values.iter().min()?).ok()?;
    let high = u32::try_from(*values.iter().max()?).ok()?;
    (low <= 1 && high > low && high <= 100).then(|| NumberScale::between(low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale_of(values: &[&str], header: &str) -> String {
        let contents: Vec<Content> = values
            .iter()
            .map(|v| Content::Text((*v).to_owned()))
            .collect();
        let contents: Vec<&Content> = contents.iter().collect();
        match detect(&contents, header, &[]) {
            Ok(Scale::Words { x }) => format!("words {x:?}"),
            Ok(Scale::Letters) => "letters".to_owned(),
            Ok(Scale::Numbers(scale)) => scale.to_string(),
            Err(doubt) => format!("doubt {}", doubt.values.join(" ")),
        }
    }

    #[test]
    fn the_columns_own_values_decide() {
        for (values, header, expected) in [
            (vec!["Yes", "No", "N/A"], "Answer", "words None"),
            (vec!["N", "P", "F"], "Rating", "letters"),
            (vec!["P", "F"], "Result", "doubt F P"),
            (vec!["Y", "N"], "Answer", "words None"),
            (vec!["0", "2.5", "5"], "Score", "0-5"),
            (vec!["1", "3", "5"], "Score", "1-5"),
            (vec!["1", "2"], "Score", "doubt 1 2"),
            (vec!["1", "2"], "Score (1-4)", "1-4"),
            (vec!["80%", "100%"], "Done", "0-100%"),
            (vec!["0.5", "1"], "Done", "0-100%"),
            (vec!["20", "85", "N/A"], "Score", "0-100%"),
            (vec!["80%", "0.5", "100"], "Done", "doubt 0.5 100 80%"),
            (vec!["0.5", "100"], "Compliance %", "doubt 0.5 100"),
            (vec!["0.5", "80"], "Score", "doubt 0.5 80"),
            (vec!["80%", "0.5", "1"], "Done", "0-100%"),
            (vec!["√", "X"], "Result", "words Some(Not)"),
            (vec!["X"], "Result", "words None"),
        ] {
            assert_eq!(
                scale_of(&values, header),
                expected,
                "{values:?} under {header}"
            );
        }
    }
}
