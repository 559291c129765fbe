//! What was sampled. A sample of nothing is thin; that nothing happened must be said in so many words.

use super::reading::{is_one_of, is_placeholder};
use crate::codes::register as codes;
use crate::intake::{Intake, Row};
use crate::role::Role;
use crate::words::{EMPTY_SAMPLES, NIL_RETURNS, half_width};
use clause_model::submission::Sample;

/// How many characters besides digits a sample of nothing may have: "0 change tickets".
const LONGEST_UNIT: usize = 20;

/// What was sampled; a sample of nothing is reported. Dashes stand for a blank, as elsewhere in a register.
pub(super) fn read_sample(intake: &mut Intake, row: &Row) -> Option<Sample> {
    let given = row.text(Role::Sample, &mut intake.journal)?;
    if is_placeholder(&given.value) {
        return None;
    }
    let sample = as_sample(given.value);
    if sample.empty {
        let code = if exceeds_all(&sample.text) {
            &codes::SAMPLE_TOO_LARGE
        } else {
            &codes::SAMPLE_EMPTY
        };
        let text = sample.text.clone();
        intake
            .journal
            .report(code, given.spot, |d| d.with("text", text));
    }
    Some(sample)
}

fn as_sample(text: String) -> Sample {
    let nil_return = is_one_of(NIL_RETURNS, &text);
    Sample {
        empty: !nil_return && shows_nothing(&text),
        nil_return,
        text,
    }
}

/// Whether a statement names no sample that there can be.
fn shows_nothing(text: &str) -> bool {
    is_one_of(EMPTY_SAMPLES, text) || samples_nothing(text) || exceeds_all(text)
}

/// "0 of 100", "0/100", "0 %", "0 out of 312 tickets", "100个中抽0个", "0份", "0/0", "零份".
fn samples_nothing(text: &str) -> bool {
    let plain: String = text.chars().map(half_width).collect();
    let lower = plain.trim().to_lowercase();
    if is_nothing_but_zero(&lower) || denies(&lower) {
        return true;
    }
    let split = lower
        .split_once('/')
        .or_else(|| lower.split_once("out of"))
        .or_else(|| lower.split_once(" of "));
    if let Some((sampled, all)) = split {
        return digits(sampled) == Some(0) && digits(all).is_some_and(|all| all > 0);
    }
    lower
        .split_once('抽')
        .is_some_and(|(_, sampled)| digits(sampled) == Some(0))
}

/// "500 of 20": more than there is. Only numbers next to the word are compared, so that a year or a quarter
/// elsewhere in the text is no part of them.
fn exceeds_all(text: &str) -> bool {
    let plain: String = text.chars().map(half_width).collect();
    let lower = plain.to_lowercase();
    let split = lower
        .split_once(" out of ")
        .or_else(|| lower.split_once(" of "));
    let number = |word: Option<&str>| -> Option<u64> { word?.parse().ok() };
    split.is_some_and(|(sampled, all)| {
        let sampled = number(sampled.split_whitespace().next_back());
        let all = number(all.split_whitespace().next());
        sampled.zip(all).is_some_and(|(sampled, all)| sampled > all)
    })
}

fn digits(part: &str) -> Option<u32> {
    let number: String = part.chars().filter(char::is_ascii_digit).collect();
    number.parse().ok()
}

/// Whether a text without any number begins with a denial, or says that something did not happen: "no
/// major incidents", "本年度未发生重大事件". Nobody can tell whether that is all there was to look at.
fn denies(text: &str) -> bool {
    const BEGINNINGS: &[&str] = &["no ", "none ", "not ", "无", "未", "没有", "暂无", "尚未"];
    const WITHIN: &[&str] = &[
        "未发生",
        "没有发生",
        "未出现",
        "did not occur",
        "not occurred",
    ];
    let numbered = text.chars().any(char::is_numeric);
    let begins = BEGINNINGS.iter().any(|word| text.starts_with(word));
    !numbered && (begins || WITHIN.iter().any(|word| text.contains(word)))
}

/// Whether every number in a short text is zero.
fn is_nothing_but_zero(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    let zeros = numbers.all(|number| number.chars().all(|c| c == '0'));
    let others = text.chars().filter(|c| !c.is_ascii_digit()).count();
    let written = text.chars().any(|c| c.is_ascii_digit())
        || text.starts_with('零') && text.chars().count() <= 3;
    zeros && written && others <= LONGEST_UNIT
}

#[cfg(test)]
mod tests {
    use super::as_sample;

    #[test]
    fn samples_of_nothing() {
        for (text, expected) in [
            ("20 of 312", "sample"),
            ("20张", "sample"),
            ("10", "sample"),
            ("20 of 20", "sample"),
            ("Q4 2011: 10 of 12", "sample"),
            ("2012/03", "sample"),
            ("500 of 20", "empty"),
            ("21 out of 20 tickets", "empty"),
            ("0", "empty"),
            ("０", "empty"),
            ("0份", "empty"),
            ("共0张", "empty"),
            ("0/0", "empty"),
            ("0张中抽0张", "empty"),
            ("0 of 100", "empty"),
            ("100个中抽0个", "empty"),
            ("0 %", "empty"),
            ("零份", "empty"),
            ("nil", "empty"),
            ("None", "empty"),
            ("N/A", "empty"),
            ("不适用", "empty"),
            ("无此情况", "empty"),
            ("不涉及", "empty"),
            ("暂无", "empty"),
            ("本期无", "empty"),
            ("无记录", "empty"),
            ("未发生此类事件", "empty"),
            ("不抽样", "empty"),
            ("未抽取", "empty"),
            ("无事件", "empty"),
            ("本年度未发生重大事件", "empty"),
            ("无重大事件发生", "empty"),
            ("No major incidents", "empty"),
            ("全部工单", "sample"),
            ("0 of 0", "nil return"),
            ("nil return", "nil return"),
            ("No events", "nil return"),
            ("未发生", "nil return"),
            ("无此类事件", "nil return"),
        ] {
            let sample = as_sample(text.to_owned());
            let read = match (sample.nil_return, sample.empty) {
                (true, _) => "nil return",
                (_, true) => "empty",
                _ => "sample",
            };
            assert_eq!(read, expected, "{text}");
        }
    }
}
