#!/usr/bin/env python3
"""Changes the rules one operator or constant at a time and sees whether their tests notice: make mutate.

All changes are built into one copy of the core, each behind a switch that the environment turns (MUTANT=17), so that one
build serves them all and each change costs one run of the rule tests. Code in `examples:` and what only examples use is
left alone. A change that does not compile is not counted; a run that crashes or does not end is noticed.
"""
import argparse
import concurrent.futures
import os
import pathlib
import random
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORE = ROOT / "Sources/GrantLedger"
WORK = ROOT / ".build-mutate"

# The rules, and the pure types that they are made of; a pattern may match nothing.
SOURCES = [
    "Findings/Rules/*.swift",
    "Findings/AbsenceTotals.swift",
    "Findings/GrantStanding.swift",
    "Findings/PersonNumbers.swift",
    "Findings/StudentRates.swift",
    "Standing/*.swift",
    "Findings/PossibleSeverities.swift",
    "Findings/RowScheme.swift",
    "Settling/Waiving.swift",
]
TESTS = (
    "RuleExampleTests|RuleBookTests|RuleCaseTests|RuleMessagesTests|PossibleSeveritiesTests|WaivingTests|"
    "GrantRuleTests|AbsenceRuleTests|PersonNumbersTests|PriorityRuleTests|StandingTests|CriteriaTests|AuditStateTests|DueTests|CarryOverTests")

OTHERS = {
    ">": [">=", "<"], ">=": [">", "<"], "<": ["<=", ">"], "<=": ["<", ">"], "==": ["!="], "!=": ["=="],
    "&&": ["||"], "||": ["&&"], "+": ["-"], "-": ["+"], "+=": ["-="], "-=": ["+="],
}
KINDS = {
    ">": "ComparisonPrecedence", ">=": "ComparisonPrecedence", "<": "ComparisonPrecedence",
    "<=": "ComparisonPrecedence", "==": "ComparisonPrecedence", "!=": "ComparisonPrecedence",
    "&&": "LogicalConjunctionPrecedence", "||": "LogicalDisjunctionPrecedence", "+": "AdditionPrecedence",
    "-": "AdditionPrecedence", "+=": "AssignmentPrecedence", "-=": "AssignmentPrecedence",
}
# Characters of which Swift lets an operator be made.
DIGITS = "∀∂∃∄∆∇∈∉∋∌∏∐∑∓∔∕"


class Mutant:
    def __init__(self, number, point, change):
        self.number, self.point, self.change = number, point, change

    def __str__(self):
        point = self.point
        return f"{point.file.relative_to(ROOT)}:{point.line}:{point.column}: {self.change}\n    {point.text.strip()}"


class Point:
    """A place that can be changed: from start to end, in one or more ways."""

    def __init__(self, file, source, start, end, kind, changes):
        self.file, self.start, self.end, self.kind, self.changes = file, start, end, kind, changes
        before = source[:start]
        self.line = before.count("\n") + 1
        self.column = start - (before.rfind("\n") + 1) + 1
        self.text = source.split("\n")[self.line - 1]
        self.word = source[start:end]
        self.mutants = []


