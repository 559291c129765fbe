//! What the register says of an entry: what it is, why it does not count in full, and what it covers.

use super::Writer;
use crate::evidence::{StateReason, last_day};
use clause_model::evidence_type::EvidenceType;
use clause_model::submission::EvidenceEntry;
use jiff::civil::Date;
use std::collections::BTreeSet;

impl Writer<'_> {
    /// Why an entry does not count in full, with the dates and words that the register has of it.
    pub(super) fn reasons_of(&self, id: &str, reasons: &BTreeSet<StateReason>) -> String {
        let entry = self.entry(id);
        let facts = reasons
            .iter()
            .map(|reason| self.reason_of(*reason, entry))
            .collect::<Vec<_>>();
        facts.join(self.language.pick(", ", "、"))
    }

    fn reason_of(&self, reason: StateReason, entry: Option<&EvidenceEntry>) -> String {
        let particular = entry.and_then(|entry| match reason {
            StateReason::InTheFuture => self.of_the_future(entry),
            StateReason::ApprovalUnknown => self.unread_approval(entry),
            StateReason::ReviewOverdue => self.overdue_review(entry),
            StateReason::OutOfDate => {
                let last = last_day(entry, self.input.as_of)?;
                Some(self.say(
                    format!("out of date (last day {last})"),
                    format!("时间过久（止于{last}）"),
                ))
            }
            _ => None,
        });
        particular.unwrap_or_else(|| reason.words(self.language).to_owned())
    }

    fn of_the_future(&self, entry: &EvidenceEntry) -> Option<String> {
        let days = [entry.issued, entry.period_from, entry.period_to];
        let as_of: Date = self.input.as_of;
        let day = days.into_iter().flatten().find(|day| *day > as_of)?;
        Some(self.say(
            format!("dated {day}, after the as-of date"),
            format!("日期{day}在评估日之后"),
        ))
    }

    fn unread_approval(&self, entry: &EvidenceEntry) -> Option<String> {
        let text = entry.approval_text.as_deref()?;
        Some(self.say(
            format!("approval given as “{text}”, which is not recognised"),
            format!("批准状态填为“{text}”，无法识别"),
        ))
    }

    fn overdue_review(&self, entry: &EvidenceEntry) -> Option<String> {
        let overdue = |day: &Date| *day < self.input.as_of;
        if let Some(due) = entry.review_due.filter(overdue) {
            return Some(self.say(
                format!("review was due on {due}"),
                format!("应于{due}评审，已逾期"),
            ));
        }
        let ended = entry.period_to.filter(overdue)?;
        Some(self.say(
            format!("its period ended on {ended}"),
            format!("有效期已于{ended}届满"),
        ))
    }

    /// An entry's id, title and type.
    pub(super) fn entry_name(&self, id: &str) -> String {
        let Some(entry) = self.entry(id) else {
            return id.to_owned();
        };
        let kind = entry.kind.map(|kind| kind.name(self.language));
        let title = &entry.title;
        self.say(
            format!(
                "{id} “{title}”{}",
                kind.map(|kind| format!(" ({})", kind.to_lowercase()))
                    .unwrap_or_default()
            ),
            format!(
                "{id}《{title}》{}",
                kind.map(|kind| format!("（{kind}）")).unwrap_or_default()
            ),
        )
    }

    /// Version and date of a document; period or date, and sample, of anything else.
    pub(super) fn facts_of(&self, entry: &EvidenceEntry) -> Vec<String> {
        let document = entry.kind.is_some_and(EvidenceType::is_document);
        let mut facts = Vec::new();
        if let Some(version) = entry.version.as_deref().filter(|_| document) {
            facts.push(self.say(format!("version {version}"), format!("版本{version}")));
        }
        facts.extend(match (entry.period_from, entry.period_to, entry.issued) {
            (Some(from), Some(to), _) => {
                Some(self.say(format!("from {from} to {to}"), format!("覆盖{from}至{to}")))
            }
            (Some(from), None, _) => Some(self.say(format!("from {from}"), format!("自{from}起"))),
            (None, Some(to), _) => Some(self.say(format!("until {to}"), format!("至{to}"))),
            (None, None, Some(day)) if document => {
                Some(self.say(format!("issued {day}"), format!("{day}发布")))
            }
            (None, None, Some(day)) => Some(self.say(format!("dated {day}"), format!("日期{day}"))),
            (None, None, None) => None,
        });
        if let Some(sample) = &entry.sample {
            let text = &sample.text;
            facts.push(self.say(format!("sample: {text}"), format!("抽样：{text}")));
        }
        facts
    }
}
