// Carrying somebody: what is seen while they are dragged, and what comes of letting go.
import { letDrag, ringAt } from "./moving.js";
import { isGroup } from "./shown.js";

// `map`: the stage with its drawing, waiting place, camera and sheet; `act`: draw, redraw, forget (what
// was drawn), put, press, nodeOf, and `hold`, which keeps who was dropped where they were dropped until the kit answers.
export function letCarry(map, act) {
  const { stage, drawing, waiting, camera, sheet } = map;
  let ghost = null; // a waiting person is no part of the drawing: a copy is carried in their place
  const inMap = ([x, y]) => {
    const box = drawing.root.getBoundingClientRect();
    return [x - box.left, y - box.top];
  };
  const overWaiting = ([x, y]) => {
    const box = waiting.root.getBoundingClientRect();
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  };
  const release = (id) => {
    ghost?.remove();
    ghost = null;
    act.nodeOf(id)?.classList.remove("ekc-dragged");
    stage.classList.remove("ekc-moving");
    waiting.root.classList.remove("ekc-target");
    drawing.light(null);
    act.forget(); // who was carried is drawn anew, wherever they belong now
  };
  const letGo = (id) => {
    release(id);
    act.draw();
  };
  const dragging = letDrag(stage, {
    pickUp(id) {
      if (isGroup(id)) return false;
      const node = act.nodeOf(id);
      if (waiting.holds(id)) {
        ghost = node.cloneNode(true);
        ghost.classList.add("ekc-ghost");
        ghost.removeAttribute("data-person");
        stage.append(ghost);
      } else node.classList.add("ekc-dragged");
      stage.classList.add("ekc-moving");
      return true;
    },
    follow(id, at) {
      if (ghost) ghost.style.transform = `translate(${at[0]}px, ${at[1]}px)`;
      else drawing.drag(id, inMap(at));
      drawing.light(overWaiting(at) ? null : ringAt(sheet, camera.toMap(inMap(at))));
      waiting.root.classList.toggle("ekc-target", overWaiting(at));
    },
    drop(id, at) {
      const point = camera.toMap(inMap(at));
      const ring = overWaiting(at) ? null : ringAt(sheet, point);
      const toWaiting = overWaiting(at);
      release(id);
      if (ring) act.hold(id, point, () => act.put(id, ring, point));
      else if (toWaiting) act.put(id, null);
      act.redraw(); // beside everything: nothing changes
    },
    letGo,
    pan(across, down) {
      camera.pan(across, down);
      act.draw();
    },
    zoom(factor, at) {
      camera.zoomBy(factor, inMap(at));
      act.redraw();
    },
    press: act.press,
  });
  drawing.root.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    camera.zoomBy(Math.exp(-event.deltaY / 200), inMap([event.clientX, event.clientY]));
    act.redraw();
  }, { passive: false });
  return dragging;
}
