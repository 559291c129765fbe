//! A submission without names: the organisation, people, parties, evidence, comments and files under neutral names,
//! the same name for the same thing, and everything that ratings rest on as it was.

mod edits;
mod names;

use crate::evidence_file::EvidenceFile;
use clause_model::Edition;
use clause_model::control_point::Unit;
use clause_model::identifier::ControlPointId;
use clause_model::report_edits::ReportEdits;
use clause_model::submission::{
    BETWEEN_INSTANCES, EvidenceEntry, Instance, IntakeLog, Judgement, Organisation, PointAnswer,
    Submission, is_same_name,
};
use diagnostics::{Diagnostic, Language, Place};
use names::{Kind, Names};
use std::collections::BTreeMap;

/// What stands in place of a text that may hold anything.
const HIDDEN: &str = "…";

/// What an assessment is made from, with every name that it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// What the organisation says.
    pub submission: Submission,
    /// What was found on reading it.
    pub diagnostics: Vec<Diagnostic>,
    /// What people wrote into the previous report.
    pub edits: ReportEdits,
    /// The files behind entries of the register, by the entry's place in it.
    pub evidence_files: BTreeMap<usize, EvidenceFile>,
}

/// The same without names.
pub fn anonymised(named: &Named, edition: &Edition, language: Language) -> Named {
    let mut mask = Mask {
        names: Names::new(language),
        edition,
    };
    mask.learn(named);
    let mut masked = named.submission.clone();
    for file in &mut masked.files {
        file.name = mask.names.of(Kind::File, &file.name);
    }
    mask.organisation(&mut masked.organisation);
    mask.instances(&mut masked.instances);
    for answer in &mut masked.answers {
        mask.answer(answer);
    }
    for entry in &mut masked.register {
        mask.entry(entry);
    }
    for decision in &mut masked.link_decisions {
        decision.evidence = mask.names.of(Kind::Evidence, &decision.evidence);
        mask.place(&mut decision.place);
    }
    mask.intake(&mut masked.intake);
    let diagnostics = named.diagnostics.iter();
    let mut evidence_files = named.evidence_files.clone();
    for file in evidence_files.values_mut() {
        file.name = mask.names.of(Kind::EvidenceFile, &file.name);
    }
    Named {
        diagnostics: diagnostics.map(|found| mask.diagnostic(found)).collect(),
        edits: mask.edits(&named.edits),
        evidence_files,
        submission: masked,
    }
}

struct Mask<'a> {
    names: Names,
    edition: &'a Edition,
}

