//! The words of the questionnaire itself, from `questionnaires/texts.json`.

use crate::words::normalise;
use clause_model::control_point::Unit;
use clause_model::submission::Answer;
use clause_model::{Change, Language, LocalText};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const FILE: &str = include_str!("../../../../questionnaires/texts.json");

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    // A test reads the file strictly, so that a damaged one never gets here.
    serde_json::from_str(FILE).unwrap_or_default()
});

/// The texts that are shipped.
pub fn texts() -> &'static Texts {
    &TEXTS
}

/// Whether a comment is one that our own workbooks put on their headers, in any language.
pub(crate) fn is_header_note(text: &str) -> bool {
    let wanted = normalise(text);
    let texts = texts();
    let notes = texts.questionnaire.notes.values();
    let mut notes = notes.chain(texts.register.notes.values());
    notes.any(|note| {
        Language::ALL
            .iter()
            .any(|language| normalise(note.get(*language)) == wanted)
    })
}

/// The words of the questionnaire itself.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// The version of the file's shape.
    pub format: u32,
    /// The date of creation that shipped workbooks state.
    pub dated: Date,
    /// The start sheet.
    pub start: StartTexts,
    /// The organisation sheet.
    pub organisation: OrganisationTexts,
    /// The coverage sheet.
    pub coverage: CoverageTexts,
    /// The questionnaire sheet.
    pub questionnaire: QuestionnaireTexts,
    /// The questionnaire about changes.
    pub delta: DeltaTexts,
    /// The evidence register.
    pub register: RegisterTexts,
    /// The document requests.
    pub requests: RequestTexts,
    /// The interview plan.
    pub interviews: InterviewTexts,
    /// The lists.
    pub lists: ListTexts,
}

/// The start sheet.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct StartTexts {
    pub title: LocalText,
    pub purpose: LocalText,
    pub part: LocalText,
    pub status: LocalText,
    pub overall: LocalText,
    pub steps_heading: LocalText,
    pub steps: Vec<LocalText>,
    pub answers_heading: LocalText,
    pub answers: BTreeMap<Answer, LocalText>,
    pub exclusion: LocalText,
    pub evidence_heading: LocalText,
    pub evidence: Vec<LocalText>,
    pub progress_heading: LocalText,
    pub progress_note: LocalText,
    pub process: LocalText,
    pub answered: LocalText,
    pub total: LocalText,
    pub share: LocalText,
    pub rights_heading: LocalText,
    pub protection: LocalText,
}

/// The organisation sheet.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct OrganisationTexts {
    pub intro: LocalText,
    pub help: LocalText,
    pub fields: Vec<FieldTexts>,
}

/// A field of the organisation sheet.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct FieldTexts {
    /// The rest of its row key; [`crate::marks::field`] lists them.
    pub field: String,
    pub label: LocalText,
    pub help: LocalText,
}

/// The coverage sheet.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct CoverageTexts {
    pub intro: LocalText,
    pub named: LocalText,
    pub repeats: LocalText,
    pub none: LocalText,
    pub others_heading: LocalText,
    pub others: LocalText,
    pub units: BTreeMap<Unit, LocalText>,
}

/// The questionnaire sheet.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct QuestionnaireTexts {
    pub intro: LocalText,
    pub item: LocalText,
    pub condition: LocalText,
    pub change: LocalText,
    pub added_heading: LocalText,
    pub changes: BTreeMap<Change, LocalText>,
    pub prompts: PromptTexts,
    /// Notes on header cells, by the role of the column.
    pub notes: BTreeMap<String, LocalText>,
    pub refused: MessageTexts,
    pub not_a_date: MessageTexts,
    pub not_an_interval: MessageTexts,
}

/// What is shown when a cell of the questionnaire is selected.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct PromptTexts {
    pub answer: MessageTexts,
    pub event: MessageTexts,
    pub periodic: MessageTexts,
    pub conditional: MessageTexts,
    pub evidence: MessageTexts,
    pub operated_by: MessageTexts,
    pub planned: MessageTexts,
    pub interval: MessageTexts,
    pub judgement: MessageTexts,
}

