//! Ids as people and spreadsheet programs write them.

use crate::reads;

reads!(
    ids_in_many_forms,
    "
    == Checklist ==
    | Clause | Requirement | Result |
    | Clause 5.3 | a | Yes |
    | 条款4.1 | b | Yes |
    | ７．１－４ | c | Yes |
    | 7.1-2 a) | d | Yes |
    | 7.1（d） | e | Yes |
    | 7.1-5: Complaints | f | Yes |
    | 7.1 a) | g | Yes |
    | 9.9 | h | Yes |
    | 3.1-1 | i | Yes |
    | 7.1-44 | j | Yes |
    | 4.1, 4.2 | k | Yes |
"
);

reads!(
    id_only_inside_the_text,
    "
    == Checklist ==
    | Requirement | Result |
    | 5.1-1: do this | Yes |
    | 5.3-1：\\tdo that | No |
    | Something must be done as point 7.1-4 says | Partial |
    | no id at all | Yes |
"
);

reads!(
    numbers_and_texts_in_one_column,
    "
    == Checklist ==
    | Clause | Requirement | Result |
    | =5.1 | a | Yes |
    | 5.10 | b | No |
    | =5.2 | c | Yes |
    | 5.1 | d | Yes |
    | =7.1 | e | Partial |
"
);

reads!(
    clause_turned_into_a_date,
    "
    == Checklist ==
    | Clause | Requirement | Result |
    | 4.1 | a | Yes |
    | @2011-04-02 | b | No |
    | 5.3 | c | Yes |
    | @2011-01-04 | d | Yes |
    | 7.1-4 | e | Yes |
    | @2011-12-25 | f | Yes |
"
);

reads!(
    numbers_in_a_csv_file,
    "
    # answers.csv
    == answers ==
    | Clause | Requirement | Result |
    | 5.1 | a | Yes |
    | 5.3 | b | No |
"
);

reads!(
    numbers_in_a_csv_file_that_spells_both,
    "
    # answers.csv
    == answers ==
    | Clause | Requirement | Result |
    | 5.1 | a | Yes |
    | 5.10 | b | No |
"
);

reads!(
    clause_and_letter_in_two_columns,
    "
    == Checklist ==
    | Clause | No. | Requirement | Result |
    | 7.1 | b) | Item | Yes |
    | 7.1 | d | Item | No |
    | 7.1 | a) | Item | No |
"
);

reads!(
    clause_rows_and_point_rows,
    "
    == Checklist ==
    | Clause | Requirement | Result | Evidence |
    | 7 | chapter | No | |
    | 7.1 | clause | Partial | log |
    | 7.1-4 | point | Yes | |
    | 5.10 | clause | 未发生 | |
    | 5.3 | clause | Yes | |
    | 5.3-1 | point | Yes | |
"
);

reads!(
    same_point_on_several_rows,
    "
    == Checklist ==
    | Clause | Requirement | Result | Comment |
    | 5.3-1 | first | Yes | a |
    | 5.3-1 | second | No | b |
    | 7.1-4 | first | Yes | |
    | 7.1-4 | first | Yes | |
"
);

reads!(
    instances_are_kept_apart,
    "
    == Checklist ==
    | Clause | Service | Requirement | Result |
    | 5.3-1 | Mail | first | Yes |
    | 5.3-1 | Web | first | No |
"
);

reads!(
    lists_and_ranges_are_not_read_for_their_first_id,
    "
    == Checklist ==
    | Clause | Requirement | Result |
    | 7.1-2 a, b | a | Yes |
    | 7.1-2 a and c | b | Yes |
    | 7.1-1 to 7.1-3 | c | Yes |
    | 5.1-5.3 | d | Yes |
    | 5.1和5.2 | e | Yes |
    | 7.1-2 a, z | f | Yes |
    | 7.1 a/b | g | Yes |
    | 7.1-2 a procedure | h | No |
    | 5.3 (see 4.2) | i | Yes |
"
);

