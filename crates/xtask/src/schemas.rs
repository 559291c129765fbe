//! JSON Schemas of the files that packs consist of, and of assessments.

use crate::failure::Failure;
use crate::generated::{GeneratedFiles, Mode, settle};
use clause_model::schema;
use gap_scoring::assessment::Assessment;
use gap_scoring::portfolio::PortfolioDocument;
use gap_scoring::progress::ProgressDocument;
use schemars::schema_for;

/// Writes or checks a schema per kind of file.
pub(crate) fn run(mode: Mode) -> Result<(), Failure> {
    let assessment = format!("{:#}\n", schema_for!(Assessment).to_value());
    let path = "docs/schemas/assessment.schema.json".to_owned();
    let mut files = GeneratedFiles::from([(path, assessment.into_bytes())]);
    let progress = format!("{:#}\n", schema_for!(ProgressDocument).to_value());
    let path = "docs/schemas/progress.schema.json".to_owned();
    files.insert(path, progress.into_bytes());
    let portfolio = format!("{:#}\n", schema_for!(PortfolioDocument).to_value());
    let path = "docs/schemas/portfolio.schema.json".to_owned();
    files.insert(path, portfolio.into_bytes());
    for (name, text) in schema::schemas() {
        files.insert(format!("standards/schemas/{name}"), text.into_bytes());
    }
    settle(&files, mode, "schemas")
}
