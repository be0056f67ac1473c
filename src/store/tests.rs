//! A transaction is one: whole or not at all, alone or beside others.

use super::*;

#[test]
fn a_change_that_fails_leaves_nothing() {
    let store = sample::world();
    let id = sample::site("NEW").id;
    let failed: Result<(), _> = store.write_blocking(|tx| {
        sites::insert(tx, &sample::site("NEW"))?;
        Err(Error::TooLarge)
    });
    assert!(matches!(failed, Err(Error::TooLarge)));
    assert_eq!(store.read_blocking(|tx| sites::find(tx, &id)).expect("a look"), None);
}

#[test]
fn a_trial_says_what_would_be_and_leaves_nothing() {
    let store = sample::world();
    let id = sample::site("NEW").id;
    let seen = store.beside_others(|connection| {
        transaction::trial(connection, |tx| {
            sites::insert(tx, &sample::site("NEW"))?;
            sites::find(tx, &id)
        })
    });
    assert!(seen.expect("a trial").is_some());
    assert_eq!(store.read_blocking(|tx| sites::find(tx, &id)).expect("a look"), None);
}

#[test]
fn a_panic_leaves_nothing_and_the_store_goes_on() {
    let store = sample::world();
    let id = sample::site("NEW").id;
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.write_blocking(|tx| -> Result<(), Error> {
            sites::insert(tx, &sample::site("NEW"))?;
            panic!("on purpose")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(store.read_blocking(|tx| sites::find(tx, &id)).expect("a look"), None);
}

#[test]
fn a_reader_cannot_write() {
    let store = sample::world();
    let written = store.read_blocking(|tx| sites::insert(tx, &sample::site("NEW")));
    assert!(matches!(written, Err(Error::Internal(_))));
    store.write_blocking(|tx| sites::insert(tx, &sample::site("NEW"))).expect("a writer can");
}

#[test]
fn a_new_database_may_be_opened_by_several_at_once() {
    let (_folder, url) = sample::place();
    std::thread::scope(|scope| {
        let openers: Vec<_> = (0..4).map(|_| scope.spawn(|| Store::open(&url).map(|_| ()))).collect();
        for opener in openers {
            opener.join().expect("a thread").expect("a store");
        }
    });
}

#[test]
fn writers_come_one_after_the_other() {
    let (_folder, stores) = sample::shared();
    stores[0].write_blocking(|tx| sites::insert(tx, &sample::site("LEO"))).expect("a site");
    std::thread::scope(|scope| {
        for store in &stores {
            scope.spawn(|| {
                for _ in 0..20 {
                    let raise = |tx: &mut Tx| {
                        let leo = sites::get(tx, &sample::site("LEO").id)?;
                        sites::update(tx, &leo.value, leo.version)
                    };
                    store.write_blocking(raise).expect("a change");
                }
            });
        }
    });
    let leo = stores[0].read_blocking(|tx| sites::get(tx, &sample::site("LEO").id)).expect("a site");
    assert_eq!(leo.version, 41);
}
