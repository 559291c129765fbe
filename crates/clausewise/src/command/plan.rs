//! `plan`: the remediation plan of an assessment with other people, days and dates.

pub(crate) mod holidays;
mod outlook;

use crate::codes::{call, input};
use crate::failure::Failure;
use crate::output::{Outlet, Output};
use crate::screen::Screen;
use crate::shared_options::Shared;
use crate::snapshot_file;
use crate::status::Status;
use crate::today::day;
use clap::{Args, ValueEnum, value_parser};
use clause_model::Language;
use gap_scoring::assessment::{ASSESSMENT_FORMAT, Provenance};
use gap_scoring::remediation::{Plan, PlanSettings, csv};
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use std::io;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  clausewise plan report.json --start 2012-05-01 --people 3
  clausewise plan report.json --start 2012-05-01 --target 2012-12-01 --holidays holidays.txt
  clausewise plan report.json --format csv -o issues.csv
      the actions as issue trackers take them";

/// Schedule the remediation plan of an assessment anew: what if there were more people, or another start?
///
/// Reads an assessment that `clausewise assess --json` wrote and changes nothing but the schedule. What a call
/// leaves out stays as it was. Prints both milestones, whether the target can be met, and the difference.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The assessment (.json)
    #[arg(value_name = "ASSESSMENT")]
    assessment: PathBuf,
    /// First working day of the plan
    #[arg(long, value_name = "DATE", value_parser = day)]
    start: Option<Date>,
    /// The day by which the organisation wishes to be ready for the certification audit
    #[arg(long, value_name = "DATE", value_parser = day)]
    target: Option<Date>,
    /// People who work on the plan at the same time
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..=1000))]
    people: Option<u32>,
    /// Working days per week, counted from Monday
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..=7))]
    days_per_week: Option<u32>,
    /// Days on which nobody works: dates separated by commas, or a file with one date per line
    #[arg(long, value_name = "DATES|FILE")]
    holidays: Option<String>,
    /// What to give
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Write to a file instead of the screen
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace the output if it exists
    #[arg(long)]
    force: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Milestones, feasibility and the actions, for a terminal
    Table,
    /// The actions for issue trackers
    Csv,
    /// The plan for other programs
    Json,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments, shared: &Shared) -> Result<Status, Failure> {
    let mut inputs = vec![arguments.assessment.as_path()];
    inputs.extend(holidays::file(arguments.holidays.as_deref()));
    let outlet = Outlet {
        inputs,
        force: arguments.force,
    };
    outlet.check(arguments.output.as_deref())?;
    let Recorded {
        plan: before,
        mut provenance,
    } = read(&arguments.assessment)?;
    let after = before.rescheduled(&settings(arguments, &before.settings)?);
    provenance.settings.plan = after.settings.clone();
    let language = shared.lang.unwrap_or(before.language);
    let text = match arguments.format {
        Format::Table => outlook::text(&before, &after, language),
        Format::Csv => csv(&after, &provenance.origin().line(language), language),
        Format::Json => {
            let document = Document {
                provenance,
                plan: &after,
            };
            serde_json::to_string_pretty(&document).map_err(io::Error::from)? + "\n"
        }
    };
    match &arguments.output {
        None => Screen::print(&text)?,
        Some(path) => {
            let bytes = anstream::adapter::strip_str(&text).to_string().into_bytes();
            let path = path.clone();
            let shown = path.display().to_string();
            outlet.write(&[Output { path, bytes }])?;
            Screen::print(&written(&shown, language))?;
        }
    }
    Ok(Status::Done)
}

fn written(path: &str, language: Language) -> String {
    language.pick(format!("Written: {path}\n"), format!("已写入：{path}\n"))
}

/// The plan with where it comes from.
#[derive(Serialize)]
struct Document<'a> {
    /// The assessment's, with the settings of this plan.
    provenance: Provenance,
    #[serde(flatten)]
    plan: &'a Plan,
}

/// What stands in an assessment.
struct Recorded {
    plan: Plan,
    provenance: Provenance,
}

/// The plan that stands in an assessment.
fn read(path: &Path) -> Result<Recorded, Failure> {
    let not_json = |error| snapshot_file::not_json(path, &error);
    let (text, _) = snapshot_file::text(path)?;
    let mut whole: Value = serde_json::from_str(&text).map_err(not_json)?;
    match whole.get("format").and_then(Value::as_u64) {
        Some(format) if format <= u64::from(ASSESSMENT_FORMAT) => {}
        Some(format) => {
            let known = ASSESSMENT_FORMAT;
            return Err(snapshot_file::other_format(path, format, known));
        }
        None => {
            let (en, zh) = ("it states no format", "未说明格式");
            return Err(snapshot_file::unreadable(path, en, zh));
        }
    }
    match whole.get_mut("plan").map(Value::take) {
        None | Some(Value::Null) => {
            let shown = path.display().to_string();
            let arguments = [("path", shown.as_str())];
            Err(Failure::call(&input::PLAN_NOT_FOUND, &arguments))
        }
        Some(plan) => Ok(Recorded {
            plan: serde_json::from_value(plan).map_err(not_json)?,
            provenance: serde_json::from_value(whole["provenance"].take()).map_err(not_json)?,
        }),
    }
}

/// The plan's own settings with what the call says.
fn settings(arguments: &Arguments, own: &PlanSettings) -> Result<PlanSettings, Failure> {
    let holidays = match &arguments.holidays {
        Some(given) => holidays::read(given)?,
        None => own.holidays.clone(),
    };
    let settings = PlanSettings {
        start: arguments.start.or(own.start),
        target: arguments.target.or(own.target),
        people: arguments.people.unwrap_or(own.people),
        days_per_week: arguments.days_per_week.unwrap_or(own.days_per_week),
        holidays,
    };
    if let (Some(start), Some(target)) = (settings.start, settings.target)
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
    Ok(settings)
}
