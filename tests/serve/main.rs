//! Test-only loopback host of the desk's commands: the same pages under the same content policy, over HTTP on this
//! machine alone. It ends when its standard input closes, and after `--for` seconds at the latest.

mod answer;
mod arguments;
mod http;
mod loopback;
mod pages;
mod prompts;

use std::net::TcpListener;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use desk::host::Host;

use answer::Served;
use arguments::Arguments;
use loopback::{Loopback, Stage};
use pages::Pages;

fn main() -> ExitCode {
    if let Some(ended) = desk::reading::child::served() {
        return ended;
    }
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("serve: {error}");
            ExitCode::FAILURE
        }
    }
}

fn serve() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut arguments = Arguments::read(std::env::args().skip(1))?;
    let pages = Pages::of(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join(".."),
        arguments.pages.take(),
    )?;
    let stage = Arc::new(Stage::new(&arguments));
    let host = Host::open(&arguments.data, Box::new(Loopback::on(&stage)))?;
    stage.show(&host.board_frame());
    let served = Arc::new(Served {
        host,
        stage: Arc::clone(&stage),
        pages,
    });

    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("http://{}/", listener.local_addr()?);
    let limit = arguments.limit;
    std::thread::spawn(move || {
        std::thread::sleep(limit);
        eprintln!("serve: the time is up");
        std::process::exit(1);
    });
    std::thread::spawn(move || {
        prompts::follow(&stage);
        // Boards still listening would hold their threads: the process is the test's own, and it ends here.
        std::process::exit(0);
    });
    for stream in listener.incoming() {
        let (served, stream) = (Arc::clone(&served), stream?);
        // A page that is closed while it is answered is no fault of the host.
        std::thread::spawn(move || answer::answer(&served, stream));
    }
    Ok(())
}
