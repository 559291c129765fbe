//! Provenance, the status of the edition, notices.

use super::Page;
use crate::report::view::View;
use crate::report::{REPORT_FORMAT, frame, label, looks};
use diagnostics::Phrase;
use jiff::civil::Date;
use workbook::Content;

impl View<'_> {
    /// Where the assessment comes from: keys, names and values.
    pub(in crate::report) fn provenance(&self) -> Vec<(&'static str, Phrase, String)> {
        let from = &self.assessment.provenance;
        let settings = &from.settings;
        let yes_no = |yes: bool| {
            self.say(if yes { label::YES } else { label::NO })
                .to_owned()
        };
        let facts: [(&str, Phrase, String); 10] = [
            ("program", label::PROGRAM, from.program.clone()),
            (
                "standard",
                label::STANDARD,
                self.text(&self.context.standard.title).to_owned(),
            ),
            ("edition", label::EDITION, from.edition_title.clone()),
            (
                "pack",
                label::PACK,
                format!("{} {}", from.standard, from.pack_version),
            ),
            ("method", label::METHOD_VERSION, from.method_version.clone()),
            ("as-of", label::AS_OF, settings.as_of.to_string()),
            ("language", label::LANGUAGE, settings.language.to_string()),
            ("with-plan", label::WITH_PLAN, yes_no(settings.with_plan)),
            ("anonymised", label::ANONYMISED, yes_no(from.anonymised)),
            (
                "evidence-folder",
                label::EVIDENCE_FOLDER,
                yes_no(from.evidence_folder),
            ),
        ];
        let version = ("format", label::REPORT_VERSION, REPORT_FORMAT.to_string());
        let facts = facts.into_iter().chain(self.plan_settings());
        facts.chain([version]).collect()
    }

    /// The settings of the plan: their keys, names and values; nothing without a plan.
    fn plan_settings(&self) -> Vec<(&'static str, Phrase, String)> {
        if !self.has_plan() {
            return Vec::new();
        }
        let plan = &self.assessment.provenance.settings.plan;
        let none = || self.say(label::NONE).to_owned();
        let day = |day: Option<Date>| day.map_or_else(none, |day| day.to_string());
        let holidays: Vec<String> = plan.holidays.iter().map(ToString::to_string).collect();
        let holidays = match holidays.as_slice() {
            [] => none(),
            days => self.list(days),
        };
        vec![
            ("start", label::PLAN_START, day(plan.start)),
            ("people", label::PLAN_PEOPLE, plan.people.to_string()),
            (
                "days-per-week",
                label::PLAN_WEEK,
                plan.days_per_week.to_string(),
            ),
            ("target", label::PLAN_TARGET, day(plan.target)),
            ("holidays", label::PLAN_HOLIDAYS, holidays),
        ]
    }
}

impl Page<'_, '_> {
    pub(super) fn provenance(&mut self) {
        let view = self.view;
        let from = &view.assessment.provenance;
        self.heading(label::PROVENANCE);
        for (key, name, value) in view.provenance() {
            self.pair(&format!("provenance {key}"), view.say(name), value);
        }
        for file in &from.inputs {
            let value = format!("SHA-256 {}", file.sha256);
            self.pair(&format!("input {}", file.name), &file.name, value);
        }
        self.row += 1;
    }

    pub(super) fn status(&mut self) {
        let view = self.view;
        let edition = view.context.edition;
        self.heading(label::EDITION_STATUS);
        if let Some(current) = &edition.superseded_by {
            self.pair(
                frame::GUIDANCE,
                view.say(label::SUPERSEDED_BY),
                view.text(current),
            );
        }
        self.header(&[label::SCHEME, label::FROM, label::SOURCE, label::STATEMENT]);
        for status in &edition.status {
            let from = status.from.map_or(Content::Blank, Content::Date);
            self.cells(
                frame::GUIDANCE,
                vec![
                    (view.text(&status.scheme).into(), looks::told()),
                    (from, looks::date()),
                    (status.source.as_str().into(), looks::told()),
                    (view.text(&status.statement).into(), looks::told()),
                ],
            );
        }
        self.row += 1;
    }

    pub(super) fn notices(&mut self) {
        let view = self.view;
        self.heading(label::NOTICES);
        self.pair(
            frame::GUIDANCE,
            view.say(label::SELF_TITLE),
            view.say(label::SELF_ASSESSMENT),
        );
        let notice = view.text(&view.context.standard.notice);
        self.pair(frame::GUIDANCE, view.say(label::COPYRIGHT), notice);
        let exclusions = view.text(&view.context.edition.rules.exclusions.reason);
        self.pair(frame::GUIDANCE, view.say(label::EXCLUSIONS), exclusions);
        if let Some(others) = &view.context.edition.rules.other_parties {
            self.pair(
                frame::GUIDANCE,
                view.say(label::OTHER_PARTIES),
                view.text(&others.reason),
            );
        }
        self.pair(
            frame::GUIDANCE,
            view.say(label::OVERRIDES),
            view.say(label::OVERRIDES_TEXT),
        );
        self.row += 1;
    }
}
