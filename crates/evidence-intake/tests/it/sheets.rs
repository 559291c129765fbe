//! Tables of other people: where headers stand, what rows are, and what is left alone.

use crate::outcome::{outcome, outcome_with_layout};
use crate::reads;

reads!(
    header_not_on_row_1,
    "
    == Checklist ==
    | Self-assessment of Acme |
    | Date: | @2011-05-01 |
    |
    | Clause | Requirement | Compliant? | Evidence | Comments |
    | 5.1 | Do this | Yes | Procedure P-1 | ok |
    | 5.3-1 | Do that | No | | |
"
);

reads!(
    header_of_two_levels,
    "
    == Checklist ==
    | Control | | Assessment | | |
    | No. | Requirement | Result | Evidence | Notes |
    | 5.3-1 | Do this | Pass | log | fine |
    | 7.1-4 | Do that | Fail | | |
    merge A1:B1
    merge C1:E1
"
);

reads!(
    header_words_split_over_two_levels,
    "
    == Checklist ==
    | Clause | Requirement | Entity | | Assessor | |
    | | | Answer | Comment | Rating | Comment |
    | 5.3-1 | Do this | Yes | we do | Partly | not all |
    | 7.1-4 | Do that | Yes | | Fully | |
    merge A1:A2
    merge B1:B2
    merge C1:D1
    merge E1:F1
"
);

reads!(
    header_repeated_with_shifted_columns,
    "
    == Checklist ==
    | Section 5 |
    | Clause | Requirement | Status |
    | 5.1-1 | Do this | Yes |
    | 5.3-1 | Do this | No |
    |
    | Section 7 |
    | Clause | Requirement | Remarks | Status |
    | 7.1-4 | Do this | hm | Partial |
    | 7.1-5 | Do this | | Yes |
"
);

reads!(
    many_sheets_whose_columns_differ,
    "
    == Section 5 ==
    | ID | Question | Result |
    | 5.1-1 | Is it? | C |
    | 5.3-1 | Is it? | NC |
    == Section 7 ==
    | Nr | ID | Question | Owner | Result |
    | =1 | 7.1-4 | Is it? | Ann | PC |
    | =2 | 7.1-5 | Is it? | Bob | N/A |
    | =3 | 7.1-6 | Is it? | Bob | C |
"
);

reads!(
    merged_clause_filled_in_the_first_row,
    "
    == Checklist ==
    | Clause | Requirement | Compliance |
    | 7.1 | First | Yes |
    | | Second | Partial |
    | | Third | Yes |
    | 5.3 | Other | Yes |
    merge A2:A4
"
);

reads!(
    headings_and_guidance_among_answers,
    "
    == Checklist ==
    | Clause | Requirement | Answer | Comment |
    | 5 Design of services |
    | 5.1 Subclause heading | | | |
    | 5.1-1 | Do this | Yes | |
    | | Guidance: look at the plan | | |
    | 5.3-1 | Do this | No | |
    | Resolution |
    | 7.1-4 | Do this | Yes | |
"
);

reads!(
    legend_below_the_data,
    "
    == Checklist ==
    | Clause | Requirement | Result |
    | 5.1-1 | Do this | Pass |
    | 5.3-1 | Do this | Fail |
    |
    | Legend |
    | Pass | the requirement is met | 通过 |
    | Fail | it is not | 失败 |
"
);

reads!(
    values_one_column_right_of_their_header,
    "
    == Checklist ==
    | Clause | Requirement | Result | | Comment |
    | 5.1-1 | Do this | | Yes | a |
    | 5.3-1 | Do this | | No | |
"
);

reads!(
    phantom_rows_and_blank_texts,
    "
    == Checklist ==
    | Clause | Requirement | Result |
    | 5.1-1 | Do this | Yes |
    |  |  |  |
    row 12000
    | | | \u{a0} |
"
);

