"""What the bundled catalogue calls schemes and parts, for the programs that tilskudd is held against."""
import pathlib
import tomllib

FOLDER = pathlib.Path(__file__).parent.parent / "Sources/CatalogueReading/Agder/schemes"


def schemes():
    """(name, part's name, short name) of every scheme and part; the part's name is empty for the scheme itself."""
    for path in sorted(FOLDER.glob("*.toml")):
        scheme = tomllib.loads(path.read_text("utf-8"))
        for part in [""] + [part["name"]["nb"] for part in scheme.get("part", [])]:
            yield scheme["name"]["nb"], part, scheme["short_name"]["nb"]
