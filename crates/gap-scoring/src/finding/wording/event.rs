//! What is said of an event that some points deny and others record.

use super::{Words, Writer};
use crate::finding::merging::occurrences;
use crate::rating::Occurrence;
use clause_model::identifier::{ControlPointId, EventId};
use std::collections::BTreeSet;

impl Writer<'_> {
    pub(super) fn of_event_denied(&self, event: &EventId) -> Words {
        let known = self.input.edition.event(event);
        let name = known.map_or(event.as_str(), |known| known.title.get(self.language));
        let recorded = self.listed(&self.recording_points());
        let denied = self.listed(&self.draft.points.iter().cloned().collect());
        let title = self.say(
            format!(
                "{}: recorded at {recorded}, denied at {denied}",
                capital(name)
            ),
            format!("{name}：{recorded}有记录，{denied}的回答却予以否认"),
        );
        let missing = self.say(
            "An answer that agrees with the records, with evidence of what was done; or the reason why the records are about something else.",
            "缺少与记录相符的答案及相应证据；或者说明这些记录为何与此无关。",
        );
        let question = self.say(
            format!("Records at {recorded} show this: {name}. What was done about it at {denied}, and where is that recorded?"),
            format!("{recorded}的记录表明已有：{name}。{denied}所要求的工作是如何做的，记录在何处？"),
        );
        (title, missing, Some(question))
    }

    /// The records that speak against the answers, by point.
    pub(super) fn recorded_elsewhere(&self) -> Vec<String> {
        let line = |occurrence: Occurrence| {
            let (point, evidence) = (&occurrence.point, &occurrence.evidence);
            let day = occurrence
                .day
                .map(|day| day.to_string())
                .unwrap_or_default();
            self.say(
                format!("Recorded at {point}: {evidence}, {day}"),
                format!("{point}的记录：{evidence}，{day}"),
            )
        };
        let found = occurrences(self.input, self.draft).into_iter();
        found.map(line).collect()
    }

    fn recording_points(&self) -> BTreeSet<ControlPointId> {
        let found = occurrences(self.input, self.draft).into_iter();
        found.map(|occurrence| occurrence.point).collect()
    }

    fn listed(&self, points: &BTreeSet<ControlPointId>) -> String {
        let points: Vec<String> = points.iter().map(ToString::to_string).collect();
        points.join(self.language.pick(", ", "、"))
    }
}

/// A name as it stands at the beginning of a title.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
