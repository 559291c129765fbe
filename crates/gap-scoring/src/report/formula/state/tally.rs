//! Counts over the state: findings by grade, steps of the cycle, and the traps that show in them.

use super::{NO_RANK, State, rank};
use crate::finding::FindingGrade;
use crate::report::view::View;
use clause_model::control_point::PdcaStep;

impl State {
    /// How many findings have a grade.
    pub(in crate::report) fn count(&self, grade: FindingGrade) -> u32 {
        let wanted = rank(grade);
        let causes = self
            .causes
            .iter()
            .filter(|cause| cause.rank == wanted)
            .count();
        let judged = self
            .points
            .iter()
            .filter(|point| point.judged == wanted)
            .count();
        let extra = match grade {
            FindingGrade::ProposedMajor => {
                let mut processes = self.processes.iter();
                processes
                    .by_ref()
                    .filter(|p| p.breakdown || p.cluster)
                    .count()
            }
            FindingGrade::Concern => self.handovers.iter().filter(|h| h.broken).count(),
            FindingGrade::Improvement => self.reviews.iter().filter(|r| r.due).count(),
            _ => 0,
        };
        (causes + judged + extra) as u32
    }

    /// Points of a process in a step of the cycle, and those of them that are F or L.
    pub(in crate::report) fn step(
        &self,
        view: &View<'_>,
        process: usize,
        step: PdcaStep,
    ) -> (u32, u32) {
        let n = process as u32 + 1;
        let points = view.points.iter().zip(&self.points);
        let within = points.filter(|(of, _)| of.process == n && of.point.pdca == step);
        within.fold((0, 0), |(all, working), (_, point)| {
            (all + 1, working + u32::from(point.works()))
        })
    }

    /// Whether a process is carried out and nobody reviews it.
    pub(in crate::report) fn lacks_review(&self, view: &View<'_>, process: usize) -> bool {
        let (done, done_well) = self.step(view, process, PdcaStep::Do);
        let (checked, checked_well) = self.step(view, process, PdcaStep::Check);
        done > 0 && done_well * 2 >= done && checked > 0 && checked_well == 0
    }

    /// Whether a process is reviewed and nothing follows.
    pub(in crate::report) fn lacks_follow_up(&self, view: &View<'_>, process: usize) -> bool {
        let (_, checked_well) = self.step(view, process, PdcaStep::Check);
        let (acted, acted_well) = self.step(view, process, PdcaStep::Act);
        checked_well > 0 && acted > 0 && acted_well == 0
    }

    /// Findings whose grade is a number or graver.
    pub(in crate::report) fn up_to(&self, worst: u32) -> u32 {
        debug_assert!(worst < NO_RANK, "a rank of a grade");
        let grades = FindingGrade::ALL.iter();
        let counted = grades.filter(|grade| rank(**grade) <= worst);
        counted.map(|grade| self.count(*grade)).sum()
    }
}
