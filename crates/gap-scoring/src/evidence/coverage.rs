//! Whether usable records show the practice, by the trigger of the point.

use super::state::last_day;
use clause_model::control_point::Trigger;
use clause_model::evidence_type::EvidenceType;
use clause_model::method::CoverageRules;
use clause_model::submission::EvidenceEntry;
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How far usable records show a practice, least first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum PracticeCoverage {
    /// No usable record.
    None,
    /// Usable records that do not show enough.
    Thin,
    /// Enough.
    Covered,
}

/// Why records are thin.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Shortfall {
    /// Records run without a break up to now, but have not done so for long enough.
    ShortPeriod {
        /// The first day of the unbroken run.
        since: Date,
        /// The day on which the run is long enough.
        reached_on: Date,
    },
    /// Records stop before the as-of date.
    EndsEarly {
        /// The last day that records speak of.
        last: Date,
    },
    /// Records state neither a sample nor a period.
    NoSampleOrPeriod,
}

/// A date moved back by whole months; the earliest date where that cannot be had.
pub(crate) fn months_before(date: Date, months: u32) -> Date {
    date.checked_sub(Span::new().months(i64::from(months.min(12_000))))
        .unwrap_or(Date::MIN)
}

/// A date moved on by whole months; the latest date where that cannot be had.
pub(crate) fn months_after(date: Date, months: u32) -> Date {
    date.checked_add(Span::new().months(i64::from(months.min(12_000))))
        .unwrap_or(Date::MAX)
}

fn days_after(date: Date, days: u32) -> Date {
    date.checked_add(i64::from(days).days())
        .unwrap_or(Date::MAX)
}

/// Whether an entry is too old to show the practice of a trigger; `interval` in months.
///
/// A continuous practice whose records stopped longer ago than the months of records asked for has
/// ceased as far as anyone can see. What stands once set up does not age: its document does.
pub(crate) fn is_out_of_date(
    last: Date,
    as_of: Date,
    trigger: Trigger,
    interval: u32,
    rules: &CoverageRules,
) -> bool {
    match trigger {
        Trigger::Standing => false,
        Trigger::Periodic => last < months_before(as_of, interval),
        Trigger::Continuous => {
            // A record just before the window may still touch the run within it.
            let window = months_before(as_of, rules.months_of_records);
            days_after(last, rules.tolerated_gap_days) < window
        }
        Trigger::OnEvent | Trigger::Conditional => {
            last < months_before(as_of, rules.look_back_months)
        }
    }
}

/// What usable records amount to. `entries` are usable, dated, and of types that show practice.
pub(crate) fn coverage(
    entries: &[&EvidenceEntry],
    trigger: Trigger,
    as_of: Date,
    rules: &CoverageRules,
) -> (PracticeCoverage, Option<Shortfall>) {
    if entries.is_empty() {
        return (PracticeCoverage::None, None);
    }
    match trigger {
        Trigger::Continuous => continuous(entries, as_of, rules),
        // An occurrence within the interval is what is due; older ones are out of date.
        Trigger::Periodic if !entries.iter().all(|entry| is_empty_sample(entry)) => {
            (PracticeCoverage::Covered, None)
        }
        Trigger::Periodic | Trigger::OnEvent | Trigger::Standing | Trigger::Conditional => {
            if entries.iter().any(|entry| speaks_of_all(entry)) {
                (PracticeCoverage::Covered, None)
            } else {
                (PracticeCoverage::Thin, Some(Shortfall::NoSampleOrPeriod))
            }
        }
    }
}

/// A single record, or a report on a day, says nothing of how many events there were, unless its
/// sample or period is stated. A register lists all of them.
fn speaks_of_all(entry: &EvidenceEntry) -> bool {
    entry.kind != Some(EvidenceType::Report) && speaks_of_a_stretch(entry)
        || states_sample_or_period(entry)
}

/// Whether an entry speaks of more than one case: tickets one by one make no run, however many there
/// are; reports from month to month do, each for its day. A sample of nothing speaks of nothing.
fn speaks_of_a_stretch(entry: &EvidenceEntry) -> bool {
    let single = matches!(
        entry.kind,
        Some(EvidenceType::Record | EvidenceType::Observation)
    );
    !is_empty_sample(entry) && (!single || states_sample_or_period(entry))
}

fn states_sample_or_period(entry: &EvidenceEntry) -> bool {
    !is_empty_sample(entry) && (entry.sample.is_some() || entry.period_from.is_some())
}

/// Whether nothing of what there is was looked at: "0 of 100".
fn is_empty_sample(entry: &EvidenceEntry) -> bool {
    entry.sample.as_ref().is_some_and(|sample| sample.empty)
}

