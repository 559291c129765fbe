//! What the workbook says of itself.

use diagnostics::Phrase;

/// The name of the first sheet.
pub(super) const START: Phrase = Phrase::new("Start", "说明");
/// The name of the sheet of lists.
pub(super) const LISTS: Phrase = Phrase::new("Lists", "选项");
/// What the sheet of lists is for.
pub(super) const LISTS_ABOUT: Phrase = Phrase::new(
    "The words behind the dropdowns, each with its meaning",
    "下拉选项所用的词及其含义",
);
/// The header of the meanings of words.
pub(super) const MEANING: Phrase = Phrase::new("Meaning", "含义");
/// The title of the first sheet.
pub(super) const TITLE: Phrase = Phrase::new("A standard of your own", "编写自己的标准包");
/// The heading of the overview of sheets.
pub(super) const SHEETS: Phrase = Phrase::new("The sheets", "工作表一览");

/// How the workbook is used, step by step.
pub(super) const STEPS: [Phrase; 8] = [
    Phrase::new(
        "The sheets hold a small example or an existing pack. Write over it, row by row, and delete the rows that you do not need.",
        "各表中是一个小示例或现有标准包。请逐行改写，并删除不需要的行。",
    ),
    Phrase::new(
        "Begin with Standard, Editions and Clauses. The id of the standard names its folder; take one that no other pack has.",
        "先填写“标准”“版本”“条款”。标准编号即文件夹名，不得与其他标准包相同。",
    ),
    Phrase::new(
        "Write one control point per \"shall\", in your own words: the publisher's text is protected.",
        "每个“应”写一个控制点，请用自己的话表述：出版者的原文受版权保护。",
    ),
    Phrase::new(
        "Texts have a column per language. Fill those that the sheet Standard lists under Languages, and leave the others empty.",
        "文本每种语言一列。请填写“标准”表“语言”列所列的语言，其余留空。",
    ),
    Phrase::new(
        "Separate several ids or words by commas. Ids are text: 5.10 is not 5.1, so keep the cells formatted as text.",
        "多个编号或词用逗号分隔。编号是文本：5.10不是5.1，请保持单元格为文本格式。",
    ),
    Phrase::new(
        "The column for the edition may stay empty where there is only one.",
        "只有一个版本时，“版本”列可以留空。",
    ),
    Phrase::new(
        "You may move columns, rename headers, sort rows and add columns of your own, which are not read. Keep the hidden first row and column.",
        "列可移动，标题可改名，行可排序，也可另加自己的列（不读取）。请保留隐藏的首行和首列。",
    ),
    Phrase::new(
        "Import it with: clausewise standards import FILE -o DIR. Every defect is named with its sheet and cell; nothing is written while there are errors.",
        "导入命令：clausewise standards import 文件 -o 目录。每处缺陷都会指出工作表和单元格；有错误时不写入任何内容。",
    ),
];
