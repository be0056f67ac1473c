//! The functions that every entity has which people edit together, written once.

/// `find`, `get`, `insert`, `insert_all`, `update` and `delete` for an entity that is one row.
///
/// The file has a `Row` with `Row::of(&Value, version) -> Result<Row, Error>` and
/// `row.versioned() -> Result<Versioned<Value>, Error>`.
macro_rules! entity {
    ($table:ident, $value:ty, $id:ty, $what:literal) => {
        #[doc = concat!("The ", $what, ", or none.")]
        pub fn find(tx: &mut $crate::store::Tx, id: &$id) -> Result<Option<Versioned<$value>>, Error> {
            let row = $table::table.find(id.as_str()).select(Row::as_select()).first(tx).optional()?;
            row.map(Row::versioned).transpose()
        }

        #[doc = concat!("The ", $what, ", or `NotFound`.")]
        pub fn get(tx: &mut $crate::store::Tx, id: &$id) -> Result<Versioned<$value>, Error> {
            find(tx, id)?.ok_or(Error::not_found($what))
        }

        #[doc = concat!("Adds a ", $what, ", at version 1.")]
        ///
        /// # Errors
        /// `Conflict` (`already_exists`, `broken_reference`).
        pub fn insert(tx: &mut $crate::store::Tx, value: &$value) -> Result<(), Error> {
            insert_all(tx, std::slice::from_ref(value))
        }

        /// Adds many, each at version 1.
        ///
        /// # Errors
        /// As [`insert`].
        pub fn insert_all(tx: &mut $crate::store::Tx, values: &[$value]) -> Result<(), Error> {
            for values in values.chunks($crate::store::CHUNK) {
                let rows = values.iter().map(|value| Row::of(value, 1)).collect::<Result<Vec<_>, _>>()?;
                $crate::store::connection::on_both!(tx, tx => diesel::insert_into($table::table).values(&rows).execute(tx))?;
            }
            Ok(())
        }

        #[doc = concat!("Changes a ", $what, " that is still at `version`, and gives the new version.")]
        ///
        /// # Errors
        /// `Conflict` (`version_mismatch`, `broken_reference`), `NotFound`.
        pub fn update(tx: &mut $crate::store::Tx, value: &$value, version: i64) -> Result<i64, Error> {
            let row = Row::of(value, version + 1)?;
            let seen = $table::table.find(value.id.as_str()).filter($table::version.eq(version));
            let rows = diesel::update(seen).set(&row).execute(tx)?;
            $crate::store::versioned::updated(rows, version, $what, || Ok(find(tx, &value.id)?.is_some()))
        }

        #[doc = concat!("Removes a ", $what, " that is still at `version`.")]
        ///
        /// # Errors
        /// `Conflict` (`version_mismatch`, or `broken_reference` where something refers to it), `NotFound`.
        pub fn delete(tx: &mut $crate::store::Tx, id: &$id, version: i64) -> Result<(), Error> {
            let seen = $table::table.find(id.as_str()).filter($table::version.eq(version));
            let rows = diesel::delete(seen).execute(tx)?;
            $crate::store::versioned::updated(rows, version, $what, || Ok(find(tx, id)?.is_some()))?;
            Ok(())
        }
    };
}
pub(super) use entity;
