"""What a drawing may hold: elements and attributes of SVG 1.1 and 2 that only draw."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = _names("""
    a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
    feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA
    feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient marker
    mask path pattern polygon polyline radialGradient rect stop style svg switch symbol text
    textPath title tspan use view
""")
NOTES = _names("metadata")
"""Elements that nobody sees; left out without a word."""

GEOMETRY = _names("""
    clipPathUnits cx cy d dx dy fr filterUnits fx fy gradientTransform gradientUnits height
    lengthAdjust markerHeight markerUnits markerWidth maskContentUnits maskUnits method offset
    orient path pathLength patternContentUnits patternTransform patternUnits points
    preserveAspectRatio primitiveUnits r refX refY rotate rx ry side spacing spreadMethod
    startOffset textLength transform viewBox width x x1 x2 y y1 y2
""")
FILTERS = _names("""
    amplitude azimuth baseFrequency bias diffuseConstant divisor edgeMode elevation exponent in in2
    intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength limitingConeAngle mode numOctaves operator
    order pointsAtX pointsAtY pointsAtZ preserveAlpha radius result scale seed slope
    specularConstant specularExponent stdDeviation stitchTiles surfaceScale tableValues targetX
    targetY type values xChannelSelector yChannelSelector z
""")
PRESENTATION = _names("""
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
    color-interpolation-filters color-rendering direction display dominant-baseline fill
    fill-opacity fill-rule filter flood-color flood-opacity font font-family
    font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
    font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
    image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid
    marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events
    shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor
    text-decoration text-rendering transform-origin unicode-bidi vector-effect visibility
    white-space word-spacing writing-mode
""")
VALUES = GEOMETRY | FILTERS | PRESENTATION
"""Attributes whose values are drawn with; they may refer to other parts of the drawing."""
WORDS = _names("class id lang media requiredFeatures role systemLanguage target")
"""Attributes that are only words; those that begin with `aria-` are, too."""
WITHOUT_EFFECT = _names("""
    baseProfile contentScriptType contentStyleType enable-background externalResourcesRequired
    requiredExtensions version zoomAndPan
""")
"""Attributes that drawing programs write and nothing is drawn from; left out without a word."""

FUNCTIONS = _names("""
    blur brightness calc circle contrast drop-shadow ellipse grayscale hsl hsla hue-rotate inset
    invert is lang matrix not nth-child nth-of-type opacity polygon rgb rgba rotate saturate scale
    scalex scaley sepia skewx skewy translate translatex translatey where
""")
"""Functions that a value or a selector may call, in small letters."""
