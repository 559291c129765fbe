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
