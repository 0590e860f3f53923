//! A wire enum and the inner one it stands for have the same variants: the crossing is written as their names.
//! The match behind it has no wildcard, so a variant added on one side does not compile until the other has it.

macro_rules! twin {
    ($from:ty => $to:ty { $($variant:ident),+ $(,)? }) => {
        impl From<$from> for $to {
            fn from(value: $from) -> Self {
                match value {
                    $(<$from>::$variant => Self::$variant,)+
                }
            }
        }
    };
}
pub(crate) use twin;
