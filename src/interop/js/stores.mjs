// Loads an export into a store and answers queries: node stores.mjs STORE GRAPH.ttl QUERIES.json ANSWERS.json
// QUERIES: [{name, sparql, variables}]. ANSWERS: {name: [[cell, …], …]}, or {name: "error: …"}.
import { readFileSync, writeFileSync } from 'node:fs';

const [, , kind, graphFile, queryFile, answerFile] = process.argv;
const text = readFileSync(graphFile, 'utf8');

async function parsed() {
  const { Parser } = await import('n3');
  return new Parser({ format: 'text/turtle' }).parse(text);
}

async function comunica(source) {
  const { QueryEngine } = await import('@comunica/query-sparql-rdfjs');
  const engine = new QueryEngine();
  return async (sparql) => (await (await engine.queryBindings(sparql, { sources: [source] })).toArray())
    .map((row) => (name) => row.get(name)?.value ?? '');
}

const open = {
  async oxigraph() {
    const { Store } = await import('oxigraph');
    const store = new Store();
    store.load(text, { format: 'text/turtle' });
    return async (sparql) => store.query(sparql).map((row) => (name) => row.get(name)?.value ?? '');
  },
  async n3() {
    const { Store } = await import('n3');
    return comunica(new Store(await parsed()));
  },
};

const ask = await open[kind]();
const answers = {};
for (const query of JSON.parse(readFileSync(queryFile, 'utf8'))) {
  try {
    answers[query.name] = (await ask(query.sparql)).map((cell) => query.variables.map(cell));
  } catch (error) {
    answers[query.name] = `error: ${error.message}`;
  }
}
writeFileSync(answerFile, JSON.stringify(answers));
process.exit(0);
