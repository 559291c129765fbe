//! .
diagnostics::codes! {}
