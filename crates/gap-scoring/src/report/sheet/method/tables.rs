//! Legend, decision tables, thresholds, gates and rules.

use super::Page;
use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use crate::report::place::FIRST_COLUMN;
use crate::report::view::View;
use crate::report::word::Worded;
use crate::report::{frame, label, looks};
use clause_model::control_point::Effort;
use clause_model::method::GateCondition;
use diagnostics::Phrase;
use workbook::draft::Style;
use workbook::theme;

impl View<'_> {
    /// The thresholds of the method.
    pub(in crate::report) fn thresholds(&self) -> [(Phrase, u32); 15] {
        let method = self.context.method;
        let (bands, coverage, findings) = (&method.bands, &method.coverage, &method.findings);
        [
            (label::BAND_NOT, bands.not),
            (label::BAND_PARTLY, bands.partially),
            (label::BAND_LARGELY, bands.largely),
            (label::MONTHS_OF_RECORDS, coverage.months_of_records),
            (label::TOLERATED_GAP, coverage.tolerated_gap_days),
            (label::DEFAULT_INTERVAL, coverage.default_interval_months),
            (label::LOOK_BACK, coverage.look_back_months),
            (label::COMPOSITE_POINTS, coverage.composite_points),
            (label::COMPOSITE_PROCESSES, coverage.composite_processes),
            (label::REVIEW_NOTICE, coverage.review_notice_days),
            (label::CLUSTER_FINDINGS, findings.cluster_findings),
            (label::CLUSTER_SHARE, findings.cluster_share_percent),
            (label::BREAKDOWN_POINTS, findings.breakdown_points),
            (label::BREAKDOWN_SHARE, findings.breakdown_share_percent),
            (label::ACCEPTANCE_MONTHS, findings.acceptance_months),
        ]
    }
}

impl Page<'_, '_> {
    pub(super) fn legend(&mut self) {
        let view = self.view;
        self.heading(label::LEGEND);
        for outcome in Outcome::ALL {
            let style = theme::on(looks::mark(), looks::outcome_colour(outcome));
            let words = label::outcome_meaning(outcome);
            self.sample(outcome.words(view.language), style, view.say(words));
        }
        for grade in FindingGrade::ALL {
            let style = theme::on(looks::mark(), looks::grade_colour(grade));
            self.sample(
                grade.word(view.language),
                style,
                view.say(label::grade_meaning(grade)),
            );
        }
        self.sample(
            view.say(label::INPUT_CELL),
            looks::asked(),
            view.say(label::INPUT_MEANING),
        );
        self.row += 1;
    }

    fn sample(&mut self, word: &str, style: Style, meaning: &str) {
        let row = self.row;
        self.sheet.put(row, FIRST_COLUMN, word, &style);
        let across = (FIRST_COLUMN + 1, self.last);
        frame::prose(&mut self.sheet, row, across, meaning, &looks::told());
        self.row += 1;
    }

    pub(super) fn caps(&mut self) {
        let view = self.view;
        self.heading(label::CAP_TABLE);
        self.header(&[
            label::USABLE_EVIDENCE,
            label::ASKS_DOCUMENT,
            label::ASKS_PRACTICE,
            label::ASKS_BOTH,
        ]);
        for cap in &view.context.method.caps {
            let cells = [cap.document, cap.practice, cap.both];
            let mut contents = vec![(view.text(&cap.label).into(), looks::told())];
            contents.extend(cells.map(|cap| (cap.word(view.language).into(), looks::mark())));
            self.cells(frame::GUIDANCE, contents);
        }
        self.row += 1;
    }

    pub(super) fn thresholds(&mut self) {
        let view = self.view;
        self.heading(label::THRESHOLDS);
        for (name, figure) in view.thresholds() {
            self.pair(frame::GUIDANCE, view.say(name), figure.to_string());
        }
        if view.has_plan() {
            self.effort();
        }
        self.row += 1;
    }

    fn effort(&mut self) {
        let view = self.view;
        let class = |(class, days): (&Effort, &u32)| {
            let days = days.to_string();
            let class = format!("{class:?}").to_uppercase();
            view.fill(label::EFFORT_CLASS, &[("class", &class), ("days", &days)])
        };
        let efforts: Vec<String> = view.context.method.effort_days.iter().map(class).collect();
        self.pair(
            frame::GUIDANCE,
            view.say(label::EFFORT_DAYS),
            view.list(&efforts),
        );
    }