def blank(text, start, end):
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def without_words(source):
    """The source with comments and string literals made blank, every place where it was."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|"""(?:\\.|.)*?"""|"(?:\\\((?:[^()]|\([^()]*\))*\)|\\.|[^"\\\n])*"', re.S)
    code = source
    for match in pattern.finditer(source):
        code = blank(code, *match.span())
    return code


def close(code, start):
    """The place after the bracket that ends the one at start."""
    depth = 0
    for place in range(start, len(code)):
        if code[place] in "([{":
            depth += 1
        elif code[place] in ")]}":
            depth -= 1
            if depth == 0:
                return place + 1
    return len(code)


def declarations(code):
    """Functions, and constants and variables of a type: name, and from where to where."""
    for match in re.finditer(r"\b(?:func|(?:static )(?:let|var))\s+(\w+)", code):
        opened = re.compile(r"[{\[(=]").search(code, match.end())
        if not opened:
            continue
        place = opened.start()
        if code[place] == "(":
            place = close(code, place)
            body = code.find("{", place)
            if body < 0:
                continue
            place = body
        elif code[place] == "=":
            following = re.compile(r"[({\[]|\n").search(code, place)
            if not following or following.group() == "\n":
                continue
            place = following.start()
        line = code.rfind("\n", 0, match.start()) + 1
        yield match.group(1), line, close(code, place)


def without_examples(files):
    """The code of each file without what examples are made of."""
    codes = {}
    for file, source in files.items():
        code = without_words(source)
        for match in re.finditer(r"\bexamples:\s*\[", code):
            code = blank(code, match.start(), close(code, match.end() - 1))
        for match in re.finditer(r"extension (?:Example\w*)\s*\{", code):
            code = blank(code, match.start(), close(code, match.end() - 1))
        codes[file] = code
    rest = {
        path: without_words(path.read_text("utf-8")) for path in CORE.rglob("*.swift")
        if path not in codes and "Examples" not in path.parts
    }
    while True:
        unused = None
        for file, code in codes.items():
            for name, start, end in declarations(code):
                if re.match(r"\s*extension", code[start:end]) or "Rule(" in code[start:end].split("\n")[0]:
                    continue
                word = re.compile(rf"\b{name}\b")
                outside = code[:start] + code[end:]
                own = re.match(r"\s*(fileprivate|private)\b", code[start:end])
                others = [] if own else [text for other, text in [*codes.items(), *rest.items()] if other != file]
                if not word.search(outside) and not any(word.search(text) for text in others):
                    unused = (file, start, end)
                    break
            if unused:
                break
        if not unused:
            return codes
        file, start, end = unused
        codes[file] = blank(codes[file], start, end)


def clauses(code):
    """The boolean clauses of guard, if, while and where, each from where to where."""
    for match in re.finditer(r"\b(guard|if|while|where)\s", code):
        ends = r"\belse\b" if match.group(1) == "guard" else r"[{:]" if match.group(1) == "where" else r"\{"
        start = place = match.end()
        while place < len(code):
            if code[place] in "([":
                place = close(code, place)
                continue
            if code[place] == "," or re.compile(ends).match(code, place) or code[place] in ")]}":
                clause = code[start:place]
                if clause.strip():
                    lead = len(clause) - len(clause.lstrip())
                    yield start + lead, start + len(clause.rstrip())
                if code[place] != ",":
                    break
                start = place + 1
            place += 1


def points(file, source, code):
    # Not the operators that a type defines for itself.
    for match in re.finditer(r"(?<!\bfunc )(?<=\s)(>=|<=|==|!=|&&|\|\||\+=|-=|[<>+-])(?=\s)", code):
        word = match.group(1)
        yield Point(file, source, *match.span(1), "infix", [f"{word} → {other}" for other in OTHERS[word]])
    for match in re.finditer(r"(?<![\w)\]!?])!(?=[\w(.$])", code):
        yield Point(file, source, *match.span(), "not", ["! → nothing"])
    for match in re.finditer(r"(?<![\w.$])\d[\d_]*(?![\w.])", code):
        number = int(match.group().replace("_", ""))
        yield Point(
            file, source, *match.span(), "number", [f"{match.group()} → {number + 1}", f"{match.group()} → {number - 1}"])
    for start, end in clauses(code):
        clause = code[start:end]
        if re.match(r"(let|var|case|try|await|#|!)\b|!", clause) or "{" in clause or "\n" in clause:
            continue
        if re.search(r"(?<=\s)(>=|<=|==|!=|&&|\|\||[<>])(?=\s)|\bin\b", clause):
            continue
        yield Point(file, source, start, end, "clause", ["the clause → its opposite"])


def digits(number):
    text = ""
    while True:
        text = DIGITS[number % len(DIGITS)] + text
        number //= len(DIGITS)
        if not number:
            return "≈" + text


def rewritten(source, chosen):
    """The source with each point behind its switch; a clause may hold other points."""
    edits = []
    for point in chosen:
        first = point.mutants[0].number
        if point.kind == "clause":
            edits.append((point.start, 1, f"mutantOpposite({first}, "))
            edits.append((point.end, -1, ")"))
        else:
            new = {
                "infix": digits(first), "not": digits(first), "number": f"mutantNumber({first}, {point.word})",
            }[point.kind]
            edits.append((point.start, 2, (point.end, new)))
    text, place = "", 0
    for start, _, edit in sorted(edits, key=lambda edit: edit[:2]):
        text += source[place:start]
        place = start
        if isinstance(edit, tuple):
            place, new = edit
            text += new
        else:
            text += edit
    return text + source[place:]


def switches(chosen):
    """The Swift source of the switch, and of the operators that it turns."""
    lines = [
        "#if canImport(Glibc)", "import Glibc", "#else", "import Darwin", "#endif", "",
        "let activeMutant: Int = getenv(\"MUTANT\").flatMap { Int(String(cString: $0)) } ?? 0", "",
        "func mutantOpposite(_ id: Int, _ value: @autoclosure () throws -> Bool) rethrows -> Bool {",
        "  activeMutant == id ? try !value() : try value()", "}",
        "func mutantNumber<T: FixedWidthInteger>(_ id: Int, _ value: T) -> T {",
        "  activeMutant == id ? value &+ 1 : activeMutant == id + 1 ? value &- 1 : value", "}",
    ]
    for point in chosen:
        first = point.mutants[0].number
        name, word = digits(first), point.word
        if point.kind == "not":
            lines += [
                f"prefix operator {name}",
                f"prefix func {name} (value: Bool) -> Bool {{ activeMutant == {first} ? value : !value }}"]
        if point.kind != "infix":
            continue
        lines.append(f"infix operator {name}: {KINDS[word]}")

        def chain(form):
            cases = [f"activeMutant == {m.number} ? {form(m.change.split(' → ')[1])} : " for m in point.mutants]
            return "".join(cases) + form(word)
        if word in ("&&", "||"):
            lines.append(
                f"func {name} (l: Bool, r: @autoclosure () throws -> Bool) rethrows -> Bool {{ "
                + chain(lambda op: f"(try l {op} r())") + " }")
        elif word in ("+", "-"):
            lines.append(
                f"func {name} <T: AdditiveArithmetic>(l: T, r: T) -> T {{ " + chain(lambda op: f"(l {op} r)") + " }")
        elif word in ("+=", "-="):
            other = point.mutants[0].change.split(" → ")[1]
            lines.append(
                f"func {name} <T: AdditiveArithmetic>(l: inout T, r: T) {{ "
                f"if activeMutant == {first} {{ l {other} r }} else {{ l {word} r }} }}")
        else:
            need = "Equatable" if word in ("==", "!=") else "Comparable"
            lines.append(
                f"func {name} <T: {need}>(l: T, r: T) -> Bool {{ " + chain(lambda op: f"(l {op} r)") + " }")
    return "\n".join(lines) + "\n"


def write(path, text):
    """Only where it differs, so that the build does no more than it must."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")


