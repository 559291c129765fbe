//! Working days. Days are counted from the plan's start; slots number the working days alone.

use super::action::Lag;
use super::plan::PlanSettings;
use crate::evidence::months_after;
use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// A calendar day, counted from the start of the plan.
pub(super) type Day = i64;
/// A working day, counted from the Monday of the first week.
pub(super) type Slot = i64;

/// Which days are worked. Every conversion is monotone: a later day never has an earlier slot.
#[derive(Debug, Clone)]
pub(super) struct WorkCalendar {
    start: Date,
    /// Days from the Monday of the first week to the start.
    offset: i64,
    days_per_week: i64,
    /// The numbers of the working weekdays that are holidays, ascending.
    holidays: Vec<i64>,
    /// For each of these, how many working days come before it.
    worked_before: Vec<Slot>,
}

impl WorkCalendar {
    /// The calendar of a plan that starts on a day.
    pub(super) fn new(start: Date, settings: &PlanSettings) -> Self {
        let mut calendar = WorkCalendar {
            start,
            offset: i64::from(start.weekday().to_monday_zero_offset()),
            days_per_week: i64::from(settings.days_per_week.clamp(1, 7)),
            holidays: Vec::new(),
            worked_before: Vec::new(),
        };
        for date in settings.holidays.range(start..) {
            if i64::from(date.weekday().to_monday_zero_offset()) < calendar.days_per_week {
                let weekday = calendar.weekday_from(calendar.day(*date));
                calendar
                    .worked_before
                    .push(weekday - count(calendar.holidays.len()));
                calendar.holidays.push(weekday);
            }
        }
        calendar
    }

    /// The day of a date.
    pub(super) fn day(&self, date: Date) -> Day {
        date.duration_since(self.start).as_hours() / 24
    }

    /// The date of a day; the last that there is where it lies beyond.
    pub(super) fn date(&self, day: Day) -> Date {
        let span = Span::new().try_days(day);
        let date = span.and_then(|span| self.start.checked_add(span));
        date.unwrap_or(if day < 0 { Date::MIN } else { Date::MAX })
    }

    /// The first working day on or after a day.
    pub(super) fn slot_from(&self, day: Day) -> Slot {
        let weekday = self.weekday_from(day);
        weekday - count(self.holidays.partition_point(|&at| at < weekday))
    }

    /// The day of a working day.
    pub(super) fn day_of(&self, slot: Slot) -> Day {
        let weekday = slot + count(self.worked_before.partition_point(|&at| at <= slot));
        let (week, day) = (
            weekday.div_euclid(self.days_per_week),
            weekday.rem_euclid(self.days_per_week),
        );
        week * 7 + day - self.offset
    }

    /// The last working day on or before a day.
    pub(super) fn slot_until(&self, day: Day) -> Slot {
        self.slot_from(day + 1) - 1
    }

    /// The first working weekday on or after a day, holidays counted in.
    fn weekday_from(&self, day: Day) -> i64 {
        let from_monday = day + self.offset;
        let (week, weekday) = (from_monday.div_euclid(7), from_monday.rem_euclid(7));
        week * self.days_per_week + weekday.min(self.days_per_week)
    }

    /// The first day on which the lag of an action that starts on a day is over.
    ///
    /// Months count as evidence counts them: records that began on the start reach back far enough on that day.
    pub(super) fn lag_end(&self, start: Day, lag: Lag) -> Day {
        match lag {
            Lag::Days { days } => start + i64::from(days),
            Lag::Until { date } => self.day(date).max(start),
            Lag::Months { months } => {
                let from = self.date(start);
                let mut end = months_after(from, months);
                while months_before(end, months) < from && end < Date::MAX {
                    end = end.checked_add(1.day()).unwrap_or(Date::MAX);
                }
                self.day(end)
            }
        }
    }

    /// The last day on which an action may start whose lag has to be over on a day.
    pub(super) fn lag_start(&self, end: Day, lag: Lag) -> Day {
        match lag {
            Lag::Days { days } => end - i64::from(days),
            Lag::Until { .. } => end,
            Lag::Months { months } => self.day(months_before(self.date(end), months)),
        }
    }
}

