use tauri_build::{AppManifest, Attributes};

fn main() {
    // The pages are embedded at compile time: a new build of them is a new program.
    println!("cargo::rerun-if-changed=../ui/dist");
    // Declaring the command puts it under the capabilities: a window without `allow-call` cannot call.
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(&["call"]));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
