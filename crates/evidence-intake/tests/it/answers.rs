//! Answers per column, judgements, parties.

use crate::outcome::outcome_with_layout;
use crate::reads;

reads!(
    letters,
    "
    == Checklist ==
    | Clause | Requirement | Rating |
    | 5.1-1 | a | F |
    | 5.3-1 | b | L |
    | 7.1-4 | c | P |
    | 7.1-5 | d | N |
    | 7.1-6 | e | Q |
"
);

reads!(
    pass_or_partially,
    "
    == Checklist ==
    | Clause | Requirement | Result |
    | 5.1-1 | a | P |
    | 5.3-1 | b | F |
"
);

reads!(
    numbers_from_0_to_5,
    "
    == Checklist ==
    | Clause | Requirement | Maturity score |
    | 5.1-1 | a | =0 |
    | 5.3-1 | b | =2.5 |
    | 7.1-4 | c | 4 |
    | 7.1-5 | d | =5 |
    | 7.1-6 | e | N/A |
"
);

reads!(
    numbers_from_1_to_5,
    "
    == Checklist ==
    | Clause | Requirement | Score |
    | 5.1-1 | a | =1 |
    | 5.3-1 | b | =3 |
    | 7.1-4 | c | =5 |
"
);

reads!(
    numbers_of_unknown_scale,
    "
    == Checklist ==
    | Clause | Requirement | Compliance |
    | 5.1-1 | a | =1 |
    | 5.3-1 | b | =2 |
"
);

reads!(
    percentages,
    "
    == Checklist ==
    | Clause | Requirement | Compliance |
    | 5.1-1 | a | 100% |
    | 5.3-1 | b | 80％ |
    | 7.1-4 | c | 15% |
    | 7.1-5 | d | =0.5 |
"
);

reads!(
    ticks,
    "
    == Checklist ==
    | Clause | Requirement | Compliant? |
    | 5.1-1 | a | √ |
    | 5.3-1 | b | X |
    | 7.1-4 | c | |
"
);

reads!(
    tick_as_a_greek_letter,
    "
    == Checklist ==
    | Clause | Requirement | Compliant? |
    | 5.1-1 | a | Χ |
    | 5.3-1 | b | |
"
);

reads!(
    gap_column,
    "
    == Checklist ==
    | Clause | Requirement | Gap? |
    | 5.1-1 | a | Yes |
    | 5.3-1 | b | No |
    == 检查 ==
    | 条款 | 要求 | 缺失？ |
    | 7.1-4 | a | 是 |
    | 7.1-5 | b | 否 |
"
);

reads!(
    column_of_uncertain_direction,
    "
    == Checklist ==
    | Clause | Requirement | Exception? |
    | 5.1-1 | a | Yes |
    | 5.3-1 | b | No |
"
);

reads!(
    no_under_applicable_is_not_nonconforming,
    "
    == Checklist ==
    | Clause | Requirement | Applicable? | Implemented? |
    | 5.1-1 | a | Yes | Yes |
    | 5.3-1 | b | No | |
"
);

reads!(
    documentation_and_implementation,
    "
    == Checklist ==
    | Clause | Requirement | Documentation Score (1-5) | Implementation Score (1-5) |
    | 5.1-1 | a | =5 | =2 |
    | 5.3-1 | b | =3 | =5 |
    | 7.1-4 | c | =4 | |
"
);

