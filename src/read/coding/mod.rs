//! Reports that somebody coded, here or in another program: they come with their findings.

pub(super) mod brat;
pub(super) mod citron;
pub(super) mod dna;
pub(super) mod event_list;
pub(super) mod findings;
pub(super) mod qdpx;
