"""Write boosted trees as the plain numbers that newsroom.engine.trees reads."""

from typing import Any

_DIGITS = 5  # significant, of every number written


def numbers(model: Any) -> dict[str, Any]:
    """Give a fitted HistGradientBoostingClassifier as plain JSON values."""
    trees = [_node(predictor[0].nodes, 0) for predictor in model._predictors]
    return {"base": round(float(model._baseline_prediction[0, 0]), 6), "trees": trees}


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


def _node(nodes: Any, at: int) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return _short(node["value"])
    low, high = int(node["left"]), int(node["right"])
    mean = _short(_mean(nodes, at))
    threshold = _short(node["num_threshold"])
    return [int(node["feature_idx"]), threshold, _node(nodes, low), _node(nodes, high), mean]


def _mean(nodes: Any, at: int) -> float:
    """Give the mean of the leaves below a node, weighed by the blocks in them."""
    node = nodes[at]
    if node["is_leaf"]:
        return float(node["value"])
    below = (int(node["left"]), int(node["right"]))
    counts = [float(nodes[child]["count"]) for child in below]
    means = [_mean(nodes, child) for child in below]
    return (means[0] * counts[0] + means[1] * counts[1]) / sum(counts)


def _short(number: float) -> float:
    return float(f"{float(number):.{_DIGITS}g}")
