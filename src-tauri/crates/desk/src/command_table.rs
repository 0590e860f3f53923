//! How a table of commands becomes `dispatch`, `compute` and `catalogue`.

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:literal $kind:ident $handler:path: $args:ty => $result:ty;)+) => {
        /// Runs one command by name. `args` and the result are the JSON of the shapes in [`catalogue`].
        ///
        /// # Errors
        /// `unknown_command`, `bad_arguments`, or the command's own error.
        pub fn dispatch(host: &Host, name: &str, args: serde_json::Value) -> Result<serde_json::Value, DeskError> {
            match name {
                $($name => {
                    let args: $args = serde_json::from_value(args).map_err(|error| DeskError::bad_arguments($name, &error))?;
                    let result: $result = commands!(@run $kind host, $handler, args)?;
                    serde_json::to_value(result).map_err(|error| DeskError::internal(&error))
                })+
                _ => Err(DeskError::unknown_command(name)),
            }
        }

        /// Runs a command that only computes, for a caller without a data folder; `None` for any other.
        pub fn compute(name: &str, args: serde_json::Value) -> Option<Result<serde_json::Value, DeskError>> {
            match name {
                $($name => commands!(@compute $kind $name, $handler, args, $args),)+
                _ => None,
            }
        }

        /// Every command with its shapes in TypeScript.
        pub fn catalogue() -> Vec<CommandShape> {
            vec![$(CommandShape::of::<$args, $result>($name, concat!($($doc),+)),)+]
        }
    };
    (@compute pure $name:literal, $handler:path, $json:ident, $args:ty) => {
        Some(
            serde_json::from_value::<$args>($json)
                .map_err(|error| DeskError::bad_arguments($name, &error))
                .and_then(|args| $handler(&args))
                .and_then(|result| serde_json::to_value(result).map_err(|error| DeskError::internal(&error))),
        )
    };
    (@compute $kind:ident $name:literal, $handler:path, $json:ident, $args:ty) => { None };
    (@run pure $host:ident, $handler:path, $args:ident) => { $handler(&$args) };
    (@run read $host:ident, $handler:path, $args:ident) => { $host.with_desk(|desk| $handler(desk, &$args)) };
    (@run act $host:ident, $handler:path, $args:ident) => { $host.with_desk(|desk| $handler(desk, &$args)) };
    (@run host $host:ident, $handler:path, $args:ident) => { $handler($host, &$args) };
}

pub(crate) use commands;
