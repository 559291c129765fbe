//! What is attached to cells: comments and links, wherever they stand, and cells merged downwards.

use crate::reads;

reads!(
    comments_and_links_on_any_cell,
    "
    == Checklist ==
    | Assessment of Acme |
    | Clause | Requirement | Answer | Evidence | Comment | Weight |
    | 5.1-1 | a | Yes | Procedure | c | |
    | 5.3-1 | b | No | https://dms/PR-2 | | =3 |
    | 7 Heading | | | | | |
    | 7.1-4 | c | Yes | | see link | |
    | 7.1-5 | d | Yes | EV-1 | | |
    | 7.1-6 | e | | | | |
    | 7.1-6 a | f | Yes | plan; log | | |
    comment A1 made by Ann
    comment C2 Yes = done
    comment A3 on the id
    comment B3 on the requirement: see EV-2
    comment C3 on the answer
    comment D3 on the evidence
    comment E4 on an empty comment cell: EV-1
    comment F4 on a weight
    comment B5 on a heading
    comment H6 beside the table: EV-2
    comment C8 answered by phone: yes
    link D3 https://dms/PR-1
    link D4 https://dms/PR-2
    link B6 https://dms/PR-3
    link A6 https://dms/EV-2.docx
    link E6 https://dms/PR-5
    link D7 https://dms/elsewhere
    link B7 #Evidence!A2
    link A7 mailto:ann@example.org
    link D9 https://dms/both
    == Evidence ==
    | Evidence ID | Title | Type | Version | Location | Supports |
    | EV-1 | Incident procedure | Procedure | 1 | DMS | 7.1-5 |
    | EV-2 | Ticket export | Record | | | |
    comment B2 signed copy in the safe
    comment B1 titles as in the index
    link E2 https://dms/EV-1.docx
    link B3 https://dms/EV-2.docx
    link F2 https://dms/map
    == Blank ==
    comment B2 nothing here but this
"
);

reads!(
    comments_on_our_own_sheets,
    "
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | requirement | answer | evidence | comment |
    | guidance | Id | Requirement | Answer | Evidence ids | Comment |
    | clause 7.1 | 7.1 Resolution | | | | |
    | point 7.1-4 | 7.1-4 | a | Fully | EV-1 | |
    | point 7.1-5 | 7.1-5 | b | Condition absent | | |
    comment D2 our own remark on the header
    comment B3 all of 7.1 is new to us
    comment C4 see EV-1
    comment C5 a reason must stand in the comment
    == Coverage ==
    | clausewise/1 coverage example 2011 en | service | customer |
    | guidance | Services | Customers |
    | | Desk | Globex |
    comment B3 from May on
    link C3 https://example.org/globex
    == Start ==
    | clausewise/1 guidance |
    | guidance | How to fill it in |
    comment B2 done on Friday
"
);

reads!(
    cells_merged_downwards,
    "
    == Checklist ==
    | Clause | Requirement | Answer | Evidence | Owner | Assessor rating | Assessor note |
    | 7.1-4 | a | Yes | EV-1 | Ann | P | not all |
    | 7.1-5 | b | | | | | |
    | 7.1-6 | c | | EV-2 | | | |
    | 7.1 Heading | | | | | | |
    | 5.3-1 | d | No | | Bob | | |
    merge C2:C5
    merge D2:D3
    merge E2:E4
    merge F2:F3
    merge G2:G3
    == Evidence ==
    | Evidence ID | Title | Type | Version | Approved | Issued |
    | EV-1 | Incident procedure | Procedure | 1 | Yes | @2011-03-01 |
    | EV-2 | Problem procedure | | | | |
    | | Change procedure | | | | |
    merge C2:C4
    merge E2:E4
    merge F2:F4
    merge A3:A4
"
);
