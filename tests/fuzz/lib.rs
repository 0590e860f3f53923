//! What the fuzz targets share.

pub mod packages;
pub mod reading;
