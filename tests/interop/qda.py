#!/usr/bin/env python3
"""Checks exports for QDA programs, DNA and Gephi against the program's own JSON export.

    qda.py FOLDER

FOLDER holds findings.json (the JSON export), lf.qdpx, crlf.qdpx, codes.qdc, project.dna, events.csv,
and for each network NAME: NAME.graphml, NAME/nodes.csv and NAME/edges.csv. If STANDPOINT_REFI_XSD
names Project.xsd, QDA projects are validated against it.
"""

import csv
import io
import json
import os
import re
import sqlite3
import sys
import zipfile
from collections import Counter
from pathlib import Path

import networkx
from lxml import etree

PROJECT = "{urn:QDA-XML:project:1.0}"
CODEBOOK = "{urn:QDA-XML:codebook:1.0}"
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
# The order that the schema asks for.
ORDER = {
    "Project": "Users CodeBook Variables Cases Sources Notes Links Sets Graphs Description NoteRef",
    "TextSource": "Description PlainTextContent PlainTextSelection Coding NoteRef VariableValue",
    "PlainTextSelection": "Description Coding NoteRef",
    "Code": "Description NoteRef Code",
    "Note": "Description PlainTextContent",
    "VariableValue": "VariableRef TextValue",
}
# DNA 3: tables with their columns.
TABLES = {
    "SETTINGS": "Property Value",
    "CODERS": "ID Name Red Green Blue Refresh FontSize Password PopupWidth ColorByCoder PopupDecoration "
    "PopupAutoComplete PermissionAddDocuments PermissionEditDocuments PermissionDeleteDocuments "
    "PermissionImportDocuments PermissionAddStatements PermissionEditStatements "
    "PermissionDeleteStatements PermissionEditAttributes PermissionEditRegex "
    "PermissionEditStatementTypes PermissionEditCoders PermissionEditCoderRelations "
    "PermissionViewOthersDocuments PermissionEditOthersDocuments PermissionViewOthersStatements "
    "PermissionEditOthersStatements",
    "DOCUMENTS": "ID Title Text Coder Author Source Section Notes Type Date",
    "STATEMENTTYPES": "ID Label Red Green Blue",
    "VARIABLES": "ID Variable DataType StatementTypeId",
    "VARIABLELINKS": "ID SourceVariableId TargetVariableId",
    "REGEXES": "Label Red Green Blue",
    "CODERRELATIONS": "ID Coder OtherCoder viewStatements editStatements viewDocuments editDocuments",
    "STATEMENTS": "ID StatementTypeId DocumentId Start Stop Coder",
    "DATABOOLEAN": "ID StatementId VariableId Value",
    "DATAINTEGER": "ID StatementId VariableId Value",
    "DATALONGTEXT": "ID StatementId VariableId Value",
    "DATASHORTTEXT": "ID StatementId VariableId Entity",
    "ENTITIES": "ID VariableId Value Red Green Blue ChildOf",
    "ATTRIBUTEVARIABLES": "ID VariableId AttributeVariable",
    "ATTRIBUTEVALUES": "ID EntityId AttributeVariableId AttributeValue",
}

faults = []
counts = Counter()


def check(holds, words):
    counts["checks"] += 1
    if not holds:
        faults.append(words)


