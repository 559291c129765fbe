//! The tables of a sample. Every text may have a second column with the suffix `_zh`.

use crate::failure::Failure;
use clause_model::Language;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::Path;

/// A row by its column names.
#[derive(Debug, Clone)]
pub(crate) struct Row(BTreeMap<String, String>);

/// The tables of a sample.
pub(crate) struct Tables {
    pub(crate) about: Vec<Row>,
    pub(crate) organisation: Vec<Row>,
    pub(crate) instances: Vec<Row>,
    pub(crate) people: Vec<Row>,
    pub(crate) answers: Vec<Row>,
    pub(crate) evidence: Vec<Row>,
}

impl Row {
    /// A column's text; empty where there is none.
    pub(crate) fn get(&self, column: &str) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }

    /// A column's text in a language, where it has one of its own.
    pub(crate) fn own(&self, column: &str, language: Language) -> Option<&str> {
        match language {
            Language::En => Some(self.get(column)),
            Language::Zh => self.0.get(&format!("{column}_zh")).map(String::as_str),
        }
        .filter(|text| !text.is_empty())
    }
}

impl Tables {
    /// Reads the tables of a sample's folder.
    pub(crate) fn read(folder: &Path) -> Result<Self, Failure> {
        let table = |name: &str| rows(&folder.join(name));
        Ok(Tables {
            about: table("about.csv")?,
            organisation: table("organisation.csv")?,
            instances: table("instances.csv")?,
            people: table("people.csv")?,
            answers: table("answers.csv")?,
            evidence: table("evidence.csv")?,
        })
    }

    /// The date of the answers.
    pub(crate) fn date(&self) -> Result<Date, Failure> {
        let row = self
            .organisation
            .iter()
            .find(|row| row.get("field") == "date");
        let date = row.and_then(|row| row.get("value").parse().ok());
        date.ok_or_else(|| Failure::Generation("organisation.csv states no date".to_owned()))
    }

    /// The name of a person, service, customer, supplier or site in a language.
    pub(crate) fn name<'a>(&'a self, name: &'a str, language: Language) -> &'a str {
        let rows = self.people.iter().chain(&self.instances);
        let mut named = rows.filter(|row| row.get("name") == name);
        named
            .find_map(|row| row.own("name", language))
            .unwrap_or(name)
    }
}

fn rows(path: &Path) -> Result<Vec<Row>, Failure> {
    let named = |error: csv::Error| Failure::Generation(format!("{}: {error}", path.display()));
    let mut reader = csv::Reader::from_path(path).map_err(named)?;
    let headers = reader.headers().map_err(named)?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(named)?;
        let cells = headers.iter().zip(&record);
        rows.push(Row(cells
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .collect()));
    }
    Ok(rows)
}
