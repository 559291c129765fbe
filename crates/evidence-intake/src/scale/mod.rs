//! What the values of one answer column mean. A sign means something only within its column:
//! P is "partially" beside L and "pass" beside F alone.

mod detection;
mod numeric;

pub(crate) use detection::{ScaleDoubt, detect, share_read};
pub(crate) use numeric::{NumberScale, number};

use crate::grid::Content;
use crate::words::{ANSWERS, Claim, UNANSWERED, YES_NO, half_width, normalise};
use clause_model::method::Bands;
use clause_model::submission::Answer;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// How the values of a column are read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Scale {
    /// Words; an X may be a cross or a tick, or neither is known.
    Words {
        /// What an X means.
        x: Option<Answer>,
    },
    /// The letters N, P, L, F.
    Letters,
    /// Numbers between two ends.
    Numbers(NumberScale),
}

/// A column's scale with all that modifies it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ColumnScale {
    pub(crate) scale: Scale,
    /// Whether yes means not fulfilled.
    pub(crate) inverted: bool,
    /// Own words of the workbook, normalised.
    pub(crate) own: BTreeMap<String, Claim>,
    /// Signs that the sheet's legend gives a meaning that is no answer, normalised.
    pub(crate) strange: BTreeSet<String>,
    /// Where one rating ends and the next begins.
    pub(crate) bands: Bands,
}

/// What a cell of an answer column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AnswerReading {
    /// Blank, or a word for "not assessed".
    Unanswered,
    Answer(Answer),
    /// An X of which it is not known what it means.
    TickOrCross,
    /// Not on the scale.
    OffScale,
}

impl ColumnScale {
    pub(crate) fn of_words(bands: Bands) -> Self {
        ColumnScale::new(Scale::Words { x: None }, bands)
    }

    pub(crate) fn new(scale: Scale, bands: Bands) -> Self {
        ColumnScale {
            scale,
            inverted: false,
            own: BTreeMap::new(),
            strange: BTreeSet::new(),
            bands,
        }
    }

    /// What a cell says.
    pub(crate) fn read(&self, content: &Content) -> AnswerReading {
        let Some(text) = content.text() else {
            return AnswerReading::Unanswered;
        };
        let reading = match self.own.get(&normalise(&text)) {
            Some(Claim::Unanswered) => return AnswerReading::Unanswered,
            Some(Claim::Answer(answer)) => return AnswerReading::Answer(*answer),
            None if self.strange.contains(&normalise(&text)) => return AnswerReading::OffScale,
            None => self.read_plain(content, &text),
        };
        // A scale of numbers is turned around as a whole.
        if self.number(content).is_some() {
            return reading;
        }
        match reading {
            AnswerReading::Answer(answer) if self.inverted => {
                AnswerReading::Answer(opposite(answer))
            }
            other => other,
        }
    }

    /// The answer of a number on a scale of numbers.
    fn number(&self, content: &Content) -> Option<Answer> {
        let Scale::Numbers(scale) = &self.scale else {
            return None;
        };
        let scale = if self.inverted {
            scale.falling()
        } else {
            *scale
        };
        scale.read(content, &self.bands)
    }

    fn read_plain(&self, content: &Content, text: &str) -> AnswerReading {
        if is_unanswered(text) {
            return AnswerReading::Unanswered;
        }
        if is_doubted(text) {
            return AnswerReading::OffScale;
        }
        let answer = match &self.scale {
            Scale::Letters => letter(text),
            Scale::Numbers(_) => self.number(content),
            Scale::Words { x } if is_x(text) => {
                return x.map_or(AnswerReading::TickOrCross, AnswerReading::Answer);
            }
            Scale::Words { .. } => None,
        };
        // A number scale may still hold words such as "N/A".
        match answer.or_else(|| word(content, text)) {
            Some(answer) => AnswerReading::Answer(answer),
            None => AnswerReading::OffScale,
        }
    }
}

/// Whether an answer is given with a question mark: "Fully?" claims nothing.
fn is_doubted(text: &str) -> bool {
    text.chars().any(|c| half_width(c) == '?')
}

/// Whether a text says that nobody has assessed the row.
pub(crate) fn is_unanswered(text: &str) -> bool {
    static WORDS: LazyLock<BTreeSet<String>> =
        LazyLock::new(|| UNANSWERED.iter().map(|word| normalise(word)).collect());
    let normal = normalise(text);
    normal.is_empty() || WORDS.contains(&normal)
}

/// A tick or a cross: the letter in either case, and the Greek letter that looks like it.
pub(crate) fn is_x(text: &str) -> bool {
    matches!(text.trim(), "x" | "X" | "Χ" | "χ" | "Ｘ" | "ｘ" | "Х" | "х")
}

/// A mark in a column that stands for an answer: a tick, a cross or yes. A number may as well be a
/// count, as summaries have them.
pub(crate) fn is_tick(text: &str) -> bool {
    let marked = is_x(text) || YES_NO.read(text) == Some(true);
    (marked && !is_number(text)) || matches!(text.trim(), "●" | "○" | "V" | "v")
}

/// Whether a text is a plain number.
pub(crate) fn is_number(text: &str) -> bool {
    text.trim().parse::<f64>().is_ok()
}

fn word(content: &Content, text: &str) -> Option<Answer> {
    match content {
        Content::Bool(true) => Some(Answer::Fully),
        Content::Bool(false) => Some(Answer::Not),
        _ => ANSWERS.read(text),
    }
}

/// One of the letters N, P, L, F.
pub(crate) fn letter(text: &str) -> Option<Answer> {
    match normalise(text).as_str() {
        "n" => Some(Answer::Not),
        "p" => Some(Answer::Partly),
        "l" => Some(Answer::Largely),
        "f" => Some(Answer::Fully),
        _ => None,
    }
}

fn opposite(answer: Answer) -> Answer {
    match answer {
        Answer::Fully => Answer::Not,
        Answer::Not => Answer::Fully,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{AnswerReading, ColumnScale};
    use crate::grid::Content;
    use clause_model::method::Bands;
    use clause_model::submission::Answer;

    #[test]
    fn an_answer_with_a_question_mark_claims_nothing() {
        let scale = ColumnScale::of_words(Bands {
            not: 15,
            partially: 50,
            largely: 85,
        });
        let read = |text: &str| scale.read(&Content::Text(text.to_owned()));
        assert_eq!(read("Fully"), AnswerReading::Answer(Answer::Fully));
        for doubted in ["Fully?", "Yes ?", "完全符合？"] {
            assert_eq!(read(doubted), AnswerReading::OffScale, "{doubted}");
        }
        assert_eq!(read("?"), AnswerReading::Unanswered);
    }
}
