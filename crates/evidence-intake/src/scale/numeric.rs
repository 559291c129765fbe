//! Numbers as answers: a share of the scale, and the bands that turn a share into a rating.

use crate::grid::Content;
use crate::words::half_width;
use clause_model::method::Bands;
use clause_model::submission::Answer;
use std::fmt;

/// Thousandths, so that 2.5 needs no float.
const UNIT: i64 = 1000;

/// Numbers between two ends, both in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NumberScale {
    low: i64,
    high: i64,
    /// Whether values are shares of one hundred, shown with or without the sign.
    percent: bool,
    /// Whether the low end is the best, as where a share of gaps is stated.
    falling: bool,
}

impl NumberScale {
    /// A scale from one number to another.
    pub(crate) fn between(low: u32, high: u32) -> Self {
        NumberScale {
            low: i64::from(low) * UNIT,
            high: i64::from(high) * UNIT,
            percent: false,
            falling: false,
        }
    }

    /// Percentages as numbers up to 100.
    pub(crate) fn percent() -> Self {
        NumberScale {
            percent: true,
            ..NumberScale::between(0, 100)
        }
    }

    /// Percentages as shares of one.
    pub(crate) fn share() -> Self {
        NumberScale {
            percent: true,
            ..NumberScale::between(0, 1)
        }
    }

    /// The scale on which the low end is the best.
    pub(crate) fn falling(self) -> Self {
        NumberScale {
            falling: true,
            ..self
        }
    }

    /// Whether values are percentages.
    pub(crate) fn is_percent(self) -> bool {
        self.percent
    }

    /// The answer that a number on this scale is, by the bands.
    pub(crate) fn read(self, content: &Content, bands: &Bands) -> Option<Answer> {
        let (value, signed) = number(content)?;
        // "85%" is the same on a scale of shares and on one of hundreds.
        let scale = if signed { self.as_percent() } else { self };
        (scale.low..=scale.high)
            .contains(&value)
            .then(|| scale.rate(value, bands))
    }

    fn as_percent(self) -> Self {
        NumberScale {
            falling: self.falling,
            ..NumberScale::percent()
        }
    }

    fn rate(self, value: i64, bands: &Bands) -> Answer {
        let achieved = if self.falling {
            self.high - value
        } else {
            value - self.low
        };
        let share = achieved * 100;
        let within = |percent: u32| share <= i64::from(percent) * (self.high - self.low);
        if within(bands.not) {
            Answer::Not
        } else if within(bands.partially) {
            Answer::Partly
        } else if within(bands.largely) {
            Answer::Largely
        } else {
            Answer::Fully
        }
    }

    /// The answers of whole numbers, for telling how a column was read.
    pub(crate) fn steps(self, bands: &Bands) -> Vec<(String, Answer)> {
        if self.percent {
            let bounds = [bands.not, bands.partially, bands.largely];
            let [a, b, c] = if self.falling {
                [bounds[2], bounds[1], bounds[0]].map(|bound| 100u32.saturating_sub(bound))
            } else {
                bounds
            };
            let ends = [0, a, b, c, 100];
            let rate = |end: u32| self.as_percent().rate(i64::from(end) * UNIT, bands);
            return ends.map(|end| (format!("{end}%"), rate(end))).to_vec();
        }
        let steps = (self.low / UNIT)..=(self.high / UNIT);
        steps
            .map(|step| (step.to_string(), self.rate(step * UNIT, bands)))
            .collect()
    }
}

impl fmt::Display for NumberScale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.percent {
            return f.write_str("0-100%");
        }
        write!(f, "{}-{}", self.low / UNIT, self.high / UNIT)
    }
}

/// A number in thousandths, from a number cell or a text, and whether it bears a percent sign.
pub(crate) fn number(content: &Content) -> Option<(i64, bool)> {
    let (value, signed) = match content {
        Content::Number(number) => (*number, false),
        Content::Text(text) => {
            let plain: String = text.chars().map(half_width).collect();
            let bare = plain.trim().trim_end_matches('%').trim();
            let shaped = bare.chars().all(|c| c.is_ascii_digit() || c == '.');
            let value = if shaped {
                bare.parse::<f64>().ok()?
            } else {
                return None;
            };
            (value, plain.trim().ends_with('%'))
        }
        _ => return None,
    };
    let sound = value.is_finite() && (0.0..=1.0e6).contains(&value);
    sound.then(|| ((value * UNIT as f64).round() as i64, signed))
}

/// The range that a header states, such as "Score (1-5)" or "得分（0～5）".
pub(crate) fn stated_range(header: &str) -> Option<NumberScale> {
    let plain: Vec<char> = header.chars().map(half_width).collect();
    if plain.contains(&'%') || header.to_lowercase().contains("percent") || header.contains("百分")
    {
        return Some(NumberScale::percent());
    }
    let digits = |at: usize| -> Option<(u32, usize)> {
        let run: String = plain
            .get(at..)?
            .iter()
            .take_while(|c| c.is_ascii_digit())
            .collect();
        Some((run.parse().ok()?, at + run.len()))
    };
    for start in 0..plain.len() {
        let glued = start > 0 && plain[start - 1].is_ascii_digit();
        let Some((low, mut at)) = digits(start).filter(|_| !glued) else {
            continue;
        };
        let separators = |c: &char| matches!(c, '-' | '~' | ' ' | '.' | '至' | '到' | 't' | 'o');
        let gap = plain
            .get(at..)?
            .iter()
            .take_while(|c| separators(c))
            .count();
        at += gap;
        let Some((high, _)) = digits(at).filter(|_| gap > 0) else {
            continue;
        };
        if low <= 1 && (2..=10).contains(&high) {
            return Some(NumberScale::between(low, high));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bands() -> Bands {
        Bands {
            not: 15,
            partially: 50,
            largely: 85,
        }
    }

    fn letters(scale: NumberScale, values: &[f64]) -> String {
        values
            .iter()
            .map(
                |value| match scale.read(&Content::Number(*value), &bands()) {
                    Some(answer) => answer.claimed().unwrap().letter(),
                    None => "-",
                },
            )
            .collect()
    }

    #[test]
    fn bands_turn_numbers_into_ratings() {
        let five = NumberScale::between(0, 5);
        assert_eq!(
            letters(five, &[0.0, 1.0, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0]),
            "NPPPLLF-"
        );
        let from_one = NumberScale::between(1, 5);
        assert_eq!(letters(from_one, &[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]), "-NPPLF");
        assert_eq!(
            letters(NumberScale::percent(), &[15.0, 15.5, 50.0, 85.0, 86.0]),
            "NPPLF"
        );
        assert_eq!(letters(NumberScale::share(), &[0.15, 0.5, 0.86]), "NPF");
        let gaps = NumberScale::share().falling();
        assert_eq!(letters(gaps, &[0.0, 0.14, 0.15, 0.5, 0.85, 1.0]), "FFLPNN");
        let text = Content::Text("85％".to_owned());
        assert_eq!(gaps.read(&text, &bands()), Some(Answer::Not));
        assert_eq!(
            NumberScale::share().read(&text, &bands()),
            Some(Answer::Largely)
        );
    }

    #[test]
    fn headers_state_ranges() {
        assert_eq!(
            stated_range("Score (1-5)"),
            Some(NumberScale::between(1, 5))
        );
        assert_eq!(
            stated_range("得分（０～５）"),
            Some(NumberScale::between(0, 5))
        );
        assert_eq!(stated_range("完成百分比"), Some(NumberScale::percent()));
        assert_eq!(stated_range("Answer 2011"), None);
        assert_eq!(stated_range("Score"), None);
    }
}
