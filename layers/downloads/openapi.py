"""The downloads in the OpenAPI document at /api/schema/: one path a layer, since each layer has its own fields to select by.

drf-spectacular sees one view with one pattern; this is its postprocessing hook (settings.SPECTACULAR_SETTINGS).
"""

from typing import Any

from django.conf import settings

from layers.api.errors import PROBLEM_JSON
from layers.catalogue import LAYERS, Layer
from layers.ogc.openapi import described

from .formats import formats_of
from .request import parameters_of

PROBLEMS = {
    400: "A parameter cannot be used",
    404: "There is no such format of this layer",
    413: "The selection has more rows than a file may have",
    503: "Too many files are being made at this moment, or this one takes too long; Retry-After says when to come again",
}
LANGUAGE = {
    "name": "lang",
    "in": "query",
    "description": "Bahasa Indonesia (id) or English (en): titles, and what the file says about itself.",
    "schema": {"type": "string", "enum": [code for code, _name in settings.LANGUAGES]},
}


def with_downloads(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """The document with a path for each layer that everybody may see."""
    public = [layer for layer in LAYERS if "public" in layer.roles]
    result["paths"] |= {f"/download/{layer.id}.{{extension}}": {"get": _operation(layer)} for layer in public}
    return result


def _operation(layer: Layer) -> dict[str, Any]:
    formats = formats_of(layer)
    binary = {"schema": {"type": "string", "format": "binary"}}
    titles = ", ".join(f"{found.extension} ({found.title})" for found in formats)
    extension = {
        "name": "extension",
        "in": "path",
        "required": True,
        "description": f"The format: {titles}.",
        "schema": {"type": "string", "enum": [found.extension for found in formats]},
    }
    problem = {PROBLEM_JSON: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {
        "operationId": f"download_{layer.id}",
        "tags": ["download"],
        "summary": str(layer.title),
        "description": str(layer.description),
        "parameters": [extension, *map(described, parameters_of(layer)), LANGUAGE],
        "responses": {
            "200": {
                "description": "The file; Content-Disposition names it.",
                "headers": {
                    "ETag": {
                        "schema": {"type": "string"},
                        "description": "Weak: changes when the layer's rows do.",
                    },
                    "Content-Disposition": {"schema": {"type": "string"}},
                },
                "content": {found.media_type: binary for found in formats},
            },
            "304": {"description": "Not modified: the client has this file already (If-None-Match)."},
            **{str(status): {"description": text, "content": problem} for status, text in PROBLEMS.items()},
        },
    }
