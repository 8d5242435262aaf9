//! Standpoint.
pub mod app;
pub mod cli;
pub mod edit;
pub mod export;
pub mod model;
pub mod nlp;
pub mod read;
pub mod store;
pub mod ui;
