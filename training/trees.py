"""Write boosted trees as the plain numbers that newsroom.engine.trees reads."""

from typing import Any

_DIGITS = 5  # significant, of every number written


def boosted(model: Any) -> dict[str, Any]:
    """Give a trained LightGBM booster as plain JSON values; its first tree holds the base."""
    trees = [_branch(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    return {"base": 0.0, "trees": trees}


def _branch(node: Any) -> Any:
    if "leaf_value" in node:
        return _short(node["leaf_value"])
    low, high = _branch(node["left_child"]), _branch(node["right_child"])
    mean = _short(node["internal_value"])
    return [int(node["split_feature"]), _short(node["threshold"]), low, high, mean]


def _short(number: float) -> float:
    return float(f"{float(number):.{_DIGITS}g}")
