//! Defects of workbooks in which packs are authored, apart from what packs are checked for anyway.

diagnostics::codes! {
    /// No sheet of ours.
    PACK_BOOK_UNMARKED = "pack-book-unmarked", Error,
        message: "no sheet of this workbook is a sheet of a pack"
            / "该工作簿中没有标准包工作表",
        help: "make the workbook with `clausewise standards template` and fill that in; keep its hidden first row"
            / "请用`clausewise standards template`生成工作簿后填写，并保留其隐藏的首行",
        meaning: "Sheets and columns are told by hidden marks, so that columns may be moved and headers renamed. Nothing was written."
            / "工作表和列由隐藏标记识别，因此列可移动、标题可改名。未写入任何内容。";
    /// A sheet of a later version.
    PACK_BOOK_NEWER = "pack-book-newer", Error,
        message: "this sheet was made by a later version of the program"
            / "该工作表由更新版本的程序生成",
        help: "import it with that version"
            / "请用该版本导入",
        meaning: "Its columns may mean something else. Nothing was written."
            / "其列的含义可能不同。未写入任何内容。";
    /// No standard.
    PACK_BOOK_NO_STANDARD = "pack-book-no-standard", Error,
        message: "the workbook does not name its standard"
            / "工作簿未写明标准",
        help: "fill in one row of the sheet for the standard, with its id"
            / "请在标准工作表中填写一行并写明编号",
        meaning: "The id is the name of the pack's folder. Nothing was written."
            / "编号即标准包文件夹的名称。未写入任何内容。";
    /// A row that must be the only one.
    PACK_BOOK_ROW_TWICE = "pack-book-row-twice", Error,
        message: "there is a second row for {id}"
            / "{id}有第二行",
        help: "keep one of the two rows"
            / "请只保留其中一行",
        meaning: "Which of the two holds cannot be told. Nothing was written."
            / "无法判断以哪一行为准。未写入任何内容。";
    /// A row that belongs to nothing.
    PACK_BOOK_OWNER_UNKNOWN = "pack-book-owner-unknown", Error,
        message: "this row belongs to \"{id}\", which has no row of its own"
            / "该行所属的“{id}”没有对应的行",
        help: "correct the id, or add the row that it names"
            / "请更正编号，或补上其所指的行",
        meaning: "Rows belong to editions, items to control points, documents to work packages, conditions to gates. Nothing was written."
            / "各行属于版本，分项属于控制点，文件属于工作包，条件属于关口。未写入任何内容。";
    /// An id that cannot name a folder.
    PACK_BOOK_ID_NOT_A_NAME = "pack-book-id-not-a-name", Error,
        message: "\"{id}\" cannot be the name of a folder"
            / "“{id}”不能作为文件夹名称",
        help: "use letters, digits, hyphens, underscores and dots, such as desk-rules or 2024"
            / "请使用字母、数字、连字符、下划线和点，例如desk-rules或2024",
        meaning: "Standards and editions have folders of their id. Nothing was written."
            / "标准和版本以编号作为文件夹名。未写入任何内容。";
    /// An id that a spreadsheet program changed.
    PACK_BOOK_ID_CHANGED = "pack-book-id-changed", Error,
        message: "the cell holds the number or date {value} where an id belongs"
            / "该单元格应为编号，却是数字或日期{value}",
        help: "format the cell as text and write the id as printed, such as 5.10"
            / "请将单元格设为文本格式，并按原文书写编号，例如5.10",
        meaning: "As a number, clause 5.10 turns into 5.1 and points at another requirement. Nothing was written."
            / "若为数字，5.10会变成5.1，从而指向另一条要求。未写入任何内容。";
    /// The id of a pack that is there already.
    PACK_BOOK_ID_TAKEN = "pack-book-id-taken", Warning,
        message: "a standard \"{id}\" is there already"
            / "标准“{id}”已经存在",
        help: "give the pack an id of its own before you use it with --standards"
            / "在用--standards使用之前，请为该标准包另取编号",
        meaning: "The pack was checked in the place of the other one and written. --standards refuses a second pack of one id."
            / "检查时以该标准包代替原有标准包，并已写入。--standards不接受编号相同的第二个标准包。";
}
