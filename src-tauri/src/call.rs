use std::sync::Arc;

use desk::error::DeskError;
use desk::host::Host;
use serde_json::Value;
use tauri::State;

/// The one command of the window: runs a command of the desk, away from the main thread.
///
/// # Errors
/// The desk's own `{code, message, field?}`.
#[tauri::command]
pub async fn call(
    host: State<'_, Arc<Host>>,
    name: String,
    args: Value,
) -> Result<Value, DeskError> {
    let host = Arc::clone(&host);
    tauri::async_runtime::spawn_blocking(move || desk::commands::dispatch(&host, &name, args))
        .await
        .unwrap_or_else(|panic| Err(DeskError::internal(&panic)))
}
