//! What the call says about the remediation plan.

use crate::codes::call;
use crate::command::plan::holidays;
use crate::failure::Failure;
use crate::today::day;
use clap::{Args, value_parser};
use gap_scoring::remediation::PlanSettings;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::path::Path;

/// Options of the remediation plan.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// First working day of the remediation plan; with it, the plan is scheduled
    #[arg(long, value_name = "DATE", value_parser = day, conflicts_with = "no_plan")]
    start: Option<Date>,
    /// The day by which the organisation wishes to be ready for the certification audit
    #[arg(long, value_name = "DATE", value_parser = day, requires = "start")]
    target: Option<Date>,
    /// People who work on the plan at the same time
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = value_parser!(u32).range(1..=1000))]
    people: u32,
    /// Working days per week, counted from Monday
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = value_parser!(u32).range(1..=7))]
    days_per_week: u32,
    /// Days on which nobody works: dates separated by commas, or a file with one date per line
    #[arg(long, value_name = "DATES|FILE", requires = "start")]
    holidays: Option<String>,
    /// Leave out the remediation plan and every advice (for certification bodies, who may not consult)
    #[arg(long)]
    pub(super) no_plan: bool,
}

impl Options {
    /// The file of holidays, where one is named.
    pub(super) fn input(&self) -> Option<&Path> {
        holidays::file(self.holidays.as_deref())
    }

    /// The settings of the plan.
    pub(super) fn settings(&self) -> Result<PlanSettings, Failure> {
        if let (Some(start), Some(target)) = (self.start, self.target)
            && target < start
        {
            let (value, reason) = (target.to_string(), format!("--start {start}"));
            let arguments = [
                ("option", "--target"),
                ("value", &value),
                ("reason", &reason),
            ];
            return Err(Failure::call(&call::OPTION_INVALID, &arguments));
        }
        Ok(PlanSettings {
            start: self.start,
            people: self.people,
            days_per_week: self.days_per_week,
            holidays: self.holidays()?,
            target: self.target,
        })
    }

    fn holidays(&self) -> Result<BTreeSet<Date>, Failure> {
        let given = self.holidays.as_deref();
        given.map_or_else(|| Ok(BTreeSet::new()), holidays::read)
    }
}
