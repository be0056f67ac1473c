//! A folder for one solve, that goes with it.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The beginning of all their names.
const PREFIX: &str = "releve-solve-";
/// A file in each that its owner holds locked for as long as they live, in whatever container that is.
const LOCK: &str = "lock";

/// A folder that only this user may enter, and that is removed with all that is in it.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    _lock: File,
}

impl Folder {
    /// Makes a new one among the system's temporary files.
    pub fn new() -> io::Result<Self> {
        let path = std::env::temp_dir().join(format!("{PREFIX}{:032x}", rand::random::<u128>()));
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&path)?;
        let lock = File::create(path.join(LOCK))?;
        lock.lock()?;
        Ok(Self { path, _lock: lock })
    }

    /// A file in it.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.path) {
            tracing::warn!(%error, "a temporary folder could not be removed");
        }
    }
}

/// Removes what those left behind who were killed. Gives how many.
pub fn sweep() -> usize {
    let Ok(all) = std::fs::read_dir(std::env::temp_dir()) else { return 0 };
    let ours = all.filter_map(Result::ok).filter(|entry| entry.file_name().to_string_lossy().starts_with(PREFIX));
    ours.filter(|entry| is_left_behind(&entry.path()) && std::fs::remove_dir_all(entry.path()).is_ok()).count()
}

/// Whether nobody holds the lock any more. Where there is none yet, its owner is just making it.
fn is_left_behind(folder: &Path) -> bool {
    let Ok(lock) = File::open(folder.join(LOCK)) else { return false };
    !matches!(lock.try_lock(), Err(TryLockError::WouldBlock | TryLockError::Error(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_with_everything_in_it() {
        let folder = Folder::new().expect("a folder");
        let path = folder.path.clone();
        std::fs::write(folder.file("a"), "x").expect("a file");
        assert!(path.join("a").exists());
        drop(folder);
        assert!(!path.exists());
    }

    #[test]
    fn what_a_killed_owner_left_is_swept_and_what_is_held_stays() {
        let held = Folder::new().expect("a folder");
        let left = std::env::temp_dir().join(format!("{PREFIX}{:032x}", rand::random::<u128>()));
        std::fs::create_dir(&left).expect("a folder");
        std::fs::write(left.join("problem.json"), "{}").expect("a file");
        sweep();
        assert!(left.exists(), "nobody has locked it yet");
        std::fs::write(left.join(LOCK), "").expect("a file");
        assert!(sweep() > 0);
        assert!(!left.exists() && held.path.exists());
    }
}
