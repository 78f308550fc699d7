"""Keep what an act tells of rules that are quiet in a source: no flag goes without a word."""

from dataclasses import dataclass, field

from newsroom.models import Source


@dataclass
class Silence:
    """A rule that is not asked in a source.

    `begins` where its record turned it quiet in this act; `flags` of it were open in the act's
    articles and are not found any more.
    """

    rule: str
    source: Source
    begins: bool = False
    flags: int = 0


@dataclass
class Silences:
    """The rules of which an act has something to tell, by source and name."""

    told: dict[tuple[int, str], Silence] = field(default_factory=dict)

    def of(self, source: Source, rule: str) -> Silence:
        """Give what is told of a rule in a source; from now on it is told."""
        return self.told.setdefault((source.pk, rule), Silence(rule, source))
