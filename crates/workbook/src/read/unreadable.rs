//! Cells that the spreadsheet library gave up on. It does not say which: they are the ones that
//! hold something in the file and did not arrive.

use super::markup::{Markup, Piece};
use crate::address::CellRef;
use crate::book::{Cell, Sheet, Value};
use crate::notice::Notice;

/// Most such cells of a sheet that are told one by one.
const MAX_TOLD: usize = 1000;

/// Finds the cells. Newer error values (`#SPILL!`) are kept as what they are; the others are told.
pub(super) fn recover(xml: &str, sheet: &mut Sheet, notices: &mut Vec<Notice>) {
    let mut told = 0;
    let mut markup = Markup::new(xml);
    while let Ok(piece) = markup.next() {
        let element = match piece {
            Piece::Open(element) if element.is("c") => element,
            Piece::End => return,
            _ => continue,
        };
        let cell: Option<CellRef> = element.attribute("r").and_then(|r| r.parse().ok());
        let kind = element.attribute("t").unwrap_or_default();
        let Ok((formula, value)) = parts(&mut markup) else {
            return;
        };
        let Some(cell) = cell.filter(|cell| !sheet.cells.contains_key(cell)) else {
            continue;
        };
        let Some(value) = value.filter(|value| !value.is_empty()) else {
            continue;
        };
        if kind == "e" && value.starts_with('#') && value.len() <= 32 {
            sheet.cells.insert(
                cell,
                Cell {
                    value: Value::Error(value),
                    formula,
                },
            );
        } else if told < MAX_TOLD {
            told += 1;
            let kept: String = value.chars().take(40).collect();
            notices.push(Notice::CellUnreadable {
                sheet: sheet.name.clone(),
                cell: Some(cell),
                reason: format!("\"{kept}\" is no value of the type \"{kind}\""),
            });
        }
    }
}

/// Formula and value of the cell that was just opened.
fn parts(markup: &mut Markup) -> Result<(Option<String>, Option<String>), String> {
    let outer = markup.depth().saturating_sub(1);
    let (mut formula, mut value) = (None, None);
    loop {
        match markup.next()? {
            Piece::Open(element) if element.is("f") => formula = Some(markup.text()?),
            Piece::Open(element) if element.is("v") => value = Some(markup.text()?),
            Piece::Close if markup.depth() == outer => {
                return Ok((formula.filter(|formula| !formula.is_empty()), value));
            }
            Piece::End => return Ok((formula, value)),
            _ => {}
        }
    }
}