reads!(
    hidden_sheets_rows_and_columns,
    "
    == Checklist ==
    | Clause | Requirement | Result |
    | 5.1-1 | Do this | Yes |
    | 5.3-1 | Do this | No |
    hide-row 3
    hide-column B
    == Old ==  hidden
    | Clause | Result |
    | 5.1-1 | No |
    == Filtered ==
    | Clause | Requirement | Result |
    | 7.1-4 | Do this | Yes |
    hide-row 2
    filter
"
);

reads!(
    spaces_no_break_spaces_and_line_breaks,
    "
    == Checklist  ==
    |  Clause \u{a0}| Requirement\\n |Compliance\\nstatus |
    |\u{a0}5.1-1 | Do this |\u{3000}Yes\u{a0}|
    | 5.3-1\\n | Do\\nthat | n o |
"
);

reads!(
    id_and_answers_as_formulas,
    "
    == Checklist ==
    | Clause | Requirement | Result |
    | ƒ5.1-1 | ƒDo this | ƒYes |
    | ƒ5.3-1 | ƒDo this | ? |
    | ? | Do this | Yes |
    | 7.1-4 | Do this | !#N/A |
"
);

reads!(
    cell_comments_and_links_name_evidence,
    "
    == Checklist ==
    | Clause | Requirement | Result | Evidence | Comment |
    | 5.1-1 | Do this | Yes | | |
    | 5.3-1 | Do this | Yes | here | see E-2 |
    | 7.1-4 | Do this | Yes | https://example.org/other.doc | |
    | 7.1-5 | Do this | Yes | E-1；E-2、Problem procedure, E-9 | |
    comment C2 shown in E-1, page 3
    link D3 https://example.org/docs/problem.doc
    link D4 https://example.org/other.doc
    == Evidence ==
    | Evidence ID | Title | Type | Version | Location |
    | E-1 | Incident procedure | Procedure | 1 | |
    | E-2 | Ticket export | Record | | |
    | E-3 | Problem procedure | Procedure | 2 | https://example.org/docs/problem.doc |
"
);

reads!(
    answer_column_uncertain,
    "
    == Checklist ==
    | Clause | Requirement | Status | State |
    | 5.1-1 | Do this | Yes | No |
    | 5.3-1 | Do this | No | No |
"
);

reads!(
    answer_column_without_known_header,
    "
    == Checklist ==
    | Clause | Requirement | Ergebnis |
    | 5.1-1 | Do this | Yes |
    | 5.3-1 | Do this | No |
"
);

reads!(
    answer_column_known_by_its_dropdown,
    "
    == Checklist ==
    | Clause | Requirement | Ergebnis |
    | 5.1-1 | Do this | Yes |
    | 5.3-1 | Do this | |
    list C2:C3 =Words!A1:A3
    == Words == hidden
    | Yes |
    | No |
    | N/A |
"
);

reads!(
    nothing_recognisable,
    "
    == Notes ==
    | Meeting of 3 May |
    | We talked |
    == Actions ==
    | Action | Owner | Due date |
    | Write | Ann | 2011-05-03 |
"
);

reads!(
    register_of_nonconformities_is_no_questionnaire,
    "
    == NC register ==
    | NC ID | Finding | Status | Due Date |
    | NC-1 | No plan | Open | 2011-05-03 |
    | NC-2 | No audit | Closed | 2011-06-03 |
"
);

reads!(
    chinese_checklist,
    "
    == 检查表 ==
    | 内部审核检查表（Ｅxample 1:2011） |
    | 序号 | 条款号 | 检查内容 | 审核结果 | 证据 | 责任部门 | 备注 |
    | =1 | ５．１ | 是否…… | 符合 | 程序文件 | 运维部 | |
    | =2 | 条款5.3 | 是否…… | 不符合 | | 运维部 | 没有文件 |
    | =3 | 7.1-6（d） | 是否…… | 部分符合 | | | |
    | =4 | 7.1-4 | 是否…… | 不适用 | | | |
"
);

