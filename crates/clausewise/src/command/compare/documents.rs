//! The comparison as text, workbook or page, printed or written.

use super::Format;
use crate::codes::call;
use crate::command::questionnaire::workbook_bytes;
use crate::comparison::{Comparison, Editions};
use crate::failure::Failure;
use crate::output::{Outlet, Output, workbook_needs_file};
use crate::screen::Screen;
use anstream::adapter::strip_str;
use clause_model::{ClauseId, Language};
use gap_scoring::report::comparison::{
    ComparedEditions, ComparisonView, DATED, comparison_page, comparison_workbook,
};
use std::io;
use std::path::Path;

/// What is shown of two editions.
pub(super) struct Documents<'a> {
    pub(super) editions: ComparedEditions<'a>,
    /// The clause that is shown point by point.
    pub(super) clause: Option<ClauseId>,
    pub(super) language: Language,
}

impl Documents<'_> {
    /// Prints the comparison, or writes it where an output is named.
    pub(super) fn give(
        &self,
        format: Format,
        output: Option<&Path>,
        outlet: &Outlet<'_>,
    ) -> Result<(), Failure> {
        self.check(format, output)?;
        let Some(path) = output else {
            return Ok(Screen::print(&self.text(format, Screen::of_stdout())?)?);
        };
        let bytes = if format == Format::Xlsx {
            let view = self.view(self.language);
            workbook_bytes(&comparison_workbook(&view, DATED), path)?
        } else {
            let text = self.text(format, Screen { columns: None })?;
            strip_str(&text).to_string().into_bytes()
        };
        let path = path.to_owned();
        let shown = path.display().to_string();
        outlet.write(&[Output { path, bytes }])?;
        let title = self.view(self.language).title();
        let colon = self.language.pick(": ", "：");
        Screen::print(&format!("{shown}{colon}{title}\n"))?;
        Ok(())
    }

    /// Refuses what a format cannot do.
    fn check(&self, format: Format, output: Option<&Path>) -> Result<(), Failure> {
        if !matches!(format, Format::Xlsx | Format::Html) {
            return Ok(());
        }
        if let Some(clause) = &self.clause {
            let reason = self.language.pick(
                "workbook and page hold every clause, with filters",
                "工作簿和网页包含全部条款，可自行筛选",
            );
            let arguments = [
                ("option", "--clause"),
                ("value", clause.as_str()),
                ("reason", reason),
            ];
            return Err(Failure::call(&call::OPTION_INVALID, &arguments));
        }
        if format == Format::Xlsx && output.is_none() {
            return Err(workbook_needs_file(self.language));
        }
        Ok(())
    }

    fn text(&self, format: Format, screen: Screen) -> Result<String, Failure> {
        if format == Format::Html {
            return Ok(self.page());
        }
        let editions = Editions {
            from: self.editions.from,
            to: self.editions.to,
            succession: self.editions.succession,
            version: &self.editions.standard.version,
        };
        let comparison = Comparison::of(editions, self.clause.as_ref(), self.language);
        Ok(match format {
            Format::Json => comparison.json().map_err(io::Error::from)?,
            Format::Md => comparison.markdown(),
            _ => comparison.table(screen),
        })
    }

    /// The page in every language of the pack, the one asked for first.
    fn page(&self) -> String {
        let others = self.editions.standard.languages.iter().copied();
        let others = others.filter(|language| *language != self.language);
        let languages = [self.language].into_iter().chain(others);
        let views: Vec<ComparisonView> = languages.map(|language| self.view(language)).collect();
        comparison_page(&views.iter().collect::<Vec<_>>())
    }

    fn view(&self, language: Language) -> ComparisonView {
        ComparisonView::of(self.editions, language)
    }
}
