//! Running the program in a folder of its own.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// A folder that is removed after the test; the program runs in it.
pub(crate) struct Desk {
    folder: TempDir,
}

/// What a call gave.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Desk {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Desk {
            folder: TempDir::new().unwrap(),
        }
    }

    /// A folder with one file.
    pub(crate) fn with(name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let desk = Desk::new();
        desk.put(name, bytes);
        desk
    }

    /// The path of a file in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file into the folder.
    pub(crate) fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// The bytes of a file in the folder.
    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// The names in the folder, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Runs the program; the words of the call are separated by spaces.
    pub(crate) fn run(&self, call: &str) -> Ran {
        self.run_words(&call.split_whitespace().collect::<Vec<_>>())
    }

    /// Runs the program.
    pub(crate) fn run_words(&self, words: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_clausewise"));
        command
            .current_dir(self.folder.path())
            .args(words)
            .timeout(Duration::from_mins(2));
        command.env_remove("COLUMNS");
        // The language of the machine must not matter.
        command
            .env("LANG", "zh_CN.UTF-8")
            .env("LC_ALL", "zh_CN.UTF-8");
        let output = command.output().unwrap();
        Ran {
            status: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Ran {
    /// The output of a call that did what it was asked.
    #[track_caller]
    pub(crate) fn done(self) -> String {
        assert_eq!(self.status, 0, "{}{}", self.stdout, self.stderr);
        assert_eq!(self.stderr, "");
        self.stdout
    }

    /// The message of a call that failed with a status.
    #[track_caller]
    pub(crate) fn failed(self, status: i32) -> String {
        assert_eq!(self.status, status, "{}{}", self.stdout, self.stderr);
        assert_eq!(self.stdout, "", "a call that fails prints no result");
        self.stderr
    }
}

/// The root of the repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .unwrap()
}

/// The filled sample, in English.
pub(crate) fn sample() -> Vec<u8> {
    fs::read(sample_path("")).unwrap()
}

/// The shipped samples: file, edition, language, and the day that each is about.
pub(crate) const SAMPLES: [(&str, &str, &str, &str); 4] = [
    ("harbour-managed-services", "2011", "", "2012-03-31"),
    ("harbour-managed-services", "2011", "-zh", "2012-03-31"),
    ("harbour-managed-services-2005", "2005", "", "2010-03-31"),
    ("harbour-managed-services-2005", "2005", "-zh", "2010-03-31"),
];

/// The bytes of a shipped sample.
pub(crate) fn shipped((folder, edition, language, _): (&str, &str, &str, &str)) -> Vec<u8> {
    let name = format!("harbour-managed-services-{edition}{language}.xlsx");
    let path = repository().join("questionnaires/samples");
    fs::read(path.join(folder).join(name)).unwrap()
}

/// The path of the filled sample of a language; its name ends in `suffix`.
pub(crate) fn sample_path(suffix: &str) -> PathBuf {
    let name = "harbour-managed-services";
    let folder = repository().join("questionnaires/samples").join(name);
    folder.join(format!("{name}-2011{suffix}.xlsx"))
}
