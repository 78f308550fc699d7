"""Sample articles of our own writing, as dirty as real ones, for a first start worth seeing."""

from newsroom.samples.sources import SOURCES, SampleSource

__all__ = ["SOURCES", "SampleSource"]
