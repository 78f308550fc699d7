"""Read the product's own code: which module imports what, and where it calls what."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def modules() -> list[Path]:
    """Give every module of the product but the migrations, relative to the project."""
    found = (path.relative_to(ROOT) for path in (ROOT / "newsroom").rglob("*.py"))
    return sorted(path for path in found if "migrations" not in path.parts)


@cache
def tree(path: Path) -> ast.Module:
    """Parse one module."""
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


def layer(path: Path) -> str:
    """Name the layer of a module: its folder's name, or its own where it stands alone."""
    return path.with_suffix("").parts[1]


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Give the line and the full dotted name of everything that a module imports."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: say the whole name"
            yield from ((node.lineno, f"{node.module}.{name.name}") for name in node.names)


def calls(path: Path) -> Iterator[tuple[int, str, set[str]]]:
    """Give line, name and receiver's names of each method that a module calls."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.lineno, node.func.attr, set(_names(node.func.value))


def _names(node: ast.expr) -> Iterator[str]:
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
        if isinstance(node, ast.Attribute):
            yield node.attr
        node = node.func if isinstance(node, ast.Call) else node.value
    if isinstance(node, ast.Name):
        yield node.id
