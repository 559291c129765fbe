//! The questionnaire sheet: a row per control point and item, and room for rows of one's own.

use super::QuestionRow;
use super::answer_list::AnswerList;
use super::entry_rules::{self, Filled};
use super::frame::{Column, FIRST_COLUMN, FIRST_ROW, Frame, HEADER_ROW, key};
use super::line_fit::{Fitted, row_height};
use super::lists::Lists;
use super::looks::{
    SMALL, asked, chapter_style, group, item_borders, item_style, section_style, told,
};
use super::question_columns::{ASKED, Places};
use crate::marks::{OwnSheet, RowKey};
use crate::role::Role;
use crate::words::{ANSWERS, PARTIES};
use clause_model::control_point::{ControlPoint, Item};
use clause_model::method::PartyKind;
use clause_model::submission::{AnswerField, Carried, PointAnswer};
use clause_model::{Clause, Succession};
use workbook::draft::Style;
use workbook::{CellRange, CellRef, Content, SheetDraft, theme};

/// How many rows there are for answers about a single service, customer, supplier or site.
const ADDED_ROWS: u32 = 40;

/// The rows of a questionnaire sheet that are free for answers about single instances.
pub fn added_rows(sheet: &SheetDraft) -> std::ops::RangeInclusive<u32> {
    let last = sheet
        .cells
        .keys()
        .map(|cell| cell.row)
        .max()
        .unwrap_or_default();
    (last + 1).saturating_sub(ADDED_ROWS)..=last
}

pub(super) fn sheet(
    frame: &Frame<'_>,
    own: OwnSheet,
    succession: Option<&Succession>,
    rows: &[QuestionRow<'_>],
    lists: &Lists,
) -> SheetDraft {
    let texts = &frame.texts.questionnaire;
    let carries = rows.iter().any(|row| carried(row).is_some());
    let places = Places::new(succession.is_some(), carries);
    let mut sheet = frame.sheet(own);
    let columns: Vec<Column> = places
        .columns
        .iter()
        .map(|(role, _, width)| frame.column(*role, *width))
        .collect();
    Frame::header(&mut sheet, HEADER_ROW, &columns);
    let intro_end = places.of(Role::LookFor);
    let intro = match own {
        OwnSheet::Carried => &frame.texts.delta.carried_intro,
        _ => &texts.intro,
    };
    frame.title(&mut sheet, own, frame.text(intro), intro_end);
    frame.header_notes(&mut sheet, &columns, &texts.notes);
    let mut builder = Builder {
        frame,
        succession,
        places: &places,
        sheet,
        row: FIRST_ROW,
        filled: Filled::default(),
    };
    builder.questions(rows);
    if own == OwnSheet::Questionnaire {
        builder.added();
    }
    let (mut sheet, filled) = (builder.sheet, builder.filled);
    entry_rules::add(frame, &mut sheet, &places, &filled, lists);
    view(&mut sheet, &places, filled.last);
    sheet
}

fn view(sheet: &mut SheetDraft, places: &Places, last_row: u32) {
    let corner = CellRef::new(HEADER_ROW, FIRST_COLUMN);
    let end = CellRef::new(last_row, places.last());
    sheet.autofilter = Some(CellRange::new(corner, end));
    sheet.freeze = Some(CellRef::new(FIRST_ROW, places.of(Role::Requirement)));
    for role in [Role::Id, Role::Evidence] {
        let column = places.of(role);
        let (first, last) = (
            CellRef::new(FIRST_ROW, column),
            CellRef::new(last_row, column),
        );
        sheet.text_numbers.push(CellRange::new(first, last));
    }
    // One page across would be too small to read: questions on the left page, answers on the right.
    sheet.page.fit_to_width = Some(2);
    sheet.page.repeat_rows = Some((HEADER_ROW, HEADER_ROW));
    sheet.zoom = 110;
}

/// What was carried over to a row.
fn carried<'a>(row: &QuestionRow<'a>) -> Option<&'a Carried> {
    row.said.and_then(|said| said.carried.as_ref())
}

fn row_key(row: &QuestionRow<'_>) -> RowKey {
    let point = row.point.id.clone();
    match carried(row) {
        Some(part) => RowKey::Carried {
            point,
            remainder: part.remainder,
            by_certificate: part.by_certificate,
        },
        None => RowKey::Point(point),
    }
}

