"""The fitted weights of role cues, and the most likely order of parts that they and the sentences allow."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plainlang.page.language.labels import PARTS

WEIGHTS = Path(__file__).with_name("role_weights.json")

Points = tuple[float, ...]
_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class RoleModel:
    """Points for the parts of an abstract, each tuple in the order of `PARTS`.

    Attributes:
        weights: points that a feature gives.
        intercept: points without any.
        start: points for the part that an abstract opens with.
        moves: points for a part (inner) after a part (outer).
    """

    weights: Mapping[str, Points]
    intercept: Points
    start: Points
    moves: tuple[Points, ...]

    def points(self, features: Mapping[str, float]) -> list[float]:
        """How much a sentence's features speak for each part."""
        total = list(self.intercept)
        for name, value in features.items():
            if value and name in self.weights:
                for part, weight in enumerate(self.weights[name]):
                    total[part] += value * weight
        return total

    def reasons(self, features: Mapping[str, float], part: str) -> tuple[str, ...]:
        """The features that speak for a part against the mean of all parts, the strongest first."""
        at = PARTS.index(part)
        found = []
        for name, value in features.items():
            weights = self.weights.get(name)
            if value and weights:
                lead = value * (weights[at] - sum(weights) / len(weights))
                if lead > 0:
                    found.append((-lead, name))
        return tuple(name for _, name in sorted(found))

    def parts(
        self,
        rows: Sequence[Mapping[str, float]],
        allowed: Sequence[Collection[str]] = (),
        *,
        ordered: bool = True,
    ) -> tuple[str, ...]:
        """The most likely parts of an abstract's sentences (Viterbi's algorithm).

        Args:
            rows: the features of each sentence.
            allowed: for each sentence the parts that it may be; all if empty.
            ordered: whether the usual order of parts counts.
        """
        if not rows:
            return ()
        best: list[float] = []
        back: list[list[int]] = []
        for at, row in enumerate(rows):
            own = self.points(row)
            if allowed and allowed[at]:
                own = [p if part in allowed[at] else _NEVER for part, p in zip(PARTS, own, strict=True)]
            if not best:
                best = [p + s * ordered for p, s in zip(own, self.start, strict=True)]
                continue
            chosen, values = [], []
            for part in range(len(PARTS)):
                total, before = max((best[b] + self.moves[b][part] * ordered, -b) for b in range(len(PARTS)))
                chosen.append(-before)
                values.append(total + own[part])
            back.append(chosen)
            best = values
        path = [max(range(len(PARTS)), key=lambda part: (best[part], -part))]
        for chosen in reversed(back):
            path.append(chosen[path[-1]])
        return tuple(PARTS[part] for part in reversed(path))

    def to_json(self) -> str:
        """As it is shipped: one feature a line."""
        rows = ",\n  ".join(
            f"{json.dumps(name)}: {json.dumps(list(row))}" for name, row in sorted(self.weights.items())
        )
        head = {"parts": PARTS, "intercept": self.intercept, "start": self.start, "moves": self.moves}
        return json.dumps(head)[:-1] + f', "weights": {{\n  {rows}\n}}}}\n'


@cache
def shipped() -> RoleModel:
    """The model that comes with plainlang."""
    data = json.loads(WEIGHTS.read_text("utf-8"))
    return RoleModel(
        {name: tuple(row) for name, row in data["weights"].items()},
        tuple(data["intercept"]),
        tuple(data["start"]),
        tuple(map(tuple, data["moves"])),
    )
