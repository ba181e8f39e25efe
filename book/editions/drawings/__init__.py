"""Pictures made from the book's data, as values: what stands where, in millimetres.

Every picture is a `Sheet`; one template makes SVG of it, so that colours, faces and widths are
written once. The same data makes the same drawing, in every edition.
"""
