//! Numbers by which mentions and entities are known inside one resolution.

use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
        pub struct $name(u32);

        impl $name {
            #[doc = concat!("The ", $what, " at this index, if it fits: at most `u32::MAX` of them are told apart.")]
            pub fn new(index: usize) -> Option<Self> {
                u32::try_from(index).ok().map(Self)
            }

            /// For indexes already known to be in range.
            pub(crate) fn at(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }

            /// The index, counted from 0.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id! {
    /// Which mention of a resolution: its place in the input, counted from 0.
    MentionId, "mention"
}
id! {
    /// Which entity of a resolution: its place in [`Resolution::entities`](crate::Resolution::entities), from 0.
    ///
    /// It holds for one resolution only. The name that outlives it is [`Entity::key`](crate::Entity::key).
    EntityId, "entity"
}
