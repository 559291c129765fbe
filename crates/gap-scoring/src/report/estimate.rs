//! The coverage estimate as a workbook: totals, and every point beside the clauses that may answer it.

use super::comparison::book::frame::{
    self, FIRST_ROW, HEADER_ROW, Row, column, count, id, mark, share, told, total,
};
use crate::coverage_estimate::{CoverageEstimate, EstimateVerdict, EstimatedPoint};
use clause_model::{ClauseId, Edition, Language, Standard};
use workbook::draft::{
    BaseFont, ChartDraft, ChartKind, Colour, LegendPosition, Pattern, Properties, SeriesDraft,
    SeriesName,
};
use workbook::{Cached, CellRange, CellRef, Content, SheetDraft, SheetRange, WorkbookDraft, theme};

/// The column of the verdict on the sheet of points.
const VERDICT: u32 = 4;
/// The last column of the overview.
const LAST: u32 = 4;
/// The heading row of the totals.
const TOTALS: u32 = 4;

/// What the workbook shows besides the estimate itself.
#[derive(Debug, Clone, Copy)]
pub struct EstimateContext<'a> {
    /// The standard asked about.
    pub standard: &'a Standard,
    /// Its edition.
    pub edition: &'a Edition,
    /// The edition that was assessed.
    pub assessed: &'a Edition,
    /// The language of every text.
    pub language: Language,
}

impl EstimateContext<'_> {
    /// The title of every document.
    pub fn title(&self) -> String {
        let of = self.edition.title.get(self.language);
        self.language.pick(
            format!("Coverage estimate: {of}"),
            format!("覆盖估计：{of}"),
        )
    }

    /// What the estimate is worth.
    pub fn note(&self) -> &'static str {
        self.language.pick(
            "An estimate, not a rating. It follows a mapping between whole clauses; the evidence was chosen for another \
             question and perhaps another scope. It says where to begin and what need hardly be asked again; each point still \
             has to be assessed.",
            "本表是估计，不是评级。它依据条款层面的映射得出，而证据当初是为另一项要求、可能还是另一范围选取的。它只提示从何处着手、\
             哪些内容大致不必重问；各控制点仍须逐一评估。",
        )
    }

    /// What was assessed, when, and in which file.
    pub fn source(&self, estimate: &CoverageEstimate) -> String {
        let (file, day) = (&estimate.source.name, estimate.as_of);
        let by = self.assessed.title.get(self.language);
        let who = estimate.organisation.as_deref().unwrap_or("–");
        self.language.pick(
            format!("Answered by the assessment of {who} against {by}, as of {day}, from {file}."),
            format!("依据的评估：{who}，{by}，评估日{day}，来源文件{file}。"),
        )
    }

    /// The clauses of which nothing can be said.
    pub fn title_only(&self, estimate: &CoverageEstimate) -> Option<String> {
        let clauses: Vec<&str> = estimate.title_only.iter().map(ClauseId::as_str).collect();
        (!clauses.is_empty()).then(|| {
            let list = clauses.join(", ");
            self.language.pick(
                format!("Known by title alone, so not estimated: {list}."),
                format!("以下条款仅知标题，未作估计：{list}。"),
            )
        })
    }
}

/// Drafts the workbook. Totals are formulas over the points.
pub fn estimate_workbook(
    estimate: &CoverageEstimate,
    context: EstimateContext<'_>,
) -> WorkbookDraft {
    let language = context.language;
    let mut draft = WorkbookDraft::new(estimate.as_of);
    draft.sheets = vec![overview(estimate, context), points(estimate, context)];
    draft.base_font = language.pick(BaseFont::latin(), BaseFont::chinese());
    draft.properties = Properties {
        title: context.title(),
        subject: context.source(estimate),
        company: estimate.organisation.clone().unwrap_or_default(),
        comments: context.standard.notice.get(language).to_owned(),
        ..Properties::default()
    };
    draft
}

fn points_name(language: Language) -> &'static str {
    language.pick("Control points", "控制点")
}

