//! Defects of ids: of clauses, control points and items.

diagnostics::codes! {
    /// An id of nothing known.
    UNKNOWN_CONTROL_POINT = "unknown-control-point", Error,
        message: "\"{id}\" is no clause, control point or item of {edition}"
            / "“{id}”不是{edition}的条款、控制点或分项",
        help: "nearest: {nearest}"
            / "相近的有：{nearest}",
        meaning: "The row cannot be tied to a requirement, so its answer was not used."
            / "该行无法对应到任何要求，因此其回答未被采用。";
    /// An id of another edition.
    OTHER_EDITION_ID = "id-of-another-edition", Error,
        message: "\"{id}\" is an id of edition {other}, and {edition} is assessed"
            / "“{id}”是{other}版的编号，而本次评估的是{edition}",
        help: "assess that edition, or give the row its id in {edition}"
            / "请改为评估该版本，或改用{edition}中的编号",
        meaning: "Clause numbers moved between editions. An answer about one edition's requirement is not used for another's."
            / "条款号在版本之间有变动。针对一个版本的回答不用于另一版本的要求。";
    /// A number that can be several clauses.
    CLAUSE_NUMBER_AMBIGUOUS = "clause-number-ambiguous", Error,
        message: "the number {id} may have been {candidates}"
            / "数值{id}原本可能是{candidates}",
        help: "format the cell as text and type the id again, such as 5.10 or 7.1-6"
            / "请将单元格设为文本格式后重新输入编号，如5.10或7.1-6",
        meaning: "A spreadsheet program turns 5.10 into 5.1. Where the edition has both clauses, the number alone does not tell which was meant. Nor does a number with unusual signs between its parts, such as 7,1 or 7.1:11. The row was not used."
            / "电子表格程序会把5.10变成5.1。若版本中两者皆有，仅凭数值无法判断；7,1或7.1:11等各部分之间符号不合惯例的编号同样无法判断。该行未被采用。";
    /// A date where a clause should be.
    CLAUSE_IS_DATE = "clause-is-date", Error,
        message: "{id} is a date where an id belongs; it may have been {candidates}"
            / "编号处是日期{id}，原本可能是{candidates}",
        help: "format the cell as text and type the clause again"
            / "请将单元格设为文本格式后重新输入条款号",
        meaning: "A spreadsheet program takes 4.1 for a date in some settings. It is taken back only where one reading is a clause and the rows around confirm it."
            / "某些设置下电子表格程序会把4.1当作日期。只有当唯一的读法是条款且相邻行予以印证时才会还原。";
    /// A date was taken back to a clause.
    CLAUSE_FROM_DATE = "clause-from-date", Warning,
        message: "{id} is a date where an id belongs; it was read as {clause}"
            / "编号处是日期{id}，已读作{clause}",
        help: "format the cell as text and type the clause again"
            / "请将单元格设为文本格式后重新输入条款号",
        meaning: "Only one reading of the date is a clause of the edition, and the rows around are of the same chapter."
            / "该日期只有一种读法是本版本的条款，且相邻行属于同一章。";
    /// An item without its point.
    ITEM_AMBIGUOUS = "item-ambiguous", Error,
        message: "\"{id}\" may be {candidates}"
            / "“{id}”可能是{candidates}",
        help: "write the control point with its item, such as the first of these"
            / "请写明控制点及其分项，例如上列第一个",
        meaning: "Several control points of the clause have an item of that letter."
            / "该条款有多个控制点含有该字母的分项。";
    /// Several ids in one cell.
    SEVERAL_IDS = "several-ids", Error,
        message: "the row names several ids: {candidates}"
            / "该行列出了多个编号：{candidates}",
        help: "give each id a row of its own"
            / "请将每个编号单列一行",
        meaning: "One answer for several requirements does not say which of them it is true of. The row was not used."
            / "用一个回答对应多项要求，无法得知其针对哪一项。该行未被采用。";
    /// A row without an id.
    ROW_WITHOUT_ID = "row-without-id", Error,
        message: "this row holds \"{text}\" and no id"
            / "此行填有“{text}”，但没有编号",
        help: "write the clause or control point in column {column}"
            / "请在{column}列填写条款或控制点编号",
        meaning: "Nothing says which requirement the answer is about, and its text is none of ours."
            / "没有任何内容说明回答针对哪项要求，其文字也与本程序的要求不符。";
    /// The key and the visible id differ.
    KEY_AND_ID_DIFFER = "key-and-id-differ", Error,
        message: "the hidden key of this row is {key} and its visible id {id}"
            / "此行的隐藏键为{key}，而可见编号为{id}",
        help: "undo the sorting of single columns: rows must be sorted as a whole"
            / "请撤销对单列的排序：须整行排序",
        meaning: "Columns were sorted or copied apart from each other, so it is not known to which question the answer belongs. The row was not used."
            / "各列被分别排序或复制，无法确定回答属于哪个问题。该行未被采用。";
    /// The key names nothing of the edition.
    ROW_KEY_UNKNOWN = "row-key-unknown", Error,
        message: "the hidden key of this row is {key}, and {edition} has no such clause, control point or item"
            / "此行的隐藏键为{key}，而{edition}中没有这样的条款、控制点或分项",
        help: "copy the row's hidden key from a fresh questionnaire, or clear it: then the visible id counts"
            / "请从新生成的问卷中复制该行的隐藏键，或将其清空，此时以可见编号为准",
        meaning: "The hidden first column says which requirement a row of our own questionnaire is about. A key that was edited, or that comes from another version of the standard's data, does not say so, and the row was not used."
            / "本程序问卷的隐藏首列说明该行对应哪项要求。键被改动或来自标准数据的其他版本时无法说明，因此该行未被采用。";
    /// A whole clause answered in one row.
    CLAUSE_ANSWER_APPLIED = "clause-answer-applied", Warning,
        message: "the answer for clause {clause} was applied to its control points without one of their own ({count})"
            / "条款{clause}的回答已应用于其下没有单独回答的控制点（{count}个）",
        help: "answer the control points one by one for a result that says which of them lack something"
            / "如需知道具体缺失，请逐个回答控制点",
        meaning: "The row is about a clause, not about a single requirement. Its answer counts for each control point of the clause that has no answer of its own."
            / "该行针对整个条款而非单项要求。其回答用于该条款下没有单独回答的每个控制点。";
    /// A clause's answer that is none for some of its points.
    CLAUSE_ANSWER_MISFIT = "clause-answer-does-not-fit", Error,
        message: "\"{answer}\" was not used for {points}"
            / "“{answer}”未用于{points}",
        help: "answer these control points one by one"
            / "请逐个回答这些控制点",
        meaning: "\"Not occurred\" fits requirements that depend on an event, \"not yet due\" periodic ones, \"condition absent\" conditional ones. The clause has others as well; they count as not answered."
            / "“未发生”适用于事件触发的要求，“未到期”适用于周期性要求，“条件不存在”适用于附条件的要求。该条款还有其他要求，视为未回答。";
    /// A clause's answer that its points replace.
    CLAUSE_ANSWER_REPLACED = "clause-answer-replaced", Warning,
        message: "the answer for clause {clause} was not used: each of its control points has one of its own"
            / "条款{clause}的回答未被采用：其每个控制点都有单独的回答"  ,
        help: "nothing to do"
            / "无需处理",
        meaning: "The more precise answer counts."
            / "以更具体的回答为准。";
    /// Several rows about one clause.
    SEVERAL_ROWS_FOR_CLAUSE = "several-rows-for-clause", Warning,
        message: "{count} rows are about clause {clause}; the lowest of their answers counts"
            / "有{count}行针对条款{clause}，以其中最低的回答为准",
        help: "give each row the control point that it is about"
            / "请为每行注明其对应的控制点",
        meaning: "A checklist with several questions for one clause does not say which requirement each asks about. A clause is fulfilled as far as the weakest of them."
            / "一个条款有多个问题时，无法得知各问题对应的要求。条款的满足程度取决于其中最弱的一项。";
}
