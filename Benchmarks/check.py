"""Holds the sums of several programs against each other, to the øre: check.py TILSKUDD PEER..."""
import pathlib
import sys
import tomllib

CATALOGUE = pathlib.Path(__file__).parent.parent / "Sources/CatalogueReading/Agder/schemes"
COMMON = ["application_rows", "applied", "granted", "paid", "report_rows", "used", "unused", "carry_over_applied"]


def ids():
    """The ids of scheme and part by the names that the generator writes."""
    found = {}
    for path in CATALOGUE.glob("*.toml"):
        scheme = tomllib.loads(path.read_text("utf-8"))
        found[scheme["name"]["nb"], ""] = (scheme["id"], "")
        for part in scheme.get("part", []):
            found[scheme["name"]["nb"], part["name"]["nb"]] = (scheme["id"], part["id"])
    return found


def own(path):
    lines = pathlib.Path(path).read_text("utf-8").splitlines()
    headings = lines[0].split(";")
    rows = [dict(zip(headings, line.split(";"))) for line in lines[1:]]
    return sorted(
        (row["year"], row["scheme"], row["part"], row["municipality"], *(int(row[name]) for name in COMMON))
        for row in rows)


def peer(path, names):
    rows = [line.replace('"', "").split(";") for line in pathlib.Path(path).read_text("utf-8").splitlines()]
    return sorted((row[0], *names[row[1], row[2]], row[3], *map(int, row[4:])) for row in rows)


if __name__ == "__main__":
    expected = own(sys.argv[1])
    for path in sys.argv[2:]:
        if peer(path, ids()) != expected:
            sys.exit(f"{path}: the sums differ from those in {sys.argv[1]}")
    print(f"{len(expected)} sums agree")
