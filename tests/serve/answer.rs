use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::Arc;

use desk::error::DeskError;
use desk::host::Host;
use serde_json::Value;

use crate::http::{Request, begin};
use crate::loopback::Stage;
use crate::pages::Pages;

/// What every request sees.
pub struct Served {
    pub host: Host,
    pub stage: Arc<Stage>,
    pub pages: Pages,
}

/// `POST /call/NAME`, `GET /board`, and the pages.
///
/// # Errors
/// The page was closed meanwhile.
pub fn answer(served: &Served, mut stream: TcpStream) -> io::Result<()> {
    let request = Request::read(&stream)?;
    match (request.method.as_str(), request.path.strip_prefix("/call/")) {
        ("POST", Some(name)) => call(served, name, &request.body, &mut stream),
        ("GET", None) if request.path == "/board" => board(&served.stage, &mut stream),
        ("GET", None) => page(&served.pages, &request.path, &mut stream),
        _ => begin(&mut stream, "405 Method Not Allowed", &[]),
    }
}

fn call(served: &Served, name: &str, body: &[u8], stream: &mut TcpStream) -> io::Result<()> {
    let answer = serde_json::from_slice(body)
        .map_err(|error| DeskError::bad_arguments(name, &error))
        .and_then(|args: Value| desk::commands::dispatch(&served.host, name, args));
    let (status, body) = match answer {
        Ok(result) => ("200 OK", result.to_string().into_bytes()),
        Err(error) => (
            "400 Bad Request",
            serde_json::to_vec(&error).unwrap_or_default(),
        ),
    };
    begin(stream, status, &[("Content-Type", "application/json")])?;
    stream.write_all(&body)
}

fn page(pages: &Pages, path: &str, stream: &mut TcpStream) -> io::Result<()> {
    let Some((bytes, kind)) = pages.read(path) else {
        return begin(stream, "404 Not Found", &[]);
    };
    begin(
        stream,
        "200 OK",
        &[
            ("Content-Type", kind),
            ("Content-Security-Policy", pages.policy()),
        ],
    )?;
    stream.write_all(&bytes)
}

/// The frame now, then every change, as server-sent events.
fn board(stage: &Stage, stream: &mut TcpStream) -> io::Result<()> {
    begin(stream, "200 OK", &[("Content-Type", "text/event-stream")])?;
    let mut seen = 0;
    loop {
        let frame;
        (seen, frame) = stage.frame_after(seen);
        write!(stream, "data: {frame}\n\n")?;
    }
}
