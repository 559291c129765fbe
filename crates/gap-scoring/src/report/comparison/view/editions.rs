//! What is compared, and how it presents itself.

use clause_model::{Edition, EditionId, Language, Standard, StandardId, Succession};
use jiff::civil::Date;
use serde::Serialize;

/// Two editions and what leads from one to the other.
#[derive(Debug, Clone, Copy)]
pub struct ComparedEditions<'a> {
    /// The standard of both.
    pub standard: &'a Standard,
    /// The older edition.
    pub from: &'a Edition,
    /// The newer edition.
    pub to: &'a Edition,
    /// The succession between them.
    pub succession: &'a Succession,
}

/// The standard of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StandardHead {
    /// Its id.
    pub id: StandardId,
    /// Its designation without a year.
    pub title: String,
    /// What it is about.
    pub subject: String,
    /// Rights and sources.
    pub notice: String,
    /// The version of its pack.
    pub version: String,
}

/// An edition of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditionHead {
    /// Its id.
    pub id: EditionId,
    /// Its designation.
    pub title: String,
    /// How many control points it has.
    pub points: u32,
    /// What has taken its place today, if anything.
    pub superseded_by: Option<String>,
    /// Where it stands, per scheme.
    pub status: Vec<StatusLine>,
}

/// Where an edition stands in a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusLine {
    /// Who runs the scheme.
    pub scheme: String,
    /// What the scheme says of the edition.
    pub statement: String,
    /// The day from which that holds.
    pub from: Option<Date>,
    /// Where it was read.
    pub source: String,
}

impl StandardHead {
    pub(super) fn of(standard: &Standard, language: Language) -> Self {
        StandardHead {
            id: standard.id.clone(),
            title: standard.title.get(language).to_owned(),
            subject: standard.subject.get(language).to_owned(),
            notice: standard.notice.get(language).to_owned(),
            version: standard.version.clone(),
        }
    }
}

impl EditionHead {
    pub(super) fn of(edition: &Edition, language: Language) -> Self {
        let status = edition.status.iter().map(|one| StatusLine {
            scheme: one.scheme.get(language).to_owned(),
            statement: one.statement.get(language).to_owned(),
            from: one.from,
            source: one.source.clone(),
        });
        let superseded_by = edition.superseded_by.as_ref();
        EditionHead {
            id: edition.id.clone(),
            title: edition.title.get(language).to_owned(),
            points: edition.points.len() as u32,
            superseded_by: superseded_by.map(|text| text.get(language).to_owned()),
            status: status.collect(),
        }
    }
}
