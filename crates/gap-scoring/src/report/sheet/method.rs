//! How the report was made: provenance, edition status, decision tables, rules, legend.

use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use crate::report::frame::{self, RowWriter};
use crate::report::place::{FIRST_COLUMN, HEADER_ROW, Sheet, TITLE_ROW};
use crate::report::view::View;
use crate::report::word::Worded;
use crate::report::{label, looks};
use clause_model::control_point::Effort;
use clause_model::method::GateCondition;
use diagnostics::Phrase;
use workbook::draft::Style;
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

/// Widths of the columns, which every table of the sheet shares.
const WIDTHS: [f64; 5] = [32.0, 22.0, 22.0, 62.0, 44.0];

pub(super) fn sheet(view: &View<'_>) -> SheetDraft {
    let mut sheet = frame::sheet(view, Sheet::Method);
    for (column, width) in (FIRST_COLUMN..).zip(WIDTHS) {
        sheet.column_widths.insert(column, width);
    }
    let last = FIRST_COLUMN + WIDTHS.len() as u32 - 1;
    frame::title(&mut sheet, view.say(label::METHOD_INTRO), last);
    let mut page = Page {
        view,
        sheet,
        row: HEADER_ROW,
        last,
    };
    page.provenance();
    page.status();
    page.notices();
    page.legend();
    page.caps();
    page.thresholds();
    page.gates();
    page.rules();
    page.recalled();
    let Page { mut sheet, row, .. } = page;
    let (first, end) = (
        CellRef::new(TITLE_ROW, FIRST_COLUMN),
        CellRef::new(row, last),
    );
    sheet.page.print_area = Some(CellRange::new(first, end));
    sheet
}

/// The sheet as it grows downwards.
struct Page<'v, 'a> {
    view: &'v View<'a>,
    sheet: SheetDraft,
    row: u32,
    last: u32,
}

impl Page<'_, '_> {
    fn heading(&mut self, text: Phrase) {
        let across = (FIRST_COLUMN, self.last);
        frame::heading(&mut self.sheet, self.row, across, self.view.say(text));
        self.row += 1;
    }

    fn header(&mut self, headers: &[Phrase]) {
        let cells: Vec<(u32, &str, f64)> = (FIRST_COLUMN..)
            .zip(headers)
            .zip(WIDTHS)
            .map(|((at, text), width)| (at, self.view.say(*text), width))
            .collect();
        frame::header_cells(&mut self.sheet, self.row, &cells);
        self.row += 1;
    }

    fn cells(&mut self, key: &str, contents: Vec<(Content, Style)>) {
        let mut writer = RowWriter::new(self.view, &mut self.sheet, self.row, key);
        for (column, (content, style)) in (FIRST_COLUMN..).zip(contents) {
            writer.at(column, content, &style);
        }
        writer.finish();
        self.row += 1;
    }

    /// A name, and what stands for it over the other columns.
    fn pair(&mut self, key: &str, name: &str, content: impl Into<Content>) {
        let row = self.row;
        frame::key(&mut self.sheet, row, key);
        let named = theme::label().size(looks::SMALL);
        frame::prose(
            &mut self.sheet,
            row,
            (FIRST_COLUMN, FIRST_COLUMN),
            name,
            &named,
        );
        let across = (FIRST_COLUMN + 1, self.last - 1);
        frame::prose(&mut self.sheet, row, across, content, &looks::id());
        self.row += 1;
    }

    fn provenance(&mut self) {
        let view = self.view;
        let from = &view.assessment.provenance;
        let settings = &from.settings;
        self.heading(label::PROVENANCE);
        let yes_no = |yes: bool| view.say(if yes { label::YES } else { label::NO });
        let plan = &settings.plan;
        let day = |day: Option<jiff::civil::Date>| {
            day.map_or(view.say(label::NONE).to_owned(), |day| day.to_string())
        };
        let holidays: Vec<String> = plan.holidays.iter().map(ToString::to_string).collect();
        let facts: [(&str, Phrase, String); 14] = [
            ("program", label::PROGRAM, from.program.clone()),
            (
                "standard",
                label::STANDARD,
                view.text(&view.context.standard.title).to_owned(),
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
            (
                "with-plan",
                label::WITH_PLAN,
                yes_no(settings.with_plan).to_owned(),
            ),
            ("start", label::PLAN_START, day(plan.start)),
            ("people", label::PLAN_PEOPLE, plan.people.to_string()),
            (
                "days-per-week",
                label::PLAN_WEEK,
                plan.days_per_week.to_string(),
            ),
            ("target", label::PLAN_TARGET, day(plan.target)),
            ("holidays", label::PLAN_HOLIDAYS, view.list(&holidays)),
            (
                "format",
                label::REPORT_VERSION,
                super::super::REPORT_FORMAT.to_string(),
            ),
        ];
        for (key, name, value) in facts {
            self.pair(&format!("provenance {key}"), view.say(name), value);
        }
        for file in &from.inputs {
            let value = format!("SHA-256 {}", file.sha256);
            self.pair(&format!("input {}", file.name), &file.name, value);
        }
        self.row += 1;
    }

    fn status(&mut self) {
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

    fn notices(&mut self) {
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

    fn legend(&mut self) {
        let view = self.view;
        self.heading(label::LEGEND);
        for outcome in Outcome::ALL {
            let style = looks::mark().fill(looks::outcome_colour(outcome));
            let words = label::outcome_meaning(outcome);
            self.sample(outcome.words(view.language), style, view.say(words));
        }
        for grade in FindingGrade::ALL {
            let style = looks::mark().fill(looks::grade_colour(grade));
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
        let across = (FIRST_COLUMN + 1, self.last - 1);
        frame::prose(&mut self.sheet, row, across, meaning, &looks::told());
        self.row += 1;
    }

    fn caps(&mut self) {
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

    fn thresholds(&mut self) {
        let view = self.view;
        let method = view.context.method;
        let (bands, coverage, findings) = (&method.bands, &method.coverage, &method.findings);
        self.heading(label::THRESHOLDS);
        let figures: [(Phrase, u32); 13] = [
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
            (label::WHOLE_PROCESS, findings.whole_process_points),
        ];
        for (name, figure) in figures {
            self.pair(frame::GUIDANCE, view.say(name), figure.to_string());
        }
        let class = |(class, days): (&Effort, &u32)| {
            let days = days.to_string();
            let class = format!("{class:?}").to_uppercase();
            view.fill(label::EFFORT_CLASS, &[("class", &class), ("days", &days)])
        };
        let efforts: Vec<String> = method.effort_days.iter().map(class).collect();
        self.pair(
            frame::GUIDANCE,
            view.say(label::EFFORT_DAYS),
            view.list(&efforts),
        );
        self.row += 1;
    }

    fn gates(&mut self) {
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

    fn rules(&mut self) {
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

    fn recalled(&mut self) {
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
fn said(view: &View<'_>, condition: &GateCondition) -> String {
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
        GateCondition::Occurred { points } => {
            view.fill(label::GATE_OCCURRED, &[("points", &list(points))])
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
