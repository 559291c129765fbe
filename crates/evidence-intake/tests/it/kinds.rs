//! What a sheet is taken for where a questionnaire and a register have headers in common.

use crate::reads;

reads!(
    statuses_that_are_answers_make_a_questionnaire,
    "
    == Clause 5 ==
    | Ref | Requirement | Status | Evidence |
    | 5.1 | Design of services | | |
    | 5.1-1 | a | Compliant | CR-1 |
    | 5.3-1 | b | Non-compliant | |
    |
    | Legend |
    | Compliant | requirement met |
    | Non-compliant | requirement not met |
    == Clause 7 ==
    | # | Ref | Requirement | Comment | Status |
    | =1 | 7.1-4 | a | see CR-1 | compliant |
    | =2 | 7.1-5 | b | | Largely compliant |
    | =3 | 7.1-6 | c | | in progress |
    == Owners ==
    | ID | Requirement | Status | Owner | Evidence |
    | 7.1-4 | a | Fulfilled | Bob | CR-1 |
    | 7.1-5 | b | Not fulfilled | Ann | |
    | 7.1-6 | c | In progress | | |
"
);

reads!(
    a_questionnaire_or_a_register_is_asked_about,
    "
    == Sheet ==
    | ID | Requirement | Status | Evidence | Version | Issue date |
    | 7.1-4 | a | Compliant | Incident procedure | 1.0 | @2011-01-03 |
    | 7.1-5 | b | Not compliant | | | |
"
);

reads!(
    a_register_whose_clauses_come_first,
    "
    == Checklist ==
    | Clause | Requirement | Answer |
    | 7.1-4 | a | Yes |
    == Documents ==
    | Clause | Document | Status | Version | Issue date |
    | 7.1-4 | Incident procedure | Valid | 1.0 | @2011-01-03 |
    | 7.1-5 | Problem procedure | Superseded | 0.9 | |
    == By number ==
    | Doc no | Clause | Title | Status |
    | PR-1 | 7.1-4 | Change procedure | In progress |
    | PR-2 | 7.1-5 | Release procedure | Complete |
"
);

reads!(
    a_summary_of_counts_is_no_questionnaire,
    "
    == Checklist ==
    | Clause | Requirement | Answer |
    | 7.1-4 | a | Yes |
    == Summary ==
    | Clause | Compliant | Non-compliant | Percent |
    | 5 | =1 | =1 | 50% |
    | 7 | =1 | =0 | 40% |
    == Scores ==
    | Clause | Fully | Partly | Not |
    | 5 | =5 | =1 | =0 |
    | 7 | =3 | =4 | =2 |
    | Total | =8 | =5 | =2 |
"
);
