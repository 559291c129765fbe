//! A plan of twelve actions, worked out by hand.

use super::small_edition::{assessed, two_people};
use gap_scoring::remediation::{Action, Plan};
use jiff::civil::date;
use std::collections::BTreeMap;

fn row(action: &Action) -> String {
    let scheduled = action.schedule.unwrap();
    let day = |date: jiff::civil::Date| date.strftime("%m-%d").to_string();
    format!(
        "{:>2} {:20} {:>2} {} {} {} {} {:>2} {} {}",
        action.number,
        action.key,
        action.effort_days,
        scheduled
            .person
            .map_or_else(|| "-".to_owned(), |person| person.to_string()),
        day(scheduled.start),
        day(scheduled.worked_until.unwrap()),
        day(scheduled.finish),
        scheduled.slack_days,
        if action.quick_win { "*" } else { "." },
        action.after.join(" "),
    )
}

fn table(plan: &Plan) -> Vec<String> {
    plan.actions
        .iter()
        .map(|action| row(action).trim_end().to_owned())
        .collect()
}

/// Columns: number, key, person-days, person, start, last working day, finish, slack in working days, quick
/// win, after.
///
/// The way to the end: a policy (1 day to write, 1 to approve), the incident procedure (3 and 1; 9 April is a
/// holiday), training (1), then three days of introduction on 12, 13 and 16 April. Records that begin on
/// 12 April are three months old on 12 July. The audit (6) begins on Friday 13 July, the review (3) follows, and
/// the nine findings, incidents as a whole among them, take two days
/// to verify. Three more actions of a day each fill the first days on which one
/// of the two is idle. One after the other they have to be done before the audit takes that person, on 10, 11
/// and 12 July: 69 working days later.
#[test]
fn the_plan_equals_the_one_worked_out_by_hand() {
    let plan = assessed().plan(&two_people(), &BTreeMap::new(), &[]);
    let expected = [
        " 1 policy:write          1 1 04-02 04-02 04-02  0 *",
        " 2 D-1:approve-entry     1 2 04-02 04-02 04-02 69 *",
        " 3 policy:approve        1 2 04-03 04-03 04-03  0 . policy:write",
        " 4 changes:improve       1 1 04-03 04-03 04-03 69 *",
        " 5 incidents:write       3 1 04-04 04-06 04-06  0 . policy:approve",
        " 6 6:answer              1 2 04-04 04-04 04-04 69 *",
        " 7 incidents:approve     1 2 04-10 04-10 04-10  0 . incidents:write",
        " 8 incidents:train       1 1 04-11 04-11 04-11  0 . incidents:approve",
        " 9 incidents:operate     3 2 04-12 04-16 07-12  0 . incidents:train",
        "10 audit:audit           6 1 07-13 07-20 07-20  0 . incidents:operate",
        "11 review:review         3 2 07-23 07-25 07-25  0 . audit:audit",
        "12 findings:verify       2 1 07-26 07-27 07-27  0 . 6:answer D-1:approve-entry changes:improve review:review",
    ];
    assert_eq!(table(&plan), expected, "{:#?}", table(&plan));
    let path = [
        "policy:write",
        "policy:approve",
        "incidents:write",
        "incidents:approve",
        "incidents:train",
        "incidents:operate",
        "audit:audit",
        "review:review",
        "findings:verify",
    ];
    assert_eq!(plan.critical_path, path);
    let (stage_1, stage_2) = (plan.stage_1.unwrap(), plan.stage_2.unwrap());
    assert_eq!(stage_1.date, Some(date(2012, 7, 25)));
    assert_eq!(stage_2.date, Some(date(2012, 7, 27)));
    let months: Vec<(&str, u32)> = plan
        .effort_by_month
        .iter()
        .map(|share| (share.month.as_str(), share.days))
        .collect();
    assert_eq!(months, [("2012-04", 13), ("2012-07", 11)]);
    assert_eq!(
        (plan.total_effort_days, plan.remaining_effort_days),
        (24, 24)
    );
}