fn count(holidays: usize) -> i64 {
    i64::try_from(holidays).unwrap_or(i64::MAX)
}

fn months_before(date: Date, months: u32) -> Date {
    let span = Span::new().try_months(i64::from(months));
    span.and_then(|span| date.checked_sub(span))
        .unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests {
    use super::{Lag, WorkCalendar};
    use crate::remediation::PlanSettings;
    use jiff::ToSpan;
    use jiff::civil::{Date, date};

    /// 2011-07-01 is a Friday.
    fn calendar(days_per_week: u32, holidays: &[Date]) -> WorkCalendar {
        let holidays = holidays.iter().copied().collect();
        let settings = PlanSettings {
            days_per_week,
            holidays,
            ..PlanSettings::default()
        };
        WorkCalendar::new(date(2011, 7, 1), &settings)
    }

    fn first_days(calendar: &WorkCalendar, count: i64) -> Vec<String> {
        let first = calendar.slot_from(0);
        let date = |slot| {
            calendar
                .date(calendar.day_of(slot))
                .strftime("%m-%d")
                .to_string()
        };
        (first..first + count).map(date).collect()
    }

    #[test]
    fn weekends_and_holidays_are_left_out() {
        assert_eq!(
            first_days(&calendar(5, &[]), 4),
            ["07-01", "07-04", "07-05", "07-06"]
        );
        assert_eq!(
            first_days(&calendar(7, &[]), 3),
            ["07-01", "07-02", "07-03"]
        );
        assert_eq!(
            first_days(&calendar(2, &[]), 3),
            ["07-04", "07-05", "07-11"]
        );
        let holidays = [date(2011, 7, 1), date(2011, 7, 3), date(2011, 7, 5)];
        assert_eq!(
            first_days(&calendar(5, &holidays), 3),
            ["07-04", "07-06", "07-07"]
        );
        let long = [4, 5, 6, 7, 8].map(|day| date(2011, 7, day));
        assert_eq!(
            first_days(&calendar(5, &long), 3),
            ["07-01", "07-11", "07-12"]
        );
    }

    #[test]
    fn slots_and_days_agree_whatever_the_holidays() {
        for days_per_week in 1..=7 {
            let holidays: Vec<Date> = (0..60)
                .filter(|n| n % 7 == 3 || n % 11 < 4)
                .map(|n| date(2011, 7, 1) + n.days())
                .collect();
            let calendar = calendar(days_per_week, &holidays);
            for day in 0..90 {
                let slot = calendar.slot_from(day);
                assert!(calendar.day_of(slot) >= day);
                assert!(calendar.day_of(slot - 1) < day || slot == calendar.slot_from(0));
                assert_eq!(calendar.slot_from(calendar.day_of(slot)), slot);
                let last = calendar.slot_until(day);
                assert!(calendar.day_of(last) <= day && calendar.day_of(last + 1) > day);
            }
        }
    }

    #[test]
    fn months_are_over_when_records_reach_back_far_enough() {
        let calendar = calendar(5, &[]);
        let lag = Lag::Months { months: 3 };
        let end = |from: Date| calendar.date(calendar.lag_end(calendar.day(from), lag));
        assert_eq!(end(date(2011, 7, 1)), date(2011, 10, 1));
        // Three months before 28 or 29 February lies before the last days of November.
        assert_eq!(end(date(2011, 11, 30)), date(2012, 3, 1));
        for day in 0..800 {
            let over = calendar.lag_end(day, lag);
            assert!(
                calendar.lag_start(over, lag) >= day && calendar.lag_start(over - 1, lag) < day
            );
        }
    }

    #[test]
    fn dates_beyond_the_calendar_are_held_at_its_end() {
        let calendar = calendar(5, &[]);
        assert_eq!(calendar.date(i64::MAX), Date::MAX);
        let far = Lag::Months { months: u32::MAX };
        assert_eq!(calendar.date(calendar.lag_end(0, far)), Date::MAX);
    }
}
