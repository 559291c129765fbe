//! JSON Schemas of the files that packs consist of, generated from the types that read them.

use crate::method::Method;
use crate::pack::file_shape::{
    ClauseFile, ComparisonsFile, EditionFile, MappingFile, PackagesFile, RowsFile, RulesFile,
    StandardFile,
};
use schemars::{JsonSchema, schema_for};
use std::collections::BTreeMap;

/// The schemas' texts by file name, such as `clause.schema.json`.
pub fn schemas() -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("method.schema.json", text::<Method>()),
        ("standard.schema.json", text::<StandardFile>()),
        ("edition.schema.json", text::<EditionFile>()),
        ("rules.schema.json", text::<RulesFile>()),
        ("work-packages.schema.json", text::<PackagesFile>()),
        ("clause.schema.json", text::<ClauseFile>()),
        ("comparisons.schema.json", text::<ComparisonsFile>()),
        ("succession-rows.schema.json", text::<RowsFile>()),
        ("mapping.schema.json", text::<MappingFile>()),
    ])
}

/// A schema as indented JSON that ends in a line break.
fn text<T: JsonSchema>() -> String {
    format!("{:#}\n", schema_for!(T).to_value())
}
