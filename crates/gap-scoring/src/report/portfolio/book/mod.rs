//! A portfolio as a workbook.

mod findings;
mod overview;
mod points;
mod processes;
mod sources;

use super::view::{GroupView, PortfolioView};
use clause_model::Language;
use jiff::civil::Date;
use workbook::draft::{BaseFont, Properties};
use workbook::{SheetDraft, WorkbookDraft};

/// How many members there is room for on a printed page.
const MEMBERS_A_PAGE: usize = 10;
/// The longest name of a sheet.
const LONGEST_NAME: usize = 31;

/// Drafts the workbook on a portfolio: every member at a glance with a chart, processes and points by member, all
/// findings, and the sources. It states the latest as-of date as its creation, so that the same assessments give the
/// same bytes.
pub fn portfolio_workbook(view: &PortfolioView<'_>) -> WorkbookDraft {
    let days = view.portfolio.members.iter().map(|one| one.state.as_of);
    let mut draft = WorkbookDraft::new(days.max().unwrap_or(Date::ZERO));
    draft.sheets.push(overview::sheet(view));
    let groups = view.groups();
    for (at, group) in groups.iter().enumerate() {
        let name = |which: PortfolioSheet| which.name_of(view.language, group, at, groups.len());
        let sheets = [
            processes::sheet(view, *group, &name(PortfolioSheet::Processes)),
            points::sheet(view, *group, &name(PortfolioSheet::Points)),
        ];
        draft.sheets.extend(sheets);
    }
    draft.sheets.push(findings::sheet(view));
    draft.sheets.push(sources::sheet(view));
    draft.base_font = view.language.pick(BaseFont::latin(), BaseFont::chinese());
    draft.properties = Properties {
        title: view.title().to_owned(),
        subject: view.subtitle(),
        comments: view.notes()[2].to_owned(),
        ..Properties::default()
    };
    draft
}

/// Prints the columns of ten members on a page, with the columns that name the row on each.
fn print_across(sheet: &mut SheetDraft, named: (u32, u32), group: GroupView<'_>) {
    let pages = group.group.members.len().div_ceil(MEMBERS_A_PAGE).max(1);
    sheet.page.fit_to_width = Some(u16::try_from(pages).unwrap_or(u16::MAX));
    sheet.page.repeat_columns = (pages > 1).then_some(named);
}

/// The sheets of the workbook.
#[derive(Debug, Clone, Copy)]
enum PortfolioSheet {
    Overview,
    Processes,
    Points,
    Findings,
    Sources,
}

impl PortfolioSheet {
    fn name(self, language: Language) -> &'static str {
        let (en, zh) = match self {
            PortfolioSheet::Overview => ("Overview", "总览"),
            PortfolioSheet::Processes => ("Processes", "流程"),
            PortfolioSheet::Points => ("Control points", "控制点"),
            PortfolioSheet::Findings => ("Findings", "发现项"),
            PortfolioSheet::Sources => ("Sources", "来源"),
        };
        language.pick(en, zh)
    }

    /// The name with the edition, where there is more than one.
    fn name_of(self, language: Language, group: &GroupView<'_>, at: usize, all: usize) -> String {
        let name = self.name(language);
        if all < 2 {
            return name.to_owned();
        }
        let with_edition = format!("{name} {}", group.group.edition);
        let editions = group.portfolio.editions.iter();
        let same = editions.filter(|other| other.edition == group.group.edition);
        if same.count() < 2 && with_edition.chars().count() <= LONGEST_NAME {
            with_edition
        } else {
            format!("{name} {}", at + 1)
        }
    }
}
