//! Intervals that organisations set themselves, as far as the method lets them stretch.

use super::codes::INTERVAL_CUT;
use super::point::RatingInput;
use clause_model::control_point::Trigger;
use clause_model::submission::PointAnswer;
use diagnostics::Diagnostic;

/// Says of each interval of a periodic practice that is longer than the method allows what counts in its place.
pub(crate) fn cut_intervals(input: RatingInput<'_>) -> Vec<Diagnostic> {
    let longest = input.method.coverage.longest_interval_months;
    let cut = |answer: &PointAnswer| {
        let months = answer.interval_months.filter(|months| *months > longest)?;
        is_periodic(input, answer).then(|| {
            Diagnostic::new(&INTERVAL_CUT, answer.place.clone())
                .about(answer.point.to_string())
                .with("months", months)
                .with("longest", longest)
        })
    };
    input.submission.answers.iter().filter_map(cut).collect()
}

fn is_periodic(input: RatingInput<'_>, answer: &PointAnswer) -> bool {
    input.edition.point(&answer.point).is_some_and(|point| {
        let items = point.items.iter().filter_map(|item| item.trigger);
        let mut triggers = std::iter::once(point.trigger).chain(items);
        triggers.any(|trigger| trigger == Trigger::Periodic)
    })
}