fn overview(estimate: &CoverageEstimate, context: EstimateContext<'_>) -> SheetDraft {
    let language = context.language;
    let name = language.pick("Overview", "总览");
    let mut sheet = frame::sheet(name, &context.title());
    sheet.set_widths(&[26.0, 13.0, 13.0, 3.0, 92.0]);
    frame::title(&mut sheet, &context.title(), context.note(), LAST);
    let source = context.source(estimate);
    frame::prose(&mut sheet, 2, (0, LAST), &source, &theme::prose().bold());
    totals(&mut sheet, estimate, language);
    meanings(&mut sheet, language);
    let below = TOTALS + 8;
    if let Some(text) = context.title_only(estimate) {
        frame::prose(&mut sheet, below, (0, LAST), &text, &theme::prose());
    }
    let made = provenance(estimate, language);
    frame::prose(&mut sheet, below + 1, (0, LAST), &made, &theme::note());
    let notice = context.standard.notice.get(language);
    frame::prose(&mut sheet, below + 2, (0, LAST), notice, &theme::note());
    sheet.charts = vec![chart(&sheet.name, language, CellRef::new(below + 4, 0))];
    sheet
}

fn totals(sheet: &mut SheetDraft, estimate: &CoverageEstimate, language: Language) {
    let headers = [
        language.pick("Estimate", "估计"),
        language.pick("Points", "控制点数"),
        language.pick("Share", "占比"),
    ];
    frame::header_cells(sheet, TOTALS, 0, &headers);
    let (all, first) = (estimate.points.len() as u32, TOTALS + 1);
    let sum_row = first + estimate.totals.len() as u32;
    let column = CellRange::new(
        CellRef::new(FIRST_ROW, VERDICT),
        CellRef::new(HEADER_ROW + all.max(1), VERDICT),
    );
    let verdicts = SheetRange::new(points_name(language), column);
    let whole = CellRef::new(sum_row, 1);
    for (row, one) in (first..).zip(&estimate.totals) {
        let own = CellRange::single(CellRef::new(row, 0)).absolute();
        let formula = format!("=COUNTIF({verdicts},{own})");
        sheet.put(row, 0, one.verdict.name(language), &told().bold());
        sheet.put(
            row,
            1,
            Content::formula(formula, Cached::from(one.points)),
            &count(),
        );
        sheet.put(row, 2, part(row, whole, one.points, all), &share());
    }
    let counts = CellRange::new(CellRef::new(first, 1), CellRef::new(sum_row - 1, 1));
    let sum = Content::formula(format!("=SUM({counts})"), Cached::from(all));
    sheet.put(sum_row, 0, language.pick("All", "合计"), &total(told()));
    sheet.put(sum_row, 1, sum, &total(count()));
    sheet.put(sum_row, 2, part(sum_row, whole, all, all), &total(share()));
}

fn part(row: u32, whole: CellRef, points: u32, all: u32) -> Content {
    let own = CellRef::new(row, 1);
    let cached = if all == 0 {
        Cached::Text(String::new())
    } else {
        Cached::Number(f64::from(points) / f64::from(all))
    };
    Content::formula(format!("=IF({whole}=0,\"\",{own}/{whole})"), cached)
}

/// What each verdict means, beside its count.
fn meanings(sheet: &mut SheetDraft, language: Language) {
    frame::header_cells(sheet, TOTALS, LAST, &[language.pick("Meaning", "含义")]);
    for (row, verdict) in (TOTALS + 1..).zip(EstimateVerdict::ALL) {
        let mut cells = Row::new(sheet, row);
        cells.at(LAST, verdict.meaning(language), &told()).fit();
    }
}

fn provenance(estimate: &CoverageEstimate, language: Language) -> String {
    let (program, file) = (&estimate.program, &estimate.source);
    let pack = format!(
        "{} {} {}",
        estimate.standard, estimate.edition, estimate.pack_version
    );
    language.pick(
        format!(
            "{program}; pack {pack}; {} SHA-256 {}",
            file.name, file.sha256
        ),
        format!(
            "{program}；标准数据{pack}；{} SHA-256 {}",
            file.name, file.sha256
        ),
    )
}

fn chart(sheet: &str, language: Language, anchor: CellRef) -> ChartDraft {
    let mut chart = ChartDraft::new(ChartKind::StackedBar, anchor);
    (chart.width, chart.height) = (960, 190);
    chart.title = String::from(language.pick("Control points by estimate", "控制点的估计分布"));
    let row = |verdict: (u32, EstimateVerdict)| {
        let cell = CellRange::single(CellRef::new(TOTALS + 1 + verdict.0, 1));
        let name = SeriesName::Text(verdict.1.name(language).to_owned());
        let mut series = SeriesDraft::new(name, None, SheetRange::new(sheet, cell));
        series.colour = Some(colour(verdict.1));
        series.pattern = pattern(verdict.1);
        series.data_labels = true;
        series
    };
    chart.series = (0..).zip(EstimateVerdict::ALL).map(row).collect();
    chart.value_axis.number_format = Some("0".to_owned());
    chart.legend = Some(LegendPosition::Top);
    chart.gap = Some(40);
    chart.alt_text = String::from(language.pick(
        "A bar: control points by estimate. The figures stand in the table above.",
        "条形图：按估计结果划分的控制点数。数据见上表。",
    ));
    chart
}

