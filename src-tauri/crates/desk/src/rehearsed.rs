//! Monitors written in a line, for rehearsals: `1366x768,1920x1080` stand side by side, `1366x768=1366x768` show one picture.

use crate::wire::board::Monitor;

pub fn monitors(line: &str) -> Option<Vec<Monitor>> {
    let mut all: Vec<Monitor> = Vec::new();
    let mut rest = line;
    let mut x = 0;
    loop {
        let end = rest.find([',', '=']).unwrap_or(rest.len());
        let monitor = one(&rest[..end], x, all.is_empty())?;
        if rest[end..].starts_with(',') {
            x += i32::try_from(monitor.width).ok()?;
        }
        all.push(monitor);
        match rest.get(end + 1..) {
            Some(following) => rest = following,
            None => return Some(all),
        }
    }
}

fn one(size: &str, x: i32, primary: bool) -> Option<Monitor> {
    let (width, height) = size.trim().split_once('x')?;
    Some(Monitor {
        x,
        y: 0,
        width: width.parse().ok()?,
        height: height.parse().ok()?,
        scale_percent: 100,
        primary,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn monitors_stand_side_by_side_or_show_one_picture() {
        let places = |line: &str| {
            let all = monitors(line)?;
            Some(all.iter().map(|monitor| monitor.x).collect::<Vec<_>>())
        };
        assert_eq!(places("1366x768"), Some(vec![0]));
        assert_eq!(places("1366x768,1920x1080"), Some(vec![0, 1366]));
        assert_eq!(places("1366x768=1366x768"), Some(vec![0, 0]));
        assert_eq!(places("one"), None);
    }
}
