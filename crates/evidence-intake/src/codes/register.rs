//! Defects of the evidence register and of dates anywhere.

diagnostics::codes! {
    /// An entry without an id.
    EVIDENCE_WITHOUT_ID = "evidence-without-id", Warning,
        message: "this entry has no id; its title \"{title}\" is used as its id"
            / "此条目没有编号，以其名称“{title}”作为编号",
        help: "give it an id and cite it by that"
            / "请为其编号并按编号引用",
        meaning: "Answers cite evidence by id. The title stands in for it, because it stays the same when rows are sorted."
            / "回答按编号引用证据。名称在排序后不变，因此用作编号。";
    /// An entry without a title.
    EVIDENCE_WITHOUT_TITLE = "evidence-without-title", Warning,
        message: "entry {id} has no title"
            / "条目{id}没有名称",
        help: "write what the document or record is called"
            / "请填写文件或记录的名称",
        meaning: "The entry was used under its id."
            / "该条目以其编号采用。";
    /// An entry with neither.
    EVIDENCE_NAMELESS = "evidence-nameless", Error,
        message: "this entry has neither id nor title"
            / "此条目既没有编号也没有名称",
        help: "give it an id and a title"
            / "请填写编号和名称",
        meaning: "Nothing can cite the entry, so it was not used."
            / "无法引用该条目，因此未被采用。";
    /// Rows of one id that say different things.
    EVIDENCE_ROWS_DIFFER = "evidence-rows-differ", Warning,
        message: "{id} is registered differently here and in {other}: {columns}; the less favourable counts"
            / "{id}在此处与{other}的登记不一致：{columns}；以较不利者为准",
        help: "make the rows agree, delete one of them, or give each document an id of its own; versions of one document need version numbers or dates that put them in order"
            / "请使各行一致，或删除其一，或为每份文件使用不同的编号；同一文件的多个版本须有能排出先后的版本号或日期",
        meaning: "A citation must mean one thing. Of rows with one id the less favourable reading of each field counts, in whatever file it stands: draft before not stated before approved, superseded, out of scope, the earlier review. Where titles, dates, periods or samples differ the entry is provisional; where types differ, its type is not known. A row that gives nothing but id and title says nothing different."
            / "引用须有唯一所指。同一编号的各行，逐项以较不利者为准，与所在文件无关：草稿先于未说明，未说明先于已批准；已被取代、不在范围内、较早的评审日期亦然。名称、日期、期间或抽样不一致的，该条目只能作为待定证据；类型不一致的，视为类型不明。只填编号和名称的行不算不一致。";
    /// The same entry twice.
    REPEATED_EVIDENCE = "repeated-evidence", Warning,
        message: "{id} stands twice in the register, and this row says nothing different; it was used once"
            / "{id}在登记表中出现两次，此行没有不同内容，只采用一次",
        help: "delete one of the two"
            / "请删除其中之一",
        meaning: "The same entry twice says no more than once."
            / "同一条目出现两次并不增加内容。";
    /// An earlier version.
    EARLIER_VERSION = "earlier-version", Warning,
        message: "version {version} of \"{title}\" counts as superseded by version {current}"
            / "“{title}”的{version}版视为已被{current}版取代",
        help: "state its status in the register"
            / "请在登记表中注明其状态",
        meaning: "Several versions of one document are registered. The latest that is not a draft counts; where an earlier one has the same id, it is listed under the id with its version."
            / "同一文件登记了多个版本。以最新的非草稿版本为准；较早版本编号相同时，以编号加版本列出。";
    /// A draft after an approved version.
    LATER_DRAFT = "later-draft", Warning,
        message: "version {version} of \"{title}\" is a draft; version {current} counts until it is approved"
            / "“{title}”的{version}版为草稿，批准之前以{current}版为准",
        help: "cite the draft only when it has been approved"
            / "请在批准后再引用该草稿",
        meaning: "A draft does not replace an approved document."
            / "草稿不能取代已批准的文件。";
    /// Versions that cannot be put in order.
    VERSIONS_UNORDERED = "versions-unordered", Warning,
        message: "it is not known which version of \"{title}\" is the later, \"{version}\" or \"{other}\"; neither counts in full"
            / "无法判断“{title}”的“{version}”与“{other}”哪个更新，两者均只能作为待定证据",
        help: "state the status or the date of issue of both"
            / "请注明两者的状态或发布日期",
        meaning: "Neither the versions nor the dates of issue put them in order, so that nobody can tell which is in force: both are provisional."
            / "版本号和发布日期都无法确定先后，无法判断哪个现行：两者均只能作为待定证据。";
    /// A type that is not known.
    EVIDENCE_TYPE_UNKNOWN = "evidence-type-unknown", Error,
        message: "\"{text}\" is no known type of evidence"
            / "“{text}”不是已知的证据类型",
        help: "use one of: {known}"
            / "请使用下列之一：{known}",
        meaning: "The type decides what the entry can support. Without it the entry is listed and supports nothing."
            / "类型决定条目能支持什么。没有类型的条目只列出，不起支持作用。";
    /// An approval word that is not known.
    APPROVAL_UNKNOWN = "approval-unknown", Error,
        message: "\"{text}\" does not say whether the document is approved"
            / "“{text}”未说明文件是否已批准",
        help: "use Approved or Draft"
            / "请使用“已批准”或“草稿”",
        meaning: "The approval counts as not stated, which makes the document provisional."
            / "批准状态视为未说明，该文件只能作为待定证据。";
    /// A status word that is not known.
    STATUS_UNKNOWN = "status-unknown", Error,
        message: "\"{text}\" does not say whether the entry is in force"
            / "“{text}”未说明条目是否有效",
        help: "use Current, Superseded or Withdrawn"
            / "请使用“现行”“已被取代”或“已作废”",
        meaning: "Nobody can tell whether the entry is in force, so it is provisional. Only an entry without any status counts as in force."
            / "无法判断该条目是否现行，因此只能作为待定证据。只有完全未填写状态的条目才视为现行。";
    /// Words that do not tell whether an entry lies within the scope.
    SCOPE_UNKNOWN = "scope-unknown", Error,
        message: "\"{text}\" does not say whether the entry lies within the scope"
            / "“{text}”未说明条目是否在范围内",
        help: "use Yes or No"
            / "请填写“是”或“否”",
        meaning: "Nobody can tell whether the entry lies within the scope, so it is provisional. Only an entry that says nothing counts as within."
            / "无法判断该条目是否在范围内，因此只能作为待定证据。只有未填写的条目才视为在范围内。";
    /// A sample of nothing.
    SAMPLE_EMPTY = "sample-empty", Warning,
        message: "\"{text}\" says that nothing was sampled"
            / "“{text}”表示没有抽取任何样本",
        help: "state what was sampled, such as 20 of 312; if no event occurred, write: nil return"
            / "请写明抽样情况，例如312个中抽20个；如未发生事件，请写：未发生",
        meaning: "A sample of nothing shows nothing of the practice, whatever period is stated: the records are thin. That no event occurred must be said in so many words."
            / "没有样本就不能证明实践，无论注明什么期间：记录单薄。没有发生事件须明确写出。";
    /// A sample that is larger than what it was taken from.
    SAMPLE_TOO_LARGE = "sample-too-large", Warning,
        message: "\"{text}\" samples more than there is"
            / "“{text}”抽取的数量超过总数",
        help: "state how many were looked at and how many there are, such as 20 of 312"
            / "请写明抽取数量和总数，例如312个中抽20个",
        meaning: "A statement that cannot be true shows nothing of the practice, whatever period is stated: the records are thin."
            / "不可能成立的说明不能证明实践，无论注明什么期间：记录单薄。";
    /// A period that ends after the day of writing.
    PERIOD_AFTER_ISSUE = "period-after-issue", Warning,
        message: "the period ends on {to}, after the entry's date {issued}; it counts up to that date"
            / "期间止于{to}，晚于该条目的日期{issued}；只计至该日期",
        help: "correct the date or the period, or register the later records as an entry of their own"
            / "请更正日期或期间，或将之后的记录另行登记",
        meaning: "What was written down on a day says nothing of the days after it. Without a date of its own the entry counts to the end of its period, and never beyond the as-of date."
            / "某日所写的内容不能说明其后的情况。条目没有自身日期的，计至期间止日，且不超过评估日。";
    /// A date that cannot be read.
    DATE_UNREADABLE = "date-unreadable", Error,
        message: "\"{text}\" is no date"
            / "“{text}”不是日期",
        help: "write year, month and day, in the form 2011-05-03"
            / "请写明年、月、日，形式如2011-05-03",
        meaning: "The date was not used. Where it is one of a register entry, the entry is provisional, since the date might speak against it."
            / "该日期未被采用。登记表条目的日期如此的，该条目只能作为待定证据，因为该日期可能对其不利。";
    /// A date with two readings.
    DATE_AMBIGUOUS = "date-ambiguous", Error,
        message: "\"{text}\" may be {first} or {second}"
            / "“{text}”可能是{first}或{second}",
        help: "write year, month and day, in the form {first}, or state the order of dates in a layout file"
            / "请按年、月、日书写，形式如{first}，或在布局文件中说明日期次序",
        meaning: "Day and month cannot be told apart, and no other date of the column settles it. The date was not used; where it is one of a register entry, the entry is provisional."
            / "无法区分日与月，且该列没有其他日期可以印证。该日期未被采用；登记表条目的日期如此的，该条目只能作为待定证据。";
    /// A date settled by its column.
    DATE_BY_COLUMN = "date-by-column", Warning,
        message: "\"{text}\" was read as {date}, in the order of the other dates of the column"
            / "按该列其他日期的次序，将“{text}”读作{date}",
        help: "write dates as 2011-05-03"
            / "请将日期写成2011-05-03的形式",
        meaning: "Taken alone the date has two readings. All dates of the column that have only one are in the same order."
            / "单看此日期有两种读法。该列中只有一种读法的日期次序一致。";
    /// A date that is not to the day.
    DATE_IMPRECISE = "date-imprecise", Warning,
        message: "\"{text}\" names no day; {date} was used"
            / "“{text}”没有写明日，已采用{date}",
        help: "write the day as well, in the form {date}"
            / "请写明日期到日，形式如{date}",
        meaning: "The first day is used, which is the more cautious reading of an issue or a due date."
            / "采用第一天，对发布日期或到期日期而言这是较谨慎的读法。";
    /// A serial number in the place of a date.
    DATE_FROM_NUMBER = "date-from-number", Warning,
        message: "the number {text} was read as the date {date}"
            / "数值{text}已读作日期{date}",
        help: "format the cell as a date"
            / "请将单元格设为日期格式",
        meaning: "Spreadsheet programs store dates as numbers of days; this one lost its date format."
            / "电子表格程序以天数存储日期；此单元格失去了日期格式。";
    /// Day zero.
    DATE_ZERO = "date-zero", Warning,
        message: "the date is day zero of the calendar: read as blank"
            / "日期为日历的第零天：视为空白",
        help: "clear the cell, or the link that fills it"
            / "请清空该单元格或其引用",
        meaning: "A link to an empty cell shows as day zero; nobody entered a date."
            / "引用空单元格会显示为第零天；并没有人填写日期。";
    /// A period that cannot be read.
    PERIOD_UNREADABLE = "period-unreadable", Error,
        message: "\"{text}\" is no period"
            / "“{text}”不是期间",
        help: "write it as 2011-01-01 to 2011-03-31"
            / "请写成2011-01-01至2011-03-31的形式",
        meaning: "Records count for the period that they cover. One that is stated and cannot be read might speak against the entry, so the entry is provisional."
            / "记录按其覆盖的期间计算。填写了期间而无法识别的，可能对该条目不利，因此只能作为待定证据。";
    /// A period that ends before it begins.
    PERIOD_REVERSED = "period-reversed", Error,
        message: "the period ends on {to}, before it begins on {from}"
            / "期间的结束日期{to}早于开始日期{from}",
        help: "correct the two dates"
            / "请更正这两个日期",
        meaning: "The period was not used, and the entry is provisional: nobody can tell which of the two dates is meant otherwise."
            / "该期间未被采用，该条目只能作为待定证据：无法判断哪个日期有误。";
    /// A reference to nothing known.
    REFERENCE_UNKNOWN = "reference-unknown", Error,
        message: "\"{text}\" refers to no clause, control point or item"
            / "“{text}”没有对应的条款、控制点或分项",
        help: "nearest: {nearest}"
            / "相近的有：{nearest}",
        meaning: "The reference was not used. Other references of the entry were."
            / "该引用未被采用。条目的其他引用已采用。";
    /// A reference that says more than its first id.
    REFERENCE_UNCLEAR = "reference-unclear", Error,
        message: "it is not certain what \"{text}\" refers to"
            / "无法确定“{text}”指的是哪些条款或控制点",
        help: "list each clause or control point by its id, such as 8.1-1; 8.1-3; 9.2"
            / "请逐一列出条款或控制点的编号，例如8.1-1；8.1-3；9.2",
        meaning: "The text leaves something out, or holds numbers that are no ids. Reading its first id alone would link the entry to more, or to less, than is meant, so the text was not used. Other references of the entry were."
            / "该内容带有排除说明，或含有不是编号的数字。只读其中第一个编号会使条目关联过多或过少，因此未被采用。条目的其他引用已采用。";
    /// A reference that only another edition has.
    REFERENCE_OTHER_EDITION = "reference-to-another-edition", Warning,
        message: "\"{text}\" is in edition {edition} only, and was read as a reference to it"
            / "“{text}”只存在于{edition}版，已读作对该版本的引用",
        help: "write the edition before the id: {edition}: {text}"
            / "请在编号前写明版本：{edition}: {text}",
        meaning: "Evidence collected for one edition supports another through the succession of their requirements."
            / "为一个版本收集的证据可通过要求的沿革关系支持另一版本。";
}
