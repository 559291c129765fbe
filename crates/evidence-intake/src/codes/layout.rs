//! Defects of layout files.

diagnostics::codes! {
    /// Not JSON of the right shape.
    LAYOUT_UNREADABLE = "layout-unreadable", Error,
        message: "the layout file cannot be read: {reason}"
            / "无法读取布局文件：{reason}",
        help: "draft one with `check --write-layout` and change that"
            / "请用`check --write-layout`生成草稿后修改",
        meaning: "A layout file is JSON of a fixed shape. It was not used."
            / "布局文件是固定结构的JSON。该文件未被采用。";
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
        help: "use words, letters, ticks, percent, or two numbers such as 0-5"
            / "请使用words、letters、ticks、percent，或如0-5的两个数字",
        meaning: "The scale was not used; the column's own values decide."
            / "该量表未被采用，由该列自身的取值决定。";
}
