"""Lengths and paper in YAML: in book.yaml and in printer profiles."""

from __future__ import annotations

from book.findings.rules import printer as rules
from book.ground.units import Length
from book.manuscript.yaml.forms import Form, Reading, between, choice, takes, text
from book.manuscript.yaml.records import Record, made
from book.manuscript.yaml.tree import Node, Scalar
from book.model import KeyPath, Paper, Surface


@takes({"type": "string", "pattern": "^[0-9.,]+ *[a-z]+$", "examples": ["0.5mm"]})
def length(node: Node, path: KeyPath, reading: Reading) -> Length | None:
    """A number and its unit."""
    try:
        return Length.parse(node.text if isinstance(node, Scalar) else "")
    except ValueError:
        reading.report(rules.NOT_LENGTH, node, path)
        return None


paper: Form[Paper] = made(
    Paper,
    Record(
        {
            "name": (text, "Papirets navn."),
            "surface": (choice(Surface), "coated (bestrøket) eller uncoated (ubestrøket)."),
            "weight": (between(30, 400), "Gram per kvadratmeter."),
            "bulk": (between(0.5, 3.0), "Kubikkcentimeter per gram."),
            "cover": (length, "Begge omslagspermene til sammen: 0.5mm."),
        },
        required=("name", "surface", "weight", "bulk", "cover"),
        meant={"navn": "name", "overflate": "surface", "vekt": "weight", "omslag": "cover"},
    ),
)
"""Paper by its name, surface, weight and bulk, and the cover's boards."""
