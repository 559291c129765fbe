//! A portfolio as documents: a workbook, made of a view.

mod book;
mod view;

pub use book::portfolio_workbook;
pub use view::{GroupView, PortfolioView};