PACKAGE = """// swift-tools-version: 6.2
import PackageDescription
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
]
let package = Package(
  name: "mutants",
  targets: [
    .target(name: "GrantLedger", swiftSettings: settings),
    .target(name: "SeededNumbers", path: "Tests/SeededNumbers", swiftSettings: settings),
    .testTarget(
      name: "GrantLedgerTests", dependencies: ["GrantLedger", "SeededNumbers"], exclude: ["Golden"],
      swiftSettings: settings),
  ])
"""


def lay_out(files, chosen):
    """A package of the core with its changes, and its tests as they are."""
    package = WORK / "package"
    write(package / "Package.swift", PACKAGE)
    for name in ["Tests/GrantLedgerTests", "Tests/SeededNumbers", "Templates", "SampleInput"]:
        link = package / name
        link.parent.mkdir(parents=True, exist_ok=True)
        if not link.is_symlink():
            link.symlink_to(ROOT / name)
    target = package / "Sources/GrantLedger"
    wanted = {target / "Mutants.swift"}
    for path in CORE.rglob("*.swift"):
        copy = target / path.relative_to(CORE)
        wanted.add(copy)
        own = [point for point in chosen if point.file == path]
        write(copy, rewritten(files[path], own) if path in files else path.read_text("utf-8"))
    write(target / "Mutants.swift", switches(chosen))
    for path in target.rglob("*.swift"):
        if path not in wanted:
            path.unlink()
    return package


