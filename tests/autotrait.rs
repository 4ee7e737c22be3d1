//! Every public type can go to another thread and survive a panic there. Checked when this compiles.

use std::panic::{RefUnwindSafe, UnwindSafe};

use aka::alias::{Format, Hit, Table, TableBuilder, What};
use aka::laws::{Broken, FilledEntry, FilledName, FilledTable, Law};
use aka::name::{Name, Part, Particle, Role, TitleRole};
use aka::sound::{Reading, Readings};
use aka::text::{Flags, Joint, Script, Token, Tokens};
use aka::tsv::{Column, Reader, Row, Tsv};
use aka::{
    Apart, Bits, Comparison, Date, Entity, EntityId, Error, ErrorKind, Evidence, Explanation, Feature, Halves, Kind,
    Link, Member, Mention, MentionId, Phase, Position, Probability, Progress, Reason, Resolution, Resolver,
    ResolverBuilder, Verdict,
};

const fn threads<T: Send + Sync + Unpin>() {}
const fn panics<T: UnwindSafe + RefUnwindSafe>() {}

macro_rules! all {
    ($($type:ty),* $(,)?) => {
        const _: () = {
            $(threads::<$type>(); panics::<$type>();)*
        };
    };
}

all!(Bits, Probability, Date, Kind, Mention, MentionId, EntityId, Position);
all!(Comparison, Evidence, Feature, Resolution, Entity<'static>, Member<'static>, Link, Phase, Progress);
all!(Explanation, Verdict, Apart, Reason, Halves);
all!(Table, TableBuilder, Format, Hit<'static>, What);
all!(Name, Part, Particle, Role, TitleRole);
all!(Script, Token, Tokens, Joint, Flags, Reading, Readings);
all!(Broken, Law, FilledTable, FilledEntry, FilledName);
all!(Tsv<'static>, Reader<&'static [u8]>, Column, Row<'static, 'static>);

// They hold tables and romanisers of the caller's, which may keep what a panic leaves half done; and an error holds
// the system's.
const _: () = {
    threads::<Resolver>();
    threads::<ResolverBuilder>();
    threads::<Error>();
    threads::<ErrorKind>();
};

#[test]
fn an_error_is_one_word() {
    assert_eq!(size_of::<Error>(), size_of::<usize>());
}
