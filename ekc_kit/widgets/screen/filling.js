// Filling in: what a form knows of its fields, sends of what was typed, and heard about it.
import { note } from "./controls.js";
import { randomId } from "./dom.js";
import { Outbox } from "./outbox.js";

export function makeForm(model, redraw) {
  const data = () => model.get("data");
  const words = model.get("words");
  const refusals = new Map();
  const told = new Map(); // what came of pressing a button, by its place
  const considered = new Map(); // what to do with what the kit says of a line that is being typed
  const touched = new Map(); // what is being typed, and how to send it
  const form = {
    words,
    value: (path) => data().values[path],
    itemIds: (path, key) => data().items[`${path}#${key}`] ?? [],
    options: (name) => data().options[name] ?? [],
    notes: (path) => data().notes[path] ?? [],
    wording: (path) => data().wordings?.[path],
    parts: (path) => (path.endsWith(".text") && data().wordings?.[path.slice(0, -5)]?.parts) || [],
    slots: (path) => data().slots?.[path] ?? [],
    facts: (name) => data().facts[name] ?? [],
    edited: () => data().edited ?? null,
    refused: (path) => refusals.get(path),
    told: (place) => told.get(place) ?? "",
    hears: (place) => told.set(place, ""),
    wanted: (path) => form.outbox.refused.get(path)?.change.value,
    isPending: (path) => touched.has(path) || form.outbox.holds(path),
    typing: (path, send) => touched.set(path, send),
    settle(path) {
      touched.delete(path);
      redraw();
    },
    trouble: "", // a refusal that belongs to no field or list on this form
    forget: (path) => refusals.delete(path),
    refuse(path, said) {
      refusals.set(path, said);
      redraw();
    },
    send(change, files) {
      form.trouble = "";
      form.outbox.send(change, files);
    },
    put(path, value) {
      touched.delete(path);
      form.send({ do: "put", path, value });
    },
    add(path, key, line) {
      refusals.delete(path);
      form.send({ do: "add", path, key, line, id: randomId() });
    },
    consider(path, line, draw) {
      considered.set(path, (found) => draw(line, found));
      form.outbox.post({ do: "consider", path, line });
    },
    tell() {}, // says something to who does not see the screen, when they are done
    tellAsked(found) {
      const asks = found.map((one) => one.ask).join(" ");
      form.tell(asks ? `${words.asks}: ${asks}` : "");
    },
    press(action, value, place) {
      refusals.delete(place);
      if (place) told.set(place, "");
      form.send({ do: "press", action, value: value ?? null, path: place ?? null });
    },
    drawNotes(parent, path) {
      const found = form.notes(path);
      const now = JSON.stringify(found);
      if (parent.dataset.drawn !== now) parent.replaceChildren(...found.map((one) => note(one, form)));
      parent.dataset.drawn = now;
    },
  };
  form.outbox = new Outbox(model, redraw);
  form.outbox.hurry = () => [...touched.values()].forEach((send) => send());
  const isHere = (path) => path in data().values || told.has(path)
    || Object.keys(data().items).some((key) => key.startsWith(`${path}#`));
  form.answered = ({ path, refused, said, considered: found }) => {
    if (said && told.has(path)) told.set(path, said);
    if (found) considered.get(path)?.(found);
    if (path && !refused) refusals.delete(path);
    else if (path && isHere(path)) refusals.set(path, refused);
    else if (refused) form.trouble = refused;
  };
  return form;
}
