//! Progress as text, workbook or page, printed or written.

use super::Format;
use super::table;
use crate::command::questionnaire::workbook_bytes;
use crate::failure::Failure;
use crate::output::{Outlet, Output, workbook_needs_file};
use crate::screen::Screen;
use anstream::adapter::strip_str;
use clause_model::{Language, Standard};
use diagnostics::Diagnostic;
use gap_scoring::progress::{Progress, ProgressDocument};
use gap_scoring::report::progress::{ProgressView, progress_page, progress_workbook};
use std::io;
use std::path::Path;

/// What is shown.
pub(super) struct Documents<'a> {
    pub(super) progress: &'a Progress,
    pub(super) standard: &'a Standard,
    pub(super) found: &'a [Diagnostic],
    pub(super) language: Language,
}

impl Documents<'_> {
    /// Prints progress, or writes it where an output is named.
    pub(super) fn give(
        &self,
        format: Format,
        output: Option<&Path>,
        outlet: &Outlet<'_>,
    ) -> Result<(), Failure> {
        let Some(path) = output else {
            if format == Format::Xlsx {
                return Err(workbook_needs_file(self.language));
            }
            return Ok(Screen::print(&self.text(format, Screen::of_stdout())?)?);
        };
        let view = self.view(self.language);
        let bytes = if format == Format::Xlsx {
            workbook_bytes(&progress_workbook(&view), path)?
        } else {
            let text = self.text(format, Screen { columns: None })?;
            strip_str(&text).to_string().into_bytes()
        };
        let path = path.to_owned();
        let shown = path.display().to_string();
        outlet.write(&[Output { path, bytes }])?;
        let colon = self.language.pick(": ", "：");
        Screen::print(&format!("{shown}{colon}{}\n", view.title()))?;
        Ok(())
    }

    fn text(&self, format: Format, screen: Screen) -> Result<String, Failure> {
        Ok(match format {
            Format::Html => self.page(),
            Format::Json => {
                let found = self.found;
                let document = ProgressDocument::new(self.progress.clone(), found, self.language);
                serde_json::to_string_pretty(&document).map_err(io::Error::from)? + "\n"
            }
            _ => table::text(&self.view(self.language), screen),
        })
    }

    /// The page in every language of the pack, the one asked for first.
    fn page(&self) -> String {
        let others = self.standard.languages.iter().copied();
        let others = others.filter(|language| *language != self.language);
        let languages = [self.language].into_iter().chain(others);
        let views: Vec<ProgressView<'_>> = languages.map(|language| self.view(language)).collect();
        progress_page(&views)
    }

    fn view(&self, language: Language) -> ProgressView<'_> {
        ProgressView::of(self.progress, self.standard, self.found, language)
    }
}
