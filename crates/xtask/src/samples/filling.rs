//! Tables into the cells of a blank questionnaire, found by its marks.

use super::tables::{Row, Tables};
use crate::failure::Failure;
use clause_model::Language;
use evidence_intake::blank::added_rows;
use evidence_intake::marks::{KEY_COLUMN, OwnSheet, ROLE_ROW, RowKey};
use evidence_intake::role::Role;
use evidence_intake::words::{
    ANSWERS, APPROVALS, EVIDENCE_TYPES, PARTIES, STATUSES, VERDICTS, Vocabulary, YES_NO,
};
use jiff::civil::Date;
use std::collections::BTreeMap;
use workbook::{CellRef, Content, SheetDraft, WorkbookDraft};

/// Columns of the answers table and where they go.
const ANSWERS_GO: [(&str, Role); 11] = [
    ("answer", Role::Answer),
    ("evidence", Role::Evidence),
    ("operated_by", Role::OperatedBy),
    ("party", Role::Party),
    ("planned", Role::Planned),
    ("interval", Role::Interval),
    ("instance", Role::Instance),
    ("respondent", Role::Respondent),
    ("comment", Role::Comment),
    ("judgement", Role::Judgement),
    ("judgement_note", Role::JudgementNote),
];
/// Columns of the evidence table and where they go.
const EVIDENCE_GOES: [(&str, Role); 17] = [
    ("id", Role::EvidenceId),
    ("title", Role::Title),
    ("type", Role::Type),
    ("version", Role::Version),
    ("approval", Role::Approval),
    ("status", Role::Status),
    ("owner", Role::Owner),
    ("issued", Role::Issued),
    ("review_due", Role::ReviewDue),
    ("period_from", Role::PeriodFrom),
    ("period_to", Role::PeriodTo),
    ("sample", Role::Sample),
    ("instance", Role::Instance),
    ("scope", Role::Scope),
    ("references", Role::References),
    ("location", Role::Location),
    ("comment", Role::Comment),
];

/// Fills a blank questionnaire.
pub(crate) fn fill(
    draft: &mut WorkbookDraft,
    tables: &Tables,
    language: Language,
) -> Result<(), Failure> {
    let pen = Pen { tables, language };
    pen.organisation(sheet(draft, OwnSheet::Organisation, language)?)?;
    pen.coverage(sheet(draft, OwnSheet::Coverage, language)?)?;
    pen.answers(sheet(draft, OwnSheet::Questionnaire, language)?)?;
    pen.evidence(sheet(draft, OwnSheet::Register, language)?)
}

fn sheet(
    draft: &mut WorkbookDraft,
    own: OwnSheet,
    language: Language,
) -> Result<&mut SheetDraft, Failure> {
    let name = own.name().get(language);
    let found = draft.sheets.iter_mut().find(|sheet| sheet.name == name);
    found.ok_or_else(|| lacking(&format!("no sheet {name}")))
}

/// A place in the workbook that the tables ask for.
fn lacking(what: &str) -> Failure {
    Failure::Generation(format!("the blank questionnaire has {what}"))
}

struct Pen<'a> {
    tables: &'a Tables,
    language: Language,
}

