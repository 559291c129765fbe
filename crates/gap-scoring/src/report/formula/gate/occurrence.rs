//! What breaks a gate because it has not taken place, or not recently.

use super::Gates;
use super::breaks::{Breaks, sum_of};
use crate::outcome::Outcome;
use crate::readiness::{last_held_before, left_out};
use crate::report::formula::block::{PointCell, ProcessCell};
use crate::report::formula::state::ProcessState;
use clause_model::identifier::ControlPointId;
use workbook::formula::quoted;

impl Gates<'_, '_> {
    /// Points that are not fully achieved, or, where they are to be held, were held too long ago or in part; points
    /// that the edition lacks count as such.
    pub(super) fn not_fulfilled(
        &self,
        points: &[ControlPointId],
        within_months: Option<u32>,
        held: bool,
    ) -> Breaks {
        let as_of = self.view.assessment.provenance.settings.as_of;
        // No judgement makes an occurrence more recent.
        let recent = |at: usize| {
            let rating = self.view.points[at].rating;
            within_months.is_none_or(|months| last_held_before(rating, as_of, months).is_none())
        };
        // Nor does it make a part the whole.
        let whole = |at: usize| {
            let seen = &self.view.points[at];
            left_out(seen.point, seen.rating, &self.view.assessment.submission).is_empty()
        };
        let mut cells = self.cells(points, PointCell::Fully);
        cells.retain(|(at, _)| recent(*at) && (!held || whole(*at)));
        let fully = |(at, _): &&(usize, String)| self.state.points[*at].outcome == Outcome::Fully;
        let names: Vec<&str> = cells.iter().map(|(_, cell)| cell.as_str()).collect();
        Breaks {
            expression: format!("({}-({}))", points.len(), sum_of(&names)),
            count: (points.len() - cells.iter().filter(fully).count()) as u32,
        }
    }

    /// One for the edition, if too many of its periodic points are not yet due, and one for each process of which
    /// too much is not.
    pub(super) fn too_many_not_yet_due(&self, periodic: u32, process: u32) -> Breaks {
        let (points, processes) = (&self.blocks.points, &self.blocks.processes);
        let flags = points.range(PointCell::Periodic as u32);
        let outcomes = points.range(PointCell::Outcome as u32);
        let not_due = quoted(Outcome::NotYetDue.words(self.view.language));
        let waiting = processes.range(ProcessCell::NotYetDue as u32);
        let applicable = processes.range(ProcessCell::Applicable as u32);
        let all = || self.state.points.iter().filter(|point| point.periodic);
        let put_off = all().filter(|point| point.is_not_yet_due()).count();
        let too_many = |of: &&ProcessState| {
            of.not_yet_due > 1 && of.not_yet_due * 100 >= process * of.applicable
        };
        let of_processes = self.state.processes.iter().filter(too_many).count();
        let in_edition = put_off * 100 > periodic as usize * all().count();
        Breaks {
            expression: format!(
                "IF(COUNTIFS({flags},1,{outcomes},{not_due})*100>{periodic}*SUM({flags}),1,0)\
                 +SUMPRODUCT(({waiting}>1)*({waiting}*100>={process}*{applicable}))"
            ),
            count: of_processes as u32 + u32::from(in_edition),
        }
    }
}
