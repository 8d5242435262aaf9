"""Checks exported annotations with readers that are not ours.

python annotation.py FOLDER [SCHEMA]

FOLDER holds, anywhere below it, `findings.json` (our own JSON, which all others are compared with)
and beside it what else was exported: findings.jsonl, annotations.jsonld, doccano.jsonl,
prodigy.jsonl, brat/, cas/ and label_studio/. Several such folders are checked one by one.
Ends with 1 if anything differs. Packages: requirements.txt.
"""

import codecs
import importlib.util
import json
import re
import sys
import types
from collections import Counter
from pathlib import Path

import jsonschema
from cassis import load_cas_from_json
from pyld import jsonld

SCHEMA = Path(__file__).resolve().parents[2] / "schema" / "findings.schema.json"
problems = []


def check(holds, words):
    if not holds:
        problems.append(words)
        print("  DIFFERS:", words)
    return holds


def same(found, expected, words):
    """Compares two collections in which things may stand more than once."""
    found, expected = Counter(found), Counter(expected)
    more, less = list((found - expected).items())[:3], list((expected - found).items())[:3]
    return check(found == expected, f"{words}: too many {more}, missing {less}")


def plain(text):
    """Line ends and controls as annotators get them: one character for one."""
    text = re.sub("\r(?=\n)", " ", text).replace("\r", "\n")
    controls = "\u2028\u2029\ufeff"
    return "".join(
        " " if it != "\n" and (it in controls or re.match("[\0-\x1f\x7f-\x9f]", it)) else it
        for it in text
    )


def spot(it):
    return (it["start"], it["end"])


def attributions(report):
    """All statements that count and what they cite: id, number, role and places."""
    for it in report["statements"]:
        parts = [it["source"]["value"]], [it["cue"]["value"]], it["content"]["value"]
        chain = [(it, parts)]
        chain += [(i, ([i["source"]], [i["cue"]], i["content"])) for i in it["inner"]]
        if it["review"] == "rejected" or not any(p for ps in parts for p in ps):
            continue
        for number, (facts, (source, cue, content)) in enumerate(chain):
            places = {"Source": source, "Cue": cue, "Content": content}
            yield it, number, facts, {k: [spot(p) for p in v if p] for k, v in places.items()}


def marks(report):
    """(label, start, end) of everything that annotation formats mark."""
    found = [
        (role, *place)
        for _, _, _, parts in attributions(report)
        for role, places in parts.items()
        for place in places
    ]
    return found + [("Claim", *spot(it)) for it in claims(report)]


def claims(report):
    return [it for it in report["claims"] if it["review"] != "rejected"]


def check_findings(findings, schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(findings))
    check(not errors, f"schema: {[e.message[:120] for e in errors[:3]]}")
    places = 0

    def walk(it, text):
        nonlocal places
        if isinstance(it, dict):
            if {"start", "end", "text"} <= it.keys():
                places += 1
                check(text[it["start"] : it["end"]] == it["text"], f"words at {it}")
            for value in it.values():
                walk(value, text)
        elif isinstance(it, list):
            for value in it:
                walk(value, text)

    for report in findings["reports"]:
        walk([report["statements"], report["claims"]], report["text"])
    print(f"findings.json: valid, {len(findings['reports'])} reports, {places} places")


def lines_of(path):
    # Not splitlines, which ends lines at more characters than JSON Lines does.
    return [json.loads(it) for it in path.read_text("utf-8").split("\n") if it]


def check_json_lines(path, findings):
    found = lines_of(path)
    for report in findings["reports"]:
        mine = {it["id"]: it for it in found if it["report"]["id"] == report["id"]}
        expected = [it["id"] for it in report["statements"] + report["claims"]]
        same(list(mine), expected, f"{path.name}: report {report['id']}")
        for it in report["statements"]:
            other = mine.get(it["id"], {})
            for name in ("source", "cue", "content", "speaker", "party", "kind", "issue", "stance"):
                both = it[name], other.get(name, {})
                facts = [(f.get("value"), f.get("origin"), f.get("confidence")) for f in both]
                check(facts[0] == facts[1], f"{path.name}: {name} of {it['id']}")
            for name in ("note", "unsure", "review", "origin", "confidence", "quote"):
                check(it[name] == other.get(name), f"{path.name}: {name} of {it['id']}")
        for it in report["claims"]:
            place = mine.get(it["id"], {}).get("place", {})
            check(place == {k: it[k] for k in ("start", "end", "text")}, f"{path.name}: {it['id']}")
    print(f"{path.name}: {len(found)} findings")


OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
# Only the terms that are used, written for this check after the vocabulary of the standard.
CONTEXT = {
    "id": "@id", "type": "@type",
    **{k: OA + k for k in ("Annotation", "TextualBody", "SpecificResource",
                           "TextQuoteSelector", "TextPositionSelector")},
    "AnnotationCollection": AS + "OrderedCollection", "AnnotationPage": AS + "OrderedCollectionPage",
    "Software": AS + "Application", "Person": "http://xmlns.com/foaf/0.1/Person",
    "body": {"@type": "@id", "@id": OA + "hasBody"},
    "target": {"@type": "@id", "@id": OA + "hasTarget"},
    "source": {"@type": "@id", "@id": OA + "hasSource"},
    "selector": {"@type": "@id", "@id": OA + "hasSelector"},
    "motivation": {"@type": "@vocab", "@id": OA + "motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": OA + "hasPurpose"},
    **{k: OA + k for k in ("assessing", "classifying", "commenting", "identifying",
                           "linking", "tagging", "exact", "prefix", "suffix")},
    "start": OA + "start", "end": OA + "end",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "creator": {"@type": "@id", "@id": "http://purl.org/dc/terms/creator"},
    "generator": {"@type": "@id", "@id": AS + "generator"},
    "name": "http://xmlns.com/foaf/0.1/name",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "total": AS + "totalItems", "startIndex": AS + "startIndex",
    "first": {"@type": "@id", "@id": AS + "first"},
    "items": {"@type": "@id", "@id": AS + "items", "@container": "@list"},
}


def offline(url, options):
    if url != "http://www.w3.org/ns/anno.jsonld":
        raise ValueError(f"{url} is not needed")
    document = {"@context": CONTEXT}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url,
            "document": document}


def terms(it):
    if isinstance(it, dict):
        for key, value in it.items():
            if key != "@context":
                yield key
                yield from terms(value)
    elif isinstance(it, list):
        for value in it:
            yield from terms(value)


