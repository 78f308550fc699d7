"""The house: who may import whom, that only actions write, how long a stylesheet may be."""

import ast
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.reading_code import FUNCTIONS, ROOT, calls, imports, layer, modules, tree

# The engine's value types: what it hands to the others. Its rules are a tuple of such values.
VALUES = [
    "newsroom.engine.Document",
    "newsroom.engine.Finding",
    "newsroom.engine.Knowledge",
    "newsroom.engine.apply.Fix",
    "newsroom.engine.block",
    "newsroom.engine.document",
    "newsroom.engine.finding",
    "newsroom.engine.knowledge",
    "newsroom.engine.rule",
    "newsroom.engine.rules",
]
SHOWING = ["newsroom.actions", "newsroom.models", "newsroom.importers", "newsroom.exporters"]
ALLOWED = {
    "engine": [],
    "models": VALUES,
    # The only reader of HTML is the engine's: Document.from_html, and the page it reads first.
    "importers": [*VALUES, "newsroom.engine.html"],
    "exporters": [*VALUES, "newsroom.sanitizing"],
    "network": [],
    "actions": ["newsroom.models", "newsroom.engine", "newsroom.importers", "newsroom.exporters"],
    "jobs": [*SHOWING, "newsroom.network"],
    "web": [*SHOWING, *VALUES],
    "api": [*SHOWING, *VALUES],
    "admin": [*SHOWING, *VALUES],
    # Two commands are the engine's own face: they proofread files, and measure.
    "management": [
        *SHOWING,
        "newsroom.engine",
        "newsroom.garbage",
        "newsroom.jobs",
        "newsroom.private_files",
        "newsroom.samples",
    ],
    "templatetags": ["newsroom.models", *VALUES],
    "samples": [],
    "sanitizing": [],
    "environment": ["newsroom.setting_values"],
    "garbage": [],
    "log_lines": [],
    "private_files": [],
    "setting_values": [],
    "settings": [
        "newsroom.environment",
        "newsroom.log_lines",
        "newsroom.private_files",
        "newsroom.setting_values",
    ],
    "urls": ["newsroom.web", "newsroom.api", "newsroom.admin"],
    "wsgi": ["newsroom.engine", "newsroom.garbage"],
    "apps": ["newsroom.admin"],
    "__init__": [],
}
WITHOUT_DJANGO = [
    "engine",
    "importers",
    "exporters",
    "network",
    "samples",
    "sanitizing",
    "environment",
    "setting_values",
]
OUTSIDE = {"django", "django_htmx", "django_tasks", "django_tasks_db"}
NOT_PURE = {
    "time",
    "socket",
    "ssl",
    "http",
    "sqlite3",
    "psycopg",
    "subprocess",
    "random",
    "secrets",
}

SURE_WRITES = {"bulk_create", "bulk_update", "get_or_create", "update_or_create", "save", "cursor"}
CURSORS = {
    ("newsroom/models/prepared.py", "cursor"),  # it runs what Django built of a queryset
    ("newsroom/management/benches/copies.py", "cursor"),  # it fills a scratch database
}
WRITES = {"create", "update", "delete", "add", "set", "remove", "clear"}
QUERYSETS = {"objects", "filter", "exclude", "all", "order_by", "select_for_update"}


Violations = list[str]


def within(name: str, roots: list[str]) -> bool:
    return any(name == root or name.startswith(f"{root}.") for root in roots)


def of_layers(*names: str) -> list[Path]:
    found = [path for path in modules() if layer(path) in names]
    assert found, f"no module in {names}: this check checks nothing"
    return found


def importing(paths: Iterable[Path], wrong: Callable[[str, str], bool]) -> Violations:
    return [
        f"{path}:{line} imports {name}"
        for path in paths
        for line, name in imports(path)
        if wrong(layer(path), name)
    ]


def out_of_bounds(own: str, name: str) -> bool:
    allowed = [f"newsroom.{own}", *ALLOWED[own]]
    return name.startswith("newsroom.") and not within(name, allowed)


def test_a_module_imports_only_what_its_layer_may():
    assert {layer(path) for path in modules()} <= set(ALLOWED)
    assert importing(modules(), out_of_bounds) == []


def test_what_is_pure_knows_no_django():
    pure = of_layers(*WITHOUT_DJANGO)
    assert importing(pure, lambda _, name: name.split(".")[0] in OUTSIDE) == []


def test_the_engine_has_no_clock_no_network_no_database_and_no_chance():
    engine = of_layers("engine")
    assert importing(engine, lambda _, name: name.split(".")[0] in NOT_PURE) == []


def test_imports_stand_at_the_top_and_name_what_they_take():
    inside = [
        f"{path}:{node.lineno}"
        for path in modules()
        for function in ast.walk(tree(path))
        if isinstance(function, FUNCTIONS)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inside == []
    assert importing(modules(), lambda _, name: name.endswith(".*")) == []


def test_no_except_catches_everything():
    caught = [
        f"{path}:{node.lineno}"
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and catches_everything(node)
    ]
    assert caught == []


def catches_everything(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    return bool({"Exception", "BaseException"} & {n.id for n in names_in(handler.type)})


def names_in(node: ast.expr) -> list[ast.Name]:
    return [part for part in ast.walk(node) if isinstance(part, ast.Name)]


def test_only_actions_write_to_the_database():
    """Read from the code; tests/writing.py watches the same while every test runs."""
    wrong = [
        f"{path}:{line} calls {name}"
        for path in modules()
        if layer(path) != "actions"
        for line, name, receiver in calls(path)
        if (str(path), name) not in CURSORS
        if name in SURE_WRITES or (name in WRITES and receiver & QUERYSETS)
    ]
    assert wrong == []


def test_a_stylesheet_or_script_has_200_lines_at_most():
    files = [path for path in (ROOT / "static").iterdir() if path.suffix in (".css", ".js")]
    assert len(files) > 10
    assert [f.name for f in files if len(f.read_text("utf-8").splitlines()) > 200] == []
