// The force layout of D3, for the picture of relations.
export { forceSimulation, forceLink, forceManyBody, forceCollide, forceX, forceY } from "d3-force";
