use super::figures::{length, mm_text, offset, percent_text, scale};
use crate::error::DeskError;
use crate::wire::template::{MeasuredPageArgs, PrinterFigures};

/// Where the upper left cross of a 校正页 should be, in thousandths of a millimetre.
const CROSS_UM: i64 = 20_000;

/// `printer.measure`: what makes up for a bar printed too long or short, and a cross printed off its place.
pub fn measure(args: &MeasuredPageArgs) -> Result<PrinterFigures, DeskError> {
    let across = Bar::measured("across", &args.across)?;
    let down = Bar::measured("down", &args.down)?;
    let left = length("left", &args.left)?;
    let top = length("top", &args.top)?;
    let figures = PrinterFigures {
        dx: mm_text(across.offset(left)),
        dy: mm_text(down.offset(top)),
        scale_x: across.scale(),
        scale_y: down.scale(),
    };
    offset("left", &figures.dx)?;
    offset("top", &figures.dy)?;
    Ok(figures)
}

/// In thousandths of a millimetre.
struct Bar {
    meant: i64,
    printed: i64,
}

impl Bar {
    /// Small paper has a bar of 50 mm instead of 100.
    fn measured(field: &str, text: &str) -> Result<Bar, DeskError> {
        let printed = i64::from(length(field, text)?);
        let meant = if printed < 75_000 { 50_000 } else { 100_000 };
        let bar = Bar { meant, printed };
        if scale(field, &bar.scale()).is_err() {
            let why = format!(
                "“{text}”与 {} 毫米差得太多，不像打印机的误差。请核对打印时是否选了“实际大小”，再量一次。",
                meant / 1_000
            );
            return Err(DeskError::bad_input(field, why));
        }
        Ok(bar)
    }

    /// Per cent, to a thousandth.
    fn scale(&self) -> String {
        let ppm = (self.meant * 100_000 + self.printed / 2) / self.printed * 10;
        percent_text(u32::try_from(ppm).unwrap_or(u32::MAX))
    }

    /// A cross `found` from the edge was printed scaled and then moved; undone in the other order.
    fn offset(&self, found: i32) -> i32 {
        let unscaled = i64::from(found) * self.meant / self.printed;
        i32::try_from(CROSS_UM - unscaled).unwrap_or(i32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(
        across: &str,
        down: &str,
        left: &str,
        top: &str,
    ) -> Result<PrinterFigures, DeskError> {
        measure(&MeasuredPageArgs {
            across: across.to_owned(),
            down: down.to_owned(),
            left: left.to_owned(),
            top: top.to_owned(),
        })
    }

    #[test]
    fn a_printer_that_only_moves_the_page_is_moved_back() {
        let found = figures("100", "100", "20.5", "19.2").expect("a page");
        assert_eq!((found.dx.as_str(), found.dy.as_str()), ("-0.5", "0.8"));
        assert_eq!(
            (found.scale_x.as_str(), found.scale_y.as_str()),
            ("100", "100")
        );
    }

    #[test]
    fn a_printer_that_shrinks_and_moves_prints_true_once_corrected() {
        let found = figures("99.5", "50.2", "20.4", "20.6").expect("a page");
        // What it prints of a place: shrunk, then moved by what the cross shows.
        let printed = |place: f64, shrink: f64, moved: f64| place * shrink + moved;
        let corrected = |place: f64, scale: &str, by: &str| {
            let number = |text: &str| text.parse::<f64>().expect("a number");
            place * number(scale) / 100.0 + number(by)
        };
        for place in [20.0, 150.0, 280.0] {
            let across = printed(
                corrected(place, &found.scale_x, &found.dx),
                0.995,
                20.4 - 19.9,
            );
            assert!((across - place).abs() < 0.01, "{across} for {place}");
            let down = printed(
                corrected(place, &found.scale_y, &found.dy),
                1.004,
                20.6 - 20.08,
            );
            assert!((down - place).abs() < 0.01, "{down} for {place}");
        }
    }

    #[test]
    fn a_page_scaled_to_fit_is_no_error_of_the_printer() {
        let refusal = figures("94", "94", "20", "20").expect_err("scaled by the dialog");
        assert_eq!(refusal.field.as_deref(), Some("across"));
        assert!(refusal.message.contains("实际大小"));
    }
}
