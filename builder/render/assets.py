"""Authors' files → files of the package, each rendered once, when a page first shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from builder import codes
from builder.diagnostics import Code, Diagnostic, Report
from builder.model import Asset, Width
from builder.render.asset_names import asset_name
from builder.render.captions import Cue, UnreadableCaptions, read_captions
from builder.render.html import Markup
from builder.render.svg import Drawing, UnreadableDrawing, read_drawing
from builder.source import Span

if TYPE_CHECKING:
    from builder.render.bitmaps import Bitmap

TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".vtt": "text/vtt",
}
SVG_HINT = "draw with shapes, text, gradients, patterns and markers; set colours as attributes"
DOUBLE = 800  # pixels: the candidate that browsers without srcset take


@dataclass(frozen=True, slots=True)
class AssetFile:
    """A file as it is: its address from a page, its size in bytes, its MIME type, its own name."""

    href: str
    size: int
    type: str
    name: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a page shows it: either ``drawing`` (SVG in the page) or ``href`` and ``srcset``.

    Width and height in CSS pixels; ``weight`` is what the largest candidate costs, in bytes.
    """

    alt: str
    width: int
    height: int
    weight: int
    drawing: Markup | None = None
    href: str = ""
    srcset: str = ""
    sizes: str = ""


@dataclass(slots=True)
class Assets:
    """What was rendered so far: ``files`` are the package's."""

    report: Report
    files: dict[str, bytes] = field(default_factory=dict)
    drawings: dict[str, Drawing] = field(default_factory=dict)
    bitmaps: dict[str, tuple[Bitmap, ...]] = field(default_factory=dict)
    captions: dict[str, tuple[Cue, ...]] = field(default_factory=dict)

    def picture(self, asset: Asset, alt: str, width: Width, prefix: str) -> Picture:
        """The picture of a figure; ``prefix`` keeps apart the ids of a page's drawings."""
        if asset.suffix == ".svg":
            drawing = self._drawing(asset)
            markup = Markup(drawing.with_prefix(prefix))
            size = len(drawing.markup.encode())
            return Picture(alt, round(drawing.width), round(drawing.height), size, markup)
        return self._bitmap_picture(asset, alt, width)

    def file(self, asset: Asset) -> AssetFile:
        """The file as it is."""
        name = asset_name(asset.path, asset.suffix)
        if name not in self.files:
            self.files[name] = asset.file.read_bytes()
        own_name = asset.path.rpartition("/")[2]
        return AssetFile(name, len(self.files[name]), TYPES.get(asset.suffix, ""), own_name)

    def cues(self, asset: Asset) -> tuple[Cue, ...]:
        """The captions in a WebVTT file."""
        if asset.path not in self.captions:
            try:
                self.captions[asset.path] = read_captions(asset.file.read_bytes())
            except UnreadableCaptions as error:
                self._tell(codes.CAPTIONS_UNREADABLE, asset, str(error), "")
                self.captions[asset.path] = ()
        return self.captions[asset.path]

    def _bitmap_picture(self, asset: Asset, alt: str, width: Width) -> Picture:
        sizes = self._sizes(asset)
        if not sizes:
            return Picture(alt, 1, 1, 0)
        names = [asset_name(asset.path, each.suffix, str(each.width)) for each in sizes]
        self.files.update((name, each.data) for name, each in zip(names, sizes, strict=True))
        chosen = max((i for i, each in enumerate(sizes) if each.width <= DOUBLE), default=0)
        srcset = ", ".join(f"{name} {each.width}w" for name, each in zip(names, sizes, strict=True))
        column = "22rem" if width is Width.HALF else "44rem"
        return Picture(
            alt,
            sizes[-1].width,
            sizes[-1].height,
            len(sizes[-1].data),
            href=names[chosen],
            srcset=srcset if len(sizes) > 1 else "",
            sizes=f"(min-width: 48rem) {column}, 100vw",
        )

    def _sizes(self, asset: Asset) -> tuple[Bitmap, ...]:
        from builder.render.bitmaps import UnreadablePicture, render_bitmap  # Pillow takes its time to import

        if asset.path not in self.bitmaps:
            try:
                self.bitmaps[asset.path] = render_bitmap(asset.file.read_bytes())
            except UnreadablePicture as error:
                self._tell(codes.PICTURE_UNREADABLE, asset, str(error), "save it again as JPEG or PNG")
                self.bitmaps[asset.path] = ()
        return self.bitmaps[asset.path]

    def _drawing(self, asset: Asset) -> Drawing:
        if asset.path not in self.drawings:
            self.drawings[asset.path] = self._read_drawing(asset)
        return self.drawings[asset.path]

    def _read_drawing(self, asset: Asset) -> Drawing:
        refused: dict[str, None] = {}
        try:
            drawing = read_drawing(asset.file.read_bytes(), refused.setdefault)
        except UnreadableDrawing as error:
            self._tell(codes.PICTURE_UNREADABLE, asset, str(error), "save it again as plain SVG")
            drawing = Drawing("<svg/>", 1, 1)
        for what in refused:
            self._tell(codes.SVG_CONTENT, asset, what, SVG_HINT)
        return drawing

    def _tell(self, code: Code, asset: Asset, why: str, hint: str) -> None:
        self.report(Diagnostic(code, f"'{asset.path}': {why}", asset.at, hint))


@dataclass(slots=True)
class PictureBudget:
    """Adds up the pictures of one page, each once, and tells where they are too heavy."""

    limit: int
    weights: dict[str, int] = field(default_factory=dict)
    places: dict[str, Span] = field(default_factory=dict)

    def add(self, asset: Asset, weight: int) -> None:
        self.weights[asset.path] = weight
        self.places.setdefault(asset.path, asset.at)

    def check(self, report: Report) -> None:
        total = sum(self.weights.values())
        if total <= self.limit:
            return
        heaviest = max(self.weights, key=lambda path: (self.weights[path], path))
        message = (
            f"the pictures of this page weigh {total // 1000} kB, {self.limit // 1000} kB are allowed; "
            f"the heaviest is '{heaviest}' with {self.weights[heaviest] // 1000} kB"
        )
        hint = "crop it, use fewer pictures, or raise budgets: page-images in course.yaml"
        report(Diagnostic(codes.IMAGE_TOO_HEAVY, message, self.places[heaviest], hint))
