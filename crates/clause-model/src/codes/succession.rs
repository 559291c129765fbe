//! Successions and mappings.

diagnostics::codes! {
    /// A point of the newer edition has no row.
    POINT_WITHOUT_ROW = "point-without-row", Error,
        message: "control point {point} of edition {edition} has no row in the succession" / "{edition}版控制点{point}在承接关系中没有对应行",
        help: "add a row that says where it comes from, or that it is new" / "请补上一行，说明其来源，或注明为新增",
        meaning: "A succession is complete: silence about a point must not pass for \"unchanged\"."
            / "承接关系必须完整：对某一控制点的沉默不能当作“未变”。";
    /// A point of the newer edition has two rows.
    POINT_WITH_TWO_ROWS = "point-with-two-rows", Error,
        message: "control point {point} has a second row" / "控制点{point}出现了第二行",
        help: "join the rows: one row names all the sources" / "请合并为一行，在其中列出全部来源",
        meaning: "One row compares a new point with all its sources taken together; two rows would count its change twice."
            / "一行将新控制点与其全部来源合并比较；两行会使其变化重复计算。";
    /// A point of the older edition goes nowhere.
    POINT_WITHOUT_FATE = "point-without-fate", Error,
        message: "control point {point} of edition {edition} is neither taken up nor dropped" / "{edition}版控制点{point}既未被承接，也未被删除",
        help: "name it as a source of a new point, or add a deletion" / "请将其列为某个新控制点的来源，或补上删除行",
        meaning: "Whoever fulfils the older edition must be able to see what became of each demand."
            / "满足旧版的组织须能看到每项要求的去向。";
    /// A point is both taken up and dropped.
    POINT_KEPT_AND_DROPPED = "point-kept-and-dropped", Error,
        message: "control point {point} is dropped here and taken up elsewhere" / "控制点{point}在此处删除，却又在别处被承接",
        help: "remove the deletion; what a new point leaves out belongs into its `dropped`" / "请删除该删除行；新控制点未保留的部分应写入其“dropped”",
        meaning: "A demand cannot both go on and end." / "同一要求不能既延续又终止。";
    /// A row names neither a new point nor an old one.
    ROW_EMPTY = "row-empty", Error,
        message: "the row names neither a new point nor a source" / "该行既没有新控制点，也没有来源",
        help: "fill in `to` or `from`, or remove the row" / "请填写“to”或“from”，或删除该行",
        meaning: "The row says nothing about any requirement." / "该行未说明任何要求。";
    /// A kind of change that does not go with the relation.
    PAIR_NOT_ALLOWED = "pair-not-allowed", Error,
        message: "change \"{change}\" does not go with relation \"{relation}\"" / "变化“{change}”与关系“{relation}”不能并用",
        help: "unchanged and reworded are equal; split-out is a subset; relaxed is a subset or intersects; extended and strengthened are a superset or intersect; new and deleted have none"
            / "unchanged、reworded对应equal；split-out对应subset；relaxed对应subset或intersects；extended、strengthened对应superset或intersects；new、deleted对应none",
        meaning: "The relation says what carries over, the change says why. Where they contradict each other, a migration would ask too much or too little."
            / "关系说明哪些可以沿用，变化说明原因。两者矛盾时，转版会问得过多或过少。";
    /// A relation that the row's points contradict.
    RELATION_UNFOUNDED = "relation-unfounded", Error,
        message: "relation \"{relation}\" does not fit a row with {sources} sources and {targets} targets" / "关系“{relation}”与来源{sources}个、目标{targets}个的行不符",
        help: "use none exactly where one side is empty" / "仅当一侧为空时使用none，且必须使用none",
        meaning: "There is nothing to relate where one side is empty, and something where neither is." / "一侧为空则无可比较；两侧皆有则必有关系。";
    /// New without a target, or deleted with one.
    CHANGE_MISDIRECTED = "change-misdirected", Error,
        message: "change \"{change}\" contradicts the row's target" / "变化“{change}”与该行的目标矛盾",
        help: "a new point has a target and no source, a deletion a source and no target" / "新增有目标而无来源，删除有来源而无目标",
        meaning: "The totals of new and dropped points would be wrong." / "新增与删除的合计会出错。";
    /// A degree outside the scale.
    DEGREE_OFF_SCALE = "degree-off-scale", Error,
        message: "change degree {degree} is outside 0 to 5" / "变化度{degree}不在0至5之间",
        help: "use the rubric's steps 0 to 5, in hundredths 0 to 500" / "请使用评分准则的0至5级，以百分之一计为0至500",
        meaning: "Degrees are averaged per clause; one off the scale would distort the mean." / "变化度按条款取平均；超出范围的值会歪曲平均值。";
    /// A degree that does not fit the kind of change.
    DEGREE_UNFIT = "degree-unfit", Error,
        message: "change degree {degree} does not fit \"{change}\", which takes {least} to {most}" / "变化度{degree}与“{change}”不符，其范围为{least}至{most}",
        help: "correct the degree or the kind of change" / "请更正变化度或变化类型",
        meaning: "The rubric ties each degree to kinds of change, so that two people score the same difference alike."
            / "评分准则将变化度与变化类型对应，使不同的人对同一差异给出相同的分数。";
    /// A row that leaves something to ask says nothing about it.
    REMAINDER_MISSING = "remainder-missing", Error,
        message: "the row demands more than its sources and does not say what remains to be asked" / "该行的要求多于其来源，却未写明尚需询问的内容",
        help: "write the `remainder` and its `delta_question`" / "请写明“remainder”及其“delta_question”",
        meaning: "In a migration, the old part is carried over and the remainder asked; without it the new part would be skipped."
            / "转版沿用旧的部分，只询问剩余部分；缺少它，新的部分会被漏问。";
    /// A row that leaves nothing to ask states a remainder.
    REMAINDER_UNFOUNDED = "remainder-unfounded", Error,
        message: "a remainder does not go with change \"{change}\"" / "变化“{change}”不应有剩余要求",
        help: "remove the remainder, or correct the change" / "请删除剩余要求，或更正变化类型",
        meaning: "Only an extended or strengthened demand leaves something to ask of those who fulfilled its sources; a new one is asked whole."
            / "只有扩展或加严的要求才需要向已满足其来源者补问；新增的要求整条询问。";
    /// A remainder without its question.
    DELTA_QUESTION_MISSING = "delta-question-missing", Error,
        message: "the remainder has no question" / "剩余要求没有对应的问题",
        help: "write the `delta_question`" / "请写明“delta_question”",
        meaning: "A migration questionnaire asks the remainder by this question." / "增量问卷以此问题询问剩余要求。";
    /// A question for a remainder that is not stated.
    DELTA_QUESTION_UNFOUNDED = "delta-question-unfounded", Error,
        message: "there is a delta question but no remainder" / "有增量问题却没有剩余要求",
        help: "state the remainder, or remove the question" / "请写明剩余要求，或删除该问题",
        meaning: "The report could not say what the question is about." / "报告将无法说明该问题针对什么。";
    /// A succession that does not lead from an older edition to a newer one.
    SUCCESSION_BACKWARD = "succession-backward", Error,
        message: "the succession from {from} to {to} does not lead to a newer edition" / "从{from}到{to}的承接关系没有指向更新的版本",
        help: "list editions oldest first, and name the older one as `from`" / "请按从旧到新列出版本，并以旧版为“from”",
        meaning: "A point's lineage is followed from edition to edition; a backward step would send it in a circle."
            / "控制点的沿革逐版追溯；反向的一步会形成循环。";
}
