//! Rows that say the same.

use super::SettledRow;
use crate::intake::Given;

/// Whether two rows say the same, wherever they stand.
pub(super) fn says_the_same(a: &SettledRow, b: &SettledRow) -> bool {
    fn value<T>(given: Option<&Given<T>>) -> Option<&T> {
        given.map(|given| &given.value)
    }
    let judged = |row: &SettledRow| {
        let judgement = row.row.judgement.as_ref();
        judgement.map(|given| (given.value.verdict, given.value.note.clone()))
    };
    let (x, y) = (&a.row, &b.row);
    value(x.answer.as_ref()) == value(y.answer.as_ref())
        && value(x.planned.as_ref()) == value(y.planned.as_ref())
        && value(x.interval.as_ref()) == value(y.interval.as_ref())
        && value(x.operated_by.as_ref()) == value(y.operated_by.as_ref())
        && value(x.respondent.as_ref()) == value(y.respondent.as_ref())
        && x.comments == y.comments
        && judged(a) == judged(b)
        && x.unreasoned == y.unreasoned
        && x.unreadable == y.unreadable
        && a.evidence == b.evidence
}
