//! A cell as the JSON value that it stands for, and the other way round.

use super::columns::Kind;
use super::vocabulary::Vocabulary;
use crate::grid::Content;
use crate::words::normalise;
use diagnostics::Language;
use jiff::civil::Date;
use serde_json::{Map, Value};
use workbook::Content as Shown;

/// The cell holds a number or date where an id belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct IdChanged;

/// The value of a cell; none where it is blank and its column leaves blanks out. What is no value of the
/// column is passed on as text, so that the pack's own checks name it.
pub(super) fn value(kind: Kind, content: &Content) -> Result<Option<Value>, IdChanged> {
    let Some(text) = content.text() else {
        let list = matches!(kind, Kind::Ids | Kind::Words(_));
        return Ok(list.then(|| Value::Array(Vec::new())));
    };
    Ok(Some(match kind {
        Kind::Id => Value::String(id(content, text)?),
        Kind::Ids | Kind::SomeIds => listed(&id(content, text)?, str::to_owned),
        Kind::Words(words) => listed(&text, |word| spelt(words, word)),
        Kind::Word(words) => Value::String(spelt(words, &text)),
        Kind::Number => whole(&text).map_or(Value::String(text), Value::from),
        Kind::Flag => flag(content, &text).map_or(Value::String(text), Value::Bool),
        Kind::Lines => Value::Array(text.lines().map(Value::from).collect()),
        Kind::Plain | Kind::Text | Kind::Date => Value::String(text),
    }))
}

/// Ids are text. A whole number has lost nothing; others may have: 5.10 turns into 5.1.
fn id(content: &Content, text: String) -> Result<String, IdChanged> {
    match content {
        Content::Number(number) if number.fract() != 0.0 => Err(IdChanged),
        Content::Date(_) => Err(IdChanged),
        _ => Ok(text),
    }
}

fn listed(text: &str, word: impl Fn(&str) -> String) -> Value {
    let parts =
        text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '，' | '；' | '、'));
    let parts = parts.filter(|part| !part.is_empty());
    Value::Array(parts.map(|part| Value::String(word(part))).collect())
}

/// A word as packs spell it.
fn spelt(words: Vocabulary, text: &str) -> String {
    let known = words.words().iter().map(|(word, ..)| *word);
    let mut same = known.filter(|word| normalise(word) == normalise(text));
    same.next().unwrap_or(text).to_owned()
}

fn whole(text: &str) -> Option<u64> {
    text.parse().ok()
}

fn flag(content: &Content, text: &str) -> Option<bool> {
    if let Content::Bool(truth) = content {
        return Some(*truth);
    }
    match normalise(text).as_str() {
        "yes" | "y" | "true" | "是" | "x" => Some(true),
        "no" | "n" | "false" | "否" => Some(false),
        _ => None,
    }
}

/// Puts a value at a role's place in an object.
pub(super) fn put(object: &mut Map<String, Value>, role: &str, value: Value) {
    match role.split_once('.') {
        None => {
            object.insert(role.to_owned(), value);
        }
        Some((head, rest)) => {
            let inner = object
                .entry(head)
                .or_insert_with(|| Value::Object(Map::new()));
            if let Some(inner) = inner.as_object_mut() {
                put(inner, rest, value);
            }
        }
    }
}

/// Puts the lines of a language into a list of texts.
pub(super) fn put_lines(
    object: &mut Map<String, Value>,
    role: &str,
    language: Language,
    lines: Value,
) {
    let texts = object
        .entry(role)
        .or_insert_with(|| Value::Array(Vec::new()));
    let (Some(texts), Value::Array(lines)) = (texts.as_array_mut(), lines) else {
        return;
    };
    for (at, line) in lines.into_iter().enumerate() {
        if at == texts.len() {
            texts.push(Value::Object(Map::new()));
        }
        if let Some(text) = texts.get_mut(at).and_then(Value::as_object_mut) {
            text.insert(language.code().to_owned(), line);
        }
    }
}

/// What a cell shows of an object; none where the object has nothing there.
pub(super) fn shown(
    object: &Value,
    role: &str,
    kind: Kind,
    language: Option<Language>,
) -> Option<Shown> {
    let pointer = format!("/{}", role.replace('.', "/"));
    let value = object.pointer(&pointer)?;
    let code = language.map_or("", Language::code);
    let value = match kind {
        Kind::Text => value.get(code)?,
        _ => value,
    };
    let text = match value {
        Value::Bool(truth) => if *truth { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => return number.as_i64().map(Shown::Integer),
        Value::String(text) => match (kind, text.parse::<Date>()) {
            (Kind::Date, Ok(date)) => return Some(Shown::Date(date)),
            _ => text.clone(),
        },
        Value::Array(parts) => {
            let part = |part: &Value| match kind {
                Kind::Lines => part.get(code).and_then(Value::as_str).map(str::to_owned),
                _ => part.as_str().map(str::to_owned),
            };
            let parts: Vec<String> = parts.iter().filter_map(part).collect();
            parts.join(if kind == Kind::Lines { "\n" } else { ", " })
        }
        Value::Null | Value::Object(_) => return None,
    };
    (!text.is_empty()).then_some(Shown::Text(text))
}
