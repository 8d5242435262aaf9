//! Files as they are. The first byte says how the file is called: its ending leads to a reader.
//!
//! `STANDPOINT_ENDING` holds the fuzzer to one of them.
#![no_main]

use std::ops::ControlFlow;

use libfuzzer_sys::fuzz_target;
use standpoint::read::{ENDINGS, read, read_brat};

fuzz_target!(|data: &[u8]| {
    let Some((first, bytes)) = data.split_first() else { return };
    let wanted = std::env::var("STANDPOINT_ENDING").ok();
    let chosen = ENDINGS[usize::from(*first) % ENDINGS.len()];
    let ending = wanted.as_deref().unwrap_or(chosen);
    if ending == "ann" {
        let middle = bytes.len() / 2;
        let _read = read_brat(&bytes[..middle], &bytes[middle..], "a.ann");
        return;
    }
    let _read = read(bytes, &format!("a.{ending}"), &[], &mut || ControlFlow::Continue(()));
});
