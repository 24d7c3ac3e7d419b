"""Loads an export into rdflib and answers queries: stores.py GRAPH.ttl QUERIES.json ANSWERS.json (see stores.mjs)."""
import json
import sys

import rdflib

graph = rdflib.Graph()
graph.parse(sys.argv[1], format="turtle")
answers = {}
for query in json.load(open(sys.argv[2], encoding="utf-8")):
    try:
        rows = graph.query(query["sparql"])
        answers[query["name"]] = [
            ["" if row[v] is None else str(row[v]) for v in map(rdflib.Variable, query["variables"])] for row in rows
        ]
    except Exception as error:  # what another engine cannot do is a finding, not a crash
        answers[query["name"]] = f"error: {error}"
json.dump(answers, open(sys.argv[3], "w", encoding="utf-8"), ensure_ascii=False)
