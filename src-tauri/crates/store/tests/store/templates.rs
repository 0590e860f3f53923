use store::code::PaperPurpose;
use store::table::paper_template::NewPaperTemplate;
use store::table::printer_profile::NewPrinterProfile;

use crate::records::{YEAR, act, furnished, moment};

fn template(purpose: PaperPurpose, name: &str) -> NewPaperTemplate {
    NewPaperTemplate {
        year: YEAR,
        purpose,
        name: name.to_owned(),
        content: "{}".to_owned(),
        at: moment(),
    }
}

#[test]
fn of_the_templates_of_one_purpose_one_is_in_use_at_most() {
    let (mut store, ..) = furnished();
    let [first, second, stock] = act(&mut store, |w| {
        let templates = w.paper_templates();
        let first = templates.insert(&template(PaperPurpose::Certificate, "甲"))?;
        let second = templates.insert(&template(PaperPurpose::Certificate, "乙"))?;
        let stock = templates.insert(&template(PaperPurpose::Overprint, "甲"))?;
        templates.put_in_use(YEAR, PaperPurpose::Certificate, Some(first))?;
        templates.put_in_use(YEAR, PaperPurpose::Overprint, Some(stock))?;
        templates.put_in_use(YEAR, PaperPurpose::Certificate, Some(second))?;
        Ok([first, second, stock])
    });
    let in_use = |store: &store::Store| {
        let all = store.read(|r| r.paper_templates().all(YEAR));
        let all = all.expect("templates").into_iter();
        all.filter(|one| one.in_use)
            .map(|one| one.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(in_use(&store), [second, stock]);
    act(&mut store, |w| {
        w.paper_templates()
            .put_in_use(YEAR, PaperPurpose::Certificate, None)?;
        w.paper_templates().delete(first)
    });
    assert_eq!(in_use(&store), [stock]);
}

#[test]
fn a_printer_is_corrected_anew_and_forgotten() {
    let (mut store, ..) = furnished();
    let mut printer = NewPrinterProfile {
        name: "三楼文印室".to_owned(),
        dx_um: 500,
        dy_um: -300,
        scale_x_ppm: 1_002_000,
        scale_y_ppm: 999_000,
        at: moment(),
    };
    let id = act(&mut store, |w| w.printer_profiles().insert(&printer));
    printer.dx_um = 700;
    act(&mut store, |w| w.printer_profiles().update(id, &printer));
    let kept = |store: &store::Store| {
        let all = store
            .read(|r| r.printer_profiles().all())
            .expect("printers");
        all.into_iter().map(|one| one.content).collect::<Vec<_>>()
    };
    assert_eq!(kept(&store), [printer.clone()]);
    act(&mut store, |w| w.printer_profiles().delete(id));
    assert_eq!(kept(&store), []);
}
