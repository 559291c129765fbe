//! Defects of sheets and columns.

diagnostics::codes! {
    /// A sheet is nothing that we know.
    SHEET_NOT_RECOGNISED = "sheet-not-recognised", Warning,
        message: "this sheet was not recognised and not read (cells: {cells})"
            / "此工作表未被识别，未读取（{cells}个单元格）",
        help: "if it holds answers or evidence, describe it in a layout file (`check --write-layout`; docs/layout.md)"
            / "如其中有回答或证据，请在布局文件中说明（`check --write-layout`；docs/layout.md）",
        meaning: "Neither marks nor headers say that the sheet is a questionnaire or a register."
            / "标记和表头都未表明该工作表是问卷或登记表。";
    /// A cover sheet holds more than its block.
    COVER_CELLS_NOT_READ = "cover-cells-not-read", Warning,
        message: "this cover sheet holds more than organisation, scope, assessor and date, which was not read (cells: {cells})"
            / "此封面页除组织、范围、评估人和日期之外还有{cells}个单元格，未读取",
        help: "if they hold answers or evidence, describe the sheet in a layout file"
            / "如其中有回答或证据，请在布局文件中说明该工作表",
        meaning: "A cover is known by its labels, each with a value to the right or below. Headings are left alone; what else stands there is nothing that the assessment uses."
            / "封面由标签识别，其内容位于标签右侧或下方。标题不作处理；其余内容评估不会用到。";
    /// A hidden sheet was not read.
    HIDDEN_SHEET = "hidden-sheet", Warning,
        message: "this sheet is hidden and was not read (cells: {cells})"
            / "此工作表已隐藏，未读取（{cells}个单元格）",
        help: "show the sheet if it belongs to the answers, or name it in a layout file"
            / "如该工作表属于回答内容，请取消隐藏，或在布局文件中指明",
        meaning: "Hidden sheets mostly hold lists and left-overs. They are read only where our own marks or a layout file say what they are."
            / "隐藏工作表多为选项列表或遗留内容。只有带本程序标记或在布局文件中说明的才会读取。";
    /// A hidden sheet of ours was read.
    HIDDEN_SHEET_READ = "hidden-sheet-read", Warning,
        message: "this sheet is hidden and was read all the same, since its marks say what it is"
            / "此工作表已隐藏，但其标记表明了用途，因此仍已读取",
        help: "show it, or delete it if it no longer counts"
            / "请取消隐藏；如已无效请删除",
        meaning: "Sheets of our own questionnaire count whether they are shown or not. Other people's hidden sheets are read only where a layout file says what they are."
            / "本程序问卷的工作表无论是否显示都计入。他人的隐藏工作表只有在布局文件中说明后才会读取。";
    /// Rows hidden by hand were read.
    HIDDEN_ROWS = "hidden-rows", Warning,
        message: "hidden rows with content were read ({count}, the first is row {first})"
            / "读取了{count}个有内容的隐藏行（首行为第{first}行）",
        help: "delete rows that no longer count"
            / "请删除不再有效的行",
        meaning: "No filter with a criterion is set on the sheet, so the rows were hidden by hand. They count like all others, because an answer that nobody sees is still an answer."
            / "工作表未设置筛选条件，这些行是手工隐藏的。隐藏的回答仍是回答，因此与其他行同等对待。";
    /// The answer column is not certain.
    ANSWER_COLUMN_AMBIGUOUS = "answer-column-ambiguous", Error,
        message: "the answer column is not certain; candidates: {candidates}"
            / "无法确定回答列；候选：{candidates}",
        help: "name the answer column in a layout file (`check --write-layout`; docs/layout.md)"
            / "请在布局文件中指明回答列（`check --write-layout`；docs/layout.md）",
        meaning: "Headers and contents do not single out one column with enough confidence ({threshold} of 100 is needed). A wrong guess would be worse than this question, so no answers were read from the sheet."
            / "表头与内容不足以可靠地确定唯一的回答列（需达到100分中的{threshold}分）。猜错比询问更糟，因此未从该工作表读取回答。";
    /// A comment on a cell that only tells what is asked.
    COMMENT_ON_QUESTION = "comment-on-question", Warning,
        message: "the comment on {cells} was searched for evidence and is not kept with the answer: \"{text}\""
            / "{cells}上的批注仅用于查找证据，未作为该回答的备注保留：“{text}”",
        help: "copy it to the comment column if it belongs to the answer"
            / "如属于该回答，请复制到备注列",
        meaning: "A comment on the id or the question may be the author's guidance as well as a remark of whoever answered. It must not pass for a reason that an answer needs. Evidence that the register knows and that the comment names is linked all the same."
            / "编号或问题单元格上的批注既可能是编制人的提示，也可能是填写人的说明，不能当作回答所需的理由。批注中提到且已登记的证据仍会关联。";
    /// A comment on a cell of no row that was read.
    COMMENT_NOT_USED = "comment-not-used", Warning,
        message: "the comment on {cells} belongs to no answer and no entry and was not used: \"{text}\""
            / "{cells}上的批注不属于任何回答或条目，未被采用：“{text}”",
        help: "if it says something of an answer or names evidence, put it on that row"
            / "如与某个回答有关或提到证据，请移至相应的行",
        meaning: "It stands on a header, a heading, a title or a cell outside of the table."
            / "该批注位于表头、标题行或表格之外的单元格。";
    /// A link that nothing took over.
    LINK_NOT_USED = "link-not-used", Warning,
        message: "the link on {cells} was not used: {text}"
            / "{cells}上的链接未被采用：{text}",
        help: "enter what it leads to in the evidence register, with the link as its location"
            / "请将链接所指内容登记到证据登记表，并以该链接作为存放位置",
        meaning: "A link counts as evidence where it stands on an answer or evidence cell without other evidence, or where the register knows its target. Links on comments are kept with the comment. Links within the workbook are left alone."
            / "位于回答或证据单元格且该处没有其他证据的链接，或目标已登记的链接，视为证据。备注单元格上的链接随备注保留。工作簿内部的链接不作处理。";
    /// A merged cell was read for several rows.
    MERGED_CELL_FILLED_DOWN = "merged-cell-filled-down", Warning,
        message: "this merged cell was read for other rows beside it as well (rows: {rows})"
            / "此合并单元格的内容同时用于旁边的其他行（第{rows}行）",
        help: "undo the merge and write the value in each row if the rows differ"
            / "如各行内容不同，请取消合并并逐行填写",
        meaning: "Cells merged downwards show one value beside several rows, so it was taken for each of them: answers, evidence, judgements, owners and the like. Ids and titles are never taken from above, and cells merged across are headings."
            / "纵向合并的单元格在多行旁显示同一内容，因此视为每行的内容：回答、证据、判定、责任人等。编号和名称从不取自上方，横向合并的单元格视为标题。";
    /// A questionnaire or a register.
    SHEET_KIND_UNSURE = "sheet-kind-unsure", Error,
        message: "it is not certain whether this sheet is a questionnaire, with answers in \"{header}\", or an evidence register"
            / "无法确定此工作表是问卷（回答在“{header}”列）还是证据登记表",
        help: "say which in a layout file (`check --write-layout`; its keys are in docs/layout.md)"
            / "请在布局文件中说明（`check --write-layout`；各键见docs/layout.md）",
        meaning: "Its ids are those of clauses or control points and its words are answers, while its header speaks of documents with versions, dates or approvals. A wrong guess would turn answers into documents or documents into answers, so nothing was read from the sheet."
            / "其编号是条款或控制点的编号，用语是回答，而表头却涉及带版本、日期或批准的文件。猜错会把回答当成文件或把文件当成回答，因此未从该工作表读取任何内容。";
    /// A column without a role holds something.
    COLUMN_NOT_USED = "column-not-used", Warning,
        message: "column \"{header}\" has no known role and was not used (cells: {cells})"
            / "列“{header}”没有已知用途，未被采用（{cells}个单元格）",
        help: "if it matters, give it a role in a layout file"
            / "如有需要，请在布局文件中为其指定用途",
        meaning: "The header is not among the known ones, and the content does not say what the column is for."
            / "表头不在已知范围内，内容也不能说明该列的用途。";
    /// A column's values stand beside their header.
    VALUES_BESIDE_HEADER = "values-beside-header", Warning,
        message: "the values of \"{header}\" stand in the next column, {column}, and were read from there"
            / "“{header}”的内容位于其右侧的{column}列，已从该列读取",
        help: "move the header above its values"
            / "请将表头移到其内容上方",
        meaning: "The column under the header is empty and the one to its right has values and no header."
            / "表头下方的列为空，而右侧一列有内容却没有表头。";
    /// A column is read upside down.
    INVERTED_COLUMN = "inverted-column", Warning,
        message: "\"{header}\" asks for what is missing: yes, or a high share, was read as not fulfilled, no as fulfilled"
            / "“{header}”询问的是缺失：“是”或高比例读作不符合，“否”读作符合",
        help: "set \"inverted\" in a layout file if this is wrong"
            / "如有误，请在布局文件中设置inverted",
        meaning: "A column that asks for gaps is the opposite of one that asks for conformity."
            / "询问缺失的列与询问符合的列含义相反。";
    /// A column may be upside down.
    INVERSION_UNSURE = "inversion-unsure", Error,
        message: "it is not certain whether yes, or a high number, in \"{header}\" means fulfilled or not fulfilled"
            / "无法确定“{header}”中的“是”或高分表示符合还是不符合",
        help: "say so with \"inverted\" in a layout file"
            / "请在布局文件中用inverted说明",
        meaning: "The header can ask for conformity or for its absence, and a wrong guess would turn each answer into its opposite. No answers were read from the column."
            / "表头既可能询问符合也可能询问缺失，猜错会使每个回答颠倒。未从该列读取回答。";
    /// A column holds nothing but a default.
    PREFILLED_ANSWERS = "prefilled-answers", Warning,
        message: "all {count} answers are \"{value}\" and nothing else is filled in: read as not answered"
            / "全部{count}个回答均为“{value}”，且其他内容均未填写：视为未回答",
        help: "change the answers, or name a comment or evidence in a row, if they are meant"
            / "如确为回答，请修改，或在某行填写备注或证据",
        meaning: "Questionnaires are often sent with a default in each answer cell. A default that nobody touched is no answer."
            / "问卷发出时常在每个回答单元格预填默认值。无人改动的默认值不是回答。";
    /// The mapping of a scale.
    SCALE_READ = "scale-read", Warning,
        message: "the numbers in \"{header}\" were read on a scale of {scale}: {mapping}"
            / "“{header}”中的数值按{scale}的量表读取：{mapping}",
        help: "state another scale in a layout file if this is wrong"
            / "如有误，请在布局文件中指定其他量表",
        meaning: "A number means something only on its scale, which the column's own values, its dropdown or its header tell. The bands of ISO/IEC 33020 turn the share of the scale into a rating."
            / "数值只有在其量表上才有意义，量表由该列的取值、下拉列表或表头得出。按ISO/IEC 33020的区间将占比换算为等级。";
    /// The scale of a column is not certain.
    SCALE_UNSURE = "scale-unsure", Error,
        message: "the scale of \"{header}\" is not certain: its values are {values}"
            / "无法确定“{header}”的量表：其取值为{values}",
        help: "state the scale in a layout file (words, letters, ticks, percent, 0-5, 1-5; docs/layout.md)"
            / "请在布局文件中指明量表（words、letters、ticks、percent、0-5、1-5；见docs/layout.md）",
        meaning: "The same signs mean different things on different scales: P and F may be pass and fail or partially and fully. No answers were read from the column."
            / "相同的符号在不同量表上含义不同：P和F既可能是通过与失败，也可能是部分与完全。未从该列读取回答。";
    /// A sheet was copied.
    COPIED_SHEET = "copied-sheet", Warning,
        message: "rows of this questionnaire stand on sheet \"{other}\" of {file} as well ({count})"
            / "此问卷有{count}行同时出现在{file}的工作表“{other}”中",
        help: "delete the copy that does not count; where each is about another service or site, fill in that column"
            / "请删除无效的副本；若各自针对不同的服务或场所，请填写相应的列",
        meaning: "A copied sheet carries the same marks. Equal rows were used once. Where answers differ, the more cautious one counts, and each pair is reported."
            / "复制的工作表带有相同的标记。相同的行只采用一次；回答不同时以较谨慎者为准，并逐对报告。";
    /// Documentation and implementation apart.
    LOWER_SCORE_COUNTS = "lower-score-counts", Warning,
        message: "documentation and implementation are scored apart; the lower one is the answer"
            / "文件化与实施分别评分，以较低者为回答",
        help: "nothing to do, unless another column is the answer: then say so in a layout file"
            / "无需处理；若回答在其他列，请在布局文件中指明",
        meaning: "A requirement is fulfilled only as far as it is both laid down and practised."
            / "只有既有文件规定又得到实施，要求才算满足。";
    /// A formula without a value.
    FORMULA_WITHOUT_VALUE = "formula-without-value", Error,
        message: "this formula has no stored result"
            / "此公式没有保存计算结果",
        help: "open the file in a spreadsheet program, let it calculate, and save"
            / "请用电子表格程序打开文件，计算后保存",
        meaning: "The file was written by a program that does not calculate. What the formula would show is not known."
            / "文件由不进行计算的程序写出，公式的结果未知。";
    /// An error value.
    ERROR_VALUE = "error-value", Error,
        message: "the cell shows {error}"
            / "单元格显示{error}",
        help: "mend the formula or type the value"
            / "请修正公式或直接填写内容",
        meaning: "A formula failed; there is no value to use."
            / "公式出错，没有可用的值。";
    /// Rows outside of the table look like answers.
    ROWS_OUTSIDE_TABLE = "rows-outside-table", Error,
        message: "rows outside of the table hold an id and an answer ({count}, the first is row {first})"
            / "表格之外有{count}行含有编号和回答（首行为第{first}行）",
        help: "put them below the header without a blank row between, or describe the sheet in a layout file"
            / "请将其移到表头之下且中间不留空行，或在布局文件中说明该工作表",
        meaning: "What stands above the header, or below a blank row after the last id, is left alone as title or legend. These rows look like answers all the same; they were not used."
            / "表头之上以及最后一个编号之后空行以下的内容视为标题或图例而不读取。这些行看起来却像回答；它们未被采用。";
}
