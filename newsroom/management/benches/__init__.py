"""What `make bench` measures; to add a measurement, write a module here and name it in BENCHES."""

from newsroom.management.benches import engine, furniture, hostile, links, pages, previews
from newsroom.management.benches.measuring import Bench

BENCHES: tuple[Bench, ...] = (
    Bench("engine", "The whole engine on the sample articles", engine.whole_engine),
    Bench(
        "furniture",
        "Features and scores of a pasted page of 500 words",
        furniture.features_and_scoring,
    ),
    Bench("links", "Recommended links of a sample article", links.links_judged),
    Bench("rules", "Each rule on the sample articles", engine.each_rule),
    Bench("hostile", "Each rule on a megabyte of one sign", hostile.each_rule_on_one_sign),
    Bench("pages", "Pages, on a scratch database", pages.pages),
    Bench("previews", "What is shown before acts on many", previews.previews),
)
