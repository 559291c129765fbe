//! Rating: from answers and evidence to one outcome per control point, with the rule that decided.

mod claim;
pub mod codes;
mod condition;
mod decision;
mod held;
mod instances;
mod interval;
mod items;
mod judgement;
mod occurrence;
mod point;
mod point_rater;
mod rows;

pub use decision::{Decision, Rule};
pub use instances::InstanceRating;
pub(crate) use interval::cut_intervals;
pub use items::ItemRating;
pub(crate) use judgement::judged;
pub use occurrence::Occurrence;
pub use point::{PointRating, RatingInput, rate_points};
