//! The comparison as a table for a terminal.

use super::Comparison;
use crate::prose::wrap;
use crate::screen::{Screen, bold};
use comfy_table::{CellAlignment, ContentArrangement, Table, presets};

/// The columns that hold figures.
const FIGURES: [usize; 5] = [2, 3, 4, 5, 6];

impl Comparison {
    /// As text. Rows are broken only where a terminal is too narrow for them.
    pub(crate) fn table(&self, screen: Screen) -> String {
        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        table.set_header(self.headers());
        table.add_rows(self.rows());
        for at in FIGURES {
            if let Some(column) = table.column_mut(at) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        if let Some(columns) = screen.columns {
            table.set_content_arrangement(ContentArrangement::Dynamic);
            table.set_width(u16::try_from(columns).unwrap_or(u16::MAX));
        }
        let width = screen.prose();
        let mut text = bold(&self.heading()) + "\n" + &wrap(&self.note, 0, width) + "\n";
        for (number, line) in table.to_string().lines().enumerate() {
            let line = line.trim_end();
            text += &if number == 0 {
                bold(line)
            } else {
                line.to_owned()
            };
            text.push('\n');
        }
        for detail in &self.details {
            text.push('\n');
            text += &detail.text(self, width);
        }
        text
    }
}
