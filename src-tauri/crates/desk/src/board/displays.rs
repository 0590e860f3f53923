use crate::wire::board::{Displays, Monitor};

/// Two monitors at one place show one picture.
pub(super) fn displays(monitors: &[Monitor]) -> Displays {
    let Some((first, others)) = monitors.split_first() else {
        return Displays::Single;
    };
    if others.is_empty() {
        return Displays::Single;
    }
    let apart = others
        .iter()
        .any(|other| (other.x, other.y) != (first.x, first.y));
    if apart {
        Displays::Extended
    } else {
        Displays::Mirrored
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn monitor(x: i32) -> Monitor {
        Monitor {
            x,
            y: 0,
            width: 1366,
            height: 768,
            scale_percent: 100,
            primary: x == 0,
        }
    }

    #[test]
    fn the_room_has_a_screen_of_its_own_only_where_two_stand_apart() {
        assert_eq!(displays(&[]), Displays::Single);
        assert_eq!(displays(&[monitor(0)]), Displays::Single);
        assert_eq!(displays(&[monitor(0), monitor(0)]), Displays::Mirrored);
        assert_eq!(displays(&[monitor(0), monitor(1366)]), Displays::Extended);
        assert_eq!(
            displays(&[monitor(0), monitor(0), monitor(-1920)]),
            Displays::Extended
        );
    }
}
