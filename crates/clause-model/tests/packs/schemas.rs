//! Schemas: they hold for what is shipped and refuse what loading refuses.

use clause_model::pack::shipped;
use clause_model::schema::schemas;
use serde_json::{Value, json};

#[test]
fn every_shipped_file_fits_its_schema() {
    let schemas = schemas();
    let validator = |name: &str| {
        let schema: Value = serde_json::from_str(&schemas[name]).unwrap();
        jsonschema::validator_for(&schema).unwrap()
    };
    for (path, text) in shipped() {
        let name = path.rsplit('/').next().unwrap();
        let schema = match name {
            "method.json" => "method.schema.json",
            "standard.json" => "standard.schema.json",
            "edition.json" => "edition.schema.json",
            "rules.json" => "rules.schema.json",
            "work-packages.json" => "work-packages.schema.json",
            "comparisons.json" => "comparisons.schema.json",
            _ if name.starts_with("mapping-") => "mapping.schema.json",
            _ if path.contains("/succession-") => "succession-rows.schema.json",
            _ => "clause.schema.json",
        };
        let value: Value = serde_json::from_str(&text).unwrap();
        if let Err(error) = validator(schema).validate(&value) {
            panic!("{path} at {}: {error}", error.instance_path());
        }
    }
}

#[test]
fn schemas_refuse_what_loading_refuses() {
    let schema: Value = serde_json::from_str(&schemas()["succession-rows.schema.json"]).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let row = json!({
        "to": "5.10-1", "from": [], "relation": "none", "change": "new", "degree": 5,
        "note": {"en": "New", "zh": "新增"},
    });
    let fits = |field: &str, value: Value| {
        let mut row = row.clone();
        row[field] = value;
        validator.is_valid(&json!({"format": 1, "rows": [row]}))
    };
    assert!(fits("degree", json!(4)));
    assert!(fits("to", Value::Null));
    assert!(!fits("degree", json!(6)));
    assert!(!fits("to", json!(5.10)));
    assert!(!fits("to", json!("5.10")));
    assert!(!fits("change", json!("renewed")));
    assert!(!fits("comment", json!("none")));
    assert!(!fits("note", json!({"fr": "Nouveau"})));
    assert!(!validator.is_valid(&json!({"format": 2, "rows": []})));
}
