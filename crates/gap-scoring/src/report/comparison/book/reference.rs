//! How change is judged, and where things were read.

use super::frame::{self, Row, degree, heading, id, prose, told};
use super::places::ComparisonSheet;
use crate::report::comparison::view::{ComparisonView, EditionHead};
use crate::report::comparison::words::{
    change_meaning, counted_once, degree_note, relation_meaning, structure_note,
};
use clause_model::{Change, Relation};
use workbook::{SheetDraft, theme};

/// The last column.
const LAST: u32 = 2;

/// A sheet that is written from top to bottom.
struct Listing<'v> {
    view: &'v ComparisonView,
    sheet: SheetDraft,
    row: u32,
}

pub(super) fn sheet(view: &ComparisonView) -> SheetDraft {
    let name = ComparisonSheet::Reference.name(view.language);
    let mut listing = Listing {
        view,
        sheet: frame::sheet(name, &view.title()),
        row: 3,
    };
    listing.sheet.set_widths(&[22.0, 76.0, 56.0]);
    frame::title(&mut listing.sheet, name, degree_note(view.language), LAST);
    listing.rubric();
    listing.kinds();
    listing.relations();
    listing.published();
    for head in heads(view) {
        listing.status(head);
    }
    listing.notes();
    listing.sheet
}

/// The editions, each once.
pub(in crate::report) fn heads(view: &ComparisonView) -> Vec<&EditionHead> {
    if view.is_same_edition() {
        vec![&view.to]
    } else {
        vec![&view.from, &view.to]
    }
}

impl Listing<'_> {
    fn heading(&mut self, text: &str) {
        heading(&mut self.sheet, self.row, (0, LAST), text);
        self.row += 1;
    }

    fn line(&mut self, first: &str, second: &str, third: &str) {
        let mut cells = Row::new(&mut self.sheet, self.row);
        cells
            .at(0, first, &id().bold())
            .at(1, second, &told())
            .at(2, third, &told())
            .fit();
        self.row += 1;
    }

    fn gap(&mut self) {
        self.row += 1;
    }

    fn rubric(&mut self) {
        let language = self.view.language;
        self.heading(language.pick("The change degree, step by step", "变化度各级含义"));
        for step in &self.view.rubric {
            let mut cells = Row::new(&mut self.sheet, self.row);
            cells
                .at(0, u32::from(step.degree), &degree(step.degree))
                .at(1, step.text.as_str(), &told())
                .fit();
            self.row += 1;
        }
        self.gap();
    }

    fn kinds(&mut self) {
        let language = self.view.language;
        self.heading(language.pick("Kinds of change", "变化类型"));
        for change in Change::ALL {
            let degrees = change.degrees();
            let (least, most) = (degrees.start(), degrees.end());
            let range = if least == most {
                least.to_string()
            } else {
                language.pick(format!("{least} to {most}"), format!("{least}至{most}"))
            };
            let range = language.pick(format!("Degree {range}"), format!("变化度{range}"));
            self.line(
                change.name(language),
                change_meaning(change, language),
                &range,
            );
        }
        self.gap();
    }

    fn relations(&mut self) {
        let language = self.view.language;
        let text = language.pick(
            "Relations of a new point to its predecessors",
            "新控制点与所承接的旧控制点的关系",
        );
        self.heading(text);
        for relation in Relation::ALL {
            self.line(
                relation.name(language),
                relation_meaning(relation, language),
                "",
            );
        }
        self.gap();
    }

    fn published(&mut self) {
        let language = self.view.language;
        self.heading(language.pick(
            "Sources of the published degrees (one third party's estimate)",
            "已公布变化度的来源（某第三方的估计）",
        ));
        for line in &self.view.clauses {
            let clause = format!("{} {}", line.clause, line.title);
            let source = line.source.as_deref();
            let source = source.unwrap_or(language.pick("not published", "未公布"));
            let counting = line.counting.join("\n");
            self.line(&clause, source, &counting);
        }
        self.gap();
    }

    fn status(&mut self, head: &EditionHead) {
        let language = self.view.language;
        let text = language.pick(
            format!("Where {} stands", head.title),
            format!("{}的状态", head.title),
        );
        self.heading(&text);
        for line in &head.status {
            let since = line.from.map(|day| day.to_string()).unwrap_or_default();
            let statement = [since.as_str(), &line.statement];
            let said: Vec<&str> = statement
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect();
            self.line(
                &line.scheme,
                &said.join(language.pick(": ", "：")),
                &line.source,
            );
        }
        self.gap();
    }

    fn notes(&mut self) {
        let language = self.view.language;
        self.heading(language.pick("How to read the figures", "数据说明"));
        let made = language.pick("Made with ", "生成程序与数据版本：");
        let made = format!("{made}{}", self.view.origin().line(language));
        let notes = [
            counted_once(language),
            structure_note(language),
            &self.view.standard.notice,
            &made,
        ];
        for text in notes {
            prose(
                &mut self.sheet,
                self.row,
                (0, LAST),
                text,
                &theme::prose().size(10),
            );
            self.row += 1;
        }
    }
}
