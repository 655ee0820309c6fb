// Where the things of a graph lie: worked out by d3-force in slices of a frame, so that the page stays responsive.
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";

const SLICE = 8; // milliseconds of a frame that are taken
const MANY = 400; // nodes, from which on the forces are weaker and the rounds fewer

export function frame() {
  return new Promise((go) => requestAnimationFrame(go));
}

// nodes: [{ id, x, y, fx, fy }], where those with fx and fy stay; edges: [{ source, target }] by id. Sets x and y.
export async function arrange(nodes, edges) {
  const many = nodes.length > MANY;
  const held = nodes.some((n) => n.fx !== undefined);
  const rounds = many ? 120 : 260;
  await frame();
  const simulation = forceSimulation(nodes)
    .force("link", forceLink(edges).id((n) => n.id).distance(many ? 40 : 125).strength(many ? 0.3 : 0.5))
    .force("charge", forceManyBody().strength(many ? -60 : -520).distanceMax(900))
    .force("collide", many ? null : forceCollide(48))
    .force("x", forceX().strength(0.05)).force("y", forceY().strength(0.07))
    .force("centre", held ? null : forceCenter(0, 0))
    .alphaDecay(1 - 0.001 ** (1 / rounds))
    .stop();
  for (let round = 0; round < rounds; ) {
    await frame();
    const until = performance.now() + SLICE;
    do {
      simulation.tick();
      round += 1;
    } while (round < rounds && performance.now() < until);
  }
  return nodes;
}
