//! One file's text to its shape, leaving out what cannot be read and reporting each such place.

use super::file_shape::{FORMAT, FileShape};
use super::provenance::SourceFile;
use super::shape_error::{self, Step};
use crate::codes::reading as codes;
use diagnostics::{Diagnostic, Place};
use serde_json::Value;
use serde_json::error::Category;
use std::collections::BTreeMap;

/// How many defects of one file are listed before reading it stops.
const MOST_DEFECTS: usize = 100;

/// A file's content and where it came from.
#[derive(Debug, Clone)]
pub(super) struct Read<T> {
    pub(super) shape: T,
    pub(super) source: SourceFile,
}

/// A file that an entry asks for is not there.
pub(super) fn missing(place: Place, file: &str) -> Diagnostic {
    Diagnostic::new(&codes::FILE_MISSING, place).with("file", file)
}

/// A file that may be absent, or there but unusable.
#[derive(Debug, Clone, Default)]
pub(super) enum Slot<T> {
    #[default]
    Absent,
    Broken,
    Usable(Read<T>),
}

impl<T> Slot<T> {
    pub(super) fn usable(&self) -> Option<&Read<T>> {
        match self {
            Slot::Usable(read) => Some(read),
            Slot::Absent | Slot::Broken => None,
        }
    }

    pub(super) fn is_absent(&self) -> bool {
        matches!(self, Slot::Absent)
    }
}

/// Reads a file as a shape.
pub(super) fn read<T: FileShape>(path: &str, text: &str, found: &mut Vec<Diagnostic>) -> Slot<T> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut input = serde_json::Deserializer::from_str(text);
    let strict = serde_path_to_error::deserialize::<_, T>(&mut input);
    let result = match (strict, input.end()) {
        (Ok(shape), Ok(())) if shape.format() == FORMAT => Some(Read {
            shape,
            source: SourceFile::new(path),
        }),
        (strict, _) => recover(path, text, strict.err(), found),
    };
    result.map_or(Slot::Broken, Slot::Usable)
}

fn recover<T: FileShape>(
    path: &str,
    text: &str,
    strict: Option<serde_path_to_error::Error<serde_json::Error>>,
    found: &mut Vec<Diagnostic>,
) -> Option<Read<T>> {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => {
            found.push(broken(path, &error));
            return None;
        }
    };
    if let Some(problem) = wrong_format(path, &value) {
        found.push(problem);
        return None;
    }
    let before = found.len();
    let read = read_leniently(path, value, found);
    if found.len() == before
        && let Some(error) = strict
    {
        // A field that stands twice is lost in the tree of values, and only the strict reading sees it.
        found.push(shape_error::field_twice(path, &error));
    }
    read
}

fn broken(path: &str, error: &serde_json::Error) -> Diagnostic {
    let reason = match error.classify() {
        Category::Eof => "EOF",
        Category::Io | Category::Syntax | Category::Data => "syntax",
    };
    Diagnostic::new(
        &codes::JSON_BROKEN,
        Place::file(path).at_line(error.line().max(1)),
    )
    .with("reason", reason)
    .with("column", error.column())
}

fn wrong_format(path: &str, value: &Value) -> Option<Diagnostic> {
    let format = value.get("format")?;
    (format.as_u64() != Some(u64::from(FORMAT))).then(|| {
        Diagnostic::new(&codes::FORMAT_UNKNOWN, Place::pointer(path, "/format"))
            .with("format", format)
            .with("known", FORMAT)
    })
}

/// Takes out one unusable field or list element after the other until the rest has the shape.
fn read_leniently<T: FileShape>(
    path: &str,
    mut value: Value,
    found: &mut Vec<Diagnostic>,
) -> Option<Read<T>> {
    let mut source = SourceFile::new(path);
    for _ in 0..MOST_DEFECTS {
        let error = match serde_path_to_error::deserialize::<_, T>(&value) {
            Ok(shape) => return Some(Read { shape, source }),
            Err(error) => error,
        };
        let steps = shape_error::steps(&error);
        let pointer = written_pointer(&steps, &source.kept);
        let place = match pointer.as_str() {
            "" => Place::file(path),
            below => Place::pointer(path, below),
        };
        let (problem, unknown_field) = shape_error::describe(&error, place, &steps, &value);
        found.push(problem);
        let removed = match unknown_field {
            Some(field) => remove_field(&mut value, &steps, &field),
            None => remove_element(&mut value, &steps, &mut source.kept),
        };
        if !removed {
            return None;
        }
    }
    found.push(
        Diagnostic::new(&codes::TOO_MANY_DEFECTS, Place::file(path)).with("limit", MOST_DEFECTS),
    );
    None
}

/// The pointer with the index that a list's element has in the file.
fn written_pointer(steps: &[Step], kept: &BTreeMap<String, Vec<usize>>) -> String {
    let mut written = steps.to_vec();
    if let [Step::Field(list), Step::Index(index), ..] = written.as_mut_slice()
        && let Some(original) = kept.get(list.as_str()).and_then(|kept| kept.get(*index))
    {
        *index = *original;
    }
    shape_error::pointer(&written)
}

fn remove_field(value: &mut Value, steps: &[Step], field: &str) -> bool {
    let parent = match steps {
        [above @ .., Step::Field(last)] if last == field => above,
        whole => whole,
    };
    value
        .pointer_mut(&shape_error::pointer(parent))
        .and_then(Value::as_object_mut)
        .is_some_and(|object| object.shift_remove(field).is_some())
}

fn remove_element(
    value: &mut Value,
    steps: &[Step],
    kept: &mut BTreeMap<String, Vec<usize>>,
) -> bool {
    let [Step::Field(list), Step::Index(index), ..] = steps else {
        return false;
    };
    let Some(elements) = value.get_mut(list).and_then(Value::as_array_mut) else {
        return false;
    };
    if *index >= elements.len() {
        return false;
    }
    let indices = kept
        .entry(list.clone())
        .or_insert_with(|| (0..elements.len()).collect());
    elements.remove(*index);
    indices.remove(*index);
    true
}
