//! Defects of answers, judgements and what goes with them.

diagnostics::codes! {
    /// An answer that is no answer.
    ANSWER_OFF_SCALE = "answer-off-scale", Error,
        message: "\"{answer}\" is not on the answer scale"
            / "“{answer}”不在回答选项之内",
        help: "use {known}, or leave it blank; own words can be explained in a layout file"
            / "请使用{known}，或留空；自定义用语可在布局文件中说明",
        meaning: "The word is not known in this column. The point, item or instance that the row is about counts as not answered, whatever other rows say of it, unless they say that it is not fulfilled."
            / "该用语在本列中无法识别。该行所涉的控制点、分项或对象视为未回答，无论其他行如何回答，除非其他行回答为不符合。";
    /// A tick that may be a cross.
    TICK_AMBIGUOUS = "tick-ambiguous", Error,
        message: "\"{answer}\" may be a tick or a cross"
            / "“{answer}”既可能是勾选也可能是打叉",
        help: "use words, or say in a layout file what the sign means"
            / "请使用文字，或在布局文件中说明该符号的含义",
        meaning: "An X marks what holds in some checklists and what does not in others."
            / "在有的检查表中X表示满足，在有的则表示不满足。";
    /// Several options ticked.
    SEVERAL_OPTIONS_TICKED = "several-options-ticked", Error,
        message: "several answers are ticked: {options}"
            / "勾选了多个回答：{options}",
        help: "tick one"
            / "请只勾选一个",
        meaning: "The row says two things at once, so it counts as not answered."
            / "该行同时表达了两种意思，因此视为未回答。";
    /// An answer that its trigger does not allow.
    ANSWER_DOES_NOT_FIT = "answer-does-not-fit", Error,
        message: "\"{answer}\" does not fit this kind of requirement"
            / "“{answer}”不适合这类要求",
        help: "say how far the requirement is fulfilled: {known}"
            / "请说明满足程度：{known}",
        meaning: "\"Not occurred\" fits requirements that depend on an event, \"not yet due\" periodic ones, \"condition absent\" conditional ones. Others always apply. The point counts as not answered."
            / "“未发生”适用于事件触发的要求，“未到期”适用于周期性要求，“条件不存在”适用于附条件的要求，其余要求始终适用。该控制点视为未回答。";
    /// A carried answer that is none.
    CARRIED_UNREADABLE = "carried-unreadable", Error,
        message: "what was carried over to {point} from the earlier edition cannot be read: \"{text}\""
            / "{point}从旧版承接的回答无法读取：“{text}”",
        help: "put back the answer that the questionnaire was made with ({known}), or make it anew with `questionnaire --delta-from`"
            / "请恢复问卷生成时的回答（{known}），或用`questionnaire --delta-from`重新生成问卷",
        meaning: "The row brings along what was answered for the earlier edition. Without it that part counts as not answered; where the row asks only for the rest of the demand, its own answer was not used either, since it says nothing of that part."
            / "该行带有旧版的回答。缺少该回答时，这一部分视为未回答；若该行只询问其余要求，则其自身的回答也未被采用，因为它并未涉及这一部分。";
    /// A tick beside a carried answer that is less than fully.
    CARRIED_CONFIRMED = "carried-confirmed", Warning,
        message: "\"{text}\" was read as confirming the carried answer \"{answer}\""
            / "“{text}”读作确认承接的回答“{answer}”",
        help: "choose an answer from the list if more, or less, is fulfilled today"
            / "如目前的满足程度已有变化，请从列表中选择回答",
        meaning: "Beside a carried answer a tick, or yes, says that it still holds. It never raises what was carried over; an answer of its own replaces it."
            / "在承接的回答旁打勾或填写“是”，表示该回答仍然成立，并不会提高承接的回答；另行填写的回答则取代它。";
    /// A question that asks for what is wrong.
    QUESTION_ASKS_FOR_FAULT = "question-asks-for-fault", Error,
        message: "the question seems to ask for what is wrong, so it is not certain whether \"{answer}\" means fulfilled"
            / "该问题询问的似乎是不良情况，无法确定“{answer}”是否表示符合",
        help: "answer with how far the requirement is fulfilled: {known}"
            / "请直接填写满足程度：{known}",
        meaning: "\"Are there changes without approval?\" is answered with no where all is well. Read as under other questions, such an answer would be turned into its opposite, so it was not used."
            / "“是否存在未经审批的变更？”在一切正常时回答“否”。若与其他问题一样读取，该回答会被颠倒，因此未被采用。";
    /// Two columns that name different operators.
    OPERATORS_CONTRADICT = "operators-contradict", Error,
        message: "\"{stated}\" operates it, and {name} is declared as \"{declared}\"; {counts}"
            / "运作方为“{stated}”，而{name}在覆盖清单中是“{declared}”；{counts}",
        help: "make the operator and the party agree, or leave the party blank where nobody else is involved"
            / "请使运作方与相关方一致；没有其他方参与时请将相关方留空",
        meaning: "What other parties run is judged by how they are governed, which depends on what they are. Where the two columns contradict each other, the more demanding reading counts: the other party rather than the organisation itself, and between two kinds of other parties one of which nothing is known."
            / "其他方运行的内容按其治理情况评价，而治理要求取决于其类型。两列矛盾时以要求较高者为准：以其他方而非本组织为准；两者均为其他方时，按类型不明的其他方处理。";
    /// A carried answer in a row that carries nothing.
    CARRIED_WITHOUT_KEY = "carried-without-key", Error,
        message: "\"{text}\" stands in the column of carried answers, and nothing was carried over to this row"
            / "“{text}”位于承接回答列，而此行没有承接内容",
        help: "move it to the answer column if it is an answer of today"
            / "如为当前的回答，请移至回答列",
        meaning: "Only rows that the questionnaire was made with carry an answer from the earlier edition; the hidden key says so. The cell was not used."
            / "只有问卷生成时承接了旧版回答的行才有此内容，由隐藏键说明。该单元格未被采用。";
    /// Two answers to one point.
    CONFLICTING_ANSWERS = "conflicting-answers", Error,
        message: "this row answers \"{answer}\" and {other} answers \"{counts}\", which counts"
            / "此行回答为“{answer}”，而{other}回答为“{counts}”，以后者为准",
        help: "keep the answer that holds and delete the other"
            / "请保留正确的回答并删除另一个",
        meaning: "One control point is answered twice. Which answer is later cannot be known, so the more cautious one counts, in whatever file it stands."
            / "同一控制点有两个回答。无法得知哪个更晚，因此以较谨慎者为准，与所在文件无关。";
    /// Equal rows.
    REPEATED_ROW = "repeated-row", Warning,
        message: "{point} stands in {other} as well, with the same content; it was used once"
            / "{point}在{other}中以相同内容重复出现，只采用一次",
        help: "delete one of the two"
            / "请删除其中之一",
        meaning: "The same row twice says no more than once."
            / "同一行出现两次并不增加内容。";
    /// Fields that differ.
    CONFLICTING_FIELD = "conflicting-field", Error,
        message: "\"{value}\" differs from \"{counts}\" in {other}, which counts"
            / "“{value}”与{other}中的“{counts}”不一致，以后者为准",
        help: "make the two agree"
            / "请使两者一致",
        meaning: "Two places say different things of the same control point or field. For a control point the more demanding one counts, in whatever file it stands: an operator of whom nothing can be read, then another party before the organisation itself, the shorter interval, the earlier planned date, the lower judgement. Of two names or scopes of the organisation the first by file, sheet and row counts."
            / "两处对同一控制点或同一项目的内容不一致。控制点以要求较严者为准，与所在文件无关：无法识别的运行方最先，其次为其他方，最后为本组织；周期取较短者，计划日期取较早者，判定取较低者。组织名称或范围不一致的，以文件、工作表和行次序在前者为准。";
    /// A judgement without a note.
    JUDGEMENT_WITHOUT_NOTE = "judgement-without-note", Error,
        message: "the assessor's judgement \"{judgement}\" has no note"
            / "评估人判定“{judgement}”没有说明",
        help: "write why in the assessor's note"
            / "请在评估人说明中写明理由",
        meaning: "A judgement replaces what answers and evidence say, so it must say why. It was not used. Where it is graver than what was computed, the point is unresolved until the note is written."
            / "判定会取代回答和证据的结论，因此必须说明理由。该判定未被采用。判定比计算结果更严重的，在写明理由之前该控制点为未决。";
    /// A judgement that is none.
    JUDGEMENT_OFF_SCALE = "judgement-off-scale", Error,
        message: "\"{judgement}\" is no judgement"
            / "“{judgement}”不是有效的判定",
        help: "use {known}"
            / "请使用{known}",
        meaning: "The word is not known, so the judgement was not used. Since it may be graver than what was computed, the point is unresolved until it can be read."
            / "该用语无法识别，因此该判定未被采用。由于它可能比计算结果更严重，在能够识别之前该控制点为未决。";
    /// A party that is not known.
    OPERATED_BY_UNKNOWN = "operated-by-unknown", Error,
        message: "\"{text}\" does not say who operates it"
            / "“{text}”未说明由谁运行",
        help: "use {known}; the name may follow after a colon"
            / "请使用{known}；名称可写在冒号之后",
        meaning: "Processes that other parties run are judged by how they are governed. What cannot be read counts as another party of a kind that nobody knows: every governance test applies, and its management cannot be shown."
            / "由其他方运行的流程按其治理情况评定。无法识别的视为类型不明的其他方：适用全部治理要求，且无法证明其受到管理。";
    /// An interval that cannot be read.
    INTERVAL_UNREADABLE = "interval-unreadable", Error,
        message: "\"{text}\" is no interval"
            / "“{text}”不是有效的周期",
        help: "give a number of months, such as 12, or a word such as quarterly"
            / "请填写月数，例如12，或“每季度”等用语",
        meaning: "Nobody can tell how recent the last occurrence must be, so the records of it are provisional, and \"not yet due\" is unresolved."
            / "无法判断上次开展须有多近，因此其记录只能作为待定证据，回答“未到期”的为未决。";
    /// Not yet due without a date.
    PLANNED_DATE_MISSING = "planned-date-missing", Warning,
        message: "\"not yet due\" without the date planned"
            / "回答为“未到期”但没有填写计划日期",
        help: "fill in when the next occurrence is planned"
            / "请填写下一次的计划日期",
        meaning: "Without a date nobody can check that it is not overdue."
            / "没有日期就无法核实是否已经逾期。";
    /// Evidence that is not in the register.
    EVIDENCE_NOT_IN_REGISTER = "evidence-not-in-register", Warning,
        message: "\"{evidence}\" is not in the evidence register"
            / "“{evidence}”不在证据登记表中",
        help: "enter it in the register, or correct the id"
            / "请将其登记，或更正编号",
        meaning: "Evidence counts by what the register says of it: type, approval, dates. Evidence that is only named counts as missing."
            / "证据按登记表中的类型、批准和日期计算。仅被提及的证据视为缺失。";
    /// No register at all.
    REGISTER_MISSING = "register-missing", Warning,
        message: "answers name evidence and no evidence register was found"
            / "回答中提到了证据，但没有找到证据登记表",
        help: "add the register sheet of the questionnaire, or send the register as a file of its own"
            / "请补充问卷中的证据登记表，或另行提供登记表文件",
        meaning: "Evidence that is only named counts as missing: its type, approval and dates are not known."
            / "仅被提及的证据视为缺失：其类型、批准和日期均未知。";
    /// A value that is neither yes nor no.
    YES_NO_UNREADABLE = "yes-no-unreadable", Error,
        message: "\"{text}\" is neither yes nor no"
            / "“{text}”既不是“是”也不是“否”",
        help: "use Yes or No"
            / "请填写“是”或“否”",
        meaning: "The cell was not used."
            / "该单元格未被采用。";
}
