//! Drafts to be written.

use jiff::civil::date;
use workbook::draft::*;
use workbook::{
    Cached, CellRange, CellRef, Content, SheetDraft, SheetRange, Style, Visibility, WorkbookDraft,
    theme,
};

/// A workbook of one sheet.
pub(crate) fn one_sheet(fill: impl FnOnce(&mut SheetDraft)) -> WorkbookDraft {
    let mut sheet = SheetDraft::new("Data");
    fill(&mut sheet);
    let mut draft = WorkbookDraft::new(date(2026, 3, 1));
    draft.sheets.push(sheet);
    draft
}

/// A range by its address.
pub(crate) fn range(text: &str) -> CellRange {
    text.parse().unwrap()
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
            chart.series[1].colour = Some(theme::LARGELY);
        }
        if kind == ChartKind::Doughnut {
            chart.series[0].point_colours = vec![theme::FULLY, theme::LARGELY, theme::PARTLY];
        }
        sheet.charts.push(chart);
    }
}
