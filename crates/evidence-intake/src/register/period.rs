//! The period that an entry covers.

use crate::codes::register as codes;
use crate::dates::{read_open_period, read_period};
use crate::intake::{Given, Intake, Row};
use crate::role::Role;
use crate::words::normalise;
use jiff::civil::Date;

/// The period that an entry names.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Period {
    pub(super) from: Option<Date>,
    pub(super) to: Option<Date>,
    /// Whether something is stated that cannot be read or cannot be right.
    pub(super) doubtful: bool,
}

/// The period, from two columns or from one.
pub(super) fn read_period_columns(intake: &mut Intake, row: &Row) -> Period {
    let mut doubtful = row.date_unreadable(Role::PeriodFrom) || row.is_broken(Role::Period);
    let mut from = row.date(Role::PeriodFrom, &mut intake.journal);
    let mut to = read_period_end(intake, row);
    doubtful |= to.is_none() && row.date_unreadable(Role::PeriodTo);
    if let Some(given) = row.text(Role::Period, &mut intake.journal) {
        let whole = read_period(&given.value).map(|p| (Some(p.from), Some(p.to)));
        match whole.or_else(|| read_open_period(&given.value)) {
            Some((first, last)) => {
                let spot = given.spot;
                from = from.or(first.map(|value| Given { value, spot }));
                to = to.or(last.map(|value| Given { value, spot }));
            }
            None if normalise(&given.value).is_empty() => {}
            None => {
                doubtful = true;
                let code = &codes::PERIOD_UNREADABLE;
                intake
                    .journal
                    .report(code, given.spot, |d| d.with("text", &given.value));
            }
        }
    }
    match (from, to) {
        (Some(from), Some(to)) if to.value < from.value => {
            intake
                .journal
                .report(&codes::PERIOD_REVERSED, to.spot, |d| {
                    d.with("from", from.value).with("to", to.value)
                });
            Period {
                doubtful: true,
                ..Period::default()
            }
        }
        (from, to) => Period {
            from: from.map(|given| given.value),
            to: to.map(|given| given.value),
            doubtful,
        },
    }
}

/// The end of a period; of a month or quarter, its last day.
fn read_period_end(intake: &mut Intake, row: &Row) -> Option<Given<Date>> {
    let (column, content) = row
        .filled(Role::PeriodTo, &mut intake.journal)
        .into_iter()
        .next()?;
    let stretch = content.text().and_then(|text| read_period(&text));
    let spot = row.spot(column);
    match stretch {
        Some(period) if period.from != period.to => {
            intake.journal.report(&codes::DATE_IMPRECISE, spot, |d| {
                let text = content.text().unwrap_or_default();
                d.with("text", text).with("date", period.to)
            });
            Some(Given {
                value: period.to,
                spot,
            })
        }
        _ => row.date(Role::PeriodTo, &mut intake.journal),
    }
}
