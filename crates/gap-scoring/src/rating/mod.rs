//! Rating: from answers and evidence to one outcome per control point, with the rule that decided.

mod claim;
mod decision;
mod held;
mod instances;
mod items;
mod judgement;
mod point;
mod point_rater;
mod rows;

pub use decision::{Decision, Rule};
pub use instances::InstanceRating;
pub use items::ItemRating;
pub(crate) use judgement::judged;
pub use point::{PointRating, RatingInput, rate_points};
