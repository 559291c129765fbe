//! What the words mean, what limits the comparison, and where it comes from.

use super::ProgressSheet;
use crate::report::comparison::book::frame::{self, Row, heading, id, prose, told};
use crate::report::progress::view::ProgressView;
use workbook::{SheetDraft, theme};

/// The last column.
const LAST: u32 = 3;

pub(super) fn sheet(view: &ProgressView<'_>) -> SheetDraft {
    let name = ProgressSheet::Sources.name(view.language);
    let mut sheet = frame::sheet(name, &view.title());
    sheet.set_widths(&[28.0, 34.0, 40.0, 40.0]);
    frame::title(&mut sheet, name, &view.subtitle(), LAST);
    let mut writer = Writer {
        view,
        sheet,
        row: 3,
    };
    writer.notes();
    writer.movements();
    writer.reservations();
    writer.assessments();
    writer.data();
    writer.sheet
}

struct Writer<'v, 'a> {
    view: &'v ProgressView<'a>,
    sheet: SheetDraft,
    row: u32,
}

impl Writer<'_, '_> {
    fn heading(&mut self, text: &str) {
        heading(&mut self.sheet, self.row, (0, LAST), text);
        self.row += 1;
    }

    /// A word and what is said of it.
    fn line(&mut self, word: &str, text: &str) {
        let row = self.row;
        prose(&mut self.sheet, row, (1, LAST), text, &told());
        self.sheet.put(row, 0, word, &told().bold());
        self.row += 1;
    }

    fn text(&mut self, text: &str) {
        let style = theme::prose().size(10);
        prose(&mut self.sheet, self.row, (0, LAST), text, &style);
        self.row += 1;
    }

    fn notes(&mut self) {
        for note in self.view.notes() {
            self.text(note);
        }
        self.row += 1;
    }

    fn movements(&mut self) {
        let language = self.view.language;
        self.heading(language.pick("What the movements mean", "各类变化的含义"));
        for movement in self.view.movements() {
            self.line(movement.name(language), movement.meaning(language));
        }
        self.row += 1;
    }

    fn reservations(&mut self) {
        let language = self.view.language;
        self.heading(language.pick("What limits the comparison", "比较的局限"));
        if self.view.reservations.is_empty() {
            self.text(language.pick("Nothing was found.", "未发现。"));
        }
        for one in self.view.reservations.clone() {
            let (colon, stop) = language.pick((": ", ". "), ("：", "。"));
            let text = format!("{}{colon}{}{stop}{}", one.place.file, one.message, one.help);
            self.line(&one.code, &text);
        }
        self.row += 1;
    }

    fn assessments(&mut self) {
        let language = self.view.language;
        self.heading(language.pick("Assessments", "评估"));
        for state in &self.view.progress.assessments {
            let made = language.pick(
                format!(
                    "pack {}, method {}",
                    state.pack_version, state.method_version
                ),
                format!("标准包{}，方法{}", state.pack_version, state.method_version),
            );
            let edition = self.view.edition_title(&state.edition);
            let mut line = Row::new(&mut self.sheet, self.row);
            line.at(0, format!("{} {edition}", state.as_of), &told().bold())
                .at(1, state.file.name.as_str(), &id())
                .at(2, format!("SHA-256 {}", state.file.sha256), &id())
                .at(3, made, &told());
            line.fit();
            self.row += 1;
        }
        self.row += 1;
    }

    fn data(&mut self) {
        let view = self.view;
        let progress = view.progress;
        let label = view.language.pick("Program and data", "程序与数据");
        self.heading(label);
        let made = format!(
            "{}; {} {}",
            progress.program, progress.standard, progress.pack_version
        );
        self.text(&made);
        self.text(view.standard.notice.get(view.language));
    }
}
