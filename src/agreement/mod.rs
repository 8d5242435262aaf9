//! How far two people agree who coded the same reports, and how one takes over the other's coding.
//!
//! [`compare()`] finds the reports and statements that both have, measures agreement on fields and on
//! spans, and lists every difference in reading order. [`Difference::adopted`] says what has to be
//! done to take over the other's side; making the change is left to the edits.

mod alpha;
mod compare;
mod difference;
mod field;
mod matching;
mod part;

pub use alpha::{Continuum, nominal_alpha, unitizing_alpha, unitizing_alpha_over};
pub use compare::{Comparison, FieldAgreement, SpanAgreement, compare};
pub use difference::{Adopted, Difference, What};
pub use field::FieldName;

#[cfg(test)]
mod tests;
