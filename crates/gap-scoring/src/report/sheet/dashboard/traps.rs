//! The usual traps.

use super::{FIRST_COLUMN, LAST, Page};
use crate::report::formula::dashboard as live;
use crate::report::{frame, label, looks};
use diagnostics::Phrase;
use workbook::Content;
use workbook::draft::Horizontal;

impl Page<'_, '_> {
    pub(super) fn traps(&mut self) {
        let view = self.view;
        self.row += 1;
        self.heading(label::TRAPS);
        let (review, unreviewed) = live::without_review(view, self.state, self.blocks);
        let (follow_up, idle) = live::without_follow_up(view, self.state, self.blocks);
        let rows: [(Phrase, Content, Phrase, String); 3] = [
            (
                label::TRAP_RECORDS,
                live::without_records(view).into(),
                label::TRAP_RECORDS_TEXT,
                String::new(),
            ),
            (
                label::TRAP_REVIEW,
                review.into(),
                label::TRAP_REVIEW_TEXT,
                view.list(&unreviewed),
            ),
            (
                label::TRAP_FOLLOW_UP,
                follow_up.into(),
                label::TRAP_FOLLOW_UP_TEXT,
                view.list(&idle),
            ),
        ];
        for (name, count, text, found) in rows {
            let count_style = looks::integer().align(Horizontal::Centre).bold().size(12);
            let (sheet, row) = (&mut self.sheet, self.row);
            let label_style = looks::told().bold();
            frame::prose(
                sheet,
                row,
                (FIRST_COLUMN, FIRST_COLUMN + 2),
                view.say(name),
                &label_style,
            );
            sheet.put(row, FIRST_COLUMN + 3, count, &count_style);
            let mut text = view.say(text).to_owned();
            if !found.is_empty() {
                text += "\n";
                text += &view.fill(label::TRAP_WHERE, &[("where", &found)]);
            }
            frame::prose(sheet, row, (FIRST_COLUMN + 4, LAST), text, &looks::told());
            self.row += 1;
        }
    }
}
