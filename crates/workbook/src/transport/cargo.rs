//! Numbers, texts and collections as bytes.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::DateTime;

use super::TransportError;

/// Something that can be transported.
pub(super) trait Cargo: Sized {
    fn put(&self, to: &mut Vec<u8>);
    fn take(from: &mut &[u8]) -> Result<Self, TransportError>;
}

impl Cargo for u8 {
    fn put(&self, to: &mut Vec<u8>) {
        to.push(*self);
    }

    fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
        let (first, rest) = from.split_first().ok_or(TransportError("too short"))?;
        *from = rest;
        Ok(*first)
    }
}

impl Cargo for u64 {
    fn put(&self, to: &mut Vec<u8>) {
        to.extend(self.to_le_bytes());
    }

    fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
        let (first, rest) = from
            .split_first_chunk()
            .ok_or(TransportError("too short"))?;
        *from = rest;
        Ok(Self::from_le_bytes(*first))
    }
}

impl Cargo for u32 {
    fn put(&self, to: &mut Vec<u8>) {
        to.extend(self.to_le_bytes());
    }

    fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
        let (first, rest) = from
            .split_first_chunk()
            .ok_or(TransportError("too short"))?;
        *from = rest;
        Ok(Self::from_le_bytes(*first))
    }
}

impl Cargo for bool {
    fn put(&self, to: &mut Vec<u8>) {
        u8::from(*self).put(to);
    }

    fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
        Ok(u8::take(from)? != 0)
    }
}

impl Cargo for f64 {
    fn put(&self, to: &mut Vec<u8>) {
        self.to_bits().put(to);
    }

    fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
        u64::take(from).map(Self::from_bits)
    }
}

impl Cargo for String {
    fn put(&self, to: &mut Vec<u8>) {
        (self.len() as u64).put(to);
        to.extend(self.as_bytes());
    }

    fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
        let length = usize::try_from(u64::take(from)?).map_err(|_| TransportError("too long"))?;
        let (text, rest) = from
            .split_at_checked(length)
            .ok_or(TransportError("too short"))?;
        *from = rest;
        let text = std::str::from_utf8(text).map_err(|_| TransportError("not UTF-8"))?;
        Ok(text.to_owned())
    }
}

impl<T: Cargo> Cargo for Option<T> {
    fn put(&self, to: &mut Vec<u8>) {
        self.is_some().put(to);
        if let Some(value) = self {
            value.put(to);
        }
    }

    fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
        if bool::take(from)? {
            T::take(from).map(Some)
        } else {
            Ok(None)
        }
    }
}

impl<T: Cargo> Cargo for Vec<T> {
    fn put(&self, to: &mut Vec<u8>) {
        (self.len() as u64).put(to);
        for item in self {
            item.put(to);
        }
    }

    fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
        let count = u64::take(from)?;
        (0..count).map(|_| T::take(from)).collect()
    }
}

impl<T: Cargo + Ord> Cargo for BTreeSet<T> {
    fn put(&self, to: &mut Vec<u8>) {
        (self.len() as u64).put(to);
        for item in self {
            item.put(to);
        }
    }

    fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
        let count = u64::take(from)?;
        (0..count).map(|_| T::take(from)).collect()
    }
}

impl<A: Cargo, B: Cargo> Cargo for (A, B) {
    fn put(&self, to: &mut Vec<u8>) {
        self.0.put(to);
        self.1.put(to);
    }

    fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
        Ok((A::take(from)?, B::take(from)?))
    }
}

impl<K: Cargo + Ord, V: Cargo> Cargo for BTreeMap<K, V> {
    fn put(&self, to: &mut Vec<u8>) {
        (self.len() as u64).put(to);
        for (key, value) in self {
            key.put(to);
            value.put(to);
        }
    }

    fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
        let count = u64::take(from)?;
        (0..count).map(|_| <(K, V)>::take(from)).collect()
    }
}

impl Cargo for DateTime {
    fn put(&self, to: &mut Vec<u8>) {
        self.to_string().put(to);
    }

    fn take(from: &mut &[u8]) -> Result<Self, TransportError> {
        String::take(from)?
            .parse()
            .map_err(|_| TransportError("no date"))
    }
}
