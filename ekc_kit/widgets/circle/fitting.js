// Which name fits where: first everybody the shortest that fits, then longer where there is room.
// The same two rounds as on paper (ekc_kit/picture/labels.py), with widths as this browser draws.

export const PILL = 24; // the height of a name, in CSS pixels
const PADDING = 8;
const GAP = 3;
const DOT = 12;

const measured = new Map();
let pen = null;

export function measureWith(font) {
  pen = document.createElement("canvas").getContext("2d");
  pen.font = font;
  measured.clear();
}

export function widthOf(label) {
  if (!label) return DOT;
  if (!measured.has(label)) measured.set(label, Math.ceil(pen.measureText(label).width) + 2 * PADDING);
  return measured.get(label);
}

// Nodes have an id, a middle x, y in pixels and labels, longest first; returns the label of each,
// an empty one where there is room for a dot only. `width` is that of the whole map.
export function fit(nodes, width) {
  const boxes = new Map();
  const rows = new Map();
  const rowsOf = (y, tall) => {
    const found = [];
    for (let row = Math.floor((y - tall / 2 - 1) / PILL); row <= Math.floor((y + tall / 2 + 1) / PILL); row += 1)
      found.push(row);
    return found;
  };
  const put = (node, wide, tall) => {
    boxes.set(node.id, { x: node.x, y: node.y, wide, tall });
    for (const row of rowsOf(node.y, tall)) {
      if (!rows.has(row)) rows.set(row, new Set());
      rows.get(row).add(node.id);
    }
  };
  const isFree = (node, wide) => {
    if (node.x < wide / 2 || node.x > width - wide / 2) return false;
    for (const row of rowsOf(node.y, PILL)) {
      for (const id of rows.get(row) ?? []) {
        if (id === node.id) continue;
        const other = boxes.get(id);
        if (Math.abs(node.x - other.x) < (wide + other.wide) / 2 + GAP
          && Math.abs(node.y - other.y) < (PILL + other.tall) / 2 + 1) return false;
      }
    }
    return true;
  };
  const given = new Map();
  const widen = (node, wishes) => {
    const label = wishes.find((wish) => wish && isFree(node, widthOf(wish)));
    if (!label) return;
    put(node, widthOf(label), PILL);
    given.set(node.id, label);
  };
  for (const node of nodes) put(node, DOT, DOT);
  for (const node of nodes) widen(node, node.labels.slice(1));
  for (const node of nodes) if (given.has(node.id)) widen(node, node.labels.slice(0, 1));
  return given;
}