reads!(
    ticks_under_options,
    "
    == 检查表 ==
    | 条款 | 检查内容 | 符合 | 不符合 | 不适用 | 备注 |
    | 5.1-1 | 是否…… | √ | | | |
    | 5.3-1 | 是否…… | | √ | | 缺 |
    | 7.1-4 | 是否…… | √ | √ | | |
    | 7.1-5 | 是否…… | | | | |
"
);

#[test]
fn layout_file_settles_what_detection_cannot_know() {
    let text = outcome_with_layout(
        "
        == Liste ==
        | Ours | Punkt | Ergebnis | Erledigt |
        | 5.1-1 | a | jein | 03/04/2011 |
        | 5.3-1 | b | passt | |
        == Rest ==
        | whatever |
        ",
        r#"{ "format": 1, "sheets": [
            { "sheet": "Liste", "kind": "questionnaire", "header_row": 1, "dates": "day-first", "columns": {
                "A": { "role": "id" }, "B": { "role": "question" },
                "C": { "role": "answer", "words": { "jein": "partly", "passt": "fully" } },
                "D": { "role": "planned" } } },
            { "sheet": "Rest", "kind": "ignore" },
            { "sheet": "Missing", "kind": "ignore" }
        ] }"#,
    );
    insta::assert_snapshot!(text);
}

#[test]
fn a_drafted_layout_reads_the_same() {
    let fixture = "
        == Checklist ==
        | Clause | Requirement | Compliant? | Evidence |
        | 5.1 | Do this | Yes | log |
        | 5.3-1 | Do that | No | |
        ";
    let books = crate::fixture::books(fixture);
    let inspection = evidence_intake::inspect(&books, &crate::outcome::context()).value;
    let layout = evidence_intake::draft_layout(&inspection.recognition).to_json();
    insta::assert_snapshot!(layout);
    let plain = outcome(fixture).replace("by headers", "by layout");
    assert_eq!(plain, outcome_with_layout(fixture, &layout));
}

#[test]
fn recognition_is_described() {
    let books = crate::fixture::books(
        "
        == Checklist ==
        | Clause | Requirement | Score (0-5) | Weather |
        | 5.1-1 | Do this | =5 | fine |
        | 5.3-1 | Do that | =2.5 | |
        | 7.1-4 | Do that | N/A | |
        == Other ==
        | Clause | Requirement | Ergebnis |
        | 5.1-1 | Do this | Yes |
        ",
    );
    let inspection = evidence_intake::inspect(&books, &crate::outcome::context()).value;
    insta::assert_snapshot!(serde_json::to_string_pretty(&inspection.recognition).unwrap());
}

reads!(
    tick_as_a_greek_letter_under_an_option,
    "
    == Checklist ==
    | Clause | Requirement | Yes | No | N/A |
    | 5.3-1 | Do this | Χ | | |
    | 7.1-6 | Do this | | Χ | |
"
);

reads!(
    answers_outside_the_table_are_not_lost_without_a_word,
    "
    == Checklist ==
    | 5.1-1 | above the header | Yes |
    | Clause | Requirement | Result |
    | 5.3-1 | Do this | Yes |
    |
    | 7.1-4: | Do this | No |
"
);

reads!(
    a_long_checklist_below_a_title_block,
    "
    == Assessment ==
    | Organisation: | Acme | Scope: | Service desk |
    | Assessor: | Ann |
    | Rating | Meaning |
    | Yes | Requirement met |
    | No | Requirement not met |
    |
    | Ref. | Clause | Audit question | Finding | Rating | Evidence seen |
    | =1 | 5.1-1 | Is it done? | done well | Yes | log |
    | =2 | 5.3-1 | Is it done? | nothing | No | |
    | =3 | 7.1-4 | Is it done? | | | |
"
);

reads!(
    a_legend_that_stands_in_a_comment_alone,
    "
    == Checklist ==
    | Clause | Requirement | Result | Evidence |
    | 5.1-1 | Do this | Pass | E-1 |
    | 5.3-1 | Do that | Fail | |
    comment C1 Pass: fulfilled. Fail: not fulfilled. See E-1
    == Evidence ==
    | Evidence ID | Title | Type | Version |
    | E-1 | Incident procedure | Procedure | 1 |
"
);