struct Builder<'a, 'f> {
    frame: &'a Frame<'f>,
    succession: Option<&'a Succession>,
    places: &'a Places,
    sheet: SheetDraft,
    row: u32,
    filled: Filled,
}

impl Builder<'_, '_> {
    fn questions(&mut self, rows: &[QuestionRow<'_>]) {
        for clause in &self.frame.edition.clauses {
            if !rows
                .iter()
                .any(|row| row.point.id.clause.is_within(&clause.id))
            {
                continue;
            }
            self.clause(clause);
            for row in rows.iter().filter(|row| row.point.id.clause == clause.id) {
                self.point(row);
                // What is carried, or the rest of a demand, is answered as a whole.
                if carried(row).is_some() {
                    continue;
                }
                for item in &row.point.items {
                    self.item(row.point, item);
                }
            }
        }
    }

    fn clause(&mut self, clause: &Clause) {
        let title = format!("{}  {}", clause.id, self.frame.text(&clause.title));
        let chapter = clause.id.depth() == 1;
        let style = if chapter {
            chapter_style()
        } else {
            section_style()
        };
        let columns = (FIRST_COLUMN, self.places.last());
        group(&mut self.sheet, self.row, columns, &title, &style);
        key(
            &mut self.sheet,
            self.row,
            &RowKey::Clause(clause.id.clone()),
        );
        self.row += 1;
    }

    fn point(&mut self, row: &QuestionRow<'_>) {
        let point = row.point;
        let texts = [
            (Role::Id, point.id.to_string()),
            (Role::Topic, self.frame.text(&point.topic).to_owned()),
            (
                Role::Requirement,
                self.frame.text(&point.requirement).to_owned(),
            ),
            (Role::Question, self.question(row)),
            (Role::LookFor, self.frame.text(&point.look_for).to_owned()),
            (Role::Change, self.change(point)),
            (Role::Carried, self.carried_word(row)),
        ];
        let styles = |role| match role {
            Role::Id => told().bold().number_format(theme::TEXT),
            Role::Topic => told().bold(),
            _ => told(),
        };
        self.put(row_key(row), &texts, styles);
        self.inputs(&asked());
        self.prefill(row);
        self.finish(AnswerList::of_point(point));
    }

    fn item(&mut self, point: &ControlPoint, item: &Item) {
        let texts = &self.frame.texts.questionnaire;
        let name = self.frame.filled(&texts.item, &[("item", &item.key)]);
        let condition = item.condition.as_ref().map(|condition| {
            let values = [("condition", self.frame.text(condition))];
            self.frame.filled(&texts.condition, &values)
        });
        let texts = [
            (Role::Id, format!("{} {}", point.id, item.key)),
            (Role::Topic, name),
            (Role::Requirement, self.frame.text(&item.text).to_owned()),
            (Role::Question, condition.unwrap_or_default()),
            (Role::LookFor, String::new()),
            (Role::Change, String::new()),
        ];
        let styles = |role| match role {
            Role::Id => item_style().number_format(theme::TEXT),
            Role::Topic | Role::Requirement => item_style().indent(1),
            _ => item_style(),
        };
        self.put(
            RowKey::Item(point.id.clone(), item.key.clone()),
            &texts,
            styles,
        );
        self.inputs(&asked().borders(item_borders()));
        self.finish(AnswerList::of_item(point, item));
    }

    /// Room for answers about a single instance; these rows carry no key.
    fn added(&mut self) {
        let heading = self
            .frame
            .text(&self.frame.texts.questionnaire.added_heading);
        let columns = (FIRST_COLUMN, self.places.last());
        group(
            &mut self.sheet,
            self.row,
            columns,
            heading,
            &chapter_style(),
        );
        key(&mut self.sheet, self.row, &RowKey::Guidance);
        self.row += 1;
        for _ in 0..ADDED_ROWS {
            for (role, at, _) in &self.places.columns {
                let style = match role {
                    Role::Id => theme::input_id().size(SMALL),
                    told_role if told_role.is_structural() => item_style(),
                    _ => continue,
                };
                self.sheet.put(self.row, *at, Content::Blank, &style);
            }
            self.inputs(&asked());
            self.sheet.row_heights.insert(self.row, 19.0);
            self.finish(AnswerList::Any);
        }
    }

    fn put(&mut self, row_key: RowKey, texts: &[(Role, String)], styles: impl Fn(Role) -> Style) {
        key(&mut self.sheet, self.row, &row_key);
        let mut fitted = Vec::new();
        for (role, at, width) in &self.places.columns {
            let Some((_, text)) = texts.iter().find(|(other, _)| other == role) else {
                continue;
            };
            let style = styles(*role);
            if text.is_empty() {
                self.sheet.put(self.row, *at, Content::Blank, &style);
                continue;
            }
            self.sheet.put(self.row, *at, text.as_str(), &style);
            fitted.push(Fitted {
                text,
                width: width - 1.5 * f64::from(style.indent) - if style.bold { 1.0 } else { 0.0 },
                size: SMALL,
            });
        }
        self.sheet.row_heights.insert(self.row, row_height(&fitted));
    }

    /// The cells to be filled in.
    fn inputs(&mut self, style: &Style) {
        for (role, _) in ASKED {
            let style = match role {
                Role::Evidence => style.clone().number_format(theme::TEXT),
                Role::Planned => style.clone().number_format(theme::ISO_DATE),
                _ => style.clone(),
            };
            self.sheet
                .put(self.row, self.places.of(role), Content::Blank, &style);
        }
    }

    fn carried_word(&self, row: &QuestionRow<'_>) -> String {
        let word = |part: &Carried| ANSWERS.canonical(part.answer, self.frame.language);
        carried(row).map_or(String::new(), |part| word(part).to_owned())
    }

    /// Enters what is known of a point already.
    fn prefill(&mut self, row: &QuestionRow<'_>) {
        let Some(said) = row.said else { return };
        let by = said.operated_by.as_ref();
        let known = [
            (Role::Evidence, said.evidence.join("\n")),
            (
                Role::OperatedBy,
                by.map_or(String::new(), |by| match by.kind {
                    // What could not be read before must not come back as a blank.
                    PartyKind::Unknown => "?".to_owned(),
                    kind => PARTIES.canonical(kind, self.frame.language).to_owned(),
                }),
            ),
            (
                Role::Party,
                by.and_then(|by| by.name.clone()).unwrap_or_default(),
            ),
            (Role::Comment, said.comment.clone().unwrap_or_default()),
            (Role::Interval, unread_interval(said)),
        ];
        for (role, text) in known.into_iter().filter(|(_, text)| !text.is_empty()) {
            let cell = CellRef::new(self.row, self.places.of(role));
            if let Some(drafted) = self.sheet.cells.get_mut(&cell) {
                drafted.content = text.as_str().into();
            }
        }
        let months = said.interval_months;
        if let (Some(months), Some(drafted)) = (
            months.filter(|_| unread_interval(said).is_empty()),
            self.sheet
                .cells
                .get_mut(&CellRef::new(self.row, self.places.of(Role::Interval))),
        ) {
            drafted.content = months.into();
        }
    }

    fn finish(&mut self, offers: AnswerList) {
        self.filled
            .answers
            .entry(offers)
            .or_default()
            .push(self.row);
        self.filled.last = self.row;
        self.row += 1;
    }

    fn question(&self, row: &QuestionRow<'_>) -> String {
        let texts = &self.frame.texts.questionnaire;
        let asked = row.question_override.unwrap_or(&row.point.question);
        let mut question = self.frame.text(asked).to_owned();
        if let Some(condition) = &row.point.condition {
            let values = [("condition", self.frame.text(condition))];
            question += "\n";
            question += &self.frame.filled(&texts.condition, &values);
        }
        if let Some(note) = &row.note {
            question += "\n";
            question += self.frame.text(note);
        }
        question
    }

    fn change(&self, point: &ControlPoint) -> String {
        let texts = &self.frame.texts.questionnaire;
        let Some(row) = self
            .succession
            .and_then(|succession| succession.row_to(&point.id))
        else {
            return String::new();
        };
        let kind = texts
            .changes
            .get(&row.change)
            .map_or("", |kind| self.frame.text(kind));
        let values = [("kind", kind), ("note", self.frame.text(&row.note))];
        self.frame.filled(&texts.change, &values)
    }
}

/// An interval that could not be read, as it was written, so that it does not come back as a blank: also where
/// another row of the point states one that can be read.
fn unread_interval(said: &PointAnswer) -> String {
    let unread = said.unreadable.contains(&AnswerField::Interval);
    let text = || said.interval_text.clone().unwrap_or_else(|| "?".to_owned());
    if unread { text() } else { String::new() }
}
