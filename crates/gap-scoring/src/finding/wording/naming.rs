//! What processes, packages, topics and entries are called.

use super::Writer;
use clause_model::identifier::ControlPointId;
use clause_model::submission::EvidenceEntry;

impl Writer<'_> {
    pub(super) fn process_name(&self, clause: &clause_model::ClauseId) -> String {
        let process = self
            .input
            .edition
            .processes
            .iter()
            .find(|p| p.clause == *clause);
        let name = process.map_or("", |process| process.name.get(self.language));
        format!("{clause} {name}")
    }

    pub(super) fn package_name(&self, id: &clause_model::identifier::PackageId) -> String {
        let package = self.input.edition.package(id);
        package.map_or_else(|| id.to_string(), |p| p.title.get(self.language).to_owned())
    }

    pub(super) fn topic(&self, id: &ControlPointId) -> String {
        let point = self.input.edition.point(id);
        let topic = point.map_or("", |point| point.topic.get(self.language));
        format!("{id} {topic}")
    }

    pub(super) fn entry(&self, id: &str) -> Option<&EvidenceEntry> {
        self.input
            .submission
            .register
            .iter()
            .find(|entry| entry.id == id)
    }
}
