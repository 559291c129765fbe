//! Parts attached to sheets and workbooks: comments, tables, custom properties.

use std::collections::BTreeMap;

use super::markup::{Markup, Piece};
use super::sheet_mark::{cell_of, is_criterion};
use crate::address::CellRef;
use crate::book::{Sheet, Table};

/// Reads legacy notes.
pub(super) fn notes(xml: &str, sheet: &mut Sheet) -> Result<(), String> {
    let mut markup = Markup::new(xml);
    loop {
        match markup.next()? {
            Piece::Open(element) if element.is("comment") => {
                let cell = cell_of(&element);
                let text = run_text(&mut markup)?;
                if let Some(cell) = cell {
                    sheet.comments.insert(cell, text);
                }
            }
            Piece::End => return Ok(()),
            _ => {}
        }
    }
}

/// The text of a comment's runs, without the phonetic hints among them.
fn run_text(markup: &mut Markup) -> Result<String, String> {
    let outer = markup.depth().saturating_sub(1);
    let mut text = String::new();
    loop {
        match markup.next()? {
            Piece::Open(element) if element.is("t") => text.push_str(&markup.text()?),
            Piece::Open(element) if element.is("rPh") => markup.skip()?,
            Piece::Close if markup.depth() == outer => return Ok(text),
            Piece::End => return Ok(text),
            _ => {}
        }
    }
}

/// Reads threaded comments. They replace the legacy notes of their cells, which only tell old
/// programs that there is a thread.
pub(super) fn threads(xml: &str, sheet: &mut Sheet) -> Result<(), String> {
    let mut threads: BTreeMap<CellRef, String> = BTreeMap::new();
    let mut markup = Markup::new(xml);
    loop {
        match markup.next()? {
            Piece::Open(element) if element.is("threadedComment") => {
                let cell = cell_of(&element);
                let text = thread_text(&mut markup)?;
                if let Some(cell) = cell {
                    let thread = threads.entry(cell).or_default();
                    if !thread.is_empty() {
                        thread.push('\n');
                    }
                    thread.push_str(&text);
                }
            }
            Piece::End => break,
            _ => {}
        }
    }
    sheet.comments.extend(threads);
    Ok(())
}

fn thread_text(markup: &mut Markup) -> Result<String, String> {
    let outer = markup.depth().saturating_sub(1);
    let mut text = String::new();
    loop {
        match markup.next()? {
            Piece::Open(element) if element.is("text") => text.push_str(&markup.text()?),
            Piece::Close if markup.depth() == outer => return Ok(text),
            Piece::End => return Ok(text),
            _ => {}
        }
    }
}

/// Reads a table.
pub(super) fn table(xml: &str, sheet: &mut Sheet) -> Result<(), String> {
    let mut markup = Markup::new(xml);
    loop {
        match markup.next()? {
            Piece::Open(element) if element.is("table") => {
                let name = element
                    .attribute("displayName")
                    .or_else(|| element.attribute("name"));
                let range = element
                    .attribute("ref")
                    .and_then(|range| range.parse().ok());
                if let (Some(name), Some(range)) = (name, range) {
                    sheet.tables.push(Table { name, range });
                }
            }
            Piece::Open(element) if is_criterion(element.name()) => sheet.has_filter = true,
            Piece::End => return Ok(()),
            _ => {}
        }
    }
}

/// Reads custom document properties of an Office Open XML workbook, each as text.
pub(super) fn properties(xml: &str) -> Result<BTreeMap<String, String>, String> {
    let mut properties = BTreeMap::new();
    let mut markup = Markup::new(xml);
    loop {
        match markup.next()? {
            Piece::Open(element) if element.is("property") => {
                let name = element.attribute("name");
                let value = markup.text()?;
                if let Some(name) = name {
                    properties.insert(name, value);
                }
            }
            Piece::End => return Ok(properties),
            _ => {}
        }
    }
}
