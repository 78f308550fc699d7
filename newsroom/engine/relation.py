"""Hold what a headline has to do with a story, and say why in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.engine.headline_case import has_column
from newsroom.engine.link_signs import years_apart

RELATED = 0.6  # score from which a link may stay as a link; one in forty unrelated ones has it
_CLOSE = 0.4  # cosine that one in a hundred titles of other sites has, and most headlines
_FAR = 0.05  # and that a third of them does not reach, and one in twelve related links


@dataclass(frozen=True, slots=True)
class Relation:
    """How much a title has to do with a story: `score` from 0 to 1, and what speaks for it.

    `names` and `words` are what both share, the rarest first, as the title writes them; `akin` its
    other words that mean nearly what the story says, or belong to it; `years` how much later
    (negative: earlier) the link is than the story, None where either is silent; `theme` what the
    title is about and the story is not; `elsewhere` where its capitals are not those of the
    story's headline, as another site writes; `label` where only one of the two begins with the name
    of a column ("Live:"); `commercial` the words that sell, where the headline lacks them; `site`
    the host of another site; `dead` an address that leads nowhere; `plain` shared words that many
    stories have; `near` how near its sentence is to the story's, a cosine, None where no model of
    sentences is heard.
    """

    title: str
    score: float
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    akin: tuple[str, ...] = ()
    years: int | None = None
    theme: str = ""
    elsewhere: bool = False
    label: bool = False
    commercial: str = ""
    site: str = ""
    dead: bool = False
    plain: tuple[str, ...] = ()
    near: float | None = None

    @property
    def reasons(self) -> tuple[str, ...]:
        """The score's reasons in plain words, for the editor."""
        return self.reasons_for(stays=self.score >= RELATED)

    def reasons_for(self, *, stays: bool) -> tuple[str, ...]:
        """Give the reasons for a verdict: of a link that stays it is not led with what it lacks."""
        said = [self._by_names(stays)] if self.names or not (stays and self._is_near) else []
        if self.words:
            said.append(f"shares “{'”, “'.join(self.words[:3])}”")
        said += self._meanings(stays)
        if self.years is not None and abs(self.years) >= 2:
            said.append(years_apart(self.years))
        if self.theme:
            said.append(f"about {self.theme}")
        said += self._manners()
        if self.commercial:
            said.append(f"sells something: “{self.commercial}”")
        if self.site:
            said.append(f"leads to {self.site}")
        if self.dead:
            said.append("the link leads nowhere")
        return tuple(said)

    @property
    def _is_near(self) -> bool:
        return bool(self.words or self.akin or self._is_close)

    @property
    def _is_close(self) -> bool:
        return self.near is not None and self.near >= _CLOSE

    def _by_names(self, stays: bool) -> str:
        """Say which names both have; of a link that stays without a word to show, what it has."""
        if self.names:
            return f"shares {', '.join(self.names[:3])}"
        if stays and self.plain:
            return f"shares “{'”, “'.join(self.plain[:2])}”"
        return "no word shared, but like the story as a whole" if stays else "no shared names"

    def _meanings(self, stays: bool) -> Iterator[str]:
        """Say which of its words, and whether all of it, mean nearly what the story does."""
        if self.akin:
            yield f"near in meaning: “{'”, “'.join(self.akin[:3])}”"
        if self._is_close:
            yield "close to what the story tells"
        elif self.near is not None and self.near < _FAR and not stays:
            yield "far from what the story tells"

    def _manners(self) -> Iterator[str]:
        """Say in what the title is not written as the story's headline is."""
        if self.elsewhere:
            yield "its capitals are not those of the headline"
        if self.label and has_column(self.title):
            yield "a label, where the headline has none"
        elif self.label:
            yield "no label, where the headline has one"
