"""Word's own XML in short: runs, paragraphs, tables and whole files, as strings."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from docx import Document

from tests.word.making import parts_of, saved

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE_KIND = "application/vnd.openxmlformats-officedocument"
_MICROSOFT = "http://schemas.microsoft.com/office/word"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": W,
        "r": f"{_OFFICE}/relationships",
        "wp": f"{_DRAWING}/wordprocessingDrawing",
        "a": f"{_DRAWING}/main",
        "pic": f"{_DRAWING}/picture",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": f"{_MICROSOFT}/2010/wordprocessingShape",
        "w14": f"{_MICROSOFT}/2010/wordml",
        "wp14": f"{_MICROSOFT}/2010/wordprocessingDrawing",
        "w15": f"{_MICROSOFT}/2012/wordml",
        "m": f"{_OFFICE}/math",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w10": "urn:schemas-microsoft-com:office:word",
    }.items()
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KINDS = {  # the kind of a part: its content type, and its relationship to the document
    "header": (f"{_WORDS}.header+xml", "header"),
    "footer": (f"{_WORDS}.footer+xml", "footer"),
    "footnotes": (f"{_WORDS}.footnotes+xml", "footnotes"),
    "endnotes": (f"{_WORDS}.endnotes+xml", "endnotes"),
    "comments": (f"{_WORDS}.comments+xml", "comments"),
    "numbering": (f"{_WORDS}.numbering+xml", "numbering"),
    "styles": (f"{_WORDS}.styles+xml", "styles"),
    "settings": (f"{_WORDS}.settings+xml", "settings"),
    "fontTable": (f"{_WORDS}.fontTable+xml", "fontTable"),
    "theme/theme1": (f"{_OFFICE_KIND}.theme+xml", "theme"),
}
_FIXED = ("styles", "settings", "fontTable", "theme/theme1")
_DOT = ("rIdDot", f"{_OFFICE}/relationships/image", "media/dot.png", "")
DATA_ID = "{11111111-2222-3333-4444-555555555555}"
_DATA_PROPERTIES = f'{HEAD}<ds:datastoreItem ds:itemID="{DATA_ID}" xmlns:ds="{_OFFICE}/customXml"/>'
_CORE = f"{_PACKAGE}/metadata/core-properties"
_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8cfc0f01f0005000201a5e2b3"
)

_STYLES = f"""{HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault>
<w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="Letters"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="Plain"><w:name w:val="Normal Table"/><w:tblPr>
<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
</w:styles>""".replace("\n<", "<")
_SETTINGS = f"""{HEAD}<w:settings xmlns:w="{W}"><w:evenAndOddHeaders/><w:compat>
<w:compatSetting w:name="compatibilityMode" w:uri="{_MICROSOFT}" w:val="15"/></w:compat>
</w:settings>""".replace("\n<", "<")


_BLANK = parts_of(saved(Document()))


def t(words: str) -> str:
    """Return words as Word writes them, escaped for XML."""
    return f'<w:t xml:space="preserve">{escape(words)}</w:t>'


def run(words: str, looks: str = "", rsid: str = "") -> str:
    """Return a run; *looks* is what stands in its properties: ``<w:b/>``."""
    marked = f' w:rsidR="{rsid}"' if rsid else ""
    return f"<w:r{marked}>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}{t(words)}</w:r>"


def p(*pieces: str, looks: str = "") -> str:
    """Return a paragraph; a piece that is no XML becomes a run of its own."""
    inner = "".join(piece if piece.startswith("<") else run(piece) for piece in pieces)
    return f"<w:p>{f'<w:pPr>{looks}</w:pPr>' if looks else ''}{inner}</w:p>"


def tc(*content: str, looks: str = "") -> str:
    """Return a cell; words become a paragraph."""
    inner = "".join(one if one.startswith("<") else p(one) for one in content or ("",))
    return f'<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/>{looks}</w:tcPr>{inner}</w:tc>'


def tr(*cells: str) -> str:
    """Return a row; words become a cell."""
    return f"<w:tr>{''.join(c if c.startswith('<w:tc>') else tc(c) for c in cells)}</w:tr>"


def tbl(columns: int, *rows: str, looks: str = "") -> str:
    """Return a table with a grid of so many columns."""
    grid = '<w:gridCol w:w="1500"/>' * columns
    about = f'<w:tblPr><w:tblW w:w="0" w:type="auto"/>{looks}</w:tblPr>'
    return f"<w:tbl>{about}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def field_runs(code: str, *shown: str) -> str:
    """Return a field as Word writes it: begin, code, what it shows, end."""
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    inner = "".join(one if one.startswith("<") else run(one) for one in shown)
    asked = f'<w:r><w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>'
    return sign("begin") + asked + sign("separate") + inner + sign("end")


@dataclass(frozen=True)
class WordFile:
    """A whole file: what stands in the body, in other parts, and where its links go.

    Args:
        body: The XML of the body, or words that become paragraphs.
        parts: By name, such as ``header1``: the XML that stands in that part.
        section: What stands in the body's section properties.
        links: By relationship id: the address.
        core, app, custom: The document's properties by their name in the file.
        data_parts: What stands in each part of data that content controls are bound to.
    """

    body: tuple[str, ...]
    parts: Mapping[str, str] = field(default_factory=dict)
    section: str = ""
    links: Mapping[str, str] = field(default_factory=dict)
    core: Mapping[str, str] = field(default_factory=dict)
    app: Mapping[str, str] = field(default_factory=dict)
    custom: Mapping[str, str] = field(default_factory=dict)
    data_parts: tuple[str, ...] = ()

    def data(self) -> bytes:
        """Return the file's bytes."""
        whole = io.BytesIO()
        with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self._files().items():
                archive.writestr(name, content)
        return whole.getvalue()

    def _files(self) -> dict[str, str | bytes]:
        inner = "".join(one if one.startswith("<") else p(one) for one in self.body)
        page = '<w:pgSz w:w="11906" w:h="16838"/>'
        body = f"{inner}<w:sectPr>{self.section}{page}</w:sectPr>"
        files: dict[str, str | bytes] = {
            "[Content_Types].xml": self._types(),
            "_rels/.rels": self._package_relations(),
            "word/document.xml": _part("document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": self._relations(),
            "word/styles.xml": _STYLES,
            "word/settings.xml": _SETTINGS,
            **{f"word/{name}.xml": _BLANK[f"word/{name}.xml"] for name in _FIXED[2:]},
            "word/media/dot.png": _PNG,
            "docProps/core.xml": _core(self.core),
            "docProps/app.xml": _app(self.app),
        }
        if self.custom:
            files["docProps/custom.xml"] = _custom(self.custom)
        for name, xml in self.parts.items():
            kind = _kind(name)
            element = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
            files[f"word/{name}.xml"] = _part(element, xml)
            if "rIdDot" in xml:
                files[f"word/_rels/{name}.xml.rels"] = _relations([_DOT])
        for at, (name, xml) in enumerate(self._data_parts(), 1):
            files[name] = HEAD + xml
            files[f"customXml/itemProps{at}.xml"] = _DATA_PROPERTIES
            props = ("rId1", f"{_OFFICE}/relationships/customXmlProps", f"itemProps{at}.xml", "")
            files[f"customXml/_rels/item{at}.xml.rels"] = _relations([props])
        return files

    def _data_parts(self) -> list[tuple[str, str]]:
        return [(f"customXml/item{at}.xml", xml) for at, xml in enumerate(self.data_parts, 1)]

    def _types(self) -> str:
        known = {"/word/document.xml": f"{_WORDS}.document.main+xml"}
        for name in (*_FIXED, *self.parts):
            known[f"/word/{name}.xml"] = _KINDS[_kind(name)][0]
        for at in range(1, len(self.data_parts) + 1):
            known[f"/customXml/itemProps{at}.xml"] = f"{_OFFICE_KIND}.customXmlProperties+xml"
        known["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
        known["/docProps/app.xml"] = f"{_OFFICE_KIND}.extended-properties+xml"
        if self.custom:
            known["/docProps/custom.xml"] = f"{_OFFICE_KIND}.custom-properties+xml"
        lines = "".join(f'<Override PartName="{n}" ContentType="{k}"/>' for n, k in known.items())
        return (
            f'{HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
            f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>'
            f'<Default Extension="png" ContentType="image/png"/>{lines}</Types>'
        )

    def _package_relations(self) -> str:
        targets = {
            f"{_OFFICE}/relationships/officeDocument": "word/document.xml",
            f"{_PACKAGE}/relationships/metadata/core-properties": "docProps/core.xml",
            f"{_OFFICE}/relationships/extended-properties": "docProps/app.xml",
        }
        if self.custom:
            targets[f"{_OFFICE}/relationships/custom-properties"] = "docProps/custom.xml"
        return _relations([(f"rId{at}", *one, "") for at, one in enumerate(targets.items(), 1)])

    def _relations(self) -> str:
        kind = f"{_OFFICE}/relationships/".__add__
        lines = [_DOT]
        for name in (*_FIXED, *self.parts):
            at = name.replace("/", "-")
            lines.append((at, kind(_KINDS[_kind(name)][1]), f"{name}.xml", ""))
        for at, (name, _) in enumerate(self._data_parts(), 1):
            lines.append((f"data{at}", kind("customXml"), f"../{name}", ""))
        lines += [(name, kind("hyperlink"), to, "External") for name, to in self.links.items()]
        return _relations(lines)


def _kind(name: str) -> str:
    return name if name in _KINDS else name.rstrip("0123456789")


def _part(element: str, xml: str) -> str:
    return f'{HEAD}<w:{element} {SPACES} mc:Ignorable="w14 wp14 w15">{xml}</w:{element}>'


def _relations(lines: list[tuple[str, str, str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{at}" Type="{kind}" Target="{escape(to)}"'
        f"{f' TargetMode={chr(34)}{mode}{chr(34)}' if mode else ''}/>"
        for at, kind, to, mode in lines
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _core(values: Mapping[str, str]) -> str:
    inner = "".join(f"<{name}>{escape(words)}</{name}>" for name, words in values.items())
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f">{inner}</cp:coreProperties>"
    )


def _app(values: Mapping[str, str]) -> str:
    inner = "".join(f"<{name}>{escape(words)}</{name}>" for name, words in values.items())
    return f'{HEAD}<Properties xmlns="{_OFFICE}/extended-properties">{inner}</Properties>'


def _custom(values: Mapping[str, str]) -> str:
    inner = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{at}" name="{name}">'
        f"<vt:lpwstr>{escape(words)}</vt:lpwstr></property>"
        for at, (name, words) in enumerate(values.items(), 2)
    )
    return (
        f'{HEAD}<Properties xmlns="{_OFFICE}/custom-properties"'
        f' xmlns:vt="{_OFFICE}/docPropsVTypes">{inner}</Properties>'
    )
