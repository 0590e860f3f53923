//! The command table as TypeScript: the declarations of every wire type, and one map from name to shapes.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

/// One command: its name, what it does, and its shapes in TypeScript.
pub struct CommandShape {
    pub name: &'static str,
    pub about: String,
    pub args: String,
    pub result: String,
    declarations: BTreeMap<String, String>,
}

impl CommandShape {
    pub fn of<A: TS + 'static, R: TS + 'static>(name: &'static str, about: &str) -> Self {
        let config = config();
        let mut collector = Collector {
            config: &config,
            seen: HashSet::new(),
            declarations: BTreeMap::new(),
        };
        collector.visit::<A>();
        collector.visit::<R>();
        Self {
            name,
            about: about.trim().to_owned(),
            args: A::name(&config),
            result: R::name(&config),
            declarations: collector.declarations,
        }
    }

    /// The declarations its shapes rest on, by name.
    pub fn declarations(&self) -> &BTreeMap<String, String> {
        &self.declarations
    }
}

/// The generated `wire.ts`.
pub fn typescript(shapes: &[CommandShape]) -> String {
    let mut text = String::from(
        "// Generated from the Rust command table by `cargo test -p desk`. Do not edit.\n\n",
    );
    let declarations: BTreeMap<_, _> = shapes.iter().flat_map(CommandShape::declarations).collect();
    for declaration in declarations.values() {
        let _ = writeln!(text, "export {declaration}\n");
    }
    text.push_str("export interface Commands {\n");
    for shape in shapes {
        let _ = writeln!(
            text,
            "  /** {} */\n  '{}': {{ args: {}; result: {} }}",
            shape.about, shape.name, shape.args, shape.result
        );
    }
    text.push_str("}\n");
    text
}

fn config() -> Config {
    // Ids stay far under 2^53: a number is exact in the page.
    Config::new().with_large_int("number")
}

struct Collector<'a> {
    config: &'a Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl TypeVisitor for Collector<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            self.declarations
                .insert(T::ident(self.config), T::decl(self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    /// A stale file is renewed, and the test fails once so that somebody commits it.
    #[test]
    fn the_bindings_of_the_page_are_those_of_the_command_table() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/bindings/wire.ts");
        let generated = super::typescript(&crate::commands::catalogue());
        let kept = fs::read_to_string(&path).unwrap_or_default();
        if kept != generated {
            fs::write(&path, generated).expect("the bindings are written");
            panic!("ui/src/bindings/wire.ts was out of date and has been written anew: commit it");
        }
    }
}
