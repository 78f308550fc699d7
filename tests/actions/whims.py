"""What somebody may do to an article: each act on whatever they happen to choose."""

import random

from django.contrib.auth.models import User

from newsroom.actions.checking import check_article
from newsroom.actions.correcting import correct_field, correct_span, take_out_block
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import finish_article, send_back_article
from newsroom.actions.gate import unmet
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.refusal import Refused
from newsroom.actions.restructuring import Edit, edit_blocks, move_block
from newsroom.actions.scoping import add_term, dismiss_flag
from newsroom.actions.setting_aside import restore_article, set_aside_article
from newsroom.actions.standing import Standing
from newsroom.actions.undoable import UNDOABLE
from newsroom.actions.undoing import last_operation, undo_operation
from newsroom.actions.updating import leave_update, take_update
from newsroom.models import (
    Article,
    ArticleState,
    Block,
    Flag,
    FlagState,
    How,
    Operation,
    Scope,
)
from tests.making import fresh

WORDS = ["ferry", "harbour", "the the", "recieved", "twice  a", "“no”", "ADVERTISEMENT"]
VERDICTS = [FlagState.ACCEPTED] * 4 + [FlagState.DISMISSED, FlagState.SIC, FlagState.DEFERRED]


class Whims:
    """Acts on flags, rows and articles chosen at random."""

    random: random.Random
    done: list[str]

    def flag(self, story: Article) -> Flag:
        """Choose a flag that is shown; a few times one that is not."""
        standing = Standing.of(story)
        shown = standing.flags if self.random.random() < 0.95 else standing.every_flag
        if not shown:
            raise Refused("no flag")
        return self.random.choice(shown)

    def row(self, story: Article) -> Block:
        """Choose a block row that stands."""
        assert story.revision is not None
        return self.random.choice(story.revision.block_rows())

    def decide(self, story: Article, by: User) -> None:
        flag, verdict = self.flag(story), self.random.choice(VERDICTS)
        text = self.random.choice([None, None, *WORDS])
        decide_flags([Choice(story.pk, flag.pk, verdict, flag.version, text)], by=by)

    def decide_all(self, story: Article, by: User) -> None:
        flags = Flag.objects.open().filter(block__placement__revision__in=_revisions())
        choices = [Choice(f.article_id, f.pk, FlagState.ACCEPTED) for f in flags]
        if not choices:
            raise Refused("nothing is open")
        quoted = {s.pk: _quotations(s) for s in Article.objects.all()}
        outcome = decide_flags(choices, by=by, how=How.BULK, kind="bulk")
        replaced = [c.flag for c in outcome.done if not c.flag.removes_block]
        assert not any(flag.quoted for flag in replaced)
        for touched in Article.objects.all():
            assert set(_quotations(touched)) <= set(quoted[touched.pk])

    def dismiss_everywhere(self, story: Article, by: User) -> None:
        flag = self.flag(story)
        dismiss_flag(flag, self.random.choice(list(Scope)), version=flag.version, by=by)

    def add_term(self, story: Article, by: User) -> None:
        flag = self.flag(story)
        add_term(flag, self.random.choice(list(Scope)), version=flag.version, by=by)

    def correct(self, story: Article, by: User) -> None:
        row = self.row(story)
        start = self.random.randrange(len(row.text))
        quote = row.text[start : start + self.random.choice([0, 1, 5, 12])]
        correct_span(story.pk, row.pk, start, quote, self.random.choice(WORDS), by=by)

    def take_out(self, story: Article, by: User) -> None:
        take_out_block(story.pk, self.row(story).pk, by=by)

    def change_field(self, story: Article, by: User) -> None:
        name = self.random.choice(["byline", "credit"])
        value = self.random.choice(["Ife", "Uche", ""])
        correct_field(story.pk, name, value, version=story.version, by=by)

    def edit(self, story: Article, by: User) -> None:
        row = self.row(story)
        standing = Standing.of(story)
        words = standing.clean_block(standing.position[row.pk]).text.split(" ")
        words[self.random.randrange(len(words))] = self.random.choice(WORDS)
        edit_blocks(story.pk, Edit((row.pk,), (" ".join(words),)), by=by)

    def split(self, story: Article, by: User) -> None:
        row = self.row(story)
        standing = Standing.of(story)
        text = standing.clean_block(standing.position[row.pk]).text
        at = self.random.randrange(len(text))
        edit_blocks(story.pk, Edit((row.pk,), (text[:at], text[at:])), by=by)

    def merge(self, story: Article, by: User) -> None:
        standing = Standing.of(story)
        at = self.random.randrange(max(1, len(standing.blocks) - 1))
        texts = [standing.clean_block(n).text for n in range(at, min(at + 2, len(standing.blocks)))]
        pair = tuple(block.pk for block in standing.blocks[at : at + 2])
        edit_blocks(story.pk, Edit(pair, (" ".join(texts),)), by=by)

    def move(self, story: Article, by: User) -> None:
        move_block(story.pk, self.row(story).pk, self.random.randrange(6), by=by)

    def check(self, story: Article, by: User) -> None:
        shown = {f.pk: f.state for f in Standing.of(story).flags if not f.is_open}
        check_article(story.pk, by=by)
        after = {f.pk: f.state for f in story.flags.filter(pk__in=shown)}
        assert after == shown, "a check changed what was decided"

    def take_update(self, story: Article, by: User) -> None:
        take_update(story.pk, version=story.version, by=by)

    def leave_update(self, story: Article, by: User) -> None:
        leave_update(story.pk, version=story.version, by=by)

    def finish(self, story: Article, by: User) -> None:
        override = self.random.choice(["", "It must go out"])
        finish_article(story.pk, version=story.version, by=by, override=override)

    def send_back(self, story: Article, by: User) -> None:
        send_back_article(story.pk, version=story.version, note="Once more", by=by)

    def aside(self, story: Article, by: User) -> None:
        state = self.random.choice([ArticleState.SPIKED, ArticleState.ON_HOLD, ArticleState.KILLED])
        set_aside_article(story.pk, state, by=by)

    def restore(self, story: Article, by: User) -> None:
        restore_article(story.pk, by=by)

    def hand_out(self, story: Article, by: User) -> None:
        out = hand_out_articles({story.pk: story.version}, "text", by=by)
        assert not unmet(Standing.of(fresh(story)))
        assert out.content

    def undo(self, story: Article, by: User, redo: bool = False) -> None:
        latest = last_operation(story.pk, by, redo=redo)
        if latest is None:
            raise Refused("nothing to undo")
        self.done[-1] += f": {latest.pk} {latest}"
        undo_operation(latest.pk, by=by)

    def redo(self, story: Article, by: User) -> None:
        self.undo(story, by, redo=True)

    def undo_any(self, story: Article, by: User) -> None:
        found = list(Operation.objects.undoable().filter(kind__in=UNDOABLE).order_by("-pk")[:12])
        if not found:
            raise Refused("nothing to undo")
        latest = self.random.choice(found)
        self.done[-1] += f": {latest.pk} {latest}"
        undo_operation(latest.pk, by=by)


def _revisions() -> list[int]:
    rows = Article.objects.exclude(state__in=["spiked", "withdrawn", "killed"])
    return [pk for pk in rows.values_list("revision_id", flat=True) if pk]


def _quotations(story: Article) -> list[str]:
    standing = Standing.of(fresh(story))
    return [text.split("“")[1].split("”")[0] for text in _texts(standing) if "“W" in text]


def _texts(standing: Standing) -> list[str]:
    return [block.text for _, block in standing.clean]
