//! What is said of a process whose operator is not shown to be managed.

use super::{Words, Writer};
use crate::finding::merging::rating_of;
use crate::governance::tested;
use crate::rating::Rule;
use clause_model::ClauseId;
use std::collections::BTreeSet;

impl Writer<'_> {
    pub(super) fn of_unmanaged_party(&self, process: &ClauseId) -> Words {
        let name = self.process_name(process);
        let parties = self.unmanaged_parties(process);
        let title = if parties.is_empty() {
            self.say(
                format!("{name}: run by another party that is not shown to be managed"),
                format!("{name}：由其他方运行，未能证明对该方进行了管理"),
            )
        } else {
            let parties: Vec<&str> = parties.into_iter().collect();
            let parties = parties.join(self.language.pick(", ", "、"));
            self.say(
                format!("{name}: run by {parties}, not shown to be managed"),
                format!("{name}：由{parties}运行，未能证明对其进行了管理"),
            )
        };
        let missing = self.say(
            "Usable evidence of the process through which that party is managed: its agreement, and reports on its performance.",
            "缺少管理该方的流程的可用证据：与其签订的协议，以及其绩效报告。",
        );
        (title, missing, None)
    }

    /// The named parties that run a process and hold a governance point back.
    fn unmanaged_parties(&self, process: &ClauseId) -> BTreeSet<&str> {
        let ratings = self.draft.points.iter();
        let ratings = ratings.filter_map(|id| rating_of(self.input, id));
        let limited = ratings
            .flat_map(|rating| &rating.instances)
            .filter(|instance| instance.decision.rule == Rule::ManagingEvidenceMissing);
        let tests = limited.filter_map(|instance| tested(self.input.edition, &instance.name));
        let of_process = tests.filter(|(tested, _)| tested.clause == *process);
        of_process.filter_map(|(_, party)| party).collect()
    }
}
