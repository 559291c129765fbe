//! Defects of whole files.

diagnostics::codes! {
    /// No questionnaire in any file.
    QUESTIONNAIRE_NOT_FOUND = "questionnaire-not-found", Error,
        message: "no questionnaire was recognised in the files given; looked for a row of headers with a clause or id column and an answer column; nearest: {nearest}"
            / "所给文件中没有识别出问卷；查找的是含有条款或编号列以及回答列的表头行；最接近的是：{nearest}",
        help: "check the file, or draft a layout file with `check --write-layout` and name the columns in it (docs/layout.md)"
            / "请核对文件，或用`check --write-layout`生成布局文件草稿并在其中指明各列（见docs/layout.md）",
        meaning: "A questionnaire is recognised by our own marks, or by its headers together with what the columns hold. Without one there is nothing to assess, so nothing is guessed."
            / "问卷按本程序的标记识别，或按表头与列内容共同识别。没有问卷就没有可评估的内容，因此不作猜测。";
    /// The edition is not stated.
    EDITION_NOT_STATED = "edition-not-stated", Error,
        message: "neither the files nor the call say which standard and edition the answers are about"
            / "文件和命令都没有说明回答所针对的标准和版本",
        help: "name it with --edition (known: {known})"
            / "请用--edition指明（可选：{known}）",
        meaning: "The same clause number stands for different requirements in different editions. Our own questionnaires carry the edition; for other workbooks it must be stated."
            / "同一条款号在不同版本中对应不同的要求。本程序的问卷自带版本信息；其他工作簿须另行说明。";
    /// The edition was inferred from a title.
    EDITION_INFERRED = "edition-inferred", Warning,
        message: "the edition was taken to be {edition}, which \"{text}\" names"
            / "根据“{text}”认定版本为{edition}",
        help: "name the edition with --edition to be certain"
            / "如需确定，请用--edition指明版本",
        meaning: "No mark and no option states the edition, but the titles of the workbook name exactly one."
            / "没有标记或选项说明版本，但工作簿的标题中恰好只提到一个版本。";
    /// The edition is not in the library.
    EDITION_UNKNOWN = "edition-unknown", Error,
        message: "edition {edition} of {standard} is not known"
            / "未知的版本：{standard} {edition}",
        help: "use one of: {known}"
            / "请使用下列之一：{known}",
        meaning: "The mark or the call names an edition for which no data was loaded."
            / "标记或命令所指的版本没有相应的标准数据。";
    /// A questionnaire is about another edition.
    EDITION_DIFFERS = "edition-differs", Error,
        message: "this questionnaire is about {found}, and {wanted} is assessed"
            / "此问卷针对{found}，而本次评估的是{wanted}",
        help: "assess the editions separately"
            / "请按版本分别评估",
        meaning: "Answers about one edition do not answer another: the sheet was not used."
            / "对一个版本的回答不能当作对另一版本的回答：该工作表未被采用。";
    /// The marks are newer than this program.
    MARK_NEWER = "mark-newer", Error,
        message: "this sheet was made by a later version of the program (mark version {version}, known up to {known})"
            / "此工作表由更新版本的程序生成（标记版本{version}，本程序支持到{known}）",
        help: "read it with that version"
            / "请用相应版本的程序读取",
        meaning: "Newer marks may mean something that this program does not know, so the sheet was not read."
            / "更新的标记可能含有本程序不了解的含义，因此未读取该工作表。";
    /// A sheet of a gap report among the answers.
    REPORT_AS_ANSWERS = "report-as-answers", Error,
        message: "this sheet belongs to a gap report and holds a verdict, not the organisation's answers"
            / "此工作表属于差距报告，内容是评估结论，而不是组织的回答",
        help: "name the filled-in questionnaire, and the report as `--previous`"
            / "请指定已填写的问卷，并用`--previous`指定该报告",
        meaning: "Ratings read as answers would confirm themselves, so the sheet was not read. What people wrote into a report is taken over by `assess FILE... --previous REPORT`."
            / "把评级当作回答会造成自我印证，因此未读取该工作表。人员写入报告的内容由`assess FILE... --previous REPORT`沿用。";
    /// The marks are damaged.
    MARK_DAMAGED = "mark-damaged", Warning,
        message: "the marks of this sheet are damaged (\"{text}\"); it was read by its headers"
            / "此工作表的标记已损坏（“{text}”），改按表头读取",
        help: "leave the hidden first row and column as they are"
            / "请勿改动隐藏的首行和首列",
        meaning: "The hidden row and column tell which column and row is which. Where they are damaged, headers and ids are read instead."
            / "隐藏的行和列说明各行各列的含义。损坏时改按表头和编号读取。";
    /// The content is of another format than the name says.
    EXTENSION_MISMATCH = "extension-mismatch", Warning,
        message: "the file is named .{extension} but is {format}; it was read as {format}"
            / "文件扩展名为.{extension}，实际内容为{format}，已按{format}读取",
        help: "rename the file, or save it in the format that its name says"
            / "请更正文件名，或另存为与扩展名一致的格式",
        meaning: "The content decides how a file is read, never its name."
            / "读取方式由内容决定，与文件名无关。";
    /// A cell could not be read.
    CELL_UNREADABLE = "cell-unreadable", Error,
        message: "a cell could not be read: {reason}"
            / "有单元格无法读取：{reason}",
        help: "open the file in a spreadsheet program, mend the cell and save"
            / "请用电子表格程序打开文件，修正该单元格后保存",
        meaning: "The file is damaged at this cell. The rest of the sheet was read."
            / "文件在该单元格处损坏。工作表的其余部分已读取。";
    /// Cells outside of the grid.
    CELLS_OUTSIDE = "cells-outside-grid", Error,
        message: "{count} cells lie beyond the last row or column of a sheet"
            / "{count}个单元格超出工作表的最大行列范围",
        help: "save the file anew in a spreadsheet program"
            / "请用电子表格程序重新保存文件",
        meaning: "No spreadsheet program can show such cells; they were left out."
            / "任何电子表格程序都无法显示这些单元格，故未读取。";
    /// Cells stated twice.
    CELLS_REPEATED = "cells-repeated", Warning,
        message: "{count} cells are stated more than once; the last statement counts"
            / "{count}个单元格重复出现，以最后一次为准",
        help: "save the file anew in a spreadsheet program"
            / "请用电子表格程序重新保存文件",
        meaning: "The file contradicts itself, as files written by faulty programs do."
            / "文件自相矛盾，通常由有缺陷的程序生成。";
    /// A sheet could not be read to its end.
    SHEET_UNREADABLE = "sheet-unreadable", Error,
        message: "this sheet could not be read to its end: {reason}"
            / "此工作表未能完整读取：{reason}",
        help: "open the file in a spreadsheet program and save it anew"
            / "请用电子表格程序打开并重新保存文件",
        meaning: "The file is damaged within the sheet. What stands before the damage was used."
            / "文件在该工作表内损坏。损坏处之前的内容已采用。";
    /// A part beside the cells could not be read.
    PART_UNREADABLE = "part-unreadable", Warning,
        message: "comments, links or properties could not be read ({part}: {reason})"
            / "批注、链接或属性无法读取（{part}：{reason}）",
        help: "if evidence is named in comments or links, save the file anew"
            / "若证据写在批注或链接中，请重新保存文件",
        meaning: "A part of the file beside its cells is damaged. The cells were read."
            / "文件中单元格以外的部分损坏。单元格已读取。";
    /// Macros are present.
    MACROS_PRESENT = "macros-present", Warning,
        message: "the file carries macros; they were not run, and what they would fill in is missing"
            / "文件含有宏；宏未被运行，由宏填写的内容缺失",
        help: "if tables are empty, run the macros in your spreadsheet program and save as .xlsx"
            / "如表格为空，请在电子表格程序中运行宏后另存为.xlsx",
        meaning: "Macros of inputs are never run."
            / "程序从不运行输入文件中的宏。";
    /// The encoding of a text file was guessed.
    ENCODING_GUESSED = "encoding-guessed", Warning,
        message: "the file names no encoding; it was read as {encoding}"
            / "文件未注明编码，已按{encoding}读取",
        help: "save it as UTF-8 if texts look wrong"
            / "如文字显示不正确，请另存为UTF-8",
        meaning: "A text file that is not UTF-8 does not say how its letters are stored."
            / "非UTF-8的文本文件不会说明其字符编码。";
    /// Bytes were replaced.
    BYTES_REPLACED = "bytes-replaced", Warning,
        message: "some bytes do not fit the file's encoding and were replaced"
            / "部分字节与文件编码不符，已被替换",
        help: "save the file as UTF-8"
            / "请将文件另存为UTF-8",
        meaning: "The texts concerned may be wrong in places."
            / "相关文字可能有误。";
    /// What the format cannot tell.
    FORMAT_SILENT = "format-cannot-tell", Warning,
        message: "comments, links and hidden rows or columns cannot be read from .{format} files"
            / "无法从.{format}文件读取批注、链接以及隐藏的行或列",
        help: "send an .xlsx or .ods file if evidence is named in comments or links, or if rows are hidden"
            / "若证据写在批注或链接中，或存在隐藏行，请提供.xlsx或.ods文件",
        meaning: "The format, or the way in which it is read, does not give them. What stands in the cells was read; rows and columns were read whether they are shown or not."
            / "该格式（或其读取方式）不提供这些内容。单元格中的内容已读取；行和列无论是否显示均已读取。";
    /// That the format cannot tell merged cells either.
    FORMAT_SILENT_ON_MERGES = "format-cannot-tell-merged-cells", Warning,
        message: "merged cells cannot be read from .{format} files; what is merged over several rows counts for the first only"
            / "无法从.{format}文件读取合并单元格；跨多行合并的内容只计入首行",
        help: "send an .xlsx or .ods file if cells are merged"
            / "如有合并单元格，请提供.xlsx或.ods文件",
        meaning: "The format, or the way in which it is read, does not say which cells are merged, so that the rows beside a merged answer look blank and count as not answered."
            / "该格式（或其读取方式）不说明哪些单元格合并过，因此合并回答旁边的各行看似空白，视为未回答。";
}
