//! What a written workbook holds, looked up in its XML.

use workbook::draft::*;
use workbook::{Cached, CellRef, Content, Style, WriteError, theme, write};

use crate::package::{cell_xml, part};
use crate::sample::{everything, one_sheet};

const SHEET1: &str = "xl/worksheets/sheet1.xml";

#[test]
fn cached_results_keep_their_type() {
    let cases = [
        (Cached::Text("5.10".into()), r#" t="str""#, "<v>5.10</v>"),
        (Cached::Text("007".into()), r#" t="str""#, "<v>007</v>"),
        (Cached::Text("1e5".into()), r#" t="str""#, "<v>1e5</v>"),
        (Cached::Text("inf".into()), r#" t="str""#, "<v>inf</v>"),
        (Cached::Text("NaN".into()), r#" t="str""#, "<v>NaN</v>"),
        (Cached::Text("TRUE".into()), r#" t="str""#, "<v>TRUE</v>"),
        (Cached::Text("#N/A".into()), r#" t="str""#, "<v>#N/A</v>"),
        (Cached::Text("a<b".into()), r#" t="str""#, "<v>a&lt;b</v>"),
        (
            Cached::Text(" x ".into()),
            r#" t="str""#,
            "<v xml:space=\"preserve\"> x </v>",
        ),
        (Cached::Text(String::new()), r#" t="str""#, "<v></v>"),
        (
            Cached::Text("\u{10FFFE}1".into()),
            r#" t="str""#,
            "<v>\u{10FFFE}1</v>",
        ),
        (
            Cached::Text("bell\u{7}".into()),
            r#" t="str""#,
            "<v>bell\u{FFFD}</v>",
        ),
        (Cached::Empty, r#" t="str""#, "<v></v>"),
        (Cached::Number(0.1), "", "<v>0.1</v>"),
        (Cached::Number(-3.0), "", "<v>-3</v>"),
        (Cached::Bool(true), r#" t="b""#, "<v>1</v>"),
        (Cached::Bool(false), r#" t="b""#, "<v>0</v>"),
        (
            Cached::Error(CachedError::NotAvailable),
            r#" t="e""#,
            "<v>#N/A</v>",
        ),
    ];
    let draft = one_sheet(|sheet| {
        for (row, (cached, ..)) in (0u32..).zip(&cases) {
            sheet.put(
                row,
                0,
                Content::formula("=A100", cached.clone()),
                &Style::new(),
            );
        }
    });
    let bytes = write(&draft).unwrap();
    for (row, (cached, kind, value)) in (1..).zip(&cases) {
        let xml = cell_xml(&bytes, SHEET1, &format!("A{row}"));
        let style = xml.split("<f>").next().unwrap();
        let wanted = format!("{kind}><f>A100</f>{value}</c>");
        assert!(xml.ends_with(&wanted), "{cached:?}: {xml}");
        assert_eq!(style.contains(" t="), !kind.is_empty(), "{cached:?}: {xml}");
    }
}

#[test]
fn text_is_never_anything_else() {
    let texts = [
        "=1+1",
        "http://example.org",
        "+1",
        "@a",
        "5.10",
        "TRUE",
        "internal:Data!A1",
    ];
    let draft = one_sheet(|sheet| {
        for (row, text) in (0u32..).zip(texts) {
            sheet.put(row, 0, text, &theme::id());
        }
    });
    let bytes = write(&draft).unwrap();
    for row in 1..=texts.len() {
        assert!(cell_xml(&bytes, SHEET1, &format!("A{row}")).contains(r#" t="s""#));
    }
    let xml = part(&bytes, SHEET1);
    assert!(!xml.contains("<f>") && !xml.contains("hyperlink"), "{xml}");
}

#[test]
fn the_same_draft_gives_the_same_bytes() {
    let first = write(&everything()).unwrap();
    let second = write(&everything()).unwrap();
    assert!(first == second);
}

#[test]
fn everything_arrives_in_the_file() {
    let bytes = write(&everything()).unwrap();
    let xml = part(&bytes, SHEET1);
    for wanted in [
        r#"<mergeCell ref="A1:C1"/>"#,
        r#"<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1""#,
        r#"sqref="C4:C6 G4:G6"><formula1>'Lists of ''it'' x'!$A$1:$A$3</formula1>"#,
        r#"<formula>$A4="F"</formula>"#,
        r#"<formula>"a""b"</formula>"#,
        r#"<sheetProtection sheet="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>"#,
        r#"<autoFilter ref="A3:C6"/>"#,
        r#"location="'Lists of ''it'' x'!A2""#,
        r#"<pane xSplit="1" ySplit="3""#,
        r#"numberStoredAsText="1""#,
        r#"<pageSetup paperSize="9" fitToHeight="0" orientation="landscape""#,
        "&amp;C&amp;P / &amp;N",
        "R&amp;&amp;D",
    ] {
        assert!(xml.contains(wanted), "no {wanted} in {xml}");
    }
    let chart = part(&bytes, "xl/charts/chart1.xml");
    assert!(
        chart.contains("<a:t> =(Data!A1 </a:t>") && chart.contains("<c:v> Data!A1 </c:v>"),
        "{chart}"
    );
    assert!(part(&bytes, "docProps/custom.xml").contains("clausewise-format"));
    assert!(part(&bytes, "docProps/core.xml").contains("2026-03-01T00:00:00Z"));
}

/// A picture of one white pixel.
const PIXEL: [u8; 67] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0x0F, 0x00, 0x01,
    0x01, 0x01, 0x00, 0x1B, 0xB6, 0xEE, 0x56, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
];

#[test]
fn pictures() {
    let picture = |png: &[u8]| {
        one_sheet(|sheet| {
            let (anchor, alt_text) = (CellRef::new(1, 1), "a logo".to_owned());
            sheet.images.push(ImageDraft {
                anchor,
                png: png.to_vec(),
                size: Some((40, 20)),
                alt_text,
            });
        })
    };
    let bytes = write(&picture(&PIXEL)).unwrap();
    assert!(part(&bytes, "xl/drawings/drawing1.xml").contains(r#"descr="a logo""#));
    assert!(matches!(
        write(&picture(b"no picture")),
        Err(WriteError::Sheet { .. })
    ));
}
