//! Defects of a licensee's own copy of a standard's text.

diagnostics::codes! {
    /// Not JSON of the right shape.
    LICENSED_TEXT_UNREADABLE = "licensed-text-unreadable", Error,
        message: "the licensed text cannot be read: {reason}"
            / "无法读取自有正版文本：{reason}",
        help: "write {\"standard\": …, \"edition\": …, \"texts\": {\"7.1-6\": \"…\"}}, or use a workbook with the columns id and text"
            / "请写作{\"standard\": …, \"edition\": …, \"texts\": {\"7.1-6\": \"…\"}}，或使用含“编号”和“原文”列的工作簿",
        meaning: "The file is JSON of a fixed shape or a workbook. Nothing was laid over, and nothing was written."
            / "该文件应为固定结构的JSON或工作簿。未覆盖任何文字，也未写入任何内容。";
    /// A workbook without the columns.
    LICENSED_TEXT_COLUMNS_MISSING = "licensed-text-columns-missing", Error,
        message: "no sheet has a column of ids and a column of texts"
            / "没有工作表同时含有编号列和文字列",
        help: "head the columns id, text (every language) or text_en and text_zh; standard and edition may be added"
            / "请将列标题写作“编号”“原文”（各语言通用）或text_en、text_zh；可另加“标准”“版本”列",
        meaning: "The columns are found by their headers, in the first rows of any sheet. Nothing was laid over, and nothing was written."
            / "程序在各工作表的前几行中按标题查找这些列。未覆盖任何文字，也未写入任何内容。";
    /// A text whose edition cannot be told.
    LICENSED_TEXT_EDITION_UNNAMED = "licensed-text-edition-unnamed", Error,
        message: "the licensed text does not say which edition it is of, and this run is about {editions}"
            / "自有正版文本未说明所属版本，而本次涉及{editions}",
        help: "name standard and edition in the file, and pass one file per edition"
            / "请在文件中写明标准和版本，每个版本一个文件",
        meaning: "Ids are unique within an edition only: the same id stands for other requirements in another one. Nothing was written."
            / "编号仅在同一版本内唯一，在另一版本中代表其他要求。未写入任何内容。";
    /// An id that the edition does not have.
    LICENSED_TEXT_UNMATCHED = "licensed-text-unmatched", Warning,
        message: "\"{id}\" is no control point or item of {edition}"
            / "“{id}”不是{edition}的控制点或分项",
        help: "write a control point as 7.1-6 and an item as 7.1-6 a, formatted as text"
            / "控制点写作7.1-6，分项写作7.1-6 a，单元格须为文本格式",
        meaning: "The text was not laid over anything. All others were."
            / "该文字未用于任何要求，其余文字照常覆盖。";
    /// A text for another edition.
    LICENSED_TEXT_OTHER_EDITION = "licensed-text-other-edition", Warning,
        message: "the licensed text is of {named}; this run is about {editions}"
            / "自有正版文本属于{named}，而本次涉及{editions}",
        help: "pass the text of that edition, or leave the option out"
            / "请提供相应版本的文本，或去掉该选项",
        meaning: "Texts of one edition are never laid over another. Our own wording was used."
            / "一个版本的文本不会用于另一版本。已采用本程序的表述。";
    /// Two texts for one id.
    LICENSED_TEXT_TWICE = "licensed-text-twice", Warning,
        message: "there is a second text for {id}"
            / "{id}有第二段文字",
        help: "keep one of the two"
            / "请只保留其中一段",
        meaning: "The first text was laid over."
            / "已采用第一段文字。";
}