def lined(text):
    """Words as they are with line feeds, without what XML cannot hold."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", feeds(text))


def feeds(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


def local(element):
    return etree.QName(element).localname


def well_formed(root, what, schema):
    if schema is not None:
        check(schema.validate(root), f"{what}: {schema.error_log}")
        counts["validated against the schema"] += 1
    for element in root.iter(etree.Element):
        if local(element) in ORDER:
            order = ORDER[local(element)].split()
            places = [order.index(local(it)) if local(it) in order else -1 for it in element]
            check(places == sorted(places) and -1 not in places, f"{what}: order in {local(element)}")
    guids = [it.get("guid") for it in root.iter(etree.Element) if it.get("guid")]
    check(len(guids) == len(set(guids)), f"{what}: an identifier twice")
    check(all(GUID.match(it) for it in guids), f"{what}: no identifier")
    targets = [it.get("targetGUID") for it in root.iter(etree.Element) if it.get("targetGUID")]
    check(set(targets) <= set(guids), f"{what}: a reference to nothing")


def as_qualcoder(root, archive):
    """Codes, texts and codings as QualCoder's importer takes them over."""
    codes, names, paths = {}, Counter(), {}

    def walk(code, path):
        path = path + [code.get("name")]
        if code.get("isCodable") != "false":
            names[code.get("name")] += 1
            codes[code.get("guid")] = code.get("name")
            shown = code.findtext(PROJECT + "Description") or ""
            real = shown.removeprefix("name: ") if shown.startswith("name: ") else code.get("name")
            paths[code.get("guid")] = (path[0], real)
        for child in code.findall(PROJECT + "Code"):
            walk(child, path)

    for code in root.find(f"{PROJECT}CodeBook/{PROJECT}Codes"):
        walk(code, [])
    check(max(names.values()) == 1, f"QualCoder drops codes of one name: {names.most_common(2)}")
    sources = {}
    for source in root.iterfind(f"{PROJECT}Sources/{PROJECT}TextSource"):
        path = "sources" + source.get("plainTextPath").split("internal:/")[1]
        raw = archive.read(path)
        check(not raw.startswith(b"\xef\xbb\xbf"), "a mark of byte order")
        first = raw.find(b"\n")
        add_ending = first > 0 and raw[first - 1 : first] == b"\r"
        # open() without newline= makes line feeds of all line ends.
        text = io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8").read()
        text = text.replace("\n", "\n ") if add_ending else text
        codings = []
        for selection in source.findall(PROJECT + "PlainTextSelection"):
            start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
            check(selection.get("creationDateTime", "").endswith("Z"), "no date")
            memo = selection.findtext(PROJECT + "Description") or ""
            for coding in selection.findall(PROJECT + "Coding"):
                check(local(coding[0]) == "CodeRef", "CodeRef is not first")
                words = text[start:end].replace("\n ", "\n") if add_ending else text[start:end]
                codings.append((paths[coding[0].get("targetGUID")], words, memo, (start, end)))
        check(source.get("name") not in sources, "two sources of one name")
        sources[source.get("name")] = (text, codings)
    return sources


def parts(codings):
    """What selections say of each statement and claim."""
    found, claims = {}, []
    for (category, code), words, memo, place in codings:
        lines = dict(it.split(": ", 1) for it in memo.split("\n") if ": " in it and it[0] != " ")
        if category == "Claims":
            claims.append(words)
            continue
        statement = found.setdefault(int(lines["statement"]), {"content": {}})
        if category == "Statement parts" and code == "content":
            statement["content"][place] = words
        elif category == "Statement parts":
            statement[code] = words
        else:
            statement[category] = code
            statement["speaker"] = lines.get("speaker", statement.get("speaker"))
    return found, claims


def counted(findings):
    return [it for it in findings if it["review"] != "rejected"]


def qdpx(path, reports, schema):
    what = path.name
    with zipfile.ZipFile(path) as archive:
        check(archive.testzip() is None, f"{what}: broken")
        folders = {it.rsplit("/", 1)[0] for it in archive.namelist() if "/" in it}
        check("project.qde" in archive.namelist() and folders <= {"sources"}, f"{what}: files")
        root = etree.fromstring(archive.read("project.qde"))
        well_formed(root, what, schema)
        sources = list(as_qualcoder(root, archive).values())
    check(len(sources) == len(reports), f"{what}: number of reports")
    for (text, codings), report in zip(sources, reports):
        got = text.replace("\n ", "\n") if what.startswith("crlf") else text
        check(got == feeds(report["text"]), f"{what}: text of {report['name'][:40]}")
        found, claims = parts(codings)
        wanted = marked(report["statements"])
        check(len(found) == len(wanted), f"{what}: number of statements")
        for it in wanted:
            got = found.get(it["id"], {})
            where = f"{what}: statement {it['id']}"
            for part in ("source", "cue"):
                words = it[part]["value"] and feeds(it[part]["value"]["text"])
                check(got.get(part) == words, f"{where}: {part} {got.get(part)!r}, not {words!r}")
            words = Counter(feeds(piece["text"]) for piece in it["content"]["value"])
            check(Counter(got.get("content", {}).values()) == words, f"{where}: content")
            for category, field in (("Parties", "party"), ("Issues", "issue")):
                check(got.get(category) == it[field]["value"], f"{where}: {field}")
            kind = it["kind"]["value"] and it["kind"]["value"].replace("_", " ")
            check(got.get("Kinds") == kind, f"{where}: kind")
            check(got.get("Stances", "unclear") == it["stance"]["value"], f"{where}: stance")
            counts[f"statements in {what}"] += 1
        words = Counter(feeds(it["text"]) for it in counted(report["claims"]))
        check(Counter(claims) == words, f"{what}: claims")
        counts[f"claims in {what}"] += len(claims)


