"""Holds a JSON value to a schema as OpenAPI 3.0 writes it."""

from jsonschema import Draft202012Validator


def as_json_schema(schema):
    """nullable becomes a type, and an object has no members but those that are described."""
    if isinstance(schema, list):
        return [as_json_schema(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    found = {name: as_json_schema(part) for name, part in schema.items() if name != "nullable"}
    if schema.get("nullable") and "type" in found:
        found["type"] = [found["type"], "null"]
    if schema.get("type") == "object" and "properties" in schema:
        found["additionalProperties"] = False
    return found


def check(value, schema) -> None:
    Draft202012Validator(as_json_schema(schema)).validate(value)


def schema_of(document: dict, path: str) -> dict:
    """What the OpenAPI document says of an address's answer."""
    return document[path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
