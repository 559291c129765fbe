//! Reading a dangerous format in a process of its own, with limits.
//!
//! The child is this very program. It gets the file's bytes on its standard input and answers on its
//! standard output, in a form that is read with distrust: the file may have taken it over.

use crate::refusal::Refusal;
use std::env;
use std::io::{self, Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use workbook::{Book, Format};

/// How long the child may take.
const TIME_LIMIT: Duration = Duration::from_secs(20);
/// How much the child may answer.
const LARGEST_ANSWER: u64 = 512 << 20;
/// How much address space the child may take, in bytes.
const MEMORY_LIMIT: u64 = 2 << 30;
/// The first byte of an answer that is a workbook.
const BOOK: u8 = b'B';
/// The first byte of an answer that is a refusal.
const REFUSAL: u8 = b'R';

/// Reads a workbook in a child process.
pub(crate) fn read(bytes: Vec<u8>, file: &str, format: Format) -> Result<Book, Refusal> {
    let failed = |en: &str, zh: &str| {
        Refusal::Failed(format.extension().to_owned(), en.to_owned(), zh.to_owned())
    };
    let Ok(program) = env::current_exe() else {
        return Err(failed(
            "this program cannot start itself",
            "程序无法启动自身",
        ));
    };
    let mut command = Command::new(program);
    command.arg("read-isolated").arg("--").arg(file);
    let answer = answer_of(command, bytes, TIME_LIMIT).map_err(|trouble| match trouble {
        Trouble::Start(error) => failed(
            &format!("no process could be started ({error})"),
            &format!("无法启动进程（{error}）"),
        ),
        Trouble::Time => {
            let seconds = TIME_LIMIT.as_secs();
            failed(
                &format!("it took longer than {seconds} seconds"),
                &format!("超过{seconds}秒"),
            )
        }
        Trouble::End => failed("reading it ended early", "读取过程意外终止"),
    })?;
    match answer.split_first() {
        Some((&BOOK, book)) => Book::from_bytes(book)
            .map_err(|_| failed("the answer was not understood", "返回内容无法识别")),
        Some((&REFUSAL, refusal)) => Err(serde_json::from_slice(refusal)
            .unwrap_or_else(|_| failed("the answer was not understood", "返回内容无法识别"))),
        _ => Err(failed("reading it ended early", "读取过程意外终止")),
    }
}

/// Why a child gave no answer.
#[derive(Debug)]
enum Trouble {
    Start(io::Error),
    Time,
    End,
}

/// What a command answers to an input within a time limit. The child never outlives this call.
fn answer_of(mut command: Command, input: Vec<u8>, limit: Duration) -> Result<Vec<u8>, Trouble> {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = command.spawn().map_err(Trouble::Start)?;
    let answer = wait(&mut child, input, limit);
    // Ending a process that has ended already does nothing.
    let _ = child.kill();
    let status = child.wait();
    let answer = answer?;
    match status {
        Ok(_) if !answer.is_empty() => Ok(answer),
        _ => Err(Trouble::End),
    }
}

fn wait(child: &mut Child, input: Vec<u8>, limit: Duration) -> Result<Vec<u8>, Trouble> {
    let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Trouble::End);
    };
    // A child that does not read its input would block this process as well. The threads end with the child.
    thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut answer = Vec::new();
        let read = stdout.take(LARGEST_ANSWER).read_to_end(&mut answer);
        let _ = sender.send(read.map(|_| answer));
    });
    match receiver.recv_timeout(limit) {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(_)) | Err(mpsc::RecvTimeoutError::Disconnected) => Err(Trouble::End),
        Err(mpsc::RecvTimeoutError::Timeout) => Err(Trouble::Time),
    }
}

/// The child's side: reads a workbook from standard input and answers on standard output.
pub(crate) fn answer(file: &str) -> io::Result<()> {
    limit_memory()?;
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    let mut answer = Vec::new();
    match workbook::read_isolated(&bytes, file) {
        Ok(book) => {
            answer.push(BOOK);
            answer.extend(book.to_bytes());
        }
        Err(error) => {
            answer.push(REFUSAL);
            answer.extend(serde_json::to_vec(&Refusal::from(&error))?);
        }
    }
    let mut out = io::stdout().lock();
    out.write_all(&answer)?;
    out.flush()
}

/// The child limits itself, before it looks at any byte of the file.
#[cfg(target_os = "linux")]
fn limit_memory() -> io::Result<()> {
    rlimit::setrlimit(rlimit::Resource::CORE, 0, 0)?;
    rlimit::setrlimit(rlimit::Resource::AS, MEMORY_LIMIT, MEMORY_LIMIT)
}

/// Elsewhere the limit is not reliable; the time limit alone holds.
#[cfg(not(target_os = "linux"))]
fn limit_memory() -> io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::{Trouble, answer_of};
    use std::process::Command;
    use std::time::{Duration, Instant};

    #[test]
    fn a_child_that_hangs_is_ended() {
        let mut command = Command::new("sleep");
        command.arg("60");
        let started = Instant::now();
        let answer = answer_of(command, vec![0; 1 << 20], Duration::from_millis(200));
        assert!(matches!(answer, Err(Trouble::Time)));
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_child_that_dies_is_noticed() {
        let answer = answer_of(Command::new("false"), Vec::new(), Duration::from_secs(10));
        assert!(matches!(answer, Err(Trouble::End)));
    }

    #[test]
    fn an_answer_comes_back_whole() {
        let sent = vec![7; 1 << 20];
        let answer = answer_of(Command::new("cat"), sent.clone(), Duration::from_secs(10));
        assert_eq!(answer.unwrap(), sent);
    }
}
