//! Workbooks put together part by part and record by record: what no program at hand writes.

use std::fmt::Write;

/// A package whose parts are stored as they are.
pub(crate) fn package(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in parts {
        let offset = number(bytes.len());
        // Version, flags, method, time, date; sum, sizes; lengths of name and extra field.
        let mut common = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
        common.extend(checksum(content).to_le_bytes());
        common.extend([number(content.len()), number(content.len())].concat());
        common.extend([number(name.len())[0], number(name.len())[1], 0, 0]);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&common);
        bytes.extend(name.as_bytes());
        bytes.extend(content);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(offset);
        directory.extend(name.as_bytes());
    }
    let count = number(parts.len());
    let counts = [count[0], count[1], count[0], count[1]];
    let (length, start) = (number(directory.len()), number(bytes.len()));
    bytes.extend(directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(counts);
    bytes.extend([length, start].concat());
    bytes.extend([0, 0]);
    bytes
}

fn number(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap().to_le_bytes()
}

/// The cyclic redundancy check of packages.
fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                (sum >> 1) ^ 0xEDB8_8320
            } else {
                sum >> 1
            };
        }
    }
    !sum
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

fn relations(relations: &[(&str, &str)]) -> Vec<u8> {
    let mut text = format!("<Relationships xmlns=\"{RELATIONS}\">");
    for (id, (kind, target)) in (1..).zip(relations) {
        let kind = format!("{DOCUMENT}/{kind}");
        write!(
            text,
            "<Relationship Id=\"rId{id}\" Type=\"{kind}\" Target=\"{target}\"/>"
        )
        .unwrap();
    }
    (text + "</Relationships>").into_bytes()
}

fn content_types(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut text = format!(
        "<Types xmlns=\"{TYPES}\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    );
    for (part, kind) in parts {
        let kind = format!("application/vnd.{kind}");
        write!(
            text,
            "<Override PartName=\"{part}\" ContentType=\"{kind}\"/>"
        )
        .unwrap();
    }
    (text + "</Types>").into_bytes()
}

/// An .xlsx file of one sheet: what stands in `<workbook>` before its sheets, and in `<sheetData>`.
pub(crate) fn xlsx(workbook: &str, rows: &str) -> Vec<u8> {
    let kind = "openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    workbook_of(kind, workbook, rows)
}

/// The same with macros.
pub(crate) fn xlsm(rows: &str) -> Vec<u8> {
    workbook_of("ms-excel.sheet.macroEnabled.main+xml", "", rows)
}

fn workbook_of(kind: &str, workbook: &str, rows: &str) -> Vec<u8> {
    let sheet = "openxmlformats-officedocument.spreadsheetml";
    let types = [
        ("/xl/workbook.xml", kind.to_owned()),
        (
            "/xl/worksheets/sheet1.xml",
            format!("{sheet}.worksheet+xml"),
        ),
        ("/xl/styles.xml", format!("{sheet}.styles+xml")),
    ];
    let types = types.each_ref().map(|(part, kind)| (*part, kind.as_str()));
    let styles = "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>\
                  <cellStyleXfs><xf/></cellStyleXfs>\
                  <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs>";
    package(&[
        ("[Content_Types].xml", content_types(&types)),
        (
            "_rels/.rels",
            relations(&[("officeDocument", "xl/workbook.xml")]),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{DOCUMENT}\">{workbook}\
                 <sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            )
            .into_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[
                ("worksheet", "worksheets/sheet1.xml"),
                ("styles", "styles.xml"),
            ]),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>")
                .into_bytes(),
        ),
        (
            "xl/styles.xml",
            format!("<styleSheet xmlns=\"{MAIN}\">{styles}</styleSheet>").into_bytes(),
        ),
    ])
}

/// A record of an .xlsb part: its type and length in sevens of bits, and its content.
fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let low = u8::try_from(kind & 0x7F).unwrap();
    let high = u8::try_from(kind >> 7).unwrap();
    if high == 0 {
        bytes.push(low);
    } else {
        bytes.extend([low | 0x80, high]);
    }
    let mut length = content.len();
    loop {
        let seven = u8::try_from(length & 0x7F).unwrap();
        length >>= 7;
        bytes.push(if length == 0 { seven } else { seven | 0x80 });
        if length == 0 {
            break;
        }
    }
    bytes.extend(content);
    bytes
}

