//! What a submission means: evidence mapping, ratings, findings, readiness and the remediation
//! plan; and every document that goes out.
//!
//! Everything but [`report`] is a chain of pure functions from the model and a submission to an
//! assessment; `report` turns an assessment into documents and is imported by none of them.

pub mod anonymity;
pub mod assessment;
pub mod codes;
pub mod coverage_estimate;
pub mod evidence;
pub mod evidence_file;
pub mod finding;
pub mod governance;
pub mod migration;
pub mod outcome;
pub mod portfolio;
pub mod progress;
pub mod rating;
pub mod readiness;
pub mod remediation;
pub mod report;
pub mod revision;
pub mod score;

#[cfg(test)]
mod fixture;
