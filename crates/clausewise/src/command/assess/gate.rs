//! The gate that a call insists on.

use crate::codes::call;
use crate::failure::Failure;
use clause_model::Edition;
use gap_scoring::readiness::GateResult;
use std::str::FromStr;

/// A gate's number, written `gate-3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct GateNumber(u32);

impl FromStr for GateNumber {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = text
            .strip_prefix("gate-")
            .and_then(|number| number.parse().ok());
        number
            .map(GateNumber)
            .ok_or_else(|| "write a gate as gate-0, gate-1 and so on".to_owned())
    }
}

impl GateNumber {
    /// Refuses a gate that the edition does not have.
    pub(super) fn check(self, edition: &Edition) -> Result<(), Failure> {
        let gates = || edition.rules.gates.iter().map(|rule| rule.gate);
        if gates().any(|gate| gate == self.0) {
            return Ok(());
        }
        let known: Vec<String> = gates().map(|gate| format!("gate-{gate}")).collect();
        let (value, reason) = (format!("gate-{}", self.0), known.join(", "));
        let arguments = [
            ("option", "--fail-on"),
            ("value", &value),
            ("reason", &reason),
        ];
        Err(Failure::call(&call::OPTION_INVALID, &arguments))
    }

    /// Whether the gate and all before it hold.
    pub(super) fn holds(self, gates: &[GateResult]) -> bool {
        gates
            .iter()
            .filter(|result| result.gate <= self.0)
            .all(|result| result.holds)
    }
}