/// A text as .xlsb parts hold it.
fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut bytes = number(units.len()).to_vec();
    bytes.extend(units.into_iter().flat_map(u16::to_le_bytes));
    bytes
}

/// An .xlsb file of one sheet, from rows of cells: texts, numbers after `=`, dates by their number of
/// days after `@`, and `?` for a formula that shows an error. Days are counted from 1904 where asked.
pub(crate) fn xlsb(rows: &[Vec<&str>], from_1904: bool) -> Vec<u8> {
    let excel = "ms-excel";
    let types = [
        (
            "/xl/workbook.bin",
            format!("{excel}.sheet.binary.macroEnabled.main"),
        ),
        ("/xl/worksheets/sheet1.bin", format!("{excel}.worksheet")),
        ("/xl/styles.bin", format!("{excel}.styles")),
    ];
    let types = types.each_ref().map(|(part, kind)| (*part, kind.as_str()));
    let properties = [&[u8::from(from_1904), 0, 0, 0][..], &[0; 4], &wide("")].concat();
    let sheet = [&[0; 4][..], &number(1), &wide("rId1"), &wide("Data")].concat();
    let workbook = [
        record(0x83, &[]),
        record(0x99, &properties),
        record(0x8F, &[]),
        record(0x9C, &sheet),
        record(0x90, &[]),
        record(0x9D, &[0; 26]),
        record(0x84, &[]),
    ];
    package(&[
        ("[Content_Types].xml", content_types(&types)),
        (
            "_rels/.rels",
            relations(&[("officeDocument", "xl/workbook.bin")]),
        ),
        ("xl/workbook.bin", workbook.concat()),
        (
            "xl/_rels/workbook.bin.rels",
            relations(&[
                ("worksheet", "worksheets/sheet1.bin"),
                ("styles", "styles.bin"),
            ]),
        ),
        ("xl/worksheets/sheet1.bin", binary_sheet(rows)),
        ("xl/styles.bin", binary_styles()),
    ])
}

/// Two formats: general, and the first of those for dates.
fn binary_styles() -> Vec<u8> {
    let format = |number: u8| record(0x2F, &[&[0, 0, number, 0][..], &[0; 12]].concat());
    let formats = [
        record(0x269, &number(2)),
        format(0),
        format(14),
        record(0x26A, &[]),
    ];
    [record(0x116, &[]), formats.concat(), record(0x117, &[])].concat()
}

fn binary_sheet(rows: &[Vec<&str>]) -> Vec<u8> {
    let last = [number(0), number(rows.len()), number(0), number(9)].concat();
    let mut bytes = [record(0x81, &[]), record(0x94, &last), record(0x91, &[])].concat();
    for (row, cells) in rows.iter().enumerate() {
        let header = [&number(row)[..], &[0; 4], &[0x2C, 1, 0, 0, 0], &[0; 4]].concat();
        bytes.extend(record(0x00, &header));
        for (column, text) in cells
            .iter()
            .enumerate()
            .filter(|(_, text)| !text.is_empty())
        {
            bytes.extend(binary_cell(column, text));
        }
    }
    bytes.extend([record(0x92, &[]), record(0x82, &[])].concat());
    bytes
}

fn binary_cell(column: usize, text: &str) -> Vec<u8> {
    let of_style = |style: u8| [&number(column)[..], &[style, 0, 0, 0]].concat();
    let real = |style, text: &str| {
        let value: f64 = text.parse().unwrap();
        record(
            0x05,
            &[of_style(style), value.to_le_bytes().to_vec()].concat(),
        )
    };
    if let Some(text) = text.strip_prefix('=') {
        real(0, text)
    } else if let Some(text) = text.strip_prefix('@') {
        real(1, text)
    } else if text == "?" {
        // The formula `1`, of which the program that wrote it only knew that it fails (#N/A).
        let formula = [&[0x2A, 0, 0][..], &number(3), &[0x1E, 1, 0], &number(0)].concat();
        record(0x0B, &[of_style(0), formula].concat())
    } else {
        record(0x06, &[of_style(0), wide(text)].concat())
    }
}