def build(files, found):
    """Builds with every point that compiles; returns the tests' program and those points."""
    chosen = list(found)
    for _ in range(20):
        package = lay_out(files, chosen)
        command = [os.environ.get("SWIFT", "swift"), "build", "--build-tests", "--package-path", str(package)]
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if run.returncode == 0:
            bin_path = subprocess.run(
                [*command[:2], "--show-bin-path", "--package-path", str(package)], check=True, text=True,
                stdout=subprocess.PIPE).stdout.strip()
            return pathlib.Path(bin_path) / "mutantsPackageTests.xctest", chosen
        places = set(re.findall(r"Sources/GrantLedger/([\w/+]+\.swift):(\d+):\d+: error:", run.stdout))
        refused = set()
        for name, line in places:
            own = [point for point in chosen if point.file == CORE / name]
            # An expression of several lines may be refused where it begins.
            for reach in range(0, 12):
                hit = [point for point in own if abs(point.line - int(line)) <= reach]
                if hit:
                    refused.update(hit)
                    break
        if not refused:
            errors = [line for line in run.stdout.splitlines() if "error:" in line]
            sys.exit("\n".join(dict.fromkeys(errors)) + "\nThe core does not build, and no change is to blame.")
        chosen = [point for point in chosen if point not in refused]
    sys.exit("The core does not build after twenty rounds.")


def is_noticed(program, number, limit):
    environment = {**os.environ, "MUTANT": str(number)}
    try:
        run = subprocess.run(
            [str(program), "--testing-library", "swift-testing", "--filter", TESTS], env=environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=limit)
    except subprocess.TimeoutExpired:
        return True
    return run.returncode != 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, help="only so many changes, drawn at random")
    parser.add_argument("--seed", type=int, default=1, help="for the draw")
    parser.add_argument("--least", type=int, default=85, help="the share in percent that must be noticed")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--list", action="store_true", help="list the changes and stop")
    options = parser.parse_args()

    paths = sorted({path for pattern in SOURCES for path in CORE.glob(pattern)})
    files = {path: path.read_text("utf-8") for path in paths}
    codes = without_examples(files)
    found, number = [], 1
    for path in paths:
        for point in sorted(points(path, files[path], codes[path]), key=lambda point: (point.start, point.end)):
            for change in point.changes:
                point.mutants.append(Mutant(number, point, change))
                number += 1
            found.append(point)
    if options.list:
        for point in found:
            print(*point.mutants, sep="\n")
        return 0

    print(f"{number - 1} changes in {len(files)} files; building", flush=True)
    program, chosen = build(files, found)
    mutants = [mutant for point in chosen for mutant in point.mutants]
    print(f"{number - 1 - len(mutants)} do not compile and are not counted", flush=True)
    start = time.monotonic()
    if is_noticed(program, 0, 600):
        sys.exit("The rule tests fail without any change; mend them first.")
    limit = max(30, 10 * (time.monotonic() - start))
    if options.count and options.count < len(mutants):
        mutants = sorted(random.Random(options.seed).sample(mutants, options.count), key=lambda mutant: mutant.number)
    survivors = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        outcomes = pool.map(lambda mutant: (mutant, is_noticed(program, mutant.number, limit)), mutants)
        for done, (mutant, noticed) in enumerate(outcomes, 1):
            if not noticed:
                survivors.append(mutant)
                print(f"not noticed: {mutant}", flush=True)
            if done % 50 == 0:
                print(f"{done}/{len(mutants)}", flush=True)
    killed = len(mutants) - len(survivors)
    share = 100 * killed / len(mutants) if mutants else 100
    print(f"{killed}/{len(mutants)} changes were noticed ({share:.1f} %) in {time.monotonic() - start:.0f} s")
    return 0 if share >= options.least else 1


if __name__ == "__main__":
    sys.exit(main())
