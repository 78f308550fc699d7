"""What the documents say is so: the packages, the example rule, the folders, the targets."""

import itertools
import re
import subprocess

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.rule import Rule
from newsroom.web.keys import KEYS
from tests.reading_code import ROOT

LISTS = ("requirements.txt", "requirements-embeddings.txt", "requirements-dev.txt")
README = (ROOT / "README.md").read_text(encoding="utf-8")
# What nothing imports by name, and why it is pinned all the same.
NOT_IMPORTED = {
    "psycopg": "Django takes it where DATABASE_URL says PostgreSQL",
    "lxml_html_clean": "trafilatura imports it",
    "gunicorn": "started by the command `start`",
    "django-stubs": "mypy reads it",
    "mypy": "a program",
    "ruff": "a program",
    "pytest-django": "pytest finds it",
}
MODULES = {
    "dj-database-url": "dj_database_url",
    "django-csp": "csp",
    "axe-playwright-python": "axe_playwright_python",
    "markdown-it-py": "markdown_it",
    "scikit-learn": "sklearn",
}


def pinned(name: str) -> list[str]:
    lines = (ROOT / name).read_text().splitlines()
    return [re.split(r"[\[=]", line)[0] for line in lines if "==" in line]


def listed_after(words: str) -> list[str]:
    """Give the first column of the table after these words."""
    table = README.split(words, 1)[1].split("\n\n", 2)[1]
    return [line.split("|")[1].strip() for line in table.splitlines()[2:]]


def codes(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def code() -> str:
    files = [*(ROOT / "newsroom").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    files += (ROOT / "training").rglob("*.py")
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


@pytest.mark.parametrize("name", LISTS)
def test_the_readme_gives_every_package_its_reason(name):
    assert sorted(listed_after(f"(`{name}`)"), key=str.lower) == sorted(pinned(name), key=str.lower)


def test_every_package_is_used():
    everything = code()
    unused = [
        name
        for name in itertools.chain.from_iterable(map(pinned, LISTS))
        if name not in NOT_IMPORTED
        and not re.search(
            rf"""(from |import |["']){MODULES.get(name, name.lower().replace("-", "_"))}\b""",
            everything,
        )
    ]
    assert unused == []


def test_the_readmes_rule_works_as_it_stands():
    [source] = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    names: dict = {}
    exec(compile(source, "README.md", "exec"), names)
    rule = names["RULE"]
    assert isinstance(rule, Rule)
    for example in rule.flags:
        [found] = proofread(Document.from_blocks(example.blocks), rules=[rule])
        assert (found.quote, found.suggestions[0].replacement) == (example.quote, example.right)
    for fine in rule.passes:
        assert proofread(Document.from_blocks(fine.blocks), rules=[rule]) == []


def test_what_the_tour_shows_is_there():
    paths = re.findall(r"^\| `(newsroom/[a-z_./]+)`", README, re.MULTILINE)
    assert len(paths) > 8
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_links_between_the_documents_lead_somewhere():
    for document in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/editors.md"):
        text = (ROOT / document).read_text(encoding="utf-8")
        links = re.findall(r"\]\(([^)#:]+)\)", text)
        assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_editors_guide_names_every_key_and_no_other():
    guide = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    named = {key for row in re.findall(r"^\| (`.+?) \|", guide, re.MULTILINE) for key in codes(row)}
    bound = {key.key for key in KEYS} | {"Enter"}
    bound = bound - {str(n) for n in range(2, 9)}  # `1` … `9` stands for all of them
    everywhere = {"Esc" if key == "Escape" else key for key in bound}
    assert named <= everywhere
    assert sorted(everywhere - set(codes(guide))) == []


def test_what_may_not_be_committed_is_not():
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        pytest.skip("this copy is no git repository")
    wrong = re.findall(r"^(?:var/|\.venv/|\.env$|.*\.sqlite3).*$", done.stdout, re.MULTILINE)
    assert wrong == []
