//! A folder for one solve, that goes with it.

use std::io;
use std::path::PathBuf;

/// A folder that only this user may enter, and that is removed with all that is in it.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Makes a new one among the system's temporary files.
    pub fn new() -> io::Result<Self> {
        let path = std::env::temp_dir().join(format!("releve-{:032x}", rand::random::<u128>()));
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&path)?;
        Ok(Self(path))
    }

    /// A file in it.
    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, "a temporary folder could not be removed");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_with_everything_in_it() {
        let folder = Folder::new().expect("a folder");
        let path = folder.0.clone();
        std::fs::write(folder.file("a"), "x").expect("a file");
        assert!(path.join("a").exists());
        drop(folder);
        assert!(!path.exists());
    }
}
