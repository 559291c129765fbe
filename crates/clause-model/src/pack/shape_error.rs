//! A deserialiser's complaint in the words of our codes.

use crate::codes::reading as codes;
use diagnostics::{Diagnostic, Place};
use serde_json::Value;
use serde_path_to_error::{Error, Segment};

/// A step from a file's root to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Field(String),
    Index(usize),
}

/// The steps to the value that was complained about.
pub(super) fn steps(error: &Error<serde_json::Error>) -> Vec<Step> {
    error
        .path()
        .iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(Step::Index(*index)),
            Segment::Map { key } => Some(Step::Field(key.clone())),
            // A variant's name is a value of the file, not a step in it.
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}

/// Steps as a JSON pointer (RFC 6901).
pub(super) fn pointer(steps: &[Step]) -> String {
    steps
        .iter()
        .map(|step| match step {
            Step::Field(name) => format!("/{}", name.replace('~', "~0").replace('/', "~1")),
            Step::Index(index) => format!("/{index}"),
        })
        .collect()
}

/// The complaint as a diagnostic and, where a field is unknown, that field's name.
pub(super) fn describe(
    error: &Error<serde_json::Error>,
    place: Place,
    steps: &[Step],
    root: &Value,
) -> (Diagnostic, Option<String>) {
    let message = error.inner().to_string();
    let value = root.pointer(&pointer(steps)).unwrap_or(&Value::Null);
    let names = quoted(&message);
    let first = names.first().cloned().unwrap_or_default();
    let known = || names.get(1..).unwrap_or_default().join(", ");
    if message.starts_with("unknown field") {
        let problem = Diagnostic::new(&codes::FIELD_UNKNOWN, place)
            .with("field", shortened(&first))
            .with("known", known());
        return (problem, Some(first));
    }
    let problem = if message.starts_with("missing field") {
        Diagnostic::new(&codes::FIELD_MISSING, place).with("field", first)
    } else if message.starts_with("unknown variant") {
        Diagnostic::new(&codes::VALUE_UNKNOWN, place)
            .with("value", shortened(&first))
            .with("known", known())
    } else if let Some((seen, wanted)) = type_complaint(&message) {
        type_wrong(seen, wanted, first, place)
    } else if message.starts_with("invalid value: integer") {
        Diagnostic::new(&codes::NUMBER_OUT_OF_RANGE, place).with("value", first)
    } else {
        Diagnostic::new(&codes::VALUE_INVALID, place)
            .with("value", shortened(&value.to_string()))
            .with("reason", shortened(&message))
    };
    (problem, None)
}

/// A field that stands twice, which only reading the text itself shows.
pub(super) fn field_twice(path: &str, error: &Error<serde_json::Error>) -> Diagnostic {
    let message = error.inner().to_string();
    let field = quoted(&message).into_iter().next().unwrap_or(message);
    let place = Place::pointer(path, pointer(&steps(error))).at_line(error.inner().line().max(1));
    Diagnostic::new(&codes::FIELD_TWICE, place).with("field", field)
}

/// What was seen and what was wanted, in the words of the deserialiser.
fn type_complaint(message: &str) -> Option<(&str, &str)> {
    message
        .strip_prefix("invalid type: ")
        .and_then(|rest| rest.split_once(", expected "))
}

fn type_wrong(seen: &str, wanted: &str, value: String, place: Place) -> Diagnostic {
    let (found, expected) = (json_type_seen(seen), json_type_wanted(wanted));
    if found == "number" && expected == "string" {
        Diagnostic::new(&codes::NUMBER_FOR_TEXT, place).with("value", value)
    } else {
        Diagnostic::new(&codes::TYPE_WRONG, place)
            .with("expected", expected)
            .with("found", found)
    }
}

/// A text cut to a length that fits a message, since a file may hold anything.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 120;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The names in back quotes, in order.
fn quoted(message: &str) -> Vec<String> {
    message
        .split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// The JSON type that the deserialiser saw.
fn json_type_seen(words: &str) -> &'static str {
    match words.split([' ', '`']).next().unwrap_or_default() {
        "string" => "string",
        "integer" | "floating" => "number",
        "boolean" => "boolean",
        "sequence" => "array",
        "map" => "object",
        _ => "null",
    }
}

/// The JSON type behind the words of the deserialiser.
fn json_type_wanted(words: &str) -> &'static str {
    let starts = |heads: &[&str]| heads.iter().any(|head| words.starts_with(head));
    if starts(&["a sequence", "a tuple"]) {
        "array"
    } else if starts(&["struct", "a map", "internally tagged"]) {
        "object"
    } else if starts(&["a boolean"]) {
        "boolean"
    } else if starts(&["u8", "u16", "u32", "u64", "i32", "i64"]) {
        "integer"
    } else {
        "string"
    }
}
