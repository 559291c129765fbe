//! Defects of a report that is read back.

diagnostics::codes! {
    /// The file is no report of ours.
    REPORT_NOT_RECOGNISED = "report-not-recognised", Error,
        message: "this is no report of this program"
            / "这不是本程序生成的报告",
        help: "name a gap report that `clausewise assess` wrote"
            / "请指定由`clausewise assess`生成的差距报告",
        meaning: "A report is known by its hidden marks, which every spreadsheet program keeps. Without them nothing is guessed."
            / "报告以隐藏标记识别，各电子表格程序都会保留。没有标记时不作猜测。";
    /// The report was made by a later version.
    REPORT_NEWER = "report-newer", Error,
        message: "this sheet was made by a later version of the program (report version {version}, known up to {known})"
            / "此工作表由更新版本的程序生成（报告版本{version}，本程序支持到{known}）",
        help: "read it with that version"
            / "请用相应版本的程序读取",
        meaning: "Newer marks may mean something that this program does not know, so the sheet was not read."
            / "更新的标记可能含有本程序不了解的含义，因此未读取该工作表。";
    /// The report is about another edition.
    REPORT_OTHER_EDITION = "report-other-edition", Error,
        message: "this report is about {found}, which is not what is assessed"
            / "此报告针对{found}，与本次评估的对象不同",
        help: "name the previous report of the same standard and edition"
            / "请指定同一标准、同一版本的上一份报告",
        meaning: "Ratings, findings and actions of one edition mean nothing in another: the sheet was not read."
            / "一个版本的判定、发现项和措施不适用于另一版本：未读取该工作表。";
    /// A row that cannot be told.
    REPORT_ROW_UNKNOWN = "report-row-unknown", Error,
        message: "something is written in this row, and what it is about cannot be told"
            / "此行有填写内容，但无法判断其所指",
        help: "write it in the row of the control point or finding that it is about"
            / "请填入相应控制点或发现项所在的行",
        meaning: "Rows are known by ids and hidden keys. This row has none that the edition knows, so what is written in it was not used."
            / "各行以编号和隐藏标识识别。此行没有本版本所知的标识，因此其内容未被采用。";
    /// An override without its note.
    REPORT_OVERRIDE_WITHOUT_NOTE = "report-override-without-note", Error,
        message: "the assessor's rating \"{rating}\" has no note and was not used"
            / "评估人判定“{rating}”没有说明，未被采用",
        help: "say in the next column why"
            / "请在右侧一列说明理由",
        meaning: "A rating that replaces a computed one needs a reason that another auditor can follow."
            / "取代计算评级的判定须有其他审核员能够理解的理由。";
    /// A note without its override.
    REPORT_NOTE_WITHOUT_RATING = "report-note-without-rating", Error,
        message: "the assessor's note has no rating and was not carried: {note}"
            / "评估人说明没有相应的判定，未转入：{note}",
        help: "choose a rating, or write the note into the questionnaire as a comment"
            / "请选择判定，或将说明作为备注填入问卷",
        meaning: "A note explains a rating. By itself it changes nothing and has no place in the next report."
            / "说明用于解释判定，单独存在时不起作用，在下一份报告中也没有位置。";
    /// A word that is not on the list.
    REPORT_WORD_UNKNOWN = "report-word-unknown", Error,
        message: "\"{text}\" is not on the list of this column"
            / "“{text}”不在此列的选项之中",
        help: "use one of: {known}"
            / "请使用：{known}",
        meaning: "The cell was not used."
            / "该单元格未被采用。";
    /// A placeholder in the place of a name or a reason.
    REPORT_PLACEHOLDER = "report-placeholder", Warning,
        message: "\"{text}\" says nothing and counts as a blank"
            / "“{text}”没有实际内容，视为空白",
        help: "write who, why or what, or leave the cell blank until it is known"
            / "请填写具体的责任人、原因或措施；尚不清楚的请先留空",
        meaning: "A finding counts as accepted only with a named owner, a cause and a corrective action. Words such as tbc or none, and signs such as dashes, are none of them."
            / "只有写明责任人、原因和纠正措施，发现项才视为已确认。“待定”“无”等文字以及破折号等符号不算。";
    /// A date that cannot be read.
    REPORT_DATE_UNREADABLE = "report-date-unreadable", Error,
        message: "\"{text}\" is not one certain day"
            / "“{text}”不是确定的日期",
        help: "write year, month and day, such as 2012-06-30"
            / "请写明年、月、日，如2012-06-30",
        meaning: "A date with two readings is never guessed. The cell was not used."
            / "有两种读法的日期不作猜测。该单元格未被采用。";
    /// A number that cannot be read.
    REPORT_NUMBER_UNREADABLE = "report-number-unreadable", Error,
        message: "\"{text}\" is not a whole number from 0 to {most}"
            / "“{text}”不是0到{most}之间的整数",
        help: "write digits alone"
            / "请只填写数字",
        meaning: "Person-days and shares done are whole numbers. The cell was not used."
            / "人天数和完成百分比均为整数。该单元格未被采用。";
    /// Two rows of one finding say different things.
    REPORT_FINDING_TWICE = "report-finding-twice", Error,
        message: "another row of the same cause says something else; this row was not used"
            / "同一原因的另一行内容不同；此行未被采用",
        help: "write the same into both rows, or into the first alone"
            / "请在两行填写相同内容，或只填写第一行",
        meaning: "Findings are kept apart by their causes. Rows of one cause are dealt with as one, and the first row that says something counts."
            / "发现项按原因区分。同一原因的各行视为一项，以最先有内容的一行为准。";
    /// Two rows of one suggested link say different things.
    REPORT_LINK_TWICE = "report-link-twice", Error,
        message: "another row says otherwise about {evidence} at this control point; this row was not used"
            / "另一行对{evidence}与此控制点的关联作出了相反的决定；此行未被采用",
        help: "leave one of the two rows"
            / "请只保留其中一行",
        meaning: "A link is confirmed or declined, not both. The first row that says something counts."
            / "一项关联要么确认，要么否定。以最先有内容的一行为准。";
}