def codebook(path):
    root = etree.parse(str(path)).getroot()
    check(root.tag == CODEBOOK + "CodeBook" and root.get("origin"), "codebook: root")
    check([local(it) for it in root] == ["Codes"], "codebook: children")
    well_formed(root, "codebook", None)
    for code in root.iter(CODEBOOK + "Code"):
        check(code.get("name") and code.get("isCodable") in ("true", "false"), "codebook: code")
        counts["codes"] += 1


def units(text, start, stop):
    return text.encode("utf-16-le")[2 * start : 2 * stop].decode("utf-16-le")


def hull(it, text):
    """The stretch that DNA marks, by the words at its ends."""
    pieces = it["content"]["value"] or [it[part]["value"] for part in ("source", "cue") if it[part]["value"]]
    return feeds(pieces[0]["text"]), feeds(pieces[-1]["text"])


def marked(statements):
    """Statements with any words; DNA cannot hold others."""
    parts = ("content", "source", "cue")
    return [it for it in counted(statements) if any(it[part]["value"] for part in parts)]


def side(it):
    return {"for": 1, "against": 0}.get(it["stance"]["value"])


def dna(path, reports):
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    check(base.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "dna: integrity")
    check(base.execute("PRAGMA foreign_key_check").fetchall() == [], "dna: references")
    tables = {name for (name,) in base.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    check(tables == set(TABLES), f"dna: tables {tables ^ set(TABLES)}")
    for table, columns in TABLES.items():
        got = [row[1] for row in base.execute(f"PRAGMA table_info({table})")]
        check(got == columns.split(), f"dna: columns of {table}: {got}")
    version = base.execute("SELECT Value FROM SETTINGS WHERE Property = 'version'").fetchone()
    check(version and version[0].startswith("3."), "dna: version")
    first = base.execute("SELECT Variable, DataType FROM VARIABLES WHERE StatementTypeId = 1 ORDER BY ID")
    default = [("person", "short text"), ("organization", "short text"), ("concept", "short text"), ("agreement", "boolean")]
    check(first.fetchall()[:4] == default, "dna: variables")
    for (variable,) in base.execute("SELECT ID FROM VARIABLES WHERE DataType = 'short text'").fetchall():
        query = "SELECT count(*) FROM ENTITIES WHERE VariableId = ? AND Value = ''"
        check(base.execute(query, (variable,)).fetchone() == (1,), "dna: no empty value")
    titles = [it for (it,) in base.execute("SELECT Title FROM DOCUMENTS")]
    check(len(set(titles)) == len(reports) and all(len(it) <= 190 for it in titles), "dna: titles")
    names = dict(base.execute("SELECT ID, Variable FROM VARIABLES"))
    for report in reports:
        query = "SELECT Text, Date FROM DOCUMENTS WHERE ID = ?"
        text, _ = base.execute(query, (report["id"],)).fetchone()
        check(text == feeds(report["text"]), "dna: text")
        query = "SELECT ID, Start, Stop, StatementTypeId FROM STATEMENTS WHERE DocumentId = ? ORDER BY ID"
        rows = base.execute(query, (report["id"],)).fetchall()
        got, wanted = Counter(), Counter()
        for number, start, stop, kind in rows:
            values = {}
            for table, value in (("DATABOOLEAN", "Value"), ("DATALONGTEXT", "Value")):
                query = f"SELECT VariableId, {value} FROM {table} WHERE StatementId = ?"
                values.update((names[k], v) for k, v in base.execute(query, (number,)))
            query = (
                "SELECT d.VariableId, e.Value FROM DATASHORTTEXT d JOIN ENTITIES e "
                "ON e.ID = d.Entity AND e.VariableId = d.VariableId WHERE d.StatementId = ?"
            )
            values.update((names[k], v) for k, v in base.execute(query, (number,)))
            query = "SELECT count(*) FROM VARIABLES WHERE StatementTypeId = ?"
            check(base.execute(query, (kind,)).fetchone()[0] == len(values), "dna: a value is missing")
            words = units(text, start, stop)
            got[(words, values["person"], values["organization"], values["concept"], values.get("agreement"), values["note"])] += 1
            counts["statements in the DNA project"] += 1
        ends = Counter()
        for it in marked(report["statements"]):
            head, tail = hull(it, text)
            fields = [(it[field]["value"] or "")[:190] for field in ("speaker", "party", "issue")]
            match = [key for key in got if key[0].startswith(head) and key[0].endswith(tail) and list(key[1:4]) == fields and key[4] == side(it) and key[5] == it["note"]]
            check(match, f"dna: statement {it['id']} of {report['id']}")
        check(len(rows) == len(marked(report["statements"])), "dna: number of statements")


def events(path, reports):
    raw = path.read_text(encoding="utf-8")
    check(raw.startswith('"statement_id";"time";"person";"organization";"concept";"agreement";"start_position"'), "events: head")
    rows = list(csv.DictReader(io.StringIO(raw, newline=""), delimiter=";"))
    texts = {it["id"]: feeds(it["text"]) for it in reports}
    wanted = {(r["id"], it["id"]): it for r in reports for it in marked(r["statements"])}
    check(len(rows) == len(wanted), "events: number")
    for row in rows:
        it = wanted[int(row["document_id"]), int(row["statement_id"])]
        words = units(texts[int(row["document_id"])], int(row["start_position"]), int(row["stop_position"]))
        check(words == feeds(row["text"]), "events: words at the place")
        head, tail = hull(it, words)
        check(words.startswith(head) and words.endswith(tail), "events: words of the statement")
        check(row["agreement"] == {1: "1", 0: "0", None: ""}[side(it)], "events: agreement")
        check(row["person"] == (it["speaker"]["value"] or ""), "events: person")
        check(re.fullmatch(r"(\d{4}-\d\d-\d\d 00:00:00)?", row["time"]), "events: time")
        counts["rows of the event list"] += 1


def network(path, reports):
    graph = networkx.read_graphml(path)
    check(type(graph) is networkx.Graph, f"{path.name}: not undirected, or parallel edges")
    folder = path.with_suffix("")
    with open(folder / "nodes.csv", encoding="utf-8", newline="") as file:
        nodes = {it["Id"]: it for it in csv.DictReader(file)}
    with open(folder / "edges.csv", encoding="utf-8", newline="") as file:
        edges = {(it["Source"], it["Target"]): it for it in csv.DictReader(file)}
    check(set(graph) == set(nodes) and graph.number_of_edges() == len(edges), f"{path.name}: tables")
    for node, data in graph.nodes(data=True):
        check(lined(nodes[node]["Label"]) == data["label"], f"{path.name}: label")
        check(isinstance(data["statements"], int), f"{path.name}: type of a number")
    for source, target, data in graph.edges(data=True):
        row = edges.get((source, target)) or edges.get((target, source))
        check(isinstance(data["weight"], float) and data["weight"] != 0, f"{path.name}: weight")
        check(float(row["Weight"]) == data["weight"] and row["Type"] == "Undirected", f"{path.name}: edge")
    parties = {it["party"]["value"] for r in reports for it in marked(r["statements"])} - {None}
    got = {data["label"] for _, data in graph.nodes(data=True) if data["kind"] == "party"}
    check(got == parties, f"{path.name}: parties {got ^ parties}")
    counts[f"nodes of {path.name}"] += len(nodes)
    counts[f"edges of {path.name}"] += len(edges)


def main():
    folder = Path(sys.argv[1])
    reports = json.loads((folder / "findings.json").read_text(encoding="utf-8"))["reports"]
    schema = os.environ.get("STANDPOINT_REFI_XSD")
    schema = etree.XMLSchema(etree.parse(schema)) if schema else None
    for name in ("lf.qdpx", "crlf.qdpx"):
        qdpx(folder / name, reports, schema)
    codebook(folder / "codes.qdc")
    dna(folder / "project.dna", reports)
    events(folder / "events.csv", reports)
    for path in sorted(folder.glob("*.graphml")):
        network(path, reports)
    for name, count in counts.items():
        print(f"{count:6} {name}")
    for fault in faults[:40]:
        print("FAULT", fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
