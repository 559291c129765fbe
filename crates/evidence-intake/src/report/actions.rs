//! How far actions have got, and actions that people added.

use super::sheet::{ReportRow, ReportSheet};
use super::words::ACTION_STATUSES;
use clause_model::report_edits::{ADDED, ActionEdit, AddedAction, ReportEdits};
use std::collections::{BTreeMap, BTreeSet};

/// The most person-days of one action.
const MOST_DAYS: u32 = 9999;

/// Reads every action.
pub(super) fn read(sheet: &mut ReportSheet<'_>, edits: &mut ReportEdits) {
    let rows = sheet.rows();
    let numbers = numbers(sheet, &rows);
    let mut taken = BTreeSet::new();
    for row in rows {
        let title = sheet.text(row.row, "title");
        let about = row.key.clone().or_else(|| title.clone());
        let about = about.unwrap_or_default();
        match row.key {
            Some(key) if !key.starts_with(ADDED) => {
                let edit = edit(sheet, row.row, &about);
                edits.known.insert(key.clone());
                edits.actions.insert(key, edit);
            }
            _ => {
                let Some(title) = title else {
                    continue;
                };
                let key = free_key(&title, &mut taken);
                let added = added(sheet, row.row, (key, title), &numbers);
                edits.added.push(added);
            }
        }
    }
}

/// The key of each action by the number that people see.
fn numbers(sheet: &ReportSheet<'_>, rows: &[ReportRow]) -> BTreeMap<String, String> {
    let numbered = rows.iter().filter_map(|row| {
        let number = sheet.text(row.row, "number")?;
        Some((number, row.key.clone()?))
    });
    numbered.collect()
}

/// The title as a key; a number sets equal titles apart.
fn free_key(title: &str, taken: &mut BTreeSet<String>) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    let plain = format!("{ADDED}{}", words.join(" "));
    let mut key = plain.clone();
    let mut count = 1;
    while !taken.insert(key.clone()) {
        count += 1;
        key = format!("{plain} ({count})");
    }
    key
}

fn edit(sheet: &mut ReportSheet<'_>, row: u32, about: &str) -> ActionEdit {
    let effort = sheet.number(row, "effort", MOST_DAYS, about);
    let estimate = sheet.number(row, "estimate", MOST_DAYS, about);
    ActionEdit {
        owner: sheet.text(row, "owner"),
        status: sheet
            .word(row, "status", &ACTION_STATUSES, about)
            .unwrap_or_default(),
        effort_days: effort.filter(|_| effort != estimate),
        percent_done: sheet
            .number(row, "done", 100, about)
            .and_then(|percent| percent.try_into().ok())
            .unwrap_or_default(),
        due: sheet.date(row, "due", about),
        note: sheet.text(row, "note"),
        place: sheet.place(row, "title"),
    }
}

fn added(
    sheet: &mut ReportSheet<'_>,
    row: u32,
    (key, title): (String, String),
    numbers: &BTreeMap<String, String>,
) -> AddedAction {
    let edit = edit(sheet, row, &title);
    let effort = sheet.number(row, "effort", MOST_DAYS, &title);
    let lines = |role: &str| -> Vec<String> {
        let text = sheet.text(row, role).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    };
    let after = sheet.text(row, "after").unwrap_or_default();
    let after = after.split([',', '，', '、', ';', '；', ' ']);
    let after = after.filter_map(|number| numbers.get(number.trim()).cloned());
    AddedAction {
        key,
        lines: lines("lines"),
        acceptance: lines("acceptance"),
        role: sheet.text(row, "role"),
        // An action that says nothing of its effort takes a day.
        effort_days: effort.unwrap_or(1),
        after: after.collect(),
        title,
        edit: ActionEdit {
            effort_days: None,
            ..edit
        },
    }
}
