//! Columns and questions that ask for what is wrong.

use crate::reads;

reads!(
    shares_of_gaps,
    "
    == 不符合率 ==
    | 条款 | 要求 | 不符合率 | 说明 |
    | 5.1-1 | a | 100% | x |
    | 5.3-1 | b | 0% | x |
    | 7.1-4 | c | 20% | x |
    | 7.1-5 | d | 50% | x |
    == 差距 ==
    | 条款 | 要求 | 差距（%） |
    | 7.1-2 | a | =0 |
    | 7.1-6 | b | =90 |
"
);

reads!(
    scores_that_may_rate_the_gap,
    "
    == 差距评分 ==
    | 条款 | 要求 | 差距评分 | 说明 |
    | 5.1-1 | a | =5 | x |
    | 5.3-1 | b | =0 | x |
    == 风险评分 ==
    | 条款 | 要求 | 风险评分 | 说明 |
    | 7.1-4 | a | =5 | x |
    | 7.1-5 | b | =0 | x |
"
);

reads!(
    results_that_ask_for_problems,
    "
    == 有无 ==
    | 条款 | 要求 | 检查结果（有无问题） |
    | 5.1-1 | a | 有 |
    | 5.3-1 | b | 无 |
    == 发现 ==
    | 条款 | 要求 | 检查结果：是否发现问题 |
    | 7.1-4 | a | 是 |
    | 7.1-5 | b | 否 |
    == 偏差 ==
    | 条款 | 要求 | 检查结果（是否有偏差） |
    | 7.1-2 | a | 是 |
    | 7.1-6 | b | 否 |
    == Notes in brackets ==
    | 条款 | 要求 | 是否符合（不符合请说明） |
    | 7.1-1 | a | 是 |
    | 7.1-3 | b | 否 |
"
);

reads!(
    faults_in_english,
    "
    == Gaps ==
    | Clause | Requirement | Gap % |
    | 5.1-1 | a | 0% |
    | 5.3-1 | b | 100% |
    == Risk ==
    | Clause | Requirement | Risk score |
    | 7.1-1 | a | =5 |
    | 7.1-2 | b | =0 |
    == Findings ==
    | Clause | Requirement | Any findings? |
    | 7.1-3 | a | Yes |
    | 7.1-4 | b | No |
    == Issues ==
    | Clause | Requirement | Issues found (Y/N) |
    | 7.1-5 | a | Y |
    | 7.1-6 | b | N |
"
);

reads!(
    questions_that_ask_for_faults,
    "
    == 表 ==
    | 条款 | 检查内容 | 回答（是/否） |
    | 5.1-1 | 是否存在未经审批的变更？ | 否 |
    | 5.3-1 | 是否有未处理的投诉？ | 是 |
    | 7.1-1 | 是否有SLA？ | 是 |
    == Checklist ==
    | Clause | Question | Answer |
    | 7.1-2 | Are there any unapproved changes? | No |
    | 7.1-3 | Is there a procedure? | Yes |
    == 勾选 ==
    | 条款 | 检查内容 | 是 | 否 |
    | 7.1-4 | 是否有超时未处理的事件？ | | √ |
    | 7.1-5 | 是否有程序？ | √ | |
"
);

reads!(
    legends_of_signs,
    "
    == 表 ==
    | 说明：√符合 ×不符合 △观察项 ○不适用 | | | |
    | 条款 | 内容 | 结果 | 备注 |
    | 5.1-1 | x | √ | |
    | 5.3-1 | x | △ | |
    | 7.1-1 | x | × | |
    | 7.1-2 | x | ○ | |
    == Sheet ==
    | Clause | Requirement | Result |
    | 7.1-3 | x | √ |
    | 7.1-4 | x | ○ |
    | 7.1-5 | x | × |
    | | | |
    | √ = compliant, ○ = partly, × = not compliant | | |
"
);
