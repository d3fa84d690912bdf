// The waiting place: people who are named and have no ring yet.
import { fill, h } from "../screen/dom.js";
import { ringName } from "./shown.js";

export function waitingPlace(words) {
  const title = h("p", { class: "ekc-hint" });
  const root = h("div", { class: "ekc-unplaced", role: "group" }, title);
  const chips = new Map();
  const update = (data, dims) => {
    const here = data.order.filter((id) => !data.people[id].ring);
    const said = here.length ? fill(words.waiting_count, { count: here.length }) : words.waiting_none;
    if (title.textContent !== said) title.textContent = said;
    root.setAttribute("aria-label", ringName(data, null));
    root.hidden = data.order.length === 0;
    for (const [id, chip] of chips) {
      if (here.includes(id)) continue;
      chip.remove();
      chips.delete(id);
    }
    for (const id of here) {
      const one = data.people[id];
      if (!chips.has(id)) {
        chips.set(id, h("button", { type: "button", tabindex: -1, "data-person": id }));
        root.append(chips.get(id));
      }
      const chip = chips.get(id);
      chip.className = ["ekc-chip", one.told ? "ekc-told" : "", one.official ? "ekc-square" : "",
        id === data.selected ? "ekc-selected" : "", dims(id) ? "ekc-dim" : ""].join(" ");
      if (chip.textContent !== one.labels[0]) chip.textContent = one.labels[0];
      chip.setAttribute("aria-label", one.said);
      chip.setAttribute("aria-pressed", String(id === data.selected));
    }
  };
  return { root, update, holds: (id) => chips.has(id) };
}
