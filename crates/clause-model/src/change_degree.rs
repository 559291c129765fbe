//! x
/// top
pub const HIGHEST_DEGREE: u8 = 5;
