//! As much of HTTP/1.1 as one page of this machine needs: one request a connection, then it closes.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;

pub struct Request {
    pub method: String,
    /// Without query and fragment.
    pub path: String,
    pub body: Vec<u8>,
}

impl Request {
    /// Reads one request.
    pub fn read(stream: &TcpStream) -> io::Result<Self> {
        let mut reader = BufReader::new(stream);
        let start = line(&mut reader)?;
        let mut words = start.split(' ');
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            return Err(io::ErrorKind::InvalidData.into());
        };
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let (method, path) = (method.to_owned(), path.to_owned());
        let mut body = vec![0; body_length(&mut reader)?];
        reader.read_exact(&mut body)?;
        Ok(Self { method, path, body })
    }
}

fn line(reader: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    reader.read_line(&mut line)?;
    Ok(line.trim_end().to_owned())
}

/// Reads the headers; of them all only the length of the body matters here.
fn body_length(reader: &mut impl BufRead) -> io::Result<usize> {
    let mut length = 0;
    loop {
        let header = line(reader)?;
        match header.split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
            Some(_) => {}
            None => return Ok(length),
        }
    }
}

/// Writes the head of an answer; its body follows until the connection closes.
pub fn begin(stream: &mut TcpStream, status: &str, headers: &[(&str, &str)]) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {status}\r\nConnection: close\r\nCache-Control: no-store\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())
}