    pub(super) fn gates(&mut self) {
        let view = self.view;
        self.heading(label::GATES);
        for rule in &view.context.edition.rules.gates {
            let conditions: Vec<String> = rule
                .conditions
                .iter()
                .map(|condition| said(view, condition))
                .collect();
            let name = format!("{} {}", rule.gate, view.text(&rule.title));
            let mut text = conditions.join("\n");
            if let Some(ready) = &rule.ready_for {
                text += "\n";
                text += &view.fill(label::OPENS, &[("stage", view.text(ready))]);
            }
            self.pair(frame::GUIDANCE, &name, text);
        }
        self.row += 1;
    }

    pub(super) fn rules(&mut self) {
        let view = self.view;
        self.heading(label::RULES);
        self.header(&[label::RULE, label::ID, label::SOURCE, label::WHAT_IT_SAYS]);
        for rule in &view.context.method.rules {
            self.cells(
                frame::GUIDANCE,
                vec![
                    (view.text(&rule.title).into(), looks::told().bold()),
                    (rule.id.as_str().into(), looks::id()),
                    (view.text(&rule.source).into(), looks::told()),
                    (view.text(&rule.text).into(), looks::told()),
                ],
            );
        }
        self.row += 1;
    }

    pub(super) fn recalled(&mut self) {
        let view = self.view;
        self.heading(label::RECALLED);
        let recalled = &view.assessment.provenance.recalled;
        let ids: Vec<String> = recalled.iter().map(ToString::to_string).collect();
        let count = ids.len().to_string();
        let values = [("count", count.as_str())];
        let row = self.row;
        let text = view.fill(label::RECALLED_TEXT, &values);
        frame::prose(
            &mut self.sheet,
            row,
            (FIRST_COLUMN, self.last),
            text,
            &theme::prose(),
        );
        let ids = if ids.is_empty() {
            view.say(label::NONE).to_owned()
        } else {
            view.list(&ids)
        };
        let across = (FIRST_COLUMN, self.last);
        frame::prose(&mut self.sheet, row + 1, across, ids, &looks::id());
        self.row += 2;
    }
}

/// A condition of a gate in words.
pub(in crate::report) fn said(view: &View<'_>, condition: &GateCondition) -> String {
    let list = |points: &[clause_model::ControlPointId]| {
        view.list(&points.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let months = view.context.method.coverage.months_of_records.to_string();
    match condition {
        GateCondition::Fulfilled { points } => {
            view.fill(label::GATE_FULFILLED, &[("points", &list(points))])
        }
        GateCondition::KeystoneDocuments { points } => {
            view.fill(label::GATE_DOCUMENTS, &[("points", &list(points))])
        }
        GateCondition::DocumentConditions => view.say(label::GATE_CONDITIONS).to_owned(),
        GateCondition::AllAnswered => view.say(label::GATE_ANSWERED).to_owned(),
        GateCondition::MonthsOfRecords => view.fill(label::GATE_RECORDS, &[("months", &months)]),
        GateCondition::Occurred {
            points,
            within_months,
        } => {
            let held = view.fill(label::GATE_OCCURRED, &[("points", &list(points))]);
            let within =
                |months: u32| view.fill(label::GATE_WITHIN, &[("months", &months.to_string())]);
            within_months
                .map(within)
                .map_or(held.clone(), |within| held + &within)
        }
        GateCondition::FewNotYetDue {
            periodic_percent,
            process_percent,
        } => {
            let (periodic, process) = (periodic_percent.to_string(), process_percent.to_string());
            let shares = [("periodic", periodic.as_str()), ("process", &process)];
            view.fill(label::GATE_FEW_NOT_DUE, &shares)
        }
        GateCondition::Follows { first, then } => {
            let (first, then) = (first.to_string(), then.to_string());
            view.fill(label::GATE_FOLLOWS, &[("first", &first), ("then", &then)])
        }
        GateCondition::OwnMajority => view.say(label::GATE_MAJORITY).to_owned(),
        GateCondition::NoExclusions => view.say(label::GATE_EXCLUSIONS).to_owned(),
        GateCondition::NoMajor => view.say(label::GATE_NO_MAJOR).to_owned(),
        GateCondition::NoUnresolved => view.say(label::GATE_NO_UNRESOLVED).to_owned(),
        GateCondition::MinorsAccepted => view.say(label::GATE_MINORS).to_owned(),
    }
}
