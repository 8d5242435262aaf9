//! How a step of the history stands in its column: small ones as text, large ones deflated.
//!
//! A step that changed every statement of a large project is some 70 MB of JSON, in which little
//! differs from row to row: deflated it is a twentieth of that.

use std::io::Read as _;

use flate2::{Compression, read::ZlibDecoder, write::ZlibEncoder};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, Value, ValueRef};

use super::load::LoadError;
use crate::model::Patch;

/// Steps of more rows are deflated.
const SMALL: usize = 100;
/// No step is longer, in bytes of JSON; a damaged one might claim to be.
const LONGEST: u64 = 1 << 31;

/// The value for the column.
pub(super) fn pack(patch: &Patch) -> Result<Value, LoadError> {
    if patch.weight() <= SMALL {
        return Ok(Value::Text(serde_json::to_string(patch)?));
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    serde_json::to_writer(&mut packed, patch)?;
    Ok(Value::Blob(packed.finish().map_err(|_never| LoadError::Value)?))
}

/// What stands in the column.
pub(super) enum Packed {
    Text(String),
    Deflated(Vec<u8>),
}

impl FromSql for Packed {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Text(_) => Ok(Self::Text(value.as_str()?.to_owned())),
            ValueRef::Blob(bytes) => Ok(Self::Deflated(bytes.to_vec())),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

impl Packed {
    /// The step itself.
    pub(super) fn patch(self) -> Result<Patch, LoadError> {
        let text = match self {
            Self::Text(text) => text,
            Self::Deflated(bytes) => {
                let mut text = String::new();
                let mut unpacked = ZlibDecoder::new(bytes.as_slice()).take(LONGEST);
                unpacked.read_to_string(&mut text).map_err(|_broken| LoadError::Value)?;
                text
            }
        };
        Ok(serde_json::from_str(&text)?)
    }
}