/// Records of a continuous practice must run from the start of the window up to the as-of date,
/// with no stretch longer than the tolerated gap, the ends included.
fn continuous(
    entries: &[&EvidenceEntry],
    as_of: Date,
    rules: &CoverageRules,
) -> (PracticeCoverage, Option<Shortfall>) {
    let mut spans: Vec<(Date, Date)> = entries
        .iter()
        .filter(|entry| speaks_of_a_stretch(entry))
        .filter_map(|entry| {
            let to = last_day(entry, as_of)?;
            let from = entry.period_from.or(entry.issued).unwrap_or(to).min(to);
            Some((from, to))
        })
        .collect();
    // From the latest end backwards: the run that reaches up to now grows as long as spans touch it.
    spans.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let Some(&(_, last)) = spans.first() else {
        return (PracticeCoverage::Thin, Some(Shortfall::NoSampleOrPeriod));
    };
    let gap = rules.tolerated_gap_days;
    if days_after(last, gap) < as_of {
        return (PracticeCoverage::Thin, Some(Shortfall::EndsEarly { last }));
    }
    let mut since = spans[0].0;
    for &(from, to) in &spans {
        if days_after(to, gap) < since {
            break;
        }
        since = since.min(from);
    }
    if since <= months_before(as_of, rules.months_of_records) {
        return (PracticeCoverage::Covered, None);
    }
    let reached_on = reached_on(since, rules.months_of_records);
    (
        PracticeCoverage::Thin,
        Some(Shortfall::ShortPeriod { since, reached_on }),
    )
}

/// The first day on which records since a day reach back by whole months: mostly the same day of a
/// later month; the first of the next where that month is too short to have it.
fn reached_on(since: Date, months: u32) -> Date {
    let day = months_after(since, months);
    if since <= months_before(day, months) {
        day
    } else {
        days_after(day, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{Shortfall, continuous, months_before};
    use crate::evidence::PracticeCoverage::{Covered, Thin};
    use crate::fixture::{entry, thresholds};
    use clause_model::evidence_type::EvidenceType;
    use jiff::civil::{Date, date};

    const AS_OF: Date = date(2011, 8, 31);

    fn run(spans: &[(Date, Date)]) -> (crate::evidence::PracticeCoverage, Option<Shortfall>) {
        let entries: Vec<_> = spans
            .iter()
            .map(|&(from, to)| {
                let mut record = entry("E", EvidenceType::Record);
                (record.period_from, record.period_to) = (Some(from), Some(to));
                record
            })
            .collect();
        continuous(&entries.iter().collect::<Vec<_>>(), AS_OF, &thresholds())
    }

    #[test]
    fn three_months_are_reached_to_the_day() {
        assert_eq!(months_before(AS_OF, 3), date(2011, 5, 31));
        assert_eq!(run(&[(date(2011, 5, 31), AS_OF)]).0, Covered);
        let short = run(&[(date(2011, 6, 1), AS_OF)]);
        let shortfall = Shortfall::ShortPeriod {
            since: date(2011, 6, 1),
            reached_on: date(2011, 9, 1),
        };
        assert_eq!(short, (Thin, Some(shortfall)));
    }

    #[test]
    fn the_last_month_may_still_be_outstanding_but_not_two() {
        assert_eq!(run(&[(date(2011, 1, 1), date(2011, 7, 31))]).0, Covered);
        let early = run(&[(date(2011, 1, 1), date(2011, 7, 30))]);
        assert_eq!(
            early,
            (
                Thin,
                Some(Shortfall::EndsEarly {
                    last: date(2011, 7, 30)
                })
            )
        );
    }

    #[test]
    fn a_gap_breaks_the_run_and_the_later_part_counts() {
        let spans = [
            (date(2011, 1, 1), date(2011, 5, 1)),
            (date(2011, 6, 2), AS_OF),
        ];
        let since = date(2011, 6, 2);
        let shortfall = Shortfall::ShortPeriod {
            since,
            reached_on: date(2011, 9, 2),
        };
        assert_eq!(run(&spans), (Thin, Some(shortfall)));
        let touching = [
            (date(2011, 1, 1), date(2011, 5, 2)),
            (date(2011, 6, 2), AS_OF),
        ];
        assert_eq!(run(&touching).0, Covered);
    }

    #[test]
    fn monthly_reports_make_a_run() {
        let days = [
            date(2011, 5, 31),
            date(2011, 6, 30),
            date(2011, 7, 31),
            date(2011, 8, 31),
        ];
        assert_eq!(run(&days.map(|day| (day, day))).0, Covered);
    }

    #[test]
    fn a_long_span_inside_the_run_is_found_whatever_the_order_of_ends() {
        let spans = [
            (date(2011, 8, 1), AS_OF),
            (date(2011, 1, 1), date(2011, 8, 30)),
            (date(2011, 8, 20), date(2011, 8, 25)),
        ];
        assert_eq!(run(&spans).0, Covered);
    }
}