impl Mask<'_> {
    /// Numbers files, sheets and evidence in the order of their names, on which ties depend.
    fn learn(&mut self, named: &Named) {
        let Named {
            submission,
            diagnostics,
            edits,
            evidence_files,
        } = named;
        let answers = submission.answers.iter();
        let judged = answers.clone().filter_map(|row| row.judgement.as_ref());
        let places = answers.clone().map(|row| &row.place);
        let places = places.chain(judged.map(|judgement| &judgement.place));
        let places = places.chain(submission.register.iter().map(|entry| &entry.place));
        let places = places.chain(submission.intake.sheets.iter().map(|sheet| &sheet.place));
        let decided = submission.link_decisions.iter();
        let places = places.chain(decided.clone().map(|decision| &decision.place));
        let found = diagnostics.iter();
        let found = found.flat_map(|one| one.related.iter().chain([&one.place]));
        let places: Vec<&Place> = places.chain(found).collect();
        let files = submission.files.iter().map(|file| file.name.as_str());
        let files = files.chain(places.iter().map(|place| place.file.as_str()));
        self.names.learn(Kind::File, files);
        let sheets = places.iter().filter_map(|place| place.sheet.as_deref());
        self.names.learn(Kind::Sheet, sheets);
        let ids = submission.register.iter().map(|entry| entry.id.as_str());
        let cited = answers.flat_map(|row| row.evidence.iter().map(String::as_str));
        let ids = ids.chain(decided.map(|decision| decision.evidence.as_str()));
        self.names.learn(Kind::Evidence, ids.chain(cited));
        // After the submission's own, which keep their numbers whatever a report names besides.
        let places = edits::places(edits);
        let files = edits.file.iter().map(|file| file.name.as_str());
        let files = files.chain(places.iter().map(|place| place.file.as_str()));
        self.names.learn(Kind::File, files);
        let sheets = places.iter().filter_map(|place| place.sheet.as_deref());
        self.names.learn(Kind::Sheet, sheets);
        let gone = edits::entries(self, edits);
        self.names.learn(Kind::Evidence, gone.into_iter());
        let files = evidence_files.values().map(|file| file.name.as_str());
        self.names.learn(Kind::EvidenceFile, files);
    }

    fn place(&mut self, place: &mut Place) {
        if !place.file.is_empty() {
            place.file = self.names.of(Kind::File, &place.file);
        }
        if let Some(sheet) = &mut place.sheet {
            *sheet = self.names.of(Kind::Sheet, sheet);
        }
        place.column = None;
    }

    fn text(&mut self, kind: Kind, text: &mut Option<String>) {
        if let Some(text) = text {
            *text = self.names.of(kind, text);
        }
    }

    fn organisation(&mut self, organisation: &mut Organisation) {
        self.text(Kind::Organisation, &mut organisation.name);
        self.text(Kind::Text, &mut organisation.scope);
        self.text(Kind::Person, &mut organisation.assessor);
        organisation.details = BTreeMap::new();
    }

    fn instances(&mut self, instances: &mut BTreeMap<Unit, Vec<Instance>>) {
        for (unit, listed) in instances {
            for instance in listed {
                instance.name = self.names.of(Kind::Instance(*unit), &instance.name);
                self.place(&mut instance.place);
            }
        }
    }

    /// The names in a cell, each under its neutral one.
    fn instance(&mut self, cell: &mut Option<String>) {
        if let Some(cell) = cell {
            let names = cell.split(BETWEEN_INSTANCES).map(str::trim);
            let names: Vec<String> = names.map(|name| self.instance_name(name)).collect();
            *cell = names.join(&format!("{BETWEEN_INSTANCES} "));
        }
    }

    /// Names of the edition's own processes are no secret, and rules go by them, also before that of a party.
    fn instance_name(&mut self, name: &str) -> String {
        if self.is_process(name) {
            return name.to_owned();
        }
        match name.split_once(" / ") {
            Some((process, party)) if self.is_process(process) => {
                format!("{process} / {}", self.names.instance(party))
            }
            _ => self.names.instance(name),
        }
    }

    fn is_process(&self, text: &str) -> bool {
        let mut processes = self.edition.processes.iter();
        processes.any(|process| {
            let mut titles = process.name.0.values();
            is_same_name(process.clause.as_str(), text) || titles.any(|one| is_same_name(one, text))
        })
    }

    fn answer(&mut self, answer: &mut PointAnswer) {
        self.instance(&mut answer.instance);
        if let Some(text) = &mut answer.interval_text {
            HIDDEN.clone_into(text);
        }
        for id in &mut answer.evidence {
            *id = self.names.of(Kind::Evidence, id);
        }
        if let Some(by) = &mut answer.operated_by {
            self.instance(&mut by.name);
        }
        self.text(Kind::Person, &mut answer.respondent);
        self.text(Kind::Text, &mut answer.comment);
        if let Some(judgement) = &mut answer.judgement {
            self.judgement(judgement);
        }
        self.place(&mut answer.place);
    }

    fn judgement(&mut self, judgement: &mut Judgement) {
        judgement.note = self.names.of(Kind::Text, &judgement.note);
        self.place(&mut judgement.place);
    }

    fn entry(&mut self, entry: &mut EvidenceEntry) {
        entry.id = self.names.of(Kind::Evidence, &entry.id);
        entry.title = self.names.evidence_title(&entry.id);
        entry.version = None;
        if let Some(sample) = &mut entry.sample {
            HIDDEN.clone_into(&mut sample.text);
        }
        self.instance(&mut entry.instance);
        self.text(Kind::Person, &mut entry.owner);
        self.text(Kind::Text, &mut entry.location);
        self.text(Kind::Text, &mut entry.comment);
        self.text(Kind::Text, &mut entry.approval_text);
        self.place(&mut entry.place);
    }

    fn intake(&mut self, intake: &mut IntakeLog) {
        for sheet in &mut intake.sheets {
            self.place(&mut sheet.place);
            for column in &mut sheet.columns {
                HIDDEN.clone_into(&mut column.header);
            }
            for row in &mut sheet.rows {
                row.remark = None;
            }
        }
    }

    /// Numbers tell nothing; every other argument may be a text from a cell.
    fn diagnostic(&mut self, found: &Diagnostic) -> Diagnostic {
        let mut masked = found.clone();
        self.place(&mut masked.place);
        for place in &mut masked.related {
            self.place(place);
        }
        for (_, value) in &mut masked.arguments {
            if value.parse::<f64>().is_err() {
                HIDDEN.clone_into(value);
            }
        }
        // Ids of evidence may look like those of points.
        let edition = self.edition;
        let is_point = |text: &String| {
            let id = text.parse::<ControlPointId>();
            id.is_ok_and(|id| edition.point(&id).is_some())
        };
        masked.subject = masked.subject.filter(is_point);
        masked
    }
}
