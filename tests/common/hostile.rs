//! Files with a few bytes changed, cut or doubled: no reader may stop the program or take long.

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use super::{database, encoding, mail, rtf, tables, web::mhtml};

/// Numbers that look like chance but are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (most.max(1) as u64)).unwrap()
    }
}

fn changed(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(8) {
        let at = chance.below(bytes.len());
        let to = (at + chance.below(200)).min(bytes.len());
        match chance.below(5) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..to)),
            2 => {
                let part = bytes[at..to].to_vec();
                let place = chance.below(bytes.len());
                bytes.splice(place..place, part);
            }
            3 if !bytes.is_empty() => bytes[at] = b"{}\\'\"\n<>-: ,;"[chance.below(13)],
            _ if !bytes.is_empty() => bytes[at] = u8::try_from(chance.below(256)).unwrap(),
            _ => {}
        }
    }
    bytes
}

fn read_all(folder: &str, name: &str, bytes: &[u8]) {
    let mut go = || ControlFlow::Continue(());
    match folder {
        "mail" => drop(mail::read(bytes, &|_| None, &mut go)),
        "mhtml" => drop(mhtml::page(bytes)),
        "rtf" => drop(rtf::read(bytes)),
        "tables" => drop(tables::read(bytes, name, &|_| None, &mut go)),
        _ => drop(database::read(&encoding::part::decode(bytes, None).0)),
    }
}

#[test]
fn broken_files_do_no_harm() {
    let mut chance = Chance(0x5EED_2026);
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    for folder in ["mail", "mhtml", "rtf", "tables", "database"] {
        let mut files: Vec<_> =
            std::fs::read_dir(root.join(folder)).unwrap().map(|it| it.unwrap().path()).collect();
        files.sort();
        for file in files {
            let whole = std::fs::read(&file).unwrap();
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            let rounds: usize =
                std::env::var("ROUNDS").ok().and_then(|it| it.parse().ok()).unwrap_or(60);
            for _ in 0..rounds {
                let bytes = changed(&whole, &mut chance);
                let start = Instant::now();
                read_all(folder, &name, &bytes);
                assert!(start.elapsed() < Duration::from_secs(2), "{folder}/{name}");
            }
        }
    }
}
