//! Defects of layout files.

diagnostics::codes! {
    /// Not JSON of the right shape.
    LAYOUT_UNREADABLE = "layout-unreadable", Error,
        message: "the layout file cannot be read: {reason}"
            / "无法读取布局文件：{reason}",
        help: "draft one with `check --write-layout` and change that; docs/layout.md explains every key"
            / "请用`check --write-layout`生成草稿后修改；各键的说明见docs/layout.md",
        meaning: "A layout file is JSON of a fixed shape, which docs/layout.md describes. It was not used."
            / "布局文件是固定结构的JSON，见docs/layout.md。该文件未被采用。";
    /// Another version of the shape.
    LAYOUT_FORMAT = "layout-format", Error,
        message: "the layout file has format {format}; format {known} is known"
            / "布局文件的格式为{format}，本程序支持格式{known}",
        help: "draft a new one with `check --write-layout`"
            / "请用`check --write-layout`重新生成",
        meaning: "Another format may mean something else, so the file was not used."
            / "其他格式的含义可能不同，因此该文件未被采用。";
    /// A sheet that no file has.
    LAYOUT_SHEET_MISSING = "layout-sheet-missing", Warning,
        message: "the layout file describes sheet \"{sheet}\", which no file has"
            / "布局文件描述了工作表“{sheet}”，但没有文件含有它",
        help: "correct the name of the sheet"
            / "请更正工作表名称",
        meaning: "The description was not needed."
            / "该描述没有用到。";
    /// A column that is none.
    LAYOUT_COLUMN_UNKNOWN = "layout-column-unknown", Error,
        message: "\"{column}\" is no column"
            / "“{column}”不是有效的列",
        help: "use column letters such as C"
            / "请使用列字母，例如C",
        meaning: "The column's description was not used."
            / "该列的描述未被采用。";
    /// A scale that is none.
    LAYOUT_SCALE_UNKNOWN = "layout-scale-unknown", Error,
        message: "\"{scale}\" is no scale"
            / "“{scale}”不是有效的量表",
        help: "use words, letters, ticks, percent, or two numbers such as 0-5 (docs/layout.md)"
            / "请使用words、letters、ticks、percent，或如0-5的两个数字（见docs/layout.md）",
        meaning: "The scale was not used; the column's own values decide."
            / "该量表未被采用，由该列自身的取值决定。";
    /// A column that is still undecided.
    LAYOUT_COLUMN_UNDECIDED = "layout-column-undecided", Error,
        message: "column {column} \"{header}\" is still undecided"
            / "{column}列“{header}”的用途仍未确定",
        help: "write \"answer\" if it holds the answers, another role if it has one, or \"guidance\" to leave it out"
            / "如为回答列请写answer，如有其他用途请写相应用途，如不读取请写guidance",
        meaning: "A draft marks the columns that may hold the answers as undecided, since a wrong guess would be worse than a question. The layout file was not used; docs/layout.md lists the roles."
            / "草稿把可能是回答列的列标为undecided，因为猜错比询问更糟。该布局文件未被采用；各用途见docs/layout.md。";
    /// A role that the kind of sheet needs.
    LAYOUT_ROLE_MISSING = "layout-role-missing", Error,
        message: "sheet \"{sheet}\" needs a column with one of these roles: {roles}"
            / "工作表“{sheet}”需要有一列具有下列用途之一：{roles}",
        help: "give a column that role (docs/layout.md), or make the sheet's kind \"ignore\""
            / "请为某一列指定该用途（见docs/layout.md），或把该工作表的kind改为ignore",
        meaning: "Without it nothing could be read from the sheet, and that would not be noticed. The layout file was not used; docs/layout.md lists the roles."
            / "缺少该用途时无法从工作表读取任何内容，而且不易察觉。该布局文件未被采用；各用途见docs/layout.md。";
    /// A sheet described twice.
    LAYOUT_SHEET_REPEATED = "layout-sheet-repeated", Error,
        message: "sheet \"{sheet}\" is described more than once, and not as sections of one table"
            / "工作表“{sheet}”被多次描述，且不是同一表格的各个部分",
        help: "keep one description; sections are of one kind, each with a header_row of its own"
            / "请只保留一个描述；各部分的kind须相同，且各有自己的header_row",
        meaning: "A sheet is of one kind. Where its header repeats, each section is described by an entry with its own header_row. A block above the header that names organisation, scope and assessor is read without a description. The layout file was not used."
            / "一个工作表只有一种kind。表头重复时，每个部分用一个带header_row的条目描述。表头之上写明组织、范围和评估人的部分无需描述即会读取。该布局文件未被采用。";
    /// A header that is not the one described.
    LAYOUT_HEADER_DIFFERS = "layout-header-differs", Warning,
        message: "the layout file says that this column is \"{wanted}\", and the header is \"{header}\""
            / "布局文件称此列为“{wanted}”，而表头是“{header}”",
        help: "correct the column in the layout file, or its header there"
            / "请更正布局文件中的列或其中的表头",
        meaning: "Columns may have been moved since the layout file was written. The column was read as the layout file says."
            / "布局文件写成之后，列可能被移动过。该列按布局文件的说明读取。";
}