impl Pen<'_> {
    fn organisation(&self, sheet: &mut SheetDraft) -> Result<(), Failure> {
        let value = *roles(sheet)
            .get(&Role::Value)
            .ok_or_else(|| lacking("no column for values"))?;
        let keys = keys(sheet);
        for row in &self.tables.organisation {
            let field = RowKey::Field(row.get("field").to_owned());
            let at = *keys
                .get(&field)
                .ok_or_else(|| lacking(&format!("no row {field}")))?;
            let text = row.own("value", self.language).unwrap_or_default();
            let content = text
                .parse::<Date>()
                .map_or_else(|_| Content::text(text), Content::Date);
            enter(sheet, CellRef::new(at, value), content);
        }
        Ok(())
    }

    fn coverage(&self, sheet: &mut SheetDraft) -> Result<(), Failure> {
        let roles = roles(sheet);
        for row in &self.tables.instances {
            let role = Role::from_name(row.get("unit")).ok_or_else(|| lacking("unknown unit"))?;
            let column = *roles
                .get(&role)
                .ok_or_else(|| lacking("no column for the unit"))?;
            let cell = free(sheet, column).ok_or_else(|| lacking("no room for another name"))?;
            let name = row.own("name", self.language).unwrap_or_default();
            enter(sheet, cell, name.into());
        }
        Ok(())
    }

    fn answers(&self, sheet: &mut SheetDraft) -> Result<(), Failure> {
        let (roles, keys) = (roles(sheet), keys(sheet));
        let mut added = added_rows(sheet);
        for row in &self.tables.answers {
            let (point, item) = (row.get("point"), row.get("item"));
            let at = if row.get("instance").is_empty() {
                let id = point.parse().map_err(|_| lacking("no control point"))?;
                let key = if item.is_empty() {
                    RowKey::Point(id)
                } else {
                    RowKey::Item(id, item.to_owned())
                };
                *keys
                    .get(&key)
                    .ok_or_else(|| lacking(&format!("no row {key}")))?
            } else {
                let at = added
                    .next()
                    .ok_or_else(|| lacking("no room for another instance"))?;
                let id = *roles
                    .get(&Role::Id)
                    .ok_or_else(|| lacking("no column for ids"))?;
                enter(
                    sheet,
                    CellRef::new(at, id),
                    format!("{point} {item}").trim().into(),
                );
                at
            };
            self.put(sheet, at, row, &ANSWERS_GO, &roles)?;
        }
        Ok(())
    }

    fn evidence(&self, sheet: &mut SheetDraft) -> Result<(), Failure> {
        let roles = roles(sheet);
        let id = *roles
            .get(&Role::EvidenceId)
            .ok_or_else(|| lacking("no column for ids"))?;
        for row in &self.tables.evidence {
            let at = free(sheet, id)
                .ok_or_else(|| lacking("the register is full"))?
                .row;
            self.put(sheet, at, row, &EVIDENCE_GOES, &roles)?;
        }
        Ok(())
    }

    fn put(
        &self,
        sheet: &mut SheetDraft,
        at: u32,
        row: &Row,
        goes: &[(&str, Role)],
        roles: &BTreeMap<Role, u32>,
    ) -> Result<(), Failure> {
        for (column, role) in goes {
            if row.get(column).is_empty() {
                continue;
            }
            let to = roles
                .get(role)
                .ok_or_else(|| lacking(&format!("no column {}", role.name())))?;
            enter(
                sheet,
                CellRef::new(at, *to),
                self.content(row, column, *role),
            );
        }
        Ok(())
    }

    /// What is typed into a cell: words of the dropdowns in the language, real dates and numbers
    /// where the text is one, and anything else as it stands.
    fn content(&self, row: &Row, column: &str, role: Role) -> Content {
        let raw = row.get(column);
        if let Some(own) = row.own(column, self.language).filter(|own| *own != raw) {
            return own.into();
        }
        match role {
            Role::Planned | Role::Issued | Role::ReviewDue | Role::PeriodFrom | Role::PeriodTo => {
                raw.parse::<Date>()
                    .map_or_else(|_| raw.into(), Content::Date)
            }
            Role::Interval => raw
                .parse::<i64>()
                .map_or_else(|_| raw.into(), Content::Integer),
            Role::Respondent | Role::Owner | Role::Instance | Role::Party => {
                self.tables.name(raw, self.language).into()
            }
            _ => self.word(role, raw).into(),
        }
    }

    /// A word of a dropdown in the language. English is kept as it was typed.
    fn word(&self, role: Role, raw: &str) -> String {
        if self.language == Language::En {
            return raw.to_owned();
        }
        let word = match role {
            Role::Answer => translated(&ANSWERS, raw, self.language),
            Role::OperatedBy => translated(&PARTIES, raw, self.language),
            Role::Judgement => translated(&VERDICTS, raw, self.language),
            Role::Type => translated(&EVIDENCE_TYPES, raw, self.language),
            Role::Approval => translated(&APPROVALS, raw, self.language),
            Role::Status => translated(&STATUSES, raw, self.language),
            Role::Scope => translated(&YES_NO, raw, self.language),
            _ => None,
        };
        word.map_or_else(|| raw.to_owned(), str::to_owned)
    }
}

fn translated<T: Copy + PartialEq>(
    words: &Vocabulary<T>,
    raw: &str,
    language: Language,
) -> Option<&'static str> {
    words
        .read(raw)
        .map(|value| words.canonical(value, language))
}

/// The columns of a sheet by the roles that they play.
fn roles(sheet: &SheetDraft) -> BTreeMap<Role, u32> {
    let cells = sheet
        .cells
        .range(CellRef::new(ROLE_ROW, 0)..CellRef::new(ROLE_ROW + 1, 0));
    let role = |(cell, drafted): (&CellRef, &workbook::draft::CellDraft)| {
        let Content::Text(name) = &drafted.content else {
            return None;
        };
        Role::from_name(name).map(|role| (role, cell.column))
    };
    cells.filter_map(role).collect()
}

/// The rows of a sheet by their keys.
fn keys(sheet: &SheetDraft) -> BTreeMap<RowKey, u32> {
    let cells = sheet
        .cells
        .iter()
        .filter(|(cell, _)| cell.column == KEY_COLUMN);
    let key = |(cell, drafted): (&CellRef, &workbook::draft::CellDraft)| {
        let Content::Text(text) = &drafted.content else {
            return None;
        };
        text.parse().ok().map(|key| (key, cell.row))
    };
    cells.filter_map(key).collect()
}

/// The first cell of a column that is to be filled in and still blank.
fn free(sheet: &SheetDraft, column: u32) -> Option<CellRef> {
    let is_free = |(cell, drafted): &(&CellRef, &workbook::draft::CellDraft)| {
        cell.column == column && drafted.style.unlocked && drafted.content == Content::Blank
    };
    sheet.cells.iter().find(is_free).map(|(cell, _)| *cell)
}

/// Replaces a cell's content and keeps its look.
fn enter(sheet: &mut SheetDraft, cell: CellRef, content: Content) {
    if let Some(drafted) = sheet.cells.get_mut(&cell) {
        drafted.content = content;
    }
}
