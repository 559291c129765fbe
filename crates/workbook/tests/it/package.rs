//! Packages made and opened by hand: what no writer makes, and what no reader shows.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The bytes of a package with these parts.
pub(crate) fn package<'a>(parts: impl IntoIterator<Item = (&'a str, String)>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        writer.start_file(name, options).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The text of one part of a package.
pub(crate) fn part(package: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(package)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// The XML of one cell of a sheet's part.
pub(crate) fn cell_xml(package: &[u8], sheet: &str, cell: &str) -> String {
    let xml = part(package, sheet);
    let start = xml
        .find(&format!("<c r=\"{cell}\""))
        .unwrap_or_else(|| panic!("no {cell}"));
    let rest = &xml[start..];
    let end = rest
        .find("</c>")
        .map_or_else(|| rest.find("/>").unwrap() + 2, |end| end + 4);
    rest[..end].to_owned()
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A hand-made xlsx file.
#[derive(Default)]
pub(crate) struct Xlsx {
    /// Sheets: name, attributes, and what is inside `<worksheet>`.
    pub(crate) sheets: Vec<(&'static str, &'static str, String)>,
    /// References of the first sheet: type, target, and further attributes.
    pub(crate) relations: Vec<(&'static str, &'static str, &'static str)>,
    /// What is inside `<workbook>` before the sheets.
    pub(crate) workbook: &'static str,
    /// What is inside `<sst>`, with its attributes.
    pub(crate) shared: Option<(String, String)>,
    /// Further parts.
    pub(crate) parts: Vec<(&'static str, String)>,
}

impl Xlsx {
    /// A workbook of one sheet with this content.
    pub(crate) fn of(sheet: impl Into<String>) -> Self {
        Self {
            sheets: vec![("Data", "", sheet.into())],
            ..Self::default()
        }
    }

    /// A workbook of one sheet with these cells: attributes and content of each.
    pub(crate) fn of_cells(cells: &[(&str, &str)]) -> Self {
        let cells: String = cells
            .iter()
            .map(|(attributes, inner)| format!("<c {attributes}>{inner}</c>"))
            .collect();
        Self::of(format!("<sheetData><row>{cells}</row></sheetData>"))
    }

    /// The bytes of the file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let list: String = (1..)
            .zip(&self.sheets)
            .map(|(id, (name, attributes, _))| {
                format!(r#"<sheet name="{name}" sheetId="{id}" {attributes} r:id="rId{id}"/>"#)
            })
            .collect();
        let references: String = (1..=self.sheets.len())
            .map(|id| {
                relation(
                    &format!("rId{id}"),
                    "worksheet",
                    &format!("worksheets/sheet{id}.xml"),
                    "",
                )
            })
            .collect();
        let own: String = (1..)
            .zip(&self.relations)
            .map(|(id, (kind, target, more))| relation(&format!("rId{id}"), kind, target, more))
            .collect();
        let mut parts = vec![
            ("[Content_Types].xml".to_owned(), content_types()),
            (
                "_rels/.rels".to_owned(),
                relations(&relation("rId1", "officeDocument", "xl/workbook.xml", "")),
            ),
            (
                "xl/workbook.xml".to_owned(),
                format!(
                    r#"<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}">{}<sheets>{list}</sheets></workbook>"#,
                    self.workbook
                ),
            ),
            (
                "xl/_rels/workbook.xml.rels".to_owned(),
                relations(&references),
            ),
            (
                "xl/worksheets/_rels/sheet1.xml.rels".to_owned(),
                relations(&own),
            ),
            ("xl/styles.xml".to_owned(), styles()),
        ];
        for (id, (_, _, inner)) in (1..).zip(&self.sheets) {
            parts.push((
                format!("xl/worksheets/sheet{id}.xml"),
                format!(r#"<worksheet xmlns="{MAIN}" xmlns:r="{DOCUMENT}">{inner}</worksheet>"#),
            ));
        }
        if let Some((attributes, inner)) = &self.shared {
            parts.push((
                "xl/sharedStrings.xml".to_owned(),
                format!(r#"<sst xmlns="{MAIN}" {attributes}>{inner}</sst>"#),
            ));
        }
        parts.extend(
            self.parts
                .iter()
                .map(|(name, text)| ((*name).to_owned(), text.clone())),
        );
        package(
            parts
                .iter()
                .map(|(name, text)| (name.as_str(), text.clone())),
        )
    }
}

fn content_types() -> String {
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    format!(
        r#"<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="{main}"/></Types>"#
    )
}

fn relations(inner: &str) -> String {
    format!(r#"<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>"#)
}

fn relation(id: &str, kind: &str, target: &str, more: &str) -> String {
    format!(r#"<Relationship Id="{id}" Type="{DOCUMENT}/{kind}" Target="{target}" {more}/>"#)
}

/// Style 1 is a date, style 2 a duration.
fn styles() -> String {
    format!(
        r#"<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>"#
    )
}

/// A hand-made ods file with this inside `<office:spreadsheet>`.
pub(crate) fn ods(inner: &str) -> Vec<u8> {
    ods_with("", inner)
}

/// The same with automatic styles.
pub(crate) fn ods_with(styles: &str, inner: &str) -> Vec<u8> {
    let spaces: String = ["office", "table", "text", "style", "calcext", "xlink", "dc"]
        .iter()
        .map(|prefix| format!(r#" xmlns:{prefix}="urn:{prefix}""#))
        .collect();
    let content = format!(
        "<office:document-content{spaces}><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet>{inner}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    package([
        (
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet".to_owned(),
        ),
        ("content.xml", content),
    ])
}
