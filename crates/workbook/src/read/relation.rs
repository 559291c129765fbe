//! How the parts of an Office Open XML package refer to each other.

use std::collections::BTreeMap;

use super::markup::{Markup, Piece};
use super::package::Package;
use super::refusal::ReadError;

/// A reference from one part to another, or out of the package.
pub(super) struct Relation {
    /// Last word of its type: "worksheet", "comments", "hyperlink", ...
    pub(super) kind: String,
    /// Full name of the part, or the address outside.
    pub(super) target: String,
}

/// The references of a part by their ids. A part without any has none.
pub(super) fn of_part(
    package: &mut Package,
    part: &str,
) -> Result<BTreeMap<String, Relation>, ReadError> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let name = format!("{folder}/_rels/{file}.rels");
    if !package.has(&name) {
        return Ok(BTreeMap::new());
    }
    let text = package.text(&name)?;
    parse(&text, folder).map_err(|reason| ReadError::Damaged { reason })
}

fn parse(text: &str, folder: &str) -> Result<BTreeMap<String, Relation>, String> {
    let mut relations = BTreeMap::new();
    let mut markup = Markup::new(text);
    loop {
        match markup.next()? {
            Piece::Open(element) if element.is("Relationship") => {
                let (Some(id), Some(target)) =
                    (element.attribute("Id"), element.attribute("Target"))
                else {
                    continue;
                };
                let kind = element.attribute("Type").unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let is_outside = element.attribute("TargetMode").as_deref() == Some("External");
                let target = if is_outside {
                    target
                } else {
                    resolved(folder, &target)
                };
                relations.insert(id, Relation { kind, target });
            }
            Piece::End => return Ok(relations),
            _ => {}
        }
    }
}

/// A target relative to a folder as a full part name.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn targets_are_relative_to_the_folder() {
        let cases = [
            ("xl/worksheets", "../comments1.xml", "xl/comments1.xml"),
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            (
                "xl",
                "/xl/worksheets/sheet1.xml",
                "xl/worksheets/sheet1.xml",
            ),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("xl", "../../../x", "x"),
        ];
        for (folder, target, full) in cases {
            assert_eq!(resolved(folder, target), full);
        }
    }
}
