//! Lists and ranges: what register entries support, and what answers cite.

use crate::reads;

reads!(
    points_of_one_clause,
    "
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | references |
    | | Evidence id | Title | Type | Supports |
    | | E-1 | a | Record | 7.1-2、4、5 |
    | | E-2 | b | Record | 7.1-2,4,99 |
    | | E-3 | c | Record | 7.1-1~4 |
    | | E-4 | d | Record | 7.1-1至4 |
    | | E-5 | e | Record | 7.1（6） |
    | | E-6 | f | Record | 7.1第6款 |
    | | E-7 | g | Record | 7.1-2; 5 |
    | | E-8 | h | Record | 7.1-2 to 4; 5.3 |
    | | E-9 | i | Record | 5.1, 3 |
"
);

reads!(
    clauses_with_more_than_their_ids,
    "
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type | references |
    | | Evidence id | Title | Type | Supports |
    | | E-1 | a | Record | 5.1计划 5.3设计 |
    | | E-2 | b | Record | 7.1 但不含7.1-3 |
    | | E-3 | c | Record | 5.1、7.1，除7.1-3外 |
    | | E-4 | d | Record | 7.1 except 7.1-3 |
    | | E-5 | e | Record | 5~7 |
    | | E-6 | f | Record | 5.1~5.9 |
    | | E-7 | g | Record | 7.1 Relationships (see 7.2) |
    | | E-8 | h | Record | 7.1 Business relationships |
    | | E-9 | i | Record | 5至7章 |
"
);

reads!(
    ranges_and_lists_of_evidence,
    "
    == Checklist ==
    | Clause | Requirement | Result | Evidence | Comment |
    | 5.1-1 | a | Yes | D-1～D-3 | |
    | 5.3-1 | b | Yes | D-1…D-3 | |
    | 7.1-2 | c | Yes | D-1 to D-3 | |
    | 7.1-4 | d | Yes | D-1 2 | |
    | 7.1-5 | e | Yes | D-1、2、3 | |
    | 7.1-6 | f | Yes | D-1～D-5 | |
    | 7.1-1 | g | Yes | | see D-1～D-3, D-9 |
    | 7.1-3 | h | Yes | D-1至3 | |
    == Evidence register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type |
    | | Evidence id | Title | Type |
    | | D-1 | a | Record |
    | | D-2 | b | Record |
    | | D-3 | c | Record |
    | | D-9 | d | Record |
"
);