/// A message box: a title of up to 32 characters and a text of up to 255.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct MessageTexts {
    pub title: LocalText,
    pub text: LocalText,
}

/// The questionnaire about changes.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct DeltaTexts {
    pub title: LocalText,
    pub purpose: LocalText,
    pub carried_intro: LocalText,
    pub remainder_note: LocalText,
    pub carried_note: LocalText,
    pub by_certificate: LocalText,
    pub dropped_intro: LocalText,
    pub dropped_by: LocalText,
    pub dropped_points: LocalText,
    pub demand: LocalText,
    pub nothing: LocalText,
}

/// The evidence register.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct RegisterTexts {
    pub intro: LocalText,
    /// Notes on header cells, by the role of the column.
    pub notes: BTreeMap<String, LocalText>,
}

/// The document requests.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct RequestTexts {
    pub intro: LocalText,
    pub package: LocalText,
    pub role: LocalText,
    pub document: LocalText,
    #[serde(rename = "type")]
    pub kind: LocalText,
    pub clauses: LocalText,
    pub received: LocalText,
    pub note: LocalText,
}

/// The interview plan.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct InterviewTexts {
    pub intro: LocalText,
    pub minutes: InterviewMinutes,
    pub summary_heading: LocalText,
    pub role: LocalText,
    pub points: LocalText,
    pub time: LocalText,
    pub interviewee: LocalText,
    pub appointment: LocalText,
    pub total: LocalText,
    pub section: LocalText,
    pub notes: LocalText,
}

/// Minutes of interview that a control point takes, by what fulfils it.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct InterviewMinutes {
    pub document: u32,
    pub practice: u32,
    pub both: u32,
}

/// The lists.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct ListTexts {
    pub intro: LocalText,
    pub answer: LocalText,
    pub event: LocalText,
    pub periodic: LocalText,
    pub conditional: LocalText,
    pub any: LocalText,
    pub yes_no: LocalText,
}

#[cfg(test)]
mod tests {
    use super::{FILE, Texts};
    use crate::marks::field;
    use crate::role::Role;
    use crate::words::OFFERED_ANSWERS;

    #[test]
    fn the_file_is_read_strictly() {
        let texts: Texts = serde_json::from_str(FILE).unwrap();
        assert_eq!(texts.format, 1);
        for answer in OFFERED_ANSWERS {
            assert!(texts.start.answers.contains_key(&answer), "{answer:?}");
        }
        let fields: Vec<&str> = texts
            .organisation
            .fields
            .iter()
            .map(|f| f.field.as_str())
            .collect();
        assert_eq!(fields, field::ALL);
        let notes = texts
            .questionnaire
            .notes
            .keys()
            .chain(texts.register.notes.keys());
        for name in notes {
            assert!(Role::from_name(name).is_some(), "{name}");
        }
    }

    #[test]
    fn every_text_exists_in_every_language_and_fits_its_box() {
        let value: serde_json::Value = serde_json::from_str(FILE).unwrap();
        walk(&value, "");
    }

    fn walk(value: &serde_json::Value, at: &str) {
        match value {
            serde_json::Value::Object(map) if map.contains_key("en") || map.contains_key("zh") => {
                let limit =
                    if at.contains("prompts") || at.contains("refused") || at.contains("not_a") {
                        if at.ends_with("title") { 32 } else { 255 }
                    } else {
                        2000
                    };
                for language in ["en", "zh"] {
                    let text = map
                        .get(language)
                        .and_then(|text| text.as_str())
                        .unwrap_or_default();
                    assert!(!text.trim().is_empty(), "{at} lacks {language}");
                    assert!(text.chars().count() <= limit, "{at} is too long");
                }
            }
            serde_json::Value::Object(map) => {
                for (key, inner) in map {
                    walk(inner, &format!("{at}/{key}"));
                }
            }
            serde_json::Value::Array(list) => {
                for (index, inner) in list.iter().enumerate() {
                    walk(inner, &format!("{at}/{index}"));
                }
            }
            _ => {}
        }
    }
}
