"""What `make bench` measures; to add a measurement, write a module here and name it in BENCHES."""

from newsroom.management.benches import engine, pages
from newsroom.management.benches.measuring import Bench

BENCHES: tuple[Bench, ...] = (
    Bench("engine", "The whole engine on the sample articles", engine.whole_engine),
    Bench("rules", "Each rule on the sample articles", engine.each_rule),
    Bench("pages", "Pages, on a scratch database", pages.pages),
)
