//! `assess`: how well the organisation conforms, why, and what to do next.

mod gate;
mod plan;
mod verdict;

use crate::assessing::{self, Assessed, Request};
use crate::command::questionnaire::workbook_bytes;
use crate::failure::Failure;
use crate::intake::Sources;
use crate::output::{Outlet, Output};
use crate::packs;
use crate::screen::Screen;
use crate::shared_options::Shared;
use crate::status::Status;
use crate::today::{day, today};
use clap::Args;
use gap_scoring::assessment::Assessment;
use gap_scoring::remediation::csv;
use gap_scoring::report::{ReportContext, assessment_page, gap_report};
use gate::GateNumber;
use jiff::civil::Date;
use std::io;
use std::path::{Path, PathBuf};

const USAGE: &str = "clausewise assess [OPTIONS] <FILE>... -o <REPORT>";

const EXAMPLES: &str = "\
Examples:
  clausewise assess answers.xlsx -o report.xlsx
  clausewise assess answers.xlsx register.xlsx -o report.xlsx --json report.json --as-of 2012-03-31
  clausewise assess answers.xlsx -o report.xlsx --start 2012-05-01 --target 2012-12-01 --people 2
  clausewise assess answers.xlsx --html report.html --no-plan
      a page for the browser, without plan and advice, as certification bodies need it
  clausewise assess answers.xlsx --previous report.xlsx -o next.xlsx
      with the ratings, notes, owners, dates and actions that people wrote into report.xlsx
  clausewise assess answers.xlsx --json report.json --fail-on gate-3
      exit status 1 unless gates 0 to 3 hold";

/// Assess filled-in workbooks and write the gap report with its remediation plan
///
/// Prints the verdict, the control points by rating and the gates; the report holds the rest. Rows and cells
/// that cannot be used are left out and listed in the report; `clausewise check` shows them beforehand.
/// Input files are never changed.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, override_usage = USAGE)]
pub(crate) struct Arguments {
    #[command(flatten)]
    sources: Sources,
    /// The report to write (.xlsx)
    #[arg(short, long, value_name = "FILE", required_unless_present_any = ["html", "json"])]
    output: Option<PathBuf>,
    /// Write the assessment as a page for the browser, too
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Write the assessment as JSON, too
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// The day for which the assessment holds, such as 2012-03-31 [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,
    /// Folder with the evidence: says which files of the register are missing, records SHA-256 of the others
    #[arg(long, value_name = "DIR")]
    evidence_dir: Option<PathBuf>,
    /// Replace the names of organisation, people, parties, evidence and files, and every comment, by neutral ones,
    /// what people wrote into the previous report included
    #[arg(long)]
    anonymise: bool,
    /// The previous report: what people wrote into it is taken over
    #[arg(long, value_name = "REPORT")]
    previous: Option<PathBuf>,
    #[command(flatten)]
    plan: plan::Options,
    /// Write the remediation plan as CSV for issue trackers, too
    #[arg(long, value_name = "FILE", conflicts_with = "no_plan")]
    plan_csv: Option<PathBuf>,
    /// Exit with status 1 unless this gate and all before it hold, such as gate-3
    #[arg(long, value_name = "GATE")]
    fail_on: Option<GateNumber>,
    /// Replace outputs that exist
    #[arg(long)]
    force: bool,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments, shared: &Shared) -> Result<Status, Failure> {
    let mut library = packs::library(&shared.standards)?;
    let mut inputs = arguments.sources.inputs();
    inputs.extend(arguments.plan.input());
    inputs.extend(arguments.previous.as_deref());
    inputs.extend(shared.licensed_texts());
    let outlet = Outlet {
        inputs,
        force: arguments.force,
    };
    let targets = || {
        arguments
            .output
            .iter()
            .chain(&arguments.html)
            .chain(&arguments.json)
            .chain(&arguments.plan_csv)
            .map(PathBuf::as_path)
    };
    outlet.check(targets())?;
    let request = Request {
        sources: &arguments.sources,
        shared,
        previous: arguments.previous.as_deref(),
        evidence_dir: arguments.evidence_dir.as_deref(),
        anonymise: arguments.anonymise,
        as_of: arguments.as_of.unwrap_or_else(today),
        language: shared.lang,
        with_plan: !arguments.plan.no_plan,
        plan: arguments.plan.settings()?,
    };
    let Assessed {
        assessment,
        found,
        migration,
    } = request.assess(&mut library)?;
    let context = assessing::context(&library, &assessment)?;
    if let Some(wanted) = arguments.fail_on {
        wanted.check(context.edition)?;
    }
    let outputs = rendered(arguments, &assessment, &context)?;
    outlet.write(&outputs)?;
    let written: Vec<&Path> = targets().collect();
    if let Some(summary) = &migration {
        Screen::print(summary)?;
    }
    let language = assessment.provenance.settings.language;
    Screen::print(&verdict::text(&assessment, &found, &written, language))?;
    let met = arguments
        .fail_on
        .is_none_or(|wanted| wanted.holds(&assessment.gates));
    Ok(if met {
        Status::Done
    } else {
        Status::GateNotMet
    })
}

/// Every output with its bytes, before any is written.
fn rendered(
    arguments: &Arguments,
    assessment: &Assessment,
    context: &ReportContext<'_>,
) -> Result<Vec<Output>, Failure> {
    let mut outputs = Vec::new();
    if let Some(path) = &arguments.output {
        let bytes = workbook_bytes(&gap_report(assessment, context), path)?;
        let path = path.clone();
        outputs.push(Output { path, bytes });
    }
    if let Some(path) = &arguments.html {
        let (path, bytes) = (
            path.clone(),
            assessment_page(assessment, context).into_bytes(),
        );
        outputs.push(Output { path, bytes });
    }
    if let Some(path) = &arguments.json {
        let text = serde_json::to_string_pretty(assessment).map_err(io::Error::from)?;
        let (path, bytes) = (path.clone(), (text + "\n").into_bytes());
        outputs.push(Output { path, bytes });
    }
    if let (Some(path), Some(plan)) = (&arguments.plan_csv, &assessment.plan) {
        let language = assessment.provenance.settings.language;
        let source = assessment.provenance.origin().line(language);
        let (path, bytes) = (path.clone(), csv(plan, &source, language).into_bytes());
        outputs.push(Output { path, bytes });
    }
    Ok(outputs)
}
