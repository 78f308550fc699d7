"""Hold a block as it was read from a page."""

from dataclasses import dataclass

from newsroom.engine.block import Mark, Role
from newsroom.engine.html.frames import Frame


@dataclass(slots=True)
class Piece:
    """A block as read, with the element it stands in."""

    text: str
    marks: tuple[Mark, ...]
    frame: Frame
    link_share: float

    @property
    def role(self) -> Role:
        """What the elements around it say it is."""
        return self.frame.role

    @property
    def captions_picture(self) -> bool:
        """Whether it is the caption of a picture that the page shows."""
        figure = self.frame.figure
        return self.role is Role.CAPTION and figure is not None and figure.picture
