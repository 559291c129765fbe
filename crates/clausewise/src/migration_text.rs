//! A migration in words: how much is asked, and why.

use crate::prose::pad;
use clause_model::succession::Succession;
use diagnostics::Language;
use gap_scoring::migration::{
    CertificateDefect, MigrationPosition, PointPosition, Treatment, TreatmentReason,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many questions are saved, and why the others remain.
pub(crate) fn summary(position: &MigrationPosition, as_of: Date, language: Language) -> String {
    let tally = position.tally();
    let (all, asked) = (position.points.len(), tally.full + tally.remainder);
    let (from, to) = (&position.from, &position.to);
    let mut text = language.pick(
        format!(
            "From {from} to {to}: {} of {all} questions saved, to be confirmed only; {asked} remain ({} in full, {} for a remainder).\n",
            tally.carried, tally.full, tally.remainder
        ),
        format!(
            "由{from}版到{to}版：共{all}个问题，免答{}个，只需确认；尚需回答{asked}个（完整提问{}个，只问剩余要求{}个）。\n",
            tally.carried, tally.full, tally.remainder
        ),
    );
    let defect = position
        .certificate
        .as_ref()
        .and_then(|one| one.defect(as_of));
    if let Some(defect) = defect {
        text += &format!("  {}\n", defect_words(defect, language));
    }
    let mut counts: BTreeMap<usize, (u32, &'static str)> = BTreeMap::new();
    for point in &position.points {
        let (order, words) = reason(point, language);
        counts.entry(order).or_insert((0, words)).0 += 1;
    }
    for (count, words) in counts.values() {
        text += &format!("  {count:>4}  {words}\n");
    }
    text
}

/// A line per control point: treatment, what is carried, from where, why.
pub(crate) fn list(
    position: &MigrationPosition,
    succession: &Succession,
    language: Language,
) -> String {
    let line = |point: &PointPosition| {
        let sources: Vec<String> = point.sources.iter().map(ToString::to_string).collect();
        let question = succession
            .row_to(&point.point)
            .and_then(|row| row.delta_question.as_ref());
        let question = question.filter(|_| point.treatment == Treatment::Remainder);
        format!(
            "{} {} {} {}{}\n",
            pad(&point.point.to_string(), 9),
            pad(point.treatment.words(language), 10),
            pad(&sources.join(" "), 24),
            reason(point, language).1,
            question.map_or(String::new(), |text| format!(" — {}", text.get(language))),
        )
    };
    position.points.iter().map(line).collect()
}

fn reason(point: &PointPosition, language: Language) -> (usize, &'static str) {
    match &point.reason {
        TreatmentReason::NothingAdded => (
            0,
            language.pick("carried: nothing was added", "承接：没有新增要求"),
        ),
        TreatmentReason::SomethingAdded => {
            (1, language.pick("asked for what was added", "只问新增部分"))
        }
        TreatmentReason::New => (2, language.pick("asked in full: new", "完整提问：新增要求")),
        TreatmentReason::SourceOpen { .. } => (
            3,
            language.pick(
                "asked in full: what it takes up was left open",
                "完整提问：所承接的旧版控制点未决或未到期",
            ),
        ),
        TreatmentReason::AnswerDoesNotCarry => (
            4,
            language.pick(
                "asked in full: the old answer cannot be given to it",
                "完整提问：旧版回答不适用于新控制点",
            ),
        ),
        TreatmentReason::NothingShown => (
            5,
            language.pick(
                "asked in full: no evidence carried supports it",
                "完整提问：承接的证据均不能支持",
            ),
        ),
    }
}

fn defect_words(defect: CertificateDefect, language: Language) -> &'static str {
    match defect {
        CertificateDefect::NotYetValid => language.pick(
            "The certificate is not yet valid on the as-of date: it saves nothing.",
            "证书在评估日尚未生效，不免除任何问题。",
        ),
        CertificateDefect::Expired => language.pick(
            "The certificate has expired on the as-of date: it saves nothing.",
            "证书在评估日已过期，不免除任何问题。",
        ),
        CertificateDefect::NotAccredited => language.pick(
            "The certificate names no accreditation: it saves nothing.",
            "证书未注明认可机构，不免除任何问题。",
        ),
    }
}
