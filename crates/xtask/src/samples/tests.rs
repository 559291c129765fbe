//! What the tables promise.

use super::tables::Tables;
use super::{SAMPLES, about, file_name, folders};
use crate::questionnaires::library;
use crate::repository::root;
use clause_model::Language;
use evidence_intake::words::normalise;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

fn samples() -> impl Iterator<Item = (PathBuf, Tables)> {
    folders().unwrap().into_iter().map(|folder| {
        let place = root().join(SAMPLES).join(folder);
        let tables = Tables::read(&place).unwrap();
        (place, tables)
    })
}

#[test]
fn a_workbook_names_its_edition_once() {
    let library = library().unwrap();
    for (place, tables) in samples() {
        let (_, edition) = about(&library, &tables).unwrap();
        let folder = place.file_name().unwrap().to_str().unwrap();
        for language in Language::ALL {
            let name = file_name(folder, edition, language);
            assert_eq!(name.matches(edition.id.as_str()).count(), 1, "{name}");
            assert!(
                place.join(&name).exists(),
                "{name} is still to be generated"
            );
        }
    }
}

#[test]
fn every_point_is_answered_once() {
    let library = library().unwrap();
    for (_, tables) in samples() {
        let (_, edition) = about(&library, &tables).unwrap();
        let mut rows: BTreeMap<&str, u32> = BTreeMap::new();
        for row in &tables.answers {
            let point = edition.point(&row.get("point").parse().unwrap());
            let point = point.unwrap_or_else(|| panic!("unknown point {}", row.get("point")));
            match (row.get("item"), row.get("instance")) {
                ("", "") => *rows.entry(row.get("point")).or_default() += 1,
                ("", instance) => {
                    assert!(
                        tables
                            .instances
                            .iter()
                            .any(|row| row.get("name") == instance)
                    );
                }
                (item, _) => assert!(point.item(item).is_some(), "{} {item}", point.id),
            }
        }
        for point in &edition.points {
            assert_eq!(
                rows.get(point.id.to_string().as_str()),
                Some(&1),
                "{}",
                point.id
            );
        }
    }
}

#[test]
fn every_evidence_id_is_registered_but_those_that_the_readme_lists() {
    for (place, tables) in samples() {
        let readme = std::fs::read_to_string(place.join("README.md")).unwrap();
        let section = readme
            .split("## Ids that are in no register")
            .nth(1)
            .unwrap();
        let section = section.split("\n## ").next().unwrap();
        let listed: BTreeSet<String> = section
            .split('`')
            .skip(1)
            .step_by(2)
            .map(normalise)
            .collect();
        let registered: BTreeSet<String> = tables
            .evidence
            .iter()
            .map(|row| normalise(row.get("id")))
            .collect();
        assert_eq!(
            registered.len(),
            tables.evidence.len(),
            "an id stands twice"
        );
        let cited: BTreeSet<String> = tables
            .answers
            .iter()
            .flat_map(|row| row.get("evidence").split([';', ',']))
            .map(normalise)
            .filter(|id| !id.is_empty())
            .collect();
        let missing: BTreeSet<String> = cited.difference(&registered).cloned().collect();
        assert_eq!(missing, listed);
    }
}

#[test]
fn whatever_is_said_is_said_in_both_languages() {
    for (_, tables) in samples() {
        let rows = tables.answers.iter().chain(&tables.evidence);
        for row in rows {
            for column in ["comment", "judgement_note", "title", "sample", "location"] {
                let translated = row.get(&format!("{column}_zh"));
                assert_eq!(row.get(column).is_empty(), translated.is_empty(), "{row:?}");
            }
        }
        for row in &tables.answers {
            let who = row.get("respondent");
            assert!(who.is_empty() || tables.people.iter().any(|row| row.get("name") == who));
        }
    }
}
