//! What a written workbook holds, looked up in its XML.

use jiff::civil::date;
use workbook::draft::*;
use workbook::{
    Cached, CellProblem, CellRange, CellRef, Content, SheetDraft, SheetRange, Style, Visibility,
    WorkbookDraft, WriteError, theme, write,
};

use crate::package::{cell_xml, part};

const SHEET1: &str = "xl/worksheets/sheet1.xml";

fn one_sheet(fill: impl FnOnce(&mut SheetDraft)) -> WorkbookDraft {
    let mut sheet = SheetDraft::new("Data");
    fill(&mut sheet);
    let mut draft = WorkbookDraft::new(date(2026, 3, 1));
    draft.sheets.push(sheet);
    draft
}

fn range(text: &str) -> CellRange {
    text.parse().unwrap()
}

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
fn refuses_what_programs_would_damage() {
    let text_too_long = Content::text("x".repeat(32_768));
    let web = |address: &str| Content::Link {
        target: LinkTarget::Web(address.into()),
        text: "x".into(),
    };
    let cases = [
        (
            text_too_long,
            "text of 32768 characters, a cell holds 32767",
        ),
        (Content::Number(f64::NAN), "not a finite number"),
        (Content::Integer(1 << 60), "a whole number beyond 2^53"),
        (Content::Date(date(1899, 1, 1)), "a date before 1900"),
        (
            web("javascript:alert(1)"),
            "the link \"javascript:alert(1)\" is not possible",
        ),
        (
            web("file:///etc/passwd"),
            "the link \"file:///etc/passwd\" is not possible",
        ),
        (web("http://a b"), "the link \"http://a b\" is not possible"),
        (
            Content::internal_link("Nowhere", CellRef::new(0, 0), "x"),
            "the link \"'Nowhere'!A1\" is not possible",
        ),
        (
            Content::formula("=XLOOKUP(1,A:A,B:B)", Cached::Empty),
            "formula: the function XLOOKUP is not on the list of functions that every program knows",
        ),
        (
            Content::formula("=Nowhere!A1", Cached::Empty),
            "formula: the sheet \"Nowhere\" does not exist",
        ),
    ];
    for (content, message) in cases {
        let draft = one_sheet(|sheet| sheet.put(1, 1, content, &Style::new()));
        let error = write(&draft).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("sheet \"Data\", cell B2: {message}")
        );
    }
    let outside = one_sheet(|sheet| sheet.put(0, 16_384, "x", &Style::new()));
    assert!(matches!(
        write(&outside),
        Err(WriteError::Cell {
            problem: CellProblem::OutsideGrid,
            ..
        })
    ));
}

#[test]
fn refuses_impossible_sheet_names() {
    for name in [
        "",
        " ",
        "a/b",
        "history",
        "'a'",
        "x".repeat(32).as_str(),
        "a\nb",
    ] {
        let mut draft = one_sheet(|_| {});
        draft.sheets[0].name = name.to_owned();
        assert!(
            matches!(write(&draft), Err(WriteError::SheetName { .. })),
            "{name:?}"
        );
        let made = sanitise_sheet_name(name, &["data"]);
        assert_eq!(sheet_name_problem(&made), None, "{name:?} gave {made:?}");
    }
    let mut twice = one_sheet(|_| {});
    twice.sheets.push(SheetDraft::new("DATA"));
    assert_eq!(
        write(&twice),
        Err(WriteError::DuplicateSheet {
            name: "DATA".into()
        })
    );
    assert_eq!(sanitise_sheet_name("Data", &["DATA", "Data 2"]), "Data 3");
    let mut hidden = one_sheet(|_| {});
    hidden.sheets[0].visibility = Visibility::Hidden;
    assert_eq!(write(&hidden), Err(WriteError::NoVisibleSheet));
}

