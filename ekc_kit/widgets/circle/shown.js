// What is on the map: people, folded groups in place of people, and the lines between them.
import { fill } from "../screen/dom.js";

export const MANY = 80; // from here on groups are folded until somebody opens them
const LINES = 40; // up to so many people everybody's lines are drawn
const GROUP = 3; // people that belong together before they fold into one

export const isGroup = (id) => id.startsWith("group ");
export const memberOf = (id) => (isGroup(id) ? id.slice(6) : id);
export const groupKey = (one) => `${one.ring} ${one.group}`;
export const placed = ({ order, people }) => order.filter((id) => people[id].ring);
export const ringName = ({ rings }, ring) => rings.find((one) => one.ring === ring).name;

// `view`: {folded, opened, dims(id), held: who was just dropped and where, current: who has the focus}.
export function whatIsShown(data, view, words) {
  const standsFor = new Map(); // somebody in a folded group is drawn as that group
  const groups = view.folded ? foldedGroups(data, view.opened) : new Map();
  const nodes = [];
  for (const id of placed(data)) {
    const one = data.people[id];
    const members = groups.get(groupKey(one));
    if (!members) {
      nodes.push(personNode(id, data, view));
      continue;
    }
    standsFor.set(id, `group ${members[0]}`);
    if (members[0] === id) nodes.unshift(groupNode(id, one, members, data, view, words)); // first in line for room
  }
  return { nodes, lines: linesBetween(data, standsFor, nodes.length <= LINES ? null : [data.selected, view.current]) };
}

function foldedGroups(data, opened) {
  const groups = new Map();
  for (const id of placed(data)) {
    const one = data.people[id];
    if (!one.group || opened.has(groupKey(one))) continue;
    if (!groups.has(groupKey(one))) groups.set(groupKey(one), []);
    groups.get(groupKey(one)).push(id);
  }
  return new Map([...groups].filter(([, members]) => members.length >= GROUP));
}

function personNode(id, { people, selected }, view) {
  const one = people[id];
  const at = view.held?.id === id ? view.held.at : [one.x, one.y];
  const near = selected && one.group !== "" && people[selected]?.group === one.group;
  return { id, at, labels: one.labels, said: one.said, current: id === selected, square: one.official,
    looks: [one.told ? "ekc-told" : "", id === selected ? "ekc-selected" : "", near ? "ekc-near" : "",
      view.dims(id) ? "ekc-dim" : ""] };
}

function groupNode(first, one, members, data, view, words) {
  const values = { group: one.group, count: members.length };
  return { id: `group ${first}`, at: [one.x, one.y], current: false, square: false,
    labels: [fill(words.group_label, values), fill(words.group_short, values), "", ""],
    said: fill(words.group_said, { ...values, ring: ringName(data, one.ring) }),
    looks: ["ekc-group", members.every(view.dims) ? "ekc-dim" : ""] };
}

// With few people every line is drawn; with many they would run behind names, so then only those of
// whom it is about (`only`), and tensions.
function linesBetween(data, standsFor, only) {
  const { people, tensions } = data;
  const lines = [];
  const add = (from, to, kind) => {
    if (!people[from]?.ring || !people[to]?.ring) return;
    const ends = [from, to].map((id) => standsFor.get(id) ?? id);
    if (ends[0] !== ends[1]) lines.push({ from: ends[0], to: ends[1], kind });
  };
  for (const id of placed(data)) {
    const { by } = people[id];
    if (by && (!only || only.includes(id) || only.includes(by))) add(by, id, "by");
  }
  for (const [, one, other] of tensions) add(one, other, "tension");
  return lines;
}