def check_web_annotation(path, findings):
    raw = json.loads(path.read_text("utf-8"))
    unknown = set(terms(raw)) - CONTEXT.keys()
    check(not unknown, f"{path.name}: terms that the context does not have: {unknown}")
    (whole,) = jsonld.expand(raw, {"documentLoader": offline})
    (page,) = whole[AS + "first"]
    items = page[AS + "items"][0]["@list"]
    check(whole[AS + "totalItems"][0]["@value"] == len(items), f"{path.name}: total")
    ids = [it["@id"] for it in items]
    check(len(set(ids)) == len(ids), f"{path.name}: names that stand twice")
    check(all(re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", it) for it in ids),
          f"{path.name}: names that are no UUID")
    by_source = {}
    for it in items:
        check(it["@type"] == [OA + "Annotation"], f"{path.name}: type of {it['@id']}")
        (target,) = it[OA + "hasTarget"]
        by_source.setdefault(target[OA + "hasSource"][0]["@id"], []).append(it)
        for body in it.get(OA + "hasBody", []):
            if OA + "SpecificResource" in body["@type"]:
                check(body[OA + "hasSource"][0]["@id"] in ids, f"{path.name}: a link leads nowhere")
    marked = [r for r in findings["reports"] if marks(r)]
    check(len(by_source) == len(marked), f"{path.name}: {len(by_source)} sources")
    for report, found in zip(marked, by_source.values()):
        check_targets(path.name, report, found)
    nquads = jsonld.to_rdf(raw, {"documentLoader": offline, "format": "application/n-quads"})
    count = len(nquads.strip().split("\n"))
    print(f"{path.name}: {len(items)} annotations expanded by pyld, {count} triples")


def check_targets(name, report, found):
    text, places = report["text"], []
    for it in found:
        quote, position = None, None
        for selector in it[OA + "hasTarget"][0][OA + "hasSelector"]:
            value = lambda key: selector[OA + key][0]["@value"]
            if OA + "TextQuoteSelector" in selector["@type"]:
                quote = tuple(value(key) for key in ("prefix", "exact", "suffix"))
            else:
                position = value("start"), value("end")
        start, end = position
        expected = text[max(0, start - 32) : start], text[start:end], text[end : end + 32]
        check(quote == expected, f"{name}: {quote} at {position}")
        role = [b[CONTEXT["value"]][0]["@value"] for b in it[OA + "hasBody"]
                if CONTEXT["value"] in b and b[OA + "hasPurpose"][0]["@id"] != OA + "assessing"]
        places.append((role[0].capitalize() if role[0] != "claim without source" else "Claim",
                       start, end))
    parts = [it for it in places if it[0] in ("Source", "Cue", "Content", "Claim")]
    same(parts, marks(report), f"{name}: report {report['id']}")
    whole = sum(1 for _ in attributions(report))
    check(len(places) - len(parts) == whole, f"{name}: {len(places) - len(parts)} of {whole} statements")


def fragments(text, place):
    """The pieces of a place that lie on one line each, as brat must have them."""
    at, found = place[0], []
    for piece in re.split("([\r\n])", text[place[0] : place[1]]):
        if piece.strip() and piece not in "\r\n":
            found.append((at, at + len(piece)))
        at += len(piece)
    return tuple(found)


def brat_server():
    """brat's own annotation.py and verify_annotations.py, without the server around them."""
    root = Path(next(iter(importlib.util.find_spec("brat").submodule_search_locations)))
    source = root / "server" / "src"
    told = []

    class Messager:
        @staticmethod
        def error(words, *_, **__):
            told.append(words)

        warning = error
        debug = info = staticmethod(lambda *_, **__: None)

    modules = {"message": {"Messager": Messager}, "config": {}}
    for name, contents in modules.items():
        sys.modules[name] = types.ModuleType(name)
        vars(sys.modules[name]).update(contents)
    for name in ("annotation", "projectconfig", "verify_annotations"):
        spec = importlib.util.spec_from_file_location(name, source / f"{name}.py")
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return told


def open_exactly(name, mode="r"):
    return codecs.open(name, mode.replace("U", ""), encoding="utf8", errors="strict")


def open_universally(name, mode="r"):
    return open(name, mode.replace("U", ""), encoding="utf8", errors="strict")


def check_brat(folder, findings):
    told = brat_server()
    annotation, verify = sys.modules["annotation"], sys.modules["verify_annotations"]
    config = sys.modules["projectconfig"]
    project = config.ProjectConfiguration(str(folder.resolve()))
    names = sorted(folder.glob("*.ann"))
    check(len(names) == len(findings["reports"]), f"brat: {len(names)} reports")
    counts = Counter()
    for path, report in zip(names, findings["reports"]):
        for opened in (open_exactly, open_universally):
            annotation.open_textfile = config.open_textfile = opened
            read = annotation.TextAnnotations(str(path)[:-4], read_only=True)
            check(not read.failed_lines, f"brat: {path.name}, lines {read.failed_lines}")
            check(read.get_document_text() == plain(report["text"]), f"brat: text of {path.name}")
            check_brat_report(path.name, report, read)
            found = verify.verify_annotation(read, project)
            # Statements may share a cue: brat calls that harmless.
            issues = [it for it in found if "harmless" not in it.description]
            check(not issues, f"brat: {path.name}: {[str(it.description) for it in issues[:3]]}")
        counts["places"] += len(list(read.get_textbounds()))
        counts["events"] += len(list(read.get_events()))
        counts["attributes"] += len(list(read.get_attributes()))
        check_brat_lines(path, report)
    check(not told, f"brat says: {told[:3]}")
    print(f"brat: {len(names)} reports, {dict(counts)}, read and verified by brat's own code"
          f" with and without universal line ends")


def check_brat_report(name, report, read):
    by_id = {it.id: it for it in read.get_textbounds()}
    # Triggers that lie on a content where there is no cue are no part of the statement.
    bounds = [it for it in by_id.values() if it.type != "Statement"]
    label = {"Speaker": "Source", "InnerCue": "Cue"}
    found = [(label.get(it.type, it.type), tuple(it.spans)) for it in bounds]
    expected = [(role, fragments(report["text"], place)) for role, *place in marks(report)]
    same(found, [it for it in expected if it[1]], f"brat: places of {name}")
    values = {}
    for it in read.get_attributes():
        values.setdefault(it.target, {})[it.type] = it.value
    events = []
    for event in read.get_events():
        ends = [(re.sub(r"\d+$", "", role), tuple(by_id[to].spans))
                for role, to in event.args if to in by_id]
        facts = values.get(event.id, {})
        events.append((tuple(ends), facts.get("Kind"), facts.get("Stance")))
    expected = []
    for _, number, facts, parts in attributions(report):
        ends = [("Speaker", it) for it in parts["Source"]] + [("Content", it) for it in parts["Content"]]
        ends = tuple((role, fragments(report["text"], it)) for role, it in ends)
        kind = facts["kind"]["value"] if number == 0 else None
        stance = facts["stance"]["value"] if number == 0 else facts["stance"]
        expected.append((ends, kind, None if stance == "unclear" else stance))
    same(events, expected, f"brat: events of {name}")


def check_brat_lines(path, report):
    """The rules of the format once more, by a reader that shares nothing with brat."""
    raw = path.read_bytes().decode("utf-8")
    check("\r" not in raw and "\r" not in path.with_suffix(".txt").read_bytes().decode("utf-8"),
          f"brat: {path.name} has line ends that are not LF")
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    forms = {
        "T": r"T\d+\t\w+ \d+ \d+(;\d+ \d+)*\t[^\t]+",
        "E": r"E\d+\t\w+:T\d+( \w+:[TE]\d+)*",
        "A": r"A\d+\t\w+ [TE]\d+( \S+)?",
        "#": r"#\d+\t\w+ [TE]\d+\t[^\t]+",
    }
    names = set()
    for line in raw.split("\n")[:-1]:
        check(re.fullmatch(forms.get(line[0], "$"), line), f"brat: {path.name}: {line!r}")
        check(line.split("\t")[0] not in names, f"brat: {path.name}: twice {line!r}")
        names.add(line.split("\t")[0])
        if line[0] == "T":
            _, data, words = line.split("\t")
            ends = [tuple(map(int, it.split())) for it in data.split(" ", 1)[1].split(";")]
            pieces = [text[start:end] for start, end in ends]
            check(words == " ".join(pieces) and "\n" not in words, f"brat: {path.name}: {line!r}")
    notes = [it["note"] for it in report["statements"] if it["review"] != "rejected"]
    notes += [it["note"] for it in claims(report)]
    escape = lambda it: it.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    found = [it.split("\t", 2)[2] for it in raw.split("\n") if re.match(r"#\d+\tAnnotatorNotes ", it)]
    same(found, [plain(escape(it)) for it in notes if it], f"brat: notes of {path.name}")


def check_cas(folder, findings):
    names, counts = sorted(folder.glob("*.json")), Counter()
    check(len(names) == len(findings["reports"]), f"cas: {len(names)} reports")
    for path, report in zip(names, findings["reports"]):
        with open(path, "rb") as file:
            cas = load_cas_from_json(file)
        check(cas.sofa_string == report["text"], f"cas: text of {path.name}")
        (about,) = cas.select("de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData")
        check((about.documentTitle, about.begin, about.end) == (report["name"], 0, len(report["text"])),
              f"cas: document of {path.name}")
        words = lambda it: it.get_covered_text()
        text = report["text"]
        found = []
        for kind in ("Source", "Cue", "Content", "Claim"):
            found += [(kind, words(it)) for it in cas.select(f"standpoint.{kind}")]
        same(found, [(role, text[a:b]) for role, a, b in marks(report)], f"cas: places of {path.name}")
        # cassis turns offsets into code points itself.
        spots = [(it.begin, it.end) for it in cas.select("standpoint.Claim")]
        same(spots, [spot(it) for it in claims(report)], f"cas: claims of {path.name}")
        statements = {it.findingId: it for it in cas.select("standpoint.Statement")}
        for it, number, facts, parts in attributions(report):
            statement = statements[str(it["id"])]
            one = statement if number == 0 else statement.inner.elements[number - 1]
            ends = {"Source": [one.source] if one.source else [], "Cue": [one.cue] if one.cue else [],
                    "Content": one.contents.elements if one.contents else []}
            for role, places in parts.items():
                spots = [(e.begin, e.end) for e in ends[role]]
                check(spots == places, f"cas: {role} of {it['id']}")
            party = facts["party"]["value"] if number == 0 else facts["party"]
            check(one.party == party, f"cas: party of {it['id']}")
            if number == 0:
                check(one.kind == it["kind"]["value"], f"cas: kind of {it['id']}")
                check((one.note or "") == it["note"], f"cas: note of {it['id']}")
                check(abs(one.confidence - it["confidence"]) < 1e-6, f"cas: confidence of {it['id']}")
        counts["annotations"] += len(cas.select_all_fs())
        counts["statements"] += len(statements)
        # Once round: what cassis writes again must be read as the same.
        again = load_cas_from_json(cas.to_json())
        check(len(again.select_all_fs()) == len(cas.select_all_fs()), f"cas: {path.name} written again")
    print(f"cas: {len(names)} reports, {dict(counts)}, read by dkpro-cassis")


def check_label_studio(folder, findings):
    from label_studio_sdk.label_interface import LabelInterface

    interface = LabelInterface((folder / "labeling_config.xml").read_text("utf-8"))
    interface.validate()
    tasks = json.loads((folder / "tasks.json").read_text("utf-8"))
    check(len(tasks) == len(findings["reports"]), f"label_studio: {len(tasks)} tasks")
    regions = relations = 0
    for task, report in zip(tasks, findings["reports"]):
        check(task["data"]["text"] == plain(report["text"]), "label_studio: text")
        units = task["data"]["text"].encode("utf-16-le")
        (prediction,) = task["predictions"]
        errors = interface.validate_prediction(prediction, return_errors=True)
        check(not errors, f"label_studio: {errors[:3]}")
        found, ids, expected = [], set(), marks(report)
        for it in prediction["result"]:
            if it["type"] == "labels":
                value = it["value"]
                words = units[2 * value["start"] : 2 * value["end"]].decode("utf-16-le")
                check(words == value["text"], f"label_studio: {value}")
                before = len(units[: 2 * value["start"]].decode("utf-16-le"))
                found.append((value["labels"][0], before, before + len(words)))
                check(it["id"] not in ids, f"label_studio: twice {it['id']}")
                ids.add(it["id"])
                regions += 1
        for it in prediction["result"]:
            if it["type"] == "relation":
                check({it["from_id"], it["to_id"]} <= ids, f"label_studio: {it}")
                relations += 1
            else:
                check(it["id"] in ids, f"label_studio: {it} is of no region")
        same(found, expected, f"label_studio: report {report['id']}")
    print(f"label_studio: {len(tasks)} tasks, {regions} regions, {relations} relations, "
          "valid for label-studio-sdk")


def check_doccano(path, findings):
    found, ids, relations = lines_of(path), set(), 0
    check(len(found) == len(findings["reports"]), f"doccano: {len(found)} lines")
    for line, report in zip(found, findings["reports"]):
        check(line["text"] == plain(report["text"]), "doccano: text")
        entities = line["entities"]
        spans = [(it["label"], it["start_offset"], it["end_offset"]) for it in entities]
        same(spans, marks(report), f"doccano: report {report['id']}")
        mine = {it["id"] for it in entities}
        check(len(mine) == len(entities) and not mine & ids, "doccano: numbers that stand twice")
        ids |= mine
        for it in line["relations"]:
            check({it["from_id"], it["to_id"]} <= mine and isinstance(it["type"], str), f"doccano: {it}")
            relations += 1
    print(f"doccano.jsonl: {len(found)} lines, {len(ids)} entities, {relations} relations")


def check_prodigy(path, findings):
    found, spans = lines_of(path), 0
    check(len(found) == len(findings["reports"]), f"prodigy: {len(found)} lines")
    for line, report in zip(found, findings["reports"]):
        check(line["text"] == plain(report["text"]), "prodigy: text")
        marked = [(it["label"].capitalize(), it["start"], it["end"]) for it in line["spans"]]
        same(marked, marks(report), f"prodigy: report {report['id']}")
        spans += len(marked)
    print(f"prodigy.jsonl: {len(found)} lines, {spans} spans")


CHECKS = {
    "findings.jsonl": check_json_lines,
    "annotations.jsonld": check_web_annotation,
    "doccano.jsonl": check_doccano,
    "prodigy.jsonl": check_prodigy,
    "brat": check_brat,
    "cas": check_cas,
    "label_studio": check_label_studio,
}


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    schema = json.loads(Path(sys.argv[2] if len(sys.argv) > 2 else SCHEMA).read_text("utf-8"))
    folders = sorted(it.parent for it in Path(sys.argv[1]).rglob("findings.json"))
    check(folders, "there is no findings.json")
    for folder in folders:
        print(f"\n{folder}")
        findings = json.loads((folder / "findings.json").read_text("utf-8"))
        check_findings(findings, schema)
        for name, by in CHECKS.items():
            if (folder / name).exists():
                by(folder / name, findings)
            else:
                print(f"{name}: not there, so not checked")
    print(f"\n{len(problems)} differences" if problems else "\nno difference")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
