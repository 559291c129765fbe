//! What can be asked for on the command line.

use crate::command::{
    assess, check, compare, estimate, explain, lint, plan, portfolio, progress, questionnaire,
    read_isolated, standards, verify,
};
use crate::failure::Failure;
use crate::shared_options::Shared;
use crate::status::Status;
use clap::{Parser, Subcommand};

const ABOUT: &str =
    "Gap analysis and certification readiness for management-system standards, offline.";

const LONG_ABOUT: &str = "\
Gap analysis and certification readiness for management-system standards, offline.

Clausewise reads the Excel workbooks in which an organisation has answered a questionnaire and listed its evidence, \
and says how well the organisation conforms to a standard, why, and what to do next in which order. \
The shipped standard is ISO/IEC 20000-1 (IT service management), editions 2005 and 2011.";

const EXAMPLES: &str = "\
Examples:
  clausewise questionnaire --edition 2011 -o questionnaire.xlsx
                                        make the workbook that the organisation fills in
  clausewise check answers.xlsx         see what would be used of it, and what not and why
  clausewise assess answers.xlsx -o report.xlsx
                                        make the gap report with its remediation plan
  clausewise plan report.json --people 3 --start 2012-05-01
                                        see when audits become possible with other people or dates
  clausewise progress before.json after.json
                                        see what was closed, opened, better or worse since
  clausewise portfolio clients/ -o portfolio.xlsx
                                        see many organisations or sites side by side
  clausewise compare 2005 2011          see what changed between two editions
  clausewise estimate report.json --edition draft-template
                                        see where an assessment already answers another standard
  clausewise standards show 8.1         read the control points of a clause
  clausewise explain answer-off-scale   understand a message or a rule

Exit status:
  0  done
  1  done, and a gate asked for with --fail-on is not met
  2  unusable input, errors found by `lint` or `check`, or a wrong call
  3  an output cannot be written";

/// The whole call.
#[derive(Debug, Parser)]
#[command(name = "clausewise", version, about = ABOUT, long_about = LONG_ABOUT, after_help = EXAMPLES)]
pub(crate) struct Call {
    #[command(flatten)]
    pub(crate) shared: Shared,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Standards(standards::Arguments),
    Lint(lint::Arguments),
    Compare(compare::Arguments),
    Estimate(estimate::Arguments),
    Questionnaire(questionnaire::Arguments),
    Check(check::Arguments),
    Assess(assess::Arguments),
    Plan(plan::Arguments),
    Progress(progress::Arguments),
    Portfolio(portfolio::Arguments),
    Verify(verify::Arguments),
    Explain(explain::Arguments),
    #[command(hide = true)]
    ReadIsolated(read_isolated::Arguments),
}

impl Command {
    /// Runs the command.
    pub(crate) fn run(&self, shared: &Shared) -> Result<Status, Failure> {
        match self {
            Command::Standards(arguments) => standards::run(arguments, shared),
            Command::Lint(arguments) => lint::run(arguments, shared),
            Command::Compare(arguments) => compare::run(arguments, shared),
            Command::Estimate(arguments) => estimate::run(arguments, shared),
            Command::Questionnaire(arguments) => questionnaire::run(arguments, shared),
            Command::Check(arguments) => check::run(arguments, shared),
            Command::Assess(arguments) => assess::run(arguments, shared),
            Command::Plan(arguments) => plan::run(arguments, shared),
            Command::Progress(arguments) => progress::run(arguments, shared),
            Command::Portfolio(arguments) => portfolio::run(arguments, shared),
            Command::Verify(arguments) => verify::run(arguments, shared),
            Command::Explain(arguments) => explain::run(arguments, shared),
            Command::ReadIsolated(arguments) => read_isolated::run(arguments),
        }
    }
}