reads!(
    letters_beside_a_clause_that_fit_several_points_or_none,
    "
    == Checklist ==
    | Clause | No. | Requirement | Result |
    | 7.1 | b | Item | Yes |
    | 7.1 | a | Item of two points | Yes |
    | 7.1 | z | Item of no point | Yes |
    | 5.3 | - | The clause | Yes |
"
);

reads!(
    letters_at_the_start_of_texts_are_the_authors_own,
    "
    == 检查表 ==
    | 条款 | 要求 | 结果 |
    | 7.1 | a）第一项 | 符合 |
    |     | b）第二项 | 不符合 |
    | 5.3 | a）只有一项 | 符合 |
    merge A2:A3
"
);

reads!(
    keys_of_several_parts,
    "
    == Checklist ==
    | Id | Requirement | Result |
    | 4.2-1 a.1 | a | Yes |
    | 4.2-1(a.2) | b | No |
    | 4.2-1 a.1, a.2 | c | Yes |
    | 4.2 a.2 | d | Partial |
    == Two columns ==
    | Clause | No. | Requirement | Result |
    | 4.2 | a.1 | a | Yes |
    | 4.2 | a.2) | b | Yes |
"
);

reads!(
    the_same_id_on_several_sheets,
    "
    == Documents ==
    | Clause | Requirement | Result |
    | 5.3-1 | Is it written? | Yes |
    | 7.1-4 | Is it written? | Yes |
    == Practice ==
    | Clause | Requirement | Result |
    | 5.3-1 | Is it done? | Partial |
    | 7.1-4 | Is it done? | Yes |
"
);

reads!(
    ids_in_a_hidden_column,
    "
    == Checklist ==
    | Control | Result |
    | 5.1-1: Do this | Yes |
    | 5.3-1: Do that | No |
    hide-column A
"
);

reads!(
    ids_with_unusual_signs,
    "
    == Checklist ==
    | Clause | Requirement | Result |
    | 7.1 - 9 | a | No |
    | 7.1 #10 | b | No |
    | 7.1_5 | c | No |
    | 7.1第6项 | d | No |
    | 7.2 point 3 | e | No |
    | 7,1 | f | Yes |
    | 8,1 | g | Yes |
    | 7.1:11 | h | Yes |
    | 7.1 (9) | i | Yes |
    | 7.2 para 2 | j | Yes |
    | 5.3 Planning | k | Yes |
"
);

reads!(
    ids_under_a_header_of_another_edition,
    "
    == Checklist ==
    | ISO 20000-1:2005 clause | Requirement | Result |
    | 7.1 | a | Yes |
    | 5.3 | b | No |
"
);

reads!(
    numbers_under_other_headers_are_no_ids,
    "
    == Checklist ==
    | Clause | Control | Weight | Target maturity | Answer |
    | 7.1-4 | a | =4 | =5 | Yes |
    | 7.1-5 | b | =5 | =4 | No |
    | 7.1-6 | c | =7 | =5.1 | Yes |
    | | d | =4 | =4.1 | Yes |
"
);

reads!(
    numbered_rows_of_sections,
    "
    == 检查表 ==
    | 序号 | 检查内容 | 检查结果 | 备注 |
    | 7.1 业务关系管理 | | | |
    | =1 | 问题一 | 符合 | |
    | =2 | 问题二 | 符合 | |
    | =3 | 问题三 | 不符合 | |
    | =4 | 问题四 | 符合 | |
    | =5 | 问题五 | 符合 | |
    | =6 | 问题六 | | |
    | 5.3 设计 | | | |
    | =1 | 问题一 | 符合 | |
    | =2 | 问题二 | 部分符合 | |
    | 其他 | | | |
    | =1 | 问题一 | 符合 | |
    == Checklist ==
    | No. | Question | Result |
    | 5.1 Planning | | |
    | 1. | first | Yes |
    | 2. | second | Yes |
    | 3. | third | Yes |
    | 4. | fourth | Yes |
    | 5. | fifth | Yes |
"
);
