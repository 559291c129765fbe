//! What was read, what was not, and where everything comes from.

use super::PortfolioSheet;
use crate::report::comparison::book::frame::{self, Row, heading, id, prose, told};
use crate::report::portfolio::view::PortfolioView;
use workbook::{SheetDraft, theme};

/// The last column.
const LAST: u32 = 3;

pub(super) fn sheet(view: &PortfolioView<'_>) -> SheetDraft {
    let name = PortfolioSheet::Sources.name(view.language);
    let mut sheet = frame::sheet(name, view.title());
    sheet.set_widths(&[30.0, 34.0, 46.0, 34.0]);
    frame::title(&mut sheet, name, &view.subtitle(), LAST);
    let mut writer = Writer {
        view,
        sheet,
        row: 3,
    };
    writer.notices();
    writer.members();
    writer.data();
    writer.sheet
}

struct Writer<'v, 'a> {
    view: &'v PortfolioView<'a>,
    sheet: SheetDraft,
    row: u32,
}

impl Writer<'_, '_> {
    fn heading(&mut self, text: &str) {
        heading(&mut self.sheet, self.row, (0, LAST), text);
        self.row += 1;
    }

    fn text(&mut self, text: &str) {
        let style = theme::prose().size(10);
        prose(&mut self.sheet, self.row, (0, LAST), text, &style);
        self.row += 1;
    }

    fn notices(&mut self) {
        let language = self.view.language;
        self.heading(language.pick(
            "What was not assessed, and what limits the comparison",
            "未评估的内容与比较的局限",
        ));
        if self.view.notices.is_empty() {
            self.text(language.pick("Nothing was found.", "未发现。"));
        }
        for one in self.view.notices.clone() {
            let stop = language.pick(". ", "。");
            let text = format!("{}{stop}{}", one.message, one.help);
            let row = self.row;
            prose(&mut self.sheet, row, (2, LAST), &text, &told());
            self.sheet.put(row, 0, one.place.file, &id().bold());
            self.sheet.put(row, 1, one.code, &id());
            self.row += 1;
        }
        self.row += 1;
    }

    fn members(&mut self) {
        let language = self.view.language;
        self.heading(language.pick("Assessments", "评估"));
        for group in self.view.groups() {
            for member in group.members() {
                let state = &member.state;
                let made = language.pick(
                    format!(
                        "pack {}, method {}",
                        state.pack_version, state.method_version
                    ),
                    format!("标准包{}，方法{}", state.pack_version, state.method_version),
                );
                for file in &member.files {
                    let mut line = Row::new(&mut self.sheet, self.row);
                    line.at(0, group.name_of(member), &told().bold())
                        .at(1, file.name.as_str(), &id())
                        .at(2, format!("SHA-256 {}", file.sha256), &id())
                        .at(3, made.as_str(), &told());
                    line.fit();
                    self.row += 1;
                }
            }
        }
        self.row += 1;
    }

    fn data(&mut self) {
        let view = self.view;
        self.heading(view.language.pick("Program and data", "程序与数据"));
        self.text(&view.portfolio.program);
        let mut named = Vec::new();
        for group in view.groups() {
            let standard = group.standard;
            if named.contains(&&standard.id) {
                continue;
            }
            named.push(&standard.id);
            self.text(&format!("{} {}", standard.id, standard.version));
            self.text(standard.notice.get(view.language));
        }
    }
}
