use std::io::{self, Write};
use std::sync::Arc;

use desk::error::DeskError;
use desk::host::Host;
use serde_json::Value;
use tiny_http::{Header, Method, Request, Response};

use crate::loopback::Stage;
use crate::pages::Pages;

/// What every request sees.
pub struct Served {
    pub host: Host,
    pub stage: Arc<Stage>,
    pub pages: Pages,
}

/// `POST /call/NAME`, `GET /board`, and the pages.
pub fn answer(served: &Served, mut request: Request) {
    let path = request
        .url()
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .to_owned();
    let gone = match (request.method(), path.strip_prefix("/call/")) {
        (Method::Post, Some(name)) => {
            let (status, body) = call(served, name, &mut request);
            respond(
                request,
                status,
                body,
                &[("Content-Type", "application/json")],
            )
        }
        (Method::Get, None) if path == "/board" => board(&served.stage, request),
        (Method::Get, None) => page(&served.pages, &path, request),
        _ => respond(request, 405, Vec::new(), &[]),
    };
    // A page that was closed meanwhile is no fault.
    drop(gone);
}

fn call(served: &Served, name: &str, request: &mut Request) -> (u16, Vec<u8>) {
    let answer = serde_json::from_reader(request.as_reader())
        .map_err(|error| DeskError::bad_arguments(name, &error))
        .and_then(|args: Value| desk::commands::dispatch(&served.host, name, args));
    match answer {
        Ok(result) => (200, result.to_string().into_bytes()),
        Err(error) => (400, serde_json::to_vec(&error).unwrap_or_default()),
    }
}

fn page(pages: &Pages, path: &str, request: Request) -> io::Result<()> {
    match pages.read(path) {
        Some((bytes, kind)) => {
            let headers = [
                ("Content-Type", kind),
                ("Content-Security-Policy", pages.policy()),
                ("Cache-Control", "no-store"),
            ];
            respond(request, 200, bytes, &headers)
        }
        None => respond(request, 404, Vec::new(), &[]),
    }
}

fn respond(
    request: Request,
    status: u16,
    body: Vec<u8>,
    headers: &[(&str, &str)],
) -> io::Result<()> {
    let mut response = Response::from_data(body).with_status_code(status);
    for (name, value) in headers {
        response = response.with_header(
            Header::from_bytes(name.as_bytes(), value.as_bytes())
                .map_err(|()| io::Error::other("header"))?,
        );
    }
    request.respond(response)
}

/// The frame now, then every change, as server-sent events. Written by hand: a response would be held back in a buffer.
fn board(stage: &Stage, request: Request) -> io::Result<()> {
    let mut page = request.into_writer();
    page.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n")?;
    let mut seen = 0;
    loop {
        let frame;
        (seen, frame) = stage.frame_after(seen);
        write!(page, "data: {frame}\n\n")?;
        page.flush()?;
    }
}