reads!(
    ticks_below_a_group,
    "
    == 检查表 ==
    | ISO 差距分析表 | | | | | | |
    | 序号 | 条款 | 检查内容 | 审核结果 | | | 备注 |
    | | | | 符合 | 部分符合 | 不符合 | |
    | =1 | 5.1-1 | a | √ | | | x |
    | =2 | 5.3-1 | b | | √ | | |
    | =3 | 7.1-1 | c | | | √ | |
    | =4 | 7.1-2 | d | √ | √ | | |
    merge A2:A3
    merge B2:B3
    merge C2:C3
    merge D2:F2
    merge G2:G3
"
);

reads!(
    ticks_below_a_group_of_other_words,
    "
    == 检查表 ==
    | 条款 | 检查内容 | 审核结果 | | | 备注 |
    | | | 优 | 良 | 差 | |
    | 5.1-1 | a | √ | | | x |
    | 5.3-1 | b | | √ | | |
    | 7.1-1 | c | | | √ | |
    | 7.1-2 | d | √ | | | |
"
);

reads!(
    ticks_under_a_header_that_is_no_answer,
    "
    == 检查表 ==
    | 条款 | 检查内容 | 符合(Y) | 不符合(N) | 观察(O) | 不适用 |
    | 5.1-1 | a | √ | | | |
    | 5.3-1 | b | | √ | | |
    | 7.1-1 | c | | | √ | |
    | 7.1-2 | d | √ | | | |
"
);

reads!(
    scores_out_of_full_marks,
    "
    == 不同 ==
    | 条款 | 检查内容 | 标准分 | 得分 |
    | 5.1-1 | a | =5 | =5 |
    | 5.3-1 | b | =3 | =3 |
    | 7.1-1 | c | =2 | =2 |
    == 相同 ==
    | 条款 | 检查内容 | 满分 | 评分 |
    | 7.1-2 | a | =10 | =5 |
    | 7.1-3 | b | =10 | =1 |
    | 7.1-4 | c | =10 | =10 |
    == Marks ==
    | Clause | Requirement | Maximum score | Score |
    | 7.1-5 | a | =2 | =2 |
    | 7.1-6 | b | =2 | =1 |
"
);

reads!(
    titles_of_another_edition,
    "
    == 检查表 ==
    | Example 1:2005 内审检查表 | | |
    | 条款 | 要求 | 结论 |
    | 7.1 | a | 符合 |
    == Both ==
    | From Example 1:2005 to Example 1:2011 | | |
    | Clause | Requirement | Result |
    | 5.1-1 | a | Yes |
    == 文件清单 ==
    | Example 1:2005 文件清单 | | | | | |
    | 文件编号 | 文件名称 | 文件类别 | 版本 | 发布日期 | 对应条款 |
    | P-1 | 程序 | 程序文件 | A | 2011-03-01 | 7.1 |
"
);

reads!(
    verdicts_of_auditors,
    "
    == 自评 ==
    | 条款 | 检查内容 | 自评结果 | 审核员复核 | 审核记录 |
    | 5.1-1 | a | 符合 | 不符合 | 查E-1 |
    | 5.3-1 | b | 符合 | 关注项 | |
    == 判定 ==
    | 条款 | 检查内容 | 审核判定 | 判定说明 |
    | 7.1-1 | a | 符合 | x |
    | 7.1-2 | b | 轻微不符合 | y |
    | 7.1-3 | c | 观察项 | z |
    == 程序用语 ==
    | 条款 | 检查内容 | 自评结果 | 审核判定 | 判定说明 |
    | 7.1-4 | a | 符合 | 部分达到 | x |
    | 7.1-5 | b | 符合 | 严重不符合（建议） | y |
    | 7.1-6 | c | 未达到 | 完全达到 | z |
"
);
