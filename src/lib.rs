//! Standpoint.
pub mod edit;
pub mod model;
pub mod nlp;
pub mod read;
