//! Whether a document is approved: by a word, or by the name of whoever approved it.

use crate::codes::register as codes;
use crate::intake::{Intake, Row};
use crate::role::Role;
use crate::words::{APPROVALS, half_width, normalise};
use clause_model::EvidenceType;
use clause_model::submission::Approval;

/// Names are no longer than this, in characters.
const LONGEST_NAME: usize = 24;
/// What tells that an approval is outstanding, beside a name or a date.
const OUTSTANDING: &[&str] = &[
    "未", "待", "不", "拟", "无", "否", "draft", "pending", "not", "awaiting", "to be",
];
/// Columns that say who approved.
const APPROVERS: &[&str] = &[
    "批准人",
    "审批人",
    "签发人",
    "批准者",
    "approved by",
    "approver",
    "authorised by",
    "authorized by",
    "signed by",
];

/// The approval word, and what is written where that does not say it. Under a header that asks by whom, a
/// name says that somebody approved; nobody named leaves it open.
pub(super) fn read_approval(
    intake: &mut Intake,
    row: &Row,
    kind: Option<EvidenceType>,
) -> (Approval, Option<String>) {
    let Some(given) = row.text(Role::Approval, &mut intake.journal) else {
        return (Approval::Unknown, None);
    };
    let by_word = APPROVALS.read(&given.value);
    if let Some(approval) = by_word.or_else(|| word_beside_brackets(&given.value)) {
        return (approval, None);
    }
    let column = row.segment.column_of(Role::Approval);
    let header = column.map_or("", |column| row.segment.header(column));
    if asks_by_whom(header) && is_name(&given.value) {
        return (Approval::Approved, None);
    }
    let code = &codes::APPROVAL_UNKNOWN;
    if normalise(&given.value).is_empty() || !kind.is_none_or(EvidenceType::is_document) {
        return (Approval::Unknown, None);
    }
    intake
        .journal
        .report(code, given.spot, |d| d.with("text", &given.value));
    (Approval::Unknown, Some(given.value))
}

/// "已批准（张总）", "Approved (J. Smith)": what the brackets add must not take it back.
fn word_beside_brackets(text: &str) -> Option<Approval> {
    let half: String = text.chars().map(half_width).collect();
    let (word, within) = half.trim().strip_suffix(')')?.split_once('(')?;
    let approval = APPROVALS.read(word)?;
    let doubtful = approval == Approval::Approved && is_outstanding(within);
    (!doubtful).then_some(approval)
}

fn is_outstanding(text: &str) -> bool {
    let lower = text.to_lowercase();
    OUTSTANDING.iter().any(|word| lower.contains(word))
}

fn asks_by_whom(header: &str) -> bool {
    let normal = normalise(header);
    APPROVERS
        .iter()
        .any(|word| normal.contains(&normalise(word)))
}

/// Whether a text can be the name of a person, or a role: letters, and no word for what is outstanding.
fn is_name(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    (2..=LONGEST_NAME).contains(&letters)
        && text
            .chars()
            .all(|c| !c.is_numeric() && !matches!(c, '?' | '？'))
        && !is_outstanding(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_may_take_an_approval_back() {
        for (text, expected) in [
            ("已批准（张总）", Some(Approval::Approved)),
            ("Approved (J. Smith)", Some(Approval::Approved)),
            ("已批准（待总经理签字）", None),
            ("未批准（待总经理签字）", Some(Approval::Draft)),
            ("王总", None),
        ] {
            assert_eq!(word_beside_brackets(text), expected, "{text}");
        }
    }

    #[test]
    fn what_can_be_a_name() {
        for (text, expected) in [
            ("王总", true),
            ("J. Smith", true),
            ("待定", false),
            ("未批准", false),
            ("2011-03-05", false),
            ("-", false),
        ] {
            assert_eq!(is_name(text), expected, "{text}");
        }
    }
}
