//! Files that a fuzzer found its way with (`fuzz/`): each is read, or refused with a reason.

use std::{
    error::Error,
    fs::File,
    io::Read as _,
    ops::ControlFlow,
    path::Path,
    time::{Duration, Instant},
};

use standpoint::read::{read, read_brat};

/// So long a file of a few thousand bytes may take, on a slow machine.
const LONGEST: Duration = Duration::from_secs(10);

#[test]
fn fuzzed_files_are_read_or_refused() -> Result<(), Box<dyn Error>> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/fuzz.zip");
    let mut archive = zip::ZipArchive::new(File::open(place)?)?;
    assert!(archive.len() > 500, "{}", archive.len());
    let mut read_whole = 0;
    for at in 0..archive.len() {
        let mut file = archive.by_index(at)?;
        let name = file.name()?.into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let start = Instant::now();
        let found = if Path::new(&name).extension().is_some_and(|it| it == "ann") {
            let (text, marks) = bytes.split_at(bytes.len() / 2);
            read_brat(text, marks, &name).map(|_| ())
        } else {
            read(&bytes, &name, &[], &mut || ControlFlow::Continue(())).map(|_| ())
        };
        assert!(start.elapsed() < LONGEST, "{name} took {:?}", start.elapsed());
        match found {
            Ok(()) => read_whole += 1,
            Err(error) => {
                assert!(!error.to_string().is_empty(), "{name} is refused without a reason");
            }
        }
    }
    assert!(read_whole > 50, "{read_whole} of {} can be read", archive.len());
    Ok(())
}
