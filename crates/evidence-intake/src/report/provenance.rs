//! Where a report comes from, as its sheet on method and provenance says.

use crate::grid::Grid;
use crate::source::InputBook;
use crate::words::YES_NO;
use clause_model::submission::InputFile;
use diagnostics::Language;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What a report says of its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportProvenance {
    /// The program and its version.
    pub program: String,
    /// The standard's id and the version of its pack.
    pub pack: String,
    /// The version of the method.
    pub method: String,
    /// The day for which the assessment holds.
    pub as_of: Date,
    /// The language.
    pub language: Language,
    /// Whether it has a plan.
    pub with_plan: bool,
    /// The first working day of the plan.
    pub start: Option<Date>,
    /// People at work; none without a plan.
    pub people: Option<u32>,
    /// Working days per week; none without a plan.
    pub days_per_week: Option<u32>,
    /// The day wished for.
    pub target: Option<Date>,
    /// Days on which nobody works.
    pub holidays: BTreeSet<Date>,
    /// Whether names were replaced by neutral ones.
    pub anonymised: bool,
    /// Whether a folder with the evidence was looked into.
    pub evidence_folder: bool,
    /// The input files.
    pub inputs: Vec<InputFile>,
}

/// Reads the provenance of a report; none where it is not complete.
pub fn report_provenance(input: &InputBook) -> Option<ReportProvenance> {
    let mut facts: BTreeMap<String, String> = BTreeMap::new();
    let mut inputs = Vec::new();
    for sheet in &input.book.sheets {
        let grid = Grid::new(&input.book, sheet);
        for row in grid.rows() {
            let texts: Vec<String> = grid.row(row).filter_map(|(_, cell)| cell.text()).collect();
            let Some((key, value)) = texts.first().zip(texts.last()) else {
                continue;
            };
            if let Some(fact) = key.strip_prefix("provenance ") {
                facts.insert(fact.to_owned(), value.clone());
            } else if let Some((name, digest)) = key
                .strip_prefix("input ")
                .zip(value.strip_prefix("SHA-256 "))
            {
                inputs.push(InputFile {
                    name: name.to_owned(),
                    sha256: digest.to_owned(),
                });
            }
        }
    }
    let fact = |name: &str| facts.get(name).cloned();
    let date = |name: &str| facts.get(name)?.parse::<Date>().ok();
    let yes = |name: &str| YES_NO.read(facts.get(name)?);
    let number = |name: &str| facts.get(name)?.parse::<u32>().ok();
    let holidays = fact("holidays").unwrap_or_default();
    let holidays = holidays.split([',', '、', ' ']);
    Some(ReportProvenance {
        program: fact("program")?,
        pack: fact("pack")?,
        method: fact("method")?,
        as_of: date("as-of")?,
        language: fact("language")?.parse().ok()?,
        with_plan: yes("with-plan")?,
        anonymised: yes("anonymised").unwrap_or(false),
        evidence_folder: yes("evidence-folder").unwrap_or(false),
        start: date("start"),
        people: number("people"),
        days_per_week: number("days-per-week"),
        target: date("target"),
        holidays: holidays.filter_map(|day| day.parse().ok()).collect(),
        inputs,
    })
}