/// A sheet that uses everything there is.
pub(crate) fn everything() -> WorkbookDraft {
    let mut draft = one_sheet(|sheet| {
        sheet.put_merged(range("A1:C1"), "Title & <more>", &theme::title());
        for (row, (name, number)) in (3u32..).zip([("F", 1.0), ("L", 2.5), ("P", 4.0)]) {
            sheet.put(row, 0, name, &theme::mark());
            sheet.put(row, 1, number, &theme::decimal());
            sheet.put(row, 2, Content::Blank, &theme::input());
        }
        sheet.put(
            7,
            0,
            Content::formula("=SUM(B4:B6)", Cached::Number(7.5)),
            &theme::integer(),
        );
        sheet.put(
            7,
            1,
            Content::formula("=A4&\".10\"", "5.10".into()),
            &theme::id(),
        );
        sheet.put(8, 0, date(2026, 2, 28), &Style::new());
        sheet.put(8, 1, true, &Style::new());
        sheet.put(8, 2, 42i64, &theme::integer());
        let runs = ["bold ", "and plain"].map(|text| Run {
            text: text.into(),
            style: Style::new(),
        });
        sheet.put(9, 0, Content::RichText(runs.into()), &theme::wrapped());
        sheet.put(
            9,
            1,
            Content::internal_link("Lists of 'it' x", CellRef::new(1, 0), "there"),
            &theme::link(),
        );
        let web = LinkTarget::Web("https://example.org/?a=1&b=2".into());
        sheet.put(
            9,
            2,
            Content::Link {
                target: web,
                text: "web".into(),
            },
            &theme::link(),
        );
        sheet.tables.push(TableDraft::new(
            "Points",
            range("E3:F5"),
            vec!["Id".into(), "标题".into()],
        ));
        sheet.set_widths(&[12.0, 30.0, 8.0]);
        sheet.row_heights.insert(0, 30.0);
        sheet.column_styles.insert(6, theme::input());
        sheet.hidden_rows.insert(1);
        sheet.hidden_columns.insert(7);
        sheet.row_groups.push(Group {
            first: 11,
            last: 13,
            collapsed: true,
        });
        sheet.column_groups.push(Group {
            first: 9,
            last: 10,
            collapsed: false,
        });
        sheet.freeze = Some(CellRef::new(3, 1));
        sheet.autofilter = Some(range("A3:C6"));
        sheet
            .notes
            .insert(CellRef::new(3, 2), "a note\nin two lines".into());
        sheet.protection = Some(Protection::default());
        sheet.text_numbers.push(range("A1:A99"));
        sheet.tab_colour = Some(theme::ACCENT);
        sheet.page.orientation = Orientation::Landscape;
        sheet.page.repeat_rows = Some((0, 2));
        sheet.page.print_area = Some(range("A1:H20"));
        sheet.page.header = PageSetup::plain("R&D");
        rules(sheet);
        charts(sheet);
    });
    let mut lists = SheetDraft::new("Lists of 'it' x");
    lists.visibility = Visibility::Hidden;
    for (row, word) in (0u32..).zip(["Fully", "Largely, partly", "Not"]) {
        lists.put(row, 0, word, &Style::new());
    }
    draft.sheets.push(lists);
    draft
        .custom_properties
        .insert("clausewise-format".into(), "1".into());
    draft.properties.title = "Everything".into();
    draft
}

fn rules(sheet: &mut SheetDraft) {
    let mut list = ValidationDraft::new(
        range("C4:C6"),
        ValidationRule::ListFrom(SheetRange::new("Lists of 'it' x", range("A1:A3"))),
    );
    list.ranges.push(range("G4:G6"));
    list.prompt = Some(Message::new("Answer", "Pick one"));
    list.error = Some(Message::new("Answer", "Not on the list"));
    sheet.validations.push(list);
    for (row, rule) in (20u32..).zip([
        ValidationRule::WholeBetween(1, 5),
        ValidationRule::DecimalBetween(0.5, 1.5),
        ValidationRule::DateBetween(date(2000, 1, 1), date(2100, 1, 1)),
        ValidationRule::TextUpTo(100),
    ]) {
        sheet.validations.push(ValidationDraft::new(
            CellRange::single(CellRef::new(row, 2)),
            rule,
        ));
    }
    let style = theme::highlight(theme::FULLY);
    let low = (0.0, theme::NOT_ACHIEVED);
    for rule in [
        ConditionalRule::Formula {
            expression: "=$A4=\"F\"".into(),
            style: style.clone(),
        },
        ConditionalRule::Cell {
            comparison: Comparison::TextIs("a\"b".into()),
            style: style.clone(),
        },
        ConditionalRule::Cell {
            comparison: Comparison::Between(1.0, 2.0),
            style,
        },
        ConditionalRule::DataBar {
            colour: theme::ACCENT_LIGHT,
            min: Some(0.0),
            max: Some(1.0),
        },
        ConditionalRule::ThreeColourScale {
            low,
            middle: (1.0, theme::PARTLY),
            high: (5.0, theme::FULLY),
        },
        ConditionalRule::Icons(IconSet::ThreeSymbols),
    ] {
        sheet
            .conditionals
            .push(ConditionalDraft::new(range("B4:B6"), rule));
    }
}

fn charts(sheet: &mut SheetDraft) {
    for (row, kind) in (30u32..).step_by(20).zip([
        ChartKind::Bar,
        ChartKind::Column,
        ChartKind::StackedBar,
        ChartKind::StackedColumn,
        ChartKind::PercentStackedBar,
        ChartKind::Line,
        ChartKind::Radar,
        ChartKind::Doughnut,
        ChartKind::Scatter,
    ]) {
        let mut chart = ChartDraft::new(kind, CellRef::new(row, 0));
        chart.title = "=(Data!A1".into();
        chart.alt_text = "what it shows".into();
        chart.legend = Some(LegendPosition::Bottom);
        chart.category_axis.reversed = true;
        chart.value_axis = AxisDraft {
            title: "Points".into(),
            min: Some(0.0),
            max: Some(5.0),
            ..AxisDraft::default()
        };
        let data = |cells: &str| SheetRange::new("Data", range(cells));
        for name in [
            SeriesName::Text("Data!A1".into()),
            SeriesName::Cell {
                sheet: "Data".into(),
                cell: CellRef::new(0, 0),
            },
        ] {
            let mut series = SeriesDraft::new(name, Some(data("A4:A6")), data("B4:B6"));
            series.colour = Some(theme::ACCENT);
            series.data_labels = true;
            chart.series.push(series);
        }
        if kind == ChartKind::StackedBar {
            chart.series[0].no_fill = true;
        }
        if kind == ChartKind::Doughnut {
            chart.series[0].point_colours = vec![theme::FULLY, theme::LARGELY, theme::PARTLY];
        }
        sheet.charts.push(chart);
    }
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
