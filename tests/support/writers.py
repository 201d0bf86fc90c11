"""Finding who writes certain fields of a model, by reading the source.

Names are all there is to go by, so an attribute of that name on anything else counts too: better a
name to think about than a writer that is missed.
"""

import ast
import re
from collections.abc import Iterator

_MAKES = ("create", "acreate", "bulk_create", "get_or_create", "update_or_create")
_CHANGES_SET = ("set", "add", "remove", "clear")
_WRITES_NAMED = ("bulk_update", "save", "asave")


def writes(source: str, fields: set[str], model: str) -> list[tuple[int, str]]:
    """Line and name of everything in this source that writes one of the fields of the model."""
    found = []
    for node in ast.walk(ast.parse(source)):
        found += [(node.lineno, name) for name in _written_by(node, fields, model)]
    return sorted(set(found))


def _written_by(node: ast.AST, fields: set[str], model: str) -> Iterator[str]:
    if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del):
        yield from {node.attr} & fields
    elif isinstance(node, ast.Call):
        yield from _written_by_call(node, fields, model)
    elif isinstance(node, ast.ClassDef) and node.name == "Meta":
        yield from _written_by_form(node, fields, model)
    elif isinstance(node, ast.Attribute) and node.attr == "through":
        # The table between, such as Occurrence.zones.through
        if isinstance(node.value, ast.Attribute):
            yield from {node.value.attr} & fields
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from _written_by_sql(node.value, fields, f"_{model.lower()}")


def _written_by_sql(text: str, fields: set[str], table: str) -> Iterator[str]:
    """What an UPDATE names; an INSERT writes every field there is."""
    words = re.findall(r"\w+", text.lower())
    if words and any(word.endswith(table) for word in words):
        if words[0] == "insert":
            yield "raw SQL"
        elif words[0] == "update":
            yield from set(words) & fields


def _written_by_call(call: ast.Call, fields: set[str], model: str) -> Iterator[str]:
    function = call.func
    keywords = {word.arg for word in call.keywords if word.arg}
    if isinstance(function, ast.Name):
        if function.id == model:
            yield from keywords & fields
        elif function.id == "setattr" and len(call.args) > 1:
            yield from _strings(call.args[1]) & fields
    if not isinstance(function, ast.Attribute):
        return
    if function.attr in ("update", "aupdate", *_MAKES):
        yield from keywords & fields
    if function.attr in _WRITES_NAMED:
        yield from _strings(*call.args, *(word.value for word in call.keywords)) & fields
    owner = function.value
    if function.attr in _CHANGES_SET and isinstance(owner, ast.Attribute):
        yield from {owner.attr} & fields


def _written_by_form(meta: ast.ClassDef, fields: set[str], model: str) -> Iterator[str]:
    """A ModelForm writes what its Meta names."""
    named = {
        target.id: statement.value
        for statement in meta.body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }
    of = named.get("model")
    if isinstance(of, ast.Name) and of.id == model and "fields" in named:
        said = _strings(named["fields"])
        yield from fields if "__all__" in said else said & fields


def _strings(*nodes: ast.AST) -> set[str]:
    return {
        part.value
        for node in nodes
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }
