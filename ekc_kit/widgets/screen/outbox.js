// What was sent and is not yet on disk, or was refused, and lines that were begun. When the kernel
// dies, these are kept on the page (in memory, never on disk) for the form that comes in its place.

const LATE = 2000; // milliseconds without an answer before the screen says so
const BEAT = 4000; // how often a quiet form asks whether the kernel is still there
const ANEW = 1000; // milliseconds in which a screen that left may be drawn anew

const AGAIN = new Set(["put", "add", "place"]); // asking for these twice does no harm

const viewsByScreen = (globalThis[Symbol.for("ekc-kit.views")] ??= new Map());
const waitingByForm = (globalThis[Symbol.for("ekc-kit.waiting")] ??= new Map());

export const LOST = "ekc-kit:lost"; // told to the document when an answer does not come

export class Outbox {
  constructor(model, redraw) {
    this.model = model;
    this.redraw = redraw;
    this.lost = false;
    this.fault = ""; // why the kit, still there, cannot read or write; gone once it can again
    this.number = 0;
    this.beats = new Set();
    this.hurry = () => {}; // sends what is half typed
    this.timers = new Map();
    const { place, token } = model.get("identity");
    const before = waitingByForm.get(place);
    const same = before?.token === token;
    this.left = before && !same ? [...before.refused.values(), ...before.waiting] : [];
    this.waiting = same ? before.waiting : [];
    this.refused = same ? before.refused : new Map();
    this.drafts = before?.drafts ?? new Map();
    waitingByForm.set(place,
      { token, waiting: this.waiting, refused: this.refused, drafts: this.drafts });
  }

  get busy() {
    return this.waiting.length > 0;
  }

  holds(path) {
    return this.waiting.some((one) => one.change.path === path && !one.heard);
  }

  start() {
    const left = this.left.filter(({ change }) => AGAIN.has(change.do));
    for (const { change } of left) this.send(change);
    this.ask = () => {
      if (document.visibilityState === "visible" && this.timers.size === 0)
        this.beats.add(this.post({ do: "beat" }));
    };
    this.beat = setInterval(this.ask, BEAT);
    document.addEventListener("visibilitychange", this.ask); // it may have stood still, out of sight
  }

  // Tell the kit that nobody will look at this screen again.
  leave() {
    try {
      this.model.send({ do: "gone" });
    } catch {
      // its kernel has gone first
    }
  }

  stop() {
    clearInterval(this.beat);
    document.removeEventListener("visibilitychange", this.ask);
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  send(change, files) {
    const number = this.post(change, files);
    this.refused.delete(change.path);
    this.waiting.push({ number, change, heard: false });
    this.redraw();
  }

  post(change, files) {
    this.number += 1;
    const number = this.number;
    this.timers.set(number, setTimeout(() => this.lose(number), LATE));
    try {
      this.model.send({ ...change, number }, undefined, files);
    } catch {
      this.lose(number);
    }
    return number;
  }

  lose(number) {
    clearTimeout(this.timers.get(number));
    this.timers.delete(number);
    this.lost = true;
    this.redraw();
    document.dispatchEvent(new Event(LOST));
  }

  // Takes an answer in, and returns what of it is for the screen: no refusal of a mere beat.
  hear(message) {
    const { heard, kept, refused } = message;
    let beat = false;
    if (heard !== undefined) {
      clearTimeout(this.timers.get(heard));
      this.timers.delete(heard);
      this.lost = false;
      beat = this.beats.delete(heard);
      if (beat) this.fault = refused ?? "";
      for (const one of this.waiting) {
        if (one.number !== heard) continue;
        one.heard = true;
        if (refused && one.change.do === "put") this.refused.set(one.change.path, one);
      }
    }
    if (kept !== undefined) {
      const left = this.waiting.filter((one) => one.number > kept);
      this.waiting.splice(0, this.waiting.length, ...left);
    }
    return beat ? { ...message, refused: undefined } : message;
  }
}

// Keep `data` in step: the kit sends what changed, numbered; who missed one asks for the whole.
function follow(model, outbox, { changed, whole, turn }) {
  const here = model.get("turn");
  if (turn === undefined || (turn === here && !whole)) return;
  if (!whole && !(changed && turn === here + 1)) {
    outbox.post({ do: "again" });
    return;
  }
  model.set("turn", turn);
  model.set("data", whole ?? patched(model.get("data"), changed));
}

function patched(old, change) {
  const now = { ...old, ...change.put };
  for (const name of change.gone ?? []) delete now[name];
  for (const [name, inner] of Object.entries(change.in ?? {})) now[name] = patched(old[name], inner);
  return now;
}

// Put a screen on the page and keep it in step; returns what takes it off again.
export function live({ model, el }, root, outbox, redraw, answered) {
  const hear = (message, buffers) => {
    follow(model, outbox, message);
    if (message.changed) return; // `data` did the redrawing
    answered(outbox.hear(message), buffers);
    redraw();
  };
  el.classList.add("ekc");
  el.append(root);
  // Undo while typing is the browser's own; JupyterLab would swallow it.
  root.addEventListener("beforeinput", (event) => {
    if (event.inputType.startsWith("history")) event.stopPropagation();
  }, true);
  // A page that the browser may bring back, as it stood, keeps its screens.
  const goes = (event) => {
    outbox.hurry();
    if (!event.persisted) outbox.leave();
  };
  const { token } = model.get("identity");
  const seen = (views) => viewsByScreen.set(token, (viewsByScreen.get(token) ?? 0) + views);
  seen(1);
  window.addEventListener("pagehide", goes);
  model.on("change:data", redraw);
  model.on("msg:custom", hear);
  redraw();
  outbox.start();
  return () => {
    window.removeEventListener("pagehide", goes);
    outbox.hurry();
    seen(-1); // one of several views may go, and a cell that is run again shows it once more
    setTimeout(() => {
      if (viewsByScreen.get(token) !== 0) return;
      viewsByScreen.delete(token);
      outbox.leave();
    }, ANEW);
    model.off("change:data", redraw);
    model.off("msg:custom", hear);
    outbox.stop();
  };
}
