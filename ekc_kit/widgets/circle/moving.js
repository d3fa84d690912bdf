// Moving people: by mouse, finger or pen, and everything of it by keyboard too.

const SLACK = 5; // pixels a pointer may tremble before it drags
const REST = 300; // milliseconds a finger rests on who waits before it picks them up; sooner, it scrolls
const AHEAD = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// The ring at a point in fractions of the map; null outside. The shape is that of the sheet.
export function ringAt(sheet, [x, y]) {
  const across = Math.abs(x - 0.5) * sheet.width / sheet.half[0];
  const down = Math.abs(y - 0.5) * sheet.height / sheet.half[1];
  const far = (across ** sheet.squareness + down ** sheet.squareness) ** (1 / sheet.squareness);
  return sheet.rings.find((one) => far <= one.edge)?.ring ?? null;
}

// Let people be dragged. `stage` holds the map and the waiting place; `act` does what comes of it.
export function letDrag(stage, act) {
  let drag = null;
  let frame = 0;
  const pointers = new Map();

  const show = () => {
    frame = 0;
    if (drag?.moving) act.follow(drag.id, drag.at);
    else if (drag?.panning) {
      act.pan(drag.at[0] - drag.last[0], drag.at[1] - drag.last[1]);
      drag.last = drag.at;
    }
  };
  const pickUp = () => {
    drag.moving = act.pickUp(drag.id);
    document.addEventListener("keydown", giveUp, true);
  };
  const giveUp = (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  const end = (dropped) => {
    cancelAnimationFrame(frame);
    frame = 0;
    const done = drag;
    drag = null;
    document.removeEventListener("keydown", giveUp, true);
    if (!done?.moving) return;
    if (dropped) act.drop(done.id, done.at);
    else act.letGo(done.id);
  };
  const pinch = () => {
    const [one, other] = [...pointers.values()];
    return { apart: Math.hypot(one[0] - other[0], one[1] - other[1]),
      middle: [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2] };
  };

  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const at = [event.clientX, event.clientY];
    const node = event.target.closest("[data-person]");
    const onMap = event.target.closest("svg.ekc-map");
    if (!node && !onMap) return;
    pointers.set(event.pointerId, at);
    if (pointers.size === 2) {
      end(false);
      drag = { pinching: pinch() };
      return;
    }
    drag = { id: node?.dataset.person, from: at, at, last: at, pointer: event.pointerId };
    stage.setPointerCapture(event.pointerId); // letting go beside the map is seen here too
    if (event.pointerType === "mouse" || !node?.matches("button")) return;
    const resting = drag;
    drag.rests = setTimeout(() => {
      if (drag !== resting) return;
      drag.rests = null;
      pickUp();
      show();
    }, REST);
  });
  stage.addEventListener("pointermove", (event) => {
    if (!pointers.has(event.pointerId)) return;
    const at = [event.clientX, event.clientY];
    pointers.set(event.pointerId, at);
    if (drag?.pinching && pointers.size === 2) {
      const now = pinch();
      act.zoom(now.apart / drag.pinching.apart, now.middle);
      drag.pinching = now;
      return;
    }
    if (!drag || drag.pointer !== event.pointerId) return;
    drag.at = at;
    const far = Math.hypot(at[0] - drag.from[0], at[1] - drag.from[1]) > SLACK;
    if (far && drag.rests) {
      clearTimeout(drag.rests);
      drag = null; // this finger scrolls
      return;
    }
    if (drag.id && far && !drag.moving) pickUp();
    if (!drag.id && far) drag.panning = true;
    if ((drag.moving || drag.panning) && !frame) frame = requestAnimationFrame(show);
  });
  stage.addEventListener("touchmove", (event) => drag?.moving && event.preventDefault(), { passive: false });
  stage.addEventListener("pointerup", (event) => {
    pointers.delete(event.pointerId);
    if (!drag || drag.pointer !== event.pointerId) return;
    drag.at = [event.clientX, event.clientY];
    const pressed = drag.id && !drag.moving ? drag.id : null;
    end(true);
    if (pressed) act.press(pressed);
  });
  stage.addEventListener("pointercancel", (event) => {
    pointers.delete(event.pointerId);
    end(false);
  });
  return { isMoving: () => Boolean(drag?.moving) };
}

// The person nearest in the direction of an arrow key, among all that can have the focus.
export function neighbour(stage, from, key) {
  const [across, down] = AHEAD[key];
  const middle = (one) => {
    const box = one.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  };
  const [x, y] = middle(from);
  let best = null;
  let least = Infinity;
  for (const one of stage.querySelectorAll("[data-person]")) {
    if (one === from) continue;
    const [ox, oy] = middle(one);
    const ahead = (ox - x) * across + (oy - y) * down;
    const aside = Math.abs((ox - x) * down) + Math.abs((oy - y) * across);
    if (ahead <= 1) continue;
    const cost = ahead + 2 * aside + (aside > ahead ? 1000 : 0);
    if (cost < least) [best, least] = [one, cost];
  }
  return best;
}

// Keys on somebody: arrows go to others, Page Up and Page Down move inward and outward, 1 to 4 to a
// ring and 0 to the waiting place, Enter opens, Delete takes away.
export function letType(stage, rings, act) {
  // A screen reader presses without a pointer or a key: a bare click.
  stage.addEventListener("click", (event) => {
    const node = event.detail === 0 && event.target.closest("[data-person]");
    if (node) act.press(node.dataset.person, true);
  });
  stage.addEventListener("keydown", (event) => {
    const node = event.target.closest("[data-person]");
    if (!node || event.altKey || event.ctrlKey || event.metaKey) return;
    const id = node.dataset.person;
    const steps = { PageUp: -1, PageDown: 1 };
    if (event.key in AHEAD) act.focus(neighbour(stage, node, event.key) ?? node);
    else if (event.key in steps) act.step(id, steps[event.key]);
    else if (/^[0-4]$/.test(event.key)) act.put(id, rings[Number(event.key) - 1] ?? null);
    else if (event.key === "Enter" || event.key === " ") act.press(id, true);
    else if (event.key === "Delete" || event.key === "Backspace") act.remove(id);
    else if (event.key === "Home" || event.key === "End") act.toEnd(event.key === "End");
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