reads!(entity_and_assessor, "
    == Checklist ==
    | Clause | Requirement | Self-assessment result | Entity comments | Assessor rating | Assessor comments |
    | 5.1-1 | a | Yes | ours | Yes | seen |
    | 5.3-1 | b | Yes | | No | |
    | 7.1-4 | c | Partial | | | noted |
");

reads!(
    self_assessment_and_audit,
    "
    == 检查表 ==
    | 条款号 | 检查内容 | 自评结果 | 自评说明 | 审核结果 | 审核说明 |
    | 5.1-1 | 甲 | 符合 | 已做 | 符合 | 已见 |
    | 5.3-1 | 乙 | 符合 | | 不符合 | 未见计划 |
    | 7.1-4 | 丙 | 部分符合 | | 不符合 | |
    == Audit ==
    | Clause | Requirement | Self-assessment | Audit result | Audit remarks |
    | 7.1-5 | d | Yes | Partially compliant | two of three |
    == 内审 ==
    | 条款号 | 检查内容 | 审核结果 | 审核说明 |
    | 4.1-1 | 甲 | 符合 | 已见 |
"
);

reads!(
    prefilled_defaults,
    "
    == Checklist ==
    | Clause | Requirement | Result | Comment |
    | 5.1-1 | a | N/A | |
    | 5.3-1 | b | N/A | |
    | 7.1-4 | c | N/A | |
    | 7.1-5 | d | N/A | |
    | 7.1-6 | e | N/A | |
"
);

reads!(
    prefilled_scores,
    "
    == Checklist ==
    | Clause | Requirement | Documentation Score | Implementation Score |
    | 5.1-1 | a | =1 | =1 |
    | 5.3-1 | b | =1 | =1 |
    | 7.1-4 | c | =1 | =1 |
    | 7.1-5 | d | =1 | =1 |
    | 7.1-6 | e | =1 | =1 |
"
);

reads!(
    not_assessed_words,
    "
    == Checklist ==
    | Clause | Requirement | Result |
    | 5.1-1 | a | NT |
    | 5.3-1 | b | 未验证 |
    | 7.1-4 | c | Pass |
"
);

reads!(
    dropdown_words_differ_from_the_legend,
    "
    == Checklist ==
    | Clause | Requirement | Result |
    | 5.1-1 | a | Pass |
    | 5.3-1 | b | 通过 |
    | 7.1-4 | c | 失败 |
    list C2:C4 Pass,Fail,NT
    |
    | Legend | 通过 | ok |
"
);

reads!(
    parties,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer | operated-by | party |
    | | Id | Answer | Operated by | Party |
    | point 5.1-1 | 5.1-1 | Fully | 供应商：甲公司 |
    | point 5.3-1 | 5.3-1 | Fully | Acme |
    | point 7.1-4 | 7.1-4 | Fully | | Acme |
    | point 7.1-5 | 7.1-5 | Fully | somebody |
    == Coverage ==
    | clausewise/1 coverage example 2011 en | supplier |
    | | Suppliers |
    | | ACME |
"
);

reads!(
    operators_that_contradict_each_other,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer | operated-by | party |
    | | Id | Answer | Operated by | Party |
    | point 5.1-1 | 5.1-1 | Fully | 本公司 | Acme |
    | point 5.3-1 | 5.3-1 | Fully | 客户 | Acme |
    | point 7.1-4 | 7.1-4 | Fully | Supplier | Acme |
    | point 7.1-5 | 7.1-5 | Fully | Ourselves | Operations |
    == Coverage ==
    | clausewise/1 coverage example 2011 en | supplier |
    | | Suppliers |
    | | ACME |
"
);

reads!(
    gaps_and_actions_are_kept_as_comments,
    "
    == Checklist ==
    | Clause | Requirement | Result | Gap | Action | Owner | Due date |
    | 5.1-1 | a | No | no plan | write one | Ann | Q3 2011 |
"
);

#[test]
fn own_words_by_layout() {
    let text = outcome_with_layout(
        "
        == Checklist ==
        | Clause | Requirement | Result |
        | 5.1-1 | a | P |
        | 5.3-1 | b | F |
        ",
        r#"{ "format": 1, "sheets": [{ "sheet": "*", "kind": "questionnaire", "header_row": 1, "columns": {
            "A": { "role": "clause" }, "C": { "role": "answer", "words": { "P": "fully", "F": "not" } } } }] }"#,
    );
    insta::assert_snapshot!(text);
}

reads!(
    inverted_with_brackets,
    "
    == Checklist ==
    | Clause | Requirement | Gap? (Y/N) |
    | 5.1-1 | a | Y |
    | 5.3-1 | b | N |
    | 7.1-4 | c | N/A |
"
);

reads!(
    inverted_with_other_words,
    "
    == Checklist ==
    | Clause | Requirement | Non-conformity (Y/N) |
    | 5.1-1 | a | Yes |
    | 5.3-1 | b | Partly |
    | 7.1-4 | c | No |
"
);

reads!(
    inverted_in_chinese,
    "
    == 检查表 ==
    | 条款 | 要求 | 不符合项（是/否） |
    | 5.1-1 | a | 是 |
    | 5.3-1 | b | 否 |
"
);

reads!(
    negated_header_is_a_question,
    "
    == Checklist ==
    | Clause | Requirement | Not in place (yes/no) |
    | 5.1-1 | a | Yes |
    | 5.3-1 | b | No |
"
);

reads!(
    percentages_beside_shares,
    "
    == Checklist ==
    | Clause | Requirement | Compliance % |
    | 5.1-1 | a | 80% |
    | 5.3-1 | b | =0.5 |
    | 7.1-4 | c | =100 |
    | 7.1-5 | d | =1 |
"
);

reads!(
    ticks_in_either_case,
    "
    == Checklist ==
    | Clause | Requirement | Yes | Partial | No | Notes |
    | 5.1-1 | a | x | | | |
    | 5.3-1 | b | X | | | |
    | 7.1-4 | c | | x | | |
    | 7.1-5 | d | | | x | |
    | 7.1-6 | e | √ | | | |
"
);

reads!(
    ticks_under_not_ok,
    "
    == Checklist ==
    | Clause | Requirement | OK | Partial | Not OK | Notes |
    | 5.1-1 | a | x | | | |
    | 5.3-1 | b | | x | | |
    | 7.1-4 | c | | | x | |
"
);

reads!(
    merged_answer,
    "
    == Checklist ==
    | Clause | Requirement | Answer | Comment |
    | 7.1-4 | a | Partly | |
    | 7.1-5 | b | | |
    | 7.1-6 | c | | seen |
    | 7.1-7 | d | No | |
    | Closing remarks | | | |
    | 5.3-1 | e | | |
    merge C2:C4
    merge A6:D6
"
);
reads!(what_cannot_be_read_in_an_answer, "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer | interval | operated-by | party | judgement | judgement-note |
    | | Id | Answer | Interval | Operated by | Party | Assessor's judgement | Assessor's note |
    | point 5.1-1 | 5.1-1 | Fully | abc | | | | |
    | point 7.1-1 | 7.1-1 | Fully | weekly | | Cobalt | Major | |
    | point 7.1-2 | 7.1-2 | Fully | 1 week | | n/a | hopeless | seen |
    | item 7.1-2 a | 7.1-2 a | Nope never | | | | | |
    | point 7.1-4 | 7.1-4 | Nope never | | | Ourselves | F | |
    == More ==
    | clausewise/1 questionnaire example 2011 en | id | answer |
    | | Id | Answer |
    | point 7.1-4 | 7.1-4 | Fully |
");
