#!/usr/bin/env python3
"""Makes the two font files of org.howdah.picture from Inter (npm package inter-ui, SIL Open Font License 1.1).

    npm pack inter-ui@4.1.1 && tar xzf inter-ui-4.1.1.tgz        (any registry)
    python3 -m venv v && v/bin/pip install fonttools brotli
    v/bin/python make-font.py package/web OUT_FOLDER

Latin, Greek and Cyrillic, symbols that the pictures use, and nothing that would make a text wider or narrower than the sum of
its characters: no kerning, no ligatures, no hinting. Figures all have one width. Characters made of other ones are written
out, so that a reader of outlines needs no more than simple ones. The result has a name of its own, as it is no longer Inter.
"""
import sys
from pathlib import Path
from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x192), (0x1CD, 0x1DC), (0x1E6, 0x1EB), (0x1F4, 0x1F5), (0x1FA, 0x21B), (0x259, 0x259),
          (0x2B9, 0x2DD), (0x300, 0x30C), (0x323, 0x328), (0x37E, 0x3CE), (0x400, 0x45F), (0x462, 0x463), (0x472, 0x475), (0x490, 0x4FF),
          (0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x2010, 0x2027), (0x2030, 0x203A), (0x2044, 0x2044), (0x2070, 0x208E), (0x20A0, 0x20BF),
          (0x2116, 0x2122), (0x2190, 0x2199), (0x2202, 0x2265), (0x25A0, 0x25CF), (0x2713, 0x2717), (0xFFFD, 0xFFFD)]


def alternate(font, glyph, feature):
    """The glyph that a feature of the font puts in place of another one."""
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == feature:
            for index in record.Feature.LookupListIndex:
                for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
                    table = getattr(table, "ExtSubTable", table)
                    if glyph in getattr(table, "mapping", {}):
                        return table.mapping[glyph]
    return glyph


def make(source, target, style, weight):
    font = TTFont(source)
    for table in font["cmap"].tables:
        for code in list(table.cmap):
            if 0x30 <= code <= 0x39:
                table.cmap[code] = alternate(font, table.cmap[code], "tnum")
            elif code == ord("l"):
                table.cmap[code] = alternate(font, table.cmap[code], "cv05")
    options = subset.Options(layout_features=[], hinting=False, name_IDs=[0, 13, 14], notdef_outline=True, glyph_names=False, recalc_timestamp=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "DSIG", "gasp", "prep", "fpgm", "cvt ", "MVAR", "HVAR", "fvar", "avar", "gvar"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    glyphs = font.getGlyphSet()
    plain = {}
    for name in font.getGlyphOrder():
        recorded = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(recorded)
        pen = TTGlyphPen(None)
        recorded.replay(pen)
        plain[name] = pen.glyph(dropImpliedOnCurves=True)
    for name, glyph in plain.items():
        font["glyf"][name] = glyph
    family = "Howdah Sans"
    for number, text in {1: family if weight == 400 else family + " " + style, 2: "Regular", 3: "Howdah Sans " + style + " 1", 4: family + " " + style,
                         5: "Version 1.000", 6: "HowdahSans-" + style, 16: family, 17: style}.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["head"].fontRevision = 1.0
    font["head"].created = font["head"].modified = 3786912000
    font["OS/2"].usWeightClass = weight
    font["post"].formatType = 3.0
    font.recalcTimestamp = False
    font.flavor = None
    font.save(target)
    print(target, Path(target).stat().st_size, "bytes,", len(font.getGlyphOrder()), "glyphs", set(font["hmtx"][font.getBestCmap()[c]][0] for c in range(0x30, 0x3A)))


source, target = Path(sys.argv[1]), Path(sys.argv[2])
make(source / "Inter-Regular.woff2", target / "HowdahSans-Regular.ttf", "Regular", 400)
make(source / "Inter-SemiBold.woff2", target / "HowdahSans-SemiBold.ttf", "SemiBold", 600)
