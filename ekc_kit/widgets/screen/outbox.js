// What was sent and is not yet on disk. When the kernel dies, what waits here is kept on the page
// (in memory, never on disk) and sent again by the form that comes in its place.

const LATE = 2000; // milliseconds without an answer before the screen says so
const BEAT = 4000; // how often a quiet form asks whether the kernel is still there

const AGAIN = new Set(["put", "add"]); // asking for these twice does no harm

const waitingByForm = (globalThis[Symbol.for("ekc-kit.waiting")] ??= new Map());

export class Outbox {
  constructor(model, redraw) {
    this.model = model;
    this.redraw = redraw;
    this.lost = false;
    this.number = 0;
    this.timers = new Map();
    const { place, token } = model.get("identity");
    const before = waitingByForm.get(place);
    this.left = before && before.token !== token ? before.waiting : [];
    this.waiting = before && before.token === token ? before.waiting : [];
    waitingByForm.set(place, { token, waiting: this.waiting });
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
    this.beat = setInterval(() => {
      if (document.visibilityState === "visible" && this.timers.size === 0) this.post({ do: "beat" });
    }, BEAT);
  }

  stop() {
    clearInterval(this.beat);
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  send(change) {
    const number = this.post(change);
    this.waiting.push({ number, change, heard: false });
    this.redraw();
  }

  post(change) {
    this.number += 1;
    const number = this.number;
    this.timers.set(number, setTimeout(() => this.lose(number), LATE));
    try {
      this.model.send({ ...change, number });
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
  }

  hear({ heard, kept }) {
    if (heard !== undefined) {
      clearTimeout(this.timers.get(heard));
      this.timers.delete(heard);
      this.lost = false;
      for (const one of this.waiting) if (one.number === heard) one.heard = true;
    }
    if (kept !== undefined) {
      const left = this.waiting.filter((one) => one.number > kept);
      this.waiting.splice(0, this.waiting.length, ...left);
    }
  }
}

// Put a screen on the page and keep it in step; returns what takes it off again.
export function live({ model, el }, root, outbox, redraw, answered) {
  const hear = (message, buffers) => {
    outbox.hear(message);
    answered(message, buffers);
    redraw();
  };
  el.classList.add("ekc");
  el.append(root);
  model.on("change:data", redraw);
  model.on("msg:custom", hear);
  redraw();
  outbox.start();
  return () => {
    model.off("change:data", redraw);
    model.off("msg:custom", hear);
    outbox.stop();
  };
}
