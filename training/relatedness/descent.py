"""Go downhill in many numbers at once, each at its own pace (Adam, Kingma and Ba 2015)."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

_LATEST, _SQUARES = 0.9, 0.999  # how much of the slopes so far is kept
Numbers = npt.NDArray[np.float32]


class Descent:
    """Numbers by name, which are changed where they are."""

    def __init__(self, numbers: Mapping[str, Numbers]) -> None:
        self._numbers = numbers
        self._mean = {name: np.zeros_like(all_of) for name, all_of in numbers.items()}
        self._square = {name: np.zeros_like(all_of) for name, all_of in numbers.items()}
        self._steps = 0

    def follow(self, slopes: Mapping[str, Numbers], rate: float) -> None:
        """Take a step against the slopes."""
        self._steps += 1
        for name, slope in slopes.items():
            mean, square = self._mean[name], self._square[name]
            mean += (1 - _LATEST) * (slope - mean)
            square += (1 - _SQUARES) * (slope * slope - square)
            pace = np.sqrt(square / (1 - _SQUARES**self._steps)) + 1e-8
            self._numbers[name][...] -= rate * mean / (1 - _LATEST**self._steps) / pace