/// The better, the darker.
fn colour(verdict: EstimateVerdict) -> Colour {
    match verdict {
        EstimateVerdict::LikelyAnswered => theme::ACCENT,
        EstimateVerdict::PartlyAnswered => theme::ACCENT_LIGHT,
        EstimateVerdict::NotAnswered => theme::UNRESOLVED,
        EstimateVerdict::NoCounterpart => theme::CONDITION_ABSENT,
    }
}

/// What is drawn over the colours of points that are not answered.
fn pattern(verdict: EstimateVerdict) -> Option<Pattern> {
    match verdict {
        EstimateVerdict::LikelyAnswered | EstimateVerdict::PartlyAnswered => None,
        EstimateVerdict::NotAnswered => Some(Pattern::Slanting),
        EstimateVerdict::NoCounterpart => Some(Pattern::Outlined),
    }
}

fn points(estimate: &CoverageEstimate, context: EstimateContext<'_>) -> SheetDraft {
    let language = context.language;
    let name = points_name(language);
    let mut sheet = frame::sheet(name, &context.title());
    let assessed = context.assessed.title.get(language);
    let columns = [
        column(language.pick("Clause", "条款"), 8.0),
        column(language.pick("Point", "控制点"), 10.5),
        column(language.pick("Topic", "主题"), 22.0),
        column(language.pick("Requirement", "要求"), 46.0),
        column(language.pick("Estimate", "估计"), 14.0),
        column(language.pick("Fully achieved", "完全达到"), 10.0),
        column(language.pick("Of", "总数"), 8.0),
        column(
            language.pick(format!("Clauses of {assessed}"), format!("{assessed}条款")),
            18.0,
        ),
        column(language.pick("Open there", "其中的缺口"), 24.0),
        column(language.pick("Relation", "关系"), 11.0),
        column(language.pick("Why", "理由"), 40.0),
    ];
    frame::header(&mut sheet, HEADER_ROW, &columns);
    frame::title(&mut sheet, name, intro(language), columns.len() as u32 - 1);
    for (row, one) in (FIRST_ROW..).zip(&estimate.points) {
        point(&mut sheet, row, one, context);
    }
    frame::table(&mut sheet, columns.len(), estimate.points.len(), 3);
    sheet
}

fn intro(language: Language) -> &'static str {
    language.pick(
        "\"Of\" counts the points of those clauses that could be judged; those not yet due or absent by condition are left out.",
        "“总数”为相应条款中可评判的控制点数，未到期或条件不具备者不计在内。",
    )
}

fn point(sheet: &mut SheetDraft, row: u32, one: &EstimatedPoint, context: EstimateContext<'_>) {
    let language = context.language;
    let known = context.edition.point(&one.point);
    let clauses: Vec<&str> = one.clauses.iter().map(ClauseId::as_str).collect();
    let open: Vec<String> = one.open.iter().map(ToString::to_string).collect();
    let separator = ", ";
    let relation = one.relation.map_or("–", |relation| relation.name(language));
    let rationale = one
        .rationale
        .as_ref()
        .map_or_else(|| silence(language), |text| text.get(language));
    let mut cells = Row::new(sheet, row);
    cells
        .at(0, one.point.clause.to_string(), &id())
        .at(1, one.point.to_string(), &id().bold())
        .at(
            2,
            known.map_or("", |point| point.topic.get(language)),
            &told(),
        )
        .at(
            3,
            known.map_or("", |point| point.requirement.get(language)),
            &told(),
        )
        .at(VERDICT, one.verdict.name(language), &mark().bold())
        .at(5, one.answered.fulfilled, &mark())
        .at(6, one.answered.applicable, &mark())
        .at(7, clauses.join(separator), &id())
        .at(8, open.join(separator), &id())
        .at(9, relation, &mark())
        .at(10, rationale, &told());
    cells.fit();
}

/// What is said of a point of which the mapping does not speak.
fn silence(language: Language) -> &'static str {
    language.pick("The mapping does not speak of it.", "映射未涉及本控制点。")
}
